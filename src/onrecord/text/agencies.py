"""The world's news agencies: from a signature ("AP", "dpa", "РИА Новости") to one name."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

# Words that stand before the name and are none of it: "the state news agency Tass", "Russia's Interfax news agency".
_BEFORE = re.compile(
    r"^(?:the|state|official|semi-official|state-run|news|press|agency|agencia|agence|agentur|agenzia|агентство)\s+",
    re.I,
)
_AFTER = re.compile(
    r"\s+(?:state|official|news|press|wire|newswire|wires|agency|agencies|service|report|reports|staff|online|\.com)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Agency:
    """name is the one that all others stand for; is_agency is False for papers and broadcasters."""

    name: str
    is_agency: bool
    short: tuple[str, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """An agency named at `start` to `end` of a text."""

    start: int
    end: int
    name: str
    is_agency: bool


@cache
def all_agencies() -> tuple[Agency, ...]:
    """The table in agencies.toml, in its order."""
    raw = tomllib.loads(resources.files("onrecord.text").joinpath("agencies.toml").read_text("utf-8"))
    return tuple(
        Agency(row["name"], row.get("kind", "agency") == "agency", tuple(row["short"]), tuple(row["also"]))
        for row in raw["agency"]
    )


def agency_called(words: str) -> Agency | None:
    """The agency or outlet that `words` as a whole name, None if they name none.

    Abbreviations must have their case ("AP", "dpa"); "the", "state news agency" and the like around the name are
        ignored.
    """
    words = words.strip(" \t\n.,;:()[]/–—-'\"“”’")
    while words:
        found = _by_short().get(words) or _by_name().get(words.casefold())
        if found is not None:
            return found
        shorter = _BEFORE.sub("", words)
        if shorter == words:
            shorter = _AFTER.sub("", words)
        if shorter == words:
            return None
        words = shorter
    return None


def find_agencies(text: str) -> Iterator[AgencyMention]:
    """Every agency or outlet named in `text`, in order, none inside another. Abbreviations of two letters are left out:
    "PA" or "AA" in running text seldom mean an agency, except "AP"."""
    for match in _in_text().finditer(text):
        agency = agency_called(match.group())
        if agency is not None:
            yield AgencyMention(match.start(), match.end(), agency.name, agency.is_agency)


@cache
def _by_short() -> dict[str, Agency]:
    table: dict[str, Agency] = {}
    for agency in all_agencies():
        for short in (*agency.short, agency.name, *agency.also):
            table.setdefault(short, agency)
    return table


@cache
def _by_name() -> dict[str, Agency]:
    table: dict[str, Agency] = {}
    for agency in all_agencies():
        # Names of one short word ("TT", "ANP", "Fars") need their case as well: `_by_short` has them.
        names = [name for name in (agency.name, *agency.also) if len(name) > 4 or not name.isascii()]
        for name in names:
            table.setdefault(name.casefold(), agency)
    return table


@cache
def _in_text() -> re.Pattern[str]:
    names = {name for agency in all_agencies() for name in (agency.name, *agency.short, *agency.also)}
    # Names that are also common words in titles or initials of something else are left to places where only a
    # credit can stand.
    kept = sorted((name for name in names if len(name) > 2 or name == "AP"), key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, kept)) + r")(?!\w)")
