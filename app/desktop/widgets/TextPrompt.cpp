// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/TextPrompt.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kWidth = 460;
constexpr int kTextHeight = 84;
} // namespace

TextPrompt::TextPrompt(const Words &words, std::function<void(const QString &)> given, QWidget *parent)
    : QDialog(parent)
    , m_given(std::move(given))
    , m_text(new QPlainTextEdit)
    , m_act(new QPushButton(words.act))
{
    setObjectName(u"textPrompt"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setMinimumWidth(Theme::get().scaled(kWidth));
    auto *heading = new QLabel(words.title);
    setKind(heading, "section");
    auto *what = new QLabel(words.what);
    what->setWordWrap(true);
    what->setVisible(!words.what.isEmpty());
    m_text->setObjectName(u"promptText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(Theme::get().scaled(kTextHeight));
    m_act->setObjectName(u"promptAct"_s);
    m_act->setProperty("variant", u"primary"_s);
    m_act->setEnabled(false);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_act, QDialogButtonBox::AcceptRole);
    buttons->addButton(words.cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    column->setSpacing(space("m"));
    column->addWidget(heading);
    column->addWidget(what);
    column->addWidget(new FormRow(words.label, m_text));
    column->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_act->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &TextPrompt::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_text->setFocus();
}

void TextPrompt::give()
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty())
        return;
    m_given(text);
    accept();
}

} // namespace loket::desktop
