// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/QtTexts.h"
#include "app/words/Words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>

static void registerTranslations() { Q_INIT_RESOURCE(loket_translations); }

namespace loket::words {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTranslatorName = "loket.words.translator";
constexpr auto kLanguageProperty = "loket.language";

bool isIndonesian() { return currentLanguage() == "id"_L1; }

QLocale locale()
{
    return isIndonesian() ? QLocale(QLocale::Indonesian, QLocale::Indonesia)
                          : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

QList<Language> languages() { return {{u"id"_s, u"Bahasa Indonesia"_s}, {u"en"_s, u"English"_s}}; }

QString currentLanguage()
{
    const QString set = qApp ? qApp->property(kLanguageProperty).toString() : QString();
    return set.isEmpty() ? u"id"_s : set;
}

bool installLanguage(const QString &language)
{
    static const bool once = (registerTranslations(), true);
    Q_UNUSED(once);
    // Owned by the application and found by name, so that there is no global of ours.
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(u":/loket_i18n/loket_%1.qm"_s.arg(language)))
        return false;
    std::unique_ptr<QTranslator> toolkit;
    if (language == "id"_L1)
        toolkit = std::make_unique<QtTexts>(); // English is what Qt speaks by itself
    for (QTranslator *old : qApp->findChildren<QTranslator *>(QLatin1StringView(kTranslatorName))) {
        QCoreApplication::removeTranslator(old);
        old->setObjectName(QString());
        old->deleteLater();
    }
    translator->setObjectName(QLatin1StringView(kTranslatorName));
    translator->setParent(qApp);
    qApp->setProperty(kLanguageProperty, language);
    QLocale::setDefault(locale());
    if (toolkit) {
        toolkit->setObjectName(QLatin1StringView(kTranslatorName));
        toolkit->setParent(qApp);
        QCoreApplication::installTranslator(toolkit.release());
    }
    return QCoreApplication::installTranslator(translator.release()); // now the application's
}

QString date(QDate date) { return date.isValid() ? locale().toString(date, u"d MMMM yyyy"_s) : QString(); }

QString time(QTime time)
{
    return time.isValid() ? time.toString(isIndonesian() ? u"HH.mm"_s : u"HH:mm"_s) : QString();
}

QString dateTime(QDateTime utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return QCoreApplication::translate("words", "%1 pukul %2").arg(date(local.date()), time(local.time()));
}

QString receiptNumber(const QUuid &packet)
{
    constexpr int kLength = 13; // twelve digits and the dash between them
    return packet.toString(QUuid::WithoutBraces).left(kLength).toUpper();
}

QString number(qint64 number) { return locale().toString(number); }

QString list(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return QCoreApplication::translate("words", "%1 dan %2")
        .arg(QStringList(items.mid(0, items.size() - 1)).join(u", "_s), items.last());
}

QString either(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return QCoreApplication::translate("words", "%1 atau %2")
        .arg(QStringList(items.mid(0, items.size() - 1)).join(u", "_s), items.last());
}

} // namespace loket::words
