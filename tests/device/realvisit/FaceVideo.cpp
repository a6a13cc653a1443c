// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/device/realvisit/FaceVideo.h"

#include "core/demo/DemoResidents.h"
#include "core/demo/DemoSubject.h"
#include "core/identity/PhotoBackground.h"
#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/videoio.hpp>

#include <QDate>
#include <QFile>

using namespace Qt::StringLiterals;

namespace loket::test {

namespace {

constexpr int kJpegQuality = 85;

sim::Backdrop backdropOf(PhotoBackground background)
{
    switch (background) {
    case PhotoBackground::Red:
        return sim::Backdrop::Red;
    case PhotoBackground::Blue:
        return sim::Backdrop::Blue;
    case PhotoBackground::Orange:
        return sim::Backdrop::Orange;
    case PhotoBackground::None:
        break;
    }
    return sim::Backdrop::White;
}

sim::FaceView viewAt(const FaceVideo &video, int frame)
{
    const double seconds = double(frame) / kVideoFps;
    sim::FaceView view = sim::FaceView::typical(video.subject, 90);
    view.backdrop = video.backdrop;
    const double away = 1 - double(sim::smoothStep(0.0F, 1.4F, float(seconds)));
    view.shiftX += 220 * away;
    view.shiftY += 60 * away;
    view.scale *= 1 - 0.12 * away;
    view.grainSeed = sim::mixSeed({video.subject, std::uint64_t(frame)});
    sim::sway(view, video.subject, seconds);
    return view;
}

} // namespace

FaceVideo videoOfResident(std::uint64_t seed)
{
    DemoOptions options;
    options.today = QDate::currentDate();
    auto residents = DemoResidents::create(seed, options);
    if (!residents)
        return {};
    const Resident resident = residents->next();
    FaceVideo video;
    const QCborMap settings = demoSubjectSettings(resident);
    video.subject = std::uint64_t(settings.value(u"subject"_s).toInteger());
    video.sex = settings.value(u"sex"_s).toString() == "female"_L1 ? sim::Sex::Female : sim::Sex::Male;
    video.backdrop = backdropOf(photoBackground(resident.birthDate, resident.nationality));
    return video;
}

bool writeFaceVideo(const QString &file, const FaceVideo &video)
{
    sim::Subject subject(video.subject, video.sex);
    cv::VideoWriter writer(QFile::encodeName(file).toStdString(), cv::CAP_OPENCV_MJPEG,
                           cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), kVideoFps, cv::Size(1280, 720));
    if (!writer.isOpened())
        return false;
    writer.set(cv::VIDEOWRITER_PROP_QUALITY, kJpegQuality);
    for (int frame = 0; frame < video.seconds * kVideoFps; ++frame) {
        const sim::FaceView view = viewAt(video, frame);
        writer.write(video.hasPerson ? subject.facePicture(view) : subject.emptyPicture(view));
    }
    return true;
}

} // namespace loket::test
