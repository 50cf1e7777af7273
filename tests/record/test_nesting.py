"""One content is one utterance: statements inside statements."""

import pytest

from onrecord.nouns.article import Article
from onrecord.nouns.entity import Entity, EntityKind
from onrecord.nouns.published import Published
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.nesting import without_repeats


def article(text):
    return Article(
        id="a", page="a", url=None, outlet=None, title=None, byline=(), contributors=(), dateline=None, credits=(),
        language="en", languages=("en",), published=Published(earliest=None, latest=None), truncated=False, text=text,
        page_text=text, source_map=(), removed=(),
    )  # fmt: skip


def statement(text, speaker, cue, content, *, kind=Kind.INDIRECT, act=Act.STATE, confidence=0.9, entity=None):
    def span(words):
        at = text.index(words)
        return Span(at, at + len(words))

    return Statement(
        id=f"{speaker}-{cue}", content=(span(content),), cue=span(cue), source=span(speaker), to=None, via=None,
        kind=kind, act=act, entity=entity, speaker_name=speaker, confidence=confidence,
    )  # fmt: skip


def test_the_spokesman_becomes_via():
    """What a spokesman passes on is the utterance of the one he speaks for, through him."""
    text = "Spokesman Holm said that Venn affirmed that the channel would reopen in June."
    outer = statement(text, "Spokesman Holm", "said", "Venn affirmed that the channel would reopen in June")
    inner = statement(text, "Venn", "affirmed", "the channel would reopen in June")
    (told,) = without_repeats(article(text), [outer, inner])
    assert (told.statement.speaker_name, told.via) == ("Venn", "Spokesman Holm")


def test_what_an_adversary_says_of_a_bodys_words_is_his_own():
    """One who is no spokesman makes a statement of his own when he tells what a body or a state has said."""
    text = "Minister Holm said that Venn promised that the channel would reopen in June."
    outer = statement(text, "Minister Holm", "said", "Venn promised that the channel would reopen in June")
    inner = statement(text, "Venn", "promised", "the channel would reopen in June")
    (told,) = without_repeats(article(text), [outer, inner])
    assert told.statement.speaker_name == "Minister Holm"


VENN = Entity(name="Venn", kind=EntityKind.PERSON)


@pytest.mark.parametrize("act", [Act.STATE, Act.DENY])
def test_the_words_of_a_person_are_passed_on_by_whoever_tells_no_more(act):
    """Two aides who only tell that somebody said something are the channel, unless they doubt it."""
    text = "Two aides said that Venn told the council that the channel would reopen in June."
    outer = statement(
        text, "Two aides", "said", "that Venn told the council that the channel would reopen in June", act=act
    )
    inner = statement(text, "Venn", "told", "that the channel would reopen in June", entity=0)
    (told,) = without_repeats(article(text), [outer, inner], (VENN,))
    assert told.statement.speaker_name == ("Venn" if act is Act.STATE else "Two aides")


def test_what_a_group_agreed_is_told_by_the_office_that_says_so():
    """ "Venn's office said that the two had agreed …" gives no words of the two."""
    text = "Spokesman Holm said that the two agreed that the channel would reopen in June."
    outer = statement(text, "Spokesman Holm", "said", "that the two agreed that the channel would reopen in June")
    inner = statement(text, "the two", "agreed", "that the channel would reopen in June", act=Act.ACCEPT)
    (told,) = without_repeats(article(text), [outer, inner])
    assert told.statement.speaker_name == "Spokesman Holm"


def test_what_a_person_did_is_told_by_the_one_who_tells_it():
    """ "Two aides said Venn had refused to meet them" is what the aides say."""
    text = "Two aides said that Venn had refused to meet the council in June."
    outer = statement(text, "Two aides", "said", "that Venn had refused to meet the council in June")
    inner = statement(text, "Venn", "had refused", "to meet the council in June", entity=0, act=Act.REFUSE)
    (told,) = without_repeats(article(text), [outer, inner], (VENN,))
    assert told.statement.speaker_name == "Two aides"


def test_a_detail_inside_stays_with_the_outer_speaker():
    """A short attribution inside a long statement of another is part of it."""
    text = (
        "Holm said that the fleet had sailed at dawn with nine ships and, as Venn put it, good wind, "
        "and that it would not return before the council had met and voted on the charter."
    )
    outer = statement(text, "Holm", "said", text[15:-1])
    inner = statement(text, "Venn", "put it", "good wind")
    assert [told.statement.speaker_name for told in without_repeats(article(text), [outer, inner])] == ["Holm"]


def test_attitudes_inside_are_the_outer_speakers_words():
    """ "Holm said Tavria fears …" is Holm's statement, not one of Tavria."""
    text = "Holm said Tavria fears a long closure of the northern channel."
    outer = statement(text, "Holm", "said", "Tavria fears a long closure of the northern channel")
    inner = statement(text, "Tavria", "fears", "a long closure of the northern channel", act=Act.FEAR)
    assert [told.statement.speaker_name for told in without_repeats(article(text), [outer, inner])] == ["Holm"]


def test_two_readings_of_one_content_count_once():
    """Of two statements over the same words, the surer one stays."""
    text = "Venn warned on Monday that the channel would stay shut."
    sure = statement(text, "Venn", "warned", "the channel would stay shut", confidence=0.9)
    unsure = statement(text, "Monday", "on", "the channel would stay shut", confidence=0.4)
    assert [told.statement for told in without_repeats(article(text), [unsure, sure])] == [sure]


@pytest.mark.parametrize("turned", [False, True])
def test_neighbours_are_left_alone(turned):
    """Two statements side by side are both kept, in text order."""
    text = "Venn said the channel is shut. Holm said the ferry still sails."
    found = [
        statement(text, "Venn", "said", "the channel is shut"),
        statement(text, "Holm", "said", "the ferry still sails"),
    ]
    told = without_repeats(article(text), list(reversed(found)) if turned else found)
    assert [one.statement.speaker_name for one in told] == ["Venn", "Holm"]
