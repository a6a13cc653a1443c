// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/Face.h"
#include "devices/plugins/simulator/subject/Finger.h"
#include "devices/plugins/simulator/subject/Iris.h"
#include "devices/plugins/simulator/subject/Signature.h"
#include "devices/plugins/simulator/subject/Slap.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace loket::sim {

/// One fictitious person: a 64-bit seed decides face, ten fingers, both irises and the signature. Everything
/// is made when it is first asked for and kept. Safe to use from several threads.
///
/// The same seed gives the same pictures with the same build on the same kind of processor (OpenCV chooses
/// its code by processor, so single grey levels may differ elsewhere).
class Subject
{
public:
    explicit Subject(std::uint64_t seed, std::optional<Sex> sex = std::nullopt);

    [[nodiscard]] std::uint64_t seed() const { return m_seed; }
    [[nodiscard]] const FaceTraits &face() const { return m_face; }

    /// Valid as long as the subject.
    [[nodiscard]] const MasterPrint &print(device::Position finger);
    [[nodiscard]] const IrisModel &iris(device::Position eye);

    [[nodiscard]] cv::Mat facePicture(const FaceView &view);  ///< BGR
    [[nodiscard]] cv::Mat emptyPicture(const FaceView &view); ///< nobody before the backdrop
    [[nodiscard]] cv::Mat slap(const SlapScene &scene);       ///< Gray8, 500 ppi
    [[nodiscard]] cv::Mat finger(device::Position finger, const Touch &touch, cv::Size size = {416, 560});
    [[nodiscard]] cv::Mat eye(device::Position eye, const IrisView &view);
    [[nodiscard]] device::Ink signature(const SignatureView &view) const;

private:
    FacePainter &painter();

    std::uint64_t m_seed;
    FaceTraits m_face;
    std::mutex m_printMutex, m_irisMutex, m_faceMutex;
    std::map<device::Position, MasterPrint> m_prints;
    std::map<device::Position, IrisModel> m_irises;
    std::unique_ptr<FacePainter> m_painter;
};

} // namespace loket::sim
