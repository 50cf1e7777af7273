"""A large store of invented stories for `benchmarks serve`: the examples under ever new names, written in bulk.

Each of the three example stories is read once. Then names, many other words, days and ids are replaced by others of
the same length, so that every offset still holds: records are as rich as real ones, and each story has its own words.
"""

import random
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from pathlib import Path

import msgspec

from onrecord.nouns.article import Article
from onrecord.nouns.lineage import Family
from onrecord.nouns.page import Page, PageKind
from onrecord.run.add import add
from onrecord.run.stored_story import build_story
from onrecord.store.store import Store, open_store
from onrecord.views.record_types import RecordJson

EXAMPLES = Path(__file__).parent.parent / "examples"
MADE = datetime(2031, 6, 1, tzinfo=UTC)
# Stories written in one go.
_AT_ONCE = 50
# This share of a story's longer words is its own; the rest it has in common with every third story, as news have.
_OWN_SHARE = 0.3
_PART = re.compile(r'\b[a-z]{1,4}-[0-9a-f]{10}\b|(?<=")\d{4}-\d\d-\d\d(?=")|\b[A-Z][a-z]{3,}\b|\b[a-z]{6,}\b')
_ID = re.compile(r"[a-z]+-[0-9a-f]{10}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Fields of a record whose values are words of ours: they must stay as they are.
_OURS = frozenset({"kind", "act", "status", "why", "rules", "rule", "hedge", "unit", "language", "format", "version"})
_NEW_LINE = "\ue000"
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


@dataclass(frozen=True, slots=True)
class Cast:
    """A story as it goes into the store."""

    id: str
    title: str
    articles: tuple[Article, ...]
    record: bytes


def fill(path: str, articles: int, *, seed: int = 9) -> list[Cast]:
    """Make a store of at least so many articles at `path`; the first stories in it, for searches to be made of."""
    chance = random.Random(seed)
    moulds = [_Mould(folder) for folder in sorted(EXAMPLES.iterdir()) if folder.is_dir()]
    first: list[Cast] = []
    written = nth = 0
    with open_store(path, write=True) as store:
        while written < articles:
            with store.writing():
                for _ in range(_AT_ONCE):
                    cast = moulds[nth % len(moulds)].cast(nth, chance)
                    _write(store, cast)
                    nth += 1
                    written += len(cast.articles)
                    if len(first) < _AT_ONCE:
                        first.append(cast)
                    if written >= articles:
                        break
    return first


def _write(store: Store, cast: Cast) -> None:
    record = msgspec.json.decode(cast.record, type=_Outline)
    store.stories.make(cast.id, cast.title, by_hand=False, at=MADE)
    days = []
    for article in cast.articles:
        sha256 = blake2b(article.page_text.encode(), digest_size=32).hexdigest()
        key = store.pages.add(Page(name=article.page, kind=PageKind.TEXT, content=article.page_text, sha256=sha256))
        number = store.articles.add(article, page=key, address=article.page, file_name="", stage=1, at=MADE)
        store.stories.place(number, cast.id, by_hand=False, at=MADE)
        days.append((number, article.published.earliest, article.published.latest))
    store.stories.set_days(days)
    store.lineage.put(cast.id, (), record.families, input_digest="invented")
    store.records.add(cast.id, cast.record, input_digest="invented", at=MADE + timedelta(days=1))


class _Outline(msgspec.Struct):
    families: list[Family]


class _Mould:
    """One example, cut at each place that another story has other words at."""

    def __init__(self, folder: Path) -> None:
        with (
            tempfile.TemporaryDirectory() as beside,
            open_store(str(Path(beside) / "example.onrecord"), write=True) as store,
        ):
            add(store, [str(folder)], story=folder.name, at=MADE)
            story = store.stories.all()[0]
            record = build_story(store, story.id, at=MADE).record
            versions = store.articles.get(store.stories.members(story.id))
        if record is None:
            raise RuntimeError(f"{folder}: no record came of it")
        articles = [version.article for version in versions if version.article is not None]
        kept = _words_of_ours(record)
        self._folder = str(folder)
        self._record = _cut(_spelled(record), kept)
        self._articles = [_cut(_spelled(article), kept) for article in articles]

    def cast(self, nth: int, chance: random.Random) -> Cast:
        """The story in the words of the `nth`."""
        words: dict[str, str] = {}

        def replaced(part: str) -> str:
            if part not in words:
                words[part] = _other(part, nth, chance)
            return words[part]

        record = _joined(self._record, replaced).replace(self._folder, f"wire/{nth:05}")
        texts = [_joined(article, replaced).replace(self._folder, f"wire/{nth:05}") for article in self._articles]
        articles = tuple(msgspec.json.decode(text, type=Article) for text in texts)
        title = next((article.title for article in articles if article.title), f"Story {nth}")
        return Cast(f"s-{_hex(f'story {nth}')}", title, articles, record.encode())


def _spelled(noun: object) -> str:
    """`noun` as JSON in which no letter of an escape stands before a word."""
    return msgspec.json.encode(noun).decode().replace("\\n", _NEW_LINE)


def _cut(text: str, kept: frozenset[str]) -> list[str]:
    """`text` in pieces: every second one is to be replaced."""
    pieces = [""]
    at = 0
    for found in _PART.finditer(text):
        if found[0].lower() in kept:
            continue
        pieces[-1] += text[at : found.start()]
        pieces += [found[0], ""]
        at = found.end()
    pieces[-1] += text[at:]
    return pieces


def _joined(pieces: Sequence[str], replaced: Callable[[str], str]) -> str:
    return "".join(replaced(piece) if place % 2 else piece for place, piece in enumerate(pieces)).replace(
        _NEW_LINE, "\\n"
    )


def _other(part: str, nth: int, chance: random.Random) -> str:
    """What stands in the `nth` story where `part` stands in the example: as long, and of the same kind."""
    if _ID.fullmatch(part):
        head, _, number = part.partition("-")
        return f"{head}-{_hex(f'{nth} {number}')}"
    if _DAY.fullmatch(part):
        return (date.fromisoformat(part) + timedelta(days=nth)).isoformat()
    if part[0].islower() and chance.random() > _OWN_SHARE:
        return part
    name = "".join(chance.choice(_VOWELS if place % 2 else _CONSONANTS) for place in range(len(part)))
    return name if part[0].islower() else name.title()


def _words_of_ours(record: RecordJson) -> frozenset[str]:
    """The words of keys and of values that are no page's: those of the format, the reasons and the rules."""
    return frozenset(
        word.lower() for text in _texts_of_ours(msgspec.to_builtins(record)) for word in re.findall(r"[A-Za-z]+", text)
    ) | frozenset(Article.__slots__)


def _texts_of_ours(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for inner_key, inner in value.items():
            yield inner_key
            yield from _texts_of_ours(inner, inner_key)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts_of_ours(inner, key)
    elif isinstance(value, str) and key in _OURS:
        yield value


def _hex(text: str) -> str:
    return blake2b(text.encode(), digest_size=5).hexdigest()
