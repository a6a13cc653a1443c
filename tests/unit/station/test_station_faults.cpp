// SPDX-License-Identifier: GPL-3.0-or-later
// Full disks, second instances, damaged and exchanged files, kill -9.
#include "StationFixture.h"

#include "core/station/IkdAccounts.h"
#include "core/store/Schema.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// A file system of a few megabytes. Needs root; elsewhere `isMounted` is false.
struct SmallDisk
{
    QTemporaryDir dir;
    bool isMounted = false;

    SmallDisk()
    {
        isMounted = ::mount("tmpfs", QFile::encodeName(dir.path()).constData(), "tmpfs", 0, "size=16m") == 0;
    }
    ~SmallDisk()
    {
        if (isMounted)
            ::umount2(QFile::encodeName(dir.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    /// Writes until only about `leave` bytes are free.
    void fill(qint64 leave) const
    {
        QFile filler(dir.filePath(u"filler"_s));
        REQUIRE(filler.open(QIODevice::WriteOnly));
        const qint64 size = freeBytesAt(dir.path()).value() - leave;
        REQUIRE(filler.write(QByteArray(size, 'x')) == size);
        REQUIRE(filler.flush());
    }
    void makeRoom() const { REQUIRE(QFile::remove(dir.filePath(u"filler"_s))); }
};

SealedVisit bigRecord()
{
    SealedVisit sealed;
    sealed.files = {{u"record.json"_s, "{}"}, {u"biometrics/all.bin"_s, QByteArray(2'000'000, 'b')}};
    return sealed;
}

InitOptions noLimits(int reserveMb)
{
    InitOptions options = weakOptions();
    options.settings[u"disk_low_mb"_s] = reserveMb; // the least that is taken beside such a reserve
    options.settings[u"disk_full_mb"_s] = reserveMb;
    options.settings[u"disk_reserve_mb"_s] = reserveMb;
    return options;
}

/// After a failed seal: nothing of it was kept, all of the visit is there.
void checkStillOpen(StationFixture &fixture, const VisitSummary &visit)
{
    CHECK(fixture.station->summary(visit.id)->state == VisitState::Open);
    CHECK(fixture.station->events(visit.id)->size() == 1);
    CHECK(fixture.station->queue()->waiting == 0);
    CHECK(fixture.station->packets()->empty());
    const StationCheck check = fixture.station->check().value();
    CHECK_FALSE(check.audit);
}

void replaceInFile(const QString &path, const QByteArray &from, const QByteArray &to)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    REQUIRE(bytes.contains(from));
    bytes.replace(from, to);
    file.seek(0);
    file.write(bytes);
    file.resize(bytes.size());
}

} // namespace

TEST_CASE("a disk that only reads is said to be one, open or not, and takes no new visit")
{
    StationFixture fixture;
    fixture.logIn(u"sari"_s);
    CHECK(fixture.station->diskSpace()->state != DiskState::ReadOnly);
    const std::string path = fixture.folder.toStdString();
    const char *folder = path.c_str();
    // In a mount namespace of its own: nothing is left mounted.
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount(folder, folder, nullptr, MS_BIND, nullptr) != 0) {
        WARN("skipped: this user may not mount");
        return;
    }
    REQUIRE(::mount(nullptr, folder, nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0);
    CHECK(fixture.station->diskSpace()->state == DiskState::ReadOnly);
    VisitSummary visit;
    visit.id = fixture.random.uuid();
    visit.service = u"ektp_enrolment"_s;
    visit.state = VisitState::Open;
    visit.openedAtUtc = visit.updatedAtUtc = fixture.clock.nowUtc();
    CHECK(fixture.station->create(visit, {1, u"opened"_s, visit.openedAtUtc, u"sari"_s, {}}).error() ==
          Error{ErrorCode::DiskWrite, u"read_only"_s});
    // The lock of the one that is open lies there: no other program is to be looked for.
    const auto opened = Station::open(fixture.folder, fixture.clock, fixture.random);
    REQUIRE_FALSE(opened);
    CHECK(opened.error() == Error{ErrorCode::DiskWrite, u"read_only"_s});
    REQUIRE(::umount2(folder, MNT_DETACH) == 0);
}

TEST_CASE("a disk that fills up while sealing: nothing kept, a clear answer, sealed once there is room")
{
    const SmallDisk disk;
    if (!disk.isMounted) {
        WARN("no right to mount: covered by the file size limit below");
        return;
    }
    StationFixture fixture(noLimits(0), disk.dir.filePath(u"station"_s));
    fixture.logIn();
    const VisitSummary visit = fixture.startVisit();
    disk.fill(700'000);
    CHECK(codeOf(fixture.station->sealVisit(visit, bigRecord())) == ErrorCode::DiskFull);
    checkStillOpen(fixture, visit);
    fixture.reopen(); // also after a restart on the full disk
    fixture.logIn();
    checkStillOpen(fixture, visit);
    disk.makeRoom();
    const auto packet = fixture.station->sealVisit(visit, bigRecord());
    REQUIRE_OK(packet);
    CHECK(fixture.station->check()->packetsVerified == 1);
    CHECK_OK(openPacket(fixture.station->packetBytes(*packet).value(),
                        readHubKey(fixture.demo.hubKeyPath).value()));
}

TEST_CASE("with a reserve the visit at hand is sealed on a full disk, and no new one starts")
{
    const SmallDisk disk;
    if (!disk.isMounted) {
        WARN("no right to mount");
        return;
    }
    StationFixture fixture(noLimits(5), disk.dir.filePath(u"station"_s));
    fixture.logIn();
    const VisitSummary visit = fixture.startVisit();
    CHECK(fixture.station->diskSpace()->hasReserve);
    disk.fill(500'000);
    CHECK(fixture.station->diskSpace()->state == DiskState::Full);
    CHECK(codeOf(fixture.station->create(fixture.newSummary(), StationFixture::event(u"opened"_s))) ==
          ErrorCode::DiskFull);
    REQUIRE_OK(fixture.station->sealVisit(visit, bigRecord()));
    CHECK_FALSE(fixture.station->diskSpace()->hasReserve);
    disk.makeRoom();
    REQUIRE_OK(fixture.station->tidy());
    CHECK(fixture.station->diskSpace()->hasReserve);
    CHECK(fixture.station->diskSpace()->state == DiskState::Ok);
}

TEST_CASE("on a full disk the reserve also serves a second person, a setting and the log; a new visit waits")
{
    const SmallDisk disk;
    if (!disk.isMounted) {
        WARN("no right to mount");
        return;
    }
    StationFixture fixture(noLimits(5), disk.dir.filePath(u"station"_s));
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->tidy());
    const qint64 rows = fixture.station->auditHead()->count;
    disk.fill(0);
    fixture.logIn(u"sari"_s); // what the log had left is used up by now, or the reserve is given up
    const VisitSummary next = fixture.newSummary();
    for (int i = 0; i < 40 && fixture.station->diskSpace()->hasReserve; ++i)
        REQUIRE_OK(fixture.station->approve(u"bayu"_s, passphraseOf(u"bayu"_s), Permission::Approve, next.id,
                                            u"other"_s));
    CHECK_FALSE(fixture.station->diskSpace()->hasReserve);
    REQUIRE_OK(fixture.station->confirm(passphraseOf(u"sari"_s)));
    REQUIRE_OK(fixture.station->setSetting(u"language"_s, u"en"_s));
    CHECK(fixture.station->auditHead()->count > rows);
    disk.makeRoom();
    REQUIRE_OK(fixture.station->tidy());
    CHECK(fixture.station->diskSpace()->hasReserve);
    CHECK_OK(fixture.station->create(next, StationFixture::event(u"opened"_s)));
}

TEST_CASE("a station on a disk without one free byte opens from its reserve, and says why where it has none")
{
    const SmallDisk disk;
    if (!disk.isMounted) {
        WARN("no right to mount");
        return;
    }
    StationFixture fixture(noLimits(5), disk.dir.filePath(u"station"_s));
    fixture.logIn();
    const VisitSummary visit = fixture.startVisit();
    fixture.station.reset(); // what its lock and journal took is free for a moment
    disk.fill(0);
    fixture.reopen();
    fixture.logIn();
    CHECK_FALSE(fixture.station->diskSpace()->hasReserve);
    REQUIRE_OK(fixture.station->sealVisit(visit, bigRecord()));
    fixture.station.reset();
    QFile second(disk.dir.filePath(u"filler2"_s));
    REQUIRE(second.open(QIODevice::WriteOnly));
    (void)second.write(QByteArray(freeBytesAt(disk.dir.path()).value(), 'x'));
    second.close();
    CHECK(codeOf(Station::open(fixture.folder, fixture.clock, fixture.random)) == ErrorCode::DiskFull);
    disk.makeRoom();
    fixture.reopen();
    fixture.logIn();
    CHECK(fixture.station->check()->packetsVerified == 1);
}

TEST_CASE("a file size limit while sealing loses nothing either")
{
    StationFixture fixture(noLimits(0));
    fixture.logIn();
    const VisitSummary visit = fixture.startVisit();
    REQUIRE_OK(fixture.station->tidy());
    struct rlimit before = {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto oldHandler = ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = before;
    small.rlim_cur = 900'000;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const ErrorCode code = codeOf(fixture.station->sealVisit(visit, bigRecord()));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    ::signal(SIGXFSZ, oldHandler);
    CHECK((code == ErrorCode::DiskFull ||
           code == ErrorCode::DiskWrite)); // SQLite reports EFBIG as an I/O error
    checkStillOpen(fixture, visit);
    CHECK_OK(fixture.station->sealVisit(visit, bigRecord()));
}

TEST_CASE("a second program on the same folder is told who has it")
{
    StationFixture fixture;
    const auto second = Station::open(fixture.folder, fixture.clock, fixture.random);
    REQUIRE(codeOf(second) == ErrorCode::InUse);
    CHECK(second.error().context.contains(u"pid=%1"_s.arg(QCoreApplication::applicationPid())));
    fixture.station.reset();
    CHECK_OK(Station::open(fixture.folder, fixture.clock, fixture.random));
}

TEST_CASE("a station is made whole or not at all")
{
    const QTemporaryDir parent;
    ManualClock clock(QDateTime({2026, 11, 22}, {1, 0}, Qt::UTC));
    SeededRandom random(1);
    const QString folder = parent.filePath(u"station"_s);
    CHECK_FALSE(Station::exists(folder));
    CHECK(codeOf(Station::open(folder, clock, random)) == ErrorCode::NotFound);

    StationProfile profile = demoProfile().value();
    profile.hub = HubKeyPair::generate(u"hub"_s).recipient;
    profile.recovery = HubKeyPair::generate(u"rec"_s).recipient;
    const auto init = [&](const StationProfile &p, Role role, const QString &passphrase) {
        std::vector<NewOperator> people;
        people.push_back({u"bayu"_s, u"Bayu"_s, role, passphraseFromText(passphrase)});
        return Station::init(folder, p, people, weakOptions(), clock, random);
    };
    const QString good = u"kancing lereng sumur bata"_s;
    StationProfile oneKey = profile;
    oneKey.recovery = profile.hub;
    CHECK(init(oneKey, Role::Supervisor, good).error().context == u"recipient_keys");
    StationProfile badId = profile;
    badId.stationId = u"../x"_s;
    CHECK(init(badId, Role::Supervisor, good).error().context == u"station_id");
    CHECK(init(profile, Role::Operator, good).error().context == u"no_manager");
    CHECK(init(profile, Role::Supervisor, u"kurang"_s).error().context == u"short");
    CHECK(QDir(parent.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));

    REQUIRE_OK(init(profile, Role::Supervisor, good));
    CHECK(codeOf(init(profile, Role::Supervisor, good)) == ErrorCode::AlreadyExists);
    CHECK((QFile::permissions(folder) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther)) == 0);
    auto station = Station::open(folder, clock, random);
    REQUIRE_OK(station);
    CHECK((*station)->profile().stationId == profile.stationId);
    CHECK_FALSE((*station)->profile().epoch.isNull());
}

TEST_CASE("an exchanged hub key is refused: no packet is ever sealed to a stranger")
{
    StationFixture fixture;
    const QByteArray before = fixture.station->profile().hub.publicKey.toBase64();
    fixture.station.reset();
    const QByteArray after = HubKeyPair::generate(u"x"_s).recipient.publicKey.toBase64();
    // As it stands in the database: JSON within JSON.
    replaceInFile(fixture.folder + u"/loket.db"_s, before, after);
    CHECK(codeOf(Station::open(fixture.folder, fixture.clock, fixture.random)) == ErrorCode::Authenticity);
}

TEST_CASE("a damaged newest key file is told, and everybody can still log in")
{
    StationFixture fixture;
    fixture.station.reset();
    const QDir keys(fixture.folder + u"/keys"_s);
    const QStringList names = keys.entryList(QDir::Files, QDir::Name);
    REQUIRE(names.size() == 2);
    REQUIRE(QFile::resize(keys.filePath(names.last()), 50));
    fixture.reopen();
    CHECK(fixture.station->keyFileFellBack());
    fixture.logIn(u"sari"_s);
    REQUIRE(QFile::resize(keys.filePath(names.first()), 50));
    CHECK(codeOf(fixture.station->logIn(u"sari"_s, passphraseOf(u"sari"_s))) == ErrorCode::KeyDamaged);
}

TEST_CASE("a packet damaged in the database and a cut audit log are found by the check")
{
    StationFixture fixture;
    fixture.logIn();
    const QUuid packet = fixture.station->sealVisit(fixture.startVisit(), bigRecord()).value();
    fixture.station.reset();
    {
        const auto raw =
            Database::open(fixture.folder + u"/loket.db"_s, stationMigrations(), fixture.folder).value();
        SECTION("body")
        {
            QByteArray body = raw->value(u"SELECT body FROM packet_body"_s)->toByteArray();
            body[1'000'000] = char(body[1'000'000] ^ 4);
            REQUIRE_OK(raw->run(u"UPDATE packet_body SET body = ?"_s, {body}));
        }
        SECTION("body gone") { REQUIRE_OK(raw->run(u"DELETE FROM packet_body"_s)); }
        SECTION("audit")
        {
            REQUIRE_OK(raw->run(u"DROP TRIGGER audit_stays"_s));
            REQUIRE_OK(raw->run(u"DELETE FROM audit WHERE event IN ('visit_sealed', 'logout')"_s));
        }
    }
    fixture.reopen();
    const StationCheck check = fixture.station->check().value();
    CHECK(check.badPackets == std::vector{packet});
    CHECK((check.audit.has_value() ? check.audit->reason : u"-"_s) ==
          (fixture.station->packetBytes(packet) && verifyPacket(*fixture.station->packetBytes(packet))
               ? u"cut"_s
               : u"-"_s));
}

TEST_CASE("a packet's row that says something else than its signed header is found")
{
    StationFixture fixture;
    fixture.logIn();
    const QUuid packet = fixture.station->sealVisit(fixture.startVisit(), bigRecord()).value();
    fixture.station.reset();
    const QString change =
        GENERATE(u"seq = 9"_s, u"service = 'ektp_enrolmenu'"_s, u"size = size + 1"_s,
                 u"created_at = created_at + 65536"_s, u"hub_key = 'demo'"_s, u"epoch = zeroblob(16)"_s);
    CAPTURE(change.toStdString());
    {
        const auto raw =
            Database::open(fixture.folder + u"/loket.db"_s, stationMigrations(), fixture.folder).value();
        REQUIRE_OK(raw->run(u"UPDATE packet SET %1"_s.arg(change)));
    }
    fixture.reopen();
    CHECK(fixture.station->check()->badPackets == std::vector{packet});
}

TEST_CASE("a packet whose visit is not there is found by the check")
{
    StationFixture fixture;
    fixture.logIn();
    REQUIRE_OK(fixture.station->sealVisit(fixture.startVisit(), bigRecord()));
    fixture.station.reset();
    {
        const auto raw =
            Database::open(fixture.folder + u"/loket.db"_s, stationMigrations(), fixture.folder).value();
        REQUIRE_OK(raw->run(u"PRAGMA foreign_keys=OFF"_s));
        REQUIRE_OK(raw->run(u"UPDATE packet SET visit = zeroblob(16)"_s));
    }
    fixture.reopen();
    CHECK(codeOf(fixture.station->check()) == ErrorCode::DatabaseDamaged);
}

// ---- kill -9. The child is this program, started again with the hidden case below.

TEST_CASE("child: records events until it is killed", "[.child]")
{
    const QString folder = qEnvironmentVariable("LOKET_TEST_FOLDER");
    REQUIRE_FALSE(folder.isEmpty());
    SystemClock clock;
    SystemRandom random;
    auto station = Station::open(folder, clock, random).value();
    REQUIRE_OK(station->logIn(u"sari"_s, passphraseOf(u"sari"_s)));
    for (;;) {
        VisitSummary visit;
        visit.id = random.uuid();
        visit.service = u"ektp_enrolment"_s;
        visit.state = VisitState::Open;
        visit.openedAtUtc = clock.nowUtc();
        REQUIRE_OK(station->create(visit, StationFixture::event(u"opened"_s)));
        const QByteArray id = visit.id.toByteArray(QUuid::WithoutBraces);
        std::printf("%s 1\n", id.constData());
        for (int i = 0; i < 6; ++i) {
            const auto seq = station->append(visit, {StationFixture::event(u"step"_s)},
                                             {{u"a/%1"_s.arg(i), QByteArray(60'000, 'a')}});
            REQUIRE_OK(seq);
            std::printf("%s %lld\n", id.constData(), static_cast<long long>(*seq));
            std::fflush(stdout);
        }
        SealedVisit sealed;
        sealed.files = {{u"record.json"_s, QByteArray(200'000, 'r')}};
        sealed.ikd = IkdServed{visit.id.toString(), u"C•••"_s, u"357601"_s, {}, true}; // pending, one each
        REQUIRE_OK(station->sealVisit(visit, sealed));
        std::printf("%s sealed\n", id.constData());
        std::fflush(stdout);
    }
}

namespace {

/// Never a packet without its account, nor the other way.
void checkAccounts(const StationFixture &fixture)
{
    const auto sealed = fixture.station->list({VisitState::Sealed});
    const auto accounts = IkdAccounts(*fixture.station).followUp(-1);
    REQUIRE_OK(sealed);
    REQUIRE_OK(accounts);
    CHECK(accounts->size() == sealed->size());
}

} // namespace

TEST_CASE("killed at any moment, every acknowledged event and packet is there and the rest never happened")
{
    StationFixture fixture(noLimits(0));
    fixture.station.reset();
    QHash<QUuid, int> acknowledged; // events; -1 = sealed
    for (int round = 0; round < 8; ++round) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LOKET_TEST_FOLDER"_s, fixture.folder);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"[.child]"_s});
        QByteArray said;
        const qsizetype wanted = 300 + 430 * round; // bytes of answers: another place in each round
        while (said.size() < wanted && child.waitForReadyRead(20'000))
            said += child.readAllStandardOutput();
        child.kill();
        REQUIRE(child.waitForFinished());
        said += child.readAllStandardOutput();
        REQUIRE(said.size() >= wanted);
        for (const QByteArray &line : said.first(said.lastIndexOf('\n')).split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (line.startsWith("Filters:")) // Catch's own line
                continue;
            REQUIRE(words.size() == 2);
            acknowledged[QUuid::fromString(words[0])] = words[1] == "sealed" ? -1 : words[1].toInt();
        }
    }
    fixture.reopen();
    CHECK(fixture.station->stoppedUncleanly());
    fixture.logIn();
    int sealed = 0;
    for (auto it = acknowledged.begin(); it != acknowledged.end(); ++it) {
        INFO(it.key().toString().toStdString() << " " << it.value());
        const auto found = fixture.station->summary(it.key());
        REQUIRE_OK(found);
        const VisitSummary visit = *found;
        if (visit.state == VisitState::Sealed) { // acknowledged, or killed between commit and answer
            ++sealed;
            CHECK_OK(verifyPacket(fixture.station->packetBytes(visit.packetId).value()));
            continue;
        }
        CHECK(it.value() > 0);
        const auto events = fixture.station->events(it.key());
        REQUIRE_OK(events);
        const int count = int(events->size());
        CHECK(count >= it.value());
        CHECK(count <= it.value() + 1); // at most the one whose answer was cut off
        for (int i = 0; i + 1 < count; ++i)
            CHECK(fixture.station->attachment(it.key(), u"a/%1"_s.arg(i))->size() == 60'000);
    }
    CHECK(sealed > 0);
    checkAccounts(fixture);
    const auto check = fixture.station->check();
    REQUIRE_OK(check);
    CHECK_FALSE(check->audit);
    CHECK(check->badPackets.empty());
    CHECK(check->packetsVerified >= sealed);
}
