// SPDX-License-Identifier: GPL-3.0-or-later
// What the applicant is shown, as values: every step, every moment, and nothing that is not theirs to see.
#include "app/desktop/pages/visit/ApplicantLooks.h"
#include "app/desktop/theme/Icons.h"
#include "app/words/Words.h"
#include "core/base/Clock.h"
#include "core/station/Settings.h"
#include "tests/support/MemoryJournal.h"
#include "tests/widget/VisitScene.h"
#include "tests/widget/WidgetSupport.h"

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

using device::Position;
using Doing = StageMoment::Doing;

namespace {

constexpr Doing kDoings[] = {Doing::Asking, Doing::Live,  Doing::Checking,
                             Doing::Good,   Doing::Again, Doing::Officer};

/// A visit without a station, which can be looked at after each step.
struct VisitWalk
{
    MemoryJournal journal;
    ManualClock clock{QDateTime({2026, 11, 22}, {3, 0}, Qt::UTC)};
    SystemRandom random;
    Workflow workflow;
    std::unique_ptr<VisitEngine> engine;

    explicit VisitWalk(const QString &service)
        : workflow(*Workflow::load(service, [](const QString &key) { return Settings().value(key); }))
    {
        auto opened =
            VisitEngine::openNew(workflow, {journal, clock, random, {}, nullptr}, {u"sari"_s, false});
        REQUIRE(opened);
        engine = std::move(*opened);
    }

    [[nodiscard]] VisitSnapshot snapshot() const
    {
        VisitSnapshot snapshot{
            engine->visit(), engine->summary(), engine->policy(), {}, {}, {}, {}, {}, {}, {}};
        if (const auto resident = engine->resident())
            snapshot.resident = *resident;
        return snapshot;
    }
    /// To the seal, which wants a station.
    void walk(const std::function<void(const QString &step)> &look)
    {
        while (engine->visit().currentStepId() != u"seal"_s) {
            const QString step = engine->visit().currentStepId();
            look(step);
            performStep(*engine, step);
        }
        look(u"seal"_s);
        look(u"receipt"_s); // looked at early: it says nothing that depends on the seal
    }
    [[nodiscard]] Position firstCapture(const QString &step) const
    {
        const auto captures = engine->visit().capturesOf(*workflow.step(step));
        return captures.empty() ? Position::None : captures.front();
    }
};

} // namespace

TEST_CASE(
    "every step of both services has a picture, one sentence and its place in the whole, in both languages")
{
    for (const QString &service : {u"ektp_enrolment"_s, u"ikd_activation"_s}) {
        for (const QString &language : {u"id"_s, u"en"_s}) {
            useTheme();
            REQUIRE(words::installLanguage(language));
            VisitWalk visit(service);
            int last = 0;
            QStringList said;
            visit.walk([&](const QString &step) {
                CAPTURE(service.toStdString(), step.toStdString(), language.toStdString());
                StageMoment moment;
                moment.capture = visit.firstCapture(step);
                const ApplicantScene scene = applicantScene(visit.snapshot(), step, moment);
                CHECK_FALSE(scene.sentence.isEmpty());
                CHECK_FALSE(scene.sentence.contains(u'%'));
                CHECK(scene.sentence.size() <= 80); // three lines at 1.5 m
                CHECK(Icons::pictogramNames().contains(scene.picture));
                CHECK(scene.number >= last);
                CHECK(scene.number <= scene.count);
                CHECK_FALSE(scene.progress.isEmpty());
                last = scene.number;
                said << scene.sentence;
            });
            said.removeDuplicates();
            CHECK(said.size() > 10); // each its own
            CHECK(last == (service == u"ektp_enrolment"_s ? 13 : 12));
        }
    }
    (void)words::installLanguage(u"id"_s);
}

TEST_CASE("no text of the view holds the name or the NIK, whatever the stage is doing")
{
    useTheme();
    const RegistrationInput person = sampleRegistration();
    for (const QString &service : {u"ektp_enrolment"_s, u"ikd_activation"_s}) {
        VisitWalk visit(service);
        bool hasMasked = false;
        visit.walk([&](const QString &step) {
            for (const Doing doing : kDoings) {
                CAPTURE(step.toStdString(), int(doing));
                StageMoment moment{doing, visit.firstCapture(step), {}, false, false};
                const ApplicantScene scene = applicantScene(visit.snapshot(), step, moment);
                const QString all = scene.texts().join(u' ');
                CHECK_FALSE(all.contains(person.nikText));
                CHECK_FALSE(all.contains(person.kkText));
                for (const QString &word : person.resident.fullName.split(u' '))
                    CHECK_FALSE(all.contains(word));
                CHECK_FALSE(all.contains(person.resident.address));
                CHECK_FALSE(all.contains(person.resident.birthPlace));
                hasMasked = hasMasked || scene.masked == u"C••• W••• U••• · NIK 3576••••••••0003"_s;
            }
        });
        CHECK(hasMasked);
    }
}

TEST_CASE("what the operator works out is \"please wait\" to the applicant, without a picture of anybody")
{
    useTheme();
    VisitWalk visit(u"ektp_enrolment"_s);
    visit.walk([&](const QString &step) {
        const ApplicantScene scene = applicantScene(
            visit.snapshot(), step, {Doing::Officer, visit.firstCapture(step), {}, false, false});
        CHECK(scene.sentence == u"Mohon tunggu sebentar."_s);
        CHECK(scene.tone == ApplicantTone::Wait);
        CHECK(scene.preview == ApplicantPreview::None);
        CHECK(scene.isOfficersTurn);
    });
}

TEST_CASE("a picture of the person is a mirror while it is taken, and the photo itself once it is good")
{
    useTheme();
    VisitWalk visit(u"ektp_enrolment"_s);
    const auto at = [&](const QString &step, Doing doing) {
        return applicantScene(visit.snapshot(), step, {doing, visit.firstCapture(step), {}, false, false});
    };
    CHECK(at(u"photo"_s, Doing::Live).preview == ApplicantPreview::Mirrored);
    CHECK(at(u"photo"_s, Doing::Good).preview == ApplicantPreview::Still);
    CHECK(at(u"photo"_s, Doing::Good).sentence == u"Foto sudah baik."_s);
    CHECK(at(u"photo"_s, Doing::Again).preview == ApplicantPreview::None);
    CHECK(at(u"photo_approval"_s, Doing::Asking).preview == ApplicantPreview::Still);
    CHECK(at(u"iris"_s, Doing::Live).preview == ApplicantPreview::Mirrored);
    CHECK(at(u"fingers"_s, Doing::Live).preview == ApplicantPreview::None);
    CHECK(at(u"signature"_s, Doing::Asking).preview == ApplicantPreview::None);
}

TEST_CASE("the fingers in the picture are those of the capture, without one that is not there")
{
    useTheme();
    VisitWalk visit(u"ektp_enrolment"_s);
    while (visit.engine->visit().currentStepId() != u"fingers"_s)
        performStep(*visit.engine, visit.engine->visit().currentStepId());
    const auto scene = [&] {
        return applicantScene(visit.snapshot(), u"fingers"_s,
                              {Doing::Asking, Position::RightFour, {}, false, false});
    };
    CHECK(scene().fingers == device::fingersOf(Position::RightFour));
    CHECK(scene().sentence == u"Letakkan empat jari kanan di pemindai dan tekan ringan."_s);
    ExceptionInput missing;
    missing.position = Position::RightRing;
    missing.reason = u"amputation"_s;
    missing.evidenceJpeg = samplePng();
    REQUIRE(visit.engine->addException(missing));
    CHECK(scene().fingers == std::vector{Position::RightIndex, Position::RightMiddle, Position::RightLittle});
    CHECK_FALSE(scene().sentence.contains(u"empat"_s));
    CHECK_FALSE(scene().texts().join(u' ').contains(words::exceptionReason(u"amputation"_s)));
}

TEST_CASE("advice reaches the applicant where it is his to follow, and not where it is the operator's")
{
    useTheme();
    using biometrics::Advice;
    CHECK(applicantAdvice(Advice::MoveCloser) == u"Maju sedikit."_s);
    for (const Advice advice :
         {Advice::WrongBackground, Advice::FocusCamera, Advice::MoreLight, Advice::CleanGlass})
        CHECK(applicantAdvice(advice).isEmpty());
    VisitWalk visit(u"ektp_enrolment"_s);
    const ApplicantScene scene = applicantScene(
        visit.snapshot(), u"photo"_s, {Doing::Live, Position::Face, u"Maju sedikit."_s, false, false});
    CHECK(scene.sentence == u"Maju sedikit."_s);
}

TEST_CASE("an activation ends with its own sentence, and never calls active what is not")
{
    useTheme();
    const auto ending = [](const OutcomeInput &outcome) {
        VisitWalk visit(u"ikd_activation"_s);
        while (visit.engine->visit().currentStepId() != u"outcome"_s)
            performStep(*visit.engine, visit.engine->visit().currentStepId());
        CHECK_FALSE(applicantScene(visit.snapshot(), u"outcome"_s, {}).sentence.contains(u"aktif"_s));
        REQUIRE(visit.engine->setOutcome(outcome));
        return applicantScene(visit.snapshot(), u"receipt"_s, {}).sentence;
    };
    CHECK(ending({IkdResult::Active, {}, {}, {}, {}, false}).startsWith(u"IKD Anda sudah aktif"_s));
    CHECK(ending({IkdResult::Pending, u"other"_s, u"Catatan petugas"_s, {}, {}, false})
              .startsWith(u"IKD Anda belum aktif"_s));
}

TEST_CASE("between visits, locked and closed say nothing of anybody")
{
    useTheme();
    for (const ApplicantRest rest : {ApplicantRest::Welcome, ApplicantRest::Locked, ApplicantRest::Closed}) {
        const ApplicantScene scene = restScene(rest, u"Kec. Contoh, Loket 2"_s);
        CHECK(scene.masked.isEmpty());
        CHECK(scene.count == 0);
        CHECK(scene.preview == ApplicantPreview::None);
        CHECK_FALSE(scene.sentence.isEmpty());
        CHECK(Icons::pictogramNames().contains(scene.picture));
    }
}
