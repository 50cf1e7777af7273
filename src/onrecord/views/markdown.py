"""A record as Markdown, to paste into a document: each item with footnotes that quote the words it rests on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.views.claims_view import claim_told, one_each
from onrecord.views.ledger import VERBS, position_told
from onrecord.views.markdown_words import in_markdown
from onrecord.views.meetings_view import meeting_days, meeting_title, meeting_told
from onrecord.views.page_names import family_name, short_page_names
from onrecord.views.quoted import wording
from onrecord.views.record_types import EvidenceJson, MeetingJson, PositionJson, RecordJson, UtteranceJson
from onrecord.views.terminal import utterance_told
from onrecord.views.wording import count, day_words, interval_words

# Characters of a footnote: enough to find the words by.
_FOOTNOTE_CHARS = 240
_AHEAD = ("planned", "postponed")


def record_markdown(record: RecordJson, *, title: str) -> str:
    """The record under `title`, whole, with a footnote for each article that an item rests on (GitHub, Pandoc)."""
    writer = _Writer(record)
    parts = [
        f"# {in_markdown(title)}",
        writer.facts(),
        *writer.brief(),
        *writer.meetings("To come", [m for m in record.meetings if m.status in _AHEAD]),
        *writer.disagreements(),
        *writer.meetings("Meetings", [m for m in record.meetings if m.status not in _AHEAD]),
        *writer.timeline(),
        *writer.speakers(),
        *writer.positions(),
        *writer.figures(),
        *writer.sources(),
        *writer.decided(),
        *writer.footnotes(),
    ]
    return "\n\n".join(parts) + "\n"


class _Writer:
    """Sections of one record, each as blocks that stand apart by a blank line. Footnotes are numbered as needed."""

    def __init__(self, record: RecordJson) -> None:
        self._record = record
        self._articles = {article.id: article for article in record.articles}
        self._texts = {article.id: article.text for article in record.articles}
        self._pages = short_page_names(record.articles)
        self._notes: dict[tuple[str, int, int], int] = {}

    def facts(self) -> str:
        """How much there is, and what made it."""
        record = self._record
        days = [day for a in record.articles for day in (a.published.earliest, a.published.latest) if day is not None]
        facts = [count(len(record.articles), "page"), count(len(record.families), "independent source")]
        facts += [interval_words(min(days), max(days))] if days else []
        facts += [count(len(record.utterances), "statement"), f"Onrecord {in_markdown(record.made_by.version)}"]
        return " · ".join(facts)

    def brief(self) -> Iterator[str]:
        yield from _section(
            "Brief", [f"- {in_markdown(one.text)}{self._cites(one.evidence)}" for one in self._record.brief]
        )

    def meetings(self, heading: str, meetings: Sequence[MeetingJson]) -> Iterator[str]:
        yield from _section(heading, [self._meeting(meeting) for meeting in meetings])

    def _meeting(self, meeting: MeetingJson) -> str:
        when = meeting_days(meeting)
        told = in_markdown(" · ".join(meeting_told(meeting)))
        return f"- **{when}:** {in_markdown(meeting_title(meeting))} ({told}){self._cites(meeting.evidence)}"

    def disagreements(self) -> Iterator[str]:
        lines = []
        for one in self._record.disagreements:
            sides = "; ".join(f"{in_markdown(side.value, limit=300)}{self._cites(side.evidence)}" for side in one.sides)
            lines.append(f"- {one.kind}, *{in_markdown(one.what)}*: {sides}{' (only in form)' if one.small else ''}")
        yield from _section("Where the pages disagree", lines)

    def timeline(self) -> Iterator[str]:
        """Without what was said: that stands under its speakers, with its day."""
        said = {utterance.id for utterance in self._record.utterances}
        lines = []
        for entry in self._record.timeline:
            if entry.ref not in said:
                when = interval_words(entry.earliest, entry.latest)
                lines.append(f"- **{when}:** {in_markdown(entry.what)}{self._cites(entry.evidence)}")
        yield from _section("Timeline", lines)

    def speakers(self) -> Iterator[str]:
        """Those most widely reported first, nobody named last."""
        names = {entity.id: entity for entity in self._record.entities}
        said: dict[str | None, list[UtteranceJson]] = defaultdict(list)
        for utterance in self._record.utterances:
            said[utterance.speaker or utterance.speaker_name].append(utterance)
        order = sorted(said, key=lambda who: (who is None, -sum(utterance.sources for utterance in said[who])))
        for place, who in enumerate(order):
            entity = names.get(who or "")
            name = in_markdown((entity.name if entity else said[who][0].speaker_name) or "Nobody named")
            facts = [role.title for role in entity.roles[:1]] if entity else []
            facts += [entity.side] if entity and entity.side and entity.side != entity.name else []
            standing = f" ({in_markdown(', '.join(facts))})" if facts else ""
            head = "## Who said what\n\n" if place == 0 else ""
            utterances = sorted(said[who], key=lambda utterance: -utterance.sources)
            yield f"{head}### {name}{standing}"
            yield "\n".join(line for utterance in utterances for line in self._said(utterance))

    def _said(self, utterance: UtteranceJson) -> Iterator[str]:
        told = in_markdown(" · ".join(utterance_told(utterance)))
        cites = self._cites(report.evidence for report in utterance.reports)
        yield f"- {in_markdown(wording(utterance, self._texts))} ({told}){cites}"
        for drift in utterance.drift:
            kind = drift.kind.replace("_", " ")
            page = in_markdown(self._pages.get(drift.article, drift.article))
            yield f"  - {page} reports it otherwise ({kind}): {in_markdown(drift.text, limit=300)}"

    def positions(self) -> Iterator[str]:
        by_issue: dict[str, list[PositionJson]] = defaultdict(list)
        for position in self._record.positions:
            by_issue[position.issue].append(position)
        for place, issue in enumerate(by_issue):
            yield ("## Positions\n\n" if place == 0 else "") + f"### {in_markdown(issue)}"
            yield "\n".join(self._position(position) for position in by_issue[issue])

    def _position(self, position: PositionJson) -> str:
        verb = VERBS.get(position.act, position.act)
        told = in_markdown(" · ".join(position_told(position)))
        cites = self._cites(position.evidence)
        return f"- **{in_markdown(position.party)}** {verb}: {in_markdown(position.text)} ({told}){cites}"

    def figures(self) -> Iterator[str]:
        lines = []
        for claim in self._record.claims:
            values = []
            for value in one_each(claim):
                given = value.evidence[0].text if value.evidence else value.value
                by = f" ({in_markdown(value.asserter_name)})" if value.asserter_name else ""
                values.append(f"{in_markdown(given)}{by}{self._cites(value.evidence)}")
            told = " · ".join(claim_told(claim))
            lines.append(f"- **{in_markdown(claim.subject)}:** {', '.join(values)} ({told})")
        yield from _section("Figures", lines)

    def sources(self) -> Iterator[str]:
        """Each independent source with its pages."""
        lines = []
        for number, family in enumerate(self._record.families, 1):
            lines.append(f"{number}. **{in_markdown(family_name(family, self._articles, self._pages))}**")
            for id in family.articles:
                article = self._articles.get(id)
                if article is None:
                    continue
                when = interval_words(article.published.earliest, article.published.latest)
                lines.append(
                    f"   - {in_markdown(article.title or article.text, limit=140)} ({self._where(id)}, {when})"
                )
        yield from _section("Sources", lines)

    def decided(self) -> Iterator[str]:
        """What a reader put right: who reads the record should know."""
        lines = []
        for one in self._record.by_hand:
            state = "" if one.state == "in force" else f" ({one.state})"
            why = in_markdown(f"{one.reason} · {one.by}, {day_words(one.at.date())}")
            lines.append(f"- {in_markdown(one.what)}{state}: {why}{self._cites(one.evidence)}")
        yield from _section("Decided by hand", lines)

    def footnotes(self) -> Iterator[str]:
        """What the numbers of the other sections stand for; call it last."""
        for (id, start, end), number in self._notes.items():
            words = in_markdown(self._texts[id][start:end], limit=_FOOTNOTE_CHARS)
            yield f"[^{number}]: {self._where(id)}: “{words}” (characters {start}–{end})"

    def _where(self, article: str) -> str:
        outlet = self._articles[article].outlet
        page = in_markdown(self._pages[article])
        return f"{in_markdown(outlet)}, {page}" if outlet else page

    def _cites(self, evidence: Iterable[EvidenceJson]) -> str:
        """A footnote for the first words of each article."""
        first: dict[str, EvidenceJson] = {}
        for words in evidence:
            if words.article in self._articles:
                first.setdefault(words.article, words)
        numbers = (
            self._notes.setdefault((words.article, words.start, words.end), len(self._notes) + 1)
            for words in first.values()
        )
        return "".join(f" [^{number}]" for number in numbers)


def _section(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {heading}"
        yield "\n".join(lines)
