"""Copies are told among all texts that were added before."""

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.spins import SPINS, STORIES, read_report, shorten_text
from onrecord.lineage.copy_index import CopyIndex


def test_copies_meet_and_other_stories_do_not():
    """Each wire report with a copy and one cut by half: the copy's original comes first."""
    index = CopyIndex()
    for story in STORIES:
        wire = read_report(f"{story}.wire")
        assert index.add(f"{story} wire", wire) == ()
        assert index.add(f"{story} copy", SPINS["copy"](wire, 1)) == (f"{story} wire",)
        brief = index.add(f"{story} brief", shorten_text(wire, 1))
        assert f"{story} wire" in brief
        assert all(name.startswith(story) for name in brief)
    assert len(index) == 3 * len(STORIES)


def test_the_same_text_again_is_a_copy_of_its_latest_forms():
    """Hundreds of copies stay together over the last ones."""
    index = CopyIndex()
    found = [index.add(f"{n}", "the gates of the dam will open tonight and stay open") for n in range(100)]
    assert found[0] == ()
    assert found[50][:2] == ("29", "30")
    assert all(len(names) <= 21 for names in found)


@given(st.text(max_size=200))
def test_any_text_of_three_words_is_a_copy_of_itself(text):
    """Whatever the words are."""
    index = CopyIndex()
    index.add("a", f"{text} one two three")
    assert index.add("b", f"{text} one two three") == ("a",)


def test_a_text_without_words_is_nobodys_copy():
    index = CopyIndex()
    assert [index.add(name, "... !") for name in "abc"] == [(), (), ()]
