"""`onrecord export`: a record in the formats of other people's tools."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.output import WRONG_USE, fail, plain_errors, refuse_unwritable, say, write_data
from onrecord.cli.parameters import DryRun, Quiet
from onrecord.cli.story_record import open_story_record


class FormatName(StrEnum):
    """Those of exports/formats.py; named here as well so that the help costs no import of them."""

    CSV = "csv"
    PARQUET = "parquet"
    WEB_ANNOTATION = "web-annotation"
    FTM = "ftm"
    SCHEMA_ORG = "schema-org"
    ICS = "ics"
    TIMELINEJS = "timelinejs"
    GRAPHML = "graphml"
    GEXF = "gexf"


FOLDERS = (FormatName.CSV, FormatName.PARQUET)


def export_command(
    record: Annotated[
        Path,
        typer.Argument(metavar="RECORD", help="A record that `build --json` wrote, - for standard input, or a store."),
    ],
    story: Annotated[
        str | None,
        typer.Argument(metavar="STORY", help="With a store: the story, by id or words of its title."),
    ] = None,
    *,
    to: Annotated[FormatName, typer.Option("--to", metavar="FORMAT", help="One of the formats above.")],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="PATH", help="The file to write, - for standard output; or the folder."),
    ] = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Write a record in a format of other people's tools, with the words that every item rests on.

    \b
    csv             a folder of tables for spreadsheets; start with utterances.csv
    parquet         the same tables with their types, for pandas, DuckDB, R (needs onrecord[parquet])
    web-annotation  W3C annotations on the words of the articles (JSON-LD)
    ftm             FollowTheMoney entities for OpenAleph (JSON lines)
    schema-org      NewsArticle, Quotation, Claim and Event of schema.org (JSON-LD)
    ics             the meetings to come, for a calendar
    timelinejs      the timeline for Knight Lab's TimelineJS
    graphml         who copied from whom, for yEd, Cytoscape, networkx
    gexf            the same for Gephi

    \b
    onrecord export story.json --to csv -o tables
    onrecord export news.onrecord "strait talks" --to ics -o meetings.ics
    onrecord build pages/ --json - | onrecord export - --to ftm > entities.ftm.json
    """
    is_folder = to in FOLDERS
    if is_folder and output in (None, "-"):
        fail(f"{to} is a folder of tables: say with -o which folder to make", status=WRONG_USE)
    if is_folder:
        _refuse_folder(Path(str(output)))
    else:
        refuse_unwritable(output)
    with plain_errors():
        from onrecord.exports.formats import export_record

        opened = open_story_record(record, story)
        made = export_record(opened.record, to.value, title=opened.title)
        if not dry_run:
            if is_folder:
                _write_folder(Path(str(output)), made.files)
            else:
                write_data(made.content, output)
    if quiet:
        return
    for items in made.left_out:
        say(f"left out: {items}")
    if not opened.is_current:
        say(f"pages came to the story after its last record; `onrecord build --store {record}` takes them in")
    if output not in (None, "-"):
        told = f"{len(made.files)} tables in {output}" if is_folder else f"{to} written to {output}"
        say(f"would write {output}" if dry_run else told)


def _refuse_folder(path: Path) -> None:
    if path.exists() and not path.is_dir():
        fail(f"{path}: is a file; give the name of a folder", status=WRONG_USE)
    if not path.absolute().parent.is_dir():
        fail(f"{path}: the folder {path.parent} does not exist", status=WRONG_USE)


def _write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Each file whole or not at all. Other files in the folder stay; those of an earlier export are replaced."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        fail(f"{path}: cannot be made ({error.strerror or error})")
    for name, content in files.items():
        write_data(content, str(path / name))
