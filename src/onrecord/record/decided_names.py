"""Names that a reader has put right, within a page: mentions of two bearers that the reading took for one."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.article import Article
from onrecord.nouns.decision import Split
from onrecord.nouns.entity import Entity, Mention
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span
from onrecord.record.rulings import Rulings
from onrecord.text.names import fold


def part_names(articles: Sequence[Article], readings: Sequence[Reading], rulings: Rulings) -> tuple[Reading, ...]:
    """`readings` with the entities parted that bear both the names of one who `goes` and others, by the splits of
    `rulings`; the very same where there is none. Whether the parts stay apart over the pages is seen to in
    decided_entities.py.
    """
    texts = {article.id: article.text for article in articles}
    parted = tuple(readings)
    for split in rulings.of(Split):
        names = frozenset(fold(name) for name in split.names)
        if names and rulings.places(split.goes):
            stays = _words(split.stays.label)
            parted = tuple(_parted(reading, texts.get(reading.article, ""), names, stays) for reading in parted)
    return parted


def _parted(reading: Reading, text: str, names: frozenset[str], stays: frozenset[str]) -> Reading:
    """The reading with a new entity for the mentions by one of `names`, for each entity that also bears other names,
    one of them with a word of `stays`.
    """
    for index, entity in enumerate(reading.entities):
        forms = (entity.name, *entity.aliases)
        own = [form for form in forms if fold(form) not in names]
        if len(own) < len(forms) and any(_words(form) & stays for form in own):
            reading = _without(reading, index, text, names)
    return reading


def _without(reading: Reading, index: int, text: str, names: frozenset[str]) -> Reading:
    entity = reading.entities[index]
    going = _going([m for m in reading.mentions if m.entity == index], text, names)
    if not going:
        return reading
    new = len(reading.entities)
    forms = (entity.name, *entity.aliases)
    gone = [form for form in forms if fold(form) in names]
    kept = [form for form in forms if fold(form) not in names]
    roles = [role for role in entity.roles if _is_nearest(role.span, going, reading.mentions, index)]
    stays = replace(
        entity, name=kept[0], aliases=tuple(kept[1:]), roles=tuple(role for role in entity.roles if role not in roles)
    )
    goes = Entity(name=gone[0], kind=entity.kind, aliases=tuple(gone[1:]), roles=tuple(roles), side=entity.side)

    def moved(owner: int | None, *spans: Span | None) -> int | None:
        """`new` for what was of the entity and stands on words of one who goes."""
        touched = any(span is not None and span.overlaps(mention) for span in spans for mention in going)
        return new if owner == index and touched else owner

    return replace(
        reading,
        entities=(*reading.entities[:index], stays, *reading.entities[index + 1 :], goes),
        mentions=tuple(
            replace(m, entity=new) if m.span in going and m.entity == index else m for m in reading.mentions
        ),
        statements=tuple(
            replace(s, entity=moved(s.entity, s.source), speaker_name=goes.name)
            if moved(s.entity, s.source) != s.entity
            else s
            for s in reading.statements
        ),
        stances=tuple(replace(s, entity=moved(s.entity, s.party)) for s in reading.stances),
        meetings=tuple(
            replace(
                meeting,
                participants=tuple(replace(p, entity=moved(p.entity, p.span)) for p in meeting.participants),
            )
            for meeting in reading.meetings
        ),
    )


def _going(mentions: Sequence[Mention], text: str, names: frozenset[str]) -> frozenset[Span]:
    """The mentions by one of `names`, and the pronouns and descriptions that follow one before another name comes."""
    found = set()
    goes = False
    for mention in sorted(mentions, key=lambda mention: mention.span):
        if mention.is_name:
            goes = fold(" ".join(mention.span.of(text).split())) in names
        if goes:
            found.add(mention.span)
    return frozenset(found)


def _is_nearest(role: Span, going: frozenset[Span], mentions: Sequence[Mention], index: int) -> bool:
    """True if the mention nearest to the words of a role is one of those that go."""
    own = [mention.span for mention in mentions if mention.entity == index]
    nearest = min(own, key=lambda span: (max(0, span.start - role.end, role.start - span.end), span))
    return nearest in going


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in name.split())
