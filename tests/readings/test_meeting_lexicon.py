"""The words of meetings."""

from onrecord.nouns.meeting import MeetingKind
from onrecord.readings.meeting_lexicon import meeting_words, verb_forms


def test_regular_forms_are_made():
    """By the spelling of the base."""
    assert {"plan", "plans", "planned", "planning"} <= verb_forms("plan")
    assert {"postpone", "postpones", "postponed", "postponing"} <= verb_forms("postpone")
    assert {"carry", "carries", "carried", "carrying"} <= verb_forms("carry")


def test_irregular_forms_are_given():
    """Behind the base form."""
    assert {"hold", "holds", "held", "holding"} <= verb_forms("hold held")


def test_every_word_of_a_kind_leads_to_it():
    """Nouns and verbs alike."""
    words = meeting_words()
    assert words.nouns["summits"] is MeetingKind.SUMMIT
    assert words.verbs["met"] is MeetingKind.TALKS
