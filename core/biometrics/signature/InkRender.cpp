// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/signature/InkRender.h"

#include "core/biometrics/signature/InkPath.h"
#include "core/biometrics/signature/SignatureQuality.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::signature {

namespace {

constexpr int kMaxSide = 2400;
constexpr int kOversampling =
    4; // lines are drawn this much larger and averaged down: even edges at any width

struct Drawing
{
    std::vector<Run> runs;
    cv::Rect2d area; // mm
};

Expected<Drawing> prepare(const device::Ink &ink, const RenderOptions &options)
{
    if (auto sane = validate(ink); !sane)
        return fail(std::move(sane.error()));
    if (!(options.pxPerMm >= 1 && options.pxPerMm <= 100) || !(options.minWidthMm > 0) ||
        !(options.maxWidthMm >= options.minWidthMm) || !(options.marginMm >= 0))
        return fail(ErrorCode::InvalidArgument, u"ink: render options"_s);
    Drawing drawing{penDownRuns(ink), {0, 0, ink.widthMm, ink.heightMm}};
    if (drawing.runs.empty())
        return fail(ErrorCode::InvalidArgument, u"ink: empty"_s);
    if (options.cropToInk) {
        const cv::Rect2d box = boundsOf(drawing.runs);
        const double margin = options.marginMm + options.maxWidthMm / 2;
        drawing.area = {box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin};
    }
    if (drawing.area.width <= 0 || drawing.area.height <= 0)
        return fail(ErrorCode::InvalidArgument, u"ink: surface unknown"_s);
    if (drawing.area.width * options.pxPerMm > kMaxSide || drawing.area.height * options.pxPerMm > kMaxSide)
        return fail(ErrorCode::TooLarge, u"ink: picture"_s);
    return drawing;
}

double widthMm(const device::InkPoint &p, const RenderOptions &options)
{
    return options.minWidthMm +
           (options.maxWidthMm - options.minWidthMm) * std::clamp<double>(p.pressure, 0, 1);
}

// A segment whose width changes from point to point: a hull of two discs, good enough at this oversampling.
void drawSegment(cv::Mat &canvas, cv::Point2d from, double fromWidth, cv::Point2d to, double toWidth)
{
    constexpr int kShift = 6;
    constexpr double kUnit = 1 << kShift;
    const auto fixed = [](cv::Point2d p) { return cv::Point(cvRound(p.x * kUnit), cvRound(p.y * kUnit)); };
    const double length = cv::norm(to - from);
    if (length > 1e-6) {
        const cv::Point2d normal((to.y - from.y) / length, (from.x - to.x) / length);
        const std::vector<cv::Point> quad{
            fixed(from + normal * (fromWidth / 2)), fixed(to + normal * (toWidth / 2)),
            fixed(to - normal * (toWidth / 2)), fixed(from - normal * (fromWidth / 2))};
        cv::fillConvexPoly(canvas, quad, cv::Scalar(0), cv::LINE_8, kShift);
    }
    cv::circle(canvas, fixed(to), cvRound(toWidth / 2 * kUnit), cv::Scalar(0), cv::FILLED, cv::LINE_8,
               kShift);
}

// A stroke's part in which the pen's width is the same to a tenth of a millimetre becomes one SVG path.
QByteArray svgPath(const Run &run, std::size_t first, std::size_t last, double width, cv::Point2d origin)
{
    QByteArray path = "<path stroke-width=\"" + QByteArray::number(width, 'f', 2) + "\" d=\"M";
    for (std::size_t i = first; i <= last; ++i) {
        if (i > first)
            path += 'L';
        path += QByteArray::number(run[i].xMm - origin.x, 'f', 2) + ' ' +
                QByteArray::number(run[i].yMm - origin.y, 'f', 2);
    }
    if (first == last)
        path += "h0"; // a round cap makes the dot
    return path + "\"/>\n";
}

QByteArray svgRun(const Run &run, const RenderOptions &options, cv::Point2d origin)
{
    const auto step = [&](std::size_t i) { return std::round(widthMm(run[i], options) * 10); };
    QByteArray svg;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= run.size(); ++i) {
        if (i < run.size() && step(i) == step(first))
            continue;
        // The next path starts where this one ends, so that no gap shows.
        svg += svgPath(run, first, std::min(i, run.size() - 1), std::max(step(first), 1.0) / 10, origin);
        first = i;
    }
    return svg;
}

} // namespace

Expected<cv::Mat> renderInk(const device::Ink &ink, const RenderOptions &options)
{
    auto drawing = prepare(ink, options);
    if (!drawing)
        return fail(std::move(drawing.error()));
    const double scale = options.pxPerMm * kOversampling;
    const cv::Size size(std::max(1, cvRound(drawing->area.width * options.pxPerMm)),
                        std::max(1, cvRound(drawing->area.height * options.pxPerMm)));
    cv::Mat canvas(size * kOversampling, CV_8U, cv::Scalar(255));
    for (const Run &run : drawing->runs) {
        const auto at = [&](const device::InkPoint &p) {
            return cv::Point2d((p.xMm - drawing->area.x) * scale, (p.yMm - drawing->area.y) * scale);
        };
        drawSegment(canvas, at(run[0]), 0, at(run[0]), widthMm(run[0], options) * scale);
        for (std::size_t i = 1; i < run.size(); ++i)
            drawSegment(canvas, at(run[i - 1]), widthMm(run[i - 1], options) * scale, at(run[i]),
                        widthMm(run[i], options) * scale);
    }
    cv::Mat picture;
    cv::resize(canvas, picture, size, 0, 0, cv::INTER_AREA);
    return picture;
}

Expected<QByteArray> inkToSvg(const device::Ink &ink, const RenderOptions &options)
{
    const auto drawing = prepare(ink, options);
    if (!drawing)
        return fail(drawing.error());
    const QByteArray width = QByteArray::number(drawing->area.width, 'f', 2);
    const QByteArray height = QByteArray::number(drawing->area.height, 'f', 2);
    QByteArray svg =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
        width + "mm\" height=\"" + height + "mm\" viewBox=\"0 0 " + width + ' ' + height +
        "\">\n<g fill=\"none\" stroke=\"#000\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
    for (const Run &run : drawing->runs)
        svg += svgRun(run, options, {drawing->area.x, drawing->area.y});
    return svg + "</g>\n</svg>\n";
}

} // namespace loket::signature
