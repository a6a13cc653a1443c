// SPDX-License-Identifier: GPL-3.0-or-later
// visit simulate | resume: visits without a window, by the engine, store and devices of the windows.
#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/Simulation.h"
#include "app/ctl/StationAccess.h"
#include "app/words/Words.h"
#include "core/demo/DemoPlace.h"
#include "core/station/DemoStation.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxCount = 100'000;
constexpr int kMaxPatienceMs = 600'000;
constexpr qint64 kMaxScriptBytes = 1 << 20;

QJsonObject toJson(const SimulatedVisit &visit)
{
    return {{u"nik"_s, visit.nik},
            {u"name"_s, visit.name},
            {u"visit"_s, visit.visit.toString(QUuid::WithoutBraces)},
            {u"packet"_s, visit.packet.toString(QUuid::WithoutBraces)},
            {u"ms"_s, visit.ms},
            {u"attempts"_s, visit.attempts},
            {u"exceptions"_s, visit.exceptions},
            {u"taken_by_live_check"_s, QJsonArray::fromStringList(visit.takenByLiveCheck)},
            {u"qr_direction"_s, visit.qrDirection},
            {u"qr_answers"_s, QJsonArray::fromStringList(visit.qrAnswers)},
            {u"resumed"_s, visit.isResumed}};
}

Expected<QByteArray> readScript(const QString &path)
{
    auto script = readInput(path, kMaxScriptBytes);
    if (script && !QJsonDocument::fromJson(*script).isArray())
        return fail(ErrorCode::Malformed, u"not a list of faults"_s);
    return script;
}

/// What a person at a chosen device is asked to do, and what is wrong with one.
void tellAboutDevices(const Call &call, Simulation &simulation)
{
    QObject::connect(&simulation, &Simulation::personWanted, &simulation,
                     [&call](device::Role role, device::Position capture) {
                         call.out.message(u"%1: %2"_s.arg(words::role(role), words::position(capture)));
                     });
    QObject::connect(&simulation, &Simulation::askedAgain, &simulation,
                     [&call](device::RetryReason reason) { call.out.message(words::retry(reason)); });
    QObject::connect(&simulation, &Simulation::codeAnswered, &simulation,
                     [&call](const QString &answer) { call.out.message(words::payloadAnswer(answer)); });
    QObject::connect(&simulation, &Simulation::deviceFailed, &simulation,
                     [&call](device::Role role, const QString &key, const device::Failure &failure) {
                         call.out.set(u"device"_s, key);
                         call.out.set(u"failure"_s, device::name(failure.reason));
                         call.out.message(
                             u"%1: %2"_s.arg(key, words::failure(failure.reason, role).happened));
                     });
}

QJsonObject keysByRole(const Simulation &simulation)
{
    QJsonObject keys;
    for (const auto &[role, key] : simulation.deviceKeys())
        keys.insert(device::name(role), key);
    return keys;
}

/// The main function's loop is not running in loketctl: this command brings its own, once, at the top of the
/// stack.
Exit run(const Call &call, SimulationPlan plan)
{
    auto choice = readDeviceChoice(call);
    if (!choice)
        return failInput(call, choice.error());
    plan.devices = std::move(*choice);
    const auto patience = numberOf(call, "patience", 1, kMaxPatienceMs / 1000);
    if (!patience)
        return failInput(call, patience.error());
    plan.liveLimitMs = *patience * 1000;
    plan.stationFolder = stationFolder(call);
    plan.operatorId = call.value("operator");
    if (plan.operatorId.isEmpty())
        plan.operatorId = qEnvironmentVariable("LOKET_OPERATOR");
    auto passphrase = readPassphrase(call);
    if (!passphrase)
        return call.out.fail(passphrase.error(), call.value("passphrase-file"));
    if (plan.operatorId.isEmpty() || passphrase->isEmpty())
        return call.out.fail(missingLogin(plan.operatorId));
    Simulation simulation(std::move(plan), std::move(*passphrase));
    tellAboutDevices(call, simulation);
    QJsonArray visits;
    QObject::connect(&simulation, &Simulation::visitDone, &simulation, [&](const SimulatedVisit &visit) {
        visits.append(toJson(visit));
        call.out.line(u"%1  %2  %3 ms  %4"_s.arg(visit.visit.toString(QUuid::WithoutBraces), visit.nik)
                          .arg(visit.ms, 6)
                          .arg(visit.name));
    });
    Error error;
    QEventLoop loop;
    QObject::connect(&simulation, &Simulation::finished, &loop, [&](const Error &outcome) {
        error = outcome;
        loop.quit();
    });
    QMetaObject::invokeMethod(&simulation, &Simulation::start, Qt::QueuedConnection);
    loop.exec();
    call.out.set(u"visits"_s, visits);
    call.out.set(u"devices"_s, keysByRole(simulation));
    const SystemClock clock;
    if (const auto view = StationView::open(stationFolder(call), clock); view)
        tellMirror(call, **view);
    return error.code == ErrorCode::None ? Exit::Done : failStation(call, error);
}

QStringList resultNames()
{
    QStringList names;
    for (const IkdResult result :
         {IkdResult::Active, IkdResult::Pending, IkdResult::NotDone, IkdResult::Refused})
        names << ikdResultName(result);
    return names;
}

Exit simulate(const Call &call)
{
    SimulationPlan plan;
    bool isSeed = false;
    const auto service = choiceOf(call, "service", Workflow::available());
    const auto result = choiceOf(call, "result", resultNames());
    if (!result)
        return failInput(call, result.error());
    plan.ikdResult = ikdResultFromName(*result);
    plan.isOutOfDomicile = call.has("out-of-domicile");
    const auto count = numberOf(call, "count", 1, kMaxCount);
    const auto every = numberOf(call, "exception-every", 0, kMaxCount);
    if (!service || !count || !every)
        return failInput(call, !service ? service.error() : !count ? count.error() : every.error());
    plan.service = *service;
    plan.count = *count;
    plan.exceptionEvery = *every;
    plan.seed = call.value("seed").toULongLong(&isSeed);
    plan.acknowledge = call.has("acknowledge");
    if (!isSeed)
        return call.out.usage(
            Say::tr("--seed meminta bilangan bulat mulai 0; bukan \"%1\"").arg(call.value("seed")));
    if (call.has("faults")) {
        auto script = readScript(call.value("faults"));
        if (!script)
            return call.out.fail(script.error(), call.value("faults"));
        plan.faultScript = std::move(*script);
    }
    return run(call, std::move(plan));
}

Exit resume(const Call &call)
{
    SimulationPlan plan;
    plan.resume = QUuid::fromString(call.arguments.front());
    if (plan.resume.isNull())
        return call.out.usage(Say::tr("\"%1\" bukan nomor kunjungan").arg(call.arguments.front()));
    plan.exceptionEvery = 0;
    plan.acknowledge = call.has("acknowledge");
    return run(call, std::move(plan));
}

} // namespace

void addSimulateCommands(CommandTable &table)
{
    const QCommandLineOption acknowledge(
        u"acknowledge"_s,
        Say::tr("Satu baris di stderr untuk tiap langkah yang tersimpan, dan tiap penantian (uji)."));
    const QCommandLineOption patience(u"patience"_s,
                                      Say::tr("Detik menunggu gambar yang baik dari alat yang dipilih, "
                                              "sebelum diambil apa adanya (bawaan 20)."),
                                      u"SECONDS"_s, u"20"_s);
    const QList<QCommandLineOption> devices = driverOptions() << deviceOption() << patience << acknowledge;
    table.push_back(
        {{u"visit"_s, u"simulate"_s},
         Say::tr("Jalankan kunjungan utuh dengan penduduk rekaan, dengan alat latihan atau alat sungguhan."),
         {},
         0,
         0,
         QList<QCommandLineOption>{
             {u"service"_s, Say::tr("Layanannya (bawaan ektp_enrolment)."), u"S"_s, u"ektp_enrolment"_s},
             {u"count"_s, Say::tr("Berapa orang (bawaan 1)."), u"N"_s, u"1"_s},
             {u"seed"_s, Say::tr("Benih sama, orang sama (bawaan 1)."), u"N"_s, u"1"_s},
             {u"exception-every"_s,
              Say::tr("Setiap orang ke-n tanpa satu jari dan dengan katarak (bawaan 10, 0 = tidak ada)."),
              u"N"_s, u"10"_s},
             {u"result"_s, Say::tr("Hasil aktivasi IKD: %1.").arg(resultNames().join(u", "_s)), u"RESULT"_s,
              u"active"_s},
             {u"out-of-domicile"_s, Say::tr("Mereka tinggal di kabupaten/kota lain.")},
             {u"faults"_s, Say::tr("Naskah kerusakan alat (docs/dev/simulator.md)."), u"FILE"_s}} +
             devices,
         {u"visit simulate --service ektp_enrolment --count 100 --seed 1 --json"_s,
          u"visit simulate --device camera=webcam --set webcam.source=face.avi"_s,
          u"visit simulate --device fingerprint=fprint --set fprint.timeoutSeconds=120"_s},
         simulate});
    table.push_back(
        {{u"visit"_s, u"resume"_s},
         Say::tr("Lanjutkan kunjungan yang belum selesai sampai akhir, dengan pilihan alat yang sama."),
         u"VISIT"_s,
         1,
         1,
         devices,
         {u"visit resume 0b7c9a52-…"_s},
         resume});
}

} // namespace loket::ctl
