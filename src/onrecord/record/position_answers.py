"""What an answer answers: "rejected the proposal" rejects what another party has offered right before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.article import Article
from onrecord.nouns.stance import PositionAct, Stance
from onrecord.record.position_parties import Side

# An answer stands within so many characters of what it answers: a paragraph or two of news.
MOST_CHARS = 800
_ANSWERS = frozenset({PositionAct.ACCEPT, PositionAct.REFUSE})
_ASKING = frozenset({PositionAct.OFFER, PositionAct.PROPOSE, PositionAct.DEMAND, PositionAct.CONDITION})
_BARE = re.compile(
    r"(?:the|this|that|these|those|its|his|her|their|any such|such an?)(?: \w+)? "
    r"(?:proposals?|offers?|plan|demands?|requests?|idea|invitation|suggestion|initiative|call|appeal|terms|conditions?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Offered:
    """A stance that was read before in the same article, with its side and the words of its content."""

    stance: Stance
    side: Side
    words: str


def answered(article: Article, stance: Stance, side: Side, before: Sequence[Offered]) -> Offered | None:
    """The last offer, proposal or demand of another party before `stance`, if that only answers "the proposal"."""
    if stance.act not in _ANSWERS or not _BARE.fullmatch(" ".join(stance.content.of(article.text).split())):
        return None
    near = [
        one
        for one in before
        if one.stance.act in _ASKING
        and one.side.name != side.name
        and 0 <= stance.words.start - one.stance.content.end <= MOST_CHARS
    ]
    return near[-1] if near else None
