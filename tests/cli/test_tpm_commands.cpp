// SPDX-License-Identifier: GPL-3.0-or-later
// station tpm and hub rekey: from binding to a dead mainboard and back, as an office would do it.
#include "tests/cli/Demo.h"
#include "tests/support/SoftTpm.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

using Environment = QMap<QString, QString>;

/// A copy of the demo station, so that the others keep theirs without a TPM.
struct Station
{
    QTemporaryDir parent;
    QString folder = parent.filePath(u"station"_s);
    SoftTpm chip;
    QString adb = demo().idWithRole(u"adb"_s);

    Station() { REQUIRE(QProcess::execute(u"cp"_s, {u"-a"_s, demo().station, folder}) == 0); }

    [[nodiscard]] CtlResult run(const QStringList &line, const QString &who, const QString &tcti) const
    {
        Environment environment = demo().as(who);
        environment[u"LOKET_TPM_TCTI"_s] = tcti;
        return ctl(line + QStringList{u"--station"_s, folder, u"--json"_s}, environment);
    }
    [[nodiscard]] CtlResult run(const QStringList &line, const QString &who = {}) const
    {
        return run(line, who, chip.tcti());
    }
    [[nodiscard]] CtlResult tpm(const QString &what = {}, const QString &who = {}) const
    {
        QStringList line{u"station"_s, u"tpm"_s};
        if (!what.isEmpty())
            line << what;
        return run(line, who);
    }
    void bind() const { REQUIRE(tpm(u"bind"_s, adb).exitCode == 0); }
    [[nodiscard]] CtlResult visits(const QString &tcti) const
    {
        return run({u"visit"_s, u"list"_s}, adb, tcti);
    }
    [[nodiscard]] QString newestKeyFile() const
    {
        const QDir keys(folder + u"/keys"_s);
        return keys.filePath(keys.entryList(QDir::Files, QDir::Name).last());
    }
};

} // namespace

TEST_CASE("station tpm tells how it is, binds for all, and takes it back")
{
    const Station station;
    const auto before = station.tpm();
    CHECK(before.exitCode == 0);
    CHECK(before.json()[u"bound"_s] == false);
    CHECK(before.json()[u"chip"_s][u"maker"_s] == u"IBM"_s);
    CHECK(station.tpm(u"lepas"_s).exitCode == 2);
    CHECK(station.tpm(u"bind"_s).exitCode == 3); // nobody logged in
    const auto refused = station.tpm(u"bind"_s, demo().idWithRole(u"operator"_s));
    CHECK(refused.exitCode == 3);
    CHECK(refused.json()[u"error"_s] == u"not_allowed"_s);

    const auto bound = station.tpm(u"bind"_s, station.adb);
    CAPTURE(bound.err.toStdString());
    REQUIRE(bound.exitCode == 0);
    CHECK(bound.err.isEmpty()); // tpm2-tss keeps its own lines to itself
    CHECK(bound.json()[u"message"_s].toString().contains(u"make a new backup"_s));
    const auto after = station.tpm(u"status"_s);
    CHECK(after.exitCode == 0);
    CHECK(after.json()[u"bound"_s] == true);
    CHECK(station.visits(station.chip.tcti()).exitCode == 0);
    const auto again = station.tpm(u"bind"_s, station.adb);
    CHECK(again.exitCode == 1);
    CHECK(again.err.contains("bound to the TPM already"));

    CHECK(station.tpm(u"unbind"_s, station.adb).exitCode == 0);
    CHECK(station.visits(u"device:/nonexistent/tpmrm0"_s).exitCode == 0);
    CHECK(station.tpm(u"unbind"_s, station.adb).exitCode == 1);
}

TEST_CASE("each way a TPM can be missing is told in words with a next step, and its exit code is 4")
{
    const Station station;
    station.bind();
    const SoftTpm other;
    const QString closed = writeFile(station.parent.filePath(u"tpmrm0"_s), {});
    REQUIRE(QFile::setPermissions(closed, QFile::Permissions()));
    const auto check = [](const CtlResult &result, const char *code, const char *words) {
        CAPTURE(result.err.toStdString());
        CHECK(result.exitCode == 4);
        CHECK(result.json()[u"error"_s] == QLatin1StringView(code));
        CHECK(result.err.contains(words));
    };
    check(station.visits(u"device:/nonexistent/tpmrm0"_s), "tpm_absent", "firmware settings (BIOS)");
    check(station.visits(other.tcti()), "tpm_other", "loketctl hub rekey");
    check(station.visits(u"tabrmd:"_s), "tpm_library", "libtss2-tcti-device0"); // tpm2-abrmd is not installed
    Environment environment = demo().as(station.adb);
    environment[u"LOKET_TPM_TCTI"_s] = u"device:"_s + closed;
    const QStringList line{u"visit"_s, u"list"_s, u"--station"_s, station.folder, u"--json"_s};
    check(ctlObeyingPermissions(line, environment), "tpm_permission", "group tss");
    environment[u"LOKET_TPM_TCTI"_s] = u"/tmp/evil.so:"_s;
    CHECK(ctl(line, environment).exitCode == 2);

    const auto status = station.run({u"station"_s, u"tpm"_s}, {}, other.tcti());
    CHECK(status.exitCode == 4);
    CHECK(status.json()[u"bound"_s] == true);
    environment[u"LOKET_TPM_TCTI"_s] = other.tcti();
    CHECK(ctl(line + QStringList{u"--language"_s, u"id"_s}, environment).err.contains("bukan yang mengikat"));
}

TEST_CASE("with the TPM gone what waits still leaves, and the office opens the keys again")
{
    Station station;
    REQUIRE(station
                .run({u"visit"_s, u"simulate"_s, u"--service"_s, u"ektp_enrolment"_s, u"--count"_s, u"1"_s,
                      u"--seed"_s, u"3"_s},
                     demo().idWithRole(u"operator"_s))
                .exitCode == 0);
    station.bind();
    station.chip.clear(); // as good as another mainboard
    CHECK(station.tpm().json()[u"error"_s] == u"tpm_other"_s);
    CHECK(station.run({u"packet"_s, u"verify"_s, u"--all"_s}).exitCode == 0);

    const QString hub = demo().station + u"/demo-hub/hub.key"_s;
    const QString fresh = u"pulau kecil ombak besar"_s;
    const QString out = station.parent.filePath(u"from-the-office"_s);
    const QStringList rekey{u"hub"_s, u"rekey"_s, station.newestKeyFile(), u"--out"_s, out, u"--json"_s};
    const QStringList whole = rekey + QStringList{u"--key"_s, hub, u"--operator"_s, station.adb};
    CHECK(ctl(rekey).exitCode == 2);
    CHECK(ctl(whole).exitCode == 2); // no passphrase
    CHECK(ctl(whole, {{u"LOKET_NEW_PASSPHRASE"_s, u"pendek"_s}}).err.contains("at least four words"));
    const QString recorder = demo().idWithRole(u"operator"_s);
    for (const auto &[who, error] : {std::pair(recorder, u"not_allowed"_s), {u"nobody"_s, u"not_found"_s}}) {
        const auto refused = ctl(rekey + QStringList{u"--key"_s, hub, u"--operator"_s, who},
                                 {{u"LOKET_NEW_PASSPHRASE"_s, fresh}});
        CHECK(refused.json()[u"error"_s] == error);
        CHECK(refused.json()[u"able"_s].toArray().contains(station.adb));
        CHECK_FALSE(refused.json()[u"able"_s].toArray().contains(recorder));
        CHECK(refused.err.contains("No key file was made."));
        CHECK(refused.err.contains("only one person can log in"));
        CHECK_FALSE(QDir(out).exists());
    }
    const auto made = ctl(whole, {{u"LOKET_NEW_PASSPHRASE"_s, fresh}});
    CAPTURE(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    const QString keyFile = made.json()[u"key_file"_s].toString();
    REQUIRE(QFile::copy(keyFile, station.folder + u"/keys/"_s + QFileInfo(keyFile).fileName()));

    const Environment in{{u"LOKET_OPERATOR"_s, station.adb},
                         {u"LOKET_PASSPHRASE"_s, fresh},
                         {u"LOKET_TPM_TCTI"_s, station.chip.tcti()}};
    const QStringList where{u"--station"_s, station.folder, u"--json"_s};
    const auto visits = ctl(QStringList{u"visit"_s, u"list"_s} + where, in);
    CAPTURE(visits.err.toStdString());
    CHECK(visits.exitCode == 0);
    CHECK(ctl(QStringList{u"station"_s, u"tpm"_s, u"bind"_s} + where, in).exitCode == 0);
    CHECK(ctl(QStringList{u"visit"_s, u"list"_s} + where, in).exitCode == 0);
}
