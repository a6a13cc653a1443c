// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Provision.h"

#include "core/vault/Crypto.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr int kGroups = 5, kGroupSize = 5;
/// Nothing that looks like something else: no 0 O, 1 I L, U V. 30 signs are 4.9 bits each.
constexpr QLatin1StringView kSigns("23456789ABCDEFGHJKMNPQRSTVWXYZ");
const QByteArray kDomain = QByteArrayLiteral("loket-provision-1");

SecretBytes keyOf(const SecretBytes &code) { return SecretBytes::take(blake2b(kDomain, kKeyBytes, &code)); }

QByteArray contextOf(const QString &stationId) { return kDomain + ' ' + stationId.toUtf8(); }

QString base64(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray(bytes.data(), bytes.size()).toBase64());
}

QByteArray bytesIn(const QJsonObject &json, const char *key)
{
    return QByteArray::fromBase64(json[QLatin1StringView(key)].toString().toLatin1());
}

} // namespace

QByteArray sealProvision(const Provision &provision, const SecretBytes &code)
{
    const QJsonObject inside{{u"profile"_s, toJson(provision.profile)},
                             {u"host"_s, provision.hub.host},
                             {u"port"_s, provision.hub.port},
                             {u"database"_s, provision.hub.database},
                             {u"role"_s, provision.role},
                             {u"authority"_s, QString::fromLatin1(provision.authority)},
                             {u"certificate"_s, QString::fromLatin1(provision.client.certificate)},
                             {u"key"_s, QString::fromLatin1(provision.client.key)},
                             {u"receipt_key"_s, base64(provision.receiptKey.view())}};
    const QByteArray text = QJsonDocument(inside).toJson(QJsonDocument::Compact);
    const QJsonObject file{
        {u"loket_provision"_s, kVersion},
        {u"station"_s, provision.profile.stationId},
        {u"sealed"_s, base64(seal(keyOf(code), text, contextOf(provision.profile.stationId)))}};
    return QJsonDocument(file).toJson();
}

Expected<Provision> openProvision(const QByteArray &file, const SecretBytes &code)
{
    const QJsonObject outside = QJsonDocument::fromJson(file).object();
    if (outside[u"loket_provision"].toInt() != kVersion)
        return fail(ErrorCode::Malformed, u"provision"_s);
    if (code.size() != kGroups * kGroupSize)
        return fail(ErrorCode::WrongPassphrase, u"provision"_s);
    const auto text =
        unseal(keyOf(code), bytesIn(outside, "sealed"), contextOf(outside[u"station"].toString()));
    if (!text)
        return fail(ErrorCode::WrongPassphrase, u"provision"_s);
    const QJsonObject inside = QJsonDocument::fromJson(*text).object();
    auto profile = profileFromJson(inside[u"profile"].toObject());
    if (!profile)
        return fail(profile.error());
    Provision provision{std::move(*profile),
                        {inside[u"host"].toString(), inside[u"port"].toInt(), inside[u"database"].toString()},
                        inside[u"role"].toString(),
                        inside[u"authority"].toString().toLatin1(),
                        {inside[u"certificate"].toString().toLatin1(), inside[u"key"].toString().toLatin1()},
                        SecretBytes::take(bytesIn(inside, "receipt_key"))};
    const bool isWhole = !provision.hub.host.isEmpty() && provision.hub.port > 0 &&
                         !provision.role.isEmpty() && provision.receiptKey.size() == kKeyBytes &&
                         certificateFingerprint(provision.client.certificate) &&
                         certificateFingerprint(provision.authority);
    return isWhole ? Expected<Provision>(std::move(provision)) : fail(ErrorCode::Malformed, u"provision"_s);
}

QString newProvisionCode()
{
    QString code;
    const SecretBytes random = SecretBytes::random(kGroups * kGroupSize * 4);
    for (int i = 0; i < kGroups * kGroupSize; ++i) {
        std::uint32_t number =
            0; // of 32 bits: one of 30 signs is not likelier than another by more than 1e-8
        for (int byte = 0; byte < 4; ++byte)
            number = number << 8 | random.data()[i * 4 + byte];
        if (i > 0 && i % kGroupSize == 0)
            code += u'-';
        code += QChar(kSigns[qsizetype(number % std::uint32_t(kSigns.size()))]);
    }
    return code;
}

SecretBytes provisionCodeFromText(QString text)
{
    QByteArray signs;
    for (const QChar typed : std::as_const(text))
        if (typed.isLetterOrNumber())
            signs += typed.toUpper().toLatin1();
    text.fill(u' ');
    return SecretBytes::take(std::move(signs));
}

} // namespace loket
