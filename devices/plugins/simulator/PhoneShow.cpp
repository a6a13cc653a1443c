// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/PhoneShow.h"

#include "devices/phone/Camera.h"
#include "devices/phone/Hand.h"
#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace loket::sim {
namespace {

const cv::Size kFrameSize{1280, 720};
constexpr int kLevelM = 3;          // as ZXing counts
constexpr double kPhonePx = 380;    // its width, held well
constexpr double kExposure = 0.012; // seconds

struct AppLook
{
    std::string title, below;
    cv::Scalar bar; ///< BGR
};

const AppLook kTraining{"APLIKASI LATIHAN", "Bukan aplikasi IKD. Data rekaan.", {120, 96, 20}};
const AppLook kPayment{"BAYAR DI SINI (CONTOH)", "Rekaan, bukan QRIS.", {40, 70, 170}};

QByteArray codeNamed(const PhoneShow &show, const QString &name)
{
    return show.codes.value(name, "LOKET-LATIHAN-" + name.toLatin1());
}

/// A line of print as wide as the screen allows.
void write(cv::Mat &screen, const std::string &text, int y, double share, const cv::Scalar &ink)
{
    constexpr int kThick = 2;
    const double wanted = screen.cols * share;
    int base = 0;
    const cv::Size unit = cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, 1, kThick, &base);
    const double size = std::min(wanted / unit.width, 1.6);
    cv::putText(screen, text, {int((screen.cols - unit.width * size) / 2), y}, cv::FONT_HERSHEY_SIMPLEX, size,
                ink, kThick, cv::LINE_AA);
}

phone::Screen screenWith(const QByteArray &payload, const AppLook &app)
{
    constexpr int kCell = phone::kScreenCell, kBezel = 2 * kCell, kBar = 11 * kCell, kFoot = 15 * kCell,
                  kSide = 6 * kCell;
    const cv::Mat symbol = phone::symbolOf(payload, kLevelM);
    cv::Mat code;
    cv::resize(symbol, code, {}, kCell, kCell, cv::INTER_NEAREST);
    cv::cvtColor(code, code, cv::COLOR_GRAY2BGR);
    phone::Screen screen;
    screen.payload = payload;
    screen.modules = symbol.cols;
    const int width = code.cols + 2 * (kSide + kBezel),
              height = code.rows + kBar + kFoot + 2 * (kSide + kBezel);
    screen.picture = cv::Mat(height, width, CV_8UC3, cv::Scalar(22, 18, 18));
    const cv::Rect glass(kBezel, kBezel, width - 2 * kBezel, height - 2 * kBezel);
    cv::rectangle(screen.picture, glass, cv::Scalar(255, 255, 255), -1);
    cv::rectangle(screen.picture, cv::Rect(glass.tl(), cv::Size(glass.width, kBar)), app.bar, -1);
    const cv::Rect place(kBezel + kSide, kBezel + kBar + kSide, code.cols, code.rows);
    code.copyTo(screen.picture(place));
    screen.code = place;
    write(screen.picture, app.title, kBezel + kBar * 6 / 10, 0.8, {255, 255, 255});
    write(screen.picture, "Tunjukkan ke kamera loket", place.br().y + kSide + kFoot * 3 / 10, 0.8,
          {60, 60, 60});
    write(screen.picture, app.below, place.br().y + kSide + kFoot * 7 / 10, 0.7, {110, 110, 110});
    return screen;
}

phone::Screen screenOf(const PhoneShow &show)
{
    const QString name = show.scene == PhoneScene::Expired    ? u"expired"_s
                         : show.scene == PhoneScene::OtherNik ? u"other_nik"_s
                         : show.scene == PhoneScene::Payment  ? u"payment"_s
                                                              : u"good"_s;
    phone::Screen screen =
        screenWith(codeNamed(show, name), show.scene == PhoneScene::Payment ? kPayment : kTraining);
    if (show.scene == PhoneScene::Cracked) {
        cv::RNG random(mixSeed({show.seed, 0x637261636b}));
        phone::crack(screen.picture, screen.code, random);
    }
    return screen;
}

/// Where the hand holds the phone.
phone::View viewOf(const PhoneShow &show, const phone::Screen &screen, double seconds)
{
    cv::RNG random(mixSeed({show.seed, 0x68616e64}));
    const double restless = show.scene == PhoneScene::Moving ? 0.12 : 0.015;
    const phone::Sway x(random, kPhonePx * restless), y(random, kPhonePx * restless),
        turn(random, 100 * restless), yaw(random, 60 * restless), pitch(random, 60 * restless),
        lamp(random, 0.15);
    const double away = show.isHeldAlready ? 0 : 1 - double(smoothStep(0.2F, 0.9F, float(seconds)));
    const auto placeAt = [&](double now) { return cv::Point2d(x.at(now), y.at(now) - 20); };
    phone::View view;
    view.modulePx = kPhonePx * phone::kScreenCell / screen.picture.cols;
    view.shift = placeAt(seconds) + cv::Point2d(0, 700 * away);
    view.motionPx = placeAt(seconds + kExposure) - placeAt(seconds);
    view.turnDeg = turn.at(seconds) + 4;
    view.yawDeg = yaw.at(seconds);
    view.pitchDeg = pitch.at(seconds);
    view.brightness = show.scene == PhoneScene::Dimmed ? 0.16 : 0.95;
    view.noise = 0; // the grain comes later and is cheaper
    if (show.scene == PhoneScene::Glare)
        view.glare = {{{-0.3 + lamp.at(seconds), -0.3 + lamp.at(seconds + 0.37)}, 0.16, 0.7, 0.6, 260}};
    if (show.scene == PhoneScene::TwoCodes)
        view.shift.x += 280;
    return view;
}

cv::Mat deskInColour()
{
    static const cv::Mat desk = [] {
        cv::RNG random(0x6465736b);
        const cv::Mat gray = phone::drawDesk(kFrameSize, random);
        cv::Mat wood;
        cv::merge(std::vector<cv::Mat>{gray * 0.72, gray * 0.9, gray}, wood);
        return wood;
    }();
    return desk.clone();
}

void addGrain(cv::Mat &picture, int quality, quint64 seed)
{
    Dice dice(seed);
    const int offX = dice.below(512), offY = dice.below(512),
              strength = 8 + (100 - std::clamp(quality, 0, 100)) / 3;
    for (int y = 0; y < picture.rows; ++y) {
        uchar *row = picture.ptr<uchar>(y);
        const schar *grain = grainTile().ptr<schar>((y + offY) & 511);
        for (int x = 0; x < picture.cols * 3; ++x)
            row[x] = cv::saturate_cast<uchar>(row[x] + (grain[(x + offX) & 511] * strength >> 7));
    }
}

/// A card with a payment code that stands on the desk, as on many counters.
cv::Mat deskWithCard(const PhoneShow &show, cv::Mat desk)
{
    const phone::Screen card = screenWith(codeNamed(show, u"payment"_s), kPayment);
    phone::View view;
    view.modulePx = 0.8 * kPhonePx * phone::kScreenCell / card.picture.cols;
    view.shift = {-300, 0};
    view.turnDeg = -3;
    view.noise = 0;
    cv::RNG random(1);
    cv::Mat picture = phone::photograph(card, view, std::move(desk), random), values;
    picture.convertTo(values, CV_32F);
    return values;
}

} // namespace

cv::Mat phonePicture(const PhoneShow &show, double seconds, quint64 grainSeed)
{
    cv::Mat desk = deskInColour(), picture;
    if (show.scene == PhoneScene::Away) {
        desk.convertTo(picture, CV_8U);
    } else {
        if (show.scene == PhoneScene::TwoCodes)
            desk = deskWithCard(show, std::move(desk));
        const phone::Screen screen = screenOf(show);
        cv::RNG random(grainSeed);
        picture = phone::photograph(screen, viewOf(show, screen, seconds), std::move(desk), random);
    }
    addGrain(picture, show.quality, grainSeed);
    return picture;
}

bool isCodeInView(const PhoneShow &show, double seconds)
{
    if (show.scene == PhoneScene::Away)
        return false;
    const phone::Screen screen = screenOf(show);
    const cv::Rect2f frame({}, cv::Size2f(kFrameSize));
    const auto corners = phone::cornersOf(screen, viewOf(show, screen, seconds), kFrameSize);
    return std::all_of(corners.begin(), corners.end(),
                       [&](cv::Point2f corner) { return frame.contains(corner); });
}

} // namespace loket::sim
