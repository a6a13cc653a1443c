// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitSession.h"

#include <QDialog>

class QBoxLayout;

namespace loket::desktop {

/// A look at what a finished step recorded: facts and kept pictures. Nothing can be changed here.
class StepLookDialog final : public QDialog
{
    Q_OBJECT
public:
    StepLookDialog(VisitSession &session, const StepDefinition &step, QWidget *parent);

private:
    void addPictures(VisitSession &session, const StepDefinition &step, QBoxLayout *row);
};

} // namespace loket::desktop
