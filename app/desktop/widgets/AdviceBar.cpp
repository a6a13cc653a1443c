// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/AdviceBar.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FigureLabel.h"
#include "app/desktop/widgets/Toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

AdviceBar::AdviceBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setProperty(Toast::kKeepsClear, true); // it is what the operator acts by
    setKind(m_text, "title");
    m_text->setObjectName(u"adviceText"_s);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizeOf("control"), 0, meterWidth() + space("l"), 0);
    layout->addWidget(m_text);
    m_hold.setSingleShot(true);
    m_hold.setTimerType(Qt::PreciseTimer);
    connect(&m_hold, &QTimer::timeout, this, [this] { show(m_pending, m_pendingTone); });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AdviceBar::setAdvice(const QString &sentence, AdviceTone tone)
{
    if (sentence == m_text->text() && tone == m_tone) {
        m_hold.stop(); // what waited has been overtaken by what is shown
        return;
    }
    m_pending = sentence;
    m_pendingTone = tone;
    const qint64 age = m_shownFor.isValid() ? m_shownFor.elapsed() : kKeptMs;
    if (age >= kKeptMs || m_text->text().isEmpty())
        show(sentence, tone);
    else if (!m_hold.isActive())
        m_hold.start(int(kKeptMs - age));
}

void AdviceBar::show(const QString &sentence, AdviceTone tone)
{
    m_hold.stop();
    m_tone = tone;
    m_text->setText(sentence);
    fit();
    setAccessibleName(sentence);
    m_shownFor.start();
    update();
}

/// Two lines of the large size; a longer sentence is written smaller rather than cut.
void AdviceBar::fit()
{
    const QRect room(0, 0, std::max(1, width() - sizeOf("control") - meterWidth() - space("l")), height());
    const auto fits = [&](TextKind kind) {
        const QFontMetrics metrics(Theme::get().font(kind, QFont::DemiBold));
        const QRect needed = metrics.boundingRect(room, Qt::TextWordWrap, m_text->text());
        return needed.height() <= room.height() && needed.width() <= room.width();
    };
    setKind(m_text, fits(TextKind::Title) ? "title" : fits(TextKind::Section) ? "section" : "strong");
}

int AdviceBar::barHeight() const
{
    return 2 * QFontMetrics(Theme::get().font(TextKind::Title, QFont::DemiBold)).lineSpacing() + space("xs");
}

void AdviceBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void AdviceBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        fit();
    }
}

void AdviceBar::clear()
{
    m_hold.stop();
    m_shownFor.invalidate();
    m_quality.reset();
    m_text->clear();
    update();
}

void AdviceBar::setQuality(std::optional<int> quality, int threshold)
{
    if (quality == m_quality && threshold == m_threshold)
        return;
    m_quality = quality;
    m_threshold = threshold;
    update();
}

QString AdviceBar::shownAdvice() const { return m_text->text(); }

int AdviceBar::meterWidth() const { return Theme::get().scaled(200); }

QSize AdviceBar::sizeHint() const { return {Theme::get().scaled(480), barHeight()}; }

QSize AdviceBar::minimumSizeHint() const { return {Theme::get().scaled(320), barHeight()}; }

void AdviceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_text->text().isEmpty()) {
        const int side = Theme::get().scaled(26);
        const QRectF icon(0, (height() - side) / 2.0, side, side);
        if (m_tone == AdviceTone::Good)
            Icons::paint(painter, icon, u"state-ok"_s, ColourRole::Accent);
        else if (m_tone == AdviceTone::Warning)
            Icons::paint(painter, icon, u"state-warning"_s, ColourRole::Warning);
        else
            Icons::paint(painter, icon, u"state-info"_s, ColourRole::TextMuted);
    }
    if (!m_quality)
        return;
    painter.setFont(Theme::get().font(TextKind::Section, QFont::DemiBold));
    const int number = figuresWidth(painter.fontMetrics(), u"100"_s);
    QRectF bar(width() - meterWidth(), height() / 2.0 - 5, meterWidth() - number - space("m"), 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Border));
    painter.drawRoundedRect(bar, 5, 5);
    const bool isEnough = *m_quality >= m_threshold;
    QRectF fill = bar;
    fill.setWidth(std::max(10.0, bar.width() * std::clamp(*m_quality, 0, 100) / 100.0));
    painter.setBrush(colour(isEnough ? ColourRole::Accent : ColourRole::BorderStrong));
    painter.drawRoundedRect(fill, 5, 5);
    if (m_threshold > 0) {
        const double x = bar.left() + bar.width() * m_threshold / 100.0;
        painter.setBrush(colour(ColourRole::Text));
        painter.drawRect(QRectF(x - 1, bar.top() - 4, 2, bar.height() + 8));
    }
    painter.setPen(colour(ColourRole::Text));
    drawFigures(painter, QRect(width() - number, 0, number, height()), Qt::AlignRight,
                QString::number(*m_quality));
}

} // namespace loket::desktop
