// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/PersonSection.h"

#include "app/desktop/pages/privacy/PrivacyWords.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Banner.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/FactRow.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/TextPrompt.h"
#include "app/words/Words.h"
#include "core/identity/Nik.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

PersonSection::PersonSection(PrivacyPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_nik(new NikField)
    , m_nikRow(nullptr)
    , m_search(new QPushButton)
    , m_hint(new QLabel)
    , m_result(new QWidget)
    , m_count(new QLabel)
    , m_save(new QPushButton)
    , m_close(new QPushButton)
    , m_visits(new QVBoxLayout)
    , m_empty(new EmptyState)
{
    m_empty->setObjectName(u"personEmpty"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("m"));
    rows->addWidget(makeSearch());
    rows->addWidget(m_result, 1);
    rows->addWidget(m_empty, 1);
    fillResult();
    connect(&presenter, &PrivacyPresenter::personChanged, this, &PersonSection::render);
    retranslate();
}

void PersonSection::fillResult()
{
    m_save->setObjectName(u"personSave"_s);
    m_close->setObjectName(u"personClose"_s);
    setKind(m_count, "strong");
    auto *inside = new QWidget;
    auto *list = new QVBoxLayout(inside);
    list->setContentsMargins(0, 0, 0, 0);
    m_visits->setSpacing(space("m"));
    list->addLayout(m_visits);
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_count, 1);
    acts->addWidget(m_close);
    acts->addWidget(m_save);
    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(space("m"));
    result->addLayout(acts);
    result->addWidget(scroll, 1);
    connect(m_save, &QPushButton::clicked, this, &PersonSection::saveRequested);
    connect(m_close, &QPushButton::clicked, this, [this] {
        forget();
        focusSearch();
    });
}

QWidget *PersonSection::makeSearch()
{
    m_nik->setObjectName(u"personNik"_s);
    m_search->setObjectName(u"personSearch"_s);
    m_search->setProperty("variant", u"primary"_s);
    setKind(m_hint, "muted");
    m_hint->setWordWrap(true);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(space("s"));
    fields->addWidget(m_nik);
    fields->addWidget(m_search);
    auto *line = new QWidget;
    line->setLayout(fields);
    fields->setContentsMargins(0, 0, 0, 0);
    m_nikRow = new FormRow({}, line);
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("xl"));
    row->addWidget(m_nikRow);
    row->addWidget(m_hint, 1);
    connect(m_search, &QPushButton::clicked, this, &PersonSection::search);
    connect(m_nik, &QLineEdit::returnPressed, this, &PersonSection::search);
    connect(m_nik, &MaskedField::digitsChanged, this, [this] { m_nikRow->setVerdict(FieldVerdict::None); });
    return host;
}

void PersonSection::focusSearch() { m_nik->setFocus(); }

void PersonSection::forget()
{
    m_nik->clear();
    m_nikRow->setVerdict(FieldVerdict::None);
    m_presenter.forgetPerson();
}

void PersonSection::search()
{
    if (m_presenter.person().isLoading)
        return;
    const auto nik = Nik::parse(m_nik->digits());
    if (!nik)
        m_nikRow->setVerdict(FieldVerdict::Error, words::sentence(nik.error()));
    else
        m_presenter.findPerson(nik->text());
}

void PersonSection::retranslate()
{
    m_nikRow->setLabel(tr("NIK orang yang meminta"));
    m_search->setText(tr("Cari"));
    QString hint = tr("Setiap orang berhak tahu data apa yang disimpan dan siapa yang memprosesnya. Jawaban "
                      "diberikan dalam 3 × 24 jam. Pencarian ini ikut tercatat.");
    m_hint->setText(hint.replace(u"3 × 24"_s, u"3\u00a0×\u00a024"_s)); // never parted by a line's end
    m_save->setText(tr("Simpan PDF"));
    m_close->setText(tr("Tutup laporan"));
    render();
}

void PersonSection::renderError()
{
    const Error &error = m_presenter.person().error;
    if (error.code == ErrorCode::None) {
        m_empty->setWords(u"card"_s, tr("Belum ada yang dicari"),
                          tr("Ketik NIK dari KTP-el atau KK orangnya, lalu tekan Enter."));
    } else if (error.code == ErrorCode::NotFound) {
        m_empty->setWords(u"card"_s, tr("Tidak ada data di loket ini"),
                          tr("Belum pernah ada kunjungan dengan NIK ini di komputer ini. Loket lain menjawab "
                             "untuk komputernya sendiri."));
    } else {
        const auto trouble = words::trouble(error);
        m_empty->setWords(u"card"_s, trouble.happened, trouble.next);
    }
}

void PersonSection::render()
{
    const auto &part = m_presenter.person();
    const bool hasReport = part.data && part.error.code == ErrorCode::None;
    m_search->setEnabled(!part.isLoading);
    emptyOut(*m_visits);
    m_result->setVisible(hasReport);
    m_empty->setVisible(!hasReport);
    renderError();
    if (!hasReport)
        return;
    m_count->setText(tr("%n kunjungan", nullptr, int(part.data->visits.size())) + u" · "_s + part.data->nik);
    if (part.data->withoutPerson > 0)
        m_visits->addWidget(withoutPersonLine(part.data->withoutPerson));
    for (const PersonVisit &visit : part.data->visits)
        m_visits->addWidget(visitCard(visit, *part.data));
    if (!part.data->searches.empty())
        m_visits->addWidget(searchesCard(*part.data));
}

QWidget *PersonSection::withoutPersonLine(int count)
{
    auto *line = new Banner;
    line->setObjectName(u"personUnknown"_s);
    line->setTrouble(BannerTone::Warning, {words::recordsWithoutPerson(count), {}, {}});
    return line;
}

QWidget *PersonSection::searchesCard(const PersonReport &report)
{
    auto *card = new QFrame;
    card->setObjectName(u"personSearches"_s);
    card->setProperty("surface", u"card"_s);
    auto *title = new QLabel(tr("Pencarian tanpa kunjungan"));
    setKind(title, "section");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    rows->setSpacing(space("xs"));
    rows->addWidget(title);
    addTrail(*rows, report.searches, report.names);
    return card;
}

void PersonSection::addTrail(QVBoxLayout &rows, const std::vector<AuditRecord> &trail,
                             const PeopleNames &names)
{
    for (const AuditRecord &record : trail)
        rows.addWidget(
            new FactRow(words::dateTime(QDateTime::fromMSecsSinceEpoch(record.row.atUtcMs, Qt::UTC)),
                        u"%1 · %2"_s.arg(words::auditEvent(record.row.event),
                                         words::actorName(record.row.operatorId, names)),
                        FactRow::Wide));
}

void PersonSection::addHeading(QVBoxLayout &rows, const QString &text)
{
    auto *heading = new QLabel(text);
    setKind(heading, "strong");
    heading->setContentsMargins(0, space("s"), 0, 0);
    rows.addWidget(heading);
}

QWidget *PersonSection::visitCard(const PersonVisit &visit, const PersonReport &report)
{
    auto *card = new QFrame;
    card->setProperty("surface", u"card"_s);
    auto *title = new QLabel(words::visitTitle(visit.summary));
    setKind(title, "section");
    title->setWordWrap(true);
    auto *hold = new QPushButton(visit.isHeld ? tr("Lepas penahanan") : tr("Tahan data"));
    hold->setProperty("variant", u"link"_s);
    hold->setObjectName(u"personHold"_s);
    connect(hold, &QPushButton::clicked, this,
            [this, id = visit.summary.id, isHeld = visit.isHeld] { askHold(id, isHeld); });
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(hold, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    rows->setSpacing(space("xs"));
    rows->addLayout(head);
    for (const auto &[name, value] : words::visitFacts(visit, report.names))
        rows->addWidget(new FactRow(name, value, FactRow::Wide));
    addHeading(*rows, tr("Data yang disimpan"));
    for (const words::KeptLine &line : words::keptLines(visit, report.notice.keeping))
        rows->addWidget(new FactRow(line.name, words::keptText(line), FactRow::Wide));
    addHeading(*rows, tr("Riwayat pemrosesan"));
    addTrail(*rows, visit.trail, report.names);
    return card;
}

void PersonSection::askHold(const QUuid &visit, bool isHeld)
{
    const TextPrompt::Words words{
        isHeld ? tr("Lepas penahanan") : tr("Tahan data"),
        isHeld
            ? tr("Sesudah dilepas, aturan penyimpanan berlaku lagi untuk kunjungan ini.")
            : tr("Selama ditahan, tidak ada data kunjungan ini yang dihapus: misalnya karena pengaduan atau "
                 "perintah pengadilan."),
        tr("Alasan"), isHeld ? tr("Lepas") : tr("Tahan"), tr("Batal")};
    auto *prompt = new TextPrompt(
        words, [this, visit, isHeld](const QString &reason) { m_presenter.setHold(visit, !isHeld, reason); },
        this);
    prompt->open();
}

} // namespace loket::desktop
