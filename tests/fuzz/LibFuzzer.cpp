// SPDX-License-Identifier: GPL-3.0-or-later
// The entry that libFuzzer calls, one program per target (LOKET_TARGET is its name). Preset `fuzz` alone. With
// LOKET_WRITE_SEEDS it first writes the target's seeds into that folder.
#include "tests/fuzz/Targets.h"

#include <QDir>
#include <QFile>
#include <qlogging.h>

#include <cstdlib>

#define JOINED(a, b) a##b
#define NAMED(a, b) JOINED(a, b)

namespace {

void writeSeeds(const QString &folder)
{
    int number = 0;
    bool isWritten = QDir().mkpath(folder);
    for (const QByteArray &seed : NAMED(loket_seeds_, LOKET_TARGET)()) {
        QFile file(QDir(folder).filePath(QString::number(number++)));
        isWritten = isWritten && file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size();
    }
    if (!isWritten)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    if (const QString folder = qEnvironmentVariable("LOKET_WRITE_SEEDS"); !folder.isEmpty())
        writeSeeds(folder);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return NAMED(loket_fuzz_, LOKET_TARGET)(data, size);
}
