// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QString>

namespace loket {

/// Cost of one guess at a passphrase: Argon2id with these, parallelism 1. Stored with every wrap, so that
/// raising it later leaves older wraps readable.
struct KdfCost
{
    quint64 passes = 0;
    quint64 memoryBytes = 0;

    /// t = 3 and 256 MiB (0.42 s on one 2023 core), or 64 MiB where the machine has less than 4 GB (RFC
    /// 9106's second choice). Nothing weaker is ever chosen by the program itself.
    [[nodiscard]] static KdfCost forThisMachine();
    friend bool operator==(const KdfCost &, const KdfCost &) = default;
};

/// The station key, closed under one operator's passphrase.
struct PassphraseWrap
{
    QString operatorId;
    KdfCost cost;
    QByteArray salt;   ///< 16 bytes
    QByteArray sealed; ///< the key; empty once the operator was switched off
    QByteArray
        verifier;     ///< 16 bytes: lets a switched-off operator be told so, after the right passphrase only
    QByteArray bound; ///< the two above closed once more, and they empty: see TpmBinding.h
    qint64 issue = 0; ///< counts up over all wraps of a station, and is part of what is sealed: the log names
                      ///< the first that holds, so that one which was replaced is known when an older file is
                      ///< put back. 0: of an earlier Loket, which did not count

    friend bool operator==(const PassphraseWrap &, const PassphraseWrap &) = default;
};

/// Errors: Internal (no memory for the derivation).
[[nodiscard]] Expected<PassphraseWrap> wrapKey(const SecretBytes &key, const SecretBytes &passphrase,
                                               const KdfCost &cost, const QString &stationId,
                                               const QString &operatorId, qint64 issue = 0);

/// Takes as long as `wrap.cost` says, whatever the answer. Errors: WrongPassphrase, OperatorDisabled (right
/// passphrase, key removed), KeyDamaged (parameters out of range, or still bound), Internal (no memory).
[[nodiscard]] Expected<SecretBytes> unwrapKey(const PassphraseWrap &wrap, const SecretBytes &passphrase,
                                              const QString &stationId);

/// A wrap that no passphrase opens, for spending the same time on an operator who does not exist.
[[nodiscard]] PassphraseWrap decoyWrap(const KdfCost &cost);

} // namespace loket
