// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/VisitServices.h"
#include "app/print/Receipt.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace loket::desktop {

/// The receipt of a visit that is over, once more: the resident lost it, or the paper jammed.
class ReceiptDialog final : public QDialog
{
    Q_OBJECT
public:
    ReceiptDialog(print::ReceiptData receipt, const ReceiptForm &form, QString printer, QWidget *parent);

Q_SIGNALS:
    /// "printed" or "pdf".
    void given(const QString &how);

private:
    void arrange();
    [[nodiscard]] ReceiptForm form() const;
    void showPreview();
    void print();
    void savePdf();
    void writePdf(const QString &file);

    print::ReceiptData m_data;
    bool m_isA5;
    QString m_printer;
    QLabel *m_preview;
    QCheckBox *m_largePrint;
    QLabel *m_state;
};

} // namespace loket::desktop
