"""How likely two units report one speech act: speaker, occasion and content must agree; likeness alone is nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from onrecord.nouns.span import Span
from onrecord.record.content import TermWeights
from onrecord.record.content_match import ContentMatch, count_verbatim, match_content, shared_phrase, shared_quotation
from onrecord.record.report_unit import Unit
from onrecord.record.said_when import MAX_DELAY_DAYS
from onrecord.record.speakers import Fit, fit_speakers

# What a fit of speakers leaves of the score of the content. Set by hand: a state and its minister need half as much
# again.
FIT_SHARE = {Fit.SAME: 1.0, Fit.LIKE: 0.9, Fit.SIDE: 0.75, Fit.UNKNOWN: 0.7, Fit.CLASH: 0.0}
# A quotation of so many content words that two reports give to two speakers is one quotation, given wrongly by one of
# them. What is left of the score for the doubt.
VERBATIM_MIN_WORDS = 4
VERBATIM_MIN_CONTAINED = 0.8
VERBATIM_SHARE = 0.9
# And one of so many, where hardly a word differs, lost or gained a "not".
GARBLED_MIN_WORDS = 2
GARBLED_MIN_DICE = 0.8
# Of one origin, pages give the same words in quotation marks from so many on, function words counted, only where they
# give one quotation.
FAMILY_QUOTATION_WORDS = 3
# Passages that lineage has aligned tell the same in other words; of two speakers they give it to, one is the wrong one.
ALIGNED_MIN_CONTAINED = 0.4
ALIGNED_MIN_WORDS = 2
# How containment (a short report inside a long one) and likeness of the whole are mixed. Flat from .25 to .55 on the
# invented stories of tests/record.
CONTAINED_SHARE = 0.4
DICE_SHARE = 0.6
# Half of the strength of full evidence is reached at this weight of shared words (a unique word weighs 1.0).
HALF_STRENGTH = 0.6
# The same where the speakers are not known to be one: two or three chance words must not do.
HALF_STRENGTH_OTHER = 1.2
# Content this much alike is a repetition of the same words, whatever the dates say.
REPETITION_MIN_DICE = 0.75
# One word shared with a report of at least so many is chance more often than not.
ONE_WORD_SHARE = 0.6
ONE_WORD_MIN_TERMS = 5
# Names alone say of whom or what both speak, not that they say the same of it.
NAMES_ONLY_SHARE = 0.7
# Pages this many days apart bring the same news; of later ones less is left unless the words are the same.
SAME_NEWS_DAYS = 3
LATER_SHARE = 0.8
# A garbled figure is a misprint where one speaker gives both, and a quarrel where two do.
OTHERS_FIGURE_SHARE = 0.5
# What is left where one text calls its words a repetition and the other does not.
AGAIN_SHARE = 0.6
# So many days may lie between a page's date and the day its words were said on, by the clocks of two continents.
CLOCKS_DAYS = 1
# Within one article only a plain repetition (headline and lead) is the same speech act told twice.
OWN_REPEAT_MIN_CONTAINED = 0.85
OWN_REPEAT_MIN_SHARED = 2.5
# More than this share of the common words said by one and denied by the other: a contradiction, or a garbled report.
OPPOSED_MIN_SHARE = 0.5
# More than this share of the common words only supposed by one ("until prisoners are exchanged") and said by the other.
SUPPOSED_MIN_SHARE = 0.5
# Pages of one origin report the same words more often than others do: what is left of the doubt, where lineage has
# aligned the very passages and where it has not. The latter only helps a score that is something by itself.
ALIGNED_DOUBT = 0.6
FAMILY_DOUBT = 0.9
FAMILY_MIN_SCORE = 0.15
# The same speaker says what a run of so many words tells, function words counted ("with the same coin"), or under one
# telling cue ("confirmed"): what is left of the doubt of a score that is something by itself.
PHRASE_MIN_WORDS = 4
PHRASE_DOUBT = 0.88
CUE_DOUBT = 0.94
OWN_WORDS_MIN_SCORE = 0.15
_OPENS_WITH_A_THING = re.compile(r"\W*(?:that\s+)?(?:the|an?|this|its|his|her|their|our)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """score in 0.0-1.0, and the reasons in words.

    verbatim  the words are one quotation, or one passage of a copy, whoever is named as its speaker
    plain     number of shared words that are neither names nor figures
    opposed   one denies most of what both say, and neither only supposes it
    """

    score: float
    why: tuple[str, ...]
    verbatim: bool = False
    plain: int = 0
    opposed: bool = False


NO_MATCH = UnitMatch(0.0, ())


@dataclass(frozen=True, slots=True)
class Passages:
    """Aligned passages of copies: (article, article) → pairs of spans, both ways round."""

    pairs: Mapping[tuple[str, str], tuple[tuple[Span, Span], ...]] = field(default_factory=dict)

    def align(self, left: Unit, right: Unit) -> bool:
        """True if one aligned passage holds words of both units."""
        return any(
            any(a.overlaps(span) for span in left.spans) and any(b.overlaps(span) for span in right.spans)
            for a, b in self.pairs.get((left.article.id, right.article.id), ())
        )


def match_units(left: Unit, right: Unit, weights: TermWeights, passages: Passages) -> UnitMatch:
    """Score two units; NO_MATCH where speakers or occasions exclude each other. Two speakers never exclude one
    quotation told word for word, nor one passage that a copy has in other words: one of the pages gives it to the wrong
    one.

    1. speakers; 2. content, damped where the evidence is thin; 3. what speaks against: polarity, order, numbers;
    4. occasions; 5. one article; 6. aligned passages of copies; 7. a phrase or a telling cue in common.
    """
    # 1.
    fit = fit_speakers(left.speaker, right.speaker)
    from_one = left.article.id != right.article.id and left.family == right.family
    linked = left.article.id != right.article.id and passages.align(left, right)
    aligned = linked and from_one
    quoted = from_one and shared_quotation(left.content.text, right.content.text, FAMILY_QUOTATION_WORDS)
    told = aligned or quoted
    if fit is Fit.CLASH and not told and count_verbatim(left.content, right.content) < VERBATIM_MIN_WORDS:
        return NO_MATCH
    if two_occasions(left, right):
        return NO_MATCH
    # 2.
    match = match_content(left.content, right.content, weights)
    verbatim = is_verbatim(match) or quoted or (aligned and is_retold(match))
    if not match.shared or (fit is Fit.CLASH and not verbatim):
        return NO_MATCH
    if match.opposed > OPPOSED_MIN_SHARE and fit is Fit.UNKNOWN and not (verbatim or is_garbled_quotation(match)):
        return NO_MATCH  # what one denies and somebody else affirms are two acts
    half = HALF_STRENGTH if fit >= Fit.LIKE else HALF_STRENGTH_OTHER
    score = (CONTAINED_SHARE * match.contained + DICE_SHARE * match.dice) * match.shared / (match.shared + half)
    why = [
        f"speaker: {fit.name.lower()}",
        "shared words: " + (", ".join(match.words[:8]) or "other words of like sense"),
    ]
    # 3.
    longer = max(len(left.content.terms), len(right.content.terms))
    score *= _doubt(match, fit, why) * (ONE_WORD_SHARE if match.count == 1 and longer >= ONE_WORD_MIN_TERMS else 1.0)
    if (match.plain == 0 and not verbatim) or _is_topic_alone(left, right, match):
        score *= NAMES_ONLY_SHARE
    # 4.
    occasion = _occasion_share(left, right, match, why)
    score *= occasion * max(FIT_SHARE[fit], VERBATIM_SHARE if verbatim else 0.0)
    # 5.
    if left.article.id == right.article.id:
        if (
            match.contained < OWN_REPEAT_MIN_CONTAINED
            or match.shared < OWN_REPEAT_MIN_SHARED
            or match.opposed > OPPOSED_MIN_SHARE
        ):
            return NO_MATCH
        why.append("repeated on the page")
    # 6.
    elif occasion and quoted:
        score = 1 - (1 - score) * ALIGNED_DOUBT
        why.append("the same words in quotation marks, on pages of one origin")
    elif occasion and linked:
        score = 1 - (1 - score) * ALIGNED_DOUBT
        why.append("aligned passages of one text")
    elif left.family == right.family and score >= FAMILY_MIN_SCORE:
        score = 1 - (1 - score) * FAMILY_DOUBT
        why.append("pages of one origin")
    # 7.
    if fit >= Fit.LIKE and score >= OWN_WORDS_MIN_SCORE and left.article.id != right.article.id:
        for doubt, reason in _own_words(left, right):
            score = 1 - (1 - score) * doubt
            why.append(reason)
    # "Warned against restarting it" and "if they restart it" contradict each other by the letter only.
    opposed = match.opposed > OPPOSED_MIN_SHARE >= match.supposed
    return UnitMatch(min(1.0, score), tuple(why), verbatim, match.plain, opposed)


def _own_words(left: Unit, right: Unit) -> Iterator[tuple[float, str]]:
    """What the two reports have in common besides single words: what it leaves of the doubt, and the reason."""
    phrase = shared_phrase(left.content.text, right.content.text, PHRASE_MIN_WORDS)
    if phrase is not None:
        yield PHRASE_DOUBT, f"the same phrase: {phrase}"
    cue = left.cue_stem
    if cue is not None and cue == right.cue_stem:
        yield CUE_DOUBT, f"the same act: {cue}"


def is_verbatim(match: ContentMatch) -> bool:
    """True if the two reports hold one quotation, long enough to be nobody else's by chance, and neither denies it."""
    return (
        match.verbatim >= VERBATIM_MIN_WORDS
        and match.contained >= VERBATIM_MIN_CONTAINED
        and match.opposed <= OPPOSED_MIN_SHARE
    )


def is_garbled_quotation(match: ContentMatch) -> bool:
    """True if the two are one quotation, of which one lost or gained a "not"."""
    return match.verbatim >= GARBLED_MIN_WORDS and match.dice >= GARBLED_MIN_DICE


def is_retold(match: ContentMatch) -> bool:
    """True if the words of two aligned passages have enough in common to be one report."""
    return (
        match.contained >= ALIGNED_MIN_CONTAINED
        and match.count >= ALIGNED_MIN_WORDS
        and match.plain > 0
        and match.opposed <= OPPOSED_MIN_SHARE
    )


def _is_topic_alone(left: Unit, right: Unit, match: ContentMatch) -> bool:
    """True if the two share but the thing they begin with: "the bridge is old", "the bridge was opened"."""
    one, other = left.content.terms, right.content.terms
    if match.count > 1 or min(len(one), len(other)) < 2 or one[0].stem != other[0].stem:
        return False
    if left.cue_stem is not None and left.cue_stem == right.cue_stem:
        return False  # what both confirm of it is one
    return all(_OPENS_WITH_A_THING.match(unit.content.text) for unit in (left, right))


def _doubt(match: ContentMatch, fit: Fit, why: list[str]) -> float:
    share = 1.0
    if match.opposed > OPPOSED_MIN_SHARE:
        share *= 0.8
        why.append("one says no, the other yes")
    if len(match.words) >= 3 and match.reversed > 0.5:
        share *= 1.0 - 0.6 * match.reversed
        why.append("the words stand in another order")
    if match.supposed > SUPPOSED_MIN_SHARE:
        share *= 0.7
        why.append("a condition in one, what is said in the other")
    if match.numbers_differ and not (match.garbled and fit >= Fit.LIKE):
        share *= OTHERS_FIGURE_SHARE if match.garbled else 0.75
        why.append("other numbers")
    return share


def _occasion_share(left: Unit, right: Unit, match: ContentMatch, why: list[str]) -> float:
    """1.0 if both may be of one day, less or 0.0 if the days exclude each other."""
    if left.said.again != right.said.again:
        why.append("one says that it was said before")
        return AGAIN_SHARE * _days_share(left, right, match, why)
    return _days_share(left, right, match, why)


def _days_share(left: Unit, right: Unit, match: ContentMatch, why: list[str]) -> float:
    days = _days_apart(left, right)
    both_told = left.said.is_told and right.said.is_told
    if days == 0:
        if both_told:
            why.append("same day")
        return 1.0
    if not both_told and days <= MAX_DELAY_DAYS:
        return 1.0 if days <= SAME_NEWS_DAYS or match.dice >= REPETITION_MIN_DICE else LATER_SHARE
    if match.dice < REPETITION_MIN_DICE:
        return 0.0 if both_told or days > 4 * MAX_DELAY_DAYS else 0.6
    why.append(f"{days} days apart, in the same words")
    return 0.7


def two_occasions(left: Unit, right: Unit) -> bool:
    """True if the texts rule out that both were said on one occasion.

    One was published before the day on which the other was said, by more than the clocks of two continents can explain;
    or one says that its words are a repetition, and the other had appeared by then.
    """
    return _rules_out(left, right) or _rules_out(right, left)


def _rules_out(earlier: Unit, later: Unit) -> bool:
    appeared = earlier.article.published.latest
    if appeared is None or later.said.earliest is None:
        return False
    days = (later.said.earliest - appeared).days
    if later.said.again and not earlier.said.again:
        return days > 0
    return later.said.is_told and days > CLOCKS_DAYS


def _days_apart(left: Unit, right: Unit) -> int:
    """Days between the two intervals in which the words can have been said; 0 if they touch."""
    a, b = _bounds(left), _bounds(right)
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)


def _bounds(unit: Unit) -> tuple[date, date]:
    """First and last possible day. The told one, else the publication; an open side reaches as far as dates go."""
    return unit.said.earliest or date.min, unit.said.latest or date.max
