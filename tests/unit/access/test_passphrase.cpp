// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/Passphrase.h"
#include "core/access/PassphraseEstimate.h"
#include "core/access/PassphraseWords.h"
#include "tests/support/Outcome.h"

#include <utility>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const PassphraseUse kSari{.operatorId = u"sari.w"_s,
                          .displayName = u"Sari Wulandari"_s,
                          .place = {u"3576-STN01"_s, u"Loket 2"_s, u"Kecamatan Contoh Jaya"_s,
                                    u"Kabupaten Nusa Fiktif"_s, u"Provinsi Umpama"_s},
                          .isDemo = false};

QString verdict(const QString &text, const PassphraseUse &use = kSari)
{
    const auto checked = checkPassphrase(passphraseFromText(text), use);
    return checked ? u"ok"_s : checked.error().context;
}

/// Fails with the passphrase beside the verdict.
void expect(const QString &text, const QString &wanted)
{
    const QByteArray bytes = passphraseFromText(text).view().toByteArray();
    const double bits = estimatePassphrase(bytes.toStdString(), kSari).bits;
    INFO("bits by our count: " << bits);
    CHECK(u"%1: %2"_s.arg(text, verdict(text)).toStdString() == u"%1: %2"_s.arg(text, wanted).toStdString());
}

} // namespace

TEST_CASE("four words that have nothing to do with each other are taken, however they are written")
{
    const QString good[] = {
        u"perahu ungu malam sunyi"_s,
        u"perahu-ungu-malam-sunyi"_s,
        u"Perahu Ungu Malam Sunyi"_s,
        u"perahu, ungu, malam, sunyi"_s,
        u"lumbung tua jalan berbatu"_s,
        u"kereta api lewat jembatan"_s,
        u"pulau kecil ombak besar"_s,
        u"jendela kayu angin timur"_s,
        u"sepeda kayu pagar bambu"_s,
        u"payung hujan sore teduh"_s,
        u"padi kuning embun pagi"_s,
        u"meja kayu lampu besar"_s,
        u"kucing terbang empat kali"_s,
        u"kopi nangka gula aren"_s,
        u"horse table green music"_s,
        u"bantal sumur kertas garam"_s,
        u"ember layangan cermin kunyit"_s,
        u"kompor pensil gunung handuk"_s,
        u"tangga bawang sepatu kabut"_s,
        u"obeng kelapa lonceng rawa"_s,
        u"sikat genteng madu terompet"_s,
        u"piring awan gergaji sungai"_s,
        u"selimut paku jagung menara"_s,
        u"karpet sendok bulan jaring"_s,
        u"copper window pillow garden"_s,
        u"lantern pepper saddle cloud"_s,
        u"bakul rotan di kolong jembatan"_s,
        u"kakek membeli sepuluh jagung bakar"_s,
        u"sari suka memancing di waduk"_s,
        u"kupu-kupu hinggap di cangkul berkarat"_s,
        u"rumah kayu dekat sungai"_s,
        u"kvtmwpzodrhx41"_s,
        u"k8#Tq!v2Lm@9xZ"_s,
        u"a3f9c1e07b2d4f68"_s,
        u"!#$%&*~^@?;<>="_s,
        u"lemari perahuungu cangkir dinding"_s,
        u"kartu tanda penduduk perahu gelap kolam"_s,
    };
    for (const QString &text : good)
        expect(text, u"ok"_s);
}

TEST_CASE("words of one series, known phrases, common words and repetitions are told apart and refused")
{
    const std::pair<QString, QString> bad[] = {
        {u"aaaa bbbb cccc dddd"_s, u"series"_s},
        {u"hari senin selasa rabu"_s, u"series"_s},
        {u"kamis jumat sabtu minggu"_s, u"series"_s},
        {u"monday tuesday friday sunday"_s, u"series"_s},
        {u"kata 20202020 19451945 baru"_s, u"few_words"_s},
        {u"password rahasia admin login kunci masuk user"_s, u"common_words"_s},
        {u"mei juni juli agustus"_s, u"series"_s},
        {u"satu dua tiga empat lima"_s, u"series"_s},
        {u"sembilan tujuh lima tiga"_s, u"series"_s},
        {u"merah kuning hijau biru"_s, u"series"_s},
        {u"utara selatan timur barat"_s, u"series"_s},
        {u"qwer asdf zxcv tyui"_s, u"series"_s},
        {u"abcd efgh ijkl mnop"_s, u"series"_s},
        {u"pagi siang sore malam"_s, u"series"_s},
        {u"ayah ibu kakak adik"_s, u"series"_s},
        {u"mawar melati anggrek dahlia"_s, u"series"_s},
        {u"mangga pisang jeruk apel"_s, u"series"_s},
        {u"bandung surabaya medan makassar"_s, u"series"_s},
        {u"password password1 admin admin"_s, u"repeats"_s},
        {u"perahu perahu2 perahu3 ungu"_s, u"repeats"_s},
        {u"rumahku rumahmu rumahnya rumah"_s, u"repeats"_s},
        {u"bhinneka tunggal ika satu"_s, u"well_known"_s},
        {u"bhinnekatunggalika satu saja"_s, u"well_known"_s},
        {u"rumah sakit umum daerah"_s, u"well_known"_s},
        {u"RumahSakitUmumDaerah"_s, u"well_known"_s},
        {u"Kartu Tanda Penduduk Elektronik"_s, u"well_known"_s},
        {u"hiduplah tanahku hiduplah negeriku"_s, u"well_known"_s},
        {u"kemanusiaan yang adil dan beradab"_s, u"well_known"_s},
        {u"bapa kami yang di surga"_s, u"well_known"_s},
        {u"kopi susu gula aren"_s, u"well_known"_s},
        {u"sedia payung sebelum hujan"_s, u"well_known"_s},
        {u"Satu Nusa, Satu Bangsa, Satu Bahasa 45"_s, u"well_known"_s},
        {u"Correct-Horse battery  STAPLE!"_s, u"well_known"_s},
        {u"sawah hijau pagi cerah"_s, u"well_known"_s},
        {u"Sawah-Hijau-Pagi-Cerah 9"_s, u"well_known"_s},
        {u"sari contoh jaya kecamatan"_s, u"own_name"_s},
        {u"Sari Wulandari Contoh Jaya 1990"_s, u"own_name"_s},
        {u"sariwulandari nusa fiktif"_s, u"own_name"_s},
        {u"rahasia kantor dukcapil petugas"_s, u"common_words"_s},
        {u"P@ssw0rd 4dm1n r4h4s14 k4nt0r"_s, u"common_words"_s},
        {u"p a s s w o r d r a h a s i a"_s, u"common_words"_s},
        {u"saya ingin masuk login"_s, u"common_words"_s},
        {u"perahuungumalam"_s, u"few_words"_s},
        {u"ketidaksinambungan"_s, u"few_words"_s},
        {u"red bus big mug"_s, u"few_words"_s},
    };
    for (const auto &[text, reason] : bad)
        expect(text, reason);
}

TEST_CASE("length, letters and digits are looked at before words are")
{
    expect(u"abcdefghijklm"_s, u"short"_s);
    expect(u"aku ke dia ya"_s, u"short"_s); // words of two letters do not count
    expect(u"P@ssw0rd!"_s, u"short"_s);
    expect(u""_s, u"short"_s);
    expect(u"aaaaaaaaaaaaaaaaaaaa"_s, u"repeats"_s);
    expect(u"satu satu satu satu"_s, u"repeats"_s);
    CHECK(verdict(QString(300, u'x')) == u"long");
    expect(u"3576 0144 1039 0002"_s, u"digits"_s); // a NIK
    expect(u"0812-3456-7890 (17/8/1945)"_s, u"digits"_s);
    CHECK(verdict(u"0812 3456 7890 rumah"_s) != u"ok");
    CHECK(passphraseFromText(u"ﬁa  b"_s).equals(passphraseFromText(u" fia b "_s).view())); // NFKC, spaces
}

TEST_CASE("what only zxcvbn sees is refused too: the lower count decides")
{
    for (const QString &text : {u"qazwsxedcrfvtgb"_s, u"1qaz2wsx3edc4rfv"_s, u"abcdefghijklmn"_s,
                                u"Jakarta17081945"_s, u"Dukcapil123456"_s, u"Passw0rdPassw0rd"_s}) {
        INFO(text.toStdString());
        CHECK(verdict(text) != u"ok");
    }
    expect(u"1qaz2wsx3edc4rfv"_s, u"soon_guessed"_s);
}

TEST_CASE("the demo's passphrases are right in the demo alone")
{
    PassphraseUse demo;
    demo.isDemo = true;
    for (const QString &text :
         {u"sawah hijau pagi cerah"_s, u"gunung biru angin tenang"_s, u"kapal putih laut dalam"_s,
          u"kebun kecil bunga merah"_s, u"kabel lampu kunci tangga"_s})
        CHECK(u"%1: %2"_s.arg(text, verdict(text, demo)) == u"%1: ok"_s.arg(text));
    CHECK(verdict(u"kabel lampu kunci tangga"_s) == u"well_known");
}

TEST_CASE("the lists hold what they are for")
{
    const PassphraseWords &lists = passphraseWords();
    CHECK(lists.areNeighbours("tanda", "penduduk", false));
    CHECK_FALSE(lists.areNeighbours("penduduk", "tanda", false));
    CHECK(lists.areNeighbours("sawah", "hijau", false));
    CHECK_FALSE(lists.areNeighbours("sawah", "hijau", /*isDemo=*/true));
    CHECK(lists.series.size() > 300);
    CHECK(lists.common.size() > 100);
    CHECK(lists.small.size() > 100);
}
