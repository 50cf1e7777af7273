"""The lists behind names: states, titles, genders, heads."""

import pytest

from onrecord.text.names import (
    Gender,
    StateWord,
    gender_of_given_name,
    gender_of_title,
    head_kind,
    is_listed_body,
    is_role_head,
    longest_state_name,
    singular,
    state_hint,
)


@pytest.mark.parametrize(
    ("words", "state", "how"),
    [
        ("US", "United States", StateWord.NAME),
        ("the U.S.", "United States", StateWord.NAME),
        ("Russian", "Russia", StateWord.DEMONYM),
        ("Kiev", "Ukraine", StateWord.CAPITAL),
        ("Kremlin", "Russia", StateWord.GOVERNMENT),
        ("FRANCE", "France", StateWord.NAME),
        ("Germany’s", "Germany", StateWord.NAME),
    ],
)
def test_words_for_states(words, state, how):
    """Names, people, capitals and seats of government point at their state."""
    hint = state_hint(words)
    assert hint is not None
    assert (hint.state, hint.how) == (state, how)


@pytest.mark.parametrize("words", ["us", "un", "turkey", "Ruvania", ""])
def test_other_words_point_at_no_state(words):
    """Case counts, and unknown names stay unknown."""
    assert state_hint(words) is None


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("U.N.", "United Nations"),
        ("the UN", "United Nations"),
        ("Nato", "NATO"),
        ("Organisation of American States", "Organization of American States"),
        ("Hizbullah", "Hezbollah"),
        ("Houthi", "Houthis"),
    ],
)
def test_spellings_of_a_body_have_one_name(words, body):
    """What states form together, and movements that negotiate as they do, have a side of their own; no place."""
    hint = state_hint(words)
    assert hint is not None
    assert hint.state == body
    assert is_listed_body(body)


def test_a_state_is_no_union():
    assert not is_listed_body("France")


def test_spellings_of_a_capital_have_one_canonical_form():
    """ "Kiev" and "Kyiv" are one city."""
    first, second = state_hint("Kiev"), state_hint("Kyiv")
    assert first is not None
    assert second is not None
    assert first.canonical == second.canonical == "Kyiv"


def test_titles_and_their_plurals():
    """Role words are known in the plural too."""
    assert is_role_head("Ministers")
    assert is_role_head("spokeswoman")
    assert not is_role_head("Tuesday")
    assert singular("secretaries") == "secretary"
    assert singular("spokesmen") == "spokesman"
    assert [singular(word) for word in ("coaches", "crashes", "losses", "judges")] == [
        "coach",
        "crash",
        "loss",
        "judge",
    ]


def test_genders():
    """Titles and given names may tell a gender; names borne by both tell none."""
    assert gender_of_title("Mrs.") is Gender.FEMALE
    assert gender_of_title("spokesman") is Gender.MALE
    assert gender_of_title("minister") is None
    assert gender_of_given_name("Olga") is Gender.FEMALE
    assert gender_of_given_name("Nicola") is None


def test_heads_tell_the_kind():
    """The head word of a capitalised name tells what it names."""
    assert head_kind("Council") == "forum"
    assert head_kind("Treaty") == "document"
    assert head_kind("Ministry") == "organisation"
    assert head_kind("Lind") is None


def test_longest_entry_by_first_word():
    """The search for states knows how far to look."""
    assert longest_state_name("United") >= 3
    assert longest_state_name("Lind") == 0
