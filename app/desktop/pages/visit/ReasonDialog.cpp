// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ReasonDialog.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kDialogWidth = 460;
constexpr int kNoteLength = 200;
} // namespace

ReasonDialog::ReasonDialog(const QString &question, const QStringList &codes, QWidget *parent)
    : QDialog(parent)
    , m_layout(new QVBoxLayout(this))
    , m_reasons(new QButtonGroup(this))
    , m_codes(codes)
    , m_note(new QLineEdit(this))
    , m_confirm(nullptr)
{
    setObjectName(u"reasonDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question);
    setMinimumWidth(kDialogWidth);
    m_layout->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    m_layout->setSpacing(space("s"));
    auto *title = new QLabel(question, this);
    title->setWordWrap(true);
    setKind(title, "section");
    m_layout->addWidget(title);
    m_layout->addSpacing(space("s"));
    for (int i = 0; i < codes.size(); ++i) {
        auto *button = new QRadioButton(words::reason(codes[i]), this);
        button->setObjectName(u"reason_"_s + codes[i]);
        button->installEventFilter(this);
        m_reasons->addButton(button, i);
        m_layout->addWidget(button);
    }
    m_note->setObjectName(u"note"_s);
    m_note->setMaxLength(kNoteLength);
    m_note->setPlaceholderText(tr("Tuliskan alasannya"));
    m_note->hide();
    m_layout->addWidget(m_note);
    m_layout->addSpacing(space("m"));
    addButtons();
    connect(m_reasons, &QButtonGroup::idToggled, this, &ReasonDialog::update);
    connect(m_note, &QLineEdit::textChanged, this, &ReasonDialog::update);
    if (codes.size() == 1) {
        m_reasons->button(0)->setChecked(true);
        m_reasons->button(0)->hide();
        m_confirm->setFocus();
    } else if (!codes.isEmpty()) {
        m_reasons->button(0)->setFocus();
    }
    update();
}

void ReasonDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_confirm = buttons->addButton(tr("Simpan"), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(u"confirm"_s);
    setStyleProperty(m_confirm, "variant", u"primary"_s);
    m_confirm->setDefault(true);
    auto *back = buttons->addButton(tr("Kembali"), QDialogButtonBox::RejectRole);
    if (!m_codes.isEmpty())
        setTabOrder(m_reasons->button(int(m_codes.size()) - 1), m_note);
    setTabOrder(m_note, m_confirm);
    setTabOrder(m_confirm, back);
    m_layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReasonDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ReasonDialog::setExplanation(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    setKind(label, "muted");
    m_layout->insertWidget(1, label);
}

void ReasonDialog::setConfirmText(const QString &text) { m_confirm->setText(text); }

QString ReasonDialog::reason() const
{
    const int id = m_reasons->checkedId();
    return id < 0 ? QString() : m_codes[id];
}

void ReasonDialog::update()
{
    const bool isOther = reason() == "other"_L1;
    if (m_note->isHidden() == isOther) {
        m_note->setVisible(isOther);
        if (isVisible())
            growToFit(*this);
    }
    m_confirm->setEnabled(isReason(reason(), m_note->text()));
}

bool ReasonDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_reasons->checkedId() < 0) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Right || key == Qt::Key_Left) {
            qobject_cast<QAbstractButton *>(watched)->setChecked(true);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ReasonDialog::confirm()
{
    Q_EMIT chosen(reason(), m_note->text().simplified());
    accept();
}

} // namespace loket::desktop
