"""Dates in the addresses of pages."""

from datetime import date

import pytest

from onrecord.articles.address_date import find_in_address


@pytest.mark.parametrize(
    ("path", "earliest", "latest"),
    [
        ("/2021/03/05/world/strait-talks.html", date(2021, 3, 5), date(2021, 3, 5)),
        ("/world/2021/mar/05/strait-talks", date(2021, 3, 5), date(2021, 3, 5)),
        ("/story/2021-03-05/strait", date(2021, 3, 5), date(2021, 3, 5)),
        ("/news/20210305-strait", date(2021, 3, 5), date(2021, 3, 5)),
        ("/2021/2/strait-talks", date(2021, 2, 1), date(2021, 2, 28)),
    ],
)
def test_a_day_or_a_month_is_read(path: str, earliest: date, latest: date):
    """Digits with and without marks, a month's name, and a month alone as an interval."""
    found = find_in_address(f"https://news.example{path}")
    assert found is not None
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize("path", ["/2021/strait-talks", "/2021/13/40/strait", "/strait-2021", "/2021/about/page", "/"])
def test_what_is_no_date_is_none(path: str):
    """A year alone, impossible months and words tell nothing."""
    assert find_in_address(f"https://news.example{path}") is None


def test_the_host_is_no_date():
    """Digits of the host are left aside."""
    assert find_in_address("https://2021/03/05") is None
