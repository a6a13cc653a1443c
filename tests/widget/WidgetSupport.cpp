// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widget/WidgetSupport.h"

#include "app/words/Words.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;

namespace loket::test {

namespace {
bool g_isThemeInstalled = false;
}

void useTheme(const desktop::Appearance &look)
{
    const auto theme = desktop::Theme::install(look);
    if (!theme)
        qFatal("theme: %s", qUtf8Printable(theme.error().context));
    // The program always speaks one of its own languages, never the system's.
    if (!g_isThemeInstalled && !words::installLanguage(QStringLiteral("id")))
        qFatal("language");
    g_isThemeInstalled = true;
}

desktop::Appearance lookNow()
{
    return g_isThemeInstalled ? desktop::Theme::get().appearance() : desktop::Appearance{};
}

void inEveryLook(const std::function<void()> &check)
{
    for (const auto &language : words::languages()) {
        for (const bool isLarge : {false, true}) {
            useTheme({.isDark = false, .hasLargeText = isLarge});
            if (!words::installLanguage(language.code))
                qFatal("language %s", qUtf8Printable(language.code));
            check();
        }
    }
    useTheme();
    (void)words::installLanguage(QStringLiteral("id"));
}

void showAt(QWidget &widget, int width, int height)
{
    widget.resize(width, height);
    widget.show();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::sendPostedEvents();
    QTest::qWait(0);
}

namespace {

QString describe(const QWidget &widget, const QString &text, const QString &why)
{
    return u"%1 \"%2\" in %3: %4 (%5x%6)"_s
        .arg(QLatin1String(widget.metaObject()->className()), text.left(60),
             widget.parentWidget() ? widget.parentWidget()->objectName() : QString(), why)
        .arg(widget.width())
        .arg(widget.height());
}

/// A page inside a scroll area may be as tall as it likes.
bool isScrolled(const QWidget &widget)
{
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(up))
            return true;
    }
    return false;
}

QString faultOf(const QLabel &label)
{
    if (label.text().isEmpty() || !label.isVisible())
        return {};
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        if (needed > label.height())
            return u"needs a height of %1"_s.arg(needed);
        const int widest = label.minimumSizeHint().width();
        return widest > label.width() ? u"a word needs a width of %1"_s.arg(widest) : QString();
    }
    const QSize needed = label.sizeHint();
    if (needed.width() > label.width() || needed.height() > label.height())
        return u"needs %1x%2"_s.arg(needed.width()).arg(needed.height());
    return {};
}

QString faultOf(const QAbstractButton &button)
{
    const bool isTextButton = qobject_cast<const QPushButton *>(&button) ||
                              qobject_cast<const QCheckBox *>(&button) ||
                              qobject_cast<const QRadioButton *>(&button);
    if (!isTextButton || button.text().isEmpty() || !button.isVisible())
        return {};
    const QSize needed = button.sizeHint();
    if (needed.width() > button.width() || needed.height() > button.height())
        return u"needs %1x%2"_s.arg(needed.width()).arg(needed.height());
    return {};
}

/// Parts of composed widgets and floating layers lie on others by design.
bool mayOverlap(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QAbstractScrollArea *>(parent) || qobject_cast<const QLineEdit *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) ||
           widget.objectName() == "toast"_L1 || widget.objectName() == "helpPanel"_L1 || widget.isWindow();
}

QStringList overlaps(const QWidget &root)
{
    QStringList faults;
    for (const auto *parent : root.findChildren<QWidget *>()) {
        const auto children = parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (qsizetype i = 0; i < children.size(); ++i) {
            for (qsizetype j = i + 1; j < children.size(); ++j) {
                const QWidget *one = children[i];
                const QWidget *other = children[j];
                if (one->isVisible() && other->isVisible() && !mayOverlap(*one) && !mayOverlap(*other) &&
                    one->geometry().intersects(other->geometry()))
                    faults << describe(*one, one->objectName(),
                                       u"lies on "_s + QLatin1String(other->metaObject()->className()) +
                                           u' ' + other->objectName());
            }
        }
    }
    return faults;
}

/// Fields that are cut by a parent that is too small, and pages that stick out sideways where nothing
/// scrolls.
QStringList clipped(const QWidget &root)
{
    QStringList faults;
    for (const auto *field : root.findChildren<QWidget *>()) {
        const bool isField =
            qobject_cast<const QLineEdit *>(field) || qobject_cast<const QComboBox *>(field) ||
            qobject_cast<const QAbstractSpinBox *>(field) || qobject_cast<const QAbstractButton *>(field);
        const QWidget *parent = field->parentWidget();
        if (isField && field->isVisible() && parent &&
            !parent->rect().adjusted(-1, -1, 1, 1).contains(field->geometry()))
            faults << describe(*field, field->objectName(), u"is cut by its parent"_s);
    }
    for (const auto *area : root.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget() &&
            area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->width() > area->viewport()->width())
            faults << describe(*area, area->objectName(),
                               u"content is %1 wide"_s.arg(area->widget()->width()));
    }
    return faults;
}

} // namespace

namespace {

QStringList cutTextsNow(const QWidget &root)
{
    QStringList faults = overlaps(root) + clipped(root);
    for (const auto *label : root.findChildren<QLabel *>()) {
        if (const QString fault = faultOf(*label); !fault.isEmpty())
            faults << describe(*label, label->text(), fault);
    }
    for (const auto *button : root.findChildren<QAbstractButton *>()) {
        if (const QString fault = faultOf(*button); !fault.isEmpty())
            faults << describe(*button, button->text(), fault);
    }
    const QRect all = root.rect();
    for (const auto *child : root.findChildren<QWidget *>()) {
        if (!child->isVisible() || child->isWindow() || isScrolled(*child))
            continue;
        const QRect place(child->mapTo(&root, QPoint()), child->size());
        if (!all.contains(place))
            faults << describe(*child, child->objectName(),
                               u"sticks out of the window at %1,%2"_s.arg(place.x()).arg(place.y()));
    }
    return faults;
}

} // namespace

QStringList cutTexts(const QWidget &root)
{
    QStringList faults;
    QTest::qWait(0); // what was just put into a layout is shown by an event: hidden, nothing is cut
    (void)QTest::qWaitFor([&] { return (faults = cutTextsNow(root)).isEmpty(); }, 2000);
    return faults;
}

} // namespace loket::test
