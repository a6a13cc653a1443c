// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/ReceiptDialog.h"

#include "app/desktop/station/ReceiptOutput.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/SaveDialog.h"
#include "app/words/Words.h"
#include "core/base/Job.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kPreviewHeight = 520; ///< fits 768 pixels with title and frame
constexpr int kActsWidth = 240;
} // namespace

ReceiptDialog::ReceiptDialog(print::ReceiptData receipt, const ReceiptForm &form, QString printer,
                             QWidget *parent)
    : QDialog(parent)
    , m_data(std::move(receipt))
    , m_isA5(form.isA5)
    , m_printer(std::move(printer))
    , m_preview(new QLabel(this))
    , m_largePrint(new QCheckBox(tr("Huruf besar"), this))
    , m_state(new QLabel(this))
{
    setObjectName(u"receiptDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Bukti perekaman"));
    m_preview->setObjectName(u"receiptPreview"_s);
    m_largePrint->setObjectName(u"largePrint"_s);
    m_largePrint->setChecked(form.isLargePrint);
    m_state->setObjectName(u"receiptState"_s);
    m_state->setWordWrap(true);
    arrange();
    connect(m_largePrint, &QCheckBox::toggled, this, &ReceiptDialog::showPreview);
    showPreview();
}

void ReceiptDialog::arrange()
{
    auto *title = new QLabel(tr("Bukti sekali lagi"), this);
    setKind(title, "section");
    auto *explanation =
        new QLabel(tr("Bukti yang sama, dengan nomor yang sama. Pencetakan ulang dicatat."), this);
    explanation->setWordWrap(true);
    setKind(explanation, "muted");
    auto *printing = new QPushButton(tr("Cetak bukti"), this);
    printing->setObjectName(u"printReceipt"_s);
    printing->setDefault(true);
    auto *pdf = new QPushButton(tr("Simpan sebagai PDF"), this);
    pdf->setObjectName(u"savePdf"_s);
    pdf->setAutoDefault(false);
    auto *closing = new QPushButton(tr("Tutup"), this);
    closing->setObjectName(u"close"_s);
    closing->setAutoDefault(false);
    auto *acts = new QVBoxLayout;
    acts->setSpacing(space("s"));
    for (QWidget *widget : {static_cast<QWidget *>(title), static_cast<QWidget *>(explanation),
                            static_cast<QWidget *>(m_largePrint), static_cast<QWidget *>(printing),
                            static_cast<QWidget *>(pdf), static_cast<QWidget *>(m_state)}) {
        widget->setFixedWidth(Theme::get().scaled(kActsWidth));
        acts->addWidget(widget);
    }
    acts->addStretch(1);
    acts->addWidget(closing);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(space("xl"), space("xl"), space("xl"), space("xl"));
    columns->setSpacing(space("xl"));
    columns->addWidget(m_preview);
    columns->addLayout(acts);
    connect(printing, &QPushButton::clicked, this, &ReceiptDialog::print);
    connect(pdf, &QPushButton::clicked, this, &ReceiptDialog::savePdf);
    connect(closing, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, this, &ReceiptDialog::print);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &ReceiptDialog::savePdf);
}

ReceiptForm ReceiptDialog::form() const { return {m_largePrint->isChecked(), m_isA5}; }

void ReceiptDialog::showPreview()
{
    const double ratio = devicePixelRatioF();
    // A5 and A4 have the same shape: 148 to 210.
    QImage page = receiptPicture(m_data, form(), int(kPreviewHeight * ratio * 148 / 210));
    page.setDevicePixelRatio(ratio);
    m_preview->setPixmap(
        QPixmap::fromImage(page.scaledToHeight(int(kPreviewHeight * ratio), Qt::SmoothTransformation)));
}

void ReceiptDialog::print()
{
    if (!receiptToPrinter(m_data, form(), m_printer, this))
        return;
    m_state->setText(tr("Bukti sudah dicetak."));
    Q_EMIT given(u"printed"_s);
}

void ReceiptDialog::savePdf()
{
    askForFile(this,
               {tr("Simpan bukti perekaman"), receiptFileName(m_data.receiptNumber),
                tr("Dokumen PDF (*.pdf)"), u"pdf"_s},
               [this](const QString &file) { writePdf(file); });
}

void ReceiptDialog::writePdf(const QString &file)
{
    PoolExecutor pool(*QThreadPool::globalInstance());
    (void)Job::start(
        pool, this,
        [data = m_data, form = form(), file](JobControl &) { return receiptToPdf(data, form, file); },
        [this](const Expected<void> &written) {
            if (!written) {
                m_state->setText(words::trouble(written.error()).text());
                return;
            }
            m_state->setText(tr("Bukti sudah disimpan sebagai PDF."));
            Q_EMIT given(u"pdf"_s);
        });
}

} // namespace loket::desktop
