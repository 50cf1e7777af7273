"""Quotations with a signature."""

import pytest

from onrecord.nouns.analysis import Analysis, Frame
from onrecord.nouns.span import Span
from onrecord.readings.signed_quotations import add_signed_quotations


def signed(text: str, *frames: Frame) -> list[tuple[str, str]]:
    found = add_signed_quotations(text, Analysis((), (), (), (), frames)).frames
    return [(frame.content[0].of(text), frame.source.of(text)) for frame in found if frame.source]


@pytest.mark.parametrize("dash", [" — ", "\u00a0― ", "\n– ", "\n\n-- "])
def test_a_dash_and_a_name_sign_a_quotation(dash: str):
    """Behind it or on the line below."""
    text = f"Readers wrote to us.\n\n“We have waited long enough.”{dash}Mira Osterby, Lindholm.\n\nMore tomorrow."
    assert signed(text) == [("“We have waited long enough.”", "Mira Osterby, Lindholm")]


@pytest.mark.parametrize(
    "text",
    [
        "He called it “a very long wait indeed” — Osterby was not amused.",
        "“A long wait” — Osterby",
        "“We have waited long enough.” — and so on",
        "“We have waited long enough.”\n\nMira Osterby left.",
    ],
)
def test_other_dashes_sign_nothing(text: str):
    """Those within a paragraph of the reporter's, behind a title, or before words that name nobody."""
    assert signed(text) == []


def test_what_the_model_took_its_words_for_gives_way():
    """The signature tells who speaks."""
    text = "“Harro said we should wait longer.” — Mira Osterby"
    inner = Frame(Span(7, 11), Span(1, 6), (Span(12, 33),), None, None, "state", 0.9, 0.9)
    assert signed(text, inner) == [("“Harro said we should wait longer.”", "Mira Osterby")]
