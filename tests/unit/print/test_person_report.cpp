// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/PersonReport.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace loket;
using namespace loket::print;
using namespace Qt::StringLiterals;

TEST_CASE("the person's report on paper: their own NIK in full, what is kept and how long, and whom to ask")
{
    PersonReportData data;
    data.nik = u"3576014403910003"_s;
    data.responsible = u"Disdukcapil Nusa Fiktif"_s;
    data.contact = u"Ruang 3, lantai 1"_s;
    PersonReportData::Visit visit;
    visit.title = u"Perekaman KTP-el"_s;
    visit.facts = {{u"Penerima"_s, u"Kantor kependudukan"_s}};
    visit.kept = {{u"Salinan tinjau"_s, u"tidak lagi di sini"_s, u"30 hari"_s}};
    visit.trail = {{u"10.42"_s, u"Sari Contoh"_s, u"Kunjungan dibuka"_s}};
    data.visits = {visit};
    data.withoutPerson = 17;
    const auto pdf = personReportPdf(data);
    REQUIRE(pdf);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(*pdf);
    file.close();
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &part : {data.nik, data.responsible, data.contact, u"Data yang disimpan"_s,
                                u"Salinan tinjau"_s, u"17 rekaman"_s, u"tidak lagi di sini"_s, u"30 hari"_s,
                                u"Kantor kependudukan"_s, u"Kunjungan dibuka"_s}) {
        CAPTURE(part.toStdString());
        CHECK(text.contains(part));
    }
}
