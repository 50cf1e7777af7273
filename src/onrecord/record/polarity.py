"""Whether a stretch of words says yes or no, and the idioms in which a "not" says more than yes."""

import re

_NEGATOR = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|non|without|cannot|hardly|barely|unable|"
    r"(?:ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|ought|should|was|were|wo|would)n['’]?t)\b",
    re.IGNORECASE,
)
# "No" that denies nothing: "no doubt", "not only … but", "no less than", "no later than", "No. 10".
_NO_DENIAL = re.compile(
    r"\b(?:not only|not just|not merely|no doubt|no (?:less|fewer|more) than|no later than|whether or not|No\. ?\d+)",
    re.IGNORECASE,
)
# "couldn't have been easier", "could not be clearer", "couldn't agree more": a negation that affirms in the highest
# degree.
_COMPARATIVE_IDIOM = re.compile(
    r"\b(?:could|can)\s*(?:n['’]?t|not)\s+(?:have\s+been|be|get|have\s+gotten|have\s+gone|agree|care)\s+(?:any\s+)?"
    r"(?:(?P<more>more\s+\w+|less\s+\w+|better|worse|more|less)|(?P<er>\w{3,}er))\b",
    re.IGNORECASE,
)


def count_negations(text: str) -> int:
    """Number of denials in `text`: negators, less those that deny nothing and those in "couldn't have been easier"."""
    denials = len(_NEGATOR.findall(text))
    empty = len(_NO_DENIAL.findall(text)) + len(_COMPARATIVE_IDIOM.findall(text))
    return max(0, denials - empty)


def is_negative(text: str) -> bool:
    """True when the denials in `text` leave a no: an odd number of them."""
    return count_negations(text) % 2 == 1


def comparative_idiom(text: str) -> str | None:
    """The adjective that "could not have been …er" affirms, without its ending ("eas"), None if there is no such
    idiom.
    """
    match = _COMPARATIVE_IDIOM.search(text)
    if match is None:
        return None
    if match.group("er"):
        return match.group("er").lower().removesuffix("er").removesuffix("i")
    return match.group("more").lower().split()[-1]
