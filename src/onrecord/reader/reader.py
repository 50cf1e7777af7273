"""The reader: text in, analysis out."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns.analysis import Analysis, Frame, TaggedSpan, Token
from onrecord.nouns.span import Span
from onrecord.reader.frames import RawFrame, find_frames
from onrecord.reader.labels import DEPRELS, UPOS
from onrecord.reader.model import Model, Scores, load_model
from onrecord.reader.tagging import find_spans, softmax
from onrecord.reader.tokenize import tokenize
from onrecord.reader.trees import ROOT, best_tree
from onrecord.reader.windows import Window, cut_windows
from onrecord.reader.word_shape import quote_states, word_shape
from onrecord.text.sentences import split_sentences

_NAMES = ("person", "organisation", "place", "other")
_TIMES = ("date", "time", "duration", "set")


class Reader:
    """Reads texts with one model."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def analyse(self, text: str) -> Analysis:
        """What the model sees in `text`. An empty text has an empty analysis.

        1. tokens and sentences    (tokenize.py, text/sentences.py)
        2. windows                 (windows.py)
        3. scores of each window   (model.py)
        4. tree, spans and frames  (trees.py, tagging.py, frames.py)
        """
        offsets = tokenize(text)
        words = [text[start:end] for start, end in offsets]
        paragraphs = [
            index == 0 or "\n" in text[offsets[index - 1][1] : start] for index, (start, _) in enumerate(offsets)
        ]
        sentences = _sentences(text, offsets)
        return self.analyse_words(words, sentences, paragraphs, offsets)

    def analyse_words(
        self,
        words: Sequence[str],
        sentences: Sequence[tuple[int, int]],
        paragraph_starts: Sequence[bool],
        offsets: Sequence[tuple[int, int]],
    ) -> Analysis:
        """As `analyse`, for text that is cut already (treebanks). Sentences tile the words, which stand at
        `offsets`.
        """
        pieces = [self._model.pieces.of(word) for word in words]
        shapes = [word_shape(word) for word in words]
        quotes = quote_states(words, paragraph_starts).tolist()
        firsts = {start for start, _ in sentences}
        starts = [2 if new else 1 if index in firsts else 0 for index, new in enumerate(paragraph_starts)]
        tokens: list[Token] = []
        names: list[tuple[int, int, str, float]] = []
        times: list[tuple[int, int, str, float]] = []
        frames: list[RawFrame] = []
        pending = list(sentences)
        for window in cut_windows(sentences, [len(p) for p in pieces]):
            span = slice(window.start, window.end)
            scores = self._model.score(pieces[span], shapes[span], quotes[span], starts[span])
            tokens += self._parse(scores, window, pending, offsets)
            names += _own_spans(scores.names, _NAMES, window)
            times += _own_spans(scores.times, _TIMES, window)
            frames += find_frames(self._model, scores, window)

        def at(first: int, last: int) -> Span:
            return Span(offsets[first][0], offsets[last - 1][1])

        return Analysis(
            tuple(tokens),
            tuple(sentences),
            tuple(TaggedSpan(at(a, b), label, round(score, 4)) for a, b, label, score in names),
            tuple(TaggedSpan(at(a, b), label, round(score, 4)) for a, b, label, score in times),
            tuple(
                Frame(
                    at(*frame.cue),
                    at(*frame.source) if frame.source else None,
                    tuple(at(*part) for part in frame.content),
                    at(*frame.to) if frame.to else None,
                    at(*frame.via) if frame.via else None,
                    frame.act,
                    round(frame.act_score, 4),
                    round(frame.score, 4),
                    round(frame.unmarked_score, 4),
                    tuple(round(share, 4) for share in frame.acts),
                )
                for frame in frames
            ),
        )

    def _parse(
        self, scores: Scores, window: Window, pending: list[tuple[int, int]], offsets: Sequence[tuple[int, int]]
    ) -> list[Token]:
        """Tokens of the window's own words, sentence by sentence. A sentence cut by the window is finished by the next
        one, its later part hanging on the first root."""
        upos = scores.upos.argmax(1)
        heads = np.full(window.end - window.start, ROOT)
        roots: list[int] = []
        while pending and pending[0][0] < window.end:
            first, last = max(pending[0][0], window.own), min(pending[0][1], window.end)
            low, high = first - window.start, last - window.start
            columns = np.concatenate([[0], np.arange(low + 1, high + 1)])
            tree = best_tree(scores.arcs[low:high][:, columns])
            for index, head in enumerate(tree):
                heads[low + index] = head + low if head != ROOT else ROOT
            roots.append(low)
            if pending[0][1] > window.end:
                break
            pending.pop(0)
        relations = self._model.relations(scores.dependent, scores.head, heads.tolist())
        tokens = []
        for index in range(window.own - window.start, window.end - window.start):
            start, end = offsets[window.start + index]
            head = int(heads[index])
            relation = DEPRELS[relations[index]] if head != ROOT else "root"
            tokens.append(Token(start, end, UPOS[upos[index]], head + window.start if head != ROOT else -1, relation))
        return tokens


def _own_spans(scores: NDArray[np.float32], labels: Sequence[str], window: Window) -> list[tuple[int, int, str, float]]:
    found = find_spans(softmax(scores), labels)
    return [
        (a + window.start, b + window.start, label, score)
        for a, b, label, score in found
        if a + window.start >= window.own
    ]


def _sentences(text: str, offsets: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Token ranges of the sentences of `text`; a token that straddles a border belongs to the sentence it begins in."""
    starts = [span.start for span in split_sentences(text)]
    borders = [0]
    at = 0
    for index, (start, _) in enumerate(offsets):
        moved = False
        while at + 1 < len(starts) and starts[at + 1] <= start:
            at += 1
            moved = True
        if moved and index:
            borders.append(index)
    return [(a, b) for a, b in zip(borders, [*borders[1:], len(offsets)], strict=True) if a < b]


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """The reader with the weights of the package. Raises ModelError if they are missing or damaged."""
    return Reader(load_model())
