// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/daylog/VisitDrawer.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FactRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

VisitDrawer::VisitDrawer(QWidget *parent)
    : QFrame(parent)
    , m_name(new QLabel)
    , m_nik(new QLabel)
    , m_close(new QToolButton)
    , m_facts(new QVBoxLayout)
    , m_stepsTitle(new QLabel)
    , m_note(new QLabel)
    , m_steps(new QVBoxLayout)
    , m_resume(new QPushButton)
    , m_receipt(new QPushButton)
{
    setProperty("surface", u"panel"_s);
    setObjectName(u"visitDrawer"_s);
    setKind(m_name, "section");
    m_name->setWordWrap(true);
    m_name->setObjectName(u"drawerName"_s);
    setKind(m_nik, "muted");
    setKind(m_stepsTitle, "strong");
    setKind(m_note, "muted");
    m_note->setWordWrap(true);
    m_close->setIcon(Icons::get(u"close"_s));
    m_close->setObjectName(u"drawerClose"_s);
    m_resume->setObjectName(u"drawerResume"_s);
    m_receipt->setObjectName(u"drawerReceipt"_s);
    arrange();
    connect(m_receipt, &QPushButton::clicked, this, [this] { Q_EMIT receiptRequested(m_detail.summary.id); });
    connect(m_close, &QToolButton::clicked, this, &VisitDrawer::closed);
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(m_detail.summary.id); });
}

void VisitDrawer::arrange()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, space("s"), 0);
    rows->setSpacing(space("s"));
    rows->addLayout(m_facts);
    rows->addSpacing(space("s"));
    rows->addWidget(m_stepsTitle);
    rows->addWidget(m_note);
    rows->addLayout(m_steps);
    rows->addStretch();
    m_facts->setSpacing(2);
    m_steps->setSpacing(2);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space("l"), space("l"), space("l"), space("l"));
    all->setSpacing(space("xs"));
    all->addLayout(head);
    all->addWidget(m_nik);
    all->addSpacing(space("s"));
    all->addWidget(scroll, 1);
    all->addWidget(m_resume);
    all->addWidget(m_receipt);
}

void VisitDrawer::setDetail(const VisitDetail &detail)
{
    m_detail = detail;
    show();
}

void VisitDrawer::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    m_facts->addWidget(new FactRow(name, value, FactRow::Narrow));
}

void VisitDrawer::show()
{
    const VisitSummary &visit = m_detail.summary;
    setFixedWidth(Theme::get().scaled(320));
    m_name->setText(words::visitName(visit));
    m_nik->setText(visit.maskedNik);
    m_close->setToolTip(tr("Tutup rincian"));
    m_close->setAccessibleName(tr("Tutup rincian"));
    emptyOut(*m_facts);
    if (!visit.isWhole)
        addFact(tr("Perhatian"), words::visitDamage());
    if (visit.isRestored)
        addFact(tr("Nama"), words::restoredNote());
    addFact(tr("Layanan"), words::service(visit.service));
    addFact(tr("Mulai"), words::dateTime(visit.openedAtUtc));
    addFact(tr("Terakhir"), words::dateTime(visit.updatedAtUtc));
    addFact(tr("Petugas"), m_detail.operatorName.isEmpty() ? visit.operatorId : m_detail.operatorName);
    if (!visit.packetId.isNull())
        addFact(tr("Nomor bukti"), words::receiptNumber(visit.packetId));
    if (!visit.endReason.isEmpty())
        addFact(tr("Dibatalkan"), visit.endNote.isEmpty()
                                      ? words::reason(visit.endReason)
                                      : u"%1: %2"_s.arg(words::reason(visit.endReason), visit.endNote));
    const auto verdictOf = [](PartVerdict verdict) {
        return verdict == PartVerdict::Approved  ? tr("disetujui")
               : verdict == PartVerdict::Refused ? tr("ditolak")
                                                 : tr("menunggu persetujuan");
    };
    for (const auto &part : m_detail.excepted)
        addFact(tr("Kecuali"),
                u"%1: %2 (%3)"_s.arg(words::position(part.position), words::exceptionReason(part.reason),
                                     verdictOf(part.verdict)));
    for (const auto &part : m_detail.accepted) {
        const QString what = part.position == device::Position::None ? words::step(part.stepId)
                                                                     : words::position(part.position);
        const QString reason = words::reason(part.reason);
        addFact(tr("Diterima"), visit.state == VisitState::Sealed
                                    ? u"%1: %2 (%3)"_s.arg(what, reason, verdictOf(part.verdict))
                                    : u"%1: %2"_s.arg(what, reason));
    }
    if (m_detail.excepted.empty() && visit.exceptions > 0)
        addFact(tr("Kecuali"), tr("%n bagian", nullptr, visit.exceptions));
    m_stepsTitle->setText(tr("Langkah"));
    showTimeline();
    const bool canResume = isUnfinished(visit.state);
    m_resume->setText(tr("Lanjutkan kunjungan"));
    m_resume->setVisible(canResume);
    m_receipt->setText(tr("Bukti sekali lagi"));
    m_receipt->setVisible(m_detail.hasReceipt);
}

void VisitDrawer::showTimeline()
{
    emptyOut(*m_steps);
    const VisitState state = m_detail.summary.state;
    m_note->setVisible(m_detail.timeline.empty());
    m_note->setText(state == VisitState::Sealed
                        ? tr("Rinciannya terkunci di dalam paket, atau Anda tidak berhak melihatnya.")
                        : tr("Rekamannya sudah dihapus."));
    for (const auto &step : m_detail.timeline) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 2, 0, 2);
        layout->setSpacing(space("s"));
        auto *icon = new QLabel;
        const int side = Theme::get().scaled(16);
        const QString sign = step.isDone      ? u"state-ok"_s
                             : step.isCurrent ? u"step-current"_s
                                              : u"step-todo"_s;
        const auto role = step.isDone      ? ColourRole::Success
                          : step.isCurrent ? ColourRole::Accent
                                           : ColourRole::BorderStrong;
        icon->setPixmap(Icons::get(sign, role).pixmap(side, side));
        auto *title = new QLabel(words::step(step.stepId));
        setKind(title, step.isDone || step.isCurrent ? "" : "muted");
        QStringList facts;
        if (step.attempts > 0)
            facts << tr("%n pengambilan", nullptr, step.attempts);
        if (step.bestScore)
            facts << tr("mutu %1").arg(*step.bestScore);
        if (step.minutes > 0)
            facts << tr("%n menit", nullptr, step.minutes);
        auto *detail = new QLabel(facts.join(u" · "_s));
        setKind(detail, "secondary");
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(title);
        words->addWidget(detail);
        detail->setVisible(!facts.isEmpty());
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addLayout(words, 1);
        m_steps->addWidget(row);
    }
}

void VisitDrawer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        show();
    QFrame::changeEvent(event);
}

} // namespace loket::desktop
