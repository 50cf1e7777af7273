"""Word pieces over a small vocabulary."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.word_pieces import WordPieces

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "talk", "##s", "u", ".", "s", "ryb", "##kov", "cafe", "'", "t", "##a", "##l"]


def pieces(word: str) -> list[str]:
    return [VOCABULARY[number] for number in WordPieces(VOCABULARY).of(word)]


def test_longest_match_first():
    """Talks is talk + s, not t + a + l …"""
    assert pieces("Talks") == ["talk", "##s"]


def test_accents_and_case_are_folded():
    """The encoder is uncased."""
    assert pieces("CAFÉ") == ["cafe"]


def test_punctuation_splits_a_word():
    """U.S. is four pieces."""
    assert pieces("U.S.") == ["u", ".", "s", "."]


def test_a_word_with_no_pieces_is_unknown():
    """Nothing is ever dropped: offsets count words."""
    assert pieces("日") == ["[UNK]"]
    assert pieces("x" * 500) == ["[UNK]"]


@given(st.text(min_size=1, max_size=30))
def test_every_word_has_at_least_one_piece(word):
    """Whatever the word, the same pieces each time."""
    cutter = WordPieces(VOCABULARY)
    assert cutter.of(word)
    assert cutter.of(word) == cutter.of(word)
