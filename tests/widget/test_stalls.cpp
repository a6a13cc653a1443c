// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour/StallWatch.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace loket::desktop;

namespace {

const bool kIsOwnDispatcher = qputenv("QT_NO_GLIB", "1"); // before main makes the application

/// Keeps the thread at work, as a slow slot would.
void workFor(int ms)
{
    QElapsedTimer timer;
    timer.start();
    volatile double sum = 0;
    while (timer.elapsed() < ms)
        sum = sum + 1;
}

void runOnce(QEventLoop &loop, int workMs)
{
    QTimer::singleShot(0, &loop, [&loop, workMs] {
        workFor(workMs);
        QTimer::singleShot(1, &loop, &QEventLoop::quit); // after a rest
    });
    loop.exec();
}

} // namespace

TEST_CASE("a slot that holds the window's thread is found, with its scene")
{
    REQUIRE(kIsOwnDispatcher);
    StallWatch watch;
    QEventLoop loop;
    watch.setScene(u"quiet"_s);
    runOnce(loop, 0);
    CHECK(watch.result()[u"cpu_over_50_ms"_s].toInt() == 0);
    watch.setScene(u"busy"_s);
    runOnce(loop, 120);
    const QJsonObject result = watch.result();
    CHECK(result[u"over_50_ms"_s].toInt() >= 1);
    const QJsonObject longest = result[u"longest"_s].toArray().first().toObject();
    CHECK(longest[u"scene"_s].toString() == u"busy"_s);
    CHECK(longest[u"wall_ms"_s].toDouble() >= 120);
    CHECK(longest[u"cpu_ms"_s].toDouble() <= longest[u"wall_ms"_s].toDouble() + 1);
}
