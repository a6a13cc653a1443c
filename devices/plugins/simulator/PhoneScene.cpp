// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/PhoneScene.h"

#include <utility>

namespace loket::sim {

namespace {

constexpr std::pair<const char *, PhoneScene> kScenes[] = {
    {"good", PhoneScene::Good},         {"away", PhoneScene::Away},          {"moving", PhoneScene::Moving},
    {"glare", PhoneScene::Glare},       {"dimmed", PhoneScene::Dimmed},      {"cracked", PhoneScene::Cracked},
    {"expired", PhoneScene::Expired},   {"other_nik", PhoneScene::OtherNik}, {"payment", PhoneScene::Payment},
    {"two_codes", PhoneScene::TwoCodes}};

} // namespace

std::optional<PhoneScene> parsePhoneScene(const QString &text)
{
    for (const auto &[name, scene] : kScenes)
        if (text == QLatin1String(name))
            return scene;
    return std::nullopt;
}

} // namespace loket::sim
