// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Output.h"

#include "app/ctl/SafeText.h"
#include "app/ctl/Say.h"

#include <QJsonDocument>

#include <cstdio>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 22;

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

} // namespace

Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::None:
        return Exit::Done;
    case ErrorCode::InvalidArgument:
        return Exit::Usage;
    case ErrorCode::WrongPassphrase:
    case ErrorCode::LockedOut:
    case ErrorCode::OperatorDisabled:
    case ErrorCode::Locked:
    case ErrorCode::NotAllowed:
        return Exit::Refused;
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Malformed:
    case ErrorCode::TooLarge:
    case ErrorCode::WrongState:
    case ErrorCode::Blocked:
    case ErrorCode::Authenticity:
    case ErrorCode::WrongKey:
        return Exit::No;
    default:
        return Exit::Environment; // storage, devices, keys, our own bugs
    }
}

Output::Output(QString command, bool asJson)
    : m_command(std::move(command))
    , m_asJson(asJson)
{}

void Output::line(const QString &text) const
{
    if (!m_asJson)
        print(stdout, shownText(text) + u'\n');
}

void Output::field(const QString &label, const QString &value) const
{
    if (!value.isEmpty())
        line(label.leftJustified(kLabelWidth - 1) + u' ' + value); // a space after the longest label, too
}

void Output::message(const QString &text) const { print(stderr, shownText(text) + u'\n'); }

Exit Output::fail(const Error &error, const QString &about)
{
    return fail(error, words::trouble(error), about);
}

Exit Output::fail(const Error &error, const words::Trouble &trouble, const QString &about)
{
    const QString words = trouble.text();
    message(about.isEmpty() ? words : u"%1: %2"_s.arg(about, words));
    if (!error.context.isEmpty())
        message(u"[%1: %2]"_s.arg(errorName(error.code), error.context));
    set(u"error"_s, errorName(error.code));
    set(u"context"_s, error.context);
    if (!about.isEmpty())
        set(u"about"_s, about);
    set(u"message"_s, words);
    return exitFor(error.code);
}

Exit Output::usage(const QString &what)
{
    const QString program = m_command.isEmpty() ? u"loketctl"_s : u"loketctl "_s + m_command;
    message(u"%1: %2"_s.arg(program, what));
    message(Say::tr("Coba: %1 --help").arg(program));
    set(u"error"_s, u"usage"_s);
    set(u"message"_s, what);
    return Exit::Usage;
}

void Output::finish(Exit code)
{
    if (!m_asJson)
        return;
    m_json.insert(u"command"_s, m_command);
    m_json.insert(u"ok"_s, code == Exit::Done);
    print(stdout, QString::fromUtf8(QJsonDocument(m_json).toJson()));
}

} // namespace loket::ctl
