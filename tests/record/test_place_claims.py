"""Where invented meetings are held, by one page and by another."""

from datetime import date

import pytest

from onrecord.nouns.article import Article
from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.nouns.published import Published
from onrecord.nouns.record_meeting import MeetingReport, RecordMeeting
from onrecord.nouns.span import Span
from onrecord.record.disagreements import find_disagreements
from onrecord.record.place_claims import make_place_claims

DAY = date(2031, 5, 12)


def article(name: str, text: str) -> Article:
    return Article(
        id=name, page=name, url=None, outlet=None, title=None, byline=(), contributors=(), dateline=None, credits=(),
        language="en", languages=("en",), published=Published(earliest=DAY, latest=DAY), truncated=False, text=text,
        page_text=text, source_map=(), removed=(),
    )  # fmt: skip


def report(name: str, text: str, place: str | None) -> MeetingReport:
    page = article(name, text)
    words: Evidence = evidence_at(page, Span(0, len(text)))
    start = text.index(place) if place else 0
    return MeetingReport(
        trigger=evidence_at(page, Span(text.index("talks"), text.index("talks") + 5)),
        words=(words,),
        earliest=DAY,
        latest=DAY,
        time=None,
        status=MeetingStatus.HELD,
        rules=(),
        why="",
        place=evidence_at(page, Span(start, start + len(place))) if place else None,
    )


def meeting(*reports: MeetingReport) -> RecordMeeting:
    return RecordMeeting(
        id="m-1", kind=MeetingKind.TALKS, forum="Harbour Council", forum_entity=None, participants=(), place=None,
        place_entity=None, earliest=DAY, latest=DAY, status=MeetingStatus.HELD, topic=None, sources=len(reports),
        reports=reports,
    )  # fmt: skip


def test_two_pages_with_one_place_agree():
    """One claim with both places told, and two sources; a page that tells none adds nothing."""
    held = meeting(
        report("a", "The talks in Orsk ended.", "Orsk"),
        report("b", "At the talks in Orsk both were silent.", "Orsk"),
        report("c", "The talks ended early.", None),
    )
    (claim,) = make_place_claims([held], {})
    assert (claim.kind, claim.subject) == (ClaimKind.PLACE, "the place of the talks of Harbour Council")
    assert [value.value for value in claim.values] == ["Orsk", "Orsk"]
    assert (claim.agree, claim.sources, claim.lone) == (True, 2, False)


def test_two_towns_are_a_disagreement_on_the_place():
    """The town that more families name comes first."""
    held = meeting(
        report("a", "The talks in Belin ended.", "Belin"),
        report("b", "The talks in Orsk ended.", "Orsk"),
        report("c", "In Orsk the talks went on.", "Orsk"),
    )
    claims = make_place_claims([held], {})
    (found,) = find_disagreements([], [], claims, [], {})
    assert (found.kind.value, found.small) == ("place", False)
    assert [side.value for side in found.sides] == ["Orsk", "Belin"]


@pytest.mark.parametrize(
    ("text", "place"),
    [("The talks in Norway ended.", "Norway"), ("The talks in the Sarn Hotel in Orsk ended.", "Sarn Hotel")],
)
def test_a_land_and_a_house_may_hold_the_town(text, place):
    """Neither contradicts the town."""
    held = meeting(report("a", text, place), report("b", "The talks in Orsk ended.", "Orsk"))
    (claim,) = make_place_claims([held], {})
    assert claim.agree


def test_what_one_family_alone_tells_of_is_no_claim():
    """There is nobody to agree or to contradict."""
    assert make_place_claims([meeting(report("a", "The talks in Orsk ended.", "Orsk"))], {}) == ()


def test_a_place_that_one_of_several_families_tells_is_marked():
    """Copies of one page are one family."""
    held = meeting(
        report("a", "The talks in Orsk ended.", "Orsk"),
        report("b", "The talks in Orsk ended.", "Orsk"),
        report("c", "The talks ended early.", None),
    )
    (claim,) = make_place_claims([held], {"a": "f1", "b": "f1", "c": "f2"})
    assert (claim.sources, claim.lone) == (1, True)
    assert claim.values[0].sources == 1
