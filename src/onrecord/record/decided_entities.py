"""Entities that a reader has put right, over the pages: those that are one, those that are two, those that are none."""

from collections.abc import Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.decision import Merge, Reject, Split, Thing, ThingKind
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.span import Span
from onrecord.record.entities_group import Candidate, Group, make_group
from onrecord.record.rulings import Rulings, count_held
from onrecord.text.name_match import core_words
from onrecord.text.names import fold

# Entity of a reading (article id, index) → where it is mentioned.
Mentions = Mapping[tuple[str, int], Sequence[Evidence]]


def decide_groups(
    groups: Sequence[Group],
    articles: Mapping[str, Article],
    spans: Mapping[str, Mapping[int, list[Span]]],
    rulings: Rulings,
) -> list[Group]:
    """`groups` as the merges, splits and rejections of `rulings` have them, one after the other as they were decided.

    It acts on the groups that were found, so that what a new page adds to one of them is decided with it.
    """
    decided = list(groups)
    if not rulings.decisions:
        return decided
    mentions = {
        (article, index): [evidence_at(articles[article], span) for span in found]
        for article, by_index in spans.items()
        for index, found in by_index.items()
    }
    for decision in rulings.decisions:
        match decision.ruling:
            case Merge(entities=entities):
                decided = _merged(decided, [_homes(decided, mentions, rulings, one) for one in entities])
            case Split() as split:
                decided = _split(decided, mentions, rulings, split)
            case Reject(item=item) if item.kind is ThingKind.ENTITY:
                homes = _homes(decided, mentions, rulings, item)
                decided = [group for group in decided if not any(group is home for home in homes)]
            case _:
                pass
    return decided


def _homes(groups: Sequence[Group], mentions: Mentions, rulings: Rulings, thing: Thing) -> list[Group]:
    """The home of `thing`, and the groups of its very name on pages that came later; empty where its words are gone.

    A lone word for a person is too little: surnames are shared.
    """
    home = _home(groups, mentions, rulings, thing)
    if home is None:
        return []
    name = fold(thing.label)
    known = {place.article for place in rulings.places(thing)}
    namesakes = [
        group
        for group in groups
        if group is not home
        and name in map(fold, group.forms)
        and not group.articles & known
        and (len(core_words(thing.label)) > 1 or EntityKind.PERSON not in group.kinds)
    ]
    return [home, *namesakes]


def _home(groups: Sequence[Group], mentions: Mentions, rulings: Rulings, thing: Thing) -> Group | None:
    """The group that has most of the places of `thing`, the first of equals; None where none has any."""
    places = {
        number: [words for member in group.members for words in mentions[member.article, member.index]]
        for number, group in enumerate(groups)
    }
    holders = rulings.holders(thing, places)
    return groups[holders[0]] if holders else None


def _held(member: Candidate, mentions: Mentions, rulings: Rulings, thing: Thing) -> int:
    return count_held(rulings.places(thing), mentions[member.article, member.index])


def _merged(groups: Sequence[Group], homes: Sequence[Sequence[Group]]) -> list[Group]:
    """The groups with all of `homes` made one, in the place of the first; as they were if one of them is not found."""
    if not all(homes):
        return list(groups)
    distinct = [group for group in groups if any(group is home for some in homes for home in some)]
    return _in_place_of(groups, distinct, [_group_of([member for group in distinct for member in group.members])])


def _split(groups: Sequence[Group], mentions: Mentions, rulings: Rulings, split: Split) -> list[Group]:
    """The groups with what goes taken out of that of what stays, and made one; a member that has words of both stays.

    What came in since goes by the names that it bears.
    """
    home = _home(groups, mentions, rulings, split.stays)
    if home is None or not rulings.places(split.goes):
        return list(groups)
    names = frozenset(fold(name) for name in split.names)
    going = [member for member in home.members if _goes(member, mentions, rulings, split, names)]
    staying = [member for member in home.members if member not in going]
    if not going or not staying:
        return list(groups)
    return _in_place_of(groups, [home], [_group_of(staying), _group_of(going)])


def _goes(member: Candidate, mentions: Mentions, rulings: Rulings, split: Split, names: frozenset[str]) -> bool:
    goes, stays = (_held(member, mentions, rulings, thing) for thing in (split.goes, split.stays))
    if goes or stays:
        return goes > stays
    return all(fold(form) in names for form in member.forms)


def _group_of(members: Sequence[Candidate]) -> Group:
    first, *others = [make_group(member) for member in members]
    for other in others:
        first.absorb(other)
    return first


def _in_place_of(groups: Sequence[Group], old: Sequence[Group], new: Sequence[Group]) -> list[Group]:
    """`groups` with `new` where the first of `old` stood, and the others of `old` left out."""
    result: list[Group] = []
    for group in groups:
        if group is old[0]:
            result += new
        elif not any(group is one for one in old):
            result.append(group)
    return result
