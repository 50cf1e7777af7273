"""TimelineJS, held against the keys of its documented format."""

import json
import re
from datetime import date
from html import escape

import pytest
from hypothesis import given, settings

from onrecord.exports.timelinejs import to_timelinejs
from tests.exports.samples import any_record, hostile, sample

# Keys by object: timeline.knightlab.com/docs/json-format.html.
TIMELINE = {"events", "title", "eras", "scale"}
SLIDE = {
    *("start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"),
}
DATE = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date", "format"}


@pytest.mark.parametrize("record", [sample(), hostile()], ids=["sample", "hostile"])
def test_keys_are_those_of_the_format(record):
    """Events have a start; ids are unique; dates are real."""
    made = json.loads(to_timelinejs(record, "Talks").content)
    assert set(made) <= TIMELINE and made["scale"] == "human"
    slides = [made["title"], *made["events"]]
    assert all(set(slide) <= SLIDE and set(slide["text"]) <= {"headline", "text"} for slide in slides)
    assert len({slide["unique_id"] for slide in slides}) == len(slides)
    for slide in made["events"]:
        assert set(slide["start_date"]) <= DATE
        assert date(**slide["start_date"]) <= date(**slide["end_date"])


def test_nothing_of_a_page_becomes_html():
    """TimelineJS shows headlines and texts as HTML: the only elements are ours."""
    for slide in json.loads(to_timelinejs(hostile(), "<b>").content)["events"]:
        for part in slide["text"].values():
            assert set(re.findall(r"<\W*(\w+)", part)) <= {"blockquote", "p"}


def test_no_title_no_title_slide():
    """A record from a file has no name."""
    assert "title" not in json.loads(to_timelinejs(sample()).content)


@settings(max_examples=30, deadline=None)
@given(any_record())
def test_the_words_stand_at_the_place_they_are_cited_from(record):
    """`cite` names article, start and end; escaped, what stands there is the quote."""
    (slide,) = json.loads(to_timelinejs(record).content)["events"]
    place, quote = re.match(r'<blockquote cite="(.*?)">(.*?)</blockquote>', slide["text"]["text"], re.DOTALL).groups()
    start, end = map(int, place.partition("#char=")[2].split(","))
    assert escape(record.articles[0].text[start:end]) == quote
