"""The act of a statement: the model's opinion weighed with what its words say (act_features.py)."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns.statement import Act
from onrecord.reader.model import load_model
from onrecord.readings.act_features import find_features, find_words

_ACT_WORDS = frozenset(f"lexicon:{act.value}" for act in Act)
# What the table's logarithm of a probability counts beside the model's, which has seen the training statements and is
# surer than it is right. Chosen on the Wikinews development set, where 0.75 to 1.5 do about the same.
_TABLE_SHARE = 1.25
_LEAST = 1e-6

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class ActTable:
    """Weights of a softmax over `Act` in its order.

    bias     (acts,)
    rows     feature → (acts,)
    vectors  part of a statement → (384, acts), for the sum of the vectors of its words
    prior    (acts,) logarithms of the acts' shares of the training statements
    """

    bias: Scores
    rows: dict[str, Scores]
    vectors: dict[str, Scores]
    prior: Scores

    def log_shares(self, features: Mapping[str, float], words: Mapping[str, Sequence[str]]) -> Scores:
        """Logarithms of the probabilities of the acts, (acts,)."""
        total = self.bias.copy()
        for name, value in features.items():
            row = self.rows.get(name)
            if row is not None:
                total += value * row
        for part in self.vectors:
            if words.get(part):
                total += sum(_word_scores(self, part, word) for word in words[part]) / math.sqrt(len(words[part]))
        total -= total.max()
        shares: Scores = total - math.log(float(np.exp(total).sum()))
        return shares


def best_act(model_shares: Sequence[float], cue: str, content: str, source: str | None, *, addressed: bool) -> Act:
    """The likeliest act of a statement.

    model_shares  the model's probability of each act, in the order of `Act`
    """
    features = find_features(cue, content, source, addressed=addressed)
    return weighed(_table(), model_shares, features, find_words(cue, content))


def weighed(
    table: ActTable, model_shares: Sequence[float], features: Mapping[str, float], words: Mapping[str, Sequence[str]]
) -> Act:
    """The likeliest act by model and table. Both know how common each is; that is taken off one of them, or it would
    count twice and too many would be plain statements.
    """
    model = np.log(np.maximum(np.asarray(model_shares), _LEAST))
    return tuple(Act)[int((model + _TABLE_SHARE * (table.log_shares(features, words) - table.prior)).argmax())]


def sum_of_vectors(words: Sequence[str]) -> Scores:
    """(384,) the vectors of `words`, one at least, together; of about the same length however many there are."""
    total: Scores = np.sum([_vector(word) for word in words], axis=0) / math.sqrt(len(words))
    return total


@lru_cache(maxsize=65536)
def _word_scores(table: ActTable, part: str, word: str) -> Scores:
    """(acts,) what a word of that part adds, before it is divided as in `sum_of_vectors`: a word met again costs no
    product.
    """
    scores: Scores = _vector(word) @ table.vectors[part]
    return scores


@lru_cache(maxsize=16384)
def _vector(word: str) -> Scores:
    return load_model().word_vector(word).astype(np.float64)


def is_known_cue(cue: str) -> bool:
    """True if the table has a word of the cue as one, or the lists of words for acts do."""
    rows = _table().rows
    found = find_features(cue, "", None, addressed=False)
    return any(name in _ACT_WORDS or (name.startswith("c:") and name in rows) for name in found)


@lru_cache(maxsize=1)
def _table() -> ActTable:
    """The table in act_table.json. Raises ValueError if it was made for other acts."""
    raw = json.loads(files("onrecord.readings").joinpath("act_table.json").read_text(encoding="utf-8"))
    if raw["acts"] != [act.value for act in Act]:
        raise ValueError("act_table.json weighs other acts: make it anew with python -m training.act_table")
    unit, fine = float(raw["unit"]), float(raw["vector_unit"])
    return ActTable(
        np.asarray(raw["bias"], dtype=np.float64) * unit,
        {name: np.asarray(row, dtype=np.float64) * unit for name, row in raw["rows"].items()},
        {part: np.asarray(rows, dtype=np.float64) * fine for part, rows in raw["vectors"].items()},
        np.asarray(raw["prior"], dtype=np.float64) * unit,
    )
