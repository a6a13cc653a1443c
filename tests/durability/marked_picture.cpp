// SPDX-License-Identifier: GPL-3.0-or-later
// A picture with stripes of colours that nothing else has, and the search for it in files of any kind: as
// pixels that were never encoded, and in every picture that can be found in them and opened.
//
//     marked_picture mark FACE.png MARKED.png      paints the stripes over the clothes
//     marked_picture forms MARKED.png FOLDER       the same picture in every form that is searched for
//     marked_picture find FILE…                    "FILE at OFFSET: FORM" for each; exit 1 where there is one
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Bytes = std::string;
using Colour = cv::Vec3b; // BGR

constexpr std::array<std::array<int, 3>, 4> kStripes{
    {{61, 193, 151}, {199, 47, 23}, {29, 103, 211}, {167, 19, 227}}};
constexpr int kStripePx = 40;
constexpr int kRun = 8;        ///< pixels of one colour in a row of raw pixels
constexpr int kTolerance = 40; ///< of a decoded colour, for lossy forms
constexpr int kLeastRun = 3;   ///< of a decoded stripe, which may be smaller by then
constexpr int kMostPictures = 500;

Colour stripe(std::size_t n)
{
    const auto &[blue, green, red] = kStripes[n % kStripes.size()];
    return {static_cast<uchar>(blue), static_cast<uchar>(green), static_cast<uchar>(red)};
}

/// Over the clothes alone: a face before plain cloth is still to be seen.
cv::Mat marked(cv::Mat picture)
{
    const int top = picture.rows * 3 / 4;
    const int right = picture.cols * 7 / 10;
    std::size_t n = 0;
    for (int left = picture.cols * 3 / 10; left + kStripePx <= right; left += kStripePx)
        picture(cv::Rect(left, top, kStripePx, picture.rows - top)).setTo(stripe(n++));
    return picture;
}

bool isNear(const Colour &pixel, const Colour &wanted)
{
    for (int i = 0; i < 3; ++i)
        if (std::abs(pixel[i] - wanted[i]) > kTolerance)
            return false;
    return true;
}

/// A row in which the stripes follow one another, each at least kLeastRun wide.
bool isMarkedRow(const Colour *row, int width)
{
    std::size_t next = 0;
    int run = 0;
    int other = 0;
    for (int x = 0; x < width; ++x) {
        run = isNear(row[x], stripe(next)) ? run + 1 : 0;
        other = run > 0 ? 0 : other + 1;
        if (run >= kLeastRun) {
            run = 0;
            if (++next == kStripes.size())
                return true;
        } else if (next > 0 && other > 4 * kStripePx) {
            next = 0;
        }
    }
    return false;
}

bool isMarked(const cv::Mat &picture)
{
    for (int y = 0; y < picture.rows; ++y)
        if (isMarkedRow(picture.ptr<Colour>(y), picture.cols))
            return true;
    return false;
}

// ---- pixels as they lie in memory

struct Layout
{
    const char *name;
    std::array<int, 4> channels; ///< index into BGR; 3 = opaque, -1 = none
};

constexpr std::array kLayouts{Layout{"BGR pixels", {0, 1, 2, -1}}, Layout{"RGB pixels", {2, 1, 0, -1}},
                              Layout{"BGRA pixels", {0, 1, 2, 3}}, Layout{"RGBA pixels", {2, 1, 0, 3}},
                              Layout{"ARGB pixels", {3, 2, 1, 0}}};

Bytes rawRun(const Layout &layout, std::size_t n)
{
    Bytes run;
    for (int i = 0; i < kRun; ++i)
        for (const int channel : layout.channels)
            if (channel >= 0)
                run += channel == 3 ? '\xff' : static_cast<char>(stripe(n)[channel]);
    return run;
}

uchar greyOf(std::size_t n)
{
    cv::Mat grey;
    cv::cvtColor(cv::Mat(1, 1, CV_8UC3, cv::Scalar(stripe(n))), grey, cv::COLOR_BGR2GRAY);
    return grey.at<uchar>(0, 0);
}

/// One stripe and the beginning of the next: a single value repeated means nothing.
Bytes greyEdge(std::size_t n)
{
    return Bytes(kRun, static_cast<char>(greyOf(n))) + Bytes(kRun, static_cast<char>(greyOf(n + 1)));
}

void findRaw(const Bytes &bytes, std::set<std::pair<std::size_t, std::string>> &found)
{
    for (std::size_t n = 0; n < kStripes.size(); ++n) {
        for (const Layout &layout : kLayouts)
            if (const auto at = bytes.find(rawRun(layout, n)); at != Bytes::npos)
                found.emplace(at, layout.name);
        if (const auto at = bytes.find(greyEdge(n)); at != Bytes::npos)
            found.emplace(at, "grey pixels");
    }
}

// ---- pictures in a file of any kind

struct Beginning
{
    const char *name;
    std::string_view magic;
    std::size_t before; ///< bytes of the picture before its magic
};

using namespace std::string_view_literals;
constexpr std::array kBeginnings{Beginning{"JPEG", "\xff\xd8\xff"sv, 0},
                                 Beginning{"PNG", "\x89PNG\r\n\x1a\n"sv, 0},
                                 Beginning{"WebP", "WEBPVP8"sv, 8},
                                 Beginning{"BMP", "BM"sv, 0},
                                 Beginning{"JPEG 2000", "\0\0\0\x0cjP  "sv, 0},
                                 Beginning{"JPEG 2000 codestream", "\xff\x4f\xff\x51"sv, 0},
                                 Beginning{"TIFF", "II*\0"sv, 0},
                                 Beginning{"PNM", "P6\n"sv, 0}};

/// "BM" stands everywhere: its four bytes of nothing and a plausible header as well.
bool isPlausible(const Beginning &beginning, const Bytes &bytes, std::size_t at)
{
    return beginning.name != "BMP"sv || (bytes.size() > at + 18 && bytes.substr(at + 6, 4) == "\0\0\0\0"sv);
}

void findPictures(const Bytes &bytes, std::set<std::pair<std::size_t, std::string>> &found)
{
    int tried = 0;
    for (const Beginning &beginning : kBeginnings) {
        for (auto at = bytes.find(beginning.magic); at != Bytes::npos;
             at = bytes.find(beginning.magic, at + 1)) {
            if (at < beginning.before || !isPlausible(beginning, bytes, at) || ++tried > kMostPictures)
                continue;
            const Bytes rest = bytes.substr(at - beginning.before);
            try {
                const cv::Mat code(1, static_cast<int>(rest.size()), CV_8UC1,
                                   const_cast<char *>(rest.data()));
                const cv::Mat picture = cv::imdecode(code, cv::IMREAD_COLOR);
                if (!picture.empty() && isMarked(picture))
                    found.emplace(at, beginning.name);
            } catch (const cv::Exception &) { // only looked like one
                continue;
            }
        }
    }
}

Bytes contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int find(const std::vector<std::string> &paths)
{
    int total = 0;
    for (const std::string &path : paths) {
        std::set<std::pair<std::size_t, std::string>> found;
        const Bytes bytes = contentOf(path);
        findRaw(bytes, found);
        findPictures(bytes, found);
        for (const auto &[at, form] : found)
            std::printf("%s at %zu: %s\n", path.c_str(), at, form.c_str());
        total += static_cast<int>(found.size());
    }
    return total > 0 ? 1 : 0;
}

// ---- the forms

void writeRaw(const cv::Mat &picture, const std::string &path)
{
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char *>(picture.data),
               static_cast<std::streamsize>(picture.total() * picture.elemSize()));
}

int writeForms(const cv::Mat &picture, const std::string &folder)
{
    cv::Mat small;
    cv::resize(picture, small, {}, 0.5, 0.5, cv::INTER_AREA);
    for (const char *name : {"png", "bmp", "tiff", "ppm", "jp2", "webp"})
        if (!cv::imwrite(folder + "/form." + name, small))
            return 2;
    if (!cv::imwrite(folder + "/poor.jpg", small, {cv::IMWRITE_JPEG_QUALITY, 60}) ||
        !cv::imwrite(folder + "/poor.webp", small, {cv::IMWRITE_WEBP_QUALITY, 60}))
        return 2;
    cv::Mat other;
    writeRaw(picture, folder + "/bgr.raw");
    const std::array<std::pair<int, const char *>, 4> codes{{{cv::COLOR_BGR2RGB, "rgb"},
                                                             {cv::COLOR_BGR2BGRA, "bgra"},
                                                             {cv::COLOR_BGR2RGBA, "rgba"},
                                                             {cv::COLOR_BGR2GRAY, "grey"}}};
    for (const auto &[code, name] : codes) {
        cv::cvtColor(picture, other, code);
        writeRaw(other, folder + "/" + name + ".raw");
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    const std::string what = words.empty() ? "" : words[0];
    if (what == "find")
        return find({words.begin() + 1, words.end()});
    if (words.size() != 3 || (what != "mark" && what != "forms")) {
        std::fputs("marked_picture mark FACE MARKED | forms MARKED FOLDER | find FILE…\n", stderr);
        return 2;
    }
    cv::Mat picture = cv::imread(words[1], cv::IMREAD_COLOR);
    if (picture.empty())
        return 2;
    if (what == "mark")
        return cv::imwrite(words[2], marked(picture)) ? 0 : 2;
    return writeForms(picture, words[2]);
}
