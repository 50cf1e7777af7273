"""Groups are joined while their articles are alike on the average."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.agglomerate import SAME_STORY_MIN, agglomerate, mean_similarity, unit_of
from onrecord.stories.words import StoryWords


def one(name: str, day: int | None = 700_000, **terms: float) -> StoryWords:
    length = sum(weight * weight for weight in terms.values()) ** 0.5
    return StoryWords(name, day, day, {term: weight / length for term, weight in terms.items()})


@st.composite
def many_words(draw):
    count = draw(st.integers(1, 8))
    weights = st.dictionaries(st.sampled_from("uvwxyz"), st.floats(0.1, 1.0), min_size=1)
    days = st.none() | st.integers(700_000, 700_800)
    return [one(f"{n}", draw(days), **draw(weights)) for n in range(count)]


@given(many_words(), st.randoms())
def test_each_article_is_in_one_group_whatever_the_order(words, chance):
    """A partition, and always the same one."""
    units = [unit_of([word]) for word in words]
    groups = agglomerate(units)
    assert sorted(article for group in groups for article in group) == [word.id for word in words]
    chance.shuffle(units)
    assert agglomerate(units) == groups


@given(many_words())
def test_a_lone_pair_is_joined_exactly_when_it_is_alike_enough(words):
    """Undated, so that nothing but the words counts."""
    units = [unit_of([StoryWords(word.id, None, None, word.terms)]) for word in words]
    for a, b in product(units, units):
        if a.articles < b.articles:
            alike = mean_similarity(a, b)
            if abs(alike - SAME_STORY_MIN) > 1e-6:
                assert (len(agglomerate([a, b])) == 1) == (alike >= SAME_STORY_MIN)


def test_a_year_between_them_parts_what_months_do_not():
    """The same words a year later tell of another event, unless there was coverage in between."""
    first, second = one("a", 700_000, x=1.0, y=1.0), one("b", 700_400, x=1.0, z=1.0)
    between = one("m", 700_200, x=1.0, y=0.5, z=0.5)
    assert len(agglomerate([unit_of([first]), unit_of([second])])) == 2
    assert len(agglomerate([unit_of([word]) for word in (first, between, second)])) == 1
    assert len(agglomerate([unit_of([first]), unit_of([one("b", 700_150, x=1.0, z=1.0)])])) == 1
