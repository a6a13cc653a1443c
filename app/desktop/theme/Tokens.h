// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QColor>
#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace loket::desktop {

/// What a colour is for. The names in resources/themes/*.json are these, with a small first letter.
enum class ColourRole {
    None,
    Window,
    Surface,
    Sunken,
    Border,
    BorderStrong,
    Text,
    TextMuted,
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    AccentSoft,
    Success,
    SuccessSoft,
    Warning,
    WarningSoft,
    Danger,
    DangerSoft,
    OnDanger,
    Stage,
    OnStage,
    OverlayIdle,
    OverlayGood,
    Skin,
    Paper,
    Ink,
    PhotoRed,
    PhotoBlue,
    OnPhoto,
    PhotoOrange,
    OnPhotoOrange,
    Scrim,
};

[[nodiscard]] QString name(ColourRole role);
/// None for an unknown name.
[[nodiscard]] ColourRole parseColourRole(const QString &name);
[[nodiscard]] std::vector<ColourRole> allColourRoles();

/// Every spacing, size, font size and colour of the desktop, read from
/// resources/themes/{light,dark,metrics}.json. Lengths are in device-independent pixels before scaling, font
/// sizes in points.
class Tokens
{
public:
    using Pairs = std::vector<std::pair<ColourRole, ColourRole>>;

    /// Errors: NotFound, Malformed (context names the file and what is missing in it).
    [[nodiscard]] static Expected<Tokens> load(const QString &themeName);

    [[nodiscard]] QColor colour(ColourRole role) const { return m_colours.value(role); }
    [[nodiscard]] bool isDark() const { return m_isDark; }
    /// "xs" 4, "s" 8, "m" 12, "l" 16, "xl" 24, "xxl" 32; 0 for an unknown name.
    [[nodiscard]] int space(const QString &name) const { return m_spaces.value(name); }
    /// "control" 40, "header" 48, …; 0 for an unknown name.
    [[nodiscard]] int size(const QString &name) const { return m_sizes.value(name); }
    /// "base" 11, "secondary" 9.5, "section" 14, "title" 20.
    [[nodiscard]] double pointSize(const QString &name) const { return m_fonts.value(name); }
    [[nodiscard]] QStringList families() const { return m_families; }
    [[nodiscard]] double largeTextFactor() const { return m_largeText; }
    [[nodiscard]] int fadeMs() const { return m_fadeMs; }
    /// (text, background) pairs that the desktop paints; each keeps 4.5:1 (WCAG 2.2, 1.4.3).
    [[nodiscard]] const Pairs &textPairs() const { return m_textPairs; }
    /// (line, background) pairs of controls and pictograms; each keeps 3:1 (WCAG 2.2, 1.4.11).
    [[nodiscard]] const Pairs &linePairs() const { return m_linePairs; }

private:
    Expected<void> readColours(const QString &themeName);
    Expected<void> readMetrics();

    bool m_isDark = false;
    double m_largeText = 1;
    int m_fadeMs = 0;
    QHash<ColourRole, QColor> m_colours;
    QHash<QString, int> m_spaces;
    QHash<QString, int> m_sizes;
    QHash<QString, double> m_fonts;
    QStringList m_families;
    Pairs m_textPairs;
    Pairs m_linePairs;
};

/// Contrast of two opaque colours, 1…21 (WCAG 2.2, "contrast ratio" and "relative luminance").
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace loket::desktop
