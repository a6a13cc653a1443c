// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/LockScreen.h"

#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/shell/PassphraseField.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/PrimaryButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace loket::desktop {

LockScreen::LockScreen(LoginPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_who(new QLabel(this))
    , m_kept(new QLabel(this))
    , m_passphrase(new PassphraseField)
    , m_row(new FormRow(QString(), m_passphrase, this))
    , m_unlock(new PrimaryButton(this))
    , m_other(new QPushButton(this))
    , m_middle(new QWidget(this))
{
    setObjectName(u"lockScreen"_s);
    setProperty("surface", u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    setKind(m_title, "title");
    setKind(m_who, "section");
    setKind(m_kept, "muted");
    m_kept->setWordWrap(true);
    m_unlock->setObjectName(u"unlock"_s);
    m_other->setObjectName(u"otherOperator"_s);
    m_other->setProperty("variant", u"quiet"_s);
    arrange();
    connect(m_unlock, &PrimaryButton::acted, this, [this] {
        if (!m_passphrase->isEmpty())
            m_presenter.submit(m_passphrase->take());
    });
    connect(m_other, &QPushButton::clicked, this, &LockScreen::otherOperatorRequested);
    connect(&m_presenter, &LoginPresenter::changed, this, &LockScreen::render);
    retranslate();
}

void LockScreen::arrange()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space("s"));
    column->addWidget(m_icon);
    column->addSpacing(space("s"));
    column->addWidget(m_title);
    column->addWidget(m_who);
    column->addWidget(m_kept);
    column->addSpacing(space("l"));
    column->addWidget(m_row);
    column->addSpacing(space("s"));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_other);
    acts->addStretch();
    acts->addWidget(m_unlock);
    column->addLayout(acts);
    m_middle->setLayout(column);
    m_middle->setFixedWidth(Theme::get().scaled(440));
    auto *all = new QVBoxLayout(this);
    all->addStretch(2);
    // Not by alignment: a box layout asks an aligned widget for its height at the full width, and wrapped
    // text is cut.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_middle);
    row->addStretch();
    all->addLayout(row);
    all->addStretch(3);
}

void LockScreen::entered()
{
    m_passphrase->clear();
    m_passphrase->edit()->setFocus();
    render();
}

void LockScreen::retranslate()
{
    m_title->setText(tr("Layar terkunci"));
    m_kept->setText(tr("Pekerjaan tersimpan terenkripsi. Masukkan frasa sandi untuk kembali ke langkah yang sama."));
    m_row->setLabel(tr("&Frasa sandi"));
    m_other->setText(tr("Ganti petugas"));
    render();
}

void LockScreen::render()
{
    const LoginState &state = m_presenter.state();
    const int side = Theme::get().scaled(40);
    m_icon->setPixmap(Icons::get(u"lock"_s, ColourRole::Accent).pixmap(side, side));
    m_who->setText(state.chosen() ? state.chosen()->name : QString());
    LoginVerdict verdict = verdictOf(state);
    if (state.secondsLeft == 0 &&
        state.refusal.code == ErrorCode::WrongPassphrase) // the name is not asked here
        verdict.words = tr("Frasa sandi tidak cocok. Periksa Caps Lock, lalu ketik sekali lagi.");
    m_row->setVerdict(verdict.verdict, verdict.words);
    const bool isChecking = state.phase == LoginState::Phase::Checking;
    const bool wasEnabled = m_passphrase->isEnabled();
    m_passphrase->setEnabled(!isChecking && state.secondsLeft == 0);
    m_unlock->setEnabled(state.canSubmit());
    m_unlock->setAct(isChecking ? tr("Memeriksa …") : tr("Buka kunci"), Qt::Key_Return);
    // A field that is switched off loses the focus: after a wrong passphrase and after a lock-out it gets it
    // back.
    if (isVisible() && !wasEnabled && m_passphrase->isEnabled())
        m_passphrase->edit()->setFocus();
}

void LockScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        m_middle->setFixedWidth(Theme::get().scaled(440));
    QWidget::changeEvent(event);
}

} // namespace loket::desktop
