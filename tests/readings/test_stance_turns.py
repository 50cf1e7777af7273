"""Turns of phrase of invented parties, read with the weights that ship."""

import pytest

from tests.readings.test_stances import stances, told


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("Norway has no plans to reopen the border.", "refuse", "to reopen the border"),
        ("Norway sees no reason to lift the fishing ban.", "refuse", "to lift the fishing ban"),
        ("Norway is not interested in a second round of talks.", "refuse", "a second round of talks"),
        ("Norway called off the meeting of the two ministers.", "refuse", "the meeting of the two ministers"),
        ("Norway said no to the northern harbour.", "refuse", "the northern harbour"),
        ("Norway has nothing against a joint inquiry.", "accept", "a joint inquiry"),
        ("Norway gave Chile 60 days to release the sailors.", "demand", "to release the sailors"),
        ("Norway reserved the right to take the case to the court.", "warn", "to take the case to the court"),
        ("Norway called the report a lie.", "deny", "the report"),
    ],
)
def test_a_turn_of_phrase_tells_what_a_party_does(text, act, content):
    """No one word of it would."""
    assert told(text) == [("Norway", act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has plans to reopen the border.",
        "Norway sees no reason not to trust the figures.",
        "Norway called the report a surprise.",
        "Norway did not call off the talks.",
        "Norway may call off the talks.",
        "Coastal Airways has offered all passengers a full refund.",
        "Peace will come once Norway stops threatening the fleet with war.",
        "Norway said no ship had been seen in the strait.",
    ],
)
def test_the_same_words_otherwise_tell_nothing(text):
    """Unnegated aims, other names for it, and what may come."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“We do not want a guided tour,” Norwegian minister Tal Brin told reporters.", "refuse"),
        ("“We do not exclude a joint inquiry,” Norwegian minister Tal Brin said.", "offer"),
        ("“We do not exclude a longer pause if the rains fail,” Norwegian minister Tal Brin said.", "condition"),
        ("Norwegian minister Tal Brin said Norway would lift the ban when Chile opens its ports.", "condition"),
        ("Norwegian minister Tal Brin said the ban could be lifted on the day the crew walks free.", "condition"),
        ("“There will be no talks with Chile on the strait,” Norwegian minister Tal Brin said.", "refuse"),
        ("Norwegian minister Tal Brin said that no nuclear weapons would be kept on the island.", "commit"),
        ("Norwegian minister Tal Brin said that the crew had not been ordered to land.", "deny"),
        ("Norwegian minister Tal Brin said he could accept a small station but not a garrison.", "accept"),
        ("Norwegian minister Tal Brin said his country may have to act alone.", "warn"),
        ("Norwegian minister Tal Brin instructed the government to carry out the treaty.", "commit"),
        ("Norwegian minister Tal Brin assured the guests that the base would host no foreign ships.", "commit"),
    ],
)
def test_what_is_left_open_promised_or_made_to_wait(text, act):
    """By what is negated, and by what must come first."""
    assert [found for _, found, _ in told(text)] == [act]


def test_what_comes_in_its_time_is_no_price():
    """A treaty enters into force by itself."""
    text = "Norwegian minister Tal Brin said Norway would build a harbour once the treaty enters into force."
    assert "condition" not in [act for _, act, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "act", "whose"),
    [
        (
            "The visit ended hours after the leaders of the Coastal League, meeting in Lindholm, agreed to close their "
            "ports to Dravian ships and urged their own airlines to avoid Dravia.",
            "accept",
            "the leaders of the Coastal League",
        ),
        (
            "“This was a hijacking by a government,” Norwegian minister Orla Venn said as she arrived, calling for "
            "both sailors to be freed.",
            "demand",
            "Norwegian minister Orla Venn",
        ),
    ],
)
def test_whoever_says_it_takes_the_position(text, act, whose):
    """Where the parser gives the verb another subject, or none."""
    assert (whose, act) in [(party, found) for party, found, _ in told(text)]


def test_they_are_the_body_whose_leaders_the_sentence_before_speaks_of():
    """Named farther up."""
    text = (
        "The leaders of the Coastal League met in Lima. It took the 14 leaders three hours to agree. In a joint "
        "statement they demanded the release of the pair."
    )
    assert ("they", "demand", "the release of the pair") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "An adviser said on condition of anonymity that the premier of Norway had made no effort.",
        "The head of the fleet said Norway has no power to order anyone to open the gate.",
    ],
)
def test_what_cannot_be_done_and_who_is_not_named_demand_nothing(text):
    """A power that is missing, and a condition of the press."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "side", "act"),
    [
        ("The dockers' union wants double pay and a doctor on every ship.", "dockers' union", "demand"),
        ("The opposition demanded the resignation of the minister.", "opposition", "demand"),
        ("The rebels refused to give up the bridge.", "rebels", "refuse"),
    ],
)
def test_a_body_without_a_name_takes_a_position(text, side, act):
    """Under the noun it goes by."""
    assert [(stance.side, stance.act.value) for stance in stances(text)] == [(side, act)]


def test_what_a_ministers_own_ministry_says_of_him_is_his_sides_doing():
    """The owner is the one named before."""
    text = "Norwegian Foreign Minister Jan Holt will not sign the treaty in June, his ministry said."
    assert [(whose, act) for whose, act, _ in told(text)] == [("his ministry", "refuse")]


def test_a_threat_to_leave_the_talks_is_no_leaving():
    """It is told by its own word."""
    assert [act for _, act, _ in told("Norway repeated its threat to walk out of the talks.")] == ["warn"]
