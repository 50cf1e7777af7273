"""Stories grow as articles arrive, keep their names, and say what changed."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import RecordError
from onrecord.nouns.story import ChangeKind
from onrecord.stories import state as state_module
from onrecord.stories.find_stories import find_stories
from onrecord.stories.state import StoryState
from onrecord.stories.words import StoryWords, make_story_words
from tests.stories.invented import EDITORIAL, FIRST_DAY, LIVE, OTHER_TALKS, OTHER_YEAR, SECOND_DAY

REPORTS = [*FIRST_DAY, *SECOND_DAY, OTHER_YEAR, OTHER_TALKS]
ALL = [*REPORTS, LIVE, EDITORIAL]


def groups(state: StoryState) -> set[tuple[str, ...]]:
    return {story.articles for story in state.stories()}


def words(name: str, *terms: str, day: int = 700_000) -> StoryWords:
    weight = len(terms) ** -0.5
    return StoryWords(id=name, earliest=day, latest=day, terms={f"+{term}": weight for term in terms})


@settings(max_examples=10, deadline=None)
@given(st.permutations(ALL), st.integers(1, 4))
def test_articles_one_by_one_make_the_same_stories_as_all_at_once(articles, at_once):
    """Whatever comes first."""
    state = StoryState()
    for start in range(0, len(articles), at_once):
        state.add(articles[start : start + at_once])
    assert groups(state) == {story.articles for story in find_stories(ALL)[0]}
    assert state.asides() == find_stories(ALL)[1]


def test_a_story_keeps_its_id_while_it_grows():
    """The first article names it; those that come later, earlier ones too, do not."""
    state = StoryState()
    (new,) = state.add([SECOND_DAY[1]])
    (grew,) = state.add([*FIRST_DAY, SECOND_DAY[0]])
    assert (new.kind, new.articles) == (ChangeKind.NEW, ("tribune",))
    assert (grew.kind, grew.articles, grew.story) == (ChangeKind.GREW, ("courier", "gazette", "herald"), new.story)


def test_late_arrivals_are_named():
    """What is older than all that the story held is late."""
    state = StoryState()
    state.add([SECOND_DAY[0]])
    (change,) = state.add([FIRST_DAY[0], SECOND_DAY[1]])
    assert change.late == ("herald",)


def test_an_article_that_is_there_changes_nothing():
    """Nor does one that was set aside."""
    state = StoryState()
    state.add(ALL)
    before = state.dump()
    assert state.add(ALL) == ()
    assert state.dump() == before


def test_two_stories_that_turn_out_to_be_one_are_merged():
    """The larger keeps its id, the other's leads to it."""
    state = StoryState()
    state.add_words([words("a1", *"abcd"), words("a2", *"abcd"), words("b1", *"wxyz")])
    large, small = state.story_of["a1"], state.story_of["b1"]
    changes = state.add_words([words("m", *"abwx"), words("n", *"cdyz"), words("o", *"adwz")])
    merged = [change for change in changes if change.kind is ChangeKind.MERGED]
    assert [(change.story, change.other, change.articles) for change in merged] == [(large, small, ("b1",))]
    assert state.current(small) == large
    assert len(state.members) == 1


def test_a_story_that_falls_apart_is_split():
    """An article between two courses of events joins one of them when the other's own articles arrive."""
    state = StoryState()
    state.add_words([words("a", *"abcdef"), words("between", *"abwxyz")])
    first = state.story_of["a"]
    changes = state.add_words([words(f"x{n}", *"wvuxyz") for n in range(3)])
    assert state.story_of["between"] == state.story_of["x0"] != state.story_of["a"]
    split = [change for change in changes if change.kind is ChangeKind.SPLIT]
    assert len(split) == 1
    assert split[0].other == first or split[0].story == first


def test_a_state_that_was_kept_goes_on_where_it_stopped():
    """`load(dump())` is the same state, and adding to it gives the same changes."""
    state = StoryState()
    state.add(ALL[:3])
    again = StoryState.load(state.dump())
    assert again == state
    assert again.add(ALL[3:]) == state.add(ALL[3:])
    assert again.dump() == state.dump()


@settings(max_examples=12, deadline=None)
@given(st.permutations(REPORTS), st.integers(1, 4))
def test_edited_articles_make_the_stories_of_their_newest_words(articles, edits):
    """The first of them had the words of the next one before: all that hung together with these is sorted anew."""
    state = StoryState()
    state.add([replace(b, id=a.id) for a, b in pairwise(articles[: edits + 1])])
    state.add(articles[edits:])
    state.add_words([make_story_words(article) for article in articles[:edits]])
    assert groups(state) == {story.articles for story in find_stories(REPORTS)[0]}


def test_one_word_in_common_is_no_sign():
    """Not even one of both titles, which counts as a name and as a word."""
    state = StoryState()
    state.add_words([words("a", "talks", "ruun"), words("b", "talks", "heron")])
    assert state.near == {"a": set(), "b": set()}
    one = StoryWords(id="c", earliest=None, latest=None, terms={"+talks": 0.7, "-talks": 0.7})
    state.add_words([one])
    assert state.near["c"] == set()


def test_an_article_that_is_edited_into_another_course_of_events_moves():
    """Its former story keeps its id and the others."""
    state = StoryState()
    talks = [words("a", "ruun", "okoro"), words("b", "ruun", "okoro"), words("c", "ruun", "okoro")]
    state.add_words([*talks, words("d", "heron", "roof")])
    before = dict(state.story_of)
    (change,) = state.add_words([words("b", "heron", "roof")])
    assert (change.story, change.other, change.articles) == (before["d"], before["a"], ("b",))
    assert state.story_of == {**before, "b": before["d"]}
    assert state.near["b"] == {"d"} and "b" not in state.near["a"]


@pytest.mark.parametrize("data", [b"", b"nonsense", b"\x81\xa1a\x01"])
def test_what_is_no_state_is_refused(data):
    """With an error of ours."""
    with pytest.raises(RecordError):
        StoryState.load(data)


def test_beyond_what_is_sorted_anew_stories_enter_as_wholes(monkeypatch):
    """Many articles that hang together still become stories, in whatever portions."""
    monkeypatch.setattr(state_module, "MAX_ANEW", 5)
    monkeypatch.setattr(state_module, "_AT_ONCE", 3)
    state = StoryState()
    state.add_words([words(f"a{n:02}", *"abcd", day=700_000 + n) for n in range(20)])
    state.add_words([words(f"b{n:02}", *"abyz", day=700_000 + n) for n in range(20)])
    assert sum(len(members) for members in state.members.values()) == 40
    assert all(state.story_of[article] == story for story, held in state.members.items() for article in held)
    assert state.story_of["a00"] == state.story_of["a19"]


def test_a_part_that_hangs_together_is_enough():
    """An arrival does the same to it as to the whole."""
    whole = StoryState()
    whole.add([*FIRST_DAY, OTHER_YEAR, OTHER_TALKS])
    hangs = ("herald", "courier", "lastyear")
    near = {article: whole.near[article] for article in hangs}
    part = StoryState.of([whole.words[a] for a in hangs], near, {a: whole.story_of[a] for a in hangs})
    assert part.add(SECOND_DAY) == whole.add(SECOND_DAY)
    assert groups(part) < groups(whole)


def test_a_report_whose_story_is_settled_moves_nothing():
    """It is there for those that come after it."""
    state = StoryState()
    state.add(FIRST_DAY)
    state.put(make_story_words(OTHER_TALKS), "by-hand")
    assert groups(state) == {("courier", "herald"), ("wages",)}
    assert state.story_of["wages"] == "by-hand"
