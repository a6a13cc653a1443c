// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DurableFile.h"
#include "core/base/Job.h"
#include "core/base/SecretBytes.h"
#include "core/base/Worker.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <stdexcept>

using namespace loket;

TEST_CASE("posted work runs in order on one other thread, and its answers arrive in ours")
{
    Worker worker(QStringLiteral("test"));
    QObject context;
    std::vector<int> order;
    QThread *workThread = nullptr;
    QThread *doneThread = nullptr;
    for (int i = 0; i < 50; ++i)
        worker.post(
            &context,
            [i, &workThread] {
                workThread = QThread::currentThread();
                return i;
            },
            [&](Expected<int> value) {
                doneThread = QThread::currentThread();
                order.push_back(value.value());
            });
    REQUIRE(QTest::qWaitFor([&] { return order.size() == 50; }));
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(doneThread == QThread::currentThread());
    CHECK(workThread != doneThread);
}

TEST_CASE("an answer to an object that died is dropped")
{
    Worker worker(QStringLiteral("test"));
    QSemaphore go;
    int answers = 0;
    QObject alive;
    {
        auto context = std::make_unique<QObject>();
        worker.post(
            context.get(), [&go] { go.acquire(); }, [&](Expected<void>) { answers += 100; });
    }
    worker.post(
        &alive, [] {}, [&](Expected<void>) { ++answers; });
    go.release();
    REQUIRE(QTest::qWaitFor([&] { return answers > 0; }));
    CHECK(answers == 1);
}

TEST_CASE("an exception in posted work arrives as an internal error, and the worker goes on")
{
    Worker worker(QStringLiteral("test"));
    QObject context;
    std::optional<Expected<int>> failed, fine;
    worker.post(
        &context, []() -> int { throw std::runtime_error("broken"); },
        [&](Expected<int> value) { failed = std::move(value); });
    worker.post(
        &context, []() -> Expected<int> { return 7; }, [&](Expected<int> value) { fine = std::move(value); });
    REQUIRE(QTest::qWaitFor([&] { return fine.has_value(); }));
    REQUIRE(failed);
    CHECK(failed->error() == Error{ErrorCode::Internal, QStringLiteral("broken")});
    CHECK(fine->value() == 7);
}

TEST_CASE("a worker that ends does what was posted before, also work that holds a secret")
{
    int done = 0;
    {
        Worker worker(QStringLiteral("test"));
        for (int i = 0; i < 20; ++i)
            worker.post([&done, secret = SecretBytes::random(32)] { done += int(secret.size()); });
    }
    CHECK(done == 20 * 32);
}

TEST_CASE("a job reports progress and ends once with its value")
{
    QThreadPool pool;
    PoolExecutor executor(pool);
    QObject context;
    std::vector<double> seen;
    int ends = 0;
    QSemaphore go;
    const auto job = Job::start(
        executor, &context,
        [&go](JobControl &control) -> Expected<int> {
            go.acquire();
            control.setProgress(0.5);
            return 3;
        },
        [&](Expected<int> value) { ends += value.value(); });
    QObject::connect(job.get(), &Job::changed, &context, [&] { seen.push_back(job->progress()); });
    CHECK_FALSE(job->isEnded());
    go.release();
    REQUIRE(QTest::qWaitFor([&] { return ends > 0; }));
    CHECK(ends == 3);
    CHECK(job->state() == Job::State::Done);
    CHECK(job->progress() == 1.0);
    CHECK(seen.size() >= 2);
}

TEST_CASE("a job cancelled before it starts never runs; one cancelled later sees it")
{
    Worker worker(QStringLiteral("test"));
    QObject context;
    QSemaphore started, go;
    std::vector<ErrorCode> ends;
    bool secondRan = false;
    auto keep = [&](Expected<void> result) {
        ends.push_back(result ? ErrorCode::None : result.error().code);
    };
    const auto first = Job::start(
        worker, &context,
        [&](JobControl &control) -> Expected<void> {
            started.release();
            go.acquire();
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled);
            return {};
        },
        keep);
    const auto second = Job::start(
        worker, &context, [&](JobControl &) { secondRan = true; }, keep);
    started.acquire();
    CHECK(first->state() == Job::State::Running);
    CHECK(second->state() == Job::State::Queued);
    first->cancel();
    second->cancel();
    go.release();
    REQUIRE(QTest::qWaitFor([&] { return ends.size() == 2; }));
    CHECK(ends == std::vector{ErrorCode::Cancelled, ErrorCode::Cancelled});
    CHECK_FALSE(secondRan);
    CHECK(second->state() == Job::State::Cancelled);
}

TEST_CASE("a secret is moved, compared and taken with its source wiped")
{
    QByteArray source("empat kata sandi panjang", -1);
    const auto length = source.size();
    SecretBytes secret = SecretBytes::copyOf(source);
    CHECK(secret.equals("empat kata sandi panjang"));
    CHECK_FALSE(secret.equals("empat kata sandi panjanh"));
    CHECK_FALSE(secret.equals("empat"));
    SecretBytes moved = std::move(secret);
    CHECK(secret.isEmpty());
    CHECK(moved.size() == std::size_t(length));

    QByteArray reserved;
    reserved.reserve(64);
    reserved.append("rahasia");
    QByteArray shared = reserved;
    const SecretBytes fromShared = SecretBytes::take(std::move(reserved));
    CHECK(fromShared.equals("rahasia"));
    CHECK(reserved.isEmpty());
    CHECK(shared == "rahasia");
    CHECK_FALSE(SecretBytes::random(32).equals(SecretBytes::random(32).view()));
}

TEST_CASE("a durable file is whole and private, and reading it back has a limit")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.bin"));
    REQUIRE(writeDurably(path, "first"));
    REQUIRE(writeDurably(path, "second"));
    CHECK(readWhole(path, 6).value() == "second");
    CHECK(readWhole(path, 5).error().code == ErrorCode::TooLarge);
    CHECK(readWhole(folder.filePath(QStringLiteral("b")), 5).error().code == ErrorCode::NotFound);
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("a.bin")});
    CHECK(writeDurably(folder.filePath(QStringLiteral("none/a.bin")), "x").error().code ==
          ErrorCode::DiskWrite);
}

// That each new folder is synced into its holder only a power cut shows: tests/durability/power_cuts.py.
TEST_CASE("folders are made durably as deep as wanted, once or again, and not below a file")
{
    const QTemporaryDir folder;
    const QString deep = folder.filePath(QStringLiteral("a/b/c"));
    REQUIRE(makeFolderDurably(deep));
    CHECK(makeFolderDurably(deep));
    CHECK(QDir(deep).exists());
    const QString file = folder.filePath(QStringLiteral("a/file"));
    REQUIRE(writeDurably(file, "x"));
    const auto below = makeFolderDurably(file + QStringLiteral("/d"));
    REQUIRE_FALSE(below);
    CHECK(below.error().code == ErrorCode::DiskWrite);
}
