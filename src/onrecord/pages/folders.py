"""Which files of a folder are pages, in what order."""

import os
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import PageError
from onrecord.pages.sniff import is_html_name

# Files that lie beside pages and are none: notes on the folder, settings, style sheets and scripts of saved pages.
_NOTES = frozenset({"readme", "license", "licence", "copying", "notice", "changelog", "contributing", "makefile"})
_NO_PAGE_SUFFIXES = frozenset(
    {".css", ".js", ".map", ".py", ".pyc", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".lock", ".log"}
)


def find_files(folder: str, *, seen: frozenset[str] = frozenset()) -> Iterator[str | PageError]:
    """Paths of the files under `folder` in order of their names, sub-folders in their place, hidden ones left out.

    A folder that cannot be read gives a PageError; links that lead back into a folder above are not followed.
    """
    real = os.path.realpath(folder)
    try:
        names = sorted(entry.name for entry in Path(folder).iterdir())
    except OSError as err:
        yield PageError(folder, f"cannot be listed ({err.strerror or err})", "check its permissions")
        return
    html_stems = {_stem(name) for name in names if is_html_name(name)}
    for name in names:
        path = f"{folder.rstrip('/')}/{name}"
        if name.startswith("."):
            continue
        if Path(path).is_dir():
            if not _is_attachment(name, html_stems) and os.path.realpath(path) not in seen | {real}:
                yield from find_files(path, seen=seen | {real})
        elif not _is_note(name):
            yield path


def _is_attachment(folder_name: str, html_stems: set[str]) -> bool:
    """True for the folder of images and scripts that browsers save beside "page.html": "page_files", "page-Dateien"."""
    return any(
        folder_name.startswith(stem)
        and folder_name[len(stem) : len(stem) + 1] in ("_", "-", ".")
        and folder_name[len(stem) + 1 :].isalpha()
        for stem in html_stems
    )


def _is_note(name: str) -> bool:
    path = Path(name)
    return path.suffix.lower() in _NO_PAGE_SUFFIXES or path.name.split(".")[0].lower() in _NOTES


def _stem(name: str) -> str:
    return Path(name.removesuffix(".gz")).stem
