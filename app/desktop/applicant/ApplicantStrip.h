// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/applicant/ApplicantScene.h"

#include <QAbstractButton>

namespace loket::desktop {

/// The applicant's view where there is one screen only: picture, sentence and progress in the footer of a
/// visit, where it takes no room from the stage. A press makes it large.
class ApplicantStrip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ApplicantStrip(QWidget *parent = nullptr);

    void setScene(const ApplicantScene &scene);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();

    ApplicantScene m_scene;
};

} // namespace loket::desktop
