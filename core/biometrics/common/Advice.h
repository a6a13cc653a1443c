// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace loket::biometrics {

/// What the person (or the operator) can do to make the next capture better: one list for all modalities.
/// Directions are the person's own: MoveLeft asks the person to move to his or her left. None = nothing to
/// mend. Core says the code; `app` makes the sentence and the pictogram.
enum class Advice : quint8 {
    None = 0,

    // Face
    NoFace,
    OnePersonOnly,
    MoveCloser,
    MoveBack,
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    LookStraight,
    KeepHeadLevel,
    HoldStill,
    MoreLight,
    LessLight,
    EvenLight, ///< one side of the face is darker than the other
    OpenEyes,
    RemoveGlasses,
    WrongBackground,  ///< not the colour that this resident's birth year asks for
    BackgroundUneven, ///< folds, shadows, objects, another person's arm
    FocusCamera,      ///< sharpness is low although the person holds still

    // Iris (with those above that fit)
    NoEye,
    OpenEyeWide,
    LookIntoDevice, ///< the gaze is beside the lens
    WrongEye,       ///< left and right are swapped
    RemoveLenses,

    // Finger
    NoFinger,
    PlaceAllFingers,
    TooManyFingers,
    WrongHand,
    WrongFinger,
    SameFingerTwice,
    MoveFingerUp, ///< up = away from the palm
    MoveFingerDown,
    MoveFingerLeft,
    MoveFingerRight,
    StraightenFinger,
    SpreadFingers,
    PressMore,
    PressLess,
    DryFinger, ///< the finger is too dry: moisten it
    WetFinger, ///< the finger is wet: wipe it
    CleanGlass,

    // Signature
    SignatureEmpty,
    SignatureDot,
    SignatureLine, ///< a single straight stroke
    SignatureTooSmall,
    SignatureOutside, ///< ink leaves or follows the border of the box
    SignatureTooQuick,
    SignatureTooSimple,
};

/// Stable ASCII name ("move_closer"), for records, `loketctl --json` and tests.
[[nodiscard]] QString name(Advice advice);

/// None for anything unknown (and for "none").
[[nodiscard]] Advice parseAdvice(const QString &text);

/// Every code except None, in the order of the enum; lets `app` test that each has words in each language.
[[nodiscard]] std::vector<Advice> allAdvice();

} // namespace loket::biometrics
