"""A JSON file that only describes the page beside it lends it its address and outlet, and is no page."""

from datetime import date

from onrecord.errors import PageError
from onrecord.pages.read_pages import read_pages

DESCRIPTION = '{"source": "Vell Post", "url": "https://vell.example/talks", "title": "No deal", "date": "2031-05-04"}'


def test_a_folder_with_descriptions(tmp_path):
    (tmp_path / "00.txt").write_text("Talks failed.")
    (tmp_path / "00.json").write_text(DESCRIPTION)
    (page,) = read_pages([str(tmp_path)])
    assert (page.name, page.content) == (f"{tmp_path}/00.txt", "Talks failed.")
    assert (page.outlet, page.url) == ("Vell Post", "https://vell.example/talks")
    assert (page.title, page.published_on) == ("No deal", date(2031, 5, 4))


def test_the_description_is_used_whichever_is_named(tmp_path):
    (tmp_path / "00.html").write_text("<p>Talks failed.</p>")
    (tmp_path / "00.json").write_text(DESCRIPTION)
    for named in ("00.html", "00.json"):
        (page,) = read_pages([str(tmp_path / named)])
        assert (page.name, page.outlet) == (str(tmp_path / "00.html"), "Vell Post")


def test_a_json_file_with_text_of_its_own_is_a_page(tmp_path):
    (tmp_path / "00.txt").write_text("Talks failed.")
    (tmp_path / "00.json").write_text('{"text": "Other talks.", "source": "Vell Post"}')
    one, two = read_pages([str(tmp_path)])
    assert (one.content, two.content) == ("Other talks.", "Talks failed.")
    assert two.outlet is None


def test_a_description_of_nothing_is_an_error(tmp_path):
    (tmp_path / "00.json").write_text(DESCRIPTION)
    (error,) = read_pages([str(tmp_path)])
    assert isinstance(error, PageError)
    assert "has neither text nor html" in error.reason


def test_a_broken_json_file_beside_a_page_is_told(tmp_path):
    (tmp_path / "00.txt").write_text("Talks failed.")
    (tmp_path / "00.json").write_text("{broken")
    error, page = read_pages([str(tmp_path)])
    assert "is broken JSON" in error.reason
    assert page.outlet is None
