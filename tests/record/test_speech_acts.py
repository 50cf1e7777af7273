"""A long quotation is one utterance unless other pages tell its sentences apart."""

from onrecord.nouns.statement import Kind

QUOTE = "The pilots will sail at dawn whatever the council decides. We have never asked for a toll on grain ships"


def test_a_quotation_nobody_shares_stays_whole(story_of, line):
    """Two sentences of one quotation, told by one page alone: one utterance, one report, both sentences."""
    (utterance,) = story_of({"a": [line("Orla Venn", "said", QUOTE, kind=Kind.DIRECT)]}).join()
    assert utterance.best == QUOTE
    assert len(utterance.reports) == 1


def test_two_pages_with_the_whole_quotation_share_one_utterance(story_of, line):
    """The same two sentences on two pages are not two utterances."""
    pages = {name: [line("Orla Venn", "said", QUOTE, kind=Kind.DIRECT)] for name in "ab"}
    (utterance,) = story_of(pages).join()
    assert [report.words.text for report in utterance.reports] == [QUOTE, QUOTE]


def test_pages_that_tell_the_sentences_apart_part_them(story_of, line):
    """Where two pages each report another sentence, each sentence is a speech act of its own."""
    story = story_of(
        {
            "a": [line("Orla Venn", "said", QUOTE, kind=Kind.DIRECT)],
            "b": [line("Orla Venn", "announced", "the pilots would sail at dawn whatever the council decided")],
            "c": [line("Orla Venn", "denied", "having ever asked for a toll on grain ships")],
        }
    )
    utterances = story.join()
    assert [len(utterance.reports) for utterance in utterances] == [2, 2]
    first, second = QUOTE.split(". ")
    assert [utterance.best for utterance in utterances] == [f"{first}.", second]
