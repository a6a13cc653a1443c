// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/ikd/AccountPane.h"

#include "app/desktop/pages/ikd/IkdDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FactRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

using Facts = QList<std::pair<QString, QString>>;

QString nameOf(const QString &id, const IkdLook &look) { return look.names.value(id, id); }

QString placeOf(const QString &code, const IkdLook &look) { return look.places.value(code, code); }

/// "Nonaktifkan: ditolak Wayan Sudarma. Buktinya tidak ada."
QString requestText(const IkdRequestState &request, const IkdLook &look)
{
    const QString action = words::ikdAction(ikdActionName(request.action));
    switch (request.state) {
    case ApprovalState::None:
        return {};
    case ApprovalState::Waiting:
        return AccountPane::tr("%1: menunggu keputusan orang lain").arg(action);
    case ApprovalState::Approved:
        return AccountPane::tr("%1: disetujui %2").arg(action, nameOf(request.decidedBy, look));
    case ApprovalState::Refused:
    case ApprovalState::Settled:
        break;
    }
    const QString why = request.refusalNote.isEmpty() ? words::reason(request.refusal) : request.refusalNote;
    return AccountPane::tr("%1: ditolak %2. %3").arg(action, nameOf(request.decidedBy, look), why);
}

Facts factsOf(const IkdAccount &account, const IkdLook &look)
{
    const QString contacted =
        account.contactedAtUtc.isValid()
            ? words::dateTime(account.contactedAtUtc) + u", "_s + nameOf(account.contactedBy, look)
            : QString();
    Facts facts{
        {AccountPane::tr("Keadaan"), words::ikdState(ikdStateName(account.state))},
        {AccountPane::tr("Sejak"), words::date(account.sinceUtc.toLocalTime().date())},
        {AccountPane::tr("Yang kurang"), missingText(account, look.failures)},
        {AccountPane::tr("Tindak lanjut"), account.due.isValid() ? words::date(account.due) : QString()},
        {AccountPane::tr("Kontak"), account.maskedContact},
        {AccountPane::tr("Dihubungi"), contacted},
        {AccountPane::tr("Dilayani di"), placeOf(account.servedAt, look)},
        {AccountPane::tr("Domisili"),
         !account.isOutsider ? placeOf(account.domicile, look)
         : account.domicile.isEmpty()
             ? AccountPane::tr("luar daerah")
             : AccountPane::tr("%1, luar daerah").arg(placeOf(account.domicile, look))},
        {AccountPane::tr("Alasan"),
         account.endReason.isEmpty() ? QString() : words::reason(account.endReason)},
        {AccountPane::tr("Catatan"), account.note},
        {AccountPane::tr("Permintaan"), requestText(account.request, look)},
    };
    facts.removeIf([](const auto &fact) { return fact.second.trimmed().isEmpty(); });
    return facts;
}

} // namespace

QString missingText(const IkdAccount &account, const FailureCatalogue &failures)
{
    if (account.state != IkdState::Pending)
        return {};
    const IkdFailure *failure = failures.find(account.missing);
    return failure ? textIn(failure->symptom, words::currentLanguage()) : words::ikdMissing(account.missing);
}

AccountPane::AccountPane(IkdPresenter &presenter, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_name(new QLabel)
    , m_facts(new QVBoxLayout)
    , m_hint(new QLabel)
    , m_acts(new QVBoxLayout)
{
    setProperty("surface", u"card"_s);
    setKind(m_name, "section");
    m_name->setObjectName(u"ikdName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_hint->setObjectName(u"ikdHint"_s);
    m_hint->setWordWrap(true);
    setKind(m_hint, "muted");
    m_facts->setSpacing(space("xs"));
    m_acts->setSpacing(space("s"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space("l"), space("l"), space("l"), space("l"));
    rows->setSpacing(space("m"));
    rows->addWidget(m_name);
    rows->addWidget(makeFacts(), 1);
    rows->addWidget(m_hint);
    rows->addLayout(m_acts);
    m_copy = addAct(u"ikdCopy"_s, "primary");
    m_contacted = addAct(u"ikdContacted"_s, "");
    m_day = addAct(u"ikdReschedule"_s, "");
    m_close = addAct(u"ikdClose"_s, "");
    m_reactivate = addAct(u"ikdReactivate"_s, "primary");
    m_release = addAct(u"ikdRelease"_s, "");
    m_deactivate = addAct(u"ikdDeactivate"_s, "");
    connect(m_copy, &QPushButton::clicked, this,
            [this] { m_presenter.copyMessage(words::currentLanguage()); });
    connect(m_contacted, &QPushButton::clicked, &m_presenter, &IkdPresenter::contacted);
    connect(m_day, &QPushButton::clicked, this, &AccountPane::askDay);
    connect(m_close, &QPushButton::clicked, this, &AccountPane::askClose);
    connect(m_release, &QPushButton::clicked, this, [this] { askFor(IkdAction::Release); });
    connect(m_deactivate, &QPushButton::clicked, this, [this] { askFor(IkdAction::Deactivate); });
    connect(m_reactivate, &QPushButton::clicked, this, [this] { askFor(IkdAction::Reactivate); });
    connect(&presenter, &IkdPresenter::selectionChanged, this, &AccountPane::render);
    retranslate();
}

/// In large text there are more facts than room beside the buttons.
QWidget *AccountPane::makeFacts()
{
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(m_facts);
    rows->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(host);
    return scroll;
}

QPushButton *AccountPane::addAct(const QString &name, const char *variant)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setProperty("variant", QString::fromLatin1(variant));
    m_acts->addWidget(button);
    return button;
}

void AccountPane::retranslate()
{
    m_copy->setText(tr("Salin pesan"));
    m_contacted->setText(tr("Sudah dihubungi"));
    m_day->setText(tr("Ubah tanggal"));
    m_close->setText(tr("Tutup tindak lanjut"));
    m_release->setText(words::ikdAction(ikdActionName(IkdAction::Release)));
    m_deactivate->setText(words::ikdAction(ikdActionName(IkdAction::Deactivate)));
    m_reactivate->setText(words::ikdAction(ikdActionName(IkdAction::Reactivate)));
    render();
}

void AccountPane::render()
{
    const IkdAccount *account = m_presenter.selected();
    setVisible(account != nullptr);
    emptyOut(*m_facts);
    if (!account)
        return;
    m_name->setText(account->isWhole ? account->maskedName : tr("Baris yang rusak"));
    for (const auto &[name, value] : factsOf(*account, *m_presenter.look()))
        m_facts->addWidget(new FactRow(name, value));
    renderActs(*account, m_presenter.look()->mayAct);
}

void AccountPane::renderActs(const IkdAccount &account, bool mayAct)
{
    const bool isPending = account.state == IkdState::Pending && account.isWhole;
    const bool isWaiting = account.request.state == ApprovalState::Waiting;
    const bool mayAsk = mayAct && account.isWhole && !isWaiting;
    for (QPushButton *act : {m_contacted, m_day, m_close})
        act->setVisible(isPending && mayAct);
    m_copy->setVisible(isPending);
    const auto fits = [&](IkdAction action) {
        return mayAsk && stateAfter(action, account.state) != IkdState::None;
    };
    m_release->setVisible(fits(IkdAction::Release));
    m_deactivate->setVisible(fits(IkdAction::Deactivate));
    m_reactivate->setVisible(fits(IkdAction::Reactivate));
    m_hint->setText(!account.isWhole ? tr("Baris ini rusak atau diubah dari luar Loket, dan tidak dipakai. "
                                          "Laporkan kepada penyelia.")
                    : isWaiting      ? tr("Menunggu keputusan orang lain di halaman Persetujuan.")
                    : mayAct         ? QString()
                                     : tr("Peran Anda hanya melihat daftar ini."));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void AccountPane::askFor(IkdAction action)
{
    auto *dialog = new IkdReasonDialog(
        action,
        [this, action](const IkdReasonDialog::Answer &answer) {
            m_presenter.ask({action, answer.identity, answer.reason, answer.note});
        },
        this);
    dialog->open();
}

void AccountPane::askDay()
{
    const IkdAccount *account = m_presenter.selected();
    if (!account)
        return;
    auto *dialog = new IkdDayDialog(
        account->due, m_clock.nowUtc().toLocalTime().date(),
        [this](QDate day) { m_presenter.reschedule(day); }, this);
    dialog->open();
}

void AccountPane::askClose()
{
    auto *dialog = new IkdReasonDialog(
        IkdAction::None,
        [this](const IkdReasonDialog::Answer &answer) { m_presenter.close(answer.reason, answer.note); },
        this);
    dialog->open();
}

} // namespace loket::desktop
