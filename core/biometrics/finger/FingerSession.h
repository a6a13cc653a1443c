// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger/FingerMatch.h"
#include "devices/api/Types.h"

#include <map>
#include <vector>

namespace loket::biometrics {

/// Two positions that show one finger.
struct SameFinger
{
    device::Position first = device::Position::None; ///< the lower ISO code
    device::Position second = device::Position::None;
    double score = 0;
};

/// How a print taken again relates to what was kept.
enum class RecheckResult : quint8 {
    None = 0,
    Confirmed,     ///< it is the finger it claims to be
    OtherFinger,   ///< it is clearly another kept finger: see matched
    NotFound,      ///< it matches none of the kept ones: repeat, or the wrong person
    NotComparable, ///< the claimed finger was not kept, or either print has too few minutiae to say anything
};

struct Recheck
{
    device::Position claimed = device::Position::None;
    RecheckResult result = RecheckResult::None;
    device::Position matched = device::Position::None; ///< with Confirmed and OtherFinger
    double score = 0;                                  ///< against `matched`, or the best of all
};

/// Both index fingers taken again (SOP: right after the capture).
struct IndexRecheck
{
    Recheck right;
    Recheck left;
    bool areHandsSwapped =
        false; ///< one index or both match the other hand's capture: the hands were recorded crosswise

    [[nodiscard]] bool isConfirmed() const
    {
        return right.result == RecheckResult::Confirmed && left.result == RecheckResult::Confirmed;
    }
};

/// The kept prints of one visit as templates, and the questions that go across them. Holds biometrics in
/// memory only: drop it with the visit. Not thread-safe; 10 fingers compare in well under a second.
class FingerSession
{
public:
    /// Extracts and keeps (or replaces) the print of one single finger. Errors: InvalidArgument for a
    /// position that is no single finger; those of extractMinutiae().
    [[nodiscard]] Expected<void> keep(device::Position finger, const cv::Mat &gray8, double ppi);
    void keep(device::Position finger, FingerTemplate print);
    void drop(device::Position finger);
    void clear();

    [[nodiscard]] bool has(device::Position finger) const;

    /// Pairs of kept positions that show the same finger, best score first. Empty is what should be.
    [[nodiscard]] std::vector<SameFinger> sameFingerTwice() const;

    /// Compares a new print with the kept one it claims to be, then with all others.
    [[nodiscard]] Recheck recheck(device::Position claimed, const FingerTemplate &print) const;
    [[nodiscard]] Expected<Recheck> recheck(device::Position claimed, const cv::Mat &gray8, double ppi) const;

    /// The index re-check of both hands; a hand that was not taken again is an empty template.
    [[nodiscard]] IndexRecheck recheckIndexes(const FingerTemplate &right, const FingerTemplate &left) const;

private:
    std::map<device::Position, FingerTemplate> m_kept;
};

} // namespace loket::biometrics
