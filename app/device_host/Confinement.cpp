// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/device_host/Confinement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace loket::host {

namespace {

#if defined(__x86_64__)
constexpr quint32 kAuditArch = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr quint32 kAuditArch = AUDIT_ARCH_AARCH64;
#else
constexpr quint32 kAuditArch = 0;
#endif

constexpr quint32 deny(int error) { return SECCOMP_RET_ERRNO | quint32(error); }

/// Sockets only of the kinds a driver needs: AF_UNIX (to us) and AF_NETLINK (USB hot-plug events). io_uring
/// could make sockets behind the filter's back and is switched off. System calls in another architecture's
/// numbering are refused. Layout: seccomp(2), struct seccomp_data.
bool filterNetwork()
{
    if (kAuditArch == 0)
        return false;
    constexpr quint32 kX32Bit = 0x40000000U;
    std::array program{
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kAuditArch, 1, 0),
        sock_filter BPF_STMT(BPF_RET | BPF_K, deny(EPERM)),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kX32Bit, 6, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_io_uring_setup, 5, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args)),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 0, 1),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        sock_filter BPF_STMT(BPF_RET | BPF_K, deny(EACCES)),
    };
    const sock_fprog filter{ushort(program.size()), program.data()};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

/// Landlock only knows "allowed beneath"; a folder is hidden by allowing everything beside the way down to
/// it.
class Landlock
{
public:
    Landlock()
    {
        const landlock_ruleset_attr attributes{.handled_access_fs = kAccess};
        m_ruleset = int(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    }
    ~Landlock()
    {
        if (m_ruleset >= 0)
            ::close(m_ruleset);
    }
    Landlock(const Landlock &) = delete;
    Landlock &operator=(const Landlock &) = delete;

    [[nodiscard]] bool isAvailable() const { return m_ruleset >= 0; }

    /// Allows all beneath `folder` but what lies beneath one of `hidden` (canonical paths).
    void allowExcept(const QString &folder, const QStringList &hidden)
    {
        const QString prefix = folder == u"/" ? folder : folder + u'/';
        for (const QString &path : hidden)
            if (path == folder)
                return;
        QStringList below;
        for (const QString &path : hidden)
            if (path.startsWith(prefix))
                below.append(path);
        if (below.isEmpty())
            return allow(folder);
        const auto entries =
            QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        for (const QString &entry : entries)
            if (!QFileInfo(prefix + entry).isSymLink()) // the way through its target counts
                allowExcept(prefix + entry, below);
    }

    [[nodiscard]] bool enforce() const { return syscall(SYS_landlock_restrict_self, m_ruleset, 0) == 0; }

private:
    static constexpr quint64 kFileAccess =
        LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
    static constexpr quint64 kAccess = kFileAccess | LANDLOCK_ACCESS_FS_READ_DIR;

    void allow(const QString &path) const
    {
        const int fd = ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
        if (fd < 0)
            return;
        landlock_path_beneath_attr rule{};
        rule.allowed_access = QFileInfo(path).isDir() ? kAccess : kFileAccess;
        rule.parent_fd = fd;
        syscall(SYS_landlock_add_rule, m_ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        ::close(fd);
    }

    int m_ruleset = -1;
};

bool hideFolders(const QStringList &folders)
{
    QStringList hidden;
    for (const QString &folder : folders)
        if (const QString canonical = QFileInfo(folder).canonicalFilePath(); !canonical.isEmpty())
            hidden.append(canonical);
    if (hidden.isEmpty())
        return false;
    Landlock landlock;
    if (!landlock.isAvailable())
        return false;
    landlock.allowExcept(u"/"_s, hidden);
    return landlock.enforce();
}

bool limitMemory(qint64 bytes)
{
#ifdef __SANITIZE_ADDRESS__
    return false; // AddressSanitizer's shadow alone is 16 TB of addresses
#endif
    const rlimit limit{rlim_t(bytes), rlim_t(bytes)};
    return bytes > 0 && setrlimit(RLIMIT_AS, &limit) == 0;
}

} // namespace

void tieToParent()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

QStringList confine(const Confinement &wanted)
{
    QStringList done;
    if (limitMemory(wanted.maxAddressBytes))
        done.append(u"memory"_s);
    // Both filters below need it: a program started by the driver can't regain rights through setuid.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return done;
    if (hideFolders(wanted.hiddenFolders))
        done.append(u"landlock"_s);
    if (!wanted.allowNetwork && filterNetwork())
        done.append(u"seccomp"_s);
    return done;
}

} // namespace loket::host
