// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyPresenter.h"
#include "app/desktop/shell/Page.h"
#include "core/base/Clock.h"

#include <functional>

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace loket::desktop {

class AuditSection;
class Banner;
class BreachSection;
class KeepingSection;
class PersonSection;
struct SaveRequest;

/// Data pribadi: what the law on personal data asks of a counter, for those who manage it.
class PrivacyPage final : public Page
{
    Q_OBJECT
public:
    enum Section { Person, Keeping, Breaches, Audit };

    /// Asks for a file to write and calls back with its path.
    using FileChooser = std::function<void(QWidget *parent, const SaveRequest &request,
                                           std::function<void(const QString &path)> chosen)>;

    /// Presenter and clock must outlive the page.
    PrivacyPage(PrivacyPresenter &presenter, const Clock &clock, FileChooser chooser = fileDialog(),
                QWidget *parent = nullptr);

    void showSection(Section section);

    void entered() override;
    void forget() override;
    void lockAway() override;
    [[nodiscard]] QString help() const override;
    bool find() override;

    [[nodiscard]] static FileChooser fileDialog();

Q_SIGNALS:
    void said(const QString &sentence);
    void refused(const QString &sentence);
    void changed();

protected:
    void retranslate() override;

private:
    void connectSections();
    void load();
    void renderBanner();
    void savePerson();
    void saveAffected(qint64 id);
    void saveAudit();

    PrivacyPresenter &m_presenter;
    const Clock &m_clock;
    FileChooser m_chooser;
    QLabel *m_title;
    QButtonGroup *m_tabs;
    Banner *m_banner;
    QStackedWidget *m_sections;
    PersonSection *m_person;
    KeepingSection *m_keeping;
    BreachSection *m_breaches;
    AuditSection *m_audit;
};

} // namespace loket::desktop
