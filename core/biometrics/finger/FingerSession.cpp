// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/FingerSession.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

// With fewer minutiae on either side neither "same" nor "another" can be said.
constexpr size_t kComparableMinutiae = 10;

bool isComparable(const FingerTemplate &print) { return print.minutiae.size() >= kComparableMinutiae; }

bool isSingleFinger(device::Position p)
{
    return p >= device::Position::RightThumb && p <= device::Position::LeftLittle;
}

bool isLeft(device::Position p)
{
    return p >= device::Position::LeftThumb && p <= device::Position::LeftLittle;
}

bool isOtherHands(const Recheck &check)
{
    return check.result == RecheckResult::OtherFinger && isLeft(check.matched) != isLeft(check.claimed);
}

} // namespace

Expected<void> FingerSession::keep(device::Position finger, const cv::Mat &gray8, double ppi)
{
    if (!isSingleFinger(finger))
        return fail(ErrorCode::InvalidArgument, u"finger position"_s);
    auto print = extractMinutiae(gray8, ppi);
    if (!print)
        return fail(print.error());
    keep(finger, std::move(*print));
    return {};
}

void FingerSession::keep(device::Position finger, FingerTemplate print) { m_kept[finger] = std::move(print); }

void FingerSession::drop(device::Position finger) { m_kept.erase(finger); }

void FingerSession::clear() { m_kept.clear(); }

bool FingerSession::has(device::Position finger) const { return m_kept.contains(finger); }

std::vector<SameFinger> FingerSession::sameFingerTwice() const
{
    std::vector<SameFinger> found;
    for (auto first = m_kept.begin(); first != m_kept.end(); ++first) {
        for (auto second = std::next(first); second != m_kept.end(); ++second) {
            const FingerMatch match = compareFingers(first->second, second->second);
            if (match.isSameFinger())
                found.push_back({first->first, second->first, match.score});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const SameFinger &a, const SameFinger &b) { return a.score > b.score; });
    return found;
}

Recheck FingerSession::recheck(device::Position claimed, const FingerTemplate &print) const
{
    Recheck answer{claimed, RecheckResult::NotComparable, device::Position::None, 0};
    if (!isComparable(print))
        return answer;
    const auto own = m_kept.find(claimed);
    if (own != m_kept.end()) {
        answer.score = compareFingers(own->second, print).score;
        if (answer.score >= kSameFingerScore)
            return {claimed, RecheckResult::Confirmed, claimed, answer.score};
    }
    // Not the claimed one: another kept finger is a finding even when the claimed one was never kept.
    for (const auto &[position, kept] : m_kept) {
        const double score = position == claimed ? 0 : compareFingers(kept, print).score;
        if (score > answer.score) {
            answer.score = score;
            answer.matched = position;
        }
    }
    if (answer.score >= kSameFingerScore) {
        answer.result = RecheckResult::OtherFinger;
        return answer;
    }
    answer.matched = device::Position::None;
    if (own != m_kept.end() && isComparable(own->second))
        answer.result = RecheckResult::NotFound;
    return answer;
}

Expected<Recheck> FingerSession::recheck(device::Position claimed, const cv::Mat &gray8, double ppi) const
{
    const auto print = extractMinutiae(gray8, ppi);
    if (!print)
        return fail(print.error());
    return recheck(claimed, *print);
}

IndexRecheck FingerSession::recheckIndexes(const FingerTemplate &right, const FingerTemplate &left) const
{
    IndexRecheck answer{recheck(device::Position::RightIndex, right),
                        recheck(device::Position::LeftIndex, left), false};
    answer.areHandsSwapped = isOtherHands(answer.right) || isOtherHands(answer.left);
    return answer;
}

} // namespace loket::biometrics
