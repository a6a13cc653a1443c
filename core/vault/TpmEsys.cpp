// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/TpmEsys.h"

#include <sodium.h>
#include <tss2/tss2_rc.h>

namespace loket::esys {

namespace {

constexpr UINT16 kCoordinateBytes = 32;

bool isOfTpm(TSS2_RC code)
{
    const TSS2_RC layer = code & TSS2_RC_LAYER_MASK;
    return layer == TSS2_TPM_RC_LAYER || layer == TSS2_RESMGR_TPM_RC_LAYER;
}

/// Without the number of the handle, session or parameter which a format-one code carries.
TSS2_RC bare(TSS2_RC code)
{
    const TSS2_RC own = code & ~TSS2_RC_LAYER_MASK;
    return (own & TPM2_RC_FMT1) ? own & ~(TPM2_RC_N_MASK | TPM2_RC_P) : own;
}

ErrorCode meaningOf(TSS2_RC code)
{
    if (isOfTpm(code)) {
        switch (bare(code)) {
        case TPM2_RC_LOCKOUT:
            return ErrorCode::TpmLockedOut;
        case TPM2_RC_AUTH_FAIL:
        case TPM2_RC_BAD_AUTH:
            return ErrorCode::TpmRefused;
        default:
            return ErrorCode::TpmFailed;
        }
    }
    switch (code & ~TSS2_RC_LAYER_MASK) {
    case TSS2_BASE_RC_IO_ERROR:
    case TSS2_BASE_RC_NO_CONNECTION:
        return ErrorCode::TpmAbsent;
    default:
        return ErrorCode::TpmFailed;
    }
}

} // namespace

void wipe(void *memory, std::size_t size)
{
    if (memory)
        sodium_memzero(memory, size);
}

Error errorOf(TSS2_RC code) { return {meaningOf(code), QString::fromLatin1(Tss2_RC_Decode(code))}; }

bool isAboutParameter(TSS2_RC code) { return isOfTpm(code) && (code & TPM2_RC_FMT1) && (code & TPM2_RC_P); }

TPM2B_PUBLIC storagePrimary()
{
    TPM2B_PUBLIC key{};
    TPMT_PUBLIC &area = key.publicArea;
    area.type = TPM2_ALG_ECC;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN |
                            TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_NODA | TPMA_OBJECT_RESTRICTED |
                            TPMA_OBJECT_DECRYPT;
    TPMS_ECC_PARMS &curve = area.parameters.eccDetail;
    curve.symmetric.algorithm = TPM2_ALG_AES;
    curve.symmetric.keyBits.aes = 128;
    curve.symmetric.mode.aes = TPM2_ALG_CFB;
    curve.scheme.scheme = TPM2_ALG_NULL;
    curve.curveID = TPM2_ECC_NIST_P256;
    curve.kdf.scheme = TPM2_ALG_NULL;
    area.unique.ecc.x.size = kCoordinateBytes; // zeros, as the template has them
    area.unique.ecc.y.size = kCoordinateBytes;
    return key;
}

TPM2B_PUBLIC sealedData(bool hasAuth)
{
    TPM2B_PUBLIC object{};
    TPMT_PUBLIC &area = object.publicArea;
    area.type = TPM2_ALG_KEYEDHASH;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_USERWITHAUTH;
    if (!hasAuth)
        area.objectAttributes |= TPMA_OBJECT_NODA;
    area.parameters.keyedHashDetail.scheme.scheme = TPM2_ALG_NULL;
    return object;
}

} // namespace loket::esys
