"""Two bearers that one page's reading took for one, parted by the names of one of them."""

from datetime import UTC, datetime

from onrecord.nouns.decision import Decision, Split, Thing, ThingKind
from onrecord.nouns.entity import Entity, EntityKind, Mention, Role
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.decided_names import part_names
from onrecord.record.entities import join_entities
from onrecord.record.rulings import Rulings
from onrecord.text.anchors import make_anchor
from tests.samples import make_article

TEXT = (
    "Tavo Lin, the finance minister, spoke first. He said the fee stays. "
    "Tavoren Lin, the harbour master, said the port is full. She left early."
)
ARTICLE = make_article("first", TEXT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def said(id: str, source: str, content: str) -> Statement:
    return Statement(
        id=id, content=(span(content),), cue=None, source=span(source), to=None, via=None, kind=Kind.INDIRECT,
        act=Act.STATE, entity=0, speaker_name="Tavo Lin", confidence=0.9,
    )  # fmt: skip


READING = Reading(
    article=ARTICLE.id,
    statements=(said("s-1", "He said", "the fee stays"), said("s-2", "Tavoren Lin", "the port is full")),
    times=(),
    mentions=tuple(
        Mention(span=span(words), kind=EntityKind.PERSON, entity=0, is_name=is_name)
        for words, is_name in (("Tavo Lin", True), ("He", False), ("Tavoren Lin", True), ("She", False))
    ),
    entities=(
        Entity(
            name="Tavo Lin",
            kind=EntityKind.PERSON,
            aliases=("Tavoren Lin",),
            roles=(Role("finance minister", span("finance minister")), Role("harbour master", span("harbour master"))),
        ),
    ),
    quantities=(),
)


def thing(*words: str) -> Thing:
    places = [span(one) for one in words]
    return Thing(
        kind=ThingKind.ENTITY,
        label=words[0],
        anchors=tuple(make_anchor(ARTICLE.page, TEXT, place.start, place.end) for place in places),
    )


def rulings(*decided: Split) -> Rulings:
    at = datetime(2023, 3, 14, tzinfo=UTC)
    return Rulings(
        [ARTICLE],
        [Decision(id=f"dec-{n}", at=at, by="ed", reason="r", story=None, ruling=one) for n, one in enumerate(decided)],
    )


SPLIT = rulings(Split(stays=thing("Tavo Lin"), goes=thing("Tavoren Lin"), names=("Tavoren Lin",)))


def test_names_pronouns_roles_and_words_go_with_their_bearer():
    """A pronoun goes with the name before it, a role with the mention beside it."""
    (parted,) = part_names([ARTICLE], [READING], SPLIT)
    assert [(one.name, one.aliases, [role.title for role in one.roles]) for one in parted.entities] == [
        ("Tavo Lin", (), ["finance minister"]),
        ("Tavoren Lin", (), ["harbour master"]),
    ]
    assert [mention.entity for mention in parted.mentions] == [0, 0, 1, 1]
    assert [(one.entity, one.speaker_name) for one in parted.statements] == [(0, "Tavo Lin"), (1, "Tavoren Lin")]


def test_the_parts_are_two_entities_of_the_record():
    """Though by their names alone they would be joined."""
    (parted,) = part_names([ARTICLE], [READING], SPLIT)
    entities, _ = join_entities([ARTICLE], [parted], SPLIT)
    assert sorted(entity.name for entity in entities) == ["Tavo Lin", "Tavoren Lin"]


def test_without_a_split_a_reading_stays():
    """The very same."""
    assert part_names([ARTICLE], [READING], rulings()) == (READING,)
