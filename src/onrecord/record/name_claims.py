"""What the pages call one bearer where they do not agree: two spellings of a surname, two names of one body."""

from collections.abc import Mapping, Sequence

from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.claim import Claim, ClaimValue
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.ids import make_id
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.span import Span
from onrecord.record.named_places import NOTHING_NAMED, Backing, NamedPlaces, sources_behind
from onrecord.text.name_match import core_words, surname_likeness
from onrecord.text.names import fold, state_hint

# Bodies go by many names; only where one word of three or more is another one do two pages name one body differently.
_NAMED = (EntityKind.FORUM, EntityKind.DOCUMENT, EntityKind.ORGANISATION)


def make_name_claims(
    entities: Sequence[RecordEntity], family_of: Mapping[str, str], named: NamedPlaces = NOTHING_NAMED
) -> tuple[Claim, ...]:
    """One claim for each bearer that two families or more call by rival names, in the order of the entities; the name
    that more sources print first. They never agree: one of two spellings is wrong.
    """
    made = []
    for entity in entities:
        rivals = rival_names(entity, family_of)
        if rivals:
            made.append(_claim(entity, rivals, family_of, named))
    return tuple(made)


def _claim(
    entity: RecordEntity,
    rivals: Sequence[tuple[str, tuple[Evidence, ...]]],
    family_of: Mapping[str, str],
    named: NamedPlaces,
) -> Claim:
    backings = {
        name: [
            Backing(
                place.article,
                family_of.get(place.article, place.article),
                named.source_at(place.article, (Span(place.start, place.end),)),
            )
            for place in places
        ]
        for name, places in rivals
    }
    sources = {name: len(sources_behind(behind)) for name, behind in backings.items()}
    telling = sources_behind([one for behind in backings.values() for one in behind])
    ordered = sorted(rivals, key=lambda rival: (-sources[rival[0]], rival[0]))
    return Claim(
        id=make_id("clm", ClaimKind.NAME.value, entity.id),
        kind=ClaimKind.NAME,
        subject=f"the name of {entity.name}",
        values=tuple(
            ClaimValue(
                value=name,
                unit=None,
                hedge=None,
                asserter=None,
                asserter_name=None,
                evidence=places[0],
                sources=sources[name],
            )
            for name, places in ordered
        ),
        agree=False,
        sources=len(telling),
        lone=False,
    )


def rival_names(entity: RecordEntity, family_of: Mapping[str, str]) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
    """The names of one bearer that differ in a word or in spelling, each with where it stands; of two families or more,
    else none.
    """
    if state_hint(entity.name) is not None:
        return ()
    places: dict[str, list[Evidence]] = {}
    for mention in entity.mentions:
        places.setdefault(" ".join(mention.text.split()), []).append(mention)
    forms = [form for form in (entity.name, *entity.aliases) if form in places]
    groups: list[list[str]] = []
    for form in forms:
        home = next((group for group in groups if not _differ(entity.kind, group[0], form)), None)
        if home is None:
            groups.append([form])
        else:
            home.append(form)
    rivals = [group for group in groups if any(_rivals(entity.kind, group[0], other[0]) for other in groups)]
    families = {
        family_of.get(place.article, place.article) for group in rivals for form in group for place in places[form]
    }
    if len(rivals) < 2 or len(families) < 2:
        return ()
    return tuple((group[0], tuple(place for form in group for place in places[form])) for group in rivals)


def _differ(kind: EntityKind, left: str, right: str) -> bool:
    """True if two forms are not merely longer and shorter ("Veshnik", "Lazar Veshnik")."""
    a, b = [fold(word) for word in core_words(left)], [fold(word) for word in core_words(right)]
    if kind is EntityKind.PERSON:
        return bool(a and b) and a[-1] != b[-1]
    return not (set(a) <= set(b) or set(b) <= set(a))


def _rivals(kind: EntityKind, left: str, right: str) -> bool:
    """Two spellings of a surname; two names of a body that share a word and differ in one."""
    if left == right or not _differ(kind, left, right):
        return False
    a, b = core_words(left), core_words(right)
    if kind is EntityKind.PERSON:
        family = bool(a and b) and fold(a[-1]).rstrip("s") == fold(b[-1]).rstrip("s")  # "the Venns"
        return bool(a and b) and not family and 0 < surname_likeness(a[-1], b[-1]) < 1
    if kind not in _NAMED:
        return False
    named = all(word[:1].isupper() for form in (left, right) for word in form.split() if len(word) > 3)
    one, other = {fold(word) for word in a}, {fold(word) for word in b}
    return named and len(one) > 2 and len(other) > 2 and len(one - other) == len(other - one) == 1
