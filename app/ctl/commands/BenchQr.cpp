// SPDX-License-Identifier: GPL-3.0-or-later
// bench qr

#include "app/ctl/bench/QrBench.h"
#include "app/ctl/Options.h"
#include "app/ctl/Say.h"

#include <QDir>
#include <QJsonArray>

#include <opencv2/imgcodecs.hpp>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

using bench::Tallies;
using bench::Tally;

double rounded(double value) { return std::round(value * 100) / 100; }

QJsonObject jsonOf(const Tally &tally)
{
    return {{u"total"_s, tally.total},
            {u"right"_s, tally.right},
            {u"wrong"_s, tally.wrong},
            {u"beyond_repair"_s, tally.beyond},
            {u"rate"_s, rounded(tally.total ? 100.0 * tally.right / tally.total : 0)},
            {u"median_ms"_s, rounded(tally.percentile(0.5))},
            {u"p95_ms"_s, rounded(tally.percentile(0.95))}};
}

void addTo(Tallies &all, const Tallies &more)
{
    for (const auto &[reader, tally] : more) {
        Tally &sum = all[reader];
        sum.total += tally.total;
        sum.right += tally.right;
        sum.wrong += tally.wrong;
        sum.beyond += tally.beyond;
        sum.ms.insert(sum.ms.end(), tally.ms.begin(), tally.ms.end());
    }
}

/// One line and one JSON object for a kind of pictures.
void show(const Call &call, QJsonArray &list, const QString &name, const Tallies &tallies)
{
    QString line = name.leftJustified(18);
    QJsonObject json{{u"name"_s, name}};
    for (const auto &[reader, tally] : tallies) {
        line += u"  %1 %2/%3 (%4 wrong) %5/%6 ms"_s.arg(reader)
                    .arg(tally.right, 3)
                    .arg(tally.total)
                    .arg(tally.wrong)
                    .arg(tally.percentile(0.5), 0, 'f', 1)
                    .arg(tally.percentile(0.95), 0, 'f', 1);
        json.insert(reader, jsonOf(tally));
    }
    call.out.line(line);
    list.append(json);
}

struct Plan
{
    int frames = 0;
    int clips = 0;
    int negatives = 0;
    int budgetMs = 0;
    quint64 seed = 0;
    QStringList only;
};

bool isWanted(const Plan &plan, const QString &name)
{
    return plan.only.isEmpty() || plan.only.contains(name);
}

QJsonArray runFrames(const Call &call, bench::QrBench &bench, const Plan &plan)
{
    QJsonArray list;
    Tallies all;
    for (const bench::Trouble trouble : bench::allTroubles()) {
        if (!isWanted(plan, bench::name(trouble)) || plan.frames == 0)
            continue;
        const Tallies tallies = bench.frames(trouble, plan.frames, plan.seed, plan.budgetMs);
        addTo(all, tallies);
        show(call, list, bench::name(trouble), tallies);
    }
    if (!all.empty())
        show(call, list, u"all"_s, all);
    return list;
}

QJsonArray runNegatives(const Call &call, bench::QrBench &bench, const Plan &plan)
{
    QJsonArray list;
    for (int kind = 0; kind < bench::kNegativeKinds && plan.negatives > 0; ++kind)
        if (isWanted(plan, bench::negativeName(kind)))
            show(call, list, bench::negativeName(kind), bench.negatives(kind, plan.negatives, plan.seed));
    return list;
}

QJsonArray runClips(const Call &call, bench::QrBench &bench, const Plan &plan)
{
    QJsonArray list;
    bench::ClipTally all;
    const auto showClips = [&](const QString &name, const bench::ClipTally &tally) {
        Tally accepted, frame, empty;
        accepted.ms = tally.acceptedMs;
        frame.ms = tally.frameMs;
        empty.ms = tally.emptyMs;
        call.out.line(
            u"clip %1  %2/%3 (%4 wrong, %10 beyond repair)  accepted %5/%6 ms  frame %7/%8 ms  empty %9 ms"_s
                .arg(name.leftJustified(12))
                .arg(tally.right)
                .arg(tally.total)
                .arg(tally.wrong)
                .arg(accepted.percentile(0.5), 0, 'f', 0)
                .arg(accepted.percentile(0.95), 0, 'f', 0)
                .arg(frame.percentile(0.5), 0, 'f', 1)
                .arg(frame.percentile(0.95), 0, 'f', 1)
                .arg(empty.percentile(0.5), 0, 'f', 1)
                .arg(tally.beyond));
        list.append(QJsonObject{{u"name"_s, name},
                                {u"total"_s, tally.total},
                                {u"right"_s, tally.right},
                                {u"wrong"_s, tally.wrong},
                                {u"beyond_repair"_s, tally.beyond},
                                {u"accepted_p50_ms"_s, rounded(accepted.percentile(0.5))},
                                {u"accepted_p95_ms"_s, rounded(accepted.percentile(0.95))},
                                {u"frame_p50_ms"_s, rounded(frame.percentile(0.5))},
                                {u"frame_p95_ms"_s, rounded(frame.percentile(0.95))},
                                {u"empty_p50_ms"_s, rounded(empty.percentile(0.5))}});
    };
    for (const bench::Trouble trouble : bench::allTroubles()) {
        if (!isWanted(plan, bench::name(trouble)) || plan.clips == 0)
            continue;
        const bench::ClipTally tally = bench.clips(trouble, plan.clips, plan.seed, /*isTimed=*/true);
        all.total += tally.total;
        all.right += tally.right;
        all.wrong += tally.wrong;
        all.beyond += tally.beyond;
        all.acceptedMs.insert(all.acceptedMs.end(), tally.acceptedMs.begin(), tally.acceptedMs.end());
        all.frameMs.insert(all.frameMs.end(), tally.frameMs.begin(), tally.frameMs.end());
        all.emptyMs.insert(all.emptyMs.end(), tally.emptyMs.begin(), tally.emptyMs.end());
        showClips(bench::name(trouble), tally);
    }
    if (all.total > 0)
        showClips(u"all"_s, all);
    return list;
}

/// Folders named falsepositives… must stay silent, all others have texts beside the pictures.
Expected<QJsonArray> runPhotos(const Call &call, bench::QrBench &bench)
{
    QJsonArray list;
    Tallies all;
    const QDir folder(call.value("photos"));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const bool isSilent = name.startsWith("falsepositives"_L1);
        const auto tallies =
            isSilent ? bench.silentPhotos(folder.filePath(name)) : bench.photos(folder.filePath(name));
        if (!tallies)
            continue;
        if (!isSilent)
            addTo(all, *tallies);
        show(call, list, name, *tallies);
    }
    if (list.isEmpty())
        return fail(ErrorCode::NotFound, u"photos"_s);
    show(call, list, u"photos"_s, all);
    return list;
}

Exit benchQr(const Call &call)
{
    const auto frames = numberOf(call, "frames", 0, 100'000), clips = numberOf(call, "clips", 0, 100'000),
               negatives = numberOf(call, "negatives", 0, 100'000),
               seed = numberOf(call, "seed", 0, 1'000'000'000), budget = numberOf(call, "budget", 1, 60'000);
    for (const auto &number : {frames, clips, negatives, seed, budget})
        if (!number)
            return failInput(call, number.error());
    const QString misses = call.value("misses");
    bench::Miss miss;
    if (!misses.isEmpty()) {
        if (!QDir().mkpath(misses))
            return call.out.fail({ErrorCode::DiskWrite, u"misses"_s}, misses);
        miss = [misses](const QString &name, const cv::Mat &picture) {
            cv::imwrite((misses + u'/' + name + u".png"_s).toStdString(), picture);
        };
    }
    bench::QrBench bench(!call.has("alone"), miss);
    const Plan plan{*frames, *clips,         *negatives,
                    *budget, quint64(*seed), call.value("only").split(u',', Qt::SkipEmptyParts)};
    call.out.set(u"readers"_s, QJsonArray::fromStringList(bench.readers()));
    call.out.set(u"seed"_s, *seed);
    call.out.line(
        Say::tr("Terbaca/semua (salah baca), median/p95 per gambar; sasaran: foto 94 %, gambar sulit 90 %, "
                "klip 99 %, 33 ms, tanpa kode 10 ms (median)."));
    if (call.has("photos")) {
        const auto photos = runPhotos(call, bench);
        if (!photos)
            return call.out.fail(photos.error(), call.value("photos"));
        call.out.set(u"photos"_s, *photos);
    }
    const QJsonArray still = runFrames(call, bench, plan), empty = runNegatives(call, bench, plan),
                     moving = runClips(call, bench, plan);
    if (still.isEmpty() && empty.isEmpty() && moving.isEmpty() && !plan.only.isEmpty())
        return call.out.usage(Say::tr("--only: tidak ada jenis bernama '%1'").arg(plan.only.join(u", "_s)));
    call.out.set(u"frames"_s, still);
    call.out.set(u"negatives"_s, empty);
    call.out.set(u"clips"_s, moving);
    return Exit::Done;
}

} // namespace

void addQrBenchCommand(CommandTable &table)
{
    table.push_back(
        {{u"bench"_s, u"qr"_s},
         Say::tr("Berapa kode QR yang sulit terbaca, dan secepat apa, di samping ZXing dan zbar."),
         {},
         0,
         0,
         {{u"frames"_s, Say::tr("Gambar rekaan tiap jenis. Bawaan: 40."), u"N"_s, u"40"_s},
          {u"clips"_s, Say::tr("Detik video rekaan tiap jenis. Bawaan: 4."), u"N"_s, u"4"_s},
          {u"negatives"_s, Say::tr("Gambar tanpa kode, tiap jenis. Bawaan: 20."), u"N"_s, u"20"_s},
          {u"seed"_s, Say::tr("Awal dari rekaannya. Bawaan: 1."), u"N"_s, u"1"_s},
          {u"budget"_s, Say::tr("Milidetik untuk satu gambar. Bawaan: 1500."), u"MS"_s, u"1500"_s},
          {u"only"_s, Say::tr("Hanya jenis ini, dipisahkan koma."), u"NAMES"_s},
          {u"photos"_s, Say::tr("Folder berisi folder foto dan teksnya."), u"DIR"_s},
          {u"misses"_s, Say::tr("Folder untuk gambar yang tidak terbaca."), u"DIR"_s},
          {u"alone"_s, Say::tr("Tanpa ZXing dan zbar.")}},
         {u"bench qr --frames 100 --json"_s},
         benchQr});
}

} // namespace loket::ctl
