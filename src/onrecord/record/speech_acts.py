"""Groups of units into speech acts: a quotation stays whole unless other pages tell its sentences apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record.report_unit import Unit

# Two groups that share at least two quotations, and this share of all theirs, are parts of one longer quotation.
SAME_QUOTATION_MIN_SHARE = 0.65
# So much of the smaller group is enough where one quotation holds the words of both: some pages only quote the half of
# it.
PART_OF_QUOTATION_MIN_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class ToldAct:
    """One statement's share in a speech act: its units (places in the story's units), in order."""

    units: tuple[int, ...]


def settle_speech_acts(units: Sequence[Unit], groups: Sequence[Sequence[int]]) -> list[list[ToldAct]]:
    """Speech acts, each a list of reports in story order.

    1. Parts of a statement that no other statement matches go with the part before them (else the one after).
    2. Groups that are told by the same quotations are one quotation cut at its sentences, and are joined again.
    """
    home = [0] * len(units)
    for number, group in enumerate(groups):
        for place in group:
            home[place] = number
    parts: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        parts[unit.place[:2]].append(number)
    statements_of = [{units[place].place[:2] for place in group} for group in groups]
    # 1.
    for places in parts.values():
        if len(places) > 1:
            _glue(places, home, statements_of)
    # 2.
    merged = _join_same_quotation(units, home)
    acts: dict[int, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, unit in enumerate(units):
        acts[merged[number]][unit.place[:2]].append(number)
    reports = [[ToldAct(tuple(numbers)) for _, numbers in sorted(act.items())] for act in acts.values()]
    return sorted(reports, key=lambda act: act[0].units)


def _glue(places: Sequence[int], home: list[int], statements_of: Sequence[set[tuple[int, int]]]) -> None:
    matched = [len(statements_of[home[place]]) > 1 for place in places]
    if not any(matched):
        for place in places:
            home[place] = home[places[0]]
        return
    for at, place in enumerate(places):
        if matched[at]:
            continue
        before = next((places[i] for i in range(at - 1, -1, -1) if matched[i]), None)
        after = next((places[i] for i in range(at + 1, len(places)) if matched[i]), None)
        neighbour = before if before is not None else after
        if neighbour is not None:
            home[place] = home[neighbour]


def _join_same_quotation(units: Sequence[Unit], home: Sequence[int]) -> list[int]:
    told_by: dict[int, set[tuple[int, int]]] = defaultdict(set)
    groups_of: dict[tuple[int, int], set[int]] = defaultdict(set)
    for number, group in enumerate(home):
        told_by[group].add(units[number].quotation)
        groups_of[units[number].quotation].add(group)
    into: dict[int, int] = {}

    def root(group: int) -> int:
        while group in into:
            group = into[group]
        return group

    for statement in sorted(groups_of):
        groups = sorted(groups_of[statement])
        for place, left in enumerate(groups):
            for right in groups[place + 1 :]:
                if _is_one_quotation(told_by[left], told_by[right]) and root(left) != root(right):
                    into[max(root(left), root(right))] = min(root(left), root(right))
    return [root(group) for group in home]


def _is_one_quotation(left: set[tuple[int, int]], right: set[tuple[int, int]]) -> bool:
    shared = left & right
    return len(shared) >= 2 and (
        len(shared) >= SAME_QUOTATION_MIN_SHARE * len(left | right)
        or len(shared) >= PART_OF_QUOTATION_MIN_SHARE * min(len(left), len(right))
    )
