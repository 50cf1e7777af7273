"""Whose a position is, where no list knows the lands and no page says it outright."""

from onrecord.nouns.stance import PositionAct
from tests.record.test_positions import build


def parties(act, *texts):
    return {position.party for position in build(*texts) if position.act is act}


def test_a_capital_stands_for_its_land():
    """A page that says whose it is tells it for all."""
    first = """Fee dispute

Dravia's foreign minister, Orla Venn, flew to Osmark's capital, Pelsk, on Monday.
"""
    second = """Pelsk says no

Pelsk has rejected a lower transit fee, and Osmark's parliament applauded. Dravia's ambassador was silent.
"""
    assert parties(PositionAct.REFUSE, first, second) == {"Osmark"}


def test_what_a_minister_says_a_city_does_is_his_lands_doing():
    """Nobody calls it a capital."""
    text = """Fee dispute

Dravia's foreign minister, Orla Venn, met Osmark's ambassador, Jan Holt. Lumar was ready to lower the transit fee, Venn
told reporters.
"""
    assert parties(PositionAct.OFFER, text, text.replace("Fee dispute", "Ships wait")) == {"Dravia"}


def test_two_leaders_named_behind_two_lands_are_one_of_each():
    """In the order of the lands."""
    text = """Leaders speak

The presidents of Dravia and Osmark, Ada Ruhl and Tal Brin, spoke by telephone on Sunday. Dravia's ambassador and
Osmark's ambassador were present. Brin rejected a lower transit fee.
"""
    assert parties(PositionAct.REFUSE, text) == {"Osmark"}


def test_who_telephones_another_gives_him_no_land():
    """Only an office between a land and a name does."""
    text = """Leaders speak

Dravia's Prime Minister Ada Ruhl telephoned Brin on Tuesday. Tal Brin, the president of neighbouring Osmark, rejected a
lower transit fee, Osmark's ambassador confirmed.
"""
    assert parties(PositionAct.REFUSE, text) == {"Osmark"}


def test_a_bare_answer_refuses_what_was_proposed():
    """Where something was, and by another."""
    text = """Truce proposed

Dravia's foreign minister, Orla Venn, proposed a truce of 30 days in the strait. Osmark's parliament met in the morning.
Osmark declined.
"""
    ledger = [position for position in build(text) if position.act is PositionAct.REFUSE]
    assert [(position.party, position.issue) for position in ledger] == [("Osmark", "truce")]


def test_a_bare_answer_to_nothing_is_no_position():
    """Nobody knows what it answers."""
    assert not parties(PositionAct.REFUSE, "Ships wait\n\nOsmark's ambassador came on Monday. Osmark declined.\n")


def test_a_body_without_a_name_is_a_party_even_on_one_page():
    """Of whom only one page speaks by name, nobody else is."""
    first = "Dockers strike\n\nThe dockers' union demanded higher harbour wages. Dravia's parliament met on Monday.\n"
    second = "Ships wait\n\nDravia's ambassador was silent on Monday.\n"
    assert parties(PositionAct.DEMAND, first, second) == {"dockers' union"}
