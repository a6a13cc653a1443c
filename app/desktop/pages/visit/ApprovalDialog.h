// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/StageDialog.h"

class QComboBox;
class QLineEdit;

namespace loket::desktop {

/// A second person looks at the exceptions of the visit and says yes with their own passphrase. Never the one
/// who asks.
class ApprovalDialog final : public StageDialog
{
    Q_OBJECT
public:
    ApprovalDialog(StageContext &context, QWidget *parent);

private:
    void showButtons() override;
    void confirm();
    void store(const Actor &approver);

    QComboBox *m_who;
    QLineEdit *m_passphrase;
    QPushButton *m_confirm = nullptr;
    bool m_isAsking = false;
};

} // namespace loket::desktop
