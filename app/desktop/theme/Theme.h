// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Tokens.h"

#include <QFont>
#include <QObject>

class QWidget;

namespace loket::desktop {

struct Appearance
{
    bool isDark = false;
    bool hasLargeText = false;

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

enum class TextKind { Base, Secondary, Section, Title };

/// The look of the running program: palette, font and style sheet of QApplication, built from the tokens. It
/// is as global as those are, and belongs to the application object.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Once, after QApplication exists: reads the tokens and the style sheet, sets Fusion and the look.
    /// Errors: those of Tokens::load, NotFound for the style sheet.
    [[nodiscard]] static Expected<Theme *> install(const Appearance &appearance = {});
    /// The installed theme; install() must have succeeded before the first widget is made.
    [[nodiscard]] static Theme &get();

    /// May be called at any time; every widget follows.
    void apply(const Appearance &appearance);
    [[nodiscard]] const Appearance &appearance() const { return m_appearance; }
    [[nodiscard]] const Tokens &tokens() const { return m_appearance.isDark ? m_dark : m_light; }

    /// 1, or 1.3 with large text.
    [[nodiscard]] double scale() const;
    [[nodiscard]] int scaled(int px) const;
    [[nodiscard]] QFont font(TextKind kind, int weight = QFont::Normal) const;
    /// The style sheet as it stands (tests read it).
    [[nodiscard]] QString styleSheet() const;

Q_SIGNALS:
    void changed();

private:
    explicit Theme(QObject *parent)
        : QObject(parent)
    {}
    [[nodiscard]] QPalette palette() const;

    Appearance m_appearance;
    Tokens m_light;
    Tokens m_dark;
    QString m_sheet;
};

// Short forms for code that paints and lays out.
[[nodiscard]] QColor colour(ColourRole role);
[[nodiscard]] int space(const char *name);
/// A size token, scaled by large text.
[[nodiscard]] int sizeOf(const char *name);

/// Gives a label its place in the hierarchy: "title", "section", "secondary", "muted", "strong", … (style
/// sheet: QLabel[kind="…"]).
void setKind(QWidget *widget, const char *kind);
/// Sets a property that the style sheet looks at and lets the widget follow.
void setStyleProperty(QWidget *widget, const char *property, const QVariant &value);

} // namespace loket::desktop
