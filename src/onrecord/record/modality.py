"""How sure a text makes what it tells: "may", "is ready to", "will"; "should", "must"."""

import re

# As printed: "May" is a month or a prime minister.
_POSSIBLE = re.compile(r"\b(?:may|might|possibly|perhaps|maybe)\b")
_CERTAIN = re.compile(r"\b(?:will|shall|must|definitely|certainly|would)\b")
# What is only within reach or wished. "Could" is also the "can" of reported speech, and "would" its "will": those two
# stand for each other in translations, so these are set against a plain "will" alone.
_IN_REACH = re.compile(
    r"\b(?:could|possible|likely|probably|unlikely|considering|considers|considered|weighing|mulling|contemplating|"
    r"hop(?:es?|ed|ing) to|(?:wish|want|intend|aim)(?:s|es|ed)? to|"
    r"(?:ready|prepared|willing|inclined) to|thinking (?:of|about)|open to)\b"
)
_FIRM = re.compile(r"\b(?:will|shall|must|certain|sure to|bound to|(?:is|are|was|were) going to|definitely)\b")
# Of one and the same verb, though, "could sail" is no "would sail".
_CAN = re.compile(r"\b(?:can|could|may|might)\s+(\w+)")
_WILL = re.compile(r"\b(?:will|would|shall)\s+(\w+)")
_ADVISED = re.compile(r"\b(?:should|ought to|had better|would be (?:wise|better|good))\b")
_OBLIGED = re.compile(r"\b(?:must|(?:has|have|had) to|(?:is|are|was|were) (?:obliged|forced|bound) to)\b")
# "May have fired": beside "fired", which leaves no doubt.
_POSSIBLY_DONE = re.compile(r"\b(?:may|might|could) have \w+(?:ed|en|n|t|e|d|k|g)\b")
_ANY_MOOD = re.compile(
    r"\b(?:may|might|can|could|will|would|shall|should|must|perhaps|possibly|allegedly|reportedly|apparently|"
    r"presumably|suspected|believed|likely|probably|to)\b"
)


def modality_changed(left: str, right: str, *, conditional: bool = False) -> bool:
    """True if what one text says may be, is wished or ought to be, will be or must be in the other, or the other way
    round.

    conditional  a condition stands in one of them: "would if" and "could if" are one, "might if" is neither
    """
    return _is_firmer(left, right, conditional) or _is_firmer(right, left, conditional)


def is_possibly_done(left: str, right: str) -> bool:
    """True if one text says that something may have been done, and the other that it was."""
    return any(
        _POSSIBLY_DONE.search(one) is not None and _ANY_MOOD.search(other) is None
        for one, other in ((left, right), (right, left))
    )


def _is_firmer(weak: str, firm: str, conditional: bool) -> bool:
    if _POSSIBLE.search(weak) and not _CERTAIN.search(weak) and _CERTAIN.search(firm) and not _POSSIBLE.search(firm):
        return True
    if conditional:
        return False
    if _verbs(_CAN, weak) & _verbs(_WILL, firm) - _verbs(_WILL, weak) - _verbs(_CAN, firm):
        return True
    if _IN_REACH.search(weak) and not _FIRM.search(weak) and _FIRM.search(firm) and not _has_doubt(firm):
        return True
    (advised, also_obliged), (also_advised, obliged) = (
        (_ADVISED.search(text) is not None, _OBLIGED.search(text) is not None) for text in (weak, firm)
    )
    return advised and obliged and not also_obliged and not also_advised


def _verbs(pattern: re.Pattern[str], text: str) -> set[str]:
    """The verbs that stand under the auxiliaries of `pattern`."""
    return set(pattern.findall(text)) - {"be", "have", "not"}


def _has_doubt(text: str) -> bool:
    return _IN_REACH.search(text) is not None or _POSSIBLE.search(text) is not None
