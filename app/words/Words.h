// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/biometrics/common/Advice.h"
#include "core/identity/Eligibility.h"
#include "core/identity/PhotoBackground.h"
#include "core/identity/Verdict.h"
#include "devices/api/Types.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace loket {
struct ApprovalItem;
struct PrivacyNotice;
enum class DecisionOutcome;
struct VisitSummary;
} // namespace loket

// Codes into words. The source text is Indonesian; other languages come from translations/*.ts (context
// "words"). Each family of codes is one .cpp with one table: docs/dev/translate.md says how to add to it. An
// unknown code comes back as itself with spaces for underscores.

namespace loket::words {

/// What is said when something went wrong, always in this order: what happened, what is safe, what to do.
struct Trouble
{
    QString happened;
    QString safe;
    QString next;

    /// The three sentences in one line.
    [[nodiscard]] QString text() const;
};

[[nodiscard]] Trouble trouble(const Error &error);
/// Only what happened; for lists and the command line.
[[nodiscard]] QString sentence(const Error &error);

// Identity
[[nodiscard]] QString verdict(VerdictCode code);
/// By verdictName(), only what it says (its first sentence): where there is nothing to do about it any more.
[[nodiscard]] QString verdictFact(const QString &name);
[[nodiscard]] QString eligibility(const Eligibility &eligibility);
[[nodiscard]] QString ladderStep(LadderStep step);
[[nodiscard]] QString background(PhotoBackground background); ///< "Merah"
[[nodiscard]] QString sex(Sex sex);
[[nodiscard]] QString maritalStatus(MaritalStatus status);
[[nodiscard]] QString nationality(Nationality nationality);
[[nodiscard]] QString field(const QString &field); ///< label of a registration field, "Tanggal lahir"
[[nodiscard]] QString age(const Age &age);         ///< "16 tahun 8 bulan"

// Visits
[[nodiscard]] QString step(const QString &idOrType);     ///< title in the rail, "Sidik jari"
[[nodiscard]] QString stepTask(const QString &idOrType); ///< the one line under the title
[[nodiscard]] QString service(const QString &service);
/// By payloadAnswerName() and "used": what a scanned code is for this visit, and what to do now.
[[nodiscard]] QString payloadAnswer(const QString &answer);
// Of IKD activation
[[nodiscard]] QString ikdResult(const QString &result); ///< by ikdResultName(), "Belum aktif"
[[nodiscard]] QString ikdActor(const QString &actor);   ///< of a step: "resident" → "Pemohon"
[[nodiscard]] QString ikdSolver(const QString &solver); ///< by solverName(): who can end a trouble
/// By nextStepName(): what follows when trying again has not helped.
[[nodiscard]] QString ikdNextStep(const QString &next);
[[nodiscard]] QString ikdState(const QString &state);   ///< of an account, by ikdStateName()
[[nodiscard]] QString ikdAction(const QString &action); ///< by ikdActionName(): "Nonaktifkan"
/// What an account that is not active waits for, where the FailureCatalogue has no words for the code.
[[nodiscard]] QString ikdMissing(const QString &code);
/// Name of the resident in lists, or what stands in its place: not registered yet, or the row is damaged.
[[nodiscard]] QString visitName(const QString &label, bool isWhole);
/// The same of a summary, which may also be one that came back from a copy: see restoredNote().
[[nodiscard]] QString visitName(const VisitSummary &visit);
/// Why a visit that came back from a copy has no name, and when it gets one.
[[nodiscard]] QString restoredNote();
/// What a damaged row of a visit means, what is safe and what to do.
[[nodiscard]] QString visitDamage();
[[nodiscard]] QString visitState(const QString &state);
/// Guards, needs and refusals of the visit engine ("ever_recorded", "approve_photo"); the position is named
/// where given.
[[nodiscard]] QString need(const QString &code, device::Position position = device::Position::None);
[[nodiscard]] QString exceptionReason(const QString &code);
/// Reasons offered at the counter: accepting, retaking, cancelling, parking, correcting …
[[nodiscard]] QString reason(const QString &code);
[[nodiscard]] QString document(const QString &code);
[[nodiscard]] QString guardianRelation(const QString &code);
[[nodiscard]] QString operatorRole(const QString &code); ///< "supervisor" → "Penyelia"

// What is said of personal data
struct NoticePart
{
    QString title;
    QString text;
};
/// By the text a workflow names ("privacy_notice_3", "ikd_notice_3"), in the order in which it is read out.
[[nodiscard]] std::vector<NoticePart> privacyNotice(const QString &text, const PrivacyNotice &notice);
/// Where to ask or complain: as the office says, else by role.
[[nodiscard]] QString noticeContact(const PrivacyNotice &notice);

// Requests to a second person
/// "Pengecualian: jari manis kanan"
[[nodiscard]] QString requestTitle(const ApprovalItem &item);
/// What is asked, in one sentence: "Jari manis kanan tidak direkam."
[[nodiscard]] QString requestSentence(const ApprovalItem &item);
[[nodiscard]] QString requestPart(const ApprovalItem &item);   ///< what was not recorded, or accepted
[[nodiscard]] QString requestFields(const ApprovalItem &item); ///< what was corrected
[[nodiscard]] QString requestReason(const ApprovalItem &item); ///< as it was chosen, without the note
/// Who asks; the station's own rule where there is no name.
[[nodiscard]] QString requestAsker(const QString &name);
/// What the second person had before them, of ApprovalItem::seen: "foto dan bukti"; empty for nothing.
[[nodiscard]] QString seenParts(const QStringList &codes);
[[nodiscard]] QString decisionOutcome(DecisionOutcome outcome); ///< "disetujui"

// Supervision
[[nodiscard]] QStringList auditEvents();                ///< codes of all that auditEvent() knows
[[nodiscard]] QString auditEvent(const QString &event); ///< a row of the audit log, "Kunjungan dibuka"
[[nodiscard]] QString breachKind(const QString &kind);  ///< "device_lost" → "Komputer hilang atau dicuri"

// Biometrics
[[nodiscard]] QString advice(biometrics::Advice advice); ///< one sentence; empty for None
[[nodiscard]] QString advice(const QString &code);
/// Why a frame gave no QR code (qr::name(WhyNot)), as what to do about it; empty for "none".
[[nodiscard]] QString noCode(const QString &why);

// Devices
[[nodiscard]] QString role(device::Role role); ///< "Kamera"
/// Our own drivers by their id; any other by the name its maker gave it.
[[nodiscard]] QString driver(const QString &pluginId, const QString &name);
/// The training devices and the screen; a product's own name as it is.
[[nodiscard]] QString deviceModel(const QString &pluginId, const QString &model);
[[nodiscard]] QString position(device::Position position); ///< lower case, "jari manis kanan"
/// The same in Indonesian in every language: for what the resident takes home.
[[nodiscard]] QString positionOnPaper(device::Position position);
[[nodiscard]] QString retry(device::RetryReason reason); ///< what the person does
[[nodiscard]] Trouble failure(device::FailureReason reason, device::Role role);

// Setting a station up
/// What is wrong with a profile; by the context of profileFromText() (core/station/StationProfile.h).
[[nodiscard]] Trouble profileTrouble(const QString &context);
/// What a field of a profile wants, "regency.code"; empty where there is no such field.
[[nodiscard]] QString profileField(const QString &field);
[[nodiscard]] QStringList profileFields(); ///< in the order of the example
/// What is done with the files of makeHubKeys(), a sentence a line.
[[nodiscard]] QStringList hubKeyAdvice();
/// What is done with the files of `loketctl hub authority`, after `hub init`, and with a provisioning file.
[[nodiscard]] QStringList hubAuthorityAdvice();
[[nodiscard]] QStringList hubInitAdvice();
[[nodiscard]] QStringList provisionAdvice();
[[nodiscard]] QString secretKeyNote(); ///< stands first in a secret key file
/// What the first data administrator does next.
[[nodiscard]] QString afterInit(const QString &operatorId);
/// How a disabled account comes back.
[[nodiscard]] QString enablingAgain(const QString &operatorId);
/// What follows from binding a station's keys to the TPM, a sentence a line, and from taking that back.
[[nodiscard]] QStringList tpmBoundAdvice();
[[nodiscard]] QString tpmUnboundAdvice();
/// What is done with the key file that `loketctl hub rekey` made.
[[nodiscard]] QStringList rekeyAdvice(const QString &operatorId);
/// Where the key file does not say whether they may manage operators.
[[nodiscard]] QString rekeyUnknownRole(const QString &operatorId);
/// What a rekey does, and for whom it can be made.
[[nodiscard]] QString rekeyOnlyFor(const QStringList &operatorIds);
/// The medium for copies is not there, or holds fewer than it should: what that means and what to do, one
/// line; empty where all is well or none was chosen.
[[nodiscard]] QString mirrorTrouble(const QString &folder, bool isThere, int missing);
/// Files in the folder for copies that look like copies, of packets that the queue does not have.
[[nodiscard]] QString unknownCopies(int count);
/// The folder for copies is on the station's own disk.
[[nodiscard]] QString mirrorOnSameDisk();
/// Copies in the folder for them that were found changed.
[[nodiscard]] QString copiesDamaged(int rewritten);
/// A backup of a station whose folder takes no change.
[[nodiscard]] QString backupNotLogged();
/// Of packets that were lost with an earlier database, the newest of them made before that time.
[[nodiscard]] QString lostPeople(const QDateTime &untilUtc);
/// After a backup that lies beside the station.
[[nodiscard]] QString backupOnSameDisk();
/// Of visits that came back from copies: see Station::withoutPerson().
[[nodiscard]] QString recordsWithoutPerson(int count);
/// There is no station in that folder.
[[nodiscard]] Trouble noStation();
/// Somebody else holds the station, and the command is one that writes.
[[nodiscard]] Trouble onlyOneWriter();

// Form
[[nodiscard]] QString date(QDate date);        ///< "12 Juli 2026"
[[nodiscard]] QString time(QTime time);        ///< "10.42"
[[nodiscard]] QString dateTime(QDateTime utc); ///< local time: "12 Juli 2026 pukul 10.42"
/// The packet's id is long; its first twelve digits find it on the station and at the hub, and say nothing of
/// the person: "A95CE55D-7CF0".
[[nodiscard]] QString receiptNumber(const QUuid &packet);
[[nodiscard]] QString number(qint64 number);            ///< "1.234"
[[nodiscard]] QString list(const QStringList &items);   ///< "a, b dan c"
[[nodiscard]] QString either(const QStringList &items); ///< "a, b atau c"

/// "id" or "en". Installs the translators into the application (every widget gets LanguageChange) and sets
/// the default locale. False where there is no such language; then nothing changes. GUI thread only.
[[nodiscard]] bool installLanguage(const QString &language);
/// "id" until installLanguage() says otherwise.
[[nodiscard]] QString currentLanguage();
/// { "id", "en" }: code and name in the language itself for a chooser.
struct Language
{
    QString code;
    QString name;
};
[[nodiscard]] QList<Language> languages();

} // namespace loket::words
