// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV writer: what is written reads back, and no cell is a formula to a spreadsheet.
#include "core/reports/Csv.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QRegularExpression>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kFormulaStarts = u"=+-@\t\r";

/// RFC 4180 and nothing more, written apart from the writer.
class Reader
{
public:
    explicit Reader(const QByteArray &utf8)
        : m_text(QString::fromUtf8(utf8))
    {
        // QString::fromUtf8 drops the byte order mark; it must have been there.
        hold(utf8.startsWith("\xEF\xBB\xBF"), "a byte order mark comes first");
    }

    std::vector<QStringList> rows()
    {
        std::vector<QStringList> rows;
        while (m_at < m_text.size())
            rows.push_back(row());
        return rows;
    }

private:
    QStringList row()
    {
        QStringList fields{field()};
        while (take(u',')) // every row ends with CR LF
            fields << field();
        hold(take(u'\r') && take(u'\n'), "a row ends with CR LF");
        return fields;
    }

    QString field()
    {
        QString value;
        const bool isQuoted = take(u'"');
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (isQuoted && c == u'"' && m_text.mid(m_at, 2) != u"\"\"")
                break;
            if (!isQuoted && (c == u',' || c == u'\r'))
                break;
            hold(isQuoted || (c != u'"' && c != u'\n'), "what needs quotes has them");
            m_at += isQuoted && c == u'"' ? 2 : 1;
            value += c;
        }
        hold(!isQuoted || take(u'"'), "a quote is closed");
        return value;
    }

    bool take(QChar wanted)
    {
        const bool isThere = m_at < m_text.size() && m_text[m_at] == wanted;
        m_at += isThere;
        return isThere;
    }

    QString m_text;
    qsizetype m_at = 0;
};

/// What the writer must make of a cell, said another way: each of these is an apostrophe's place.
QString disarmed(QString cell)
{
    static const QRegularExpression start(u"\\A(?=[=+\\-@\\t\\r])"_s);
    static const QRegularExpression inside(u"(?<=[;\\t\\r\\n])(?=[=+\\-@\\t\\r\"])"_s);
    return cell.replace(inside, u"'"_s).replace(start, u"'"_s);
}

/// As a spreadsheet does that separates at ';' or a tab: quotes inside a line are nothing to it.
void readOtherwise(const QByteArray &csv)
{
    static const QRegularExpression formula(u"[;\\t]\"*[=+\\-@]|(?<!\\r)\\n\"*[=+\\-@]"_s);
    hold(!formula.match(QString::fromUtf8(csv)).hasMatch(),
         "no cell begins as a formula at another separator");
}

bool isFormula(const QString &cell) { return !cell.isEmpty() && kFormulaStarts.contains(cell.front()); }

} // namespace

int loket_fuzz_csv(const std::uint8_t *data, std::size_t size)
{
    // Rows end with 0x1E and cells with 0x1F, so that every other character stands in cells.
    std::vector<QStringList> rows;
    Input input(data, size);
    while (!input.isEmpty())
        rows.push_back(QString::fromUtf8(input.until('\x1E')).split(QChar(0x1F)));
    const QByteArray csv = reports::toCsv(rows);
    readOtherwise(csv);
    const auto back = Reader(csv).rows();
    hold(back.size() == rows.size(), "all rows are there");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        hold(back[i].size() == rows[i].size(), "all cells are there");
        for (qsizetype j = 0; j < rows[i].size(); ++j) {
            const QString &cell = rows[i][j];
            hold(!isFormula(back[i][j]), "no cell begins as a formula");
            hold(back[i][j] == disarmed(cell), "a cell reads back equal");
        }
    }
    return 0;
}

std::vector<QByteArray> loket_seeds_csv()
{
    return {"Contoh Warga\x1F"
            "3576\x1F=1+1\x1E"
            "a,b\x1F\"quoted\"\x1Fline\r\nline\x1E",
            "@SUM(A1)\x1F+62\x1F-1\x1F\tx\x1F\rx",
            "\xEF\xBB\xBFmark\x1F\xC3\xA9\x1F\xED\xA0\x80\x1F'=already", "a;=1+1\x1Fx;\"=1\"\x1Fline\n-1\x1E",
            "\x1E\x1E\x1F\x1E"};
}
