// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/GuideCard.h"

#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kPictureMin = 160;
constexpr int kPictureMax = 340;
constexpr int kTickMs = 1000;

QLabel *chip(const char *name, const QString &look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("chip", look);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    return label;
}

} // namespace

/// As large as it fits, on a quiet ground.
class GuideCard::Picture final : public QWidget
{
public:
    explicit Picture(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        setMinimumSize(kPictureMin, kPictureMin);
        setMaximumSize(kPictureMax, kPictureMax);
    }

    void show(const QString &name)
    {
        m_name = name;
        update();
    }

    QSize sizeHint() const override { return {kPictureMax, kPictureMax}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(ColourRole::Sunken));
        painter.drawRoundedRect(rect(), sizeOf("radius"), sizeOf("radius"));
        const int side = std::min(width(), height()) - 2 * space("xl");
        QRectF target(0, 0, side, side);
        target.moveCenter(QRectF(rect()).center());
        Icons::paintPictogram(painter, target, m_name);
    }

private:
    QString m_name;
};

GuideCard::GuideCard(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture(this))
    , m_number(chip("guideNumber", u"neutral"_s, this))
    , m_actor(chip("guideActor", u"accent"_s, this))
    , m_elapsed(chip("guideElapsed", u"neutral"_s, this))
    , m_applicant(new QLabel(this))
    , m_officer(new QLabel(this))
{
    auto *chips = new QHBoxLayout;
    chips->setSpacing(space("s"));
    chips->addWidget(m_number);
    chips->addWidget(m_actor);
    chips->addWidget(m_elapsed);
    chips->addStretch(1);
    m_applicant->setObjectName(u"guideApplicant"_s);
    m_applicant->setWordWrap(true);
    setKind(m_applicant, "title");
    auto *line = new QFrame(this);
    line->setProperty("surface", u"line"_s);
    line->setFixedHeight(1);
    auto *forYou = new QLabel(tr("Untuk petugas"), this);
    setKind(forYou, "secondaryStrong");
    m_officer->setObjectName(u"guideOfficer"_s);
    m_officer->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(space("s"));
    words->addLayout(chips);
    words->addSpacing(space("l"));
    words->addWidget(m_applicant);
    words->addSpacing(space("l"));
    words->addWidget(line);
    words->addSpacing(space("s"));
    words->addWidget(forYou);
    words->addWidget(m_officer);
    words->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("xxl"));
    layout->addWidget(m_picture, 2, Qt::AlignTop);
    layout->addLayout(words, 3);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &GuideCard::showElapsed);
}

void GuideCard::setStep(const Workflow &workflow, const StepDefinition &step, const QJsonObject &texts)
{
    const QString actor = step.raw[u"actor"].toString();
    const IkdProgress progress = progressOf(workflow, step.id);
    m_picture->show(step.raw[u"picture"].toString());
    m_number->setText(tr("Langkah %1 dari %2").arg(progress.number).arg(progress.count));
    m_actor->setText(tr("Dikerjakan %1").arg(words::ikdActor(actor).toLower()));
    m_applicant->setText(sideText(texts, u"applicant"_s));
    m_officer->setText(sideText(texts, u"officer"_s));
}

void GuideCard::startClock(qint64 spentMs)
{
    m_spentMs = spentMs;
    m_since.start();
    m_tick.start();
    showElapsed();
}

void GuideCard::stopClock()
{
    if (!m_tick.isActive())
        return;
    m_spentMs += m_since.elapsed();
    m_tick.stop();
}

void GuideCard::showElapsed()
{
    m_elapsed->setText(tr("Waktu %1").arg(elapsedText(m_spentMs + m_since.elapsed())));
}

} // namespace loket::desktop
