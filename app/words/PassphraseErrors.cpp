// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Specials.h"

#include <QCoreApplication>

namespace loket::words {

namespace {

constexpr const char *kPassphraseRule = QT_TRANSLATE_NOOP(
    "words", "Pakai paling sedikit empat kata dari tiga huruf atau lebih, tiga di antaranya berlainan; atau "
             "14 huruf dan tanda, enam di antaranya berlainan.");

constexpr const char *kFourUnrelated =
    QT_TRANSLATE_NOOP("words", "Pakai empat kata yang tidak berhubungan, misalnya nama benda di rumah.");

constexpr SpecialEntry kSpecials[] = {
    {ErrorCode::InvalidArgument, "short", QT_TRANSLATE_NOOP("words", "Frasa sandi baru terlalu pendek."), "",
     kPassphraseRule},
    {ErrorCode::InvalidArgument, "repeats",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru mengulang kata atau huruf yang sama."), "",
     kPassphraseRule},
    {ErrorCode::InvalidArgument, "long",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru lebih panjang dari 256 bita."), "",
     QT_TRANSLATE_NOOP("words", "Pakai frasa sandi yang lebih pendek.")},
    {ErrorCode::InvalidArgument, "digits",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru hanya angka; angka paling cepat ditebak."), "",
     kFourUnrelated},
    {ErrorCode::InvalidArgument, "own_name",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru berisi nama pemiliknya sendiri, kantornya atau tempatnya."),
     "",
     QT_TRANSLATE_NOOP("words", "Ganti kata-kata itu dengan yang tidak ada hubungannya dengan orang dan "
                                "tempat ini.")},
    {ErrorCode::InvalidArgument, "well_known",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru dikenal banyak orang atau sudah diumumkan: semboyan, lagu, "
                                "doa, peribahasa, istilah kantor atau contoh."),
     "",
     QT_TRANSLATE_NOOP("words", "Susun sendiri empat kata yang tidak berhubungan; kata-kata yang selalu "
                                "disebut bersama dihitung satu.")},
    {ErrorCode::InvalidArgument, "series",
     QT_TRANSLATE_NOOP("words", "Kata-kata frasa sandi baru saling berurutan atau sejenis: hari, bulan, "
                                "bilangan, warna, arah, nama, deretan tombol."),
     "",
     QT_TRANSLATE_NOOP("words", "Pakai paling banyak satu kata dari setiap deretan, dan tiga kata lain yang "
                                "tidak berhubungan.")},
    {ErrorCode::InvalidArgument, "same_as_before",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru sama dengan yang berlaku sekarang."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Pilih frasa sandi lain; yang lama mungkin sudah diketahui orang.")},
    {ErrorCode::InvalidArgument, "same_as_second",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru sama dengan frasa sandi orang kedua atau yang masuk."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Pilih frasa sandi lain: milik seseorang hanya diketahui orang itu.")},
    {ErrorCode::InvalidArgument, "common_words",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru terdiri atas kata-kata yang paling dahulu dicoba: sandi, "
                                "rahasia, kata-kata kantor."),
     "", kFourUnrelated},
    {ErrorCode::InvalidArgument, "few_words",
     QT_TRANSLATE_NOOP("words", "Kata-kata frasa sandi baru terlalu sedikit, terlalu pendek atau ditulis "
                                "bersambung."),
     "",
     QT_TRANSLATE_NOOP("words", "Tambahkan satu atau dua kata yang tidak berhubungan, dengan spasi di antara "
                                "kata-katanya.")},
    {ErrorCode::InvalidArgument, "soon_guessed",
     QT_TRANSLATE_NOOP("words", "Frasa sandi baru cepat ditebak: kata sandi yang lazim, deretan tombol, "
                                "tanggal atau pengulangan."),
     "", kFourUnrelated},
};

} // namespace

std::span<const SpecialEntry> passphraseSpecials() { return kSpecials; }

} // namespace loket::words
