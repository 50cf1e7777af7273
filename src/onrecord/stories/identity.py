"""Which story is which, before and after articles came in: ids stay with the articles that bear them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from onrecord.nouns.ids import make_id
from onrecord.nouns.story import ChangeKind, StoryChange

Group = tuple[str, ...]


def name_groups(groups: Sequence[Group], before: Mapping[str, str]) -> dict[Group, str]:
    """The id of each group of articles. `before`: article → id of its story, for the articles that had one.

    An id goes to the group that holds most of its articles, each group takes the id of which it holds most; a group
    that gets none is named after its first article.
    """
    overlaps = [(-count, story, group) for group in groups for story, count in _stories_of(group, before).items()]
    named: dict[Group, str] = {}
    for _, story, group in sorted(overlaps):
        if group not in named and story not in named.values():
            named[group] = story
    taken = set(before.values())
    for group in sorted(groups):
        if group not in named:
            nth = 0
            while (fresh := make_id("story", group[0], *([nth] if nth else []))) in taken:
                nth += 1
            named[group] = fresh
            taken.add(fresh)
    return named


def find_changes(
    groups: Mapping[Group, str], before: Mapping[str, str], late: frozenset[str] = frozenset()
) -> tuple[StoryChange, ...]:
    """What happened between `before` (article → story) and `groups` (articles → story), by story, then kind.

    `late`: articles older than what their story held before. Nothing is said of stories that stayed as they were.
    """
    found: list[StoryChange] = []
    alive = set(groups.values())
    for group, story in groups.items():
        new = [article for article in group if article not in before]
        came: dict[str, list[str]] = defaultdict(list)
        for article in group:
            if article in before and before[article] != story:
                came[before[article]].append(article)
        if story not in before.values():
            own = [article for article in group if article in new]
            if own or not came:
                found.append(_change(ChangeKind.NEW, story, own or list(group), None, late))
        elif new:
            found.append(_change(ChangeKind.GREW, story, new, None, late))
        for other, articles in sorted(came.items()):
            kind = ChangeKind.SPLIT if other in alive else ChangeKind.MERGED
            found.append(_change(kind, story, articles, other, late))
    return tuple(sorted(found, key=lambda change: (change.story, change.kind, change.other or "")))


def _stories_of(group: Group, before: Mapping[str, str]) -> Counter[str]:
    return Counter(before[article] for article in group if article in before)


def _change(
    kind: ChangeKind, story: str, articles: Sequence[str], other: str | None, late: frozenset[str]
) -> StoryChange:
    ordered = tuple(sorted(articles))
    return StoryChange(
        kind=kind,
        story=story,
        articles=ordered,
        other=other,
        late=tuple(article for article in ordered if article in late),
    )
