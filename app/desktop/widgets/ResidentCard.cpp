// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/ResidentCard.h"

#include "app/desktop/theme/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

ResidentCard::ResidentCard(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_nik(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_background(new QLabel(this))
{
    setKind(m_name, "section");
    m_name->setWordWrap(true);
    m_name->setObjectName(u"residentName"_s);
    m_nik->setObjectName(u"residentNik"_s);
    setKind(m_facts, "muted");
    m_background->setAlignment(Qt::AlignCenter);
    m_background->setMinimumHeight(sizeOf("chip"));
    m_background->setObjectName(u"residentBackground"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("xs"));
    layout->addWidget(m_name);
    layout->addWidget(m_nik);
    layout->addWidget(m_facts);
    layout->addSpacing(space("s"));
    layout->addWidget(m_background);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    clear();
}

void ResidentCard::setResident(const ResidentLook &look)
{
    m_look = look;
    show();
}

void ResidentCard::clear() { setResident({}); }

void ResidentCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

void ResidentCard::show()
{
    m_name->setText(m_look.name.isEmpty() ? tr("Pemohon belum didata") : m_look.name);
    m_nik->setText(m_look.maskedNik);
    m_nik->setVisible(!m_look.maskedNik.isEmpty());
    QStringList facts{m_look.ageText, m_look.sexText};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setVisible(!facts.isEmpty());

    const auto [word, chip] = [this]() -> std::pair<QString, QString> {
        switch (m_look.background) {
        case PhotoBackground::Red:
            return {tr("MERAH"), u"photoRed"_s};
        case PhotoBackground::Blue:
            return {tr("BIRU"), u"photoBlue"_s};
        case PhotoBackground::Orange:
            return {tr("ORANYE"), u"photoOrange"_s};
        case PhotoBackground::None:
            break;
        }
        return {};
    }();
    m_background->setVisible(!word.isEmpty());
    m_background->setText(m_look.backgroundReason.isEmpty()
                              ? tr("Latar %1").arg(word)
                              : tr("Latar %1 (%2)").arg(word, m_look.backgroundReason));
    setStyleProperty(m_background, "chip", chip);
}

} // namespace loket::desktop
