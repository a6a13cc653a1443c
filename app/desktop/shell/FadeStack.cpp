// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/FadeStack.h"

#include "app/desktop/theme/Theme.h"

#include <QPainter>
#include <QVariantAnimation>

namespace loket::desktop {

namespace {

class Veil final : public QWidget
{
public:
    Veil(const QPixmap &picture, QWidget *parent)
        : QWidget(parent)
        , m_picture(picture)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(parent->size());
        auto *fade = new QVariantAnimation(this);
        fade->setStartValue(1.0);
        fade->setEndValue(0.0);
        fade->setDuration(Theme::get().tokens().fadeMs());
        connect(fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
            m_opacity = value.toDouble();
            update();
        });
        connect(fade, &QVariantAnimation::finished, this, &QObject::deleteLater);
        fade->start();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setOpacity(m_opacity);
        painter.drawPixmap(0, 0, m_picture);
    }

private:
    QPixmap m_picture;
    double m_opacity = 1;
};

} // namespace

void FadeStack::fadeTo(QWidget *page)
{
    if (page == currentWidget())
        return;
    const bool canFade = isVisible() && currentWidget();
    delete m_veil; // of a page that was only passed: pages must not pile up over each other
    const QPixmap before = canFade ? currentWidget()->grab() : QPixmap();
    setCurrentWidget(page);
    if (!canFade)
        return;
    m_veil = new Veil(before, this);
    m_veil->show();
    m_veil->raise();
}

} // namespace loket::desktop
