"""A benchmark line: one metric with its count and named baselines, as JSON or as a table row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec
from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Line:
    """`value` is a share from 0 to 1 unless the metric's name carries a unit; `n` counts what it was computed over."""

    metric: str
    value: float
    n: int
    baseline: Mapping[str, float] = field(default_factory=dict)


def print_lines(lines: Iterable[Line], *, as_json: bool) -> None:
    """Print each line as soon as it is there (JSON), or all as one table."""
    if as_json:
        for line in lines:
            print(msgspec.json.encode(line).decode(), flush=True)
        return
    table = Table("metric", "value", "n", "baselines")
    for line in lines:
        table.add_row(
            line.metric, f"{line.value:.3f}", str(line.n), ", ".join(f"{k} {v:.3f}" for k, v in line.baseline.items())
        )
    Console().print(table)


def f1(true_positives: float, predicted: float, expected: float) -> float:
    """F1 from counts; 0.0 where nothing is predicted or expected."""
    return 2 * true_positives / (predicted + expected) if predicted + expected else 0.0
