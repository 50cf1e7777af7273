"""What stands within quotation marks belongs to somebody else than the reporter."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lineage.quoted import find_quoted


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"No," she said, "never."', ['"No,"', '"never."']),
        ("He called it “a farce” and left.", ["“a farce”"]),
        ("Brenn’s aides didn’t call it ‘a farce’ in the ’90s.", ["‘a farce’"]),
        ("The ministers' aides called it 'a farce' again.", ["'a farce'"]),
        ("Er nannte es „eine Farce“. Il l'a dit « hier ».", ["„eine Farce“", "« hier »"]),
        ("“It opens here.\n\n“It goes on here,” he said.", ["“It opens here.", "“It goes on here,”"]),
        ("Nothing is quoted in the dogs' home.", []),
        (
            "The lights are out again, friends — Ada Brenn (@brenn) May 5, 2031 Then she left.",
            ["The lights are out again, friends — Ada Brenn (@brenn) May 5, 2031"],
        ),
    ],
)
def test_quoted_stretches(text, expected):
    """All house styles, lost closing marks, apostrophes, embedded posts."""
    assert quoted(text) == expected


@given(st.text(alphabet="ab \n\"'“”‘’„«».", max_size=60))
def test_quoted_stretches_are_apart_and_stay_in_their_paragraph(text):
    """Spans come in order, never overlap and never cross a line break."""
    spans = find_quoted(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert not any("\n" in span.of(text) for span in spans)
