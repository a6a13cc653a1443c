// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/PassphraseDialog.h"
#include "core/access/SecondPerson.h"

#include <QList>
#include <QPair>

class QComboBox;

namespace loket::desktop {

/// Asks who the second person is, and for their passphrase: for a change that two make together.
class SecondPersonDialog final : public PassphraseDialog
{
    Q_OBJECT
public:
    /// `what` is changed; `people` by id and name.
    SecondPersonDialog(const QString &what, const QList<QPair<QString, QString>> &people, QWidget *parent);

    /// Who was chosen and what was typed. Once, in a slot of submitted().
    [[nodiscard]] SecondPerson takePerson();

private:
    QComboBox *m_who;
};

} // namespace loket::desktop
