"""What the API alone gives; the rest are the types of the record and of the commands."""

from dataclasses import dataclass
from datetime import date

from onrecord.nouns.changes import Item, ItemChange


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiJson:
    """Where to begin: the version of Onrecord, and the addresses of the lists."""

    version: str
    openapi: str
    stories: str
    articles: str
    search: str
    utterances: str
    changes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLineJson:
    """An article in a list: `id` is that of its newest version; the days are those its story settled."""

    id: str
    page: str
    title: str | None
    story: str | None
    story_title: str | None
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUtteranceJson:
    """An utterance that was looked for: `id` is its id in the record of `story`; `best` its wording, cut around what
    was sought, with the stretches `marked` as code points; `sources` the independent sources that report it.
    """

    id: str
    story: str
    story_title: str
    speaker_name: str | None
    act: str
    earliest: date | None
    latest: date | None
    best: str
    marked: list[tuple[int, int]]
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedStoryJson:
    """What changed in the record of one story. `is_new`: it had no record before, so that every item of it is new."""

    story: str
    title: str
    is_new: bool
    new: tuple[Item, ...]
    changed: tuple[ItemChange, ...]
    withdrawn: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemJson:
    """What went wrong, after RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
