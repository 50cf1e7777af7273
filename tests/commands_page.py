"""The page docs/commands.md, made from the commands themselves: their help, arguments and options.

Made from the definitions and not from the printed --help, whose layout changes with every version of typer.
"""

from pathlib import Path

import typer

from onrecord.cli.main import app

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"

# What click takes at the beginning of a paragraph for "do not wrap these lines".
KEEP_LINES = "\b"

HEAD = """\
<!-- Made by `make golden` from the help of each command; do not edit by hand. -->
# Commands

Data goes to standard output, talk to standard error; `-` stands for standard input or output.
The exit status is 0 when all is done, 1 when something failed, 2 for wrong use, 130 after Ctrl-C.
`onrecord --version` prints the version, and every command has `--help`.

| command | what it does |
|---|---|
"""


def command_names() -> list[str]:
    """The commands in the order of the help."""
    return [command.name for command in app.registered_commands if command.name]


def commands_page() -> str:
    """The whole page."""
    commands = typer.main.get_command(app).commands
    rows = [f"| [{name}](#onrecord-{name}) | {_first_line(commands[name].help)} |" for name in command_names()]
    return HEAD + "\n".join(rows) + "\n" + "".join(_section(name, commands[name]) for name in command_names())


def _section(name, command) -> str:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and p.name != "help"]
    usage = " ".join(["onrecord", name, "[OPTIONS]", *(_metavar(p) for p in arguments)])
    rows = [f"| `{_metavar(p)}` | {p.help} |" for p in arguments]
    rows += [f"| `{_spelling(p)}` | {p.help} |" for p in options]
    paragraphs = "\n\n".join(_paragraph(part) for part in command.help.split("\n\n"))
    table = "| argument or option | meaning |\n|---|---|\n" + "\n".join(rows)
    return f"\n## onrecord {name}\n\n```\n{usage}\n```\n\n{paragraphs}\n\n{table}\n"


def _paragraph(part) -> str:
    """The lines as they are; in a block of code where click is told to leave them alone as well."""
    lines = "\n".join(line.strip() for line in part.splitlines())
    return f"```\n{lines.removeprefix(KEEP_LINES).lstrip()}\n```" if lines.startswith(KEEP_LINES) else lines


def _metavar(parameter) -> str:
    return parameter.metavar or parameter.name.upper()


def _spelling(option) -> str:
    spelled = ", ".join(sorted(option.opts, key=len))
    return spelled if option.is_flag else f"{spelled} {_metavar(option)}"


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0]
