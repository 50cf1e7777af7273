"""Whom the persons of a story speak for, and one-word names that are no persons'."""

import pytest

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.record import RecordEntity, RecordRole
from onrecord.nouns.span import Span
from onrecord.record.affiliations import find_affiliations, settle_kinds
from tests.samples import make_article


def entity(article, name, *, kind=EntityKind.PERSON, role=None, aliases=()):
    def all_of(words):
        start, found = article.text.find(words), []
        while start != -1:
            found.append(evidence_at(article, Span(start, start + len(words))))
            start = article.text.find(words, start + 1)
        return tuple(found)

    roles = (RecordRole(role, all_of(role)),) if role else ()
    return RecordEntity(
        id=name, name=name, kind=kind, side=None, roles=roles, aliases=tuple(aliases), mentions=all_of(name)
    )


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Brann's ambassador, Corvin Thale, spoke of Marenne.", "ambassador", "Brann"),
        ("Corvin Thale, the ambassador of Brann, spoke of Marenne.", "ambassador of Brann", "Brann"),
        ("Brannian Foreign Minister Corvin Thale spoke of Marenne.", "Foreign Minister", "Brann"),
        ("Brann Foreign Minister Corvin Thale spoke of Marenne.", "Foreign Minister", "Brann"),
        ("Corvin Thale, who leads the Brann delegation, spoke of Marenne.", None, "Brann"),
        ("Corvin Thale, who led the Brannian delegation, spoke of Marenne.", None, "Brann"),
        ("President Corvin Thale of Brann spoke of Marenne.", "President", "Brann"),
        ("Brannian Water and Energy Minister Corvin Thale spoke of Marenne.", "Energy Minister", "Brann"),
        ("In Brann and Marenne Minister Corvin Thale is loved.", "Minister", "Marenne"),
        ("Corvin Thale, who fears the Brannian delegation, spoke of Marenne.", None, None),
        ("Corvin Thale, a spokesman for Brann, spoke of Marenne.", "spokesman", "Brann"),
        ("Corvin Thale, the envoy for Brann, spoke of Marenne.", "envoy", None),
        ("Brann waits. The ambassador, Corvin Thale, spoke of Marenne.", "ambassador", None),
    ],
)
def test_the_words_around_a_title_name_the_body(text, role, body):
    """Before it, in it or after it; "for" names a principal after a spokesman alone; no farther than the sentence."""
    article = make_article("a", text)
    entities = [entity(article, "Corvin Thale", role=role)] + [
        entity(article, name, kind=EntityKind.PLACE) for name in ("Brann", "Marenne")
    ]
    assert find_affiliations([article], entities).get("Corvin Thale", frozenset()) == ({body} if body else frozenset())


def test_a_possessive_pronoun_is_known_by_its_mention():
    """ "its leader" is the leader of what "its" stands for."""
    article = make_article("a", "The guild waits. Its chair, Oskar Lindt, does not.")
    guild = entity(article, "Its", kind=EntityKind.ORGANISATION)
    assert find_affiliations([article], [entity(article, "Oskar Lindt", role="chair"), guild]) == {
        "Oskar Lindt": frozenset({"Its"})
    }


def test_a_name_that_has_ministers_is_a_states():
    """A reading that takes "Brann" for a person's name is put right; a person with a spokesman stays one."""
    article = make_article("a", "Brann's ambassador Corvin Thale met Ruun's spokesman Jonas Pell.")
    entities = [
        entity(article, "Corvin Thale", role="ambassador"),
        entity(article, "Jonas Pell", role="spokesman"),
        entity(article, "Brann"),
        entity(article, "Ruun"),
    ]
    kinds = {one.name: one.kind for one in settle_kinds([article], entities)}
    assert kinds["Brann"] is EntityKind.PLACE
    assert kinds["Ruun"] is EntityKind.PERSON
