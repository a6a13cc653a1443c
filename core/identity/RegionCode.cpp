// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/RegionCode.h"

#include "core/base/Resources.h"
#include "core/identity/Digits.h"

namespace loket {

using namespace Qt::StringLiterals;

Expected<RegionCode> RegionCode::parse(QStringView text)
{
    QString kept = text.trimmed().toString();
    kept.remove(u'.');
    const bool fits = kept.size() == 2 || kept.size() == 4 || kept.size() == 6;
    if (!fits || !digits::allDigits(kept))
        return fail(ErrorCode::InvalidArgument, u"region_code"_s);
    return RegionCode(std::move(kept));
}

QString RegionCode::dotted() const
{
    QString text = m_digits.left(2);
    for (qsizetype i = 2; i < m_digits.size(); i += 2)
        text += u'.' + m_digits.mid(i, 2);
    return text;
}

Expected<RegionTable> RegionTable::load()
{
    RegionTable table;
    const QStringList files = listResources(u"regions"_s).filter(u".tsv"_s);
    if (files.isEmpty())
        return fail(ErrorCode::NotFound, u"regions/*.tsv"_s);
    for (const QString &file : files) {
        const auto bytes = readResource(u"regions/"_s + file);
        if (!bytes)
            return fail(bytes.error());
        if (auto added = table.addText(*bytes, file); !added)
            return fail(added.error());
    }
    return table;
}

Expected<void> RegionTable::addText(const QByteArray &utf8, const QString &source)
{
    int number = 0;
    for (const QString &line : QString::fromUtf8(utf8).split(u'\n')) {
        ++number;
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        const QStringList fields = text.split(u'\t');
        const bool isComplete = fields.size() == 2 && fields[0] == "complete"_L1;
        const bool isRetired = fields.size() == 4 && fields[0] == "retired"_L1;
        if (isComplete && fields[1] == "*"_L1) {
            m_complete.insert(QString());
            continue;
        }
        const auto code = RegionCode::parse(isComplete || isRetired ? fields[1] : fields[0]);
        if (!code || (!isComplete && !isRetired && fields.size() != 2))
            return fail(ErrorCode::Malformed, u"%1:%2"_s.arg(source).arg(number));
        if (isComplete)
            m_complete.insert(code->digits());
        else if (isRetired)
            m_retired.insert(code->digits(), {fields[2], QString(fields[3]).remove(u'.').remove(u'-')});
        else
            m_names.insert(code->digits(), fields[1]);
    }
    return {};
}

RegionInfo RegionTable::find(const RegionCode &code) const
{
    RegionInfo info;
    info.state = RegionState::Known;
    const QString &digits = code.digits();
    info.provinceName = m_names.value(code.province());
    if (digits.size() >= 4)
        info.regencyName = m_names.value(code.regency());
    if (digits.size() == 6)
        info.districtName = m_names.value(code.district());

    for (qsizetype length = 2; length <= digits.size(); length += 2) {
        const QString part = digits.left(length);
        if (m_names.contains(part))
            continue;
        if (const auto moved = m_retired.constFind(part); moved != m_retired.cend()) {
            info.state = RegionState::Retired;
            info.movedTo = moved->to;
            (length == 4 ? info.regencyName : info.districtName) = moved->name;
            return info;
        }
        info.state =
            m_complete.contains(digits.left(length - 2)) ? RegionState::Unknown : RegionState::Unlisted;
        return info;
    }
    return info;
}

QStringList RegionTable::below(const QString &digits) const
{
    QStringList codes;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (it.key().size() == digits.size() + 2 && it.key().startsWith(digits))
            codes.append(it.key());
    }
    codes.sort();
    return codes;
}

} // namespace loket
