// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/PassphraseField.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "core/access/Passphrase.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

PassphraseField::PassphraseField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_reveal(new QToolButton(this))
    , m_capsHint(new QLabel(this))
{
    m_edit->setObjectName(u"passphrase"_s);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoAutoUppercase |
                                Qt::ImhNoPredictiveText);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->installEventFilter(this);
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setCheckable(true);
    m_reveal->setFocusPolicy(Qt::TabFocus);
    m_capsHint->setObjectName(u"capsHint"_s);
    m_capsHint->setProperty("verdict", u"warning"_s);
    m_capsHint->hide();
    setFocusProxy(m_edit);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space("s"));
    layout->setVerticalSpacing(space("xs"));
    layout->addWidget(m_edit, 0, 0);
    layout->addWidget(m_reveal, 0, 1);
    layout->addWidget(m_capsHint, 1, 0, 1, 2);
    connect(m_reveal, &QToolButton::toggled, this, &PassphraseField::showReveal);
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphraseField::submitted);
    connect(m_edit, &QLineEdit::textEdited, this, &PassphraseField::edited);
    retranslate();
}

SecretBytes PassphraseField::take()
{
    QString typed = m_edit->text();
    clear(); // before the copy is made secret: the field shares its buffer
    return passphraseFromText(std::move(typed));
}

void PassphraseField::clear()
{
    m_edit->clear();
    m_reveal->setChecked(false);
    m_capsHint->hide();
}

QWidget *PassphraseField::reveal() const { return m_reveal; }

bool PassphraseField::isEmpty() const { return m_edit->text().isEmpty(); }

void PassphraseField::showReveal()
{
    const bool isShown = m_reveal->isChecked();
    m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(Icons::get(isShown ? u"conceal"_s : u"eye"_s));
    const QString text = isShown ? tr("Sembunyikan frasa sandi") : tr("Tampilkan frasa sandi");
    m_reveal->setToolTip(text);
    m_reveal->setAccessibleName(text);
}

void PassphraseField::retranslate()
{
    m_edit->setAccessibleName(tr("Frasa sandi"));
    m_capsHint->setText(tr("Caps Lock tampaknya menyala."));
    showReveal();
}

bool PassphraseField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (key->key() == Qt::Key_CapsLock)
            m_capsHint->hide(); // known again with the next letter
        else if (text.size() == 1 && text[0].isLetter())
            m_capsHint->setVisible(text[0].isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
    }
    return QWidget::eventFilter(watched, event);
}

void PassphraseField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace loket::desktop
