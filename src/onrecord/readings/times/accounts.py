"""Periods of account told by what stands beside them: the quarter ended July 31, nine months beside a year ago."""

from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.meaning import Away, Calendar, Counterpart, Deictic, Lasting, Meaning
from onrecord.readings.times.rule import Candidate
from onrecord.readings.times.tokens import Tokens

_ENDS = ("ended", "ending")
_MIDDLE_OF_MONTH = 15


def in_accounts(
    tokens: Tokens, before: Candidate | None, here: Candidate, after: Candidate | None, *, quarter_named: bool
) -> Meaning:
    """What `here` means beside its neighbours of the same sentence, None where it has none. Where the page has named a
    quarter, "the quarter" is that one: a year of account may number it otherwise than the calendar.
    """
    meaning = here.meaning
    if (
        not quarter_named
        and _is_quarter(meaning)
        and after is not None
        and isinstance(after.meaning, Calendar)
        and after.meaning.day
    ):
        gap = [word.lower() for word in tokens.words[here.past : after.first]]
        if gap and gap[0] in _ENDS and len(gap) <= 2:
            return _ended(after.meaning)
    months = before is not None and isinstance(before.meaning, Lasting) and before.meaning.unit is Unit.MONTH
    if months and isinstance(meaning, Away) and meaning.unit is Unit.YEAR and meaning.count == 1:
        return Deictic(unit=Unit.YEAR, steps=meaning.sign)  # no quarter is compared
    if months and isinstance(meaning, Counterpart):
        return Calendar(year=meaning.year)
    return meaning


def _is_quarter(meaning: Meaning) -> bool:
    return isinstance(meaning, Deictic) and meaning.unit is Unit.QUARTER


def _ended(end: Calendar) -> Calendar:
    """The calendar's quarter that has most of the three months up to `end`."""
    month, day = end.month or 1, end.day or 1
    middle = month - (1 if day >= _MIDDLE_OF_MONTH else 2)
    year = end.year - 1 if end.year is not None and middle < 1 else end.year
    return Calendar(quarter=((middle - 1) % 12) // 3 + 1, year=year, within=end.within, fiscal=True)
