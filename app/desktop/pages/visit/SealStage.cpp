// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/SealStage.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/desktop/widgets/SaveDialog.h"
#include "app/words/Words.h"
#include "core/base/Job.h"

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {
constexpr int kPreviewMinimumPx = 200;
} // namespace

SealStage::SealStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_summary(new Checklist(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    limitWidth("text");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space("m"), 0, 0);
    layout->setSpacing(space("l"));
    layout->addWidget(m_summary);
    m_state->setObjectName(u"sealState"_s);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    layout->addWidget(m_progress);
    layout->addStretch(1);
}

void SealStage::enter()
{
    if (isActivation(visit()))
        frame().setHeading(words::step(step().id), tr("Kunci dan simpan catatan aktivasi di komputer ini."));
    else
        setStandardHeading();
    frame().setAdviceVisible(false);
    frame().setAttemptsVisible(false);
    frame().primary()->setAct(isActivation(visit()) ? tr("Simpan catatan") : tr("Simpan rekaman"),
                              Qt::Key_Return);
    m_summary->setRows(isActivation(visit()) ? activationRows(snapshot()) : recordedRows());
    setKind(m_state, "muted");
    setBusy(false);
}

std::vector<CheckRow> SealStage::recordedRows() const
{
    int captured = 0;
    for (const StepDefinition &other : visit().workflow().steps())
        for (const Position capture : visit().capturesOf(other))
            for (const Position part : Visit::partsOf(capture))
                captured += visit().best(other.id, part) && !visit().exceptionFor(part) ? 1 : 0;
    std::vector<CheckRow> rows{{CheckState::Ok, tr("%n gambar biometrik terekam.", nullptr, captured)}};
    if (!visit().exceptions().empty())
        rows.push_back(
            {CheckState::Ok, tr("%n pengecualian dicatat.", nullptr, int(visit().exceptions().size()))});
    if (!visit().acceptances().empty())
        rows.push_back(
            {CheckState::Attention, tr("%n hasil diterima dengan alasan; penyelia akan melihatnya.", nullptr,
                                       int(visit().acceptances().size()))});
    rows.push_back({CheckState::Ok, tr("Pernyataan kebenaran data sudah ditandatangani.")});
    return rows;
}

void SealStage::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    frame().primary()->setEnabled(!isBusy);
    if (isActivation(visit()))
        m_state->setText(
            isBusy ? tr("Catatan sedang dikunci dan disimpan …")
                   : tr("Setelah disimpan, catatan dikunci. Komputer ini tidak dapat membukanya lagi."));
    else
        m_state->setText(
            isBusy ? tr("Rekaman sedang dikunci dan disimpan …")
                   : tr("Setelah disimpan, rekaman dikunci. Komputer ini tidak dapat membukanya lagi."));
}

void SealStage::act()
{
    setBusy(true);
    context().session.seal(context().services.sealer,
                           [guard = QPointer<SealStage>(this)](const Expected<void> &sealed) {
                               if (!guard)
                                   return;
                               guard->setBusy(false);
                               if (sealed)
                                   Q_EMIT guard->finished();
                               else
                                   guard->showError(sealed.error());
                           });
}

ReceiptStage::ReceiptStage(StageContext &stageContext, const StepDefinition &step, QWidget *parent)
    : Stage(stageContext, step, parent)
    , m_preview(new QLabel(this))
    , m_largePrint(new QCheckBox(tr("Huruf besar"), this))
    , m_given(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("m"));
    auto *saved = new QLabel(tr("Tersimpan di komputer ini. Belum terkirim ke kantor."), this);
    saved->setObjectName(u"saved"_s);
    setKind(saved, "success");
    layout->addWidget(saved);
    m_preview->setObjectName(u"receiptPreview"_s);
    m_preview->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    // The picture follows the room it has; it must not claim room itself, or the window could never shrink.
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setMinimumHeight(kPreviewMinimumPx);
    layout->addWidget(m_preview, 1);
    m_largePrint->setObjectName(u"largePrint"_s);
    m_largePrint->setChecked(stageContext.services.receiptForm.isLargePrint);
    auto *row = new QHBoxLayout;
    row->addWidget(m_largePrint);
    row->addStretch(1);
    m_given->setObjectName(u"receiptGiven"_s);
    setKind(m_given, "success");
    row->addWidget(m_given);
    layout->addLayout(row);
    connect(m_largePrint, &QCheckBox::toggled, this, &ReceiptStage::showPreview);
}

void ReceiptStage::enter()
{
    setStandardHeading();
    frame().setAdviceVisible(false);
    frame().setAttemptsVisible(false);
    auto *printing = frame().addPanelAct(tr("Cetak bukti"), QKeySequence::Print);
    printing->setObjectName(u"printReceipt"_s);
    connect(printing, &QPushButton::clicked, this, &ReceiptStage::print);
    auto *pdf = frame().addPanelAct(tr("Simpan sebagai PDF"), QKeySequence::Save);
    pdf->setObjectName(u"savePdf"_s);
    connect(pdf, &QPushButton::clicked, this, &ReceiptStage::savePdf);
    auto *next = new Checklist;
    next->setTitle(tr("Sampaikan kepada pemohon"));
    next->setRows(isActivation(visit()) ? activationAdvice(visit()) : recordingAdvice());
    frame().setPanel(next);
    frame().primary()->setAct(tr("Pemohon berikutnya"), Qt::Key_F2);
    frame().primary()->setEnabled(true);
    showPreview();
}

std::vector<CheckRow> ReceiptStage::recordingAdvice() const
{
    const QDate printFrom =
        QDate::fromString(visit().registration()[u"print_not_before"_s].toString(), Qt::ISODate);
    std::vector<CheckRow> rows{
        {CheckState::Open, tr("Rekaman dikirim ke pusat dan diperiksa ketunggalannya.")}};
    if (printFrom.isValid() && printFrom > QDate::currentDate())
        rows.push_back({CheckState::Open, tr("KTP-el dicetak mulai %1.").arg(words::date(printFrom))});
    else
        rows.push_back({CheckState::Open, tr("KTP-el dicetak di Disdukcapil setelah status siap cetak.")});
    rows.push_back({CheckState::Open, tr("Tanyakan dengan nomor bukti. Semua layanan gratis.")});
    return rows;
}

ReceiptForm ReceiptStage::form() const
{
    return {m_largePrint->isChecked(), context().services.receiptForm.isA5};
}

void ReceiptStage::showPreview()
{
    const int height = std::max(kPreviewMinimumPx, m_preview->height());
    // A5 is 148 × 210 mm (A4 has the same shape): the page fills the height.
    const int width = height * 148 / 210;
    const double ratio = devicePixelRatioF();
    QImage page = context().services.receiptPreview(snapshot(), form(), int(width * ratio));
    page.setDevicePixelRatio(ratio);
    m_preview->setPixmap(
        QPixmap::fromImage(page.scaledToHeight(int(height * ratio), Qt::SmoothTransformation)));
}

void ReceiptStage::resizeEvent(QResizeEvent *event)
{
    Stage::resizeEvent(event);
    QMetaObject::invokeMethod(this, &ReceiptStage::showPreview, Qt::QueuedConnection);
}

QVariantMap ReceiptStage::draft() const
{
    QVariantMap draft = Stage::draft();
    draft[u"how"_s] = m_how;
    return draft;
}

void ReceiptStage::takeDraft(const QVariantMap &draft)
{
    Stage::takeDraft(draft);
    m_how = draft[u"how"_s].toString();
    showGiven();
}

/// On paper or in a file: the operator sees that it is done.
void ReceiptStage::showGiven()
{
    m_given->setText(m_how.isEmpty()         ? QString()
                     : m_how == "printed"_L1 ? tr("Bukti sudah dicetak.")
                                             : tr("Bukti sudah disimpan sebagai PDF."));
}

void ReceiptStage::print()
{
    if (context().services.receiptPrint(snapshot(), form(), this))
        m_how = u"printed"_s;
    showGiven();
}

void ReceiptStage::savePdf()
{
    const QString number = snapshot().summary.packetId.toString(QUuid::WithoutBraces).left(13).toUpper();
    askForFile(this,
               {isActivation(visit()) ? tr("Simpan bukti layanan") : tr("Simpan bukti perekaman"),
                receiptFileName(number), tr("Dokumen PDF (*.pdf)"), u"pdf"_s},
               [this](const QString &file) { writePdf(file); });
}

void ReceiptStage::writePdf(const QString &file)
{
    PoolExecutor pool(*QThreadPool::globalInstance());
    (void)Job::start(
        pool, this,
        [make = context().services.receiptPdf, snapshot = snapshot(), form = form(), file](JobControl &) {
            return make(snapshot, form, file);
        },
        [this](const Expected<void> &written) {
            if (!written) {
                showError(written.error());
                return;
            }
            m_how = u"pdf"_s;
            frame().hideTrouble();
            showGiven();
        });
}

void ReceiptStage::act()
{
    const QString how = m_how.isEmpty() ? u"declined"_s : m_how;
    command([how](VisitEngine &engine) { return engine.markReceipt(how); }, [this] { Q_EMIT visitEnded(); });
}

} // namespace loket::desktop
