"""Dates of publication that a reader has fixed."""

from datetime import UTC, date, datetime

from onrecord.articles.dates_by_hand import fix_dates
from onrecord.nouns.decision import Anchor, DateFix, Decision, Thing, ThingKind
from tests.samples import FIRST_TEXT, SECOND_TEXT, make_article


def fix(page: str, words: str, kind: ThingKind = ThingKind.ARTICLE) -> Decision:
    thing = Thing(kind=kind, label=page, anchors=(Anchor(page=page, words=words, before="", after=""),))
    ruling = DateFix(item=thing, earliest=date(2023, 3, 15), latest=date(2023, 3, 16))
    return Decision(
        id="dec-1", at=datetime(2023, 4, 1, tzinfo=UTC), by="ed", reason="the archive has it", story=None, ruling=ruling
    )


def test_a_fixed_date_stands_with_its_reason():
    """The other articles keep theirs."""
    articles = (make_article("first", FIRST_TEXT), make_article("second", SECOND_TEXT))
    first, second = fix_dates(articles, [fix("first.txt", "Velmark opened talks with Karrenia on Tuesday")])
    assert (first.published.earliest, first.published.latest) == (date(2023, 3, 15), date(2023, 3, 16))
    assert first.published.why == "Set by hand by ed: the archive has it"
    assert second is articles[1]


def test_the_date_of_an_utterance_is_no_date_of_publication():
    """Nor does a decision whose words are gone do anything."""
    articles = (make_article("first", FIRST_TEXT),)
    said = fix("first.txt", "Velmark opened talks with Karrenia on Tuesday", ThingKind.UTTERANCE)
    assert fix_dates(articles, [said, fix("first.txt", "Words that stand nowhere in it")]) == articles
