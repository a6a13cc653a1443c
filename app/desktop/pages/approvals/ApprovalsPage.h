// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/approvals/ApprovalsPresenter.h"
#include "app/desktop/shell/Page.h"

#include <QPointer>

class QButtonGroup;
class QLabel;
class QListView;
class QPushButton;

namespace loket::desktop {

class Banner;
class CasePane;
class EmptyState;
class InboxModel;
class PassphraseDialog;
class PrimaryButton;

/// Persetujuan: what waits for a second person at the left, the case at the right, and one passphrase for all
/// that was decided. The counter finds here what was refused, and says what it did about it.
class ApprovalsPage final : public Page
{
    Q_OBJECT
public:
    /// The presenter must outlive the page.
    explicit ApprovalsPage(ApprovalsPresenter &presenter, QWidget *parent = nullptr);

    void entered() override;
    void forget() override;
    void lockAway() override;
    [[nodiscard]] QString help() const override;

Q_SIGNALS:
    /// For the toast.
    void said(const QString &sentence);
    void refused(const QString &sentence);
    /// Something was decided: what Home counts has changed.
    void changed();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeList();
    QWidget *makeFooter();
    void connectPresenter();
    void render();
    void renderTabs();
    void renderEmpty();
    void renderFooter();
    void onSelected();
    void select(qint64 id);
    void onSaveFailed(const Error &error, const BatchResult &batch);
    void goOn();
    void askPassphrase();

    ApprovalsPresenter &m_presenter;
    InboxModel *m_model;
    QLabel *m_title;
    QButtonGroup *m_tabs;
    Banner *m_banner;
    QListView *m_list;
    EmptyState *m_empty;
    CasePane *m_case;
    QWidget *m_footer;
    QLabel *m_summary;
    PrimaryButton *m_save;
    QPointer<PassphraseDialog> m_dialog;
};

} // namespace loket::desktop
