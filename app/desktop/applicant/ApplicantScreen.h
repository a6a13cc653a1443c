// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/applicant/ApplicantScene.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace loket::desktop {

class ApplicantStrip;
class ApplicantView;
class PreviewView;
class Screens;
class VisitFrame;

/// The setting applicant_view.
enum class ApplicantMode { Off, SecondScreen, Panel };

[[nodiscard]] ApplicantMode applicantModeFrom(const QString &setting);
[[nodiscard]] QString settingOf(ApplicantMode mode);

/// Keeps the applicant's view where it belongs: a window over the whole of a second screen, or, where there
/// is none or none is wanted, the panel of the visit's frame. Screens may come and go at any time: what is
/// shown stays the same.
class ApplicantScreen final : public QObject
{
    Q_OBJECT
public:
    enum class Place { None, Window, Panel };

    /// Both outlive it.
    ApplicantScreen(const Screens &screens, QWidget &operatorsWindow, QObject *parent = nullptr);
    ~ApplicantScreen() override;

    void setMode(ApplicantMode mode);
    [[nodiscard]] ApplicantMode mode() const { return m_mode; }
    void setLargeText(bool isLarge);
    /// The frame of the visit in front, for the panel; nullptr = none is.
    void setFrame(VisitFrame *frame);
    void show(const ApplicantScene &scene, const PreviewView *source);

    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] const ApplicantScene &scene() const { return m_scene; }

Q_SIGNALS:
    /// Not when the mode was chosen: a screen has come or gone.
    void moved(loket::desktop::ApplicantScreen::Place place);

private:
    void settle();
    void watchWindow();
    void showWindow();
    void showPanel();
    void hidePanel();
    void enlarge(bool isLarge);
    void render();

    const Screens &m_screens;
    QWidget &m_operatorsWindow;
    ApplicantMode m_mode = ApplicantMode::Off;
    Place m_place = Place::None;
    bool m_isLargeText = false;
    bool m_isWatching = false;
    ApplicantScene m_scene;
    QPointer<const PreviewView> m_source;
    std::unique_ptr<ApplicantView> m_window;
    QPointer<VisitFrame> m_frame;
    QPointer<ApplicantStrip> m_strip;
    QPointer<ApplicantView> m_cover; ///< the panel made large
};

} // namespace loket::desktop
