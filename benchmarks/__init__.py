"""Measures each stage on data that others hold: `python -m benchmarks NAME --data DIR [--json]`."""
