// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace loket::desktop {

/// A second person looks at the exceptions of the visit and says yes with their own passphrase. Never the one
/// who asks.
class ApprovalDialog final : public QDialog
{
    Q_OBJECT
public:
    ApprovalDialog(StageContext &context, QWidget *parent);

private:
    void update();
    void confirm();
    void store(const Actor &approver);
    void showError(const Error &error);

    StageContext &m_context;
    QComboBox *m_who;
    QLineEdit *m_passphrase;
    QLabel *m_error;
    QPushButton *m_confirm = nullptr;
};

} // namespace loket::desktop
