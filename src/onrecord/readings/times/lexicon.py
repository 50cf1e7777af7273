"""The words that time expressions are made of, in classes that the grammar's patterns name.

A word may stand in several classes ("second" is an ordinal and a unit). Words that are names of months only when
capitalised
("May", "March") are listed with their capital; all others are matched in any case.
"""

from enum import StrEnum


def word_list(words: str) -> tuple[str, ...]:
    """The words of a string in order."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """The words of a string, for lists that read better than a literal of quoted words."""
    return frozenset(words.split())


class Unit(StrEnum):
    """Units of time in TIMEX3 letters; WEEKEND, HALF and SEASON occur in dates only."""

    SECOND = "S"
    MINUTE = "MIN"
    HOUR = "H"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "HALF"
    SEASON = "SEASON"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"
    MILLENNIUM = "ML"


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan."),
            ("february", "feb."),
            ("March", "Mar."),
            ("april", "apr."),
            ("May",),
            ("june", "jun."),
            ("july", "jul."),
            ("august", "aug."),
            ("september", "sept.", "sep."),
            ("october", "oct."),
            ("november", "nov."),
            ("december", "dec."),
        ),
        start=1,
    )
    for name in names
}
# Abbreviations without a stop ("Jan 12") count only beside a day or a year: "Mar" and "Sept" are names too.
SHORT_MONTHS = {
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sep": 9,
    "Sept": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}
WEEKDAYS = {
    name: number for number, name in enumerate(word_list("monday tuesday wednesday thursday friday saturday sunday"))
}
PLURAL_WEEKDAYS = {f"{name}s": number for name, number in WEEKDAYS.items()}
SHORT_WEEKDAYS = {
    f"{name}{stop}": number
    for number, names in enumerate(("Mon", "Tue Tues", "Wed", "Thu Thur Thurs", "Fri", "Sat", "Sun"))
    for name in names.split()
    for stop in ("", ".")
}

UNITS = {
    "second": Unit.SECOND,
    "minute": Unit.MINUTE,
    "hour": Unit.HOUR,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "fortnight": Unit.WEEK,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
    "millennium": Unit.MILLENNIUM,
}
PLURAL_UNITS = {
    "seconds": Unit.SECOND,
    "minutes": Unit.MINUTE,
    "hours": Unit.HOUR,
    "days": Unit.DAY,
    "weeks": Unit.WEEK,
    "fortnights": Unit.WEEK,
    "months": Unit.MONTH,
    "quarters": Unit.QUARTER,
    "years": Unit.YEAR,
    "decades": Unit.DECADE,
    "centuries": Unit.CENTURY,
    "millennia": Unit.MILLENNIUM,
    "mins": Unit.MINUTE,
    "hrs": Unit.HOUR,
    "weekends": Unit.WEEKEND,
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
PLURAL_PARTS = {f"{name}s": code for name, code in PARTS.items()}
NOONS = {"noon": (12, 0), "midday": None, "midnight": (0, 0)}

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        word_list(
            """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen"""
        )
    )
    if value
} | {
    word: 20 + 10 * tens for tens, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"))
}
MULTIPLIERS = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINAL_WORDS = {
    word: value
    for value, word in enumerate(
        word_list(
            """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
        ),
        start=1,
    )
} | {"thirtieth": 30, "thirty-first": 31}
SETS = {
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biennial": "P2Y",
    "quarterly": "P1Q",
    "monthly": "P1M",
    "fortnightly": "P2W",
    "weekly": "P1W",
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
}
DECADE_WORDS = {
    f"{word[:-1]}ies": 20 + 10 * tens
    for tens, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"))
}

# Shapes of numbers and other tokens that are no words. The tokeniser gives them these names.
SHAPES = word_list(
    """#other #paragraph #comma #stop #hyphen #dash #open #close #possessive #slash #1-12 #13-24 #25-31 #0-99 #year
    #integer #military #decimal #ordinal #decade #short-year #fraction #iso #slashed #clock #stopwatch #meridiem #24/7
    #currency #capital #plus #9/11 #dotted"""
)

# Class name → the words and shapes in it. Patterns in grammar*.py speak of these names.
CLASSES: dict[str, tuple[str, ...]] = {
    "PARA": ("#paragraph",),
    "COMMA": ("#comma",),
    "STOP": ("#stop",),
    "HYPHEN": ("#hyphen",),
    "DASH": ("#dash", "#hyphen"),
    "OPEN": ("#open",),
    "CLOSE": ("#close",),
    "POSS": ("#possessive",),
    "SLASH": ("#slash",),
    "CAPITAL": ("#capital", "eastern", "central", "pacific", "mountain", "us", "east", "west"),
    "DOTTED": ("#dotted",),
    "NINEELEVEN": ("#9/11",),
    "PLUS": ("#plus",),
    "ISO": ("#iso",),
    "SLASHED": ("#slashed",),
    "CLOCK": ("#clock",),
    "STOPWATCH": ("#stopwatch",),
    "MERIDIEM": ("#meridiem",),
    "ROUNDTHECLOCK": ("#24/7",),
    "DECADE": ("#decade",),
    "SHORTYEAR": ("#short-year",),
    "YEAR": ("#year",),
    "MILITARY": ("#military", "#year"),
    "HOURNUM": ("#1-12",),
    "TENS": ("#13-24", "#25-31", "#0-99"),
    "DAYNUM": ("#1-12", "#13-24", "#25-31"),
    "DAYORD": ("#ordinal", *ORDINAL_WORDS),
    "ORD": ("#ordinal", *ORDINAL_WORDS, "final", "last"),
    "INT": ("#1-12", "#13-24", "#25-31", "#0-99", "#integer", "#year"),
    "DECIMAL": ("#decimal",),
    "FRACTION": ("#fraction",),
    "MONTH": tuple(MONTHS),
    "SHORTMONTH": tuple(SHORT_MONTHS),
    "WEEKDAY": tuple(WEEKDAYS),
    "WEEKDAYS": tuple(PLURAL_WEEKDAYS),
    "SHORTWEEKDAY": tuple(SHORT_WEEKDAYS),
    "UNIT": tuple(UNITS),
    "UNITS": tuple(PLURAL_UNITS),
    "SEASON": tuple(SEASONS),
    "PART": tuple(PARTS),
    "PARTS": tuple(PLURAL_PARTS),
    "NOON": tuple(NOONS),
    "NUMBER": tuple(NUMBER_WORDS),
    "MULTIPLIER": tuple(MULTIPLIERS),
    "DECADEWORD": tuple(DECADE_WORDS),
    "SET": tuple(SETS),
    "AN": ("a", "an"),
    "VAGUE": ("few", "several", "many", "some", "numerous", "countless", "various"),
    "PASTWORD": ("last", "past", "previous", "preceding", "prior"),
    "NEXTWORD": ("next", "coming", "upcoming", "following"),
    "APPROX": word_list(
        """about around nearly almost roughly approximately some just only exactly barely over under circa another
        mere"""
    ),
    "MORE": ("more", "less", "fewer", "longer", "later", "earlier"),
    "EARLYLATE": ("early", "late", "mid"),
    "EARLIER": ("earlier", "later"),
    "EDGE": ("end", "beginning", "start", "middle", "close", "rest", "remainder", "course", "turn", "eve"),
    "WHOLE": ("entire", "whole", "full"),
    "EVERY": ("every", "each"),
    "ZONE": word_list(
        """utc gmt est edt cst cdt mst mdt pst pdt bst cet cest ist jst aest aedt ET EET MSK AST ADT HST SGT HKT
        KST PKT SAST CAT WAT EAT EEST WET NZST NZDT ACST"""
    ),
    "TODAY": ("today", "yesterday", "tomorrow"),
    "PREP": word_list(
        """in on at since until till by from during before after of through throughout around about to between for
        and or than as late early mid circa year within per over last this next"""
    ),
}
