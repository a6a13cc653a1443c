// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/Passphrase.h"
#include "core/station/DemoStation.h"

#include "tests/support/Outcome.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

namespace loket::test {

/// One guess in a millisecond: never what a real station would take.
inline KdfCost weakKdf() { return {1, 64 * 1024}; }

inline InitOptions weakOptions()
{
    InitOptions options;
    options.kdf = weakKdf();
    options.settings = {{QStringLiteral("disk_low_mb"), 2},
                        {QStringLiteral("disk_full_mb"), 1},
                        {QStringLiteral("disk_reserve_mb"), 0}};
    return options;
}

inline SecretBytes passphraseOf(const QString &id)
{
    for (const DemoOperator &person : demoOperators())
        if (person.id == id)
            return passphraseFromText(person.passphrase);
    return {};
}

inline SecondPerson secondPerson(const QString &id) { return {id, passphraseOf(id)}; }

/// A demo station in its own folder, removed at the end.
struct StationFixture
{
    QTemporaryDir parent;
    QString folder = parent.filePath(QStringLiteral("station"));
    ManualClock clock{QDateTime({2026, 11, 22}, {1, 0}, Qt::UTC)};
    SeededRandom random{7};
    DemoStation demo;
    std::unique_ptr<Station> station;

    explicit StationFixture(const InitOptions &options = weakOptions(), const QString &where = {})
    {
        if (!where.isEmpty())
            folder = where;
        auto made = initDemoStation(folder, options, clock, random);
        REQUIRE_OK(made);
        demo = *made;
        reopen();
    }

    void reopen()
    {
        station.reset();
        auto opened = Station::open(folder, clock, random);
        REQUIRE_OK(opened);
        station = std::move(*opened);
        station->useKdf(weakKdf());
    }

    void logIn(const QString &id = QStringLiteral("sari"))
    {
        REQUIRE_OK(station->logIn(id, passphraseOf(id)));
    }

    [[nodiscard]] VisitSummary newSummary()
    {
        VisitSummary summary;
        summary.id = random.uuid();
        summary.service = QStringLiteral("ektp_enrolment");
        summary.state = VisitState::Open;
        summary.openedAtUtc = clock.nowUtc();
        summary.currentStep = QStringLiteral("registration");
        return summary;
    }

    /// A visit with its first event.
    [[nodiscard]] VisitSummary startVisit()
    {
        const VisitSummary summary = newSummary();
        REQUIRE_OK(station->create(summary, event(QStringLiteral("opened"))));
        return summary;
    }

    [[nodiscard]] static VisitEvent event(const QString &type, const QCborMap &payload = {})
    {
        VisitEvent event;
        event.type = type;
        event.payload = payload;
        return event;
    }

    /// All bytes of all files below the folder, the demo hub's own keys aside.
    [[nodiscard]] QByteArray everythingOnDisk() const
    {
        QByteArray all;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            all += files.fileName().toUtf8() + '\n';
            if (!file.fileName().contains(QStringLiteral("demo-hub")) && file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
};

} // namespace loket::test
