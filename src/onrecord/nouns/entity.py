"""Mentions of names in one article, and the entities they are joined into."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.nouns.span import Span


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    FORUM = "forum"  # a council, dialogue, summit or conference as a body
    DOCUMENT = "document"  # a treaty, resolution, statement
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in the text that refers to an entity: a name, or a phrase or pronoun that stands for one.

    entity   index into `Reading.entities`
    is_name  False for pronouns and descriptions ("he", "the minister"), which give an entity no alias
    """

    span: Span
    kind: EntityKind
    entity: int
    is_name: bool = True


@dataclass(frozen=True, slots=True)
class Role:
    """A title somebody bears, with the words that say so."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, body, place or forum as one article speaks of it.

    name     its fullest form in this article, as printed
    aliases  other names it goes by here, as printed, without `name`, in order of first appearance
    side     state or body it belongs to or acts for ("Russia"), None if the article does not say
    """

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    side: str | None = None
