"""Quotations that go on without a new cue."""

from onrecord.nouns.span import Span
from onrecord.readings.carried_on import find_carried_on
from onrecord.text.quotations import find_quotations


def carried(text: str, content: str, cue: str) -> list[str]:
    spans = [(Span(text.index(w), text.index(w) + len(w))) for w in (content, cue)]
    found = find_carried_on(text, [((spans[0],), spans[1])], find_quotations(text))
    return [item.span.of(text) for item in found]


def test_the_second_half_goes_on():
    """'"A," he said. "B."' is one voice."""
    text = "“We are ready,” Harro told reporters. “They are not ready at all.”"
    assert carried(text, "“We are ready,”", "told") == ["“They are not ready at all.”"]


def test_a_paragraph_of_its_own_goes_on():
    """The next paragraph is nothing but a quotation."""
    text = "Harro said: “We are ready.”\n\n“We have been ready for a month.”"
    assert carried(text, "“We are ready.”", "said") == ["“We have been ready for a month.”"]


def test_a_title_in_marks_does_not_go_on():
    """A phrase in marks inside a sentence of the reporter's is no speech."""
    text = "“We are ready,” Harro said. The film “Nights of the northern strait” opened."
    assert carried(text, "“We are ready,”", "said") == []


def test_nothing_goes_on_from_an_indirect_report():
    """Without quoted words there is no voice to go on with."""
    text = "Harro said they were ready. “They are not ready at all.”"
    assert carried(text, "they were ready", "said") == []


def test_a_statement_inside_the_quotation_does_not_stop_it():
    """«I think» in the second half is the same voice; the mark may even be lost at the end."""
    text = "“We are ready,” Harro told reporters. “They cannot wait. I think we shall see."
    at = lambda words: Span(text.index(words), text.index(words) + len(words))  # noqa: E731
    statements = [((at("“We are ready,”"),), at("told")), ((at("we shall see"),), at("think"))]
    (carried_on,) = find_carried_on(text, statements, find_quotations(text))
    assert carried_on.span.of(text) == "“They cannot wait. I think we shall see."
    assert carried_on.after == 0


def test_a_paragraph_that_is_all_quotation_belongs_to_the_next_ones_speaker():
    """Nobody is named before; the next paragraph says "he said"."""
    text = "Harro wrote an angry letter.\n\n“They cannot wait for us.”\n\n“We shall see,” he said."
    assert carried(text, "“We shall see,”", "said") == ["“They cannot wait for us.”"]
    named = "Harro wrote an angry letter: “They cannot wait for us.”\n\n“We shall see,” she said."
    assert carried(named, "“We shall see,”", "said") == []
