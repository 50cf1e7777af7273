"""The parse of an article as a tree that can be walked: children, phrases, subjects."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from onrecord.nouns.analysis import Analysis, Token
from onrecord.nouns.span import Span

# Relations through which a verb shares the subject of the word above it.
_SHARING = frozenset({"xcomp", "conj", "advcl"})
_MOST_STEPS = 4


class Tree:
    """The tokens of one text with their dependents. Words are indices into `tokens`."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self.text = text
        self.tokens: Sequence[Token] = analysis.tokens
        self.sentences = analysis.sentences
        self.words = tuple(text[token.start : token.end].replace("’", "'").lower() for token in analysis.tokens)
        self._relations = tuple(token.deprel.partition(":")[0] for token in analysis.tokens)
        self._children: dict[int, list[int]] = {}
        for index, token in enumerate(analysis.tokens):
            if token.head >= 0:
                self._children.setdefault(token.head, []).append(index)

    def children(self, word: int, *relations: str) -> list[int]:
        """Dependents of `word` in text order; with `relations`, those under one of them (subtypes included)."""
        found = self._children.get(word, [])
        if not relations:
            return found
        tokens, plain = self.tokens, self._relations
        return [child for child in found if plain[child] in relations or tokens[child].deprel in relations]

    def relation(self, word: int) -> str:
        """The relation of `word` to its head without its subtype ("nsubj")."""
        return self._relations[word]

    def below(self, top: int, leave_out: Collection[int] = ()) -> list[int]:
        """`top` and all under it, in text order; what hangs on a word of `leave_out` is left out with it."""
        found, waiting = [], [top]
        while waiting:
            word = waiting.pop()
            if word in leave_out:
                continue
            found.append(word)
            waiting += self._children.get(word, [])
        return sorted(found)

    def phrase(self, top: int, leave_out: Collection[int] = ()) -> list[int]:
        """The unbroken run of words of `below` around `top`, without punctuation at its ends."""
        inside = set(self.below(top, leave_out))
        first = last = top
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        run = list(range(first, last + 1))
        while run and run[-1] != top and self.tokens[run[-1]].upos == "PUNCT":
            run.pop()
        while run and run[0] != top and self.tokens[run[0]].upos in ("PUNCT", "CCONJ"):
            run.pop(0)
        return run

    def words_in(self, span: Span) -> list[int]:
        """The words that begin in `span`."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.start)
        last = bisect_left(self.tokens, span.end, key=lambda token: token.start)
        return list(range(first, last))

    def span(self, words: Sequence[int]) -> Span:
        """From the first to the last of `words`, which must not be empty."""
        return Span(self.tokens[words[0]].start, self.tokens[words[-1]].end)

    def is_passive(self, verb: int) -> bool:
        """True if the verb has a passive auxiliary or subject."""
        return any(self.tokens[child].deprel in ("aux:pass", "nsubj:pass") for child in self.children(verb))

    def is_negated(self, word: int) -> bool:
        """True if a "not" hangs on `word` itself."""
        return any(
            self.words[child] in ("not", "n't", "never", "neither", "no", "nor", "cannot")
            for child in self.children(word)
            if self.relation(child) in ("advmod", "det", "cc", "aux")
        )

    def subject(self, verb: int) -> int | None:
        """The subject of `verb`, or of the verb it shares one with ("X came, urging …"); for a relative pronoun, its
        noun. None in the passive.
        """
        word = verb
        for _ in range(_MOST_STEPS):
            if self.is_passive(word):
                return None
            # The parser may take what stands after a participle for its subject ("urging Moscow to stop").
            trailing = self.relation(word) == "advcl" and self.words[word].endswith("ing")
            subjects = [child for child in self.children(word, "nsubj") if child < word or not trailing]
            if subjects:
                return self._antecedent(subjects[0], word)
            relation = self.relation(word)
            if relation == "acl" and self.tokens[word].head >= 0:
                return self.tokens[word].head
            if relation not in _SHARING:
                return None
            word = self.tokens[word].head
        return None

    def _antecedent(self, subject: int, verb: int) -> int:
        if self.words[subject] in ("who", "which", "that") and self.relation(verb) == "acl":
            return self.tokens[verb].head
        return subject

    def conjuncts(self, word: int) -> list[int]:
        """`word` and what is joined to it with "and", in text order."""
        return [word, *self.children(word, "conj")]

    def above(self, word: int) -> Iterator[int]:
        """The heads of `word`, from the nearest up."""
        word = self.tokens[word].head
        while word >= 0:
            yield word
            word = self.tokens[word].head
