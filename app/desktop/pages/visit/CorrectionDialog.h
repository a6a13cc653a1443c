// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace loket::desktop {

class DateField;
class NikField;

/// Corrects the resident's data after capture: what, why, by which document, and the operator's passphrase
/// again.
class CorrectionDialog final : public QDialog
{
    Q_OBJECT
public:
    CorrectionDialog(StageContext &context, QWidget *parent);

Q_SIGNALS:
    void corrected();

private:
    [[nodiscard]] QGridLayout *makeFields();
    void fill();
    void update();
    void save();
    void store(const QString &authenticatedBy);
    void showError(const Error &error);
    [[nodiscard]] Resident edited() const;

    StageContext &m_context;
    QLineEdit *m_name;
    QLineEdit *m_birthPlace;
    DateField *m_birthDate;
    NikField *m_kk;
    QLineEdit *m_address;
    QLineEdit *m_district;
    QComboBox *m_reason;
    QComboBox *m_document;
    QLineEdit *m_passphrase;
    QLabel *m_error;
    QPushButton *m_save = nullptr;
};

} // namespace loket::desktop
