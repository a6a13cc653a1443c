// SPDX-License-Identifier: GPL-3.0-or-later
// The translation files themselves: complete, and up to date with the sources of app/.
#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QString sourceDir() { return qEnvironmentVariable("LOKET_SOURCE_DIR"); }

struct Message
{
    QString source;
    QStringList translations;
    bool unfinished = false;
};

QList<Message> readTs(const QString &file)
{
    QFile ts(sourceDir() + u"/translations/"_s + file);
    REQUIRE(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&ts);
    QList<Message> messages;
    bool hasForms =
        false; // a text with a number has one translation per plural form, any other one, however many lines
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1) {
            hasForms = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == "source"_L1) {
            messages.append({xml.readElementText(), {}, false});
        } else if (xml.name() == "translation"_L1) {
            messages.last().unfinished = xml.attributes().hasAttribute(u"type"_s);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            messages.last().translations =
                hasForms ? text.split(QRegularExpression(u"\\s*\n\\s*"_s)) : QStringList{text};
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

QStringList placeholders(const QString &text)
{
    QStringList found;
    static const QRegularExpression form(u"%(?:[1-9]|n|L[1-9])"_s);
    for (auto it = form.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

} // namespace

TEST_CASE("no English text is missing, and each keeps the places that are filled in")
{
    const QList<Message> messages = readTs(u"loket_en.ts"_s);
    CHECK(messages.size() > 300);
    for (const Message &message : messages) {
        CAPTURE(message.source.toStdString());
        CHECK_FALSE(message.unfinished);
        for (const QString &translation : message.translations) {
            CHECK_FALSE(translation.isEmpty());
            CHECK(placeholders(translation) == placeholders(message.source));
        }
    }
}

TEST_CASE("Indonesian, the source, has its few entries with numbers")
{
    for (const Message &message : readTs(u"loket_id.ts"_s)) {
        CAPTURE(message.source.toStdString());
        CHECK_FALSE(message.unfinished);
    }
}

TEST_CASE("the translation files hold exactly the texts of the sources")
{
    QProcess update;
    update.start(sourceDir() + u"/translations/update.sh"_s, {u"-n"_s});
    REQUIRE(update.waitForFinished(60'000));
    CAPTURE(update.readAllStandardOutput().toStdString());
    CHECK(update.exitCode() == 0);
}
