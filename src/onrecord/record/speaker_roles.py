"""Speakers told by their office alone ("the Norwegian foreign minister"): the one person of the story who holds it."""

import re
from collections.abc import Sequence

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.record import RecordEntity
from onrecord.record.content import find_terms
from onrecord.record.word_stems import find_words
from onrecord.text.names import is_role_head, singular

# Beginnings of descriptions that mean nobody in particular.
_SOMEBODY = re.compile(
    r"^(?:an?|one|two|three|some|several|many|other|another|both|all|most|unnamed|senior|former)\b", re.IGNORECASE
)
# Words of a description that tell nothing of the office.
_ADDRESS = frozenset({"mr", "mrs", "ms", "dr"})


class RoleBook:
    """The persons of a story by their offices.

    A description is resolved if exactly one person that the article names holds the office, and the description tells
    the state besides, or an office of more than one word ("defence minister").
    """

    def __init__(self, entities: Sequence[RecordEntity]) -> None:
        self._offices: list[tuple[str, str | None, frozenset[str], frozenset[str]]] = []
        for entity in entities:
            if entity.kind is not EntityKind.PERSON:
                continue
            pages = frozenset(mention.article for mention in entity.mentions)
            sides = {term.stem for term in find_terms(entity.side or "") if term.stem.startswith("@")}
            for role in entity.roles:
                if re.match(r"(?:former|ex)\b", role.title, re.IGNORECASE):
                    continue
                states, words = _states_and_words(role.title)
                side = next(iter(sorted(states or sides)), None)
                self._offices.append((entity.id, side, words, pages))

    def holder(self, description: str, article_id: str) -> str | None:
        """Entity id of the one whom `description` means in that article, None if nobody or several fit."""
        if _SOMEBODY.match(description) or not _is_one_office(description):
            return None
        states, words = _states_and_words(description)
        if len(states) > 1 or not words or (not states and len(words) < 2):
            return None
        side = next(iter(states), None)
        found = {
            entity
            for entity, entity_side, office, pages in self._offices
            if article_id in pages and words <= office and (side is None or side == entity_side)
        }
        return found.pop() if len(found) == 1 else None


def _states_and_words(phrase: str) -> tuple[frozenset[str], frozenset[str]]:
    terms = find_terms(phrase)
    states = frozenset(term.stem for term in terms if term.stem.startswith("@"))
    return states, frozenset(term.stem for term in terms if term.stem not in states) - _ADDRESS


def _is_one_office(description: str) -> bool:
    """True if a role word stands in the description, in the singular."""
    words = [word for _, _, word in find_words(description)]
    return any(is_role_head(word) and singular(word) == word.lower() for word in words)
