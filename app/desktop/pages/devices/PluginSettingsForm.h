// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/PluginMetadata.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace loket::desktop {

/// One form for whatever a driver declares: text, number, switch, choice, path. Values that the declaration
/// does not accept are never given out.
class PluginSettingsForm final : public QWidget
{
    Q_OBJECT
public:
    PluginSettingsForm(const device::PluginMetadata &metadata, const QCborMap &values,
                       QWidget *parent = nullptr);

    /// Complete: every declared key.
    [[nodiscard]] QCborMap values() const;
    void resetToDefaults();

Q_SIGNALS:
    void edited();

private:
    struct Field
    {
        device::DeclaredSetting setting;
        std::function<QCborValue()> read;
        std::function<void(const QCborValue &)> write;
    };

    QWidget *makeField(const device::DeclaredSetting &setting);
    QWidget *makeText(Field &field);
    QWidget *makeInteger(Field &field);
    QWidget *makeFlag(Field &field);
    QWidget *makeChoice(Field &field);

    std::vector<Field> m_fields;
};

} // namespace loket::desktop
