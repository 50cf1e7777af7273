"""Attributions that a dependency tree implies."""

from training.gold import GoldDocument
from training.silver import clause_frames


def document(*rows: tuple[str, str, str, int, str]) -> GoldDocument:
    """Rows of word, lemma, part of speech, head (from 1, 0 root), relation: one sentence."""
    words, lemmas, upos, heads, deprels = (list(column) for column in zip(*rows, strict=True))
    return GoldDocument(
        *("test", "one", words, [(0, len(words))], [True] + [False] * (len(words) - 1)),
        upos=upos,
        heads=[head - 1 for head in heads],
        deprels=deprels,
        lemmas=lemmas,
    )


def test_a_clause_under_a_verb_of_saying_is_its_content():
    """Subject as source, the full stop left out."""
    made = document(
        ("Harro", "Harro", "PROPN", 2, "nsubj"),
        ("said", "say", "VERB", 0, "root"),
        ("that", "that", "SCONJ", 5, "mark"),
        ("ships", "ship", "NOUN", 5, "nsubj"),
        ("wait", "wait", "VERB", 2, "ccomp"),
        (".", ".", "PUNCT", 2, "punct"),
    )
    (frame,) = clause_frames(made)
    assert (frame.cue, frame.source, frame.content) == ((1, 2), [(0, 1)], [(2, 5)])


def test_a_verb_of_doing_makes_none():
    """Only saying and wanting attribute."""
    made = document(
        ("Harro", "Harro", "PROPN", 2, "nsubj"),
        ("helped", "help", "VERB", 0, "root"),
        ("ships", "ship", "NOUN", 4, "nsubj"),
        ("wait", "wait", "VERB", 2, "ccomp"),
    )
    assert clause_frames(made) == []
