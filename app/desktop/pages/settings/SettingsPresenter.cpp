// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/settings/SettingsPresenter.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace loket::desktop {

SettingsPresenter::SettingsPresenter(SettingsGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{}

std::vector<SettingSpec> SettingsPresenter::shownSpecs()
{
    std::vector<SettingSpec> shown;
    for (const auto &spec : settingSpecs()) {
        if (spec.group != "devices"_L1 && spec.type != SettingType::Object)
            shown.push_back(spec); // devices have their own page
    }
    return shown;
}

bool SettingsPresenter::mayChange(const QString &key) const
{
    return m_data.mayManage || key == "language"_L1 || key == "theme"_L1 || key == "large_text"_L1 ||
           key.startsWith("applicant_"_L1);
}

void SettingsPresenter::load()
{
    m_gateway.load(this, [this, generation = m_generation](Expected<SettingsData> result) {
        if (generation != m_generation)
            return; // of the session before
        m_error = result ? Error{} : result.error();
        if (result) {
            m_data = *std::move(result);
            m_isLoaded = true;
            m_refusals.clear();
        }
        Q_EMIT loaded();
    });
}

void SettingsPresenter::clear()
{
    ++m_generation;
    m_data = {};
    m_error = {};
    m_isLoaded = false;
    m_refusals.clear();
    Q_EMIT loaded();
}

void SettingsPresenter::set(const QString &key, const QJsonValue &value, SecondPerson second)
{
    if (const auto checked = checkSetting(key, value); !checked) {
        m_refusals.insert(key, checked.error());
        Q_EMIT keyChanged(key);
        return;
    }
    send(key, value, std::move(second));
}

void SettingsPresenter::reset(const QString &key, SecondPerson second)
{
    send(key, QJsonValue(QJsonValue::Undefined), std::move(second));
}

void SettingsPresenter::dropRefusal(const QString &key)
{
    m_refusals.remove(key);
    Q_EMIT keyChanged(key);
}

void SettingsPresenter::send(const QString &key, const QJsonValue &value, SecondPerson second)
{
    m_gateway.set(this, key, value, std::move(second), [this, key, value](Expected<SettingsData> result) {
        onStored(key, value, std::move(result));
    });
}

void SettingsPresenter::backUp(const QString &place)
{
    if (place.isEmpty() || m_backup)
        return;
    // To the second: two on one day are two copies, none is written over.
    const QString folder = QDir(place).filePath(u"loket-%1-%2"_s.arg(
        m_data.profile.stationId, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s)));
    m_backupFolder.clear();
    m_backupError = {};
    m_backup = m_gateway.backUp(this, folder, [this, folder](const Expected<BackupPlan> &done) {
        m_backup.reset();
        m_backupFolder = done ? folder : QString();
        m_isBackupBeside = done && done->isSameDisk;
        m_backupError = done || done.error().code == ErrorCode::Cancelled ? Error{} : done.error();
        Q_EMIT backupChanged();
    });
    connect(m_backup.get(), &Job::changed, this, &SettingsPresenter::backupChanged);
    Q_EMIT backupChanged();
}

void SettingsPresenter::cancelBackup()
{
    if (m_backup)
        m_backup->cancel();
}

void SettingsPresenter::onStored(const QString &key, const QJsonValue &value, Expected<SettingsData> result)
{
    if (!result) {
        m_refusals.insert(key, result.error());
        Q_EMIT keyChanged(key);
        if (result.error() == Error{ErrorCode::NotAllowed, u"second_person"_s})
            Q_EMIT secondWanted(key, value);
        return;
    }
    m_data = *std::move(result);
    m_refusals.remove(key);
    Q_EMIT keyChanged(key);
    Q_EMIT stored(key, m_data.values);
}

} // namespace loket::desktop
