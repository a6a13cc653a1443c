// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitJournal.h"
#include "core/enrolment/Workflow.h"
#include "devices/api/Types.h"

#include <QCborMap>
#include <QMap>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace loket {

/// Types of VisitEvent that the engine writes. The payload's keys are beside each in Visit.cpp.
namespace event {
inline constexpr const char *kOpened = "opened";
inline constexpr const char *kStepStarted = "step_started";
inline constexpr const char *kStepFinished = "step_finished";
inline constexpr const char *kStepReopened = "step_reopened";
inline constexpr const char *kRegistrationSet = "registration_set";
inline constexpr const char *kIdentityChecked = "identity_checked";
inline constexpr const char *kNoticeAcknowledged = "notice_acknowledged";
inline constexpr const char *kAttemptKept = "attempt_kept";
inline constexpr const char *kPartsRejected = "parts_rejected";
inline constexpr const char *kPhotoDecided = "photo_decided";
inline constexpr const char *kAccepted = "accepted_with_reason";
inline constexpr const char *kExceptionAdded = "exception_added";
inline constexpr const char *kExceptionRemoved = "exception_removed";
inline constexpr const char *kExceptionApproved = "exception_approved";
inline constexpr const char *kReviewConfirmed = "review_confirmed";
inline constexpr const char *kDataCorrected = "data_corrected";
inline constexpr const char *kStatementMade = "statement_made";
inline constexpr const char *kFormKept = "form_kept";
inline constexpr const char *kParked = "parked";
inline constexpr const char *kResumed = "resumed";
inline constexpr const char *kPreflightSet = "preflight_set"; // these of IKD activation
inline constexpr const char *kTroubleNoted = "trouble_noted";
inline constexpr const char *kQrRead = "qr_read";
inline constexpr const char *kActivationStopped = "activation_stopped";
inline constexpr const char *kActivationContinued = "activation_continued";
inline constexpr const char *kOutcomeSet = "outcome_set";
inline constexpr const char *kSealed = "sealed";
inline constexpr const char *kReceiptGiven = "receipt_given";
} // namespace event

/// What one picture of an attempt is worth: a finger of a slap, an eye, the face, the signature.
struct PartResult
{
    device::Position position = device::Position::None;
    int score = 0;      ///< 0–100, our measure (or the comparison score in index_recheck)
    QString attachment; ///< the cut picture or ink, kept beside the event; empty where nothing was found
    QString adviceCode; ///< first thing to mend; empty where good
    QCborMap measures;  ///< measure id → value, as in core/biometrics
};

/// One capture that was kept. All are kept; the best of each part is computed, so a later, worse one never
/// replaces a better one.
struct Attempt
{
    int number = 0; ///< 1, 2, 3 … within the step and capture
    QString stepId;
    device::Position capture = device::Position::None;
    QDateTime atUtc;
    QString operatorId;
    device::DeviceIdentity device;
    std::vector<PartResult> parts;
    QString rawAttachment; ///< the device's whole picture
    QString retakeReason;  ///< why a further attempt was made; empty for the first
    QString retakeNote;    ///< the operator's words to it, where the reason is "other"
    QStringList problems;  ///< codes from the analysis ("wrong_hand", "too_few_fingers")
    bool rejected = false; ///< refused by the applicant or the operator: never the best again

    /// Lowest score of its parts: a slap is as good as its weakest finger. 0 where it has none.
    [[nodiscard]] int score() const;
};

struct BiometricException
{
    device::Position position = device::Position::None;
    QString reason; ///< code of resources/checklists/exceptions.json
    bool isPermanent = false;
    QString note;
    QString evidence;         ///< attachment: photo of face and hands; empty where none was taken
    QString noEvidenceReason; ///< "no_camera" where policy asks for a photo and none could be taken
    bool appointmentOffered = false;
    QString requestedBy;
    QDateTime atUtc;
    QString approvedBy; ///< empty while it waits for the second person
    QDateTime approvedAtUtc;

    /// Nobody approves what they asked for themselves; whether they may approve at all is their role's
    /// matter.
    [[nodiscard]] bool mayBeApprovedBy(const QString &operatorId) const { return operatorId != requestedBy; }
};

/// A part whose best score stays below the threshold and is taken all the same; the supervisor sees it.
struct Acceptance
{
    QString stepId;
    device::Position position = device::Position::None;
    QString reason;
    QString note;
    QString operatorId;
};

enum class StepStatus { Todo, Current, Done };
enum class PartStatus { Missing, BelowThreshold, Good, Accepted, Excepted };

/// Time and effort spent on a step: what reports are made of, so that nobody types it.
struct StepRecord
{
    bool isDone = false;
    QDateTime firstStartedUtc;
    QDateTime finishedUtc;
    qint64 activeMs = 0; ///< sum of the stretches in which it was the open step
    int timesOpened = 0;
    bool isSkipped = false; ///< an activation that was stopped never came to it
    QString finishedBy;     ///< operator: visits are handed over
};

/// Something that went wrong while an identity was activated.
struct Trouble
{
    QString stepId;
    QString failure; ///< code of the FailureCatalogue
    QString note;
    QString operatorId;
    QDateTime atUtc;
};

/// Why a finished capture step is taken again; empty where it is not.
struct RetakeOrder
{
    QString reason; ///< code
    QString note;   ///< the operator's words to it
    explicit operator bool() const { return !reason.isEmpty(); }
};

/// The state of a visit, computed from its events and from nothing else.
class Visit
{
public:
    /// Folds events in order. Malformed where they cannot have been written by an engine (a gap in the
    /// sequence, a first event that is not "opened", a payload without its keys).
    [[nodiscard]] static Expected<Visit> fromEvents(const QUuid &id, const Workflow &workflow,
                                                    const std::vector<VisitEvent> &events);
    Expected<void> apply(const VisitEvent &event);

    [[nodiscard]] const QUuid &id() const { return m_id; }
    [[nodiscard]] const Workflow &workflow() const { return m_workflow; }
    [[nodiscard]] VisitState state() const { return m_state; }
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    [[nodiscard]] QDateTime openedAtUtc() const { return m_openedAtUtc; }
    [[nodiscard]] QDateTime lastEventUtc() const { return m_lastEventUtc; }
    [[nodiscard]] QString openedBy() const { return m_openedBy; }

    /// First step that is not done; empty when all are.
    [[nodiscard]] QString currentStepId() const;
    [[nodiscard]] StepStatus status(const QString &stepId) const;
    [[nodiscard]] StepRecord record(const QString &stepId) const;
    /// What the next attempt of that capture answers: the reason given when the step was opened again. Empty
    /// where there is none, or it was answered already.
    [[nodiscard]] RetakeOrder retakeOrder(const QString &stepId, device::Position capture) const;

    // What the steps recorded; empty maps where the step is not done. Keys: see VisitEngine's inputs.
    [[nodiscard]] const QCborMap &registration() const { return m_registration; }
    [[nodiscard]] const QCborMap &resident() const { return m_resident; }
    [[nodiscard]] const QCborMap &identityCheck() const { return m_identityCheck; }
    [[nodiscard]] const QCborMap &notice() const { return m_notice; }
    /// What was typed into a step that is not done, as its form gave it; empty where nothing was. For the
    /// screen alone: it is no data of the visit and never part of its record.
    [[nodiscard]] QCborMap keptForm(const QString &stepId) const { return m_forms.value(stepId); }
    [[nodiscard]] const QCborMap &review() const { return m_review; }
    [[nodiscard]] const QCborMap &statement() const { return m_statement; }
    [[nodiscard]] const std::vector<QCborMap> &corrections() const { return m_corrections; }
    // Of IKD activation: see PreflightInput, QrInput, OutcomeInput; empty where not done.
    [[nodiscard]] const QCborMap &preflight() const { return m_preflight; }
    [[nodiscard]] const QCborMap &qr() const { return m_qr; }
    [[nodiscard]] const QCborMap &outcome() const { return m_outcome; }
    [[nodiscard]] const std::vector<Trouble> &troubles() const { return m_troubles; }
    /// How often that trouble was noted at that step.
    [[nodiscard]] int timesNoted(const QString &stepId, const QString &failure) const;
    /// Why the activation does not go on; nothing where it does.
    [[nodiscard]] const std::optional<Trouble> &stop() const { return m_stop; }
    /// True after the applicant approved the photo that is now the best.
    [[nodiscard]] bool isPhotoApproved() const { return m_photoApproved; }

    [[nodiscard]] const std::vector<Attempt> &attempts() const { return m_attempts; }
    [[nodiscard]] std::vector<const Attempt *> attempts(const QString &stepId,
                                                        device::Position capture) const;
    [[nodiscard]] const std::vector<BiometricException> &exceptions() const { return m_exceptions; }
    [[nodiscard]] const BiometricException *exceptionFor(device::Position position) const;
    [[nodiscard]] const std::vector<Acceptance> &acceptances() const { return m_acceptances; }

    struct Best
    {
        const Attempt *attempt = nullptr;
        const PartResult *part = nullptr;
        explicit operator bool() const { return part != nullptr; }
    };
    /// Highest score of that part over all attempts of the step that were not rejected; the earlier one of
    /// equals.
    [[nodiscard]] Best best(const QString &stepId, device::Position position) const;

    /// The captures the step asks for now: for index_recheck the fallback fingers where an index finger is
    /// excepted.
    [[nodiscard]] std::vector<device::Position> capturesOf(const StepDefinition &step) const;
    /// The captures of a step as a device can take them: a reader of single fingers gets its fingers one by
    /// one in place of a slap, without those that are excepted. An empty list of abilities changes nothing.
    [[nodiscard]] std::vector<device::Position>
    capturesFor(const StepDefinition &step, const std::vector<device::Position> &canCapture) const;
    /// Whether an attempt of that capture belongs to the step: one of its captures, or a part of one.
    [[nodiscard]] bool isCaptureOf(const StepDefinition &step, device::Position capture) const;
    /// Attempts, not rejected, that asked for the part: alone or within a slap or both eyes.
    [[nodiscard]] int attemptsAt(const QString &stepId, device::Position part) const;
    /// The parts of a capture that are scored one by one: fingers of a slap, both eyes, or itself.
    [[nodiscard]] static std::vector<device::Position> partsOf(device::Position capture);
    [[nodiscard]] PartStatus partStatus(const StepDefinition &step, device::Position part) const;
    /// Fingers or eyes of a capture that are excepted: what the device must not wait for.
    [[nodiscard]] std::vector<device::Position> missingIn(device::Position capture) const;

private:
    using Handler = void (Visit::*)(const VisitEvent &);
    static const std::map<QString, Handler> &handlers();

    void onOpened(const VisitEvent &e);
    void onStepStarted(const VisitEvent &e);
    void onStepFinished(const VisitEvent &e);
    void onStepReopened(const VisitEvent &e);
    void onFormKept(const VisitEvent &e);
    void onRegistrationSet(const VisitEvent &e);
    void onIdentityChecked(const VisitEvent &e);
    void onNotice(const VisitEvent &e);
    void onAttempt(const VisitEvent &e);
    void onPartsRejected(const VisitEvent &e);
    void onPhotoDecided(const VisitEvent &e);
    void onAccepted(const VisitEvent &e);
    void onExceptionAdded(const VisitEvent &e);
    void onExceptionRemoved(const VisitEvent &e);
    void onExceptionApproved(const VisitEvent &e);
    void onReview(const VisitEvent &e);
    void onCorrection(const VisitEvent &e);
    void onStatement(const VisitEvent &e);
    void onPreflight(const VisitEvent &e);
    void onTrouble(const VisitEvent &e);
    void onQrRead(const VisitEvent &e);
    void onStopped(const VisitEvent &e);
    void onContinued(const VisitEvent &e);
    void onOutcome(const VisitEvent &e);
    void onParked(const VisitEvent &e);
    void onResumed(const VisitEvent &e);
    void onSealed(const VisitEvent &e);
    void onReceipt(const VisitEvent &e);

    /// Attempts of the step that hold one of the parts count no more, nor does what was accepted of them.
    void reject(const QString &stepId, const std::vector<device::Position> &parts);
    /// Re-checks compare with the best print: where that is another one now, they prove nothing any more.
    void outdateRechecks(const QString &stepId, const QMap<device::Position, QString> &before);
    /// The attachment of each finger's best print: numbers would be those of different captures.
    [[nodiscard]] QMap<device::Position, QString> bestPrints(const QString &stepId) const;
    /// What was read aloud and signed is no longer what is there.
    void forgetReview();
    void closeStretch(const QDateTime &atUtc);
    /// A step that was done must be gone through again (new photo, data corrected).
    void reopen(const QString &stepId);
    void reopenDependants(const QString &stepId);

    QUuid m_id;
    Workflow m_workflow;
    VisitState m_state = VisitState::None;
    qint64 m_lastSeq = 0;
    QDateTime m_openedAtUtc;
    QDateTime m_lastEventUtc;
    QString m_openedBy;
    std::map<QString, StepRecord> m_steps;
    struct OpenOrder
    {
        RetakeOrder order;
        std::vector<device::Position> parts; ///< whose captures it is about; empty = all of the step
        std::set<device::Position> answered; ///< captures
    };
    std::map<QString, OpenOrder> m_orders; ///< by step
    QString m_runningStep;                 ///< whose stretch of time is open
    QDateTime m_runningSinceUtc;

    QMap<QString, QCborMap> m_forms;
    QCborMap m_registration;
    QCborMap m_resident;
    QCborMap m_identityCheck;
    QCborMap m_notice;
    QCborMap m_review;
    QCborMap m_statement;
    std::vector<QCborMap> m_corrections;
    QCborMap m_preflight;
    QCborMap m_qr;
    QCborMap m_outcome;
    std::vector<Trouble> m_troubles;
    std::optional<Trouble> m_stop;
    bool m_photoApproved = false;
    std::vector<Attempt> m_attempts;
    std::vector<BiometricException> m_exceptions;
    std::vector<Acceptance> m_acceptances;
};

/// CBOR forms of the structs above, used by events and by the packet.
[[nodiscard]] QCborMap toCbor(const Attempt &attempt);
[[nodiscard]] Attempt attemptFromCbor(const QCborMap &map);
[[nodiscard]] QCborMap toCbor(const BiometricException &exception);
[[nodiscard]] QCborMap toCbor(const device::DeviceIdentity &identity);

} // namespace loket
