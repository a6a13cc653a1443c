// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Actor.h"

using namespace Qt::StringLiterals;

namespace loket::sim {
namespace {

using device::Position;

constexpr double kBeforeWritingS = 0.6; ///< the pen comes to the pad
constexpr int kAfterWritingMs = 500;    ///< the person taps OK

device::Ink inkOf(const Cue &cue)
{
    SignatureView view;
    view.seed = cue.seed;
    view.quality = cue.quality;
    return cue.person->signature(view);
}

int lengthMs(const device::Ink &ink) { return ink.isEmpty() ? 0 : ink.strokes.back().back().timeMs; }

class PadActor final : public Actor
{
public:
    device::DeviceInfo info() const override
    {
        return simulatedInfo(device::Role::Signature, u"sim-pad"_s, u"Training signature pad"_s,
                             {Position::Signature});
    }
    int framesPerSecond() const override { return 20; }
    int humanMs(const Cue &cue) const override
    {
        return int(kBeforeWritingS * 1000) + lengthMs(inkOf(cue)) + kAfterWritingMs;
    }
    bool showsInk() const override { return true; }
    device::Frame preview(const Cue &) const override { return {}; }

    device::Ink previewInk(const Cue &cue) const override
    {
        device::Ink ink = inkOf(cue);
        const double nowMs = (cue.seconds - kBeforeWritingS) * 1000;
        for (auto &stroke : ink.strokes)
            std::erase_if(stroke, [nowMs](const device::InkPoint &point) { return point.timeMs > nowMs; });
        std::erase_if(ink.strokes, [](const auto &stroke) { return stroke.empty(); });
        return ink;
    }

    device::Outcome perform(const Cue &cue) const override
    {
        device::Sample sample;
        sample.position = Position::Signature;
        sample.ink = inkOf(cue);
        device::Capture capture;
        capture.samples.push_back(std::move(sample));
        return capture;
    }
};

} // namespace

std::unique_ptr<Actor> makePadActor() { return std::make_unique<PadActor>(); }

} // namespace loket::sim
