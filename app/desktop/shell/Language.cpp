// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/Language.h"

#include <QCoreApplication>
#include <QDate>
#include <QLibraryInfo>
#include <QTime>

using namespace Qt::StringLiterals;

namespace loket::desktop {

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

QString Language::use(const QString &code)
{
    m_code = codes().contains(code) ? code : u"id"_s;
    // The locale first: a widget that is told of the new language asks for dates at once.
    QLocale::setDefault(m_code == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                          : QLocale(QLocale::Indonesian, QLocale::Indonesia));
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const auto add = [this](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    add(u"qtbase_%1"_s.arg(m_code), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(u"loket_%1"_s.arg(m_code), u":/loket/translations"_s);
    return m_code;
}

QStringList Language::codes() { return {u"id"_s, u"en"_s}; }

QString Language::nativeName(const QString &code) { return code == "en"_L1 ? u"English"_s : u"Bahasa Indonesia"_s; }

QString dateText(const QDate &date) { return QLocale().toString(date, u"d MMMM yyyy"_s); }

QString timeText(const QTime &time)
{
    const bool isEnglish = QLocale().language() == QLocale::English;
    return QLocale().toString(time, isEnglish ? u"HH:mm"_s : u"HH.mm"_s);
}

QString numberText(qint64 number) { return QLocale().toString(number); }

} // namespace loket::desktop
