// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/settings/SettingsPage.h"

#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/pages/settings/SecondPersonDialog.h"
#include "app/desktop/pages/settings/SettingRow.h"
#include "app/desktop/pages/settings/SettingWords.h"
#include "app/desktop/theme/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace loket::desktop {

SettingsPage::SettingsPage(SettingsPresenter &presenter, BackupCard::FolderChooser chooser, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_title(new QLabel)
    , m_banner(new Banner)
    , m_scroll(new QScrollArea)
    , m_stationTitle(new QLabel)
    , m_station(new QLabel)
    , m_devices(new QPushButton)
    , m_backup(new BackupCard(presenter, std::move(chooser)))
{
    setKind(m_title, "title");
    m_banner->hide();
    auto *inside = new QWidget;
    const int widest = Theme::get().scaled(1000);
    inside->setMaximumWidth(widest);
    m_banner->setMaximumWidth(widest - space("m")); // as wide as the cards
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space("m"), 0);
    column->setSpacing(space("s"));
    column->addWidget(m_stationTitle);
    column->addWidget(makeStation());
    column->addSpacing(space("s"));
    column->addWidget(m_backup);
    makeGroups(column);
    column->addStretch();
    m_scroll->setObjectName(u"settingsScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_scroll->setWidget(inside);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space("xl"), space("l"), space("m"), space("l"));
    rows->setSpacing(space("m"));
    rows->addWidget(m_title);
    rows->addWidget(m_banner);
    rows->addWidget(m_scroll, 1);
    connect(&m_presenter, &SettingsPresenter::loaded, this, &SettingsPage::render);
    connect(&m_presenter, &SettingsPresenter::secondWanted, this, &SettingsPage::askSecond);
    connect(&m_presenter, &SettingsPresenter::keyChanged, this, &SettingsPage::onKeyChanged);
    connect(m_banner, &Banner::acted, &m_presenter, &SettingsPresenter::load);
    connect(m_devices, &QPushButton::clicked, this, &SettingsPage::devicesRequested);
    retranslate();
}

QFrame *SettingsPage::makeStation()
{
    setKind(m_stationTitle, "section");
    m_station->setWordWrap(true);
    m_station->setObjectName(u"station"_s);
    m_station->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_devices->setProperty("variant", u"link"_s);
    m_devices->setObjectName(u"openDevices"_s);
    auto *card = new QFrame;
    card->setProperty("surface", u"card"_s);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    row->addWidget(m_station, 1);
    row->addWidget(m_devices);
    return card;
}

void SettingsPage::makeGroups(QVBoxLayout *column)
{
    QVBoxLayout *rows = nullptr;
    QString group;
    for (const auto &spec : SettingsPresenter::shownSpecs()) {
        if (!rows || spec.group != group) {
            group = spec.group;
            auto *title = new QLabel;
            setKind(title, "section");
            m_groups.emplace_back(group, title);
            auto *card = new QFrame;
            card->setProperty("surface", u"card"_s);
            rows = new QVBoxLayout(card);
            rows->setContentsMargins(space("l"), space("s"), space("l"), space("s"));
            rows->setSpacing(0);
            column->addSpacing(space("s"));
            column->addWidget(title);
            column->addWidget(card);
        }
        auto *row = new SettingRow(spec, m_presenter);
        m_rows.push_back(row);
        rows->addWidget(row);
    }
}

void SettingsPage::askSecond(const QString &key, const QJsonValue &value)
{
    if (m_dialog)
        return;
    m_dialogKey = key;
    m_dialog = new SecondPersonDialog(settingLabel(key), m_presenter.data().seconds, this);
    connect(m_dialog, &SecondPersonDialog::submitted, this, [this, key, value] {
        if (value.isUndefined())
            m_presenter.reset(key, m_dialog->takePerson());
        else
            m_presenter.set(key, value, m_dialog->takePerson());
    });
    connect(m_dialog, &QDialog::rejected, this, [this, key] { m_presenter.dropRefusal(key); });
    m_dialog->open();
}

void SettingsPage::onKeyChanged(const QString &key)
{
    if (!m_dialog || key != m_dialogKey)
        return;
    const Error refusal = m_presenter.refusal(key);
    if (refusal.code == ErrorCode::None)
        m_dialog->done(QDialog::Accepted);
    else
        m_dialog->refuse(refusal);
}

void SettingsPage::entered()
{
    m_presenter.load();
    m_scroll->setFocus();
}

QString SettingsPage::help() const
{
    return tr("Setiap perubahan tersimpan begitu isiannya ditinggalkan, dan tercatat.\n"
              "Tautan Standar mengembalikan nilai bawaan.\n"
              "Selain bahasa dan tampilan, pengaturan diubah oleh penyelia atau administrator.");
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Pengaturan"));
    m_stationTitle->setText(tr("Stasiun"));
    m_devices->setText(tr("Atur perangkat"));
    for (const auto &[group, label] : m_groups)
        label->setText(settingGroup(group));
    m_backup->retranslate();
    for (auto *row : m_rows)
        row->retranslate();
    render();
}

void SettingsPage::render()
{
    if (m_presenter.error().code != ErrorCode::None)
        m_banner->setTrouble(BannerTone::Danger, troubleWords(m_presenter.error()), tr("Coba lagi"));
    else if (m_presenter.isLoaded() && !m_presenter.data().mayManage)
        m_banner->setTrouble(BannerTone::Info, {tr("Anda dapat mengubah bahasa dan tampilan."),
                                                {},
                                                tr("Yang lain diubah oleh penyelia atau administrator.")});
    else
        m_banner->hide();
    const StationProfile &profile = m_presenter.data().profile;
    m_station->setText(tr("%1, %2, %3\n%4 · nomor stasiun %5")
                           .arg(profile.counterName, kecamatanName(profile.kecamatan.name),
                                profile.regency.name, profile.province.name, profile.stationId));
    m_backup->render();
    for (auto *row : m_rows)
        row->render();
}

} // namespace loket::desktop
