// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Subject.h"

#include <catch2/catch.hpp>

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <QFileInfo>

using namespace loket::sim;

namespace {

constexpr int kPeople = 60;

/// opencv-data, or nothing (then the test says that it skips).
std::string cascade(const char *file)
{
    const QString path = QStringLiteral("/usr/share/opencv4/") + QLatin1String(file);
    return QFileInfo::exists(path) ? path.toStdString() : std::string();
}

FaceView everyday(int i)
{
    FaceView view = FaceView::typical(std::uint64_t(i), 85);
    view.backdrop = Backdrop(i % 4);
    return view;
}

/// Faces are looked for at half the camera's size; eyes where a head is about 180 px wide, as core's detector
/// does (at half the size the stricter of the eye cascades loses one subject in twenty).
constexpr double kFaceScale = 0.5, kEyeScale = 0.65;

struct Shot
{
    cv::Mat forFace, forEyes;
    std::array<cv::Point2d, 2> pupils; ///< in the camera's pixels
};

cv::Mat grayAt(const cv::Mat &picture, double scale)
{
    cv::Mat gray, small;
    cv::cvtColor(picture, gray, cv::COLOR_BGR2GRAY);
    cv::resize(gray, small, {}, scale, scale, cv::INTER_AREA);
    return small;
}

const std::vector<Shot> &people()
{
    static const std::vector<Shot> shots = [] {
        std::vector<Shot> made;
        for (int i = 0; i < kPeople; ++i) {
            FacePainter painter(drawFace(std::uint64_t(5000 + i)));
            const FaceView view = everyday(i);
            const cv::Mat picture = painter.picture(view);
            made.push_back({grayAt(picture, kFaceScale), grayAt(picture, kEyeScale), painter.pupils(view)});
        }
        return made;
    }();
    return shots;
}

/// Exactly one face, and around the middle of the eyes.
bool findsFace(cv::CascadeClassifier &classifier, const Shot &shot)
{
    std::vector<cv::Rect> faces;
    classifier.detectMultiScale(shot.forFace, faces, 1.1, 3, 0, {80, 80});
    return faces.size() == 1 &&
           faces[0].contains(cv::Point((shot.pupils[0] + shot.pupils[1]) / 2 * kFaceScale));
}

/// A find near each of the pupils.
bool findsEyes(cv::CascadeClassifier &classifier, const Shot &shot)
{
    const std::array pupils{shot.pupils[0] * kEyeScale, shot.pupils[1] * kEyeScale};
    const double unit = cv::norm(pupils[1] - pupils[0]) / 2;
    const cv::Point2d middle = (pupils[0] + pupils[1]) / 2;
    const cv::Rect face =
        cv::Rect(int(middle.x - 2.2 * unit), int(middle.y - 2 * unit), int(4.4 * unit), int(5 * unit)) &
        cv::Rect({}, shot.forEyes.size());
    std::vector<cv::Rect> eyes;
    classifier.detectMultiScale(shot.forEyes(face), eyes, 1.1, 3, 0, {int(0.7 * unit), int(0.7 * unit)});
    return std::all_of(pupils.begin(), pupils.end(), [&](cv::Point2d pupil) {
        return std::any_of(eyes.begin(), eyes.end(), [&](const cv::Rect &eye) {
            const cv::Point2d centre(eye.x + eye.width / 2.0 + face.x, eye.y + eye.height / 2.0 + face.y);
            return cv::norm(centre - pupil) < 0.5 * unit;
        });
    });
}

} // namespace

TEST_CASE("the frontal cascades find nearly every subject, once and in the right place")
{
    for (const char *file :
         {"lbpcascades/lbpcascade_frontalface.xml", "lbpcascades/lbpcascade_frontalface_improved.xml",
          "haarcascades/haarcascade_frontalface_default.xml",
          "haarcascades/haarcascade_frontalface_alt2.xml"}) {
        if (cascade(file).empty()) {
            WARN("skipped: opencv-data is not installed");
            return;
        }
        cv::CascadeClassifier classifier(cascade(file));
        int found = 0;
        for (const Shot &shot : people())
            found += findsFace(classifier, shot);
        INFO(file);
        CHECK(found >= kPeople * 98 / 100);
    }
}

TEST_CASE("the eye cascades find both eyes of nearly every subject")
{
    for (const char *file :
         {"haarcascades/haarcascade_eye.xml", "haarcascades/haarcascade_eye_tree_eyeglasses.xml"}) {
        if (cascade(file).empty()) {
            WARN("skipped: opencv-data is not installed");
            return;
        }
        cv::CascadeClassifier classifier(cascade(file));
        int found = 0;
        for (const Shot &shot : people())
            found += findsEyes(classifier, shot);
        INFO(file);
        CHECK(found >= kPeople * 98 / 100);
    }
}

TEST_CASE("nobody is found before an empty backdrop")
{
    const std::string file = cascade("lbpcascades/lbpcascade_frontalface.xml");
    if (file.empty()) {
        WARN("skipped: opencv-data is not installed");
        return;
    }
    cv::CascadeClassifier classifier(file);
    Subject subject(1);
    for (int i = 0; i < 8; ++i) {
        std::vector<cv::Rect> faces;
        classifier.detectMultiScale(grayAt(subject.emptyPicture(everyday(i)), kFaceScale), faces, 1.1, 3, 0,
                                    {80, 80});
        CHECK(faces.empty());
    }
}

TEST_CASE("backdrops have their colour, a blink shuts the eyes, a person moves")
{
    Subject subject(2);
    FaceView view;
    for (Backdrop backdrop : {Backdrop::White, Backdrop::Red, Backdrop::Blue, Backdrop::Orange}) {
        view.backdrop = backdrop;
        const cv::Scalar seen = cv::mean(subject.facePicture(view)(cv::Rect(20, 20, 200, 200)));
        for (int channel = 0; channel < 3; ++channel)
            CHECK(seen[channel] == Approx(double(backdropColour(backdrop)[channel])).margin(30));
    }
    FaceView shut = view;
    shut.eyesOpen = 0;
    cv::Mat moved;
    cv::absdiff(subject.facePicture(view), subject.facePicture(shut), moved);
    const auto pupils = FacePainter(subject.face()).pupils(view);
    CHECK(cv::mean(moved(cv::Rect(int(pupils[0].x) - 8, int(pupils[0].y) - 8, 16, 16)))[0] > 30);
    CHECK(cv::mean(moved(cv::Rect(0, 400, 300, 300)))[0] < 1);
    FaceView early = view, late = view;
    sway(early, 2, 1.0);
    sway(late, 2, 3.0);
    CHECK(early.shiftX != late.shiftX);
    bool hasBlinked = false;
    for (double t = 0; t < 4; t += 1 / 30.0) {
        FaceView now = view;
        sway(now, 2, t);
        hasBlinked = hasBlinked || now.eyesOpen < 0.5;
    }
    CHECK(hasBlinked);
}
