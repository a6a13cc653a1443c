// SPDX-License-Identifier: GPL-3.0-or-later
// The card beside the copies in a mirror folder: on a stick that anybody may have had in hand.
#include "core/station/StationCard.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/SealedKit.h"
#include "tests/fuzz/Targets.h"

#include <QJsonDocument>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

StationCard sample()
{
    StationCard card;
    card.profile = {u"DEMO-STN01"_s,
                    {u"35"_s, u"Jawa Timur"_s},
                    {u"3576"_s, u"Kota Mojokerto"_s},
                    {u"357601"_s, u"Prajuritkulon"_s},
                    u"Loket 1"_s,
                    {u"hub-fuzz"_s, QByteArray(32, 'h')},
                    {u"recovery-fuzz"_s, QByteArray(32, 'r')},
                    QUuid(u"5e7a1f0e-0000-4000-8000-000000000002"_s),
                    true};
    card.people = {{u"sari"_s, u"Sari Contoh"_s, u"operator"_s, false,
                    QDateTime({2026, 11, 22}, {1, 0}, Qt::UTC), QByteArray(32, 'm')}};
    card.settings = {{u"language"_s, u"en"_s}};
    return card;
}

QByteArray textOf(const QByteArray &bytes) { return bytes.mid(bytes.indexOf('\n', 11) + 1); }

void readCard(const QByteArray &bytes)
{
    const SealedKit &kit = SealedKit::get();
    const auto card = StationCard::fromBytes(bytes, kit.station.publicKey);
    if (!parsed(card))
        return;
    hold(checkProfile(card->profile).has_value(), "a card has a sound profile");
    const QByteArray again = card->toBytes(kit.station);
    const auto back = StationCard::fromBytes(again, kit.station.publicKey);
    hold(parsed(back) && back->toBytes(kit.station) == again, "a card reads back equal");
}

} // namespace

int loket_fuzz_card(const std::uint8_t *data, std::size_t size)
{
    const SealedKit &kit = SealedKit::get();
    static const QByteArray whole = sample().toBytes(kit.station);
    Input input(data, size);
    switch (input.byte() % 3) {
    case 0:
        readCard(input.rest());
        break;
    case 1: {
        QByteArray bytes = whole;
        edit(bytes, input);
        if (StationCard::fromBytes(bytes, kit.station.publicKey))
            hold(textOf(bytes) == textOf(whole), "a changed card is not the station's");
        break;
    }
    default: { // any text, well signed
        const QByteArray text = input.rest();
        readCard("LOKETCARD1\n" + sign(kit.station, "loket-card-1", text).toBase64() + '\n' + text + '\n');
    }
    }
    return 0;
}

std::vector<QByteArray> loket_seeds_card()
{
    QByteArray text = textOf(sample().toBytes(SealedKit::get().station));
    text.chop(1);
    return {'\0' + sample().toBytes(SealedKit::get().station), QByteArray("\1\2\0\50a\1\20b", 8),
            '\2' + text};
}
