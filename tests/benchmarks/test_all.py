"""Floors: what fell is named, a new pin never lowers one, and other data is noticed."""

from benchmarks.all import digest_of, gate, raised


def test_what_falls_below_its_floor_by_more_than_noise_is_named():
    """Within the noise is no failure."""
    assert gate({"f1": 0.896, "las": 0.7}, {"f1": 0.9, "las": 0.8}) == ["las: 0.700 is below 0.800"]


def test_what_rises_above_its_ceiling_is_named():
    """Of milliseconds the fewer the better."""
    measured = {"add_ms": 70.0, "growth": 1.05}
    assert gate(measured, {}, ceilings={"add_ms": 50.0, "growth": 1.1}) == ["add_ms: 70.000 is above 50.000"]
    assert gate({}, {}, ceilings={"add_ms": 50.0}) == ["add_ms: not measured"]


def test_a_metric_that_is_not_measured_any_more_is_a_failure():
    """A benchmark cannot get better by measuring less."""
    assert gate({}, {"f1": 0.9}) == ["f1: not measured"]


def test_pinning_never_lowers_a_floor():
    """Only up."""
    assert raised({"f1": 0.95, "las": 0.5, "new": 1.0}, {"f1": 0.9, "las": 0.8}) == {"f1": 0.95, "las": 0.8}


def test_the_digest_sees_added_and_changed_files(tmp_path):
    """Names and sizes count."""
    (tmp_path / "a").write_text("one")
    first = digest_of(tmp_path)
    (tmp_path / "a").write_text("three")
    assert digest_of(tmp_path) != first
