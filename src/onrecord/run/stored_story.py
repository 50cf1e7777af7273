"""A story out of the store: its articles as this version cleans them, its lineage, and the record made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial

import msgspec

from onrecord._version import __version__
from onrecord.errors import PageError, RecordError
from onrecord.lineage.compare import Comparison
from onrecord.nouns.article import Article
from onrecord.nouns.decision import Decision, FamilyFix
from onrecord.nouns.lineage import Credit, Family, LineageLink
from onrecord.nouns.record import Record
from onrecord.run.engine import Nouns, Progress, no_progress, over_pages, run_stages
from onrecord.run.page_worker import PAGE_STAGES, Tools
from onrecord.run.stages import STAGES, Stage, stage_table
from onrecord.run.store_memory import StoreMemory, made_by
from onrecord.store.coding import digest
from onrecord.store.records import BuiltRecord
from onrecord.store.store import Store
from onrecord.views.record_json import decode_record, record_json
from onrecord.views.record_types import RecordJson

_CLEANING, _READING = PAGE_STAGES["articles"], PAGE_STAGES["readings"]
# What a reader decided of the pages themselves comes first. What is found across them is kept with the story; the
# stages after it start from there.
_BY_HAND: tuple[Stage, ...] = tuple(stage for stage in STAGES if stage.reads == (Article, Decision))
_CREDITS: tuple[Stage, ...] = tuple(stage for stage in STAGES if stage.writes is Credit)
_ACROSS: tuple[Stage, ...] = tuple(stage for stage in STAGES if stage.writes in (LineageLink, Family))
_AFTER: tuple[Stage, ...] = STAGES[STAGES.index(_ACROSS[-1]) + 1 :]
_DATES: tuple[Stage, ...] = tuple(stage for stage in _AFTER if stage.writes is Article)


@dataclass(frozen=True, slots=True)
class Joined:
    """The articles of a story, with the dates decided on, and what was found across them; `input_digest` names what it
    was found in.

    compared  pairs that were compared for it, and were not before; inputs: what each article was compared by
    """

    articles: tuple[Article, ...]
    credits: tuple[Credit, ...]
    links: tuple[LineageLink, ...]
    families: tuple[Family, ...]
    decisions: tuple[Decision, ...]
    input_digest: str
    compared: tuple[Comparison, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)

    @property
    def nouns(self) -> Nouns:
        return {
            Article: self.articles,
            Credit: self.credits,
            LineageLink: self.links,
            Family: self.families,
            Decision: self.decisions,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecord:
    """A record that is made and not yet kept. `numbers` are those of the articles of `joined`; input names all that it
    was made of.
    """

    record: Record
    joined: Joined
    numbers: tuple[int, ...]
    input: str


@dataclass(frozen=True, slots=True)
class StoredBuild:
    """record is None when no page of the story could be read; is_new False when nothing had changed since the last."""

    story: str
    record: RecordJson | None
    errors: tuple[PageError, ...]
    is_new: bool


def current_articles(
    store: Store, numbers: Sequence[int], *, write: bool = True, progress: Progress = no_progress, jobs: int = 1
) -> tuple[dict[int, Article], tuple[PageError, ...]]:
    """The newest version of each of these articles, by number, in their order; what can no longer be cleaned is left
    out. Those that another version of the stage made are made anew, and kept so with `write`.
    """
    versions = store.articles.get(numbers)
    stale = [version for version in versions if version.article is None or version.stage != _CLEANING.version]
    pages = [store.pages.get(version.page, name=version.name) for version in stale]
    made = over_pages(_CLEANING, pages, Tools(), progress=progress, jobs=jobs) if stale else []
    anew: dict[int, Article | PageError] = {v.number: result for v, result in zip(stale, made, strict=True)}
    if write and stale:
        with store.writing():
            for version in stale:
                article = anew[version.number]
                if isinstance(article, Article):
                    store.articles.replace(version, article, stage=_CLEANING.version)
    found = {version.number: anew.get(version.number, version.article) for version in versions}
    return (
        {number: article for number, article in found.items() if isinstance(article, Article)},
        tuple(error for error in found.values() if isinstance(error, PageError)),
    )


def join(
    store: Store,
    story: str,
    articles: Sequence[Article],
    *,
    decisions: Sequence[Decision] | None = None,
    progress: Progress = no_progress,
) -> Joined:
    """`articles` with their lineage and families: those of the store if they were found in exactly these.

    Else they are found anew, with what the store knows of the pairs: only pairs with a new or edited article are
    compared.

    decisions  None for those of the store
    """
    decided = tuple(standing(store, story) if decisions is None else decisions)
    nouns, _ = run_stages((*_BY_HAND, *_CREDITS), {Article: tuple(articles), Decision: decided}, progress=progress)
    dated, credits = nouns[Article], nouns[Credit]
    of_families = [decision.ruling for decision in decided if isinstance(decision.ruling, FamilyFix)]
    key = digest([(stage.name, stage.version) for stage in (*_CREDITS, *_ACROSS)], of_families, *dated)
    kept = store.lineage.get(story, input_digest=key)
    if kept is not None:
        return Joined(dated, credits, *kept, decided, key)
    inputs = {article.id: _compared_by(article) for article in dated}
    known = store.comparisons.among(inputs)
    pairs = dict(known)
    stages = [replace(s, run=partial(s.run, known=pairs)) if s.writes is LineageLink else s for s in _ACROSS]
    nouns, _ = run_stages(stages, nouns, progress=progress)
    compared = tuple(found for pair, found in pairs.items() if pair not in known)
    return Joined(dated, credits, nouns[LineageLink], nouns[Family], decided, key, compared, inputs)


def standing(store: Store, story: str) -> list[Decision]:
    """The decisions that the record of a story is built by."""
    return store.decisions.standing(story, store.stories.merged_into(story))


def _compared_by(article: Article) -> str:
    """A digest of all that the comparison of two articles rests on (lineage/compare.py): their words, and the code."""
    return digest(_ACROSS[0].version, article.text, article.language)


def publish_lineage(store: Store, story: str, joined: Joined, numbers: Sequence[int]) -> None:
    """Keep what was found across the pages with the story. `numbers[i]` is that of `joined.articles[i]`."""
    store.lineage.put(story, joined.links, joined.families, input_digest=joined.input_digest)
    store.comparisons.put(joined.compared, joined.inputs)
    store.stories.set_days(_days(joined, numbers))


def read_stories(store: Store, joined: Sequence[Joined], *, progress: Progress, jobs: int) -> tuple[PageError, ...]:
    """See that every article of these stories is read; what failed."""
    settled = tuple(article for story in joined for article in run_stages(_DATES, story.nouns)[0][Article])
    with StoreMemory(store) as memory:
        made = over_pages(_READING, settled, Tools(), memory=memory, progress=progress, jobs=jobs)
    return tuple(result for result in made if isinstance(result, PageError))


def build_story(
    store: Store,
    story: str,
    *,
    at: datetime,
    write: bool = True,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> StoredBuild:
    """The record of a story: the last one if nothing has changed since, else made anew and kept.

    It equals the record that run.engine.build makes of the same pages in the order in which they were added.
    """
    numbers = store.stories.members(story)
    key = record_input(store, numbers, standing(store, story))
    last = store.records.newest(story)
    kept = decoded(last) if last is not None else None
    # A record that lacks a page is made again, so that what failed is told again.
    if last is not None and kept is not None and last.input == key and len(kept.articles) == len(numbers):
        return StoredBuild(story, kept, (), is_new=False)
    made, errors = make_record(store, story, write=write, progress=progress, jobs=jobs)
    if made is None:
        return StoredBuild(story, None, errors, is_new=False)
    public = record_json(made.record)
    if write:
        with store.writing():
            keep_record(store, story, made, public, at=at)
    return StoredBuild(story, public, errors, is_new=public != kept)


def make_record(
    store: Store,
    story: str,
    *,
    decisions: Sequence[Decision] | None = None,
    write: bool = True,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> tuple[NewRecord | None, tuple[PageError, ...]]:
    """The record of a story made anew, None when no page could be read, and what failed. It is not kept; what the
    stages make of single pages is, with `write`.

    decisions  those to build by; None for those of the store
    """
    numbers = store.stories.members(story)
    decided = standing(store, story) if decisions is None else list(decisions)
    by_number, errors = current_articles(store, numbers, write=write, progress=progress, jobs=jobs)
    if not by_number:
        return None, errors
    joined = join(store, story, tuple(by_number.values()), decisions=decided, progress=progress)
    with StoreMemory(store, write=write) as memory:
        nouns, more = run_stages(_AFTER, joined.nouns, memory=memory, progress=progress, jobs=jobs)
    if Record not in nouns:
        return None, (*errors, *more)
    made = NewRecord(
        record=nouns[Record][0],
        joined=joined,
        numbers=tuple(by_number),
        input=record_input(store, numbers, decided),
    )
    return made, (*errors, *more)


def keep_record(store: Store, story: str, made: NewRecord, public: RecordJson, *, at: datetime) -> None:
    """Keep a record that was made as the newest of its story. Call it within `writing()`."""
    publish_lineage(store, story, made.joined, made.numbers)
    store.records.add(story, msgspec.json.encode(public), input_digest=made.input, at=at)


def decoded(built: BuiltRecord) -> RecordJson | None:
    """The record, None where an older Onrecord wrote what this one cannot read."""
    try:
        return decode_record(built.public, name="the store")
    except RecordError:
        return None


def record_input(store: Store, numbers: Sequence[int], decisions: Sequence[Decision]) -> str:
    """Names all that the record of a story depends on: its pages, the stages, the model, the program, the decisions."""
    models = sorted({made_by(stage).model for stage in STAGES})
    return digest(__version__, stage_table(), models, store.articles.pages(numbers), decisions)


def _days(joined: Joined, numbers: Sequence[int]) -> list[tuple[int, date | None, date | None]]:
    settled, _ = run_stages(_DATES, joined.nouns)
    return [
        (number, article.published.earliest, article.published.latest)
        for number, article in zip(numbers, settled[Article], strict=True)
    ]
