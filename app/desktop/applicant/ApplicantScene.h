// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace loket::desktop {

/// A picture of the person beside the words.
enum class ApplicantPreview {
    None,
    Mirrored, ///< live, as in a mirror
    Still,    ///< what was taken, as it will be printed
};

enum class ApplicantTone {
    Neutral,
    Good, ///< it is right, or it is done
    Wait, ///< the operator works
};

/// Everything that the applicant sees, as values: one picture, one sentence, how far it is, and at most
/// masked data. Made from a visit by applicantScene() (pages/visit/ApplicantLooks.h) and from nothing by
/// restScene(); whoever shows it adds no words.
struct ApplicantScene
{
    QString heading;                       ///< the service, or the place between visits
    QString picture;                       ///< pictogram, for Icons::paintPictogram()
    std::vector<device::Position> fingers; ///< drawn instead of it
    QString sentence;
    ApplicantTone tone = ApplicantTone::Neutral;
    int number = 0;   ///< step of `count`; 0 = not begun
    int count = 0;    ///< 0 = nothing is counted
    QString progress; ///< "Langkah 4 dari 13"
    QString masked;   ///< "C••• W••• · NIK 3576••••••••0003"
    ApplicantPreview preview = ApplicantPreview::None;
    bool isOfficersTurn = false; ///< on one screen, the operator needs it now

    friend bool operator==(const ApplicantScene &, const ApplicantScene &) = default;

    /// All that is written on it, in the order of reading.
    [[nodiscard]] QStringList texts() const;
};

/// When nobody's visit is in front.
enum class ApplicantRest {
    Closed,  ///< nobody is logged in
    Welcome, ///< between two visits
    Locked,  ///< the operator has stepped away
};

/// `place`: "Kec. Contoh, Loket 2".
[[nodiscard]] ApplicantScene restScene(ApplicantRest rest, const QString &place);

} // namespace loket::desktop
