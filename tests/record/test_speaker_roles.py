"""Speakers told by their office alone."""

import pytest

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.record import RecordEntity, RecordRole
from onrecord.record.speaker_roles import RoleBook

HERE = Evidence("a", 0, 4, "name")


def person(name, side, *titles):
    roles = tuple(RecordRole(title, (HERE,)) for title in titles)
    return RecordEntity(
        id=name, name=name, kind=EntityKind.PERSON, side=side, roles=roles, aliases=(), mentions=(HERE,)
    )


BOOK = RoleBook(
    [
        person("Orla Venn", "Norway", "Foreign Minister"),
        person("Ivo Marek", "Chile", "Foreign Minister"),
        person("Sana Idris", "Chile", "President"),
        person("Jonas Brandt", "Chile", "former Defence Minister"),
        person("Lia Okoro", None, "director of the Harbour Institute"),
    ]
)


@pytest.mark.parametrize(
    ("description", "holder"),
    [
        ("the Norwegian foreign minister", "Orla Venn"),
        ("the president of Chile", "Sana Idris"),
        ("the Harbour Institute director", "Lia Okoro"),
        ("the foreign minister", None),  # two of them
        ("the minister", None),  # of what?
        ("a Norwegian minister", None),  # any
        ("Norwegian ministers", None),
        ("the Chilean defence minister", None),  # the one named is out of office
        ("the Norwegian president", None),
    ],
)
def test_the_holder_of_an_office(description, holder):
    """One holder, told by state or full title, is who is meant; otherwise nobody."""
    assert BOOK.holder(description, "a") == holder


def test_only_persons_the_article_names_are_meant():
    """Who is named on another page alone is not meant by a description on this one."""
    assert BOOK.holder("the Norwegian foreign minister", "b") is None
