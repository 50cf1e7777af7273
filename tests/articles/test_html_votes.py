"""Which blocks stand in another extractor's text."""

from onrecord.articles.html_blocks import find_blocks, parse_html
from onrecord.articles.html_votes import find_taken, readability_text, trafilatura_text

PAGE = (
    "<html><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav><article>"
    + "".join(
        f"<p>On day {day} the envoys of Vell and Orlenne met for {day} hours in the old customs house, officials said, "
        "and they agreed on nothing but the time of their next meeting.</p>"
        for day in ("one", "two", "three", "four", "five", "six")
    )
    + "</article></body></html>"
)


def test_long_blocks_are_taken_by_shared_shingles_and_short_ones_as_lines():
    blocks = find_blocks(
        parse_html(
            "<p>The envoys of Vell and Orlenne met on Monday in the old customs house.</p><p>Next steps</p><p>Home</p>"
            "<p>None of these words was ever taken by another extractor.</p>"
        )
    )
    text = "The envoys of Vell and Orlenne met [1] on Monday in the old customs house.\nNext steps\nAt home"
    assert find_taken(blocks, text) == [True, True, False, False]


def test_an_empty_text_takes_nothing():
    assert find_taken(find_blocks(parse_html("<p>Talks failed.</p>")), "") == [False]


def test_the_other_extractors_find_the_article():
    for extract in (trafilatura_text, readability_text):
        text = extract(PAGE)
        assert "On day three the envoys" in text
        assert "World" not in text


def test_the_other_extractors_take_anything(capfd):
    """Broken sources give "" and leave the terminal alone."""
    for source in ("", "<", "<!-- x", "<p>", "<frameset>", "\udc80", "&#0;", "<svg><p>"):
        assert isinstance(trafilatura_text(source.replace("\udc80", "")), str)
        assert isinstance(readability_text(source.replace("\udc80", "")), str)
    assert capfd.readouterr() == ("", "")
