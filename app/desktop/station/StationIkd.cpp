// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

#include "core/identity/RegionCode.h"

namespace loket::desktop {

namespace {

constexpr int kRows = 500;

/// Thousands of lines: read once, in the station's thread.
const RegionTable &regions()
{
    static const RegionTable table = RegionTable::load().value_or(RegionTable{});
    return table;
}

/// "Prajuritkulon, Kota Mojokerto"; empty where the table does not know it.
QString placeName(const QString &code)
{
    const auto parsed = RegionCode::parse(code);
    if (!parsed)
        return {};
    const RegionInfo info = regions().find(*parsed);
    QStringList names{info.districtName, info.regencyName};
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

Expected<IkdLook> lookOf(Station &station, Expected<std::vector<IkdAccount>> accounts)
{
    const auto target = IkdAccounts(station).target();
    auto failures = FailureCatalogue::load();
    if (!accounts || !target || !failures)
        return fail(!accounts ? accounts.error() : !target ? target.error() : failures.error());
    IkdLook look;
    look.isCut = int(accounts->size()) == kRows;
    look.accounts = std::move(*accounts);
    look.target = *target;
    look.failures = std::move(*failures);
    for (const IkdAccount &account : look.accounts)
        for (const QString &code : {account.servedAt, account.domicile})
            if (!look.places.contains(code))
                if (const QString name = placeName(code); !name.isEmpty())
                    look.places.insert(code, name);
    look.mayAct = station.may(Permission::Record);
    if (const auto people = station.operators())
        for (const OperatorInfo &who : *people)
            look.names.insert(who.id, who.displayName);
    return look;
}

} // namespace

void StationIkd::load(QObject *context, IkdView view, IkdState state, Reply<IkdLook> reply)
{
    m_desk.ask(
        context,
        [view, state](Station &station) -> Expected<IkdLook> {
            IkdAccounts accounts(station);
            if (view == IkdView::FollowUp)
                return lookOf(station, accounts.followUp(kRows));
            IkdQuery query;
            query.limit = kRows;
            query.newestFirst = true;
            if (state != IkdState::None)
                query.states = {state};
            return lookOf(station, accounts.list(query));
        },
        std::move(reply));
}

void StationIkd::find(QObject *context, const QString &nik, Reply<IkdLook> reply)
{
    m_desk.ask(
        context,
        [nik](Station &station) -> Expected<IkdLook> {
            auto account = IkdAccounts(station).ofNik(nik);
            if (!account)
                return fail(account.error());
            return lookOf(station, std::vector{std::move(*account)});
        },
        std::move(reply));
}

void StationIkd::ask(QObject *context, qint64 id, const IkdRequest &request, Reply<void> reply)
{
    m_desk.ask(
        context,
        [id, request](Station &station) -> Expected<void> {
            const auto asked = IkdAccounts(station).ask(id, request);
            return asked ? Expected<void>() : fail(asked.error());
        },
        std::move(reply));
}

void StationIkd::contacted(QObject *context, qint64 id, Reply<void> reply)
{
    m_desk.ask(
        context, [id](Station &station) { return IkdAccounts(station).contacted(id); }, std::move(reply));
}

void StationIkd::reschedule(QObject *context, qint64 id, QDate due, Reply<void> reply)
{
    m_desk.ask(
        context, [id, due](Station &station) { return IkdAccounts(station).reschedule(id, due); },
        std::move(reply));
}

void StationIkd::close(QObject *context, qint64 id, const QString &reason, const QString &note,
                       Reply<void> reply)
{
    m_desk.ask(
        context,
        [id, reason, note](Station &station) { return IkdAccounts(station).close(id, reason, note); },
        std::move(reply));
}

void StationIkd::message(QObject *context, qint64 id, const QString &language, Reply<QString> reply)
{
    m_desk.ask(
        context, [id, language](Station &station) { return IkdAccounts(station).message(id, language); },
        std::move(reply));
}

} // namespace loket::desktop
