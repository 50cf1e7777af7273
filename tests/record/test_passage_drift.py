"""A figure beside the reported words that a copy changed."""

from onrecord.nouns.lineage import LineageKind, LineageLink
from onrecord.nouns.span import Span


def figures(story, family_of):
    whole = [Span(0, len(article.text)) for article in story.articles]
    link = LineageLink(
        copy="b", source="a", kind=LineageKind.REWRITE, share=0.9, confidence=1.0, passages=((whole[1], whole[0]),)
    )
    (utterance,) = story.join(family_of, [link])
    return [(drift.article, drift.kind) for drift in utterance.drift]


def test_the_figure_is_none_of_the_words(story_of, line):
    """ "Called the bill of 14 million too early": only "too early" is hers, and the copy has 40 million."""
    pages = {
        "a": [line("Orla Venn", "called the bill of 14 million crowns", "premature and much too early")],
        "b": [line("Orla Venn", "called the bill of 40 million crowns", "premature and much too early")],
    }
    assert figures(story_of(pages), {"a": "f", "b": "f"}) == [("b", "number")]
    same = dict.fromkeys(pages, pages["a"])
    assert figures(story_of(same), {"a": "f", "b": "f"}) == []
