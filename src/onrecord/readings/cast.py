"""The cast of an article: every name, who or what it belongs to, and who stands behind each source of a statement."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.entity import Entity, EntityKind, Mention, Role
from onrecord.nouns.span import Span
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_names import find_names
from onrecord.readings.cast_roles import find_roles
from onrecord.readings.cast_words import ArticleWords, make_article_words
from onrecord.readings.coreference import Bearer, join_names
from onrecord.readings.coreference_ranker import Chooser, Speaker, best_candidate
from onrecord.readings.coreference_scene import Known, Placed
from onrecord.readings.coreference_speakers import find_speakers
from onrecord.text.name_match import name_words
from onrecord.text.names import Gender, StateWord, gender_of_given_name, gender_of_title, singular, state_hint
from onrecord.text.span_index import SpanIndex

__all__ = ["Cast", "Speaker", "find_cast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Mentions in text order, their entities, the speaker behind each source span, and whom other pronouns mean."""

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    speakers: Mapping[Span, Speaker]
    meant: Mapping[Span, Speaker] = field(default_factory=dict)


def find_cast(
    text: str,
    analysis: Analysis,
    sources: Sequence[Span],
    others: Sequence[Span] = (),
    choose: Chooser = best_candidate,
) -> Cast:
    """Who and what `text` speaks of, and whom each of `sources` (noun phrases or pronouns) means.

    others  pronouns and descriptions that are no sources; `meant` of the cast tells whom they stand for, and nothing
            else hangs on them
    choose  decides whom a pronoun or description means (coreference_ranker.py)

    1. names                 (cast_names.py)
    2. titles and sides      (cast_roles.py)
    3. one bearer, many names (coreference.py)
    4. speakers              (coreference_speakers.py)
    """
    words = make_article_words(text, analysis)
    ranges = [words.range_of(source) for source in sources]
    names = find_names(words, analysis, ranges)
    named = [False] * len(words)
    for name in names:
        if name.kind is EntityKind.PERSON:
            named[name.first : name.last] = [True] * (name.last - name.first)
    people_roles = [
        find_roles(words, name.first, name.last, named) if name.kind is EntityKind.PERSON else [] for name in names
    ]
    in_source = bytearray(len(words))
    for first, last in ranges:
        in_source[first:last] = b"\1" * (last - first)
    bearers = join_names(words, names, people_roles, [bool(in_source[name.first]) for name in names])
    entities = tuple(_make_entity(words, bearer) for bearer in bearers)
    placed = sorted(
        (
            Placed(names[at].first, names[at].last, number)
            for number, bearer in enumerate(bearers)
            for at in bearer.names
        ),
        key=lambda name: name.first,
    )
    known = [_known(words, names, bearer, entity) for bearer, entity in zip(bearers, entities, strict=True)]
    bearer_of = {at: number for number, bearer in enumerate(bearers) for at in bearer.names}
    titles = {
        token: bearer_of[at]
        for at, found in enumerate(people_roles)
        for role in found
        for token in range(role.first, role.last)
    }
    speakers = find_speakers(words, placed, known, titles, sources, analysis.frames, choose)
    meant = find_speakers(words, placed, known, titles, [*sources, *others], analysis.frames, choose) if others else {}
    mentions = [
        Mention(span=words.span_of(name.first, name.last), kind=entities[name.entity].kind, entity=name.entity)
        for name in placed
    ]
    mentions += _stand_ins(speakers, mentions, entities)
    mentions.sort(key=lambda mention: mention.span)
    return Cast(mentions=tuple(mentions), entities=entities, speakers=speakers, meant=meant)


def _stand_ins(speakers: Mapping[Span, Speaker], named: Sequence[Mention], entities: Sequence[Entity]) -> list[Mention]:
    """Pronouns and descriptions that stand for a speaker without naming it."""
    found = []
    names = SpanIndex((mention.span, mention) for mention in named)
    for span, speaker in speakers.items():
        if speaker.entity is None or names.overlapping(span):
            continue
        found.append(Mention(span=span, kind=entities[speaker.entity].kind, entity=speaker.entity, is_name=False))
    return found


def _make_entity(words: ArticleWords, bearer: Bearer) -> Entity:
    name = bearer.full_name()
    roles: dict[str, Role] = {}
    for role in bearer.roles:
        if name_words(name)[-1:] and name_words(name)[-1] in name_words(role.title):
            continue  # a headline run into the text
        roles.setdefault(role.title.lower(), Role(role.title, words.span_of(role.first, role.last)))
    return Entity(
        name=name,
        kind=bearer.kind,
        aliases=tuple(form for form in bearer.forms if form != name),
        roles=tuple(roles.values()),
        side=_side(bearer, name),
    )


def _side(bearer: Bearer, name: str) -> str | None:
    """The state or body it acts for: by titles for a person, by its own name for a body, itself for a state."""
    if bearer.kind is EntityKind.PERSON:
        sides = Counter(role.side for role in bearer.roles if role.side is not None)
        return sides.most_common(1)[0][0] if sides else None
    for form in (name, *bearer.forms):
        hint = state_hint(form)
        if hint is not None:
            return hint.state
    if bearer.kind in {EntityKind.ORGANISATION, EntityKind.FORUM}:
        first = name.split()[0]
        hint = state_hint(first) or state_hint(" ".join(name.split()[:2]))
        owner = hint is not None and hint.how in {StateWord.NAME, StateWord.DEMONYM}
        return hint.state if hint is not None and owner and " " in name else None
    return None


def _known(words: ArticleWords, names: Sequence[Name], bearer: Bearer, entity: Entity) -> Known:
    titles = tuple(frozenset(singular(word) for word in role.title.split()) for role in entity.roles)
    gender = _gender(words, names, bearer) if bearer.kind is EntityKind.PERSON else None
    return Known(entity.name, entity.kind, gender, entity.side, titles, len(bearer.names))


def _gender(words: ArticleWords, names: Sequence[Name], bearer: Bearer) -> Gender | None:
    """By title or form of address first, then by given name."""
    votes: Counter[Gender] = Counter()
    for at in bearer.names:
        before = names[at].first - 1
        found = gender_of_title(words.words[before]) if before >= 0 else None
        if found is not None:
            votes[found] += 1
    for role in bearer.roles:
        for word in words.words[role.first : role.last]:
            found = gender_of_title(word)
            if found is not None:
                votes[found] += 1
    if not votes:
        for form in bearer.forms:
            found = gender_of_given_name(form.split()[0]) if " " in form else None
            if found is not None:
                votes[found] += 1
    return votes.most_common(1)[0][0] if votes else None
