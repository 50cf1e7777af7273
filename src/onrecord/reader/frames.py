"""Attribution frames: cues first, then for each cue the words of its source, content, addressee and channel."""

from dataclasses import dataclass

import numpy as np

from onrecord.reader.labels import ACTS, KINDS
from onrecord.reader.model import Floats, Ints, Model, Scores
from onrecord.reader.tagging import find_spans, label_mass, smooth, softmax
from onrecord.reader.windows import Window

_ROLES = ("source", "content", "to", "via")
_CONTENT = 1 + _ROLES.index("content")
# What going into content or out of it costs, in nats: contents are long, and a lone word that looks otherwise is more
# often an error than a border. Sources are short and go without. Swept 0 to 4 on the Wikinews development set.
CHANGE_COST = 2.5


@dataclass(frozen=True, slots=True)
class RawFrame:
    """A frame in word indices of the article, half-open."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    to: tuple[int, int] | None
    via: tuple[int, int] | None
    act: str
    act_score: float
    score: float
    unmarked_score: float
    acts: tuple[float, ...]


def find_frames(model: Model, scores: Scores, window: Window) -> list[RawFrame]:
    """Frames whose cue is among the window's own words, in order. A cue without content makes none."""
    cues = [
        (first, last, score)
        for first, last, _, score in find_spans(softmax(scores.cues), ("cue",))
        if first + window.start >= window.own
    ]
    if not cues:
        return []
    shares = softmax(model.roles(scores.words, [(first, last) for first, last, _ in cues]))
    found = []
    for (first, last, cue_score), share in zip(cues, shares, strict=True):
        share[first:last] = 1e-6  # the cue itself plays no role
        share[first:last, 0] = 1.0
        spans = find_spans(share, _ROLES, _choose(label_mass(share)))
        content = [(a, b, s) for a, b, label, s in spans if label == "content"]
        if content:
            one = {
                role: _best([(a, b, s) for a, b, label, s in spans if label == role])
                for role in ("source", "to", "via")
            }
            found.append((first, last, cue_score, content, one))
    if not found:
        return []
    cue_vectors = np.stack([scores.words[first:last].mean(0) for first, last, _, _, _ in found])
    content_vectors = np.stack(
        [np.concatenate([scores.words[a:b] for a, b, _ in content]).mean(0) for _, _, _, content, _ in found]
    )
    act_logits, kind_logits = model.acts(
        cue_vectors.astype(np.float32, copy=False), content_vectors.astype(np.float32, copy=False)
    )
    acts, kinds = softmax(act_logits), softmax(kind_logits)
    base = window.start
    return [
        RawFrame(
            (first + base, last + base),
            _moved(one["source"], base),
            tuple((a + base, b + base) for a, b, _ in content),
            _moved(one["to"], base),
            _moved(one["via"], base),
            ACTS[int(act.argmax())],
            float(act.max()),
            float(cue_score * np.mean([s for _, _, s in content])),
            float(kind[KINDS.index("unmarked")]),
            tuple(float(share) for share in act),
        )
        for (first, last, cue_score, content, one), act, kind in zip(found, acts, kinds, strict=True)
    ]


def _choose(mass: Floats) -> Ints:
    """(n,) index into 0 and the roles for each word: content or not first, then the likeliest of the others."""
    inside = smooth(mass[:, _CONTENT], CHANGE_COST)
    others = mass.copy()
    others[:, _CONTENT] = 0.0
    chosen: Ints = np.where(inside, _CONTENT, others.argmax(-1))
    return chosen


def _best(spans: list[tuple[int, int, float]]) -> tuple[int, int] | None:
    return max(spans, key=lambda span: (span[2], span[1] - span[0]))[:2] if spans else None


def _moved(span: tuple[int, int] | None, base: int) -> tuple[int, int] | None:
    return (span[0] + base, span[1] + base) if span else None
