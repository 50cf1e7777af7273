"""What a speaker says of his own mind inside a quotation."""

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.first_person import with_first_persons

TEXT = "“The gate is shut. I think the harbour will open,” Lind said. “We are never afraid to walk.”"


def statement(source: str, cue: str, content: str, act: Act = Act.STATE) -> Statement:
    """A direct statement by the words of its parts in TEXT."""

    def span(words: str) -> Span:
        return Span(TEXT.index(words), TEXT.index(words) + len(words))

    return Statement(
        id=f"s-{cue}", content=(span(content),), cue=span(cue), source=span(source), to=None, via=None,
        kind=Kind.DIRECT, act=act, entity=None, speaker_name="Lind", confidence=0.9,
    )  # fmt: skip


def test_i_think_is_part_of_what_was_said():
    """The reporter attributes nothing by it."""
    (told,) = with_first_persons(TEXT, [statement("I", "think", "the harbour will open")])
    assert told.content[0].of(TEXT) == "I think the harbour will open"
    assert told.cue is None


def test_what_is_denied_is_stated():
    """ "Never afraid" is no fear."""
    (told,) = with_first_persons(TEXT, [statement("We", "afraid", "to walk", Act.FEAR)])
    assert told.content[0].of(TEXT) == "We are never afraid to walk"
    assert told.act is Act.STATE


def test_inside_another_statement_it_stays_as_it_is():
    """There it is nested, and settled as such."""
    outer = statement("Lind", "said", "“The gate is shut. I think the harbour will open,”")
    inner = statement("I", "think", "the harbour will open")
    assert with_first_persons(TEXT, [outer, inner]) == [outer, inner]


def test_another_persons_words_are_left_alone():
    """Only "I" and "we" speak inside their own quotation."""
    other = statement("Lind", "said", "We are never afraid to walk")
    assert with_first_persons(TEXT, [other]) == [other]
