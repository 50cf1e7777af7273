"""Which stances are one position: of one party, in acts that fit, with one content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.stance import PositionAct, Stance
from onrecord.record.content import Content, TermWeights, find_terms
from onrecord.record.content_match import match_content
from onrecord.record.named_places import Backing
from onrecord.record.position_deeds import deeds_in, is_one_denial, without_deeds
from onrecord.record.position_issues import is_one_issue
from onrecord.record.position_parties import Side
from onrecord.record.word_stems import find_words

# Two stances of one party and kind of act that share this much of the lighter one's content, and this much in all,
# are one position. Lower than for utterances: one side seldom makes two different demands in the same words.
SAME_MIN_CONTAINED = 0.45
SAME_MIN_SHARED = 1.2
# So are they where nearly all of a short content ("no more harbour fees") stands in the other: two words of it.
INSIDE_MIN_CONTAINED = 0.7
# What tells one deed ("to scrap the deal", "to pull out of the agreement") needs no more than its object in common.
SAME_DEED_MIN_CONTAINED = 0.34
# Over acts that differ the words must be nearly the same.
SAME_WORDS_MIN_CONTAINED = 0.6
SAME_WORDS_MIN_COUNT = 3
# What a threatened party is to suffer.
CONSEQUENCES = frozenset("consequences consequence costs cost price retaliation sanctions punishment reprisals".split())
# Acts that two reporters may see in one and the same stance.
KINDS = {
    PositionAct.DEMAND: 0,
    PositionAct.CONDITION: 1,
    PositionAct.REFUSE: 2,
    PositionAct.DENY: 2,
    PositionAct.OFFER: 3,
    PositionAct.PROPOSE: 3,
    PositionAct.COMMIT: 3,
    PositionAct.ACCEPT: 4,
    PositionAct.WARN: 5,
}
# A demand and a condition, an offer or consent and what it hangs on: one stand in two reporters' words.
_NEAR_KINDS = frozenset(frozenset(pair) for pair in ((0, 1), (1, 3), (1, 4)))


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance with who takes it and what joins it to others. `addressee` is the one state it is put to."""

    article: Article
    family: str
    stance: Stance
    side: Side
    voice: str | None
    content: Content
    addressee: str | None
    earliest: date | None
    latest: date | None
    utterances: tuple[str, ...]
    backing: Backing

    @property
    def threat(self) -> bool:
        """True for a warning of consequences that its own side will see to."""
        words = {word.lower() for _, _, word in find_words(self.content.text)}
        return bool(words & CONSEQUENCES)


def join_stances(taken: Sequence[Taken], weights: TermWeights) -> list[list[Taken]]:
    """Groups in order of their first stance; a stance goes to the group it shares most with."""
    groups: list[list[Taken]] = []
    homes: dict[tuple[str, int], list[list[Taken]]] = {}
    for one in taken:
        home = homes.setdefault((one.side.name, KINDS[one.stance.act]), [])
        likeness = [(max(_likeness(one, other, weights) for other in group), -at) for at, group in enumerate(home)]
        best = max(likeness, default=(0.0, 0))
        if best[0] > 0:
            home[-best[1]].append(one)
        else:
            group = [one]
            home.append(group)
            groups.append(group)
    return groups


def join_over_acts(groups: Sequence[list[Taken]], weights: TermWeights) -> list[list[Taken]]:
    """Groups of one party whose acts two reporters may give to one and the same words, if the words are the same."""
    joined: list[list[Taken]] = []
    for group in groups:
        home = next((other for other in joined if _is_one_stand(group, other, weights)), None)
        if home is not None:
            home.extend(group)
        else:
            joined.append(group)
    return joined


def _is_one_stand(left: Sequence[Taken], right: Sequence[Taken], weights: TermWeights) -> bool:
    kinds = frozenset({KINDS[left[0].stance.act], KINDS[right[0].stance.act]})
    acts = {one.stance.act for one in (*left, *right)}
    near = kinds in _NEAR_KINDS or acts == {PositionAct.COMMIT, PositionAct.ACCEPT}  # "promised", "agreed to close it"
    if left[0].side.name != right[0].side.name or not near:
        return False
    return any(_is_same_words(one.content, other.content, weights) for one in left for other in right)


def _is_same_words(left: Content, right: Content, weights: TermWeights) -> bool:
    match = match_content(left, right, weights)
    return match.contained >= SAME_WORDS_MIN_CONTAINED and match.count >= SAME_WORDS_MIN_COUNT and match.opposed < 0.5


def _likeness(left: Taken, right: Taken, weights: TermWeights) -> float:
    """Shared weight of two stances that may be one position, 0.0 if they may not."""
    match = match_content(left.content, right.content, weights)
    if left.stance.act is PositionAct.WARN and left.threat and right.threat and match.count:
        return match.shared  # "severe costs" and "harsh sanctions" upon the same are one threat
    if left.addressee and right.addressee and left.addressee != right.addressee:
        return 0.0  # one demand of two states is two demands
    if match.numbers_differ and left.stance.act is not right.stance.act:
        return 0.0  # that the duty of 25 percent comes is no offer of 15 percent
    if left.stance.act is right.stance.act is PositionAct.DENY and is_one_denial(left.content, right.content):
        return max(match.shared, SAME_MIN_SHARED)
    if _is_one_deed(left.content, right.content, weights):
        return max(match.shared, SAME_MIN_SHARED)  # "to scrap the deal" and "to pull out of the agreement"
    alike = match.contained >= SAME_MIN_CONTAINED and match.shared >= SAME_MIN_SHARED
    inside = match.contained >= INSIDE_MIN_CONTAINED and match.count >= 2
    return match.shared if alike or inside else 0.0


def _is_one_deed(left: Content, right: Content, weights: TermWeights) -> bool:
    if not deeds_in(left) & deeds_in(right):
        return False
    bare, other = without_deeds(left), without_deeds(right)
    if deeds_in(left) == deeds_in(right) and not (_things(bare) and _things(other)):
        return True  # "a pause" and "a halt to the filling of the dam"
    match = match_content(bare, other, weights)
    return match.contained >= SAME_DEED_MIN_CONTAINED and match.opposed < 0.5


def _things(content: Content) -> bool:
    """True if a content names anything but numbers and names."""
    return any(not term.stem.startswith("@") for term in content.terms)


def join_by_issue(
    groups: Sequence[list[Taken]], issues: Sequence[str], weights: TermWeights
) -> tuple[list[list[Taken]], list[str]]:
    """Groups of one party, kind of act and issue as one, over all wording, if their contents are about one thing."""
    joined: list[list[Taken]] = []
    names: list[str] = []
    homes: dict[tuple[str, int, frozenset[str]], list[list[Taken]]] = {}
    for group, issue in zip(groups, issues, strict=True):
        thing = frozenset(term.group or term.stem for term in find_terms(issue))  # "deal" and "agreement" are one
        near = homes.setdefault((group[0].side.name, KINDS[group[0].stance.act], thing), [])
        home = next((other for other in near if _is_one_position(group, other, weights)), None)
        if home is not None:
            home.extend(group)
            continue
        near.append(group)
        joined.append(group)
        names.append(issue)
    return joined, names


def _is_one_position(left: Sequence[Taken], right: Sequence[Taken], weights: TermWeights) -> bool:
    """About one thing; or what the one says in a word or two ("the fee") is all in the other."""
    asked, also = ({one.addressee for one in group} - {None} for group in (left, right))
    if asked and also and not asked & also:
        return False
    if are_one_issue(left, right, weights):
        return True
    matches = (match_content(one.content, other.content, weights) for one in left for other in right)
    return any(match.contained >= INSIDE_MIN_CONTAINED and match.plain > 0 for match in matches)


def are_one_issue(left: Sequence[Taken], right: Sequence[Taken], weights: TermWeights) -> bool:
    """True if at least half of the pairs are about one thing: a chain of likenesses is no issue."""
    pairs = [is_one_issue(one.content, other.content, weights) for one in left for other in right]
    return 2 * sum(pairs) >= len(pairs)
