"""From documents to batches: windows as the reader cuts them, with gold labels as index arrays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor

from onrecord.reader.labels import ACTS, CUE_TAGS, DEPRELS, KINDS, NAME_TAGS, ROLE_TAGS, TIME_TAGS, UPOS
from onrecord.reader.windows import cut_windows
from onrecord.reader.word_pieces import WordPieces
from onrecord.reader.word_shape import SHAPES, quote_states, word_shape
from training.gold import GoldDocument, GoldFrame

T = TypeVar("T")
IGNORE = -100
# Larger than at run time (reader/windows.py): what was learnt from more context serves with less.
MAX_PIECES, CONTEXT_PIECES = 254, 64
_DEPREL = {name: number for number, name in enumerate(DEPRELS)}
SPECIAL_SHAPE, SPECIAL_START = len(SHAPES), 3


@dataclass(slots=True)
class Window:
    """One window of one document, indices relative to the window. Arrays of -100 where a layer is missing."""

    corpus: str
    ids: list[int]
    shapes: list[int]
    quotes: list[int]
    starts: list[int]
    first: list[int]
    last: list[int]
    sentence: list[int]
    upos: list[int]
    heads: list[int]  # 0 root, else head + 1
    deprels: list[int]
    names: list[int]
    other_names: bool
    times: list[int]
    cues: list[int]
    frames: list[GoldFrame]
    silver: bool
    own: int


def make_windows(document: GoldDocument, pieces: WordPieces, *, skip: int = 0) -> Iterator[Window]:
    """The document's windows in order. `skip` sentences at the start are cut off on their own, so that the borders of
    the windows after them fall elsewhere from pass to pass."""
    words = [pieces.of(word) for word in document.words]
    shapes = [word_shape(word) for word in document.words]
    quotes = quote_states(document.words, document.paragraph_starts).tolist()
    sentence_of = np.zeros(len(words), dtype=int)
    for number, (start, end) in enumerate(document.sentences):
        sentence_of[start:end] = number
    firsts = {start for start, _ in document.sentences}
    lengths = [len(p) for p in words]
    sizes = {"max_pieces": MAX_PIECES, "context_pieces": CONTEXT_PIECES}
    before = cut_windows(document.sentences[:skip], lengths, **sizes)
    for window in [*before, *cut_windows(document.sentences[skip:], lengths, **sizes)]:
        span = range(window.start, window.end)
        ids, piece_shapes, piece_quotes, piece_starts = [pieces.start], [SPECIAL_SHAPE], [0], [SPECIAL_START]
        first, last = [], []
        for index in span:
            first.append(len(ids))
            ids += words[index]
            last.append(len(ids) - 1)
            count = len(words[index])
            start = 2 if document.paragraph_starts[index] else 1 if index in firsts else 0
            piece_shapes += [shapes[index]] * count
            piece_quotes += [quotes[index]] * count
            piece_starts += [start] * count
        ids.append(pieces.end)
        piece_shapes.append(SPECIAL_SHAPE)
        piece_quotes.append(0)
        piece_starts.append(SPECIAL_START)

        def tags(labels: Sequence[str] | None, names: Sequence[str], span: range = span) -> list[int]:
            if labels is None:
                return [IGNORE] * len(span)
            return [IGNORE if labels[i] == "?" else names.index(labels[i]) for i in span]

        heads, deprels = [IGNORE] * len(span), [IGNORE] * len(span)
        if document.heads is not None and document.deprels is not None:
            for at, index in enumerate(span):
                head = document.heads[index]
                if head < 0:
                    heads[at] = 0
                elif window.start <= head < window.end:
                    heads[at] = head - window.start + 1
                name = document.deprels[index]
                deprels[at] = _DEPREL.get(name, _DEPREL.get(name.split(":")[0], IGNORE))
        cues, frames = [IGNORE] * len(span), []
        if document.frames is not None:
            if not document.silver:
                cues = [0] * len(span)
            for frame in document.frames:
                start, end = frame.cue
                if window.start <= start and end <= window.end:
                    if not document.silver and all(cues[i - window.start] == 0 for i in range(start, end)):
                        cues[start - window.start] = CUE_TAGS.index("B-cue")
                        for i in range(start + 1, end):
                            cues[i - window.start] = CUE_TAGS.index("I-cue")
                    if start >= window.own:
                        frames.append(_shifted(frame, window.start, window.end))
        yield Window(
            document.corpus,
            ids,
            piece_shapes,
            piece_quotes,
            piece_starts,
            first,
            last,
            sentence_of[window.start : window.end].tolist(),
            tags(document.upos, UPOS),
            heads,
            deprels,
            tags(document.names, NAME_TAGS),
            document.other_names,
            tags(document.times, TIME_TAGS),
            cues,
            frames,
            document.silver,
            window.own - window.start,
        )


def _shifted(frame: GoldFrame, start: int, end: int) -> GoldFrame:
    def inside(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]

    return GoldFrame(
        (frame.cue[0] - start, frame.cue[1] - start),
        inside(frame.source),
        inside(frame.content),
        inside(frame.to),
        inside(frame.via),
        frame.act,
        frame.kind,
    )


def role_tags(frame: GoldFrame, length: int) -> list[int]:
    """Indices into ROLE_TAGS for each word; content is painted last, so that it wins where spans overlap."""
    tags = [0] * length
    for role in ("via", "to", "source", "content"):
        for start, end in getattr(frame, role):
            tags[start] = ROLE_TAGS.index(f"B-{role}")
            tags[start + 1 : end] = [ROLE_TAGS.index(f"I-{role}")] * (end - start - 1)
    return tags


def _padded(length: int) -> int:
    """Up to a multiple of 16: products of odd sizes take twice their time, and some ten times."""
    return -(-length // 16) * 16


def collate(windows: Sequence[Window]) -> dict[str, Any]:
    """Tensors for a batch, padded. Frames of all windows are stacked, `frame_window` says whose they are."""
    pieces, words = (_padded(max(map(len, rows))) for rows in ([w.ids for w in windows], [w.first for w in windows]))

    def stack(values: list[list[int]], size: int, fill: int) -> Tensor:
        return torch.tensor([v + [fill] * (size - len(v)) for v in values], dtype=torch.long)

    frames = [(number, frame) for number, window in enumerate(windows) for frame in window.frames]
    return {
        "ids": stack([w.ids for w in windows], pieces, 0),
        "shapes": stack([w.shapes for w in windows], pieces, SPECIAL_SHAPE),
        "quotes": stack([w.quotes for w in windows], pieces, 0),
        "starts": stack([w.starts for w in windows], pieces, SPECIAL_START),
        "piece_mask": stack([[1] * len(w.ids) for w in windows], pieces, 0),
        "first": stack([w.first for w in windows], words, 0),
        "last": stack([w.last for w in windows], words, 0),
        "word_mask": stack([[1] * len(w.first) for w in windows], words, 0),
        "sentence": stack([w.sentence for w in windows], words, -1),
        "upos": stack([w.upos for w in windows], words, IGNORE),
        "heads": stack([w.heads for w in windows], words, IGNORE),
        "deprels": stack([w.deprels for w in windows], words, IGNORE),
        "names": stack([w.names for w in windows], words, IGNORE),
        "other_names": torch.tensor([w.other_names for w in windows]),
        "times": stack([w.times for w in windows], words, IGNORE),
        "cues": stack([w.cues for w in windows], words, IGNORE),
        "frame_window": torch.tensor([number for number, _ in frames], dtype=torch.long),
        "cue_start": torch.tensor([frame.cue[0] for _, frame in frames], dtype=torch.long),
        "cue_end": torch.tensor([frame.cue[1] for _, frame in frames], dtype=torch.long),
        "roles": stack(
            [role_tags(frame, len(windows[number].first)) for number, frame in frames],
            words,
            IGNORE,
        )
        if frames
        else torch.zeros((0, words), dtype=torch.long),
        "acts": torch.tensor(
            [IGNORE if windows[number].silver else ACTS.index(frame.act) for number, frame in frames], dtype=torch.long
        ),
        "kinds": torch.tensor(
            [IGNORE if windows[number].silver else KINDS.index(frame.kind) for number, frame in frames],
            dtype=torch.long,
        ),
    }
