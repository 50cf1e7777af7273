"""A record as a person reads it on a terminal: sources, who said what, the days, the names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.views.brief_view import brief_view
from onrecord.views.claims_view import claims_view, disagreements_view
from onrecord.views.decisions_view import decided_view
from onrecord.views.ledger import ledger_view
from onrecord.views.meetings_view import meetings_view
from onrecord.views.page_names import family_name, short_page_names
from onrecord.views.quoted import wording
from onrecord.views.record_types import ArticleJson, EntityJson, FamilyJson, RecordJson, TimelineJson, UtteranceJson
from onrecord.views.wording import count, interval_words, listed, one_line, shortened

# How much is shown before "… and 12 more": a record of five pages should fit on some four screens.
MOST_SPEAKERS = 10
MOST_OF_A_SPEAKER = 4
MOST_DAYS = 12
MOST_NAMES = 12
MOST_ALIASES = 2

# The kinds in the order shown, with their headings.
KINDS = {
    "person": "People",
    "organisation": "Bodies",
    "forum": "Forums",
    "place": "Places",
    "document": "Documents",
    "other": "Other names",
}


def record_view(record: RecordJson, *, show_all: bool = False) -> RenderableType:
    """`record` as a rich renderable, adapting to the width of the console. `show_all` cuts nothing off."""
    parts = [
        header(record),
        *brief_view(record.brief),
        *sources_view(record),
        *speakers_view(record, show_all=show_all),
        *ledger_view(record, show_all=show_all),
        *disagreements_view(record, show_all=show_all),
        *claims_view(record, show_all=show_all),
        *meetings_view(record.meetings),
        *days_view(record, show_all=show_all),
        *names_view(record, show_all=show_all),
        *decided_view(record.by_hand),
    ]
    return Group(*parts)


def header(record: RecordJson) -> RenderableType:
    """How much there is: pages, independent sources, the days they span, utterances and speakers."""
    days = [day for a in record.articles for day in (a.published.earliest, a.published.latest) if day is not None]
    speakers = {u.speaker or u.speaker_name for u in record.utterances if u.speaker or u.speaker_name}
    lines = Text()
    lines.append(
        f"{count(len(record.articles), 'page')}, {count(len(record.families), 'independent source')}", style="bold"
    )
    if days:
        lines.append(f" · {interval_words(min(days), max(days))}")
    lines.append(f"\n{count(len(record.utterances), 'utterance')}")
    met = f" · {count(len(record.meetings), 'meeting')}" if record.meetings else ""
    lines.append(f" of {count(len(speakers), 'speaker')}{met} · {count(len(record.entities), 'name')}", style="dim")
    changed = sum(bool(utterance.drift) for utterance in record.utterances)
    if changed:
        lines.append(f" · {changed} reported in a way that changes the meaning", style="yellow")
    return lines


def sources_view(record: RecordJson) -> Iterator[RenderableType]:
    """Each family with its articles; what is copied says from whom."""
    yield heading("Sources")
    articles = {article.id: article for article in record.articles}
    pages = short_page_names(record.articles)
    # An article may draw on several: the one it shares most with is shown.
    links = {link.copy: link for link in sorted(record.lineage, key=lambda link: link.share)}
    order = {article.id: place for place, article in enumerate(record.articles)}
    families = sorted(record.families, key=lambda family: min(order[member] for member in family.articles))
    for number, family in enumerate(families, 1):
        members = sorted((articles[member] for member in family.articles), key=lambda article: order[article.id])
        yield _family_line(number, family, family_name(family, articles, pages))
        for member in members:
            line = Text("  ", overflow="fold")
            line.append(shortened(member.title, 90) if member.title else f"({shortened(member.text, 60)})")
            line.append(f"\n{_article_facts(member, pages[member.id])}", style="dim")
            link = links.get(member.id)
            if link is not None and link.source in articles:
                line.append(f" · {link.kind} of {pages[link.source]} ({link.share:.0%})", style="cyan")
            if member.machine_translated.likely:
                line.append(" · machine translation", style="yellow")
            yield Padding(line, (0, 0, 0, 3))
    for source in record.named_sources:
        line = Text("   named: ", style="dim", overflow="fold")
        line.append(one_line(source.name), style="bold")
        line.append(f"  by {listed([pages[article] for article in source.articles], most=3)}")
        line.append(f"  {source.family or source.id}", style="dim")
        yield line


def _family_line(number: int, family: FamilyJson, name: str) -> Text:
    line = Text(f"{number:2d} ", style="dim")
    line.append(one_line(name), style="bold")
    if len(family.articles) > 1:
        line.append(f"  {len(family.articles)} pages, one source")
    line.append(f"  {family.id}", style="dim")
    return line


def _article_facts(article: ArticleJson, page: str) -> str:
    outlet = [article.outlet] if article.outlet else []
    breaks = ["breaks off"] if article.truncated else []
    when = interval_words(article.published.earliest, article.published.latest)
    return one_line(" · ".join([page, *outlet, when, *breaks]))


def speakers_view(record: RecordJson, *, show_all: bool) -> Iterator[RenderableType]:
    """The utterances by speaker: those most widely reported first, then those with most to say."""
    if not record.utterances:
        return
    yield heading("Who said what")
    entities = {entity.id: entity for entity in record.entities}
    pages = short_page_names(record.articles)
    texts = {article.id: article.text for article in record.articles}
    said: dict[str | None, list[UtteranceJson]] = defaultdict(list)
    for utterance in record.utterances:
        said[utterance.speaker or utterance.speaker_name].append(utterance)
    # Nobody named comes last; the sort is stable, so equals stay in the order of the record.
    order = sorted(said, key=lambda who: (who is None, -sum(u.sources for u in said[who])))
    for who in order if show_all else order[:MOST_SPEAKERS]:
        utterances = sorted(said[who], key=lambda u: -u.sources)
        yield _speaker_line(utterances[0], entities.get(who or ""))
        shown = utterances if show_all else utterances[:MOST_OF_A_SPEAKER]
        for utterance in shown:
            yield Padding(_utterance_lines(utterance, pages, texts), (0, 0, 0, 3))
        if len(utterances) > len(shown):
            yield Padding(_more(len(utterances) - len(shown)), (0, 0, 0, 3))
    if not show_all and len(order) > MOST_SPEAKERS:
        rest = order[MOST_SPEAKERS:]
        yield _more(sum(len(said[who]) for who in rest), f"of {count(len(rest), 'more speaker')}")


def _speaker_line(utterance: UtteranceJson, entity: EntityJson | None) -> Text:
    name = entity.name if entity else utterance.speaker_name
    line = Text("\n")
    line.append(one_line(name or "Nobody named"), style="bold green" if name else "bold dim")
    if entity:
        facts = [entity.roles[0].title] if entity.roles else []
        facts += [entity.side] if entity.side and entity.side != entity.name else []
        if facts:
            line.append(f"  {one_line(', '.join(facts))}")
        line.append(f"  {entity.id}", style="dim")
    return line


def _utterance_lines(utterance: UtteranceJson, pages: dict[str, str], texts: dict[str, str]) -> Text:
    text = Text(overflow="fold")
    text.append(wording(utterance, texts))
    text.append(f"\n  {utterance_facts(utterance)}", style="dim")
    for drift in utterance.drift:
        text.append(f"\n  ! {pages.get(drift.article, drift.article)} changes it ({drift.kind}): ", style="yellow")
        text.append(shortened(drift.text, 120), style="yellow")
        carried = f"{count(len(drift.families), 'family', 'families')} against {len(drift.against_families)}"
        text.append(f" ({carried})", style="dim")
    return text


def utterance_facts(utterance: UtteranceJson) -> str:
    """ "warn · 9 Jan 2022 · 3 reports, 2 independent sources · via RIA · utt-0123456789"."""
    return one_line(" · ".join([*utterance_told(utterance), utterance.id]))


def utterance_told(utterance: UtteranceJson) -> list[str]:
    """What it does, when it was said, by how many reports, through whom and to whom."""
    via = list(dict.fromkeys(report.via for report in utterance.reports if report.via))
    to = list(dict.fromkeys(report.to for report in utterance.reports if report.to))
    told = len(utterance.whole_reports)
    reports = count(told, "report")
    if told > 1:
        reports += f", {count(utterance.sources, 'independent source')}"
    when = interval_words(utterance.said.earliest, utterance.said.latest)
    dated = utterance.said.earliest is not None or utterance.said.latest is not None
    facts = [utterance.act, *([when] if dated else []), reports]
    if via:
        facts.append(f"via {listed(via, most=3)}")
    if to:
        facts.append(f"to {listed(to, most=2)}")
    return facts


def days_view(record: RecordJson, *, show_all: bool) -> Iterator[RenderableType]:
    """What is dated, in the order of the days."""
    if not record.timeline:
        return
    yield heading("Timeline")
    utterances = {utterance.id: utterance for utterance in record.utterances}
    families = {article.id: article.family or article.id for article in record.articles}
    texts = {article.id: article.text for article in record.articles}
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    before = ""
    shown = record.timeline if show_all else _telling_days(record.timeline, families)
    for entry in shown:
        when = interval_words(entry.earliest, entry.latest)
        table.add_row("" if when == before else when, _what(entry, utterances.get(entry.ref or ""), texts))
        before = when
    yield table
    if len(shown) < len(record.timeline):
        yield _more(len(record.timeline) - len(shown))


def _telling_days(entries: Sequence[TimelineJson], families: Mapping[str, str]) -> list[TimelineJson]:
    """The entries most sources tell of, rather events than words (those stand above) and rather a day than a month."""

    def rank(entry: TimelineJson) -> tuple[int, bool, int]:
        sources = len({families.get(words.article) for words in entry.evidence})
        return (-sources, entry.ref is not None, (entry.latest - entry.earliest).days)

    kept = {id(entry) for entry in sorted(entries, key=rank)[:MOST_DAYS]}
    return [entry for entry in entries if id(entry) in kept]


def _what(entry: TimelineJson, utterance: UtteranceJson | None, texts: dict[str, str]) -> str:
    if utterance is None:
        return shortened(entry.what, 200)
    words = wording(utterance, texts, limit=200)
    return f"{one_line(utterance.speaker_name)}: {words}" if utterance.speaker_name else words


def names_view(record: RecordJson, *, show_all: bool) -> Iterator[RenderableType]:
    """The names by kind, the most mentioned first, with what else they go by."""
    if not record.entities:
        return
    yield heading("Names")
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for kind, title in KINDS.items():
        entities = sorted((e for e in record.entities if e.kind == kind), key=lambda e: -len(e.mentions))
        if entities:
            table.add_row(title, listed([_name(e) for e in entities], most=None if show_all else MOST_NAMES))
    yield table


def _name(entity: EntityJson) -> str:
    aliases = [alias for alias in entity.aliases if alias.lower() not in entity.name.lower()]
    more = " …" if len(aliases) > MOST_ALIASES else ""
    return one_line(f"{entity.name} (also {', '.join(aliases[:MOST_ALIASES])}{more})" if aliases else entity.name)


def heading(title: str) -> Text:
    """A section title with room above it."""
    return Text(f"\n{title.upper()}", style="bold")


def _more(number: int, what: str = "") -> Text:
    return Text(f"… and {number} more{' ' + what if what else ''} (--all)", style="dim")
