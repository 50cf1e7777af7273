"""What positions are about: one short name for an issue, taken from the coverage."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.record.content import Content, TermWeights, find_terms
from onrecord.record.content_match import match_content

# Contents that share this much, of the lighter one's weight and in all, are about one thing. Set by hand on invented
# pages (tests/record/test_positions.py).
SAME_ISSUE_MIN_CONTAINED = 0.34
SAME_ISSUE_MIN_SHARED = 1.0
# A name of an issue has at most so many words.
MOST_WORDS = 5
# Nouns that name no issue by themselves.
EMPTY_NOUNS = frozenset(
    """thing things way ways time issue issues part parts number order side sides people day week month year state
    country countries terms step steps concession concessions demand demands proposal request list series string
    possibility idea ideas effort efforts fact need case situation event place point move end halt series kind sort lot
    position positions matter reality one assurances assurance guarantee guarantees""".split()
)


_CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today tomorrow tonight night morning evening weeks months years hours
    et gmt""".split()
)
_DEGREES = frozenset(
    "more further possible future potential new any such same full own other real genuine certain several no".split()
)
# How well a name of so many words names an issue.
_LENGTH = {1: 0.8, 2: 1.15, 3: 1.1, 4: 1.0, 5: 0.9}


@dataclass(frozen=True, slots=True)
class Topic:
    """A noun phrase of one content, with where it stands in it: earlier ones are nearer to the point."""

    words: str
    place: int
    family: str


def name_issue(topics: Sequence[Topic], contents: Sequence[Content], people: Collection[str]) -> str | None:
    """The noun phrase that names what `contents` share: the one whose words, or other words for them, most contents
    use, rather of two or three words than bare or long, rather early than late; None if there is none.
    `people`: words of persons' names in lower case; a person is no issue, nor is a day.
    """
    support: Counter[str] = Counter()
    for content in contents:
        support.update({key for term in content.terms for key in (term.stem, term.group) if key is not None})
    best: tuple[float, int, str] | None = None
    for topic in topics:
        words = _bare(topic.words)
        terms = find_terms(words)
        count = len(words.split())
        if not terms or count > MOST_WORDS or all(term.stem.startswith("@") for term in terms):
            continue
        if words.split()[-1].lower() in EMPTY_NOUNS | _CALENDAR or _is_person(words, people):
            continue
        shared = [max(support[term.stem], support[term.group] if term.group else 0) * term.rarity for term in terms]
        score = sum(shared) / len(shared) * _LENGTH[min(count, MOST_WORDS)] / (1 + 0.05 * topic.place)
        key = (-round(score, 6), topic.place, words)
        if best is None or key < best:
            best = key
    return best[2] if best else None


def _is_person(words: str, people: Collection[str]) -> bool:
    return words[:1].isupper() and all(word.lower().strip(".") in people for word in words.split())


def _bare(words: str) -> str:
    """The phrase without words before it that tell degree or order ("further harbour fees")."""
    parts = words.split()
    while len(parts) > 1 and parts[0].lower() in _DEGREES:
        parts.pop(0)
    return " ".join(parts)


def is_one_issue(left: Content, right: Content, weights: TermWeights) -> bool:
    """True if two contents are about the same thing, whatever they say of it."""
    match = match_content(left, right, weights)
    # A state alone is no issue: somebody wants something of everybody.
    thing = any(not word.startswith("@") for word in match.words)
    alike = match.contained >= SAME_ISSUE_MIN_CONTAINED and match.shared >= SAME_ISSUE_MIN_SHARED
    return alike and thing and match.count >= 2
