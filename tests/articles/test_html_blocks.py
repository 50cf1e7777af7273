"""A page falls into the blocks that a browser would set apart."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.html_blocks import find_blocks, name_words, parse_html, without_control_characters


def blocks(source):
    root = parse_html(without_control_characters(source))
    return [] if root is None else find_blocks(root)


def texts(source):
    return [block.text for block in blocks(source)]


def test_block_elements_part_and_inline_elements_join():
    assert texts("<div>One <b>two</b>\n three<p>four<span>teen</span></p>five</div>") == [
        "One two three",
        "fourteen",
        "five",
    ]


def test_two_line_breaks_part_a_paragraph_and_one_does_not():
    assert texts("<p>Talks failed.<br>Envoys left.<br><br>Vell waits.</p>") == [
        "Talks failed. Envoys left.",
        "Vell waits.",
    ]


def test_what_is_not_shown_is_left_out():
    hidden = (
        "<script>var x</script><style>p{}</style><noscript>Enable it</noscript><p hidden>a</p><button>Share</button>"
        '<p style="color:red; display: none">b</p><template><p>c</p></template><!-- d -->'
    )
    assert texts(f"<p>Talks failed.</p>{hidden}<p>Envoys left.</p>") == ["Talks failed.", "Envoys left."]


def test_words_behind_hidden_elements_stay():
    assert texts("<p>Talks <script>x</script>failed.</p>") == ["Talks failed."]


def test_the_share_of_links():
    first, second = blocks('<p><a href="/1">More talks</a></p><p>Read <a href="/1">this</a></p>')
    assert first.link_share == 1.0
    assert 0.4 < second.link_share < 0.5


def test_names_are_taken_apart():
    root = parse_html('<p class="relatedLinks story-body__inner" id="RSSFeed" data-x="no">x</p>')
    assert name_words(next(root.iter("p"))) == {"related", "links", "story", "body", "inner", "rss", "feed"}


def test_an_encoding_declaration_and_control_characters_do_no_harm():
    assert texts(
        '<?xml version="1.0" encoding="utf-16"?><html><body><p>Ta\x00lks\ud800 \x0bfailed.</p></body></html>'
    ) == ["Talks failed."]


def test_deep_markup_is_no_trouble():
    """Unclosed tags nest; the words stay."""
    assert "".join(texts("<div><b>" * 120 + "Talks failed.")) == "Talks failed."
    assert blocks("<b>" * 5000 + "x") is not None


def test_scripts_without_blanks_have_words_too():
    (block,) = blocks("<p>大臣は、来週も交渉が続くと述べた。</p>")
    assert 6 <= block.n_words <= 12


@given(st.text(alphabet="<>/ap b!-&;\x00é", max_size=60))
def test_any_source_gives_blocks_without_outer_or_double_blanks(source):
    for block in blocks(source):
        assert block.text == " ".join(block.text.split())
        assert block.n_words == len(block.text.split()) > 0
        assert 0.0 <= block.link_share <= 1.0
