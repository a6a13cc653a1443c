// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/common/Quality.h"

#include <QCborArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

double rounded(double value)
{
    if (value == 0 || !std::isfinite(value))
        return 0;
    const double scale = std::pow(10.0, 5 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

QCborMap measureToCbor(const Measure &m)
{
    QCborMap map{{u"id"_s, m.id},     {u"value"_s, rounded(m.value)},
                 {u"unit"_s, m.unit}, {u"score"_s, rounded(m.score)},
                 {u"ok"_s, m.ok},     {u"source"_s, m.source}};
    if (m.advice != Advice::None)
        map.insert(u"advice"_s, name(m.advice));
    return map;
}

double finite(const QCborValue &value)
{
    // A whole number may come back as an integer.
    const double number = value.isInteger() ? static_cast<double>(value.toInteger()) : value.toDouble();
    return std::isfinite(number) ? number : 0;
}

} // namespace

const Measure *Quality::find(QAnyStringView id) const
{
    const auto it = std::find_if(measures.begin(), measures.end(),
                                 [&](const Measure &m) { return QAnyStringView::equal(m.id, id); });
    return it == measures.end() ? nullptr : &*it;
}

bool Quality::allOk() const
{
    return !measures.empty() &&
           std::all_of(measures.begin(), measures.end(), [](const Measure &m) { return m.ok; });
}

double ramp(double value, double bad, double good)
{
    if (!std::isfinite(value) || bad == good)
        return 0;
    return std::clamp((value - bad) / (good - bad), 0.0, 1.0) * 100.0;
}

double plateau(double value, double low, double high, double margin)
{
    return value < low ? ramp(value, low - margin, low) : ramp(value, high + margin, high);
}

double graded(double value, double bad, double limit, double good)
{
    const bool isRising = good > bad;
    const bool hasPassed = isRising ? value >= limit : value <= limit;
    return hasPassed ? kPassScore + ramp(value, limit, good) * (100 - kPassScore) / 100
                     : ramp(value, bad, limit) * kPassScore / 100;
}

double combinedScore(const std::vector<Measure> &measures, const std::vector<double> &weights)
{
    double sum = 0;
    double total = 0;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const double weight = i < weights.size() ? weights[i] : 1.0;
        sum += weight * std::log(std::clamp(measures[i].score, 1.0, 100.0));
        total += weight;
    }
    return total > 0 ? std::exp(sum / total) : 0;
}

Quality makeQuality(std::vector<Measure> measures, const std::vector<double> &weights)
{
    Quality quality;
    quality.score = combinedScore(measures, weights);
    const auto bad = std::find_if(measures.begin(), measures.end(), [](const Measure &m) { return !m.ok; });
    if (bad != measures.end())
        quality.advice = bad->advice;
    quality.measures = std::move(measures);
    return quality;
}

Quality makeStrictQuality(std::vector<Measure> measures, const std::vector<double> &weights)
{
    Quality quality = makeQuality(std::move(measures), weights);
    if (quality.measures.empty())
        return quality;
    const auto worst = std::min_element(quality.measures.begin(), quality.measures.end(),
                                        [](const Measure &a, const Measure &b) { return a.score < b.score; });
    const double lowest = std::clamp(worst->score, 1.0, 100.0);
    // The geometric mean goes through logarithms: a rounding error must not turn a pass into a failure.
    quality.score = quality.allOk() ? std::max(kPassScore, std::sqrt(quality.score * lowest))
                                    : 0.8 * std::min(lowest, kPassScore - 1) +
                                          0.2 * std::min(quality.score, kPassScore - 1);
    return quality;
}

QCborMap toCbor(const Quality &quality)
{
    QCborArray measures;
    for (const Measure &m : quality.measures)
        measures.append(measureToCbor(m));
    return {
        {u"score"_s, rounded(quality.score)}, {u"advice"_s, name(quality.advice)}, {u"measures"_s, measures}};
}

Quality qualityFromCbor(const QCborMap &map)
{
    Quality quality;
    quality.score = std::clamp(finite(map[u"score"_s]), 0.0, 100.0);
    quality.advice = parseAdvice(map[u"advice"_s].toString());
    const QCborArray measures = map[u"measures"_s].toArray();
    for (const QCborValue value : measures) {
        const QCborMap m = value.toMap();
        if (!m[u"id"_s].isString())
            continue;
        quality.measures.push_back({m[u"id"_s].toString(), finite(m[u"value"_s]), m[u"unit"_s].toString(),
                                    std::clamp(finite(m[u"score"_s]), 0.0, 100.0), m[u"ok"_s].toBool(),
                                    m[u"source"_s].toString(), parseAdvice(m[u"advice"_s].toString())});
    }
    return quality;
}

} // namespace loket::biometrics
