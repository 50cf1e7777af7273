"""The calibration of confidence."""

import numpy as np

from training.confidence import fit


def test_the_curve_goes_through_the_shares_that_are_right() -> None:
    """Where half are right at strength 0 and three of four at 1, the odds triple with a step."""
    strengths = np.repeat([0.0, 1.0], 4)
    right = np.array([1, 1, 0, 0, 1, 1, 1, 0], dtype=np.float64)
    slope, offset = fit(strengths, right)
    assert abs(offset) < 1e-3
    assert abs(slope - np.log(3)) < 1e-3
