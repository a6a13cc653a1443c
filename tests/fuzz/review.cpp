// SPDX-License-Identifier: GPL-3.0-or-later
// What stays readable of a sealed visit, and how it comes from a portrait of any shape.
#include "core/enrolment/ReviewCopy.h"
#include "core/picture/Codecs.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <opencv2/core.hpp>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

void readCopy(const QByteArray &cbor)
{
    const auto copy = ReviewCopy::fromCbor(cbor);
    if (!parsed(copy))
        return;
    const QByteArray bytes = copy->toCbor();
    const auto back = ReviewCopy::fromCbor(bytes);
    hold(parsed(back) && back->toCbor() == bytes, "a review copy reads back equal");
    (void)copy->recorded(u"fingers"_s);
    (void)copy->isExcepted(device::Position::RightThumb);
}

void makeCopy(Input &input)
{
    const int width = 1 + input.number() % 3000;
    const int height = 1 + input.number() % 3000;
    if (width * height > 1 << 20)
        return;
    const QByteArray portrait = encodePng(cv::Mat(height, width, CV_8UC1, cv::Scalar(input.byte())));
    const ReviewCopy copy = ReviewCopy::of(Visit(), VisitSummary(), portrait);
    hold(copy.photo.size() < 1 << 20, "the small photo is small");
    readCopy(copy.toCbor());
}

ReviewCopy sample()
{
    ReviewCopy copy;
    copy.name = u"Contoh Warga Uji"_s;
    copy.maskedNik = u"3576••••••••0003"_s;
    copy.photo = "jpeg";
    copy.scores = {{u"fingers"_s, device::Position::RightThumb, PartStatus::Good, 80, 1},
                   {u"fingers"_s, device::Position::RightRing, PartStatus::Excepted, 0, 0}};
    copy.steps = {{u"fingers"_s, 41'000, 3}};
    copy.exceptions = {{device::Position::RightRing, u"amputation"_s, u"bayu"_s, "jpeg"}};
    copy.acceptances = {{u"fingers"_s, device::Position::RightLittle, u"worn"_s}};
    copy.printNotBefore = QDate(2027, 3, 4);
    return copy;
}

} // namespace

int loket_fuzz_review(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    if (input.byte() % 8 == 7)
        makeCopy(input);
    else
        readCopy(input.rest());
    return 0;
}

std::vector<QByteArray> loket_seeds_review()
{
    return {'\0' + sample().toCbor(), '\0' + ReviewCopy().toCbor(), QByteArray("\7\1\0\1\0x", 6)};
}
