"""The promises of the package as a whole."""

import subprocess
import sys
import tomllib
from pathlib import Path

import onrecord

ROOT = Path(__file__).parent.parent


def test_all_is_sorted_and_complete():
    """Each public name can be got, and there is none beside them."""
    assert onrecord.__all__ == sorted(onrecord.__all__)
    assert all(getattr(onrecord, name) is not None for name in onrecord.__all__)
    assert set(onrecord._HOMES) | {"__version__"} == set(onrecord.__all__)


def test_an_unknown_name_is_an_attribute_error():
    """As for any module."""
    assert not hasattr(onrecord, "no_such_name")


def test_importing_the_package_loads_nothing_heavy():
    """Neither numpy nor the model runtime nor the HTML libraries, until they are needed."""
    code = "import sys, onrecord, onrecord.cli.main; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numpy", "onnxruntime", "trafilatura", "httpx", "htmldate", "lxml", "babel"} & set(loaded)
    rooms = {name.split(".")[1] for name in loaded if name.startswith("onrecord.")}
    assert rooms == {"_version", "cli", "errors"}, "a door opens its rooms when somebody goes through"


def test_the_typing_marker_is_there():
    """Users' type checkers see our annotations."""
    assert (ROOT / "src" / "onrecord" / "py.typed").is_file()


def test_the_command_is_declared():
    """`pip install` gives `onrecord`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"onrecord": "onrecord.cli.main:run"}
