"""Dates longer than a month by their names: years, decades, centuries, seasons, quarters and halves."""

from onrecord.readings.times.grammar_dates import WHICH, towards
from onrecord.readings.times.lexicon import CLASSES, SEASONS, WEEKDAYS, Unit
from onrecord.readings.times.meaning import Anchor, Between, Calendar, Counterpart, Deictic, Long, Meaning
from onrecord.readings.times.numerals import decade_of, ordinal_of, spoken_year
from onrecord.readings.times.rule import Found, rule

# Before one of these a bare number of four figures is a year; "2000 people" is none.
_YEAR_PREPOSITIONS = frozenset(CLASSES["PREP"]) | {
    "(",
    "–",
    "—",
    "-",
    "--",
    "/",
    "the",
    "fiscal",
    "circa",
    "summer",
    "winter",
    "spring",
    "autumn",
}


def _year_alone(found: Found) -> Meaning | None:
    year = int(found.word("year"))
    before, after = found.before, found.after
    prepared = before in _YEAR_PREPOSITIONS
    if not 1200 <= year <= 2100 or before in ("#", "$", "£", "€", "no", "number", "flight", "boeing", "airbus"):
        return None
    if after in (
        "%",
        "percent",
        "per",
        "UTC",
        "GMT",
        "hours",
        "hrs",
        "km",
        "metres",
        "meters",
        "miles",
        "people",
        "tons",
    ):
        return None
    if before == "/" or (after == "-" and found.next_after[:1].isalpha()):
        return None  # "No. 1430/2019", "the 2019-Delta strain"
    if after.lower() in WEEKDAYS:
        return None  # a time of day: "2024 Friday, UTC"
    counted = after[:1].islower() and after.endswith("s") and len(after) > 3 and after not in CLASSES["PREP"]
    if counted and (
        year % 100 == 0
        or not 1950 <= year <= 2040
        or before in ("over", "about", "some", "than", "least", "nearly", "almost", "around")
    ):
        return None
    if year % 100 == 0 and not prepared:
        return None
    if year < 1800 and before not in ("in", "since", "year", "until", "by", "of", "from", "between", "the", "("):
        return None
    if year > 2050 and not prepared:
        return None
    return Calendar(year=year)


def _counterpart(found: Found) -> Meaning | None:
    year = int(found.word("year"))
    return Counterpart(year=year) if 1800 <= year <= 2100 and found.after != "of" else None


def _latest_period(found: Found) -> Meaning | None:
    """ "The latest period": for figures with no quarter named, that of the last one that is over."""
    return None if found.after == "of" else Deictic(unit=Unit.QUARTER, anchor=Anchor.TOLD_OR_PUBLISHED)


def _short_year(found: Found) -> Meaning | None:
    """ "since '82": in figures after an apostrophe; the century is the one that ends nearest to our time."""
    if found.before not in _YEAR_PREPOSITIONS:
        return None
    year = int(found.word("year")[1:])
    return Calendar(year=year + (2000 if year < 40 else 1900))


def _year_range(found: Found) -> Meaning | None:
    first, last = int(found.word("first")), found.word("last").lstrip("'’")
    second = int(str(first)[: 4 - len(last)] + last)
    if not 1200 <= first < second <= 2100 or (found.word("mark") == "/" and second != first + 1):
        return None
    return Between(first=Calendar(year=first), last=Calendar(year=second))


def _spoken_year(found: Found) -> Meaning | None:
    year = spoken_year(found.words("year"))
    return Calendar(year=year) if year else None


def _decade(found: Found) -> Meaning | None:
    word = found.word("decade")
    first_year = decade_of(word)
    if first_year is None:
        return None
    placed = found.match.end() - found.match.start() > 1 or found.before in ("and", "or")
    if not placed and (word[0].isalpha() or (word[0].isdigit() and word[2] in "s'’")):
        return None  # "in his 80s"; "in the 80s" is let through
    return Long(unit=Unit.DECADE, first_year=first_year)


def _century(found: Found) -> Meaning | None:
    nth = ordinal_of(found.words("nth"))
    return Long(unit=Unit.CENTURY, first_year=100 * (nth - 1)) if nth and 2 <= nth <= 22 else None


def _season(found: Found) -> Meaning | None:
    word, which = found.word("season"), found.word("which")
    year = int(found.word("year")) if found.word("year") else None
    if (
        year is None
        and not which
        and found.before not in ("in", "by", "since", "until", "during", "early", "late", "of")
    ):
        return None
    # "The fall of the government" and "spring water" are no seasons.
    if (
        year is None
        and word in ("fall", "spring")
        and (found.after == "of" or (found.after[:1].islower() and found.after not in CLASSES["PREP"]))
        and which in ("", "the")
    ):
        return None
    if found.after[:1].isupper() and year is None and which in ("", "the"):
        return None  # "the Summer Olympics", but "in the autumn of 2016 Orlik met", "last autumn Orlik met"
    return Calendar(season=SEASONS[word], year=year, towards=towards(which))


def _quarter(found: Found) -> Meaning | None:
    word = found.word("nth")
    number = 4 if word in ("final", "last") else ordinal_of(word.split())
    if number is None or not 1 <= number <= 4 or word == "last":
        return None
    year = int(found.word("year")) if found.word("year") else None
    return Calendar(quarter=number, year=year, fiscal=found.holds("fiscal"))


def _half(found: Found) -> Meaning | None:
    number = {"first": 1, "second": 2, "last": 2, "latter": 2}.get(found.word("nth"))
    if not found.word("year") and found.after not in ("of", "last", "this", "next"):
        return None  # a match has halves too
    return Calendar(half=number, year=int(found.word("year")) if found.word("year") else None) if number else None


YEAR_RULES = (
    rule("year", "(the year)? <year: YEAR>", _year_alone),
    rule(
        "fiscal year",
        "the? (fiscal|financial) year? <year: YEAR>",
        lambda found: Calendar(year=int(found.word("year")), fiscal=True),
    ),
    rule("counterpart", "the <year: YEAR> (period|quarter)", _counterpart),
    rule("counterpart", "the latest period", _latest_period),
    rule("short year", "<year: SHORTYEAR>", _short_year),
    rule(
        "spoken year",
        "(the year)? <year: NUMBER HYPHEN? (NUMBER|MULTIPLIER) (HYPHEN? (NUMBER|MULTIPLIER))*>",
        _spoken_year,
    ),
    rule("years", "<first: YEAR> <mark: DASH|SLASH> <last: YEAR|TENS|HOURNUM|SHORTYEAR>", _year_range),
    rule("decade", "the? (EARLYLATE HYPHEN?)? <decade: DECADE|DECADEWORD>", _decade),
    rule(
        "century", "the? (EARLYLATE HYPHEN?)? <nth: DAYORD|NUMBER HYPHEN DAYORD> HYPHEN? (century|centuries)", _century
    ),
    rule("season", f"<which: {WHICH}> (EARLYLATE HYPHEN?)? <season: SEASON> (of? <year: YEAR>)?", _season),
    rule("quarter", "the? fiscal? HYPHEN? <nth: ORD> HYPHEN? fiscal? quarter (of? <year: YEAR>)?", _quarter),
    rule("half", "the? <nth: first|second|last|latter> half of <year: YEAR>", _half),
    rule("half", "the? <nth: first|second|last|latter> half", _half),
)
