// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace loket::desktop {

enum class FieldVerdict { None, Ok, Warning, Error };

/// A field with its name above and, below, a hint that gives way to a verdict with icon and words.
class FormRow final : public QWidget
{
    Q_OBJECT
public:
    /// Takes the field as a child. `label` may have a mnemonic ("&NIK").
    FormRow(const QString &label, QWidget *field, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// For labels that others write, of any length: a label of ours is short.
    void setLabelWraps(bool wraps);
    /// Shown while there is no verdict.
    void setHint(const QString &hint);
    void setVerdict(FieldVerdict verdict, const QString &words = {});
    [[nodiscard]] FieldVerdict verdict() const { return m_verdict; }
    [[nodiscard]] QWidget *field() const { return m_field; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showVerdict();

    QLabel *m_label;
    QWidget *m_field;
    QLabel *m_icon;
    QLabel *m_words;
    QString m_hint;
    QString m_verdictWords;
    FieldVerdict m_verdict = FieldVerdict::None;
};

} // namespace loket::desktop
