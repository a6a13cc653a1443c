// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/devices/DevicesPage.h"

#include "app/desktop/pages/devices/DeviceWords.h"
#include "app/desktop/pages/devices/PluginSettingsForm.h"
#include "app/desktop/pages/devices/RoleCard.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kListsWidth = 300;
constexpr int kSettingsWidth = 360;

QWidget *twoLines(const QString &icon, ColourRole role, const QString &title, const QString &detail)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, space("xs"), 0, space("xs"));
    layout->setSpacing(space("s"));
    auto *sign = new QLabel;
    const int side = Theme::get().scaled(18);
    sign->setPixmap(Icons::get(icon, role).pixmap(side, side));
    auto *name = new QLabel(title);
    name->setWordWrap(true);
    auto *words = new QLabel(detail);
    words->setWordWrap(true);
    setKind(words, "secondary");
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(name);
    lines->addWidget(words);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
    return row;
}

} // namespace

DevicesPage::DevicesPage(DeviceBoard &board, QWidget *parent)
    : Page(parent)
    , m_board(board)
    , m_title(new QLabel)
    , m_refresh(new QPushButton)
    , m_usbTitle(new QLabel)
    , m_usbHint(new QLabel)
    , m_usb(new QVBoxLayout)
    , m_driversTitle(new QLabel)
    , m_drivers(new QVBoxLayout)
    , m_lists(new QWidget)
    , m_settingsHost(new QWidget)
    , m_settingsActs(new QWidget)
    , m_settingsTitle(new QLabel)
    , m_settingsFacts(new QLabel)
    , m_formSlot(new QVBoxLayout)
    , m_save(new QPushButton)
    , m_reset(new QPushButton)
    , m_cancel(new QPushButton)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeRoles(), 1);
    columns->addWidget(makeSide());
    connect(m_refresh, &QPushButton::clicked, &m_board, &DeviceBoard::refresh);
    connect(&m_board, &DeviceBoard::changed, this, &DevicesPage::render);
    connect(&m_board, &DeviceBoard::selfTestEnded, this,
            [this](device::Role role, device::FailureReason failure, int ms) {
                if (const auto card = m_cards.find(role); card != m_cards.end())
                    card->second->showTestResult(failure, ms);
            });
    closeSettings();
    retranslate();
}

QWidget *DevicesPage::makeRoles()
{
    setKind(m_title, "title");
    m_refresh->setObjectName(u"refresh"_s);
    m_refresh->setIcon(Icons::get(u"refresh"_s));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_refresh);
    auto *inside = new QWidget;
    auto *cards = new QVBoxLayout(inside);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space("s"));
    for (const auto role : device::allRoles()) {
        auto *card = new RoleCard(role, m_board);
        m_cards[role] = card;
        cards->addWidget(card);
        connect(card, &RoleCard::settingsRequested, this, &DevicesPage::openSettings);
    }
    cards->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    rows->setSpacing(space("m"));
    rows->addLayout(head);
    rows->addWidget(scroll, 1);
    return host;
}

QFrame *DevicesPage::makeSide()
{
    auto *side = m_side = new QFrame;
    side->setProperty("surface", u"panel"_s);
    setKind(m_usbTitle, "section");
    setKind(m_driversTitle, "section");
    setKind(m_usbHint, "secondary");
    m_usbHint->setWordWrap(true);
    m_usb->setSpacing(0);
    m_drivers->setSpacing(0);
    auto *lists = new QVBoxLayout(m_lists);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(space("xs"));
    lists->addWidget(m_usbTitle);
    lists->addWidget(m_usbHint);
    lists->addLayout(m_usb);
    lists->addSpacing(space("l"));
    lists->addWidget(m_driversTitle);
    lists->addLayout(m_drivers);
    lists->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *both = new QWidget;
    auto *stack = new QVBoxLayout(both);
    stack->setContentsMargins(space("l"), space("l"), space("l"), space("l"));
    stack->addWidget(m_lists);
    stack->addWidget(makeSettings());
    scroll->setWidget(both);
    auto *all = new QVBoxLayout(side);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(makeSettingsActs());
    return side;
}

QWidget *DevicesPage::makeSettings()
{
    setKind(m_settingsTitle, "section");
    m_settingsTitle->setWordWrap(true);
    setKind(m_settingsFacts, "secondary");
    m_settingsFacts->setWordWrap(true);
    m_settingsHost->setObjectName(u"driverSettings"_s);
    m_save->setObjectName(u"settingsSave"_s);
    m_save->setProperty("variant", u"primary"_s);
    m_reset->setObjectName(u"settingsReset"_s);
    m_reset->setProperty("variant", u"link"_s);
    m_cancel->setObjectName(u"settingsCancel"_s);
    auto *rows = new QVBoxLayout(m_settingsHost);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("s"));
    rows->addWidget(m_settingsTitle);
    rows->addWidget(m_settingsFacts);
    rows->addSpacing(space("s"));
    rows->addLayout(m_formSlot);
    rows->addWidget(m_reset, 0, Qt::AlignLeft);
    rows->addStretch();
    connect(m_save, &QPushButton::clicked, this, &DevicesPage::saveSettings);
    connect(m_cancel, &QPushButton::clicked, this, &DevicesPage::closeSettings);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (m_form)
            m_form->resetToDefaults();
    });
    return m_settingsHost;
}

/// Below the part that scrolls: however long the settings are, what keeps them is in sight.
QWidget *DevicesPage::makeSettingsActs()
{
    auto *acts = new QHBoxLayout(m_settingsActs);
    acts->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    acts->setSpacing(space("s"));
    acts->addWidget(m_cancel);
    acts->addWidget(m_save, 1);
    return m_settingsActs;
}

void DevicesPage::forget()
{
    closeSettings();
    for (const auto &[role, card] : m_cards)
        card->forgetResult();
}

void DevicesPage::entered()
{
    closeSettings();
    m_board.refresh();
    render();
    m_refresh->setFocus();
}

QString DevicesPage::help() const
{
    return tr("Setiap alat punya satu kartu: apa yang terpasang dan keadaannya.\n"
              "Uji membuka alat sebentar dan melihat apakah ia menjawab.\n"
              "Lanjutkan tanpa alat: langkahnya dicatat sebagai pengecualian, kunjungan tetap berjalan.");
}

void DevicesPage::retranslate()
{
    m_title->setText(tr("Perangkat"));
    m_refresh->setText(u' ' + tr("Cari lagi")) /* the blank keeps the word off its icon */;
    m_usbTitle->setText(tr("Terpasang di USB"));
    m_driversTitle->setText(tr("Penggerak"));
    m_save->setText(tr("Simpan"));
    m_cancel->setText(tr("Batal"));
    m_reset->setText(tr("Kembali ke bawaan"));
    render();
}

void DevicesPage::render()
{
    for (const auto &[role, card] : m_cards)
        card->render();
    renderUsb();
    renderDrivers();
}

void DevicesPage::renderUsb()
{
    emptyOut(*m_usb);
    const auto devices = m_board.usbDevices();
    m_usbHint->setText(devices.empty() ? tr("Tidak ada alat USB.") : QString());
    m_usbHint->setVisible(devices.empty());
    for (const auto &entry : devices) {
        const auto &usb = entry.device;
        QString name = QStringList{usb.manufacturer, usb.product}.join(u' ').trimmed();
        if (name.isEmpty())
            name = tr("Alat tanpa nama");
        const QString id =
            u"%1:%2"_s.arg(usb.vendorId, 4, 16, QLatin1Char('0')).arg(usb.productId, 4, 16, QLatin1Char('0'));
        const bool isKnown = !entry.claimedBy.isEmpty();
        m_usb->addWidget(twoLines(
            isKnown ? u"state-ok"_s : u"usb"_s, isKnown ? ColourRole::Success : ColourRole::TextMuted, name,
            isKnown ? tr("%1 · dikenal").arg(id)
                    : tr("%1 · bukan alat Loket, atau belum ada penggeraknya").arg(id)));
    }
}

void DevicesPage::renderDrivers()
{
    emptyOut(*m_drivers);
    for (const auto &entry : m_board.plugins()) {
        const QString name = words::driver(entry.metadata.id, entry.metadata.name);
        if (!entry.isUsable()) {
            m_drivers->addWidget(
                twoLines(u"state-warning"_s, ColourRole::Warning, name, loadFailureWords(entry.failure)));
            continue;
        }
        const bool isRunning = m_board.hostStatus(entry.metadata.id).state == device::HostState::Running;
        QWidget *row = twoLines(isRunning ? u"state-ok"_s : u"step-todo"_s,
                                isRunning ? ColourRole::Success : ColourRole::TextMuted, name,
                                isRunning ? tr("versi %1 · berjalan").arg(entry.metadata.version)
                                          : tr("versi %1 · tidak berjalan").arg(entry.metadata.version));
        if (!entry.metadata.settings.empty())
            addSettingsAct(row, entry.metadata.id, name);
        m_drivers->addWidget(row);
    }
}

/// Also for a driver without a device: that is where a video file or an address of a camera is filled in.
void DevicesPage::addSettingsAct(QWidget *row, const QString &pluginId, const QString &name)
{
    auto *act = new QPushButton(tr("Setelan"));
    act->setObjectName(u"settings_"_s + pluginId);
    act->setProperty("variant", u"link"_s);
    act->setAccessibleName(tr("Setelan %1").arg(name));
    // Queued: the list, and this button with it, may be made anew by what the act does.
    connect(
        act, &QPushButton::clicked, this, [this, pluginId] { openSettings(pluginId); }, Qt::QueuedConnection);
    static_cast<QHBoxLayout *>(row->layout())->addWidget(act, 0, Qt::AlignTop);
}

void DevicesPage::openSettings(const QString &pluginId)
{
    for (const auto &entry : m_board.plugins()) {
        if (entry.metadata.id != pluginId || entry.metadata.settings.empty())
            continue;
        closeSettings();
        m_opener = focusWidget();
        m_settingsOf = pluginId;
        m_form = new PluginSettingsForm(entry.metadata, m_board.pluginSettings(pluginId));
        m_formSlot->addWidget(m_form);
        m_settingsTitle->setText(words::driver(entry.metadata.id, entry.metadata.name));
        m_settingsFacts->setText(u"%1 · %2"_s.arg(entry.metadata.vendor, entry.metadata.version));
        m_lists->hide();
        m_settingsHost->show();
        m_settingsActs->show();
        m_side->setFixedWidth(Theme::get().scaled(kSettingsWidth));
        const auto fields = m_form->findChildren<QWidget *>();
        const auto first = std::find_if(fields.begin(), fields.end(), [](const QWidget *field) {
            return (field->focusPolicy() & Qt::TabFocus) && field->isEnabled();
        });
        if (first != fields.end())
            (*first)->setFocus(); // where one goes on typing, and Esc closes it
        return;
    }
}

void DevicesPage::saveSettings()
{
    if (!m_form)
        return;
    m_board.setPluginSettings(m_settingsOf, m_form->values());
    closeSettings();
    Q_EMIT said(tr("Tersimpan. Setelan berlaku mulai pengambilan berikutnya."));
}

void DevicesPage::closeSettings()
{
    const bool hadFocus =
        m_settingsHost->isAncestorOf(focusWidget()) || m_settingsActs->isAncestorOf(focusWidget());
    if (hadFocus && m_opener)
        m_opener->setFocus();
    if (m_form)
        m_form->setParent(nullptr);
    discard(m_form); // a field of it may be what Esc was pressed in
    m_form = nullptr;
    m_settingsOf.clear();
    m_settingsHost->hide();
    m_settingsActs->hide();
    m_lists->show();
    m_side->setFixedWidth(Theme::get().scaled(kListsWidth));
}

void DevicesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m_side)
        return;
    for (const auto &[role, card] : m_cards)
        card->render(); // large text stands otherwise
    m_side->setFixedWidth(Theme::get().scaled(m_form ? kSettingsWidth : kListsWidth));
}

void DevicesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form)
        closeSettings();
    else
        Page::keyPressEvent(event);
}

} // namespace loket::desktop
