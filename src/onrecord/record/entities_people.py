"""Which people of different pages are one: by full name, by surname, and where names are mangled by role, side, company
and what the pages say of them.
"""

from collections.abc import Iterable, Sequence

from onrecord.record.entities_group import SMALL_WORDS, Candidate, Group, company_share, make_group, merge_where
from onrecord.text.name_match import (
    core_words,
    maybe_person_name,
    name_words,
    same_person_name,
    skeleton,
    surname_likeness,
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
# Points of evidence (a role word or the side shared: 1 each; company, words beside the name: up to 1 each) that a
# mangled name needs; where the given name is mangled too, company alone is not enough; where it alone is, half will do.
_MIN_EVIDENCE = 1.0
_MIN_OWN_EVIDENCE = 0.5
_MIN_GIVEN_EVIDENCE = 0.5
# So many rare words beside the name on both pages are one point.
_CONTEXT_WORDS = 3.0


def group_people(people: Sequence[Candidate]) -> list[Group]:
    """The people in groups of one bearer each: by full name, then lone surnames, then mangled ones."""
    groups = merge_where([make_group(candidate) for candidate in people], _bone_keys, _same_full_name)
    groups = _join_lone(groups, exact=True)
    groups = merge_where(groups, _lone_keys, _same_lone_name)
    groups = _join_lone(groups, exact=False)
    return merge_where(groups, _bone_keys, _mangled_full_name, only_one=True)


def _bone_keys(group: Group) -> set[str]:
    """The consonants of every word of the full names: two names of one person share those of one word at least."""
    return {skeleton(word) for form in group.full for word in name_words(form)}


def _lone_keys(group: Group) -> set[str]:
    return set() if group.full else {"".join(name_words(form)) for form in group.forms}


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
    """Points that two people of like names are one: what tells of them alone, and the same company."""
    return _own_evidence(a, b) + company_share(a, b)


def _own_evidence(a: Group, b: Group) -> float:
    """Points for shared role words, the same side, and words that stand beside both names and beside few others."""
    points = float(bool(a.roles & b.roles)) + float(bool(a.sides & b.sides))
    return points + min(1.0, len(a.context & b.context) / _CONTEXT_WORDS)


def _mangled_full_name(a: Group, b: Group) -> bool:
    if a.articles & b.articles or _sides_clash(a, b):
        return False
    if _evidence(a, b) < _MIN_EVIDENCE:
        return _evidence(a, b) >= _MIN_GIVEN_EVIDENCE and _given_mangled(a, b)
    if _MANGLED <= _full_likeness(a, b) < _SURE:
        return True
    both = any(maybe_person_name(x, y) for x in a.full for y in b.full)
    return both and _own_evidence(a, b) >= _MIN_OWN_EVIDENCE


def _given_mangled(a: Group, b: Group) -> bool:
    """True for one surname and given names alike: "Celia Lind", "Cecilia Lind"."""
    return any(name_words(x)[-1] == name_words(y)[-1] and maybe_person_name(x, y) for x in a.full for y in b.full)


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
        if word[:1].isalpha() and word.lower() not in SMALL_WORDS
    )
