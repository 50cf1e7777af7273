"""What an item is called where another page leads to it."""

from onrecord.views.ledger import VERBS
from onrecord.views.meetings_view import meeting_title
from onrecord.views.quoted import wording
from onrecord.views.record_types import (
    ClaimJson,
    DisagreementJson,
    FamilyJson,
    MeetingJson,
    PositionJson,
    TimelineJson,
    UtteranceJson,
)
from onrecord.views.wording import one_line, shortened
from onrecord.web.record_index import Item, RecordIndex

_CHARS = 160
_TAKEN = {
    "copy": "a copy of",
    "rewrite": "a rewrite of",
    "translation": "a translation of",
    "partial": "in part from",
}

KIND_NAMES: dict[type, str] = {
    UtteranceJson: "Utterance",
    MeetingJson: "Meeting",
    PositionJson: "Position",
    ClaimJson: "Figure",
    DisagreementJson: "Disagreement",
    TimelineJson: "Dated event",
    FamilyJson: "Source",
}


def item_title(index: RecordIndex, item: Item) -> str:
    """One line: who said what, which meeting, whose position."""
    if isinstance(item, UtteranceJson):
        who = one_line(item.speaker_name or "Nobody named")
        return f"{who}: {wording(item, index.texts, limit=_CHARS)}"
    if isinstance(item, MeetingJson):
        return upper_first(meeting_title(item))
    if isinstance(item, PositionJson):
        return f"{one_line(item.party)} {VERBS.get(item.act, item.act)}: {shortened(item.text, _CHARS)}"
    if isinstance(item, ClaimJson):
        return shortened(item.subject, _CHARS)
    if isinstance(item, DisagreementJson):
        return f"{upper_first(item.kind)}: {shortened(item.what, _CHARS)}"
    if isinstance(item, FamilyJson):
        return one_line(index.family_name(item))
    return shortened(item.what, _CHARS)


def taken(kind: str) -> str:
    """How a page relates to the one it took text from, to go on with that one's name."""
    return _TAKEN.get(kind, f"a {kind} of")


def upper_first(words: str) -> str:
    """ "Talks of …" for "talks of …"; names are left as they are."""
    return words[:1].upper() + words[1:]
