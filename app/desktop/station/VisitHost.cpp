// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/VisitHost.h"

#include "app/desktop/station/ReceiptOutput.h"
#include "app/words/Words.h"
#include "core/access/Roles.h"
#include "core/demo/DemoPhone.h"
#include "core/demo/DemoSubject.h"
#include "core/ikd/qr/QrReader.h"

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {

QPolygonF polygonOf(const std::array<cv::Point2f, 4> &corners)
{
    QPolygonF polygon;
    for (const cv::Point2f &corner : corners)
        polygon << QPointF(double(corner.x), double(corner.y));
    return polygon;
}

CodeLook lookOf(const qr::QrReading &reading)
{
    CodeLook look;
    for (const qr::Code &code : reading.codes)
        look.codes.push_back({code.payload, polygonOf(code.corners)});
    look.isSeen = reading.isCodeSeen;
    look.seenAt = polygonOf(reading.seenAt);
    look.whyNot = qr::name(reading.whyNot);
    return look;
}

} // namespace

VisitHost::VisitHost(const Around &around, QObject *parent)
    : QObject(parent)
    , m_around(around)
{}

void VisitHost::setSession(const SessionLook &session, const StationFace &face)
{
    m_session = session;
    m_face = face;
}

void VisitHost::setSettings(const Settings &settings)
{
    m_isAutoCapture = settings.flag(u"auto_capture"_s);
    m_receipt = {settings.flag(u"receipt_large_print"_s), settings.text(u"receipt_paper"_s) != "a4"_L1};
    m_printer = settings.text(u"printer"_s);
    m_settings = settings;
}

VisitPage *VisitHost::startVisit(const QString &service)
{
    auto *page = new VisitPage(services());
    page->open([around = m_around, station = m_around.desk.handle(), service] {
        return Counter{**station, around.clock, around.random, &around.regions}.newVisit(service)();
    });
    return page;
}

VisitPage *VisitHost::resumeVisit(const QUuid &visit)
{
    auto *page = new VisitPage(services());
    page->open([around = m_around, station = m_around.desk.handle(), visit] {
        return Counter{**station, around.clock, around.random, &around.regions}.resumeVisit(visit)();
    });
    return page;
}

VisitServices VisitHost::services() const
{
    VisitServices services;
    services.station = &m_around.desk.worker();
    services.analysis = &m_around.analysis;
    services.play = m_around.play;
    services.isAutoCapture = m_isAutoCapture;
    services.receiptForm = m_receipt;
    services.notice = notice();
    addDevices(services);
    services.sealer = [around = m_around, station = m_around.desk.handle()](VisitEngine &engine) {
        return Counter{**station, around.clock, around.random, &around.regions}.sealer()(engine);
    };
    services.authenticate = [this](const QString &operatorId, const QString &passphrase, QObject *context,
                                   std::function<void(Expected<Actor>)> done) {
        authenticate(operatorId, passphrase, context, std::move(done));
    };
    services.approve = [this](const QString &operatorId, const QString &passphrase, const QUuid &visit,
                              QObject *context, std::function<void(Expected<Actor>)> done) {
        approve(operatorId, passphrase, visit, context, std::move(done));
    };
    services.approvers = [this] {
        QList<QPair<QString, QString>> people;
        for (const OperatorLook &person : m_face.operators)
            if (person.id != m_session.who.id &&
                isAllowed(roleFromName(person.roleCode), Permission::Approve))
                people.append({person.id, isNamesake(m_face.operators, person)
                                              ? u"%1 (%2)"_s.arg(person.name, person.id)
                                              : person.name});
        return people;
    };
    services.operatorId = m_session.who.id;
    services.operatorName = m_session.who.name;
    addReceipts(services);
    addCodes(services);
    return services;
}

void VisitHost::addDevices(VisitServices &services) const
{
    services.deviceFor = m_around.deviceFor;
    services.deviceSettings = [around = m_around](device::Role role, const VisitSnapshot &snapshot) {
        const device::Device *device = around.deviceFor(role);
        // Only the training devices have to be told who stands before them.
        const bool isSimulated = device && device->info().isSimulated && snapshot.resident;
        if (!isSimulated)
            return QCborMap();
        QStringList missing, cataract;
        for (const BiometricException &exception : snapshot.visit.exceptions())
            (exception.reason == "cataract"_L1 ? cataract : missing).append(device::name(exception.position));
        QCborMap settings = demoSubjectSettings(*snapshot.resident, missing, cataract);
        if (role == device::Role::Camera)
            addDemoPhone(settings, *snapshot.resident, around.clock.nowUtc());
        return settings;
    };
}

void VisitHost::addCodes(VisitServices &services) const
{
    // One reader for the visit: it remembers what earlier frames showed, and nothing of the next person's.
    if (m_around.readsCodes)
        services.readCode = [reader = std::make_shared<qr::QrReader>()](const device::Frame &frame) {
            return lookOf(reader->read(frame));
        };
    services.takeCode = [around = m_around, station = m_around.desk.handle()](
                            const std::vector<QByteArray> &payloads, VisitEngine &engine, int readMs) {
        return Counter{**station, around.clock, around.random, &around.regions}.takeCode(payloads, engine,
                                                                                         readMs);
    };
}

void VisitHost::addReceipts(VisitServices &services) const
{
    services.receiptPreview = [this](const VisitSnapshot &snapshot, const ReceiptForm &form, int widthPx) {
        return receiptPicture(receiptData(snapshot), form, widthPx);
    };
    services.receiptPdf = [this](const VisitSnapshot &snapshot, const ReceiptForm &form,
                                 const QString &file) {
        return receiptToPdf(receiptData(snapshot), form, file);
    };
    services.receiptPrint = [this, name = m_printer](const VisitSnapshot &snapshot, const ReceiptForm &form,
                                                     QWidget *parent) {
        return receiptToPrinter(receiptData(snapshot), form, name, parent);
    };
}

void VisitHost::authenticate(const QString &operatorId, const QString &passphrase, QObject *context,
                             std::function<void(Expected<Actor>)> done) const
{
    // A second person's passphrase goes through approve(), which is written to the audit log; here it is the
    // operator's own.
    auto secret = std::make_shared<SecretBytes>(SecretBytes::take(passphrase.toUtf8()));
    m_around.desk.ask(
        context,
        [operatorId, secret](Station &station) -> Expected<Actor> {
            const bool isOwn = station.session() && station.session()->who.id == operatorId;
            if (!isOwn)
                return fail(ErrorCode::NotAllowed, u"same_person"_s);
            if (auto confirmed = station.confirm(*secret); !confirmed)
                return fail(confirmed.error());
            return Actor{operatorId, station.may(Permission::Approve)};
        },
        std::move(done));
}

void VisitHost::approve(const QString &operatorId, const QString &passphrase, const QUuid &visit,
                        QObject *context, std::function<void(Expected<Actor>)> done) const
{
    auto secret = std::make_shared<SecretBytes>(SecretBytes::take(passphrase.toUtf8()));
    m_around.desk.ask(
        context,
        [operatorId, secret, visit](Station &station) -> Expected<Actor> {
            const auto approval =
                station.approve(operatorId, *secret, Permission::Approve, visit, u"exceptions"_s);
            if (!approval)
                return fail(approval.error());
            return Actor{approval->who.id, true};
        },
        std::move(done));
}

print::ReceiptData VisitHost::receiptData(const VisitSnapshot &snapshot) const
{
    return receiptOf(ReviewCopy::of(snapshot.visit, snapshot.summary, {}), snapshot.summary, m_face,
                     m_session.who.name, notice());
}

PrivacyNotice VisitHost::notice() const { return PrivacyNotice::of(m_settings, m_face.regency); }

} // namespace loket::desktop
