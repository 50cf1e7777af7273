"""`kill -9` while adding and building: nothing that was committed is lost, and no story is ever half there."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.store.store import open_store
from tests.run.story_pages import MUSEUM, STRAIT, write_pages

ROOT = Path(__file__).parent.parent.parent

# For each number on standard input, a child process adds the pages and builds their stories, with a reader that finds
# nothing, and kills itself at that statement; 0 for never. Prints the child's status and its number of statements.
WORK = """
import os, signal, sys
from datetime import UTC, datetime
import onrecord.reader.model, onrecord.reader.reader
from onrecord.nouns.analysis import Analysis
from onrecord.run.add import add
from onrecord.run.stored_story import build_story
from onrecord.store.database import Database
from onrecord.store.store import open_store

class Reader:
    def analyse(self, text):
        return Analysis(tokens=(), sentences=(), mentions=(), times=(), frames=())

onrecord.reader.reader.load_reader = Reader
onrecord.reader.model.model_digest = lambda: "none"
run = Database.run

def work(path, fatal, pages):
    statements = 0

    def counted(self, sql, *values):
        nonlocal statements
        statements += 1
        if statements == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return run(self, sql, *values)

    Database.run = counted
    with open_store(path, write=True) as store:
        add(store, pages, at=datetime.now(UTC))
        for story in store.stories.all():
            build_story(store, story.id, at=datetime.now(UTC))
    return statements

for line in sys.stdin:
    path, fatal = line.split()
    there, here = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(here, str(work(path, int(fatal), sys.argv[1:])).encode())
        os._exit(0)
    os.close(here)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(status, os.read(there, 20).decode() or 0, flush=True)
    os.close(there)
"""


def contents(path):
    """All that a reader of the store sees, times left out."""
    with open_store(path) as store:
        stories = store.stories.all()
        return [
            (
                story.id,
                story.title,
                story.pages,
                story.families,
                story.latest,
                store.stories.members(story.id),
                store.records.newest(story.id).public if story.built else None,
            )
            for story in stories
        ]


@pytest.fixture
def work(tmp_path):
    """Call it with a store and a statement; the child's status and how many statements it took."""
    pages = write_pages(tmp_path / "pages", STRAIT | MUSEUM)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-c", WORK, *pages]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:

        def work_until(path, fatal):
            process.stdin.write(f"{path} {fatal}\n")
            process.stdin.flush()
            return tuple(map(int, process.stdout.readline().split()))

        yield work_until
        process.stdin.close()


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_kill_at_any_moment_loses_nothing_and_leaves_no_half_story(tmp_path, work):
    """At a dozen statements all over the work: the store is whole, its stories are complete, and the next call goes on.

    In the end it is as if nothing had happened.
    """
    undisturbed = str(tmp_path / "undisturbed.onrecord")
    status, statements = work(undisturbed, 0)
    assert status == 0 and statements > 100
    wanted = contents(undisturbed)
    assert sorted(story[2] for story in wanted) == [1, 3]
    path = str(tmp_path / "killed.onrecord")
    fatal, kept, kills = 3, 0, 0
    while work(path, fatal)[0] == -signal.SIGKILL:
        kills += 1
        connection = sqlite3.connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        there = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'versions'").fetchone()[0]
        versions = connection.execute("SELECT count(*) FROM versions").fetchone()[0] if there else 0
        connection.close()
        assert versions >= kept
        kept = versions
        seen = contents(path) if there else []
        assert [story[:6] for story in seen] in ([], [story[:6] for story in wanted])
        assert all(story[6] in (None, whole[6]) for story, whole in zip(seen, wanted, strict=False))
        fatal += statements // 12
    assert kills >= 5
    assert contents(path) == wanted
