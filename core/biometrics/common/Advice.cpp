// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/common/Advice.h"

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

constexpr auto kLast = Advice::SignatureTooSimple;

// "MoveCloser" -> "move_closer": the names follow from the code, so they cannot drift apart.
QString snakeCase(const char *identifier)
{
    QString text;
    for (const char *c = identifier; *c != '\0'; ++c) {
        const bool isUpper = *c >= 'A' && *c <= 'Z';
        if (isUpper && !text.isEmpty())
            text += u'_';
        text += QChar::fromLatin1(isUpper ? static_cast<char>(*c - 'A' + 'a') : *c);
    }
    return text;
}

const char *identifier(Advice advice)
{
#define LOKET_ADVICE(code)                                                                                   \
    case Advice::code:                                                                                       \
        return #code;
    switch (advice) {
        LOKET_ADVICE(None)
        LOKET_ADVICE(NoFace)
        LOKET_ADVICE(OnePersonOnly)
        LOKET_ADVICE(MoveCloser)
        LOKET_ADVICE(MoveBack)
        LOKET_ADVICE(MoveLeft)
        LOKET_ADVICE(MoveRight)
        LOKET_ADVICE(MoveUp)
        LOKET_ADVICE(MoveDown)
        LOKET_ADVICE(LookStraight)
        LOKET_ADVICE(KeepHeadLevel)
        LOKET_ADVICE(HoldStill)
        LOKET_ADVICE(MoreLight)
        LOKET_ADVICE(LessLight)
        LOKET_ADVICE(EvenLight)
        LOKET_ADVICE(OpenEyes)
        LOKET_ADVICE(RemoveGlasses)
        LOKET_ADVICE(WrongBackground)
        LOKET_ADVICE(BackgroundUneven)
        LOKET_ADVICE(FocusCamera)
        LOKET_ADVICE(NoEye)
        LOKET_ADVICE(OpenEyeWide)
        LOKET_ADVICE(LookIntoDevice)
        LOKET_ADVICE(WrongEye)
        LOKET_ADVICE(RemoveLenses)
        LOKET_ADVICE(NoFinger)
        LOKET_ADVICE(PlaceAllFingers)
        LOKET_ADVICE(TooManyFingers)
        LOKET_ADVICE(WrongHand)
        LOKET_ADVICE(WrongFinger)
        LOKET_ADVICE(SameFingerTwice)
        LOKET_ADVICE(MoveFingerUp)
        LOKET_ADVICE(MoveFingerDown)
        LOKET_ADVICE(MoveFingerLeft)
        LOKET_ADVICE(MoveFingerRight)
        LOKET_ADVICE(StraightenFinger)
        LOKET_ADVICE(SpreadFingers)
        LOKET_ADVICE(PressMore)
        LOKET_ADVICE(PressLess)
        LOKET_ADVICE(DryFinger)
        LOKET_ADVICE(WetFinger)
        LOKET_ADVICE(CleanGlass)
        LOKET_ADVICE(SignatureEmpty)
        LOKET_ADVICE(SignatureDot)
        LOKET_ADVICE(SignatureLine)
        LOKET_ADVICE(SignatureTooSmall)
        LOKET_ADVICE(SignatureOutside)
        LOKET_ADVICE(SignatureTooQuick)
        LOKET_ADVICE(SignatureTooSimple)
    }
#undef LOKET_ADVICE
    return "None";
}

} // namespace

QString name(Advice advice) { return snakeCase(identifier(advice)); }

Advice parseAdvice(const QString &text)
{
    for (const Advice advice : allAdvice()) {
        if (name(advice) == text)
            return advice;
    }
    return Advice::None;
}

std::vector<Advice> allAdvice()
{
    std::vector<Advice> all;
    for (int code = 1; code <= static_cast<int>(kLast); ++code)
        all.push_back(static_cast<Advice>(code));
    return all;
}

} // namespace loket::biometrics
