// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/StageDialog.h"

class QComboBox;
class QLineEdit;

namespace loket::desktop {

class DateField;
class NikField;

/// Corrects the resident's data after capture: what, why, by which document, and the operator's passphrase
/// again.
class CorrectionDialog final : public StageDialog
{
    Q_OBJECT
public:
    CorrectionDialog(StageContext &context, QWidget *parent);

Q_SIGNALS:
    void corrected();

private:
    void fill();
    void showButtons() override;
    [[nodiscard]] QWidget *makeForm();
    void save();
    void store(const QString &authenticatedBy);
    [[nodiscard]] Resident edited() const;

    QLineEdit *m_name;
    QLineEdit *m_birthPlace;
    DateField *m_birthDate;
    NikField *m_kk;
    QLineEdit *m_address;
    QLineEdit *m_district;
    QComboBox *m_reason;
    QComboBox *m_document;
    QLineEdit *m_passphrase;
    QPushButton *m_save = nullptr;
    bool m_isAsking = false;
};

} // namespace loket::desktop
