"""Spans from label shares."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.tagging import find_spans, label_mass, smooth


def shares(*labels: str) -> np.ndarray:
    """Nearly certain shares for O, B, I of one label."""
    return np.array([[0.98 if name == label else 0.01 for name in "OBI"] for label in labels], dtype=np.float32)


def test_runs_of_one_label_are_one_span():
    """An I without a B before it still begins a span."""
    assert [span[:3] for span in find_spans(shares("O", "I", "I", "O"), ("name",))] == [(1, 3, "name")]


def test_b_inside_a_run_begins_a_new_span():
    """Two names side by side stay two."""
    assert [span[:2] for span in find_spans(shares("B", "I", "B"), ("name",))] == [(0, 2), (2, 3)]


def test_smoothing_closes_a_hole_and_keeps_a_border():
    """A lone doubtful word inside a long span goes along; a real border stays."""
    content = np.array([0.9, 0.9, 0.4, 0.9, 0.9, 0.1, 0.1, 0.1], dtype=np.float32)
    assert smooth(content, 2.5).astype(int).tolist() == [1, 1, 1, 1, 1, 0, 0, 0]
    assert smooth(content, 0.0).astype(int).tolist() == [1, 1, 0, 1, 1, 0, 0, 0]


@given(st.lists(st.floats(0.01, 0.49) | st.floats(0.51, 0.99), min_size=1, max_size=30))
def test_without_cost_smoothing_is_the_likeliest_state(values):
    """A change that costs nothing changes nothing."""
    content = np.array(values, dtype=np.float32)
    assert smooth(content, 0.0).tolist() == (content > 0.5).tolist()


@given(st.lists(st.floats(0.01, 0.99), min_size=1, max_size=9), st.floats(0.1, 4))
def test_smoothing_finds_the_best_path(values, cost):
    """No other path scores higher (all paths of up to nine words tried)."""
    content = np.array(values, dtype=np.float32)

    def score(path):
        logs = sum(np.log(max(p if inside else 1 - p, 1e-6)) for p, inside in zip(content, path, strict=True))
        return logs - cost * sum(a != b for a, b in pairwise(path))

    best = max(score(path) for path in product((False, True), repeat=len(values)))
    assert score(smooth(content, cost).tolist()) >= best - 1e-3


def test_label_mass_adds_b_and_i():
    """What a word is matters before where its span begins."""
    assert np.allclose(label_mass(np.array([[0.4, 0.35, 0.25]], dtype=np.float32)), [[0.4, 0.6]])
