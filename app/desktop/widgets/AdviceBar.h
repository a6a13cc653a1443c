// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;

namespace loket::desktop {

enum class AdviceTone { Neutral, Good, Warning };

/// One sentence of advice in 20 pt and a quality bar. A sentence stays at least 700 ms: what comes sooner
/// waits, and only the newest of the waiting ones is shown. The bar follows at once.
class AdviceBar final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kKeptMs = 700;

    explicit AdviceBar(QWidget *parent = nullptr);

    void setAdvice(const QString &sentence, AdviceTone tone = AdviceTone::Neutral);
    /// 0…100; nullopt hides bar and number. `threshold` is marked on the bar.
    void setQuality(std::optional<int> quality, int threshold = 0);
    /// A new step or a new capture: no sentence of before is kept.
    void clear();

    [[nodiscard]] QString shownAdvice() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Always room for two lines: nothing moves when the sentence changes.
    bool hasHeightForWidth() const override { return false; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &sentence, AdviceTone tone);
    void fit();
    [[nodiscard]] int meterWidth() const;
    [[nodiscard]] int barHeight() const;

    QLabel *m_text;
    QTimer m_hold;
    QElapsedTimer m_shownFor;
    QString m_pending;
    AdviceTone m_pendingTone = AdviceTone::Neutral;
    AdviceTone m_tone = AdviceTone::Neutral;
    std::optional<int> m_quality;
    int m_threshold = 0;
};

} // namespace loket::desktop
