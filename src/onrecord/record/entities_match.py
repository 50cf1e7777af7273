"""Which entities of different pages are one: by their names, and where names are mangled by role, side and company."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.nouns.entity import EntityKind
from onrecord.text.name_match import (
    core_words,
    is_acronym_of,
    is_shorter_forum,
    name_words,
    same_person_name,
    surname_likeness,
    thing_key,
)
from onrecord.text.names import fold, is_given_name, singular

# Likeness of names from which they are one without more evidence (spelling variants score .9 and more), and from which
# role, side or company may decide (mangled spellings score .5 to .7, see text/name_match.py).
_SURE = 0.85
_MANGLED = 0.5
# Points of evidence (a role word or the side shared: 1 each; company: up to 1) that a mangled name needs.
_MIN_EVIDENCE = 1.0
# Words of a body's name that must agree if one word is replaced ("Border Safety Forum" for "Border Security Forum").
_MIN_SHARED_WORDS = 2
# Share of the smaller company that two bodies with one word of difference must keep in common.
_MIN_COMPANY_SHARE = 0.4
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to", "a"})


@dataclass(slots=True)
class Candidate:
    """One entity of one page, with what may tell that it is one with another page's.

    forms    name and aliases as printed; roles  head words of its titles
    company  keys of the entities named in the same sentences
    """

    article: str
    index: int
    kind: EntityKind
    forms: tuple[str, ...]
    side: str | None
    roles: frozenset[str]
    company: frozenset[str]
    speaks: bool
    mentions: int


@dataclass(slots=True)
class Group:
    """Candidates taken to be one."""

    members: list[Candidate] = field(default_factory=list)

    def forms(self) -> list[str]:
        """All printed forms, sorted."""
        return sorted({form for member in self.members for form in member.forms})

    def sides(self) -> set[str]:
        return {member.side for member in self.members if member.side is not None}

    def roles(self) -> frozenset[str]:
        return frozenset().union(*(member.roles for member in self.members))

    def company(self) -> frozenset[str]:
        return frozenset().union(*(member.company for member in self.members))

    def articles(self) -> set[str]:
        return {member.article for member in self.members}


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


def _merge(groups: list[Group], kept: Group, lost: Group) -> None:
    kept.members.extend(lost.members)
    kept.members.sort(key=lambda member: (member.article, member.index))
    groups.remove(lost)


def _group_things(things: Sequence[Candidate]) -> list[Group]:
    groups: list[Group] = []
    by_key: dict[str, Group] = {}
    for candidate in things:
        keys = [thing_key(form) for form in candidate.forms]
        found = list({id(by_key[key]): by_key[key] for key in keys if key in by_key}.values())
        if found:
            group = found[0]
            for other in found[1:]:
                _merge(groups, group, other)
        else:
            group = Group()
            groups.append(group)
        group.members.append(candidate)
        for member in group.members:
            for form in member.forms:
                by_key[thing_key(form)] = group
    _merge_where(groups, _is_acronym_pair, only_one=True)
    _merge_where(groups, _is_mangled_body, only_one=False)
    _merge_where(groups, _is_shorter_forum, only_one=True)
    return groups


def _merge_where(groups: list[Group], test: Callable[[Group, Group], bool], *, only_one: bool) -> None:
    """Merge each group into the one it passes `test` with; with `only_one`, only if there is a single such group."""
    changed = True
    while changed:
        changed = False
        for group in list(groups):
            partners = [other for other in groups if other is not group and test(group, other)]
            if not partners or (only_one and len(partners) > 1):
                continue
            _merge(groups, partners[0], group)
            changed = True
            break


def _is_acronym_pair(short: Group, long: Group) -> bool:
    forms = short.forms()
    return (
        all(form.replace(".", "").isupper() and " " not in form for form in forms)
        and any(is_acronym_of(form, known) for form in forms for known in long.forms() if " " in known)
        and not _has_acronym(long)
    )


def _is_shorter_forum(short: Group, long: Group) -> bool:
    kinds = {member.kind for group in (short, long) for member in group.members}
    return kinds == {EntityKind.FORUM} and any(is_shorter_forum(a, b) for a in short.forms() for b in long.forms())


def _has_acronym(group: Group) -> bool:
    return any(form.isupper() and " " not in form for form in group.forms())


def _content(form: str) -> tuple[str, ...]:
    words = (fold(word).replace("isation", "ization") for word in form.replace("-", " ").split())
    return tuple(word for word in words if word and word not in _SMALL)


def _is_mangled_body(a: Group, b: Group) -> bool:
    """True for two long names of one body: the same words in another order, a word put before, or one word replaced."""
    kinds = {member.kind for group in (a, b) for member in group.members}
    if kinds & {EntityKind.PLACE, EntityKind.PERSON}:
        return False
    for left, right in ((_content(x), _content(y)) for x in a.forms() for y in b.forms()):
        short, long = sorted((left, right), key=len)
        if len(left) == len(right) == 3 and left[:2] == right[:2] and {left[2], right[2]} & {"meeting", "talks"}:
            return True  # "the A-B meeting" for "the A-B Council"
        if len(short) < _MIN_SHARED_WORDS + 1:
            continue
        if set(short) == set(long) or (set(short) < set(long) and len(short) >= 4 and len(long) - len(short) == 1):
            return True
        if len(short) == len(long) and short[0] == long[0] and short[-1] == long[-1]:
            shared = sum(x == y for x, y in zip(short, long, strict=True))
            if (
                shared == len(short) - 1
                and not a.articles() & b.articles()
                and _company_share(a, b) >= _MIN_COMPANY_SHARE
            ):
                return True
    return False


def _company_share(a: Group, b: Group) -> float:
    """Share of the smaller company that the two keep in common, 0.0 if one has none."""
    left, right = a.company(), b.company()
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _group_people(people: Sequence[Candidate]) -> list[Group]:
    groups = [Group([candidate]) for candidate in people]
    _merge_where(groups, _same_full_name, only_one=False)
    _join_lone(groups, exact=True)
    _merge_where(groups, _same_lone_name, only_one=False)
    _join_lone(groups, exact=False)
    _merge_where(groups, _mangled_full_name, only_one=True)
    return groups


def _full_forms(group: Group) -> list[str]:
    return [form for form in group.forms() if len(core_words(form)) > 1]


def _sides_clash(a: Group, b: Group) -> bool:
    return bool(a.sides() and b.sides() and not a.sides() & b.sides())


def _full_likeness(a: Group, b: Group) -> float:
    return max((same_person_name(x, y) for x in _full_forms(a) for y in _full_forms(b)), default=0.0)


def _same_full_name(a: Group, b: Group) -> bool:
    likeness = _full_likeness(a, b)
    if likeness < 1.0 and a.articles() & b.articles():
        return False
    return likeness >= (1.0 if _sides_clash(a, b) else _SURE)


def _same_lone_name(a: Group, b: Group) -> bool:
    if _full_forms(a) or _full_forms(b) or _sides_clash(a, b):
        return False
    return bool({fold(form) for form in a.forms()} & {fold(form) for form in b.forms()})


def _evidence(a: Group, b: Group) -> float:
    """Points that two people of like names are one: shared role words, the same side, the same company."""
    points = float(bool(a.roles() & b.roles())) + float(bool(a.sides() & b.sides()))
    return points + _company_share(a, b)


def _mangled_full_name(a: Group, b: Group) -> bool:
    if a.articles() & b.articles() or _sides_clash(a, b):
        return False
    return _MANGLED <= _full_likeness(a, b) < _SURE and _evidence(a, b) >= _MIN_EVIDENCE


def _lone_likeness(lone: Group, full: Group) -> float:
    """How well a lone name fits a full name: 1.0 the same surname, .95 another part, else likeness of surnames."""
    best = 0.0
    for form in lone.forms():
        word = fold(form)
        for known in _full_forms(full):
            parts = name_words(known)
            if word in {parts[-1], "".join(parts[1:])}:
                best = 1.0
            elif word in parts:
                best = max(best, 0.9 if is_given_name(word) else 0.95)
            elif not is_given_name(word):
                best = max(best, surname_likeness(word, parts[-1]) * 0.94)
    return best


def _join_lone(groups: list[Group], *, exact: bool) -> None:
    """Give each lone name to the one full-named person it fits best; two that fit alike, and neither gets it."""
    for lone in [group for group in groups if not _full_forms(group)]:
        scored = []
        for full in groups:
            if full is lone or not _full_forms(full) or _sides_clash(lone, full):
                continue
            likeness = _lone_likeness(lone, full)
            evidence = _evidence(lone, full)
            speaks = any(member.speaks for group in (lone, full) for member in group.members)
            fits = (
                likeness >= 0.9
                if exact
                else likeness >= _MANGLED - 0.03 and (likeness > 0.9 or evidence + 0.5 * speaks >= _MIN_EVIDENCE)
            )
            if exact and lone.articles() & full.articles():
                fits = False  # the page itself keeps them apart
            if fits:
                scored.append((likeness, evidence, full))
        scored.sort(key=lambda item: (-item[0], -item[1], item[2].forms()))
        if scored and (len(scored) == 1 or scored[0][:2] > scored[1][:2]):
            _merge(groups, scored[0][2], lone)


def role_words(titles: Iterable[str]) -> frozenset[str]:
    """The words of titles that count as shared evidence, in the singular."""
    return frozenset(
        singular(word)
        for title in titles
        for word in title.split()
        if word[:1].isalpha() and word.lower() not in _SMALL
    )
