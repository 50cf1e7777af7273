"""Sentences and labels told apart without a parser."""

import pytest

from onrecord.text.prose import count_words, ends_sentence, ends_signed, has_inner_end, is_prose


@pytest.mark.parametrize(
    "text", ["He left.", "“He left.”", "He left!", "他走了。", "هل غادر؟", "He left…", "He left (at last).)"]
)
def test_ends_of_sentences(text):
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Strait talks open", "Words about mines:", "He left —"])
def test_labels_end_no_sentence(text):
    assert not ends_sentence(text)


def test_characters_of_scripts_without_blanks_count_half():
    assert count_words("新华社北京电") == 3


def test_a_second_sentence_shows():
    assert has_inner_end("He left. She stayed.")
    assert not has_inner_end("He left on Monday.")


def test_prose_needs_length_a_stop_and_small_letters():
    assert is_prose("The delegations met in the harbour on Monday for talks.")
    assert not is_prose("He left.")
    assert not is_prose("THE DELEGATIONS MET IN THE HARBOUR ON MONDAY FOR TALKS.")
    assert not is_prose("The delegations met in the harbour on Monday for talks")


def test_a_signed_post_ends_without_a_stop():
    assert ends_signed("We will not move. — Ilan Dorsk (@dorsk) March 14, 2033")
    assert ends_signed("“We will not move.” — Ilan Dorsk")
    assert not ends_signed("We will not move before the mines are")
