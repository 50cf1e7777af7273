"""What the rules on meetings look at: an article's words and parse, who is named where, and whom a pronoun means."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.nouns.entity import Entity, EntityKind, Mention
from onrecord.nouns.span import Span
from onrecord.readings.cast_words import ArticleWords
from onrecord.readings.coreference_ranker import Speaker
from onrecord.readings.meeting_parse import MeetingParse
from onrecord.text.names import StateWord, state_hint

_LEADING = frozenset(
    "president premier chancellor leader ruler dictator king queen emperor sultan emir prince chairman".split()
) | {"minister"}
# "prime minister" leads, "foreign minister" and "vice president" do not.
_NOT_LEADING = frozenset(
    "vice deputy foreign defence defense interior finance health trade economy justice former assistant majority "
    "minority opposition house senate committee joint staff board".split()
)


@dataclass(frozen=True, slots=True)
class MeetingScene:
    """`names` leads from a token to the entity that a name there stands for, `meant` from a pronoun to its bearer."""

    words: ArticleWords
    parse: MeetingParse
    entities: Sequence[Entity]
    names: Mapping[int, int]
    meant: Mapping[Span, Speaker]

    def name_at(self, at: int) -> int | None:
        """The entity whose name covers the token, None if no name does."""
        return self.names.get(at)

    def name_tokens(self, head: int) -> list[int]:
        """The tokens of the name at `head`, or of its noun phrase where no name stands."""
        entity = self.names.get(head)
        if entity is None:
            return self.parse.phrase(head)
        first = last = head
        while self.names.get(first - 1) == entity:
            first -= 1
        while self.names.get(last + 1) == entity:
            last += 1
        return list(range(first, last + 1))

    def side_of(self, entity: int) -> str | None:
        """The state or body an entity belongs to; a state is its own."""
        return self.entities[entity].side

    def is_state(self, entity: int) -> bool:
        """True for a state, under any of its names."""
        forms = (self.entities[entity].name, *self.entities[entity].aliases)
        hints = [state_hint(form) for form in forms]
        return any(hint is not None and hint.how in {StateWord.NAME, StateWord.GOVERNMENT} for hint in hints)

    def is_sided_state(self, entity: int) -> bool:
        """True for a state or its seat of government standing for it, in the position of a party."""
        forms = (self.entities[entity].name, *self.entities[entity].aliases)
        return any(state_hint(form) is not None for form in forms)

    def is_person(self, entity: int) -> bool:
        """True for somebody rather than something."""
        return self.entities[entity].kind is EntityKind.PERSON

    def is_known_person(self, entity: int) -> bool:
        """True for a person with a title or a given name; a bare word tagged as one may be a state no list knows."""
        known = self.entities[entity]
        return known.kind is EntityKind.PERSON and (bool(known.roles) or " " in known.name)

    def agent(self, verb: int) -> int | None:
        """Who does what a passive verb says ("adopted by the council"), None if it does not say."""
        agents = self.parse.kids(verb, "obl:agent")
        agents += [each for each in self.parse.kids(verb, "obl") if self.parse.case(each) == "by"]
        if not agents and self.parse.is_passive(verb):  # "was given two hours by Orlik": by the parse, his hours
            inside = (part for each in self.parse.kids(verb, "obj") for part in self.parse.kids(each, "nmod"))
            agents += [each for each in inside if self.parse.case(each) == "by"]
        return agents[0] if agents else None

    def is_whereabouts(self, at: int) -> bool:
        """True for a place as where somebody is: "will be in Lindholm on Friday"."""
        name = self.name_at(at)
        if name is None or self.is_known_person(name) or not self.parse.kids(at, "cop"):
            return False
        return self.parse.case(at) in {"in", "at"}

    def state_word(self, at: int) -> str | None:
        """The state that the word, or the words up to it, names or belongs to ("Russian", "United States")."""
        for first in (at - 1, at):
            if first >= 0:
                hint = state_hint(self.words.phrase(first, at + 1))
                if hint is not None and hint.how is not StateWord.CAPITAL:
                    return hint.state
        return None

    def _acts_as_state(self, entity: int, token: int) -> bool:
        """True for a state, or a place that no list knows and that does or has something here."""
        if self.is_person(entity):
            return False
        if self.is_sided_state(entity):
            return True
        tokens = self.name_tokens(token)
        rels = {self.parse.rel(each) for each in tokens if self.words.tokens[each].head not in tokens}
        acts = bool(rels & {"nsubj", "nsubj:pass", "nmod:poss", "conj"})
        return acts and self.entities[entity].kind is EntityKind.PLACE

    def leads(self, entity: int) -> bool:
        """True for somebody whose titles say that he heads a state, a government or a movement."""
        titles = (role.title.lower().split() for role in self.entities[entity].roles)
        return any(_LEADING & set(title) and not _NOT_LEADING & set(title) for title in titles)

    def last_two(self, at: int, *, persons: bool, sentences_back: int = 3, leading: bool = False) -> list[int]:
        """The two persons, or the two states, named last before token `at`, in the order named; empty if not two.

        leading  only persons who head a state, a government or a movement
        """
        first = self.words.sentences[max(0, self.words.sentence[at] - sentences_back)][0]
        near = [token for token in range(at - 1, first - 1, -1) if token in self.names]
        if not persons:
            return self._two_of(near, lambda entity, token: self._acts_as_state(entity, token), apart=True)
        known = self._two_of(
            near, lambda entity, _: self.is_known_person(entity) and (not leading or self.leads(entity))
        )
        return known or self._two_of(
            near, lambda entity, _: self.is_person(entity) and (not leading or self.leads(entity))
        )

    def _two_of(self, tokens: Sequence[int], fits: Callable[[int, int], bool], *, apart: bool = False) -> list[int]:
        """The first two entities at `tokens` that fit, the farther first; with `apart`, of different sides."""
        found: list[int] = []
        for token in tokens:
            entity = self.names[token]
            side = self.side_of(entity)
            if entity in found or not fits(entity, token):
                continue
            if apart and side is not None and side in {self.side_of(each) for each in found}:
                continue
            found.append(entity)
            if len(found) == 2:
                return found[::-1]
        return []


def make_scene(
    words: ArticleWords, mentions: Sequence[Mention], entities: Sequence[Entity], meant: Mapping[Span, Speaker]
) -> MeetingScene:
    """The scene of one article. Names are `mentions` with a name; pronouns are looked up in `meant`."""
    names: dict[int, int] = {}
    for mention in mentions:
        if mention.is_name:
            first, last = words.range_of(mention.span)
            names.update(dict.fromkeys(range(first, last), mention.entity))
    return MeetingScene(words, MeetingParse(words), entities, names, meant)
