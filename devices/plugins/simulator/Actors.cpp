// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Actor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::sim {

device::Frame frameOf(const cv::Mat &picture, double ppi)
{
    CV_Assert(picture.isContinuous() && (picture.type() == CV_8U || picture.type() == CV_8UC3));
    device::Frame frame;
    frame.widthPx = picture.cols;
    frame.heightPx = picture.rows;
    frame.strideBytes = int(picture.step[0]);
    frame.format = picture.type() == CV_8U ? device::PixelFormat::Gray8 : device::PixelFormat::Bgr24;
    frame.ppi = ppi;
    frame.pixels = QByteArray(reinterpret_cast<const char *>(picture.data),
                              qsizetype(picture.total() * picture.elemSize()));
    return frame;
}

device::DeviceInfo simulatedInfo(device::Role role, const QString &id, const QString &model,
                                 std::vector<device::Position> canCapture)
{
    device::DeviceInfo info;
    info.identity = {u"simulator"_s, id, u"Loket"_s, model, u"TRAINING-"_s + id, u"1.0"_s};
    info.role = role;
    info.hasPreview = true;
    info.isSimulated = true;
    info.canCapture = std::move(canCapture);
    return info;
}

bool isIn(const std::vector<device::Position> &list, device::Position position)
{
    return std::find(list.begin(), list.end(), position) != list.end();
}

} // namespace loket::sim
