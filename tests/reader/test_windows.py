"""Windows over an article."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.windows import CONTEXT_PIECES, MAX_PIECES, cut_windows


@given(st.lists(st.lists(st.integers(1, 40), min_size=1, max_size=120), max_size=12))
def test_own_parts_tile_the_words_and_fit(lengths):
    """Every word is read from exactly one window, and no window holds more pieces than the encoder was trained on."""
    pieces = [count for sentence in lengths for count in sentence]
    sentences, at = [], 0
    for sentence in lengths:
        sentences.append((at, at + len(sentence)))
        at += len(sentence)
    windows = cut_windows(sentences, pieces)
    assert [word for w in windows for word in range(w.own, w.end)] == list(range(len(pieces)))
    for window in windows:
        assert window.start <= window.own < window.end
        assert sum(pieces[window.start : window.end]) <= MAX_PIECES
        assert sum(pieces[window.start : window.own]) <= CONTEXT_PIECES


def test_context_is_whole_sentences():
    """The sentence before is seen again, not half of it."""
    windows = cut_windows([(0, 100), (100, 130), (130, 260)], [1] * 260)
    assert [(w.start, w.own, w.end) for w in windows] == [(0, 0, 130), (100, 130, 260)]
