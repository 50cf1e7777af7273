"""Rows of furniture: pieces side by side, of which one is known or all are labels."""

import pytest

from onrecord.articles.furniture import FurnitureFinder
from onrecord.articles.rows import credits_in_row, find_row_cue, is_navigation


def why_of(line):
    cue = find_row_cue(line, FurnitureFinder(line))
    return cue.why if cue is not None else None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Copy link   Save for later   317 comments", "share"),
        ("Harbour Desk | March 14, 2033 | 3 min read", "status"),
        ("President  Government  Economy  Ports  Fleet", "menu"),
        ("○ Open it  ○ Close it  ○ I came for the boats in the harbour", "other"),
    ],
)
def test_a_row_goes_as_a_whole(line, why):
    assert why_of(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Talks resume | The Harrow Bulletin",
        "He asked for peace and/or time",
        "The envoy left.  Nobody knew where he went after that, or with whom.",
        "What the treaty says   and what it does not say about the mines in the channel",
    ],
)
def test_a_title_with_its_outlet_and_sentences_are_no_rows(line):
    assert why_of(line) is None


def test_a_row_names_its_source():
    assert [said.agencies for said in credits_in_row("14 March • Source: VXB • Views: 1 204")] == [("VXB",)]


def test_names_of_sections_are_navigation_and_what_has_figures_is_not():
    assert is_navigation("News | Business | Sport | Obituaries")
    assert not is_navigation("Markets: 100 ▲ 0.4%   Crude ▼ 1.1%   Gold ▲ 0.2%")
    assert not is_navigation("Talks resume | The Harrow Bulletin")
