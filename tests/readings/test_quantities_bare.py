"""What a bare number counts."""

import pytest

from tests.readings.test_quantities import quantities_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At least 22 of 35 votes are needed.", [("At least 22", 22, "votes"), ("35 votes", 35, "votes")]),
        ("Five of the seven sailors live.", [("Five", 5, "sailors"), ("seven sailors", 7, "sailors")]),
        ("The raid left 54 of its 90 men dead.", [("54", 54, "men"), ("90 men", 90, "men")]),
        ("Seven of its guards fell.", [("Seven", 7, "guards")]),
        ("Fourteen of the members stayed away.", [("Fourteen", 14, "members")]),
        ("Two of them left.", []),
    ],
)
def test_a_part_counts_what_the_whole_does(text: str, found: list[tuple[str, float, str]]):
    """The noun stands with the whole alone."""
    assert [(q.span.of(text), q.value, q.unit) for q in quantities_in(text)] == found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A shell fell on the market, killing at least 12.", 12, "dead"),
        ("The blast wounded 30 in the harbour.", 30, "people"),
        ("More than 100 were arrested.", 100, "people"),
        ("By noon 40 had been killed.", 40, "dead"),
    ],
)
def test_whom_something_befell_are_people(text: str, value: float, unit: str):
    """No noun is needed: what was done tells that they are people."""
    (quantity,) = quantities_in(text)
    assert (quantity.value, quantity.unit) == (value, unit)


def test_a_second_figure_in_one_breath_counts_the_same():
    """ "1.9 million barrels a day before the war and about 700,000 in April"."""
    text = "Marovia sold 1.9 million barrels a day before the war and about 700,000 in April."
    assert [(q.value, q.unit) for q in quantities_in(text)] == [(1.9e6, "barrels"), (7e5, "barrels")]


def test_whoever_counts_anew_counts_what_was_counted():
    """In the next sentence, too; not where nothing is counted."""
    text = "Marovia speaks of 6.5 million tonnes. The food office puts the stock at 7.5 million."
    assert [(q.value, q.unit) for q in quantities_in(text)] == [(6.5e6, "tonnes"), (7.5e6, "tonnes")]
    other = "Marovia speaks of 6.5 million tonnes. The food office lost 7.5 million."
    assert [q.value for q in quantities_in(other)] == [6.5e6]


def test_a_number_behind_a_full_stop_counts_nothing_said_before():
    """The next sentence begins anew."""
    text = "Marovia sold 1.9 million barrels. And about 700,000 in April."
    assert [q.value for q in quantities_in(text)] == [1.9e6]


@pytest.mark.parametrize(
    "text", ["The council voted 11-2 to leave.", "It passed by 11 to two.", "The bill was rejected by eleven to 2."]
)
def test_a_vote_is_counted_by_those_for_it(text: str):
    """ "11 to 2" are votes."""
    assert [(q.value, q.unit) for q in quantities_in(text)] == [(11, "votes")]


@pytest.mark.parametrize("text", ["They won 11 to 2.", "He spoke to 11 on the stairs.", "They wounded 30 horses."])
def test_other_bare_numbers_stay_without_a_unit(text: str):
    """Neither a score nor a company of listeners is a vote or a victim; a noun of its own is kept."""
    assert {q.unit for q in quantities_in(text)} <= {"horses"}
