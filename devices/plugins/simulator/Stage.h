// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/Script.h"
#include "devices/plugins/simulator/subject/Subject.h"

#include <QDeadlineTimer>
#include <QHash>

#include <memory>

namespace loket::sim {

/// Settings that say how the person and the glass are, copied into each picture's order.
struct Conditions
{
    QString background = QStringLiteral("auto");
    int quality = 85;
    bool isFast = false;
    std::vector<device::Position> missing;  ///< as set for training, and on this person
    std::vector<device::Position> cataract; ///< likewise
    PhoneScene phone = PhoneScene::Good;
    QMap<QString, QByteArray> phoneCodes;
    double ghost = 0;
    double dirt = 0;
};

/// Who sits at the simulated desk: shared by all devices of the plugin, because one person uses them all.
/// Configuring one device therefore changes what the others see. One thread.
class Stage
{
public:
    Stage();

    /// Keys as in plugin.json, `subject_missing` and `subject_eyes` (of the person who sits there now; what
    /// is set for training holds besides), `phone_codes` (what that person's phone shows), and `replug`
    /// (true: everything is attached again). Only what is there changes.
    void configure(const QCborMap &settings);

    [[nodiscard]] const Conditions &conditions() const { return m_conditions; }
    [[nodiscard]] const Script &script() const { return m_script; }
    [[nodiscard]] const std::shared_ptr<Subject> &person() const { return m_person; }
    /// The same other person for each person.
    [[nodiscard]] std::shared_ptr<Subject> stranger();

    /// Counts what this person has done on a device, from 1: with the seed it decides each impression. `peek`
    /// tells the number that comes next.
    int nextImpression(const QString &deviceId) { return ++m_impressions[deviceId]; }
    [[nodiscard]] int peekImpression(const QString &deviceId) const
    {
        return m_impressions.value(deviceId) + 1;
    }
    /// Counts actions since the script was set, from 1.
    int nextAction(const QString &deviceId, Moment moment)
    {
        return ++m_actions[deviceId + QChar(u'0' + int(moment))];
    }

    [[nodiscard]] bool isAttached(const QString &deviceId) const;
    void unplug(const QString &deviceId, int backMs);

private:
    void seat(const QCborMap &settings);

    Conditions m_conditions;
    struct
    {
        std::vector<device::Position> missing, cataract;
    } m_trained, m_born; ///< by the settings, by the person
    QCborValue m_scriptSource;
    Script m_script;
    quint64 m_seed = 1;
    QString m_sex = QStringLiteral("auto");
    std::shared_ptr<Subject> m_person;
    std::shared_ptr<Subject> m_stranger;
    QHash<QString, int> m_impressions;
    QHash<QString, int> m_actions;
    QHash<QString, QDeadlineTimer> m_unplugged;
};

} // namespace loket::sim
