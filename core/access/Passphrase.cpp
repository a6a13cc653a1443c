// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/Passphrase.h"

#include <QSet>

#include <algorithm>
#include <string_view>
#include <vector>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMaxBytes = 256;
constexpr std::size_t kMinWords = 4;
constexpr std::size_t kMinWordLength = 3;
constexpr std::size_t kMinDifferentWords = 3;
constexpr std::size_t kMinCharacters = 14;
constexpr std::size_t kMinDifferentCharacters = 6;

std::string_view textOf(const SecretBytes &secret)
{
    return {reinterpret_cast<const char *>(secret.data()), secret.size()};
}

/// Views into the secret: nothing of it is copied.
std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" -"), text.size());
        if (end >= kMinWordLength)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::size_t characterCount(std::string_view utf8)
{
    return std::size_t(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (uchar(c) & 0xC0) != 0x80; }));
}

template <class Range>
std::size_t differentIn(Range items)
{
    std::sort(items.begin(), items.end());
    return std::size_t(std::unique(items.begin(), items.end()) - items.begin());
}

} // namespace

SecretBytes passphraseFromText(QString text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    SecretBytes out = SecretBytes::take(plain.toUtf8());
    plain.fill(u'\0');
    text.fill(u'\0');
    return out;
}

Expected<void> checkPassphrase(const SecretBytes &passphrase)
{
    const std::string_view text = textOf(passphrase);
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::InvalidArgument, u"long"_s);
    const auto words = wordsOf(text);
    const bool hasWords = words.size() >= kMinWords;
    const bool hasLength = characterCount(text) >= kMinCharacters;
    if (!hasWords && !hasLength)
        return fail(ErrorCode::InvalidArgument, u"short"_s);
    const bool wordsVary = hasWords && differentIn(words) >= kMinDifferentWords;
    const bool lettersVary =
        hasLength && differentIn(std::vector<char>(text.begin(), text.end())) >= kMinDifferentCharacters;
    if (hasWords ? !wordsVary : !lettersVary)
        return fail(ErrorCode::InvalidArgument, u"repeats"_s);
    return {};
}

} // namespace loket
