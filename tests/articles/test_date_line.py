"""Lines that are dates, in many languages."""

import pytest

from onrecord.articles.date_line import date_line_why


@pytest.mark.parametrize(
    "line",
    [
        "Status: 14.03.2033 4:10 PM.",
        "date 2033-03-14",
        "March 14, 2033",
        "Published: Mar. 14, 2033 at 5:00 p.m. EST",
        "Stand: 14.03.2033 18:02 Uhr",
        "Publié le 14 mars 2033 à 18h02",
        "3 hours ago",
        "Updated 1:22 PM ET, Mon March 14, 2033",
    ],
)
def test_status_lines(line):
    assert date_line_why(line) == "status"


@pytest.mark.parametrize("line", ["nedjelja, 13 ožujka 2033 - 18:02", "14/03/2033 - 13:45", "2033年3月14日 10:20"])
def test_date_and_time_without_a_word_for_what(line):
    assert date_line_why(line) == "clock"


@pytest.mark.parametrize(
    "line", ["The talks begin on March 14, 2033 in Harrow", "Elections 2033: ten things", "Updated fleet"]
)
def test_lines_that_only_hold_a_date(line):
    assert date_line_why(line) is None
