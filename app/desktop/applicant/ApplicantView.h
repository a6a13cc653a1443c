// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/applicant/ApplicantScene.h"
#include "app/desktop/applicant/PreviewFollower.h"

#include <QWidget>

namespace loket::desktop {

class PreviewView;

/// Paints an ApplicantScene for somebody who sits one and a half metres away: everything grows with the
/// screen. It takes neither keys nor mouse. As a window of its own it asks for no focus and does not keep
/// the program running.
class ApplicantView final : public QWidget
{
    Q_OBJECT
public:
    explicit ApplicantView(QWidget *parent = nullptr);

    /// `source`: where the picture of the person comes from; may be nullptr.
    void setScene(const ApplicantScene &scene, const PreviewView *source);
    [[nodiscard]] const ApplicantScene &scene() const { return m_scene; }
    /// Another 1.3, on top of what the screen gives.
    void setLargeText(bool isLarge);
    [[nodiscard]] const PreviewFollower &follower() const { return m_follower; }
    /// For tests: everything has its room and none lies on another.
    [[nodiscard]] bool isWhole() const;

    QSize sizeHint() const override { return {1366, 768}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where everything lies at the present size.
    struct Places
    {
        QRectF head;    ///< heading and masked line
        QRectF picture; ///< pictogram
        QRectF preview;
        QRectF sentence;
        QRectF foot; ///< progress
        QFont sentenceFont;
        double icon = 0; ///< side of the sign before the sentence; 0 = none
    };

    [[nodiscard]] double unit() const;
    [[nodiscard]] QFont font(double px, int weight) const;
    [[nodiscard]] Places places() const;
    void fitSentence(Places &places, const QRectF &room) const;
    void placePicture(Places &places, const QRectF &room) const;
    void arrange();
    void paintHead(QPainter &painter) const;
    void paintPicture(QPainter &painter) const;
    void paintSentence(QPainter &painter) const;
    void paintProgress(QPainter &painter) const;

    ApplicantScene m_scene;
    PreviewView *m_preview;
    PreviewFollower m_follower;
    Places m_places;
    bool m_isLarge = false;
};

} // namespace loket::desktop
