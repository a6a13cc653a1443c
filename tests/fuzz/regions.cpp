// SPDX-License-Identifier: GPL-3.0-or-later
// Names of regions from a file of the office's own.
#include "core/identity/RegionCode.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

int loket_fuzz_regions(const std::uint8_t *data, std::size_t size)
{
    RegionTable table;
    const QByteArray text = Input(data, size).rest();
    const auto added = table.addText(text, u"fuzz.tsv"_s);
    if (!parsed(added))
        hold(added.error().context.startsWith(u"fuzz.tsv:"_s), "an error names its line");
    QString all;
    for (const QString &province : table.below({})) {
        hold(RegionCode::parse(province)->digits() == province, "a listed code is a code");
        for (const QString &regency : table.below(province)) {
            const RegionInfo info = table.find(*RegionCode::parse(regency));
            hold(info.state == RegionState::Known && info.regencyName == table.name(regency),
                 "a listed code is known");
            all += regency;
        }
    }
    for (const QString &code : {u"35"_s, u"3576"_s, u"357601"_s, u"9101"_s, u"999999"_s})
        (void)table.find(*RegionCode::parse(code));
    return 0;
}

std::vector<QByteArray> loket_seeds_regions()
{
    return {"# names\n35\tJawa Timur\n35.76\tKota "
            "Mojokerto\n35.76.01\tPrajuritkulon\ncomplete\t35.76\ncomplete\t*\n"
            "retired\t91.01\tMerauke\t93.01\nretired\t91\tPapua\t-\n",
            "35\tJawa Timur\r\n35.76\tKota\r\n", "complete\t35.7\n", "retired\t9101\tx\n",
            resource("regions/indonesia.tsv").first(2000)};
}
