// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyPresenter.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace loket::desktop {

class AuditList;
class Banner;

/// The signed log of who did what: how long it is, whether it is whole, and a copy of it for elsewhere.
class AuditSection final : public QWidget
{
    Q_OBJECT
public:
    /// The presenter must outlive the section.
    explicit AuditSection(PrivacyPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();
    [[nodiscard]] bool wantsDetails() const;

Q_SIGNALS:
    void saveRequested();

private:
    QWidget *makeCheck();
    QWidget *makeExport();
    void render();
    void renderFinding(const AuditLook &look);

    PrivacyPresenter &m_presenter;
    QLabel *m_what;
    QLabel *m_head;
    QPushButton *m_verify;
    Banner *m_finding;
    QLabel *m_exportTitle;
    QLabel *m_exportHint;
    QCheckBox *m_details;
    QPushButton *m_save;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    AuditList *m_list;
};

} // namespace loket::desktop
