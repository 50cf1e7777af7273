"""One course of events is one story; what only looks like it stays out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.stories.find_stories import find_stories
from tests.stories.invented import EDITORIAL, FIRST_DAY, LIVE, OTHER_TALKS, OTHER_YEAR, SECOND_DAY

ALL = [*FIRST_DAY, *SECOND_DAY, LIVE, EDITORIAL, OTHER_YEAR, OTHER_TALKS]
STORIES, ASIDES = find_stories(ALL)


def story_with(article: str):
    return next(story for story in STORIES if article in story.articles)


def test_the_talks_and_the_next_days_talks_are_one_story():
    """A course of events goes on over days and reporters."""
    assert set(story_with("herald").articles) == {"herald", "courier", "gazette", "tribune"}
    assert (str(story_with("herald").earliest), str(story_with("herald").latest)) == ("2031-03-03", "2031-03-05")


def test_another_years_event_with_the_same_words_is_another_story_that_came_before():
    """The same governments in the same house, two years earlier."""
    assert story_with("lastyear").articles == ("lastyear",)
    assert story_with("herald").follows == (story_with("lastyear").id,)
    assert story_with("lastyear").follows == ()


def test_another_event_of_the_same_kind_is_another_story():
    """Wage talks are talks too."""
    assert story_with("wages").articles == ("wages",)


def test_a_live_page_and_a_comment_belong_to_no_story():
    """They are kept, with the reason."""
    assert {aside.article: aside.why.split(",")[0] for aside in ASIDES} == {
        "live": "a live page",
        "editorial": "a comment",
    }


@settings(max_examples=10, deadline=None)
@given(st.permutations(ALL))
def test_the_order_of_articles_changes_no_story(articles):
    """Ids, members and days are the same."""
    assert find_stories(articles) == (STORIES, ASIDES)


def test_nothing_in_nothing_out():
    assert find_stories([]) == ((), ())
