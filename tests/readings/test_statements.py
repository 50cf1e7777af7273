"""Statements from frames, with a model of a few lines."""

from onrecord.nouns.analysis import Analysis, Frame
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind
from onrecord.readings.cast import Speaker
from onrecord.readings.statements import confidence_of, find_statements


def span(text: str, words: str | None) -> Span | None:
    return None if words is None else Span(text.index(words), text.index(words) + len(words))


def frame(text, cue, source, *content, to=None, via=None, act="state", score=0.9, unmarked=0.0) -> Frame:
    spans = tuple(span(text, part) for part in content)
    return Frame(span(text, cue), span(text, source), spans, span(text, to), span(text, via), act, 0.9, score, unmarked)


def read(text: str, *frames: Frame, entities: dict[str, int] | None = None):
    speakers = {
        f.source: Speaker((entities or {}).get(f.source.of(text)), f.source.of(text)) for f in frames if f.source
    }
    return find_statements("art-1", text, Analysis((), (), (), (), tuple(frames)), speakers)


def test_a_plain_statement():
    """Who, what and how, with an id that the words make."""
    text = "Harro said that the port stays closed."
    (statement,) = read(text, frame(text, "said", "Harro", "that the port stays closed."))
    assert statement.content[0].of(text) == "that the port stays closed"
    assert statement.speaker_name == "Harro"
    assert statement.kind is Kind.INDIRECT
    assert statement.act is Act.STATE
    assert statement.id == read(text, frame(text, "said", "Harro", "that the port stays closed"))[0].id


def test_what_the_model_hardly_believes_is_left_out():
    """Better no statement than a wrong one."""
    text = "The new port opened, officials thought."
    assert read(text, frame(text, "thought", "officials", "The new port opened", score=0.1)) == ()


def test_words_passed_on_by_a_spokesman():
    """Inner speaker, through the outer one."""
    text = "Spokesman Tal Brin said that Harro “affirmed that the strait is free.”"
    outer = frame(text, "said", "Spokesman Tal Brin", "that Harro “affirmed that the strait is free.”")
    inner = frame(text, "affirmed", "Harro", "that the strait is free")
    statements = read(text, outer, inner, entities={"Spokesman Tal Brin": 0, "Harro": 1})
    told = {s.speaker_name: s for s in statements}
    assert told["Harro"].via.of(text) == "Spokesman Tal Brin"
    assert told["Spokesman Tal Brin"].via is None


def test_an_agency_that_passes_words_on_is_a_channel_not_a_speaker():
    """Only one statement remains, and it names the agency as its way."""
    text = "Harro said the strait is free, according to the Reuters news agency."
    outer = frame(text, "according to", "the Reuters news agency", "Harro said the strait is free")
    inner = frame(text, "said", "Harro", "the strait is free")
    (statement,) = read(text, inner, outer)
    assert statement.speaker_name == "Harro"
    assert statement.via.of(text) == "the Reuters news agency"


def test_an_outlet_spoken_to_is_a_channel_too():
    """«told Reuters» is addressee and way at once."""
    text = "Harro told Reuters that the port stays closed."
    (statement,) = read(text, frame(text, "told", "Harro", "that the port stays closed", to="Reuters"))
    assert statement.via == statement.to


def test_the_second_half_of_a_quotation_goes_along():
    """Without it the better half of what was said would be lost."""
    text = "“We are ready,” Harro told reporters. “They are not ready at all.”"
    first, second = read(text, frame(text, "told", "Harro", "“We are ready,”"))
    assert first.content[0].of(text) == "“We are ready,”"
    assert second.content[0].of(text) == "“They are not ready at all.”"
    assert (second.speaker_name, second.cue, second.kind) == ("Harro", None, Kind.DIRECT)
    assert second.rules == ("quotation goes on after the attribution",)


def test_confidence_grows_with_the_score_and_stays_short_of_certain():
    """A calibrated chance."""
    chances = [confidence_of(score) for score in (0.0, 0.3, 0.6, 0.9, 1.0)]
    assert chances == sorted(chances)
    assert 0.0 < chances[0] < chances[-1] < 1.0
