"""The headline as printed, without the site's name and the section's label."""

import pytest

from onrecord.articles.html_metadata import Metadata
from onrecord.articles.html_title import best_title, strip_label, strip_site


def head(**said):
    meta = {name.replace("_", ":"): (content,) for name, content in said.items() if name != "title"}
    return Metadata(meta=meta, linked=(), publishers=(), head_title=said.get("title"), canonical=None, language=None)


def test_the_printed_heading_wins_over_the_search_title():
    said = head(og_title="Orlenne talks fail", title="Orlenne talks fail - Vell Post")
    assert best_title(said, ["Talks in Orlenne fail after a night of waiting"], outlet="Vell Post") == (
        "Talks in Orlenne fail after a night of waiting"
    )


def test_a_logo_is_no_headline():
    said = head(og_title="Talks in Orlenne fail", title="Talks in Orlenne fail | Vell Post")
    assert best_title(said, ["Vell Post"], outlet="Vell Post") == "Talks in Orlenne fail"
    assert best_title(said, ["Vell Post", "Talks in Orlenne fail!"], outlet=None) == "Talks in Orlenne fail!"


def test_the_heading_of_another_story_is_no_headline():
    said = head(og_title="Talks in Orlenne fail")
    assert best_title(said, ["Storm closes harbour for a week"], outlet=None) == "Talks in Orlenne fail"


def test_a_lower_heading_that_is_part_of_the_title():
    """Small sites keep h1 for their own name and put it into the title, on either side."""
    lower = ["About us", "Talks in Orlenne fail", "Storm closes harbour"]
    assert (
        best_title(head(title="Ann's Notes | Talks in Orlenne fail"), ["Ann's Notes"], outlet=None, lower=lower)
        == lower[1]
    )
    assert (
        best_title(head(title="Talks in Orlenne fail - World - Ann's Notes"), [], outlet=None, lower=lower) == lower[1]
    )


def test_without_a_heading_the_site_is_taken_off():
    assert best_title(head(title="Talks fail – The Vell Post"), [], outlet="Vell Post") == "Talks fail"


def test_without_anything_there_is_none():
    assert best_title(head(), [], outlet=None) is None
    assert best_title(head(), ["Talks fail"], outlet=None) == "Talks fail"


@pytest.mark.parametrize(
    ("title", "sites", "others", "stripped"),
    [
        ("Talks fail | World | Vell Post", {"vell post"}, ["Talks fail"], "Talks fail"),
        ("Vell Post: Talks fail", {"vell post"}, [], "Vell Post: Talks fail"),
        ("Vell Post - Talks fail", {"vell post"}, [], "Talks fail"),
        ("Talks fail - again", {"vell post"}, [], "Talks fail - again"),
        ("Talks fail - Orlenne Daily", set(), ["Talks fail"], "Talks fail"),
        ("Half-hearted talks", set(), [], "Half-hearted talks"),
    ],
)
def test_site_names_are_stripped_only_when_known(title, sites, others, stripped):
    """A dash inside a headline is no separator of a site's name."""
    assert strip_site(title, sites, others) == stripped


@pytest.mark.parametrize(
    ("heading", "said", "stripped"),
    [
        ("Politics | Talks fail in Orlenne", [], "Talks fail in Orlenne"),
        ("Talks fail in Orlenne | Editorial", [], "Talks fail in Orlenne"),
        ("News Talks fail in Orlenne", ["Talks fail in Orlenne"], "Talks fail in Orlenne"),
        ("Vell: talks fail in Orlenne", ["talks fail in Orlenne"], "Vell: talks fail in Orlenne"),
        ("Talks fail in Orlenne – report", [], "Talks fail in Orlenne – report"),
        ("Report", [], "Report"),
    ],
)
def test_section_labels_are_stripped(heading, said, stripped):
    """What a headline says of its source ("– report") stays."""
    assert strip_label(heading, said) == stripped
