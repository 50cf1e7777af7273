"""`make bench`: every benchmark on the data it is pinned to, held against the floors in benchmarks/floors.json.

floors.json is a list, one entry a benchmark and data folder:
    {"benchmark": "articles", "data": "measure/pages_dev", "digest": "…", "floors": {"f1": 0.93}}
`digest` stands for the judged files (names and sizes): other data needs a new pin. An entry with `"own": true` is about
a folder of this project, which needs no digest. `ceilings` are floors for what should be small (milliseconds). `--pin`
writes digests and raises floors to what was measured; it never lowers one, and leaves ceilings alone.
"""

import argparse
import importlib
import sys
import tempfile
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

import msgspec

from benchmarks.lines import Line, print_lines

# What a flipped judgement or another processor may move a score, in shares.
NOISE = 0.005
PROJECT = Path(__file__).parent.parent


class Pin(msgspec.Struct):
    """One entry of floors.json. `floors` maps a metric to the least it may score, `ceilings` to the most.

    only  a pattern of file names, where the folder also holds files that the model was trained on
    own   the folder is one of this project, under PROJECT
    """

    benchmark: str
    data: str
    digest: str | None
    floors: dict[str, float]
    only: str | None = None
    own: bool = False
    ceilings: dict[str, float] = msgspec.field(default_factory=dict)


def gate(
    measured: Mapping[str, float],
    floors: Mapping[str, float],
    noise: float = NOISE,
    *,
    ceilings: Mapping[str, float] = MappingProxyType({}),
) -> list[str]:
    """What fell below its floor by more than `noise`, rose above its ceiling, or was not measured at all, in words."""
    missing = [f"{name}: not measured" for name in (*floors, *ceilings) if name not in measured]
    fallen = [
        f"{name}: {measured[name]:.3f} is below {floor:.3f}"
        for name, floor in floors.items()
        if name in measured and measured[name] < floor - noise
    ]
    risen = [
        f"{name}: {measured[name]:.3f} is above {ceiling:.3f}"
        for name, ceiling in ceilings.items()
        if name in measured and measured[name] > ceiling + noise
    ]
    return missing + fallen + risen


def raised(measured: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """The floors after a new pin: never lower than before, and none for a metric that had none."""
    return {name: max(floor, round(measured.get(name, floor), 3)) for name, floor in floors.items()}


def digest_of(folder: Path) -> str:
    """A digest of the names and sizes of all files under `folder`, in order."""
    found = blake2b(digest_size=8)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(f"{path.relative_to(folder).as_posix()}\x1f{path.stat().st_size}\n".encode())
    return found.hexdigest()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.all", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="the folder that holds measure/ and train/"
    )
    parser.add_argument("--floors", type=Path, required=True, metavar="FILE")
    parser.add_argument("--pin", action="store_true", help="write digests, raise floors to what was measured")
    chosen = parser.parse_args(arguments)
    pins = msgspec.json.decode(chosen.floors.read_bytes(), type=list[Pin])
    failures: list[str] = []
    for pin in pins:
        folder = (PROJECT if pin.own else chosen.data) / pin.data
        name = f"{pin.benchmark} {pin.data}{'/' + pin.only if pin.only else ''}"
        print(f"\n{name}", flush=True)
        if not folder.is_dir():
            failures.append(f"{name}: no such folder {folder}")
            continue
        lines = list(_measured(pin.benchmark, folder, pin.only))
        print_lines(lines, as_json=False)
        measured = {line.metric: line.value for line in lines}
        digest = None if pin.own else digest_of(folder)
        if chosen.pin:
            pin.digest, pin.floors = digest, raised(measured, pin.floors)
        elif pin.digest not in (None, digest):
            failures.append(f"{name}: the data is not what the floors were pinned on; look at it, then --pin")
        failures += [f"{name} {failure}" for failure in gate(measured, pin.floors, ceilings=pin.ceilings)]
    if chosen.pin:
        chosen.floors.write_bytes(msgspec.json.format(msgspec.json.encode(pins), indent=1) + b"\n")
    print("\n" + ("\n".join(failures) if failures else "All floors hold."), file=sys.stderr)
    return 1 if failures else 0


def _measured(benchmark: str, folder: Path, only: str | None) -> list[Line]:
    module = importlib.import_module(f"benchmarks.{benchmark}")
    if only is None:
        return list(module.measure(folder))
    with tempfile.TemporaryDirectory() as chosen:
        for path in sorted(folder.glob(only)):
            (Path(chosen) / path.name).symlink_to(path.resolve())
        return list(module.measure(Path(chosen)))


if __name__ == "__main__":
    raise SystemExit(main())
