// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/login/LoginPage.h"

#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/pages/login/OperatorButton.h"
#include "app/desktop/shell/PassphraseField.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// So many have room under each other in large text on a small screen with the role below the name.
constexpr std::size_t kTallInLargeText = 3;

} // namespace

/// As many names as there is room for. Half a name at the edge shows that there are more; less than that is
/// only a name that is cut, and stays empty: then the scroll bar shows it.
class NamesArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    void setRows(int count, int height, int gap)
    {
        m_row = height + gap;
        const int all = std::max(1, count * m_row - gap);
        setMaximumHeight(all);
        setMinimumHeight(std::min(all, m_row * 3 / 2));
        fit();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const bool isCut = m_row > 0 && height() < maximumHeight();
        const int rest = isCut ? height() % m_row : 0;
        const int spare = rest * 5 < m_row * 2 ? rest : 0;
        if (viewportMargins().bottom() != spare)
            setViewportMargins(0, 0, 0, spare);
    }

    int m_row = 0;
};

LoginPage::LoginPage(LoginPresenter &presenter, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_place(new QLabel(this))
    , m_regency(new QLabel(this))
    , m_today(new QLabel(this))
    , m_demo(new QLabel(this))
    , m_who(new QLabel(this))
    , m_operatorList(new QVBoxLayout)
    , m_operators(new QButtonGroup(this))
    , m_passphrase(new PassphraseField)
    , m_passphraseRow(new FormRow(QString(), m_passphrase, this))
    , m_login(new PrimaryButton(this))
    , m_banner(new Banner(this))
    , m_form(new QWidget(this))
    , m_preparingText(new QLabel)
    , m_preparing(makePreparing())
    , m_operatorArea(new NamesArea(m_form))
    , m_languages(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space("s"));
    makeWelcome(column);
    makeForm(column);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(Theme::get().scaled(560));
    middle->setMinimumWidth(Theme::get().scaled(480));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 2);
    row->addStretch(1);
    auto *languages = new QHBoxLayout;
    makeLanguages(languages);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space("xxl"), space("xl"), space("xxl"), space("l"));
    all->addStretch(2);
    all->addLayout(row);
    all->addStretch(3);
    all->addLayout(languages);

    connect(m_login, &PrimaryButton::acted, this, &LoginPage::submit);
    connect(m_banner, &Banner::acted, &m_presenter, &LoginPresenter::open);
    connect(&m_presenter, &LoginPresenter::changed, this, &LoginPage::render);
    retranslate();
}

void LoginPage::makeWelcome(QVBoxLayout *column)
{
    setKind(m_place, "title");
    setKind(m_regency, "muted");
    setKind(m_today, "muted");
    m_place->setObjectName(u"place"_s);
    m_demo->setProperty("chip", u"accent"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_place);
    head->addWidget(m_demo, 0, Qt::AlignVCenter);
    head->addStretch();
    auto *under = new QHBoxLayout;
    under->addWidget(m_regency);
    under->addStretch();
    under->addWidget(m_today);
    column->addLayout(head);
    column->addLayout(under);
    column->addSpacing(space("m"));
    column->addWidget(m_banner);
    column->addWidget(m_preparing);
    m_banner->setObjectName(u"banner"_s);
}

QWidget *LoginPage::makePreparing()
{
    auto *host = new QWidget(this);
    host->setObjectName(u"preparing"_s);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0); // how long the keys take, the machine decides
    bar->setTextVisible(false);
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, space("s"), 0, 0);
    rows->setSpacing(space("s"));
    rows->addWidget(m_preparingText);
    rows->addWidget(bar);
    return host;
}

void LoginPage::makeForm(QVBoxLayout *column)
{
    setKind(m_who, "strong");
    auto *list = new QWidget;
    list->setLayout(m_operatorList);
    m_operatorList->setContentsMargins(0, 0, 0, 0);
    m_operatorList->setSpacing(space("xs")); // five names and a verdict have their room on a small screen
    m_operatorArea->setObjectName(u"operators"_s);
    m_operatorArea->setWidgetResizable(true);
    m_operatorArea->setFrameShape(QFrame::NoFrame);
    m_operatorArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_operatorArea->setFocusPolicy(Qt::NoFocus); // the names are the stop
    m_operatorArea->setWidget(list);
    m_login->setObjectName(u"login"_s);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space("s"));
    form->addWidget(m_who);
    form->addWidget(m_operatorArea);
    form->addSpacing(space("s"));
    form->addWidget(m_passphraseRow);
    form->addSpacing(space("s"));
    form->addWidget(m_login, 0, Qt::AlignRight);
    column->addWidget(m_form);
    connect(m_operators, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_presenter.choose(button->objectName().mid(9));
        m_passphrase->edit()->setFocus();
    });
}

void LoginPage::makeLanguages(QBoxLayout *row)
{
    row->addStretch();
    for (const auto &language : words::languages()) {
        auto *button = new QPushButton(language.name, this);
        button->setObjectName(u"language_"_s + language.code);
        button->setProperty("variant", u"quiet"_s);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_languages->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, code = language.code] { Q_EMIT languageChosen(code); });
    }
    row->addStretch();
}

void LoginPage::entered()
{
    m_passphrase->clear();
    m_shown.clear(); // the text may be larger than it was
    m_isWaitingForFocus = true;
    setFocus(); // until there are names: on no button that a key would press
    m_presenter.open();
}

QString LoginPage::help() const
{
    return tr("Pilih nama Anda dengan tetikus atau tombol panah; yang terakhir masuk sudah terpilih.\n"
              "Ketik frasa sandi, lalu tekan Enter.\n"
              "Lupa frasa sandi: minta penyelia menggantinya. Data stasiun tidak hilang.");
}

void LoginPage::retranslate()
{
    m_who->setText(tr("Siapa yang bertugas?"));
    m_passphraseRow->setLabel(tr("&Frasa sandi"));
    m_login->setAct(tr("Masuk"), Qt::Key_Return);
    m_demo->setText(tr("Latihan"));
    m_preparingText->setText(tr("Menyiapkan stasiun latihan …"));
    for (auto *button : m_languages->buttons())
        button->setChecked(button->objectName() == u"language_"_s + words::currentLanguage());
    m_shown.clear(); // roles are words
    render();
}

void LoginPage::rebuildOperators()
{
    bool hadFocus = false;
    for (auto *button : m_operators->buttons()) {
        hadFocus = hadFocus || button->hasFocus();
        delete button;
    }
    using Shape = OperatorButton::Shape;
    const bool isTight = Theme::get().appearance().hasLargeText && m_shown.size() > kTallInLargeText;
    int height = 0;
    for (const auto &who : m_shown) {
        auto *button = new OperatorButton(who, isNamesake(m_shown, who), isTight ? Shape::Flat : Shape::Tall);
        height = button->sizeHint().height();
        m_operators->addButton(button);
        m_operatorList->addWidget(button);
        connect(button, &OperatorButton::typed, this, [this](QKeyEvent *event) {
            m_passphrase->edit()->setFocus();
            QCoreApplication::sendEvent(m_passphrase->edit(), event);
        });
    }
    m_operatorArea->setRows(int(m_shown.size()), height, m_operatorList->spacing());
    orderTabs();
    m_isWaitingForFocus = m_isWaitingForFocus || hadFocus;
}

/// Names, passphrase, log in, language: buttons that are made anew would stand at the end.
void LoginPage::orderTabs()
{
    QList<QWidget *> order;
    for (auto *button : m_operators->buttons())
        order << button;
    order << m_passphrase->edit() << m_passphrase->reveal() << m_login;
    for (auto *button : m_languages->buttons())
        order << button;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void LoginPage::renderOperators()
{
    const LoginState &state = m_presenter.state();
    if (state.station.operators != m_shown) {
        m_shown = state.station.operators;
        rebuildOperators();
    }
    for (auto *button : m_operators->buttons())
        button->setChecked(button->objectName() == u"operator_"_s + state.chosenId);
}

void LoginPage::focusOperator()
{
    if (auto *button = m_operators->checkedButton()) {
        m_isWaitingForFocus = false;
        button->setFocus();
        m_operatorArea->ensureWidgetVisible(button);
    }
}

void LoginPage::renderForm()
{
    const LoginState &state = m_presenter.state();
    const LoginVerdict verdict = verdictOf(state);
    m_passphraseRow->setVerdict(verdict.verdict, verdict.words);
    const bool isChecking = state.phase == LoginState::Phase::Checking;
    const bool wasEnabled = m_passphrase->isEnabled();
    m_passphrase->setEnabled(!isChecking && state.secondsLeft == 0);
    m_login->setEnabled(state.canSubmit());
    m_login->setAct(isChecking ? tr("Memeriksa …") : tr("Masuk"), Qt::Key_Return);
    // A field that is switched off loses the focus: it gets it back. Never behind the lock screen, which
    // hears the same news.
    if (isVisible() && !wasEnabled && m_passphrase->isEnabled())
        m_passphrase->edit()->setFocus();
    else if (isVisible() && m_isWaitingForFocus && state.phase == LoginState::Phase::Ready)
        focusOperator();
}

void LoginPage::render()
{
    const LoginState &state = m_presenter.state();
    const StationFace &station = state.station;
    const bool isKnown = !station.counterName.isEmpty();
    m_place->setText(isKnown ? u"%1, %2"_s.arg(kecamatanName(station.kecamatan), station.counterName)
                             : tr("Loket"));
    m_regency->setText(station.regency);
    m_today->setText(words::date(state.today));
    m_demo->setVisible(station.isDemo);
    m_preparing->setVisible(state.phase == LoginState::Phase::Preparing);
    renderOperators();
    if (const auto notice = noticeOf(state))
        m_banner->setTrouble(notice->tone, notice->words, notice->action);
    else
        m_banner->hide();
    m_form->setVisible(state.phase != LoginState::Phase::Blocked && isKnown);
    renderForm();
}

void LoginPage::submit()
{
    if (m_passphrase->isEmpty() || !m_presenter.state().canSubmit()) {
        m_passphrase->edit()->setFocus();
        return;
    }
    m_presenter.submit(m_passphrase->take());
}

} // namespace loket::desktop
