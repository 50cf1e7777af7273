"""From an item of a record back to words, rules and scores: what `onrecord explain` prints."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.errors import RecordError
from onrecord.views.claims_view import claim_facts
from onrecord.views.context import words_in_context
from onrecord.views.facts import fact
from onrecord.views.ledger import VERBS, position_facts
from onrecord.views.meetings_view import meeting_days, meeting_facts, meeting_title
from onrecord.views.page_names import family_name, short_page_names
from onrecord.views.quoted import wording
from onrecord.views.record_types import (
    ArticleJson,
    ClaimJson,
    DisagreementJson,
    EntityJson,
    EvidenceJson,
    FamilyJson,
    LineageJson,
    MeetingJson,
    PositionJson,
    RecordJson,
    ReportJson,
    TimelineJson,
    UtteranceJson,
)
from onrecord.views.terminal import utterance_facts
from onrecord.views.wording import count, day_words, interval_words, listed, one_line, shortened

Item = (
    ArticleJson
    | FamilyJson
    | EntityJson
    | UtteranceJson
    | MeetingJson
    | PositionJson
    | ClaimJson
    | DisagreementJson
    | TimelineJson
)
# Shown of a long list before "… and 12 more".
MOST = 5


def find_item(record: RecordJson, wanted: str) -> Item:
    """The item that `wanted` means: an id, a name or alias, a page, the beginning of an id, or words of an utterance.

    Raises RecordError when there is none or there are several, naming some.
    """
    items: dict[str, Item] = {}
    groups = (record.articles, record.families, record.entities, record.utterances, record.positions, record.meetings)
    for group in groups:
        items.update({item.id: item for item in group})
    later: list[ClaimJson | DisagreementJson | TimelineJson] = [*record.claims, *record.disagreements, *record.timeline]
    items.update({item.id: item for item in later if item.id})
    if wanted in items:
        return items[wanted]
    name = wanted.strip().casefold()
    found: list[Item] = [entity for entity in record.entities if entity.name.casefold() == name]
    found = found or [e for e in record.entities if name in {alias.casefold() for alias in e.aliases}]
    short = short_page_names(record.articles)
    found = found or [a for a in record.articles if name in (a.page.casefold(), short[a.id].casefold())]
    found = found or [item for key, item in items.items() if name and key.startswith(name)]
    found = found or _saying(record, name)
    if len(found) == 1:
        return found[0]
    if found:
        some = listed([str(item.id) for item in found], most=4)
        raise RecordError(f"{wanted!r} may be any of {len(found)} items: {some}; give one id, or more words")
    raise RecordError(
        f"{wanted!r} is no id, name, page or wording here; `onrecord show` prints ids such as {next(iter(items), '')}"
    )


def _saying(record: RecordJson, words: str) -> list[Item]:
    """The utterances that have `words` (lower case) in a report."""
    plain = one_line(words).replace("’", "'")
    if not plain:
        return []
    return [
        utterance
        for utterance in record.utterances
        if any(plain in one_line(report.text).casefold().replace("’", "'") for report in utterance.reports)
    ]


def explain_view(record: RecordJson, item: Item, *, show_all: bool = False) -> RenderableType:
    """Everything the record knows of how `item` came to be, with the words in their context."""
    return Group(*_explained(record, item, show_all=show_all), *_by_hand(record, item))


def _by_hand(record: RecordJson, item: Item) -> Iterator[RenderableType]:
    """What was decided about the item, by whom and why."""
    for decided in record.by_hand:
        if item.id in decided.items:
            yield Text("\nBy hand", style="bold")
            yield fact("decided", f"{decided.what} {decided.id}")
            yield fact("because", decided.reason)
            yield fact("by", f"{decided.by}, {day_words(decided.at.date())}")


def _explained(record: RecordJson, item: Item, *, show_all: bool) -> Iterator[RenderableType]:
    teller = _Teller(record, show_all=show_all)
    if isinstance(item, UtteranceJson):
        return teller.utterance(item)
    if isinstance(item, PositionJson):
        return teller.position(item)
    if isinstance(item, ClaimJson):
        return teller.claim(item)
    if isinstance(item, DisagreementJson):
        return teller.disagreement(item)
    if isinstance(item, MeetingJson):
        return teller.meeting(item)
    if isinstance(item, EntityJson):
        return teller.entity(item)
    if isinstance(item, FamilyJson):
        return teller.family(item)
    if isinstance(item, ArticleJson):
        return teller.article(item)
    return teller.day(item)


class _Teller:
    """One view on one record: looks up what an item refers to."""

    def __init__(self, record: RecordJson, *, show_all: bool) -> None:
        self.record = record
        self.articles = {article.id: article for article in record.articles}
        self.texts = {article.id: article.text for article in record.articles}
        self.pages = short_page_names(record.articles)
        self.families = {family.id: family for family in record.families}
        self.most = None if show_all else MOST

    def utterance(self, utterance: UtteranceJson) -> Iterator[RenderableType]:
        yield _title("Utterance", utterance.id, utterance.speaker_name or "nobody named")
        yield _body(wording(utterance, self.texts))
        yield _body(utterance_facts(utterance), style="dim")
        speaker = next((e for e in self.record.entities if e.id == utterance.speaker), None)
        if speaker:
            roles = [role.title for role in speaker.roles[:2]]
            facts = [
                *roles,
                *([speaker.side] if speaker.side else []),
                f"mentioned {count(len(speaker.mentions), 'time')}",
            ]
            yield fact("speaker", f"{speaker.name} ({', '.join(facts)}) {speaker.id}")
        yield fact("sources", self._sources(utterance))
        for number, entries in enumerate(utterance.whole_reports, 1):
            yield Text(f"\nReport {number} of {len(utterance.whole_reports)}", style="bold")
            yield from self._report(entries[0], entries[1:])
        for drift in utterance.drift:
            yield Text(f"\nDrift: {drift.kind}", style="bold yellow")
            yield fact("in", self._page(drift.article))
            yield fact("it says", f"{drift.text} ({count(len(drift.families), 'family', 'families')})")
            yield fact("against", f"{drift.against} ({count(len(drift.against_families), 'family', 'families')})")

    def _sources(self, utterance: UtteranceJson) -> str:
        """Why the reports count as so many sources."""
        pages: dict[str, list[str]] = {}
        for report in utterance.reports:
            page = self.pages[report.article]
            origin = self._named(report) or self._family(self.articles[report.article].family) or page
            pages.setdefault(origin, []).append(page)
        told = [f"{origin}: {listed(list(dict.fromkeys(found)))}" for origin, found in pages.items()]
        return f"{utterance.sources} independent, by family of text: {'; '.join(told)}"

    def _named(self, report: ReportJson) -> str:
        """The outlet that the page names as the source of the report, "" where it names none."""
        places = [words for words in (report.evidence, report.cue_at, report.source_at) if words is not None]
        for source in self.record.named_sources:
            for named in source.evidence:
                if any(
                    named.article == words.article and named.start < words.end and words.start < named.end
                    for words in places
                ):
                    return f"{source.name}, which the page names [{source.family or source.id}]"
        return ""

    def _family(self, family_id: str | None) -> str:
        family = self.families.get(family_id or "")
        return f"{family_name(family, self.articles, self.pages)} [{family.id}]" if family else ""

    def _report(self, report: ReportJson, others: Sequence[ReportJson]) -> Iterator[RenderableType]:
        yield fact("page", self._page(report.article))
        yield from self._context(report.evidence, *(other.evidence for other in others))
        for label, found in (("source", report.source_at), ("cue", report.cue_at)):
            if found:
                yield fact(label, f"“{one_line(found.text)}” at {found.start}–{found.end}")
        through = [f"via {report.via}"] if report.via else []
        through += [f"to {report.to}"] if report.to else []
        yield fact("form", ", ".join([report.kind, *([report.act] if report.act else []), *through]))
        if report.confidence is not None:
            yield fact("model", f"{report.confidence:.2f} sure that these words are reported as said")
        yield fact("rules", listed(report.rules) if report.rules else "none: as the model found it")
        if report.score is not None:
            yield fact("joined", f"score {report.score:.2f}" + (f": {'; '.join(report.why)}" if report.why else ""))

    def position(self, position: PositionJson) -> Iterator[RenderableType]:
        yield _title(
            "Position", position.id, f"{position.party} {VERBS.get(position.act, position.act)}: {position.issue}"
        )
        yield _body(position.text)
        yield _body(position_facts(position), style="dim")
        if position.condition:
            yield fact("if", position.condition)
        before = next((p for p in self.record.positions if p.id == position.follows), None)
        if before is not None:
            yield fact("before", f"{VERBS.get(before.act, before.act)}: {shortened(before.text, 160)} {before.id}")
        for number, report in enumerate(position.reports, 1):
            yield Text(f"\nReport {number} of {len(position.reports)}", style="bold")
            yield fact("page", self._page(report.words.article))
            yield from self._context(report.words)
            yield fact("act", f"{report.act}: {report.rule}")
            yield fact("words of", report.voice_name or "the article")
        for utterance in (u for u in self.record.utterances if u.id in position.utterances):
            words = shortened(wording(utterance, self.texts), 140)
            yield fact("said in", f"{utterance.speaker_name or 'nobody named'}: {words}")
            yield fact("", utterance.id)

    def claim(self, claim: ClaimJson) -> Iterator[RenderableType]:
        yield _title("Claim", claim.id, claim.subject)
        yield _body(claim_facts(claim), style="dim")
        for value in claim.values:
            hedge = f", {value.hedge}" if value.hedge else ""
            unit = f" {value.unit}" if value.unit else ""
            yield Text(f"\n{value.value}{unit}{hedge}", style="bold")
            yield fact("page", self._page(value.evidence[0].article))
            yield from self._context(*value.evidence)
            yield fact("says", value.asserter_name or "the article")
            yield fact("sources", f"{value.sources} independent give this value")

    def disagreement(self, disagreement: DisagreementJson) -> Iterator[RenderableType]:
        yield _title("Disagreement", disagreement.id, f"{disagreement.kind}: {disagreement.what}")
        yield _body("of form only" if disagreement.small else "of fact", style="dim")
        if disagreement.ref:
            yield fact("about", disagreement.ref)
        for side in disagreement.sides:
            yield Text(f"\n{shortened(side.value, 160)}", style="bold")
            for words in side.evidence[: self.most]:
                yield fact("page", self._page(words.article))
                yield from self._context(words)
            yield from self._rest(len(side.evidence), "place")

    def entity(self, entity: EntityJson) -> Iterator[RenderableType]:
        yield _title(entity.kind.capitalize(), entity.id, entity.name)
        if entity.side:
            yield fact("side", entity.side)
        if entity.aliases:
            yield fact("also", listed(entity.aliases))
        for role in entity.roles[: self.most]:
            yield fact("role", f"{role.title} ({self._page(role.evidence[0].article)})")
        where = Counter(self.pages[mention.article] for mention in entity.mentions)
        yield fact("mentions", ", ".join(f"{page} ×{times}" for page, times in where.items()))
        for mention in entity.mentions[: self.most]:
            yield from self._context(mention)
        yield from self._rest(len(entity.mentions), "mention")
        said = [u for u in self.record.utterances if u.speaker == entity.id]
        if said:
            yield Text(f"\nSaid {count(len(said), 'thing')}", style="bold")
        for utterance in said[: self.most]:
            yield _body(f"{shortened(wording(utterance, self.texts), 160)}  {utterance.id}")
        yield from self._rest(len(said), "utterance")

    def family(self, family: FamilyJson) -> Iterator[RenderableType]:
        yield _title("Family", family.id, family.origin)
        for member in family.articles:
            yield fact("page", f"{self._page(member)} {member}")
        links = [
            link for link in self.record.lineage if link.copy in family.articles and link.source in family.articles
        ]
        if not links:
            yield fact("links", "none: this text stands alone")
        for link in links:
            yield from self._link(link)

    def _link(self, link: LineageJson) -> Iterator[RenderableType]:
        yield Text(f"\n{link.kind.capitalize()}", style="bold")
        yield fact("of", self._page(link.source))
        yield fact("in", self._page(link.copy))
        yield fact(
            "share", f"{link.share:.0%} of its own reporting stands in the other; confidence {link.confidence:.2f}"
        )
        for here, there in link.passages[: self.most]:
            yield fact("it", shortened(here.text, 160))
            yield fact("other", shortened(there.text, 160))
        yield from self._rest(len(link.passages), "passage")

    def article(self, article: ArticleJson) -> Iterator[RenderableType]:
        yield _title("Article", article.id, article.title or "(no title)")
        yield fact("page", article.page + (f" ({article.url})" if article.url else ""))
        people = [*article.byline, *article.contributors]
        for label, value in (
            ("outlet", article.outlet),
            ("by", ", ".join(people)),
            ("dateline", article.dateline),
            ("credits", ", ".join(article.credits)),
            ("language", article.language),
        ):
            if value:
                yield fact(label, value)
        when = interval_words(article.published.earliest, article.published.latest)
        yield fact("date", f"{when}{' ' + article.published.time if article.published.time else ''}")
        yield fact("because", article.published.why)
        for sign in article.machine_translated.why:
            yield fact("machine", sign)
        if article.truncated:
            yield fact("breaks", "off in mid-sentence")
        links = [link for link in self.record.lineage if article.id in (link.copy, link.source)]
        for link in sorted(links, key=lambda link: -link.share):
            yield from self._link(link)
        if article.removed:
            yield Text(f"\nLeft out {count(len(article.removed), 'piece')}", style="bold")
        for removed in article.removed[: None if self.most is None else 2 * self.most]:
            yield fact(removed.why, shortened(removed.text, 160))
        yield from self._rest(len(article.removed), "piece", factor=2)
        here = [u for u in self.record.utterances if any(report.article == article.id for report in u.reports)]
        yield Text(f"\nReports {count(len(here), 'utterance')}", style="bold")
        for utterance in here[: self.most]:
            words = shortened(wording(utterance, self.texts), 140)
            yield _body(f"{utterance.speaker_name or 'nobody named'}: {words}  {utterance.id}")
        yield from self._rest(len(here), "utterance")

    def meeting(self, meeting: MeetingJson) -> Iterator[RenderableType]:
        yield _title("Meeting", meeting.id, meeting_title(meeting))
        yield _body(meeting_facts(meeting), style="dim")
        yield fact("held", meeting_days(meeting, "date unknown"))
        if meeting.topic:
            yield fact("about", meeting.topic.text)
        for party in meeting.parties:
            side = f" ({party.side})" if party.side and party.side != party.name else ""
            pages = list(dict.fromkeys(self.pages[words.article] for words in party.evidence))
            yield fact("takes part", f"{party.name}{side} {party.entity or ''}, named in {listed(pages, most=4)}")
        for label, other in (("before it", meeting.before), ("after it", meeting.after)):
            found = next((each for each in self.record.meetings if each.id == other), None)
            if found:
                when = meeting_days(found, "date unknown")
                yield fact(label, f"{meeting_title(found)}, {when} {found.id}")
        for number, report in enumerate(meeting.reports, 1):
            yield Text(f"\nTold {number} of {len(meeting.reports)}", style="bold")
            yield fact("page", self._page(report.article))
            yield from self._context(*report.words)
            yield fact("named", f"“{one_line(report.trigger.text)}” at {report.trigger.start}–{report.trigger.end}")
            if report.time:
                told = meeting_days(report, "date unknown")
                yield fact("day", f"“{one_line(report.time.text)}”: {told}")
            yield fact("status", f"{report.status}: {'; '.join(report.rules)}")
            yield fact("joined", report.why)

    def day(self, entry: TimelineJson) -> Iterator[RenderableType]:
        yield _title("Timeline", entry.id or "", interval_words(entry.earliest, entry.latest))
        yield _body(entry.what)
        if entry.ref:
            yield fact("shows", entry.ref)
        for words in entry.evidence[: self.most]:
            yield fact("page", self._page(words.article))
            yield from self._context(words)
        yield from self._rest(len(entry.evidence), "place")

    def _page(self, article_id: str) -> str:
        article = self.articles.get(article_id)
        if article is None:
            return article_id
        outlet = f", {article.outlet}" if article.outlet else ""
        return (
            f"{self.pages[article_id]}{outlet}, {interval_words(article.published.earliest, article.published.latest)}"
        )

    def _context(self, *words: EvidenceJson) -> Iterator[RenderableType]:
        return words_in_context(self.articles[words[0].article], words)

    def _rest(self, number: int, noun: str, *, factor: int = 1) -> Iterator[RenderableType]:
        if self.most is not None and number > self.most * factor:
            yield _body(f"… and {count(number - self.most * factor, f'more {noun}')} (--all)", style="dim")


def _title(kind: str, item_id: str, name: str) -> Text:
    line = Text(one_line(name), style="bold green")
    line.append(f"  {kind.lower()} {item_id}", style="dim")
    return line


def _body(words: str, *, style: str = "") -> RenderableType:
    return Padding(Text(one_line(words), style=style), (0, 0, 0, 2))
