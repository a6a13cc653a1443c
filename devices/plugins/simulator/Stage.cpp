// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Stage.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <QCborArray>
#include <QCborMap>

using namespace Qt::StringLiterals;

namespace loket::sim {
namespace {

constexpr qsizetype kMaxCodeBytes = 1500; // what a phone's screen can still show to a webcam

/// "right_ring, left_eye" or a list of names.
std::vector<device::Position> positionsOf(const QCborValue &value)
{
    QStringList names = value.toString().split(u',', Qt::SkipEmptyParts);
    const QCborArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        names.append(list.at(i).toString());
    std::vector<device::Position> positions;
    for (const QString &name : std::as_const(names))
        if (const auto position = device::parsePosition(name.trimmed()); position != device::Position::None)
            positions.push_back(position);
    return positions;
}

std::vector<device::Position> both(std::vector<device::Position> one,
                                   const std::vector<device::Position> &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

std::optional<Sex> sexOf(const QString &text)
{
    if (text == u"male")
        return Sex::Male;
    return text == u"female" ? std::optional(Sex::Female) : std::nullopt;
}

quint64 seedOf(const QCborValue &value, quint64 otherwise)
{
    if (value.isString()) {
        bool isNumber = false;
        const quint64 seed = value.toString().toULongLong(&isNumber);
        return isNumber ? seed : otherwise;
    }
    return value.isDouble() ? quint64(std::max(0.0, value.toDouble()))
                            : quint64(value.toInteger(qint64(otherwise)));
}

QMap<QString, QByteArray> codesOf(const QCborMap &map)
{
    QMap<QString, QByteArray> codes;
    for (const auto &[key, value] : map)
        if (const QByteArray code = value.toString().toUtf8();
            !code.isEmpty() && code.size() <= kMaxCodeBytes)
            codes.insert(key.toString(), code);
    return codes;
}

double shareOf(const QCborMap &settings, const QString &key, double otherwise)
{
    return settings.contains(key) ? std::clamp(settings.value(key).toDouble() / 100, 0.0, 1.0) : otherwise;
}

} // namespace

Stage::Stage()
    : m_person(std::make_shared<Subject>(m_seed))
{}

void Stage::configure(const QCborMap &settings)
{
    seat(settings);
    Conditions &c = m_conditions;
    c.background = settings.value(u"background"_s).toString(c.background);
    c.quality = settings.contains(u"quality"_s) ? int(settings.value(u"quality"_s).toDouble()) : c.quality;
    c.isFast = settings.value(u"fast"_s).toBool(c.isFast);
    const auto take = [&settings](const QString &key, std::vector<device::Position> &positions) {
        if (settings.contains(key))
            positions = positionsOf(settings.value(key));
    };
    take(u"missing"_s, m_trained.missing);
    take(u"eyes"_s, m_trained.cataract);
    take(u"subject_missing"_s, m_born.missing);
    take(u"subject_eyes"_s, m_born.cataract);
    c.missing = both(m_trained.missing, m_born.missing);
    c.cataract = both(m_trained.cataract, m_born.cataract);
    c.phone = parsePhoneScene(settings.value(u"phone"_s).toString()).value_or(c.phone);
    if (settings.contains(u"phone_codes"_s))
        c.phoneCodes = codesOf(settings.value(u"phone_codes"_s).toMap());
    c.ghost = shareOf(settings, u"ghost"_s, c.ghost);
    c.dirt = shareOf(settings, u"dirt"_s, c.dirt);
    if (const QCborValue script = settings.value(u"script"_s);
        !script.isUndefined() && script != m_scriptSource) {
        m_scriptSource = script;
        m_script = Script::parse(script);
        m_actions.clear();
        for (const QString &problem : m_script.problems())
            qWarning("simulator: %s", qPrintable(problem));
    }
    if (settings.value(u"replug"_s).toBool())
        m_unplugged.clear();
}

void Stage::seat(const QCborMap &settings)
{
    const quint64 seed =
        settings.contains(u"subject"_s) ? seedOf(settings.value(u"subject"_s), m_seed) : m_seed;
    const QString sex = settings.value(u"sex"_s).toString(m_sex);
    if (seed == m_seed && sex == m_sex)
        return;
    m_seed = seed;
    m_sex = sex;
    m_person = std::make_shared<Subject>(seed, sexOf(sex));
    m_stranger.reset();
    m_impressions.clear();
}

std::shared_ptr<Subject> Stage::stranger()
{
    if (!m_stranger)
        m_stranger = std::make_shared<Subject>(mixSeed({m_seed, 0x6f74686572}));
    return m_stranger;
}

bool Stage::isAttached(const QString &deviceId) const
{
    const auto found = m_unplugged.constFind(deviceId);
    return found == m_unplugged.constEnd() || found->hasExpired();
}

void Stage::unplug(const QString &deviceId, int backMs)
{
    m_unplugged[deviceId] = backMs < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(backMs);
}

} // namespace loket::sim
