"""Live pages, comments and round-ups are told from reports."""

import pytest

from onrecord.stories.general import why_general
from tests.lineage.spins import STORIES, article_of, read_report
from tests.stories.invented import FIRST_DAY, SECOND_DAY

TEXT = read_report("dam.wire")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"url": "https://buoy.example/opinion/2031/gates"}, "a comment"),
        ({"url": "https://buoy.example/world/live/2031/gates"}, "a live page"),
        ({"url": "https://buoy.example/newsletters/monday"}, "a round-up"),
        ({"url": "https://buoy.example/world/2031/opinion-of-the-court-on-gates"}, None),
        ({"title": "Opinion: Open the gates"}, "a comment"),
        ({"title": "Open the gates | Editorial"}, "a comment"),
        ({"title": "Ruun dam: live updates"}, "a live page"),
        ({"title": "Gates opened – as it happened"}, "a live page"),
        ({"title": "Morning briefing: gates, strikes, storms"}, "a round-up"),
        ({"title": "Court gives opinion on dam"}, None),
        ({"title": "Growers live without water"}, None),
        ({"byline": ("The Editorial Board",)}, "a comment"),
        ({"page_text": f"{TEXT}\n\nThe views expressed in this article are the author's own."}, "a comment"),
        ({"page_text": "\n".join(f"{hour}:15 GMT\nWater rises." for hour in range(10, 17))}, "a live page"),
        ({"page_text": f"10:15 GMT\n{TEXT}"}, None),
    ],
)
def test_labels(fields, expected):
    """Address, title, byline, a line of disclaimer, clock entries."""
    why = why_general(article_of("a", TEXT, **fields))
    assert (why.split(",")[0].removesuffix(" of several stories") if why else None) == expected


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("kind", ["wire", "own"])
def test_reports_are_no_comments(story, kind):
    """However much they quote demands."""
    assert why_general(article_of("a", read_report(f"{story}.{kind}"))) is None


def test_short_reports_are_no_comments():
    assert [why_general(article) for article in (*FIRST_DAY, *SECOND_DAY)] == [None] * 4
