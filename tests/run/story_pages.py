"""Pages about two invented events, written as files, and a store they are added to."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from onrecord.run.add import add
from onrecord.store.store import open_store

NOON = datetime(2023, 3, 14, 12, tzinfo=UTC)

STRAIT = {
    "northline.txt": (
        "Velmark and Karrenia open talks\n\nBy Lena Hartwig\n\nMarch 14, 2023\n\n"
        "OSTHAVEN — Velmark and Karrenia opened talks on the strait on Tuesday.\n\n"
        "“We will not trade open water for a quiet week,” Foreign Minister Mira Osterby told reporters.\n\n"
        "Two cargo ships waited at the mouth of the strait while the delegations met.\n"
    ),
    "courier.txt": (
        "Frank words over the strait\n\nMarch 15, 2023\n\n"
        "The talks on the strait of Sarn were frank, Karrenia’s envoy Lazar Veshnik said on Wednesday.\n\n"
        "“It takes two to dance, and we have brought our shoes,” Veshnik said.\n"
    ),
    "sentinel.txt": (
        "Talks on the strait begin\n\nMarch 14, 2023\n\n"
        "Velmark and Karrenia opened talks on the strait on Tuesday.\n\n"
        "“We will not trade open water for a quiet week,” Foreign Minister Mira Osterby told reporters.\n\n"
        "Two cargo ships waited at the mouth of the strait while the delegations met.\n"
    ),
}
MUSEUM = {
    "herons.txt": (
        "Herons nest on the museum roof\n\nMarch 13, 2023\n\n"
        "A pair of herons has built a nest on the roof of the museum in Ilmara, the keeper Tomas Brandt said.\n\n"
        "“Nobody will disturb them before June,” Brandt said on Monday.\n"
    ),
}


def later(hours: int) -> datetime:
    """So many hours after NOON."""
    return NOON + timedelta(hours=hours)


def write_pages(folder: Path, pages: dict[str, str]) -> list[str]:
    """The pages as files in `folder`; their paths."""
    folder.mkdir(exist_ok=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in pages]


def add_to(path: str, inputs: list[str], *, story: str = "Strait", hours: int = 0):
    """What adding gives, the store opened and closed for it."""
    with open_store(path, write=True) as store:
        return add(store, inputs, story=story, at=later(hours))
