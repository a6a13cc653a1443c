// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Tokens.h"

#include <QAbstractButton>

namespace loket::desktop {

/// A big button: title, one or two lines of small print, a key at the right. The first one of a page is
/// filled.
class ServiceTile final : public QAbstractButton
{
    Q_OBJECT
public:
    ServiceTile(const QString &title, const QString &needs, const QString &key, bool isMain,
                QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_title;
    QString m_needs;
    QString m_key;
    bool m_isMain;
};

/// One line that can be opened: a strong word, a muted line under it, a mark at the left.
class ListRow final : public QAbstractButton
{
    Q_OBJECT
public:
    ListRow(const QString &icon, ColourRole iconRole, const QString &title, const QString &detail,
            QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] static int titleHeight();

    QString m_icon;
    ColourRole m_iconRole;
    QString m_title;
    QString m_detail;
};

} // namespace loket::desktop
