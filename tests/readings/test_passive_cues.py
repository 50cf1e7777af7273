"""Who is told, charged or expected does not speak."""

import pytest

from onrecord.nouns.analysis import Frame, Token
from onrecord.nouns.span import Span
from onrecord.readings.passive_cues import without_passive_subject


def settle(source: str, auxiliary: str, participle: str, *, relation: str = "aux:pass") -> Frame:
    """The frame of "SOURCE AUXILIARY PARTICIPLE to leave", parsed with `relation` for the auxiliary."""
    text = f"{source} {auxiliary} {participle} to leave"
    tokens, at = [], 0
    for word, upos, head, deprel in (
        (source, "NOUN", 2, "nsubj:pass"),
        (auxiliary, "AUX", 2, relation),
        (participle, "VERB", -1, "root"),
    ):
        tokens.append(Token(text.index(word, at), text.index(word, at) + len(word), upos, head, deprel))
        at = tokens[-1].end
    frame = Frame(
        cue=Span(tokens[1].start, tokens[2].end),
        source=Span(0, len(source)),
        content=(Span(tokens[2].end + 1, len(text)),),
        to=None,
        via=None,
        act="state",
        act_score=1.0,
        score=1.0,
    )
    return without_passive_subject(text, frame, tokens, [1, 2])


@pytest.mark.parametrize(("auxiliary", "participle"), [("are", "expected"), ("were", "charged"), ("was", "reported")])
def test_the_subject_of_a_passive_cue_is_no_source(auxiliary: str, participle: str):
    """Others expect, charge and report."""
    settled = settle("Ferries", auxiliary, participle)
    assert settled.source is None
    assert settled.to is None


def test_who_was_told_is_spoken_to():
    """The court was told: it hears."""
    settled = settle("Captains", "were", "told")
    assert (settled.source, settled.to) == (None, Span(0, len("Captains")))


@pytest.mark.parametrize("participle", ["convinced", "worried", "disappointed", "quoted"])
def test_who_feels_speaks(participle: str):
    """A participle of feeling is the subject's own; who is quoted spoke."""
    assert settle("Captains", "are", participle).source is not None


def test_an_active_cue_keeps_its_source():
    """ "Have told" is no passive."""
    assert settle("Captains", "have", "told", relation="aux").source is not None


def test_who_is_alleged_to_be_something_is_spoken_of():
    """ "Captains alleged to be spies": somebody else alleges it."""
    text = "Captains alleged to be spies"
    tokens = [Token(0, 8, "NOUN", -1, "root"), Token(9, 16, "VERB", 0, "acl")]
    frame = Frame(Span(9, 16), Span(0, 8), (Span(17, len(text)),), None, None, "allege", 0.9, 0.9)
    assert without_passive_subject(text, frame, tokens, [1]).source is None
