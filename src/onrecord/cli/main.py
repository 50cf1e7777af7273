"""The door: all commands, and nothing imported that a command does not need."""

from typing import Annotated

import typer

from onrecord._version import __version__
from onrecord.cli.add import add_command
from onrecord.cli.articles import articles_command
from onrecord.cli.build import build_command
from onrecord.cli.changes import changes_command
from onrecord.cli.decide import decide_command
from onrecord.cli.decisions import decisions_command, undo_command
from onrecord.cli.dossier import dossier_command
from onrecord.cli.explain import explain_command
from onrecord.cli.export import export_command
from onrecord.cli.find import find_command
from onrecord.cli.pages import pages_command
from onrecord.cli.read import read_command
from onrecord.cli.serve import serve_command
from onrecord.cli.show import show_command
from onrecord.cli.stories import stories_command

app = typer.Typer(
    name="onrecord",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Reads the press coverage of a story and keeps the record: who said what, and who reports it independently.",
    epilog="Data goes to standard output, talk to standard error. Exit status: 0 done, 1 a failure, 2 wrong use.",
)

app.command("build")(build_command)
app.command("show")(show_command)
app.command("explain")(explain_command)
app.command("export")(export_command)
app.command("dossier")(dossier_command)
app.command("add")(add_command)
app.command("stories")(stories_command)
app.command("changes")(changes_command)
app.command("find")(find_command)
app.command("serve")(serve_command)
app.command("decide")(decide_command)
app.command("decisions")(decisions_command)
app.command("undo")(undo_command)
app.command("read")(read_command)
app.command("articles")(articles_command)
app.command("pages")(pages_command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Options that come before the command."""


def run() -> None:
    """What the console script `onrecord` calls."""
    app()
