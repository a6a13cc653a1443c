// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace loket::desktop {

/// What a page or a list says when there is nothing: a pictogram, one line, what to do first, and perhaps a
/// button.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `pictogram` as of Icons::pictogramNames(); empty shows none. An empty `action` hides the button.
    void setWords(const QString &pictogram, const QString &title, const QString &text,
                  const QString &action = {});

Q_SIGNALS:
    void acted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPicture();

    QString m_pictogram;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace loket::desktop
