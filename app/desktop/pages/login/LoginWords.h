// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginPresenter.h"
#include "app/desktop/widgets/Banner.h"
#include "app/desktop/widgets/FormRow.h"

#include <optional>

namespace loket::desktop {

/// What login page and lock screen say about a state.
struct LoginNotice
{
    BannerTone tone = BannerTone::Info;
    TroubleWords words;
    QString action; ///< empty: no button
};

/// The most important trouble of the station, if any: blocker, clock, disk, unclean stop.
[[nodiscard]] std::optional<LoginNotice> noticeOf(const LoginState &state);
/// Under the passphrase field: refusal or time left.
struct LoginVerdict
{
    FieldVerdict verdict = FieldVerdict::None;
    QString words;
};
[[nodiscard]] LoginVerdict verdictOf(const LoginState &state);
/// "Kecamatan Contoh", whether or not the profile's name has the word in it.
[[nodiscard]] QString kecamatanName(const QString &name);
/// The station's place in one short line, for the header: "Kec. Contoh, Loket 2".
[[nodiscard]] QString shortPlace(const StationFace &station);
/// An error's three sentences as a banner takes them.
[[nodiscard]] TroubleWords troubleWords(const Error &error);

} // namespace loket::desktop
