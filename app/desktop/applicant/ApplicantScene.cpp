// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applicant/ApplicantScene.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// A context for the translator.
class ApplicantWords
{
    Q_DECLARE_TR_FUNCTIONS(loket::desktop::ApplicantWords)
};

} // namespace

QStringList ApplicantScene::texts() const
{
    QStringList all{heading, progress, sentence, masked};
    all.removeAll(QString());
    return all;
}

ApplicantScene restScene(ApplicantRest rest, const QString &place)
{
    ApplicantScene scene;
    scene.heading = place;
    switch (rest) {
    case ApplicantRest::Welcome:
        scene.picture = u"applicant/welcome"_s;
        scene.sentence = ApplicantWords::tr("Selamat datang. Silakan duduk bila dipanggil.");
        break;
    case ApplicantRest::Locked:
        scene.picture = u"applicant/wait"_s;
        scene.sentence = ApplicantWords::tr("Mohon tunggu sebentar.");
        scene.tone = ApplicantTone::Wait;
        break;
    case ApplicantRest::Closed:
        scene.picture = u"queue"_s;
        scene.sentence = ApplicantWords::tr("Loket ini belum dibuka.");
        break;
    }
    return scene;
}

} // namespace loket::desktop
