// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/theme/Icons.h"

#include "app/desktop/theme/HandShape.h"
#include "app/desktop/theme/Theme.h"
#include "core/base/Resources.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStandardPaths>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

struct BreezeIcon
{
    const char *name;
    const char *file; // below breeze/
};

constexpr BreezeIcon kBreeze[] = {
    {"home", "actions/22/go-home.svg"},
    {"day-log", "actions/22/view-calendar-day.svg"},
    {"approvals", "actions/22/view-pim-tasks.svg"},
    {"ikd", "devices/22/smartphone.svg"},
    {"privacy", "actions/22/document-encrypt.svg"},
    {"devices", "devices/22/input-tablet.svg"},
    {"settings", "actions/22/configure.svg"},
    {"lock", "actions/22/lock.svg"},
    {"help", "actions/22/question.svg"},
    {"find", "actions/22/edit-find.svg"},
    {"park", "actions/22/media-playback-pause.svg"},
    {"resume", "actions/22/media-playback-start.svg"},
    {"add", "actions/22/list-add.svg"},
    {"user", "actions/22/im-user.svg"},
    {"next", "actions/22/go-next.svg"},
    {"back", "actions/22/go-previous.svg"},
    {"language", "actions/22/globe.svg"},
    {"export", "actions/22/document-export.svg"},
    {"filter", "actions/22/view-filter.svg"},
    {"clear", "actions/22/edit-clear.svg"},
    {"clock", "actions/22/clock.svg"},
    {"print", "actions/22/document-print.svg"},
    {"refresh", "actions/22/view-refresh.svg"},
    {"usb", "devices/22/drive-removable-media-usb.svg"},
    {"undo", "actions/22/edit-undo.svg"},
    {"large-text", "actions/22/format-font-size-more.svg"},
    {"log-out", "actions/22/system-log-out.svg"},
    {"check", "actions/22/checkmark.svg"},
};

constexpr const char *kOwn[] = {
    "state-ok",
    "state-warning",
    "state-danger",
    "state-info",
    "step-current",
    "step-todo",
    "step-exception",
    "waiting",
    "logo",
    "fingerprint",
    "eye",
    "camera",
    "pen",
    "document-camera",
    "close",
    "conceal",
    "applicant-screen",
};

constexpr const char *kPictograms[] = {
    "face-placement",
    "eyes",
    "eye-left",
    "eye-right",
    "signature",
    "card",
    "phone",
    "document",
    "queue",
    // Of the applicant's view, beside those of the steps.
    "applicant/welcome",
    "applicant/listen",
    "applicant/wait",
    "applicant/done",
    // The steps of an IKD activation, as its workflow names them.
    "ikd/install",
    "ikd/register",
    "ikd/agree",
    "ikd/data",
    "ikd/selfie",
    "ikd/qr",
    "ikd/mail",
    "ikd/code",
    "ikd/status",
    "ikd/pin",
    "ikd/active",
};

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray breezeSvg(const QString &name)
{
    for (const auto &icon : kBreeze) {
        if (name != QLatin1String(icon.name))
            continue;
        const QString path = QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                                    u"icons/breeze/"_s + QLatin1String(icon.file));
        return readFile(path.isEmpty() ? u"/usr/share/icons/breeze/"_s + QLatin1String(icon.file) : path);
    }
    return {};
}

QByteArray hex(ColourRole role) { return colour(role).name().toLatin1(); }

/// The icon's SVG in the colour of `role`; the theme decides what that is now.
QByteArray iconSvg(const QString &name, ColourRole role)
{
    for (const char *own : kOwn) {
        if (name == QLatin1String(own)) {
            QByteArray svg = readFile(resourcePath(u"icons/ui/%1.svg"_s.arg(name)));
            svg.replace("#101010", hex(role));
            svg.replace("#F0F0F0", hex(ColourRole::Surface));
            return svg;
        }
    }
    QByteArray svg = breezeSvg(name);
    for (const char *inner : {"currentColor", "#232629", "#4d4d4d", "#3daee9", "#da4453", "#f67400"})
        svg.replace(inner, hex(role));
    return svg;
}

QByteArray pictogramSvg(const QString &name)
{
    QByteArray svg = readFile(resourcePath(u"icons/%1.svg"_s.arg(name)));
    svg.replace("#101010", hex(ColourRole::Text));
    svg.replace("#20A0A0", hex(ColourRole::Accent));
    svg.replace("#E0E0E0", hex(ColourRole::Skin));
    svg.replace("#F0F0F0", hex(ColourRole::Surface));
    return svg;
}

/// Paints with the colours of the moment, so that a change of theme needs no new icons.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, ColourRole role)
        : m_name(std::move(name))
        , m_role(role)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const bool isDisabled = mode == QIcon::Disabled;
        Icons::paint(*painter, rect, m_name, isDisabled ? ColourRole::TextMuted : m_role);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_role); }

private:
    QString m_name;
    ColourRole m_role;
};

QRectF fitted(const QSizeF &size, const QRectF &target)
{
    QRectF rect(QPointF(), size.scaled(target.size(), Qt::KeepAspectRatio));
    rect.moveCenter(target.center());
    return rect;
}

} // namespace

QIcon Icons::get(const QString &name, ColourRole role) { return QIcon(new SvgIconEngine(name, role)); }

void Icons::paint(QPainter &painter, const QRectF &target, const QString &name, ColourRole role)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = (target.size() * ratio).toSize();
    const QString key =
        u"loket/%1/%2/%3x%4"_s.arg(name, colour(role).name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(iconSvg(name, role));
        QPainter inner(&pixmap);
        if (renderer.isValid())
            renderer.render(&inner, fitted(renderer.defaultSize(), QRectF(QPointF(), size)));
        inner.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(target, pixmap, pixmap.rect());
}

void Icons::paintPictogram(QPainter &painter, const QRectF &target, const QString &name)
{
    if (HandShape::paintPictogram(painter, target, name))
        return;
    QSvgRenderer renderer(pictogramSvg(name));
    if (renderer.isValid())
        renderer.render(&painter, fitted(renderer.defaultSize(), target));
}

QPixmap Icons::pictogram(const QString &name, int heightPx, double devicePixelRatio)
{
    const int side = qRound(heightPx * devicePixelRatio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPictogram(painter, pixmap.rect(), name);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QStringList Icons::names()
{
    QStringList names;
    for (const auto &icon : kBreeze)
        names << QLatin1String(icon.name);
    for (const char *own : kOwn)
        names << QLatin1String(own);
    return names;
}

QStringList Icons::pictogramNames()
{
    QStringList names = HandShape::pictogramNames();
    for (const char *own : kPictograms)
        names << QLatin1String(own);
    return names;
}

} // namespace loket::desktop
