// SPDX-License-Identifier: GPL-3.0-or-later
// The applicant's phone before the training camera: every scene shows what its name promises.
#include "core/ikd/qr/QrReader.h"
#include "devices/plugins/simulator/PhoneShow.h"
#include "tests/device/simulator/SimBench.h"

#include <opencv2/core.hpp>

#include <set>

using namespace loket;
using namespace loket::sim;
using namespace Qt::StringLiterals;

namespace {

QCborMap codes()
{
    return {{u"good"_s, u"LOKET-LATIHAN-1.good-"_s + QString(180, u'g')},
            {u"expired"_s, u"LOKET-LATIHAN-1.expired-"_s + QString(180, u'e')},
            {u"other_nik"_s, u"LOKET-LATIHAN-1.other-"_s + QString(180, u'o')},
            {u"payment"_s, u"00020101021126440014EXAMPLE.INVALID"_s}};
}

PhoneShow showOf(const char *scene)
{
    PhoneShow show;
    show.scene = *parsePhoneScene(QString::fromLatin1(scene));
    for (const auto &[name, code] : codes())
        show.codes[name.toString()] = code.toString().toUtf8();
    return show;
}

/// What a reader sees of one second in the hand, beginning at `from`.
std::set<QByteArray> readIn(const PhoneShow &show, double from)
{
    std::set<QByteArray> seen;
    qr::QrReader reader;
    for (int frame = 0; frame < 15; ++frame)
        for (const qr::Code &code :
             reader.read(phonePicture(show, from + frame / 15.0, quint64(frame)), {1000, false}).codes)
            seen.insert(code.payload);
    return seen;
}

QCborMap settingsWith(const QString &scene) { return {{u"phone"_s, scene}, {u"phone_codes"_s, codes()}}; }

CaptureRequest qrStep()
{
    CaptureRequest request;
    request.position = Position::Evidence;
    request.options[u"scene"_s] = u"phone"_s;
    return request;
}

/// Shows a preview until a code is read, and gives it; empty where none comes in fifteen frames.
QByteArray firstCode(SimBench &bench)
{
    const std::size_t before = bench.frames.size();
    bench.device->startPreview(qrStep());
    REQUIRE(becomes([&] { return bench.frames.size() >= before + 3; }, 30'000));
    bench.device->stopPreview();
    qr::QrReader reader;
    for (std::size_t i = before; i < bench.frames.size(); ++i)
        if (const auto reading = reader.read(bench.frames[i], {1000, false}); !reading.codes.empty())
            return reading.codes.front().payload;
    return {};
}

} // namespace

TEST_CASE("each scene shows the code that it is named for")
{
    const PhoneShow any = showOf("good");
    for (const char *scene : {"good", "moving", "glare", "dimmed", "cracked"}) {
        CAPTURE(scene);
        CHECK(readIn(showOf(scene), 1) == std::set<QByteArray>{any.codes[u"good"_s]});
    }
    for (const char *scene : {"expired", "other_nik", "payment"}) {
        CAPTURE(scene);
        CHECK(readIn(showOf(scene), 1) == std::set<QByteArray>{any.codes[QLatin1String(scene)]});
    }
    CHECK(readIn(showOf("two_codes"), 1) ==
          std::set<QByteArray>{any.codes[u"good"_s], any.codes[u"payment"_s]});
    CHECK(readIn(showOf("away"), 1).empty());
    CHECK_FALSE(parsePhoneScene(u"upside_down"_s));
}

TEST_CASE("the phone comes into view within the first second, unless it is held there already")
{
    PhoneShow show = showOf("good");
    CHECK_FALSE(isCodeInView(show, 0));
    CHECK(isCodeInView(show, 1));
    CHECK_FALSE(isCodeInView(showOf("away"), 1));
    show.isHeldAlready = true;
    CHECK(isCodeInView(show, 0));
    CHECK(cv::norm(phonePicture(show, 0.5, 1), phonePicture(show, 0.6, 1), cv::NORM_L1) >
          0); // a hand is never still
}

TEST_CASE("only the QR step sees the phone, and a script changes what is on it")
{
    SimBench bench(makeCameraActor(), settingsWith(u"payment"_s));
    REQUIRE(bench.waitOpen());
    CHECK(firstCode(bench) == codes()[u"payment"_s].toString().toUtf8());
    bench.device->configure(
        {{u"script"_s, u"[{\"device\":\"camera\",\"on\":\"preview\",\"n\":1,\"phone\":\"other_nik\"}]"_s}});
    CHECK(firstCode(bench) == codes()[u"other_nik"_s].toString().toUtf8());
    CHECK(firstCode(bench) == codes()[u"payment"_s].toString().toUtf8());

    const std::size_t before = bench.frames.size();
    CaptureRequest evidence;
    evidence.position = Position::Evidence;
    bench.device->startPreview(evidence);
    REQUIRE(becomes([&] { return bench.frames.size() > before; }, 30'000));
    CHECK(qr::QrReader().read(bench.frames.back(), qr::kPhoto).codes.empty());
}

TEST_CASE("without codes in the settings the phone shows one of no resident; too long ones are left out")
{
    SimBench bench(makeCameraActor(), {{u"phone_codes"_s, QCborMap{{u"good"_s, QString(5000, u'x')}}}});
    REQUIRE(bench.waitOpen());
    CHECK(firstCode(bench) == "LOKET-LATIHAN-good");
    CHECK_FALSE(
        Script::parse(QCborValue(u"[{\"on\":\"preview\",\"phone\":\"nowhere\"}]"_s)).problems().isEmpty());
}
