// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/IdentityCheck.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

const RegionTable &builtIn()
{
    static const RegionTable table = *RegionTable::load();
    return table;
}

RegionInfo find(const char *code) { return builtIn().find(*RegionCode::parse(QString::fromLatin1(code))); }

} // namespace

TEST_CASE("the built-in table has the 38 provinces, 514 regencies and 7285 kecamatan of the 2025 decree")
{
    CHECK(builtIn().below(QString()).size() == 38);
    CHECK(builtIn().size() == 38 + 514 + 7285);
    int regencies = 0;
    for (const QString &province : builtIn().below(QString()))
        regencies += int(builtIn().below(province).size());
    CHECK(regencies == 514);
}

TEST_CASE("kecamatan of the source papers are named")
{
    const RegionInfo prajuritkulon = find("35.76.01");
    CHECK(prajuritkulon.state == RegionState::Known);
    CHECK(prajuritkulon.provinceName == u"Jawa Timur");
    CHECK(prajuritkulon.regencyName == u"Kota Mojokerto");
    CHECK(prajuritkulon.districtName == u"Prajuritkulon");
    CHECK(find("12.19.01").districtName == u"Medang Deras");
    CHECK(find("52.71.06").districtName == u"Sandubaya");
    CHECK(find("51.08.09").districtName == u"Tejakula");
    CHECK(find("17.03.25").districtName == u"Marga Sakti Sebelat");
    CHECK(find("93").provinceName == u"Papua Selatan");
}

TEST_CASE("the 26 regencies that left old Papua and Papua Barat are retired and say where they went")
{
    const RegionInfo merauke = find("91.01.01");
    CHECK(merauke.state == RegionState::Retired);
    CHECK(merauke.regencyName == u"Kabupaten Merauke");
    CHECK(merauke.movedTo == u"9301");
    CHECK(find("92.71").movedTo == u"9671");
    CHECK(find("91.03").state == RegionState::Known); // Jayapura stayed
    int retired = 0;
    for (int province = 91; province <= 92; ++province) {
        for (int regency = 1; regency <= 99; ++regency) {
            const QString code = u"%1%2"_s.arg(province).arg(regency, 2, 10, QChar(u'0'));
            retired += builtIn().find(*RegionCode::parse(code)).state == RegionState::Retired;
        }
    }
    CHECK(retired == 26);
}

TEST_CASE("an unknown region is a warning and a retired one a note: neither blocks a resident")
{
    CHECK(checkNik(u"3576994403910003", {{}, Sex::None, &builtIn()}) ==
          Verdicts{{Severity::Warning, VerdictCode::NikRegionUnknown}});
    CHECK(checkNik(u"0101014403910003", {{}, Sex::None, &builtIn()}) ==
          Verdicts{{Severity::Warning, VerdictCode::NikRegionUnknown}});
    CHECK(checkNik(u"9101014403910003", {{}, Sex::None, &builtIn()}) ==
          Verdicts{{Severity::Ok, VerdictCode::NikRegionRetired}});
    CHECK(checkFamilyCard(u"0101011203100001", &builtIn()) ==
          Verdicts{{Severity::Warning, VerdictCode::KkRegionUnknown}});
}

TEST_CASE("an office's own lines are taken, and a table that does not claim completeness does not warn")
{
    RegionTable table;
    REQUIRE(table.addText("# ours\n35\tJawa Timur\n35.76\tKota Mojokerto\n\nretired\t91.01\tMerauke\t-\n",
                          u"own.tsv"_s));
    CHECK(table.find(*RegionCode::parse(u"357609")).state == RegionState::Unlisted);
    CHECK(table.find(*RegionCode::parse(u"99")).state == RegionState::Unlisted);
    REQUIRE(table.addText("35.76.09\tKecamatan Baru\ncomplete\t35.76\n", u"own.tsv"_s));
    CHECK(table.find(*RegionCode::parse(u"357609")).districtName == u"Kecamatan Baru");
    CHECK(table.find(*RegionCode::parse(u"357608")).state == RegionState::Unknown);
}

TEST_CASE("a broken line of an office's file is named")
{
    RegionTable table;
    const auto added = table.addText("35\tJawa Timur\nKota Mojokerto 35.76\n", u"own.tsv"_s);
    REQUIRE_FALSE(added);
    CHECK(added.error() == Error{ErrorCode::Malformed, u"own.tsv:2"_s});
}

TEST_CASE("region codes are two, four or six digits")
{
    CHECK(RegionCode::parse(u"35.76.01")->dotted() == u"35.76.01");
    CHECK(RegionCode::parse(u"35")->dotted() == u"35");
    for (const auto *bad : {u"", u"3", u"357", u"35760", u"35.76.01.1001", u"ab", u"35.7x"})
        CHECK_FALSE(RegionCode::parse(bad));
}
