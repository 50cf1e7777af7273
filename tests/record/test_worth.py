"""Which statements deserve a place in the record."""

from dataclasses import replace

import pytest

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind
from onrecord.record.worth import is_worth_keeping


def judge(story_of, line, text, cue, content, *, speaker="Orla Venn", credits=(), **changes):
    """Whether the statement with that cue and content in `text` is kept."""
    story = story_of({"a": [line("Orla Venn", "said", "x y")]})
    article = replace(story.articles[0], text=text, credits=credits)

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    statement = replace(
        story.readings[0].statements[0],
        cue=span(cue),
        content=(span(content),),
        speaker_name=speaker,
        source=span(speaker) if speaker and speaker in text else None,
        **changes,
    )
    return is_worth_keeping(article, statement)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Venn said the northern channel would stay shut.", "said", "the northern channel would stay shut"),
        ("Venn urged the council to restore the pilots.", "urged", "the council to restore the pilots"),
        ("Venn denied any part in the sinking.", "denied", "any part in the sinking"),
        ("The demand that the pilots return was Venn's.", "demand", "that the pilots return"),
    ],
)
def test_speech_acts_are_kept(story_of, line, text, cue, content):
    """Who says something of substance is on the record, whatever the construction."""
    assert judge(story_of, line, text, cue, content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Venn said so again.", "said", "so again"),
        ("Venn is threatening Halden and Orsk Harbour.", "threatening", "Halden and Orsk Harbour"),
        ("Venn told one aide to Marta Sorrel.", "told", "one aide to Marta Sorrel"),
        ("Venn declined to comment on the sinking of the ferry.", "declined", "to comment on the sinking of the ferry"),
        ("Asked whether the pilots return, Venn smiled.", "Asked", "whether the pilots return"),
        ("Its fears of a long closure of the channel grew.", "fears", "of a long closure of the channel"),
        ("Its fears of a long closure of the channel grew.", "fears of", "a long closure of the channel"),
        ("Venn, who referred to the closed northern channel, left.", "referred", "the closed northern channel"),
        ("Venn said, referring to the closed northern channel.", "said", "referring to the closed northern channel"),
    ],
)
def test_empty_words_are_not(story_of, line, text, cue, content):
    """No substance, only names, no comment, a reporter's question, a noun with its object, the reporter's own words."""
    assert not judge(story_of, line, text, cue, content)


def test_a_quoted_word_is_enough(story_of, line):
    """One telling word in quotation marks is on the record."""
    assert judge(story_of, line, "Venn called it “piracy”.", "called", "“piracy”", kind=Kind.MIXED)


def test_hedges_without_a_source_are_not(story_of, line):
    """ "Is expected to" is nobody's statement."""
    text = "The council is expected to restore the pilot service."
    content = "to restore the pilot service"
    assert not judge(story_of, line, text, "is expected", content, speaker=None, act=Act.EXPECT)


def test_a_credit_is_no_statement(story_of, line):
    """ "According to Reuters" on a page that carries Reuters copy credits it; on another page it attributes."""
    text = "The northern channel was shut at dawn, according to Reuters."
    content = "The northern channel was shut at dawn"
    assert judge(story_of, line, text, "according to", content, speaker="Reuters")
    assert not judge(story_of, line, text, "according to", content, speaker="Reuters", credits=("Reuters",))
