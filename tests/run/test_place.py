"""Stories through the store: the same as those of the whole state in memory, whatever part of it is fetched."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.run import place as place_module
from onrecord.run.add import _publish, _Wanted
from onrecord.run.engine import no_progress
from onrecord.run.page_worker import PAGE_STAGES
from onrecord.store.store import open_store
from onrecord.stories import state as state_module
from onrecord.stories.find_stories import find_stories
from onrecord.stories.state import StoryState
from tests.run.story_pages import later
from tests.store.samples import make_page
from tests.stories.invented import EDITORIAL, FIRST_DAY, LIVE, OTHER_TALKS, OTHER_YEAR, SECOND_DAY

REPORTS = [*FIRST_DAY, *SECOND_DAY, OTHER_YEAR, OTHER_TALKS]
ALL = [*REPORTS, LIVE, EDITORIAL]


def put_in(store, articles, *, hours=0, story=None):
    """Add articles as if their pages had come in, and place them; what was found."""
    numbers = []
    for article in articles:
        page = store.pages.add(make_page(article.page, article.text))
        where = {"page": page, "address": article.page, "file_name": ""}
        numbers.append(store.articles.add(article, **where, stage=PAGE_STAGES["articles"].version, at=later(hours)))
    return _publish(_Wanted(store, numbers if story else [], story, later(hours), no_progress, 1))


def edit(store, articles):
    """Let a new version of each of these articles come in at its page, and place them."""
    for article in articles:
        number = store.articles.at_address(article.page).number
        page = store.pages.add(make_page(article.page, article.text + " "))
        store.articles.add_version(number, article, page=page, stage=PAGE_STAGES["articles"].version, at=later(1))
    return _publish(_Wanted(store, [], None, later(1), no_progress, 1))


def partition(store):
    """Story id → ids of its articles."""
    found = {}
    for story in store.stories.all():
        keys = store.articles.first_ids(store.stories.members(story.id))
        found[story.id] = tuple(sorted(keys.values()))
    return found


def whole(portions):
    """The same from a state that holds everything."""
    state = StoryState()
    for portion in portions:
        state.add(portion)
    return {story.id: story.articles for story in state.stories()}, state


@settings(max_examples=8, deadline=None)
@given(st.permutations(ALL), st.integers(1, 4))
def test_portions_through_the_store_make_the_stories_of_the_whole_state(articles, at_once):
    """Ids, members, asides and what follows what."""
    portions = [articles[start : start + at_once] for start in range(0, len(articles), at_once)]
    stories, state = whole(portions)
    with open_store(write=True) as store:
        for hours, portion in enumerate(portions):
            put_in(store, portion, hours=hours)
        assert partition(store) == stories
        asides = store.articles.first_ids(list(store.story_words.asides())).values()
        assert sorted(asides) == [aside.article for aside in state.asides()]


def invented(number: int, chance: random.Random):
    """An article of one of forty events, with words of its own and words of the event."""
    event = chance.randrange(40)
    own = " ".join(f"w{chance.randrange(4000)}" for _ in range(30))
    shared = " ".join(f"E{event}x{chance.randrange(12)}" for _ in range(chance.randrange(6, 30)))
    base = FIRST_DAY[0]
    return replace(base, id=f"a{number:04}", page=f"a{number:04}", title=shared[:40], text=f"{shared} said. {own}.")


@pytest.mark.parametrize("reach", [200, 12])
def test_a_part_of_many_articles_is_enough(monkeypatch, reach):
    """Also where too many hang together to be sorted anew."""
    monkeypatch.setattr(state_module, "MAX_ANEW", reach)
    monkeypatch.setattr(place_module, "MAX_ANEW", reach)
    chance = random.Random(7)
    articles = [invented(number, chance) for number in range(240)]
    portions = [articles[start : start + 30] for start in range(0, 240, 30)]
    stories, _ = whole(portions)
    with open_store(write=True) as store:
        for hours, portion in enumerate(portions):
            put_in(store, portion, hours=hours)
        assert partition(store) == stories
    assert 5 < len(stories) < 200


def test_what_a_person_put_into_a_story_stays_there():
    """New pages on it find that story, and what was put there does not move."""
    with open_store(write=True) as store:
        put_in(store, [FIRST_DAY[0], OTHER_TALKS], story="The river")
        put_in(store, [*SECOND_DAY, FIRST_DAY[1]], hours=1)
        (river,) = store.stories.all()
        assert (river.title, river.by_hand, river.pages) == ("The river", True, 5)


def test_a_comment_that_a_person_puts_into_a_story_is_in_it():
    """It is no longer told as set aside."""
    with open_store(write=True) as store:
        put_in(store, [EDITORIAL])
        assert list(store.story_words.asides()) == [1]
        _publish(_Wanted(store, [1], "The river", later(1), no_progress, 1))
        assert store.story_words.asides() == {}
        assert [story.pages for story in store.stories.all()] == [1]


@settings(max_examples=8, deadline=None)
@given(st.permutations(REPORTS), st.integers(1, 4))
def test_edited_articles_make_the_stories_of_their_newest_versions(articles, edits):
    """The first of them had the words of the next one in their first version."""
    firsts = [replace(b, id=f"{a.id} first", page=a.page) for a, b in pairwise(articles[: edits + 1])]
    with open_store(write=True) as store:
        put_in(store, [*firsts, *articles[edits:]])
        edit(store, articles[:edits])
        found = {tuple(sorted(key.removesuffix(" first") for key in keys)) for keys in partition(store).values()}
    assert found == {story.articles for story in find_stories(articles)[0]}


def test_an_edited_article_moves_with_its_events_unless_a_person_put_it_there():
    """What was about the talks is about last year's talks elsewhere."""
    talks, other = [*FIRST_DAY, *SECOND_DAY], replace(OTHER_TALKS, id="later")
    with open_store(write=True) as store:
        put_in(store, [*talks, OTHER_TALKS])
        here, there = store.stories.story_of(1), store.stories.story_of(5)
        edit(store, [replace(other, page=talks[1].page)])
        assert [store.stories.story_of(number) for number in range(1, 6)] == [here, there, here, here, there]
        assert [(e.kind, e.article, e.other) for e in store.stories.events(here)][-1] == ("left", 2, there)
        assert [(e.kind, e.article, e.other) for e in store.stories.events(there)][-1] == ("arrival", 2, here)
    with open_store(write=True) as store:
        put_in(store, talks, story="By hand")
        put_in(store, [OTHER_TALKS], hours=1)
        edit(store, [replace(other, page=talks[1].page)])
        assert len(store.stories.members(store.stories.story_of(2))) == 4


def test_an_article_that_is_edited_into_a_live_page_leaves_its_story():
    """It is set aside, and the story says so; one that a person put there stays."""
    for story in (None, "By hand"):
        with open_store(write=True) as store:
            put_in(store, [*FIRST_DAY, *SECOND_DAY], story=story)
            here = store.stories.story_of(2)
            edit(store, [replace(LIVE, page=FIRST_DAY[1].page)])
            assert store.stories.members(here) == ([1, 3, 4] if story is None else [1, 2, 3, 4])
            last = store.stories.events(here)[-1]
            assert ((last.kind, last.article, last.other) == ("left", 2, None)) is (story is None)


def test_copies_are_found_in_the_store_and_among_what_comes_in():
    """The first of those alike is named; an article on the same event is no copy."""
    first, second = FIRST_DAY
    with open_store(write=True) as store:
        put_in(store, [first, second])
        same = [replace(first, id=f"copy {n}", page=f"copy {n}") for n in range(2)]
        cut = replace(second, id="cut", page="cut", text=second.text[: len(second.text) * 2 // 3])
        assert put_in(store, [*same, cut]).placement.copies == {3: 1, 4: 1, 5: 2}


def test_late_arrivals_and_merges_are_recorded():
    """The story says what happened to it."""
    with open_store(write=True) as store:
        put_in(store, [SECOND_DAY[0]])
        put_in(store, [FIRST_DAY[0], SECOND_DAY[1]], hours=1)
        (story,) = store.stories.all()
        kinds = [(event.kind, event.article) for event in store.stories.events(story.id)]
        assert kinds == [("made", None), ("arrival", 1), ("late", 2), ("arrival", 3)]


def test_a_story_is_named_after_its_headlines():
    """Anew as it grows, unless a person named it."""
    with open_store(write=True) as store:
        put_in(store, [*FIRST_DAY, *SECOND_DAY])
        (story,) = store.stories.all()
        assert story.title in {article.title for article in (*FIRST_DAY, *SECOND_DAY)}
