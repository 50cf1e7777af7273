"""The items of two builds of one story set against each other: new, changed, withdrawn."""

from collections.abc import Sequence

from onrecord.nouns.changes import Changes, FieldChange, Item, ItemChange

# Two items under different ids are one if they share this much of the words that the smaller one rests on: an id made
# from the best wording changes when a better wording arrives.
SAME_MIN_SHARE = 0.5
# How a thing is worded or filed: that this alone is another one is no news, as long as no report is said
# to change the meaning.
_WORDING = frozenset({"best wording", "wording", "issue"})
_MEANING = "changed in reports"
# Fields of which a change is slight: one page more, or a day that is known better.
_SLIGHT = frozenset({"sources", "said", "taken", *_WORDING})


def compare_items(before: Sequence[Item], after: Sequence[Item]) -> Changes:
    """What is new in `after`, changed since `before`, or no longer there.

    1. items of one kind and id are one   2. of the rest, those of one kind that rest on the same words, most shared
    first   3. what then has no partner is new or withdrawn. Items that are only worded or filed otherwise are left out.
    """
    partner = _by_id(before, after)
    partner |= _by_words(
        [item for item in before if _key(item) not in {_key(old) for old in partner.values()}],
        [item for item in after if _key(item) not in partner],
    )
    changed = []
    for item in after:
        old = partner.get(_key(item))
        if old is not None and (fields := _differences(old, item)) and not _is_of_wording(old, item, fields):
            changed.append(ItemChange(before=old, after=item, fields=fields))
    kept = {_key(old) for old in partner.values()}
    return Changes(
        new=tuple(item for item in after if _key(item) not in partner),
        changed=tuple(changed),
        withdrawn=tuple(item for item in before if _key(item) not in kept),
    )


def is_slight(change: ItemChange) -> bool:
    """True if it only tells of more sources, a better known day or another wording."""
    return all(field.name in _SLIGHT for field in change.fields)


def _is_of_wording(before: Item, after: Item, fields: Sequence[FieldChange]) -> bool:
    turned = any(dict(item.state).get(_MEANING) for item in (before, after))
    return not turned and all(field.name in _WORDING for field in fields)


def _key(item: Item) -> tuple[str, str]:
    return item.kind, item.id


def _by_id(before: Sequence[Item], after: Sequence[Item]) -> dict[tuple[str, str], Item]:
    """Key of the later item → the earlier one."""
    old = {_key(item): item for item in before}
    return {_key(item): old[_key(item)] for item in after if _key(item) in old}


def _by_words(before: Sequence[Item], after: Sequence[Item]) -> dict[tuple[str, str], Item]:
    places: dict[tuple[str, str], list[int]] = {}
    for number, item in enumerate(before):
        for article, _, _ in sorted(item.evidence):
            places.setdefault((item.kind, article), []).append(number)
    pairs = []
    for number, item in enumerate(after):
        near = {old for article, _, _ in item.evidence for old in places.get((item.kind, article), ())}
        for old in sorted(near):
            share = _shared(before[old].evidence, item.evidence)
            if share >= SAME_MIN_SHARE:
                pairs.append((-share, old, number))
    partner: dict[tuple[str, str], Item] = {}
    taken: set[int] = set()
    for _, old, number in sorted(pairs):
        if old not in taken and _key(after[number]) not in partner:
            partner[_key(after[number])] = before[old]
            taken.add(old)
    return partner


def _shared(left: frozenset[tuple[str, int, int]], right: frozenset[tuple[str, int, int]]) -> float:
    """Share of the characters of the smaller evidence that the other rests on too, 0.0-1.0."""
    one, other = _characters(left), _characters(right)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _characters(evidence: frozenset[tuple[str, int, int]]) -> set[tuple[str, int]]:
    return {(article, at) for article, start, end in evidence for at in range(start, end)}


def _differences(before: Item, after: Item) -> tuple[FieldChange, ...]:
    old, new = dict(before.state), dict(after.state)
    names = list(dict.fromkeys([*(name for name, _ in after.state), *(name for name, _ in before.state)]))
    found = [
        FieldChange(name, old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name, "") != new.get(name, "")
    ]
    return tuple(sorted(found, key=lambda field: field.name in _SLIGHT))
