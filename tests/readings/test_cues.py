"""Cues with their auxiliaries, and cues that are none."""

from onrecord.nouns.analysis import Token
from onrecord.nouns.span import Span
from onrecord.readings.cues import settle_cue


def settled(tagged: str, cue: str) -> str | None:
    """`tagged` is "word/UPOS word/UPOS"; the cue is given by its words."""
    words = [pair.rsplit("/", 1) for pair in tagged.split()]
    text = " ".join(word for word, _ in words)
    tokens, at = [], 0
    for word, upos in words:
        tokens.append(Token(at, at + len(word), upos, -1, "dep"))
        at += len(word) + 1
    start = text.index(cue)
    found = settle_cue(text, Span(start, start + len(cue)), tokens)
    return found.of(text) if found else None


def test_auxiliaries_and_negation_go_along():
    """They carry whether it was said at all."""
    assert settled("He/PRON has/AUX not/PART called/VERB for/ADP talks/NOUN", "called for") == "has not called for"


def test_an_adverb_in_between_does_not():
    """Only what stands right before the verb."""
    assert settled("She/PRON has/AUX today/NOUN warned/VERB them/PRON", "warned") == "warned"


def test_function_words_alone_are_no_cue():
    """A lone «was» or «of» signals nothing."""
    assert settled("The/DET port/NOUN was/AUX closed/VERB", "was") is None
    assert settled("the/DET end/NOUN of/ADP talks/NOUN", "of") is None


def test_fixed_cues_and_marks_stay():
    """«according to» is made of function words; a colon speaks for itself."""
    assert settled("according/ADP to/ADP Harro/PROPN", "according to") == "according to"
    assert settled("Harro/PROPN :/PUNCT No/INTJ", ":") == ":"
