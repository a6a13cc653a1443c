// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Actor.h"
#include "devices/plugins/simulator/subject/Dice.h"

using namespace Qt::StringLiterals;

namespace loket::sim {
namespace {

using device::Position;

constexpr double kPreviewPpi = 250;

bool isSlap(Position position) { return !device::fingersOf(position).empty(); }

Position otherHand(Position finger)
{
    const int code = int(finger);
    return Position(code <= int(Position::RightLittle) ? code + 5 : code - 5);
}

/// The finger that really lies there when `asked` was asked for.
Position onGlass(const Cue &cue, Position asked)
{
    if (cue.fault == Fault::WrongHand)
        return otherHand(asked);
    if (cue.fault != Fault::WrongFinger)
        return asked;
    const int kind = (int(asked) - 1) % 5; // thumb 0, index 1, middle 2 …
    if (kind == 0)
        return isSlap(cue.request.position) ? otherHand(asked) : Position(int(asked) + 1);
    return Position(int(asked) + (kind == 1 ? 1 : kind == 2 ? -1 : 0)); // index and middle change places
}

/// How far the fingers have come down: nobody for a moment, then down, then still.
double depthAt(double seconds) { return double(smoothStep(0.5F, 1.4F, float(seconds))); }

cv::Mat drawSlap(const Cue &cue, double depth, cv::Size size)
{
    SlapScene scene;
    scene.slap = cue.request.position;
    scene.seed = cue.seed;
    scene.quality = cue.quality;
    scene.missing = cue.request.missing;
    scene.dirt = cue.conditions.dirt;
    scene.ghost = cue.conditions.ghost;
    scene.depth = depth;
    scene.size = size;
    if (depth <= 0)
        scene.missing = device::allFingers();
    return slapPicture(scene, [&cue](Position finger) -> const MasterPrint & {
        return cue.person->print(onGlass(cue, finger));
    });
}

cv::Mat drawFinger(const Cue &cue, double depth, cv::Size size)
{
    Position finger = onGlass(cue, cue.request.position);
    if (cue.fault == Fault::WrongFinger &&
        finger == cue.request.position) // ring and little have no partner above
        finger = Position(int(finger) - 1);
    Touch touch = Touch::typical(cue.seed, cue.quality);
    touch.depth = depth;
    return cue.person->finger(finger, touch, size);
}

class SlapActor final : public Actor
{
public:
    device::DeviceInfo info() const override
    {
        auto positions = device::allFingers();
        positions.insert(positions.end(), {Position::RightFour, Position::LeftFour, Position::TwoThumbs});
        return simulatedInfo(device::Role::Fingerprint, u"sim-slap"_s, u"Training slap scanner"_s,
                             std::move(positions));
    }
    int framesPerSecond() const override { return 10; }
    int humanMs(const Cue &cue) const override { return isSlap(cue.request.position) ? 2200 : 1500; }

    device::Frame preview(const Cue &cue) const override
    {
        Cue moment = cue;
        if (!isSlap(moment.request.position) && !isIn(device::allFingers(), moment.request.position))
            moment.request.position = Position::RightFour;
        const double depth = depthAt(cue.seconds);
        if (!isSlap(moment.request.position)) {
            if (depth <= 0 || isIn(moment.request.missing, moment.request.position))
                return frameOf(cv::Mat(560, 416, CV_8U, cv::Scalar(244)), kPrintPpi);
            return frameOf(drawFinger(moment, depth, {416, 560}), kPrintPpi);
        }
        return frameOf(drawSlap(moment, depth, {800, 750}), kPreviewPpi);
    }

    device::Outcome perform(const Cue &cue) const override
    {
        const Position position = cue.request.position;
        const auto fingers = isSlap(position) ? device::fingersOf(position) : std::vector{position};
        const bool isAnyThere = std::any_of(fingers.begin(), fingers.end(),
                                            [&](Position f) { return !isIn(cue.request.missing, f); });
        if (!isAnyThere)
            return device::Retry{device::RetryReason::NothingThere, u"no finger on the glass"_s};
        device::Sample sample;
        sample.position = position;
        sample.deviceQuality = cue.quality;
        const cv::Mat picture =
            isSlap(position) ? drawSlap(cue, 1, {1600, 1500}) : drawFinger(cue, 1, {416, 560});
        sample.image = frameOf(picture, kPrintPpi);
        device::Capture capture;
        capture.samples.push_back(std::move(sample));
        return capture;
    }
};

} // namespace

std::unique_ptr<Actor> makeSlapActor() { return std::make_unique<SlapActor>(); }

} // namespace loket::sim
