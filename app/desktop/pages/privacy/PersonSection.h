// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyPresenter.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

class EmptyState;
class FormRow;
class NikField;

/// What this station knows of one person, for their request: found by NIK, saved as a PDF, kept from being
/// removed.
class PersonSection final : public QWidget
{
    Q_OBJECT
public:
    /// The presenter must outlive the section.
    explicit PersonSection(PrivacyPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();
    void forget();
    void focusSearch();

Q_SIGNALS:
    /// The operator wants the report as a file.
    void saveRequested();

private:
    QWidget *makeSearch();
    void fillResult();
    void search();
    void render();
    void renderError();
    static void addHeading(QVBoxLayout &rows, const QString &text);
    [[nodiscard]] QWidget *visitCard(const PersonVisit &visit, const PersonReport &report);
    [[nodiscard]] static QWidget *withoutPersonLine(int count);
    [[nodiscard]] static QWidget *searchesCard(const PersonReport &report);
    static void addTrail(QVBoxLayout &rows, const std::vector<AuditRecord> &trail, const PeopleNames &names);
    void askHold(const QUuid &visit, bool isHeld);

    PrivacyPresenter &m_presenter;
    NikField *m_nik;
    FormRow *m_nikRow;
    QPushButton *m_search;
    QLabel *m_hint;
    QWidget *m_result;
    QLabel *m_count;
    QPushButton *m_save;
    QPushButton *m_close;
    QVBoxLayout *m_visits;
    EmptyState *m_empty;
};

} // namespace loket::desktop
