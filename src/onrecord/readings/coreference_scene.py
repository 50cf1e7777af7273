"""What the resolver of speakers looks at: the words, who is named where, and who spoke before."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_words import POSSESSIVE, ArticleWords
from onrecord.readings.coreference_ranker import Candidate, Chooser, Speaker, Stand, best_candidate
from onrecord.text.names import Gender, StateWord, fold, singular, state_hint

NOUNISH = frozenset({"NOUN", "PROPN", "PRON", "X"})
PREPOSITIONS = frozenset(
    {"of", "for", "to", "with", "from", "by", "at", "in", "on", "near", "under", "behind", "including"}
)
_LOWERED = frozenset({"the", "a", "an", "both", "some", "many", "several", "one", "two", "his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Known:
    """What must be known of an entity: its display name, kind, gender, side, the words of its titles, its frequency."""

    name: str
    kind: EntityKind
    gender: Gender | None
    side: str | None
    titles: tuple[frozenset[str], ...]
    times: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A name in the text: tokens `first` to `last` - 1 name entity `entity`."""

    first: int
    last: int
    entity: int


@dataclass(frozen=True, slots=True)
class Spoke:
    """An earlier source: its first token, whom it meant, whether that is a body or a group, and whether it stands in
    the words of somebody else.
    """

    first: int
    speaker: Speaker
    plural: bool
    inner: bool


@dataclass(slots=True)
class Scene:
    """One article while its sources are read in text order; `spoken` grows with each. `placed` in text order."""

    words: ArticleWords
    placed: Sequence[Placed]
    known: Sequence[Known]
    quoted: Sequence[bool]
    by_token: dict[int, Placed]
    titles: dict[int, int]  # token of a title or apposition → entity of its bearer
    choose: Chooser = best_candidate
    spoken: list[Spoke] = field(default_factory=list)
    told: Mapping[int, frozenset[int]] = field(
        default_factory=dict
    )  # first token of a source → entities its words name
    around: Mapping[int, tuple[int, ...]] = field(
        default_factory=dict
    )  # first token of a source → first tokens of the sources of the words it stands in
    named_at: Mapping[int, Sequence[Placed]] = field(default_factory=dict)  # first token of a source → names in it
    channels: Mapping[int, int] = field(
        default_factory=dict
    )  # token of what words are said in ("a statement") → first token of their source
    spoke_at: dict[int, Speaker] = field(default_factory=dict)  # first token of a source → the first speaker read there
    spoke_ever: set[int] = field(default_factory=set)  # entities that have spoken
    genders: dict[int, Gender] = field(default_factory=dict)  # person → by the first "he" or "she" taken for them
    paragraph: Sequence[int] = field(init=False)  # of each token
    told_before: Sequence[int] = field(init=False)  # per sentence, how many before it are not quoted altogether
    called: Mapping[int, frozenset[str]] = field(init=False)  # body → singular nouns that the text calls it by
    names_of: Mapping[int, Sequence[Placed]] = field(init=False)  # entity → where it is named, in text order
    bodies_with: Mapping[str, Sequence[int]] = field(init=False)  # folded word → bodies with it in their name
    titled: Mapping[str, Sequence[int]] = field(init=False)  # singular word → people with it in a title
    most_named: Sequence[int] = field(init=False)  # bodies, the one named most first

    def __post_init__(self) -> None:
        names_of: dict[int, list[Placed]] = {}
        for name in self.placed:
            names_of.setdefault(name.entity, []).append(name)
        self.names_of = names_of
        number = 0
        paragraph = []
        for at in range(len(self.words)):
            number += self.words.breaks_before(at)
            paragraph.append(number)
        self.paragraph = paragraph
        told = [not all(self.quoted[first:last]) for first, last in self.words.sentences]
        self.told_before = (0, *accumulate(told))
        self.called = _called(self.words, self.by_token)
        bodies_with: dict[str, list[int]] = {}
        titled: dict[str, list[int]] = {}
        bodies = []
        for entity in names_of:
            known = self.known[entity]
            for word in sorted({word for title in known.titles for word in title}):
                titled.setdefault(word, []).append(entity)
            if known.kind in {EntityKind.ORGANISATION, EntityKind.FORUM}:
                bodies.append(entity)
                for word in sorted({fold(word) for word in known.name.split()}):
                    bodies_with.setdefault(word, []).append(entity)
        self.bodies_with, self.titled = bodies_with, titled
        self.most_named = sorted(bodies, key=lambda entity: (-self.known[entity].times, entity))

    def add_spoken(self, first: int, speaker: Speaker, *, plural: bool) -> None:
        """Note who has spoken from token `first` on."""
        self.spoken.append(Spoke(first, speaker, plural, self.is_inner(first)))
        self.spoke_at.setdefault(first, speaker)
        if speaker.entity is not None:
            self.spoke_ever.add(speaker.entity)

    def is_inner(self, at: int) -> bool:
        """True if the source at token `at` stands in the words of somebody else."""
        return self.quoted[at] or bool(self.around.get(at))

    def speaks_around(self, at: int) -> set[int]:
        """The entities whose words the source at token `at` stands in, as far as they are known."""
        found = set()
        for source in self.around.get(at, ()):
            spoke = self.spoke_at.get(source)
            name = self.by_token.get(source)
            entity = spoke.entity if spoke is not None else name.entity if name is not None else self.titles.get(source)
            if entity is not None:
                found.add(entity)
        return found

    def named_around(self, at: int) -> set[int]:
        """The entities named in the sources of the words that token `at` stands in: Lind in "Lind's office said"."""
        return {name.entity for source in self.around.get(at, ()) for name in self.named_at.get(source, ())}

    def chosen(self, stand: Stand, candidates: Sequence[Candidate], at: int) -> Candidate | None:
        """The candidate most likely meant at token `at`; None if there is none."""
        return candidates[self.choose(stand, candidates, at)] if candidates else None

    def names_before(self, at: int, back: int) -> Sequence[Placed]:
        """The names before token `at` that lie at most `back` sentences back, in text order."""
        begin, _ = self.words.sentences[max(0, self.words.sentence[at] - back)]
        first = bisect_left(self.placed, begin, key=lambda name: name.first)
        return self.placed[first : bisect_left(self.placed, at, lo=first, key=lambda name: name.first)]

    def last_named(self, entity: int, at: int) -> int:
        """First token of the entity's last name before token `at`, of its first one if all stand behind."""
        names = self.names_of[entity]
        return names[max(0, bisect_left(names, at, key=lambda name: name.first) - 1)].first

    def entity(self, entity: int) -> Speaker:
        """The speaker that an entity is, under its display name."""
        return Speaker(entity, self.known[entity].name)

    def state_behind(self, entity: int) -> int:
        """The state that speaks where its capital is said to speak, if the article names it; else the entity itself."""
        hint = state_hint(self.known[entity].name)
        if hint is None or hint.how is not StateWord.CAPITAL:
            return entity
        states = (other for other in self.names_of if other != entity and self.known[other].side == hint.state)
        return next((other for other in states if _is_state(self.known[other])), entity)

    def as_text(self, first: int, last: int) -> Speaker:
        """A speaker nobody names, in the article's own words; a capital that only opens the sentence is lowered."""
        phrase = self.words.phrase(first, last)
        if self.words.lower[first] in _LOWERED:
            phrase = phrase[:1].lower() + phrase[1:]
        return Speaker(None, phrase)

    def names_in(self, first: int, last: int) -> list[Placed]:
        """The names that stand in or reach into a stretch of tokens, in text order."""
        return list(dict.fromkeys(self.by_token[index] for index in range(first, last) if index in self.by_token))

    def deprel(self, name: Placed) -> str:
        """Relation of the name's head to its sentence, seen through a title or an apposition that governs it."""
        tokens = self.words.tokens
        for index in range(name.first, name.last):
            head = tokens[index].head
            if not name.first <= head < name.last:
                if head >= 0 and tokens[index].deprel.split(":")[0] in {"flat", "appos", "compound"}:
                    return tokens[head].deprel
                return tokens[index].deprel
        return ""

    def owns(self, name: Placed) -> bool:
        """True for a name in the possessive."""
        return name.last < len(self.words) and self.words.words[name.last] in POSSESSIVE

    def chunk_start(self, head: int) -> int:
        """Where the noun phrase that ends in token `head` starts."""
        words = self.words
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

    def head_of(self, first: int, last: int) -> int:
        """The head noun of a phrase: governed from outside it; else the last noun before a preposition or comma."""
        words = self.words
        for index in range(first, last):
            if words.tokens[index].upos == "PRON" and last - first > 1:
                continue
            if words.tokens[index].upos in NOUNISH and not first <= words.tokens[index].head < last:
                return index
        head = first
        for index in range(first, last):
            if words.lower[index] in PREPOSITIONS or words.words[index] == ",":
                break
            if words.tokens[index].upos in NOUNISH:
                head = index
        return head

    def sentences_back(self, at: int, earlier: int) -> int:
        """How many sentences lie between an earlier token and token `at`."""
        return self.words.sentence[at] - self.words.sentence[earlier]

    def told_back(self, at: int, earlier: int) -> int:
        """How many sentences back an earlier token lies, for one outside quotations without counting quoted ones."""
        now, then = self.words.sentence[at], self.words.sentence[earlier]
        if self.quoted[at] or then >= now:
            return now - then
        return self.told_before[now] - self.told_before[then + 1] + 1


def _is_state(known: Known) -> bool:
    hint = state_hint(known.name)
    return known.kind is EntityKind.PLACE and hint is not None and hint.how is StateWord.NAME


def make_scene(
    words: ArticleWords, placed: Sequence[Placed], known: Sequence[Known], titles: dict[int, int], choose: Chooser
) -> Scene:
    """The scene before anybody has spoken."""
    by_token = {at: name for name in placed for at in range(name.first, name.last)}
    return Scene(words, placed, known, _quoted_tokens(words), by_token, titles, choose)


def _called(words: ArticleWords, by_token: Mapping[int, Placed]) -> dict[int, frozenset[str]]:
    """Entity → the nouns beside its name that say what it is: "the broadcaster Borderfax", "Mirel is a port"."""
    called: dict[int, set[str]] = {}
    for at, token in enumerate(words.tokens):
        head = token.head
        if head < 0:
            continue
        relation = token.deprel.split(":")[0]
        if words.tokens[at].upos == "NOUN" and head in by_token and relation in {"appos", "compound"}:
            called.setdefault(by_token[head].entity, set()).add(singular(words.words[at]))
        elif (
            at in by_token
            and head not in by_token
            and relation in {"appos", "flat", "nsubj"}
            and words.tokens[head].upos == "NOUN"
        ):
            called.setdefault(by_token[at].entity, set()).add(singular(words.words[head]))
    return {entity: frozenset(nouns) for entity, nouns in called.items()}


def _quoted_tokens(words: ArticleWords) -> list[bool]:
    """Per token, whether it stands inside quotation marks; a paragraph break closes what was left open."""
    inside = False
    found = []
    for index, word in enumerate(words.words):
        if words.breaks_before(index):
            inside = False
        if word in {"“", "„", "«"}:
            inside = True
        elif word in {"”", "»"}:
            inside = False
        elif word == '"':
            inside = not inside
        found.append(inside)
    return found
