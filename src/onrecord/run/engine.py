"""The local engine: opens the pages, runs the stages in order, and keeps count of what failed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO, Protocol

from onrecord._version import __version__
from onrecord.errors import PageError
from onrecord.nouns.article import Article
from onrecord.nouns.decision import Decision
from onrecord.nouns.page import Page
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Record
from onrecord.pages.read_pages import read_pages
from onrecord.run.page_worker import PAGE_STAGES, Tools, run_on_page
from onrecord.run.plain_article import make_plain_article
from onrecord.run.pool import map_in_pool, run_in_worker
from onrecord.run.stages import STAGES, Scope, Stage
from onrecord.run.threads import map_in_threads

# Below this many pages the start of the workers (each loads code and weights anew, more than a second) costs more than
# it saves; threads (threads.py) need no start.
POOL_MIN_PAGES = 40

# Told after each step: name of the stage, items done, items in all (None while that is not known).
Progress = Callable[[str, int, int | None], None]


# The nouns that a run has so far, by type.
Nouns = dict[type, tuple[Any, ...]]


class Memory(Protocol):
    """What was made before, for stages of scope PAGE: the engine asks it first and tells it what it made."""

    def recall(self, stage: Stage, item: Any) -> Any | None:
        """What `stage` made of exactly `item` (or the PageError it gave), None if that is not known."""

    def keep(self, stage: Stage, item: Any, result: Any) -> None:
        """Remember it; called for each item as soon as it is made, in the order of the items."""


class _NoMemory:
    def recall(self, stage: Stage, item: Any) -> None:
        return None

    def keep(self, stage: Stage, item: Any, result: Any) -> None:
        pass


NO_MEMORY = _NoMemory()


def no_progress(stage: str, done: int, total: int | None) -> None:
    pass


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Articles with what each says (`readings[i]` belongs to `articles[i]`), in input order, and what failed."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    errors: tuple[PageError, ...]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """`record` is None when not one page could be read: then there is nothing to keep a record of."""

    record: Record | None
    errors: tuple[PageError, ...]


def open_pages(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, progress: Progress = no_progress
) -> tuple[list[Page], list[PageError]]:
    """Every page behind `inputs` (files, folders, addresses, "-"), in order, and what could not be opened."""
    pages: list[Page] = []
    errors: list[PageError] = []
    for found in read_pages(inputs, stdin=stdin):
        if isinstance(found, PageError):
            errors.append(found)
        else:
            pages.append(found)
        progress("pages", len(pages) + len(errors), None)
    return pages, errors


def read_articles(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, progress: Progress = no_progress, jobs: int = 1
) -> tuple[tuple[Article, ...], tuple[PageError, ...]]:
    """The cleaned articles behind `inputs`, in order, and what could not be read.

    Each article stands alone: dates that only the other pages of the story can settle are left open.
    """
    pages, errors = open_pages(inputs, stdin=stdin, progress=progress)
    made = over_pages(PAGE_STAGES["articles"], pages, Tools(), progress=progress, jobs=jobs)
    articles, more = _apart(made)
    return tuple(articles), (*errors, *more)


def read_plain(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, progress: Progress = no_progress, jobs: int = 1
) -> ReadResult:
    """What each page behind `inputs` says, taken as the article's own text, uncleaned."""
    pages, errors = open_pages(inputs, stdin=stdin, progress=progress)
    return _read([make_plain_article(page) for page in pages], errors, Tools(), progress, jobs)


def read(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, progress: Progress = no_progress, jobs: int = 1
) -> ReadResult:
    """What each page behind `inputs` says by itself: cleaned, then read."""
    articles, errors = read_articles(inputs, stdin=stdin, progress=progress, jobs=jobs)
    return _read(list(articles), list(errors), Tools(), progress, jobs)


def build(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, progress: Progress = no_progress, jobs: int = 1
) -> BuildResult:
    """The record of the story that the pages behind `inputs` tell.

    jobs  processes for the page-by-page stages, used from POOL_MIN_PAGES pages on; below, threads of this process read
          the pages. With more than one, call this under `if __name__ == "__main__":`, as the workers import the calling
          script anew.
    """
    pages, errors = open_pages(inputs, stdin=stdin, progress=progress)
    return build_from_pages(pages, errors=errors, progress=progress, jobs=jobs)


def build_from_pages(
    pages: Sequence[Page], *, errors: Sequence[PageError] = (), progress: Progress = no_progress, jobs: int = 1
) -> BuildResult:
    """Run all stages of STAGES in order. The same pages give the same record, whatever `jobs`. No decisions bear on it:
    they are of stories that a store keeps (run/stored_story.py).
    """
    if not pages:
        return BuildResult(None, tuple(errors))
    nouns, more = run_stages(STAGES, {Page: tuple(pages), Decision: ()}, progress=progress, jobs=jobs)
    return BuildResult(nouns[Record][0] if Record in nouns else None, (*errors, *more))


def run_stages(
    stages: Sequence[Stage],
    nouns: Nouns,
    *,
    memory: Memory = NO_MEMORY,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> tuple[Nouns, tuple[PageError, ...]]:
    """Run `stages` in order on `nouns`, which hold what the first of them read; all nouns then, and what failed.

    Stops where a stage of scope PAGE made nothing at all: the nouns of the later stages are then missing.
    """
    tools = Tools()
    failed: list[PageError] = []
    nouns = dict(nouns)
    for stage in stages:
        if stage.scope is Scope.PAGE:
            made = over_pages(stage, nouns[stage.reads[0]], tools, memory=memory, progress=progress, jobs=jobs)
            if stage.writes is Reading:
                # An article that cannot be read leaves the story, lest the record cite one that says nothing.
                nouns = _without_failed(nouns, made)
            nouns[stage.writes], more = _apart(made)
            failed.extend(more)
            if not nouns[stage.writes]:
                break
        else:
            progress(stage.name, 0, 1)
            nouns[stage.writes] = _over_story(stage, nouns)
            progress(stage.name, 1, 1)
    return nouns, tuple(failed)


def _over_story(stage: Stage, nouns: Nouns) -> tuple[Any, ...]:
    keywords: dict[str, Any] = {}
    if "version" in stage.needs:
        keywords["version"] = __version__
    if "model" in stage.needs:
        from onrecord.reader.model import model_digest

        keywords["model"] = model_digest()
    result = stage.run(*(nouns[noun] for noun in stage.reads), **keywords)
    return (result,) if stage.writes is Record else tuple(result)


def over_pages(
    stage: Stage,
    items: Sequence[Any],
    tools: Tools,
    *,
    memory: Memory = NO_MEMORY,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> list[Any]:
    """Result or PageError for each item, in the order of the items. What `memory` knows is not made again."""
    made = [memory.recall(stage, item) for item in items]
    missing = [place for place, result in enumerate(made) if result is None]
    progress(stage.name, len(items) - len(missing), len(items))
    wanted = [items[place] for place in missing]
    results: Iterator[Any]
    if jobs > 1 and len(wanted) >= POOL_MIN_PAGES:
        results = map_in_pool(partial(run_in_worker, stage.name), wanted, jobs=jobs)
    elif jobs > 1 and len(wanted) > 1 and "reader" in stage.needs:
        tools.reader()  # loaded once, before there are threads
        results = map_in_threads(lambda item: run_on_page(stage, item, tools), wanted, jobs=jobs)
    else:
        results = (run_on_page(stage, item, tools) for item in wanted)
    done = len(items) - len(missing)
    for place, result in zip(missing, results, strict=True):
        made[place] = result
        memory.keep(stage, items[place], result)
        done += 1
        progress(stage.name, done, len(items))
    return made


def _read(articles: list[Article], errors: list[PageError], tools: Tools, progress: Progress, jobs: int) -> ReadResult:
    made = over_pages(PAGE_STAGES["readings"], articles, tools, progress=progress, jobs=jobs)
    readings, more = _apart(made)
    kept = tuple(article for article, result in zip(articles, made, strict=True) if not isinstance(result, PageError))
    return ReadResult(kept, readings, (*errors, *more))


def _apart(made: Sequence[Any]) -> tuple[tuple[Any, ...], tuple[PageError, ...]]:
    """What came out, and what failed; each in order."""
    return (
        tuple(result for result in made if not isinstance(result, PageError)),
        tuple(result for result in made if isinstance(result, PageError)),
    )


def _without_failed(nouns: Nouns, made: Sequence[Any]) -> Nouns:
    """The nouns of the articles that gave a reading; links and families that name another article are dropped."""
    if not any(isinstance(result, PageError) for result in made):
        return nouns
    from onrecord.lineage.families import make_families
    from onrecord.lineage.families_by_hand import fix_families
    from onrecord.lineage.named_sources import find_named_sources
    from onrecord.nouns.lineage import Credit, Family, LineageLink, NamedSource

    articles = tuple(a for a, result in zip(nouns[Article], made, strict=True) if not isinstance(result, PageError))
    ids = {article.id for article in articles}
    links = tuple(link for link in nouns[LineageLink] if link.copy in ids and link.source in ids)
    credits = tuple(credit for credit in nouns[Credit] if credit.article in ids)
    families = fix_families(articles, links, make_families(articles, links, credits), nouns[Decision])
    named = find_named_sources(articles, families, credits)
    return {
        **nouns,
        Article: articles,
        Credit: credits,
        LineageLink: links,
        Family: families,
        NamedSource: named,
    }
