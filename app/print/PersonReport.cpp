// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/PersonReport.h"

#include "app/print/Sheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace loket::print {

namespace {

constexpr int kResolution = 300;
constexpr double kMarginMm = 18;
constexpr double kBodyPt = 9.5;

QString said(const char *text) { return QCoreApplication::translate("person_report", text); }

QTextCharFormat letters(double sizePt, QFont::Weight weight = QFont::Normal, QColor colour = ink::kText)
{
    QTextCharFormat format;
    format.setFontFamilies({u"Inter"_s, u"Noto Sans"_s});
    format.setFontPointSize(sizePt);
    format.setFontWeight(weight);
    format.setForeground(colour);
    return format;
}

/// Writes down the page, paragraph after paragraph.
class Writer
{
public:
    explicit Writer(QTextDocument &document)
        : m_cursor(&document)
    {}

    void paragraph(const QString &text, const QTextCharFormat &format, double abovePt = 0)
    {
        QTextBlockFormat block;
        block.setTopMargin(abovePt);
        block.setBottomMargin(2);
        if (m_isStarted)
            m_cursor.insertBlock(block);
        else
            m_cursor.setBlockFormat(block);
        m_isStarted = true;
        m_cursor.insertText(text, format);
    }

    /// Columns by their share of the width in percent; the first row is a head where `hasHead`.
    void table(const std::vector<QStringList> &rows, const QList<double> &shares, bool hasHead)
    {
        if (rows.empty())
            return;
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(2);
        format.setCellSpacing(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setHeaderRowCount(hasHead ? 1 : 0); // again on every page
        QList<QTextLength> widths;
        for (const double share : shares)
            widths << QTextLength(QTextLength::PercentageLength, share);
        format.setColumnWidthConstraints(widths);
        m_cursor.insertBlock();
        QTextTable *table = m_cursor.insertTable(int(rows.size()), int(shares.size()), format);
        for (int row = 0; row < int(rows.size()); ++row)
            for (int column = 0; column < int(shares.size()); ++column) {
                const bool isStrong = hasHead ? row == 0 : false;
                const bool isQuiet = !hasHead && column == 0;
                table->cellAt(row, column)
                    .firstCursorPosition()
                    .insertText(rows[size_t(row)].value(column),
                                letters(kBodyPt, isStrong ? QFont::DemiBold : QFont::Normal,
                                        isQuiet ? ink::kQuiet : ink::kText));
            }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    QTextCursor m_cursor;
    bool m_isStarted = false;
};

void writeHead(Writer &writer, const PersonReportData &data)
{
    if (data.isDemo)
        writer.paragraph(said(QT_TRANSLATE_NOOP("person_report", "LATIHAN: tidak berlaku")),
                         letters(kBodyPt, QFont::DemiBold, ink::kAccent));
    writer.paragraph(said(QT_TRANSLATE_NOOP("person_report", "Laporan data pribadi")),
                     letters(17, QFont::DemiBold));
    writer.paragraph(u"%1 · %2 · %3"_s.arg(data.office, data.region, data.counter),
                     letters(kBodyPt, QFont::Normal, ink::kQuiet));
    writer.table({{said(QT_TRANSLATE_NOOP("person_report", "NIK")), data.nik},
                  {said(QT_TRANSLATE_NOOP("person_report", "Dibuat")), data.madeAt},
                  {said(QT_TRANSLATE_NOOP("person_report", "Oleh")), data.madeBy},
                  {said(QT_TRANSLATE_NOOP("person_report", "Penanggung jawab")), data.responsible}},
                 {22, 78}, false);
    writer.paragraph(
        said(QT_TRANSLATE_NOOP(
            "person_report",
            "Laporan ini memuat semua yang tersimpan tentang Anda di loket ini, dan siapa yang memprosesnya. "
            "Foto, tanda tangan, sidik jari, iris, dan biodata berada di dalam rekaman yang disegel. Loket "
            "tidak dapat membukanya lagi; hanya kantor penerima yang dapat.")),
        letters(kBodyPt), 6);
}

void writeRows(Writer &writer, const std::vector<PersonReportData::Row> &trail)
{
    std::vector<QStringList> rows{{said(QT_TRANSLATE_NOOP("person_report", "Waktu")),
                                   said(QT_TRANSLATE_NOOP("person_report", "Siapa")),
                                   said(QT_TRANSLATE_NOOP("person_report", "Apa"))}};
    for (const auto &row : trail)
        rows.push_back({row.when, row.who, row.what});
    writer.table(rows, {32, 26, 42}, true);
}

void writeKept(Writer &writer, const std::vector<PersonReportData::Kept> &kept)
{
    if (kept.empty())
        return;
    writer.paragraph(said(QT_TRANSLATE_NOOP("person_report", "Data yang disimpan")),
                     letters(kBodyPt, QFont::DemiBold), 8);
    std::vector<QStringList> rows{{said(QT_TRANSLATE_NOOP("person_report", "Data")),
                                   said(QT_TRANSLATE_NOOP("person_report", "Keadaan")),
                                   said(QT_TRANSLATE_NOOP("person_report", "Disimpan selama"))}};
    for (const auto &part : kept)
        rows.push_back({part.what, part.state, part.keeping});
    writer.table(rows, {42, 26, 32}, true);
}

void writeVisit(Writer &writer, const PersonReportData::Visit &visit)
{
    writer.paragraph(visit.title, letters(12.5, QFont::DemiBold), 14);
    std::vector<QStringList> facts;
    for (const auto &[name, value] : visit.facts)
        facts.push_back({name, value});
    writer.table(facts, {22, 78}, false);
    writeKept(writer, visit.kept);
    writer.paragraph(said(QT_TRANSLATE_NOOP("person_report", "Riwayat pemrosesan")),
                     letters(kBodyPt, QFont::DemiBold), 8);
    writeRows(writer, visit.trail);
}

void writeSearches(Writer &writer, const PersonReportData &data)
{
    if (data.searches.empty())
        return;
    writer.paragraph(said(QT_TRANSLATE_NOOP("person_report", "Pencarian tanpa kunjungan")),
                     letters(12.5, QFont::DemiBold), 14);
    writeRows(writer, data.searches);
}

/// "Nothing is stored about you" is more than this counter knows then.
void writeWithoutPerson(Writer &writer, const PersonReportData &data)
{
    if (data.withoutPerson == 0)
        return;
    writer.paragraph(said(QT_TRANSLATE_NOOP("person_report", "Yang tidak dapat dijawab loket ini")),
                     letters(12.5, QFont::DemiBold), 14);
    writer.paragraph(
        said(QT_TRANSLATE_NOOP(
                 "person_report",
                 "%1 rekaman di loket ini dipulihkan dari salinan tanpa nama. Apakah di antaranya ada "
                 "milik Anda hanya dapat dijawab kantor penerima."))
            .arg(data.withoutPerson),
        letters(kBodyPt));
}

void writeEnd(Writer &writer, const PersonReportData &data)
{
    writer.paragraph(
        said(QT_TRANSLATE_NOOP("person_report",
                               "Anda berhak meminta pembetulan, penundaan pemrosesan, dan pengakhiran "
                               "pemrosesan (UU 27/2022). Bertanya atau mengadu: %1"))
            .arg(data.contact),
        letters(kBodyPt), 14);
}

} // namespace

Expected<QByteArray> personReportPdf(const PersonReportData &data)
{
    QTextDocument document;
    document.setDefaultFont(letters(kBodyPt).font());
    Writer writer(document);
    writeHead(writer, data);
    for (const auto &visit : data.visits)
        writeVisit(writer, visit);
    writeSearches(writer, data);
    writeWithoutPerson(writer, data);
    writeEnd(writer, data);
    QByteArray pdf;
    {
        QBuffer buffer(&pdf);
        if (!buffer.open(QIODevice::WriteOnly))
            return fail(ErrorCode::Internal, u"pdf"_s);
        QPdfWriter out(&buffer);
        out.setResolution(kResolution);
        out.setPageSize(QPageSize(QPageSize::A4));
        out.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
        out.setTitle(said(QT_TRANSLATE_NOOP("person_report", "Laporan data pribadi")));
        document.print(&out); // with a number on every page
    }
    return pdf.startsWith("%PDF") ? Expected<QByteArray>(pdf) : fail(ErrorCode::Internal, u"pdf"_s);
}

} // namespace loket::print
