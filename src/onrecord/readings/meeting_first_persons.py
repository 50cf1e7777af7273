"""Whom "I" and "me" stand for: whoever the words that hold them are quoted from."""

from collections.abc import Mapping, Sequence

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind, Statement
from onrecord.readings.coreference_ranker import Speaker

_FIRST = frozenset({"i", "me", "my"})  # "we" may be anybody's: a state's, a paper's, all of us


def first_persons(text: str, analysis: Analysis, statements: Sequence[Statement]) -> Mapping[Span, Speaker]:
    """From each pronoun of the first person in quoted words to their speaker, where it is known who that is.

    Of two quotations that hold it, the shorter is the one it is said in.
    """
    found: dict[Span, tuple[int, Speaker]] = {}
    pronouns = [
        Span(token.start, token.end)
        for token in analysis.tokens
        if token.upos in {"PRON", "DET"} and text[token.start : token.end].lower() in _FIRST
    ]
    for statement in statements:
        if statement.entity is None or statement.kind is Kind.INDIRECT:
            continue
        for content in statement.content:
            speaker = (len(content), Speaker(statement.entity, statement.speaker_name))
            for span in pronouns:
                if content.contains(span) and speaker[0] < found.get(span, (len(text) + 1, speaker))[0]:
                    found[span] = speaker
    return {span: speaker for span, (_, speaker) in found.items()}
