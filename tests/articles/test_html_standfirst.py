"""The sentence between headline and body is found by its name or by the head's description."""

import pytest

from onrecord.articles.html_blocks import find_blocks, parse_html
from onrecord.articles.html_standfirst import find_standfirst

BODY = "<p>The envoys of Vell and Orlenne met on Monday in the old customs house.</p>"


def found(middle, descriptions=()):
    blocks = find_blocks(parse_html(f"<h1>Talks fail in Orlenne</h1>{middle}{BODY}"))
    at = find_standfirst(blocks, 0, len(blocks) - 1, descriptions=descriptions)
    return None if at is None else blocks[at].text


@pytest.mark.parametrize("name", ["standfirst", "article-dek", "c-subHeadline", "ArticleHeader-description", "chapo"])
def test_by_its_name(name):
    middle = f'<p class="byline">By Ann Vell</p><p class="{name}">Both sides blame a missing map.</p>'
    assert found(middle) == "Both sides blame a missing map."


def test_by_the_description_of_the_head():
    middle = "<p>Both sides blame a missing map for the failure.</p>"
    assert found(middle, ["Both sides blame a missing map for the failure. Read on"]) is not None
    assert found(middle, ["News from Orlenne and the world"]) is None


def test_other_lines_between_are_none():
    assert found("<p>By Ann Vell, 4 May 2031, updated 5 May 2031</p>") is None
    assert found('<p class="standfirst"><a href="/">All stories about Orlenne and Vell</a></p>') is None
    assert found('<p class="standfirst">Opinion</p>') is None
