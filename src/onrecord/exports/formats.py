"""The formats by name: what each is for, and what makes it."""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.errors import ExportError
from onrecord.exports.csv_tables import to_csv
from onrecord.exports.exported import Exported
from onrecord.exports.ftm import to_ftm
from onrecord.exports.gexf import to_gexf
from onrecord.exports.graphml import to_graphml
from onrecord.exports.ics import to_ics
from onrecord.exports.parquet import to_parquet
from onrecord.exports.schema_org import to_schema_org
from onrecord.exports.timelinejs import to_timelinejs
from onrecord.exports.web_annotation import to_web_annotation
from onrecord.views.record_types import RecordJson


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`what` is a sentence part for the help. `is_folder`: several files, else exactly one of that media type."""

    name: str
    what: str
    media_type: str
    make: Callable[[RecordJson, str | None], Exported]
    is_folder: bool = False


FORMATS = (
    Format(
        name="csv",
        what="a folder of tables for spreadsheets, with the words each item rests on",
        media_type="text/csv",
        make=to_csv,
        is_folder=True,
    ),
    Format(
        name="parquet",
        what="the same tables with their types, for data frames (needs onrecord[parquet])",
        media_type="application/vnd.apache.parquet",
        make=to_parquet,
        is_folder=True,
    ),
    Format(
        name="web-annotation",
        what="W3C annotations on the words of the articles (JSON-LD)",
        media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        make=to_web_annotation,
    ),
    Format(
        name="ftm",
        what="FollowTheMoney entities for OpenAleph (JSON lines)",
        media_type="application/x-ndjson",
        make=to_ftm,
    ),
    Format(
        name="schema-org",
        what="NewsArticle, Quotation, Claim and Event of schema.org (JSON-LD)",
        media_type="application/ld+json",
        make=to_schema_org,
    ),
    Format(name="ics", what="the meetings to come, for a calendar", media_type="text/calendar", make=to_ics),
    Format(
        name="timelinejs",
        what="the timeline for Knight Lab's TimelineJS",
        media_type="application/json",
        make=to_timelinejs,
    ),
    Format(
        name="graphml",
        what="who copied from whom, for yEd, Cytoscape, networkx",
        media_type="application/graphml+xml",
        make=to_graphml,
    ),
    Format(name="gexf", what="the same for Gephi", media_type="application/gexf+xml", make=to_gexf),
)
_BY_NAME = {format.name: format for format in FORMATS}


def find_format(name: str) -> Format:
    """The format of that name. Raises ExportError, which names them all."""
    if name not in _BY_NAME:
        raise ExportError(f"{name!r} is no format; there are {', '.join(_BY_NAME)}")
    return _BY_NAME[name]


def export_record(record: RecordJson, to: str, *, title: str | None = None) -> Exported:
    """`record` in the format `to`; `title` names the story where the format has a place for it.

    Raises ExportError for an unknown format, one that needs something that is not installed, and a record that has
    nothing for it.
    """
    return find_format(to).make(record, title)
