"""Who a source noun phrase means inside its article: names, pronouns, "the minister", "his counterpart", groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.analysis import Frame
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.span import Span
from onrecord.readings.cast_words import ArticleWords
from onrecord.readings.coreference_pronouns import Seen, best_antecedent
from onrecord.text.names import Gender, fold, is_role_head, singular, state_hint

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_SMALL = frozenset(
    {"the", "this", "that", "a", "an", "his", "her", "its", "their", "of", "then", "former", "late", "same", "also"}
)
_PREPOSITIONS = frozenset(
    {"of", "for", "to", "with", "from", "by", "at", "in", "on", "near", "under", "behind", "including"}
)
_NOUNISH = frozenset({"NOUN", "PROPN", "PRON", "X"})
# Role words that one person is called by in turn ("the secretary of state" … "the minister").
_ROLE_CIRCLES = (
    frozenset({"minister", "secretary"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset(
        {
            "leader",
            "president",
            "premier",
            "chancellor",
            "minister",
            "king",
            "ruler",
            "dictator",
            "head",
            "chief",
            "chairman",
        }
    ),
    frozenset({"diplomat", "minister", "ambassador", "envoy", "secretary", "negotiator", "representative"}),
    frozenset(
        {
            "lawmaker",
            "legislator",
            "senator",
            "representative",
            "congressman",
            "congresswoman",
            "mp",
            "deputy",
            "politician",
        }
    ),
    frozenset({"chief", "head", "director", "chairman", "commissioner", "boss", "chairwoman", "ceo"}),
    frozenset(
        {"politician", "president", "minister", "senator", "governor", "mayor", "leader", "candidate", "chancellor"}
    ),
    frozenset({"monarch", "king", "queen", "emperor", "sultan"}),
    frozenset(
        {"scientist", "researcher", "professor", "biologist", "physicist", "chemist", "author", "astronomer", "expert"}
    ),
    frozenset({"academic", "professor", "lecturer", "historian", "economist", "expert", "analyst", "fellow"}),
    frozenset({"coach", "manager", "trainer"}),
    frozenset({"candidate", "nominee", "contender"}),
)
_ANY_ROLE = frozenset({"official", "man", "woman"})
# Common nouns for a body named before: those that stand in its name, and those that any company or body may be called by.
_GENERIC_BODIES = frozenset({"company", "firm", "group", "organisation", "organization", "corporation", "body", "manufacturer",
                             "airline", "carrier", "maker", "automaker", "agency", "charity", "outlet", "broadcaster"})  # fmt: skip
# How many sentences back a plural or a body may lie and still be meant by "they" or "it".
_MAX_BACK_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke. entity: index into the cast's entities, None for the unnamed; name: fullest name or the text's words."""

    entity: int | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """What the resolver must know of an entity: its display name, kind, gender, side and the words of its titles."""

    name: str
    kind: EntityKind
    gender: Gender | None
    side: str | None
    titles: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A name in the text: tokens `first` to `last` - 1 name entity `entity`."""

    first: int
    last: int
    entity: int


def find_speakers(
    words: ArticleWords,
    placed: Sequence[Placed],
    known: Sequence[Known],
    sources: Sequence[Span],
    frames: Sequence[Frame],
) -> dict[Span, Speaker]:
    """The speaker behind each source, read in text order; every source gets one, unnamed or not."""
    resolver = _Resolver(words, placed, known, frames)
    found: dict[Span, Speaker] = {}
    for source in sorted(set(sources)):
        found[source] = resolver.resolve(source)
    return found


class _Resolver:
    """Walks the sources in text order and remembers who spoke before."""

    def __init__(
        self, words: ArticleWords, placed: Sequence[Placed], known: Sequence[Known], frames: Sequence[Frame]
    ) -> None:
        self._words = words
        self._placed = placed
        self._known = known
        self._frames = frames
        self._spoken: list[tuple[int, Speaker, bool]] = []  # (first token, speaker, is a group or body)
        self._by_token = {index: name for name in placed for index in range(name.first, name.last)}
        self._quoted = _quoted_tokens(words)

    def resolve(self, source: Span) -> Speaker:
        """The speaker of one source; sources must come in text order."""
        first, last = self._words.range_of(source)
        while last - first > 1 and self._words.words[last - 1] in _POSSESSIVE | {",", "."}:
            last -= 1
        if first >= last:
            return Speaker(None, " ".join(source.of(self._words.text).split()))
        speaker, plural = self._read(source, first, last)
        self._spoken.append((first, speaker, plural))
        return speaker

    def _read(self, source: Span, first: int, last: int) -> tuple[Speaker, bool]:
        lower = self._words.lower[first]
        if last - first == 1 or (
            last - first == 2 and self._words.lower[last - 1] in {"both", "all", "also", "himself", "herself"}
        ):
            if lower in _MALE | _FEMALE:
                person = self._person(first, Gender.MALE if lower in _MALE else Gender.FEMALE)
                return self._entity(person, source), False
            if lower in _FIRST:
                return self._enclosing(source, first), lower in {"we", "us", "our", "ours", "ourselves"}
            if lower in _PLURAL | _THING:
                return self._group(first, thing=lower in _THING) or self._as_text(first, last), True
            if lower in _RELATIVE:
                return self._antecedent_of_relative(first), False
        people = [name for name in self._names_in(first, last) if self._is_speaking(name, first)]
        humans = [name for name in people if self._known[name.entity].kind is EntityKind.PERSON]
        if humans:
            if len({name.entity for name in humans}) > 1 and self._coordinated(humans):
                listed = list(dict.fromkeys(self._known[name.entity].name for name in humans))
                return Speaker(None, ", ".join(listed[:-1]) + " and " + listed[-1]), True
            return self._entity(humans[0].entity, source), False
        things = [name for name in people if self._is_whole(name, first, last)]
        if things:
            return self._entity(things[0].entity, source), True
        return self._description(source, first, last)

    def _entity(self, entity: int | None, source: Span) -> Speaker:
        if entity is None:
            first, last = self._words.range_of(source)
            return Speaker(None, self._words.phrase(first, last)) if last > first else Speaker(None, None)
        return Speaker(entity, self._known[entity].name)

    def _as_text(self, first: int, last: int) -> Speaker:
        phrase = self._words.phrase(first, last)
        lower_first = self._words.lower[first]
        if lower_first in {"the", "a", "an", "both", "some", "many", "several", "one", "two"}:
            phrase = phrase[:1].lower() + phrase[1:]
        return Speaker(None, phrase)

    def _names_in(self, first: int, last: int) -> list[Placed]:
        found = [self._by_token[index] for index in range(first, last) if index in self._by_token]
        return list(dict.fromkeys(found))

    def _is_speaking(self, name: Placed, first: int) -> bool:
        """False for a name that only owns or qualifies the head ("X's lawyer", "an aide to X")."""
        words = self._words
        if name.last < len(words) and words.words[name.last] in _POSSESSIVE:
            return False
        crossed_role = False
        for index in range(name.first - 1, first - 1, -1):
            lower = words.lower[index]
            if lower in _PREPOSITIONS:
                between = any(words.tokens[at].upos in {"PROPN", "NOUN"} for at in range(index + 1, name.first))
                return between and not crossed_role
            if words.words[index] in {",", "and"} and index > first:
                return True
            if is_role_head(words.words[index]):
                crossed_role = True
        return True

    def _coordinated(self, humans: Sequence[Placed]) -> bool:
        gaps = zip(humans, humans[1:], strict=False)
        return any(
            "and" in self._words.lower[left.last : right.first] for left, right in gaps if left.entity != right.entity
        )

    def _is_whole(self, name: Placed, first: int, last: int) -> bool:
        """True if the source is the name and small words around it, or an apposition to it."""
        words = self._words
        before = words.lower[first : name.first]
        if any(word not in _SMALL for word in before):
            return False
        rest = range(name.last, last)
        return (
            not rest
            or words.words[name.last] in {",", "(", "—", "–"}
            or words.lower[name.last] in _PREPOSITIONS | {"itself"}
        )

    def _person(self, at: int, gender: Gender) -> int | None:
        seen = [
            Seen(
                entity=name.entity,
                first=name.first,
                sentence=self._words.sentence[name.first],
                is_subject=self._deprel(name).startswith("nsubj"),
                is_owner=name.last < len(self._words) and self._words.words[name.last] in _POSSESSIVE,
                quoted=self._quoted[name.first],
            )
            for name in self._placed
            if self._known[name.entity].kind is EntityKind.PERSON and self._known[name.entity].gender in {None, gender}
        ]
        last_speaker = next(
            (speaker.entity for _, speaker, _ in reversed(self._spoken) if speaker.entity is not None), None
        )
        sure = frozenset(index for index, entity in enumerate(self._known) if entity.gender is gender)
        return best_antecedent(seen, at, self._words.sentence[at], last_speaker, sure)

    def _deprel(self, name: Placed) -> str:
        """Relation of the name's head: of the first of its tokens that is governed from outside, through titles."""
        tokens = self._words.tokens
        for index in range(name.first, name.last):
            head = tokens[index].head
            if not name.first <= head < name.last:
                if tokens[index].deprel.split(":")[0] in {"flat", "appos", "compound"} and head >= 0:
                    return tokens[head].deprel
                return tokens[index].deprel
        return ""

    def _enclosing(self, source: Span, first: int) -> Speaker:
        """ "I" and "we" are whoever the words are attributed to; outside a known frame, whoever spoke last."""
        around = [
            frame for frame in self._frames
            if frame.source is not None and frame.source != source and any(span.contains(source) for span in frame.content)
        ]  # fmt: skip
        around.sort(key=lambda frame: min(len(span) for span in frame.content if span.contains(source)))
        for frame in around:
            if frame.source is None:
                continue
            at, last = self._words.range_of(frame.source)
            done = next((speaker for place, speaker, _ in self._spoken if place == at), None)
            if done is not None:
                return done
            if last > at and self._words.lower[at] not in _FIRST:
                return self._read(frame.source, at, last)[0]
        for _, speaker, _ in reversed(self._spoken):
            if speaker.name is not None:
                return speaker
        return self._as_text(first, first + 1)

    def _group(self, at: int, *, thing: bool) -> Speaker | None:
        """ "they" and "it": the latest group or body that spoke or stood as a subject."""
        here = self._words.sentence[at]
        best: tuple[int, Speaker] | None = None
        for place, speaker, plural in self._spoken:
            if (
                plural
                and place < at
                and here - self._words.sentence[place] <= _MAX_BACK_SENTENCES
                and speaker.name is not None
            ):
                named = speaker.entity is not None
                if thing and not named:
                    continue
                best = (place, speaker)
        for name in self._placed:
            if name.first >= at or here - self._words.sentence[name.first] > 1:
                continue
            entity = self._known[name.entity]
            if entity.kind is EntityKind.PERSON or not self._deprel(name).startswith("nsubj"):
                continue
            if entity.kind is EntityKind.PLACE and entity.side is None:
                continue
            if thing and (best is None or name.first > best[0]):
                best = (name.first, Speaker(name.entity, entity.name))
        if best is None and not thing:
            return self._plural_subject(at)
        return best[1] if best is not None else None

    def _plural_subject(self, at: int) -> Speaker | None:
        words = self._words
        for index in range(at - 1, max(-1, at - 60), -1):
            token = words.tokens[index]
            if token.upos == "NOUN" and token.deprel.startswith("nsubj") and words.lower[index].endswith("s"):
                return self._as_text(self._chunk_start(index), index + 1)
        return None

    def _chunk_start(self, head: int) -> int:
        """Where the noun phrase that ends in token `head` starts."""
        words = self._words
        first = head
        while (
            first > 0
            and words.sentence[first - 1] == words.sentence[head]
            and (
                words.tokens[first - 1].upos in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}
                or words.words[first - 1] in {"-", "'s", "’s"}
            )
        ):
            first -= 1
        return first

    def _antecedent_of_relative(self, at: int) -> Speaker:
        words = self._words
        before = at - 1
        while before > 0 and words.words[before] in {",", "–", "—", ")"}:
            before -= 1
        if before >= 0 and before in self._by_token:
            name = self._by_token[before]
            if self._known[name.entity].kind is EntityKind.PERSON or words.words[at].lower() != "who":
                return Speaker(name.entity, self._known[name.entity].name)
        verb = words.tokens[at].head
        head = words.tokens[verb].head if 0 <= verb < len(words) else -1
        if 0 <= head < at and words.tokens[verb].deprel.startswith("acl"):
            if head in self._by_token:
                entity = self._by_token[head].entity
                return Speaker(entity, self._known[entity].name)
            if words.tokens[head].upos in _NOUNISH:
                return self._noun_phrase(head)
        if before >= 0 and words.tokens[before].upos in _NOUNISH:
            return self._noun_phrase(before)
        return self._as_text(at, at + 1)

    def _noun_phrase(self, head: int) -> Speaker:
        first = self._chunk_start(head)
        return self._description(self._words.span_of(first, head + 1), first, head + 1)[0]

    def _description(self, source: Span, first: int, last: int) -> tuple[Speaker, bool]:
        """A phrase with no name at its head: the person or body it stands for, else the words themselves."""
        words = self._words
        head = self._head(first, last)
        noun = words.lower[head]
        plural = noun.endswith("s") and noun not in {"press", "congress", "news"} and words.tokens[head].upos == "NOUN"
        definite = (
            words.lower[first] in _DEFINITE or words.is_capital(head) or words.words[first].endswith(("'s", "’s"))
        )
        if noun == "counterpart":
            person = self._counterpart(first, last)
            if person is not None:
                return self._entity(person, source), False
        if not plural and definite and self._words.tokens[head].upos in _NOUNISH:
            described = frozenset(
                singular(words.words[index]) for index in range(first, last)
                if words.lower[index] not in _SMALL and words.words[index][:1].isalnum()
            )  # fmt: skip
            side = next(
                (hint.state for index in range(first, last) if (hint := state_hint(words.words[index])) is not None),
                None,
            )
            person = self._by_role(noun, described, side, first)
            if person is not None:
                return self._entity(person, source), False
            body = self._by_body(noun, first, last)
            if body is not None:
                return self._entity(body, source), True
        owner = self._owner(first)
        if owner is not None:
            return Speaker(None, f"{owner}'s {words.phrase(first + 1, last)}"), plural
        return self._as_text(first, last), plural or definite

    def _head(self, first: int, last: int) -> int:
        """The head noun of a phrase: governed from outside it; without a usable parse, the last noun before "of"."""
        words = self._words
        for index in range(first, last):
            if words.tokens[index].upos in _NOUNISH and not first <= words.tokens[index].head < last:
                return index
        head = first
        for index in range(first, last):
            if words.lower[index] in _PREPOSITIONS or words.words[index] == ",":
                break
            if words.tokens[index].upos in _NOUNISH:
                head = index
        return head

    def _by_role(self, noun: str, described: frozenset[str], side: str | None, at: int) -> int | None:
        """The person last named before `at` whose title fits "the Ruvanian minister"."""
        role = singular(noun)
        if not (is_role_head(noun) or role in _ANY_ROLE or any(role in circle for circle in _ROLE_CIRCLES)):
            return None
        best: tuple[int, int, int] | None = None
        for name in self._placed:
            if name.first >= at:
                break
            entity = self._known[name.entity]
            if entity.kind is not EntityKind.PERSON:
                continue
            fit = max((_role_fit(role, described, title) for title in entity.titles), default=0)
            if fit == 0 or (side is not None and entity.side not in {None, side}):
                continue
            score = (fit + (side is not None and entity.side == side), name.first, name.entity)
            if best is None or score[:2] > best[:2]:
                best = score
        return best[2] if best is not None else None

    def _counterpart(self, first: int, last: int) -> int | None:
        words = self._words
        sides = [hint.state for index in range(first, last) if (hint := state_hint(words.words[index])) is not None]
        people = [
            name.entity
            for name in self._placed
            if name.first < first and self._known[name.entity].kind is EntityKind.PERSON
        ]
        if not sides or not people:
            return None
        anchor = self._known[people[-1]]
        for entity in reversed(people):
            if self._known[entity].side == sides[0] and (
                not anchor.titles or any(left & right for left in anchor.titles for right in self._known[entity].titles)
            ):
                return entity
        return None

    def _by_body(self, noun: str, first: int, last: int) -> int | None:
        """The body last named before whose name holds the noun ("the commission"), or any body for "the company"."""
        if last - first > 2:
            return None
        generic = noun in _GENERIC_BODIES
        best = None
        for name in self._placed:
            if name.first >= first:
                break
            entity = self._known[name.entity]
            if entity.kind not in {EntityKind.ORGANISATION, EntityKind.FORUM}:
                continue
            holds = fold(noun) in {fold(word) for word in entity.name.split()}
            if holds or (generic and self._deprel(name).startswith("nsubj") and not self._quoted[name.first]):
                best = name.entity
        return best

    def _owner(self, first: int) -> str | None:
        """The full name behind "his" in "his lawyer"."""
        lower = self._words.lower[first]
        if lower not in {"his", "her"}:
            return None
        person = self._person(first, Gender.MALE if lower == "his" else Gender.FEMALE)
        return self._known[person].name if person is not None else None


def _role_fit(role: str, described: frozenset[str], title: frozenset[str]) -> int:
    """0 if a title cannot be meant; 3 if all words of the description stand in it, 2 for its head word, 1 for a kin one."""
    if described <= title:
        return 3
    extra = {word for word in described - title if word != role and state_hint(word.capitalize()) is None}
    if role in title:
        return 2 if not extra else 0
    if extra:
        return 0
    if role in _ANY_ROLE or any(role in circle and circle & title for circle in _ROLE_CIRCLES):
        return 1
    return 0


def _quoted_tokens(words: ArticleWords) -> list[bool]:
    """Per token, whether it stands inside quotation marks; a paragraph break closes what was left open."""
    inside = False
    found = []
    for index, word in enumerate(words.words):
        if index and "\n\n" in words.text[words.tokens[index - 1].end : words.tokens[index].start]:
            inside = False
        if word in {"“", "„", "«"}:
            inside = True
        elif word in {"”", "»"}:
            inside = False
        elif word == '"':
            inside = not inside
        found.append(inside)
    return found
