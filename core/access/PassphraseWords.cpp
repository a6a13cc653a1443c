// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/PassphraseWords.h"

#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::string> wordsIn(const QJsonValue &line)
{
    std::vector<std::string> words;
    for (const QString &word : line.toString().split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

void readPhrases(const QJsonValue &lines, PassphraseWords::Map &pairs, PassphraseWords &lists)
{
    for (const QJsonValue line : lines.toArray()) {
        const auto words = wordsIn(line);
        lists.all.insert(words.begin(), words.end());
        for (std::size_t i = 1; i < words.size(); ++i)
            pairs[words[i - 1]].insert(words[i]);
    }
}

void readWords(const QJsonValue &lines, PassphraseWords::Set &into, PassphraseWords &lists)
{
    for (const QJsonValue line : lines.toArray())
        for (const std::string &word : wordsIn(line)) {
            into.insert(word);
            lists.all.insert(word);
        }
}

PassphraseWords read()
{
    PassphraseWords lists;
    const auto bytes = readBuiltInResource(u"access/passphrase.json"_s);
    const QJsonObject json = QJsonDocument::fromJson(bytes ? *bytes : QByteArray()).object();
    Q_ASSERT(!json.isEmpty());
    readPhrases(json[u"phrases"], lists.neighbours, lists);
    readPhrases(json[u"published"], lists.published, lists);
    readWords(json[u"common"], lists.common, lists);
    readWords(json[u"small"], lists.small, lists);
    const QJsonObject series = json[u"series"].toObject();
    for (auto it = series.begin(); it != series.end(); ++it)
        for (const QJsonValue line : it->toArray())
            for (const std::string &word : wordsIn(line)) {
                lists.series[word].insert(it.key().toStdString());
                lists.all.insert(word);
            }
    return lists;
}

} // namespace

bool PassphraseWords::areNeighbours(std::string_view before, std::string_view word, bool isDemo) const
{
    const auto follows = [&](const Map &pairs) {
        const auto after = pairs.find(before);
        return after != pairs.end() && after->second.contains(word);
    };
    return follows(neighbours) || (!isDemo && follows(published));
}

const PassphraseWords &passphraseWords()
{
    static const PassphraseWords lists = read();
    return lists;
}

} // namespace loket
