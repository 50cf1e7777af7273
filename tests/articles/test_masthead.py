"""Lines that name the site, and titles that look like them."""

import pytest

from onrecord.articles.dateline import read_dateline
from onrecord.articles.make_article import make_article
from onrecord.articles.masthead import is_masthead
from onrecord.nouns.page import Page, PageKind

BODY = (
    "Velmark and Karrenia will meet again on Wednesday, the two delegations said after the first day of talks in Port "
    "Amal.\n\n“We have time,” said the Velmark envoy, who had come by sea."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Osthaven Courier", True),
        ("LEE SHORE WEEKLY", True),
        ("News of the Straits", True),
        ("The island’s paper since 1888", True),
        ("Envoys meet the press again", False),
        ("Velmark and Karrenia to meet again on Wednesday, says envoy to the Courier", False),
        ("Talks resume", False),
    ],
)
def test_a_name_with_a_newspapers_noun_or_a_year_of_founding_is_a_masthead(text, expected):
    """Headlines have small letters or go on longer."""
    assert is_masthead(text) is expected


@pytest.mark.parametrize("top", ["The Osthaven Courier", "LEE WEEKLY\nFreight  Ports  Crewing", "Ours since 1888"])
def test_the_title_is_not_the_sites_name(top):
    """Even where the body speaks of what the site is called after."""
    content = f"{top}\n\nDelegations of Velmark to meet again\n\n{BODY}"
    assert title_of(content) == "Delegations of Velmark to meet again"


def test_a_title_like_a_masthead_stays_where_nothing_else_can_be_one():
    """ "Karrenia Shuts Broadcasting" has the form of a name."""
    assert title_of(f"Karrenia Shuts Broadcasting\n\n{BODY}") == "Karrenia Shuts Broadcasting"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("KELSTON, Oct 7 (Harbour Wire) - Envoys met again.", "Harbour Wire"),
        ("PORT AMAL, 4 June. /SARNPRESS/. Envoys met again.", "SARNPRESS"),
        ("KELSTON, Oct 7 (second day) - Envoys met again.", None),
    ],
)
def test_an_unknown_agency_signs_a_dateline_by_an_outlets_name_or_between_strokes(text, agency):
    """Known ones need neither."""
    dateline = read_dateline(text)
    assert (dateline.agency if dateline else None) == agency


def test_who_lent_material_is_credited_as_printed():
    """An agency that no table knows."""
    article = article_of(f"Delegations to meet again\n\n{BODY}\n\nWith material from Harbour Wire")
    assert article.credits == ("Harbour Wire",)


def test_a_name_behind_a_label_is_the_byline():
    """As magazines sign."""
    assert article_of(f"Delegations to meet again\n\nText: Henrike Solmar\n\n{BODY}").byline == ("Henrike Solmar",)


def article_of(content):
    return make_article(Page(name="page.txt", kind=PageKind.TEXT, content=content, sha256="0"))


def title_of(content):
    return article_of(content).title
