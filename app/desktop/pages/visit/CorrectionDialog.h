// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/StageDialog.h"

#include <QTimer>

#include <map>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace loket::desktop {

class DateField;
class FormRow;
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
    void fillChoices();
    void followChanges();
    FormRow *place(const QString &label, const QString &name, QWidget *field, int row, int column, int span);
    void save();
    void store(const QString &authenticatedBy);
    [[nodiscard]] Resident edited() const;
    void check();
    void show(const Verdicts &verdicts);
    [[nodiscard]] QString stillNeeded() const;

    QLineEdit *m_name;
    QLineEdit *m_birthPlace;
    DateField *m_birthDate;
    NikField *m_kk;
    QComboBox *m_sex;
    QComboBox *m_maritalStatus;
    QComboBox *m_nationality;
    QLineEdit *m_phone;
    QLineEdit *m_address;
    QLineEdit *m_village;
    QLineEdit *m_district;
    QComboBox *m_reason;
    QLineEdit *m_note;
    FormRow *m_noteRow = nullptr;
    QComboBox *m_document;
    QLineEdit *m_passphrase;
    QGridLayout *m_grid = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_needed;
    std::map<QString, FormRow *> m_rows; ///< by field
    QTimer m_checkTimer;
    int m_checkRound = 0;
    bool m_isAsking = false;
};

} // namespace loket::desktop
