"""Entities of single pages, and the groups they are gathered into while it is found out which are one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onrecord.nouns.entity import EntityKind
from onrecord.text.name_match import core_words

# Words of a name or title that tell nothing.
SMALL_WORDS = frozenset({"of", "for", "and", "the", "in", "on", "to", "a"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity of one page, with what may tell that it is one with another page's.

    forms    name and aliases as printed; roles  words of its titles
    company  keys of the entities named near it
    context  stems of words beside its mentions that tell little of anybody else on the page
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
    context: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Group:
    """Candidates taken to be one, with what they say taken together. `full` are the forms of two words and more."""

    members: list[Candidate]
    forms: tuple[str, ...]
    full: tuple[str, ...]
    kinds: frozenset[EntityKind]
    sides: frozenset[str]
    roles: frozenset[str]
    company: frozenset[str]
    articles: frozenset[str]
    speaks: bool
    context: frozenset[str]

    def absorb(self, other: "Group") -> None:
        """Take over the members of `other`, which is to be dropped."""
        self.members = sorted(self.members + other.members, key=lambda member: (member.article, member.index))
        self.forms = tuple(sorted({*self.forms, *other.forms}))
        self.full = tuple(sorted({*self.full, *other.full}))
        self.kinds |= other.kinds
        self.sides |= other.sides
        self.roles |= other.roles
        self.company |= other.company
        self.articles |= other.articles
        self.context |= other.context
        self.speaks |= other.speaks


def make_group(candidate: Candidate) -> Group:
    """The group of one candidate."""
    forms = tuple(sorted(set(candidate.forms)))
    return Group(
        members=[candidate],
        forms=forms,
        full=tuple(form for form in forms if len(core_words(form)) > 1),
        kinds=frozenset({candidate.kind}),
        sides=frozenset({candidate.side} if candidate.side is not None else ()),
        roles=candidate.roles,
        company=candidate.company,
        articles=frozenset({candidate.article}),
        speaks=candidate.speaks,
        context=candidate.context,
    )


def company_share(a: Group, b: Group) -> float:
    """Share of the smaller company that the two keep in common, 0.0 if one has none."""
    left, right = a.company, b.company
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def merge_where(
    groups: Sequence[Group],
    keys: Callable[[Group], Iterable[str]],
    test: Callable[[Group, Group], bool],
    *,
    only_one: bool = False,
) -> list[Group]:
    """The groups after each was merged into the first that it passes `test` with, until nothing changes.

    keys      only groups that share a key are compared: a story of a hundred pages has thousands of names
    only_one  merge only where a single group passes
    """
    left = list(groups)
    changed = True
    while changed:
        changed = False
        index: dict[str, list[int]] = {}
        for at, group in enumerate(left):
            for key in sorted(set(keys(group))):
                index.setdefault(key, []).append(at)
        gone: set[int] = set()
        for at, group in enumerate(left):
            near = sorted({other for key in set(keys(group)) for other in index.get(key, ())} - gone - {at})
            partners = [other for other in near if test(group, left[other])]
            if partners and not (only_one and len(partners) > 1):
                left[partners[0]].absorb(group)
                for key in keys(group):
                    index.setdefault(key, []).append(partners[0])
                gone.add(at)
                changed = True
        left = [group for at, group in enumerate(left) if at not in gone]
    return left
