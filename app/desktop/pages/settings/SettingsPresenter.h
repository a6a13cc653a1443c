// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/settings/SettingsGateway.h"

#include <QHash>
#include <QObject>

namespace loket::desktop {

/// Values of the station's settings, checked before they are stored, and stored one by one as they are
/// changed.
class SettingsPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit SettingsPresenter(SettingsGateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] const SettingsData &data() const { return m_data; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// Keys that the page shows, in the order of core's table, without devices' own.
    [[nodiscard]] static std::vector<SettingSpec> shownSpecs();
    /// Language, theme and text size are everybody's own.
    [[nodiscard]] bool mayChange(const QString &key) const;
    /// The last value that was refused, by key; None where the stored one is shown.
    [[nodiscard]] Error refusal(const QString &key) const { return m_refusals.value(key); }

    void load();
    /// Forgets values and rights, also an answer that is on its way.
    void clear();
    /// Checks at once; a value that does not pass is not sent.
    void set(const QString &key, const QJsonValue &value, SecondPerson second = {});
    void reset(const QString &key, SecondPerson second = {});
    /// The refused value is given up: what is stored is shown again.
    void dropRefusal(const QString &key);

    /// A copy of the station into a new folder below `place`. It goes on behind the lock screen.
    void backUp(const QString &place);
    void cancelBackup();
    [[nodiscard]] const Job *backupJob() const { return m_backup.get(); }
    /// Where the last backup of this run of the program lies; empty where there was none.
    [[nodiscard]] const QString &backupFolder() const { return m_backupFolder; }
    /// That folder is on the station's own disk.
    [[nodiscard]] bool isBackupBeside() const { return m_isBackupBeside; }
    [[nodiscard]] const Error &backupError() const { return m_backupError; }

Q_SIGNALS:
    void backupChanged();
    /// Everything may be new.
    void loaded();
    /// One key has a new value, or was refused.
    void keyChanged(const QString &key);
    /// The station wants a second person for this change; an undefined value is the standard again.
    void secondWanted(const QString &key, const QJsonValue &value);
    /// Stored; main.cpp applies language and look, the engine takes its own at the next visit.
    void stored(const QString &key, const loket::Settings &values);

private:
    void send(const QString &key, const QJsonValue &value, SecondPerson second);
    void onStored(const QString &key, const QJsonValue &value, Expected<SettingsData> result);

    SettingsGateway &m_gateway;
    SettingsData m_data;
    QHash<QString, Error> m_refusals;
    Error m_error;
    std::shared_ptr<Job> m_backup;
    QString m_backupFolder;
    bool m_isBackupBeside = false;
    Error m_backupError;
    bool m_isLoaded = false;
    quint64 m_generation = 0;
};

} // namespace loket::desktop
