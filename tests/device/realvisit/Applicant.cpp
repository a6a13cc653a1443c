// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/device/realvisit/Applicant.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QStringList>
#include <QThread>

#include <array>

using namespace Qt::StringLiterals;
using loket::device::Position;

namespace loket::test {

namespace {

constexpr int kConnectMs = 1000;
constexpr int kWriteMs = 5000;
constexpr int kAgainMs = 20;
constexpr int kPressLimitMs = 10'000;

cv::Mat mirrored(const cv::Mat &print)
{
    cv::Mat result;
    cv::flip(print, result, 1);
    return result;
}

cv::Mat halved(const cv::Mat &print)
{
    cv::Mat result;
    if (!print.empty())
        cv::resize(print, result, {}, 0.5, 0.5, cv::INTER_AREA);
    return result;
}

} // namespace

TenPrints tenPrints(const QString &sampleFolder)
{
    const auto load = [&](const char *file) {
        const QString path = QDir(sampleFolder).filePath(QString::fromLatin1(file));
        return cv::imread(path.toStdString(), cv::IMREAD_GRAYSCALE);
    };
    TenPrints prints;
    struct Pair
    {
        Position right, left;
        const char *file;
    };
    for (const Pair &pair : std::array{Pair{Position::RightThumb, Position::LeftThumb, "arch.png"},
                                       Pair{Position::RightIndex, Position::LeftIndex, "loop-right.png"},
                                       Pair{Position::RightMiddle, Position::LeftMiddle, "tented_arch.png"},
                                       Pair{Position::RightRing, Position::LeftRing, "whorl.png"}}) {
        const cv::Mat print = load(pair.file);
        if (print.empty())
            return {};
        prints[pair.right] = print;
        prints[pair.left] = mirrored(print);
    }
    prints[Position::RightLittle] = halved(load("SFinGe_Test01.pgm"));
    prints[Position::LeftLittle] = halved(load("SFinGe_Test02.pgm"));
    if (prints[Position::RightLittle].empty() || prints[Position::LeftLittle].empty())
        return {};
    return prints;
}

cv::Mat impression(const cv::Mat &print, int number)
{
    if (number <= 1)
        return print;
    const cv::Point2f middle(float(print.cols) / 2, float(print.rows) / 2);
    const double side = number % 2 == 0 ? 1 : -1;
    cv::Mat way = cv::getRotationMatrix2D(middle, side * (2 + number), 1);
    way.at<double>(0, 2) += side * 2 * number;
    way.at<double>(1, 2) += 3 * number;
    cv::Mat again;
    cv::warpAffine(print, again, way, print.size(), cv::INTER_CUBIC, cv::BORDER_CONSTANT, cv::Scalar(255));
    return again;
}

bool pressOn(const QString &socket, const cv::Mat &print, int limitMs)
{
    const cv::Mat whole = print.isContinuous() ? print : print.clone();
    const std::array<qint32, 2> size{whole.cols, whole.rows}; // of this machine's byte order
    QElapsedTimer clock;
    clock.start();
    do {
        QLocalSocket reader;
        reader.connectToServer(socket);
        if (reader.waitForConnected(kConnectMs)) {
            reader.write(reinterpret_cast<const char *>(size.data()), sizeof size);
            reader.write(reinterpret_cast<const char *>(whole.data), qint64(whole.total()));
            while (reader.bytesToWrite() > 0)
                if (!reader.waitForBytesWritten(kWriteMs))
                    return false;
            return true;
        }
        QThread::msleep(kAgainMs); // the reader listens only while it is open
    } while (clock.elapsed() < limitMs);
    return false;
}

Applicant::Applicant(QString socket, TenPrints prints)
    : m_socket(std::move(socket))
    , m_prints(std::move(prints))
{}

bool Applicant::answer(const QString &line)
{
    const QStringList words = line.trimmed().split(u' ');
    if (words.size() != 5 || words[0] != u"ack" || words[2] != u"wants")
        return true;
    const Position finger = device::parsePosition(words[4]);
    const auto print = m_prints.find(finger);
    if (print == m_prints.end())
        return true;
    const cv::Mat picture = impression(print->second, ++m_impressions[finger]);
    m_presses.push_back({words[3], finger, picture});
    return pressOn(m_socket, picture, kPressLimitMs);
}

} // namespace loket::test
