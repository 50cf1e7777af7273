"""Which states, bodies, places and documents of different pages are one: by their names, and where a name is mangled by
its words and its company.
"""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.nouns.entity import EntityKind
from onrecord.record.entities_group import SMALL_WORDS, Candidate, Group, company_share, make_group, merge_where
from onrecord.text.name_match import (
    initials,
    is_acronym_of,
    is_shorter_forum,
    people_of_land,
    skeleton,
    surname_likeness,
    thing_key,
)
from onrecord.text.names import fold, state_hint

# Words of a body's name that must agree if one word is replaced ("Border Safety Forum" for "Border Security Forum").
_MIN_SHARED_WORDS = 2
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.FORUM})
# First words of a body's name that tell its scope and are dropped before any other.
_SCOPES = frozenset({"international", "national", "federal", "royal", "central", "general", "global", "world"})
# Share of the smaller company that two bodies with one word of difference must keep in common.
_MIN_COMPANY_SHARE = 0.4
# Two spellings of one place are told by so many consonants; shorter names are like too many others.
_PLACE_MIN_BONES = 3
_PLACE_MIN_LIKENESS = 0.7


def group_things(things: Sequence[Candidate]) -> list[Group]:
    """The things in groups of one bearer each: by equal names, acronyms, mangled names of bodies, shorter names of
    forums, the people's name of a land, and other spellings of places.
    """
    groups = merge_where([make_group(candidate) for candidate in things], _thing_keys, _same_thing)
    groups = merge_where(groups, _acronym_keys, _is_acronym_pair, only_one=True)
    groups = merge_where(groups, _content_keys, _is_mangled_body)
    groups = merge_where(groups, _forum_keys, _is_shorter_forum, only_one=True)
    groups = merge_where(groups, _head_keys, _is_shorter_body, only_one=True)
    groups = merge_where(groups, _land_keys, _is_people_of, only_one=True)
    return merge_where(groups, _place_keys, _is_place_respelt, only_one=True)


def _thing_keys(group: Group) -> set[str]:
    return {thing_key(form) for form in group.forms}


def _same_thing(a: Group, b: Group) -> bool:
    return not _thing_keys(a).isdisjoint(_thing_keys(b))


def _is_acronym(form: str) -> bool:
    return form.replace(".", "").isupper() and " " not in form


def _acronym_keys(group: Group) -> set[str]:
    """The letters of acronyms, and the initials of long names."""
    keys = {fold(form) for form in group.forms if _is_acronym(form)}
    for form in group.forms:
        if " " in form:
            keys.update(letters.lower() for letters in initials(form))
    return keys


def _is_acronym_pair(short: Group, long: Group) -> bool:
    if not all(map(_is_acronym, short.forms)) or any(map(_is_acronym, long.forms)):
        return False
    return any(is_acronym_of(form, known) for form in short.forms for known in long.forms if " " in known)


def _forum_keys(group: Group) -> set[str]:
    """The head words of a forum; "Games" are "Olympics"."""
    if group.kinds != {EntityKind.FORUM}:
        return set()
    heads = {fold(form.split()[-1]) for form in group.forms}
    return {"olympics" if head == "games" else head for head in heads}


def _is_shorter_forum(short: Group, long: Group) -> bool:
    return any(is_shorter_forum(a, b) for a in short.forms for b in long.forms)


def _head_keys(group: Group) -> set[str]:
    """The last words of a body's names."""
    return {fold(form.split()[-1]) for form in group.forms} if group.kinds <= _BODIES else set()


def _is_shorter_body(short: Group, long: Group) -> bool:
    """True for a body that a page names in full and by its last word ("the Compact" of the "Northern Compact"), or
    without the "International" before its name.
    """
    both = bool(short.articles & long.articles)
    return all(any(_is_cut(_folded(form), _folded(known), both=both) for known in long.forms) for form in short.forms)


def _folded(form: str) -> list[str]:
    return [fold(word) for word in form.removeprefix("the ").split()]


def _is_cut(short: Sequence[str], long: Sequence[str], *, both: bool) -> bool:
    if len(short) == 1:
        return both and len(long) > 1 and long[-1] == short[0]
    return len(long) == len(short) + 1 and long[0] in _SCOPES and list(long[1:]) == list(short)


def _content_keys(group: Group) -> set[str]:
    """What names of one body share when a word is moved, put before or replaced (see `_is_mangled_body`)."""
    keys: set[str] = set()
    if group.kinds & {EntityKind.PLACE, EntityKind.PERSON}:
        return keys
    for words in map(_content, group.forms):
        if len(words) < _MIN_SHARED_WORDS + 1:
            if len(words) == _MIN_SHARED_WORDS:
                keys.add(" ".join(sorted(words)))
            continue
        bag = sorted(set(words))
        keys |= {f"ends {words[0]} {words[-1]}", f"start {words[0]} {words[1]}", " ".join(bag)}
        if len(bag) > 4:
            keys.update(" ".join(word for word in bag if word != left_out) for left_out in bag)
    return keys


@lru_cache(maxsize=16384)
def _content(form: str) -> tuple[str, ...]:
    words = (fold(word).replace("isation", "ization") for word in form.replace("-", " ").split())
    return tuple(word for word in words if word and word not in SMALL_WORDS)


def _is_mangled_body(a: Group, b: Group) -> bool:
    """True for two names of one body: "Council of the Straits" for "Straits Council"; of long ones the same words in
    another order, a word put before, or one word replaced.
    """
    for x, y in ((x, y) for x in a.forms for y in b.forms):
        left, right = _content(x), _content(y)
        if len(left) == len(right) == 2 and left == right[::-1] and (" of " in x) != (" of " in y):
            return True
        short, long = sorted((left, right), key=len)
        if len(left) == len(right) == 3 and left[:2] == right[:2] and {left[2], right[2]} & {"meeting", "talks"}:
            return True  # "the A-B meeting" for "the A-B Council"
        if len(short) < _MIN_SHARED_WORDS + 1:
            continue
        if set(short) == set(long) or (set(short) < set(long) and len(short) >= 4 and len(long) - len(short) == 1):
            return True
        if len(short) == len(long) and short[0] == long[0] and short[-1] == long[-1]:
            shared = sum(x == y for x, y in zip(short, long, strict=True))
            if shared == len(short) - 1 and not a.articles & b.articles and company_share(a, b) >= _MIN_COMPANY_SHARE:
                return True
    return False


def _land_keys(group: Group) -> set[str]:
    """One-word names, and for the name of a land all names that its people may have."""
    keys: set[str] = set()
    if all(" " not in form and state_hint(form) is None for form in group.forms):
        keys.update(fold(form) for form in group.forms)
        if EntityKind.PLACE in group.kinds:
            keys.update(fold(people) for form in group.forms for people in people_of_land(form))
    return keys


def _is_people_of(people: Group, land: Group) -> bool:
    """True for "Karrenian" beside "Karrenia", of a land that no list knows."""
    if EntityKind.PLACE not in land.kinds:
        return False
    names = {fold(name) for form in land.forms if " " not in form for name in people_of_land(form)}
    return all(fold(form) in names for form in people.forms)


def _place_keys(group: Group) -> set[str]:
    """The sounds that other spellings of a place share: the first of each word."""
    if EntityKind.PLACE not in group.kinds or any(state_hint(form) is not None for form in group.forms):
        return set()
    return {" ".join(skeleton(word)[:1] for word in fold(form).split()) for form in group.forms}


def _is_place_respelt(a: Group, b: Group) -> bool:
    """True for "Port Wesper" beside "Port Vesper": one page's spelling of a place, in the same company."""
    if a.articles & b.articles or company_share(a, b) < _MIN_COMPANY_SHARE:
        return False
    return any(_is_respelt(x, y) for x in a.forms for y in b.forms)


def _is_respelt(left: str, right: str) -> bool:
    one, other = fold(left).split(), fold(right).split()
    changed = [(x, y) for x, y in zip(one, other, strict=False) if x != y]
    if len(one) != len(other) or len(changed) != 1:
        return False
    x, y = changed[0]
    short = min(len(skeleton(x)), len(skeleton(y))) < _PLACE_MIN_BONES
    return not short and surname_likeness(x, y) >= _PLACE_MIN_LIKENESS
