"""The main text is what two of three extractors take, with what they lose put back."""

from onrecord.articles.html_blocks import find_blocks, parse_html
from onrecord.articles.html_body import main_blocks, own_choice
from onrecord.articles.html_furniture import words_below

SAID = [
    f"On {day} the envoys of Vell and Orlenne met for hours in the old customs house, officials said, and agreed on "
    "little."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in SAID)


def body(source, title=None, descriptions=()):
    blocks = find_blocks(parse_html(source))
    headings = [block.text for block in blocks if block.node.tag == "h1"]
    chosen = main_blocks(source, blocks, title=title, headings=headings, descriptions=descriptions)
    return [block.text for block in chosen]


def page(inside, around=""):
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(12))
    return f"<html><body><nav><ul>{menu}</ul></nav><main><article>{inside}</article>{around}</main></body></html>"


def test_the_paragraphs_and_nothing_else():
    furniture = (
        "<aside><p>Subscribe to the letter of the Vell Post, every morning, free of charge.</p></aside>"
        '<div class="related"><p>Storm closes the harbour of Orlenne for a whole week, officials said.</p></div>'
        "<figure><figcaption>An envoy arrives at the old customs house, on Monday.</figcaption></figure>"
    )
    assert body(page(f"<h1>Talks fail</h1>{furniture}{PARAGRAPHS}")) == SAID


def test_the_title_is_no_paragraph():
    title = "Talks of Vell and Orlenne fail after a week of long meetings"
    assert body(page(f"<h1>{title}</h1><p>{title.upper()}</p>{PARAGRAPHS}"), title=title) == SAID


def test_sub_headings_and_lists_stay():
    coming = "<h2>What comes next</h2><ul><li>The envoys meet again in June.</li></ul>"
    found = body(page(f"<h1>Talks fail</h1>{PARAGRAPHS}{coming}{PARAGRAPHS}"))
    assert "What comes next" in found
    assert "The envoys meet again in June." in found


def test_the_standfirst_is_put_back():
    standfirst = '<header><h1>Talks fail</h1><p class="standfirst">Both sides blame a missing map.</p></header>'
    assert body(page(standfirst + PARAGRAPHS)) == ["Both sides blame a missing map.", *SAID]


def test_tables_of_figures_are_no_text():
    rows = "".join(f"<tr><td>Harbour {n}</td><td>{n}00</td></tr>" for n in range(5))
    assert body(page(f"<h1>Talks fail</h1>{PARAGRAPHS}<table>{rows}</table>")) == SAID


def test_layout_tables_hold_the_article():
    assert (
        body(f"<html><body><table><tr><td><a href=/>Home</a></td><td>{PARAGRAPHS}</td></tr></table></body></html>")
        == SAID
    )


def test_comments_are_no_article():
    comments = "".join(
        f'<div class="comment"><p>I was there on day {n}, and it was not like that at all.</p></div>' for n in range(9)
    )
    assert body(page(f"<h1>Talks fail</h1>{PARAGRAPHS}", f'<section id="comments">{comments}</section>')) == SAID


def test_a_page_without_prose_is_empty():
    assert body(page("")) == []


def test_our_own_choice_is_the_innermost_element_with_most_prose():
    blocks = find_blocks(
        parse_html(page(PARAGRAPHS, "<div><p>One more word on the harbour, said a fisher of Orlenne.</p></div>"))
    )
    below = words_below(blocks)
    chosen = own_choice(blocks, below, sum(block.n_words for block in blocks))
    assert [block.text for block, taken in zip(blocks, chosen, strict=True) if taken] == SAID
