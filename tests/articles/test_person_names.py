"""Names out of bylines and sign-off lines."""

import pytest

from onrecord.articles.person_names import is_person_name, split_names


@pytest.mark.parametrize(
    ("words", "persons", "agencies"),
    [
        (
            "Ana Relk in Harrow, Tom Osk from Velm and Jana van der Voll",
            ["Ana Relk", "Tom Osk", "Jana van der Voll"],
            [],
        ),
        ("ANA RELK, Associated Press", ["Ana Relk"], ["Associated Press"]),
        ("Courier News’ Ana Relk and The Associated Press", ["Ana Relk"], ["Associated Press"]),
        ("Ana Relk HARROW, Tom Osk in WEST HARROW", ["Ana Relk", "Tom Osk"], []),
        ("Our Correspondent", [], []),
        ("ANA RELK and TOM OSK Harrow Telegraph", ["Ana Relk", "Tom Osk"], ["Harrow Telegraph"]),
        ("ANA RELK Staff Reporter", ["Ana Relk"], []),
        ("VXB writer Ana Relk in Harrow", ["Ana Relk"], []),
        ("Ana Relk | Reuters", ["Ana Relk"], ["Reuters"]),
    ],
)
def test_names_without_what_stands_around_them(words, persons, agencies):
    found, named = split_names(words)
    assert found == persons
    assert [agency.name for agency in named] == agencies


@pytest.mark.parametrize("words", ["Ana", "Foreign Ministry", "the envoy", "Staff Writer", "Ana 2"])
def test_what_is_no_name(words):
    assert not is_person_name(words)
