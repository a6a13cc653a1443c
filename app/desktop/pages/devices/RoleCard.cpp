// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/devices/RoleCard.h"

#include "app/desktop/pages/devices/DeviceWords.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using loket::device::RolePreference;

namespace loket::desktop {

namespace {
constexpr int kChoiceWidth = 220;
constexpr int kChoiceWidthMin = 136;
} // namespace

RoleCard::RoleCard(device::Role role, DeviceBoard &board, QWidget *parent)
    : QFrame(parent)
    , m_role(role)
    , m_board(board)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_model(new QLabel)
    , m_chip(new QLabel)
    , m_advice(new QLabel)
    , m_choice(new QComboBox)
    , m_test(new QPushButton)
    , m_settings(new QPushButton)
    , m_enable(new QPushButton)
    , m_grid(new QGridLayout(this))
    , m_acts(new QHBoxLayout)
{
    setProperty("surface", u"card"_s);
    setObjectName(u"role_"_s + device::name(role));
    setKind(m_title, "strong");
    setKind(m_model, "muted");
    m_model->setWordWrap(true); // drivers give long names, and the acts beside them must stay in sight
    m_advice->setWordWrap(true);
    m_advice->setObjectName(u"advice"_s);
    m_chip->setObjectName(u"chip"_s);
    m_choice->setObjectName(u"choice"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_test->setObjectName(u"test"_s);
    m_settings->setObjectName(u"settings"_s);
    m_enable->setObjectName(u"enable"_s);
    m_settings->setProperty("variant", u"quiet"_s);
    makeGrid();
    connect(m_choice, &QComboBox::activated, this, &RoleCard::choose);
    connect(m_test, &QPushButton::clicked, this, &RoleCard::onTest);
    connect(m_settings, &QPushButton::clicked, this, [this] { Q_EMIT settingsRequested(m_pluginId); });
    connect(m_enable, &QPushButton::clicked, this, [this] { m_board.enablePlugin(m_pluginId); });
    render();
}

void RoleCard::makeGrid()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space("s"));
    head->addWidget(m_title);
    head->addWidget(m_chip);
    head->addStretch();
    m_acts->setSpacing(space("s"));
    m_acts->addWidget(m_enable);
    m_acts->addWidget(m_choice, 100); // up to its maximum, before the stretch behind the acts
    m_acts->addWidget(m_test);
    m_acts->addWidget(m_settings);
    m_acts->addStretch(1);
    m_grid->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    m_grid->setHorizontalSpacing(space("l"));
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    m_grid->addLayout(head, 0, 1);
    m_grid->addWidget(m_model, 1, 1);
    m_grid->addWidget(m_advice, 2, 1, 1, 2);
    m_grid->setColumnStretch(1, 1);
}

/// What can be done stands beside the words, or under them where large text needs the width.
void RoleCard::arrange()
{
    m_grid->removeItem(m_acts);
    const bool isUnder = Theme::get().appearance().hasLargeText;
    if (isUnder)
        m_grid->addLayout(m_acts, 3, 1, 1, 2);
    else
        m_grid->addLayout(m_acts, 0, 2, 2, 1, Qt::AlignVCenter);
    // Beside open settings there is less room under the words: then the choice gives way, not the acts.
    m_choice->setMinimumWidth(Theme::get().scaled(isUnder ? kChoiceWidthMin : kChoiceWidth));
    m_choice->setMaximumWidth(Theme::get().scaled(kChoiceWidth));
}

void RoleCard::render()
{
    arrange();
    const device::RoleStatus status = m_board.status(m_role);
    const RoleWords said = wordsOf(m_role, status);
    const int side = Theme::get().scaled(32);
    m_icon->setPixmap(Icons::get(roleIcon(m_role), ColourRole::TextMuted).pixmap(side, side));
    m_title->setText(words::role(m_role));
    m_chip->setText(said.state);
    setStyleProperty(m_chip, "chip", said.chip);
    QString model = words::deviceModel(status.pluginId, status.model);
    if (status.isSimulated && !model.isEmpty())
        model = tr("%1 (alat latihan)").arg(model);
    m_model->setText(model.isEmpty() ? tr("Belum ada alat") : model);
    showAdvice(status, said.advice);
    m_pluginId = status.pluginId;
    fillChoices();
    const bool isTesting = m_board.isTesting(m_role);
    m_test->setText(isTesting ? tr("Hentikan uji") : tr("Uji"));
    m_test->setEnabled(isTesting || status.state == device::RoleState::Ready ||
                       status.state == device::RoleState::Trouble);
    m_settings->setText(tr("Setelan"));
    const auto plugins = m_board.plugins();
    const auto mine = std::find_if(plugins.begin(), plugins.end(),
                                   [this](const auto &p) { return p.metadata.id == m_pluginId; });
    m_settings->setEnabled(mine != plugins.end() && !mine->metadata.settings.empty());
    m_enable->setText(tr("Aktifkan lagi"));
    m_enable->setVisible(status.state == device::RoleState::Disabled && !status.isByChoice &&
                         !m_pluginId.isEmpty());
}

void RoleCard::showAdvice(const device::RoleStatus &status, const QString &advice)
{
    const bool isTested = !m_tested.words.isEmpty() && m_tested.key == status.key;
    const bool isTrouble = status.state == device::RoleState::Trouble;
    m_advice->setText(m_board.isTesting(m_role) ? tr("Menguji … alat dibuka sebentar.")
                      : isTested                ? m_tested.words
                                                : advice);
    m_advice->setVisible(!m_advice->text().isEmpty());
    setStyleProperty(m_advice, "verdict", isTested ? m_tested.verdict : isTrouble ? u"warning"_s : u"none"_s);
}

void RoleCard::fillChoices()
{
    const RolePreference preference = m_board.preference(m_role);
    m_choice->clear();
    m_choice->setAccessibleName(tr("Alat untuk %1").arg(words::role(m_role)));
    m_choice->addItem(tr("Otomatis"), QVariant::fromValue(int(RolePreference::Mode::Automatic)));
    for (const auto &known : m_board.devices()) {
        if (known.info.role != m_role)
            continue;
        const auto &identity = known.info.identity;
        const QString model =
            identity.model.isEmpty() ? known.key : words::deviceModel(identity.pluginId, identity.model);
        m_choice->addItem(known.isPresent ? model : tr("%1 (tidak terpasang)").arg(model));
        m_choice->setItemData(m_choice->count() - 1, int(RolePreference::Mode::Fixed));
        m_choice->setItemData(m_choice->count() - 1, known.key, Qt::UserRole + 1);
    }
    m_choice->addItem(tr("Lanjutkan tanpa alat"), QVariant::fromValue(int(RolePreference::Mode::Without)));
    int current = 0;
    for (int i = 0; i < m_choice->count(); ++i) {
        if (RolePreference::Mode(m_choice->itemData(i).toInt()) == preference.mode &&
            m_choice->itemData(i, Qt::UserRole + 1).toString() == preference.key)
            current = i;
    }
    m_choice->setCurrentIndex(current);
}

void RoleCard::choose(int index)
{
    RolePreference preference;
    preference.mode = RolePreference::Mode(m_choice->itemData(index).toInt());
    preference.key = m_choice->itemData(index, Qt::UserRole + 1).toString();
    m_board.setPreference(m_role, preference);
}

void RoleCard::onTest()
{
    m_tested = {};
    if (m_board.isTesting(m_role))
        m_board.cancelSelfTest(m_role);
    else
        m_board.startSelfTest(m_role);
}

void RoleCard::forgetResult()
{
    m_tested = {};
    render();
}

void RoleCard::showTestResult(device::FailureReason failure, int elapsedMs)
{
    const bool isFine = failure == device::FailureReason::None;
    m_tested = {m_board.status(m_role).key, selfTestWords(m_role, failure, elapsedMs),
                isFine                                        ? u"ok"_s
                : failure == device::FailureReason::Cancelled ? u"none"_s
                                                              : u"warning"_s};
    render();
}

} // namespace loket::desktop
