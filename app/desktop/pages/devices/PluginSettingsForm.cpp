// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/devices/PluginSettingsForm.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;
using loket::device::DeclaredSetting;

namespace loket::desktop {

namespace {

QString inLanguage(const QString &indonesian, const QString &english)
{
    return words::currentLanguage() == "en"_L1 && !english.isEmpty() ? english : indonesian;
}

} // namespace

PluginSettingsForm::PluginSettingsForm(const device::PluginMetadata &metadata, const QCborMap &values,
                                       QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("m"));
    const QCborMap whole = metadata.complete(values);
    for (const auto &setting : metadata.settings) {
        QWidget *field = makeField(setting);
        auto *row = new FormRow(inLanguage(setting.labelId, setting.labelEn), field);
        row->setLabelWraps(true);
        if (setting.kind == DeclaredSetting::Kind::Integer)
            row->setHint(
                tr("Dari %1 sampai %2.").arg(words::number(setting.lowest), words::number(setting.highest)));
        rows->addWidget(row);
        m_fields.back().write(whole.value(setting.key));
    }
}

QWidget *PluginSettingsForm::makeField(const DeclaredSetting &setting)
{
    Field field{setting, {}, {}};
    QWidget *widget = nullptr;
    switch (setting.kind) {
    case DeclaredSetting::Kind::Integer:
        widget = makeInteger(field);
        break;
    case DeclaredSetting::Kind::Flag:
        widget = makeFlag(field);
        break;
    case DeclaredSetting::Kind::Choice:
        widget = makeChoice(field);
        break;
    case DeclaredSetting::Kind::Text:
    case DeclaredSetting::Kind::Path:
    case DeclaredSetting::Kind::None:
        widget = makeText(field);
        break;
    }
    widget->setObjectName(u"setting_"_s + setting.key);
    m_fields.push_back(std::move(field));
    return widget;
}

QWidget *PluginSettingsForm::makeText(Field &field)
{
    auto *edit = new QLineEdit;
    field.read = [edit] { return QCborValue(edit->text()); };
    field.write = [edit](const QCborValue &value) { edit->setText(value.toString()); };
    connect(edit, &QLineEdit::textEdited, this, &PluginSettingsForm::edited);
    return edit;
}

QWidget *PluginSettingsForm::makeInteger(Field &field)
{
    auto *box = new QSpinBox;
    const auto limit = [](qint64 value) {
        return int(
            std::clamp<qint64>(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    };
    box->setRange(limit(field.setting.lowest), limit(field.setting.highest));
    field.read = [box] { return QCborValue(box->value()); };
    field.write = [box](const QCborValue &value) { box->setValue(int(value.toInteger())); };
    connect(box, &QSpinBox::valueChanged, this, &PluginSettingsForm::edited);
    return box;
}

QWidget *PluginSettingsForm::makeFlag(Field &field)
{
    auto *box = new QCheckBox(tr("Ya")); // the label stands above it: only that can go over several lines
    field.read = [box] { return QCborValue(box->isChecked()); };
    field.write = [box](const QCborValue &value) { box->setChecked(value.toBool()); };
    connect(box, &QCheckBox::clicked, this, &PluginSettingsForm::edited);
    return box;
}

QWidget *PluginSettingsForm::makeChoice(Field &field)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    for (const auto &choice : field.setting.choices)
        box->addItem(inLanguage(choice.labelId, choice.labelEn), choice.value);
    field.read = [box] { return QCborValue(box->currentData().toString()); };
    field.write = [box](const QCborValue &value) {
        box->setCurrentIndex(std::max(0, box->findData(value.toString())));
    };
    connect(box, &QComboBox::activated, this, &PluginSettingsForm::edited);
    return box;
}

QCborMap PluginSettingsForm::values() const
{
    QCborMap values;
    for (const auto &field : m_fields) {
        const QCborValue accepted = field.setting.accept(field.read());
        values.insert(field.setting.key, accepted.isUndefined() ? field.setting.defaultValue : accepted);
    }
    return values;
}

void PluginSettingsForm::resetToDefaults()
{
    for (const auto &field : m_fields)
        field.write(field.setting.defaultValue);
    Q_EMIT edited();
}

} // namespace loket::desktop
