"""Positions and disagreements as sentences of the brief, in the pages' own words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.disagreement import Disagreement, DisagreementKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.position import Position
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.stance import PositionAct
from onrecord.record.brief_words import sources_in_words, with_article
from onrecord.record.meeting_parties import side_key
from onrecord.text.names import state_hint

_LONGEST_CHARS = 150
_MOST_SIDES = 3
_MOST_EVIDENCE = 4
_MARKS = '“”"„«» ,.;'
_STRAIGHT = re.compile(r'"([^"]*)"')
_OPENING, _CLOSING = frozenset('“"„«'), frozenset('”"»')
_VERBS = {
    PositionAct.DEMAND: "demands",
    PositionAct.REFUSE: "refuses",
    PositionAct.OFFER: "offers",
    PositionAct.CONDITION: "makes it a condition",
    PositionAct.WARN: "warns",
    PositionAct.COMMIT: "commits itself",
    PositionAct.DENY: "denies",
    PositionAct.PROPOSE: "proposes",
    PositionAct.ACCEPT: "accepts",
}


def position_sentences(positions: Sequence[Position], entities: Mapping[str, RecordEntity]) -> Iterator[BriefSentence]:
    """One sentence an issue: where several parties meet first, then the best-sourced.

    A position whose words neither name the party nor are spoken by one who acts for it is left out.
    """
    by_issue: dict[str, list[Position]] = {}
    for position in positions:
        if len(_bare(position.text)) <= _LONGEST_CHARS and _is_carried(position, entities):
            by_issue.setdefault(position.issue, []).append(position)
    order = sorted(
        by_issue,
        key=lambda issue: (
            -len({position.party for position in by_issue[issue]}),
            -max(position.sources for position in by_issue[issue]),
            -len(by_issue[issue]),
            issue,
        ),
    )
    for issue in order:
        best: dict[str, Position] = {}
        for position in sorted(by_issue[issue], key=lambda p: (-p.sources, len(p.text), p.id)):
            best.setdefault(position.party, position)
        told = list(best.values())[:_MOST_SIDES]
        if side_key(issue) in {side_key(position.party) for position in told}:
            continue  # "on Velmark, Velmark refuses"
        if len(told) == 1 and told[0].sources < 2:
            continue
        parts = [
            f"{with_article(p.party)} {_VERBS[p.act]}: “{_bare(p.text)}” ({sources_in_words(p.sources)})" for p in told
        ]
        evidence = [report.words for position in told for report in position.reports[:_MOST_EVIDENCE]]
        yield BriefSentence(
            text=f"On {issue}, {'; '.join(parts)}.", ref=told[0].id, evidence=tuple(dict.fromkeys(evidence))
        )


def _is_carried(position: Position, entities: Mapping[str, RecordEntity]) -> bool:
    """True if some report's words name the party, or are of somebody who acts for it."""
    party = side_key(position.party)
    return any(_names(report.words, party) or _acts_for(report.voice, party, entities) for report in position.reports)


def _names(words: Evidence, party: str) -> bool:
    tokens = [token.strip(_MARKS + "’'") for token in words.text.replace("’s", "").replace("'s", "").split()]
    for length in (1, 2, 3):
        for first in range(len(tokens) - length + 1):
            phrase = " ".join(tokens[first : first + length])
            hint = state_hint(phrase)
            if (hint is not None and hint.state == party) or side_key(phrase) == party:
                return True
    return False


def _acts_for(voice: str | None, party: str, entities: Mapping[str, RecordEntity]) -> bool:
    entity = entities.get(voice or "")
    return entity is not None and (side_key(entity.side or entity.name) == party)


def disagreement_sentence(disagreement: Disagreement) -> BriefSentence | None:
    """The two best-supported sides against each other; None if their words are too long to stand in a sentence."""
    sides = disagreement.sides[:2]
    values = [_bare(side.value) for side in sides]
    if any(len(value) > _LONGEST_CHARS or not value for value in values):
        return None
    if values[0] in values[1] or values[1] in values[0]:
        return None  # one only says less than the other
    numbers = disagreement.kind in (DisagreementKind.NUMBER, DisagreementKind.DATE)
    what = f"{disagreement.kind.value}s ({disagreement.what})" if numbers else disagreement.what
    return BriefSentence(
        text=f"The pages disagree on {what}: “{values[0]}” against “{values[1]}”.",
        ref=disagreement.id,
        evidence=tuple(dict.fromkeys(words for side in sides for words in side.evidence[:_MOST_EVIDENCE])),
    )


def _bare(words: str) -> str:
    """One line without the marks around it; marks inside are made single, as the sentence has its own."""
    line = " ".join(words.split()).strip(" ,.;")
    if line[:1] in _OPENING and (line[-1:] in _CLOSING or not any(mark in line[1:] for mark in _CLOSING)):
        line = line[1:]
    if line[-1:] in _CLOSING and not any(mark in line[:-1] for mark in _OPENING):
        line = line[:-1]
    return _STRAIGHT.sub(r"‘\1’", line.strip(" ,.;").replace("“", "‘").replace("”", "’")).replace('"', "’")
