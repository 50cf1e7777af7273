"""The benchmark of the reading room: an invented store whose records are sound, and figures of a server that runs."""

import asyncio

import pytest

from benchmarks import serve, serve_store
from benchmarks.serve_load import Visit, crowd, percentile
from benchmarks.serve_store import fill
from onrecord.store.store import open_store
from onrecord.views.record_json import decode_record, wrong_evidence


def test_invented_stories_are_sound_and_every_figure_is_measured(tmp_path, monkeypatch):
    """Evidence stands where it says, no two stories share id or title; a server in a process of its own answers."""
    folder = tmp_path / "examples" / "strait"
    folder.mkdir(parents=True)
    for name in ("01_northline.txt", "02_sentinel.txt"):  # reading two pages takes a second
        (folder / name).write_bytes((serve_store.EXAMPLES / "strait" / name).read_bytes())
    monkeypatch.setattr(serve_store, "EXAMPLES", tmp_path / "examples")
    monkeypatch.setattr(serve, "fill", _checked_fill)
    monkeypatch.setattr(serve, "VISITS", 8)
    monkeypatch.setattr(serve, "CLIENTS", 2)
    monkeypatch.setattr(serve, "LOOK_S", 0.01)
    monkeypatch.setattr(serve, "READING_S", 0.01)
    (tmp_path / "articles.txt").write_text("6", encoding="utf-8")
    lines = {line.metric: line for line in serve.measure(tmp_path)}
    assert {
        "story_first_p95_ms",
        "story_page_p95_ms",
        "search_page_p95_ms",
        "api_search_p50_ms",
        "search_at_ease_p95_ms",
        "story_page_kb",
    } <= set(lines)
    assert lines["story_page_p95_ms"].value > 0 and lines["story_page_p95_ms"].baseline["static file"] > 0


def _checked_fill(path, articles):
    casts = fill(path, articles)
    first, second, third = casts
    for cast in (first, second):
        record = decode_record(cast.record, name="invented")
        assert record.utterances and list(wrong_evidence(record)) == []
        assert {article.id for article in record.articles} == {article.id for article in cast.articles}
    assert len({first.title, second.title, third.title}) == len({first.id, second.id, third.id}) == 3
    with open_store(path) as store:
        assert store.articles.count() == 6 and store.stories.count() == 3
        assert store.words.count([first.title.split()[0]]) >= 1
    return casts


def test_an_answer_that_is_none_stops_the_measuring():
    """A figure of refusals would look splendid."""

    async def refuse(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno")
        writer.close()

    async def visit():
        server = await asyncio.start_server(refuse, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            await crowd(f"http://127.0.0.1:{port}", ["/"], clients=1)

    with pytest.raises(RuntimeError, match="answered with 404"):
        asyncio.run(visit())


def test_a_percentile_is_a_value_that_occurred():
    """Not one between."""
    assert [percentile([3.0, 1.0, 2.0, 4.0], share) for share in (0.0, 0.5, 0.95)] == [1.0, 3.0, 4.0]
    assert Visit(1.0, 200, 10).bytes == 10
