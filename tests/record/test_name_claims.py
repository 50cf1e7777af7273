"""Names that the pages do not agree on."""

from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.record import RecordEntity
from onrecord.record.disagreements import find_disagreements
from onrecord.record.name_claims import make_name_claims


def person(*mentions: tuple[str, str]) -> RecordEntity:
    """Somebody as (page, name) has it, the first name the best."""
    forms = list(dict.fromkeys(name for _, name in mentions))
    return RecordEntity(
        id="ent-1", name=forms[0], kind=EntityKind.PERSON, side=None, roles=(), aliases=tuple(forms[1:]),
        mentions=tuple(Evidence(page, 0, len(name), name) for page, name in mentions),
    )  # fmt: skip


def test_two_spellings_of_two_sources_are_a_claim_that_does_not_agree():
    """With the sources of each, the better attested first."""
    entity = person(("a", "Anselm Rochard"), ("b", "Anselm Rochard"), ("c", "Anselm Roschard"))
    (claim,) = make_name_claims([entity], {})
    assert (claim.kind, claim.subject, claim.agree) == (ClaimKind.NAME, "the name of Anselm Rochard", False)
    assert [(value.value, value.sources) for value in claim.values] == [("Anselm Rochard", 2), ("Anselm Roschard", 1)]
    assert claim.sources == 3


def test_longer_and_shorter_names_and_one_source_are_none():
    """ "Rochard" is no other name, and a family that spells in two ways contradicts nobody."""
    assert make_name_claims([person(("a", "Anselm Rochard"), ("b", "Rochard"))], {}) == ()
    spelt = person(("a", "Anselm Rochard"), ("b", "Anselm Roschard"))
    assert make_name_claims([spelt], {"a": "f", "b": "f"}) == ()


def test_the_disagreement_on_a_name_is_told_once_and_is_one_of_form():
    """The claim does not make a second one."""
    entity = person(("a", "Anselm Rochard"), ("b", "Anselm Roschard"))
    found = find_disagreements([], [entity], make_name_claims([entity], {}), [], {})
    assert [(one.kind.value, one.small) for one in found] == [("name", True)]
