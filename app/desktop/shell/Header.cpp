// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/Header.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FigureLabel.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

QString lampText(const DeviceLamp &lamp)
{
    const QString role = words::role(lamp.role);
    switch (lamp.state) {
    case LampState::Off:
        return Header::tr("%1: tidak dipakai").arg(role);
    case LampState::Missing:
        return Header::tr("%1: tidak terpasang").arg(role);
    case LampState::Starting:
        return Header::tr("%1: sedang disiapkan").arg(role);
    case LampState::Trouble:
        return Header::tr("%1: bermasalah").arg(role);
    case LampState::Ready:
        break;
    }
    return lamp.isSimulated ? Header::tr("%1: alat latihan siap").arg(role)
                            : Header::tr("%1: siap").arg(role);
}

/// A sign and a word per role; the sign's form says the state, so colour is not needed to read it.
class Header::Lamp final : public QAbstractButton
{
public:
    explicit Lamp(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    void setLamp(const DeviceLamp &lamp, bool hasWord)
    {
        m_lamp = lamp;
        m_word = hasWord ? shortName(lamp.role) : QString();
        setObjectName(u"lamp_"_s + device::name(lamp.role));
        setToolTip(lampText(lamp));
        setAccessibleName(lampText(lamp));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::get().font(TextKind::Secondary));
        const int word = m_word.isEmpty() ? 0 : metrics.horizontalAdvance(m_word) + space("xs");
        return {space("s") + side() + word, Theme::get().scaled(32)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(QPen(colour(ColourRole::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        const QRectF box(space("xs"), (height() - side()) / 2.0, side(), side());
        paintSign(painter, box);
        painter.setFont(Theme::get().font(TextKind::Secondary));
        painter.setPen(colour(m_lamp.state == LampState::Ready ? ColourRole::Text : ColourRole::TextMuted));
        painter.drawText(rect().adjusted(int(box.right()) + space("xs"), 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, m_word);
    }

private:
    static int side() { return Theme::get().scaled(12); }

    static QString shortName(device::Role role)
    {
        switch (role) {
        case device::Role::Camera:
            return Header::tr("kamera");
        case device::Role::Fingerprint:
            return Header::tr("jari");
        case device::Role::Iris:
            return Header::tr("iris");
        case device::Role::Signature:
            return Header::tr("ttd");
        case device::Role::DocumentCamera:
            return Header::tr("dokumen");
        case device::Role::None:
            break;
        }
        return {};
    }

    void paintSign(QPainter &painter, const QRectF &box) const
    {
        switch (m_lamp.state) {
        case LampState::Ready:
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(ColourRole::Success));
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
            break;
        case LampState::Trouble:
            Icons::paint(painter, box.adjusted(-2, -2, 2, 2), u"state-warning"_s, ColourRole::Warning);
            break;
        case LampState::Starting:
            painter.setPen(QPen(colour(ColourRole::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawArc(box.adjusted(2, 2, -2, -2), 0, 270 * 16);
            break;
        case LampState::Off:
            painter.setPen(QPen(colour(ColourRole::TextMuted), 2));
            painter.drawLine(QPointF(box.left() + 1, box.center().y()),
                             QPointF(box.right() - 1, box.center().y()));
            break;
        case LampState::Missing:
            painter.setPen(QPen(colour(ColourRole::TextMuted), 1.6));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
            break;
        }
    }

    DeviceLamp m_lamp;
    QString m_word;
};

Header::Header(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_logo(new QLabel(this))
    , m_name(new QLabel(u"Loket"_s, this))
    , m_place(new QLabel(this))
    , m_demo(new QLabel(this))
    , m_queue(new QToolButton(this))
    , m_lampHost(new QWidget(this))
    , m_operator(new QLabel(this))
    , m_clock(new FigureLabel(TextKind::Base, ColourRole::Text, QFont::DemiBold, this))
    , m_applicant(new QToolButton(this))
    , m_language(new QToolButton(this))
    , m_lock(new QToolButton(this))
{
    setProperty("surface", u"header"_s);
    makeRow();
    connect(m_queue, &QToolButton::clicked, this, &Header::queueRequested);
    connect(m_lock, &QToolButton::clicked, this, &Header::lockRequested);
    connect(m_applicant, &QToolButton::clicked, this, &Header::applicantScreenRequested);
    connect(m_language, &QToolButton::clicked, this,
            [this] { Q_EMIT languageChosen(words::currentLanguage() == "en"_L1 ? u"id"_s : u"en"_s); });
    show();
}

void Header::makeRow()
{
    setKind(m_name, "strong");
    setKind(m_place, "muted");
    m_place->setObjectName(u"place"_s);
    m_demo->setProperty("chip", u"accent"_s);
    m_queue->setObjectName(u"queue"_s);
    m_queue->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_queue->setIcon(Icons::get(u"waiting"_s));
    m_operator->setObjectName(u"operator"_s);
    m_clock->setObjectName(u"clock"_s);
    m_applicant->setObjectName(u"applicantScreen"_s);
    m_applicant->setCheckable(true);
    m_language->setObjectName(u"language"_s);
    m_lock->setObjectName(u"lock"_s);
    m_lock->setIcon(Icons::get(u"lock"_s));
    auto *lamps = new QHBoxLayout(m_lampHost);
    lamps->setContentsMargins(0, 0, 0, 0);
    lamps->setSpacing(space("xs"));
    m_row->setContentsMargins(space("l"), 0, space("m"), 0);
    m_row->setSpacing(space("s"));
    m_row->addWidget(m_logo);
    m_row->addWidget(m_name);
    m_row->addSpacing(space("xs"));
    m_row->addWidget(m_place);
    m_row->addWidget(m_demo, 0, Qt::AlignVCenter);
    m_row->addStretch();
    m_row->addWidget(m_queue);
    m_row->addSpacing(space("s"));
    m_row->addWidget(m_lampHost);
    m_row->addSpacing(space("s"));
    m_row->addWidget(m_operator);
    m_row->addSpacing(space("s"));
    m_row->addWidget(m_clock);
    m_row->addWidget(m_applicant);
    m_row->addWidget(m_language);
    m_row->addWidget(m_lock);
}

void Header::setState(const HeaderState &state)
{
    m_state = state;
    show();
}

void Header::setTime(const QDateTime &local) { m_clock->setText(words::time(local.time())); }

void Header::show()
{
    setFixedHeight(sizeOf("header"));
    const int side = Theme::get().scaled(24);
    m_logo->setPixmap(Icons::get(u"logo"_s, ColourRole::Accent).pixmap(side, side));
    m_place->setText(m_state.place);
    m_demo->setText(tr("Latihan"));
    m_demo->setToolTip(tr("Stasiun latihan: semua orang di sini rekaan."));
    m_demo->setVisible(m_state.isDemo);
    const bool isLoggedIn = !m_state.operatorName.isEmpty();
    // With nobody logged in the header only says where this is: nothing on it leads anywhere.
    m_queue->setVisible(isLoggedIn);
    m_lampHost->setVisible(isLoggedIn);
    m_operator->setVisible(isLoggedIn);
    m_applicant->setVisible(isLoggedIn);
    m_language->setVisible(isLoggedIn); // the login page has its own
    m_lock->setVisible(isLoggedIn);
    m_applicant->setChecked(m_state.isApplicantShown); // a click alone decides nothing
    m_applicant->setIcon(
        Icons::get(u"applicant-screen"_s, m_state.isApplicantShown ? ColourRole::Accent : ColourRole::Text));
    m_applicant->setToolTip(m_state.isApplicantShown ? tr("Tutup layar pemohon (F9)")
                                                     : tr("Buka layar pemohon (F9)"));
    m_applicant->setAccessibleName(tr("Layar pemohon"));
    m_lock->setToolTip(tr("Kunci layar (F12)"));
    m_lock->setAccessibleName(tr("Kunci layar"));
    m_language->setText(words::currentLanguage().toUpper());
    m_language->setToolTip(tr("Ganti bahasa"));
    m_language->setAccessibleName(tr("Ganti bahasa"));
    const auto layout = static_cast<QHBoxLayout *>(m_lampHost->layout());
    while (m_lamps.size() < m_state.lamps.size()) {
        auto *lamp = new Lamp(m_lampHost);
        connect(lamp, &QAbstractButton::clicked, this, &Header::devicesRequested);
        layout->addWidget(lamp);
        lamp->show(); // or it counts for nothing until the next round
        m_lamps.push_back(lamp);
    }
    while (m_lamps.size() > m_state.lamps.size()) {
        discard(m_lamps.back());
        m_lamps.pop_back();
    }
    fit();
}

/// What has to give way first where the line is too short: the place, which the window's title says too, the
/// words of the queue and of the lamps; who works in which role is the last.
void Header::fit()
{
    const auto apply = [this](int level) {
        for (size_t i = 0; i < m_lamps.size(); ++i)
            m_lamps[i]->setLamp(m_state.lamps[i], level < 3);
        const bool hasRole = level < 4 && !m_state.roleWord.isEmpty();
        m_operator->setText(hasRole ? u"%1 (%2)"_s.arg(m_state.operatorName, m_state.roleWord)
                                    : m_state.operatorName);
        m_operator->setToolTip(m_state.roleWord);
        // The blank keeps the word off its icon: a tool button has no such length of its own.
        m_queue->setText(u' ' + (level < 2 ? tr("%1 menunggu kirim").arg(words::number(m_state.waitingToSend))
                                           : words::number(m_state.waitingToSend)));
        m_queue->setAccessibleName(tr("%1 menunggu kirim").arg(words::number(m_state.waitingToSend)));
        m_place->setVisible(level < 1);
        // At once, not with the next round of events: the line is measured now.
        m_lampHost->layout()->invalidate();
        m_lampHost->updateGeometry();
        m_row->invalidate();
    };
    for (int level = 0; level <= 4; ++level) {
        apply(level);
        if (m_row->minimumSize().width() <= width())
            break;
    }
}

void Header::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        show();
    QFrame::changeEvent(event);
}

void Header::resizeEvent(QResizeEvent *event)
{
    fit();
    QFrame::resizeEvent(event);
}

} // namespace loket::desktop
