// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Equaliser.h"

#include "core/ikd/qr/Canceller.h"
#include "core/ikd/qr/Deconvolution.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace loket::qr {

namespace {

constexpr int kCell = 4;   // canonical pixels per module
constexpr int kMargin = 3; // modules of quiet zone around, in the canonical picture
constexpr int kQuietAt =
    kCell * 3 / 2;        // canonical pixels from the border: the middle of the quiet zone's width
constexpr int kReach = 4; // taps on each side of the centre, half a module apart
constexpr int kTaps = (2 * kReach + 1) * (2 * kReach + 1) + 1; // and one that is always 1
constexpr float kFocusNoise = 0.004F;                          // a code has more contrast than most pictures
constexpr double kRidge = 0.0006; // per training module: how much a tap must help to be used

/// The code straightened, `kCell` pixels a module, light high; values are grey levels.
cv::Mat straightened(const cv::Mat &gray, const GridFit &fit)
{
    const int side = (sideOf(fit.version) + 2 * kMargin) * kCell;
    const double modulePx = fit.modulePx();
    const auto corners = fit.corners();
    const std::vector<cv::Point2f> points(corners.begin(), corners.end());
    cv::Rect part = cv::boundingRect(points);
    const int margin = int(modulePx * (kMargin + 2)) + 4;
    part = (part + cv::Size(2 * margin, 2 * margin) - cv::Point(margin, margin)) & cv::Rect({}, gray.size());
    if (part.width < 8 || part.height < 8)
        return {};
    cv::Mat source;
    if (modulePx > kCell * 1.2) // what the canonical picture cannot hold would alias
        cv::GaussianBlur(gray(part), source, {}, 0.4 * modulePx / kCell);
    else
        source = gray(part);
    const cv::Matx33d toModules(1.0 / kCell, 0, -kMargin, 0, 1.0 / kCell, -kMargin, 0, 0, 1);
    const cv::Matx33d half(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1),
        unhalf(1, 0, -0.5 - part.x, 0, 1, -0.5 - part.y, 0, 0, 1);
    cv::Mat picture;
    cv::warpPerspective(source, picture, cv::Mat(unhalf * fit.toFrame * toModules * half), {side, side},
                        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    picture.convertTo(picture, CV_32F);
    if (fit.isInverted)
        picture = 255 - picture;
    return picture;
}

/// Against the neighbourhood of nine modules.
cv::Mat normalised(const cv::Mat &picture)
{
    const int window = 7 * kCell | 1;
    cv::Mat mean, square, out(picture.size(), CV_32F);
    cv::boxFilter(picture, mean, CV_32F, {window, window}, {-1, -1}, true, cv::BORDER_REPLICATE);
    cv::sqrBoxFilter(picture, square, CV_32F, {window, window}, {-1, -1}, true, cv::BORDER_REPLICATE);
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x) {
            const float m = mean.at<float>(y, x);
            const float deviation = std::sqrt(std::max(square.at<float>(y, x) - m * m, 0.F)) + 3;
            out.at<float>(y, x) = std::clamp((picture.at<float>(y, x) - m) / deviation, -2.2F, 2.2F);
        }
    return out;
}

/// The equaliser sees two modules around: too few where a blur has all but wiped out some frequencies. With
/// the blur's shape known they come back, as far as the noise lets them.
cv::Mat refocused(const cv::Mat &picture, double discModules)
{
    Deconvolution focus({{discModules * kCell, {}}}, kFocusNoise);
    cv::Mat bytes;
    picture.convertTo(bytes, CV_8U);
    focus.setPicture(bytes);
    focus.without(0).convertTo(bytes, CV_32F);
    return bytes;
}

class Equaliser
{
public:
    Equaliser(const cv::Mat &picture, int version)
        : m_picture(picture)
        , m_side(sideOf(version))
        , m_layout(layoutOf(version))
    {}

    void train()
    {
        cv::Mat normal = cv::Mat::zeros(kTaps, kTaps, CV_64F), target = cv::Mat::zeros(kTaps, 1, CV_64F);
        m_trained = 0;
        for (int row = -1; row <= m_side; ++row)
            for (int column = -1; column <= m_side; ++column)
                if (const float wanted = wantedAt(row, column); wanted != 0)
                    teach(row, column, wanted, normal, target);
        for (int i = 0; i < kTaps - 1; ++i)
            normal.at<double>(i, i) += kRidge * m_trained + 1e-3;
        normal.at<double>(kTaps - 1, kTaps - 1) += 1e-3;
        cv::invert(normal, m_inverse, cv::DECOMP_CHOLESKY);
        const cv::Mat weights = m_inverse * target;
        for (int i = 0; i < kTaps; ++i)
            m_weights[std::size_t(i)] = float(weights.at<double>(i));
    }

    [[nodiscard]] SoftGrid read(int version) const
    {
        SoftGrid grid{version, std::vector<float>(std::size_t(m_side * m_side))};
        for (int row = 0; row < m_side; ++row)
            for (int column = 0; column < m_side; ++column)
                grid.values[std::size_t(row * m_side + column)] = valueAt(row, column);
        return grid;
    }

    /// Mean square error of each taught module, had it not been taught (leave one out), 0 … 1.
    [[nodiscard]] double residual() const
    {
        double sum = 0;
        int count = 0;
        cv::Mat values(kTaps, 1, CV_64F);
        float seen[kTaps];
        for (int row = 0; row < m_side; ++row)
            for (int column = 0; column < m_side; ++column) {
                const float wanted = wantedAt(row, column);
                if (wanted == 0)
                    continue;
                taps(row, column, seen);
                std::copy(seen, seen + kTaps, values.ptr<double>());
                const double leverage = std::min(values.dot(m_inverse * values), 0.95);
                const double error = double(wanted - valueAt(row, column)) / (1 - leverage);
                sum += std::min(error * error, 1.5);
                ++count;
            }
        return std::min(sum / std::max(count, 1), 1.0);
    }

private:
    /// +1 dark, −1 light, 0 not known.
    [[nodiscard]] float wantedAt(int row, int column) const
    {
        if (row < 0 || column < 0 || row >= m_side || column >= m_side)
            return -1;
        const std::size_t index = std::size_t(row * m_side + column);
        if (m_layout[index] == Module::Dark || m_layout[index] == Module::Light)
            return m_layout[index] == Module::Dark ? 1.F : -1.F;
        return 0;
    }

    void taps(int row, int column, float *values) const
    {
        const int x = (column + kMargin) * kCell + kCell / 2, y = (row + kMargin) * kCell + kCell / 2;
        for (int dy = -kReach; dy <= kReach; ++dy) {
            // Centres lie between pixels: the mean of the two rows and columns that meet there.
            const float *upper = m_picture.ptr<float>(y + 2 * dy - 1),
                        *lower = m_picture.ptr<float>(y + 2 * dy);
            for (int dx = -kReach; dx <= kReach; ++dx) {
                const int at = x + 2 * dx;
                *values++ = (upper[at - 1] + upper[at] + lower[at - 1] + lower[at]) / 4;
            }
        }
        *values = 1;
    }

    void teach(int row, int column, float wanted, cv::Mat &normal, cv::Mat &target)
    {
        float values[kTaps];
        taps(row, column, values);
        for (int i = 0; i < kTaps; ++i) {
            double *line = normal.ptr<double>(i);
            for (int j = 0; j < kTaps; ++j)
                line[j] += double(values[i]) * double(values[j]);
            target.at<double>(i) += double(values[i]) * double(wanted);
        }
        ++m_trained;
    }

    [[nodiscard]] float valueAt(int row, int column) const
    {
        float values[kTaps];
        taps(row, column, values);
        float sum = 0;
        for (std::size_t i = 0; i < kTaps; ++i)
            sum += values[i] * m_weights[i];
        return std::isfinite(sum) ? std::clamp(sum, -2.F, 2.F) : 0;
    }

    const cv::Mat &m_picture;
    int m_side;
    std::vector<Module> m_layout;
    std::array<float, kTaps> m_weights{};
    cv::Mat m_inverse; ///< of the normal equations
    int m_trained = 0;
};

/// Mean grey level of each module.
cv::Mat levels(const cv::Mat &picture, int side)
{
    cv::Mat inner = picture(cv::Rect(kMargin * kCell, kMargin * kCell, side * kCell, side * kCell)), means;
    cv::resize(inner, means, {side, side}, 0, 0, cv::INTER_AREA);
    return means;
}

/// What glare covers: brighter than the code's own light modules, and their neighbours.
cv::Mat glareOf(const cv::Mat &means, const cv::Mat &picture, int version)
{
    const std::vector<Module> layout = layoutOf(version);
    const int side = sideOf(version);
    std::vector<float> light, dark;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const float level = means.at<float>(int(i) / side, int(i) % side);
        if (layout[i] == Module::Light)
            light.push_back(level);
        else if (layout[i] == Module::Dark)
            dark.push_back(level);
    }
    const auto median = [](std::vector<float> &values) {
        const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    };
    // Blur darkens the thin light parts of the function patterns; the quiet zone stays as it is.
    std::vector<float> quiet;
    const int end = picture.rows - kQuietAt;
    for (int i = kQuietAt; i < end; ++i)
        for (const cv::Point place :
             {cv::Point(i, kQuietAt), cv::Point(i, end), cv::Point(kQuietAt, i), cv::Point(end, i)})
            quiet.push_back(picture.at<float>(place));
    const float white = std::max(median(light), median(quiet)), black = median(dark);
    // Where the camera's range ends, glare cannot be brighter than that.
    const float limit = std::max(white + 10, std::min(white + 0.35F * (white - black) + 6, 249.F));
    return means > double(limit);
}

/// Four by four modules of one colour hardly ever stand in a masked symbol: dirt, glare on white, a thumb.
/// They count for less.
void hidePatches(SoftGrid &grid)
{
    constexpr int kPatch = 4;
    const std::vector<Module> layout = layoutOf(grid.version);
    const int side = grid.side();
    const SoftGrid seen = grid;
    std::vector<bool> isPatch(layout.size());
    const auto sameColour = [&](int row, int column) {
        const bool isDark = seen.values[std::size_t(row * side + column)] > 0;
        for (int y = row; y < row + kPatch; ++y)
            for (int x = column; x < column + kPatch; ++x) {
                const auto at = std::size_t(y * side + x);
                if ((seen.values[at] > 0) != isDark || layout[at] != Module::Data)
                    return false;
            }
        return true;
    };
    for (int row = 0; row + kPatch <= side; ++row)
        for (int column = 0; column + kPatch <= side; ++column)
            if (sameColour(row, column))
                for (int y = row; y < row + kPatch; ++y)
                    for (int x = column; x < column + kPatch; ++x)
                        isPatch[std::size_t(y * side + x)] = true;
    for (std::size_t i = 0; i < layout.size(); ++i)
        if (isPatch[i])
            grid.values[i] *= 0.3F;
}

/// How much the dark ring of a finder bleeds into the light one.
double spreadOf(const cv::Mat &means)
{
    const int side = means.rows;
    double ring = 0, middle = 0, outside = 0;
    for (const cv::Point corner : {cv::Point(0, 0), cv::Point(side - 7, 0), cv::Point(0, side - 7)})
        for (int i = 1; i < 6; ++i) {
            ring += double(means.at<float>(corner.y + 1, corner.x + i)) +
                    double(means.at<float>(corner.y + i, corner.x + 1));
            middle += 2 * double(means.at<float>(corner.y + 3, corner.x + 3));
            outside += double(means.at<float>(corner.y, corner.x + i)) +
                       double(means.at<float>(corner.y + i, corner.x));
        }
    // Sharp: the ring is white, its outside as dark as the middle.
    const double contrast = (ring - outside) / std::max(ring - middle, 1.0);
    return 1 - std::clamp(contrast, 0.0, 1.0);
}

} // namespace

ModuleView::ModuleView(const cv::Mat &gray, const GridFit &fit, double discModules)
{
    cv::Mat picture = straightened(gray, fit);
    if (picture.empty())
        return;
    if (discModules > 0)
        picture = refocused(picture, discModules);
    m_view.even = normalised(picture);
    Equaliser equaliser(m_view.even, fit.version);
    equaliser.train();
    m_seen.grid = equaliser.read(fit.version);
    m_seen.residual = equaliser.residual();
    const cv::Mat means = levels(picture, sideOf(fit.version));
    m_seen.spread = spreadOf(means);
    m_view.hidden = glareOf(means, picture, fit.version);
    const int covered = cv::countNonZero(m_view.hidden);
    m_seen.glareShare = double(covered) / double(m_view.hidden.total());
    if (covered > 0)
        cv::dilate(m_view.hidden, m_view.hidden, cv::Mat());
    for (std::size_t i = 0; i < m_seen.grid.values.size(); ++i)
        if (m_view.hidden.at<uchar>(int(i) / m_view.hidden.cols, int(i) % m_view.hidden.cols))
            m_seen.grid.values[i] *= 0.15F;
}

SoftGrid ModuleView::withoutPatches() const
{
    SoftGrid grid = m_seen.grid;
    hidePatches(grid);
    return grid;
}

SoftGrid ModuleView::untangled() const { return cancelInterference({&m_view}, kCell, kMargin, m_seen.grid); }

SoftGrid ModuleView::untangled(const std::vector<ModuleView> &views, const SoftGrid &first)
{
    std::vector<const StraightView *> straight;
    for (const ModuleView &view : views)
        straight.push_back(&view.m_view);
    return cancelInterference(straight, kCell, kMargin, first);
}

} // namespace loket::qr
