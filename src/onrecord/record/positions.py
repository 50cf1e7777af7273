"""The ledger of a story: stances of all pages joined into positions, by party, act and content."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.position import Position, PositionReport
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity, Utterance
from onrecord.nouns.stance import PositionAct
from onrecord.record.content import TermWeights
from onrecord.record.decided_items import without_positions
from onrecord.record.decided_utterances import said_by_hand
from onrecord.record.named_places import NOTHING_NAMED, NamedPlaces, sources_behind
from onrecord.record.position_groups import KINDS, Taken, are_one_issue, join_by_issue, join_over_acts, join_stances
from onrecord.record.position_issues import Topic, find_spread, first_words, name_issue
from onrecord.record.position_parties import is_unnamed, known_parties
from onrecord.record.position_stances import take_stances
from onrecord.record.rulings import NO_RULINGS, Rulings
from onrecord.text.names import is_role_head


def make_positions(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    utterances: Sequence[Utterance],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    family_of: Mapping[str, str],
    named: NamedPlaces = NOTHING_NAMED,
    rulings: Rulings = NO_RULINGS,
) -> tuple[Position, ...]:
    """The positions of a story, most widely reported first.

    1. stances with a party (position_parties.py)   2. one position for what one party says in one act
    3. issues over the parties, with their names (position_issues.py)   4. what changed since an earlier position.
    """
    known = known_parties(entities)
    said = said_by_hand(utterances, rulings)
    taken = take_stances(articles, readings, utterances, entities, entity_of, family_of, named, said)
    taken = [one for one in taken if one.side.name in known or is_unnamed(one.side.name)]
    if not taken:
        return ()
    weights = TermWeights([(one.family, one.article.id, one.content) for one in taken])
    groups = join_over_acts(join_stances(taken, weights), weights)
    called = _issues(groups, weights, _words_of_names(entities), find_spread(articles, family_of))
    groups, issues = join_by_issue(groups, called, weights)
    names = {entity.id: entity.name for entity in entities}
    used: Counter[str] = Counter()
    positions = [_position(group, issue, names, used) for group, issue in zip(groups, issues, strict=True)]
    ordered = sorted(without_positions(positions, rulings), key=lambda position: -position.sources)
    return tuple(_with_changes(ordered))


def _words_of_names(entities: Sequence[RecordEntity]) -> frozenset[str]:
    bearers = [entity for entity in entities if entity.kind is not EntityKind.DOCUMENT]
    forms = [form for entity in bearers for form in (entity.name, *entity.aliases)]
    return frozenset({"mr", "mrs", "ms", "president"} | {word.lower().strip(".") for f in forms for word in f.split()})


def _issues(
    groups: Sequence[Sequence[Taken]], weights: TermWeights, bearers: frozenset[str], spread: Mapping[str, float]
) -> list[str]:
    """One name for each group; groups about one thing share it."""
    homes: list[list[int]] = []
    # Only homes that share a word are looked at: a hundred pages have hundreds of positions.
    homes_of: dict[str, list[list[int]]] = {}
    for number, group in enumerate(groups):
        words = sorted({term.stem for one in group for term in one.content.terms if not term.stem.startswith("@")})
        near = {home[0]: home for word in words for home in homes_of.get(word, ())}
        home = next(
            (
                home
                for _, home in sorted(near.items())
                if are_one_issue(group, [one for at in home for one in groups[at]], weights)
            ),
            None,
        )
        if home is None:
            home = []
            homes.append(home)
        home.append(number)
        for word in words:
            if not any(other is home for other in homes_of.setdefault(word, [])):
                homes_of[word].append(home)
    names = [""] * len(groups)
    for home in homes:
        topics = [topic for at in home for one in groups[at] for topic in _topics(one)]
        fallback = groups[home[0]][0]
        contents = [one.content for at in home for one in groups[at]]
        name = name_issue(topics, contents, bearers, spread) or first_words(fallback.content.text)
        for at in home:
            names[at] = name
    return names


def _topics(one: Taken) -> list[Topic]:
    """What a stance is about, left out to whom it is put ("all officials must work together")."""
    target = one.stance.target
    put_to = target is not None and is_role_head(target.of(one.article.text).split()[-1])
    return [
        Topic(" ".join(span.of(one.article.text).split()), place, one.family)
        for place, span in enumerate(one.stance.topics)
        if not (put_to and target is not None and target.overlaps(span))
    ]


def _position(group: Sequence[Taken], issue: str, names: Mapping[str, str], used: Counter[str]) -> Position:
    best = min(group, key=_clearness)
    text = " ".join(best.stance.content.of(best.article.text).split())
    raw_id = make_id("pos", best.side.name, best.stance.act.value, text)
    used[raw_id] += 1
    targets = [one.stance.target.of(one.article.text) for one in group if one.stance.target is not None]
    conditions = [one.stance.condition.of(one.article.text) for one in group if one.stance.condition is not None]
    acts = Counter(one.stance.act for one in group)
    if PositionAct.CONDITION in acts and len({KINDS[act] for act in acts}) > 1:
        acts = Counter({PositionAct.CONDITION: 1})  # what it hangs on says more than that it is offered or asked
    earliest = [one.earliest for one in group if one.earliest is not None]
    latest = [one.latest for one in group if one.latest is not None]
    return Position(
        id=raw_id if used[raw_id] == 1 else f"{raw_id}-{used[raw_id]}",
        party=best.side.name,
        party_entity=best.side.entity,
        act=min(acts, key=lambda act: (-acts[act], act is not best.stance.act, act.value)),
        issue=issue,
        text=text,
        target=targets[0] if targets else None,
        condition=" ".join(conditions[0].split()) if conditions else None,
        said_earliest=min(earliest, default=None),
        said_latest=min(latest, default=None) if not earliest else max(min(latest, default=earliest[0]), min(earliest)),
        utterances=tuple(dict.fromkeys(utterance for one in group for utterance in one.utterances)),
        follows=None,
        sources=len(sources_behind([one.backing for one in group])),
        reports=tuple(_report(one, names) for one in group),
    )


def _clearness(one: Taken) -> tuple[bool, bool, bool, int, str, int]:
    """Sort key, the clearest wording first: not machine-translated, in the speaker's own words, neither bare nor
    long-winded.
    """
    words = len(one.stance.content.of(one.article.text).split())
    return (
        bool(one.article.translation_signs),
        not 3 <= words <= 30,
        one.stance.statement is None,
        words,
        one.article.id,
        one.stance.content.start,
    )


def _report(one: Taken, names: Mapping[str, str]) -> PositionReport:
    return PositionReport(
        words=evidence_at(one.article, one.stance.words),
        content=evidence_at(one.article, one.stance.content),
        act=one.stance.act,
        voice=one.voice,
        voice_name=names.get(one.voice or ""),
        statement=one.stance.statement,
        rule=one.stance.rule,
    )


def _with_changes(positions: Sequence[Position]) -> list[Position]:
    """Each position with the party's last earlier one on its issue that differs in act."""
    linked = []
    for position in positions:
        before = [
            other
            for other in positions
            if other is not position
            and (other.party, other.issue) == (position.party, position.issue)
            and KINDS[other.act] != KINDS[position.act]
            and other.said_latest is not None
            and position.said_earliest is not None
            and other.said_latest < position.said_earliest
        ]
        last = max(before, key=lambda other: (other.said_latest or date.min, other.id), default=None)
        linked.append(replace(position, follows=last.id) if last is not None else position)
    return linked
