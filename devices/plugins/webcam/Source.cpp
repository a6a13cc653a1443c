// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/Source.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace loket::device::webcam {

namespace {

QString plainPath(const QString &address)
{
    return address.startsWith(u"file:"_s) ? QUrl(address).toLocalFile() : address;
}

} // namespace

SourceKind kindOf(const QString &address)
{
    for (const auto &scheme : {u"rtsp://"_s, u"rtsps://"_s, u"http://"_s, u"https://"_s})
        if (address.startsWith(scheme, Qt::CaseInsensitive))
            return SourceKind::Stream;
    const QString path = plainPath(address);
    const QFileInfo info(path);
    if (path.startsWith(u"/dev/video"_s))
        return SourceKind::Camera;
    if (info.isDir())
        return SourceKind::Folder;
    return info.isFile() ? SourceKind::File : SourceKind::None;
}

Source makeSource(const QString &address, const QCborMap &settings)
{
    Source source;
    source.kind = kindOf(address);
    source.address = source.kind == SourceKind::Stream ? address : plainPath(address);
    source.widthPx = int(settings.value(u"width"_s).toInteger(source.widthPx));
    source.heightPx = int(settings.value(u"height"_s).toInteger(source.heightPx));
    source.isMirrored = settings.value(u"mirror"_s).toBool();
    source.clockwiseDegrees = settings.value(u"rotate"_s).toString().toInt();
    source.isLooping = settings.value(u"loop"_s).toBool(true);
    source.isFast = settings.value(u"fast"_s).toBool();
    return source;
}

} // namespace loket::device::webcam
