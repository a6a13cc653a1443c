// SPDX-License-Identifier: GPL-3.0-or-later
#include <fprint.h>

#include <catch2/catch.hpp>

#include "devices/plugins/fprint/Resolution.h"
#include "devices/plugins/fprint/UsbReaders.h"
#include "devices/plugins/fprint/Verdicts.h"

#include "tests/support/SampleData.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace loket::device;
using namespace loket::fprint;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

FailureReason reasonOf(GQuark domain, int code, const char *text = "text")
{
    GError *error = g_error_new_literal(domain, code, text);
    const Outcome outcome = outcomeOf(*error);
    g_error_free(error);
    const auto *failure = std::get_if<Failure>(&outcome);
    return failure ? failure->reason : FailureReason::None;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QSet<QString> keys(const std::vector<ReaderModel> &models)
{
    QSet<QString> all;
    for (const ReaderModel &model : models)
        all.insert(u"%1:%2 %3"_s.arg(model.vendorId, 4, 16).arg(model.productId, 4, 16).arg(model.driver));
    return all;
}

} // namespace

TEST_CASE("errors of USB and of the system get the reason that tells the operator what to do")
{
    const GQuark usb = g_quark_from_static_string("g-usb-device-error-quark");
    CHECK(reasonOf(usb, 9) == FailureReason::Permission);
    CHECK(reasonOf(usb, 4) == FailureReason::Gone);
    CHECK(reasonOf(usb, 2) == FailureReason::Timeout);
    CHECK(reasonOf(usb, 0, "USB error on device 05ba:000a : Resource busy [-6]") == FailureReason::Busy);
    CHECK(reasonOf(G_IO_ERROR, G_IO_ERROR_CANCELLED) == FailureReason::Cancelled);
    CHECK(reasonOf(G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) == FailureReason::Permission);
    CHECK(reasonOf(FP_DEVICE_ERROR, FP_DEVICE_ERROR_REMOVED) == FailureReason::Gone);
    CHECK(reasonOf(FP_DEVICE_ERROR, FP_DEVICE_ERROR_ALREADY_OPEN) == FailureReason::Busy);
    CHECK(reasonOf(g_quark_from_static_string("somebody-else"), 1) == FailureReason::Internal);
}

TEST_CASE("libfprint's table gives its image readers only")
{
    const auto models = parseReaderTable("# Supported by libfprint driver uru4000\n"
                                         "usb:v05BAp000A*\n"
                                         "usb:v045Ep00BC*\n"
                                         " ID_AUTOSUSPEND=1\n\n"
                                         "# Supported by libfprint driver goodixmoc\n"
                                         "usb:v27C6p5840*\n\n"
                                         "# Known unsupported devices\n"
                                         "usb:v04E8p730B*\n");
    CHECK(models == std::vector<ReaderModel>{{0x05ba, 0x000a, u"uru4000"_s}, {0x045e, 0x00bc, u"uru4000"_s}});
    CHECK(parseReaderTable("nothing\nusb:v05BAp000A*\n").empty());
}

TEST_CASE("plugin.json claims exactly the image readers of the libfprint that is installed")
{
    const QByteArray table = readFile(installedTablePath());
    if (table.isEmpty()) {
        skip(u"libfprint's udev table is not installed"_s);
        return;
    }
    const auto claimed = parsePluginModels(
        readFile(qEnvironmentVariable("LOKET_SOURCE_DIR") + u"/devices/plugins/fprint/plugin.json"_s));
    CHECK(claimed.size() > 100);
    CHECK(keys(claimed) == keys(parseReaderTable(table)));
}

TEST_CASE("the udev rules open exactly the readers that plugin.json claims")
{
    const QString source = qEnvironmentVariable("LOKET_SOURCE_DIR");
    static const QRegularExpression rule(
        u"^# (\\w+)\nATTR\\{idVendor\\}==\"(\\w{4})\", ATTR\\{idProduct\\}==\"([\\w|]+)\", TAG\\+=\"uaccess\"$"_s,
        QRegularExpression::MultilineOption);
    std::vector<ReaderModel> opened;
    const QString rules = QString::fromUtf8(readFile(source + u"/resources/udev/70-loket.rules"_s));
    for (auto matches = rule.globalMatch(rules); matches.hasNext();) {
        const auto match = matches.next();
        for (const QString &product : match.captured(3).split(u'|'))
            opened.push_back(
                {match.captured(2).toUShort(nullptr, 16), product.toUShort(nullptr, 16), match.captured(1)});
    }
    const auto claimed = parsePluginModels(readFile(source + u"/devices/plugins/fprint/plugin.json"_s));
    CHECK(claimed.size() > 100);
    CHECK(keys(opened) == keys(claimed));
}

TEST_CASE("attached readers are found with their serial number, other devices are not")
{
    QTemporaryDir folder;
    for (const char *device : {"1-2", "1-2:1.0", "1-3", "usb1"})
        REQUIRE(QDir(folder.path()).mkdir(QLatin1StringView(device)));
    put(folder.filePath(u"1-2/idVendor"_s), "05ba\n");
    put(folder.filePath(u"1-2/idProduct"_s), "000a\n");
    put(folder.filePath(u"1-2/serial"_s), "ABC123\n");
    put(folder.filePath(u"1-2/manufacturer"_s), "DigitalPersona, Inc.\n");
    put(folder.filePath(u"1-3/idVendor"_s), "046d\n");
    put(folder.filePath(u"1-3/idProduct"_s), "0825\n");
    const auto readers = attachedReaders({{0x05ba, 0x000a, u"uru4000"_s}}, folder.path());
    REQUIRE(readers.size() == 1);
    CHECK(readers.front().busPath == u"1-2"_s);
    CHECK(readers.front().serial == u"ABC123"_s);
    CHECK(readers.front().vendor == u"DigitalPersona, Inc."_s);
    CHECK(readers.front().product.isEmpty());
    CHECK(attachedReaders({{0x05ba, 0x000a, u"uru4000"_s}}, folder.filePath(u"none"_s)).empty());
}

TEST_CASE("resolutions include libfprint's enlargement; an unknown reader has none")
{
    CHECK(pixelsPerInch(u"uru4000"_s) == 512);
    CHECK(pixelsPerInch(u"aes4000"_s) == 750);
    CHECK(pixelsPerInch(u"elan"_s) == 0);
    CHECK(pixelsPerInch(u"no such driver"_s) == 0);
}
