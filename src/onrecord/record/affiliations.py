"""Whom the persons of a story speak for, read from the words around their titles: "Brann's ambassador", "the chair of
the Guild", "Dravian Foreign Minister". What the list of states knows is known already; this is for all other bodies.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.record import RecordEntity
from onrecord.record.speakers import is_mouthpiece_title
from onrecord.text.names import fold

# How far around a title its body may stand: "the ambassador of the Northern Shipowners' Association".
_REACH_CHARS = 60
# Between a body and the title after it: "Brann's", "Osmark's former", "Dravian", "Dravian Trade and" (Industry …).
_BEFORE = re.compile(
    r"^(?:['’]s?)?\s+(?:(?:deputy|former|acting|then|chief|top|senior|new|own|the)\s+){0,2}(?:[A-Z][\w-]+\s+and\s+)?$"
)
# Between a name and the body its bearer is of: "President Corvin Thale of Brann".
_OF = re.compile(r"^\s+of\s+(?:the\s+)?$")
# Between a title and the body after it.
_AFTER = re.compile(r"^\s+(?:of|at)\s+(?:the\s+)?$")
# The same after a spokesman: "for" names a principal there, a subject elsewhere ("envoy for the valley").
_AFTER_SPOKESMAN = re.compile(r"^\s+(?:of|at|for)\s+(?:the\s+)?$")
# Between a name and the body its bearer leads or represents.
_WHO = re.compile(
    r"^,?\s+(?:\w[\w\s-]{0,40}?\s)?who\s+(?:leads?|led|heads?|headed|runs?|represents?|represented|speaks? for|chairs?)"
    r"\s+(?:the\s+)?$"
)
# In a title, what its bearer is busy with and not whom it serves: "envoy for the valley".
_SUBJECT = re.compile(r"\b(?:for|to|on)\s+(?:the\s+)?$")
_CAPITAL_WORD = re.compile(r"\b[A-Z][\w-]{3,}")
# Endings of words for the people of a place; what is left must begin the place's name.
_DEMONYM = re.compile(r"(?:ians?|eans?|ans?|ese|ish|is?|ites?|ers?|ics?)$")
_DEMONYM_MIN_CHARS = 4
# Titles that only states give.
_OF_STATES = re.compile(r"\b(?:minister|ambassador|premier|chancellor|king|queen|governor)\b", re.IGNORECASE)
_STOPS = re.compile(r"[.;:!?\n“”\"]")


def find_affiliations(articles: Sequence[Article], entities: Sequence[RecordEntity]) -> Mapping[str, frozenset[str]]:
    """Entity id of a person → ids of the bodies, states and principals that the pages say the person acts for.

    A body counts where it stands right before a title ("Brann's ambassador", "its leader" if the reading knows what
    "its" is), in it or after it ("of Brann"), or where the person "leads" or "represents" it. Persons without any are
    not in the map.
    """
    by_id = {article.id: article for article in articles}
    mentions = _mentions_by_article(entities)
    places = _names_of_places(entities)
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.kind is not EntityKind.PERSON:
            continue
        for role in entity.roles:
            for title in role.evidence:
                if title.article in by_id:
                    text = by_id[title.article].text
                    found[entity.id] |= _bodies_at(text, title, mentions[title.article], places)
        for mention in entity.mentions:
            if mention.article in by_id:
                text = by_id[mention.article].text
                near = _between(mentions[mention.article], mention.end, mention.end + 2 * _REACH_CHARS)
                found[entity.id] |= {
                    other
                    for start, _, other in near
                    if _WHO.match(text[mention.end : start]) or _OF.match(text[mention.end : start])
                }
                for word in _CAPITAL_WORD.finditer(text, mention.end, mention.end + 2 * _REACH_CHARS):
                    if _WHO.match(text[mention.end : word.start()]):
                        found[entity.id] |= _bearers(word.group(), places)
        found[entity.id].discard(entity.id)
    return {person: frozenset(bodies) for person, bodies in found.items() if bodies}


def settle_kinds(articles: Sequence[Article], entities: Sequence[RecordEntity]) -> tuple[RecordEntity, ...]:
    """`entities`, with those that others are "ministers" or "chairs" of taken for states and bodies, though a reading
    took the one word of their names for a person's.
    """
    served = find_affiliations(articles, entities)
    titles: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for body in served.get(entity.id, ()):
            titles[body].update(role.title for role in entity.roles if not is_mouthpiece_title(role.title))
    settled = []
    for entity in entities:
        is_word = all(" " not in name for name in (entity.name, *entity.aliases))
        if entity.kind is EntityKind.PERSON and is_word and not entity.roles and titles[entity.id]:
            state = any(_OF_STATES.search(title) for title in titles[entity.id])
            entity = replace(entity, kind=EntityKind.PLACE if state else EntityKind.ORGANISATION)
        settled.append(entity)
    return tuple(settled)


Place = tuple[int, int, str]


def _mentions_by_article(entities: Sequence[RecordEntity]) -> Mapping[str, list[Place]]:
    """Article id → (start, end, entity id) of every mention, in text order."""
    found: dict[str, list[Place]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.article].append((mention.start, mention.end, entity.id))
    for places in found.values():
        places.sort()
    return found


def _names_of_places(entities: Sequence[RecordEntity]) -> Mapping[str, frozenset[str]]:
    """Folded one-word name → ids of the entities that bear it, for the words that no mention covers."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            if " " not in name and name[:1].isupper():
                found[fold(name)].add(entity.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _between(mentions: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    return mentions[bisect_left(mentions, (start, 0, "")) : bisect_left(mentions, (end, 0, ""))]


def _bodies_at(text: str, title: Evidence, mentions: Sequence[Place], places: Mapping[str, frozenset[str]]) -> set[str]:
    """The bodies that one title names, by its words and those around it."""
    found = set()
    pattern = _AFTER_SPOKESMAN if is_mouthpiece_title(title.text) else _AFTER
    for start, end, entity in _between(mentions, title.start - _REACH_CHARS, title.end + _REACH_CHARS):
        before = end <= title.start and _BEFORE.match(text[end : title.start])
        inside = title.start <= start and end <= title.end and not _SUBJECT.search(text[title.start : start])
        after = start >= title.end and pattern.match(text[title.end : start])
        if before or inside or after:
            found.add(entity)
    reach = max(0, title.start - _REACH_CHARS)
    first = max((stop.end() for stop in _STOPS.finditer(text, reach, title.start)), default=reach)
    for word in _CAPITAL_WORD.finditer(text, first, title.end):
        inside = word.start() >= title.start and not _SUBJECT.search(text[title.start : word.start()])
        if inside or _BEFORE.match(text[word.end() : title.start]):
            found |= _bearers(word.group(), places)
    return found


def _bearers(word: str, places: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The entities called `word`, or of whose people it is a word ("Dravian" of Dravia)."""
    folded = fold(word)
    own = places.get(folded, frozenset())
    root = _DEMONYM.sub("", folded)
    if root == folded or len(root) < _DEMONYM_MIN_CHARS:
        return own
    return own.union(
        *(ids for name, ids in sorted(places.items()) if name.startswith(root) and len(name) <= len(root) + 3)
    )
