// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <opencv2/core/mat.hpp>

#include <QString>

#include <map>
#include <vector>

namespace loket::test {

using TenPrints = std::map<device::Position, cv::Mat>; ///< CV_8UC1, ridges dark

/// What all prints of tenPrints() have: NIST's come at half their 500 ppi with libfprint.
constexpr int kPrintsPpi = 250;

/// Ten fingers from the sample data's six prints: NIST's four are the right hand's, mirrored the left
/// hand's; the two synthetic ones, halved to the same resolution, are the little fingers. Empty where a
/// picture is missing.
[[nodiscard]] TenPrints tenPrints(const QString &sampleFolder);

/// The same finger put down again: number 1 as it is, others turned and shifted a little, with white where
/// nothing is known.
[[nodiscard]] cv::Mat impression(const cv::Mat &print, int number);

/// Presses one picture on libfprint's virtual image reader. Each press is a connection of its own, so that
/// the picture waits in the socket until a capture runs. False where no reader listens within the limit.
[[nodiscard]] bool pressOn(const QString &socket, const cv::Mat &print, int limitMs);

/// Lays the finger down that `loketctl … --acknowledge` waits for.
class Applicant
{
public:
    struct Press
    {
        QString step;
        device::Position finger = device::Position::None;
        cv::Mat picture;
    };

    Applicant(QString socket, TenPrints prints);

    /// A line of loketctl's stderr; anything but a wait for a finger is passed over. False where the finger
    /// could not be pressed.
    [[nodiscard]] bool answer(const QString &line);
    [[nodiscard]] const std::vector<Press> &presses() const { return m_presses; }

private:
    QString m_socket;
    TenPrints m_prints;
    std::vector<Press> m_presses;
    std::map<device::Position, int> m_impressions;
};

} // namespace loket::test
