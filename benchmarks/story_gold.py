"""The gold reading of a story, as its YAML file has it.

A reading is made by hand, from the pages alone. Evidence strings are exact words of the page named; `also` are further
places that report the same utterance, `related` utterances whose merge is understandable, `group_doubt` pages whose
report may as well stand apart; `marginal` items are neither rewarded nor penalised. The folder's README files and the
examples say more by example than this docstring can.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import yaml

Several = str | list[str] | None


def listed(value: Several) -> list[str]:
    """One string, several or none, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def first_and_last(value: Several) -> tuple[str, str] | None:
    """A day or an interval of days as (first, last) in ISO form; None if there is none."""
    days = [day[:10] for day in listed(value)]
    return (days[0], days[-1]) if days else None


@dataclass(frozen=True, kw_only=True)
class PageFiles:
    """A page given as a file, with a file of its main text to compare with."""

    html: str
    ref: str | None = None


@dataclass(frozen=True, kw_only=True)
class GoldArticle:
    """`published` is None where the page does not say; `published_metadata` that only its metadata did.

    boilerplate  words that are not of the article; first, last: words of its first and last sentence
    """

    title: str | None = None
    published: Several = None
    published_metadata: str | None = None
    byline: Several = None
    credit: Several = None
    contributors: Several = None
    boilerplate: Several = None
    first: str | None = None
    last: str | None = None
    reference_is_partial: bool = False


@dataclass(frozen=True, kw_only=True)
class GoldFamily:
    pages: list[str]
    origin: str = ""


@dataclass(frozen=True, kw_only=True)
class GoldCopy:
    copy: str
    source: str


@dataclass(frozen=True, kw_only=True)
class GoldLineage:
    families: list[GoldFamily]
    derived: list[GoldCopy] | None = None


@dataclass(frozen=True, kw_only=True)
class GoldEntity:
    name: str
    kind: str
    aliases: Several = None

    @property
    def names(self) -> list[str]:
        return [self.name, *listed(self.aliases)]


@dataclass(frozen=True, kw_only=True)
class GoldMeeting:
    kind: str
    pages: list[str]
    id: str = ""
    participants: Several = None
    forum: str | None = None
    place: str | None = None
    date: Several = None
    marginal: bool = False


@dataclass(frozen=True, kw_only=True)
class GoldUtterance:
    """reports  page → the words of its report; of several pieces the first stands for it."""

    id: str
    speaker: str
    reports: dict[str, Several]
    also: dict[str, Several] | None = None
    related: Several = None
    group_doubt: Several = None
    marginal: bool = False
    strength: str | None = None
    speaker_kind: str = "person"
    drift: str | None = None


@dataclass(frozen=True, kw_only=True)
class GoldPosition:
    """from_  ids of the utterances it rests on; evidence: page → words."""

    party: str
    act: str
    issue: str
    gist: str
    pages: list[str] = field(default_factory=list)
    evidence: Any = None
    from_: Several = None
    marginal: bool = False
    doubtful: bool = False


@dataclass(frozen=True, kw_only=True)
class GoldClaim:
    subject: str
    value: str | int | float | None = None
    values: dict[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Gold:
    """`folder` is where the pages lie."""

    pages: dict[str, str | PageFiles]
    articles: dict[str, GoldArticle]
    lineage: GoldLineage
    entities: list[GoldEntity]
    meetings: list[GoldMeeting]
    utterances: list[GoldUtterance]
    positions: list[GoldPosition]
    claims: list[GoldClaim]
    folder: Path = Path()

    def file_of(self, page: str) -> str:
        """The name of the file that holds a page."""
        named = self.pages[page]
        return named if isinstance(named, str) else named.html

    def families_of(self) -> dict[str, frozenset[int]]:
        """Page → the numbers of the families it belongs to."""
        found: dict[str, set[int]] = {}
        for number, family in enumerate(self.lineage.families):
            for page in family.pages:
                found.setdefault(page, set()).add(number)
        return {page: frozenset(numbers) for page, numbers in found.items()}

    def partial_pages(self) -> frozenset[str]:
        """Pages of which the reading covers a part: what else is said there counts for nothing."""
        return frozenset(page for page, article in self.articles.items() if article.reference_is_partial)


def read_gold(path: Path) -> Gold:
    """The gold reading in a YAML file. Raises msgspec.ValidationError, which names the place, if it is no such file."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    for position in raw.get("positions") or []:
        if "from" in position:
            position["from_"] = position.pop("from")
    raw["folder"] = str(path.parent)
    return msgspec.convert(raw, Gold, dec_hook=_path)


def _path(kind: type, value: Any) -> Any:
    if kind is Path:
        return Path(value)
    raise NotImplementedError(kind)


def find_golds(data: Path) -> Iterable[tuple[str, Gold]]:
    """(name of the story, its gold) for `data` itself and the folders right under it, in order of their names."""
    for folder in (data, *sorted(path for path in data.iterdir() if path.is_dir())):
        path = folder / "gold.yaml"
        if path.is_file():
            yield folder.resolve().name, read_gold(path)
