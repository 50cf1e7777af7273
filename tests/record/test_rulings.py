"""Which items rest on the words of a decision: those with the same words, not those inside or around them."""

from datetime import UTC, datetime

from onrecord.nouns.decision import Accept, Decision, Thing, ThingKind
from onrecord.nouns.evidence import Evidence
from onrecord.record.rulings import Rulings
from onrecord.text.anchors import make_anchor
from tests.samples import make_article

TEXT = "The minister said that the strait is open and that the fee is a wrong, and left the room before noon."
ARTICLE = make_article("first", TEXT)


def words(part: str) -> Evidence:
    start = TEXT.index(part)
    return Evidence(ARTICLE.id, start, start + len(part), part)


def holders(decided: str, **items: str) -> list[str]:
    """The names of those `items` that hold the words `decided`."""
    place = words(decided)
    thing = Thing(
        kind=ThingKind.UTTERANCE, label="x", anchors=(make_anchor(ARTICLE.page, TEXT, place.start, place.end),)
    )
    decision = Decision(
        id="dec-1", at=datetime(2023, 3, 14, tzinfo=UTC), by="ed", reason="r", story=None, ruling=Accept(item=thing)
    )
    rulings = Rulings([ARTICLE], [decision])
    return rulings.holders(thing, {name: [words(part)] for name, part in items.items()})


def test_an_item_inside_another_one_is_not_taken_for_it():
    """Nor the outer one for the inner."""
    items = {"outer": "the strait is open and that the fee is a wrong", "inner": "the fee is a wrong"}
    assert holders(items["outer"], **items) == ["outer"]
    assert holders(items["inner"], **items) == ["inner"]


def test_an_item_that_grew_or_shrank_is_the_same():
    """By a word or two, when a stage draws its ends otherwise."""
    assert holders("the fee is a wrong", grown="that the fee is a wrong,") == ["grown"]
    assert holders("that the fee is a wrong,", cut="fee is a wrong") == ["cut"]


def test_an_item_that_was_cut_in_two_is_its_larger_part():
    """The other one says less of what was decided about."""
    whole = "the strait is open and that the fee is a wrong"
    assert holders(whole, small="the fee is a wrong", large="the strait is open and that") == ["large"]


def test_words_beside_it_are_another_item():
    """Even where they touch."""
    assert holders("the strait is open", beside="and that the fee is a wrong") == []


def test_of_several_the_one_with_most_of_the_words_comes_first():
    """Whatever their order."""
    found = holders("the fee is a wrong", much="fee is a wrong, and", all="the fee is a wrong")
    assert found == ["all", "much"]
