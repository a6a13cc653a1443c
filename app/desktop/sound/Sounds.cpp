// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sound/Sounds.h"

#include <QLibrary>
#include <QString>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr double kLevel = 0.5;
constexpr double kFadeSeconds = 0.008; // shorter ones click

struct Tone
{
    double hz; ///< 0 = a pause
    double seconds;
};

void append(std::vector<qint16> &samples, const Tone &tone)
{
    const int count = int(tone.seconds * Sounds::kRateHz);
    const double fade = kFadeSeconds * Sounds::kRateHz;
    for (int i = 0; i < count; ++i) {
        const double gain = std::min({1.0, i / fade, (count - 1 - i) / fade});
        const double wave = std::sin(2 * std::numbers::pi * tone.hz * i / Sounds::kRateHz);
        samples.push_back(qint16(std::lround(32767 * kLevel * gain * wave)));
    }
}

// As in <alsa/asoundlib.h>, which is not needed for six functions of a stable interface.
constexpr int kPlayback = 0;
constexpr int kSigned16LittleEndian = 2;
constexpr int kInterleaved = 3;
constexpr unsigned kLatencyUs = 100'000;
using ErrorHandler = void (*)(const char *, int, const char *, int, const char *, ...);
using SetErrorHandler = int (*)(ErrorHandler);
using OpenPcm = int (*)(void **, const char *, int, int);
using SetParams = int (*)(void *, int, int, unsigned, unsigned, int, unsigned);
using WriteFrames = long (*)(void *, const void *, unsigned long);
using EndPcm = int (*)(void *);

void silent(const char *, int, const char *, int, const char *, ...) {}

} // namespace

Sounds::Sounds(Player player)
    : m_player(std::move(player))
    , m_isPlaying(std::make_shared<std::atomic_bool>(false))
{}

void Sounds::play(Sound sound)
{
    if (!m_isOn || sound == Sound::None || m_isPlaying->exchange(true))
        return;
    QThreadPool::globalInstance()->start([player = m_player, isPlaying = m_isPlaying, sound] {
        player(samples(sound), kRateHz);
        isPlaying->store(false);
    });
}

std::vector<qint16> Sounds::samples(Sound sound)
{
    std::vector<qint16> all;
    if (sound == Sound::Captured)
        for (const Tone &tone : {Tone{660, 0.08}, Tone{880, 0.12}})
            append(all, tone);
    if (sound == Sound::Retry)
        for (const Tone &tone : {Tone{330, 0.09}, Tone{0, 0.05}, Tone{330, 0.09}})
            append(all, tone);
    return all;
}

void Sounds::playThroughAlsa(const std::vector<qint16> &samples, int rateHz)
{
    QLibrary alsa(u"asound"_s, 2);
    const auto setHandler = SetErrorHandler(alsa.resolve("snd_lib_error_set_handler"));
    const auto open = OpenPcm(alsa.resolve("snd_pcm_open"));
    const auto setParams = SetParams(alsa.resolve("snd_pcm_set_params"));
    const auto write = WriteFrames(alsa.resolve("snd_pcm_writei"));
    const auto drain = EndPcm(alsa.resolve("snd_pcm_drain"));
    const auto close = EndPcm(alsa.resolve("snd_pcm_close"));
    if (!setHandler || !open || !setParams || !write || !drain || !close)
        return;
    setHandler(&silent); // it would write to stderr that there is no card
    void *pcm = nullptr;
    if (open(&pcm, "default", kPlayback, 0) < 0)
        return;
    if (setParams(pcm, kSigned16LittleEndian, kInterleaved, 1, unsigned(rateHz), 1, kLatencyUs) >= 0 &&
        write(pcm, samples.data(), samples.size()) > 0)
        drain(pcm);
    close(pcm);
}

} // namespace loket::desktop
