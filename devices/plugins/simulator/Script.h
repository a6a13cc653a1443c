// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"
#include "devices/plugins/simulator/PhoneScene.h"

#include <QCborValue>

#include <optional>
#include <vector>

namespace loket::sim {

/// What goes wrong. The names in a script are in docs/dev/simulator.md.
enum class Fault : quint8 {
    None,
    Unplug,      ///< gone in the middle; back after backMs, or with the setting `replug`
    Hang,        ///< never answers, but lives
    Freeze,      ///< blocks the host's thread: its heartbeat stops
    Crash,       ///< aborts the host process
    Exit,        ///< the host process ends as if all were well
    Garbage,     ///< a picture whose sizes lie
    Flood,       ///< preview frames as fast as possible
    Leak,        ///< keeps memory for ever
    WrongFinger, ///< another finger than asked for; on a slap two fingers change places
    WrongHand,   ///< the other hand or eye
    WrongPerson, ///< somebody else
    NoFrames,    ///< a preview without pictures
};

enum class Moment : quint8 { None, Open, Preview, Capture };

/// What happens at one action instead of a good answer. An empty deed changes nothing.
struct Deed
{
    std::optional<int> quality;
    int delayMs = 0;
    device::RetryReason retry = device::RetryReason::None;
    device::FailureReason failure = device::FailureReason::None;
    Fault fault = Fault::None;
    std::optional<PhoneScene> phone; ///< what the camera sees instead of the setting's
    int backMs = -1;                 ///< Unplug: attached again after this; −1 = not by itself
    int amount = 0;                  ///< Leak: MB (64); Freeze: ms (0 = for ever); Exit: exit code
    QString
        onceFile; ///< this happens only while the file is missing, and makes it: survives the host's restart
};

/// Settings `script`: which deed at which action. Immutable once parsed.
class Script
{
public:
    Script() = default;

    /// An array of maps, or a text with the same as JSON, or "@" and the path of such a file. What is wrong
    /// in it is left out and named in problems().
    [[nodiscard]] static Script parse(const QCborValue &value);

    /// The deed of the n-th (from 1) action of this kind on this device: the first entry that fits.
    [[nodiscard]] Deed deedFor(const device::DeviceInfo &device, Moment moment, int n,
                               device::Position position) const;

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    struct Entry
    {
        QString device; ///< role name, device id or "*"
        Moment moment = Moment::Capture;
        int from = 1, to = 0; ///< to 0 = for ever
        device::Position position = device::Position::None;
        Deed deed;
    };

    void add(const QCborMap &map);

    std::vector<Entry> m_entries;
    QStringList m_problems;
};

[[nodiscard]] Fault parseFault(const QString &text);

} // namespace loket::sim
