// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SafeText.h"

#include <QList>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // direction marks, zero width, tags
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(char32_t character)
{
    if (character == U'\\')
        return u"\\\\"_s;
    if (character == U'\n')
        return u"\\n"_s;
    if (character == U'\r')
        return u"\\r"_s;
    if (character == U'\t')
        return u"\\t"_s;
    if (character < 0x100)
        return u"\\x%1"_s.arg(uint(character), 2, 16, QChar(u'0'));
    return u"\\u{%1}"_s.arg(uint(character), 0, 16);
}

} // namespace

QString shownText(const QString &text)
{
    QString shown;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t character : characters)
        shown +=
            character == U'\n' || isPlain(character) ? QString::fromUcs4(&character, 1) : escaped(character);
    return shown;
}

QString safeText(const QString &text, qsizetype most)
{
    const QList<uint> characters = text.left(2 * most + 2).toUcs4(); // no need to look at megabytes
    QString safe;
    for (qsizetype i = 0; i < std::min(characters.size(), most); ++i) {
        const char32_t character = characters[i];
        safe +=
            character != U'\\' && isPlain(character) ? QString::fromUcs4(&character, 1) : escaped(character);
    }
    if (characters.size() > most)
        safe += u"… (+%1)"_s.arg(text.size() - most);
    return safe;
}

} // namespace loket::ctl
