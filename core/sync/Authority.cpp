// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Authority.h"

#include <QRegularExpression>

#include <arpa/inet.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <memory>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Freed
{
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using SerialNumber = std::unique_ptr<ASN1_INTEGER, Freed<ASN1_INTEGER_free>>;
using BigNumber = std::unique_ptr<BIGNUM, Freed<BN_free>>;

constexpr int kSerialBytes = 16;
constexpr int kNameMax = 64; // X.520 ub-common-name
/// A station whose clock is some hours behind is told by the hub, not by a certificate that is "not yet
/// valid".
constexpr int kBeforeSecs = 24 * 3600;

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

QByteArray pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_X509(bio.get(), certificate) ? contentOf(bio.get()) : QByteArray();
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    const bool written =
        bio && PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return written ? contentOf(bio.get()) : QByteArray();
}

Certificate certificateIn(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

Key keyIn(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    // Never asks at the terminal where the key is closed with a passphrase.
    const auto noPassphrase = [](char *, int, int, void *) { return -1; };
    return Key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
}

bool setSerial(X509 *certificate)
{
    unsigned char bytes[kSerialBytes];
    if (RAND_bytes(bytes, kSerialBytes) != 1)
        return false;
    bytes[0] &= 0x7F; // positive
    const BigNumber number(BN_bin2bn(bytes, kSerialBytes, nullptr));
    const SerialNumber serial(number ? BN_to_ASN1_INTEGER(number.get(), nullptr) : nullptr);
    return serial && X509_set_serialNumber(certificate, serial.get()) == 1;
}

bool setTimes(X509 *certificate, const QDateTime &nowUtc, int days)
{
    const std::time_t now = std::time_t(nowUtc.toSecsSinceEpoch());
    return ASN1_TIME_adj(X509_getm_notBefore(certificate), now, 0, -kBeforeSecs) &&
           ASN1_TIME_adj(X509_getm_notAfter(certificate), now, days, 0);
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool isAddress(const QString &host)
{
    in6_addr room{};
    const QByteArray text = host.toLatin1();
    return inet_pton(AF_INET, text.constData(), &room) == 1 ||
           inet_pton(AF_INET6, text.constData(), &room) == 1;
}

struct Wanted
{
    QString name;
    QList<std::pair<int, QByteArray>> extensions;
};

/// `issuer` nullptr: signs itself.
Expected<CertificatePair> make(const Wanted &wanted, X509 *issuer, EVP_PKEY *issuerKey,
                               const QDateTime &nowUtc, int days)
{
    const QByteArray name = wanted.name.toUtf8();
    if (name.isEmpty() || name.size() > kNameMax || days < 1)
        return fail(ErrorCode::InvalidArgument, u"name"_s);
    const Key key(EVP_EC_gen("P-256"));
    const Certificate made(X509_new());
    if (!key || !made)
        return fail(ErrorCode::Internal, u"openssl"_s);
    X509 *const by = issuer ? issuer : made.get();
    bool isWell = X509_set_version(made.get(), X509_VERSION_3) == 1 && setSerial(made.get()) &&
                  setTimes(made.get(), nowUtc, days) && X509_set_pubkey(made.get(), key.get()) == 1 &&
                  X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_UTF8,
                                             reinterpret_cast<const unsigned char *>(name.constData()),
                                             int(name.size()), -1, 0) == 1 &&
                  X509_set_issuer_name(made.get(), X509_get_subject_name(by)) == 1;
    for (const auto &[kind, value] : wanted.extensions)
        isWell = isWell && addExtension(made.get(), by, kind, value);
    isWell = isWell && X509_sign(made.get(), issuerKey ? issuerKey : key.get(), EVP_sha256()) > 0;
    CertificatePair pair{isWell ? pemOf(made.get()) : QByteArray(), isWell ? pemOf(key.get()) : QByteArray()};
    return pair.certificate.isEmpty() || pair.key.isEmpty() ? fail(ErrorCode::Internal, u"openssl"_s)
                                                            : Expected<CertificatePair>(std::move(pair));
}

Expected<CertificatePair> makeUnder(const CertificatePair &authority, const Wanted &wanted,
                                    const QDateTime &nowUtc, int days)
{
    const Certificate issuer = certificateIn(authority.certificate);
    const Key key = keyIn(authority.key);
    if (!issuer || !key || X509_check_private_key(issuer.get(), key.get()) != 1 ||
        X509_check_ca(issuer.get()) != 1)
        return fail(ErrorCode::InvalidArgument, u"authority"_s);
    return make(wanted, issuer.get(), key.get(), nowUtc, days);
}

} // namespace

Expected<CertificatePair> makeAuthority(const QString &name, const QDateTime &nowUtc, int days)
{
    return make({name,
                 {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                  {NID_key_usage, "critical,keyCertSign,cRLSign"},
                  {NID_subject_key_identifier, "hash"}}},
                nullptr, nullptr, nowUtc, days);
}

Expected<CertificatePair> makeServerCertificate(const CertificatePair &authority, const QStringList &hosts,
                                                const QDateTime &nowUtc, int days)
{
    QByteArrayList names;
    for (const QString &host : hosts) {
        static const QRegularExpression name(u"\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"_s);
        if (!isAddress(host) && !name.match(host).hasMatch())
            return fail(ErrorCode::InvalidArgument, u"hosts"_s);
        names << (isAddress(host) ? "IP:" : "DNS:") + host.toUtf8();
    }
    if (names.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"hosts"_s);
    return makeUnder(authority,
                     {hosts.front(),
                      {{NID_basic_constraints, "critical,CA:FALSE"},
                       {NID_key_usage, "critical,digitalSignature"},
                       {NID_ext_key_usage, "serverAuth"},
                       {NID_subject_alt_name, names.join(',')}}},
                     nowUtc, days);
}

Expected<CertificatePair> makeClientCertificate(const CertificatePair &authority, const QString &role,
                                                const QDateTime &nowUtc, int days)
{
    return makeUnder(authority,
                     {role,
                      {{NID_basic_constraints, "critical,CA:FALSE"},
                       {NID_key_usage, "critical,digitalSignature"},
                       {NID_ext_key_usage, "clientAuth"}}},
                     nowUtc, days);
}

Expected<QByteArray> certificateFingerprint(const QByteArray &pem)
{
    const Certificate certificate = certificateIn(pem);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), digest, &size) != 1)
        return fail(ErrorCode::Malformed, u"certificate"_s);
    return QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size));
}

Expected<QDateTime> certificateEndsAt(const QByteArray &pem)
{
    const Certificate certificate = certificateIn(pem);
    std::tm when{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &when) != 1)
        return fail(ErrorCode::Malformed, u"certificate"_s);
    return QDateTime::fromSecsSinceEpoch(::timegm(&when), Qt::UTC);
}

} // namespace loket
