"""The pictures in the documents: small, all shown, all made by one command."""

from pathlib import Path

from tests.browser.screenshots import FOLDER, MOST_BYTES, SHOTS

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_each_picture_is_one_of_the_command_and_small():
    """`python -m tests.browser.screenshots` makes them; under 100 kB each."""
    found = {path.name: path for path in FOLDER.iterdir()}
    assert set(found) == {f"{shot.name}.webp" for shot in SHOTS}
    for path in found.values():
        assert path.read_bytes()[8:12] == b"WEBP"
        assert path.stat().st_size <= MOST_BYTES


def test_each_picture_is_shown_with_words_for_who_cannot_see_it():
    """![what is on it](screenshots/NAME.webp) somewhere in the documents."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("*.md")))
    for shot in SHOTS:
        before = text.partition(f"](screenshots/{shot.name}.webp)")
        assert before[1], shot.name
        assert len(before[0].rpartition("![")[2]) > 20
