// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/ReceiptAgain.h"

#include "app/desktop/station/ReceiptDialog.h"
#include "app/desktop/station/ReceiptOutput.h"
#include "app/words/Words.h"
#include "core/station/Station.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

struct Kept
{
    ReviewCopy copy;
    VisitSummary summary;
    QString operatorName;
    PrivacyNotice notice;
};

Expected<Kept> keptOf(Station &station, const QUuid &visit)
{
    const auto summary = station.summary(visit);
    if (!summary)
        return fail(summary.error());
    const auto bytes = station.reviewCopy(summary->packetId);
    if (!bytes)
        return fail(bytes.error());
    auto copy = ReviewCopy::fromCbor(*bytes);
    if (!copy)
        return fail(copy.error());
    Kept kept{std::move(*copy), *summary, summary->operatorId,
              PrivacyNotice::of(station.settings(), station.profile().regency.name)};
    if (const auto people = station.operators())
        for (const OperatorInfo &person : *people)
            if (person.id == summary->operatorId)
                kept.operatorName = person.displayName;
    return kept;
}

} // namespace

ReceiptAgain::ReceiptAgain(StationDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{}

void ReceiptAgain::setForm(const ReceiptForm &form, const QString &printer)
{
    m_form = form;
    m_printer = printer;
}

void ReceiptAgain::open(const QUuid &visit, const StationFace &station, QWidget *window)
{
    m_desk.ask(
        this, [visit](Station &store) { return keptOf(store, visit); },
        [this, visit, station, window = QPointer<QWidget>(window)](const Expected<Kept> &kept) {
            if (!kept) {
                Q_EMIT refused(words::trouble(kept.error()).text());
                return;
            }
            auto *dialog = new ReceiptDialog(
                receiptOf(kept->copy, kept->summary, station, kept->operatorName, kept->notice), m_form,
                m_printer, window);
            connect(dialog, &ReceiptDialog::given, this, [this, visit](const QString &how) {
                m_desk.tell([visit, how](Station &store) {
                    (void)store.audit(u"receipt_again"_s, visit, {{u"how"_s, how}});
                });
            });
            dialog->open();
        });
}

} // namespace loket::desktop
