// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/device_host/Confinement.h"
#include "app/device_host/HostSession.h"

#include "devices/api/PluginMetadata.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// The token comes on stdin, so that it is in no process list and no environment. Nothing there (our parent
/// died, or someone started us by hand) gives an empty array.
QByteArray readToken()
{
    QByteArray token(loket::device::wire::kTokenBytes, '\0');
    qsizetype filled = 0;
    while (filled < token.size()) {
        const ssize_t got = ::read(STDIN_FILENO, token.data() + filled, size_t(token.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return {};
        filled += got;
    }
    // A driver that reads stdin must find nothing there.
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0 || ::dup2(nothing, STDIN_FILENO) < 0)
        return {};
    ::close(nothing);
    return token;
}

struct Options
{
    loket::host::SessionOptions session;
    loket::host::Confinement confinement;
    int ringFd = -1;
};

Options parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Runs one device driver for Loket. Started by Loket only."_s);
    const QCommandLineOption plugin(u"plugin"_s, u"The driver's library."_s, u"file"_s);
    const QCommandLineOption server(u"server"_s, u"Loket's socket."_s, u"name"_s);
    const QCommandLineOption ring(u"ring-fd"_s, u"Descriptor of the picture ring."_s, u"number"_s);
    const QCommandLineOption beat(u"heartbeat-ms"_s, u"Time between signs of life."_s, u"ms"_s, u"1000"_s);
    const QCommandLineOption hide(u"hide"_s, u"A folder the driver must not see."_s, u"folder"_s);
    const QCommandLineOption memory(u"max-address-mb"_s, u"Limit of the address space, 0 = none."_s, u"MB"_s,
                                    u"0"_s);
    parser.addOptions({plugin, server, ring, beat, hide, memory});
    parser.addHelpOption();
    parser.process(arguments);

    Options options;
    bool hasRing = false;
    options.session.pluginFile = parser.value(plugin);
    options.session.serverName = parser.value(server);
    options.session.heartbeatMs = std::max(10, parser.value(beat).toInt());
    options.ringFd = parser.value(ring).toInt(&hasRing);
    if (!hasRing || options.session.pluginFile.isEmpty() || options.session.serverName.isEmpty())
        options.ringFd = -1;
    options.confinement.hiddenFolders = parser.values(hide);
    options.confinement.maxAddressBytes = parser.value(memory).toLongLong() * 1024 * 1024;
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    loket::host::tieToParent();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication::setApplicationName(u"loket-device-host"_s);
    QCoreApplication application(argc, argv);
    Options options = parse(arguments);
    if (options.ringFd < 0) {
        std::fputs("loket-device-host is started by Loket; see --help\n", stderr);
        return 2;
    }
    options.session.token = readToken();
    auto ring = loket::device::FrameRingWriter::attach(options.ringFd);
    if (options.session.token.isEmpty() || !ring) {
        std::fputs("loket-device-host: no token or no picture ring\n", stderr);
        return 2;
    }
    const auto checked = loket::device::readMetadata(options.session.pluginFile);
    options.confinement.allowNetwork = checked.metadata.network == loket::device::NetworkNeed::Any;
    options.session.confinement = loket::host::confine(options.confinement);

    loket::host::HostSession session(std::move(options.session), std::move(ring));
    QTimer::singleShot(0, &session, &loket::host::HostSession::start);
    return QCoreApplication::exec();
}
