// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QScreen;
class QWidget;

namespace loket::desktop {

/// The screens of the computer, as far as the applicant's view asks: whether one is free, now and as they
/// come and go. Tests put their own in its place.
class Screens : public QObject
{
    Q_OBJECT
public:
    explicit Screens(QObject *parent = nullptr);

    /// A screen on which `window` is not, and that does not only repeat the one on which it is; nullptr where
    /// there is none.
    [[nodiscard]] virtual QScreen *beside(const QWidget &window) const;

Q_SIGNALS:
    void changed();
};

} // namespace loket::desktop
