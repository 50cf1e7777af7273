"""The "if" clauses of a text: what a speaker makes his words hang on, and a careless report leaves out."""

import re

from onrecord.text.month_names import english_months, english_weekdays

# "Should" opens a condition only where it stands before its subject ("should the talks collapse").
_OPENER = re.compile(
    r"\b(?:if|unless|provid(?:ed|ing)(?:\s+that)?|on\s+(?:the\s+)?condition(?:\s+that)?|(?:as|so)\s+long\s+as|"
    r"only\s+(?:when|after|once|if|with|on|under|in\s+(?:return|exchange))|until|"
    r"once(?=\s+(?:(?:the|all|its|their|his|her|our|these|those|they|it|we|he|she|there|both)\b|(?-i:[A-Z])))|"
    r"in\s+(?:the\s+event|case)\s+(?:of|that)|the\s+moment|as\s+soon\s+as|"
    r"in\s+(?:exchange|return)\s+for|should(?=\s+(?:the|an?|it|they|this|that|its|his|her|their)\b))\b",
    re.IGNORECASE,
)
# "Until June 1", "until next week" say when, not on what.
_UNTIL_TIME = re.compile(
    r"until\s+(?:\d|(?:the\s+)?(?:end|middle|beginning|start|spring|summer|autumn|fall|winter|morning|evening)\b|"
    r"next\b|late[r]?\b|early\b|mid\b|now\b|then\b|today\b|tomorrow\b|noon\b|midnight\b|this\b|last\b|"
    rf"(?:{'|'.join((*english_weekdays(), *english_months()))})\b)",
    re.IGNORECASE,
)
# Words before an "if" that states no condition ("as if", "asked if").
_NO_CONDITION = re.compile(r"\b(?:as|even|ask(?:ed|ing)?|see|know|wonder\w*|doubt\w*)\s+$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.!?”\"]|\s[–—]\s")


def find_conditions(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that state a condition, as (start, end), opener included, in order."""
    stretches = []
    for match in _OPENER.finditer(text):
        is_time = _UNTIL_TIME.match(text, match.start()) is not None
        if not is_time and not _NO_CONDITION.search(text[: match.start()]):
            end = _CLAUSE_END.search(text, match.end())
            stretches.append((match.start(), end.start() if end else len(text)))
    return stretches
