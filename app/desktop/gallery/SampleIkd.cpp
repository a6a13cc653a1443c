// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery/SampleGateways.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop::samples {

namespace {

IkdAccount accountOf(qint64 id, IkdState state, const QString &name, int daysAgo)
{
    IkdAccount account;
    account.id = id;
    account.state = state;
    account.maskedName = name;
    account.sinceUtc = sampleNow().addDays(-daysAgo);
    account.servedAt = account.domicile = u"357601"_s;
    account.maskedContact = u"08••••••••21"_s;
    return account;
}

} // namespace

SampleIkd::SampleIkd(bool isBusy)
{
    if (!isBusy)
        return;
    const QDate today = sampleNow().toLocalTime().date();
    IkdAccount mail = accountOf(1, IkdState::Pending, u"R••• K••• D•••"_s, 9);
    mail.missing = u"mail_missing"_s;
    mail.due = today.addDays(-2);
    IkdAccount released = accountOf(2, IkdState::Pending, u"S••• W•••"_s, 3);
    released.missing = u"device_released"_s;
    released.due = today.addDays(4);
    released.contactedAtUtc = sampleNow().addSecs(-7200);
    released.contactedBy = u"sari"_s;
    released.isOutsider = true;
    released.domicile = u"351611"_s;
    IkdAccount active = accountOf(3, IkdState::Active, u"A••• P•••"_s, 40);
    IkdAccount waiting = accountOf(4, IkdState::Active, u"M••• L•••"_s, 12);
    waiting.request = {7, IkdAction::Deactivate, ApprovalState::Waiting, u"sari"_s, sampleNow(), {}, {}, {},
                       {}};
    IkdAccount off = accountOf(5, IkdState::Inactive, u"N••• H•••"_s, 20);
    off.endReason = u"phone_lost"_s;
    off.request = {6,          IkdAction::Reactivate, ApprovalState::Refused, u"sari"_s, sampleNow(),
                   u"wayan"_s, sampleNow(),           u"no_evidence"_s,       {}};
    accounts = {mail, released, active, waiting, off};
    target.local = {1, 2, 1};
    target.outside = {1, 0, 0};
    target.target = 40;
}

IkdLook SampleIkd::lookOf(std::vector<IkdAccount> shown) const
{
    IkdLook look;
    look.accounts = std::move(shown);
    look.target = target;
    look.failures = FailureCatalogue::load().value();
    look.names = {{u"sari"_s, u"Sari Puspitasari"_s}, {u"wayan"_s, u"Wayan Sudarma"_s}};
    look.places = {{u"357601"_s, u"Kec. Contoh, Kota Contoh"_s},
                   {u"351611"_s, u"Kec. Sebelah, Kab. Misal"_s}};
    look.mayAct = mayAct;
    return look;
}

IkdAccount *SampleIkd::account(qint64 id)
{
    const auto found =
        std::find_if(accounts.begin(), accounts.end(), [&](const IkdAccount &one) { return one.id == id; });
    return found == accounts.end() ? nullptr : &*found;
}

void SampleIkd::tell(QObject *context, Reply<void> reply)
{
    answer<void>(context, std::move(reply),
                 refusal.code == ErrorCode::None ? Expected<void>() : Expected<void>(fail(refusal)));
}

void SampleIkd::load(QObject *context, IkdView view, IkdState state, Reply<IkdLook> reply)
{
    if (refusal.code != ErrorCode::None)
        return answer<IkdLook>(context, std::move(reply), fail(refusal));
    const IkdState wanted = view == IkdView::FollowUp ? IkdState::Pending : state;
    std::vector<IkdAccount> shown;
    std::copy_if(accounts.begin(), accounts.end(), std::back_inserter(shown),
                 [&](const IkdAccount &one) { return wanted == IkdState::None || one.state == wanted; });
    answer<IkdLook>(context, std::move(reply), lookOf(std::move(shown)));
}

void SampleIkd::find(QObject *context, const QString &text, Reply<IkdLook> reply)
{
    if (text != nik || accounts.empty())
        return answer<IkdLook>(context, std::move(reply), fail(ErrorCode::NotFound, u"ikd_nik"_s));
    answer<IkdLook>(context, std::move(reply), lookOf({accounts.front()}));
}

void SampleIkd::ask(QObject *context, qint64 id, const IkdRequest &request, Reply<void> reply)
{
    asked.push_back(request);
    if (IkdAccount *one = account(id))
        one->request = {9, request.action, ApprovalState::Waiting, u"sari"_s, sampleNow(), {}, {}, {}, {}};
    tell(context, std::move(reply));
}

void SampleIkd::contacted(QObject *context, qint64 id, Reply<void> reply)
{
    if (IkdAccount *one = account(id)) {
        one->contactedAtUtc = sampleNow();
        one->contactedBy = u"sari"_s;
    }
    tell(context, std::move(reply));
}

void SampleIkd::reschedule(QObject *context, qint64 id, QDate due, Reply<void> reply)
{
    if (IkdAccount *one = account(id))
        one->due = due;
    tell(context, std::move(reply));
}

void SampleIkd::close(QObject *context, qint64 id, const QString &reason, const QString &, Reply<void> reply)
{
    if (IkdAccount *one = account(id)) {
        one->state = IkdState::Closed;
        one->endReason = reason;
    }
    tell(context, std::move(reply));
}

void SampleIkd::message(QObject *context, qint64 id, const QString &language, Reply<QString> reply)
{
    answer<QString>(context, std::move(reply), u"pesan %1 %2"_s.arg(language).arg(id));
}

} // namespace loket::desktop::samples
