// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Tpm.h"

#include "core/vault/TpmEsys.h"

#include <QFile>
#include <QtEndian>

#include <tss2/tss2_mu.h>
#include <tss2/tss2_tctildr.h>

#include <algorithm>
#include <cstring>
#include <unistd.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

using namespace esys;

constexpr qsizetype kMaxSecretBytes = 128; // TPM2_MAX_SYM_DATA of every profile

QString nameOf(const QString &tcti) { return tcti.section(u':', 0, 0); }

/// Why a device file can't be used, better told than by tctildr's one code for everything.
Expected<void> checkDevice(const QString &tcti)
{
    if (nameOf(tcti) != "device"_L1)
        return {};
    const QByteArray path = QFile::encodeName(tcti.section(u':', 1));
    if (::access(path.constData(), F_OK) != 0)
        return fail(ErrorCode::TpmAbsent, QFile::decodeName(path));
    if (::access(path.constData(), R_OK | W_OK) != 0)
        return fail(ErrorCode::TpmPermission, QFile::decodeName(path));
    return {};
}

Expected<void> checkLibrary(const QString &tcti)
{
    TSS2_TCTI_INFO *info = nullptr;
    if (Tss2_TctiLdr_GetInfo(nameOf(tcti).toLatin1().constData(), &info) != TSS2_RC_SUCCESS)
        return fail(ErrorCode::TpmLibrary, u"libtss2-tcti-"_s + nameOf(tcti));
    Tss2_TctiLdr_FreeInfo(&info);
    return {};
}

template <class T, class Marshal>
QByteArray bytesOf(const T &structure, Marshal marshal)
{
    QByteArray bytes(sizeof(T), '\0');
    std::size_t used = 0;
    if (marshal(&structure, reinterpret_cast<uint8_t *>(bytes.data()), std::size_t(bytes.size()), &used) !=
        TSS2_RC_SUCCESS)
        return {};
    bytes.truncate(qsizetype(used));
    return bytes;
}

/// False where the bytes are not exactly one structure.
template <class T, class Unmarshal>
bool fromBytes(const QByteArray &bytes, T &structure, Unmarshal unmarshal)
{
    std::size_t used = 0;
    return !bytes.isEmpty() && bytes.size() <= qsizetype(sizeof(T)) &&
           unmarshal(reinterpret_cast<const uint8_t *>(bytes.constData()), std::size_t(bytes.size()), &used,
                     &structure) == TSS2_RC_SUCCESS &&
           qsizetype(used) == bytes.size();
}

struct Blob
{
    TPM2B_PUBLIC publicArea{};
    TPM2B_PRIVATE privateArea{};
};

bool fill(Blob &blob, const TpmSealed &sealed)
{
    return !sealed.parentName.isEmpty() && sealed.parentName.size() <= qsizetype(sizeof(TPMU_NAME)) &&
           fromBytes(sealed.publicArea, blob.publicArea, Tss2_MU_TPM2B_PUBLIC_Unmarshal) &&
           fromBytes(sealed.privateArea, blob.privateArea, Tss2_MU_TPM2B_PRIVATE_Unmarshal);
}

Expected<void> makePrimary(ESYS_CONTEXT *esys, Handle &primary)
{
    const TPM2B_SENSITIVE_CREATE noAuth{};
    const TPM2B_PUBLIC key = storagePrimary();
    const TPM2B_DATA outside{};
    const TPML_PCR_SELECTION noPcr{};
    const TSS2_RC rc =
        Esys_CreatePrimary(esys, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &noAuth,
                           &key, &outside, &noPcr, primary.out(), nullptr, nullptr, nullptr, nullptr);
    return rc == TSS2_RC_SUCCESS ? Expected<void>() : fail(errorOf(rc));
}

Expected<QByteArray> nameOfObject(ESYS_CONTEXT *esys, ESYS_TR object)
{
    TPM2B_NAME *given = nullptr;
    if (const TSS2_RC rc = Esys_TR_GetName(esys, object, &given); rc != TSS2_RC_SUCCESS)
        return fail(errorOf(rc));
    const Ptr<TPM2B_NAME> name(given);
    return QByteArray(reinterpret_cast<const char *>(name->name), name->size);
}

/// Salted with the primary key; encrypts the first parameter of each command and answer.
Expected<void> startSession(ESYS_CONTEXT *esys, const Handle &primary, Handle &session)
{
    TPMT_SYM_DEF aes{};
    aes.algorithm = TPM2_ALG_AES;
    aes.keyBits.aes = 128;
    aes.mode.aes = TPM2_ALG_CFB;
    TSS2_RC rc =
        Esys_StartAuthSession(esys, primary.get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                              nullptr, TPM2_SE_HMAC, &aes, TPM2_ALG_SHA256, session.out());
    const TPMA_SESSION attributes =
        TPMA_SESSION_CONTINUESESSION | TPMA_SESSION_DECRYPT | TPMA_SESSION_ENCRYPT;
    if (rc == TSS2_RC_SUCCESS)
        rc = Esys_TRSess_SetAttributes(esys, session.get(), attributes, 0xff);
    return rc == TSS2_RC_SUCCESS ? Expected<void>() : fail(errorOf(rc));
}

/// Storage primary key and a session salted with it: what seal() and unseal() work with.
struct Storage
{
    explicit Storage(ESYS_CONTEXT *context)
        : esys(context)
    {}

    ESYS_CONTEXT *esys;
    Handle primary{esys};
    Handle session{esys};
    QByteArray name;

    /// Errors: TpmOther where the key's Name is another than the one wanted (empty: any).
    Expected<void> start(const QByteArray &wanted = {})
    {
        if (auto made = makePrimary(esys, primary); !made)
            return made;
        auto found = nameOfObject(esys, primary.get());
        if (!found)
            return fail(found.error());
        name = std::move(*found);
        if (!wanted.isEmpty() && name != wanted)
            return fail(ErrorCode::TpmOther);
        return startSession(esys, primary, session);
    }
};

void setAuth(TPM2B_AUTH &out, const SecretBytes &auth)
{
    out.size = UINT16(std::min(auth.size(), sizeof out.buffer));
    if (out.size > 0)
        std::memcpy(out.buffer, auth.data(), out.size);
}

Expected<quint32> property(ESYS_CONTEXT *esys, TPM2_PT which)
{
    TPMS_CAPABILITY_DATA *given = nullptr;
    const TSS2_RC rc = Esys_GetCapability(esys, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                          TPM2_CAP_TPM_PROPERTIES, which, 1, nullptr, &given);
    if (rc != TSS2_RC_SUCCESS)
        return fail(errorOf(rc));
    const Ptr<TPMS_CAPABILITY_DATA> data(given);
    const TPML_TAGGED_TPM_PROPERTY &list = data->data.tpmProperties;
    return list.count > 0 && list.tpmProperty[0].property == which ? list.tpmProperty[0].value : 0;
}

/// Four letters in one number, the first in its highest byte; shorter ones end with zeros or blanks.
QString letters(quint32 value)
{
    char text[5] = {};
    qToBigEndian(value, text);
    return QString::fromLatin1(text).trimmed();
}

/// The decrypted answer stays in ESAPI's buffer until a longer one comes. A primary key's public area is one.
void overwriteBuffer(ESYS_CONTEXT *esys, const Handle &primary)
{
    TPM2B_PUBLIC *publicArea = nullptr;
    TPM2B_NAME *name = nullptr;
    TPM2B_NAME *qualifiedName = nullptr;
    (void)Esys_ReadPublic(esys, primary.get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &publicArea, &name,
                          &qualifiedName);
    Esys_Free(publicArea);
    Esys_Free(name);
    Esys_Free(qualifiedName);
}

} // namespace

bool isWellFormed(const TpmSealed &sealed)
{
    Blob blob;
    return fill(blob, sealed);
}

Expected<QString> chosenTcti()
{
    const QString tcti = qEnvironmentVariable("LOKET_TPM_TCTI", u"device:/dev/tpmrm0"_s);
    static const QStringList known{u"device"_s, u"tabrmd"_s, u"swtpm"_s, u"mssim"_s};
    if (!known.contains(nameOf(tcti)))
        return fail(ErrorCode::InvalidArgument, u"tpm_tcti"_s);
    return tcti;
}

void Tpm::TctiEnd::operator()(TSS2_TCTI_OPAQUE_CONTEXT_BLOB *tcti) const { Tss2_TctiLdr_Finalize(&tcti); }
void Tpm::EsysEnd::operator()(ESYS_CONTEXT *esys) const { Esys_Finalize(&esys); }

Tpm::Tpm(Tpm &&) noexcept = default;
Tpm &Tpm::operator=(Tpm &&other) noexcept
{
    m_esys = std::move(other.m_esys); // before what it talks through
    m_tcti = std::move(other.m_tcti);
    return *this;
}
Tpm::~Tpm() = default;

Expected<Tpm> Tpm::open(const QString &tcti)
{
    if (auto usable = checkDevice(tcti); !usable)
        return fail(usable.error());
    if (auto usable = checkLibrary(tcti); !usable)
        return fail(usable.error());
    Tpm tpm;
    TSS2_TCTI_CONTEXT *link = nullptr;
    if (const TSS2_RC rc = Tss2_TctiLdr_Initialize(QFile::encodeName(tcti).constData(), &link))
        return fail(rc == TSS2_TCTI_RC_BAD_VALUE ? Error{ErrorCode::InvalidArgument, u"tpm_tcti"_s}
                                                 : Error{ErrorCode::TpmAbsent, errorOf(rc).context});
    tpm.m_tcti.reset(link);
    ESYS_CONTEXT *esys = nullptr;
    if (const TSS2_RC rc = Esys_Initialize(&esys, link, nullptr))
        return fail(errorOf(rc));
    tpm.m_esys.reset(esys);
    return tpm;
}

Expected<TpmInfo> Tpm::info()
{
    const auto maker = property(m_esys.get(), TPM2_PT_MANUFACTURER);
    const auto high = property(m_esys.get(), TPM2_PT_FIRMWARE_VERSION_1);
    const auto low = property(m_esys.get(), TPM2_PT_FIRMWARE_VERSION_2);
    const auto state = property(m_esys.get(), TPM2_PT_PERMANENT);
    for (const auto *answer : {&maker, &high, &low, &state})
        if (!*answer)
            return fail(answer->error());
    return TpmInfo{letters(*maker), u"%1.%2"_s.arg(*high).arg(*low),
                   (*state & TPMA_PERMANENT_INLOCKOUT) != 0};
}

Expected<QByteArray> Tpm::primaryName()
{
    Handle primary(m_esys.get());
    if (auto made = makePrimary(m_esys.get(), primary); !made)
        return fail(made.error());
    return nameOfObject(m_esys.get(), primary.get());
}

Expected<TpmSealed> Tpm::seal(const SecretBytes &secret, const SecretBytes &auth)
{
    if (secret.isEmpty() || secret.size() > kMaxSecretBytes)
        return fail(ErrorCode::InvalidArgument, u"tpm_secret"_s);
    Storage storage(m_esys.get());
    if (auto started = storage.start(); !started)
        return fail(started.error());
    Locked<TPM2B_SENSITIVE_CREATE> sensitive;
    setAuth(sensitive->sensitive.userAuth, auth);
    sensitive->sensitive.data.size = UINT16(secret.size());
    std::memcpy(sensitive->sensitive.data.buffer, secret.data(), secret.size());
    const TPM2B_PUBLIC form = sealedData(!auth.isEmpty());
    const TPM2B_DATA outside{};
    const TPML_PCR_SELECTION noPcr{};
    TPM2B_PRIVATE *privateGiven = nullptr;
    TPM2B_PUBLIC *publicGiven = nullptr;
    const TSS2_RC rc = Esys_Create(storage.esys, storage.primary.get(), storage.session.get(), ESYS_TR_NONE,
                                   ESYS_TR_NONE, sensitive.get(), &form, &outside, &noPcr, &privateGiven,
                                   &publicGiven, nullptr, nullptr, nullptr);
    {
        Handle again(storage.esys); // ESAPI keeps a copy of what it sent, until it sends the like again
        (void)makePrimary(storage.esys, again);
    }
    if (rc != TSS2_RC_SUCCESS)
        return fail(errorOf(rc));
    const Ptr<TPM2B_PRIVATE> privateArea(privateGiven);
    const Ptr<TPM2B_PUBLIC> publicArea(publicGiven);
    return TpmSealed{storage.name, bytesOf(*publicArea, Tss2_MU_TPM2B_PUBLIC_Marshal),
                     bytesOf(*privateArea, Tss2_MU_TPM2B_PRIVATE_Marshal)};
}

Expected<SecretBytes> Tpm::unseal(const TpmSealed &sealed, const SecretBytes &auth)
{
    ESYS_CONTEXT *const esys = m_esys.get();
    Blob blob;
    if (!fill(blob, sealed))
        return fail(ErrorCode::KeyDamaged, u"tpm"_s);
    Storage storage(esys);
    if (auto started = storage.start(sealed.parentName); !started)
        return fail(started.error());
    Handle object(esys);
    TSS2_RC rc = Esys_Load(esys, storage.primary.get(), storage.session.get(), ESYS_TR_NONE, ESYS_TR_NONE,
                           &blob.privateArea, &blob.publicArea, object.out());
    if (isAboutParameter(rc))
        return fail(ErrorCode::KeyDamaged, u"tpm"_s);
    Locked<TPM2B_AUTH> given;
    setAuth(*given.get(), auth);
    if (rc == TSS2_RC_SUCCESS)
        rc = Esys_TR_SetAuth(esys, object.get(), given.get());
    if (rc == TSS2_RC_SUCCESS) // TPM2_Unseal has no parameter that could be encrypted, only an answer
        rc = Esys_TRSess_SetAttributes(esys, storage.session.get(), 0, TPMA_SESSION_DECRYPT);
    TPM2B_SENSITIVE_DATA *answer = nullptr;
    if (rc == TSS2_RC_SUCCESS)
        rc = Esys_Unseal(esys, object.get(), storage.session.get(), ESYS_TR_NONE, ESYS_TR_NONE, &answer);
    if (rc != TSS2_RC_SUCCESS)
        return fail(errorOf(rc));
    const Ptr<TPM2B_SENSITIVE_DATA> data(answer);
    SecretBytes secret =
        SecretBytes::copyOf({reinterpret_cast<const char *>(data->buffer), qsizetype(data->size)});
    overwriteBuffer(esys, storage.primary);
    return secret;
}

} // namespace loket
