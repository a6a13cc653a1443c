// SPDX-License-Identifier: GPL-3.0-or-later
// What a visit's captures are worth: attempts, the best of each part, and what is still asked for.
#include "core/enrolment/Visit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {

/// The thumb, index … of one hand by its name without the hand ("index" → RightIndex for the right hand).
Position fingerOfHand(bool rightHand, const QString &finger)
{
    return device::parsePosition((rightHand ? u"right_"_s : u"left_"_s) + finger);
}

bool isRightHand(Position finger)
{
    return finger >= Position::RightThumb && finger <= Position::RightLittle;
}

} // namespace

std::vector<const Attempt *> Visit::attempts(const QString &stepId, Position capture) const
{
    std::vector<const Attempt *> found;
    for (const Attempt &attempt : m_attempts)
        if (attempt.stepId == stepId && attempt.capture == capture)
            found.push_back(&attempt);
    return found;
}

const BiometricException *Visit::exceptionFor(Position position) const
{
    const auto found = std::find_if(m_exceptions.begin(), m_exceptions.end(),
                                    [&](const auto &exception) { return exception.position == position; });
    return found == m_exceptions.end() ? nullptr : &*found;
}

Visit::Best Visit::best(const QString &stepId, Position position) const
{
    Best best;
    for (const Attempt &attempt : m_attempts) {
        if (attempt.stepId != stepId || attempt.rejected)
            continue;
        for (const PartResult &part : attempt.parts)
            if (part.position == position && !part.attachment.isEmpty() &&
                (!best.part || part.score > best.part->score))
                best = {&attempt, &part};
    }
    return best;
}

std::vector<Position> Visit::partsOf(Position capture)
{
    if (capture == Position::BothEyes)
        return {Position::RightEye, Position::LeftEye};
    const auto fingers = device::fingersOf(capture);
    return fingers.empty() ? std::vector<Position>{capture} : fingers;
}

std::vector<Position> Visit::capturesOf(const StepDefinition &step) const
{
    if (step.type != StepType::IndexRecheck)
        return step.captures;
    std::vector<Position> captures;
    for (const Position wanted : step.captures) {
        std::vector<Position> candidates{wanted};
        for (const QString &finger : step.fallback)
            candidates.push_back(fingerOfHand(isRightHand(wanted), finger));
        // Only a finger that was captured can be compared; a hand without any is left out.
        const auto usable = std::find_if(candidates.begin(), candidates.end(), [&](Position finger) {
            return !exceptionFor(finger) && best(step.of, finger);
        });
        const bool notYetCaptured = !m_steps.at(step.of).isDone;
        if (notYetCaptured && !exceptionFor(wanted))
            captures.push_back(wanted);
        else if (usable != candidates.end())
            captures.push_back(*usable);
    }
    return captures;
}

std::vector<Position> Visit::capturesFor(const StepDefinition &step,
                                         const std::vector<Position> &canCapture) const
{
    const auto can = [&](Position position) {
        return std::find(canCapture.begin(), canCapture.end(), position) != canCapture.end();
    };
    std::vector<Position> captures;
    for (const Position capture : capturesOf(step)) {
        const auto parts = partsOf(capture);
        const bool asParts =
            !canCapture.empty() && !can(capture) && std::any_of(parts.begin(), parts.end(), can);
        if (!asParts) {
            captures.push_back(capture);
            continue;
        }
        for (const Position part : parts)
            if (!exceptionFor(part))
                captures.push_back(part);
    }
    return captures;
}

bool Visit::isCaptureOf(const StepDefinition &step, Position wanted) const
{
    const auto captures = capturesOf(step);
    return std::any_of(captures.begin(), captures.end(), [&](Position capture) {
        const auto parts = partsOf(capture);
        return capture == wanted || std::find(parts.begin(), parts.end(), wanted) != parts.end();
    });
}

int Visit::attemptsAt(const QString &stepId, Position part) const
{
    return int(std::count_if(m_attempts.begin(), m_attempts.end(), [&](const Attempt &attempt) {
        if (attempt.stepId != stepId || attempt.rejected)
            return false;
        const auto parts = partsOf(attempt.capture);
        return std::find(parts.begin(), parts.end(), part) != parts.end();
    }));
}

PartStatus Visit::partStatus(const StepDefinition &step, Position part) const
{
    if (exceptionFor(part))
        return PartStatus::Excepted;
    const Best found = best(step.id, part);
    if (!found)
        return PartStatus::Missing;
    if (found.part->score >= step.threshold)
        return PartStatus::Good;
    const bool accepted = std::any_of(m_acceptances.begin(), m_acceptances.end(), [&](const Acceptance &a) {
        return a.stepId == step.id && a.position == part;
    });
    return accepted ? PartStatus::Accepted : PartStatus::BelowThreshold;
}

std::vector<Position> Visit::missingIn(Position capture) const
{
    std::vector<Position> missing;
    for (const Position part : partsOf(capture))
        if (exceptionFor(part))
            missing.push_back(part);
    return missing;
}

} // namespace loket
