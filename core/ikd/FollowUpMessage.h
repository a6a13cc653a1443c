// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QMap>
#include <QString>

namespace loket {

/// The text that reminds somebody of an activation that is not finished. An office may replace the file. It
/// holds nothing of the person but the masked name: messages are read on other people's screens.
class FollowUpMessage
{
public:
    /// resources/ikd/message.json. Errors: NotFound, DiskRead and those of parse().
    [[nodiscard]] static Expected<FollowUpMessage> load();
    /// Errors: Malformed (context: the text's name), also where a language is missing, a text names something
    /// unknown in braces, or the reminder leaves out {name} or {office}.
    [[nodiscard]] static Expected<FollowUpMessage> parse(const QByteArray &json);

    /// Without `hours` the sentence about them is left out. An unknown language gives the Indonesian text.
    [[nodiscard]] QString reminder(const QString &language, const QString &maskedName, const QString &office,
                                   const QString &hours) const;

private:
    QMap<QString, QString> m_reminder; ///< by language
    QMap<QString, QString> m_hours;
};

} // namespace loket
