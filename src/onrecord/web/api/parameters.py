"""What a request may ask for: each parameter is declared once, read by this, and described by the OpenAPI document."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from starlette.exceptions import HTTPException

MOST_A_PAGE, A_PAGE = 200, 50
MOST_OFFSET = 1_000_000
# The guard refuses longer requests as a whole; so many words cost a search some milliseconds.
MOST_WORDS_CHARS = 500
# In a store of 20,000 articles "s*" takes a third of a second, "str*" a hundredth.
LEAST_BEGINNING_CHARS = 3
_SHORT_BEGINNING = re.compile(rf"(?<!\w)\w{{0,{LEAST_BEGINNING_CHARS - 1}}}\*")


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
    if _SHORT_BEGINNING.search(text):
        raise ValueError(
            f"has a beginning of fewer than {LEAST_BEGINNING_CHARS} letters, which nearly all articles have"
        )
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
    says='Words that all must be there; "a phrase" in quotation marks, strai* for beginnings, -boats leaves out.',
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
