"""Sentences are matched by the words they share in their places."""

from onrecord.lineage.align import align_sentences
from onrecord.lineage.words import make_article_words

LEFT = make_article_words("a", "Fishermen blocked the main gate of the customs house. Insurers doubled their premiums.")


def matches(text: str) -> list[tuple[int, int]]:
    return [(m.left, m.right) for m in align_sentences(LEFT, make_article_words("b", text))]


def test_moved_and_changed_sentences_match():
    """The order of sentences and some of their words may differ."""
    assert matches("Insurers have doubled premiums. The customs house gate was blocked by fishermen.") == [
        (0, 1),
        (1, 0),
    ]


def test_the_same_words_scattered_do_not_match():
    """Words alone prove nothing: here they stand in other company."""
    assert (
        matches("The main news: a house burned. Fishermen fled. Customs rose, a gate fell, roads were blocked.") == []
    )


def test_a_split_sentence_matches_both_halves():
    """Rewriting splits sentences."""
    assert matches("Fishermen blocked a gate. It is the main gate of the old customs house.") == [(0, 0), (0, 1)]


def test_an_article_covers_itself():
    """Every sentence covers itself in full, word for word."""
    found = [m for m in align_sentences(LEFT, LEFT) if m.left == m.right]
    assert [m.cover for m in found] == [1.0, 1.0]
    assert [m.verbatim for m in found] == [1.0, 1.0]
