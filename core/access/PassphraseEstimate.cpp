// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/PassphraseEstimate.h"

#include "core/access/PassphraseWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

/// A little under log2(6^5) = 12.9, a word thrown with dice out of Diceware's 7,776 (Reinhold 1995): people
/// choose, and choose from fewer. Short words are fewer still. Indexed by letters; longer ones: the last.
constexpr std::array kWordBits{0.0, 4.0, 7.0, 9.0, 11.0, 12.5};
constexpr double kFullWord = kWordBits.back();
constexpr std::size_t kLongestWord = 12;
/// Letters beyond, of words written together: a word of six letters has 12.5.
constexpr double kMoreLetterBits = 2;
/// Letters that are no word; a letter by chance has log2(26) = 4.7.
constexpr double kLetterBits = 4;
constexpr double kDigitBits = 2; // of dates, telephone numbers and years; by chance 3.3
constexpr double kDigitRunBits = 3;
constexpr double kSignBits = 3;
/// One of about 16 series with about 32 words, likewise one of some 500 phrases.
constexpr double kSeriesBits = 9;
constexpr double kNextBits = 1; ///< the next word of the series
constexpr double kCommonBits = 5;
constexpr double kSmallBits = 3;
constexpr double kOwnBits = 1;
constexpr double kAgainBits = 0.5;
constexpr std::size_t kShortestCut = 3;
constexpr std::size_t kShortestRow = 3;

using Views = std::vector<std::string_view>;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (uchar(c) & 0x80); }
bool isVowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return uchar(c) & 0x80; });
}

enum class Kind { Space, Letters, Digits, Signs };

Kind kindOf(char c)
{
    if (isLetter(c))
        return Kind::Letters;
    if (isDigit(c))
        return Kind::Digits;
    return std::string_view(" -_.,").find(c) != std::string_view::npos ? Kind::Space : Kind::Signs;
}

std::string_view view(const SecretBytes &secret)
{
    return {reinterpret_cast<const char *>(secret.data()), secret.size()};
}

SecretBytes lowered(std::string_view text)
{
    SecretBytes out(text.size());
    std::transform(text.begin(), text.end(), out.data(),
                   [](char c) { return uchar(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return out;
}

/// The letter a sign or digit stands for in "P@ssw0rd"; otherwise the sign itself.
char letterFor(char c)
{
    constexpr std::string_view kSigns = "013457@$!", kLetters = "oieastasi";
    const std::size_t at = kSigns.find(c);
    return at == std::string_view::npos ? c : kLetters[at];
}

/// Letters, alike ones in a row once: "aaa" has one.
std::size_t lengthOf(std::string_view letters)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < letters.size(); ++i)
        if ((uchar(letters[i]) & 0xC0) != 0x80 && (i == 0 || letters[i] != letters[i - 1]))
            ++length;
    return length;
}

/// Could be a word: never five consonants in a row, and a long one has a vowel in each four letters (half of
/// the letters in Indonesian, more than a third in English, a fifth by chance).
bool isLikeWord(std::string_view letters)
{
    if (!isAscii(letters))
        return true;
    std::size_t vowels = 0, consonants = 0, most = 0;
    for (const char c : letters) {
        vowels += isVowel(c);
        consonants = isVowel(c) ? 0 : consonants + 1;
        most = std::max(most, consonants);
    }
    return most < 5 && (letters.size() < 10 || vowels * 4 >= letters.size());
}

double bitsOfUnknown(std::string_view letters)
{
    const std::size_t length = lengthOf(letters);
    if (length < kWordBits.size())
        return kWordBits[length];
    if (!isLikeWord(letters))
        return kLetterBits * double(length);
    return length <= kLongestWord ? kFullWord : kFullWord + kMoreLetterBits * double(length - kLongestWord);
}

/// A piece of a row of the keyboard or of the alphabet, in either direction, or one letter again and again.
bool isRow(std::string_view letters)
{
    if (letters.size() > 1 && letters.find_first_not_of(letters.front()) == std::string_view::npos)
        return true;
    if (letters.size() < kShortestRow)
        return false;
    constexpr std::string_view kRows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz",
                                          "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "zyxwvutsrqponmlkjihgfedcba"};
    return std::any_of(std::begin(kRows), std::end(kRows),
                       [&](std::string_view row) { return row.find(letters) != std::string_view::npos; });
}

/// 1234, 9876, 0000.
bool isDigitRun(std::string_view digits)
{
    if (digits.size() < 2)
        return false;
    const auto step = [&](std::size_t i) { return (digits[i] - digits[i - 1] + 10) % 10; };
    const int first = step(1);
    if (first > 1 && first < 9)
        return false;
    for (std::size_t i = 2; i < digits.size(); ++i)
        if (step(i) != first)
            return false;
    return true;
}

/// 4 of "19451945": how many digits say it all.
std::size_t periodOf(std::string_view digits)
{
    for (std::size_t period = 1; period < digits.size(); ++period)
        if (digits.substr(period) == digits.substr(0, digits.size() - period))
            return period;
    return digits.size();
}

/// Words of three or more letters of the names and the place, each part on its own.
PassphraseWords::Set ownWordsOf(const PassphraseUse &use)
{
    const QString all = (QStringList{use.displayName, use.operatorId} + use.place).join(u' ');
    static const QRegularExpression between(u"[^\\p{L}]+"_s);
    PassphraseWords::Set words;
    for (const QString &part :
         all.toLower().normalized(QString::NormalizationForm_KC).split(between, Qt::SkipEmptyParts))
        if (part.size() >= 3)
            words.insert(part.toStdString());
    return words;
}

/// Adds up the bits of one passphrase, word after word.
class Count
{
public:
    explicit Count(const PassphraseUse &use)
        : m_own(ownWordsOf(use))
        , m_isDemo(use.isDemo)
    {}

    void addToken(std::string_view token);
    PassphraseEstimate result() const;

private:
    bool isListed(std::string_view word) const { return m_own.contains(word) || m_lists.all.contains(word); }
    std::string_view stemOf(std::string_view word) const;
    bool cut(std::string_view letters, Views &words) const;
    bool addSwapped(std::string_view token);
    void addRuns(std::string_view token);
    void addLetters(std::string_view letters);
    void addWord(std::string_view word);
    void addDigits(std::string_view digits);
    bool addSeries(std::string_view word);
    void add(double bits, double full, const char *weakness);
    void lower(double bits, const char *weakness);

    const PassphraseWords &m_lists = passphraseWords();
    PassphraseWords::Set m_own;
    bool m_isDemo;
    double m_bits = 0;
    double m_last = 0; ///< bits of the last word
    std::map<std::string_view, double> m_lost;
    std::vector<SecretBytes> m_kept; ///< what m_words looks into beside the passphrase itself
    Views m_words;
    std::set<std::string> m_seriesSeen;
};

void Count::add(double bits, double full, const char *weakness)
{
    m_bits += bits;
    m_last = bits;
    m_lost[weakness] += std::max(0.0, full - bits);
}

/// The last word belongs to this one: it has at most `bits` itself.
void Count::lower(double bits, const char *weakness)
{
    if (m_last <= bits)
        return;
    m_bits -= m_last - bits;
    m_lost[weakness] += m_last - bits;
    m_last = bits;
}

/// Without "-nya", "-ku", "-mu", where the rest is known.
std::string_view Count::stemOf(std::string_view word) const
{
    constexpr std::string_view kEndings[] = {"nya", "ku", "mu", "lah", "kah", "s"};
    if (isListed(word))
        return word;
    for (const std::string_view ending : kEndings) {
        const std::string_view stem = word.substr(0, word.size() - std::min(word.size(), ending.size()));
        if (word.ends_with(ending) &&
            (isListed(stem) || std::find(m_words.begin(), m_words.end(), stem) != m_words.end()))
            return stem;
    }
    return word;
}

/// "rumahsakitumum" into its words, the longest first; false where something is left over.
bool Count::cut(std::string_view letters, Views &words) const
{
    // From the end backwards: next[i] is the length of the word at i with which the rest can be cut, or 0.
    std::vector<std::size_t> next(letters.size() + 1, 0);
    for (std::size_t i = letters.size(); i-- > 0;)
        for (std::size_t length = letters.size() - i; length >= kShortestCut && next[i] == 0; --length)
            if ((i + length == letters.size() || next[i + length]) && isListed(letters.substr(i, length)))
                next[i] = length;
    if (letters.empty() || !next[0])
        return false;
    for (std::size_t i = 0; i < letters.size(); i += next[i])
        words.push_back(letters.substr(i, next[i]));
    return true;
}

bool Count::addSeries(std::string_view word)
{
    if (isRow(word)) {
        add(m_seriesSeen.insert("rows").second ? kSeriesBits : kNextBits, kFullWord, "series");
        return true;
    }
    const auto found = m_lists.series.find(word);
    if (found == m_lists.series.end())
        return false;
    const auto &names = found->second;
    const bool isNext = std::any_of(names.begin(), names.end(),
                                    [&](const std::string &name) { return m_seriesSeen.contains(name); });
    m_seriesSeen.insert(names.begin(), names.end());
    add(isNext ? kNextBits : std::min(kSeriesBits, bitsOfUnknown(word)), kFullWord, "series");
    return true;
}

void Count::addWord(std::string_view typed)
{
    const std::string_view word = stemOf(typed);
    const std::string_view before = m_words.empty() ? std::string_view() : m_words.back();
    const bool isAgain = std::find(m_words.begin(), m_words.end(), word) != m_words.end();
    m_words.push_back(word);
    if (isAgain)
        return add(kAgainBits, kFullWord, "repeats");
    if (m_own.contains(word))
        return add(kOwnBits, kFullWord, "own_name");
    if (m_lists.areNeighbours(before, word, m_isDemo) || m_lists.areNeighbours(before, typed, m_isDemo)) {
        lower(kSeriesBits, "well_known");
        return add(0, kFullWord, "well_known");
    }
    if (m_lists.small.contains(word))
        return add(kSmallBits, kSmallBits, "common_words");
    if (m_lists.common.contains(word))
        return add(kCommonBits, kFullWord, "common_words");
    if (addSeries(word))
        return;
    add(bitsOfUnknown(word), std::max(kFullWord, kFullWord * double(word.size()) / 6), "few_words");
}

void Count::addLetters(std::string_view letters)
{
    Views words;
    if (letters != stemOf(letters) || isListed(letters) || !cut(letters, words))
        words = {letters};
    for (const std::string_view word : words)
        addWord(word);
}

void Count::addDigits(std::string_view digits)
{
    const double bits = kDigitBits * double(periodOf(digits));
    m_bits += isDigitRun(digits) ? std::min(kDigitRunBits, bits) : bits;
}

/// "P@ssw0rd": as the word it is read as, and a bit for the signs.
bool Count::addSwapped(std::string_view token)
{
    SecretBytes plain(token.size());
    std::transform(token.begin(), token.end(), plain.data(), [](char c) { return uchar(letterFor(c)); });
    const std::string_view letters = view(plain);
    Views words;
    const bool isWord =
        std::all_of(letters.begin(), letters.end(), isLetter) && (isListed(letters) || cut(letters, words));
    if (!isWord)
        return false;
    m_kept.push_back(std::move(plain));
    addLetters(letters);
    m_bits += 1;
    return true;
}

void Count::addRuns(std::string_view token)
{
    while (!token.empty()) {
        const Kind kind = kindOf(token.front());
        const auto end = std::find_if(token.begin(), token.end(), [&](char c) { return kindOf(c) != kind; });
        const std::string_view run = token.substr(0, std::size_t(end - token.begin()));
        if (kind == Kind::Letters)
            addLetters(run);
        else if (kind == Kind::Digits)
            addDigits(run);
        else
            m_bits += kSignBits * double(lengthOf(run));
        token.remove_prefix(run.size());
    }
}

/// `token`: without spaces.
void Count::addToken(std::string_view token)
{
    const std::size_t last = token.find_last_not_of("0123456789!?");
    const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
    const bool isPlain = std::all_of(token.begin(), token.begin() + std::ptrdiff_t(end), isLetter);
    const bool hasLetter = std::any_of(token.begin(), token.end(), isLetter);
    if (!isPlain && hasLetter) {
        if (addSwapped(token))
            return;
        if (addSwapped(token.substr(0, end)))
            return addRuns(token.substr(end));
    }
    addRuns(token);
}

PassphraseEstimate Count::result() const
{
    const auto most = std::max_element(m_lost.begin(), m_lost.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    const bool isOnlyShort = most == m_lost.end() || most->second <= 0;
    return {m_bits, isOnlyShort ? u"few_words"_s : QString::fromUtf8(most->first.data())};
}

} // namespace

PassphraseEstimate estimatePassphrase(std::string_view text, const PassphraseUse &use)
{
    const SecretBytes small = lowered(text);
    std::string_view rest = view(small);
    SecretBytes spelled(text.size()); // "p a s s w o r d" is one token
    std::size_t spelledLength = 0, told = 0;
    Count count(use);
    const auto addSpelled = [&] {
        if (spelledLength > told)
            count.addToken(view(spelled).substr(told, spelledLength - told));
        told = spelledLength;
    };
    while (!rest.empty()) {
        const auto end =
            std::find_if(rest.begin(), rest.end(), [](char c) { return kindOf(c) == Kind::Space; });
        const std::string_view token = rest.substr(0, std::size_t(end - rest.begin()));
        if (token.size() == 1) {
            spelled.data()[spelledLength++] = uchar(token.front());
        } else if (!token.empty()) {
            addSpelled();
            count.addToken(token);
        }
        rest.remove_prefix(std::min(token.size() + 1, rest.size()));
    }
    addSpelled();
    return count.result();
}

} // namespace loket
