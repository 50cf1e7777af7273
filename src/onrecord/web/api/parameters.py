"""What a request may ask for: each parameter is declared once, read by this, and described by the OpenAPI document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from starlette.exceptions import HTTPException

from onrecord.nouns.statement import Act

MOST_A_PAGE, A_PAGE = 200, 50
MOST_CHANGED, CHANGED = 50, 10
MOST_HITS, A_PAGE_OF_HITS = 100, 10
MOST_OFFSET = 1_000_000
# The guard refuses longer requests as a whole; so many words cost a search some milliseconds.
MOST_WORDS_CHARS = 500

_ACTS = tuple(act.value for act in Act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """`read` makes the value of the text; it raises ValueError with the rule that was broken ("is no number")."""

    name: str
    says: str
    schema: Mapping[str, Any]
    read: Callable[[str], Any]
    default: Any = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The values of one request: parts of the path as they are, parameters as they were read."""

    path: Mapping[str, str]
    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


def read_parameters(parameters: Sequence[Parameter], given: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The value of each parameter. Raises HTTPException 400 for one that is unknown, wrong, given twice or missing."""
    by_name = {parameter.name: parameter for parameter in parameters}
    values: dict[str, Any] = {}
    for name, text in given:
        if name not in by_name:
            known = ", ".join(by_name) or "none"
            raise HTTPException(400, f"There is no such parameter here; there are: {known}.")
        if name in values:
            raise HTTPException(400, f"{name}: is given twice.")
        try:
            values[name] = by_name[name].read(text)
        except ValueError as error:
            raise HTTPException(400, f"{name}: {error}.") from None
    for parameter in parameters:
        if parameter.required and parameter.name not in values:
            raise HTTPException(400, f"{parameter.name}: is needed: {parameter.says}")
    return {parameter.name: values.get(parameter.name, parameter.default) for parameter in parameters}


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most):
            raise ValueError(f"is no number from {least} to {most}")
        return int(text)

    return read


def _words(text: str) -> str:
    if len(text) > MOST_WORDS_CHARS:
        raise ValueError(f"is longer than {MOST_WORDS_CHARS} characters")
    if not any(char.isalnum() for char in text):
        raise ValueError("has no word")
    return text


def _moment(text: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(text), time.min, UTC)
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("is no date; write 2026-11-20 or 2026-11-20T18:00Z") from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("is no date; write 2026-11-20") from None


def _act(text: str) -> str:
    if text not in _ACTS:
        raise ValueError(f"is no act; there are: {', '.join(_ACTS)}")
    return text


def _id(text: str) -> str:
    if not text or len(text) > 100:
        raise ValueError("is no id")
    return text


LIMIT = Parameter(
    name="limit",
    says="How many items a page has.",
    schema={"type": "integer", "minimum": 1, "maximum": MOST_A_PAGE, "default": A_PAGE},
    read=_number(1, MOST_A_PAGE),
    default=A_PAGE,
)
FEW = replace(
    LIMIT,
    says="How many stories a page looks at: each takes two records to be read.",
    schema={"type": "integer", "minimum": 1, "maximum": MOST_CHANGED, "default": CHANGED},
    read=_number(1, MOST_CHANGED),
    default=CHANGED,
)
HITS = replace(
    LIMIT,
    says="How many articles a page has; each takes a snippet to be cut.",
    schema={"type": "integer", "minimum": 1, "maximum": MOST_HITS, "default": A_PAGE_OF_HITS},
    read=_number(1, MOST_HITS),
    default=A_PAGE_OF_HITS,
)
OFFSET = Parameter(
    name="offset",
    says="How many items to pass over; the link `next` has it.",
    schema={"type": "integer", "minimum": 0, "maximum": MOST_OFFSET, "default": 0},
    read=_number(0, MOST_OFFSET),
    default=0,
)
PAGING = (LIMIT, OFFSET)
WORDS = Parameter(
    name="q",
    says='Words that all must be there; "a phrase" in quotation marks, strai* for beginnings of three letters or more, '
    "-boats leaves out.",
    schema={"type": "string", "minLength": 1, "maxLength": MOST_WORDS_CHARS},
    read=_words,
    required=True,
)
STORY = Parameter(
    name="story", says="Only in the story with this id.", schema={"type": "string", "maxLength": 100}, read=_id
)
SINCE = Parameter(
    name="since",
    says="A day (from its start, UTC) or a moment; without a zone it is UTC.",
    schema={"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]},
    read=_moment,
    required=True,
)
_DAY = {"type": "string", "format": "date"}
# What utterances are looked for by; each may be left out.
SAID = (
    replace(WORDS, says=f"Words of the best wording. {WORDS.says}", required=False),
    replace(WORDS, name="speaker", says="Words of the speaker's name.", required=False),
    Parameter(name="act", says="What the speaker does by speaking.", schema={"enum": list(_ACTS)}, read=_act),
    Parameter(name="since", says="Said on this day or later, as far as the pages tell.", schema=_DAY, read=_day),
    Parameter(name="until", says="Said on this day or earlier.", schema=_DAY, read=_day),
    replace(WORDS, name="outlet", says="Words of the name of an outlet that reports it.", required=False),
    STORY,
)
