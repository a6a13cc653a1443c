// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace loket::test {

/// A TPM of software (swtpm) in a folder of its own, and as long as this object or the test's process lives.
/// The sockets are ours and listen before it starts: whoever connects at once waits in their queue.
class SoftTpm
{
public:
    SoftTpm();
    ~SoftTpm() { stop(); }

    /// For LOKET_TPM_TCTI and Tpm::open().
    [[nodiscard]] QString tcti() const { return QStringLiteral("swtpm:path=") + socketPath(); }
    /// The chip is gone; start() brings the same one back.
    void stop();
    void start();
    /// TPM2_Clear, as a firmware menu does it: a new seed, nothing of before can be opened.
    void clear() const;
    /// The owner has set a password, as some administrators do.
    void setOwnerPassword(const QByteArray &password) const;

private:
    [[nodiscard]] QString socketPath() const { return m_folder.filePath(QStringLiteral("tpm")); }

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace loket::test
