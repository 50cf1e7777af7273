"""The example behind `onrecord serve`."""

import tomllib
from pathlib import Path

from onrecord.web.example import example_pages

ROOT = Path(__file__).parent.parent.parent


def test_the_pages_of_the_example_go_into_the_wheel():
    """pyproject.toml takes the folder that a checkout opens to where an installed package looks."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert taken == {"examples/strait": "onrecord/web/example"}
    assert example_pages() == ROOT / "examples" / "strait"
    assert any(example_pages().glob("*.txt"))
