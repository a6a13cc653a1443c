// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/BreachDialog.h"

#include "app/desktop/shell/Page.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kWidth = 520;
constexpr int kTextHeight = 76;
constexpr int kDayWidth = 160;
constexpr int kTimeWidth = 84;
} // namespace

BreachDialog::BreachDialog(const Clock &clock, std::function<void(const Breach &)> given, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_given(std::move(given))
    , m_kind(new QComboBox)
    , m_knownDay(new DateField)
    , m_knownTime(new QTimeEdit)
    , m_what(new QPlainTextEdit)
    , m_from(new DateField)
    , m_to(new DateField)
    , m_act(new QPushButton(tr("Catat")))
{
    setObjectName(u"breachDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty(kStaysOverLock, true); // long to write, and about an event
    setWindowTitle(tr("Catat kejadian"));
    setMinimumWidth(Theme::get().scaled(kWidth));
    auto *heading = new QLabel(tr("Catat kejadian"));
    setKind(heading, "section");
    auto *what =
        new QLabel(tr("Sejak kejadian diketahui, pemberitahuan tertulis kepada orang yang terdampak dan "
                      "lembaga pengawas diberikan paling lambat 3 × 24 jam."));
    what->setWordWrap(true);
    prepareFields();
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_act, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Batal"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    column->setSpacing(space("m"));
    column->addWidget(heading);
    column->addWidget(what);
    column->addWidget(new FormRow(tr("Apa yang terjadi"), m_kind));
    column->addWidget(m_knownRow = new FormRow(tr("Diketahui sejak"), makeKnown()));
    column->addWidget(new FormRow(tr("Ceritakan apa dan bagaimana"), m_what));
    column->addWidget(m_daysRow = new FormRow(tr("Rekaman dari tanggal berapa yang terdampak"), makeDays()));
    m_daysRow->setHint(tr("Kosong berarti semua yang ada di komputer ini."));
    column->addWidget(buttons);
    connect(m_what, &QPlainTextEdit::textChanged, this, &BreachDialog::check);
    for (auto *day : {m_knownDay, m_from, m_to})
        connect(day, &MaskedField::digitsChanged, this, &BreachDialog::check);
    connect(m_knownTime, &QTimeEdit::timeChanged, this, &BreachDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &BreachDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void BreachDialog::prepareFields()
{
    m_kind->setObjectName(u"breachKind"_s);
    m_what->setObjectName(u"breachWhat"_s);
    m_what->setTabChangesFocus(true);
    m_what->setFixedHeight(Theme::get().scaled(kTextHeight));
    m_act->setObjectName(u"breachAct"_s);
    m_act->setProperty("variant", u"primary"_s);
    for (int kind = int(BreachKind::DeviceLost); kind <= int(BreachKind::DataChanged); ++kind)
        m_kind->addItem(words::breachKind(breachKindName(BreachKind(kind))), kind);
}

QWidget *BreachDialog::makeKnown()
{
    const QDateTime now = m_clock.nowUtc().toLocalTime();
    m_knownDay->setDate(now.date());
    m_knownTime->setTime(QTime(now.time().hour(), now.time().minute()));
    m_knownTime->setDisplayFormat(u"HH.mm"_s);
    m_knownDay->setObjectName(u"breachKnownDay"_s);
    m_knownTime->setObjectName(u"breachKnownTime"_s);
    m_knownTime->setButtonSymbols(QAbstractSpinBox::NoButtons);
    for (auto *field : std::initializer_list<QWidget *>{m_knownDay, m_from, m_to})
        field->setFixedWidth(Theme::get().scaled(kDayWidth));
    m_knownTime->setFixedWidth(Theme::get().scaled(kTimeWidth));
    m_knownTime->setAccessibleName(tr("Pukul"));
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("s"));
    row->addWidget(m_knownDay);
    row->addWidget(m_knownTime);
    row->addStretch();
    return host;
}

QWidget *BreachDialog::makeDays()
{
    m_from->setObjectName(u"breachFrom"_s);
    m_to->setObjectName(u"breachTo"_s);
    m_from->setAccessibleName(tr("Dari"));
    m_to->setAccessibleName(tr("Sampai"));
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("s"));
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("sampai")));
    row->addWidget(m_to);
    row->addStretch();
    return host;
}

QDateTime BreachDialog::knownAtUtc() const
{
    return m_knownDay->date().isValid() ? QDateTime(m_knownDay->date(), m_knownTime->time()).toUTC()
                                        : QDateTime();
}

void BreachDialog::check()
{
    const QDateTime known = knownAtUtc();
    const bool isFuture = known.isValid() && known > m_clock.nowUtc();
    const auto isHalf = [](const DateField *day) {
        return !day->digits().isEmpty() && !day->date().isValid();
    };
    const bool isOrdered =
        !m_from->date().isValid() || !m_to->date().isValid() || m_from->date() <= m_to->date();
    m_knownRow->setVerdict(isFuture ? FieldVerdict::Error : FieldVerdict::None,
                           isFuture ? tr("Waktu ini belum tiba.") : QString());
    m_daysRow->setVerdict(isOrdered ? FieldVerdict::None : FieldVerdict::Error,
                          isOrdered ? QString() : tr("Tanggal akhir lebih dahulu daripada tanggal awal."));
    m_act->setEnabled(known.isValid() && !isFuture && isOrdered && !isHalf(m_from) && !isHalf(m_to) &&
                      !m_what->toPlainText().trimmed().isEmpty());
}

void BreachDialog::give()
{
    Breach breach;
    breach.kind = BreachKind(m_kind->currentData().toInt());
    breach.knownAtUtc = knownAtUtc();
    breach.what = m_what->toPlainText().trimmed();
    if (m_from->date().isValid())
        breach.sinceUtc = m_from->date().startOfDay().toUTC();
    if (m_to->date().isValid())
        breach.untilUtc = m_to->date().addDays(1).startOfDay().toUTC();
    m_given(breach);
    accept();
}

} // namespace loket::desktop
