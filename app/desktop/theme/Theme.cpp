// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/theme/Theme.h"

#include "core/base/Resources.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <QVariant>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

Theme *g_theme = nullptr; // owned by QApplication, like its palette

const char *fontToken(TextKind kind)
{
    switch (kind) {
    case TextKind::Secondary:
        return "secondary";
    case TextKind::Section:
        return "section";
    case TextKind::Title:
        return "title";
    case TextKind::Base:
        break;
    }
    return "base";
}

} // namespace

Expected<Theme *> Theme::install(const Appearance &appearance)
{
    if (g_theme) {
        g_theme->apply(appearance);
        return g_theme;
    }
    auto light = Tokens::load(u"light"_s);
    if (!light)
        return tl::unexpected(light.error());
    auto dark = Tokens::load(u"dark"_s);
    if (!dark)
        return tl::unexpected(dark.error());
    const auto sheet = readResource(u"themes/loket.qss"_s);
    if (!sheet)
        return tl::unexpected(sheet.error());
    auto *made = new Theme(qApp);
    made->m_light = *std::move(light);
    made->m_dark = *std::move(dark);
    made->m_sheet = QString::fromUtf8(*sheet);
    QObject::connect(made, &QObject::destroyed, qApp, [] { g_theme = nullptr; });
    g_theme = made;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    made->apply(appearance);
    return made;
}

Theme &Theme::get()
{
    Q_ASSERT_X(g_theme, "Theme::get", "Theme::install() has not been called");
    return *g_theme;
}

void Theme::apply(const Appearance &appearance)
{
    m_appearance = appearance;
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextKind::Base));
    QToolTip::setFont(font(TextKind::Secondary));
    qApp->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

double Theme::scale() const { return m_appearance.hasLargeText ? tokens().largeTextFactor() : 1.0; }

int Theme::scaled(int px) const { return int(std::lround(px * scale())); }

QFont Theme::font(TextKind kind, int weight) const
{
    QFont font;
    font.setFamilies(tokens().families());
    font.setPointSizeF(tokens().pointSize(QString::fromLatin1(fontToken(kind))) * scale());
    font.setWeight(QFont::Weight(weight));
    // Inter's many contextual rules make shaping two thirds of the time of a page (perf: 110 of 165 ms when
    // the review opens). Neither language needs them; scripts that do are shaped all the same.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QString Theme::styleSheet() const
{
    // In the sheet: @px(12) a length, @pt(title) a font size, @accent a colour, @theme "light" or "dark".
    static const QRegularExpression placeholder(uR"(@(?:(px|pt)\(([\w.]+)\)|([A-Za-z]+)))"_s);
    QString sheet;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(m_sheet); it.hasNext();) {
        const auto match = it.next();
        sheet += QStringView(m_sheet).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.captured(1) == "px"_L1)
            sheet += QString::number(scaled(match.captured(2).toInt())) + u"px"_s;
        else if (match.captured(1) == "pt"_L1)
            sheet += QString::number(tokens().pointSize(match.captured(2)) * scale()) + u"pt"_s;
        else if (match.captured(3) == "theme"_L1)
            sheet += m_appearance.isDark ? u"dark"_s : u"light"_s;
        else
            sheet += colour(parseColourRole(match.captured(3))).name();
    }
    return sheet + m_sheet.mid(from);
}

QPalette Theme::palette() const
{
    const auto of = [this](ColourRole role) { return tokens().colour(role); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(ColourRole::Window));
    palette.setColor(QPalette::WindowText, of(ColourRole::Text));
    palette.setColor(QPalette::Base, of(ColourRole::Surface));
    palette.setColor(QPalette::AlternateBase, of(ColourRole::Window));
    palette.setColor(QPalette::Text, of(ColourRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColourRole::TextMuted));
    palette.setColor(QPalette::Button, of(ColourRole::Surface));
    palette.setColor(QPalette::ButtonText, of(ColourRole::Text));
    palette.setColor(QPalette::BrightText, of(ColourRole::Danger));
    palette.setColor(QPalette::Highlight, of(ColourRole::Accent));
    palette.setColor(QPalette::HighlightedText, of(ColourRole::OnAccent));
    palette.setColor(QPalette::Link, of(ColourRole::Accent));
    palette.setColor(QPalette::ToolTipBase, of(ColourRole::Surface));
    palette.setColor(QPalette::ToolTipText, of(ColourRole::Text));
    palette.setColor(QPalette::Light, of(ColourRole::Surface));
    palette.setColor(QPalette::Mid, of(ColourRole::Border));
    palette.setColor(QPalette::Dark, of(ColourRole::BorderStrong));
    palette.setColor(QPalette::Shadow, of(ColourRole::Scrim));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(ColourRole::TextMuted));
    return palette;
}

QColor colour(ColourRole role) { return Theme::get().tokens().colour(role); }

int space(const char *name) { return Theme::get().tokens().space(QLatin1String(name)); }

int sizeOf(const char *name) { return Theme::get().scaled(Theme::get().tokens().size(QLatin1String(name))); }

void setKind(QWidget *widget, const char *kind)
{
    setStyleProperty(widget, "kind", QString::fromLatin1(kind));
}

void setStyleProperty(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    // Padding and weight may be others now. Polishing alone does not tell a frame its new width, and a label
    // keeps its old size hint until its text layout is renewed.
    QEvent change(QEvent::StyleChange);
    QApplication::sendEvent(widget, &change);
    if (auto *label = qobject_cast<QLabel *>(widget))
        label->setIndent(label->indent());
    widget->updateGeometry();
    widget->update();
}

} // namespace loket::desktop
