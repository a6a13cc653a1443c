// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace loket::desktop {

/// Sign and colour of a toast.
enum class ToastTone { Info, Success, Warning };

/// A short sentence at the lower edge of a window that goes by itself ("Tersimpan di komputer ini."). Trouble
/// that has to stay until somebody acted is a Banner.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kShownMs = 4000;
    /// A property: what stands at the lower edge of this widget is read, as a field is.
    static constexpr const char *kKeepsClear = "keepsClear";

    /// Floats over `window` and follows its size.
    explicit Toast(QWidget *window);

    void say(const QString &sentence, ToastTone tone);
    /// It may have named somebody.
    void forget();
    [[nodiscard]] ToastTone tone() const { return m_tone; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    [[nodiscard]] bool coversField() const;

    QLabel *m_text;
    ToastTone m_tone = ToastTone::Info;
    QTimer m_timer;
};

} // namespace loket::desktop
