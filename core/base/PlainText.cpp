// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"

#include <QList>

#include <algorithm>

namespace loket {

bool isPlainText(const QString &text)
{
    if (!text.isValidUtf16())
        return false;
    const QList<uint> points = text.toUcs4();
    return std::all_of(points.begin(), points.end(), [](uint point) {
        // Letters by their category, and drawn as nothing: Hangul fillers, a braille pattern without dots.
        if (point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800)
            return false;
        switch (QChar::category(point)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return false;
        default:
            return true;
        }
    });
}

Expected<void> checkNote(const QString &text, bool mayHaveLines)
{
    QString words = text;
    if (mayHaveLines)
        words.remove(u'\n').remove(u'\t');
    return text.size() <= kNoteMax && isPlainText(words)
               ? Expected<void>()
               : fail(ErrorCode::InvalidArgument, QStringLiteral("note_text"));
}

} // namespace loket
