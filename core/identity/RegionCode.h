// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringView>

namespace loket {

/// A code of the Ministry of Home Affairs (never BPS, which numbers Papua otherwise): two digits a province,
/// four a regency or city (71… are cities), six a kecamatan. Well-formed is all it promises; RegionTable
/// knows which exist.
class RegionCode
{
public:
    /// "35", "3576", "35.76.01" or "357601". Error InvalidArgument.
    [[nodiscard]] static Expected<RegionCode> parse(QStringView text);

    [[nodiscard]] const QString &digits() const { return m_digits; } ///< "357601"
    [[nodiscard]] QString dotted() const;                            ///< "35.76.01"
    [[nodiscard]] QString province() const { return m_digits.left(2); }
    [[nodiscard]] QString regency() const { return m_digits.left(4); }  ///< as far as there is one
    [[nodiscard]] QString district() const { return m_digits.left(6); } ///< as far as there is one

    friend bool operator==(const RegionCode &, const RegionCode &) = default;

private:
    explicit RegionCode(QString digits)
        : m_digits(std::move(digits))
    {}

    QString m_digits;
};

/// Known: the whole code is in the table. Unlisted: its known part is right, and the table does not claim to
/// list what lies below. Retired: it existed and moved (Papua was divided in 2022). Unknown: nothing fits.
enum class RegionState { Known, Unlisted, Retired, Unknown };

struct RegionInfo
{
    RegionState state = RegionState::Unknown;
    QString provinceName;
    QString regencyName;
    QString districtName;
    QString movedTo; ///< digits of the code that replaced it, for Retired, where known
};

/// Names of regions. Built from `resources/regions/*.tsv`; an office adds its own file to the same folder of
/// its LOKET_RESOURCES, or by addText(). Lines, fields separated by a tab, # starts a comment:
///
///     35.76.01<TAB>Prajuritkulon                 a region
///     complete<TAB>35.76                         every region directly below is listed ("complete<TAB>*" =
///     provinces) retired<TAB>91.01<TAB>Merauke<TAB>93.01    old code, its name, today's code ("-" where it
///     is not known)
class RegionTable
{
public:
    /// All files of resources/regions. Errors: NotFound (no file at all), DiskRead, Malformed.
    [[nodiscard]] static Expected<RegionTable> load();

    /// Later lines replace earlier ones. Error Malformed with `source` and the line number.
    [[nodiscard]] Expected<void> addText(const QByteArray &utf8, const QString &source);

    [[nodiscard]] RegionInfo find(const RegionCode &code) const;

    /// Name of exactly this code; empty where it is not in the table.
    [[nodiscard]] QString name(const QString &digits) const { return m_names.value(digits); }
    [[nodiscard]] int size() const { return int(m_names.size()); }
    /// Codes directly below ("" gives the provinces), sorted.
    [[nodiscard]] QStringList below(const QString &digits) const;

private:
    struct Moved
    {
        QString name;
        QString to;
    };

    QHash<QString, QString> m_names;
    QHash<QString, Moved> m_retired;
    QSet<QString> m_complete;
};

} // namespace loket
