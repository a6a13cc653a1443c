// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Theme.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace loket::test {

/// Installs the theme once and sets the look.
void useTheme(const desktop::Appearance &look = {});

/// The look in use now; scenes are built in it.
[[nodiscard]] desktop::Appearance lookNow();
/// Runs the check in Indonesian and English, in normal and in large text.
void inEveryLook(const std::function<void()> &check);

/// Shows the widget at this size (offscreen) and lets layouts settle.
void showAt(QWidget &widget, int width, int height);

/// Visible labels, buttons and check boxes whose text does not fit into them, and widgets that stick out of
/// their parent's area, overlap or are cut by it; one line each, for a readable failure. Empty when all is
/// well; layouts that follow one another get two seconds to come to rest first.
[[nodiscard]] QStringList cutTexts(const QWidget &root);

} // namespace loket::test
