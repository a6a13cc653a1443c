// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/enrolment/ExceptionReasons.h"
#include "core/enrolment/Visit.h"
#include "core/identity/Eligibility.h"
#include "core/identity/IdentityCheck.h"
#include "core/ikd/FailureCatalogue.h"
#include "core/ikd/Outcome.h"
#include "core/ikd/Preflight.h"

#include <QMap>

#include <memory>
#include <optional>
#include <vector>

namespace loket {

/// Settings of the station that the rules depend on.
struct EnrolmentPolicy
{
    AgeThreshold earlyRecording{16, 0}; ///< from which age; the card is printed from 17
    bool evidencePhotoNeeded = true;    ///< for every exception of a finger or an eye
    bool secondPersonNow = false;       ///< an exception holds the visit until somebody else approved it
    int keptAttemptsMax = 12;           ///< per capture, of those that count: never reached in a normal visit
    PreflightPolicy preflight;          ///< of an IKD activation
    QrDirection qrDirection = QrDirection::CounterReads;
};

/// Who acts. Roles are checked by core/access before; the engine only keeps "never the person who asks".
struct Actor
{
    QString operatorId;
    bool mayApprove = false;
};

/// That the QR step of an activation is done. The payload itself is not kept.
struct QrInput
{
    QrDirection direction = QrDirection::None;
    QString answer;    ///< "matches", "opaque" (accepted without knowing its form), "seen_on_phone"
    QString profile;   ///< of the payload; empty where it is opaque, or the phone read the counter's screen
    QByteArray digest; ///< keyed; empty where there was no payload here
    int length = 0;    ///< of the payload, bytes
    int readMs = 0;    ///< from the code in view to accepted; 0 where it was not measured
};

/// Why a step cannot be finished yet. Codes, turned into a sentence by app/words.
struct Need
{
    QString code; ///< "capture", "improve_or_accept", "approve_photo", "approval", …
    device::Position position = device::Position::None; ///< what it is about, where it is about one
    QString detail;                                     ///< field or guard code

    friend bool operator==(const Need &, const Need &) = default;
};

struct RegistrationInput
{
    Resident resident;
    QString nikText; ///< as typed; resident.nik is set where it is well-formed
    QString kkText;
    bool everRecorded = false;      ///< "pernah rekam?" answered yes
    bool isOutOfDomicile = false;   ///< served here, living elsewhere
    QMap<QString, QString> reasons; ///< warning or confirm-guard code → why it is all right
};

/// What stands against a registration: verdicts on the data, guards that block, guards and warnings that want
/// a reason.
struct RegistrationCheck
{
    Verdicts verdicts;
    QStringList blocked;       ///< guard codes: "eligibility", "ever_recorded"
    QStringList asked;         ///< warning and guard codes that stand now, with a reason or without
    QStringList wantsReason;   ///< those of `asked` without a reason in the input
    Eligibility eligibility;   ///< with the first day of recording and of printing
    std::vector<QUuid> seenIn; ///< earlier visits of this NIK on this station

    [[nodiscard]] bool isClear() const;
};

struct IdentityCheckInput
{
    QStringList documents; ///< codes of the step's documents that were seen
    bool isSamePerson = false;
    QString note;
};

struct NoticeInput
{
    bool isRead = false; ///< shown or read aloud
    bool isAcknowledged = false;
    QString guardianName;     ///< where a guardian is needed
    QString guardianRelation; ///< "father", "mother", "guardian", "teacher"
};

/// Data corrected after they were registered.
struct CorrectionInput
{
    Resident resident;
    QString reason;          ///< code of resources/checklists/reasons.json ("correction")
    QString note;            ///< wanted where the reason is "other"
    QString document;        ///< code of the paper that shows what is right
    QString authenticatedBy; ///< who typed the passphrase again: must be the actor
};

/// A capture that was analysed and is to be kept, with the pictures of its parts.
struct AttemptInput
{
    device::Position capture = device::Position::None;
    device::DeviceIdentity device;
    struct Part
    {
        device::Position position = device::Position::None;
        int score = 0;
        QByteArray picture; ///< PNG, JPEG or SVG bytes; empty where nothing was found
        QString extension;  ///< "png"
        QString adviceCode;
        QCborMap measures;
    };
    std::vector<Part> parts;
    QByteArray rawPicture; ///< whole picture of the device; may be empty when a part is the whole
    QString rawExtension;
    QStringList problems;
    QString retakeReason; ///< why again; the engine sets "below_threshold" itself where it is obvious
};

struct ExceptionInput
{
    device::Position position = device::Position::None;
    QString reason;
    QString note;
    QByteArray evidenceJpeg;
    bool appointmentOffered = false; ///< must be true for a temporary reason
    bool isWithoutCamera = false;    ///< no camera can take the evidence: recorded so, for whoever approves
};

/// The rules of a visit. Every command either appends events that are durable when it returns, or returns an
/// error and has changed nothing. Lives in the station's thread, as its journal does.
class VisitEngine
{
public:
    /// What an engine needs around it; all outlive the engine.
    struct Context
    {
        VisitJournal &journal;
        Clock &clock;
        Random &random;
        EnrolmentPolicy policy;
        const RegionTable *regions = nullptr; ///< for the verdict on region codes
    };

    [[nodiscard]] static Expected<std::unique_ptr<VisitEngine>>
    openNew(const Workflow &workflow, const Context &context, const Actor &actor);
    /// Reads the visit back from its journal; a parked visit is taken up again, another operator becomes the
    /// actor. Errors: NotFound, WrongState (sealed, cancelled), Malformed.
    [[nodiscard]] static Expected<std::unique_ptr<VisitEngine>>
    resume(const QUuid &visitId, const Workflow &workflow, const Context &context, const Actor &actor);

    [[nodiscard]] const Visit &visit() const { return m_visit; }
    [[nodiscard]] const VisitSummary &summary() const { return m_summary; }
    [[nodiscard]] const EnrolmentPolicy &policy() const { return m_context.policy; }
    [[nodiscard]] const std::vector<ExceptionReason> &exceptionReasons() const { return m_reasons; }
    [[nodiscard]] Expected<Resident> resident() const;
    /// What still has to be done before finishStep(stepId) works; empty = it may be finished.
    [[nodiscard]] std::vector<Need> needs(const QString &stepId) const;
    /// True when the attempts of that capture are used up and a part is still below the threshold.
    [[nodiscard]] bool mayAccept(const StepDefinition &step, device::Position part) const;
    /// Bytes of an attachment (a kept picture). Errors as VisitJournal.
    [[nodiscard]] Expected<QByteArray> attachment(const QString &name) const;

    /// Starts the clock of the current step. WrongState for any other step.
    Expected<void> startStep(const QString &stepId);
    /// Blocked with the first need's code where something is missing.
    Expected<void> finishStep(const QString &stepId);

    /// Goes back to a capture step that is done, to take it again; its kept attempts stay, so it can only get
    /// better. What depends on it (photo approval, re-check, review, statement) is to be done again.
    /// `part`: the finger or eye it is about, None for the whole step; its capture is then asked for although
    /// it is good enough. WrongState for any other step, InvalidArgument without a reason ("other" wants a
    /// note) or for a part that is not of the step.
    Expected<void> reopenStep(const QString &stepId, const QString &reason, const QString &note = {},
                              device::Position part = device::Position::None);
    /// The same where what was kept of those parts is not theirs (another finger, another hand): every
    /// attempt that holds one of them counts no more, and neither does a re-check against it. Also for the
    /// capture step that is open now. InvalidArgument without parts, or where one is not of the step.
    Expected<void> rejectParts(const QString &stepId, const std::vector<device::Position> &parts,
                               const QString &reason, const QString &note = {});

    /// Everything that stands against the input now. Errors: as VisitJournal (look-up of the NIK).
    [[nodiscard]] Expected<RegistrationCheck> checkRegistration(const RegistrationInput &input) const;
    /// Blocked with the first verdict's, guard's or missing reason's code.
    Expected<void> setRegistration(const RegistrationInput &input);
    Expected<void> setIdentityCheck(const IdentityCheckInput &input);
    Expected<void> acknowledgeNotice(const NoticeInput &input);

    /// Keeps an attempt of the current capture step and gives its number. TooLarge beyond
    /// policy.keptAttemptsMax.
    Expected<int> keepAttempt(const QString &stepId, const AttemptInput &input);
    Expected<void> acceptWithReason(const QString &stepId, device::Position part, const QString &reason,
                                    const QString &note = {});
    Expected<void> addException(const ExceptionInput &input);
    Expected<void> removeException(device::Position position);
    /// NotAllowed where the approver is the one who asked, or may not approve.
    Expected<void> approveException(device::Position position, const Actor &approver);
    /// The applicant's answer to the photo; no = the photo step is open again and its pictures are out. A no
    /// wants a reason ("other" wants a note).
    Expected<void> decidePhoto(bool approved, const QString &reason = {}, const QString &note = {});

    Expected<void> confirmReview(bool wasReadAloud);
    /// Corrected data after capture: wants the operator's second authentication and a document, which also
    /// answers what warns now. Where the photo's background changes with the birth date or the nationality,
    /// the photo is out and its step open again. Errors: InvalidArgument (reason, document), NotAllowed,
    /// Blocked.
    Expected<void> correctData(const CorrectionInput &input);
    /// The applicant's statement; `orally` where he cannot sign (a signature exception stands).
    Expected<void> makeStatement(bool agreed, bool orally);

    // ---- IKD activation: VisitEngineIkd.cpp
    [[nodiscard]] const FailureCatalogue &failures() const { return m_failures; }
    /// What the answers kept so far mean, with the resident's age.
    [[nodiscard]] PreflightVerdict preflightVerdict() const;
    Expected<void> setPreflight(const PreflightInput &input);
    /// Something went wrong at the current step and is tried again. InvalidArgument for a code that the
    /// catalogue has not, or "other" without a note.
    Expected<void> noteTrouble(const QString &failure, const QString &note = {});
    /// The activation ends here for today: the steps that are left are skipped, the outcome is next. It is
    /// noted as a trouble too. Errors: as noteTrouble(); WrongState before the preflight or after the
    /// outcome.
    Expected<void> stopActivation(const QString &failure, const QString &note = {});
    /// It goes on after all, from the step at which it was stopped. WrongState where it was not.
    Expected<void> continueActivation();
    /// Errors: InvalidArgument ("direction", "answer", "length").
    Expected<void> recordQr(const QrInput &input);
    /// Errors: InvalidArgument ("result", "failure", "note", "follow_up_on"), Blocked "stopped" where an
    /// activation that was stopped is called active.
    Expected<void> setOutcome(const OutcomeInput &input);

    /// Keeps what is typed into the current step so far, so that parking, locking or a power cut loses none
    /// of it. `fields` is the form's own business; see Visit::keptForm(). TooLarge beyond 64 KB, WrongState
    /// for any other step. Nothing is written where nothing changed.
    Expected<void> keepForm(const QString &stepId, const QCborMap &fields);

    Expected<void> park(const QString &reason = {});
    /// Ends the visit and destroys its draft; the reason stays in its summary. InvalidArgument without a
    /// reason
    /// ("other" wants a note).
    Expected<void> cancel(const QString &reason, const QString &note = {});
    /// Brings the visit in memory up to what the station has just sealed: the draft is gone by then, so
    /// nothing goes to the journal any more.
    void markSealed(const QUuid &packetId);
    /// The same for the receipt ("printed", "pdf", "declined"), which ends the visit. WrongState before it is
    /// sealed.
    Expected<void> markReceipt(const QString &how);

private:
    struct Lists
    {
        std::vector<ExceptionReason> reasons;
        FailureCatalogue failures; ///< empty where the service has no outcome step
    };
    [[nodiscard]] static Expected<Lists> listsFor(const Workflow &workflow);
    VisitEngine(Visit visit, VisitSummary summary, const Context &context, const Actor &actor, Lists lists);

    [[nodiscard]] VisitEvent makeEvent(const char *type, const QCborMap &payload = {}) const;
    Expected<void> commit(std::vector<VisitEvent> events,
                          const std::vector<VisitAttachment> &attachments = {});
    void applyInMemory(const char *type, const QCborMap &payload);
    [[nodiscard]] Expected<const StepDefinition *> currentStep(const QString &stepId) const;
    [[nodiscard]] Expected<const StepDefinition *> currentStepOfType(StepType type) const;
    [[nodiscard]] std::vector<Need> captureNeeds(const StepDefinition &step) const;
    [[nodiscard]] std::vector<Need> exceptionNeeds() const;
    [[nodiscard]] bool needsGuardian(const StepDefinition &step) const;
    [[nodiscard]] std::optional<VisitEvent> photoOutdatedBy(const Resident &before,
                                                            const Resident &after) const;
    void setRetakeReason(Attempt &attempt, const StepDefinition &step, const Attempt &before,
                         const QString &given) const;
    [[nodiscard]] Expected<QCborMap> troublePayload(const QString &failure, const QString &note) const;
    [[nodiscard]] std::vector<Need> preflightNeeds() const;
    void judgeGuards(const RegistrationInput &input, RegistrationCheck &check) const;

    Context m_context;
    Actor m_actor;
    Visit m_visit;
    VisitSummary m_summary;
    std::vector<ExceptionReason> m_reasons;
    FailureCatalogue m_failures;
};

} // namespace loket
