// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/SaveDialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// Held by the application, so that there is no global of ours.
constexpr auto kFolderProperty = "loket.saveFolder";

QString folderToOpen()
{
    const QString last = qApp->property(kFolderProperty).toString();
    if (!last.isEmpty() && QDir(last).exists())
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

QString receiptFileName(const QString &receiptNumber)
{
    return receiptNumber.isEmpty() ? u"bukti-perekaman.pdf"_s
                                   : u"bukti-perekaman-%1.pdf"_s.arg(receiptNumber);
}

void askForFile(QWidget *parent, const SaveRequest &request, std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title, folderToOpen());
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(request.filter);
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString &path) {
                         qApp->setProperty(kFolderProperty, QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    dialog->open();
}

void askForFolder(QWidget *parent, const QString &title, std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, folderToOpen());
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace loket::desktop
