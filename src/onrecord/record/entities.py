"""The people, bodies, places, forums and documents of a story: the entities of all pages, joined."""

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.entity import Entity, EntityKind
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity, RecordRole
from onrecord.nouns.span import Span
from onrecord.record.decided_entities import decide_groups
from onrecord.record.entities_context import find_contexts
from onrecord.record.entities_cut import WholeNames
from onrecord.record.entities_group import Candidate, Group
from onrecord.record.entities_match import group_entities
from onrecord.record.entities_people import role_words
from onrecord.record.rulings import NO_RULINGS, Rulings
from onrecord.text.name_match import core_words, name_words, people_of_land, skeleton, thing_key
from onrecord.text.names import StateWord, state_hint

# Two names keep company when at most this many characters lie between them: about two sentences.
_COMPANY_CHARS = 300
# A name in company goes by its sounds if it has so many; the pages that mangle one name mangle all.
_TELLING_SOUNDS = 3


def join_entities(
    articles: Sequence[Article], readings: Sequence[Reading], rulings: Rulings = NO_RULINGS
) -> tuple[tuple[RecordEntity, ...], dict[tuple[str, int], str]]:
    """The record's entities, most mentioned first, and (article id, index into `Reading.entities`) → entity id.

    Every entity of every reading that has a mention is in the map, but for those that `rulings` reject. Nothing depends
    on the order of the pages.
    """
    by_id = {article.id: article for article in articles}
    read = {reading.article: reading for reading in readings if reading.article in by_id}
    spans = {article: _mention_spans(reading) for article, reading in read.items()}
    names = WholeNames(entity for _, reading in sorted(read.items()) for entity in reading.entities)
    candidates = [
        candidate
        for article, reading in sorted(read.items())
        for candidate in _candidates(by_id[article], reading, spans[article], names)
    ]
    groups = decide_groups(group_entities(candidates), by_id, spans, rulings)
    drafts = [(_canonical_name(group, by_id, spans), group) for group in groups]
    drafts.sort(key=lambda draft: (-sum(member.mentions for member in draft[1].members), draft[0], draft[1].forms))
    entities: list[RecordEntity] = []
    ids: dict[tuple[str, int], str] = {}
    taken: Counter[str] = Counter()
    for name, group in drafts:
        nth = taken[name]
        taken[name] += 1
        entity_id = make_id("ent", name, nth)
        entities.append(_make_record_entity(entity_id, name, group, by_id, read, spans))
        ids.update({(member.article, member.index): entity_id for member in group.members})
    return tuple(entities), ids


def _mention_spans(reading: Reading) -> Mapping[int, list[Span]]:
    """Entity index → spans of its mentions, in text order."""
    spans: dict[int, list[Span]] = {}
    for mention in sorted(reading.mentions, key=lambda mention: mention.span):
        spans.setdefault(mention.entity, []).append(mention.span)
    return spans


def _candidates(
    article: Article, reading: Reading, spans: Mapping[int, list[Span]], names: WholeNames
) -> list[Candidate]:
    speaking = {statement.entity for statement in reading.statements}
    placed = sorted((span.start, index) for index, found in spans.items() for span in found)
    company: dict[int, set[str]] = {}
    for at, (start, index) in enumerate(placed):
        for next_start, other in placed[at + 1 :]:
            if next_start - start > _COMPANY_CHARS:
                break
            if other != index:
                company.setdefault(index, set()).add(_company_key(reading.entities[other]))
                company.setdefault(other, set()).add(_company_key(reading.entities[index]))
    contexts = find_contexts(
        article.text, {index: spans[index] for index in spans if reading.entities[index].kind is EntityKind.PERSON}
    )
    made = []
    for index, entity in enumerate(reading.entities):
        if index not in spans:
            continue
        whole = names.whole(entity, article.text, spans[index])
        made.append(
            Candidate(
                article=article.id,
                index=index,
                kind=whole[1] if whole else entity.kind,
                forms=(whole[0],) if whole else (entity.name, *entity.aliases),
                side=entity.side,
                roles=role_words(role.title for role in entity.roles),
                company=frozenset(company.get(index, ())),
                speaks=index in speaking,
                mentions=len(spans[index]),
                context=contexts.get(index, frozenset()),
            )
        )
    return made


def _company_key(entity: Entity) -> str:
    """What spellings of one name have in common: the surname's sounds, a state's name, a long name's words."""
    key = thing_key(entity.name)
    if state_hint(entity.name) is not None:
        return key
    words = name_words(entity.name)
    last = words[-1] if words and (entity.kind is EntityKind.PERSON or len(words) == 1) else key
    sounds = skeleton(last).replace("z", "s")
    return sounds if " " not in last and len(sounds) >= _TELLING_SOUNDS else last


def _canonical_name(
    group: Group, articles: Mapping[str, Article], spans: Mapping[str, Mapping[int, list[Span]]]
) -> str:
    """The best-attested full form: most pages, then of one that is no machine's translation, then most mentions; a
    state goes by its English name.
    """
    for form in group.forms:
        hint = state_hint(form)
        if hint is not None and hint.how is StateWord.NAME:
            return hint.state
    pages: Counter[str] = Counter()
    own: set[str] = set()
    times: Counter[str] = Counter()
    for member in group.members:
        pages.update(member.forms)
        if not articles[member.article].translation_signs:
            own.update(member.forms)
        for span in spans[member.article][member.index]:
            times[" ".join(span.of(articles[member.article].text).split())] += 1
    is_person = _kind(group) is EntityKind.PERSON
    peoples = {people for form in group.forms if " " not in form for people in people_of_land(form)}
    return min(
        group.forms,
        key=lambda form: (
            form in peoples,
            not _is_full(form, is_person=is_person),
            -pages[form],
            form not in own,
            -times[form],
            -len(name_words(form)),
            len(form),
            form,
        ),
    )


def _is_full(form: str, *, is_person: bool) -> bool:
    return len(core_words(form)) > 1 if is_person else not (form.isupper() and " " not in form)


def _kind(group: Group) -> EntityKind:
    """By vote of the mentions; a lone name seen once, with no role and no words of its own, is not called a person."""
    votes: Counter[EntityKind] = Counter()
    for member in group.members:
        votes[member.kind] += member.mentions
    order = list(EntityKind)
    kind = min(votes, key=lambda kind: (-votes[kind], order.index(kind)))
    if kind is EntityKind.PERSON:
        lone = all(len(core_words(form)) < 2 for form in group.forms)
        weak = sum(member.mentions for member in group.members) == 1 and not group.roles
        if lone and weak and not any(member.speaks for member in group.members):
            return EntityKind.OTHER
    return kind


def _make_record_entity(
    entity_id: str,
    name: str,
    group: Group,
    articles: Mapping[str, Article],
    readings: Mapping[str, Reading],
    spans: Mapping[str, Mapping[int, list[Span]]],
) -> RecordEntity:
    mentions: list[Evidence] = []
    roles: dict[str, tuple[str, list[Evidence]]] = {}
    sides: Counter[str] = Counter()
    for member in group.members:
        article = articles[member.article]
        mentions += [evidence_at(article, span) for span in spans[member.article][member.index]]
        for role in readings[member.article].entities[member.index].roles:
            roles.setdefault(role.title.lower(), (role.title, []))[1].append(evidence_at(article, role.span))
        if member.side is not None:
            sides[member.side] += 1
    forms = {form for form in group.forms if form != name}
    printed = [form for member in group.members for form in member.forms]
    return RecordEntity(
        id=entity_id,
        name=name,
        kind=_kind(group),
        side=min(sides, key=lambda side: (-sides[side], side)) if sides else None,
        roles=tuple(
            RecordRole(title, tuple(evidence))
            for title, evidence in sorted(roles.values(), key=lambda role: (-len(role[1]), role[0]))
        ),
        aliases=tuple(sorted(forms, key=lambda form: (-printed.count(form), form))),
        mentions=tuple(sorted(mentions)),
    )
