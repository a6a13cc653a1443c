// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/enrolment/EngineFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace loket;
using namespace loket::test;

namespace {

QByteArray withSteps(const QByteArray &steps)
{
    return R"({"format":1,"service":"x","version":1,"name":{"id":"X"},"steps":[)" + steps + "]}";
}

Error parseError(const QByteArray &json)
{
    const auto workflow = Workflow::parse(json, testSetting);
    REQUIRE_FALSE(workflow);
    return workflow.error();
}

} // namespace

TEST_CASE("the KTP-el service has the order of the recording SOP")
{
    QStringList ids;
    const Workflow workflow = ektpWorkflow();
    for (const StepDefinition &step : workflow.steps())
        ids.append(step.id);
    CHECK(ids == QStringList{u"registration"_s, u"identity_check"_s, u"notice"_s, u"photo"_s,
                             u"photo_approval"_s, u"signature"_s, u"fingers"_s, u"iris"_s, u"index_recheck"_s,
                             u"review"_s, u"statement"_s, u"seal"_s, u"receipt"_s});
    CHECK(workflow.step(u"fingers"_s)->captures ==
          std::vector{Position::RightFour, Position::LeftFour, Position::TwoThumbs});
}

TEST_CASE("thresholds and attempts come from the station's settings")
{
    const Workflow workflow = ektpWorkflow();
    CHECK(workflow.step(u"photo"_s)->threshold == 60);
    CHECK(workflow.step(u"fingers"_s)->threshold == 40);
    CHECK(workflow.step(u"iris"_s)->attempts == 3);
    CHECK(workflow.step(u"notice"_s)->guardianBelow == AgeThreshold{18, 0});
}

TEST_CASE("a new service of known steps needs no code")
{
    const auto workflow = Workflow::parse(
        withSteps(
            R"({"id":"a","type":"registration"},{"id":"b","type":"photo","role":"camera","captures":["face"],"threshold":70},
                     {"id":"c","type":"seal"})"),
        testSetting);
    REQUIRE(workflow);
    CHECK(workflow->steps().size() == 3);
    CHECK(workflow->step(u"b"_s)->threshold == 70);
}

TEST_CASE("a broken definition is refused and the error names the step")
{
    CHECK(parseError("{").code == ErrorCode::Malformed);
    CHECK(parseError(withSteps("")).context == u"steps"_s);
    CHECK(parseError(withSteps(R"({"id":"a","type":"dance"})")).context == u"step 'a'"_s);
    CHECK(parseError(withSteps(R"({"id":"a","type":"review"},{"id":"a","type":"seal"})")).context ==
          u"step 'a' twice"_s);
    CHECK(parseError(withSteps(R"({"id":"p","type":"photo","role":"camera","captures":["right_four"]})"))
              .context == u"p: captures"_s);
    CHECK(parseError(withSteps(R"({"id":"p","type":"photo","captures":["face"]})")).context == u"p: role"_s);
    CHECK(
        parseError(
            withSteps(
                R"({"id":"p","type":"photo","role":"camera","captures":["face"],"threshold":"setting:none"})"))
            .code == ErrorCode::Malformed);
    CHECK(parseError(
              withSteps(R"({"id":"p","type":"photo","role":"camera","captures":["face"],"threshold":101})"))
              .context == u"p: threshold"_s);
    CHECK(parseError(withSteps(R"({"id":"a","type":"photo_approval","of":"later"},
        {"id":"later","type":"photo","role":"camera","captures":["face"]})"))
              .context == u"a: of"_s);
}

TEST_CASE("every service that ships can be loaded")
{
    REQUIRE(Workflow::available().contains(u"ektp_enrolment"_s));
    for (const QString &service : Workflow::available()) {
        INFO(service.toStdString());
        CHECK(Workflow::load(service, testSetting));
    }
}
