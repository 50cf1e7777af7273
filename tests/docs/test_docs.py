"""What the documents promise: commands that exist, links that lead somewhere, a reference that is not stale."""

import re
from pathlib import Path

import pytest

from tests.commands_page import PAGE, command_names, commands_page

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").rglob("*.md")])


def test_the_command_reference_is_not_stale():
    """After a change of a command: `make golden`."""
    assert PAGE.read_text(encoding="utf-8") == commands_page()


def test_every_command_option_and_argument_has_help():
    """No row of the reference is empty."""
    assert not re.search(r"\| (None)? ?\|$", commands_page(), re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_in_documents_exist(document):
    """`onrecord NAME` in a code block names a command."""
    text = document.read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    named = {name for block in blocks for name in re.findall(r"^(?:\$ )?onrecord ([a-z]+)", block, re.MULTILINE)}
    assert named <= set(command_names())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_targets_in_documents_exist(document):
    """`make NAME` names a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", document.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document):
    """Relative links point at files that are there."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_each_changelog_fragment_is_numbered_and_says_something():
    """NNNN-a-few-words.md, never empty, numbers unique."""
    fragments = sorted(path for path in (ROOT / "changelog").glob("*.md") if path.name != "README.md")
    assert fragments
    assert all(re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name) for path in fragments)
    assert len({path.name[:4] for path in fragments}) == len(fragments)
    assert all(path.read_text(encoding="utf-8").strip() for path in fragments)
