// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/settings/SecondPersonDialog.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace loket::desktop {

SecondPersonDialog::SecondPersonDialog(const QString &what, const QList<QPair<QString, QString>> &people,
                                       QWidget *parent)
    : PassphraseDialog(tr("Orang kedua"),
                       tr("%1: pengaturan ini diubah oleh dua orang bersama. Orang kedua memasukkan "
                          "frasa sandinya di sini; keduanya tercatat.")
                           .arg(what),
                       tr("Ubah berdua"), parent)
    , m_who(new QComboBox)
{
    setObjectName(u"secondPersonDialog"_s);
    m_who->setObjectName(u"secondPerson"_s);
    for (const auto &[id, name] : people)
        m_who->addItem(name, id);
    insertField(tr("Yang ikut mengubah"), m_who);
    setWhose(tr("Frasa sandi orang kedua"), tr("Frasa sandi orang kedua tidak cocok."));
}

SecondPerson SecondPersonDialog::takePerson() { return {m_who->currentData().toString(), take()}; }

} // namespace loket::desktop
