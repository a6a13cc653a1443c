// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery/SampleGateways.h"

#include <thread>

#include <QFile>

using namespace Qt::StringLiterals;

namespace loket::desktop::samples {

using device::Role; // not the operators'
using device::RoleState;

namespace {

QUuid idOf(int number)
{
    return QUuid::fromString(u"{00000000-0000-4000-8000-%1}"_s.arg(number, 12, 16, QLatin1Char('0')));
}

const char *const kNames[] = {
    "Rahmawati Kusuma Dewi", "Bagas Prasetyo",      "Siti Nurhaliza Anggraini",
    "Made Wirawan",          "Yohanes Tandililing", "Dewi Lestari Handayani",
    "Ahmad Fauzan",          "Putri Ayu Maharani",  "Hendra Gunawan",
    "Nurul Hidayah",         "Galih Saputra",       "Ratna Sari Wulandari",
};

device::PluginEntry driver(const QString &id, const QString &name, const QString &version,
                           std::vector<Role> roles)
{
    device::PluginEntry entry;
    entry.metadata.id = id;
    entry.metadata.name = name;
    entry.metadata.vendor = u"Loket"_s;
    entry.metadata.version = version;
    entry.metadata.roles = std::move(roles);
    return entry;
}

device::DeclaredSetting setting(const QString &key, device::DeclaredSetting::Kind kind,
                                const QCborValue &value, const QString &id, const QString &en)
{
    device::DeclaredSetting made;
    made.key = key;
    made.kind = kind;
    made.defaultValue = value;
    made.labelId = id;
    made.labelEn = en;
    return made;
}

/// A driver with a setting of each kind.
device::PluginEntry webcamDriver()
{
    using Kind = device::DeclaredSetting::Kind;
    auto webcam = driver(u"webcam"_s, u"Kamera USB (V4L2)"_s, u"1.0"_s, {Role::Camera});
    auto width = setting(u"width"_s, Kind::Integer, 1280, u"Lebar gambar"_s, u"Picture width"_s);
    width.lowest = 320;
    width.highest = 3840;
    auto power =
        setting(u"power_line"_s, Kind::Choice, u"50"_s, u"Frekuensi listrik"_s, u"Mains frequency"_s);
    power.choices = {{u"50"_s, u"50 Hz"_s, u"50 Hz"_s}, {u"60"_s, u"60 Hz"_s, u"60 Hz"_s}};
    webcam.metadata.settings = {
        width, power, setting(u"mirror"_s, Kind::Flag, false, u"Cerminkan gambar"_s, u"Mirror the picture"_s),
        setting(u"source"_s, Kind::Path, QString(), u"Berkas atau alamat"_s, u"File or address"_s)};
    return webcam;
}

} // namespace

QDateTime sampleNow() { return QDateTime(QDate(2026, 7, 12), QTime(10, 42)).toUTC(); }

SampleLogin::SampleLogin()
{
    face.counterName = u"Loket 2"_s;
    face.kecamatan = u"Contoh"_s;
    face.regency = u"Kabupaten Rekaan"_s;
    face.operators = {{u"sari"_s, u"Sari Puspitasari"_s, u"operator"_s},
                      {u"budi"_s, u"Budi Santoso"_s, u"operator"_s},
                      {u"wayan"_s, u"Wayan Sudarma"_s, u"supervisor"_s}};
    face.freeBytes = 84'000'000'000;
}

void SampleLogin::addNamesakes()
{
    face.operators.push_back({u"sari.p"_s, u"Sari Puspitasari"_s, u"operator"_s});
    face.operators.push_back({u"made"_s, u"Ni Made Ayu Kusumawardhani Puspaningrum"_s, u"adb"_s});
    face.operators.push_back({u"budi2"_s, u"Budi Santoso"_s, u"intern"_s});
}

void SampleLogin::open(QObject *context, Reply<StationFace> reply)
{
    if (openError.code != ErrorCode::None)
        answer<StationFace>(context, std::move(reply), fail(openError));
    else
        answer<StationFace>(context, std::move(reply), face);
}

void SampleLogin::logIn(QObject *context, const QString &operatorId, SecretBytes typed,
                        Reply<SessionLook> reply)
{
    if (isHeldBack)
        return;
    if (!typed.equals(passphrase.toUtf8())) {
        answer<SessionLook>(context, std::move(reply),
                            fail(nextRefusal.value_or(Error{ErrorCode::WrongPassphrase, {}})));
        return;
    }
    for (const auto &who : face.operators) {
        if (who.id == operatorId)
            answer<SessionLook>(context, std::move(reply), SessionLook{who, 0});
    }
}

SampleHome::SampleHome(bool isBusy)
{
    data.services = {
        {u"ektp_enrolment"_s, {u"kk"_s, u"form_f102"_s, u"identity_document"_s}, ErrorCode::None}};
    if (!isBusy)
        return;
    const QDateTime now = sampleNow();
    data.parked = {
        {idOf(1), u"Bagas Prasetyo"_s, u"3576••••••••0007"_s, u"ektp_enrolment"_s, u"fingers"_s,
         now.addSecs(-900), false},
        {idOf(2), u"Siti Nurhaliza Anggraini"_s, u"3576••••••••0002"_s, u"ektp_enrolment"_s, u"signature"_s,
         now.addSecs(-5400), true},
        {idOf(3), QString(), QString(), u"ektp_enrolment"_s, u"registration"_s, now.addDays(-1), false}};
    using Kind = ActionNeeded::Kind;
    data.actions = {
        {Kind::Breach, 1, u"18"_s},
        {Kind::Approval, 2, {}},
        {Kind::DeviceTrouble, 1, u"fingerprint"_s},
        {Kind::AgedDraft, 1, {}},
    };
    data.today = {18, 3, 1, 2, 7.5};
    data.queue = {12, 0, now.addSecs(-4 * 3600)};
}

void SampleHome::load(QObject *context, Reply<HomeData> reply)
{
    ++loads;
    answer<HomeData>(context, std::move(reply),
                     error.code == ErrorCode::None ? Expected<HomeData>(data)
                                                   : Expected<HomeData>(fail(error)));
}

SampleDayLog::SampleDayLog(int count)
{
    const VisitState states[] = {VisitState::Open,   VisitState::Parked,    VisitState::Sealed,
                                 VisitState::Sealed, VisitState::Cancelled, VisitState::Sealed};
    for (int i = 0; i < count; ++i) {
        VisitSummary visit;
        visit.id = idOf(i + 1);
        visit.service = u"ektp_enrolment"_s;
        visit.state = i < 3 ? states[i] : i % 11 == 7 ? VisitState::Cancelled : VisitState::Sealed;
        visit.openedAtUtc = sampleNow().addSecs(-i * 780);
        visit.updatedAtUtc = visit.openedAtUtc.addSecs(300 + (i * 97) % 360);
        visit.operatorId = i % 4 == 1 ? u"budi"_s : u"sari"_s;
        visit.currentStep = i == 0 ? u"photo"_s : u"fingers"_s;
        visit.label = QString::fromLatin1(kNames[size_t(i) % std::size(kNames)]);
        visit.maskedNik = u"3576••••••••%1"_s.arg((i * 37) % 100 + 1, 4, 10, QLatin1Char('0'));
        visit.finishedSteps = i == 0 ? 3 : 13;
        visit.exceptions = i % 9 == 4 ? 2 : 0;
        if (visit.state == VisitState::Sealed)
            visit.packetId = idOf(9000 + i);
        visits.push_back(visit);
    }
}

void SampleDayLog::page(QObject *context, const DayLogQuery &query, const DayLogCursor &after,
                        Reply<DayLogRows> reply)
{
    ++pages;
    if (error.code != ErrorCode::None) {
        answer<DayLogRows>(context, std::move(reply), fail(error));
        return;
    }
    DayLogRows page;
    page.mayExport = mayExport;
    bool isPast = after.id.isNull();
    for (const auto &visit : visits) {
        const bool isAfter = isPast;
        isPast = isPast || visit.id == after.id;
        if (!isAfter)
            continue;
        const bool isState = query.states.empty() || std::find(query.states.begin(), query.states.end(),
                                                               visit.state) != query.states.end();
        const bool isText =
            visit.label.contains(query.text, Qt::CaseInsensitive) || visit.maskedNik.contains(query.text);
        const bool isDay = !query.from.isValid() || visit.openedAtUtc.toLocalTime().date() >= query.from;
        if (!isState || !isText || !isDay)
            continue;
        if (int(page.rows.size()) == limit) {
            page.hasMore = true;
            break;
        }
        page.rows.push_back(visit);
        page.next = {visit.openedAtUtc, visit.id};
    }
    answer<DayLogRows>(context, std::move(reply), page);
}

void SampleDayLog::detail(QObject *context, const QUuid &id, Reply<VisitDetail> reply)
{
    VisitDetail detail;
    for (const auto &visit : visits) {
        if (visit.id == id)
            detail.summary = visit;
    }
    detail.operatorName = detail.summary.operatorId == "budi"_L1 ? u"Budi Santoso"_s : u"Sari Puspitasari"_s;
    if (isUnfinished(detail.summary.state)) {
        detail.timeline = {{u"registration"_s, true, false, 2, 0, std::nullopt},
                           {u"identity_check"_s, true, false, 1, 0, std::nullopt},
                           {u"notice"_s, true, false, 1, 0, std::nullopt},
                           {u"photo"_s, true, false, 2, 3, 78},
                           {u"photo_approval"_s, true, false, 1, 0, std::nullopt},
                           {u"signature"_s, true, false, 1, 1, 64},
                           {u"fingers"_s, false, true, 3, 4, 41},
                           {u"iris"_s, false, false, 0, 0, std::nullopt},
                           {u"review"_s, false, false, 0, 0, std::nullopt}};
        detail.excepted = {{device::Position::RightRing, u"amputation"_s, PartVerdict::Waiting}};
    }
    answer<VisitDetail>(context, std::move(reply), detail);
}

std::shared_ptr<Job> SampleDayLog::exportCsv(QObject *context, const DayLogQuery &, const QString &path,
                                             Reply<int> reply)
{
    const int rows = int(visits.size());
    return Job::start(
        worker, context,
        [path, rows](JobControl &job) -> Expected<int> {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return fail(ErrorCode::DiskWrite, u"csv"_s);
            for (int i = 0; i < rows; ++i) {
                job.setProgress(double(i) / rows);
                file.write("row\n");
            }
            return rows;
        },
        std::move(reply));
}

SampleBoard::SampleBoard(bool hasTrouble)
{
    const auto add = [this](Role role, const QString &key, const QString &plugin, const QString &model) {
        device::RoleStatus status;
        status.state = RoleState::Ready;
        status.key = key;
        status.pluginId = plugin;
        status.model = model;
        states[role] = status;
        device::KnownDevice device;
        device.key = key;
        device.info.identity.model = model;
        device.info.identity.pluginId = plugin;
        device.info.role = role;
        device.isPresent = device.isSelected = true;
        known.push_back(device);
    };
    add(Role::Camera, u"webcam/usb-1-2"_s, u"webcam"_s, u"Logitech HD Webcam C270"_s);
    add(Role::Fingerprint, u"fprint/uru4000"_s, u"fprint"_s, u"U.are.U 4500"_s);
    add(Role::Signature, u"pen/screen"_s, u"pen"_s, u"Layar dan tetikus"_s);
    states[Role::Iris] = {};
    states[Role::DocumentCamera].state = RoleState::Disabled;
    states[Role::DocumentCamera].isByChoice = true;
    preferences[Role::DocumentCamera].mode = device::RolePreference::Mode::Without;
    if (hasTrouble) {
        states[Role::Fingerprint].state = RoleState::Trouble;
        states[Role::Fingerprint].failure = device::FailureReason::Gone;
    }
    usb = {{{0x046d, 0x0825, 1, 4, 0, u"1-2"_s, u"Logitech"_s, u"HD Webcam C270"_s, {}}, {u"webcam"_s}},
           {{0x05ba, 0x000a, 1, 5, 0, u"1-3"_s, u"DigitalPersona"_s, u"U.are.U 4500"_s, {}}, {u"fprint"_s}},
           {{0x0bda, 0x0129, 1, 6, 0, u"1-4"_s, u"Realtek"_s, u"Card Reader"_s, {}}, {}}};
    drivers = {webcamDriver(),
               driver(u"fprint"_s, u"Pembaca sidik jari (libfprint)"_s, u"1.0"_s, {Role::Fingerprint}),
               driver(u"pen"_s, u"Tanda tangan di layar"_s, u"1.0"_s, {Role::Signature})};
    if (hasTrouble) {
        auto broken = driver(u"vendor_slap"_s, u"Pemindai empat jari"_s, u"3.2"_s, {Role::Fingerprint});
        broken.failure = device::LoadFailure::MissingLibrary;
        drivers.push_back(broken);
    }
}

device::RoleStatus SampleBoard::status(Role role) const
{
    const auto found = states.find(role);
    return found == states.end() ? device::RoleStatus{} : found->second;
}

device::HostStatus SampleBoard::hostStatus(const QString &pluginId) const
{
    device::HostStatus status;
    for (const auto &entry : drivers) {
        if (entry.metadata.id == pluginId && entry.isUsable())
            status.state = device::HostState::Running;
    }
    return status;
}

device::RolePreference SampleBoard::preference(Role role) const
{
    const auto found = preferences.find(role);
    return found == preferences.end() ? device::RolePreference{} : found->second;
}

QCborMap SampleBoard::pluginSettings(const QString &pluginId) const
{
    const auto found = settings.find(pluginId);
    return found == settings.end() ? QCborMap() : found->second;
}

void SampleBoard::setPreference(Role role, const device::RolePreference &preference)
{
    preferences[role] = preference;
    Q_EMIT changed();
}

void SampleBoard::setPluginSettings(const QString &pluginId, const QCborMap &values)
{
    settings[pluginId] = values;
}

void SampleBoard::startSelfTest(Role role)
{
    tested = role;
    Q_EMIT changed();
}

void SampleBoard::cancelSelfTest(Role role)
{
    tested = Role::None;
    Q_EMIT selfTestEnded(role, device::FailureReason::Cancelled, 0);
}

SampleSettings::SampleSettings()
{
    values = {{u"early_age"_s, u"16y8m"_s}, {u"quality.photo"_s, 65}};
    data.mayManage = true;
    data.mayBackUp = true;
    data.profile.stationId = u"0000-STN02"_s;
    data.profile.province = {u"00"_s, u"Provinsi Rekaan"_s};
    data.profile.regency = {u"0000"_s, u"Kabupaten Rekaan"_s};
    data.profile.kecamatan = {u"000000"_s, u"Contoh"_s};
    data.profile.counterName = u"Loket 2"_s;
    data.values = Settings(values);
    data.seconds = {{u"bayu"_s, u"Bayu Contoh"_s}, {u"rini"_s, u"Rini Contoh"_s}};
}

void SampleSettings::load(QObject *context, Reply<SettingsData> reply)
{
    answer<SettingsData>(context, std::move(reply),
                         error.code == ErrorCode::None ? Expected<SettingsData>(data)
                                                       : Expected<SettingsData>(fail(error)));
}

void SampleSettings::set(QObject *context, const QString &key, const QJsonValue &value, SecondPerson second,
                         Reply<SettingsData> reply)
{
    Error refusal = error;
    if (refusal.code == ErrorCode::None && key == u"reset_by_two"_s)
        refusal = second.id.isEmpty()            ? Error{ErrorCode::NotAllowed, u"second_person"_s}
                  : second.passphrase.size() < 2 ? Error{ErrorCode::WrongPassphrase, {}}
                                                 : Error{};
    if (refusal.code != ErrorCode::None) {
        answer<SettingsData>(context, std::move(reply), fail(refusal));
        return;
    }
    if (value.isUndefined())
        values.remove(key);
    else
        values[key] = value;
    data.values = Settings(values);
    load(context, std::move(reply));
}

std::shared_ptr<Job> SampleSettings::backUp(QObject *context, const QString &folder, Reply<BackupPlan> reply)
{
    backups << folder;
    return Job::start(
        worker, context,
        [this, folder](JobControl &job) -> Expected<BackupPlan> {
            job.setProgress(0.4);
            while (isBackupHeld && !job.isCancelled())
                std::this_thread::yield();
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            if (backupRefusal.code != ErrorCode::None)
                return fail(backupRefusal);
            return BackupPlan{{}, folder, 0, isBackupBeside};
        },
        std::move(reply));
}

} // namespace loket::desktop::samples
