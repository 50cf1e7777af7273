"""The capitals of lands that no list knows: "Port Amal has rejected the fee" is Ilmara's doing, once the pages tell
whose capital Port Amal is.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.text.names import head_kind

# What stands between a capital and its land: "Ilmara's capital, Port Amal", "Port Amal, the capital of Ilmara".
_BEFORE = re.compile(r"(?:\b([A-Z][\w'’-]+) capital|\bcapital of (?:the )?([A-Z]\w+)),? (?:city )?(?:of )?$")
_AFTER = re.compile(
    r",? (?:\((?:the )?|(?:the )?(?:capital of )?(?:the )?)([A-Z][\w'’-]+)(?: capital\b|\)| \(|,| —| –)"
)
_CAPITAL_OF = re.compile(r", the capital of (?:the )?([A-Z]\w+)")
_DATELINE_START = re.compile(r"(?:^|\n)\s*$")
# A city that acts: its name before a verb, and not where something is.
_ACTS = re.compile(
    r"(?:['’]s (?:offer|demand|proposal|refusal|decision|position|reply|answer|envoys?|step|government)\b| "
    r"(?:has|had|have|is|was|will|would|did|does|may|might|could|says?|said|wants?|wanted|remain\w*|then|also|never|"
    r"[a-z]+(?:ed|s)) )"
)
_IN = re.compile(r"\b(?:in|at|near|to|from|for|of|on|outside|into|towards?|via|around|with|the)\s+$", re.IGNORECASE)
_TOWNS = frozenset("city town port harbour harbor".split())
_TOLD_WEIGHT = 5
_SPOKEN_WEIGHT = 1
# The best answer must be this many times as well supported as the next.
_MARGIN = 2


def find_capitals(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    named: Callable[[str], str | None],
    state_of: Mapping[str, str],
) -> Mapping[str, str]:
    """Entity id of a city → the land whose capital it is, where the pages let that be told.

    named     the one state that some words name; state_of: entity id of a person → the state the person acts for
    1. "Ilmara's capital, Port Amal"   2. what a land's own officials say that the city does ("Port Amal was ready to
    talk, the Ilmaran minister said"); who speaks says so of another's capital too, and the rest outvotes it.
    """
    texts = {article.id: article.text for article in articles}
    cities = [one for one in entities if _may_be_city(one) and named(one.name) is None]
    votes: dict[str, Counter[str]] = {city.id: Counter() for city in cities}
    for city in cities:
        for mention in city.mentions:
            text = texts.get(mention.article, "")
            land = _told(text, mention.start, mention.end, named)
            if land is not None:
                votes[city.id][land] += _TOLD_WEIGHT
    acting: dict[str, list[tuple[int, str]]] = {}
    for city in cities:
        for mention in city.mentions:
            if _is_acting(texts.get(mention.article, ""), mention.start, mention.end):
                acting.setdefault(mention.article, []).append((mention.start, city.id))
    for reading in readings:
        here = acting.get(reading.article, [])
        for statement in reading.statements if here else ():
            speaker = entity_of.get((reading.article, statement.entity)) if statement.entity is not None else None
            land = state_of.get(speaker or "")
            if land is None:
                continue
            for start, city_id in here:
                if any(span.start <= start < span.end for span in statement.content):
                    votes[city_id][land] += _SPOKEN_WEIGHT
    found = {}
    for city_id, counted in votes.items():
        ranked = sorted(counted.items(), key=lambda vote: (-vote[1], vote[0]))
        if ranked and (len(ranked) == 1 or ranked[0][1] >= _MARGIN * ranked[1][1]):
            found[city_id] = ranked[0][0]
    return found


def _may_be_city(entity: RecordEntity) -> bool:
    """True for a place, unless its name has a head word that no town has, and for one word that nothing tells a person
    by."""
    words = entity.name.split()
    if len(words) > 1 and any(head_kind(word) is not None and word.lower() not in _TOWNS for word in words):
        return False
    if entity.kind is EntityKind.PLACE:
        return True
    bare = " " not in entity.name and not entity.roles and all(" " not in alias for alias in entity.aliases)
    return bare and entity.kind in (EntityKind.PERSON, EntityKind.OTHER)


def _told(text: str, start: int, end: int, named: Callable[[str], str | None]) -> str | None:
    """The land whose capital the words around a name say it is; a dateline names the land of its city."""
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before is not None:
        return named(before[1] or before[2])
    of = _CAPITAL_OF.match(text[end : end + 60])
    if of is not None:
        return named(of[1])
    after = _AFTER.match(text[end : end + 60])
    if after is None:
        return None
    dateline = _DATELINE_START.search(text[max(0, start - 10) : start]) is not None
    return named(after[1]) if dateline or "capital" in after.group() else None


def _is_acting(text: str, start: int, end: int) -> bool:
    return _ACTS.match(text[end : end + 20]) is not None and _IN.search(text[max(0, start - 10) : start]) is None
