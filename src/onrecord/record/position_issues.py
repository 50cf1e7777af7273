"""What positions are about: one short name for an issue, taken from the coverage."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from onrecord.nouns.article import Article
from onrecord.record.content import Content, TermWeights, find_terms
from onrecord.record.content_match import match_content
from onrecord.text.month_names import MONTH_NAMES, WEEKDAY_NAMES
from onrecord.text.names import is_role_head, singular

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
    position positions matter reality approach approaches view views message news format one
    assurances assurance guarantee guarantees""".split()
)


# Nouns that say something in a demand, and do not tell one issue from another.
_NAMELESS = EMPTY_NOUNS | frozenset(
    """attempt attempts government governments administration forces support opportunity opportunities reason reasons
    right rights percent level levels action actions word words measure measures attitude attitudes standard table
    peninsula region area city town center centre retaliation response responses consequence consequences fury
    reprisal reprisals principle reciprocity feat""".split()
)
_CALENDAR = frozenset(name.lower() for name in (*MONTH_NAMES, *WEEKDAY_NAMES)) | frozenset(
    "today tomorrow tonight night morning evening days weeks months years hours et gmt a.m p.m".split()
)
_DEGREES = frozenset(
    """more further possible future potential new any such same full own other real genuine certain several no one two
    three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety dozens
    hundreds thousands first second""".split()
)
# A word that one page alone uses still names an issue, if nothing better does.
_SPREAD_FLOOR = 1.0
_SPREAD_ENOUGH = 0.5
# What stands before the verb that matters: "to", "he will not", "we'll", "it is not possible to".
_LEAD = re.compile(
    r"^(?:(?:to|on|for) |(?:it|he|she|they|we|I)(?:['’](?:ll|d) |"
    r"(?: [\w'’]+){0,3}? (?:possible|ready|willing|able|going|likely|prepared|necessary) to |"
    r"(?: [\w'’]+){0,4}? (?:to|not|will|would|could|can|must)(?: not)? ))(?:\w+ly |be |also )*",
    re.IGNORECASE,
)
# Where a name that is cut off ends: before a colon, a day's hour, and words that need another one.
_CUT = re.compile(r"\s*[:;(–—].*$| (?:at|by|on|in) \d.*$")
_UNFINISHED = re.compile(
    r"(?: (?:and|or|but|the|an?|of|to|for|with|from|by|at|in|on|as|than|that|which|who|his|her|its|their|very|so))+$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\"“”„«»]|(?<!\w)['‘]|(?<!s)['’](?!\w)")
_FIGURE = re.compile(r" of [\d.,]+ \w+$")
# How well a name of so many words names an issue.
_LENGTH = {1: 0.75, 2: 1.15, 3: 1.1, 4: 1.0, 5: 0.9}


@dataclass(frozen=True, slots=True)
class Topic:
    """A noun phrase of one content, with where it stands in it: earlier ones are nearer to the point."""

    words: str
    place: int
    family: str


def name_issue(
    topics: Sequence[Topic], contents: Sequence[Content], bearers: Collection[str], spread: Mapping[str, float]
) -> str | None:
    """The noun phrase that names what `contents` share: the one whose words, or other words for them, most contents
    use, rather one that the coverage speaks of than one page's, of two or three words than bare or long, early than
    late; None if there is none.

    bearers  words of the names of persons, states and cities in lower case; such a one is no issue, nor is a day
    spread   stem → share of the story's families whose pages use it
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
        if words.split()[-1].lower() in _NAMELESS | _CALENDAR or _is_bearer(words, bearers):
            continue
        told = sum(spread.get(term.stem, 0.0) for term in terms) / len(terms)
        shared = [max(support[term.stem], support[term.group] if term.group else 0) * term.rarity for term in terms]
        score = sum(shared) / len(shared) * _LENGTH[min(count, MOST_WORDS)] / (1 + 0.1 * topic.place)
        score *= _SPREAD_FLOOR + min(told, _SPREAD_ENOUGH)
        key = (-round(score, 6), topic.place, words)
        if best is None or key < best:
            best = key
    return best[2] if best else None


def first_words(text: str) -> str:
    """What is to be done, where no noun says it: "act alone", of "it is not possible to deviate" the verb."""
    plain = " ".join(_MARKS.sub("", text).split())
    whole = _LEAD.sub("", plain)
    words = (_CUT.sub("", whole) or whole).split()
    kept = words if len(words) <= MOST_WORDS + 1 else words[:MOST_WORDS]
    return _UNFINISHED.sub("", " ".join(kept)).strip(" .,;") or " ".join(kept)


def find_spread(articles: Sequence[Article], family_of: Mapping[str, str]) -> Mapping[str, float]:
    """Stem → share of the families whose pages use it, 0.0-1.0."""
    families: dict[str, set[str]] = {}
    for article in articles:
        family = family_of.get(article.id, article.id)
        for term in find_terms(article.text):
            families.setdefault(term.stem, set()).add(family)
    most = len({family_of.get(article.id, article.id) for article in articles})
    return {stem: len(found) / most for stem, found in families.items()}


def _is_bearer(words: str, bearers: Collection[str]) -> bool:
    """True for the name of a person or place, and for an office ("the U.S. president"); "sixty envoys" are none."""
    parts = words.split()
    if is_role_head(parts[-1]) and singular(parts[-1]) == parts[-1].lower():
        return True
    return words[:1].isupper() and all(word.lower().strip(".") in bearers for word in parts)


def _bare(words: str) -> str:
    """The phrase without words of degree or order before it ("further harbour fees"), no figure behind it, no marks."""
    parts = _FIGURE.sub("", _MARKS.sub("", words)).split()
    while len(parts) > 1 and (parts[0].lower() in _DEGREES or parts[0][:1].isdigit()):
        parts.pop(0)
    return " ".join(parts)


def is_one_issue(left: Content, right: Content, weights: TermWeights) -> bool:
    """True if two contents are about the same thing, whatever they say of it."""
    match = match_content(left, right, weights)
    # A state alone is no issue: somebody wants something of everybody.
    thing = any(not word.startswith("@") for word in match.words)
    alike = match.contained >= SAME_ISSUE_MIN_CONTAINED and match.shared >= SAME_ISSUE_MIN_SHARED
    return alike and thing and match.count >= 2
