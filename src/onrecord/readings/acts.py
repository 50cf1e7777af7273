"""The act of a statement: the model's opinion weighed with what its words say (act_features.py)."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns.statement import Act
from onrecord.readings.act_features import find_features

_ACT_WORDS = frozenset(f"lexicon:{act.value}" for act in Act)
# What the table's logarithm of a probability counts beside the model's, which has seen the training statements and is
# surer than it is right. On the Wikinews development set .771 without the table, .782 from 0.5 to 2.
_TABLE_SHARE = 1.1
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class ActTable:
    """Weights of a softmax over `Act` in its order: feature → row, and the bias."""

    bias: NDArray[np.float64]
    rows: dict[str, NDArray[np.float64]]

    def log_shares(self, features: dict[str, float]) -> NDArray[np.float64]:
        """Logarithms of the probabilities of the acts, (acts,)."""
        total = self.bias.copy()
        for name, value in features.items():
            row = self.rows.get(name)
            if row is not None:
                total += value * row
        total -= total.max()
        shares: NDArray[np.float64] = total - math.log(float(np.exp(total).sum()))
        return shares


def best_act(model_shares: Sequence[float], cue: str, content: str, source: str | None, *, addressed: bool) -> Act:
    """The likeliest act of a statement.

    model_shares  the model's probability of each act, in the order of `Act`
    """
    table = _table().log_shares(find_features(cue, content, source, addressed=addressed))
    model = np.log(np.maximum(np.asarray(model_shares), _LEAST))
    return tuple(Act)[int((model + _TABLE_SHARE * table).argmax())]


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
    unit = float(raw["unit"])
    rows = {name: np.asarray(row, dtype=np.float64) * unit for name, row in raw["rows"].items()}
    return ActTable(np.asarray(raw["bias"], dtype=np.float64) * unit, rows)
