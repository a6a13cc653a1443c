// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/settings/SettingRow.h"

#include "app/desktop/pages/settings/SettingsPresenter.h"
#include "app/desktop/pages/settings/SettingWords.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// Takes any number that is typed, so that one beyond the limits is refused in words rather than cut to fewer
/// digits; arrows and wheel stay within.
class NumberBox final : public QSpinBox
{
public:
    NumberBox(qint64 minimum, qint64 maximum)
        : m_minimum(inInt(minimum))
        , m_maximum(inInt(maximum))
    {
        setRange(std::min(0, m_minimum), std::numeric_limits<int>::max());
    }

    void stepBy(int steps) override
    {
        setValue(std::clamp(inInt(qint64(value()) + qint64(steps) * singleStep()), m_minimum, m_maximum));
    }

    // As wide as what it may hold, not as what it can be typed.
    QSize sizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 14, QSpinBox::sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    static int inInt(qint64 value)
    {
        return int(
            std::clamp<qint64>(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    }

    int m_minimum;
    int m_maximum;
};

} // namespace

SettingRow::SettingRow(SettingSpec spec, SettingsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_presenter(presenter)
    , m_label(new QLabel)
    , m_hint(new QLabel)
    , m_verdict(new QLabel)
    , m_editor(nullptr)
    , m_reset(new QPushButton)
{
    setObjectName(u"row_"_s + m_spec.key);
    setKind(m_hint, "secondary");
    m_hint->setWordWrap(true);
    m_verdict->setWordWrap(true);
    m_verdict->setProperty("verdict", u"error"_s);
    m_verdict->setObjectName(u"verdict"_s);
    m_reset->setProperty("variant", u"link"_s);
    m_reset->setObjectName(u"reset"_s);
    m_editor = makeEditor();
    m_editor->setObjectName(u"editor"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_label);
    words->addWidget(m_hint);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space("xs"), 0, space("xs"));
    grid->setHorizontalSpacing(space("l"));
    grid->setVerticalSpacing(0);
    grid->addLayout(words, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_editor, 0, 1, Qt::AlignVCenter | Qt::AlignLeft);
    grid->addWidget(m_reset, 0, 2, Qt::AlignVCenter | Qt::AlignLeft);
    grid->addWidget(m_verdict, 1, 1, 1, 2);
    grid->setColumnStretch(0, 1);
    fitSize();
    m_label->setBuddy(m_editor);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_presenter.reset(m_spec.key); });
    connect(&m_presenter, &SettingsPresenter::keyChanged, this, [this](const QString &key) {
        if (key == m_spec.key)
            render();
    });
    retranslate();
}

void SettingRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && layout())
        fitSize();
}

/// Large text comes and goes while the page is there.
void SettingRow::fitSize()
{
    m_editor->setFixedWidth(Theme::get().scaled(280));
    static_cast<QGridLayout *>(layout())->setColumnMinimumWidth(2, Theme::get().scaled(220));
}

QWidget *SettingRow::makeEditor()
{
    switch (m_spec.type) {
    case SettingType::Flag:
        return makeFlag();
    case SettingType::Integer:
        return makeInteger();
    case SettingType::Choice:
        return makeChoice();
    case SettingType::YearsMonths:
        return makeAge();
    default:
        return makeText();
    }
}

QWidget *SettingRow::makeFlag()
{
    auto *box = new QCheckBox;
    connect(box, &QCheckBox::clicked, this, [this](bool on) { send(on); });
    m_write = [box](const QJsonValue &value) { box->setChecked(value.toBool()); };
    m_translate = [box] { box->setText(tr("Aktif")); };
    return box;
}

QWidget *SettingRow::makeInteger()
{
    auto *box = new NumberBox(m_spec.minimum, m_spec.maximum);
    box->setKeyboardTracking(false); // one value per entry, not one per digit
    box->setGroupSeparatorShown(true);
    connect(box, &QSpinBox::valueChanged, this, [this](int value) { send(value); });
    m_write = [box](const QJsonValue &value) { box->setValue(int(value.toInteger())); };
    m_translate = [this, box] {
        const QString unit = settingUnit(m_spec.key);
        box->setSuffix(unit.isEmpty() ? QString() : u' ' + unit);
    };
    return box;
}

QWidget *SettingRow::makeChoice()
{
    auto *box = new QComboBox;
    connect(box, &QComboBox::activated, this, [this, box] { send(box->currentData().toString()); });
    m_write = [box](const QJsonValue &value) {
        box->setCurrentIndex(std::max(0, box->findData(value.toString())));
    };
    m_translate = [this, box] {
        const QVariant current = box->currentData();
        box->clear();
        for (const auto &choice : m_spec.choices)
            box->addItem(settingChoice(m_spec.key, choice), choice);
        box->setCurrentIndex(std::max(0, box->findData(current)));
    };
    return box;
}

QWidget *SettingRow::makeText()
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(int(std::min<qint64>(m_spec.maximum, 4096)));
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        if (edit->isModified())
            send(edit->text().trimmed());
        edit->setModified(false);
    });
    m_write = [edit](const QJsonValue &value) { edit->setText(value.toString()); };
    return edit;
}

QWidget *SettingRow::makeAge()
{
    auto *host = new QWidget;
    auto *years = new QSpinBox(host);
    auto *months = new QSpinBox(host);
    years->setObjectName(u"years"_s);
    months->setObjectName(u"months"_s);
    years->setRange(12, 17);
    months->setRange(0, 11);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("s"));
    row->addWidget(years, 1);
    row->addWidget(months, 1);
    host->setFocusProxy(years);
    const auto changed = [this, years, months] {
        send(u"%1y%2m"_s.arg(years->value()).arg(months->value()));
    };
    connect(years, &QSpinBox::valueChanged, this, changed);
    connect(months, &QSpinBox::valueChanged, this, changed);
    m_write = [years, months](const QJsonValue &value) {
        const QSignalBlocker quietYears(years);
        const QSignalBlocker quietMonths(months);
        const auto age = yearsMonthsFrom(value.toString()).value_or(YearsMonths{17, 0});
        years->setValue(age.years);
        months->setValue(age.months);
    };
    m_translate = [years, months] {
        years->setSuffix(u' ' + tr("tahun"));
        months->setSuffix(u' ' + tr("bulan"));
    };
    return host;
}

void SettingRow::send(const QJsonValue &value) { m_presenter.set(m_spec.key, value); }

void SettingRow::retranslate()
{
    m_label->setText(settingLabel(m_spec.key));
    m_hint->setText(settingHint(m_spec.key));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_editor->setAccessibleName(settingLabel(m_spec.key));
    m_editor->setAccessibleDescription(settingHint(m_spec.key));
    if (m_translate) {
        const QSignalBlocker quiet(m_editor);
        m_translate();
    }
    m_reset->setText(tr("Standar: %1").arg(settingValue(m_spec, m_spec.standard)));
    m_reset->setToolTip(tr("Kembali ke standar"));
    render();
}

QString SettingRow::refusalText(const Error &refusal) const
{
    const bool isOfItself = refusal == Error{ErrorCode::InvalidArgument, m_spec.key};
    if (isOfItself && m_spec.type == SettingType::Integer) {
        return tr("Isi angka antara %1 dan %2. Yang berlaku tetap %3.")
            .arg(words::number(m_spec.minimum), settingValue(m_spec, qint64(m_spec.maximum)),
                 settingValue(m_spec, m_presenter.data().values.value(m_spec.key)));
    }
    const auto trouble = words::trouble(refusal);
    return trouble.happened + u' ' + trouble.next;
}

void SettingRow::render()
{
    const Settings &values = m_presenter.data().values;
    const Error refusal = m_presenter.refusal(m_spec.key);
    if (refusal.code == ErrorCode::None) {
        const QSignalBlocker quiet(m_editor);
        m_write(values.value(m_spec.key));
    }
    const bool isRefused = refusal.code != ErrorCode::None;
    const bool isWarned =
        !isRefused && m_spec.key == "mirror_folder"_L1 && m_presenter.data().isMirrorOnSameDisk;
    m_verdict->setVisible(isRefused || isWarned);
    m_verdict->setText(isRefused ? refusalText(refusal) : isWarned ? words::mirrorOnSameDisk() : QString());
    setStyleProperty(m_verdict, "verdict", isWarned ? u"warning"_s : u"error"_s);
    const bool mayChange = m_presenter.mayChange(m_spec.key);
    m_editor->setEnabled(mayChange);
    m_reset->setVisible(mayChange && values.isChanged(m_spec.key) &&
                        values.value(m_spec.key) != m_spec.standard);
}

} // namespace loket::desktop
