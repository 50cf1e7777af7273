"""Documents as scrapers leave them: quotation marks lost, lines of the page between the paragraphs, other typography.

What is learnt from clean text alone is lost on such pages. Nothing here changes what was said: labels move with their
words.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import numpy as np

from onrecord.reader.tokenize import tokenize
from onrecord.reader.word_shape import DOUBLE_QUOTES
from training.gold import GoldDocument, GoldFrame

T = TypeVar("T")


def without_quotes(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """The document as scrapers leave it: all double quotation marks gone, or one in three."""
    everything = chance.random() < 0.7
    keep = [word not in DOUBLE_QUOTES or not (everything or chance.random() < 0.35) for word in document.words]
    number = np.cumsum([0, *keep]).tolist()

    def pick(values: list[T]) -> list[T]:
        return [value for value, kept in zip(values, keep, strict=True) if kept]

    def moved(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(number[a], number[b]) for a, b in spans if number[a] < number[b]]

    frames = None
    if document.frames is not None:
        frames = []
        for frame in document.frames:
            cue, content = moved([frame.cue]), moved(frame.content)
            if cue and content:
                kind = "unmarked" if frame.kind == "direct" and everything else frame.kind
                frames.append(
                    GoldFrame(cue[0], moved(frame.source), content, moved(frame.to), moved(frame.via), frame.act, kind)
                )
    starts = list(document.paragraph_starts)
    for index, kept in enumerate(keep):  # a paragraph that began with a mark now begins with the next word
        if not kept and starts[index] and index + 1 < len(starts):
            starts[index + 1] = True
    return replace(
        document,
        words=pick(document.words),
        sentences=moved(document.sentences),
        paragraph_starts=pick(starts),
        upos=None,
        heads=None,
        deprels=None,
        names=None if document.names is None else pick(document.names),
        times=None if document.times is None else pick(document.times),
        frames=frames,
        offsets=[],
    )


# Lines of pages between paragraphs, written for this purpose. None says that somebody said something.
FURNITURE = (
    "Advertisement",
    "Share this article",
    "Read more: Five things to know this week",
    "Related stories",
    "Photo: Staff archive",
    "Sign up for our daily newsletter",
    "Listen to article (3 minutes)",
    "Image copyright agency",
    "Most read",
    "Skip to main content",
    "Copy link",
    "1 of 4",
)
PLAINER = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": "--", "–": "-", "…": "..."}
FURNISHED, HEADING_SPUN, PLAIN, RUN_TOGETHER = 0.6, 0.6, 0.5, 0.15  # shares of the documents spun; guesses, not swept


def spun(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """The document as another page may print it: its headings in capitals, its marks as a typewriter has them, its
    paragraphs run together, or lines of the page between them. For documents without a parse.
    """
    assert document.heads is None, "a parse cannot be spun: new words would hang nowhere"
    if chance.random() < HEADING_SPUN:
        document = _headings(document, chance.choice((str.upper, str.title)))
    if chance.random() < PLAIN:
        document = replace(document, words=[_plainer(word) for word in document.words])
    if chance.random() < RUN_TOGETHER:
        document = replace(document, paragraph_starts=[index == 0 for index in range(len(document.words))])
    elif chance.random() < FURNISHED:
        for at in sorted(_gaps(document, chance), reverse=True):
            document = _with_line(document, at, chance.choice(FURNITURE))
    return document


def _plainer(word: str) -> str:
    return "".join(PLAINER.get(char, char) for char in word)


def _headings(document: GoldDocument, spell: Callable[[str], str]) -> GoldDocument:
    """Sentences that are a paragraph of their own and end in no stop, spelt anew."""
    words, starts = list(document.words), document.paragraph_starts
    for first, end in document.sentences:
        alone = starts[first] and (end == len(words) or starts[end]) and not any(starts[first + 1 : end])
        if alone and words[end - 1][-1].isalnum():
            words[first:end] = map(spell, words[first:end])
    return replace(document, words=words)


def _gaps(document: GoldDocument, chance: random.Random) -> list[int]:
    """Up to three words that begin a paragraph, where no attribution goes on from the one before."""
    taken: set[int] = set()
    for frame in document.frames or ():
        spans = [frame.cue, *frame.source, *frame.content, *frame.to, *frame.via]
        taken |= set(range(min(start for start, _ in spans) + 1, max(end for _, end in spans)))
    free = [first for first, _ in document.sentences[1:] if document.paragraph_starts[first] and first not in taken]
    return chance.sample(free, min(len(free), chance.randint(1, 3)))


def _with_line(document: GoldDocument, at: int, line: str) -> GoldDocument:
    """`line` as a paragraph and sentence of its own before the word `at`, which begins a paragraph."""
    added = [line[start:end] for start, end in tokenize(line)]

    def put(values: list[T], new: list[T]) -> list[T]:
        return [*values[:at], *new, *values[at:]]

    def moved(span: tuple[int, int]) -> tuple[int, int]:
        return span if span[1] <= at else (span[0] + len(added), span[1] + len(added))

    def frame_moved(frame: GoldFrame) -> GoldFrame:
        source, content, to, via = (
            [*map(moved, spans)] for spans in (frame.source, frame.content, frame.to, frame.via)
        )
        return GoldFrame(moved(frame.cue), source, content, to, via, frame.act, frame.kind)

    outside = ["O"] * len(added)
    return replace(
        document,
        words=put(document.words, added),
        paragraph_starts=put(document.paragraph_starts, [index == 0 for index in range(len(added))]),
        sentences=sorted([*map(moved, document.sentences), (at, at + len(added))]),
        upos=None,
        names=None if document.names is None else put(document.names, outside),
        times=None if document.times is None else put(document.times, outside),
        frames=None if document.frames is None else [*map(frame_moved, document.frames)],
        offsets=[],
    )
