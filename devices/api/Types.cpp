// SPDX-License-Identifier: Apache-2.0
#include "devices/api/Types.h"

#include <array>
#include <utility>

namespace loket::device {

namespace {

template <class T>
struct Named
{
    T value;
    const char *text;
};
template <class T>
Named(T, const char *) -> Named<T>; // clang 14 does not deduce an aggregate's by itself

constexpr std::array kRoles{
    Named{Role::Camera, "camera"},
    Named{Role::Fingerprint, "fingerprint"},
    Named{Role::Iris, "iris"},
    Named{Role::Signature, "signature"},
    Named{Role::DocumentCamera, "document_camera"},
};

constexpr std::array kPositions{
    Named{Position::RightThumb, "right_thumb"},   Named{Position::RightIndex, "right_index"},
    Named{Position::RightMiddle, "right_middle"}, Named{Position::RightRing, "right_ring"},
    Named{Position::RightLittle, "right_little"}, Named{Position::LeftThumb, "left_thumb"},
    Named{Position::LeftIndex, "left_index"},     Named{Position::LeftMiddle, "left_middle"},
    Named{Position::LeftRing, "left_ring"},       Named{Position::LeftLittle, "left_little"},
    Named{Position::RightFour, "right_four"},     Named{Position::LeftFour, "left_four"},
    Named{Position::TwoThumbs, "two_thumbs"},     Named{Position::Face, "face"},
    Named{Position::RightEye, "right_eye"},       Named{Position::LeftEye, "left_eye"},
    Named{Position::BothEyes, "both_eyes"},       Named{Position::Signature, "signature"},
    Named{Position::Document, "document"},        Named{Position::Evidence, "evidence"},
};

constexpr std::array kRetryReasons{
    Named{RetryReason::General, "general"},
    Named{RetryReason::NothingThere, "nothing_there"},
    Named{RetryReason::TooShort, "too_short"},
    Named{RetryReason::OffCentre, "off_centre"},
    Named{RetryReason::TooFar, "too_far"},
    Named{RetryReason::TooClose, "too_close"},
    Named{RetryReason::HoldStill, "hold_still"},
    Named{RetryReason::PressMore, "press_more"},
    Named{RetryReason::PressLess, "press_less"},
    Named{RetryReason::CleanSurface, "clean_surface"},
    Named{RetryReason::RemoveAndRepeat, "remove_and_repeat"},
    Named{RetryReason::WrongCount, "wrong_count"},
    Named{RetryReason::OpenEyes, "open_eyes"},
};

constexpr std::array kFailureReasons{
    Named{FailureReason::Gone, "gone"},
    Named{FailureReason::Busy, "busy"},
    Named{FailureReason::Protocol, "protocol"},
    Named{FailureReason::Permission, "permission"},
    Named{FailureReason::Timeout, "timeout"},
    Named{FailureReason::Internal, "internal"},
    Named{FailureReason::Unsupported, "unsupported"},
    Named{FailureReason::Cancelled, "cancelled"},
};

template <class Table, class T>
QString nameIn(const Table &table, T value)
{
    for (const auto &entry : table)
        if (entry.value == value)
            return QString::fromLatin1(entry.text);
    return QStringLiteral("none");
}

template <class T, class Table>
T parseIn(const Table &table, const QString &text)
{
    for (const auto &entry : table)
        if (text == QLatin1String(entry.text))
            return entry.value;
    return T::None;
}

} // namespace

QString name(Role role) { return nameIn(kRoles, role); }
QString name(Position position) { return nameIn(kPositions, position); }
QString name(RetryReason reason) { return nameIn(kRetryReasons, reason); }
QString name(FailureReason reason) { return nameIn(kFailureReasons, reason); }
Role parseRole(const QString &text) { return parseIn<Role>(kRoles, text); }
Position parsePosition(const QString &text) { return parseIn<Position>(kPositions, text); }

std::vector<Position> fingersOf(Position slap)
{
    switch (slap) {
    case Position::RightFour:
        return {Position::RightIndex, Position::RightMiddle, Position::RightRing, Position::RightLittle};
    case Position::LeftFour:
        return {Position::LeftLittle, Position::LeftRing, Position::LeftMiddle, Position::LeftIndex};
    case Position::TwoThumbs:
        return {Position::LeftThumb, Position::RightThumb};
    default:
        return {};
    }
}

std::vector<Position> allFingers()
{
    std::vector<Position> fingers;
    for (int code = int(Position::RightThumb); code <= int(Position::LeftLittle); ++code)
        fingers.push_back(Position(code));
    return fingers;
}

} // namespace loket::device
