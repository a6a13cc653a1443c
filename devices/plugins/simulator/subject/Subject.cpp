// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Subject.h"

namespace loket::sim {

Subject::Subject(std::uint64_t seed, std::optional<Sex> sex)
    : m_seed(seed)
    , m_face(drawFace(seed, sex))
{}

const MasterPrint &Subject::print(device::Position finger)
{
    const std::lock_guard lock(m_printMutex);
    auto found = m_prints.find(finger);
    if (found == m_prints.end())
        found = m_prints.emplace(finger, growPrint(m_seed, finger)).first;
    return found->second;
}

const IrisModel &Subject::iris(device::Position eye)
{
    const std::lock_guard lock(m_irisMutex);
    auto found = m_irises.find(eye);
    if (found == m_irises.end())
        found = m_irises.emplace(eye, growIris(m_seed, eye)).first;
    return found->second;
}

FacePainter &Subject::painter()
{
    if (!m_painter)
        m_painter = std::make_unique<FacePainter>(m_face);
    return *m_painter;
}

cv::Mat Subject::facePicture(const FaceView &view)
{
    const std::lock_guard lock(m_faceMutex);
    return painter().picture(view);
}

cv::Mat Subject::emptyPicture(const FaceView &view)
{
    const std::lock_guard lock(m_faceMutex);
    return painter().empty(view);
}

cv::Mat Subject::slap(const SlapScene &scene)
{
    return slapPicture(scene,
                       [this](device::Position finger) -> const MasterPrint & { return print(finger); });
}

cv::Mat Subject::finger(device::Position finger, const Touch &touch, cv::Size size)
{
    return fingerPicture(print(finger), touch, size);
}

cv::Mat Subject::eye(device::Position eye, const IrisView &view) { return irisPicture(iris(eye), view); }

device::Ink Subject::signature(const SignatureView &view) const { return signatureInk(m_seed, view); }

} // namespace loket::sim
