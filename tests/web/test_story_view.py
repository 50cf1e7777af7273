"""The sections of a story."""

from dataclasses import replace

from onrecord.web.sources import sources_of
from onrecord.web.speakers import speakers_of
from onrecord.web.story_view import story_view
from tests.web.test_lineage_chart import sample_index

INDEX = sample_index()
RECORD = INDEX.record


def test_meetings_are_told_apart_by_what_became_of_them():
    """Held or under way, to come, called off."""
    (one,) = RECORD.meetings
    statuses = ("held", "under_way", "planned", "postponed", "cancelled", "refused")
    view = story_view(sample_index(meetings=[replace(one, id=status, status=status) for status in statuses]))
    assert [shown.meeting.id for shown in view.held] == ["held", "under_way"]
    assert [shown.meeting.id for shown in view.ahead] == ["planned", "postponed"]
    assert [shown.meeting.id for shown in view.off] == ["cancelled", "refused"]


def test_a_drift_stands_once():
    """Among the disagreements where it is one, else among the reports that change what was said."""
    assert [said.utterance.id for said in story_view(INDEX).garbled] == ["utt-water"]
    about = [replace(RECORD.disagreements[0], ref="utt-water")]
    assert story_view(sample_index(disagreements=about)).garbled == []


def test_the_head_says_how_much_there_is():
    """Pages, independent sources, days, utterances, meetings, what is disputed."""
    view = story_view(INDEX)
    assert view.facts == [
        "2 pages", "2 independent sources", "14 Mar 2023", "1 utterance of 1 speaker", "1 meeting", "1 point disputed",
    ]  # fmt: skip
    assert view.latest == "14 Mar 2023"


def test_speakers_come_by_how_widely_they_are_reported():
    """Nobody named comes last, whatever was said."""
    (one,) = RECORD.utterances
    other = replace(one, id="u-2", speaker=None, speaker_name="Lazar Veshnik", sources=1)
    nobody = replace(one, id="u-3", speaker=None, speaker_name=None, sources=9)
    speakers = speakers_of(sample_index(utterances=[nobody, other, one]))
    assert [speaker.name for speaker in speakers] == ["Mira Osterby", "Lazar Veshnik", None]
    assert [speaker.standing for speaker in speakers] == ["Deputy Foreign Minister, Velmark", "", ""]


def test_the_shares_of_the_sources_are_those_of_the_reports():
    """They come to all of it; a page says what it took from where."""
    first, second = sources_of(INDEX)
    assert round(first.share + second.share, 9) == 1.0 and 0 < first.share < 1
    assert first.pages[0].link is None
    assert (second.pages[0].link.source, second.pages[0].link.share) == ("art-first", 0.25)
