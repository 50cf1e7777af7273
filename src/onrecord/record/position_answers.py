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

# A verb that answers without saying what: "declined", "ruled that out", "refused to sign it", "said no".
_ALONE = re.compile(
    r"(?:declin|refus|balk|accept|agree|consent|say|said|rul|reject|turn|dismiss|rebuff|spurn|oppos|veto|block|welcom|"
    r"endors|back|support)\w*(?: \w+){0,3}",
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
    words = " ".join(stance.content.of(article.text).split())
    if stance.act not in _ANSWERS or not (_BARE.fullmatch(words) or is_answer_alone(article, stance)):
        return None
    near = [
        one
        for one in before
        if one.stance.act in _ASKING
        and one.side.name != side.name
        and 0 <= stance.words.start - one.stance.content.end <= MOST_CHARS
    ]
    put = [one for one in near if one.stance.act is not PositionAct.CONDITION]  # others' conditions are no offers
    return (put or near)[-1] if near else None


def is_answer_alone(article: Article, stance: Stance) -> bool:
    """True for a verb alone that answers, whose content is itself."""
    if stance.content.start != stance.cue.start:
        return False
    return _ALONE.fullmatch(" ".join(stance.content.of(article.text).split())) is not None
