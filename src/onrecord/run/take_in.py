"""Pages into a store: what it has costs nothing, what is new is cleaned and kept, what is edited becomes a version."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, BinaryIO

from onrecord.errors import PageError
from onrecord.nouns.article import Article
from onrecord.nouns.page import Page
from onrecord.pages.read_pages import read_pages
from onrecord.run.engine import Progress, over_pages
from onrecord.run.incoming import Fate, Incoming, Place, before_at, in_chunks, known_number, place_of
from onrecord.run.page_worker import PAGE_STAGES, Tools, run_on_page
from onrecord.run.stages import Stage
from onrecord.run.store_memory import made_by
from onrecord.store.articles import Version
from onrecord.store.store import Store
from onrecord.text.difference import find_differences, shared_share

# Pages opened before any is cleaned: enough for a pool to be worth its start, few enough for the memory.
CHUNK = 1000
# Articles written in one go: what a kill costs is at most the cleaning of so many.
BATCH = 50
# Of the five-word runs of the shorter text, so many must stand in the other for two texts at one address to be one
# article, edited. The share at which the project's reuse benchmark begins to call a text derived.
SAME_ARTICLE_MIN_SHARE = 0.1

_CLEANING = PAGE_STAGES["articles"]


def take_in(
    store: Store, inputs: Sequence[str], *, at: datetime, stdin: BinaryIO | None, progress: Progress, jobs: int
) -> tuple[list[Incoming], list[PageError]]:
    """Keep every page behind `inputs` that the store has not; what became of each, and what failed.

    A page is known by its hash (run/incoming.py). What comes to an address with some of the words of what was there is
    a new version of that article; with none of them, another article.
    """
    taken: list[Incoming] = []
    errors: list[PageError] = []
    for chunk in in_chunks(read_pages(inputs, stdin=stdin), CHUNK):
        keeper = _Keeper(store, at)
        fresh: list[Page] = []
        for page in chunk:
            if isinstance(page, PageError):
                errors.append(page)
                continue
            place = place_of(page)
            number = known_number(store, place)
            if number is None:
                fresh.append(keeper.expect(page, place))
            else:
                taken.append(Incoming(page=page.name, fate=Fate.UNCHANGED, number=number))
        made = over_pages(_CLEANING, fresh, Tools(), memory=keeper, progress=progress, jobs=jobs)
        keeper.flush()
        taken += keeper.taken
        errors += [*(result for result in made if isinstance(result, PageError)), *keeper.errors]
    return taken, errors


class _Keeper:
    """The memory of the engine while it cleans: writes articles in batches and tells what became of each page."""

    def __init__(self, store: Store, at: datetime) -> None:
        self.taken: list[Incoming] = []
        self.errors: list[PageError] = []
        self._store = store
        self._at = at
        self._places: dict[str, Place] = {}  # by the name a page bears here
        self._waiting: list[tuple[Page, Article]] = []

    def expect(self, page: Page, place: Place) -> Page:
        """The page under the name it shall bear: that of its address, or one that no other article bears."""
        before = before_at(self._store, place)
        name = before.name if before is not None else self._free_name(page.name)
        self._places[name] = place
        return replace(page, name=name)

    def recall(self, stage: Stage, item: Any) -> PageError | None:
        """What failed before fails again, without being tried."""
        return self._store.failures.get(self._places[item.name].digest, stage.name, made_by(stage))

    def keep(self, stage: Stage, item: Any, result: Any) -> None:
        if isinstance(result, PageError):
            self._store.failures.put(result, self._places[item.name].digest, stage.name, made_by(stage))
        else:
            self._waiting.append((item, result))
        if len(self._waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits, whole or not at all."""
        waiting, self._waiting = self._waiting, []
        with self._store.writing():
            for page, article in waiting:
                self._write(page, article, self._places[page.name])

    def _write(self, page: Page, article: Article, place: Place) -> None:
        store, at, stage = self._store, self._at, _CLEANING.version
        number = known_number(store, place)
        if number is not None:  # another process brought it in meanwhile
            self.taken.append(Incoming(page=page.name, fate=Fate.UNCHANGED, number=number))
            return
        before = before_at(store, place)
        edited = before is not None and before.article is not None and _is_edited(before.article, article)
        # Two pages of one run may share an address, and what comes to an address may be another article: then the
        # name given in `expect` is not the right one.
        name = page.name
        if before is not None and edited != (name == before.name):
            name = before.name if edited else self._free_name(name)
        if name != page.name:
            again = run_on_page(_CLEANING, replace(page, name=name), Tools())
            if isinstance(again, PageError):
                self.errors.append(again)
                return
            article = again
        key = store.pages.add(page)
        if before is not None and edited:
            nth = store.articles.add_version(before.number, article, page=key, stage=stage, at=at)
            self.taken.append(_edited(before, article, nth))
            return
        number = store.articles.add(
            article, page=key, address=place.address, file_name=place.file_name, stage=stage, at=at
        )
        self.taken.append(Incoming(page=article.page, fate=Fate.NEW, number=number, nth=1))

    def _free_name(self, name: str) -> str:
        free, nth = name, 2
        while free in self._places or self._store.articles.has_name(free):
            free, nth = f"{name} ({nth})", nth + 1
        return free


def _is_edited(before: Article, after: Article) -> bool:
    return shared_share(before.text, after.text) >= SAME_ARTICLE_MIN_SHARE


def _edited(before: Version, after: Article, nth: int) -> Incoming:
    old = before.article or after
    return Incoming(
        page=after.page,
        fate=Fate.EDITED,
        number=before.number,
        nth=nth,
        title_before=old.title if old.title != after.title else None,
        differences=find_differences(old.text, after.text),
    )
