// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/Banner.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

struct ToneLook
{
    ColourRole line;
    ColourRole ground;
    const char *icon;
};

ToneLook lookOf(BannerTone tone)
{
    switch (tone) {
    case BannerTone::Success:
        return {ColourRole::Success, ColourRole::SuccessSoft, "state-ok"};
    case BannerTone::Warning:
        return {ColourRole::Warning, ColourRole::WarningSoft, "state-warning"};
    case BannerTone::Danger:
        return {ColourRole::Danger, ColourRole::DangerSoft, "state-danger"};
    case BannerTone::Info:
        break;
    }
    return {ColourRole::Accent, ColourRole::AccentSoft, "state-info"};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_head(new QLabel(this))
    , m_body(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setKind(m_head, "strong");
    m_head->setObjectName(u"bannerHead"_s);
    m_body->setObjectName(u"bannerBody"_s);
    m_action->setObjectName(u"bannerAction"_s);
    m_head->setWordWrap(true);
    m_body->setWordWrap(true);
    m_close->setIcon(Icons::get(u"close"_s));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_head);
    words->addWidget(m_body);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::get().scaled(48), space("m"), space("m"), space("m"));
    row->setSpacing(space("l"));
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_action, &QPushButton::clicked, this, &Banner::acted);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
}

void Banner::setTrouble(BannerTone tone, const TroubleWords &words, const QString &action, bool canDismiss)
{
    m_tone = tone;
    m_canDismiss = canDismiss;
    m_head->setText(words.whatHappened);
    QStringList rest{words.whatIsSafe, words.whatToDo};
    rest.removeAll(QString());
    m_body->setText(rest.join(u' '));
    m_body->setVisible(!rest.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setVisible(canDismiss);
    m_close->setToolTip(tr("Tutup pesan"));
    m_close->setAccessibleName(tr("Tutup pesan"));
    setAccessibleName(words.whatHappened);
    setAccessibleDescription(m_body->text());
    show();
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneLook look = lookOf(m_tone);
    QPainterPath shape;
    shape.addRoundedRect(rect(), sizeOf("radius"), sizeOf("radius"));
    painter.setClipPath(shape);
    painter.fillRect(rect(), colour(look.ground));
    painter.fillRect(QRect(0, 0, 4, height()), colour(look.line));
    const int side = Theme::get().scaled(22);
    Icons::paint(painter, QRectF(space("l"), space("m"), side, side), QString::fromLatin1(look.icon),
                 look.line);
}

} // namespace loket::desktop
