// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/words/Words.h"
#include "core/base/Error.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace loket::ctl {

/// The exit codes of loketctl; scripts rely on them.
enum class Exit {
    Done = 0,
    No = 1,          ///< a clear no: invalid, not found, below the threshold
    Usage = 2,       ///< the command line itself is wrong
    Refused = 3,     ///< login, role, locked
    Environment = 4, ///< device, disk, hub, a broken installation
};

[[nodiscard]] Exit exitFor(ErrorCode code);

/// Answers go to stdout: lines for people, or with --json exactly one JSON document. Everything else goes to
/// stderr.
class Output
{
public:
    Output(QString command, bool asJson);

    [[nodiscard]] bool isJson() const { return m_asJson; }

    /// A line for people; nothing with --json.
    void line(const QString &text = {}) const;
    /// Label and value in two columns.
    void field(const QString &label, const QString &value) const;

    /// A member of the JSON document.
    void set(const QString &key, const QJsonValue &value) { m_json.insert(key, value); }

    /// To stderr.
    void message(const QString &text) const;

    /// Error in words to stderr, its code into the JSON document ("error", "context", "message"). `about`:
    /// the file or folder it is about, named before the words and as "about".
    [[nodiscard]] Exit fail(const Error &error, const QString &about = {});
    /// The same with better words than those of the code.
    [[nodiscard]] Exit fail(const Error &error, const words::Trouble &trouble, const QString &about = {});
    /// Wrong use of the command: says what and points to --help.
    [[nodiscard]] Exit usage(const QString &what);

    /// Prints the JSON document ("command" and "ok" are added). Called once, by runCommandLine().
    void finish(Exit code);

private:
    QString m_command;
    bool m_asJson;
    QJsonObject m_json;
};

} // namespace loket::ctl
