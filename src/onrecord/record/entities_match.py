"""Which entities of different pages are one: by their names, and where names are mangled by role, side and company."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.nouns.entity import EntityKind
from onrecord.record.entities_group import Candidate, Group, make_group, merge_where
from onrecord.text.name_match import (
    core_words,
    initials,
    is_acronym_of,
    is_shorter_forum,
    name_words,
    same_person_name,
    skeleton,
    surname_likeness,
    thing_key,
)
from onrecord.text.names import fold, is_given_name, singular

# Likeness of names from which they are one without more evidence (spelling variants score .9 and more), and from which
# role, side or company may decide (mangled spellings score .5 to .7, see text/name_match.py).
_SURE = 0.85
_MANGLED = 0.5
# A lone name equal to a given name scores _EXACT, to another part .95, to the surname 1.0; likeness of spelling stays
# below all of them.
_EXACT = 0.9
_LONE_DISCOUNT = 0.94
# Points of evidence (a role word or the side shared: 1 each; company: up to 1) that a mangled name needs.
_MIN_EVIDENCE = 1.0
# Words of a body's name that must agree if one word is replaced ("Border Safety Forum" for "Border Security Forum").
_MIN_SHARED_WORDS = 2
# Share of the smaller company that two bodies with one word of difference must keep in common.
_MIN_COMPANY_SHARE = 0.4
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to", "a"})


def group_entities(candidates: Iterable[Candidate]) -> list[Group]:
    """The candidates in groups of one bearer each; the result does not depend on their order.

    1. states, bodies, places and documents by the key of any of their forms, then acronyms, then mangled names
    2. people by full name, then lone surnames, then mangled ones
    """
    ordered = sorted(candidates, key=lambda candidate: (candidate.article, candidate.index))
    things, people = _settle_kinds(ordered)
    return _group_things(things) + _group_people(people)


def _settle_kinds(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Things and people; a lone word that other pages mostly know as a body or place is no person here either."""
    weight: dict[str, list[int]] = {}
    for candidate in candidates:
        for form in candidate.forms:
            tally = weight.setdefault(thing_key(form), [0, 0])
            tally[candidate.kind is EntityKind.PERSON] += candidate.mentions
    things: list[Candidate] = []
    people: list[Candidate] = []
    for candidate in candidates:
        lone = all(len(core_words(form)) < 2 for form in candidate.forms)
        votes = weight[thing_key(candidate.forms[0])]
        is_person = candidate.kind is EntityKind.PERSON
        if is_person and lone and votes[0] > votes[1]:
            is_person = False
        elif not is_person and votes[1] > votes[0] and candidate.kind is not EntityKind.DOCUMENT:
            is_person = True
        (people if is_person else things).append(candidate)
    return things, people


def _group_things(things: Sequence[Candidate]) -> list[Group]:
    groups = merge_where([make_group(candidate) for candidate in things], _thing_keys, _same_thing)
    groups = merge_where(groups, _acronym_keys, _is_acronym_pair, only_one=True)
    groups = merge_where(groups, _content_keys, _is_mangled_body)
    return merge_where(groups, _forum_keys, _is_shorter_forum, only_one=True)


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


def _content_keys(group: Group) -> set[str]:
    """What names of one body share when a word is moved, put before or replaced (see `_is_mangled_body`)."""
    keys: set[str] = set()
    if group.kinds & {EntityKind.PLACE, EntityKind.PERSON}:
        return keys
    for words in map(_content, group.forms):
        if len(words) < _MIN_SHARED_WORDS + 1:
            continue
        bag = sorted(set(words))
        keys |= {f"ends {words[0]} {words[-1]}", f"start {words[0]} {words[1]}", " ".join(bag)}
        if len(bag) > 4:
            keys.update(" ".join(word for word in bag if word != left_out) for left_out in bag)
    return keys


@lru_cache(maxsize=16384)
def _content(form: str) -> tuple[str, ...]:
    words = (fold(word).replace("isation", "ization") for word in form.replace("-", " ").split())
    return tuple(word for word in words if word and word not in _SMALL)


def _is_mangled_body(a: Group, b: Group) -> bool:
    """True for two long names of one body: the same words in another order, a word put before, or one word replaced."""
    for left, right in ((_content(x), _content(y)) for x in a.forms for y in b.forms):
        short, long = sorted((left, right), key=len)
        if len(left) == len(right) == 3 and left[:2] == right[:2] and {left[2], right[2]} & {"meeting", "talks"}:
            return True  # "the A-B meeting" for "the A-B Council"
        if len(short) < _MIN_SHARED_WORDS + 1:
            continue
        if set(short) == set(long) or (set(short) < set(long) and len(short) >= 4 and len(long) - len(short) == 1):
            return True
        if len(short) == len(long) and short[0] == long[0] and short[-1] == long[-1]:
            shared = sum(x == y for x, y in zip(short, long, strict=True))
            if shared == len(short) - 1 and not a.articles & b.articles and _company_share(a, b) >= _MIN_COMPANY_SHARE:
                return True
    return False


def _company_share(a: Group, b: Group) -> float:
    """Share of the smaller company that the two keep in common, 0.0 if one has none."""
    left, right = a.company, b.company
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _group_people(people: Sequence[Candidate]) -> list[Group]:
    groups = merge_where([make_group(candidate) for candidate in people], _bone_keys, _same_full_name)
    groups = _join_lone(groups, exact=True)
    groups = merge_where(groups, _lone_keys, _same_lone_name)
    groups = _join_lone(groups, exact=False)
    return merge_where(groups, _bone_keys, _mangled_full_name, only_one=True)


def _bone_keys(group: Group) -> set[str]:
    """The consonants of every word of the full names: two names of one person share those of one word at least."""
    return {skeleton(word) for form in group.full for word in name_words(form)}


def _lone_keys(group: Group) -> set[str]:
    return set() if group.full else {fold(form) for form in group.forms}


def _sides_clash(a: Group, b: Group) -> bool:
    return bool(a.sides and b.sides and not a.sides & b.sides)


def _full_likeness(a: Group, b: Group) -> float:
    return max((same_person_name(x, y) for x in a.full for y in b.full), default=0.0)


def _same_full_name(a: Group, b: Group) -> bool:
    likeness = _full_likeness(a, b)
    if likeness < 1.0 and a.articles & b.articles:
        return False
    return likeness >= (1.0 if _sides_clash(a, b) else _SURE)


def _same_lone_name(a: Group, b: Group) -> bool:
    return not _sides_clash(a, b) and not _lone_keys(a).isdisjoint(_lone_keys(b))


def _evidence(a: Group, b: Group) -> float:
    """Points that two people of like names are one: shared role words, the same side, the same company."""
    points = float(bool(a.roles & b.roles)) + float(bool(a.sides & b.sides))
    return points + _company_share(a, b)


def _mangled_full_name(a: Group, b: Group) -> bool:
    if a.articles & b.articles or _sides_clash(a, b):
        return False
    return _MANGLED <= _full_likeness(a, b) < _SURE and _evidence(a, b) >= _MIN_EVIDENCE


def _lone_likeness(lone: Group, full: Group) -> float:
    """How well a lone name fits a full name: 1.0 the same surname, .95 another part, else likeness of surnames."""
    best = 0.0
    for form in lone.forms:
        word = fold(form)
        for known in full.full:
            parts = name_words(known)
            if word in {parts[-1], "".join(parts[1:])}:
                best = 1.0
            elif word in parts:
                best = max(best, _EXACT if is_given_name(word) else 0.95)
            elif not is_given_name(word):
                best = max(best, surname_likeness(word, parts[-1]) * _LONE_DISCOUNT)
    return best


def _join_lone(groups: Sequence[Group], *, exact: bool) -> list[Group]:
    """Each lone name given to the one full-named person it fits best; two that fit alike, and neither gets it."""
    fulls = [group for group in groups if group.full]
    by_sound: dict[str, list[Group]] = {}
    for full in fulls:
        for sound in sorted({bones[:1] for bones in _bone_keys(full)}):
            by_sound.setdefault(sound, []).append(full)
    left = list(fulls)
    apart = _kept_apart(groups)
    for lone in groups:
        if lone.full:
            continue
        sounds = sorted({skeleton(form)[:1] for form in lone.forms})
        near = {id(full): full for sound in sounds for full in by_sound.get(sound, ())}
        scored = [
            (*score, full)
            for full in near.values()
            if apart.get(id(full), frozenset()).isdisjoint(_lone_keys(lone))
            and (score := _lone_score(lone, full, exact=exact)) is not None
        ]
        scored.sort(key=lambda item: (*(-points for points in item[:-1]), item[-1].forms))
        if scored and (len(scored) == 1 or scored[0][:-1] > scored[1][:-1]):
            scored[0][-1].absorb(lone)
        else:
            left.append(lone)
    return left


def _naming(full: Group) -> frozenset[str]:
    """The pages that print a full name of the group, not only a part of one (as "Jae-in", two words of three)."""
    return frozenset(
        member.article
        for member in full.members
        if any(" " in form and len(core_words(form)) > 1 for form in member.forms)
    )


def _kept_apart(groups: Sequence[Group]) -> dict[int, frozenset[str]]:
    """id of a full-named group → names alone that a page prints beside its full name for somebody else only.

    A page that calls the minister "Lind" and his wife "Anna Lind" says of whom other pages speak too.
    """
    lone = [group for group in groups if not group.full]
    return {
        id(full): frozenset(
            key
            for other in lone
            if other.articles & _naming(full)
            for key in _lone_keys(other) - {fold(form) for form in full.forms}
        )
        for full in groups
        if full.full
    }


def _lone_score(lone: Group, full: Group, *, exact: bool) -> tuple[float, bool, bool, float] | None:
    """(likeness, a role shared, called by it alone elsewhere, evidence) if the lone name may be that of `full`.

    None if it cannot be; with `exact` only by the letters.
    """
    if _sides_clash(lone, full):
        return None
    likeness = _lone_likeness(lone, full)
    if likeness < (_EXACT if exact else _MANGLED * _LONE_DISCOUNT):
        return None
    if lone.articles & (full.articles if exact else _naming(full) if likeness >= _EXACT else frozenset()):
        return None  # the page itself keeps them apart
    evidence = _evidence(lone, full)
    if not exact and likeness <= _EXACT and evidence + 0.5 * (lone.speaks or full.speaks) < _MIN_EVIDENCE:
        return None
    is_called_so = not _lone_keys(lone).isdisjoint(fold(form) for form in full.forms)
    return likeness, bool(lone.roles & full.roles), is_called_so, evidence


def role_words(titles: Iterable[str]) -> frozenset[str]:
    """The words of titles that count as shared evidence, in the singular."""
    return frozenset(
        singular(word)
        for title in titles
        for word in title.split()
        if word[:1].isalpha() and word.lower() not in _SMALL
    )
