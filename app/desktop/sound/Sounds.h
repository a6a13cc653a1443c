// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace loket::desktop {

enum class Sound { None, Captured, Retry };

/// Two short signals for an operator who looks at the person and not at the screen: taken, and once more.
/// Off until the setting says otherwise. Nothing is loaded before the first sound, nothing waits for one, and
/// a computer without a sound device or without ALSA stays silent.
class Sounds
{
public:
    /// Plays 16-bit mono samples to the end; called in a pool thread.
    using Player = std::function<void(const std::vector<qint16> &samples, int rateHz)>;
    static constexpr int kRateHz = 22050;

    explicit Sounds(Player player = &Sounds::playThroughAlsa);

    void setOn(bool isOn) { m_isOn = isOn; }
    /// Does nothing while another one sounds.
    void play(Sound sound);

    /// Captured: two rising tones; Retry: one low one, twice. Under 300 ms, half of full scale, no clicks at
    /// the ends.
    [[nodiscard]] static std::vector<qint16> samples(Sound sound);
    /// libasound is opened at run time: the program does not link it, and starts without it.
    static void playThroughAlsa(const std::vector<qint16> &samples, int rateHz);

private:
    Player m_player;
    bool m_isOn = false;
    std::shared_ptr<std::atomic_bool> m_isPlaying;
};

} // namespace loket::desktop
