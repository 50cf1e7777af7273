"""What an expression counts from: the day of publication, a time told before it, or the day on which somebody spoke."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.meaning import Anchor
from onrecord.readings.times.period import Period
from onrecord.readings.times.tense import Tense

_RANK = {
    unit: rank
    for rank, units in enumerate(
        (
            (Unit.DAY,),
            (Unit.WEEKEND, Unit.WEEK),
            (Unit.MONTH,),
            (Unit.QUARTER, Unit.SEASON),
            (Unit.HALF,),
            (Unit.YEAR,),
            (Unit.DECADE,),
            (Unit.CENTURY,),
        )
    )
    for unit in units
}
# Words of one story are seldom reported more than a week after they were spoken. Between 3 and 30 days the Wikinews
# articles of the training set do not tell the difference.
_SAID_MAX_DAYS = 7


@dataclass(frozen=True, slots=True)
class Told:
    """A time told before: token index of its start, sentence and paragraph numbers, and what it was found to be."""

    first: int
    sentence: int
    paragraph: int
    period: Period
    compared: bool = False  # told as a year from another time: "a year earlier" is not counted from it again


@dataclass(frozen=True, slots=True)
class Scene:
    """What an expression is read against: the day of publication, the tense, what was told before it, oldest first,
    and whether it stands in a quotation.
    """

    today: date | None
    tense: Tense
    told: Sequence[Told]
    sentence: int
    paragraph: int
    spoken: bool = False


def last_told(scene: Scene, unit: Unit, *, near: bool = False) -> Told | None:
    """The last told time no longer than `unit`; with `near`, only from the same sentence."""
    for told in reversed(scene.told):
        if near and told.sentence != scene.sentence:
            return None
        if _RANK[told.period.unit] <= _RANK.get(unit, 0):
            return told
    return None


def anchor_of(anchor: Anchor, unit: Unit, scene: Scene) -> tuple[date | None, Told | None]:
    """The day to count from and the told time it is taken from."""
    if anchor is Anchor.PUBLISHED:
        return scene.today, None
    told = last_told(scene, unit, near=anchor is Anchor.TOLD_OR_PUBLISHED)
    if told is not None:
        return told.period.first, told
    return (scene.today, None) if anchor is Anchor.TOLD_OR_PUBLISHED else (None, None)


def told_quarters(scene: Scene, *, over: bool = False) -> list[Told]:
    """The quarters told before that have begun, oldest first: those that figures are given for; with `over` those that
    are over, if any is. Quarters told as a year from another are left out.
    """
    quarters = [told for told in scene.told if told.period.unit is Unit.QUARTER and not told.compared]
    begun = [told for told in quarters if scene.today is None or told.period.first <= scene.today]
    return [told for told in begun if over and scene.today and told.period.latest < scene.today] or begun


def day_of_events(scene: Scene) -> Told | None:
    """The day told last that is not still to come: the one that a report of the past goes on to speak of."""
    for told in reversed(scene.told):
        if told.period.unit is Unit.DAY and (scene.today is None or told.period.first <= scene.today):
            return told
    return None


def day_of_speaking(scene: Scene) -> date | None:
    """The day on which the words of a quotation were said, if one was told that fits; None outside a quotation.

    "Today" in a quotation is the speaker's. A page that tells of Tuesday's vote and then quotes "we won today" means
    Tuesday.
    """
    told = day_of_events(scene) if scene.spoken else None
    if told is None or scene.today is None or (scene.today - told.period.first).days > _SAID_MAX_DAYS:
        return None
    return told.period.first
