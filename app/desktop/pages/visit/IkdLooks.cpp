// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/IkdLooks.h"

#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QCoreApplication>
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// A context for the translator.
class IkdLooks
{
    Q_DECLARE_TR_FUNCTIONS(loket::desktop::IkdLooks)
};

bool isPublishedStep(StepType type)
{
    return type == StepType::Preflight || type == StepType::Guide || type == StepType::QrScan ||
           type == StepType::Outcome;
}

QString symptomOf(const FailureCatalogue &failures, const QString &code)
{
    const IkdFailure *failure = failures.find(code);
    return failure ? shownIn(failure->symptom) : code;
}

QLabel *wrapped(const char *kind, const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    setKind(label, kind);
    return label;
}

} // namespace

bool isActivation(const Visit &visit) { return visit.workflow().firstOfType(StepType::Outcome) != nullptr; }

QString shownIn(const QMap<QString, QString> &texts) { return textIn(texts, words::currentLanguage()); }

QString sideText(const QJsonObject &texts, const QString &side)
{
    const QJsonObject byLanguage = texts[side].toObject();
    const QString text = byLanguage[words::currentLanguage()].toString();
    return text.isEmpty() ? byLanguage[u"id"_s].toString() : text;
}

IkdProgress progressOf(const Workflow &workflow, const QString &stepId)
{
    IkdProgress progress;
    for (const StepDefinition &step : workflow.steps()) {
        if (!isPublishedStep(step.type))
            continue;
        ++progress.count;
        if (step.id == stepId)
            progress.number = progress.count;
    }
    return progress;
}

QString elapsedText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

std::vector<CheckRow> troubleRows(const VisitSnapshot &snapshot, const QString &stepId)
{
    std::vector<CheckRow> rows;
    QStringList seen;
    for (const Trouble &trouble : snapshot.visit.troubles()) {
        if (trouble.stepId != stepId || seen.contains(trouble.failure))
            continue;
        seen << trouble.failure;
        const int times = snapshot.visit.timesNoted(stepId, trouble.failure);
        const QString what = trouble.failure == "other"_L1 && !trouble.note.isEmpty()
                                 ? trouble.note
                                 : symptomOf(snapshot.failures, trouble.failure);
        rows.push_back({CheckState::Attention, IkdLooks::tr("%1 (%n kali)", nullptr, times).arg(what)});
    }
    return rows;
}

std::vector<CheckRow> activationRows(const VisitSnapshot &snapshot)
{
    std::vector<CheckRow> rows;
    const Visit &visit = snapshot.visit;
    const OutcomeInput outcome = OutcomeInput::fromCbor(visit.outcome());
    if (outcome.result != IkdResult::None) {
        const bool isActive = outcome.result == IkdResult::Active;
        rows.push_back({isActive ? CheckState::Ok : CheckState::Attention,
                        IkdLooks::tr("Hasil: %1.").arg(words::ikdResult(ikdResultName(outcome.result)))});
        if (!isActive)
            rows.push_back({CheckState::Attention, outcome.failure == "other"_L1
                                                       ? outcome.note
                                                       : symptomOf(snapshot.failures, outcome.failure)});
    } else if (visit.stop()) {
        rows.push_back(
            {CheckState::Attention, IkdLooks::tr("Dihentikan pada langkah %1: %2")
                                        .arg(words::step(visit.stop()->stepId),
                                             symptomOf(snapshot.failures, visit.stop()->failure))});
    }
    if (!visit.qr().isEmpty())
        rows.push_back({CheckState::Ok, visit.qr()[u"answer"_s].toString() == "matches"_L1
                                            ? IkdLooks::tr("Kode QR cocok dengan pemohon.")
                                            : IkdLooks::tr("Langkah kode QR selesai.")});
    if (const int troubles = int(visit.troubles().size()); troubles > 0)
        rows.push_back({CheckState::Ok, IkdLooks::tr("%n kendala dicatat.", nullptr, troubles)});
    if (outcome.followUpOn.isValid())
        rows.push_back(
            {CheckState::Ok, IkdLooks::tr("Dijanjikan lagi %1.").arg(words::date(outcome.followUpOn))});
    if (!outcome.maskedContact.isEmpty())
        rows.push_back({CheckState::Ok, IkdLooks::tr("Kontak: %1").arg(outcome.maskedContact)});
    return rows;
}

std::vector<CheckRow> activationAdvice(const Visit &visit)
{
    const OutcomeInput outcome = OutcomeInput::fromCbor(visit.outcome());
    std::vector<CheckRow> rows;
    const auto say = [&rows](const QString &text) { rows.push_back({CheckState::Open, text}); };
    switch (outcome.result) {
    case IkdResult::Active:
        say(IkdLooks::tr("PIN hanya untuk pemohon. Petugas tidak pernah memintanya."));
        say(IkdLooks::tr("Bila ponsel hilang, segera lapor agar IKD dinonaktifkan."));
        break;
    case IkdResult::Refused:
        say(IkdLooks::tr("Tidak apa-apa. KTP-el tetap berlaku untuk semua urusan."));
        say(IkdLooks::tr("Aktivasi dapat kapan saja bila berubah pikiran."));
        break;
    default:
        say(IkdLooks::tr("KTP-el tetap berlaku sementara IKD belum aktif."));
        say(IkdLooks::tr("Datang lagi dengan ponsel sendiri, KTP-el, dan e-mail yang dapat dibuka."));
        break;
    }
    if (outcome.followUpOn.isValid())
        say(IkdLooks::tr("Dijanjikan lagi %1.").arg(words::date(outcome.followUpOn)));
    say(IkdLooks::tr("Tanyakan dengan nomor bukti. Semua layanan gratis."));
    return rows;
}

QStringList activationStepSummary(const VisitSnapshot &snapshot, const StepDefinition &step)
{
    if (!isPublishedStep(step.type))
        return {};
    QStringList lines;
    const StepRecord record = snapshot.visit.record(step.id);
    if (record.isSkipped)
        lines << IkdLooks::tr("Dilewati: aktivasi dihentikan sebelumnya.");
    else
        lines << IkdLooks::tr("Waktu: %1").arg(elapsedText(record.activeMs));
    if (step.type == StepType::QrScan && !snapshot.visit.qr().isEmpty())
        lines << (snapshot.visit.qr()[u"direction"_s].toString() == qrDirectionName(QrDirection::CounterReads)
                      ? words::payloadAnswer(snapshot.visit.qr()[u"answer"_s].toString())
                      : IkdLooks::tr("Terpindai di ponsel pemohon."));
    if (step.type == StepType::Outcome) {
        for (const CheckRow &row : activationRows(snapshot))
            lines << row.text;
    }
    for (const CheckRow &row : troubleRows(snapshot, step.id))
        lines << row.text;
    return lines;
}

ScriptCard::ScriptCard(QWidget *parent)
    : QWidget(parent)
    , m_script(wrapped("strong", "script", this))
    , m_action(wrapped("base", "scriptAction", this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new QFrame(this);
    card->setProperty("surface", u"sunken"_s);
    outer->addWidget(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    layout->setSpacing(space("xs"));
    const auto title = [&](const QString &text) {
        auto *label = new QLabel(text, card);
        setKind(label, "secondaryStrong");
        layout->addWidget(label);
    };
    title(tr("Katakan"));
    layout->addWidget(m_script);
    layout->addSpacing(space("s"));
    title(tr("Lakukan"));
    layout->addWidget(m_action);
}

void ScriptCard::setFailure(const IkdFailure &failure)
{
    m_script->setText(u"“%1”"_s.arg(shownIn(failure.script)));
    m_action->setText(shownIn(failure.action));
}

} // namespace loket::desktop
