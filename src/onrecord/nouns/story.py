"""A story: the articles about one course of events, and what happened to it as articles came in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`articles` are ids, sorted. `id` stays the same while the story grows.

    earliest, latest  the days between which its articles appeared, None where no article is dated
    follows           ids of earlier stories of the same course (the talks, then what came of them), sorted
    """

    id: str
    articles: tuple[str, ...]
    earliest: date | None
    latest: date | None
    follows: tuple[str, ...] = ()


class ChangeKind(StrEnum):
    NEW = "new"  # a story that was not there
    GREW = "grew"  # articles came to a story that was there
    MERGED = "merged"  # the story `other` went into this one; its id leads here from now on
    SPLIT = "split"  # articles left the story `other` for this one


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """What one arrival of articles did to the story `story`.

    articles  the ids that came, moved or left, sorted
    late      those of `articles` that are older than what the story already held, sorted
    """

    kind: ChangeKind
    story: str
    articles: tuple[str, ...]
    other: str | None = None
    late: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """An article that belongs to no story, with the reason in words: a live page, a comment, a round-up."""

    article: str
    why: str
