"""How the best wording of an utterance is printed."""

import pytest

from onrecord.views.quoted import wording
from onrecord.views.record_types import EvidenceJson, ReportJson, SaidJson, UtteranceJson


def said(
    best: str, kind: str, text: str | None = None, cue_at: EvidenceJson | None = None, start: int = 0
) -> UtteranceJson:
    text = best if text is None else text
    report = ReportJson(
        article="a",
        start=start,
        end=start + len(text),
        text=text,
        kind=kind,
        cue=None,
        via=None,
        to=None,
        cue_at=cue_at,
    )
    when = SaidJson(earliest=None, latest=None)
    return UtteranceJson(
        id="u",
        speaker=None,
        speaker_name=None,
        act="state",
        said=when,
        best=best,
        sources=1,
        reports=[report],
        drift=[],
    )


@pytest.mark.parametrize(
    ("best", "kind", "printed"),
    [
        ("We will wait", "direct", "“We will wait”"),
        ("“We will wait,”", "direct", "“We will wait”"),
        ("We will wait,", "unmarked", "“We will wait”"),
        ("“We wait,” … “and then we act.”", "direct", "“We wait … and then we act.”"),
        ("that they would wait", "indirect", "they would wait"),
        ("a “long” wait", "mixed", "a “long” wait"),
    ],
)
def test_marks_stand_once_around_spoken_words(best, kind, printed):
    """Marks that the page printed are not doubled; words of the article itself get none."""
    assert wording(said(best, kind, best.split(" … ")[0]), {}) == printed


def test_a_long_wording_is_cut_at_a_word_inside_its_marks():
    """The closing mark is never lost."""
    line = wording(said("word " * 200, "direct"), {}, limit=60)
    assert len(line) <= 60 and line.startswith("“word") and line.endswith("…”")


def test_words_of_the_page_are_led_in_by_its_verb():
    """ "any part in it" says nothing; "denied any part in it" does. A cue elsewhere leads in nothing."""
    text = "The envoy denied to the press any part in it. He left. A plot, he said."
    denied = EvidenceJson("a", 10, 16, "denied")
    assert wording(said("any part in it", "indirect", cue_at=denied, start=30), {"a": text}) == (
        "denied to the press any part in it"
    )
    assert wording(said("A plot", "indirect", cue_at=denied, start=55), {"a": text}) == "A plot"
    assert (
        wording(said("A plot", "indirect", cue_at=EvidenceJson("a", 66, 70, "said"), start=55), {"a": text}) == "A plot"
    )
