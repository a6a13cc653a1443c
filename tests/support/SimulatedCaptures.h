// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/Picture.h"
#include "devices/plugins/simulator/subject/Subject.h"

#include <catch2/catch.hpp>

namespace loket::test {

using device::Position;

/// Captures of a fictitious subject as a device would deliver them, without a device.
class SimulatedCaptures
{
public:
    explicit SimulatedCaptures(std::uint64_t seed)
        : m_subject(seed)
    {}

    device::Capture face(sim::Backdrop backdrop, int quality = 90)
    {
        sim::FaceView view = sim::FaceView::typical(++m_shot, quality);
        view.backdrop = backdrop;
        return captureOf(Position::Face, m_subject.facePicture(view), 0);
    }

    device::Capture slap(Position position, std::vector<Position> missing = {}, int quality = 85)
    {
        sim::SlapScene scene;
        scene.slap = position;
        scene.seed = ++m_shot;
        scene.quality = quality;
        scene.missing = std::move(missing);
        return captureOf(position, m_subject.slap(scene), sim::kPrintPpi);
    }

    device::Capture finger(Position finger, int quality = 85)
    {
        return captureOf(finger, m_subject.finger(finger, sim::Touch::typical(++m_shot, quality)),
                         sim::kPrintPpi);
    }

    /// A finger of this subject, delivered under another name: swapped hands.
    device::Capture fingerAs(Position claimed, Position real)
    {
        return captureOf(claimed, m_subject.finger(real, sim::Touch::typical(++m_shot, 85)), sim::kPrintPpi);
    }

    device::Capture eyes(double cataractLeft = 0)
    {
        device::Capture capture;
        for (const Position eye : {Position::RightEye, Position::LeftEye}) {
            sim::IrisView view = sim::IrisView::typical(++m_shot, 90);
            view.cataract = eye == Position::LeftEye ? cataractLeft : 0;
            capture.samples.push_back(sampleOf(eye, m_subject.eye(eye, view), 0));
        }
        return capture;
    }

    device::Capture signature(int quality = 85)
    {
        sim::SignatureView view;
        view.seed = ++m_shot;
        view.quality = quality;
        device::Capture capture;
        device::Sample sample;
        sample.position = Position::Signature;
        sample.ink = m_subject.signature(view);
        capture.samples.push_back(std::move(sample));
        return capture;
    }

    static device::Sample sampleOf(Position position, const cv::Mat &picture, double ppi)
    {
        const auto frame = biometrics::matToFrame(picture, ppi);
        REQUIRE(frame);
        device::Sample sample;
        sample.position = position;
        sample.image = *frame;
        return sample;
    }

private:
    static device::Capture captureOf(Position position, const cv::Mat &picture, double ppi)
    {
        device::Capture capture;
        capture.device.pluginId = QStringLiteral("simulator");
        capture.samples.push_back(sampleOf(position, picture, ppi));
        return capture;
    }

    sim::Subject m_subject;
    std::uint64_t m_shot = 0;
};

} // namespace loket::test
