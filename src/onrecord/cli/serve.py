"""`onrecord serve`: the reading room, the records of a store in a browser."""

import os
import socket
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Any

import typer

from onrecord.cli.output import fail, plain_errors, say
from onrecord.cli.parameters import Quiet
from onrecord.cli.progress import progress_bar

# What uvicorn does by itself and is not wanted: telling its name, believing proxies, websockets, a line for each visit.
PLAIN: dict[str, Any] = {"server_header": False, "proxy_headers": False, "ws": "none", "access_log": False}


def serve_command(
    store: Annotated[
        str | None, typer.Argument(metavar="STORE", help="A store that `onrecord add` made; the example if not given.")
    ] = None,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", "-p", min=0, max=65535, metavar="N", help="The port; 0 for any that is free.")
    ] = 8000,
    token_file: Annotated[
        Path | None,
        typer.Option(
            "--token-file",
            metavar="FILE",
            help="The token that visitors must know, needed where others reach the address. "
            "Without it ONRECORD_TOKEN is taken, if set.",
        ),
    ] = None,
    host_names: Annotated[
        list[str] | None,
        typer.Option("--host-name", metavar="NAME", help="A further name under which it is reached; may be repeated."),
    ] = None,
    cors: Annotated[
        str | None,
        typer.Option("--cors", metavar="ORIGIN", help="Let pages of this origin read the API; others never can."),
    ] = None,
    open_browser: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    quiet: Quiet = False,
) -> None:
    """Open the reading room: the stories of a store in a browser, each item with the passages it rests on.

    Without a store it opens on the example, eight pages about an invented strait, read anew each time.
    Ctrl-C ends it.
    """
    with plain_errors(), ExitStack() as stack:
        from onrecord.web.guard_settings import guard_settings

        settings = guard_settings(host, names=host_names or (), token=_token(token_file), cors=cors)
        listener = stack.enter_context(_listen(host, port))
        if store is None:
            from onrecord.web.example import example_store

            if not quiet:
                say("no store given: reading the example")
            with progress_bar(quiet=quiet) as progress:
                store = stack.enter_context(example_store(progress=progress))
        import uvicorn

        from onrecord.web.app import make_app

        app = make_app(store, settings)
        address = f"http://{_spelled(listener)}/"
        if not quiet:
            say(f"reading room at {address} (Ctrl-C ends it)")
        if open_browser:
            import webbrowser

            webbrowser.open(address)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", **PLAIN))
        server.run(sockets=[listener])


def _token(file: Path | None) -> str | None:
    """The token from the file, else from the environment; None if there is none."""
    if file is None:
        return os.environ.get("ONRECORD_TOKEN") or None
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{file}: holds no token that can be read ({getattr(error, 'strerror', None) or error})")


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens there already, so that the browser may come at once."""
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, proto)
    except OSError as error:
        fail(f"{host}: is no address of this machine ({error.strerror or error})")
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError as error:
        listener.close()
        fail(f"{host}, port {port}: cannot be listened on ({error.strerror or error}); try another --port")
    return listener


def _spelled(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
