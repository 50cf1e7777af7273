"""Filling sample output into documents."""

from tests.sample_output import fill


def test_a_block_is_filled_with_what_its_command_prints():
    """The comment stays, the old output goes, a range of lines ends with an ellipsis."""
    text = "a\n\n<!-- output of: onrecord show 'x y' | 2-3 -->\n```\nold\n```\nb\n"
    filled = fill(text, lambda words: "\n".join([*words, "third", "fourth"]) + "\n")
    assert filled == "a\n\n<!-- output of: onrecord show 'x y' | 2-3 -->\n```\nx y\nthird\n…\n```\nb\n"
    assert fill(filled, lambda words: "\n".join([*words, "third", "fourth"])) == filled


def test_a_block_without_a_range_is_filled_whole():
    """All lines, no ellipsis."""
    assert fill("<!-- output of: onrecord pages -->\n```\n```\n", lambda words: "one\ntwo\n").endswith(
        "```\none\ntwo\n```\n"
    )
