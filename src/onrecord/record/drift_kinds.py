"""In what two wordings of one utterance differ so that they mean something else."""

import re
from itertools import pairwise

from onrecord.record.conditions import find_conditions
from onrecord.record.content import Content, TermWeights, find_terms, make_content
from onrecord.record.content_match import ContentMatch, is_garbled_figure, match_content, shared_phrase
from onrecord.record.drift_days import is_another_day, is_other_order
from onrecord.record.modality import is_possibly_done, modality_changed
from onrecord.record.polarity import comparative_idiom, is_denied
from onrecord.record.turned_words import is_turned_word
from onrecord.record.word_stems import find_words, stem
from onrecord.text.month_names import MONTH_NAMES, english_months
from onrecord.text.number_words import NUMBER_WORDS

# Two wordings are set against each other only if this much of the shorter stands in the longer.
COMPARABLE_MIN_CONTAINED = 0.5
# Less will do for a garbled figure: figures that differ are not shared, and say themselves what they are.
GARBLED_MIN_CONTAINED = 0.3
# A dropped or added "not" is told from a rewording only where nearly all else is the same: of both, or of the shorter.
NEGATION_MIN_DICE = 0.6
NEGATION_MIN_CONTAINED = 0.75
NEGATION_MIN_OPPOSED = 0.5
NEGATION_MIN_WORDS = 3
# Or where a run of so many words, function words counted, stands in both: "answer with the same coin", "against paying
# with the same coin".
NEGATION_PHRASE_WORDS = 4
# "May have fired" and "fired" are set against each other where hardly a word differs.
DONE_MIN_DICE = 0.75
# A clause that says the same but for the "not".
CLAUSE_MIN_DICE = 0.8
CLAUSE_MIN_OPPOSED = 0.65
_CLAUSE = re.compile(r"[,;:–—]\s|\s(?:and|but|while|although|though)\s")
# Numbers are set against each other if the words within this many places of them agree.
NUMBER_NEIGHBOURS = 2
# Figures that differ by less than this share of the larger one may be one figure, rounded, where either is hedged.
ROUNDING_SHARE = 0.1
_ABOUT = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|close to|(?:more|less|fewer) than|over|at least|up to)"
    r"\s+(?=\d|[a-z]+(?:ty|een)\b)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"\b(half|a third|a quarter|two thirds|three quarters)\s+(?:of\s+)?(?:the|all|its|their|his|her)\b"
)
# What restricts the thing before it, no comma between.
_RESTRICTION = re.compile(r"(?<=\w) (?:who|whom|whose|that|for|because of|against)\b")
_IN_ANY_CASE = re.compile(
    r"\b(?:whether or not|regardless|unconditional(?:ly)?|without (?:any )?(?:pre)?conditions?|in any (?:case|event)|"
    r"no matter|come what may)\b",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(
    r"(?<=\w)\s(?:but not|except|excluding|other than|apart from|with the exception of)\b",
    re.IGNORECASE,
)
# A restriction is dropped where so many words before it are all told.
RESTRICTED_MIN_WORDS = 2
# Swapped states are looked for in texts of at most so many content words; longer ones name each more than once.
SWAP_MAX_TERMS = 10

_MONTHS = frozenset(name[:3].lower() for name in MONTH_NAMES)
_SHORT_NEAR = _MONTHS | {"day"}
_PASSIVE = re.compile(r"\b(?:by|from)\s+(?:the\s+)?[A-Z]")
_ANTONYMS = (
    ("easy", "difficult hard tough complicated"),
    ("accept", "reject refuse"),
    ("allow", "ban forbid prohibit"),
)
_FRACTIONS = {"half": "0.5", "a third": "0.33", "a quarter": "0.25", "two thirds": "0.67", "three quarters": "0.75"}
_UNIT_SECONDS = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600}


def drift_kinds(best: Content, other: Content, weights: TermWeights) -> tuple[str, ...]:
    """The ways in which `other` says something else than `best`, in a fixed order; empty for a mere rewording.

    negation (yes for no, or an idiom that turns it), number, date, modality (may for will), condition (dropped),
    addressee (who does it to whom is swapped).
    """
    if _idiom_turns(best.text, other.text) or _idiom_turns(other.text, best.text):
        return ("negation",)
    if is_turned_word(best.text, other.text):
        return ("negation",)
    match = match_content(best, other, weights)
    if match.contained < COMPARABLE_MIN_CONTAINED:
        near = match.contained >= GARBLED_MIN_CONTAINED
        if near and _is_turned(best, other, match, weights):
            return ("negation",)
        garbled = match.count >= 2 and _is_garbled(best.text, other.text)
        return ("number",) if near and (garbled or _lasts_otherwise(best.text, other.text)) else ()
    kinds = []
    if _is_turned(best, other, match, weights):
        kinds.append("negation")
    if number_changed(best.text, other.text) or _lasts_otherwise(best.text, other.text):
        kinds.append("number")
    if is_another_day(best.text, other.text) or is_other_order(best.text, other.text):
        kinds.append("date")
    if _is_surer(best, other, match):
        kinds.append("modality")
    if match.count >= 2 and (
        _condition_dropped(best, other)
        or _is_unconditional(best, other)
        or _is_unconditional(other, best)
        or _restriction_dropped(best, other)
        or _exception_dropped(best, other, weights)
    ):
        kinds.append("condition")
    if match.dice >= NEGATION_MIN_DICE and _roles_swapped(best, other):
        kinds.append("addressee")
    return tuple(kinds)


def _is_turned(best: Content, other: Content, match: ContentMatch, weights: TermWeights) -> bool:
    """True if what both say is denied by one alone, and the two are alike enough for the "not" to be the difference."""
    if comparative_idiom(best.text) or comparative_idiom(other.text) or match.opposed < NEGATION_MIN_OPPOSED:
        return False
    if best.denied & other.denied:
        return False  # both say no to something: the "not" has only moved
    turned = (best.denied ^ other.denied) & {term.stem for term in best.terms} & {term.stem for term in other.terms}
    if turned <= best.conditional | other.conditional:
        return False  # "warned against restarting it" beside "if they restart it": one warning
    replaced = max(len(best.terms), len(other.terms)) - match.count <= 1
    alike = (match.dice >= NEGATION_MIN_DICE or replaced) and len(match.words) >= 2
    within = match.contained >= NEGATION_MIN_CONTAINED and len(match.words) >= NEGATION_MIN_WORDS
    return (
        alike
        or within
        or shared_phrase(best.text, other.text, NEGATION_PHRASE_WORDS) is not None
        or _turns_a_clause(best.text, other.text, weights)
    )


def _turns_a_clause(left: str, right: str, weights: TermWeights) -> bool:
    """True if a clause of one text is one of the other but for the "not", whatever else the two say."""
    clauses = [[make_content(clause) for clause in _CLAUSE.split(text)] for text in (left, right)]
    for one in clauses[0]:
        for other in clauses[1]:
            if min(len(one.terms), len(other.terms)) < NEGATION_MIN_WORDS or one.denied & other.denied:
                continue
            match = match_content(one, other, weights)
            if match.opposed >= CLAUSE_MIN_OPPOSED and match.dice >= CLAUSE_MIN_DICE and len(match.words) >= 2:
                return True
    return False


def _idiom_turns(text: str, idiom_text: str) -> bool:
    """True if `idiom_text` says "couldn't have been easier" where `text` denies just that ("can't be easy")."""
    adjective = comparative_idiom(idiom_text)
    if adjective is None or comparative_idiom(text) is not None:
        return False
    groups = [{word, *others.split()} for word, others in _ANTONYMS]
    words = {word.lower() for _, _, word in find_words(text)}
    denied = any(word.startswith(adjective) for word in words) and is_denied(text)
    opposite = any(
        any(word.startswith(adjective) for word in group) and words & {w for w in group if not w.startswith(adjective)}
        for group in groups
    )
    return denied or (opposite and not is_denied(text))


def number_changed(left: str, right: str) -> bool:
    """True if the same neighbours ("… troops near") go with different numbers in the two texts."""
    a, b = _numbers_in_place(left), _numbers_in_place(right)
    if not a or not b:
        return False
    if _is_garbled(left, right):
        return True
    left_values, right_values = {value for value, _ in a}, {value for value, _ in b}
    rounded = _ABOUT.search(left) is not None or _ABOUT.search(right) is not None
    return any(
        near_left & near_right and not (rounded and _are_near(value_left, value_right))
        for value_left, near_left in a
        if value_left not in right_values
        for value_right, near_right in b
        if value_right not in left_values
    )


def _are_near(left: str, right: str) -> bool:
    """True for two figures of which one may be the other, rounded."""
    try:
        low, high = sorted((float(left), float(right)))
    except ValueError:
        return False
    return high - low <= ROUNDING_SHARE * high


def _lasts_otherwise(left: str, right: str) -> bool:
    """True if each text tells one stretch of time in figures, and one is twice the other or more: "40 minutes", "four
    hours".
    """
    (one, *more), (other, *others) = (_seconds(text) or [0] for text in (left, right))
    return bool(one and other) and not more and not others and max(one, other) >= 2 * min(one, other)


def _seconds(text: str) -> list[int]:
    words = [word.lower() for _, _, word in find_words(text)]
    found = []
    for word, unit in pairwise(words):
        value = word if word.isdigit() else NUMBER_WORDS.get(word)
        size = _UNIT_SECONDS.get(unit.removesuffix("s"))
        if value is not None and size is not None:
            found.append(int(value) * size)
    return found


def _is_garbled(left: str, right: str) -> bool:
    """True if a number of one text stands in the other with a nought more or less or its digits shuffled ("14,000",
    "140,000"; "43", "34"), and in neither as itself.
    """
    a, b = ({stem(word) for _, _, word in find_words(text) if word[0].isdigit()} for text in (left, right))
    return any(is_garbled_figure(one, other) for one in a - b for other in b - a)


def _numbers_in_place(text: str) -> list[tuple[str, frozenset[str]]]:
    """Each number with the stems right after it, and the month before it ("Sept. 28"); words up to ninety as digits."""
    # "A third of the fleet" is one figure.
    words = [word for _, _, word in find_words(_FRACTION.sub(lambda part: _FRACTIONS[part[1]], text))]
    found = []
    for at, word in enumerate(words):
        value = stem(word) if word[0].isdigit() else NUMBER_WORDS.get(word.lower())
        if value is not None:
            after = [_month(near) or stem(near) for near in words[at + 1 : at + 1 + NUMBER_NEIGHBOURS]]
            before = _month(words[at - 1]) if at else None
            near = {word for word in (*after, before) if word is not None and (len(word) > 3 or word in _SHORT_NEAR)}
            found.append((value, frozenset(near)))
    return found


def _month(word: str) -> str | None:
    """The first three letters of a month's name, None for another word."""
    return word[:3].lower() if word[0].isupper() and word.lower().rstrip(".") in english_months() else None


def _is_surer(best: Content, other: Content, match: ContentMatch) -> bool:
    """True if one text is surer than the other of what both say."""
    within = match.contained >= NEGATION_MIN_CONTAINED and match.count >= NEGATION_MIN_WORDS
    if match.dice < NEGATION_MIN_DICE and not within:
        return False
    if match.dice >= DONE_MIN_DICE and is_possibly_done(best.text, other.text):
        return True
    return modality_changed(best.text, other.text, conditional=bool(best.conditional or other.conditional))


def _condition_dropped(best: Content, other: Content) -> bool:
    """True if `best` hangs on a condition that `other`, a whole clause in other words, says nothing of."""
    if not best.conditional or find_conditions(other.text) or other.quoted >= {term.stem for term in other.terms}:
        return False
    told = {term.stem for term in other.terms}
    return not best.conditional & told


def _restriction_dropped(best: Content, other: Content) -> bool:
    """True if `best` denies something of some only ("no one … for writing", "to a guest who brings a gift"), and
    `other` says the same of all.
    """
    told = {term.stem for term in other.terms}
    if not best.denied or not other.denied:
        return False
    for match in _RESTRICTION.finditer(best.text):
        head, tail = ({term.stem for term in find_terms(part)} for part in _cut(best.text, match.start()))
        if len(head) >= RESTRICTED_MIN_WORDS and head <= told and tail and not tail & told and len(told - head) <= 1:
            return True
    return False


def _is_unconditional(free: Content, bound: Content) -> bool:
    """True if the one is to happen "whether or not", and the other on a condition."""
    return bool(bound.conditional) and not free.conditional and _IN_ANY_CASE.search(free.text) is not None


def _exception_dropped(best: Content, other: Content, weights: TermWeights) -> bool:
    """True if `best` leaves something out ("a pilot but not a crew") and `other` tells the rest alone."""
    match = _EXCEPTION.search(best.text)
    if match is None or _EXCEPTION.search(other.text):
        return False
    head, tail = (make_content(part) for part in _cut(best.text, match.start()))
    told = {term.stem for term in other.terms}
    return (
        bool(tail.terms)
        and told.isdisjoint(term.stem for term in tail.terms)
        and match_content(head, other, weights).dice >= NEGATION_MIN_DICE
    )


def _cut(text: str, at: int) -> tuple[str, str]:
    return text[:at], text[at:]


def _roles_swapped(best: Content, other: Content) -> bool:
    """True if two states that both name stand in the other order while all other words keep theirs; short texts only,
    and not an active beside a passive ("… by Tavria").
    """
    if max(len(best.terms), len(other.terms)) > SWAP_MAX_TERMS:
        return False
    places = {term.stem: at for at, term in enumerate(other.terms)}
    shared = [term.stem for term in best.terms if term.stem in places]
    states = [word for word in shared if word.startswith("@")]
    rest = [places[word] for word in shared if not word.startswith("@")]
    if len(states) != 2 or len(rest) < 2 or rest != sorted(rest):
        return False
    passive = [_PASSIVE.search(text) is not None for text in (best.text, other.text)]
    return passive[0] == passive[1] and places[states[0]] > places[states[1]]
