"""The language of paragraphs, told without loading the identifier where English is plain."""

import sys

import pytest

from onrecord.articles import paragraph_language
from onrecord.articles.paragraph_language import find_languages

ENGLISH = (
    "The envoys said that they have not been asked whether the boats which were held would return with their crews."
)
GERMAN = "Die Gesandten sagten, man habe sie nicht gefragt, ob die Boote mit ihren Besatzungen zurückkehren würden."
NAMES = "Velmark, Karrenia, Port Amal, Dolnica, Osthaven, Lindholm, Ilmara, Tolm, Sarn, Vesper, Harsund, Kelston, Avel."


def test_plain_english_needs_no_identifier(monkeypatch):
    """Loading it takes most of a second."""
    monkeypatch.setitem(sys.modules, "py3langid", None)  # an import of it would fail
    assert find_languages([ENGLISH, ENGLISH]) == ("en", ("en", "en"))


def test_other_languages_are_identified():
    """A German paragraph between English ones keeps its language."""
    assert find_languages([ENGLISH, GERMAN, ENGLISH]) == ("en", ("en", "de", "en"))


@pytest.mark.parametrize(("text", "expected"), [(ENGLISH, True), (GERMAN, False), (NAMES, False)])
def test_english_is_known_by_its_small_words(text, expected):
    """A row of names is left to the identifier."""
    assert paragraph_language._is_english(text) is expected
