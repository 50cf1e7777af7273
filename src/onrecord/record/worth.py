"""Which statements deserve a place in the record: somebody said something, and it can be told what."""

import re

from onrecord.nouns.article import Article
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.content import find_terms
from onrecord.record.mute_speakers import is_mute
from onrecord.record.unsaid import says_nothing
from onrecord.record.word_stems import find_words, is_content_word
from onrecord.text.agencies import agency_called
from onrecord.text.names import is_role_head

# The calibrated chance below which a statement is left out. Set by reading what lies below it in real stories;
# on Wikinews dev and PolNeAR dev most of those words are wrong with the present weights and rules, too.
MIN_CONFIDENCE = 0.3
# Hedges without a source ("is expected to") need more to count as a speech act: set on the same two.
MIN_CONFIDENCE_UNSOURCED = 0.4
# Summed rarity of the content words (content.Term): about one rare word in quotation marks, two otherwise.
MIN_SUBSTANCE_QUOTED = 0.6
MIN_SUBSTANCE = 1.0

_ATTITUDES = frozenset({Act.EXPECT, Act.WANT, Act.FEAR})
# "declined to comment", "did not respond to a request for comment": that nothing was said.
_NOTHING_SAID = re.compile(
    r"\b(?:declin|refus)\w*\s+to\s+(?:comment|elaborate|say|give|provide|discuss)|"
    r"\b(?:did|does|has|have|had|could)\s*(?:n[’']?t|not)\s+"
    r"(?:immediately\s+|yet\s+)?(?:respond|repl|return|comment|be reached)",
    re.IGNORECASE,
)
_COMMENT_ONLY = re.compile(r"^\W*(?:to\s+)?(?:(?:a\s+)?requests?\s+for\s+)?comments?\b", re.IGNORECASE)
# "Asked whether …, he said": the reporter's question, not the speaker's words.
_REPORTERS_QUESTION = re.compile(r"(?:^|\bwhen\s+|\bwas\s+|\bwere\s+)(?:asked|pressed|questioned)$", re.IGNORECASE)
# What stands before a noun, so that the cue after it is one ("its concerns", "the West's fears", "new talks").
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|any|no|of|some|more|new|such|these|those)|[’']s?)\s+$", re.IGNORECASE
)
_NO_CLAUSE = re.compile(r"^\W*(?:of|on|about|over|in|with|against|at|from|between|regarding|as|and)\b", re.IGNORECASE)
# A time or place alone: what is left of a sentence whose content the reader missed.
_ONLY_ADVERBIAL = re.compile(
    r"^(?:that\s+)?(?:during|at|in|on|after|before|over|since)\b[^,;:\"“”]{0,40}$", re.IGNORECASE
)
# "in a reference to", "referred to", its "to" taken for the words said or not: the reporter explains whom the speaker
# means.
_REFERENCE = re.compile(r"\brefer(?:s|red|ring|ences?)(?:\s+to)?$", re.IGNORECASE)
_MARK = re.compile(r"[\"“”„«»‘]|(?<!\w)'|'(?!\w)")
# Beginnings that show the reporter's words taken for the speaker's.
_REPORTERS_WORDS = re.compile(
    r"^\W*(?:referring to|in (?:a )?reference to|speaking (?:to|at|in|on|during|after)|according to)\b", re.IGNORECASE
)


def is_worth_keeping(article: Article, statement: Statement) -> bool:
    """True if the statement can stand in a record.

    Left out: content that says next to nothing; low confidence; hedges and attitudes that name no source ("is expected
    to"); a noun with its object ("concerns about …", "talks on …"); that somebody declined to comment; the reporter's
    question; an outlet credited for the whole page.
    """
    text = article.text
    content = " ".join(span.of(text) for span in statement.content)
    quoted = statement.kind is Kind.DIRECT or (statement.kind is Kind.MIXED and _MARK.search(content) is not None)
    if statement.confidence < MIN_CONFIDENCE or not _has_substance(content, quoted=quoted):
        return False
    unsourced = statement.source is None and statement.speaker_name is None and not quoted
    if unsourced and (statement.act in _ATTITUDES or statement.confidence < MIN_CONFIDENCE_UNSOURCED):
        return False
    if is_only_adverbial(content):
        return False
    if _REPORTERS_WORDS.match(content) or _is_credit(article, statement):
        return False
    return statement.cue is None or not _cue_says_nothing(text, statement.cue, content)


def says_something(article: Article, statement: Statement) -> bool:
    """True if the statement, less what is another's, still can stand in a record.

    Asked after nested statements are settled, so that what stands inside one left out here is not taken in its place.
    Left out: too little that remains; what was only spoken of (unsaid.py); a speaker that cannot speak
    (mute_speakers.py).
    """
    text = article.text
    content = " ".join(span.of(text) for span in statement.content)
    quoted = statement.kind is Kind.DIRECT or (statement.kind is Kind.MIXED and _MARK.search(content) is not None)
    return (
        _has_substance(content, quoted=quoted)
        and not _is_mute(text, statement)
        and not says_nothing(text, statement, content)
    )


def is_only_adverbial(content: str) -> bool:
    """True if the words only say when or where ("that during Sunday's dinner")."""
    return _ONLY_ADVERBIAL.match(content.strip()) is not None


def _is_mute(text: str, statement: Statement) -> bool:
    """True if what is printed as the source, or what it is taken for, cannot have spoken."""
    names = [statement.speaker_name, statement.source.of(text) if statement.source is not None else None]
    return any(name is not None and is_mute(name) for name in names)


def _has_substance(content: str, *, quoted: bool) -> bool:
    terms = [term for term in find_terms(content) if not term.stem[:1].isdigit()]
    substance = sum(term.rarity for term in terms)
    if quoted:
        return substance >= MIN_SUBSTANCE_QUOTED
    return len(terms) >= 2 and substance >= MIN_SUBSTANCE and not _only_names(content)


def _only_names(content: str) -> bool:
    """True for "Halden and Orsk", "an aide to Lind": whom the words went to, or of whom they spoke, and no words."""
    words = [word for _, _, word in find_words(content) if is_content_word(word)]
    return all(word[:1].isupper() or is_role_head(word) for word in words)


def _cue_says_nothing(text: str, cue: Span, content: str) -> bool:
    """True if the cue shows that nothing was said, or that it is a noun with an object, or a reporter's question."""
    words = cue.of(text)
    if _REFERENCE.search(words):
        return True
    if _NOTHING_SAID.match(f"{words} {content}") or (_COMMENT_ONLY.match(content) and len(find_terms(content)) <= 4):
        return True
    before = text[max(0, cue.start - 20) : cue.start]
    starts_sentence = not before.strip() or before.rstrip()[-1:] in '.!?”"' or before.endswith("\n")
    if _REPORTERS_QUESTION.search(words if starts_sentence else before[-6:] + words):
        return True
    noun, _, rest = words.strip().partition(" ")
    # The preposition behind the noun may be part of the cue ("fears of") or open the content.
    leads_on = _NO_CLAUSE.match(rest or content) is not None and " " not in rest
    return bool(noun) and leads_on and _BEFORE_NOUN.search(before) is not None


def _is_credit(article: Article, statement: Statement) -> bool:
    """True if the speaker is the outlet or agency whose copy the page is: a credit, no speech act."""
    if statement.speaker_name is None:
        return False
    own = {agency_called(name) for name in (*article.credits, article.outlet or "")} - {None}
    return agency_called(statement.speaker_name) in own
