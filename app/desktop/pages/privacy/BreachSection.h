// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyPresenter.h"

#include "core/base/Clock.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

class EmptyState;

/// The register of failures to protect data, with the law's clock and the list of people concerned.
class BreachSection final : public QWidget
{
    Q_OBJECT
public:
    /// Presenter and clock must outlive the section.
    BreachSection(PrivacyPresenter &presenter, const Clock &clock, QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void saveRequested(qint64 id);

private:
    void render();
    [[nodiscard]] QWidget *breachCard(const Breach &breach, const BreachLook &look);
    [[nodiscard]] QWidget *acts(const Breach &breach, bool mayExport);
    void askNew();
    void askClose(qint64 id);

    PrivacyPresenter &m_presenter;
    const Clock &m_clock;
    QLabel *m_hint;
    QPushButton *m_new;
    QVBoxLayout *m_list;
    QWidget *m_scroll;
    EmptyState *m_empty;
};

} // namespace loket::desktop
