"""Whom "he" or "she" means: the person named before who was last the subject, last spoke, or stands nearest."""

from collections.abc import Sequence
from dataclasses import dataclass

# Weights of the evidence for an antecedent, set by hand and checked on the training part of GUM and of the Wikinews statements.
_PER_SENTENCE = -1.0
_SUBJECT = 1.5
_LAST_SPEAKER = 1.5
_SURE_GENDER = 1.0
_OWNER = -0.7
_QUOTED = -1.0
_NAMED_AGAIN = 0.15
_MAX_BACK_SENTENCES = 12


@dataclass(frozen=True, slots=True)
class Seen:
    """A person's name in the text, with what makes it a likely antecedent."""

    entity: int
    first: int
    sentence: int
    is_subject: bool
    is_owner: bool
    quoted: bool


def best_antecedent(
    seen: Sequence[Seen], at: int, sentence: int, last_speaker: int | None, sure: frozenset[int]
) -> int | None:
    """The entity that a personal pronoun at token `at` stands for, None if nobody fits.

    seen          names of people of a fitting gender, in text order
    last_speaker  the entity that the source before this one meant
    sure          entities whose gender is known to fit
    """
    scores: dict[int, float] = {}
    count: dict[int, int] = {}
    for name in seen:
        if name.first >= at:
            break
        count[name.entity] = count.get(name.entity, 0) + 1
        back = sentence - name.sentence
        if back > _MAX_BACK_SENTENCES:
            continue
        score = _PER_SENTENCE * min(back, 6)
        score += _SUBJECT * name.is_subject + _OWNER * name.is_owner + _QUOTED * name.quoted
        scores[name.entity] = max(scores.get(name.entity, -99.0), score + name.first * 1e-6)
    if not scores:
        later = [name for name in seen if name.first > at and name.sentence - sentence <= 1]
        return later[0].entity if later else None
    for entity in scores:
        scores[entity] += _LAST_SPEAKER * (entity == last_speaker) + _SURE_GENDER * (entity in sure)
        scores[entity] += _NAMED_AGAIN * min(count[entity], 6)
    return max(sorted(scores), key=lambda entity: scores[entity])
