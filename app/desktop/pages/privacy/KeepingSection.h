// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyPresenter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace loket::desktop {

/// How long what is kept: what is due by the rules, what is held back from them, and the proof of what was
/// removed.
class KeepingSection final : public QWidget
{
    Q_OBJECT
public:
    /// The presenter must outlive the section.
    explicit KeepingSection(PrivacyPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();

private:
    QWidget *makeRules();
    QWidget *makeHeld();
    QWidget *makeDeletions();
    void render();
    [[nodiscard]] QString rulesText(const KeepingLook &look) const;
    void renderHeld(const KeepingLook &look);
    void renderDeletions(const KeepingLook &look);
    void askRelease(const QUuid &visit);

    PrivacyPresenter &m_presenter;
    QLabel *m_rulesTitle;
    QLabel *m_rules;
    QPushButton *m_apply;
    QLabel *m_heldTitle;
    QLabel *m_noneHeld;
    QVBoxLayout *m_held;
    QLabel *m_deletionsTitle;
    QComboBox *m_period;
    QTableWidget *m_deletions;
    QLabel *m_noDeletions;
};

} // namespace loket::desktop
