// SPDX-License-Identifier: GPL-3.0-or-later
// The second window, as somebody before the counter sees it.
#include "app/desktop/applicant/ApplicantView.h"
#include "app/desktop/gallery/Samples.h"
#include "app/words/Words.h"
#include "core/base/Resources.h"
#include "devices/api/Types.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop::samples {

namespace {

QString here() { return u"Kec. Contoh, Loket 2"_s; }

QJsonArray stepsOf(const QString &service)
{
    const auto text = readResource(u"workflows/%1.json"_s.arg(service));
    return text ? QJsonDocument::fromJson(*text).object()[u"steps"].toArray() : QJsonArray();
}

/// As a visit shows it, with the words of the service's own definition.
ApplicantScene stepScene(const QString &service, const QString &id)
{
    ApplicantScene scene;
    scene.heading = words::service(service);
    scene.masked = u"C••• W••• · NIK 9801••••••••0003"_s;
    // An activation counts the twelve steps that are published, as its visit does.
    const bool isIkd = service == "ikd_activation"_L1;
    const auto isCounted = [&](const QJsonValue &step) {
        return !isIkd || step.toObject().contains(u"actor"_s);
    };
    const QJsonArray steps = stepsOf(service);
    scene.count = int(std::count_if(steps.begin(), steps.end(), isCounted));
    for (const QJsonValue step : steps) {
        scene.number += isCounted(step);
        if (step[u"id"].toString() != id)
            continue;
        scene.picture = step[u"picture"].toString();
        scene.sentence = step[u"applicant"][words::currentLanguage()].toString();
        break;
    }
    scene.progress = QCoreApplication::translate("loket::desktop::ApplicantWords", "Langkah %1 dari %2")
                         .arg(scene.number)
                         .arg(scene.count);
    return scene;
}

GalleryItem view(const QString &name, std::function<ApplicantScene()> scene)
{
    return {u"applicant-"_s + name, [scene = std::move(scene)]() -> std::unique_ptr<QWidget> {
                auto shown = std::make_unique<ApplicantView>();
                shown->resize(1366, 768);
                shown->setScene(scene(), nullptr);
                return shown;
            }};
}

} // namespace

std::vector<GalleryItem> applicantPages()
{
    return {view(u"welcome"_s, [] { return restScene(ApplicantRest::Welcome, here()); }),
            view(u"locked"_s, [] { return restScene(ApplicantRest::Locked, here()); }),
            view(u"data"_s, [] { return stepScene(u"ikd_activation"_s, u"data"_s); }),
            view(u"qr"_s, [] { return stepScene(u"ikd_activation"_s, u"qr"_s); }), view(u"hands"_s, [] {
                ApplicantScene scene = stepScene(u"ektp_enrolment"_s, u"fingers"_s);
                scene.fingers = device::fingersOf(device::Position::RightFour);
                scene.sentence = scene.sentence.arg(words::position(device::Position::RightFour));
                return scene;
            })};
}

} // namespace loket::desktop::samples
