// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/PacketRecord.h"
#include "core/enrolment/ReviewCopy.h"
#include "core/picture/Codecs.h"
#include "tests/unit/enrolment/EngineFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace loket;
using namespace loket::test;

namespace {

struct RecordFixture : EngineFixture
{
    void toSeal()
    {
        throughPhoto();
        capture(u"signature"_s, Position::Signature);
        finish(u"signature"_s);
        REQUIRE(engine->addException({Position::RightRing, u"amputation"_s, {}, "evidence", false}));
        for (const Position slap : {Position::RightFour, Position::LeftFour, Position::TwoThumbs})
            capture(u"fingers"_s, slap);
        finish(u"fingers"_s);
        for (const int score : {38, 35, 12})
            capture(u"iris"_s, Position::BothEyes, score);
        for (const Position eye : {Position::RightEye, Position::LeftEye})
            REQUIRE(engine->acceptWithReason(u"iris"_s, eye, u"elderly"_s));
        finish(u"iris"_s);
        for (const Position finger : {Position::RightIndex, Position::LeftIndex})
            capture(u"index_recheck"_s, finger);
        finish(u"index_recheck"_s);
        REQUIRE(engine->confirmReview(true));
        finish(u"review"_s);
        capture(u"statement"_s, Position::Signature);
        REQUIRE(engine->makeStatement(true, false));
        finish(u"statement"_s);
    }
};

QJsonObject recordOf(const PacketContent &content)
{
    REQUIRE(content.files.front().name == u"record.json"_s);
    return QJsonDocument::fromJson(content.files.front().bytes).object();
}

} // namespace

TEST_CASE_METHOD(RecordFixture, "a visit with open steps gives no packet and says which step is open")
{
    throughPhoto();
    CHECK(buildPacketContent(*engine, u"TEST-1"_s, clock.nowUtc()).error() ==
          Error{ErrorCode::Blocked, u"signature"_s});
}

TEST_CASE_METHOD(RecordFixture,
                 "the packet holds the best of each part, the evidence, and nothing of an excepted finger")
{
    toSeal();
    const auto content = buildPacketContent(*engine, u"TEST-1"_s, clock.nowUtc());
    REQUIRE(content);
    QStringList names;
    for (const PacketFile &file : content->files)
        names.append(file.name);
    CHECK(names.contains(u"biometrics/right_index.png"_s));
    CHECK_FALSE(names.contains(u"biometrics/right_ring.png"_s));
    CHECK(names.contains(u"evidence/right_ring.jpg"_s));
    CHECK(names.contains(u"biometrics/statement_signature.png"_s));
    CHECK(names.contains(u"biometrics/recheck_left_index.png"_s));
    const QJsonObject record = recordOf(*content);
    bool sawEye = false;
    for (const QJsonValue &capture : record[u"captures"_s].toArray()) {
        if (capture[u"position"_s] == u"left_eye"_s) {
            sawEye = true;
            CHECK(capture[u"score"_s] == 38);
            CHECK(capture[u"attempt"_s] == 1);
            CHECK(capture[u"status"_s] == u"accepted_with_reason"_s);
        }
        if (capture[u"status"_s] == u"good"_s)
            CHECK(names.contains(capture[u"file"_s].toString()));
    }
    CHECK(sawEye);
    CHECK(record[u"exceptions"_s].toArray()[0][u"evidence"_s] == u"evidence/right_ring.jpg"_s);
}

TEST_CASE_METHOD(RecordFixture, "the record follows the published schema")
{
    toSeal();
    const auto content = buildPacketContent(*engine, u"TEST-1"_s, clock.nowUtc());
    REQUIRE(content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"record.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content->files.front().bytes);
    file.close();
    const QString schema =
        qEnvironmentVariable("LOKET_SOURCE_DIR") + u"/resources/packet/record.schema.json"_s;
    QProcess python;
    python.start(
        u"/usr/bin/python3"_s,
        {u"-c"_s,
         u"import json,sys,jsonschema; jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))"_s,
         file.fileName(), schema});
    REQUIRE(python.waitForFinished(30'000));
    INFO(python.readAllStandardError().toStdString());
    CHECK(python.exitCode() == 0);
}

TEST_CASE_METHOD(RecordFixture, "the review copy names nobody in full and carries no full biometric")
{
    toSeal();
    const auto content = buildPacketContent(*engine, u"TEST-1"_s, clock.nowUtc());
    REQUIRE(content);
    CHECK_FALSE(content->reviewCopy.contains("3576014403910003"));
    CHECK(content->reviewCopy.contains(u"3576••••••••0003"_s.toUtf8()));
    CHECK_FALSE(content->reviewCopy.contains("picture of"));
}

TEST_CASE_METHOD(RecordFixture, "the review copy reads back as it was written, and foreign bytes are refused")
{
    toSeal();
    const auto content = buildPacketContent(*engine, u"TEST-1"_s, clock.nowUtc());
    REQUIRE(content);
    const auto copy = ReviewCopy::fromCbor(content->reviewCopy);
    REQUIRE(copy);
    CHECK(copy->maskedNik == u"3576••••••••0003"_s);
    CHECK(copy->recorded(u"fingers"_s) == 9);
    CHECK(copy->recorded(u"iris"_s) == 2);
    CHECK(copy->isExcepted(Position::RightRing));
    REQUIRE(copy->acceptances.size() == 2);
    CHECK(copy->acceptances.front().reason == u"elderly"_s);
    CHECK(copy->steps.size() == engine->visit().workflow().steps().size());
    CHECK(copy->toCbor() == content->reviewCopy);
    CHECK(ReviewCopy::fromCbor("nonsense").error().code == ErrorCode::Malformed);
    CHECK(ReviewCopy::fromCbor(content->reviewCopy.left(40)).error().code == ErrorCode::Malformed);
}

TEST_CASE("a portrait that is a strip gives no small photo, and ends nothing")
{
    const auto photoOf = [](int width, int height) {
        return ReviewCopy::of(Visit(), VisitSummary(),
                              encodePng(cv::Mat(height, width, CV_8UC1, cv::Scalar(90))))
            .photo;
    };
    CHECK(photoOf(3000, 1).isEmpty());   // its height rounds to nothing: OpenCV threw
    CHECK(photoOf(1, 30'000).isEmpty()); // 120 × 3.6 million
    CHECK_FALSE(photoOf(300, 400).isEmpty());
}
