// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SoftTpm.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <tss2/tss2_esys.h>
#include <tss2/tss2_tctildr.h>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace loket::test {

using namespace Qt::StringLiterals;

namespace {

int listenAt(const QString &path)
{
    QFile::remove(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    REQUIRE(std::size_t(name.size()) < sizeof address.sun_path);
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    REQUIRE(socket >= 0);
    REQUIRE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    REQUIRE(::listen(socket, 8) == 0);
    return socket;
}

void withEsys(const QString &tcti, const std::function<TSS2_RC(ESYS_CONTEXT *)> &work)
{
    TSS2_TCTI_CONTEXT *link = nullptr;
    ESYS_CONTEXT *esys = nullptr;
    REQUIRE(Tss2_TctiLdr_Initialize(QFile::encodeName(tcti).constData(), &link) == TSS2_RC_SUCCESS);
    REQUIRE(Esys_Initialize(&esys, link, nullptr) == TSS2_RC_SUCCESS);
    const TSS2_RC rc = work(esys);
    Esys_Finalize(&esys);
    Tss2_TctiLdr_Finalize(&link);
    REQUIRE(rc == TSS2_RC_SUCCESS);
}

} // namespace

SoftTpm::SoftTpm()
{
    ::setenv("TSS2_LOG", "all+none", /*replace=*/0);
    start();
}

void SoftTpm::start()
{
    const int data = listenAt(socketPath());
    const int control = listenAt(socketPath() + u".ctrl"_s); // where tcti-swtpm looks for it
    m_process.setChildProcessModifier([data, control] {
        ::fcntl(data, F_SETFD, 0);
        ::fcntl(control, F_SETFD, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    m_process.setStandardErrorFile(QProcess::nullDevice()); // it tells of every connection that ends
    m_process.start(u"swtpm"_s,
                    {u"socket"_s, u"--tpm2"_s, u"--tpmstate"_s, u"dir="_s + m_folder.path(), u"--server"_s,
                     u"type=unixio,fd=%1"_s.arg(data), u"--ctrl"_s, u"type=unixio,fd=%1"_s.arg(control),
                     u"--flags"_s, u"not-need-init,startup-clear"_s});
    REQUIRE(m_process.waitForStarted());
    ::close(data);
    ::close(control);
}

void SoftTpm::stop()
{
    m_process.terminate();
    m_process.waitForFinished();
}

void SoftTpm::clear() const
{
    withEsys(tcti(), [](ESYS_CONTEXT *esys) {
        return Esys_Clear(esys, ESYS_TR_RH_LOCKOUT, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE);
    });
}

void SoftTpm::setOwnerPassword(const QByteArray &password) const
{
    TPM2B_AUTH auth{};
    auth.size = UINT16(password.size());
    std::memcpy(auth.buffer, password.constData(), auth.size);
    withEsys(tcti(), [&auth](ESYS_CONTEXT *esys) {
        return Esys_HierarchyChangeAuth(esys, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE,
                                        &auth);
    });
}

} // namespace loket::test
