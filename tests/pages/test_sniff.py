"""Binary formats are named; text is left alone; HTML is known by its content."""

import pytest

from onrecord.pages.sniff import binary_kind, is_html, xml_kind

BINARY = [
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
    (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a WebP image"),
    (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
    (b"PK\x03\x04\x14\x00", "a ZIP archive (or an office document)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (doc, xls, ppt)"),
    (b"\x7fELF\x02\x01", "a program (ELF)"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x00" * 40, "nothing but NUL bytes"),
    (bytes(range(1, 32)) * 20, "binary data"),
]


@pytest.mark.parametrize(("data", "name"), BINARY)
def test_binary_formats_are_named(data, name):
    assert binary_kind(data) == name


@pytest.mark.parametrize(
    "data",
    [b"Talks went on.\n", "Größe".encode("utf-16"), "Talks".encode("utf-16-le"), b"", b"form\x0cfeed", b"a\x00b"],
)
def test_text_is_no_binary(data):
    """Wide encodings, form feeds and a stray NUL do not make a text a binary file."""
    assert binary_kind(data) is None


@pytest.mark.parametrize(
    "content",
    [
        "<!DOCTYPE html><p>x",
        "  \n<html lang=en>",
        "<!-- saved from url=(0022)https://a.example/ -->\n<html>",
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><html>',
        "\ufeff<HTML><body>",
        "<div><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p></div>",
    ],
)
def test_html_is_known_by_its_content(content):
    """A page saved as .txt is still a page."""
    assert is_html("page.txt", content)


@pytest.mark.parametrize("content", ["Talks went on.", "a < b and b > c", "<joint statement> follows", ""])
def test_plain_text_is_no_html(content):
    assert not is_html("page.txt", content)


def test_the_name_decides_only_where_there_is_markup():
    assert is_html("page.HTML.gz", "Talks <p>went on")
    assert not is_html("page.html", "Talks went on.")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ('<?xml version="1.0"?><rss version="2.0">', "a feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "a feed"),
        ("<?xml version='1.0'?>\n<urlset>", "a site map"),
        ("<?xml version='1.0'?><report>", "an XML document <report>"),
        ("<?xml version='1.0'?><html>", None),
        ("<p>x</p>", None),
    ],
)
def test_xml_that_is_no_page_is_named(content, kind):
    assert xml_kind(content) == kind
