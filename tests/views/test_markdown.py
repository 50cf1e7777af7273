"""A record as Markdown: every item with its footnotes, and no word of a page that becomes markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from onrecord.views.markdown import record_markdown
from onrecord.views.markdown_words import in_markdown
from onrecord.views.record_json import record_json
from onrecord.views.wording import one_line
from tests.samples import sample_record

RECORD = record_json(sample_record())
TEXT = record_markdown(RECORD, title="Talks on the strait")


@pytest.mark.parametrize(
    "words",
    ["# Talks", "under way on 14 March 2023", "negation", "refuses", "Deputy Foreign Minister", "Northline, first.txt"],
)
def test_each_kind_of_item_is_told(words):
    """Utterances with drift, positions, sources, roles, the brief."""
    assert words in TEXT


def test_every_footnote_quotes_words_that_stand_where_it_says():
    """Numbered from 1, each used and each told once."""
    notes = re.findall(r"^\[\^(\d+)\]: .*“(.*)” \(characters (\d+)–(\d+)\)$", TEXT, re.MULTILINE)
    assert [int(number) for number, *_ in notes] == list(range(1, len(notes) + 1)) and notes
    body = TEXT[: TEXT.index("[^1]: ")]
    assert {number for number, *_ in notes} == set(re.findall(r"\[\^(\d+)\]", body))
    texts = [one_line(article.text) for article in RECORD.articles]
    for _, words, start, end in notes:
        assert any(words.rstrip("…").replace("\\", "") in text for text in texts)
        assert int(start) < int(end)


@given(st.text(max_size=60))
def test_words_are_shown_as_they_are(words):
    """A CommonMark reader that is not ours gives back exactly these words, as one paragraph without markup."""
    line = one_line(words)
    tokens = MarkdownIt("commonmark").parse(in_markdown(words))
    if not line:
        assert not [token for token in tokens if token.content.strip()]
        return
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children} <= {"text", "text_special"}
    assert "".join(child.content for child in tokens[1].children) == line.strip()


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "[a](javascript:x)",
        "![](http://a/b)",
        "# a",
        "1. a",
        "- a",
        "a | b",
        "&lt;",
        "~~a~~",
        "`a`",
    ],
)
def test_nothing_becomes_markup(words):
    """Tables and strikethrough of GitHub too."""
    shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(in_markdown(words))
    assert re.findall(r"<(\w+)", shown) == ["p"]
