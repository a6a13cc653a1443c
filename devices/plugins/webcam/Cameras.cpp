// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/Cameras.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <optional>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loket::device::webcam {

namespace {

/// An open node; closes itself.
class Node
{
public:
    explicit Node(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC))
    {
        m_error = m_fd < 0 ? errno : 0;
    }
    ~Node()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Node(const Node &) = delete;
    Node &operator=(const Node &) = delete;

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int error() const { return m_error; }

    template <class T>
    bool control(unsigned long request, T *argument)
    {
        int result = -1;
        do
            result = ::ioctl(m_fd, request, argument);
        while (result < 0 && errno == EINTR);
        m_error = result < 0 ? errno : 0;
        return result >= 0;
    }

private:
    int m_fd;
    int m_error = 0;
};

QString textOf(const __u8 *text, size_t size)
{
    const char *begin = reinterpret_cast<const char *>(text);
    return QString::fromUtf8(begin, qsizetype(qstrnlen(begin, uint(size)))).simplified();
}

QString firstLine(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.read(256)).simplified() : QString();
}

/// The folder in sysfs of the USB device that a video node belongs to: the first above it with an idVendor.
QString usbFolderOf(const QString &sysFolder, const QString &name)
{
    QString folder = QFileInfo(sysFolder + u'/' + name + u"/device"_s).canonicalFilePath();
    while (folder.size() > 1 && !QFile::exists(folder + u"/idVendor"_s))
        folder = QFileInfo(folder).path();
    return folder.size() > 1 ? folder : QString();
}

void addUsbIdentity(Camera *camera, const QString &sysFolder, const QString &name)
{
    const QString usb = usbFolderOf(sysFolder, name);
    if (usb.isEmpty())
        return;
    camera->vendor = firstLine(usb + u"/manufacturer"_s);
    camera->serial = firstLine(usb + u"/serial"_s);
    camera->deviceId = u"usb-%1-%2-%3"_s.arg(firstLine(usb + u"/idVendor"_s),
                                             firstLine(usb + u"/idProduct"_s), QFileInfo(usb).fileName());
}

std::optional<Camera> readCamera(const QString &devFolder, const QString &sysFolder, const QString &name)
{
    Camera camera;
    camera.node = devFolder + u'/' + name;
    camera.deviceId = name;
    camera.model = firstLine(sysFolder + u'/' + name + u"/name"_s);
    Node node(camera.node);
    if (node.isOpen()) {
        v4l2_capability capability{};
        if (!node.control(VIDIOC_QUERYCAP, &capability) ||
            !givesPictures(capability.capabilities, capability.device_caps))
            return {};
        camera.model = textOf(capability.card, sizeof capability.card);
    } else if (node.error() != EACCES && node.error() != EPERM && node.error() != EBUSY) {
        return {};
    }
    addUsbIdentity(&camera, sysFolder, name);
    return camera;
}

} // namespace

bool givesPictures(quint32 capabilities, quint32 deviceCapabilities)
{
    const quint32 ofNode = (capabilities & V4L2_CAP_DEVICE_CAPS) ? deviceCapabilities : capabilities;
    const bool isCapture = ofNode & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE);
    const bool canDeliver = ofNode & (V4L2_CAP_STREAMING | V4L2_CAP_READWRITE);
    // Memory-to-memory codecs are VIDEO_CAPTURE and VIDEO_OUTPUT at once, or have flags of their own.
    const bool isOutput = ofNode & (V4L2_CAP_VIDEO_OUTPUT | V4L2_CAP_VIDEO_OUTPUT_MPLANE);
    return isCapture && canDeliver && !isOutput;
}

std::vector<Camera> listCameras(const QString &devFolder, const QString &sysFolder)
{
    std::vector<std::pair<int, QString>> names;
    const auto entries = QDir(devFolder).entryList({u"video*"_s}, QDir::System | QDir::Files);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const int number = entry.mid(5).toInt(&isNumber);
        if (isNumber)
            names.emplace_back(number, entry);
    }
    std::sort(names.begin(), names.end());
    std::vector<Camera> cameras;
    for (const auto &[number, name] : names) {
        auto camera = readCamera(devFolder, sysFolder, name);
        if (!camera)
            continue;
        // One USB device with two picture nodes (colour and infra-red): the second gets a number.
        const auto sameId = std::count_if(cameras.begin(), cameras.end(), [&](const Camera &other) {
            return other.deviceId == camera->deviceId || other.deviceId.startsWith(camera->deviceId + u'#');
        });
        if (sameId > 0)
            camera->deviceId += u"#%1"_s.arg(sameId + 1);
        cameras.push_back(std::move(*camera));
    }
    return cameras;
}

Failure checkCamera(const QString &node)
{
    Node camera(node);
    if (!camera.isOpen()) {
        const QString why = QString::fromLocal8Bit(std::strerror(camera.error()));
        switch (camera.error()) {
        case EACCES:
        case EPERM:
            return {FailureReason::Permission, node + u": "_s + why};
        case EBUSY:
            return {FailureReason::Busy, node + u": "_s + why};
        default:
            return {FailureReason::Gone, node + u": "_s + why};
        }
    }
    v4l2_capability capability{};
    if (!camera.control(VIDIOC_QUERYCAP, &capability))
        return {FailureReason::Gone, node + u": no answer to QUERYCAP"_s};
    // Another program that streams holds the format: setting the one that is set already is then refused.
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (camera.control(VIDIOC_G_FMT, &format) && !camera.control(VIDIOC_S_FMT, &format) &&
        camera.error() == EBUSY)
        return {FailureReason::Busy, node + u": another program shows its picture"_s};
    return {};
}

} // namespace loket::device::webcam
