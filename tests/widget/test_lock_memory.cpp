// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed and looked at leaves the memory with the lock, and is there again after it.
#include "app/desktop/pages/daylog/DayLogPage.h"
#include "core/base/SecretBytes.h"
#include "tests/widget/VisitScene.h"

#include <QFile>
#include <QLineEdit>

#include <unistd.h>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

namespace {

/// A text that stands nowhere in the program: made when it is needed, looked for by its inverse.
class Needle
{
public:
    explicit Needle(const QString &seed)
    {
        for (const QChar letter : seed)
            m_inverted.push_back(char16_t(~(letter.unicode() + 1)));
    }

    [[nodiscard]] QString text() const
    {
        QString text;
        for (const char16_t unit : m_inverted)
            text.append(QChar(char16_t(~unit)));
        return text;
    }

    /// Copies in what this process may write to, as UTF-16 and as UTF-8.
    [[nodiscard]] int copies() const
    {
        QFile maps(u"/proc/self/maps"_s), memory(u"/proc/self/mem"_s);
        REQUIRE(maps.open(QIODevice::ReadOnly));
        REQUIRE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        int found = 0;
        for (const QByteArray &line : maps.readAll().split('\n')) {
            const QList<QByteArray> range = line.left(line.indexOf(' ')).split('-');
            if (range.size() != 2 || !line.contains(" rw"))
                continue;
            const qint64 begin = range[0].toLongLong(nullptr, 16), end = range[1].toLongLong(nullptr, 16);
            if (end - begin > (qint64(1) << 30) || !memory.seek(begin))
                continue;
            SecretBytes copy(std::size_t(end - begin)); // wiped when it goes: not to be found the next time
            const qint64 got = memory.read(reinterpret_cast<char *>(copy.data()), end - begin);
            found += count(reinterpret_cast<const char *>(copy.data()), got, 2);
            found += count(reinterpret_cast<const char *>(copy.data()), got, 1);
        }
        return found;
    }

private:
    [[nodiscard]] int count(const char *bytes, qint64 size, int width) const
    {
        const qint64 length = qint64(m_inverted.size()) * width;
        int found = 0;
        for (qint64 at = 0; at + length <= size; ++at) {
            bool isSame = true;
            for (qsizetype i = 0; isSame && i < qsizetype(m_inverted.size()); ++i) {
                const char16_t unit = char16_t(~m_inverted[std::size_t(i)]);
                isSame = bytes[at + i * width] == char(unit & 0xff) &&
                         (width == 1 || bytes[at + i * width + 1] == char(unit >> 8));
            }
            found += isSame;
        }
        return found;
    }

    std::u16string m_inverted;
};

void unlock(VisitScene &scene)
{
    scene.activate();
    auto *field = scene.find(u"lockScreen"_s)->findChild<QLineEdit *>(u"passphrase"_s);
    QTest::keyClicks(field, passphraseOf(u"sari"_s));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(scene.waitFor([&] { return !scene.window().isLocked(); }));
}

/// What is on its way (a picture that fades, work in the station's thread) takes its copy with it.
void checkGone(VisitScene &scene, const Needle &needle)
{
#ifndef __SANITIZE_ADDRESS__ // whose heap keeps what was freed, to find who touches it
    const bool isGone = scene.waitFor([&] { return needle.copies() == 0; });
    CAPTURE(needle.copies());
    CHECK(isGone);
#else
    (void)scene;
    (void)needle;
#endif
}

} // namespace

TEST_CASE("a name that is being typed is nowhere in memory while the screen is locked")
{
    VisitScene scene;
    scene.start();
    scene.newVisit();
    const Needle name(u"Bnmsng Vzqfz"_s);
    scene.type(u"full_name"_s, name.text());
    CHECK(name.copies() > 0);
    scene.find<QLineEdit>(u"full_name"_s)->selectAll();
    scene.find<QLineEdit>(u"full_name"_s)->copy();
    scene.key(Qt::Key_F12);
    REQUIRE(scene.window().isLocked());
    checkGone(scene, name);
    unlock(scene);
    REQUIRE(scene.waitFor([&] { return scene.step() == u"registration"_s; }));
    auto *field = scene.find<QLineEdit>(u"full_name"_s);
    CHECK(field->text() == name.text());
    CHECK(field->hasFocus());
}

TEST_CASE("a resident on the lists, in the visit and in a search leaves memory with the lock")
{
    VisitScene scene;
    const Needle name(u"Bnmsng Jdctz"_s);
    const QUuid id = scene.seed(u"registration"_s, [&](VisitEngine &engine) {
        RegistrationInput input = sampleRegistration();
        input.resident.fullName = name.text();
        REQUIRE(engine.setRegistration(input));
        REQUIRE(engine.finishStep(u"registration"_s));
    });
    scene.start();
    scene.resume(id);
    REQUIRE(scene.step() == u"identity_check"_s);
    const bool isInVisit = GENERATE(true, false);
    if (!isInVisit) {
        scene.key(Qt::Key_F8);
        REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
        scene.window().showPage(PageId::DayLog);
        scene.type(u"search"_s, name.text());
    }
    CHECK(name.copies() > 0);
    scene.key(Qt::Key_F12);
    REQUIRE(scene.window().isLocked());
    checkGone(scene, name);
    unlock(scene);
    if (isInVisit) {
        CHECK(scene.waitFor([&] { return scene.step() == u"identity_check"_s; }));
        return;
    }
    CHECK(scene.waitFor([&] { return scene.window().currentPage() == PageId::DayLog; }));
    CHECK(scene.find<QLineEdit>(u"search"_s)->text().isEmpty());
}
