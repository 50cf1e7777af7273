"""Two builds of one story set against each other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.changes import Item
from onrecord.record.changes import compare_items, is_slight


def item(name: str, *, kind: str = "utterance", state: str = "1", places=((0, 10),), title: str = "") -> Item:
    return Item(
        kind=kind,
        id=name,
        title=title or name,
        state=(("sources", state),),
        evidence=frozenset(("art", start, end) for start, end in places),
    )


items = st.builds(
    lambda name, kind, state, start, length: item(name, kind=kind, state=state, places=((start, start + length),)),
    st.sampled_from("abcdefgh"),
    st.sampled_from(["utterance", "position"]),
    st.sampled_from(["1", "2"]),
    st.integers(0, 50),
    st.integers(1, 20),
)
builds = st.lists(items, max_size=6, unique_by=lambda drawn: (drawn.kind, drawn.id))


def test_new_changed_and_withdrawn():
    """By id; a changed field is told before and after."""
    changes = compare_items(
        [item("a"), item("b", places=((20, 30),))], [item("a", state="3"), item("c", places=((40, 50),))]
    )
    assert [new.id for new in changes.new] == ["c"]
    assert [gone.id for gone in changes.withdrawn] == ["b"]
    (change,) = changes.changed
    assert [(field.name, field.before, field.after) for field in change.fields] == [("sources", "1", "3")]


def test_an_item_whose_id_changed_is_known_by_its_words():
    """A better wording makes another id; the words it rests on are still there."""
    changes = compare_items([item("old", state="1")], [item("new", state="2", places=((0, 10), (60, 90)))])
    assert (changes.new, changes.withdrawn) == ((), ())
    assert [(change.before.id, change.after.id) for change in changes.changed] == [("old", "new")]


def test_items_of_two_kinds_are_never_one():
    """A position may rest on an utterance's very words."""
    changes = compare_items([item("a")], [item("b", kind="position")])
    assert [new.id for new in changes.new] == ["b"]
    assert [gone.id for gone in changes.withdrawn] == ["a"]


@given(builds)
def test_a_build_against_itself_has_no_changes(build):
    """And is false."""
    assert not compare_items(build, build)


@given(builds, builds)
def test_every_item_is_accounted_for_once(before, after):
    """Each later item is new or has one partner; each earlier one is withdrawn or has one."""
    changes = compare_items(before, after)
    assert len(after) - len(changes.new) == len(before) - len(changes.withdrawn)
    assert {change.after.id for change in changes.changed} <= {one.id for one in after}


@given(builds, builds)
def test_what_is_new_one_way_is_withdrawn_the_other(before, after):
    """The comparison has no preferred direction."""
    there, back = compare_items(before, after), compare_items(after, before)
    assert len(there.new) == len(back.withdrawn)
    assert len(there.changed) == len(back.changed)


def test_a_title_alone_is_no_change():
    """Only what stands in the state counts."""
    assert not compare_items([item("a")], [replace(item("a"), title="other words")])


def worded(words: str, *, drift: str = "", sources: str = "1") -> Item:
    state = (("best wording", words), ("sources", sources), ("changed in reports", drift))
    return Item(kind="utterance", id="u", title=words, state=state, evidence=frozenset({("art", 0, 9)}))


def test_another_wording_alone_is_no_change():
    """A better page's words for the same thing; with a report that turns them it may be the contrary."""
    assert not compare_items([worded("a duty")], [worded("the duty")])
    assert compare_items([worded("a duty", drift="negation")], [worded("no duty", drift="negation")])


def test_more_sources_are_a_slight_change_and_told_last():
    """A new contradiction is none."""
    (more,) = compare_items([worded("a duty")], [worded("the duty", sources="2")]).changed
    (turned,) = compare_items([worded("a duty")], [worded("the duty", sources="2", drift="number")]).changed
    assert is_slight(more)
    assert not is_slight(turned)
    assert turned.fields[0].name == "changed in reports"
