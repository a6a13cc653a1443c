// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Actor.h"
#include "devices/plugins/simulator/PhoneShow.h"
#include "devices/plugins/simulator/subject/Dice.h"
#include "devices/plugins/simulator/subject/Papers.h"

using namespace Qt::StringLiterals;

namespace loket::sim {
namespace {

using device::Position;

Backdrop backdropOf(const Cue &cue)
{
    QString name = cue.conditions.background;
    if (name == u"auto")
        name = cue.request.options.value(u"background"_s).toString();
    if (name == u"red")
        return Backdrop::Red;
    if (name == u"blue")
        return Backdrop::Blue;
    return name == u"orange" ? Backdrop::Orange : Backdrop::White;
}

FaceView viewOf(const Cue &cue)
{
    FaceView view = FaceView::typical(cue.seed, cue.quality);
    view.backdrop = backdropOf(cue);
    return view;
}

/// Sits down within the first second and a half, then sways and blinks.
FaceView movingView(const Cue &cue)
{
    FaceView view = viewOf(cue);
    const double away = 1 - double(smoothStep(0.0F, 1.4F, float(cue.seconds)));
    view.shiftX += 220 * away;
    view.shiftY += 60 * away;
    view.scale *= 1 - 0.12 * away;
    view.yawDeg += 12 * away;
    view.grainSeed = mixSeed({cue.seed, quint64(cue.frame)});
    sway(view, cue.person->seed(), cue.seconds);
    return view;
}

device::Capture captureOf(Position position, const cv::Mat &picture)
{
    device::Sample sample;
    sample.position = position;
    sample.image = frameOf(picture);
    device::Capture capture;
    capture.samples.push_back(std::move(sample));
    return capture;
}

/// Photo of an exception: the person holds both hands beside the face.
cv::Mat evidence(const Cue &cue, const FaceView &view)
{
    return evidencePicture(*cue.person, view, cue.request.missing);
}

/// The QR step wants to see the applicant's phone and not the applicant.
bool wantsPhone(const Cue &cue) { return cue.request.options.value(u"scene"_s).toString() == u"phone"; }

device::Frame phoneFrame(const Cue &cue, double seconds)
{
    const PhoneShow show{cue.phone, cue.conditions.phoneCodes, cue.seed, cue.quality, cue.conditions.isFast};
    return frameOf(phonePicture(show, seconds, mixSeed({cue.seed, quint64(cue.frame)})));
}

class CameraActor final : public Actor
{
public:
    device::DeviceInfo info() const override
    {
        return simulatedInfo(device::Role::Camera, u"sim-camera"_s, u"Training camera"_s,
                             {Position::Face, Position::Evidence});
    }
    int framesPerSecond() const override { return 30; }
    int humanMs(const Cue &) const override { return 250; }

    device::Frame preview(const Cue &cue) const override
    {
        if (wantsPhone(cue))
            return phoneFrame(cue, cue.seconds);
        if (cue.request.position == Position::Evidence)
            return frameOf(evidence(cue, movingView(cue)));
        return frameOf(cue.person->facePicture(movingView(cue)));
    }
    device::Outcome perform(const Cue &cue) const override
    {
        if (cue.request.position == Position::Evidence)
            return captureOf(Position::Evidence, evidence(cue, viewOf(cue)));
        return captureOf(Position::Face, cue.person->facePicture(viewOf(cue)));
    }
};

class DocumentActor final : public Actor
{
public:
    device::DeviceInfo info() const override
    {
        return simulatedInfo(device::Role::DocumentCamera, u"sim-document"_s, u"Training document camera"_s,
                             {Position::Document, Position::Evidence});
    }
    int framesPerSecond() const override { return 8; }
    int humanMs(const Cue &) const override { return 400; }

    device::Frame preview(const Cue &cue) const override
    {
        return frameOf(draw(cue, {1280, 720}, cue.frame));
    }
    device::Outcome perform(const Cue &cue) const override
    {
        return captureOf(cue.request.position, draw(cue, {1920, 1080}, 0));
    }

private:
    static cv::Mat draw(const Cue &cue, cv::Size size, int frame)
    {
        if (cue.request.position != Position::Evidence)
            return documentPicture(cue.seed, mixSeed({cue.seed, quint64(frame)}), cue.quality, size);
        FaceView view = viewOf(cue);
        view.size = size;
        return evidence(cue, view);
    }
};

} // namespace

std::unique_ptr<Actor> makeCameraActor() { return std::make_unique<CameraActor>(); }
std::unique_ptr<Actor> makeDocumentActor() { return std::make_unique<DocumentActor>(); }

} // namespace loket::sim
