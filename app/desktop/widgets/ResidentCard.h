// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/PhotoBackground.h"

#include <QWidget>

class QLabel;

namespace loket::desktop {

/// What the operator must see of the resident all the time. Words are ready for the screen.
struct ResidentLook
{
    QString name;
    QString maskedNik; ///< "3576••••••••0003"
    QString ageText;   ///< "35 tahun"
    QString sexText;
    PhotoBackground background = PhotoBackground::None;
    QString backgroundReason; ///< "lahir 1991"
};

class ResidentCard final : public QWidget
{
    Q_OBJECT
public:
    explicit ResidentCard(QWidget *parent = nullptr);

    void setResident(const ResidentLook &look);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    ResidentLook m_look;
    QLabel *m_name;
    QLabel *m_nik;
    QLabel *m_facts;
    QLabel *m_background;
};

} // namespace loket::desktop
