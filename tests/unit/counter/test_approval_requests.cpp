// SPDX-License-Identifier: GPL-3.0-or-later
// What of a visit somebody else has to look at, and what they are shown.
#include "core/counter/ApprovalRequests.h"
#include "core/enrolment/PacketRecord.h"
#include "core/enrolment/ReviewCopy.h"
#include "core/picture/Codecs.h"
#include "tests/unit/enrolment/EngineFixture.h"

#include <QCborArray>

using namespace loket;
using namespace loket::test;

namespace {

/// A resident without a right ring finger and with poor irises.
struct Approvable : EngineFixture
{
    QByteArray evidence = encodePng(cv::Mat(600, 800, CV_8UC3, cv::Scalar(40, 90, 140)));

    void toReview()
    {
        throughPhoto();
        capture(u"signature"_s, Position::Signature);
        finish(u"signature"_s);
        REQUIRE(engine->addException({Position::RightRing, u"amputation"_s, u"sejak 2010"_s, evidence, false}));
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
    }
    void toSeal()
    {
        REQUIRE(engine->confirmReview(true));
        finish(u"review"_s);
        capture(u"statement"_s, Position::Signature);
        REQUIRE(engine->makeStatement(true, false));
        finish(u"statement"_s);
    }
};

} // namespace

TEST_CASE_METHOD(Approvable, "exceptions, accepted captures and corrections ask, and each says by whom and why")
{
    toReview();
    CorrectionInput correction;
    correction.resident = *engine->resident();
    correction.resident.fullName = u"Contoh Warga Benar"_s;
    correction.reason = u"typing_error"_s;
    correction.document = u"kk_original"_s;
    correction.authenticatedBy = u"sari"_s;
    REQUIRE(engine->correctData(correction));
    const auto requests = approvalRequests(engine->visit());
    REQUIRE(requests.size() == 4);
    CHECK(requests[0].kind == ApprovalKind::Exception);
    CHECK(requests[0].askedBy == u"sari");
    CHECK(requests[0].detail[u"position"_s] == u"right_ring"_s);
    CHECK(requests[0].detail[u"reason"_s] == u"amputation"_s);
    CHECK(requests[0].detail[u"note"_s] == u"sejak 2010"_s);
    CHECK(requests[0].detail[u"has_evidence"_s].toBool());
    CHECK(requests[1].kind == ApprovalKind::Acceptance);
    CHECK(requests[1].detail[u"score"_s] == 38);
    CHECK(requests[1].detail[u"attempts"_s] == 3);
    CHECK(requests[3].kind == ApprovalKind::Correction);
    CHECK(requests[3].detail[u"fields"_s].toArray() == QCborArray{u"full_name"_s});
    // The names of the fields, never what stands in them.
    CHECK_FALSE(requests[3].detail.toCborValue().toCbor().contains("Contoh Warga"));
}

TEST_CASE_METHOD(Approvable, "what was approved at the counter asks nobody again")
{
    toReview();
    REQUIRE(engine->approveException(Position::RightRing, Actor{u"bayu"_s, true}));
    for (const ApprovalRequest &request : approvalRequests(engine->visit()))
        CHECK(request.kind != ApprovalKind::Exception);
}

TEST_CASE_METHOD(Approvable, "the reviewer sees the evidence, small")
{
    toReview();
    toSeal();
    const auto content = buildPacketContent(*engine, u"TEST-1"_s, clock.nowUtc());
    REQUIRE(content);
    const auto copy = ReviewCopy::fromCbor(content->reviewCopy);
    REQUIRE(copy);
    REQUIRE(copy->exceptions.size() == 1);
    const auto shown = decodePicture(copy->exceptions.front().evidence, PictureColour::Bgr);
    REQUIRE(shown);
    CHECK(shown->cols == 240);
    CHECK(shown->rows == 180);
    CHECK(content->reviewCopy.size() < 60'000);
}
