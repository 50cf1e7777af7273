"""Reports that change the meaning of the words they report, against the best-supported wording of the same utterance.

Conservative: a flag must be one that a reader sees at once when the two wordings stand side by side.
"""

from collections.abc import Sequence

from onrecord.nouns.record import Drift
from onrecord.record.content import Content, TermWeights
from onrecord.record.content_match import match_content
from onrecord.record.polarity import comparative_idiom, is_denied
from onrecord.record.report_unit import Unit
from onrecord.record.word_stems import find_words, stem

# Two wordings are set against each other only if this much of the shorter stands in the longer.
COMPARABLE_MIN_CONTAINED = 0.5
# A dropped or added "not" is told from a rewording only where nearly all else is the same.
NEGATION_MIN_DICE = 0.6
NEGATION_MIN_OPPOSED = 0.5
# Numbers are set against each other if the words within this many places of them agree.
NUMBER_NEIGHBOURS = 2

_POSSIBLE = frozenset("may might could possibly perhaps maybe".split())
_CERTAIN = frozenset("will shall must definitely certainly".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_ANTONYMS = (
    ("easy", "difficult hard tough complicated"),
    ("accept", "reject refuse"),
    ("allow", "ban forbid prohibit"),
)


def find_drift(best: Sequence[Unit], others: Sequence[Sequence[Unit]], weights: TermWeights) -> tuple[Drift, ...]:
    """Drift of the reports `others` against the report `best`, each given by its units, in their order.

    Each unit is set against the unit of `best` that it shares most with; at most one drift of a kind for each report.
    kinds: negation (yes for no, or an idiom that turns it), number, date (another weekday), modality (may for will).
    """
    found = []
    for report in others:
        kinds: set[str] = set()
        for unit in report:
            near = max(best, key=lambda own: match_content(own.content, unit.content, weights).shared)
            for kind in drift_kinds(near.content, unit.content, weights):
                if kind not in kinds:
                    kinds.add(kind)
                    drift = Drift(article=unit.article.id, kind=kind, text=unit.content.text, against=near.content.text)
                    found.append(drift)
    return tuple(found)


def drift_kinds(best: Content, other: Content, weights: TermWeights) -> tuple[str, ...]:
    """The ways in which `other` says something else than `best`, in a fixed order; empty for a mere rewording."""
    if _idiom_turns(best.text, other.text) or _idiom_turns(other.text, best.text):
        return ("negation",)
    match = match_content(best, other, weights)
    if match.contained < COMPARABLE_MIN_CONTAINED:
        return ()
    kinds = []
    idiom = comparative_idiom(best.text) or comparative_idiom(other.text)
    if (
        not idiom
        and match.opposed >= NEGATION_MIN_OPPOSED
        and match.dice >= NEGATION_MIN_DICE
        and len(match.words) >= 2
    ):
        kinds.append("negation")
    if _number_changed(best.text, other.text):
        kinds.append("number")
    if _one_day_for_another(best.text, other.text):
        kinds.append("date")
    if match.dice >= NEGATION_MIN_DICE and _modality_changed(best.text, other.text):
        kinds.append("modality")
    return tuple(kinds)


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


def _number_changed(left: str, right: str) -> bool:
    """True if the same neighbours ("… troops near") go with different numbers in the two texts."""
    a, b = _numbers_in_place(left), _numbers_in_place(right)
    if not a or not b:
        return False
    left_values, right_values = {value for value, _ in a}, {value for value, _ in b}
    return any(
        near_left & near_right
        for value_left, near_left in a
        if value_left not in right_values
        for value_right, near_right in b
        if value_right not in left_values
    )


def _numbers_in_place(text: str) -> list[tuple[str, frozenset[str]]]:
    """Each number in digits with the stems right after it, and the month before it ("Sept. 28")."""
    words = [word for _, _, word in find_words(text)]
    found = []
    for at, word in enumerate(words):
        if word[0].isdigit():
            after = [stem(near) for near in words[at + 1 : at + 1 + NUMBER_NEIGHBOURS] if len(near) > 3]
            month = [words[at - 1][:3].lower()] if at and words[at - 1][:3].lower() in _MONTHS else []
            found.append((stem(word), frozenset(after + month)))
    return found


def _one_day_for_another(left: str, right: str) -> bool:
    days_left, days_right = _weekdays(left), _weekdays(right)
    return len(days_left) == 1 and len(days_right) == 1 and days_left != days_right


def _weekdays(text: str) -> set[str]:
    return {word.lower() for _, _, word in find_words(text)} & _DAYS


def _modality_changed(left: str, right: str) -> bool:
    """True if one text says something may be and the other that it will be."""
    a, b = _moods(left), _moods(right)
    return (a, b) in (({"possible"}, {"certain"}), ({"certain"}, {"possible"}))


def _moods(text: str) -> set[str]:
    words = {word for _, _, word in find_words(text)}  # as printed: "May" is a month or a prime minister
    moods = set()
    if words & _POSSIBLE:
        moods.add("possible")
    if words & _CERTAIN:
        moods.add("certain")
    return moods
