"""The weights in the package: opened once, run on one window at a time.

One window a call, whatever else is being read: dynamic quantisation takes its scale from all that goes in together,
and an article must read the same alone or in company (DESIGN.md).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.reader.word_pieces import WordPieces

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# A frame looks at this many words around its cue. Of the annotated contents of the development set 99 in 100 lie
# within; longer quotations are completed by their marks (readings/contents.py).
NEAR_WORDS = 112

_LEAST_LENGTH = 1e-6

GRAPHS = ("encoder.onnx", "frames.onnx", "acts.onnx", "relations.onnx")
TABLES, VOCABULARY = "tables.npz", "vocab.txt"
WEIGHT_FILES = (*GRAPHS, TABLES, VOCABULARY)


@dataclass(frozen=True, slots=True)
class Scores:
    """The network's answer for the n words of one window. Names, times, cues: (n, labels) logits in the order of
    labels.py.

    words  (n, 384) word vectors; arcs (n, n + 1) head scores, the root first; dependent, head (n, 96) for
           `Model.relations`
    """

    words: Floats
    upos: Floats
    names: Floats
    times: Floats
    cues: Floats
    arcs: Floats
    dependent: Floats
    head: Floats


class Model:
    """Encoder, heads and tables. Safe to share between threads; not to be pickled: each process opens its own."""

    def __init__(self, folder: Path) -> None:
        _demand_files(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # the engine runs articles side by side instead
        options.log_severity_level = 3
        open_one = lambda name: onnxruntime.InferenceSession(  # noqa: E731
            str(folder / name), options, providers=["CPUExecutionProvider"]
        )
        try:
            self._encoder, self._frames, self._acts, self._relations = map(open_one, GRAPHS)
            with np.load(folder / TABLES) as tables:
                self._tables = {name: tables[name] for name in tables.files}
        except Exception as error:  # onnxruntime raises bare classes of its own C++ module, zip and numpy theirs
            raise ModelError(f"the reader's weights in {folder} are damaged ({error}); reinstall onrecord") from error
        self.pieces = WordPieces((folder / VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1])

    def word_vector(self, word: str) -> Floats:
        """(384,) of length 1: what the network is given for a word, before it reads any text around it.

        Training leaves these as they were (training/train.py), so they tell as much of a word no training text has.
        """
        pieces = list(self.pieces.of(word))
        vector = (self._tables["pieces"][pieces].astype(np.float32) * self._tables["piece_scale"][pieces]).mean(0)
        unit: Floats = vector / max(float(np.linalg.norm(vector)), _LEAST_LENGTH)
        return unit

    def score(
        self, words: Sequence[tuple[int, ...]], shapes: Sequence[int], quotes: Sequence[int], starts: Sequence[int]
    ) -> Scores:
        """Run one window. `words` are the piece ids of each word; the others are one number a word (word_shape.py)."""
        tables = self._tables
        counts = np.array([len(pieces) for pieces in words])
        ids = np.array([self.pieces.start, *(piece for pieces in words for piece in pieces), self.pieces.end])
        last = np.cumsum(counts)
        first = last - counts + 1

        def spread(values: Sequence[int], special: int) -> Ints:
            return np.concatenate([[special], np.repeat(np.asarray(values, dtype=np.int64), counts), [special]])

        embedded = tables["pieces"][ids].astype(np.float32) * tables["piece_scale"][ids]
        embedded += tables["positions"][: len(ids)]
        embedded += tables["shapes"][spread(shapes, len(tables["shapes"]) - 1)]
        embedded += tables["quotes"][spread(quotes, 0)]
        embedded += tables["starts"][spread(starts, len(tables["starts"]) - 1)]
        answer = self._encoder.run(None, {"embedded": embedded[None], "first": first[None], "last": last[None]})
        return Scores(*(part[0] for part in answer))

    def roles(self, words: Floats, cues: Sequence[tuple[int, int]]) -> Floats:
        """(frames, n, roles) logits for each cue (first word, one past last) of a window; far words play no role."""
        starts, ends = np.array([cue[0] for cue in cues]), np.array([cue[1] for cue in cues])
        vectors = np.stack([words[start:end].mean(0) for start, end in cues])
        near = min(len(words), NEAR_WORDS)
        rows = np.clip(starts - NEAR_WORDS // 2, 0, len(words) - near)[:, None] + np.arange(near)
        inputs = {
            "words": words[None],
            "rows": rows,
            "cues": vectors,
            "distances": distance_buckets(rows, starts, ends),
        }
        found: Floats = self._frames.run(None, inputs)[0]
        roles = np.full((len(cues), len(words), found.shape[-1]), -20.0, dtype=np.float32)
        roles[..., 0] = 0.0
        np.put_along_axis(roles, rows[..., None], found, axis=1)
        return roles

    def acts(self, cue: Floats, content: Floats) -> tuple[Floats, Floats]:
        """Logits of act and of kind for frames, from the mean word vectors of cue and content, (frames, 384) each."""
        acts: Floats
        kinds: Floats
        acts, kinds = self._acts.run(None, {"cue": cue, "content": content})
        return acts, kinds

    def relations(self, dependent: Floats, head: Floats, heads: Sequence[int]) -> Ints:
        """Index into DEPRELS for each word, given the head of each (index into the window, -1 for a root)."""
        above = np.asarray(heads, dtype=np.int64) + 1  # row 0 is the root
        scores: Floats = self._relations.run(None, {"dependent": dependent, "head": head, "heads": above})[0]
        result: Ints = scores.argmax(1)
        return result


def distance_buckets(positions: Ints, starts: Ints, ends: Ints) -> Ints:
    """(frames, m) bucket of the distance of the words at `positions` (frames, m) to each cue; see
    training/network.py.
    """
    before = np.maximum(starts[:, None] - positions, 0)
    after = np.maximum(positions - ends[:, None] + 1, 0)
    away = before + after
    far = np.minimum((8 + np.log2(np.maximum(away / 8, 1)) * 2).astype(np.int64), 16)
    size = np.where(away <= 8, away, far)
    buckets: Ints = 16 + np.where(before > 0, -size, size)
    return buckets


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The model that ships with the package. Raises ModelError."""
    with resources.as_file(resources.files("onrecord.reader") / "weights") as folder:
        return Model(folder)


@lru_cache(maxsize=1)
def model_digest() -> str:
    """The digest of the model that ships with the package, without opening it. Raises ModelError."""
    with resources.as_file(resources.files("onrecord.reader") / "weights") as folder:
        _demand_files(folder)
        return hashlib.sha256(b"".join((folder / name).read_bytes() for name in WEIGHT_FILES)).hexdigest()[:16]


def _demand_files(folder: Path) -> None:
    missing = [name for name in WEIGHT_FILES if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"the reader's weights are not in {folder}: {', '.join(missing)} missing; reinstall onrecord")
