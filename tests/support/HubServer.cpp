// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/HubServer.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>

#include <csignal>
#include <unistd.h>

namespace loket::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
const QString kUser = u"postgres"_s;

bool isRoot() { return ::geteuid() == 0; }

/// The newest of Debian's /usr/lib/postgresql/*/bin.
QString binaries()
{
    const QStringList versions =
        QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    REQUIRE_FALSE(versions.isEmpty());
    return u"/usr/lib/postgresql/%1/bin/"_s.arg(versions.back());
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) == text.size());
}

} // namespace

HubServer::HubServer()
    : m_folder(u"/tmp/loket-hub-XXXXXX"_s)
{
    REQUIRE(m_folder.isValid());
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                               QFile::ExeGroup | QFile::ExeOther);
    const QString data = file(u"server"_s);
    REQUIRE(QDir().mkpath(data));
    if (isRoot())
        run(u"chown"_s, {kUser, data});
    QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    runAsServer(u"initdb"_s, {u"-D"_s, data + u"/data"_s, u"-U"_s, kUser, u"-A"_s, u"trust"_s, u"--no-sync"_s,
                              u"-E"_s, u"UTF8"_s, u"--locale=C"_s});
    makeAuthority(u"office"_s);
    makeAuthority(u"stranger"_s);
    makeCertificate(u"office"_s, u"localhost"_s, u"server/server"_s);
    if (isRoot())
        run(u"chown"_s, {kUser, file(u"server/server.key"_s), file(u"server/server.crt"_s)});
    QTcpServer probe;
    REQUIRE(probe.listen(QHostAddress::LocalHost));
    m_port = probe.serverPort();
    probe.close();
    write(data + u"/data/pg_hba.conf"_s, "local all all trust\nhostssl all all 127.0.0.1/32 cert\n");
    start();
    const auto connection = pg::Connection::open([&] {
        auto address = administrator();
        address.database = u"postgres"_s;
        return address;
    }());
    REQUIRE(connection);
    REQUIRE((*connection)->script("CREATE DATABASE loket"));
}

/// Without Qt's processes: a server that is static goes when the application is gone.
HubServer::~HubServer()
{
    QFile pidFile(file(u"server/data/postmaster.pid"_s));
    if (!pidFile.open(QIODevice::ReadOnly))
        return;
    const pid_t pid = pid_t(pidFile.readLine().trimmed().toInt());
    if (pid <= 0 || ::kill(pid, SIGQUIT) != 0)
        return;
    for (int waited = 0; waited < kPatienceMs && ::kill(pid, 0) == 0; waited += 10)
        ::usleep(10'000);
}

void HubServer::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(file(u"run.log"_s)); // a server that was started would keep a pipe open
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(kPatienceMs));
    QFile log(file(u"run.log"_s));
    INFO(program.toStdString()
         << ' ' << arguments.join(u' ').toStdString() << '\n'
         << (log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray()).toStdString());
    REQUIRE(process.exitCode() == 0);
}

void HubServer::runAsServer(const QString &program, const QStringList &arguments) const
{
    if (isRoot())
        run(u"runuser"_s, QStringList{u"-u"_s, kUser, u"--"_s, binaries() + program} + arguments);
    else
        run(binaries() + program, arguments);
}

void HubServer::start()
{
    const QString options =
        u"-c listen_addresses=127.0.0.1 -c port=%1 -c unix_socket_directories=%2 -c ssl=on -c "
        u"ssl_cert_file=%2/server.crt "
        "-c ssl_key_file=%2/server.key -c ssl_ca_file=%3 -c ssl_min_protocol_version=TLSv1.3 -c max_connections=40"_s
            .arg(m_port)
            .arg(file(u"server"_s), file(u"office.crt"_s));
    runAsServer(u"pg_ctl"_s, {u"-D"_s, file(u"server/data"_s), u"-w"_s, u"-l"_s, file(u"server/log"_s),
                              u"-o"_s, options, u"start"_s});
}

void HubServer::stop(const QString &mode)
{
    runAsServer(u"pg_ctl"_s, {u"-D"_s, file(u"server/data"_s), u"-m"_s, mode, u"-w"_s, u"stop"_s});
}

pg::Address HubServer::administrator() const
{
    return {file(u"server"_s), m_port, u"loket"_s, kUser, {}, {}, {}};
}

pg::Address HubServer::client(const QString &role)
{
    if (!QFile::exists(file(role + u".crt"_s)))
        makeCertificate(u"office"_s, role, role);
    return {u"localhost"_s,        m_port, u"loket"_s, role, file(u"office.crt"_s), file(role + u".crt"_s),
            file(role + u".key"_s)};
}

pg::Address HubServer::strangersClient(const QString &role)
{
    makeCertificate(u"stranger"_s, role, u"strange-"_s + role);
    pg::Address address = client(role);
    address.certificateFile = file(u"strange-"_s + role + u".crt"_s);
    address.keyFile = file(u"strange-"_s + role + u".key"_s);
    return address;
}

void HubServer::makeAuthority(const QString &name)
{
    run(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
         u"-nodes"_s, u"-subj"_s, u"/CN=%1 authority"_s.arg(name), u"-days"_s, u"3"_s, u"-keyout"_s,
         name + u".key"_s, u"-out"_s, name + u".crt"_s});
    QFile::setPermissions(file(name + u".crt"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

void HubServer::makeCertificate(const QString &authority, const QString &name, const QString &path, int days)
{
    run(u"openssl"_s,
        {u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
         u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=DNS:"_s + name, u"-keyout"_s,
         path + u".key"_s, u"-out"_s, path + u".csr"_s});
    run(u"openssl"_s, {u"x509"_s, u"-req"_s, u"-in"_s, path + u".csr"_s, u"-CA"_s, authority + u".crt"_s,
                       u"-CAkey"_s, authority + u".key"_s, u"-CAcreateserial"_s, u"-days"_s,
                       QString::number(days), u"-copy_extensions"_s, u"copy"_s, u"-out"_s, path + u".crt"_s});
    QFile::setPermissions(file(path + u".key"_s), QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray HubServer::certificateFor(const QByteArray &request)
{
    write(file(u"asked.csr"_s), request);
    run(u"openssl"_s, {u"x509"_s, u"-req"_s, u"-in"_s, u"asked.csr"_s, u"-CA"_s, u"office.crt"_s, u"-CAkey"_s,
                       u"office.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-out"_s, u"asked.crt"_s});
    QFile made(file(u"asked.crt"_s));
    REQUIRE(made.open(QIODevice::ReadOnly));
    return made.readAll();
}

} // namespace loket::test
