"""What a report says, as the joining compares it: content words with weights, numbers, polarity."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from onrecord.lineage.words import word_weight
from onrecord.record.conditions import find_conditions
from onrecord.record.polarity import find_denied, is_denying_cue
from onrecord.record.word_stems import find_words, is_content_word, stem
from onrecord.text.names import StateWord, longest_state_name, state_hint
from onrecord.text.paraphrase_words import PARAPHRASE_GROUPS
from onrecord.text.stem import stem as common_stem

# Weight of the name of a state: it says of whom the report speaks, not what it says.
STATE_SHARE = 0.5
# The same for any other name.
NAME_SHARE = 0.5
# And for each word of a name after its first: the name is one.
NEXT_NAME_SHARE = 0.4
# A number of three digits or more, or with decimals, seldom agrees by chance; years and small numbers do.
NUMBER_RARITY = 0.9
_TELLING_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)(?:\d{3,}|\d+\.\d+)")
# Reports that are thought to stand beside those of the story when words are counted.
SMOOTHING = 20
# A phrase in double quotation marks; single ones are too often apostrophes.
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]+[\"”“»]")


@dataclass(frozen=True, slots=True)
class Term:
    """A content word: its stem, and what it may stand for besides ("=7" a paraphrase group, "@Russia" a state, or
    None).

    All names of a state and its people have one stem ("@Russia"); its capital keeps its own and stands for the state.
    rarity  0.0-1.0, how rare the word is in English at large
    is_name  a name, of a state or any other: it says of whom or where a report speaks, not what it says
    """

    stem: str
    group: str | None
    rarity: float
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """Words of one report: `terms` in text order, each stem once.

    denied  stems that stand under a "not"
    quoted  stems that stand in quotation marks, and so are the speaker's own
    conditional  stems that stand in an "if" clause
    places  stem → its place in `terms`
    own  the quoted stems in the order of `terms`
    """

    text: str
    terms: tuple[Term, ...]
    numbers: frozenset[str]
    denied: frozenset[str]
    quoted: frozenset[str]
    conditional: frozenset[str] = frozenset()
    places: Mapping[str, int] = field(init=False, repr=False, compare=False)
    own: Sequence[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Made once, as a content is compared with hundreds.
        object.__setattr__(self, "places", {term.stem: at for at, term in enumerate(self.terms)})
        object.__setattr__(self, "own", tuple(stem for stem in self.places if stem in self.quoted))


@lru_cache(maxsize=1)
def _group_of_stem() -> Mapping[str, str]:
    groups: dict[str, str] = {}
    for number, words in enumerate(PARAPHRASE_GROUPS):
        for word in words:
            groups.setdefault(stem(word), f"={number}")
    return groups


def find_terms(text: str) -> tuple[Term, ...]:
    """The content words of `text` in order of first appearance, each stem once."""
    return tuple(term for _, term in _placed_terms(text))


# Several parts of the record look at the same report in turn.
@lru_cache(maxsize=4096)
def _placed_terms(text: str) -> tuple[tuple[int, Term], ...]:
    """The terms with the offset of their first appearance."""
    groups = _group_of_stem()
    found = find_words(text)
    words = [word for _, _, word in found]
    terms: dict[str, tuple[int, Term]] = {}
    at = 0
    while at < len(words):
        length, term = _state_term(words, at)
        if term is None and is_content_word(words[at]):
            key = stem(words[at])
            rarity = word_weight(common_stem(words[at]), is_name=False)
            # A first word has its capital anyhow: one that English does not know is a name all the same.
            is_name = words[at][0].isupper() and (at > 0 or rarity == 1.0)
            name_share = NAME_SHARE * (NEXT_NAME_SHARE if is_name and at > 0 and words[at - 1][0].isupper() else 1.0)
            if _TELLING_NUMBER.match(key):
                rarity = NUMBER_RARITY
            term = Term(key, groups.get(key), min(rarity, name_share) if is_name else rarity, is_name)
        if term is not None:
            terms.setdefault(term.stem, (found[at][0], term))
        at += length
    return tuple(terms.values())


def _state_term(words: Sequence[str], at: int) -> tuple[int, Term | None]:
    """The longest name of a state that begins at word `at`, as (number of words, term); (1, None) if there is none."""
    if not words[at][0].isupper():
        return 1, None
    for length in range(min(max(1, longest_state_name(words[at])), len(words) - at), 0, -1):
        hint = state_hint(" ".join(words[at : at + length]))
        if hint is None:
            continue
        state = f"@{hint.state}"
        own = hint.how in (StateWord.NAME, StateWord.DEMONYM)
        return length, Term(state if own else hint.canonical.lower(), state, STATE_SHARE, is_name=True)
    return 1, None


def make_content(text: str, cue: str = "", *, verbatim: bool = False) -> Content:
    """Features of the words `text`. A negation in the cue ("did not expect", "denied") reaches into the content.

    verbatim  all of it is the speaker's own words, though the marks may lie outside `text`
    """
    terms = _placed_terms(text)
    lead = f"{cue} not " if is_denying_cue(cue) else f"{cue} "
    stretches = find_denied(lead + text)
    denied = frozenset(
        term.stem for at, term in terms if sum(start <= at + len(lead) < end for start, end in stretches) % 2 == 1
    )
    numbers = frozenset(term.stem for _, term in terms if term.stem[:1].isdigit())
    marked = [match.span() for match in _QUOTED.finditer(text)]
    quoted = frozenset(term.stem for at, term in terms if verbatim or any(start <= at < end for start, end in marked))
    clauses = find_conditions(text)
    conditional = frozenset(term.stem for at, term in terms if any(start <= at < end for start, end in clauses))
    return Content(text, tuple(term for _, term in terms), numbers, denied, quoted, conditional)


class TermWeights:
    """How telling each word is in this story: rare words weigh more; copies of one page do not make a word common.

    Built from (family, content) of all reports. A word's count is, summed over families, the largest number of
    reports in one article of that family that use it.
    """

    def __init__(self, contents: Sequence[tuple[str, str, Content]]) -> None:
        per_article: dict[tuple[str, str, str], int] = {}
        totals: dict[tuple[str, str], int] = {}
        for family, article, content in contents:
            totals[family, article] = totals.get((family, article), 0) + 1
            for term in content.terms:
                place = (family, article, term.stem)
                per_article[place] = per_article.get(place, 0) + 1
        best: dict[tuple[str, str], int] = {}
        for (family, _, key), count in per_article.items():
            best[family, key] = max(best.get((family, key), 0), count)
        sizes: dict[str, int] = {}
        for (family, _), count in totals.items():
            sizes[family] = max(sizes.get(family, 0), count)
        self._total = max(1, sum(sizes.values()))
        self._counts: dict[str, int] = {}
        for (_, key), count in best.items():
            self._counts[key] = self._counts.get(key, 0) + count
        self._cache: dict[str, float] = {}
        self._of_terms: dict[int, tuple[Content, tuple[float, ...]]] = {}

    def of(self, term: Term) -> float:
        """Weight of a term: 1.0 for one that is rare in English and unique here, about half for one in every report."""
        rarity_here = self._cache.get(term.stem)
        if rarity_here is None:
            # A story of ten reports knows little of what is rare: SMOOTHING keeps its weights close together.
            size = self._total + SMOOTHING
            rarity_here = log(1 + size / (1 + self._counts.get(term.stem, 0))) / log(1 + size / 2)
            self._cache[term.stem] = rarity_here
        return term.rarity * rarity_here

    def of_all(self, content: Content) -> tuple[float, ...]:
        """Weight of each of its terms, worked out once."""
        # By identity: to hash a content costs as much as to weigh it. Kept with it, so that no other takes its id.
        known = self._of_terms.get(id(content))
        if known is None:
            known = self._of_terms[id(content)] = (content, tuple(self.of(term) for term in content.terms))
        return known[1]
