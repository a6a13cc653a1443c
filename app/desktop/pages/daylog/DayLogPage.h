// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/daylog/DayLogPresenter.h"
#include "app/desktop/shell/Page.h"
#include "core/base/Clock.h"

#include <QTimer>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace loket::desktop {

class Banner;
class DayLogModel;
class EmptyState;
class VisitDrawer;

/// Catatan harian: filters above, the table, and at the right the visit that is looked at.
class DayLogPage final : public Page
{
    Q_OBJECT
public:
    /// Asks for a file to write and calls back with its path; empty = the operator changed their mind.
    using FileChooser =
        std::function<void(QWidget *parent, const QString &suggested, std::function<void(QString)> chosen)>;

    /// Presenter and clock must outlive the page. With fewer than two services there is no filter for them.
    DayLogPage(DayLogPresenter &presenter, const Clock &clock, QStringList services = {},
               FileChooser chooser = fileDialog(), QWidget *parent = nullptr);

    void entered() override;
    void forget() override;
    [[nodiscard]] QString help() const override;
    bool find() override;

    /// The operator's file dialog (opens without an event loop of its own).
    [[nodiscard]] static FileChooser fileDialog();

Q_SIGNALS:
    void resumeRequested(const QUuid &visit);
    void receiptRequested(const QUuid &visit);
    /// For the toast: "24 baris disimpan ke …".
    void said(const QString &sentence);

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Period { Today, Yesterday, Week, Month, All };

    void connectAll();
    QWidget *makeFilters();
    QWidget *makeTable();
    QWidget *makeExport();
    void fillFilters();
    void fitColumns();
    void fitHead();
    void applyFilters();
    void onSelected();
    void showCount();
    void allowExport();
    void showDetail();
    void showExport();
    void startExport();

    DayLogPresenter &m_presenter;
    const Clock &m_clock;
    QStringList m_services;
    FileChooser m_chooser;
    DayLogModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QLineEdit *m_search;
    QComboBox *m_period;
    QComboBox *m_state;
    QComboBox *m_service;
    QPushButton *m_export;
    QWidget *m_progressHost;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QPushButton *m_cancel;
    Banner *m_banner;
    QTableView *m_table;
    EmptyState *m_empty;
    VisitDrawer *m_drawer;
    QTimer m_searchDelay;
};

} // namespace loket::desktop
