"""Shapes of words and the state of quotation marks."""

from onrecord.reader.word_shape import QUOTE_STATES, SHAPES, quote_states, word_shape


def states(words: list[str], paragraphs: set[int]) -> list[str]:
    return [QUOTE_STATES[number] for number in quote_states(words, [i in paragraphs for i in range(len(words))])]


def test_shapes():
    """One shape a word, by letters, digits and marks."""
    named = {w: SHAPES[word_shape(w)] for w in ("talks", "Velm", "NATO", "McOru", "A", "2022", "B52", "—", "“", "”")}
    assert list(named.values()) == [
        *("lower", "title", "upper", "mixed", "letter", "digits", "alphanumeric", "punctuation", "opening", "closing")
    ]


def test_words_between_marks_are_inside():
    """Straight marks open and close in turn."""
    assert states(['"', "No", '"', "she", "said"], {0}) == ["mark", "inside", "mark", "outside", "outside"]


def test_a_mark_never_closed_leaves_doubt():
    """The words after it may or may not be quoted."""
    assert states(["“", "No", "one", "Later", "on"], {0, 3}) == ["mark", "doubtful", "doubtful", "outside", "outside"]


def test_a_quotation_may_run_over_paragraphs():
    """Newspapers open each paragraph of a long quotation anew and close only the last."""
    assert states(["“", "No", "“", "Yes", "”"], {0, 2}) == ["mark", "inside", "mark", "inside", "mark"]
