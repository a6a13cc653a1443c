// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <utility>
#include <vector>

namespace loket::print {

/// The answer to an access request (UU 27/2022 art. 32): what this counter knows of a person and who did what
/// with it. Words and times are ready for the page, in the language in use; the person takes it home.
struct PersonReportData
{
    struct Row
    {
        QString when;
        QString who;
        QString what;
    };
    struct Kept
    {
        QString what;
        QString state;
        QString keeping;
    };
    struct Visit
    {
        QString title;                                  ///< "Perekaman KTP-el, 12 Juli 2026"
        std::vector<std::pair<QString, QString>> facts; ///< name, value
        std::vector<Kept> kept;
        std::vector<Row> trail; ///< oldest first
    };

    QString office;
    QString region;
    QString counter;
    QString nik; ///< in full: the person's own report
    QString responsible;
    QString contact; ///< where to ask or complain
    QString madeAt;
    QString madeBy;
    std::vector<Visit> visits;
    std::vector<Row> searches; ///< for this NIK, without a hit; oldest first
    int withoutPerson = 0;     ///< records here that may be anybody's: see Station::withoutPerson()
    bool isDemo = false;       ///< says so on the first line
};

/// A4, as many pages as needed, numbered; text as text. Needs a QGuiApplication, any thread. Error Internal.
[[nodiscard]] Expected<QByteArray> personReportPdf(const PersonReportData &data);

} // namespace loket::print
