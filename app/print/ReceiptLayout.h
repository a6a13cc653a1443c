// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/Receipt.h"
#include "app/print/Sheet.h"

namespace loket::print {

/// Puts a receipt on a sheet from top to bottom. Run it on a measuring sheet first: height() says what it
/// needs.
class ReceiptLayout
{
public:
    ReceiptLayout(const Sheet &sheet, const ReceiptData &data, double marginMm, bool isLarge);

    /// Paints (or measures) everything and gives the height needed with both margins, in the sheet's
    /// millimetres.
    double run();

private:
    void header();
    void person();
    void recorded();
    void nextSteps();
    void outcome();
    void nextActivationSteps();
    void freeOfCharge();
    [[nodiscard]] QStringList aboutData() const;
    void footer();

    double labelled(double x, double y, double width, const QString &label, const QString &value,
                    double sizePt, QFont::Weight weight) const;
    void section(const QString &title);
    void step(int number, const QString &title, const QString &detail);
    [[nodiscard]] QString notRecordedLine() const;

    const Sheet &m_sheet;
    const ReceiptData &m_data;
    double m_margin;
    bool m_isLarge;
    double m_left;
    double m_width;
    double m_y; ///< where the next block begins
};

} // namespace loket::print
