// SPDX-License-Identifier: GPL-3.0-or-later
// ikd failures, ikd payload check | profiles | training

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/words/Words.h"

#include "core/ikd/FailureCatalogue.h"
#include "core/ikd/payload/PayloadJudge.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

#include <cstdio>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Beyond what is judged, so that "too long" is an answer and not a cut.
constexpr qint64 kReadMax = 8 * 1024 * 1024;

Expected<QByteArray> payloadOf(const Call &call)
{
    const QString path = call.value("file");
    QFile file(path);
    const bool isOpen = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return fail(inputError(path, {ErrorCode::DiskRead, {}}));
    QByteArray payload = file.read(kReadMax);
    if (payload.endsWith('\n')) // an editor's or a shell's
        payload.chop(1);
    return payload;
}

Expected<Resident> residentOf(const Call &call)
{
    Resident resident;
    if (call.has("nik")) {
        const auto nik = Nik::parse(call.value("nik"));
        if (!nik)
            return fail(nik.error());
        resident.nik = *nik;
    }
    resident.fullName = call.value("name");
    resident.birthDate = QDate::fromString(call.value("birth-date"), Qt::ISODate);
    return call.has("birth-date") && !resident.birthDate.isValid()
               ? fail(ErrorCode::InvalidArgument, u"birth-date"_s)
               : Expected<Resident>(resident);
}

QDateTime timeOf(const Call &call)
{
    return call.has("at") ? QDateTime::fromString(call.value("at"), Qt::ISODate).toUTC()
                          : QDateTime::currentDateTimeUtc();
}

Exit payloadCheck(const Call &call)
{
    const auto resident = residentOf(call);
    if (!resident)
        return call.out.fail(resident.error());
    const QDateTime now = timeOf(call);
    if (!now.isValid())
        return call.out.usage(Say::tr("--at minta waktu seperti 2026-11-28T03:00:00Z"));
    const auto profiles = PayloadProfiles::load();
    const auto payload = payloadOf(call);
    if (!profiles)
        return call.out.fail(profiles.error(), u"ikd/profiles.json"_s);
    if (!payload)
        return call.out.fail(payload.error(), call.value("file"));
    PayloadPolicy policy;
    policy.acceptsUnknown = !call.has("known-only");
    policy.acceptsTraining = call.has("training");
    policy.skipsUnknown = true;
    const PayloadVerdict verdict = judgePayload(*payload, *resident, now, *profiles, policy);
    const QString answer = payloadAnswerName(verdict.answer);
    const PayloadProfile *profile = profiles->find(verdict.profile);
    call.out.field(Say::tr("Jawaban"), answer);
    call.out.field(Say::tr("Bentuk"), profile ? textIn(profile->name, words::currentLanguage()) : QString());
    call.out.line(words::payloadAnswer(answer));
    if (verdict.answer == PayloadAnswer::Matches && verdict.checked.isEmpty())
        call.out.line(
            Say::tr("Tidak ada yang dibandingkan: --nik, --name dan --birth-date tidak diberikan."));
    call.out.set(u"answer"_s, answer);
    call.out.set(u"accepted"_s, isAccepted(verdict.answer));
    call.out.set(u"profile"_s, verdict.profile);
    call.out.set(u"checked"_s, QJsonArray::fromStringList(verdict.checked));
    call.out.set(u"differs"_s, verdict.differs);
    call.out.set(u"length"_s, payload->size());
    call.out.set(u"expired_at"_s, verdict.expiredUtc.toString(Qt::ISODate));
    return isAccepted(verdict.answer) ? Exit::Done : Exit::No;
}

Exit payloadProfiles(const Call &call)
{
    const auto profiles = PayloadProfiles::load();
    if (!profiles)
        return call.out.fail(profiles.error(), u"ikd/profiles.json"_s);
    QJsonArray list;
    for (const PayloadProfile &profile : profiles->all()) {
        call.out.line(u"%1  %2  %3"_s.arg(profile.id, -18)
                          .arg(payloadKindName(profile.kind), -9)
                          .arg(textIn(profile.name, words::currentLanguage())));
        list.append(QJsonObject{{u"id"_s, profile.id},
                                {u"kind"_s, payloadKindName(profile.kind)},
                                {u"encoding"_s, payloadEncodingName(profile.encoding)},
                                {u"fields"_s, QJsonArray::fromStringList(profile.fields.keys())},
                                {u"valid_seconds"_s, profile.validSeconds}});
    }
    call.out.set(u"profiles"_s, list);
    return Exit::Done;
}

Exit payloadTraining(const Call &call)
{
    const auto resident = residentOf(call);
    if (!resident || !resident->nik)
        return call.out.fail(resident ? Error{ErrorCode::InvalidArgument, u"nik"_s} : resident.error());
    const QDateTime now = timeOf(call);
    if (!now.isValid())
        return call.out.usage(Say::tr("--at minta waktu seperti 2026-11-28T03:00:00Z"));
    const QByteArray payload = trainingPayload(*resident, now, call.value("nonce").toUtf8());
    call.out.line(QString::fromLatin1(payload));
    call.out.set(u"payload"_s, QString::fromLatin1(payload));
    return Exit::Done;
}

Exit failures(const Call &call)
{
    const auto catalogue = FailureCatalogue::load();
    if (!catalogue)
        return call.out.fail(catalogue.error(), u"ikd/failures.json"_s);
    const QString language = words::currentLanguage();
    QJsonArray list;
    for (const IkdFailure &failure : catalogue->all()) {
        call.out.line(u"%1  %2"_s.arg(failure.code, -16).arg(textIn(failure.symptom, language)));
        call.out.line(u"%1  → %2"_s.arg(QString(), -16).arg(textIn(failure.action, language)));
        list.append(QJsonObject{{u"code"_s, failure.code},
                                {u"steps"_s, QJsonArray::fromStringList(failure.stepIds)},
                                {u"solver"_s, solverName(failure.solver)},
                                {u"next"_s, nextStepName(failure.next)},
                                {u"tries"_s, failure.tries},
                                {u"refusal"_s, failure.isRefusal},
                                {u"symptom"_s, textIn(failure.symptom, language)},
                                {u"script"_s, textIn(failure.script, language)},
                                {u"action"_s, textIn(failure.action, language)}});
    }
    call.out.set(u"failures"_s, list);
    return Exit::Done;
}

QList<QCommandLineOption> personOptions()
{
    return {{u"nik"_s, Say::tr("NIK pemohon pada kunjungan."), u"NIK"_s},
            {u"name"_s, Say::tr("Nama lengkap seperti didata."), u"NAME"_s},
            {u"birth-date"_s, Say::tr("Tanggal lahir, YYYY-MM-DD."), u"DATE"_s},
            {u"at"_s, Say::tr("Seolah-olah pada waktu ini (ISO 8601). Bawaan: sekarang."), u"TIME"_s}};
}

} // namespace

void addIkdCommands(CommandTable &table)
{
    table.push_back({{u"ikd"_s, u"failures"_s},
                     Say::tr("Kendala aktivasi yang dikenal, dan apa yang dilakukan loket."),
                     {},
                     0,
                     0,
                     {},
                     {u"ikd failures --json"_s},
                     failures});
    table.push_back(
        {{u"ikd"_s, u"payload"_s, u"check"_s},
         Say::tr("Nilai isi kode yang dipindai untuk seorang pemohon. Isinya tidak ditampilkan."),
         {},
         0,
         0,
         personOptions()
             << QCommandLineOption(u"file"_s, Say::tr("Berkas berisi kode, - untuk masukan (bawaan)."),
                                   u"FILE"_s, u"-"_s)
             << QCommandLineOption(u"known-only"_s, Say::tr("Tolak yang bentuknya belum dikenal."))
             << QCommandLineOption(u"training"_s, Say::tr("Terima kode latihan, seperti stasiun demo.")),
         {u"ikd payload check --nik 3576014403910003 --file code.txt"_s},
         payloadCheck});
    table.push_back({{u"ikd"_s, u"payload"_s, u"profiles"_s},
                     Say::tr("Bentuk kode yang dikenal di sini."),
                     {},
                     0,
                     0,
                     {},
                     {u"ikd payload profiles"_s},
                     payloadProfiles});
    table.push_back(
        {{u"ikd"_s, u"payload"_s, u"training"_s},
         Say::tr("Kode dari aplikasi latihan yang fiktif untuk seorang pemohon."),
         {},
         0,
         0,
         personOptions() << QCommandLineOption(u"nonce"_s, Say::tr("Membedakannya dari kode lain."),
                                               u"TEXT"_s, u"1"_s),
         {u"ikd payload training --nik 3576014403910003 --name \"Contoh\" --birth-date 1991-03-04"_s},
         payloadTraining});
}

} // namespace loket::ctl
