// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct ESYS_CONTEXT; // tpm2-tss
struct TSS2_TCTI_OPAQUE_CONTEXT_BLOB;

namespace loket {

/// A small secret that only one TPM opens: what TPM2_Create gave back. May be kept anywhere, next to what it
/// protects too.
struct TpmSealed
{
    QByteArray parentName;  ///< Name of the storage primary key it was made under: which TPM this was
    QByteArray publicArea;  ///< TPM2B_PUBLIC
    QByteArray privateArea; ///< TPM2B_PRIVATE, encrypted by that TPM

    [[nodiscard]] bool isEmpty() const
    {
        return parentName.isEmpty() && publicArea.isEmpty() && privateArea.isEmpty();
    }
    friend bool operator==(const TpmSealed &, const TpmSealed &) = default;
};

/// Can a TPM be asked with this at all? Fields of their form, no more bytes than the form has.
[[nodiscard]] bool isWellFormed(const TpmSealed &sealed);

struct TpmInfo
{
    QString maker;            ///< four letters of the TCG's vendor list: "INTC", "AMD", "IBM"
    QString firmware;         ///< "538513443.1455670", as the maker counts
    bool isLockedOut = false; ///< in dictionary-attack lockout
};

/// LOKET_TPM_TCTI where it is set, else "device:/dev/tpmrm0" (the kernel's resource manager). For example
/// "swtpm:path=/run/swtpm/sock" or "tabrmd:". Errors: InvalidArgument "tpm_tcti" where it does not begin with
/// a TCTI we know: tctildr would load any library named there.
[[nodiscard]] Expected<QString> chosenTcti();

/// A TPM 2.0 through ESAPI (TCG TSS 2.0 Enhanced System API 1.0; tpm2-tss), connected as long as this object
/// lives. A TPM is slow (a tenth of a second for each call and more) and serves one user at a time: open, one
/// call, done; never from the window's thread.
///
/// Errors of every call: TpmAbsent (not there, or gone), TpmLockedOut, TpmRefused (owner's password or auth
/// value), TpmFailed (context: the TSS's own words).
///
/// The storage primary key is made anew for each call from the owner's seed and the ECC NIST P-256 template
/// of the TCG TPM v2.0 Provisioning Guidance (7.5.1, by way of L-2 of the TCG EK Credential Profile): the
/// same seed gives the same key, and nothing is left in the TPM's memory. TPM2_Clear and another mainboard
/// have another seed.
///
/// No PCR policy, on purpose. Bound to PCRs, an update of firmware, boot loader or shim would lock a whole
/// office out on the same morning, hundreds of kilometres from whoever could help. What is wanted is that
/// disk and key files are worth nothing *away from this computer*; the fixed seed does that. What it does not
/// do is stop somebody who has the whole laptop and starts it with a system of their own: there remain the
/// passphrase and disk encryption.
///
/// Commands that carry the secret go in a session that is salted with the storage primary key and encrypts
/// parameters with AES-128-CFB (TPM 2.0 Library Part 1, "Session-based encryption" and the salted sessions of
/// "Session key creation"): on the bus between processor and chip is nothing to read. The salt is only sent
/// to the key whose Name `parentName` recorded, so that an interposer cannot offer its own when something is
/// unsealed. It could at the time of sealing.
class Tpm
{
public:
    /// Errors: TpmAbsent, TpmPermission (there, not ours to use), TpmLibrary (no TCTI library of that name),
    /// InvalidArgument "tpm_tcti".
    [[nodiscard]] static Expected<Tpm> open(const QString &tcti);
    Tpm(Tpm &&) noexcept;
    Tpm &operator=(Tpm &&) noexcept;
    ~Tpm();

    [[nodiscard]] Expected<TpmInfo> info();
    /// Name of the storage primary key: names this TPM until it is cleared.
    [[nodiscard]] Expected<QByteArray> primaryName();

    /// `secret` of 1 … 128 bytes. Without `auth` the object is exempt from the TPM's lockout (noDA): somebody
    /// else's wrong guesses at other objects never keep a station closed. With it, wrong values count there.
    [[nodiscard]] Expected<TpmSealed> seal(const SecretBytes &secret, const SecretBytes &auth = {});
    /// Errors: also TpmOther (sealed by another TPM, or by this one before it was cleared), KeyDamaged "tpm".
    [[nodiscard]] Expected<SecretBytes> unseal(const TpmSealed &sealed, const SecretBytes &auth = {});

private:
    struct TctiEnd
    {
        void operator()(TSS2_TCTI_OPAQUE_CONTEXT_BLOB *tcti) const;
    };
    struct EsysEnd
    {
        void operator()(ESYS_CONTEXT *esys) const;
    };
    Tpm() = default;

    std::unique_ptr<TSS2_TCTI_OPAQUE_CONTEXT_BLOB, TctiEnd> m_tcti; ///< outlives m_esys
    std::unique_ptr<ESYS_CONTEXT, EsysEnd> m_esys;
};

} // namespace loket
