"""Two records of one story, as their public JSON, compared item by item; and how the outcome looks on a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.nouns.changes import Changes, Item, ItemChange
from onrecord.record.changes import compare_items, is_slight
from onrecord.views.ledger import VERBS
from onrecord.views.meetings_view import meeting_days
from onrecord.views.record_types import (
    ClaimJson,
    DisagreementJson,
    EvidenceJson,
    MeetingJson,
    PositionJson,
    RecordJson,
    UtteranceJson,
)
from onrecord.views.wording import count, interval_words, listed, one_line, shortened

# The kinds in the order shown, with their headings.
HEADINGS = {
    "page": ("page", "pages"),
    "disagreement": ("disagreement", "disagreements"),
    "meeting": ("meeting", "meetings"),
    "position": ("position", "positions"),
    "utterance": ("utterance", "utterances"),
    "claim": ("figure", "figures"),
}
# Shown of one kind before "… and 12 more".
MOST = 12


def changes_between(before: RecordJson, after: RecordJson) -> Changes:
    """What changed from one build of a story to a later one. Neither record is altered."""
    return compare_items(record_items(before), record_items(after))


def record_items(record: RecordJson) -> tuple[Item, ...]:
    """The items of a record that a reader follows, by kind, each in the order of the record."""
    pages = (
        Item(
            kind="page",
            id=article.id,
            title=one_line(article.title or article.page),
            state=(("date", interval_words(article.published.earliest, article.published.latest)),),
            evidence=frozenset({(article.id, 0, len(article.text))}),
        )
        for article in record.articles
    )
    return (
        *pages,
        *(_utterance(utterance) for utterance in record.utterances),
        *(_meeting(meeting) for meeting in record.meetings),
        *(_position(position) for position in record.positions),
        *(_claim(claim) for claim in record.claims),
        *(_disagreement(disagreement) for disagreement in record.disagreements),
    )


def _utterance(utterance: UtteranceJson) -> Item:
    who = utterance.speaker_name or "nobody named"
    return Item(
        kind="utterance",
        id=utterance.id,
        title=f"{one_line(who)}: {one_line(utterance.best)}",
        state=(
            ("speaker", who),
            ("best wording", one_line(utterance.best)),
            ("said", interval_words(utterance.said.earliest, utterance.said.latest)),
            ("sources", str(utterance.sources)),
            ("changed in reports", listed(sorted({drift.kind for drift in utterance.drift}))),
        ),
        evidence=_places(report.evidence for report in utterance.reports),
    )


def _meeting(meeting: MeetingJson) -> Item:
    when = meeting_days(meeting, "date unknown")
    who = listed([one_line(name) for name in meeting.participants])
    name = one_line(meeting.forum or meeting.kind)
    return Item(
        kind="meeting",
        id=meeting.id,
        title=f"{name}: {who}, {when}" if who else f"{name}, {when}",
        state=(
            ("status", meeting.status.replace("_", " ")),
            ("when", when),
            ("place", one_line(meeting.place or "")),
            ("participants", listed(sorted(one_line(name) for name in meeting.participants))),
            ("sources", str(meeting.sources)),
        ),
        evidence=_places(meeting.evidence),
    )


def _position(position: PositionJson) -> Item:
    said = position.said
    return Item(
        kind="position",
        id=position.id,
        title=f"{one_line(position.party)} {VERBS.get(position.act, position.act)}: {one_line(position.text)}",
        state=(
            ("act", VERBS.get(position.act, position.act)),
            ("issue", position.issue),
            ("wording", one_line(position.text)),
            ("condition", one_line(position.condition or "")),
            ("taken", interval_words(said.earliest, said.latest) if said is not None else ""),
            ("sources", str(position.sources)),
        ),
        evidence=_places(position.evidence),
    )


def _claim(claim: ClaimJson) -> Item:
    values = [one_line(value.evidence[0].text) for value in claim.values if value.evidence]
    return Item(
        kind="claim",
        id=claim.id,
        title=f"{one_line(claim.subject)}: {listed(list(dict.fromkeys(values)))}",
        state=(
            ("values", listed(sorted({value.value for value in claim.values}))),
            ("agreement", "agree" if claim.agree else "contradict each other"),
            ("sources", str(claim.sources)),
        ),
        evidence=_places(words for value in claim.values for words in value.evidence),
    )


def _disagreement(disagreement: DisagreementJson) -> Item:
    sides = [one_line(side.value) for side in disagreement.sides]
    return Item(
        kind="disagreement",
        id=disagreement.id,
        title=f"{disagreement.kind}: {one_line(disagreement.what)}: {' / '.join(sides)}",
        state=(("sides", " / ".join(sides)),),
        evidence=_places(words for side in disagreement.sides for words in side.evidence),
    )


def _places(evidence: Iterable[EvidenceJson]) -> frozenset[tuple[str, int, int]]:
    return frozenset((words.article, words.start, words.end) for words in evidence)


def changes_view(changes: Changes, *, show_all: bool = False) -> RenderableType:
    """Kind by kind what changed and how, what is new, what is withdrawn; last where only the number of sources, a day
    or the wording changed.
    """
    if not changes:
        return Text("Nothing changed.")
    return Group(*_lines(changes, None if show_all else MOST))


def _lines(changes: Changes, most: int | None) -> Iterator[RenderableType]:
    for kind, (singular, plural) in HEADINGS.items():
        new = [item for item in changes.new if item.kind == kind]
        changed = [change for change in changes.changed if change.after.kind == kind]
        withdrawn = [item for item in changes.withdrawn if item.kind == kind]
        if not (new or changed or withdrawn):
            continue
        counts = ((len(new), "new"), (len(changed), "changed"), (len(withdrawn), "withdrawn"))
        told = ", ".join(f"{number} {word}" for number, word in counts if number)
        yield Text(f"\n{plural.upper()}  {told}", style="bold")
        rows = [_changed(change) for change in changed if not is_slight(change)]
        rows += [_line("+", item, "green") for item in new]
        rows += [_line("−", item, "red") for item in withdrawn]
        rows += [_changed(change) for change in changed if is_slight(change)]
        for row in rows[:most]:
            yield Padding(row, (0, 0, 0, 2))
        if most is not None and len(rows) > most:
            yield Padding(
                Text(f"… and {count(len(rows) - most, singular, plural)} more (--all)", style="dim"), (0, 0, 0, 2)
            )


def _line(mark: str, item: Item, style: str) -> Text:
    text = Text(f"{mark} ", style=style)
    text.append(shortened(item.title, 160))
    text.append(f"  {item.id}", style="dim")
    return text


def _changed(change: ItemChange) -> Text:
    text = _line("~", change.after, "yellow")
    for field in change.fields:
        before, after = shortened(field.before, 80) or "nothing", shortened(field.after, 80) or "nothing"
        text.append(f"\n    {field.name}: {before} → {after}", style="dim")
    return text
