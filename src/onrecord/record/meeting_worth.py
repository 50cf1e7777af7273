"""Which gathered meetings can stand in a record: somebody can tell them from any other."""

import re
from datetime import timedelta

from onrecord.nouns.meeting import OFF, SITTINGS, MeetingKind, MeetingStatus
from onrecord.readings.meeting_match import Sketch, width
from onrecord.readings.meeting_status import OFFERED
from onrecord.record.meeting_groups import Gathering
from onrecord.record.meeting_parties import Telling, side_key

# "in 2015", "last year": dates nothing by itself, but with both parties it does.
_MAX_DAYS = timedelta(days=366)
# A plan for some day of a longer time is no plan yet.
_MAX_PLAN_DAYS = timedelta(days=31)
_BY_BODY = SITTINGS | {MeetingKind.CONFERENCE}
# A tour of these is told from another by its days only.
_REGIONS = frozenset({"asia", "europe", "africa", "america", "americas", "oceania", "east", "west", "region", "world"})
_ON_A = re.compile(r"\b(?:on|during)\s+an?\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_BEFORE_CHARS = 60


def is_worth_listing(gathering: Gathering) -> bool:
    """True for a meeting with parties or a forum, and with a day, a place or more than one source.

    Who takes part need not be told of what is to come, or is off, on some day, nor of talks of some place and time. A
    visit needs a person and a place that is not his own state; of several people, to a whole region, or only named as
    where something was said, also a day or a second source. Talks that nobody dates or places are listed only where two
    people are named to take part, where it is said of one and a side that they are to come, are off, or are refused,
    or where one side offers them to another.
    """
    sketch, tellings = gathering.sketch, gathering.tellings
    parties = len(sketch.persons | {side for side in sketch.sides if side not in {s for _, s in sketch.person_sides}})
    families = len({telling.family for telling in tellings})
    span = width(sketch.earliest, sketch.latest)
    dated = span <= _MAX_DAYS or sketch.yearless is not None
    narrow = sketch.is_dated
    if sketch.kind is MeetingKind.VISIT:
        if not sketch.persons or _is_home(sketch):
            return False
        if sketch.place is None:  # "cancelled a state visit planned for June"
            return narrow and sketch.status is not MeetingStatus.HELD
        # Of two people without a day it is open who visits whom.
        clear = len(sketch.persons) == 1 and sketch.place.split()[-1].lower() not in _REGIONS
        return dated or families > 1 or (clear and not all(map(_is_setting, tellings)))
    if sketch.kind is MeetingKind.VOTE and sketch.forum is None and not narrow:
        return False  # "the 2020 election": background of nearly every story
    if narrow and sketch.status not in (MeetingStatus.HELD, MeetingStatus.UNDER_WAY) and (parties or sketch.place):
        return True
    if sketch.before_press:
        return narrow and bool(sketch.persons)
    if sketch.status in OFF and sketch.persons and (sketch.forum or sketch.place):
        return True
    if sketch.kind in SITTINGS and narrow and sketch.place is not None:
        return True
    if sketch.kind in _BY_BODY:
        told = dated or families > 1 or sketch.place is not None or any(telling.meeting.time for telling in tellings)
        # A hearing or a vote is somebody's; one guest does not tell which session or conference it was.
        enough = 1 if sketch.kind in (MeetingKind.HEARING, MeetingKind.VOTE) else 2
        return told and (sketch.forum is not None or parties >= enough)
    if parties >= 2:
        if not dated and sketch.place is None and sketch.forum is None and _is_of_one_side(sketch):
            return False  # colleagues at some summit
        wide = span > _MAX_PLAN_DAYS and sketch.yearless is None
        if sketch.status is MeetingStatus.PLANNED and dated and wide and sketch.place is None:
            return False  # "their third meeting this year"
        told = dated or families > 1 or sketch.place is not None or sketch.forum is not None
        # Two people by name tell a meeting from others, two states do not.
        told = told or len(sketch.persons) >= 2 or (sketch.status is not MeetingStatus.HELD and bool(sketch.persons))
        return told or any(map(_is_offer, tellings))
    if sketch.forum is not None:
        return dated or families > 1
    if sketch.place is not None and (dated or (sketch.kind is MeetingKind.OTHER and families > 1)):
        return sketch.status is not MeetingStatus.UNDER_WAY
    if sketch.kind in (MeetingKind.SUMMIT, MeetingKind.DINNER):
        return narrow and (parties > 0 or families > 1)
    if sketch.status is MeetingStatus.PLANNED and parties:
        return any(map(_is_offer, tellings)) or any(
            telling.meeting.topic or telling.meeting.time for telling in tellings
        )
    return False


def _is_offer(telling: Telling) -> bool:
    """True where one side is said to have offered it to the other."""
    return any(rule.startswith(OFFERED) for rule in telling.meeting.rules)


def _is_of_one_side(sketch: Sketch) -> bool:
    """True where all who take part act for one and the same state or body."""
    return len(sketch.all_sides) == 1 and not sketch.is_sideless


def _is_home(sketch: Sketch) -> bool:
    """True for a visit to the very state that all who come act for: "before the president travelled to" his own land is
    a turn of phrase, or of the parse."""
    return sketch.place is not None and _is_of_one_side(sketch) and side_key(sketch.place) in sketch.all_sides


def _is_setting(telling: Telling) -> bool:
    """True for "told reporters on a visit to Lindholm": some visit or other, of which nothing else is told."""
    at = telling.meeting.trigger.start
    return _ON_A.search(telling.article.text, max(0, at - _BEFORE_CHARS), at) is not None
