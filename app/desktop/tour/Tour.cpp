// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour/Tour.h"

#include "app/desktop/applicant/ApplicantView.h"
#include "app/desktop/pages/visit/VisitPage.h"
#include "app/desktop/widgets/EyesView.h"
#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/InkSurface.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {

constexpr int kTickMs = 40;
/// A scene must come within this time on a slow, busy machine.
constexpr int kSceneTimeoutMs = 90'000;
/// A scene stands still for this long before its picture and its act: fades are over, texts are laid out, and
/// the primary button takes a second press only after 400 ms.
constexpr int kSettleMs = 480;

/// Two strokes with loops: long, turning and slow enough to be a signature.
void writeSignature(InkSurface *surface)
{
    constexpr int kPoints = 120;
    constexpr quint64 kStepMs = 12;
    const QRectF paper = surface->paperRect();
    quint64 timeMs = 1000;
    const auto send = [&](QEvent::Type type, const QPointF &at, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, surface->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
        event.setTimestamp(timeMs += kStepMs);
        QCoreApplication::sendEvent(surface, &event);
    };
    for (int stroke = 0; stroke < 2; ++stroke) {
        const auto at = [&](int i) {
            const double t = double(i) / kPoints;
            const double swing = std::sin(t * 2 * std::numbers::pi * (stroke == 0 ? 5 : 2));
            const double loop = std::cos(t * 2 * std::numbers::pi * (stroke == 0 ? 5 : 2));
            return QPointF(paper.left() + paper.width() * (0.22 + 0.5 * t + 0.03 * loop + 0.08 * stroke),
                           paper.top() + paper.height() * (0.5 + (0.2 - 0.1 * t) * swing + 0.18 * stroke));
        };
        send(QEvent::MouseButtonPress, at(0), Qt::LeftButton);
        for (int i = 1; i < kPoints; ++i)
            send(QEvent::MouseMove, at(i), Qt::LeftButton);
        send(QEvent::MouseButtonRelease, at(kPoints), Qt::NoButton);
        timeMs += 200;
    }
}

const QString kOperator = u"sari"_s;
const QByteArray kPassphrase = "sawah hijau pagi cerah"; // of the demo station, public

} // namespace

Tour::Tour(MainWindow &window, LoginPresenter &login, Plan plan, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_login(login)
    , m_plan(std::move(plan))
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::tick);
    addLogin();
    if (m_plan.script == Script::Reopen) {
        addReopen();
        return;
    }
    if (m_plan.script == Script::Activation) {
        addActivation();
        return;
    }
    addHome();
    addForms();
    addPhoto();
    addSignature(u"signature"_s, u"signature"_s);
    addFingers();
    addIris();
    addRecheckAndReview();
    addSignature(u"statement"_s, u"statement"_s);
    addEnd();
    addActivation();
    addPages();
    addSupervision();
}

Tour::~Tour() = default;

void Tour::start()
{
    if (m_plan.measureStalls)
        m_stalls = std::make_unique<StallWatch>();
    else
        QDir().mkpath(m_plan.folder);
    m_timer.start();
}

VisitPage *Tour::visit() const { return qobject_cast<VisitPage *>(m_window.visit()); }

bool Tour::isAt(const QString &step) const { return visit() && visit()->currentStepId() == step; }

bool Tour::isPrimaryReady(const QString &step) const
{
    return isAt(step) && visit()->frame().primary()->isEnabled() && !visit()->session().isBusy();
}

void Tour::pressPrimary() const
{
    if (visit())
        visit()->frame().primary()->click();
}

void Tour::addScene(const QString &name, std::function<bool()> isReady, std::function<void()> act)
{
    m_scenes.push_back({name, std::move(isReady), std::move(act), true});
}

void Tour::addAct(const QString &name, std::function<bool()> isReady, std::function<void()> act)
{
    m_scenes.push_back({name, std::move(isReady), std::move(act), false});
}

void Tour::addLogin()
{
    addScene(
        u"login"_s, [this] { return m_login.state().phase == LoginState::Phase::Ready; },
        [this] {
            m_login.choose(kOperator);
            m_login.submit(SecretBytes::copyOf(kPassphrase));
        });
}

void Tour::addHome()
{
    addScene(
        u"home"_s,
        [this] {
            return m_window.currentPage() == PageId::Home && m_window.header()->state().operatorName.size();
        },
        [this] { Q_EMIT m_window.newVisitRequested(); });
}

void Tour::addReopen()
{
    const auto waiting = [this]() -> QAbstractButton * {
        for (auto *row : m_window.findChildren<QAbstractButton *>())
            if (row->objectName().startsWith("parked_"_L1))
                return row;
        return nullptr;
    };
    addScene(
        u"home-interrupted"_s,
        [this, waiting] { return m_window.currentPage() == PageId::Home && waiting() != nullptr; },
        [waiting] { waiting()->click(); });
    addScene(u"reopened"_s,
             [this] { return visit() && visit()->session().isOpen() && !visit()->session().isBusy(); });
}

void Tour::addForms()
{
    addScene(
        u"registration-empty"_s, [this] { return isAt(u"registration"_s); },
        [this] {
            child<NikField>(u"nik"_s)->setDigits(u"3576014403910003"_s);
            child<NikField>(u"kk"_s)->setDigits(u"3576010101100001"_s);
            child<QLineEdit>(u"full_name"_s)->setText(u"Contoh Warga Peraga"_s);
            child<QLineEdit>(u"birth_place"_s)->setText(u"Kota Fiktif"_s);
            child<DateField>(u"birth_date"_s)->setDate({1991, 3, 4});
            child<QComboBox>(u"sex"_s)->setCurrentIndex(2);
            child<QLineEdit>(u"address"_s)->setText(u"Jalan Karangan 12"_s);
            child<QLineEdit>(u"village"_s)->setText(u"Desa Umpama"_s);
            child<QLineEdit>(u"district"_s)->setText(u"Contoh"_s);
        });
    addScene(
        u"registration"_s, [this] { return isPrimaryReady(u"registration"_s); }, [this] { pressPrimary(); });
    addAct(
        u"identity-fill"_s, [this] { return isAt(u"identity_check"_s); },
        [this] {
            child<QCheckBox>(u"document_kk_original"_s)->setChecked(true);
            child<QCheckBox>(u"document_old_card"_s)->setChecked(true);
            child<QCheckBox>(u"isSamePerson"_s)->setChecked(true);
        });
    addScene(
        u"identity"_s, [this] { return isPrimaryReady(u"identity_check"_s); }, [this] { pressPrimary(); });
    addAct(
        u"notice-fill"_s, [this] { return isAt(u"notice"_s); },
        [this] { child<QCheckBox>(u"isAcknowledged"_s)->setChecked(true); });
    addScene(
        u"notice"_s, [this] { return isPrimaryReady(u"notice"_s); }, [this] { pressPrimary(); });
}

void Tour::addPhoto()
{
    // The picture is taken by itself when the face is good and steady.
    addScene(u"photo-live"_s, [this] {
        const auto *preview = child<PreviewView>(u"preview"_s);
        return isAt(u"photo"_s) && preview && preview->hasPicture();
    });
    addScene(
        u"photo"_s,
        [this] {
            return isPrimaryReady(u"photo"_s) &&
                   visit()->session().visit().best(u"photo"_s, Position::Face) &&
                   visit()->session().snapshot().needs.empty();
        },
        [this] { pressPrimary(); });
    addScene(
        u"photo-approval"_s, [this] { return isPrimaryReady(u"photo_approval"_s); },
        [this] { pressPrimary(); });
}

void Tour::addSignature(const QString &step, const QString &picture)
{
    // The surface is the screen: the tour writes with the mouse, as a resident would with a finger or a pen.
    addScene(
        picture + u"-empty"_s,
        [this, step] {
            const auto *surface = child<InkSurface>(u"surface"_s);
            return isAt(step) && surface && surface->isWritable() && !visit()->session().isBusy();
        },
        [this] {
            if (auto *agreed = child<QCheckBox>(u"agreed"_s))
                agreed->setChecked(true);
            writeSignature(child<InkSurface>(u"surface"_s));
        });
    addScene(
        picture, [this, step] { return isPrimaryReady(step); }, [this] { pressPrimary(); });
    addAct(
        picture + u"-kept"_s,
        [this, step] {
            return isPrimaryReady(step) && visit()->session().visit().best(step, Position::Signature);
        },
        [this] { pressPrimary(); });
}

void Tour::addException(const QString &picture, Position position, const QString &reason)
{
    addAct(
        picture + u"-choose"_s,
        [this] {
            return child<QComboBox>(u"exceptionReason"_s) &&
                   child<QAbstractButton>(u"takeEvidence"_s)->isEnabled();
        },
        [this, position, reason] {
            if (auto *hands = child<HandsView>(u"exceptionHands"_s))
                Q_EMIT hands->chosen(position);
            if (auto *eyes = child<EyesView>(u"exceptionEyes"_s))
                Q_EMIT eyes->chosen(position);
            auto *reasons = child<QComboBox>(u"exceptionReason"_s);
            reasons->setCurrentIndex(reasons->findData(reason));
            child<QAbstractButton>(u"takeEvidence"_s)->click();
        });
    addScene(
        picture,
        [this] {
            return child<QAbstractButton>(u"saveException"_s) &&
                   child<QAbstractButton>(u"saveException"_s)->isEnabled();
        },
        [this] { child<QAbstractButton>(u"saveException"_s)->click(); });
    addAct(
        picture + u"-saved"_s,
        [this, position] { return visit() && visit()->session().visit().exceptionFor(position) != nullptr; },
        [] {});
}

void Tour::addFingers()
{
    addAct(
        u"fingers-exception-open"_s,
        [this] { return isAt(u"fingers"_s) && child<QAbstractButton>(u"exception"_s); },
        [this] { child<QAbstractButton>(u"exception"_s)->click(); });
    addException(u"exception-finger"_s, Position::RightRing, u"amputation"_s);
    addScene(u"fingers-live"_s, [this] {
        const auto *preview = child<PreviewView>(u"preview"_s);
        return isAt(u"fingers"_s) && preview && preview->hasPicture();
    });
    for (const Position slap : {Position::RightFour, Position::LeftFour, Position::TwoThumbs}) {
        addScene(
            u"fingers-"_s + device::name(slap),
            [this, slap] {
                return isPrimaryReady(u"fingers"_s) &&
                       !visit()->session().visit().attempts(u"fingers"_s, slap).empty();
            },
            [this] { pressPrimary(); });
    }
}

void Tour::addIris()
{
    addAct(
        u"iris-exception-open"_s,
        [this] { return isAt(u"iris"_s) && child<QAbstractButton>(u"exception"_s); },
        [this] { child<QAbstractButton>(u"exception"_s)->click(); });
    addException(u"exception-eye"_s, Position::LeftEye, u"cataract"_s);
    addScene(u"iris-live"_s, [this] {
        const auto *preview = child<PreviewView>(u"preview"_s);
        return isAt(u"iris"_s) && preview && preview->hasPicture();
    });
    addScene(
        u"iris"_s,
        [this] {
            return isPrimaryReady(u"iris"_s) &&
                   !visit()->session().visit().attempts(u"iris"_s, Position::BothEyes).empty();
        },
        [this] { pressPrimary(); });
}

void Tour::addRecheckAndReview()
{
    for (const Position finger : {Position::RightIndex, Position::LeftIndex}) {
        addScene(
            u"recheck-"_s + device::name(finger),
            [this, finger] {
                return isPrimaryReady(u"index_recheck"_s) &&
                       !visit()->session().visit().attempts(u"index_recheck"_s, finger).empty();
            },
            [this] { pressPrimary(); });
    }
    addAct(
        u"review-read"_s, [this] { return isAt(u"review"_s); },
        [this] { child<QCheckBox>(u"wasRead"_s)->setChecked(true); });
    addScene(
        u"review"_s, [this] { return isPrimaryReady(u"review"_s); }, [this] { pressPrimary(); });
}

void Tour::addEnd()
{
    addScene(
        u"seal"_s, [this] { return isPrimaryReady(u"seal"_s); }, [this] { pressPrimary(); });
    addScene(
        u"receipt"_s, [this] { return isPrimaryReady(u"receipt"_s); },
        [this] { m_window.closeVisit(PageId::Home); });
}

void Tour::addPages()
{
    const auto at = [this](PageId page) {
        return [this, page] { return !m_window.visit() && m_window.currentPage() == page; };
    };
    addScene(u"home-after"_s, at(PageId::Home), [this] { m_window.showPage(PageId::DayLog); });
    addScene(u"day-log"_s, at(PageId::DayLog), [this] { m_window.showPage(PageId::Devices); });
    addScene(u"devices"_s, at(PageId::Devices), [this] { m_window.showPage(PageId::Settings); });
    addScene(u"settings"_s, at(PageId::Settings), [this] { m_window.lock(); });
    addScene(u"locked"_s, [this] { return m_window.isLocked(); });
}

void Tour::tick()
{
    if (m_plan.acknowledge && visit())
        m_witness.look(*visit());
    if (m_next == m_scenes.size()) {
        m_timer.stop();
        Q_EMIT finished({});
        return;
    }
    Scene &scene = m_scenes[m_next];
    m_waitedMs += kTickMs;
    if (!scene.isReady()) {
        m_settledMs = 0;
        if (m_waitedMs > kSceneTimeoutMs) {
            m_timer.stop();
            if (!m_stalls)
                takePicture(u"stuck-at-"_s + scene.name);
            Q_EMIT finished(scene.name);
        }
        return;
    }
    m_settledMs += kTickMs;
    if (m_settledMs < kSettleMs)
        return;
    if (m_stalls)
        m_stalls->setScene(scene.name);
    else if (scene.hasPicture)
        takePicture(scene.name);
    m_waitedMs = 0;
    m_settledMs = 0;
    ++m_next;
    if (scene.act)
        scene.act();
}

void Tour::takePicture(const QString &name)
{
    // With a dialogue in front, both belong in the picture.
    QPixmap picture = m_window.grab();
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (!dialog->isVisible() || !dialog->isWindow() || dialog == &m_window ||
            dialog->inherits("QTipLabel"))
            continue;
        QPainter painter(&picture);
        // In the middle, where a window manager would put it.
        const QPoint corner = m_window.rect().center() - dialog->rect().center();
        painter.fillRect(m_window.rect(), QColor(0, 0, 0, 90));
        painter.drawPixmap(corner, dialog->grab());
    }
    const QString file = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    picture.save(QDir(m_plan.folder).filePath(file));
    if (visit())
        takeApplicantPicture(file.chopped(4) + u"-applicant.png"_s);
}

void Tour::takeApplicantPicture(const QString &file)
{
    if (!m_applicant)
        m_applicant = std::make_unique<ApplicantView>();
    m_applicant->resize(m_window.size());
    m_applicant->setScene(visit()->applicantScene(), visit()->applicantSource());
    m_applicant->grab().save(QDir(m_plan.folder).filePath(file));
}

} // namespace loket::desktop
