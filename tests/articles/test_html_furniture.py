"""Marks around a block tell furniture, unless they are on what holds the article."""

import pytest

from onrecord.articles.html_blocks import find_blocks, parse_html
from onrecord.articles.html_furniture import is_caption, is_furniture, words_below

BODY = "<p>The envoys of Vell and Orlenne met on Monday in the old customs house and agreed on nothing.</p>" * 6


def last(source, judge):
    blocks = find_blocks(parse_html(source))
    below = words_below(blocks)
    return judge(blocks[-1], below, sum(block.n_words for block in blocks))


@pytest.mark.parametrize(
    "marked",
    [
        '<div class="related-links"><p>x</p></div>',
        '<div id="newsletterBox"><div><p>x</p></div></div>',
        "<aside><p>x</p></aside>",
        "<footer>x</footer>",
        "<figure><figcaption>x</figcaption></figure>",
        '<blockquote class="pull-quote">x</blockquote>',
    ],
)
def test_marked_blocks_are_furniture(marked):
    assert last(f"<div>{BODY}{marked}</div>", is_furniture)


@pytest.mark.parametrize("plain", ["<p>x</p>", '<p class="paywall">x</p>', '<div class="story-body"><p>x</p></div>'])
def test_plain_blocks_are_not(plain):
    assert not last(f"<div>{BODY}{plain}</div>", is_furniture)


def test_a_mark_on_what_holds_the_article_means_nothing():
    assert not last(f'<div class="has-sidebar">{BODY}</div>', is_furniture)
    assert not last(f'<body class="newsletter">{BODY}</body>', is_furniture)


def test_captions():
    assert last(f'<div>{BODY}<p class="imageCaption">An envoy arrives.</p></div>', is_caption)
    assert not last(f'<div>{BODY}<p class="related">More talks.</p></div>', is_caption)
