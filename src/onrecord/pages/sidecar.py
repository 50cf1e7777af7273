"""A JSON file beside a page that only describes it: "07.json" with source and url beside "07.txt"."""

from pathlib import Path

from onrecord.pages.json_pages import BadJson, has_words, parse_json

_PAGE_SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml", ".txt.gz", ".html.gz", ".htm.gz")
# A description is small; a larger JSON file beside a page is data of another kind and is not opened for this.
_MAX_SIDECAR_BYTES = 1_000_000


def page_beside(path: Path) -> Path | None:
    """The page of the same stem beside a JSON file, None if there is none."""
    return next((beside for suffix in _PAGE_SUFFIXES if (beside := path.with_suffix(suffix)).is_file()), None)


def description_of(path: Path) -> dict[str, object] | None:
    """The fields of the JSON file that describes the page at `path`; None if there is none or it is a page itself."""
    beside = path.with_name(path.name.removesuffix(".gz")).with_suffix(".json")
    try:
        if beside == path or beside.stat().st_size > _MAX_SIDECAR_BYTES:
            return None
        value = parse_json(beside.read_bytes())
    except (OSError, BadJson):
        return None
    return value if isinstance(value, dict) and not has_words(value) else None


def is_description(value: object) -> bool:
    """True where a JSON value is an object that says something of a page and holds none."""
    return isinstance(value, dict) and not has_words(value)
