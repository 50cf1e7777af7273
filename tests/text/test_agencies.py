"""Agencies by their signatures and names."""

import pytest

from onrecord.text.agencies import agency_called, all_agencies, find_agencies


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AP", "Associated Press"),
        ("(AP)", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("AP News", "Associated Press"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("the state news agency Tass", "TASS"),
        ("Interfax news agency", "Interfax"),
        ("РИА Новости", "RIA Novosti"),
        ("新华社", "Xinhua"),
        ("Anadolu", "Anadolu Agency"),
    ],
)
def test_one_name_for_every_signature(words, name):
    agency = agency_called(words)
    assert agency is not None
    assert agency.name == name


@pytest.mark.parametrize("words", ["", "ap", "App", "tt", "Jane Doe", "news agency", "map"])
def test_what_is_no_agency(words):
    """Abbreviations need their case; words that only stand around a name are none."""
    assert agency_called(words) is None


def test_papers_and_broadcasters_are_told_from_agencies():
    assert not agency_called("CNN").is_agency
    assert agency_called("Reuters").is_agency


def test_mentions_come_in_order_with_their_place():
    text = "The Associated Press and Reuters contributed to this report; an app did not."
    found = list(find_agencies(text))
    assert [mention.name for mention in found] == ["Associated Press", "Reuters"]
    assert [text[mention.start : mention.end] for mention in found] == ["Associated Press", "Reuters"]


def test_no_signature_stands_for_two():
    seen: dict[str, str] = {}
    for agency in all_agencies():
        for short in agency.short:
            assert seen.setdefault(short, agency.name) == agency.name


def test_the_table_covers_the_world():
    assert sum(agency.is_agency for agency in all_agencies()) >= 60
