// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Tokens.h"
#include "app/desktop/widgets/DrawnButton.h"

namespace loket::desktop {

/// A big button: title, one or two lines of small print, a key at the right. The first one of a page is
/// filled.
class ServiceTile final : public DrawnButton
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

private:
    QString m_title;
    QString m_needs;
    QString m_key;
    bool m_isMain;
};

/// One line that can be opened: a strong word, a muted line under it, a mark at the left; a key at the right,
/// if it has one.
class ListRow final : public DrawnButton
{
    Q_OBJECT
public:
    ListRow(const QString &icon, ColourRole iconRole, const QString &title, const QString &detail,
            const QString &key = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    /// Set by the list (RowsArea): a scroll area does not ask a layout again when its bar comes.
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where icon, key and arrow leave room for words; as high as they need.
    struct Words
    {
        QRect title;
        QRect detail;
    };
    [[nodiscard]] Words wordsAt(int width) const;

    QString m_icon;
    ColourRole m_iconRole;
    QString m_title;
    QString m_detail;
    QString m_key;
};

} // namespace loket::desktop
