// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace loket::desktop {

/// What is to be saved, in words that are ready for the screen.
struct SaveRequest
{
    QString title;
    QString fileName; ///< proposed; never a name or NIK: files lie around
    QString filter;   ///< "Dokumen PDF (*.pdf)"
    QString suffix;   ///< "pdf"
};

/// "bukti-perekaman-1A2B3C4D-5E6F.pdf": the number of the receipt finds the visit and names nobody.
[[nodiscard]] QString receiptFileName(const QString &receiptNumber);

/// Asks where to save, without an event loop of its own, in Loket's language (the desktop's own dialog speaks
/// the desktop's). Opens in the folder used last in this run of the program, at first in the documents.
/// `chosen` is called with the path, in the thread of `parent` and not after its end; not at all where the
/// operator changed their mind.
void askForFile(QWidget *parent, const SaveRequest &request, std::function<void(const QString &path)> chosen);

/// The same for a folder that is there.
void askForFolder(QWidget *parent, const QString &title, std::function<void(const QString &path)> chosen);

} // namespace loket::desktop
