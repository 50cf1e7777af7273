"""Pages out of JSON: fields by their usual names, faults told with their place."""

from datetime import date

import pytest

from onrecord.errors import PageError
from onrecord.nouns.page import Page, PageKind
from onrecord.pages.from_bytes import pages_from_bytes
from onrecord.pages.json_pages import read_day


def read(name, text):
    return list(pages_from_bytes(name, text.encode()))


def test_an_object_is_one_page():
    (page,) = read(
        "a.json",
        '{"title": "No deal", "text": "Talks failed.", "url": "https://vell.example/1", "date": "2031-05-04T10:00:00Z",'
        ' "source": {"name": "Vell Post"}, "language": "en"}',
    )
    assert isinstance(page, Page)
    assert (page.name, page.kind, page.content) == ("a.json", PageKind.TEXT, "Talks failed.")
    assert (page.title, page.url, page.published_on) == ("No deal", "https://vell.example/1", date(2031, 5, 4))
    assert (page.outlet, page.language) == ("Vell Post", "en")


def test_html_wins_over_text():
    """A carrier that has both took the text from the HTML."""
    (page,) = read("a.json", '{"text": "Talks", "html": "<p>Talks failed.</p>"}')
    assert (page.kind, page.content) == (PageKind.HTML, "<p>Talks failed.</p>")


def test_a_list_gives_numbered_pages_and_numbered_errors():
    one, two, three, four = read("a.json", '[{"text": "One."}, {"title": "x"}, 7, {"text": null}]')
    assert (one.name, one.content) == ("a.json#1", "One.")
    assert str(two) == "a.json#2: has neither text nor html (fields: title); add a field text or html"
    assert isinstance(three, PageError)
    assert "is a JSON number" in str(three)
    assert str(four) == "a.json#4: has no words in its field text; give a page with text"


@pytest.mark.parametrize("key", ["articles", "items"])
def test_a_wrapped_list_is_opened(key):
    assert [page.name for page in read("a.json", f'{{"n": 2, "{key}": [{{"text": "A"}}, {{"text": "B"}}]}}')] == [
        "a.json#1",
        "a.json#2",
    ]


def test_lines_keep_their_numbers():
    """Errors and pages bear the number of the line in the file, empty lines counted."""
    pages = read("a.jsonl", '{"text": "One."}\n\n{"text": broken\n{"html": "<p>Four</p>"}\n')
    assert [page.page if isinstance(page, PageError) else page.name for page in pages] == [
        "a.jsonl#1",
        "a.jsonl#3",
        "a.jsonl#4",
    ]
    assert "line 3 is broken JSON" in str(pages[1])


def test_equal_lines_have_equal_hashes():
    one, two = read("a.jsonl", '{"text": "Same."}\n{"text": "Same."}')
    assert one.sha256 == two.sha256
    assert one.name != two.name


def test_json_lines_under_a_json_name():
    assert [page.content for page in read("a.json", '{"text": "A"}\n{"text": "B"}\n')] == ["A", "B"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"text": "a", ', "is broken JSON"),
        ("[]", "is an empty list"),
        ("null", "is a JSON null, not an object"),
        ('"Talks"', "is a JSON string"),
        ("{}", "has neither text nor html (fields: none)"),
    ],
)
def test_bad_json_says_what_is_wrong(text, said):
    (error,) = read("a.json", text)
    assert isinstance(error, PageError)
    assert said in str(error)


def test_line_separators_inside_strings_part_no_lines():
    (page,) = read("a.jsonl", '{"text": "one\u2028two"}')
    assert page.content == "one\u2028two"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2031-05-04", date(2031, 5, 4)),
        ("2031-05-04 23:10", date(2031, 5, 4)),
        ("Sun, 04 May 2031 10:00:00 GMT", date(2031, 5, 4)),
        ("May 2031", None),
        ("05/04/2031", None),
        (20310504, None),
        (None, None),
    ],
)
def test_only_plain_dates_are_read(written, day):
    """What leaves a doubt about day and month is left to the dating of the article."""
    assert read_day(written) == day
