"""Does this line come from the page's furniture? Cue phrases of furniture.toml, matched on a folded line."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from onrecord.text.prose import count_words, ends_sentence, has_inner_end, is_prose

# Longest lines, in words, that a phrase may take with it; see the head of furniture.toml.
_LABEL_REST_MAX = 25
_LABEL_SENTENCE_MAX = 20
_OPENING_SENTENCE_MAX = 12
_ANYWHERE_MAX = 80
_TWO_HINTS_MAX = 200
# A cue phrase with a colon at the end of the line and more words than this leads into what the article quotes.
_LEAD_IN_MIN_WORDS = 6
# Patterns are written for single lines of at most this many characters, fewer where the line ends like a sentence.
_PATTERN_MAX_CHARS = 320
_STOPPED_PATTERN_MAX_CHARS = 120

_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u00a0": " "}
)
_EDGES = re.compile(r"^[^\w+\-−#@©(\[']+|[^\w+)\]?!'%]+$")
# A label and what it labels; a bare hyphen or dash counts only with blanks around it.
_LABEL = re.compile(r"^([^:|>]{1,40}?)\s*(?::|\||>|\s[-–—]\s)\s*(.+)$")
# "(RELATED: Harbour talks resume)", a line of its own or behind a sentence.
_BRACKETED = re.compile(r"^[(\[]([^()\[\]]+)[)\]]$")
_BRACKETED_TAIL = re.compile(
    r"\s*[(\[](?:RELATED|READ|READ MORE|ALSO READ|READ ALSO|SEE ALSO|WATCH|MORE|PHOTOS?|VIDEO"
    r"|LISTEN)S?:\s[^()\[\]]{5,160}[)\]]$"
)
# "READ  Harbour talks resume": a cue in capitals before a headline that is not.
_CAPS_INSERT = re.compile(
    r"^(?:READ|ALSO READ|READ ALSO|READ MORE|READ NEXT|SEE ALSO|ALSO SEE|WATCH|LISTEN|RELATED|MORE|DON['’]T MISS"
    r"|MUST READ|UP NEXT|RECOMMENDED)\b"
    r"(?:\s*[:|–—-]|\s{2,}|\s)\s*(?=\S*[^\W\d_])(.+)$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Why a line looks like furniture.

    why         the reason, as in `Removed.why`
    leads       how many of the headlines below the line belong to it: 0, 1, or -1 for all
    ends        an article does not go on after such a line
    is_section  names a section of a site: furniture only above and below the article
    """

    why: str
    leads: int = 0
    ends: bool = False
    is_section: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    lines: dict[str, str]
    sections: frozenset[str]
    labels: dict[str, str]
    openings: dict[str, tuple[tuple[str, str], ...]]  # by first word: (phrase, why), longest first
    anywhere: tuple[tuple[str, str], ...]
    hints: tuple[tuple[str, str], ...]
    tails: tuple[str, ...]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    leads: dict[str, int]
    ends: frozenset[str]


def fold(text: str) -> str:
    """`text` with case, quotes, dashes and blanks made alike and signs at the ends taken off."""
    folded = " ".join(text.translate(_QUOTES).casefold().split())
    return _EDGES.sub("", _EDGES.sub("", folded))


class FurnitureFinder:
    """Cues for the lines of one page. Looks once which long phrases the page holds at all, so that most lines cost
    nothing."""

    def __init__(self, page_text: str) -> None:
        self._table = _table()
        folded = " ".join(page_text.translate(_QUOTES).casefold().split())
        self._anywhere = [(phrase, why) for phrase, why in self._table.anywhere if phrase in folded]
        self._hints = [(phrase, why) for phrase, why in self._table.hints if phrase in folded]

    def find(self, text: str) -> Cue | None:
        """The cue in the block `text`, None if it holds none."""
        table = self._table
        folded = fold(text)
        if not folded:
            return Cue("other")
        if folded in table.sections:
            return Cue("menu", is_section=True)
        bare = re.sub(r"^[\d.,]+\s+|\s+\(?[\d.,]+\)?$", "", folded)
        for line in (folded, bare):
            if line in table.lines:
                return self._cue(table.lines[line], line)
        words = count_words(text)
        if text.endswith(":") and words > _LEAD_IN_MIN_WORDS:
            return self._by_phrase(
                text, words
            )  # "More from her speech to the assembly of the ports:" leads into a quotation
        return (
            self._by_label(text, words)
            or self._by_opening(folded, text, words)
            or self._by_pattern(folded, text)
            or self._by_phrase(text, words)
        )

    def tail_start(self, text: str) -> int:
        """Offset in `text` where a trailing cue ("… Read more") begins, after the end of a sentence; len(text) if
        none."""
        bracketed = _BRACKETED_TAIL.search(text)
        if bracketed is not None and bracketed.start() > 0:
            return bracketed.start()
        folded = text.casefold().rstrip()
        for tail in self._table.tails:
            if not folded.endswith(tail) or len(folded) == len(tail) or len(folded) != len(text.rstrip()):
                continue
            start = len(folded) - len(tail)
            if folded[start - 1].isspace() and ends_sentence(text[:start].rstrip(" \t-–—|•»→")):
                return start
        return len(text)

    def _cue(self, why: str, phrase: str) -> Cue:
        return Cue(why, self._table.leads.get(phrase, 0), phrase in self._table.ends)

    def _by_label(self, text: str, words: int) -> Cue | None:
        bracketed = _BRACKETED.match(text)
        if bracketed:
            text = bracketed.group(1)
        caps = _CAPS_INSERT.match(text)
        if caps and not caps.group(1).isupper() and not is_prose(caps.group(1)) and words <= _LABEL_REST_MAX:
            return Cue("related")
        text = text.lstrip(">»→►• ")
        match = _LABEL.match(text)
        if match is None or words > _LABEL_REST_MAX + 4:
            return None
        label = fold(match.group(1))
        why = self._table.labels.get(label)
        if why is None or (text[match.end(1)] in " -–—" and ":" not in text[: match.start(2)] and " " not in label):
            return None
        rest = match.group(2)
        if not ends_sentence(rest) or rest.rstrip(" \"'”’").endswith("?"):
            return Cue(why)
        is_lead = self._table.leads.get(label) is not None or why in (
            "caption",
            "tags",
            "share",
            "ad",
            "subscribe",
            "other",
        )
        short = count_words(rest) <= _LABEL_SENTENCE_MAX and not has_inner_end(rest)
        return Cue(why) if is_lead and short else None

    def _by_opening(self, folded: str, text: str, words: int) -> Cue | None:
        if text[0] in "\"“‘„«'" and ends_sentence(text):
            return None  # somebody is quoted
        first = folded.split(" ", 1)[0]
        for phrase, why in self._table.openings.get(first, ()):
            if not folded.startswith(phrase):
                continue
            if folded[len(phrase) : len(phrase) + 1].isalnum() and phrase[-1].isalnum():
                continue
            if ends_sentence(text) and (words > _OPENING_SENTENCE_MAX or len(phrase.split()) < 3):
                continue
            if words > _LABEL_REST_MAX * 2:
                continue
            return Cue(why, 0, phrase.strip() in self._table.ends)
        return None

    def _by_pattern(self, folded: str, text: str) -> Cue | None:
        if len(folded) > (_STOPPED_PATTERN_MAX_CHARS if ends_sentence(text) else _PATTERN_MAX_CHARS):
            return None
        return next((Cue(why) for pattern, why in self._table.patterns if pattern.fullmatch(folded)), None)

    def _by_phrase(self, text: str, words: int) -> Cue | None:
        if not (self._anywhere or self._hints) or words > _TWO_HINTS_MAX:
            return None
        folded = " ".join(text.translate(_QUOTES).casefold().split())
        sure = [(phrase, why) for phrase, why in self._anywhere if phrase in folded]
        weak = [(phrase, why) for phrase, why in self._hints if phrase in folded]
        enough = (sure and words <= _ANYWHERE_MAX) or len(sure) + len(weak) >= 2 or (weak and not is_prose(text))
        if not enough:
            return None
        phrase, why = (sure or weak)[0]
        return Cue(why, 0, phrase in self._table.ends)


@cache
def _table() -> _Table:
    raw: dict[str, dict[str, Any]] = tomllib.loads(
        resources.files("onrecord.articles").joinpath("furniture.toml").read_text("utf-8")
    )

    def pairs(key: str) -> Iterable[tuple[str, str]]:
        return ((phrase, why) for why, group in raw.items() for phrase in group.get(key, ()))

    lines: dict[str, str] = {}
    leads: dict[str, int] = {}
    ends: set[str] = set()
    for key, count in (("leads_one", 1), ("leads_all", -1)):
        for phrase, why in pairs(key):
            leads[fold(phrase)] = count
            lines.setdefault(fold(phrase), why)
    for phrase, why in pairs("ends"):
        ends.add(fold(phrase))
        lines.setdefault(fold(phrase), why)
    for phrase, why in pairs("lines"):
        lines.setdefault(fold(phrase), why)
    openings: dict[str, list[tuple[str, str]]] = {}
    for phrase, why in pairs("openings"):
        openings.setdefault(phrase.split(" ", 1)[0], []).append((phrase, why))
    return _Table(
        lines=lines,
        sections=frozenset(fold(phrase) for phrase, _ in pairs("sections")),
        labels={fold(phrase): why for phrase, why in reversed(list(pairs("labels")))},
        openings={first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in openings.items()},
        anywhere=tuple((phrase.casefold(), why) for phrase, why in pairs("anywhere")),
        hints=tuple((phrase.casefold(), why) for phrase, why in pairs("hints")),
        tails=tuple(sorted((phrase.casefold() for phrase, _ in pairs("tails")), key=lambda tail: -len(tail))),
        patterns=tuple((re.compile(pattern), why) for pattern, why in pairs("patterns")),
        leads=leads,
        ends=frozenset(ends),
    )
