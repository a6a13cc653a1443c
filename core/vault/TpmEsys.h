// SPDX-License-Identifier: GPL-3.0-or-later
// What Tpm.cpp needs around tpm2-tss's C functions; for core/vault alone.
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <tss2/tss2_esys.h>

#include <memory>

namespace loket::esys {

void wipe(void *memory, std::size_t size);

/// Memory that ESAPI gave: wiped before it goes back, it may have held a secret.
struct Free
{
    template <class T>
    void operator()(T *memory) const
    {
        wipe(memory, sizeof(T));
        Esys_Free(memory);
    }
};
template <class T>
using Ptr = std::unique_ptr<T, Free>;

/// An object or session in one of the TPM's few slots, flushed at the end.
class Handle
{
public:
    explicit Handle(ESYS_CONTEXT *context)
        : m_context(context)
    {}
    ~Handle()
    {
        if (m_handle != ESYS_TR_NONE)
            Esys_FlushContext(m_context, m_handle);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    [[nodiscard]] ESYS_TR get() const { return m_handle; }
    [[nodiscard]] ESYS_TR *out() { return &m_handle; }

private:
    ESYS_CONTEXT *m_context;
    ESYS_TR m_handle = ESYS_TR_NONE;
};

/// A structure that holds a secret on its way, zeroed, in locked memory.
template <class T>
class Locked
{
public:
    [[nodiscard]] T *get() { return reinterpret_cast<T *>(m_memory.data()); }
    [[nodiscard]] T *operator->() { return get(); }

private:
    SecretBytes m_memory{sizeof(T)}; // ends at a page's end: aligned, as sizeof is a multiple of alignof
};

/// What a code of any layer of the TSS means to us.
[[nodiscard]] Error errorOf(TSS2_RC code);
/// A parameter we sent was refused, not an authorization: the number of which is in the code.
[[nodiscard]] bool isAboutParameter(TSS2_RC code);

/// A storage primary key: EK template L-2 with userWithAuth and noDA and without policy, which is what the
/// Provisioning Guidance asks for (see Tpm.h).
[[nodiscard]] TPM2B_PUBLIC storagePrimary();
/// Data that may leave this parent and this TPM only encrypted.
[[nodiscard]] TPM2B_PUBLIC sealedData(bool hasAuth);

} // namespace loket::esys
