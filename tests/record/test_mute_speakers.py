"""Speakers that cannot have said anything."""

import pytest

from onrecord.record.mute_speakers import is_mute


@pytest.mark.parametrize(
    "name",
    [
        "the cease-fire",
        "the summit's result",
        "tensions in the north",
        "Karrenia’s recent escalation",
        "an age of advancing doubt",
        "the visit, the first in years",
        "difficulties",
        "two plane crashes",
        "the release-date",
    ],
)
def test_events_and_states_of_things_do_not_speak(name: str):
    """By the head of the phrase, whatever goes before and after it."""
    assert is_mute(name)


@pytest.mark.parametrize(
    "name",
    [
        "the government of Karrenia",
        "a source close to the talks",
        "the envoy to the peace talks",
        "two ministers",
        "the western powers",
        "the statement",
        "a court ruling",
        "Peace Talks Now",
        "he",
        "",
    ],
)
def test_people_bodies_documents_and_names_do(name: str):
    """What was talked about may stand beside who talks; a capital makes a name."""
    assert not is_mute(name)
