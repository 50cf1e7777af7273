"""The brief: sentences that their words carry, and none that they do not."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.errors import EvidenceError
from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.disagreement import Disagreement, DisagreementKind, Side
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.record.brief import make_brief
from onrecord.record.brief_disputes import disagreement_sentence
from onrecord.record.brief_meetings import meeting_sentence
from onrecord.record.brief_speech import speech_sentence
from tests.samples import at, sample_record

RECORD = sample_record()
ENTITIES = {entity.id: entity for entity in RECORD.entities}
ARTICLES = {article.id: article for article in RECORD.articles}
(MEETING,) = RECORD.meetings


def brief(**changes):
    parts = {
        "articles": RECORD.articles,
        "entities": RECORD.entities,
        "utterances": RECORD.utterances,
        "meetings": RECORD.meetings,
        "positions": RECORD.positions,
        "disagreements": RECORD.disagreements,
        **changes,
    }
    return make_brief(*parts.values())


def test_every_sentence_leads_to_words_of_a_page():
    """Held first, then said."""
    sentences = brief()
    assert sentences[0].text == "Talks of Velmark and Karrenia were under way on 14 March 2023 (one source)."
    assert sentences[1].text.startswith("Deputy Foreign Minister Mira Osterby: “We will not trade open water")
    for sentence in sentences:
        for words in sentence.evidence:
            assert ARTICLES[words.article].text[words.start : words.end] == words.text


def test_a_sentence_without_words_cannot_be_built():
    """The type refuses it."""
    with pytest.raises(EvidenceError):
        BriefSentence(text="All is well.", ref="m-1", evidence=())


def test_a_place_that_no_sentence_names_is_left_out():
    """The record has it from elsewhere; the brief says only what its words carry."""
    assert "Port Amal" not in meeting_sentence(MEETING, ENTITIES).text
    named = replace(MEETING, place="Karrenia")
    assert " in Karrenia" in meeting_sentence(named, ENTITIES).text


def test_days_that_no_page_tells_are_left_out():
    """A meeting dated by the page it stands on has no day of its own."""
    (report,) = MEETING.reports
    dateless = replace(MEETING, reports=(replace(report, time=None),))
    assert "2023" not in meeting_sentence(dateless, ENTITIES).text


@pytest.mark.parametrize(
    ("status", "kind", "text"),
    [
        (MeetingStatus.HELD, MeetingKind.TALKS, "Velmark and Karrenia met on 14 March 2023 (one source)."),
        (
            MeetingStatus.HELD,
            MeetingKind.CALL,
            "Velmark and Karrenia spoke by telephone on 14 March 2023 (one source).",
        ),
        (MeetingStatus.PLANNED, MeetingKind.TALKS, "Velmark and Karrenia are to meet on 14 March 2023 (one source)."),
        (
            MeetingStatus.CANCELLED,
            MeetingKind.SUMMIT,
            "A summit of Velmark and Karrenia, due on 14 March 2023, was called off (one source).",
        ),
    ],
)
def test_status_and_kind_make_the_verb(status, kind, text):
    """Nobody met where the meeting was called off."""
    assert meeting_sentence(replace(MEETING, status=status, kind=kind), ENTITIES).text == text


def test_a_report_that_changes_the_meaning_is_not_quoted():
    """Only the other wording may stand in the brief; without one, nothing does."""
    (utterance,) = RECORD.utterances
    garbled = replace(utterance, reports=utterance.reports[1:])
    assert speech_sentence(garbled, ENTITIES, ARTICLES) is None


def test_disagreements_of_form_are_left_out():
    """Two spellings of a name are no news."""
    first = RECORD.articles[0]
    sides = tuple(Side(value=words, evidence=(at(first, words),)) for words in ("Velmark", "Karrenia"))
    dispute = Disagreement(
        id="d-1", kind=DisagreementKind.PLACE, what="the place", sides=sides, small=False, ref="m-talks"
    )
    assert disagreement_sentence(dispute).text == "The pages disagree on the place: “Velmark” against “Karrenia”."
    assert all(sentence.ref != "d-1" for sentence in brief(disagreements=(replace(dispute, small=True),)))


def test_a_brief_is_half_a_page():
    """However many meetings there were."""
    many = tuple(
        replace(MEETING, id=f"m-{day}", earliest=date(2023, 3, day), latest=date(2023, 3, day)) for day in range(1, 29)
    )
    assert sum(len(sentence.text.split()) for sentence in brief(meetings=many)) <= 260


def test_nothing_makes_nothing():
    """A story without items has no brief."""
    assert brief(utterances=(), meetings=(), positions=(), disagreements=()) == ()


def test_a_body_that_goes_by_the_speaks_without_a_title():
    """Titles are a person's: "The Council of the Straits: “…”" rests on its report alone."""
    (utterance, *_) = RECORD.utterances
    speaker = replace(
        ENTITIES[utterance.speaker], name="Council of the Straits", kind=EntityKind.ORGANISATION, roles=()
    )
    sentence = speech_sentence(utterance, {speaker.id: speaker}, ARTICLES)
    assert sentence.text.startswith("The Council of the Straits: “We will not trade")
    assert sentence.evidence[0] == utterance.reports[0].words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The channel will be open again by Friday", True),
        ("And why the channel should be open", False),
        ("It is mad. It should never have been dug", False),
        ("It is wise to wait until the ice is gone", True),
        ("Of course they will pay for the whole of it", False),
    ],
)
def test_a_quotation_that_hangs_on_others_is_left_out(words, told):
    """Nobody who reads the brief alone knows what "it" is, or what "and" goes on from."""
    (utterance, *_) = RECORD.utterances
    report = utterance.reports[0]
    said = replace(report, words=replace(report.words, text=words))
    sentence = speech_sentence(replace(utterance, reports=(said,)), ENTITIES, ARTICLES)
    assert (sentence is not None) == told
