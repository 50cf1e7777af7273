"""Names that the tagger takes for people's where the grammar says otherwise."""

import pytest

from onrecord.nouns.entity import EntityKind
from tests.readings.test_cast import read


def kinds(text: str, **tagged: str) -> dict[str, EntityKind]:
    cast = read(text, tagged={name.replace("_", " "): label for name, label in tagged.items()})
    return {entity.name: entity.kind for entity in cast.entities}


def test_who_stands_with_the_is_nobody():
    """Ships bear people's names: "the Mary Lindvar sank", "the trawler Mary Lindvar"."""
    text = "The storm met the Mary Lindvar . A cutter towed the trawler Mary Lindvar ."
    assert kinds(text, Mary_Lindvar="person")["Mary Lindvar"] is EntityKind.OTHER


def test_a_name_that_says_whose_something_is_stays_a_persons():
    """ "The Anna Lindvar plan" is a plan."""
    text = "Anna Lindvar spoke . They wrote the Anna Lindvar plan ."
    assert kinds(text, Anna_Lindvar="person")["Anna Lindvar"] is EntityKind.PERSON


def test_where_something_is_is_a_place():
    """ "Talks in Corvane": nobody is in a person."""
    assert kinds("They met in Corvane . Then Corvane said no .", Corvane="person")["Corvane"] is EntityKind.PLACE


@pytest.mark.parametrize("text", ["They had no trust in Corvane .", "They met in Corvane 's office ."])
def test_trust_in_somebody_makes_no_place(text: str):
    """Nor does what is somebody's."""
    assert kinds(text, Corvane="person")["Corvane"] is EntityKind.PERSON


def test_a_surname_of_the_article_stays_a_persons():
    """ "In Corvane they saw a liar", where Anna Corvane is named."""
    text = "Anna Corvane spoke . They saw in Corvane a friend ."
    assert EntityKind.PLACE not in kinds(text, Anna_Corvane="person", Corvane="person").values()


def test_one_in_a_list_of_places_is_a_place():
    """ "Denmark, Corvane and Norway"."""
    text = "Envoys from Denmark , Corvane and Norway met ."
    assert kinds(text, Denmark="place", Corvane="person", Norway="place")["Corvane"] is EntityKind.PLACE


def test_a_land_before_its_senator_is_a_place():
    """ "Torland Sen. Anna Lindvar": two names."""
    text = "Torland Sen. Anna Lindvar spoke ."
    found = kinds(text, Torland_Sen="person", Anna_Lindvar="person")
    assert found["Torland"] is EntityKind.PLACE
    assert found["Anna Lindvar"] is EntityKind.PERSON


def test_the_republic_is_no_part_of_its_presidents_name():
    """ "President of the Republic Anna Lindvar"."""
    text = "The President of the Republic Anna Lindvar spoke ."
    assert "Anna Lindvar" in kinds(text, Republic_Anna_Lindvar="person")


def test_his_majesty_is_nobodys_name():
    """It stands for a name."""
    assert kinds("His Majesty spoke .", His_Majesty="person") == {}


def test_a_news_agency_is_a_body():
    """Whatever the tagger takes it for."""
    text = "Agence France-Presse called . She told RIA Novosti so ."
    found = kinds(text, **{"Agence_France-Presse": "place", "RIA_Novosti": "person"})
    assert set(found.values()) == {EntityKind.ORGANISATION}


def test_two_words_in_which_something_is_are_a_place():
    """ "Talks in Loma Berra", unless the first is a given name."""
    assert kinds("They met in Loma Berra .", Loma_Berra="person")["Loma Berra"] is EntityKind.PLACE
    assert kinds("They saw in Anna Berra a friend .", Anna_Berra="person")["Anna Berra"] is EntityKind.PERSON


def test_whom_who_takes_up_is_a_person():
    """Whatever else the tagger saw in a rare name."""
    text = "They called Dessa Kvoor , who runs the yard ."
    assert kinds(text, Dessa_Kvoor="place")["Dessa Kvoor"] is EntityKind.PERSON
    text = "They called Kvoor Council , who runs the yard ."
    assert kinds(text, Kvoor_Council="organisation")["Kvoor Council"] is not EntityKind.PERSON


def test_a_land_before_its_ministers_name_is_none_of_the_name():
    """ "minister of Corvane Tilde Lindvar", where the article names Corvane alone."""
    text = "The minister of Corvane Tilde Lindvar spoke . Losses of Corvane were small ."
    found = kinds(text, Corvane_Tilde_Lindvar="person", Corvane="person")
    assert (found["Tilde Lindvar"], found["Corvane"]) == (EntityKind.PERSON, EntityKind.PLACE)
