"""The way from a page to a record, as one explicit list: what runs, in which order, and what it reads and writes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from onrecord.articles.dates_by_hand import fix_dates
from onrecord.articles.make_article import make_article
from onrecord.articles.settle_dates import settle_dates
from onrecord.lineage.credited import find_credits
from onrecord.lineage.families import make_families
from onrecord.lineage.families_by_hand import fix_families
from onrecord.lineage.find_lineage import find_lineage
from onrecord.lineage.named_sources import find_named_sources
from onrecord.nouns.article import Article
from onrecord.nouns.decision import Decision
from onrecord.nouns.lineage import Credit, Family, LineageLink, NamedSource
from onrecord.nouns.page import Page
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Record
from onrecord.readings.read_article import read_article
from onrecord.record.build import build_record


class Scope(StrEnum):
    """How much of the world a stage must see at once."""

    PAGE = "page"  # one item in, one item out: may run anywhere, in any order
    STORY = "story"  # all items of each type it reads, in input order


@dataclass(frozen=True, slots=True)
class Stage:
    """A pure function on nouns. It opens no file and reads no clock; the engine does that.

    version  raised whenever the output may change for the same input
    reads    the nouns it takes, in the order of the arguments of `run`
    writes   the noun it gives: one a call in scope PAGE; a tuple, or a single Record, in scope STORY
    needs    keyword arguments that the engine adds: "reader", "version", "model"
    """

    name: str
    version: int
    scope: Scope
    reads: tuple[type, ...]
    writes: type
    run: Callable[..., Any]
    needs: tuple[str, ...] = ()


# The order is the order of the work. `fix_dates` and `settle_dates` write articles anew: what stands below sees the
# settled ones; so it is with `fix_families`. Decisions come with the pages; without any, those two change nothing.
STAGES: tuple[Stage, ...] = (
    Stage("articles", 9, Scope.PAGE, (Page,), Article, make_article),
    Stage("dates by hand", 1, Scope.STORY, (Article, Decision), Article, fix_dates),
    Stage("credits", 4, Scope.STORY, (Article,), Credit, find_credits),
    Stage("lineage", 12, Scope.STORY, (Article, Credit), LineageLink, find_lineage),
    Stage("families", 4, Scope.STORY, (Article, LineageLink, Credit), Family, make_families),
    Stage("families by hand", 1, Scope.STORY, (Article, LineageLink, Family, Decision), Family, fix_families),
    Stage("named sources", 1, Scope.STORY, (Article, Family, Credit), NamedSource, find_named_sources),
    Stage("dates", 4, Scope.STORY, (Article, LineageLink), Article, settle_dates),
    Stage("readings", 91, Scope.PAGE, (Article,), Reading, read_article, needs=("reader",)),
    Stage(
        "record",
        81,
        Scope.STORY,
        (Article, Reading, LineageLink, Family, NamedSource, Decision),
        Record,
        build_record,
        needs=("version", "model"),
    ),
)


def stage_table(stages: tuple[Stage, ...] = STAGES) -> list[dict[str, object]]:
    """The list as plain values, in order: what tests/run/stages.json holds."""
    return [
        {
            "name": stage.name,
            "version": stage.version,
            "scope": stage.scope.value,
            "reads": [noun.__name__ for noun in stage.reads],
            "writes": stage.writes.__name__,
        }
        for stage in stages
    ]
