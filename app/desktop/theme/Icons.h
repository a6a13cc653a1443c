// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Tokens.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace loket::desktop {

/// The one way to a picture. Common icons are Debian's breeze-icon-theme (22 px set), recoloured; Loket's own
/// are SVG files in resources/icons. All follow the theme at run time.
class Icons
{
public:
    /// One-coloured icon: "home", "lock", "camera", "state-ok", … (names in Icons.cpp). An unknown name or a
    /// missing breeze file gives an icon that paints nothing, never an error: an icon always stands beside a
    /// word.
    [[nodiscard]] static QIcon get(const QString &name, ColourRole role = ColourRole::Text);
    static void paint(QPainter &painter, const QRectF &target, const QString &name, ColourRole role);

    /// Two-coloured pictogram in its own proportions, centred in `target`: "face-placement", "eyes",
    /// "eye-left", "eye-right", "signature", "card", "phone", "document", "queue", "hand-right", "hand-left",
    /// "ikd/install" … "ikd/active" for the steps of an activation, "applicant/wait" …, and per position
    /// "position-<name(device::Position)>" ("position-right_ring", "position-left_four").
    static void paintPictogram(QPainter &painter, const QRectF &target, const QString &name);
    [[nodiscard]] static QPixmap pictogram(const QString &name, int heightPx, double devicePixelRatio = 1);

    /// Every name that get() knows (tests check that each one paints something).
    [[nodiscard]] static QStringList names();
    [[nodiscard]] static QStringList pictogramNames();
};

} // namespace loket::desktop
