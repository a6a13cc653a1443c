// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/BreachSection.h"

#include "app/desktop/pages/privacy/BreachDialog.h"
#include "app/desktop/pages/privacy/PrivacyWords.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/FactRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/desktop/widgets/TextPrompt.h"
#include "app/words/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

BreachSection::BreachSection(PrivacyPresenter &presenter, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_hint(new QLabel)
    , m_new(new QPushButton)
    , m_list(new QVBoxLayout)
    , m_empty(new EmptyState)
{
    m_new->setObjectName(u"breachNew"_s);
    m_empty->setObjectName(u"breachEmpty"_s);
    setKind(m_hint, "muted");
    m_hint->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space("xl"));
    head->addWidget(m_hint, 1);
    head->addWidget(m_new);
    auto *inside = new QWidget;
    auto *list = new QVBoxLayout(inside);
    list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space("m"));
    list->addLayout(m_list);
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    m_scroll = scroll;
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("m"));
    rows->addLayout(head);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_empty, 1);
    connect(m_new, &QPushButton::clicked, this, &BreachSection::askNew);
    connect(m_empty, &EmptyState::acted, this, &BreachSection::askNew);
    connect(&presenter, &PrivacyPresenter::breachesChanged, this, &BreachSection::render);
    retranslate();
}

void BreachSection::retranslate()
{
    m_hint->setText(
        tr("Komputer hilang, berkas terkirim ke orang yang keliru, data yang hilang atau berubah: "
           "catat segera. Jamnya berjalan sejak kejadian diketahui."));
    m_new->setText(tr("Catat kejadian"));
    m_empty->setWords(
        u"document"_s, tr("Tidak ada kejadian"),
        tr("Kegagalan melindungi data pribadi dicatat di sini, dengan batas waktu pemberitahuan dan "
           "daftar orang yang terdampak."));
    render();
}

void BreachSection::render()
{
    emptyOut(*m_list);
    const auto &part = m_presenter.breaches();
    const bool hasAny = part.data && !part.data->breaches.empty();
    m_scroll->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
    if (!hasAny)
        return;
    for (const Breach &breach : part.data->breaches)
        m_list->addWidget(breachCard(breach, *part.data));
}

QWidget *BreachSection::breachCard(const Breach &breach, const BreachLook &look)
{
    const BreachClock clock = clockOf(breach, m_clock.nowUtc());
    auto *title = new QLabel(words::breachKind(breachKindName(breach.kind)));
    setKind(title, "section");
    title->setWordWrap(true);
    auto *chip = new QLabel(clock.words);
    chip->setObjectName(u"breachClock"_s);
    setStyleProperty(chip, "chip", clock.chip);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(chip);
    auto *card = new QFrame;
    card->setProperty("surface", u"card"_s);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    rows->setSpacing(space("xs"));
    rows->addLayout(head);
    const auto fact = [rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows->addWidget(new FactRow(name, value, FactRow::Wide));
    };
    fact(tr("Diketahui"), words::dateTime(breach.knownAtUtc));
    if (!breach.closedAtUtc.isValid())
        fact(tr("Beri tahu paling lambat"), words::dateTime(breach.dueUtc()));
    fact(tr("Yang terjadi"), breach.what);
    const QString from =
        breach.sinceUtc.isValid() ? words::date(breach.sinceUtc.toLocalTime().date()) : tr("yang pertama");
    const QString to = breach.untilUtc.isValid()
                           ? words::date(breach.untilUtc.toLocalTime().addSecs(-1).date())
                           : tr("yang terakhir");
    fact(tr("Rekaman terdampak"), tr("dari %1 sampai %2").arg(from, to));
    fact(tr("Yang dilakukan"), breach.done);
    fact(tr("Dicatat oleh"), u"%1, %2"_s.arg(words::actorName(breach.operatorId, look.names),
                                             words::dateTime(breach.recordedAtUtc)));
    rows->addWidget(acts(breach, look.mayExport));
    return card;
}

QWidget *BreachSection::acts(const Breach &breach, bool mayExport)
{
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, space("s"), 0, 0);
    row->setSpacing(space("s"));
    row->addStretch();
    auto *save = new QPushButton(tr("Simpan daftar orang"));
    save->setObjectName(u"breachSave"_s);
    save->setEnabled(mayExport);
    connect(save, &QPushButton::clicked, this, [this, id = breach.id] { Q_EMIT saveRequested(id); });
    row->addWidget(save);
    if (!breach.closedAtUtc.isValid()) {
        auto *close = new QPushButton(tr("Tutup kejadian"));
        close->setObjectName(u"breachClose"_s);
        connect(close, &QPushButton::clicked, this, [this, id = breach.id] { askClose(id); });
        row->addWidget(close);
    }
    return host;
}

void BreachSection::askNew()
{
    auto *dialog = new BreachDialog(
        m_clock, [this](const Breach &breach) { m_presenter.openBreach(breach); }, this);
    dialog->open();
}

void BreachSection::askClose(qint64 id)
{
    const TextPrompt::Words words{
        tr("Tutup kejadian"),
        tr("Tulis apa yang sudah dilakukan: siapa yang diberi tahu, kapan, dan apa yang dicegah sesudahnya."),
        tr("Yang dilakukan"), tr("Tutup kejadian"), tr("Batal")};
    auto *prompt = new TextPrompt(
        words, [this, id](const QString &done) { m_presenter.closeBreach(id, done); }, this);
    prompt->open();
}

} // namespace loket::desktop
