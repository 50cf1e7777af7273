"""`onrecord serve`: what stops it before it stands, and that it answers."""

import socket

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from tests.web.room_samples import sample_store


@pytest.fixture
def onrecord():
    """Run a command as a user would; no server outlives its test."""

    def run(*words):
        return CliRunner().invoke(app, [str(word) for word in words], prog_name="onrecord")

    return run


def test_a_store_that_is_not_there_is_told(onrecord, tmp_path):
    """Status 1 and a sentence, no server."""
    result = onrecord("serve", tmp_path / "none.onrecord", "--port", 0)
    assert result.exit_code == 1
    assert "there is no such store" in result.stderr


def test_a_port_that_is_taken_is_told(onrecord, tmp_path):
    """Status 1, with what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = onrecord("serve", sample_store(tmp_path), "--port", taken.getsockname()[1])
    assert result.exit_code == 1
    assert "try another --port" in result.stderr


def test_an_address_of_elsewhere_is_told(onrecord, tmp_path):
    """Status 1: a server cannot listen where this machine is not."""
    token = tmp_path / "token"
    token.write_text("a-token-of-some-length\n", encoding="utf-8")
    result = onrecord("serve", sample_store(tmp_path), "--host", "192.0.2.1", "--port", 0, "--token-file", token)
    assert result.exit_code == 1
    assert "cannot be listened on" in result.stderr


def test_the_address_is_told_and_opened(onrecord, tmp_path, monkeypatch):
    """The server gets the socket that listens; its address is printed and given to the browser."""
    opened, served = [], []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("uvicorn.Server.run", lambda self, sockets: served.append(sockets[0].getsockname()[1]))
    result = onrecord("serve", sample_store(tmp_path), "--port", 0, "--open")
    assert result.exit_code == 0
    assert opened == [f"http://127.0.0.1:{served[0]}/"]
    assert opened[0] in result.stderr


def test_an_address_that_others_reach_wants_a_token(onrecord, tmp_path, monkeypatch):
    """Nothing listens before; a token may stand in the environment, and a file that is none is told."""
    path = sample_store(tmp_path)
    monkeypatch.delenv("ONRECORD_TOKEN", raising=False)
    result = onrecord("serve", path, "--host", "192.0.2.1")
    assert result.exit_code == 1 and "a token is needed" in result.stderr
    monkeypatch.setenv("ONRECORD_TOKEN", "short")
    assert "at least 16" in onrecord("serve", path, "--host", "192.0.2.1").stderr
    assert "holds no token" in onrecord("serve", path, "--token-file", tmp_path / "none").stderr
