"""How commands speak: data to standard output or a file, talk to standard error, a summary at the end."""

import io
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from onrecord.errors import OnrecordError, PageError

if TYPE_CHECKING:
    from rich.console import RenderableType

DONE, FAILED, WRONG_USE = 0, 1, 2

# Columns where standard output is no terminal and COLUMNS says nothing: wide enough for the eye, narrow enough to mail.
PIPE_WIDTH = 100

# Failures named one by one in the summary; the rest is counted.
MOST_FAILURES = 10


@contextmanager
def plain_errors() -> Iterator[None]:
    """An error of ours ends the command with its sentence and status 1, without a traceback."""
    try:
        yield
    except OnrecordError as error:
        fail(str(error))


def fail(message: str, *, status: int = FAILED) -> NoReturn:
    """End the command with `message` on standard error."""
    say(f"onrecord: {message}")
    raise typer.Exit(status)


def say(message: str) -> None:
    """One line to standard error; characters that the terminal cannot show are replaced."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    typer.echo(message.encode(encoding, "replace").decode(encoding), err=True)


def print_view(view: "RenderableType") -> None:
    """Print something that rich can draw; without colours and blanks at line ends where no terminal needs them."""
    from rich.console import Console

    if sys.stdout.isatty():
        Console(highlight=False, markup=False, emoji=False).print(view)
        return
    width = None if "COLUMNS" in os.environ else PIPE_WIDTH
    drawn = io.StringIO()
    Console(file=drawn, highlight=False, markup=False, emoji=False, width=width).print(view)
    lines = drawn.getvalue().removesuffix("\n").split("\n")
    write_data("".join(f"{line.rstrip()}\n" for line in lines).encode("utf-8", "replace"), None)


def write_data(data: bytes, target: str | None) -> None:
    """`data` to standard output (None or "-"), or to the file `target`: whole or not at all."""
    if target in (None, "-"):
        _write_stdout(data)
        return
    _write_whole(Path(str(target)), data)


def _write_stdout(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise  # the reader has seen enough; typer ends without a word
    except OSError as error:
        # What could not be written would be tried once more when Python leaves, and complained of.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        fail(f"standard output: cannot be written ({error.strerror or error})")


def refuse_unwritable(target: str | None) -> None:
    """End the command before the work starts if `target` can never be written."""
    if target in (None, "-"):
        return
    path = Path(str(target))
    if path.is_dir():
        fail(f"{path}: is a folder; give the name of a file to write", status=WRONG_USE)
    if not path.parent.is_dir():
        fail(f"{path}: the folder {path.parent} does not exist", status=WRONG_USE)


def _write_whole(path: Path, data: bytes) -> None:
    """Write beside `path`, then rename: who reads meanwhile sees the old file or the new, never half of one."""
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or device (/dev/stdout, process substitution) cannot be renamed over
        else:
            # A link keeps pointing where it points: what it points to is replaced.
            _replace(path.resolve(), data)
    except BrokenPipeError:
        raise  # as for standard output
    except OSError as error:
        fail(f"{path}: cannot be written ({error.strerror or error})")


def _replace(path: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
        temporary = Path(beside.name)
        try:
            beside.write(data)
            beside.close()
            temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def summary(done: int, errors: Sequence[PageError], *, quiet: bool, verb: str = "read") -> int:
    """Tell what failed and how much was done; the exit status that follows from it."""
    if done == 0 and not errors:
        say("no pages found: nothing to read")
        return FAILED
    return close(f"{_pages(done)} {verb}", errors, quiet=quiet)


def close(done: str, errors: Sequence[PageError], *, quiet: bool) -> int:
    """Tell what was done, in words, and what failed; the exit status that follows from it."""
    if not errors:
        if not quiet:
            say(done)
        return DONE
    say(f"{done}, {len(errors)} failed:")
    for error in errors[:MOST_FAILURES]:
        say(f"  {error}")
    if len(errors) > MOST_FAILURES:
        say(f"  … and {len(errors) - MOST_FAILURES} more")
    return FAILED


def _pages(number: int) -> str:
    return f"{number} page" if number == 1 else f"{number} pages"
