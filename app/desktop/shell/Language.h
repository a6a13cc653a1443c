// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace loket::desktop {

/// The language of the windows. Indonesian is the source text and needs no file; English comes from the translation that
/// is compiled in. Switching sends every widget a LanguageChange.
class Language
{
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "id" or "en"; anything else is taken as "id". Gives what is in use now.
    QString use(const QString &code);
    [[nodiscard]] QString current() const { return m_code; }

    [[nodiscard]] static QStringList codes();
    /// The language's own name.
    [[nodiscard]] static QString nativeName(const QString &code);

private:
    QString m_code = QStringLiteral("id");
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// Dates, times and numbers as people write them in the language in use (QLocale's default): "12 Juli 2026",
/// "10.42", "1.234".
[[nodiscard]] QString dateText(const QDate &date);
[[nodiscard]] QString timeText(const QTime &time);
[[nodiscard]] QString numberText(qint64 number);

} // namespace loket::desktop
