"""How sure a statement is: fit the two numbers that turn a frame's score into a chance (readings/statements.py).

    python -m training.confidence --data ../shared/data/train/wikinews_statements

It reads the development split, as the model has learnt the rest by heart. Right is a statement whose cue an annotated
one has too, with 0.8 of the longer one's words shared. A logistic regression without penalty (Platt 1999); prints
slope and offset, to be copied, and how far confidence lay off before and after.
"""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.statements import gap, judged
from onrecord.readings.statements import OFFSET, SLOPE


def fit(strengths: NDArray[np.float64], right: NDArray[np.float64]) -> tuple[float, float]:
    """Slope and offset of the logistic curve through (strength, right or not), (n,) each."""
    fitted = LogisticRegression(C=np.inf, tol=1e-8).fit(strengths[:, None], right)
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.confidence", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="wikinews_statements")
    found = list(judged(parser.parse_args().data))
    confidence = np.clip([chance for chance, _ in found], 1e-4, 1 - 1e-4)
    strengths = (np.log(confidence / (1 - confidence)) - OFFSET) / SLOPE
    right = np.array([float(is_right) for _, is_right in found])
    slope, offset = fit(strengths, right)
    after = 1 / (1 + np.exp(-(slope * strengths + offset)))
    print(f"slope {slope:.2f} offset {offset:.2f} of {len(found)} statements, {right.mean():.3f} of them right")
    print(f"confidence lies {gap(found):.3f} off as it is, {gap(list(zip(after, right, strict=True))):.3f} with these")


if __name__ == "__main__":
    main()
