"""Days and intervals as a sentence has them: "on 9 January 2022", "in June 2021", "from 3 to 5 May 2023"."""

import calendar
from datetime import date

from onrecord.text.month_names import MONTH_NAMES

MONTHS = ("", *MONTH_NAMES)


def day_in_words(day: date) -> str:
    """ "9 January 2022"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def days_in_words(earliest: date, latest: date) -> str:
    """With the preposition; a whole month or year by its name, since no page told more."""
    if earliest == latest:
        return f"on {day_in_words(earliest)}"
    last_of_month = calendar.monthrange(latest.year, latest.month)[1]
    if earliest.day == 1 and latest.day == last_of_month:
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"in {MONTHS[earliest.month]} {earliest.year}"
        if earliest.year == latest.year and (earliest.month, latest.month) == (1, 12):
            return f"in {earliest.year}"
    if earliest.year != latest.year:
        return f"between {day_in_words(earliest)} and {day_in_words(latest)}"
    first = str(earliest.day) if earliest.month == latest.month else f"{earliest.day} {MONTHS[earliest.month]}"
    return f"between {first} and {day_in_words(latest)}"
