"""An article's analysis as numbered words: what the rules on names, roles and speakers look at."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from onrecord.nouns.analysis import Analysis, Token
from onrecord.nouns.span import Span

POSSESSIVE = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
DETERMINERS = frozenset({"the", "a", "an"})
CONNECTORS = frozenset({"of", "for", "and", "on", "in", "to", "the", "&", "at", "with"})


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The tokens of one text with their words.

    words     as printed, one a token
    lower     the same in lower case
    sentence  index of the sentence of each token
    starts    start offset of each token, for search
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    sentence: tuple[int, ...]
    starts: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def range_of(self, span: Span) -> tuple[int, int]:
        """(first, one past last) token that overlaps `span`; equal if none does."""
        first = bisect_right(self.starts, span.start) - 1
        if first < 0 or self.tokens[first].end <= span.start:
            first += 1
        return first, max(first, bisect_left(self.starts, span.end))

    def span_of(self, first: int, last: int) -> Span:
        """The span from token `first` to token `last` - 1."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def phrase(self, first: int, last: int) -> str:
        """The text from token `first` to token `last` - 1, line breaks and runs of blanks as one blank."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def is_capital(self, index: int) -> bool:
        """True if the token starts with a capital letter."""
        return self.words[index][:1].isupper()

    def glued(self, index: int) -> bool:
        """True if no blank stands between this token and the one before."""
        return index > 0 and self.tokens[index - 1].end == self.tokens[index].start

    def breaks_before(self, index: int) -> bool:
        """True if a line break stands before this token: no name runs over it."""
        return index > 0 and "\n" in self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def ends_a_name(self, index: int) -> bool:
        """True if the token is no mark: a word, a number, or an abbreviation with its stop ("U.S.", "Jr.")."""
        word = self.words[index]
        return word[-1:].isalnum() or (word[:1].isalpha() and word.endswith("."))

    def title_cased(self, index: int) -> bool:
        """True in a line that has a capital on every longer word, as headlines do, so that capitals say nothing."""
        first, last = index, index + 1
        while first > 0 and not self.breaks_before(first):
            first -= 1
        while last < len(self) and not self.breaks_before(last):
            last += 1
        longer = [word for word in self.words[first:last] if word.isalpha() and len(word) > 3]
        return len(longer) > 2 and all(word[:1].isupper() for word in longer)

    def starts_sentence(self, index: int) -> bool:
        """True for the first word of a sentence or of a quotation, whose capital says nothing."""
        first, _ = self.sentences[self.sentence[index]]
        opened = index > 0 and self.words[index - 1] in "“\"‘'«„:"
        return opened or not any(word[:1].isalnum() for word in self.words[first:index])


def make_article_words(text: str, analysis: Analysis) -> ArticleWords:
    """Number the words of `analysis` of `text`."""
    words = tuple(text[token.start : token.end] for token in analysis.tokens)
    sentence = [0] * len(words)
    for number, (first, last) in enumerate(analysis.sentences):
        sentence[first:last] = [number] * (last - first)
    return ArticleWords(
        text=text,
        tokens=analysis.tokens,
        words=words,
        lower=tuple(word.lower() for word in words),
        sentence=tuple(sentence),
        starts=tuple(token.start for token in analysis.tokens),
        sentences=analysis.sentences or ((0, len(words)),),
    )
