// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QLayout;
class QWidget;

namespace loket::desktop {

/// Takes a widget away at once and deletes it later: it may be the one that is being clicked, or one of those
/// to which Qt is about to tell a new style sheet (QStyleSheetStyle keeps bare pointers while it does).
void discard(QWidget *widget);

/// All that stands in the layout, in this way.
void emptyOut(QLayout &layout);

/// After a line of a dialogue has appeared or grown: nothing below it is pressed together.
void growToFit(QDialog &dialog);

} // namespace loket::desktop
