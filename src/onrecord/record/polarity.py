"""What a text denies, and the idioms in which a "not" says more than yes."""

import re

# Verbs that deny what they govern are among them: "refused to open" is "did not open".
_NEGATOR = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|non|without|cannot|hardly|barely|unable|"
    r"against(?= \w+ing\b)|lack(?:s|ed|ing)?(?= (?:the|any|an?)\b)|"
    r"fail(?:s|ed|ing)?(?= to\b)|refus(?:e|es|ed|ing)(?= to\b)|declin(?:e|es|ed|ing)(?= to\b)|"
    r"reject(?:s|ed|ing)?(?= (?:the|a|an|any|all|its|his|her|their|this|that|such|claims?|calls?)\b)|"
    r"oppos(?:es?|ed|ing)(?= (?:the|a|an|any|all|its|his|her|their|this|that|such)\b)|"
    r"rul(?:e|es|ed|ing)(?= out\b)|exclud(?:e|es|ed|ing)|"
    r"(?:ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|ought|should|was|were|wo|would)n['’]?t)\b",
    re.IGNORECASE,
)
# "No" that denies nothing: "no doubt", "not only … but", "no less than", "no later than", "No. 10"; "not … anything
# but" says of the rest what it is.
_NO_DENIAL = re.compile(
    r"\b(?:not only|not just|not merely|no doubt|no (?:less|fewer|more) than|no later than|whether or not|No\. ?\d+|"
    r"not(?=[^.,;:!?]{1,40}\b(?:anything|anyone|anybody)\s+(?:but|other\s+than|except)\b)|"
    r"(?:nothing|nobody|no one|none)\s+(?:but|other\s+than|except)\b)",
    re.IGNORECASE,
)
# "couldn't have been easier", "could not be clearer", "couldn't agree more": a negation that affirms in the highest
# degree.
_COMPARATIVE_IDIOM = re.compile(
    r"\b(?:could|can)\s*(?:n['’]?t|not)\s+(?:have\s+been|be|get|have\s+gotten|have\s+gone|agree|care)\s+(?:any\s+)?"
    r"(?:(?P<more>more\s+\w+|less\s+\w+|better|worse|more|less)|(?P<er>\w{3,}er))\b",
    re.IGNORECASE,
)


# "Without" denies the thing it stands before, not what is said of it.
_WITHOUT_END = re.compile(
    r"[,;:.!?–—\"“”]|\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|must|and|or|to|in|of|from)\b",
    re.IGNORECASE,
)
# A denial reaches to the end of its clause, and no farther than this many characters (about eight words).
DENIAL_MAX_CHARS = 60
_CLAUSE_END = re.compile(
    # No mark that opens: "is not there for “a quiet word”".
    r"[,;:.!?–—”]|\"(?!\w)|\b(?:but|because|although|though|while|unless|until|if)\b",
    re.IGNORECASE,
)
_DENYING_CUE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refus\w*|reject\w*|rul(?:e|es|ed|ing) out|dismiss\w*)\b", re.IGNORECASE
)


def find_denied(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that a negator denies, as (start, end), in order; where two overlap they cancel.

    Negators that deny nothing ("no doubt") have no stretch. That of "couldn't have been easier" has one: two reports of
    one answer may differ in just that (drift.py tells them apart).
    """
    empty = [match.span() for match in _NO_DENIAL.finditer(text)]
    stretches = []
    for match in _NEGATOR.finditer(text):
        if any(start <= match.start() < end for start, end in empty):
            continue
        stop = min(len(text), match.end() + DENIAL_MAX_CHARS)
        end_of = _WITHOUT_END if match.group().lower() == "without" else _CLAUSE_END
        clause_end = end_of.search(text, match.end(), stop)
        stretches.append((match.end(), clause_end.start() if clause_end else stop))
    return stretches


def is_denying_cue(cue: str) -> bool:
    """True for a cue that denies its content: "denied", "refused"; not where its words say so by themselves, as those
    of "refused to" and "ruled out" do.
    """
    denying = _DENYING_CUE.search(cue)
    return denying is not None and all(match.start() != denying.start() for match in _NEGATOR.finditer(f"{cue} "))


def is_denied(text: str) -> bool:
    """True if `text` holds a denial."""
    return bool(find_denied(text))


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
