// SPDX-License-Identifier: GPL-3.0-or-later
// A short run of what `loketctl bench qr` measures, from fixed seeds. The counts are those of the day they
// were written (docs/dev/qr-reading.md); one or two below is what another compiler's rounding may cost. Raise
// them when they rise.

#include "app/ctl/bench/QrBench.h"
#include "tests/support/SampleData.h"

#include <catch2/catch.hpp>

#include <iostream>

using namespace loket;
using namespace loket::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatientMs = 5000; // the machine's speed must not count

struct Wanted
{
    Trouble trouble;
    int frames; ///< of 8, seeds 1001 to 1008
    int clips;  ///< of 1, seed 1001
};

constexpr Wanted kWanted[] = {
    {Trouble::Clean, 8, 1},       {Trouble::Moire, 7, 1},   {Trouble::Glare, 8, 1},
    {Trouble::Perspective, 8, 1}, {Trouble::Blur, 7, 1},    {Trouble::Motion, 6, 1},
    {Trouble::LowLight, 7, 1},    {Trouble::Small, 8, 1},   {Trouble::Inverted, 8, 1},
    {Trouble::DarkMode, 8, 1},    {Trouble::Cracked, 7, 1}, {Trouble::Dirty, 7, 1},
    {Trouble::Combined, 6, 1},
};

} // namespace

TEST_CASE("hard frames are read as often as they were, and nothing wrong")
{
    QrBench bench(false);
    for (const Wanted &wanted : kWanted) {
        const Tally tally = bench.frames(wanted.trouble, 8, 1001, kPatientMs)[u"loket"_s];
        CAPTURE(name(wanted.trouble).toStdString());
        std::cout << name(wanted.trouble).toStdString() << " " << tally.right << "/" << tally.total
                  << std::endl;
        CHECK(tally.right >= wanted.frames);
        CHECK(tally.wrong == 0);
    }
}

TEST_CASE("seconds of video are read as often as they were, and nothing wrong")
{
    QrBench bench(false);
    for (const Wanted &wanted : kWanted) {
        const ClipTally tally = bench.clips(wanted.trouble, 1, 1001, /*isTimed=*/false);
        CAPTURE(name(wanted.trouble).toStdString());
        std::cout << "clip " << name(wanted.trouble).toStdString() << " " << tally.right << "/" << tally.total
                  << std::endl;
        CHECK(tally.right >= wanted.clips);
        CHECK(tally.wrong == 0);
    }
}

TEST_CASE("where there is no code nothing is read")
{
    QrBench bench(false);
    for (int kind = 0; kind < kNegativeKinds; ++kind) {
        CAPTURE(negativeName(kind).toStdString());
        const Tally tally = bench.negatives(kind, 6, 1001, kPatientMs)[u"loket"_s];
        CHECK(tally.total == 6);
        CHECK(tally.right + tally.wrong == 0);
    }
}

TEST_CASE("sample photos of zxing-cpp are read, and its false positives are not")
{
    const QString folder = test::sampleData(u"qr"_s);
    if (folder.isEmpty())
        return test::skip(u"no sample photos (LOKET_TEST_DATA)"_s);
    QrBench bench(false);
    for (const auto &[name, least] : {std::pair{u"qrcode-1"_s, 8}, {u"qrcode-3"_s, 18}}) {
        const auto tallies = bench.photos(folder + u'/' + name);
        REQUIRE(tallies);
        const Tally &tally = tallies->at(u"loket"_s);
        CAPTURE(name.toStdString(), tally.total);
        CHECK(tally.right >= least);
        CHECK(tally.wrong == 0);
    }
    const auto silent = bench.silentPhotos(folder + u"/falsepositives-1"_s);
    REQUIRE(silent);
    CHECK(silent->at(u"loket"_s).wrong == 0);
}
