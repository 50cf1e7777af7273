"""The keys of a text follow from its words and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.lineage.copy_keys import copy_keys

WORD = st.text(st.characters(categories=["L", "Nd"], max_codepoint=0xFFFF), min_size=1, max_size=8)
KNOWN = (4340625295851477263, 4122083588088618241)
WORDS = st.lists(WORD, min_size=3, max_size=30)


@given(WORDS, st.data())
def test_only_words_and_their_order_count(words, data):
    """Marks, blanks and line ends between words change no key, wherever the words then stand."""
    marks = st.sampled_from([" ", "\n\n", ", ", " – ", "... “", "”: "])
    spaced = "".join(word + data.draw(marks) for word in words)
    assert copy_keys(spaced) == copy_keys(" ".join(words))


def test_capitals_do_not_count():
    """A headline may be set in capitals."""
    assert copy_keys("The gates of the dam WILL Open") == copy_keys("the GATES of the dam will open")


def test_the_same_words_in_another_order_are_another_text():
    """Sequences are compared, not words."""
    text = [f"word{n}" for n in range(60)]
    assert not set(copy_keys(" ".join(text))) & set(copy_keys(" ".join(reversed(text))))


def test_a_long_text_with_a_few_words_changed_keeps_keys():
    """Letters far into a text count no less."""
    text = [f"word{n}" for n in range(2000)]
    other = [*text[:700], "another", *text[701:1900]]
    assert len(set(copy_keys(" ".join(text))) & set(copy_keys(" ".join(other)))) > 16


def test_the_keys_fit_a_column_of_whole_numbers_and_stay_what_they_are():
    """A store compares them with those of later versions; whoever changes them raises FORMAT."""
    keys = copy_keys("the gates of the dam will open tonight and stay open")
    assert len(keys) == len(set(keys)) == 32
    assert all(-(2**63) <= key < 2**63 for key in keys)
    assert keys[:2] == KNOWN


def test_less_than_three_words_have_no_keys():
    """Nothing to compare."""
    assert [copy_keys(text) for text in ("", "...", "two words", "\U0001f600 one")] == [(), (), (), ()]
