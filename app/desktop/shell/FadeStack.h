// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStackedWidget>

namespace loket::desktop {

/// A stack whose pages change with a short fade: a picture of the old page goes over the new one. The new
/// page is there and takes keys from the first moment.
class FadeStack final : public QStackedWidget
{
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    void fadeTo(QWidget *page);

private:
    QPointer<QWidget> m_veil; ///< deletes itself when it has faded
};

} // namespace loket::desktop
