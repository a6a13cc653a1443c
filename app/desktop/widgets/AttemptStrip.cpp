// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/AttemptStrip.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Layouts.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// The kept attempt and the newest ones, in order: as many as have room in the panel.
std::vector<AttemptChip> shownOf(const std::vector<AttemptChip> &attempts)
{
    std::vector<AttemptChip> shown;
    size_t room = AttemptStrip::kShown;
    const bool isBestAmongNewest =
        std::any_of(attempts.end() - std::min<qptrdiff>(qptrdiff(room), qptrdiff(attempts.size())),
                    attempts.end(), [](const auto &attempt) { return attempt.isBest; });
    const auto best =
        std::find_if(attempts.begin(), attempts.end(), [](const auto &attempt) { return attempt.isBest; });
    if (!isBestAmongNewest && best != attempts.end()) {
        shown.push_back(*best);
        --room;
    }
    shown.insert(shown.end(), attempts.end() - std::min<qptrdiff>(qptrdiff(room), qptrdiff(attempts.size())),
                 attempts.end());
    return shown;
}

} // namespace

AttemptStrip::AttemptStrip(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_buttons(new QButtonGroup(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space("s"));
    m_grid->setColumnStretch(kColumns, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_buttons, &QButtonGroup::idClicked, this, &AttemptStrip::picked);
}

void AttemptStrip::setAttempts(const std::vector<AttemptChip> &attempts)
{
    for (QAbstractButton *chip : m_buttons->buttons())
        m_buttons->removeButton(chip);
    emptyOut(*m_grid);
    for (const auto &attempt : shownOf(attempts)) {
        const QString score = attempt.score ? QString::number(*attempt.score) : u"–"_s;
        auto *chip = new QPushButton(
            u"%1  %2%3"_s.arg(attempt.number).arg(score, attempt.isBest ? u" ★"_s : QString()), this);
        chip->setObjectName(u"attempt%1"_s.arg(attempt.number));
        chip->setProperty("compact", true);
        chip->setCheckable(true);
        chip->setChecked(attempt.isBest);
        chip->setToolTip(attempt.note);
        chip->setAccessibleName(attempt.isBest
                                    ? tr("Pengambilan %1, mutu %2, dipakai").arg(attempt.number).arg(score)
                                    : tr("Pengambilan %1, mutu %2").arg(attempt.number).arg(score));
        // The star says which one is kept; looking at another one does not change that.
        connect(chip, &QPushButton::clicked, chip,
                [chip, isBest = attempt.isBest] { chip->setChecked(isBest); });
        m_buttons->addButton(chip, attempt.number);
        const int index = m_grid->count();
        m_grid->addWidget(chip, index / kColumns, index % kColumns);
    }
    m_buttons->setExclusive(false);
}

} // namespace loket::desktop
