// SPDX-License-Identifier: GPL-3.0-or-later
// `build/tests/test_station_faults "[.bench]"`: the numbers of design section 12 that belong to the station.
#include "StationFixture.h"

#include "core/vault/PassphraseWrap.h"

#include <QElapsedTimer>

#include <algorithm>
#include <ctime>
#include <iostream>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::cout << what << ": p50 " << times[times.size() / 2] << " ms, p95 " << times[times.size() * 95 / 100]
              << " ms\n";
}

/// Processor time of this thread: does not count what other programs take.
double cpuMs()
{
    struct timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

TEST_CASE("login, appended steps and durable sealing of 2 MB, measured", "[.bench]")
{
    InitOptions options = weakOptions();
    options.settings[u"disk_full_mb"_s] = 0;
    StationFixture fixture(options);
    fixture.logIn();
    std::vector<double> appends, seals, sealCpu, tidies;
    QElapsedTimer timer;
    for (int i = 0; i < 60; ++i) {
        const VisitSummary visit = fixture.startVisit();
        for (int a = 0; a < 24; ++a) // a real draft: every kept attempt's picture
            REQUIRE_OK(fixture.station->append(visit, {StationFixture::event(u"attempt_kept"_s)},
                                               {{u"a/%1"_s.arg(a), QByteArray(300'000, 'a')}}));
        REQUIRE_OK(fixture.station->tidy());
        timer.start();
        REQUIRE_OK(fixture.station->append(visit, {StationFixture::event(u"attempt_kept"_s)},
                                           {{u"photo/1.png"_s, QByteArray(300'000, 'p')}}));
        appends.push_back(double(timer.nsecsElapsed()) / 1e6);
        SealedVisit sealed;
        for (int f = 0; f < 15; ++f)
            sealed.files.push_back(
                {u"biometrics/%1"_s.arg(f), SecretBytes::random(132'000).view().toByteArray()});
        sealed.reviewCopy = QByteArray(20'000, 'r');
        const double cpuBefore = cpuMs();
        timer.start();
        REQUIRE_OK(fixture.station->sealVisit(visit, sealed));
        seals.push_back(double(timer.nsecsElapsed()) / 1e6);
        sealCpu.push_back(cpuMs() - cpuBefore);
        timer.start();
        REQUIRE_OK(fixture.station->tidy());
        tidies.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    print("append one attempt with a 300 KB picture, durable", appends);
    print("seal 2 MB and commit", seals);
    print("  of that on the processor", sealCpu);
    print("tidy after it (checkpoint)", tidies);
    const auto wrap = wrapKey(SecretBytes::random(32), passphraseOf(u"sari"_s), KdfCost::forThisMachine(),
                              u"S"_s, u"sari"_s);
    timer.start();
    REQUIRE_OK(unwrapKey(*wrap, passphraseOf(u"sari"_s), u"S"_s));
    std::cout << "login, 3 passes of " << KdfCost::forThisMachine().memoryBytes / (1 << 20)
              << " MiB: " << timer.elapsed() << " ms\n";
}
