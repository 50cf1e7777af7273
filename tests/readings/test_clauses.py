"""Which clauses a cue governs, and which only stand beside it."""

from onrecord.nouns.analysis import Analysis, Token
from onrecord.nouns.span import Span
from onrecord.readings.clauses import Clauses


def parsed(*words: tuple[str, str, int, str]) -> tuple[str, Analysis]:
    """Text and analysis of one sentence of (word, part of speech, head, relation)."""
    text, tokens = "", []
    for word, upos, head, deprel in words:
        text += " " if text else ""
        tokens.append(Token(len(text), len(text) + len(word), upos, head, deprel))
        text += word
    return text, Analysis(tuple(tokens), ((0, len(tokens)),), (), (), ())


def test_what_is_said_is_the_clause_under_the_verb():
    """ "said ships wait": the clause, without the full stop."""
    text, analysis = parsed(
        ("Oru", "PROPN", 1, "nsubj"),
        ("said", "VERB", -1, "root"),
        ("ships", "NOUN", 3, "nsubj"),
        ("wait", "VERB", 1, "ccomp"),
        (".", "PUNCT", 1, "punct"),
    )
    clauses = Clauses(text, analysis)
    assert [span.of(text) for span in clauses.under(Span(4, 8))] == ["ships wait"]
    assert clauses.beside(Span(4, 8)) == []


def test_when_something_was_said_is_not_what_was_said():
    """ "said as ships waited" tells when; "said if ships wait" may be the condition of what was said."""
    for opening, beside in (("as", ["as ships waited"]), ("if", [])):
        text, analysis = parsed(
            ("Oru", "PROPN", 1, "nsubj"),
            ("said", "VERB", -1, "root"),
            (opening, "SCONJ", 4, "mark"),
            ("ships", "NOUN", 4, "nsubj"),
            ("waited", "VERB", 1, "advcl"),
        )
        assert [span.of(text) for span in Clauses(text, analysis).beside(Span(4, 8))] == beside


def test_a_noun_says_nothing_and_a_clause_does():
    """ "its terms" names a topic; "terms are good", "the view that …" and "two terms: …" say something."""
    text, analysis = parsed(
        ("its", "PRON", 1, "nmod:poss"),
        ("terms", "NOUN", -1, "root"),
        ("which", "PRON", 3, "nsubj"),
        ("hold", "VERB", 1, "acl:relcl"),
    )
    assert Clauses(text, analysis).says_nothing_of([Span(0, len(text))])
    text, analysis = parsed(("terms", "NOUN", 2, "nsubj"), ("are", "AUX", 2, "cop"), ("good", "ADJ", -1, "root"))
    assert not Clauses(text, analysis).says_nothing_of([Span(0, len(text))])
    text, analysis = parsed(
        ("view", "NOUN", -1, "root"),
        ("that", "SCONJ", 3, "mark"),
        ("they", "PRON", 3, "nsubj"),
        ("hold", "VERB", 0, "acl"),
    )
    assert not Clauses(text, analysis).says_nothing_of([Span(0, len(text))])
    text, analysis = parsed(("terms", "NOUN", -1, "root"), (":", "PUNCT", 0, "punct"), ("peace", "NOUN", 0, "appos"))
    assert not Clauses(text, analysis).says_nothing_of([Span(0, len(text))])
