"""Content spans set right by marks and stops."""

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind
from onrecord.readings.contents import kind_of, settle_content
from onrecord.text.quotations import find_quotations
from onrecord.text.span_index import SpanIndex


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def settled(text: str, cue: str, *contents: str) -> list[str]:
    spans, _ = settle_content(text, [at(text, c) for c in contents], at(text, cue), find_quotations(text))
    return [span.of(text) for span in spans]


def kind(text: str, *contents: str, cue: str = "said", unmarked: float = 0.0) -> Kind:
    place = at(text, cue) if cue in text else None
    return kind_of(text, [at(text, c) for c in contents], place, find_quotations(text), unmarked)


def test_a_mostly_covered_quotation_is_taken_whole():
    """Marks and all."""
    assert settled("“We will not sign this paper today,” Harro said.", "said", "We will not sign this") == [
        "“We will not sign this paper today,”"
    ]


def test_a_quotation_hardly_touched_is_left_alone():
    """Two words of a long quotation are another statement's."""
    text = "Oru said it “was a long and difficult day for all of us who came here.”"
    assert settled(text, "said", "it “was") == ["it “was"]


def test_a_quotation_that_the_content_begins_or_ends_with_is_taken_whole():
    """The model breaks off in long ones; they end where their marks do."""
    text = "Oru said: “It was hard. It took a day, a night and a morning, and then nobody came to thank us.”"
    assert settled(text, "said", "“It was hard") == [text.removeprefix("Oru said: ")]
    assert settled(text, "said", "thank us.”") == [text.removeprefix("Oru said: ")]


def test_no_name_is_cut():
    """A content that begins or ends inside a name has all of it, but for the name of who speaks."""
    text = "Oru praised Mira Harro of the Port Council warmly."
    names = SpanIndex((at(text, name), None) for name in ("Oru", "Mira Harro", "Port Council"))
    spans, _ = settle_content(text, [at(text, "Harro of the Port")], at(text, "praised"), (), (), names)
    assert [span.of(text) for span in spans] == ["Mira Harro of the Port Council"]


def test_the_final_stop_is_no_content():
    """Outside the marks; inside them it is part of what was printed as said."""
    assert settled("Harro said that the port stays closed.", "said", "that the port stays closed.") == [
        "that the port stays closed"
    ]
    assert settled("Harro said: “It stays closed.”", "said", "“It stays closed.”") == ["“It stays closed.”"]
    assert settled("Harro said they left the U.S.", "said", "they left the U.S.") == ["they left the U.S."]


def test_a_quotation_broken_by_its_cue_stays_two_spans():
    """The attribution between them is not content."""
    text = "“We waited,” she said, “and nobody came.”"
    assert settled(text, "said", "We waited", "and nobody came") == ["“We waited,”", "“and nobody came.”"]


def test_kinds_follow_the_marks():
    """All words quoted, some, or none."""
    assert kind("“No,” she said.", "“No,”") is Kind.DIRECT
    assert kind("She called it “a farce” on Monday.", "it “a farce”") is Kind.MIXED
    assert kind("She said it was a farce.", "it was a farce") is Kind.INDIRECT
    assert kind("I will not go, she said.", "I will not go", unmarked=0.9) is Kind.UNMARKED


def test_marks_around_the_cue_too_quote_another_statement():
    """Nobody is quoted as wanting; a "that" before the marks makes the rest no less direct."""
    text = "“I want to thank them,” Oru said."
    assert kind(text, "to thank them", cue="want") is Kind.INDIRECT
    assert kind(text, "“I want to thank them,”") is Kind.DIRECT
    assert kind("Oru said that “the port stays closed”.", "that “the port stays closed”") is Kind.DIRECT


def test_a_word_that_needs_another_beyond_the_edge_is_no_content():
    """ "…, and" runs into what is somebody else's; "or" stands for a half that is not there."""
    text = "Harro said that two ferries left, and the port shut. He avoided saying or writing anything."
    assert settled(text, "said", "that two ferries left, and the") == ["that two ferries left"]
    assert settled(text, "saying", "or writing anything") == ["writing anything"]


def test_a_few_words_left_out_are_content():
    """Unless the cue, a role or a mark is among them."""
    text = "Harro said that the port has again put off the opening of both locks, he told Lind."
    (span,), _ = settle_content(text, [at(text, "the port has"), at(text, "the opening")], at(text, "said"), ())
    assert span.of(text) == "the port has again put off the opening"
    roles = [at(text, "again")]
    spans, _ = settle_content(
        text, [at(text, "the port has"), at(text, "the opening")], at(text, "said"), (), (), None, roles
    )
    assert len(spans) == 2


def test_plain_words_of_another_paragraph_are_no_content():
    """A heading has nothing to say of what stands below; a quotation there may be meant."""
    text = "Discordant note\n\nThe port stays shut. “We will wait,” it read."
    assert settled(text, "note", "The port stays shut") == []
    assert settled(text, "note", "“We will wait,”") == ["“We will wait,”"]
    text = "Poll: port stays shut\n\nThe port stays shut, readers think."
    assert settled(text, ":", "port stays shut\n\nThe port stays") == ["port stays shut"]


def test_contents_of_two_paragraphs_stay_two():
    """The line break between them is all that parts them."""
    text = "“It stays closed.”\nWe will wait, Oru said."
    assert settled(text, "said", "“It stays closed.”", "We will wait") == ["“It stays closed.”", "We will wait"]


def test_when_a_quotation_was_said_is_no_content():
    """A clause of time behind the cue; where nothing is quoted it may be what was said."""
    text = "“It stays closed,” Oru said when she left the old customs house."
    assert settled(text, "said", "“It stays closed,”", "when she left the old customs house") == ["“It stays closed,”"]
    text = "Oru did not say when the port would open."
    assert settled(text, "did not say", "when the port would open") == ["when the port would open"]
