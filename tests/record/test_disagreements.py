"""Disagreements in names, in outlets and in reports that change what was said."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.errors import EvidenceError
from onrecord.nouns.disagreement import Disagreement, DisagreementKind, Side
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.record import RecordEntity, Utterance
from onrecord.nouns.record_meeting import MeetingReport
from onrecord.nouns.statement import Act
from onrecord.record.disagreements import find_disagreements
from tests.samples import sample_record

RECORD = sample_record()
FAMILIES = RECORD.family_of
FIRST, SECOND = RECORD.articles[0].id, RECORD.articles[1].id


def entity(kind: EntityKind, *forms: tuple[str, str]) -> RecordEntity:
    """An entity that article `forms[i][1]` calls `forms[i][0]`."""
    mentions = tuple(Evidence(article, 0, len(form), form) for form, article in forms)
    names = list(dict.fromkeys(form for form, _ in forms))
    return RecordEntity(
        id="ent", name=names[0], kind=kind, side=None, roles=(), aliases=tuple(names[1:]), mentions=mentions
    )


def names_of(bearer: RecordEntity) -> list[list[str]]:
    found = find_disagreements((), (bearer,), (), (), FAMILIES)
    assert all(d.small and d.kind is DisagreementKind.NAME for d in found)
    return [[side.value for side in d.sides] for d in found]


def test_two_spellings_of_a_surname_are_a_small_disagreement():
    """And a short form is none."""
    bearer = entity(EntityKind.PERSON, ("Mira Osterby", FIRST), ("Osterby", FIRST), ("Osterbi", SECOND))
    assert names_of(bearer) == [["Mira Osterby", "Osterbi"]]


def test_one_word_for_another_in_the_name_of_a_body():
    """ "Security" here, "Stability" there."""
    bearer = entity(EntityKind.FORUM, ("Sarn Security Dialogue", FIRST), ("Sarn Stability Dialogue", SECOND))
    assert names_of(bearer) == [["Sarn Security Dialogue", "Sarn Stability Dialogue"]]


@pytest.mark.parametrize(
    ("kind", "forms"),
    [
        (EntityKind.PERSON, (("Mira Osterby", FIRST), ("Osterby", SECOND))),
        (EntityKind.FORUM, (("Sarn Security Dialogue", FIRST), ("Security Dialogue", SECOND))),
        (EntityKind.PERSON, (("Mira Osterby", FIRST), ("Osterbi", FIRST))),
    ],
)
def test_shorter_names_and_one_pages_own_slips_are_none(kind, forms):
    """It takes two families to disagree."""
    assert names_of(entity(kind, *forms)) == []


def test_a_report_that_turns_the_words_is_a_disagreement_of_fact():
    """Drift of the sample record: both wordings with their words."""
    (found,) = find_disagreements(RECORD.utterances, (), (), (), FAMILIES)
    assert (found.kind, found.small, found.ref) == (DisagreementKind.NEGATION, False, "utt-water")
    assert [side.evidence[0].article for side in found.sides] == [FIRST, SECOND]


def _on(utterance: Utterance, first: str | None, second: str | None) -> Utterance:
    one, other = utterance.reports
    return replace(utterance, drift=(), reports=(replace(one, via=first, to=None), replace(other, via=second, to=None)))


def test_two_outlets_for_one_interview_are_a_disagreement_of_attribution():
    """Two broadcasters cannot both have had it first; two agencies may carry it."""
    utterance = RECORD.utterances[0]
    (found,) = find_disagreements((_on(utterance, "CNN", "BBC"),), (), (), (), FAMILIES)
    assert found.kind is DisagreementKind.ATTRIBUTION
    assert {side.value for side in found.sides} == {"CNN", "BBC"}
    assert find_disagreements((_on(utterance, "Reuters", "AFP"),), (), (), (), FAMILIES) == ()
    assert find_disagreements((_on(utterance, "CNN", "CNN"),), (), (), (), FAMILIES) == ()


def _on_day(report: MeetingReport, article: str, day: date) -> MeetingReport:
    words = Evidence(article, 0, 3, "day")
    return replace(report, trigger=words, words=(words,), time=words, earliest=day, latest=day)


def test_two_days_for_one_meeting_are_a_disagreement_of_date():
    """One family each; two days on one family's pages are its own affair, and an open interval says no day."""
    meeting = RECORD.meetings[0]
    report, tenth, eleventh = meeting.reports[0], date(2023, 3, 10), date(2023, 3, 11)
    apart = replace(meeting, reports=(_on_day(report, FIRST, tenth), _on_day(report, SECOND, eleventh)))
    (found,) = find_disagreements((), (), (), (apart,), FAMILIES)
    assert (found.kind, found.ref, found.small) == (DisagreementKind.DATE, meeting.id, False)
    assert [side.value for side in found.sides] == ["2023-03-10", "2023-03-11"]
    within = replace(meeting, reports=(_on_day(report, FIRST, tenth), _on_day(report, FIRST, eleventh)))
    assert find_disagreements((), (), (), (within,), FAMILIES) == ()
    later = replace(_on_day(report, SECOND, eleventh), latest=date(2023, 3, 14))
    assert find_disagreements((), (), (), (replace(apart, reports=(apart.reports[0], later)),), FAMILIES) == ()


def test_no_disagreement_without_two_sides_on_words():
    """The constructor refuses it."""
    words = Evidence(FIRST, 0, 4, "week")
    with pytest.raises(EvidenceError):
        Side(value="x", evidence=())
    with pytest.raises(EvidenceError):
        Disagreement(
            id="d",
            kind=DisagreementKind.DATE,
            what="x",
            sides=(Side(value="x", evidence=(words,)),),
            small=False,
            ref="r",
        )


def test_nobody_said_the_day_or_the_act_matter():
    """A plain utterance with one report disagrees with nobody."""
    report = RECORD.utterances[0].reports[0]
    plain = Utterance(
        id="u", speaker=None, speaker_name=None, act=Act.STATE, said_earliest=date(2031, 1, 1),
        said_latest=date(2031, 1, 1), best="x", sources=1, reports=(report,),
    )  # fmt: skip
    assert find_disagreements((plain,), (), (), (), FAMILIES) == ()
