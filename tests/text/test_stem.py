"""Stems make the forms of a word equal and keep different words apart."""

import pytest

from onrecord.text.stem import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("meetings", "Meeting"),
        ("defence", "defense"),
        ("organised", "organizes"),
        ("build-up", "buildup"),
        ("U.S.", "US"),
        ("100,000", "100000"),
        ("minister's", "minister’s"),
        ("Łódź", "Lodz"),
    ],
)
def test_forms_of_one_word(one, other):
    """Number, ending, spelling of another country, hyphen, possessive and accents make no difference."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("sing", "song"), ("state", "stand"), ("3.5", "35"), ("use", "us")])
def test_other_words_stay_apart(one, other):
    """Short words keep enough of themselves."""
    assert stem(one) != stem(other)
