// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/Detector.h"

#include "core/biometrics/face/EyeCentre.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::face {

double Face::rollDeg() const
{
    return std::atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x) * 180.0 / CV_PI;
}

namespace {

// Rows of the picture that is searched as a whole: faces from about 96 px of 720 on are found.
constexpr int kSearchHeight = 180;
constexpr int kFaceWorkWidth = 160;   // width to which a face is scaled before its eyes are looked for
constexpr double kMinFacePx = 24;     // the cascade's own window is 20 px; below 24 it finds faces everywhere
constexpr double kTrackMargin = 0.35; // of the box, on each side
constexpr double kOtherFaceShare = 0.35; // smaller ones are people passing at the back wall

// Where an eye is in the cascade's box when it can't be found (means over our own subjects and the usual alt2
// box).
constexpr double kEyeX = 0.30;
constexpr double kEyeY = 0.39;

cv::Mat toGray(const cv::Mat &picture)
{
    if (picture.channels() == 1)
        return picture;
    cv::Mat gray;
    cv::cvtColor(picture, gray, cv::COLOR_BGR2GRAY);
    return gray;
}

// In the dark the cascade's stages see too little contrast: someone is to be told "more light", not "no
// face".
void brightenIfDark(cv::Mat &gray)
{
    const double mean = cv::mean(gray)[0];
    if (mean > 2 && mean < 70)
        gray.convertTo(gray, -1, std::min(6.0, 110 / mean));
}

cv::Rect scaled(const cv::Rect &r, double factor)
{
    return {cvRound(r.x * factor), cvRound(r.y * factor), cvRound(r.width * factor),
            cvRound(r.height * factor)};
}

double overlap(const cv::Rect &a, const cv::Rect &b)
{
    const int shared = (a & b).area();
    return static_cast<double>(shared) / std::max(1, std::min(a.area(), b.area()));
}

Expected<cv::CascadeClassifier> loadCascade(const QString &dir, QLatin1StringView file)
{
    const QString path = dir + u"/haarcascades/"_s + file;
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, path);
    try {
        cv::CascadeClassifier cascade;
        if (cascade.load(path.toStdString()))
            return cascade;
    } catch (const cv::Exception &) { // a file that is XML but no cascade
    }
    return fail(ErrorCode::Malformed, path);
}

} // namespace

struct Detector::Parts
{
    DetectorOptions options;
    cv::CascadeClassifier face;
    cv::CascadeClassifier eyeOpen;    // eye_tree_eyeglasses: open eyes, with and without spectacles
    cv::CascadeClassifier eyeGeneral; // eye: second try
    std::optional<Face> last;
    std::vector<cv::Rect> others;
    std::vector<cv::Rect> othersOnce; // seen in the last whole search only
    cv::Size lastSize;
    int framesSinceSearch = 0;

    std::vector<cv::Rect> searchAll(const cv::Mat &gray);
    std::optional<cv::Rect> searchNear(const cv::Mat &gray, const cv::Rect &last_box);
    Face withEyes(const cv::Mat &gray, const cv::Rect &box);
    std::optional<cv::Point2f> findEye(const cv::Mat &head, const cv::Rect &where, cv::Point2f expected);
    void rememberOthers(const std::vector<cv::Rect> &found);
};

// Largest first; small ones and those inside the first are dropped.
std::vector<cv::Rect> Detector::Parts::searchAll(const cv::Mat &gray)
{
    const double scale = std::min(1.0, static_cast<double>(kSearchHeight) / std::min(gray.rows, gray.cols));
    cv::Mat small;
    cv::resize(gray, small, {}, scale, scale, cv::INTER_AREA);
    brightenIfDark(small);
    const int smallest =
        cvRound(std::max(kMinFacePx, options.minFaceShare * std::min(small.rows, small.cols)));
    std::vector<cv::Rect> found;
    face.detectMultiScale(small, found, 1.12, 3, 0, cv::Size(smallest, smallest));
    std::sort(found.begin(), found.end(),
              [](const cv::Rect &a, const cv::Rect &b) { return a.area() > b.area(); });
    std::vector<cv::Rect> kept;
    for (const cv::Rect &box : found) {
        const cv::Rect full = scaled(box, 1 / scale) & cv::Rect({}, gray.size());
        const bool isOther = kept.empty() || (full.height >= kOtherFaceShare * kept.front().height &&
                                              std::none_of(kept.begin(), kept.end(), [&](const cv::Rect &k) {
                                                  return overlap(k, full) > 0.3;
                                              }));
        if (isOther)
            kept.push_back(full);
    }
    return kept;
}

std::optional<cv::Rect> Detector::Parts::searchNear(const cv::Mat &gray, const cv::Rect &last_box)
{
    const int margin = cvRound(kTrackMargin * last_box.width);
    const cv::Rect area = cv::Rect(last_box.x - margin, last_box.y - margin, last_box.width + 2 * margin,
                                   last_box.height + 2 * margin) &
                          cv::Rect({}, gray.size());
    if (area.width < last_box.width / 2 || area.height < last_box.height / 2)
        return std::nullopt;
    const double scale = std::min(1.0, 48.0 / last_box.width);
    cv::Mat small;
    cv::resize(gray(area), small, {}, scale, scale, cv::INTER_AREA);
    brightenIfDark(small);
    const int side = cvRound(last_box.width * scale);
    std::vector<cv::Rect> found;
    face.detectMultiScale(small, found, 1.1, 2, 0, cv::Size(side * 4 / 5, side * 4 / 5),
                          cv::Size(side * 5 / 4, side * 5 / 4));
    if (found.empty())
        return std::nullopt;
    const cv::Rect best = *std::max_element(
        found.begin(), found.end(), [](const cv::Rect &a, const cv::Rect &b) { return a.area() < b.area(); });
    return (scaled(best, 1 / scale) + area.tl()) & cv::Rect({}, gray.size());
}

std::optional<cv::Point2f> Detector::Parts::findEye(const cv::Mat &head, const cv::Rect &where,
                                                    cv::Point2f expected)
{
    const cv::Mat half = head(where);
    const int smallest = kFaceWorkWidth * 20 / 100;
    const int largest = kFaceWorkWidth * 42 / 100;
    std::vector<cv::Rect> found;
    for (cv::CascadeClassifier *cascade : {&eyeOpen, &eyeGeneral}) {
        cascade->detectMultiScale(half, found, 1.15, 2, 0, cv::Size(smallest, smallest),
                                  cv::Size(largest, largest));
        if (!found.empty())
            break;
    }
    if (found.empty())
        return std::nullopt;
    const auto distance = [&](const cv::Rect &r) {
        const cv::Point2f middle(static_cast<float>(where.x + r.x) + static_cast<float>(r.width) / 2,
                                 static_cast<float>(where.y + r.y) + static_cast<float>(r.height) / 2);
        return cv::norm(middle - expected);
    };
    const cv::Rect eye =
        *std::min_element(found.begin(), found.end(),
                          [&](const cv::Rect &a, const cv::Rect &b) { return distance(a) < distance(b); });
    // The upper fifth of the box is brow.
    const cv::Rect core(eye.x, eye.y + eye.height / 5, eye.width, eye.height * 3 / 5 + eye.height / 10);
    const cv::Point2f centre = eyeCentre(half(core & cv::Rect({}, half.size())));
    return cv::Point2f(static_cast<float>(where.x + core.x), static_cast<float>(where.y + core.y)) + centre;
}

Face Detector::Parts::withEyes(const cv::Mat &gray, const cv::Rect &box)
{
    Face face_found;
    face_found.box = box;
    const double scale = static_cast<double>(kFaceWorkWidth) / box.width;
    cv::Mat head;
    cv::resize(gray(box), head, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    brightenIfDark(head);
    const int w = head.cols;
    const int h = head.rows;
    // Upper part of each half; they overlap in the middle so that a slightly turned head stays inside.
    const cv::Rect pictureLeft(w * 6 / 100, h * 17 / 100, w * 48 / 100, h * 42 / 100);
    const cv::Rect pictureRight(w * 46 / 100, h * 17 / 100, w * 48 / 100, h * 42 / 100);
    const cv::Point2f expectedRight(static_cast<float>(w * kEyeX), static_cast<float>(h * kEyeY));
    const cv::Point2f expectedLeft(static_cast<float>(w * (1 - kEyeX)), static_cast<float>(h * kEyeY));
    const auto right = findEye(head, pictureLeft, expectedRight);
    const auto left = findEye(head, pictureRight, expectedLeft);
    const auto toPicture = [&](cv::Point2f p) {
        return cv::Point2f(static_cast<float>(box.x), static_cast<float>(box.y)) +
               p / static_cast<float>(scale);
    };
    face_found.hasRightEye = right.has_value();
    face_found.hasLeftEye = left.has_value();
    face_found.rightEye = toPicture(right.value_or(expectedRight));
    face_found.leftEye = toPicture(left.value_or(expectedLeft));
    // Two finds closer or steeper than any face are one eye found twice, or a nostril.
    if (face_found.hasEyes() &&
        (face_found.eyeDistancePx() < 0.22 * box.width || std::abs(face_found.rollDeg()) > 35)) {
        face_found.hasRightEye = face_found.hasLeftEye = false;
        face_found.rightEye = toPicture(expectedRight);
        face_found.leftEye = toPicture(expectedLeft);
    }
    return face_found;
}

// A second face counts when two whole searches in a row saw it: cascades see faces in cloth for single
// frames.
void Detector::Parts::rememberOthers(const std::vector<cv::Rect> &found)
{
    std::vector<cv::Rect> confirmed;
    for (const cv::Rect &box : found) {
        const bool wasThere = std::any_of(othersOnce.begin(), othersOnce.end(),
                                          [&](const cv::Rect &before) { return overlap(before, box) > 0.4; });
        if (wasThere)
            confirmed.push_back(box);
    }
    othersOnce = found;
    others = confirmed;
}

Expected<Detector> Detector::create(const DetectorOptions &options)
{
    const QString dir = options.cascadeDir.isEmpty() ? QStringLiteral(LOKET_CASCADE_DIR) : options.cascadeDir;
    auto parts = std::make_unique<Parts>();
    parts->options = options;
    const std::pair<cv::CascadeClassifier *, QLatin1StringView> files[] = {
        {&parts->face, QLatin1StringView("haarcascade_frontalface_alt2.xml")},
        {&parts->eyeOpen, QLatin1StringView("haarcascade_eye_tree_eyeglasses.xml")},
        {&parts->eyeGeneral, QLatin1StringView("haarcascade_eye.xml")},
    };
    for (const auto &[cascade, file] : files) {
        auto loaded = loadCascade(dir, file);
        if (!loaded)
            return fail(loaded.error());
        *cascade = std::move(*loaded);
    }
    return Detector(std::move(parts));
}

Detector::Detector(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}
Detector::~Detector() = default;
Detector::Detector(Detector &&) noexcept = default;
Detector &Detector::operator=(Detector &&) noexcept = default;

Detection Detector::detect(const cv::Mat &picture)
{
    if (picture.empty() || picture.depth() != CV_8U)
        return {};
    const cv::Mat gray = toGray(picture);
    const std::vector<cv::Rect> boxes = m_parts->searchAll(gray);
    Detection detection;
    if (!boxes.empty()) {
        detection.face = m_parts->withEyes(gray, boxes.front());
        detection.others.assign(boxes.begin() + 1, boxes.end());
    }
    return detection;
}

Detection Detector::track(const cv::Mat &picture)
{
    if (picture.empty() || picture.depth() != CV_8U)
        return {};
    Parts &p = *m_parts;
    if (picture.size() != p.lastSize)
        reset();
    p.lastSize = picture.size();
    const cv::Mat gray = toGray(picture);
    std::optional<cv::Rect> box;
    if (p.last && ++p.framesSinceSearch < p.options.fullSearchEvery)
        box = p.searchNear(gray, p.last->box);
    if (!box) {
        const std::vector<cv::Rect> boxes = p.searchAll(gray);
        p.framesSinceSearch = 0;
        if (!boxes.empty())
            box = boxes.front();
        p.rememberOthers(boxes.empty() ? boxes : std::vector<cv::Rect>(boxes.begin() + 1, boxes.end()));
    }
    p.last = box ? std::optional(p.withEyes(gray, *box)) : std::nullopt;
    return {p.last, p.others};
}

void Detector::reset()
{
    m_parts->last.reset();
    m_parts->others.clear();
    m_parts->othersOnce.clear();
    m_parts->framesSinceSearch = 0;
}

} // namespace loket::face
