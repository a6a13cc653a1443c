// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/theme/Tokens.h"

#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

struct NamedRole
{
    ColourRole role;
    const char *name;
};

constexpr NamedRole kRoles[] = {
    {ColourRole::Window, "window"},
    {ColourRole::Surface, "surface"},
    {ColourRole::Sunken, "sunken"},
    {ColourRole::Border, "border"},
    {ColourRole::BorderStrong, "borderStrong"},
    {ColourRole::Text, "text"},
    {ColourRole::TextMuted, "textMuted"},
    {ColourRole::Accent, "accent"},
    {ColourRole::AccentHover, "accentHover"},
    {ColourRole::AccentPressed, "accentPressed"},
    {ColourRole::OnAccent, "onAccent"},
    {ColourRole::AccentSoft, "accentSoft"},
    {ColourRole::Success, "success"},
    {ColourRole::SuccessSoft, "successSoft"},
    {ColourRole::Warning, "warning"},
    {ColourRole::WarningSoft, "warningSoft"},
    {ColourRole::Danger, "danger"},
    {ColourRole::DangerSoft, "dangerSoft"},
    {ColourRole::OnDanger, "onDanger"},
    {ColourRole::Stage, "stage"},
    {ColourRole::OnStage, "onStage"},
    {ColourRole::OverlayIdle, "overlayIdle"},
    {ColourRole::OverlayGood, "overlayGood"},
    {ColourRole::Skin, "skin"},
    {ColourRole::Paper, "paper"},
    {ColourRole::Ink, "ink"},
    {ColourRole::PhotoRed, "photoRed"},
    {ColourRole::PhotoBlue, "photoBlue"},
    {ColourRole::OnPhoto, "onPhoto"},
    {ColourRole::PhotoOrange, "photoOrange"},
    {ColourRole::OnPhotoOrange, "onPhotoOrange"},
    {ColourRole::Scrim, "scrim"},
};

Expected<QJsonObject> readObject(const QString &path)
{
    const auto bytes = readResource(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return fail(ErrorCode::Malformed, path);
    return document.object();
}

Tokens::Pairs readPairs(const QJsonArray &array)
{
    Tokens::Pairs pairs;
    for (const auto &entry : array)
        pairs.emplace_back(parseColourRole(entry[0].toString()), parseColourRole(entry[1].toString()));
    return pairs;
}

double linear(double channel) // sRGB to linear light
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

QString name(ColourRole role)
{
    for (const auto &entry : kRoles) {
        if (entry.role == role)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

ColourRole parseColourRole(const QString &name)
{
    for (const auto &entry : kRoles) {
        if (name == QLatin1String(entry.name))
            return entry.role;
    }
    return ColourRole::None;
}

std::vector<ColourRole> allColourRoles()
{
    std::vector<ColourRole> roles;
    for (const auto &entry : kRoles)
        roles.push_back(entry.role);
    return roles;
}

Expected<Tokens> Tokens::load(const QString &themeName)
{
    Tokens tokens;
    if (const auto read = tokens.readColours(themeName); !read)
        return tl::unexpected(read.error());
    if (const auto read = tokens.readMetrics(); !read)
        return tl::unexpected(read.error());
    return tokens;
}

Expected<void> Tokens::readColours(const QString &themeName)
{
    const QString path = u"themes/%1.json"_s.arg(themeName);
    const auto theme = readObject(path);
    if (!theme)
        return tl::unexpected(theme.error());
    m_isDark = theme->value("dark"_L1).toBool();
    const QJsonObject colours = theme->value("colours"_L1).toObject();
    for (const auto &entry : kRoles) {
        const QColor colour(colours.value(QLatin1String(entry.name)).toString());
        if (!colour.isValid())
            return fail(ErrorCode::Malformed, path + u": "_s + QLatin1String(entry.name));
        m_colours.insert(entry.role, colour);
    }
    return {};
}

Expected<void> Tokens::readMetrics()
{
    const auto metrics = readObject(u"themes/metrics.json"_s);
    if (!metrics)
        return tl::unexpected(metrics.error());
    const auto readNumbers = [&metrics](QLatin1StringView group, auto &target) {
        const QJsonObject values = metrics->value(group).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it->isDouble())
                target.insert(
                    it.key(),
                    it->toVariant().template value<typename std::decay_t<decltype(target)>::mapped_type>());
        }
    };
    readNumbers("space"_L1, m_spaces);
    readNumbers("size"_L1, m_sizes);
    readNumbers("font"_L1, m_fonts);
    for (const auto &family : metrics->value("font"_L1)["families"_L1].toArray())
        m_families << family.toString();
    m_largeText = metrics->value("largeText"_L1).toDouble(1);
    m_fadeMs = metrics->value("fadeMs"_L1).toInt();
    m_textPairs = readPairs(metrics->value("textPairs"_L1).toArray());
    m_linePairs = readPairs(metrics->value("linePairs"_L1).toArray());
    if (m_spaces.isEmpty() || m_sizes.isEmpty() || m_fonts.isEmpty() || m_families.isEmpty())
        return fail(ErrorCode::Malformed, u"themes/metrics.json"_s);
    return {};
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace loket::desktop
