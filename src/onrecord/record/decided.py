"""How each decision stands in a record: in force and on which items, without its words, or without effect."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.nouns.decision import (
    Accept,
    DateFix,
    Decided,
    Decision,
    DecisionState,
    FamilyFix,
    Join,
    Merge,
    Part,
    Reject,
    SpeakerFix,
    Split,
    StoryFix,
    Thing,
    ThingKind,
)
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.record import Record
from onrecord.record.decided_items import (
    claim_words,
    disagreement_words,
    holding_disagreements,
    meeting_words,
    position_words,
)
from onrecord.record.decided_speakers import set_speaker
from onrecord.record.decided_utterances import utterance_words
from onrecord.record.rulings import Rulings, count_held


def tell_decided(record: Record, rulings: Rulings) -> tuple[Decided, ...]:
    """Each decision of `rulings`, in order, as `record`, which was built by them, bears it out."""
    if not rulings.decisions:
        return ()
    check = _Check(record, rulings)
    return tuple(check.decided(decision) for decision in rulings.decisions)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """Whether the record is as decided, and the ids of the items that show it."""

    holds: bool
    items: tuple[str, ...]


class _Check:
    """One record: looks up which items rest on the words of a thing."""

    def __init__(self, record: Record, rulings: Rulings) -> None:
        self._record = record
        self._rulings = rulings
        self._words: dict[ThingKind, Mapping[str, Iterable[Evidence]]] = {
            ThingKind.ENTITY: {entity.id: entity.mentions for entity in record.entities},
            ThingKind.UTTERANCE: {one.id: utterance_words(one) for one in record.utterances},
            ThingKind.MEETING: {one.id: meeting_words(one) for one in record.meetings},
            ThingKind.POSITION: {one.id: position_words(one) for one in record.positions},
            ThingKind.CLAIM: {one.id: claim_words(one) for one in record.claims},
            ThingKind.DISAGREEMENT: {one.id: disagreement_words(one) for one in record.disagreements},
            ThingKind.DAY: {one.id: one.evidence for one in record.timeline if one.ref is None},
        }

    def decided(self, decision: Decision) -> Decided:
        things = decision.ruling.things
        missing = tuple(thing.anchors[0] for thing in things if not self._rulings.places(thing))
        outcome = self._outcome(decision) if not missing else _Outcome(False, ())
        if not missing and not outcome.holds and self._is_struck_out(decision):
            outcome = _Outcome(True, outcome.items)
        found = DecisionState.IN_FORCE if outcome.holds else DecisionState.NO_EFFECT
        return Decided(
            decision=decision,
            state=DecisionState.WORDS_GONE if missing else found,
            items=outcome.items,
            places=tuple(place for thing in things for place in self._rulings.places(thing)),
            missing=missing,
        )

    def _is_struck_out(self, decision: Decision) -> bool:
        """True if a thing of the decision was rejected by another one: then there is nothing left to be wrong."""
        if isinstance(decision.ruling, Reject | Accept):
            return False
        return any(
            thing.kind is reject.item.kind
            and count_held(self._rulings.places(reject.item), self._rulings.places(thing))
            for thing in decision.ruling.things
            for reject in self._rulings.of(Reject)
        )

    def _outcome(self, decision: Decision) -> _Outcome:
        match decision.ruling:
            case Merge(entities=things) | Join(utterances=things):
                homes = [self._home(thing) for thing in things]
                return _Outcome(homes[0] is not None and len(set(homes)) == 1, _known(homes))
            case Split(stays=stays, goes=goes) | Part(stays=stays, goes=goes):
                homes = [self._home(stays), self._home(goes)]
                return _Outcome(None not in homes and homes[0] != homes[1], _known(homes))
            case Reject(item=item):
                held = self._holders(item)
                return _Outcome(not held, tuple(held))
            case Accept(item=item):
                held = self._holders(item)
                return _Outcome(bool(held), tuple(held[:1]))
            case DateFix() as fix:
                return self._dated(fix)
            case SpeakerFix() as fix:
                return self._spoken(fix)
            case FamilyFix() as fix:
                return self._family(fix)
            case StoryFix(page=page):
                return _Outcome(True, (self._article(page),))

    def _holders(self, thing: Thing) -> list[str]:
        if thing.kind is ThingKind.ARTICLE:
            return [self._article(thing)]
        if thing.kind is ThingKind.DISAGREEMENT:
            return holding_disagreements(self._record.disagreements, thing, self._rulings)
        return self._rulings.holders(thing, self._words[thing.kind])

    def _home(self, thing: Thing) -> str | None:
        held = self._holders(thing)
        return held[0] if held else None

    def _article(self, thing: Thing) -> str:
        return self._rulings.places(thing)[0].article

    def _dated(self, fix: DateFix) -> _Outcome:
        """An interval may be narrowed by what the other pages allow: then it still holds."""
        held = self._holders(fix.item)
        record = self._record
        days = {article.id: (article.published.earliest, article.published.latest) for article in record.articles}
        days |= {one.id: (one.said_earliest, one.said_latest) for one in record.utterances}
        days |= {one.id: (one.earliest, one.latest) for one in record.meetings}
        holds = [
            earliest is not None and latest is not None and fix.earliest <= earliest and latest <= fix.latest
            for earliest, latest in (days[id] for id in held)
        ]
        return _Outcome(bool(held) and all(holds), tuple(held))

    def _spoken(self, fix: SpeakerFix) -> _Outcome:
        held = self._holders(fix.utterance)
        speaker = set_speaker(fix, self._record.entities, self._rulings)
        made = {one.id: (one.speaker, one.speaker_name) for one in self._record.utterances}
        return _Outcome(bool(held) and all(made[id] == (speaker.entity, speaker.name) for id in held), tuple(held))

    def _family(self, fix: FamilyFix) -> _Outcome:
        home = self._record.family_of.get(self._article(fix.page))
        if fix.of is not None:
            holds = home == self._record.family_of.get(self._article(fix.of))
        else:
            others = {place.article for thing in fix.others for place in self._rulings.places(thing)}
            holds = all(self._record.family_of.get(other) != home for other in others)
        return _Outcome(holds, (self._article(fix.page),))


def _known(homes: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(home for home in homes if home is not None))
