// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/Passphrase.h"

#include "core/access/PassphraseEstimate.h"

#include <zxcvbn.h>

#include <algorithm>
#include <array>
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
/// 2^40 guesses of a passphrase that costs about 0.4 s each (sync-security.md 2.4): thousands of years on one
/// computer, and most of a year on ten thousand.
constexpr double kMinBits = 40;
/// The estimate's time grows with the square of the length.
constexpr std::size_t kEstimatedBytes = 100;

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

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Digits, and what stands between the groups of a telephone number, a date or a NIK.
bool isAllDigits(std::string_view text)
{
    constexpr std::string_view kBetween = " .,-/_:+()";
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return isDigit(c) || kBetween.find(c) != std::string_view::npos; });
}

/// What a guesser's programs try first: words with letters swapped for signs, rows of the keyboard, dates,
/// repetitions, and the words of this trade.
bool isSoonGuessed(std::string_view text)
{
    constexpr std::array kTrade{"dukcapil", "disdukcapil", "kependudukan", "kecamatan", "kabupaten", "loket",
                                "ktp",      "ktpel",       "ikd",          "petugas",   "indonesia", "sandi",
                                "rahasia",  "frasa",       "merdeka",      "kantor"};
    std::array<const char *, kTrade.size() + 1> known{}; // ends with a null pointer
    std::copy(kTrade.begin(), kTrade.end(), known.begin());
    SecretBytes plain(std::min(text.size(), kEstimatedBytes) + 1); // ends with a zero
    std::copy_n(text.begin(), plain.size() - 1, plain.data());
    plain.data()[plain.size() - 1] = 0;
    return ZxcvbnMatch(reinterpret_cast<const char *>(plain.data()), known.data(), nullptr) < kMinBits;
}

/// What a guesser tries before any other, however long it is. Empty, or the rule. The lower of the two counts
/// decides: ours knows words, zxcvbn knows dates, leaked passwords and English.
QString weakness(std::string_view text, const PassphraseUse &use)
{
    if (isAllDigits(text))
        return u"digits"_s;
    if (const PassphraseEstimate estimate = estimatePassphrase(text, use); estimate.bits < kMinBits)
        return estimate.weakness;
    return isSoonGuessed(text) ? u"soon_guessed"_s : QString();
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

Expected<void> checkPassphrase(const SecretBytes &passphrase, const PassphraseUse &use)
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
    if (const QString rule = weakness(text, use); !rule.isEmpty())
        return fail(ErrorCode::InvalidArgument, rule);
    return {};
}

} // namespace loket
