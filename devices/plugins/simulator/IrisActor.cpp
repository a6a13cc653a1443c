// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Actor.h"
#include "devices/plugins/simulator/subject/Dice.h"

#include <algorithm>
#include <numbers>

using namespace Qt::StringLiterals;

namespace loket::sim {
namespace {

using device::Position;

std::vector<Position> eyesOf(const Cue &cue)
{
    std::vector<Position> eyes;
    for (Position eye : {Position::RightEye, Position::LeftEye})
        if ((cue.request.position == eye || cue.request.position == Position::BothEyes) &&
            !isIn(cue.request.missing, eye))
            eyes.push_back(eye);
    return eyes;
}

IrisView viewOf(const Cue &cue, Position eye)
{
    IrisView view = IrisView::typical(mixSeed({cue.seed, quint64(eye)}), cue.quality);
    view.cataract = isIn(cue.conditions.cataract, eye) ? 1 : 0;
    return view;
}

cv::Mat drawEye(const Cue &cue, Position eye, const IrisView &view)
{
    const Position other = eye == Position::RightEye ? Position::LeftEye : Position::RightEye;
    return cue.person->eye(cue.fault == Fault::WrongHand ? other : eye, view);
}

/// The person moves to the right distance and looks up; then small movements and a blink now and then.
void moveAt(IrisView &view, double seconds)
{
    const double far = 1 - double(smoothStep(0.0F, 1.6F, float(seconds)));
    const double wave = std::sin(2 * std::numbers::pi * 0.4 * seconds);
    view.defocusPx += 7 * far;
    view.irisDiameterPx *= 1 - 0.25 * far;
    view.shiftX += 60 * far + 2 * wave;
    view.shiftY += 25 * far;
    view.dilation *= 1 + 0.03 * wave;
    const double since = seconds - 4 * std::floor(seconds / 4) - 2.5;
    if (since > 0 && since < 0.25)
        view.opening *= 0.08 + 0.92 * std::abs(since - 0.125) / 0.125;
}

class IrisActor final : public Actor
{
public:
    device::DeviceInfo info() const override
    {
        return simulatedInfo(device::Role::Iris, u"sim-iris"_s, u"Training dual iris camera"_s,
                             {Position::BothEyes, Position::RightEye, Position::LeftEye});
    }
    int framesPerSecond() const override { return 12; }
    int humanMs(const Cue &) const override { return 2500; }

    /// One eye: 640×480. Both: 1280×480, the right eye in the left half, as the camera sees the person.
    device::Frame preview(const Cue &cue) const override
    {
        const bool isOne =
            cue.request.position == Position::RightEye || cue.request.position == Position::LeftEye;
        Cue moment = cue;
        if (!isOne)
            moment.request.position = Position::BothEyes;
        cv::Mat picture(480, isOne ? 640 : 1280, CV_8U, cv::Scalar(18));
        for (Position eye : eyesOf(moment)) {
            IrisView view = viewOf(moment, eye);
            moveAt(view, cue.seconds);
            view.seed = mixSeed({view.seed, quint64(cue.frame)});
            const int left = !isOne && eye == Position::LeftEye ? 640 : 0;
            drawEye(moment, eye, view).copyTo(picture(cv::Rect(left, 0, 640, 480)));
        }
        return frameOf(picture);
    }

    device::Outcome perform(const Cue &cue) const override
    {
        device::Capture capture;
        for (Position eye : eyesOf(cue)) {
            device::Sample sample;
            sample.position = eye;
            sample.deviceQuality = cue.quality;
            sample.image = frameOf(drawEye(cue, eye, viewOf(cue, eye)));
            capture.samples.push_back(std::move(sample));
        }
        if (capture.samples.empty())
            return device::Retry{device::RetryReason::NothingThere, u"no eye before the camera"_s};
        return capture;
    }
};

} // namespace

std::unique_ptr<Actor> makeIrisActor() { return std::make_unique<IrisActor>(); }

} // namespace loket::sim
