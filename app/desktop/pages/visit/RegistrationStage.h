// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <QTimer>

#include <map>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QScrollArea;

namespace loket::desktop {

class Checklist;
class DateField;
class FormRow;
class NikField;

/// NIK, family card and the resident's data, with a verdict under each field as it is typed, the guards of
/// the service, and a reason for everything unusual.
class RegistrationStage final : public Stage
{
    Q_OBJECT
public:
    RegistrationStage(StageContext &context, const StepDefinition &step, QWidget *parent);

    void enter() override;
    void act() override;
    void takeDraft(const QVariantMap &draft) override;

private:
    QWidget *makeForm();
    void placeNumbers(QGridLayout *grid);
    void placePerson(QGridLayout *grid);
    void orderTabs();
    void placeAddress(QGridLayout *grid);
    QWidget *makeRecordedQuestion();
    /// Whether the service asks for it; all where it does not say.
    [[nodiscard]] bool isAsked(const QString &field) const;
    [[nodiscard]] bool hasGuard(const QString &guard) const;
    void hideUnasked();
    FormRow *addRow(QGridLayout *grid, int row, int column, int span, const QString &field, QWidget *widget);
    void fillFrom(const Resident &resident);
    [[nodiscard]] RegistrationInput input() const;
    void scheduleCheck();
    void check();
    void show(const RegistrationCheck &check);
    void showVerdicts(const RegistrationCheck &check);
    void showReasons(const RegistrationCheck &check);
    void showNeeds(const RegistrationCheck &check);
    void goToReason();
    [[nodiscard]] bool wasEdited(const QString &field) const;

    NikField *m_nik;
    NikField *m_kk;
    QLineEdit *m_name;
    QLineEdit *m_birthPlace;
    DateField *m_birthDate;
    QComboBox *m_sex;
    QComboBox *m_maritalStatus;
    QComboBox *m_nationality;
    QLineEdit *m_address;
    QLineEdit *m_village;
    QLineEdit *m_district;
    QLineEdit *m_phone;
    QRadioButton *m_neverRecorded;
    QRadioButton *m_everRecorded;
    QCheckBox *m_outOfDomicile;
    Checklist *m_needs;
    QWidget *m_reasonHost;
    QScrollArea *m_area;
    QPushButton *m_giveReason = nullptr;      ///< the frame's, for as long as this stage is in it
    std::map<QString, FormRow *> m_rows;      ///< by field
    std::map<QString, QComboBox *> m_reasons; ///< by warning or guard code
    std::map<QString, QWidget *> m_reasonRows;
    QMap<QString, QString> m_earlierReasons; ///< by object name, of the stage before
    QStringList m_edited;
    QTimer m_checkTimer;
    bool m_isSubmitting = false;
    int m_checkRound = 0;
};

} // namespace loket::desktop
