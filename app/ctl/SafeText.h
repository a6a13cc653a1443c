// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loket::ctl {

/// A text from outside as one line that a terminal shows as it is: control characters, marks that turn the
/// direction of writing, other invisible ones and the backslash itself are escaped (\n, \x1b, \u{202e}, \\);
/// at most `most` characters, then how many more there were.
[[nodiscard]] QString safeText(const QString &text, qsizetype most = 400);

/// Lines of ours with words of others in them: what steers a terminal or turns the direction of writing is
/// escaped, line ends stay.
[[nodiscard]] QString shownText(const QString &text);

} // namespace loket::ctl
