"""Which statements deserve a place in the record: somebody said something, and it can be told what."""

import re

from onrecord.nouns.article import Article
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.content import find_terms

# The reader's own confidence below which a statement is more often wrong than right.
MIN_CONFIDENCE = 0.3
# Hedges without a source ("is expected to") and attitudes need more to count as a speech act.
MIN_CONFIDENCE_UNSOURCED = 0.6
MIN_TERMS = 2

_ATTITUDES = frozenset({Act.EXPECT, Act.WANT, Act.FEAR})
# "declined to comment", "did not respond to a request for comment": that nothing was said.
_NOTHING_SAID = re.compile(
    r"\b(?:declin|refus)\w*\s+to\s+(?:comment|elaborate|say|give|provide|discuss)|"
    r"\b(?:did|does|has|have|had|could)\s*(?:n[’']?t|not)\s+"
    r"(?:immediately\s+|yet\s+)?(?:respond|repl|return|comment|be reached)",
    re.IGNORECASE,
)
_COMMENT_ONLY = re.compile(r"^\W*(?:to\s+)?(?:(?:a\s+)?requests?\s+for\s+)?comments?\b", re.IGNORECASE)


def is_worth_keeping(article: Article, statement: Statement) -> bool:
    """True if the statement can stand in a record.

    Left out: content of one content word or less unless it is quoted; low confidence; hedges and passive attitudes
    that name no source ("is expected to"); that somebody declined to comment.
    """
    text = article.text
    content = " ".join(span.of(text) for span in statement.content)
    terms = find_terms(content)
    quoted = statement.kind in (Kind.DIRECT, Kind.MIXED)
    if not terms or (len(terms) < MIN_TERMS and not quoted):
        return False
    if statement.confidence < MIN_CONFIDENCE:
        return False
    unsourced = statement.source is None and statement.speaker_name is None and not quoted
    if unsourced and (statement.act in _ATTITUDES or statement.confidence < MIN_CONFIDENCE_UNSOURCED):
        return False
    if statement.cue is not None:
        around = f"{statement.cue.of(text)} {content}"
        if _NOTHING_SAID.match(around) or (_COMMENT_ONLY.match(content) and len(terms) <= 4):
            return False
    return True
