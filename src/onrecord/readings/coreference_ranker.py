"""Which of an article's cast a pronoun or description most likely means: one weight a feature, the highest sum wins."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files


class Stand(StrEnum):
    """What stands for somebody: each has weights of its own."""

    PERSON = "person"  # "he", "she"
    THING = "thing"  # "it"
    PLURAL = "plural"  # "they"
    ROLE = "role"  # "the minister"
    BODY = "body"  # "the company"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke. entity: index into the cast's entities, None for the unnamed; name: fullest name or the words."""

    entity: int | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may be meant, and what speaks for it. plural: a body or a group, which "they" and "it" take up.

    speaker is None for the reading that nobody else is meant: the phrase speaks for itself.
    """

    speaker: Speaker | None
    plural: bool
    features: Mapping[str, float]


# (what stands for somebody, who may be meant, token where it stands) → place of the one chosen.
Chooser = Callable[[Stand, Sequence[Candidate], int], int]


def best_candidate(stand: Stand, candidates: Sequence[Candidate], at: int) -> int:
    """Place of the candidate with the highest sum of weights, the first among equals. `candidates` is not empty."""
    weights = _table()[stand]
    return max(range(len(candidates)), key=lambda place: (_score(weights, candidates[place]), -place))


def _score(weights: Mapping[str, float], candidate: Candidate) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in candidate.features.items())


@lru_cache(maxsize=1)
def _table() -> dict[Stand, dict[str, float]]:
    """The weights in coreference_table.json, which `python -m training.coreference_table` makes."""
    raw = json.loads(files("onrecord.readings").joinpath("coreference_table.json").read_text(encoding="utf-8"))
    unit = float(raw["unit"])
    return {stand: {name: weight * unit for name, weight in raw[stand].items()} for stand in Stand}
