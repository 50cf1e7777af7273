"""Meetings on the terminal: what was held and what is planned, in the order of the days."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.views.record_types import MeetingJson
from onrecord.views.wording import count, interval_words, listed, one_line

# Statuses that a reader would not take for granted, as a word before the meeting.
_SHOWN_STATUS = {
    "planned": "planned",
    "under_way": "under way",
    "cancelled": "called off",
    "postponed": "put off",
    "refused": "refused",
}
_MOST_PARTIES = 5


def meeting_name(meeting: MeetingJson) -> str:
    """ "talks of Mira Osterby and Lazar Veshnik", "council: Straits Council", without day and place."""
    name = meeting.kind
    if meeting.forum:
        name = f"{name}: {meeting.forum}"
    if not meeting.participants:
        return one_line(name)
    of = "by" if meeting.kind in ("visit", "vote") else "of"
    if len(meeting.participants) > _MOST_PARTIES:
        return one_line(f"{name} {of} {listed(meeting.participants, most=_MOST_PARTIES)}")
    return one_line(f"{name} {of} {joined(meeting.participants)}")


def joined(names: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""


def meeting_facts(meeting: MeetingJson) -> str:
    """ "planned · Lindholm · 3 reports, 2 independent sources · m-0123456789"."""
    facts = [_SHOWN_STATUS[meeting.status]] if meeting.status in _SHOWN_STATUS else []
    facts += [meeting.place] if meeting.place else []
    pages = len({evidence.article for evidence in meeting.evidence})
    told = count(pages, "page")
    facts.append(f"{told}, {count(meeting.sources, 'independent source')}" if pages > 1 else told)
    return one_line(" · ".join([*facts, meeting.id]))


def meetings_view(meetings: Sequence[MeetingJson]) -> Iterator[RenderableType]:
    """A line of days, the meeting beside it, with what it rests on below; nothing where there is none."""
    if not meetings:
        return
    yield Text("\nMEETINGS", style="bold")
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for meeting in meetings:
        line = Text(meeting_name(meeting), style="strike" if meeting.status in ("cancelled", "refused") else "")
        line.append(f"\n{meeting_facts(meeting)}", style="dim not strike")
        dated = meeting.earliest is not None or meeting.latest is not None
        table.add_row(interval_words(meeting.earliest, meeting.latest) if dated else "no day told", line)
    yield table
