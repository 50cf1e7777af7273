"""Whose a stance is: whom a noun phrase means, who speaks, and for which state."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.nouns.entity import Entity, EntityKind, Mention
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind, Statement
from onrecord.readings.stance_states import acts_for_state, owners_state, states_of, words_of_office
from onrecord.readings.stance_words import ASSEMBLED, BODIES, FIRST_PERSON, JOINT_NOUNS, LED, OWN_NOUNS, UNNAMED
from onrecord.readings.tree import Tree
from onrecord.text.agencies import agency_called
from onrecord.text.names import is_role_head, singular
from onrecord.text.span_index import SpanIndex
from onrecord.text.state_words import states_in

# A phrase opens its sentence behind so many words at most: "however,", "but".
_OPENING_WORDS = 2
# So many words back the body of "the leaders" is looked for.
_FAR_BACK = 250
_NOMINATIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}


@dataclass(frozen=True, slots=True)
class Party:
    """Whose stance: its words, the entity (index into `Reading.entities`) and the state its words name."""

    span: Span
    entity: int | None
    side: str | None


class Voices:
    """Looks up in one article whose words a place has, and whom a noun phrase means."""

    def __init__(
        self, tree: Tree, statements: Sequence[Statement], mentions: Sequence[Mention], entities: Sequence[Entity]
    ) -> None:
        self.tree = tree
        self.entities = entities
        self._mention_at: dict[int, Mention] = {}
        at = 0
        for mention in sorted(mentions, key=lambda mention: mention.span):
            while at < len(tree.tokens) and tree.tokens[at].end <= mention.span.start:
                at += 1
            word = at
            while word < len(tree.tokens) and tree.tokens[word].start < mention.span.end:
                self._mention_at[word] = mention
                word += 1
        self._he_or_she = {
            mention.entity
            for mention in mentions
            if mention.span.of(tree.text).lower() in ("he", "she", "him", "her", "his", "himself", "herself")
        }
        self._source_at = {
            word: statement.entity
            for statement in statements
            if statement.source is not None and statement.entity is not None
            for word in _bearers(tree, tree.words_in(statement.source))
        }
        self._told_by = {
            word: statement
            for statement in statements
            if statement.cue is not None
            for word in tree.words_in(statement.cue)
        }
        self._direct = SpanIndex(
            (span, statement) for statement in statements if statement.kind is Kind.DIRECT for span in statement.content
        )
        spoken = [self.speaker(statement) is not None for statement in statements]
        self.statements = tuple(statement for statement, is_known in zip(statements, spoken, strict=True) if is_known)
        # What an unknown "he" said in another's speech ("he assured me that …") are not that other's words.
        said = [one for one, is_known in zip(statements, spoken, strict=True) if is_known or one.source is not None]
        by_size = sorted(said, key=lambda s: -sum(len(span) for span in s.content))
        self._statement_at = {
            word: statement for statement in by_size for span in statement.content for word in tree.words_in(span)
        }

    def parties(self, head: int) -> list[Party]:
        """The parties that the noun phrase of `head` names, one for each noun joined with "and"."""
        tree = self.tree
        found = []
        joined = tree.conjuncts(head)
        for word in joined:
            if tree.tokens[word].upos == "PRON":
                found += self._behind_pronoun(word)
                continue
            leave_out = [other for other in joined if other != word]
            leave_out += tree.children(word, "acl", "appos", "parataxis")
            phrase = tree.phrase(word, leave_out)
            while len(phrase) > 1 and tree.relation(phrase[0]) == "case" and phrase[0] < word:
                phrase.pop(0)  # "by the Norwegian side"
            several = self._of_several(word)
            if several:
                found += several
                continue
            entity = self._entity(word, phrase)
            states = states_of(tree, phrase)
            side = states[0] if len(states) == 1 and acts_for_state(tree, word) else None
            if entity is not None and self._is_of_another(word, entity):
                entity = None
            if entity is None and side is None and acts_for_state(tree, word) and not states:
                entity = self._led_by(phrase)
                side = self._named_in(phrase) if entity is None else None
            if entity is None and side is None and tree.words[word] in UNNAMED and tree.tokens[word].upos == "NOUN":
                side = self._unnamed(word, phrase)
            if entity is not None and self._is_outlet(entity):
                continue
            if entity is not None or side is not None:
                found.append(Party(tree.span(phrase), entity, side))
        return found

    def _unnamed(self, head: int, phrase: Sequence[int]) -> str | None:
        """What a body without a name is called, with what stands before its noun: "seafarers' union"."""
        kept = [word for word in phrase if word <= head and self.tree.relation(word) != "det"]
        return self.tree.span(kept).of(self.tree.text) if kept else None

    def _of_several(self, head: int) -> list[Party]:
        """Those for whom "the leaders of Norway and Chile" act, none where it is one."""
        if not acts_for_state(self.tree, head) or self.tree.tokens[head].upos == "PROPN":
            return []
        for child in self.tree.children(head, "nmod"):
            of = any(self.tree.words[case] == "of" for case in self.tree.children(child, "case"))
            if of and len(self.tree.conjuncts(child)) > 1 and self.tree.tokens[child].upos == "PROPN":
                named = [party for party in self.parties(child) if not self._is_somebody(party)]
                span = self.tree.span(self.tree.phrase(head, self.tree.children(head, "acl", "appos", "parataxis")))
                return [replace(party, span=span) for party in named] if len(named) > 1 else []
        return []

    def _is_somebody(self, party: Party) -> bool:
        return party.entity is not None and self._is_person(party.entity) and not self._is_bare(party.entity)

    def _is_of_another(self, head: int, entity: int) -> bool:
        """True if a description names another state than that of whom the reading takes it for."""
        state, one = owners_state(self.tree, head), self.entities[entity]
        known = {found for words in (one.side or "", *(role.title for role in one.roles)) for found in states_in(words)}
        return state is not None and self.tree.tokens[head].upos == "NOUN" and state not in known

    def _named_in(self, words: Sequence[int]) -> str | None:
        """The one body or land, listed nowhere, that a phrase names: "a Dravian official"."""
        kept = words_of_office(self.tree, words)
        found = {self._mention_at[word].entity for word in kept if word in self._mention_at}
        named = {self.entities[one].name for one in found if self._is_bare(one) or not self._is_person(one)}
        return named.pop() if len(found) == 1 and len(named) == 1 else None

    def _led_by(self, words: Sequence[int]) -> int | None:
        """The person after whom a government is called: "officials of the Venn administration"."""
        for word in words:
            mention = self._mention_at.get(word)
            if mention is not None and self._is_person(mention.entity):
                behind = self.tree.words[word + 1 : word + 2]
                if behind and behind[0] in LED:
                    return mention.entity
        return None

    def _is_person(self, entity: int) -> bool:
        return self.entities[entity].kind is EntityKind.PERSON

    def _is_outlet(self, entity: int) -> bool:
        return agency_called(self.entities[entity].name) is not None

    def _behind_pronoun(self, word: int) -> list[Party]:
        """Whom "he", "she", "it" or "they" means: whom the reading says, the speaker within reported words, else the
        subject of the sentence before.
        """
        pronoun = _NOMINATIVE.get(self.tree.words[word], self.tree.words[word])
        if pronoun not in ("he", "she", "it", "they"):
            return []
        span = self.tree.span([word])
        ahead = self._subject_ahead(word)
        if ahead is not None:
            parties = self.parties(ahead)
            if parties and all(self._fits(pronoun, party) for party in parties):
                return [Party(span, party.entity, party.side) for party in parties]
        mention = self._mention_at.get(word)
        if mention is not None:
            return [Party(span, mention.entity, None)]
        if word in self._source_at:
            return [Party(span, self._source_at[word], None)]
        statement = self.statement_at(word)
        if statement is not None:
            speaker = self.speaker(statement)
            if speaker is None or statement.kind is Kind.DIRECT or not self._fits(pronoun, speaker):
                return []
            if pronoun == "they":
                return [replace(one, span=span) for one in self.speakers(statement) or [speaker]]
            return [Party(span, speaker.entity, speaker.side)]
        assembled = self._assembled_before(word) if pronoun == "they" else []
        if assembled:
            return [replace(party, span=span) for party in assembled]
        before = self._subject_before(word)
        parties = self.parties(before) if before is not None and self.tree.tokens[before].upos != "PRON" else []
        if not parties or not all(self._fits(pronoun, party) for party in parties):
            return []
        return [Party(span, party.entity, party.side) for party in parties]

    def _assembled_before(self, word: int) -> list[Party]:
        """The body whose leaders or ministers the sentence before speaks of, there or farther up: "it took the leaders
        three hours".
        """
        tree = self.tree
        heads = [w for w in self.sentence_before(word) if tree.words[w] in ASSEMBLED and tree.tokens[w].upos == "NOUN"]
        if not heads:
            return []
        for at in range(heads[-1], max(-1, heads[-1] - _FAR_BACK), -1):
            if tree.words[at] in ASSEMBLED and tree.children(at, "nmod", "compound", "amod"):
                parties = [one for one in self.parties(at) if one.entity is not None or one.side is not None]
                if parties:
                    return parties
        return []

    def _subject_ahead(self, word: int) -> int | None:
        """The subject behind a phrase that opens its sentence and holds the owner `word`: "after its vow, Chile …"."""
        noun = self.tree.tokens[word].head
        if self.tree.tokens[word].deprel != "nmod:poss" or self.tree.relation(noun) != "obl":
            return None
        verb = self.tree.tokens[noun].head
        first = next(first for first, last in self.tree.sentences if first <= word < last)
        opening = min(self.tree.below(noun)) - first <= _OPENING_WORDS
        subjects = [subject for subject in self.tree.children(verb, "nsubj") if subject > noun]
        return subjects[0] if subjects and opening and self.tree.tokens[subjects[0]].upos != "PRON" else None

    def _fits(self, pronoun: str, party: Party) -> bool:
        if party.entity is not None and self._is_bare(party.entity):
            return True  # one word that nothing tells a person by may be a land's name
        is_person = party.entity is not None and self.entities[party.entity].kind is EntityKind.PERSON
        return is_person == (pronoun in ("he", "she"))

    def _is_bare(self, entity: int) -> bool:
        """True for a person, as the reading has it, of one word, with no title and never "he" or "she"."""
        one = self.entities[entity]
        words = all(" " not in name for name in (one.name, *one.aliases))
        return one.kind is EntityKind.PERSON and words and not one.roles and entity not in self._he_or_she

    def holds_office(self, party: Party) -> bool:
        """True for a person with a title of office, and for a body."""
        if party.entity is None:
            return False
        entity = self.entities[party.entity]
        if entity.kind is not EntityKind.PERSON:
            return entity.kind in (EntityKind.ORGANISATION, EntityKind.PLACE)
        return any(is_role_head(singular(word)) for role in entity.roles for word in role.title.split())

    def sentence_before(self, word: int) -> range:
        """The words of the sentence before that of `word`, none if there is none."""
        number = bisect_right(self.tree.sentences, word, key=lambda sentence: sentence[0]) - 1
        return range(*self.tree.sentences[number - 1]) if number >= 1 else range(0)

    def _subject_before(self, word: int) -> int | None:
        """The subject of the main clause of the sentence before that of `word`."""
        roots = [w for w in self.sentence_before(word) if self.tree.tokens[w].head < 0]
        return self.tree.subject(roots[0]) if roots else None

    def _entity(self, head: int, phrase: Sequence[int]) -> int | None:
        mention = self._mention_at.get(head)
        if mention is not None:
            return mention.entity
        leader = self._led_by(phrase) if self.tree.words[head] in LED else None
        if leader is not None:
            return leader
        if head in self._source_at:
            return self._source_at[head]
        if not acts_for_state(self.tree, head) and not is_role_head(singular(self.tree.words[head])):
            return None  # "the announcement by the president" is nobody
        # "State Department spokesman Ned Price": the name may hang on the title.
        named = {
            self._mention_at[word].entity
            for word in phrase
            if word in self._mention_at
            and (self.tree.relation(word) in ("flat", "appos", "nmod") or self.tree.words[head] in BODIES)
            and self.entities[self._mention_at[word].entity].kind is EntityKind.PERSON
        }
        return named.pop() if len(named) == 1 else None

    def is_name(self, word: int) -> bool:
        """True if the noun phrase of `word` means somebody or some body."""
        mention = self._mention_at.get(word)
        if is_role_head(singular(self.tree.words[word])):
            return True
        return mention is not None and mention.kind not in (EntityKind.DOCUMENT, EntityKind.OTHER, EntityKind.FORUM)

    def _is_quoted(self, word: int) -> bool:
        """True for a word of marked speech: in a direct statement, or in a quoted piece of a mixed one."""
        statement = self.statement_at(word)
        if statement is None or statement.kind is not Kind.MIXED:
            return statement is not None and statement.kind is Kind.DIRECT
        token = self.tree.tokens[word]
        piece = next((span for span in statement.content if span.start <= token.start < span.end), None)
        return piece is not None and self.tree.text[piece.start] in '“"'

    def acts_for_somebody(self, speaker: Party) -> bool:
        """True for whoever has a side or an office: a bystander takes no position."""
        return self.side_of(speaker) is not None or self.holds_office(speaker)

    def teller(self, verb: int, subject: int | None) -> Party | None:
        """Who says or does what `verb` tells, where its subject gives nobody: the source of the statement whose cue it
        is, or of the quotation in which the parser looked for its subject.
        """
        statement = self._told_by.get(verb)
        if statement is not None and subject is not None and self.tree.words[subject] not in ("they", "we"):
            start = statement.source.start if statement.source is not None else 0
            nearer = self.tree.tokens[subject].start < start < self.tree.tokens[verb].start
            finite = not any(self.tree.words[mark] == "to" for mark in self.tree.children(verb, "mark"))
            relative = any(self.tree.words[one] in ("that", "which") for one in self.tree.children(verb, "nsubj"))
            statement = statement if nearer and finite and not relative else None
        if statement is None and subject is not None:
            speech = self.statement_at(subject)
            quoted = speech is not None and speech.kind is Kind.DIRECT and speech is not self.statement_at(verb)
            statement = speech if quoted else None
        return self.speaker(statement) if statement is not None else None

    def statement_at(self, word: int) -> Statement | None:
        """The innermost statement whose content holds `word`."""
        return self._statement_at.get(word)

    def speaker(self, statement: Statement) -> Party | None:
        """Who made `statement`, if it is somebody known or named by their state."""
        if statement.source is None:
            if statement.entity is None or statement.cue is None:
                return None
            return Party(statement.cue, statement.entity, None)
        if self._is_said_of_another(statement):
            return None
        words = self.tree.words_in(statement.source)
        states = states_of(self.tree, words)
        side = states[0] if len(states) == 1 else None
        leader = self._led_by(words)
        if leader is not None and self.tree.words[words[-1]] in LED:
            return Party(statement.source, leader, None)
        if statement.entity is None and len(states) > 1:
            return next(iter(self.speakers(statement)), None)
        if statement.entity is None and not states:
            if leader is not None:
                return Party(statement.source, leader, None)
            tops = [word for word in words if self.tree.tokens[word].head not in words]
            acting = tops and all(acts_for_state(self.tree, word) for word in tops)
            side = self._named_in(words) if acting else None
            if acting and side is None and self.tree.words[words[0]] in ("his", "her"):
                owner = self._person_before(words[0])
                return Party(statement.source, owner, None) if owner is not None else None  # "his ministry said"
        if statement.entity is None and side is None:
            return None
        return Party(statement.source, statement.entity, side)

    def _person_before(self, word: int) -> int | None:
        """The person whom "his" or "her" means: whom the reading says, else the last named before in the sentence."""
        first = next(first for first, last in self.tree.sentences if first <= word < last)
        for at in range(word, first - 1, -1):
            mention = self._mention_at.get(at)
            if mention is not None and self._is_person(mention.entity):
                return mention.entity
        return None

    def _is_said_of_another(self, statement: Statement) -> bool:
        """True for a "he" within somebody's quoted words whom the reading takes for that same one."""
        source = statement.source
        if source is None or source.of(self.tree.text).lower() not in ("he", "she", "it", "they"):
            return False
        return any(
            outer is not statement and outer.entity == statement.entity and content.contains(source)
            for content, outer in self._direct.overlapping(source)
        )

    def speakers(self, statement: Statement) -> list[Party]:
        """Those who made `statement` together ("Norway and Chile said"), none where it was one."""
        words = self.tree.words_in(statement.source) if statement.source is not None else []
        tops = [word for word in words if self.tree.tokens[word].head not in words]
        parties = self.parties(tops[0]) if len(tops) == 1 else []
        return parties if len({(party.entity, party.side) for party in parties}) > 1 else []

    def side_of(self, party: Party) -> str | None:
        """The state that a party acts for, as far as this article tells."""
        if party.entity is not None:
            entity = self.entities[party.entity]
            if entity.side is not None:
                return entity.side
            states = states_in(entity.name)
            if len(states) == 1:
                return states[0]
            if party.side is None and (entity.kind is EntityKind.PLACE or self._is_bare(party.entity)):
                return entity.name  # a land that no list knows
        return party.side

    def _is_of_thing(self, noun: int) -> bool:
        owners = (child for child in self.tree.children(noun) if self.tree.tokens[child].deprel == "nmod:poss")
        return any(self.tree.words[owner] in ("its", "their") for owner in owners)

    def is_own(self, subject: int, speaker: Party) -> bool | None:
        """True if the noun phrase of `subject` means the speaker or the speaker's side, False if another; None if that
        cannot be told."""
        tree = self.tree
        if tree.words[subject] in FIRST_PERSON:
            return True
        if tree.words[subject] in _NOMINATIVE.values() and self._is_quoted(subject):
            return None  # nobody calls his own side so
        if any(tree.words[child] in ("our", "my") for child in tree.children(subject, "nmod")):
            return True
        collective = tree.words[subject] in OWN_NOUNS | JOINT_NOUNS
        if collective and not states_in(tree.span(tree.phrase(subject)).of(tree.text)):
            return True
        parties = self.parties(subject)
        role = singular(tree.words[subject]) == tree.words[subject] and is_role_head(tree.words[subject])
        if role and self._is_of_thing(subject) and speaker.entity is not None and self._is_person(speaker.entity):
            return None  # of a person who speaks, "its minister" is another's
        if not parties and role and not states_in(tree.span(tree.phrase(subject)).of(tree.text)):
            return True  # "the prime minister will not sign", says a spokesman
        if not parties:
            return None if tree.tokens[subject].upos == "PRON" else False
        side = self.side_of(speaker)
        if any(party.entity is not None and party.entity == speaker.entity for party in parties):
            return True
        if side is None:
            known = speaker.entity is not None and not self._is_person(speaker.entity)
            return False if known else None  # of a body that speaks, another name is another's
        return any(self.side_of(party) == side for party in parties)


def _bearers(tree: Tree, words: Sequence[int]) -> list[int]:
    """The words of a source that are its name or title, and not what they are of ("president of the alliance")."""
    found = [word for word in words if tree.tokens[word].head not in words]
    for word in found:
        found += [child for child in tree.children(word, "flat", "appos", "compound", "nmod:desc") if child in words]
    return found
