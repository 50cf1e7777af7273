"""Meetings on the terminal: what was held and what is planned, in the order of the days."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.nouns.meeting import MeetingStatus
from onrecord.record.meeting_words import STATUS_WORDS, meeting_name
from onrecord.views.record_types import MeetingJson, MeetingReportJson
from onrecord.views.wording import count, days_words, one_line


def meeting_title(meeting: MeetingJson) -> str:
    """ "talks of Mira Osterby and Lazar Veshnik", "council: Straits Council", without day and place."""
    return one_line(meeting_name(meeting.kind, meeting.forum, meeting.participants))


def meeting_facts(meeting: MeetingJson) -> str:
    """ "planned · Lindholm · 3 reports, 2 independent sources · m-0123456789"."""
    return one_line(" · ".join([*meeting_told(meeting), meeting.id]))


def meeting_told(meeting: MeetingJson) -> list[str]:
    """Its status where it was not simply held, its place, and by how many pages."""
    status = MeetingStatus(meeting.status)
    facts = [STATUS_WORDS[status]] if status in STATUS_WORDS else []
    facts += [meeting.place] if meeting.place else []
    pages = len({evidence.article for evidence in meeting.evidence})
    told = count(pages, "page")
    return [*facts, f"{told}, {count(meeting.sources, 'independent source')}" if pages > 1 else told]


def meeting_days(meeting: MeetingJson | MeetingReportJson, otherwise: str = "no day told") -> str:
    """Its days in words, the day of a year that no page tells among them; `otherwise` where no day is told."""
    return days_words(meeting.earliest, meeting.latest, meeting.yearless, otherwise)


def meetings_view(meetings: Sequence[MeetingJson]) -> Iterator[RenderableType]:
    """A line of days, the meeting beside it, with what it rests on below; nothing where there is none."""
    if not meetings:
        return
    yield Text("\nMEETINGS", style="bold")
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for meeting in meetings:
        line = Text(meeting_title(meeting), style="strike" if meeting.status in ("cancelled", "refused") else "")
        line.append(f"\n{meeting_facts(meeting)}", style="dim not strike")
        table.add_row(meeting_days(meeting), line)
    yield table
