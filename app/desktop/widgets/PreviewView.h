// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <QImage>
#include <QPolygonF>
#include <QWidget>

#include <optional>
#include <vector>

namespace loket::desktop {

/// Grey while it is not right, teal when it is.
enum class MarkState { Idle, Good };

struct FaceMark
{
    QRectF oval;    ///< where the face belongs
    QLineF eyeLine; ///< where the eyes belong
    MarkState state = MarkState::Idle;
};

struct FingerMark
{
    QPolygonF box; ///< corners of the (turned) finger box
    QString name;  ///< "telunjuk"
    MarkState state = MarkState::Idle;
};

struct IrisMark
{
    QPointF centre;
    double irisRadius = 0;
    double pupilRadius = 0; ///< 0: not found
    QString name;
    MarkState state = MarkState::Idle;
};

struct CodeMark
{
    QPolygonF corners;
    MarkState state = MarkState::Idle;
};

/// What is drawn over the picture. All coordinates are pixels of the frame, not mirrored.
struct PreviewOverlay
{
    std::optional<FaceMark> face;
    std::vector<FingerMark> fingers;
    std::vector<IrisMark> irises;
    std::vector<CodeMark> codes;
};

/// Live picture with marks on it, letterboxed. The newest frame wins: frames that come faster than the screen
/// paints are never drawn, and no frame is copied; whoever follows shares the picture.
class PreviewView final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);

    /// Shares the pixels of a driver's frame (Gray8 or Bgr24); null frames clear the picture.
    void setFrame(const device::Frame &frame);
    void setImage(const QImage &image);
    void setOverlay(PreviewOverlay overlay);
    /// As in a mirror: for the applicant's screen. Marks are mirrored with it, their names stay readable.
    void setMirrored(bool mirrored);
    /// Said in the middle while there is no picture ("Menunggu kamera …").
    void setWaitingText(const QString &text);
    /// A still picture for looking at has no live sign.
    void setLive(bool live);
    /// A picture among words: no sign on it, and the page's own ground around it.
    void setPlain(bool plain);

    /// Keeps its pixels alive by itself.
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] const PreviewOverlay &overlay() const { return m_overlay; }
    [[nodiscard]] QSize frameSize() const { return m_image.size(); }
    [[nodiscard]] bool hasPicture() const { return !m_image.isNull(); }
    /// Where the picture lies in this widget.
    [[nodiscard]] QRectF pictureRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    /// There is another picture, or none any more.
    void pictureChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QTransform toWidget() const;
    void paintOverlay(QPainter &painter) const;
    void paintFace(QPainter &painter, const QTransform &map) const;
    void paintFingers(QPainter &painter, const QTransform &map) const;
    void paintIrises(QPainter &painter, const QTransform &map) const;
    void paintCodes(QPainter &painter, const QTransform &map) const;

    QImage m_image;
    PreviewOverlay m_overlay;
    QString m_waiting;
    bool m_isMirrored = false;
    bool m_isLive = true;
    bool m_isPlain = false;
};

} // namespace loket::desktop
