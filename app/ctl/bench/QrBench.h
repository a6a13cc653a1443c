// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/bench/QrPeers.h"
#include "app/ctl/bench/QrScene.h"
#include "core/base/Expected.h"
#include "core/ikd/qr/QrReader.h"

#include <functional>
#include <map>

namespace loket::bench {

/// How one reader did on one kind of pictures.
struct Tally
{
    int total = 0;
    int right = 0;
    int wrong = 0;  ///< read something that does not stand there
    int beyond = 0; ///< beyond repair: drawn so that no decoder can read it
    std::vector<double> ms;

    void count(bool isRight, bool isWrong, double milliseconds);
    /// Of the sorted times; 0 where there is none.
    [[nodiscard]] double percentile(double share) const;
};

/// Readers by name: "loket", "zxing", and "zbar" where it is installed.
using Tallies = std::map<QString, Tally>;

struct ClipTally
{
    int total = 0;
    int right = 0; ///< read within the second
    int wrong = 0;
    int beyond = 0;                 ///< as in Tally
    std::vector<double> acceptedMs; ///< from the first frame with the code to the answer
    std::vector<double> frameMs;
    std::vector<double> emptyMs; ///< frames before the code came into view
};

/// Called for each picture that Loket did not read, with a name for it.
using Miss = std::function<void(const QString &, const cv::Mat &)>;

class QrBench
{
public:
    explicit QrBench(bool withPeers, Miss miss = {});

    [[nodiscard]] QStringList readers() const;
    [[nodiscard]] Tallies frames(Trouble trouble, int count, quint64 seed,
                                 int budgetMs = qr::kPhoto.budgetMs);
    /// Frames come as a camera sends them: one that comes while the reader is busy is lost. With `isTimed`
    /// false each frame is read, so that the count does not depend on the machine.
    [[nodiscard]] ClipTally clips(Trouble trouble, int count, quint64 seed, bool isTimed);
    /// Loket looks at each picture for some frames, as a preview would.
    [[nodiscard]] Tallies negatives(int kind, int count, quint64 seed, int budgetMs = qr::kPreview.budgetMs);
    /// Pictures beside a .txt of the same name with what they say. Errors: NotFound for a folder without any.
    [[nodiscard]] Expected<Tallies> photos(const QString &folder);
    /// Pictures in which nothing may be read.
    [[nodiscard]] Expected<Tallies> silentPhotos(const QString &folder);

private:
    void readAll(const cv::Mat &gray, const QString &what, qr::Effort effort, Tallies &tallies,
                 const std::function<bool(const QByteArray &, const QString &)> &isRight, int looks = 1);

    bool m_withPeers;
    Miss m_miss;
    Zbar m_zbar;
};

} // namespace loket::bench
