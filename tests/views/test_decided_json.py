"""What was decided by hand, in a record's JSON, in its Markdown, and on the terminal."""

from dataclasses import replace
from datetime import UTC, datetime

from rich.console import Console

from onrecord.nouns.decision import Decided, Decision, DecisionState, Reject, Thing, ThingKind
from onrecord.text.anchors import make_anchor
from onrecord.views.markdown import record_markdown
from onrecord.views.record_json import decode_record, encode_json, record_json, wrong_evidence
from onrecord.views.terminal import record_view
from tests.samples import at, sample_record

RECORD = sample_record()
PLACE = at(RECORD.articles[0], "Velmark opened talks")
THING = Thing(
    kind=ThingKind.MEETING,
    label="talks of Velmark",
    anchors=(make_anchor("first.txt", RECORD.articles[0].text, PLACE.start, PLACE.end),),
)
DECISION = Decision(
    id="dec-1",
    at=datetime(2023, 4, 1, tzinfo=UTC),
    by="Ed *the editor*",
    reason="they were called off",
    story="s-1",
    ruling=Reject(item=THING),
)
IN_FORCE = Decided(decision=DECISION, state=DecisionState.IN_FORCE, items=(), places=(PLACE,), missing=())
GONE = Decided(decision=DECISION, state=DecisionState.WORDS_GONE, items=(), places=(), missing=THING.anchors)


def test_a_record_without_decisions_has_no_such_key():
    """So that it is to the byte what it was before there were any."""
    public = record_json(RECORD)
    assert b'"decisions"' not in encode_json(public)
    assert public.by_hand == []


def test_decisions_stand_in_the_record_and_come_back():
    """With their sentence, their words, and what is missing of them."""
    public = record_json(replace(RECORD, decided=(IN_FORCE, GONE)))
    assert decode_record(encode_json(public), name="x") == public
    held, gone = public.by_hand
    assert (held.what, held.kind, held.state) == ("“talks of Velmark” is no meeting", "reject", "in force")
    assert [words.text for words in held.evidence] == ["Velmark opened talks"] and list(wrong_evidence(public)) == []
    assert [(one.page, one.words) for one in gone.missing] == [("first.txt", "Velmark opened talks")]


def test_people_read_who_decided_and_why():
    """On the terminal with the id, in Markdown with a footnote; what is gone is told in both."""
    public = record_json(replace(RECORD, decided=(IN_FORCE, GONE)))
    with (console := Console(width=100)).capture() as drawn:
        console.print(record_view(public))
    assert "they were called off · Ed *the editor*, 1 Apr 2023" in drawn.get()
    assert "gone: first.txt: Velmark opened talks" in drawn.get()
    text = record_markdown(public, title="Talks").split("## Decided by hand")[1]
    held, gone = [line for line in text.splitlines() if line.startswith("- ")][:2]
    assert held.endswith("]") and "Ed \\*the editor\\*" in held
    assert "(words gone)" in gone
