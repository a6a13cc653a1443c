// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

namespace {

// Our own drivers, by id. A vendor's driver keeps the name its maker gave it.
constexpr Entry kDrivers[] = {
    {"fprint", QT_TRANSLATE_NOOP("words", "Pembaca sidik jari (libfprint)")},
    {"pen", QT_TRANSLATE_NOOP("words", "Pena, jari, atau tetikus di layar")},
    {"simulator", QT_TRANSLATE_NOOP("words", "Alat latihan")},
    {"webcam", QT_TRANSLATE_NOOP("words", "Kamera, berkas video, dan siaran")},
};

// What our own drivers call their devices; real products keep their names.
constexpr Entry kModels[] = {
    {"Training camera", QT_TRANSLATE_NOOP("words", "Kamera latihan")},
    {"Training document camera", QT_TRANSLATE_NOOP("words", "Kamera dokumen latihan")},
    {"Training slap scanner", QT_TRANSLATE_NOOP("words", "Pemindai empat jari latihan")},
    {"Training dual iris camera", QT_TRANSLATE_NOOP("words", "Kamera iris latihan")},
    {"Training signature pad", QT_TRANSLATE_NOOP("words", "Papan tanda tangan latihan")},
    {"Screen", QT_TRANSLATE_NOOP("words", "Layar ini")},
};

} // namespace

QString driver(const QString &pluginId, const QString &name)
{
    if (const Entry *entry = findEntry(kDrivers, pluginId))
        return translated(entry->text);
    return name.isEmpty() ? pluginId : name;
}

QString deviceModel(const QString &pluginId, const QString &model)
{
    const bool isOurs = findEntry(kDrivers, pluginId) != nullptr;
    const Entry *entry = isOurs ? findEntry(kModels, model) : nullptr;
    return entry ? translated(entry->text) : model;
}

} // namespace loket::words
