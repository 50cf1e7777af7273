"""Opening a store: what is none is told, what is older is brought up, and nothing is ever half written."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

import pytest

from onrecord.errors import StoreError
from onrecord.store.database import open_database
from onrecord.store.migrations import APPLICATION_ID, MIGRATIONS, run_script
from onrecord.store.store import open_store
from tests.store.samples import NOON, add_article

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "news.onrecord")


def add_named(path, *names):
    with open_store(path, write=True) as store:
        for name in names:
            add_article(store, name)


def count(path):
    with open_store(path) as store:
        return store.articles.count()


def test_a_store_is_made_where_there_is_none_and_kept(path):
    """What was written is there when it is opened again, and nothing lies beside the file."""
    add_named(path, "first")
    assert count(path) == 1
    assert [found.name for found in Path(path).parent.iterdir()] == ["news.onrecord"]


def test_reading_makes_no_store(path):
    """A wrong name is told, with how to make one; so is a folder."""
    with pytest.raises(StoreError, match=r"no such store; `onrecord add .* makes one"), open_store(path):
        pass
    assert not Path(path).exists()
    with pytest.raises(StoreError, match="is a folder"), open_store(str(Path(path).parent), write=True):
        pass


@pytest.mark.parametrize("content", [b"Velmark wants its ships back.", b"SQLite format 3", b"{}"])
@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_store_is_told_and_left_alone(path, content, write):
    """Not one byte of it changes."""
    Path(path).write_bytes(content)
    with pytest.raises(StoreError, match="is no store"), open_store(path, write=write):
        pass
    assert Path(path).read_bytes() == content


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_database_is_told_and_left_alone(path, write):
    """SQLite files are many."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.commit()
    connection.close()
    before = Path(path).read_bytes()
    with pytest.raises(StoreError, match="of another program"), open_store(path, write=write):
        pass
    assert Path(path).read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_a_damaged_store_is_told(path, write):
    """Its head is right, what follows is not."""
    add_named(path, "first")
    whole = Path(path).read_bytes()
    Path(path).write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(StoreError, match=r"it is damaged|it is no store"), open_store(path, write=write):
        pass


def later_migration(database):
    """A step that a later version may have."""
    run_script(database, "CREATE TABLE outlets (name TEXT);\n")


@pytest.mark.parametrize("write", [True, False])
def test_a_store_of_a_newer_version_is_told(path, write):
    """It may hold what this version would spoil."""
    open_database(path, write=True, migrations=(*MIGRATIONS, later_migration)).close()
    with pytest.raises(StoreError, match="written by a newer Onrecord"), open_store(path, write=write):
        pass


@pytest.mark.parametrize("write", [True, False])
def test_an_older_store_is_brought_to_this_version(path, write):
    """Each step once, in order, also by one who only reads; what was in it stays."""
    add_named(path, "first")
    for _ in range(2):
        database = open_database(path, write=write, migrations=(*MIGRATIONS, later_migration))
        names = database.rows("SELECT name FROM migrations ORDER BY number")
        database.close()
        assert names == [(migration.__name__,) for migration in (*MIGRATIONS, later_migration)]
    with pytest.raises(StoreError, match="newer"):
        count(path)


def test_a_migration_that_fails_leaves_the_store_as_it_was(path):
    """Never half of two versions."""
    add_named(path, "first")

    def broken(database):
        later_migration(database)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        open_database(path, write=True, migrations=(*MIGRATIONS, broken))
    assert count(path) == 1
    connection = sqlite3.connect(path)
    assert not connection.execute("SELECT * FROM sqlite_master WHERE name = 'outlets'").fetchall()
    connection.close()


def test_the_file_says_whose_it_is(path):
    """`file` and others look at the application id."""
    add_named(path, "first")
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_an_error_undoes_all_that_was_written_with_it(path):
    """Inside one `writing`."""
    with open_store(path, write=True) as store:
        with pytest.raises(ZeroDivisionError), store.writing():
            add_article(store, "first")
            raise ZeroDivisionError
        assert store.articles.count() == 0
        add_article(store, "second")
    assert count(path) == 1


def test_readers_read_on_while_one_writes(path):
    """Two readers see what was there before, each of one moment, until the writer is done."""
    add_named(path, "first")
    with open_store(path) as one, open_store(path) as other, open_store(path, write=True) as writer:
        with other.reading():
            assert other.articles.count() == 1
            with writer.writing():
                add_article(writer, "second")
                assert (one.articles.count(), other.articles.count(), writer.articles.count()) == (1, 1, 2)
            assert (one.articles.count(), other.articles.count()) == (2, 1)
        assert other.articles.count() == 2


def test_a_second_writer_is_told_when_the_first_never_ends(path, monkeypatch):
    """It waits, then says so."""
    monkeypatch.setattr("onrecord.store.database.BUSY_S", 0.01)
    add_named(path, "first")
    told = pytest.raises(StoreError, match="another process is writing")
    with open_store(path, write=True) as one, open_store(path, write=True) as other, one.writing(), told:
        add_article(other, "second")


def test_a_writer_sees_that_another_has_written(path):
    """And is not disturbed by its own writing."""
    with open_store(path, write=True) as one, open_store(path, write=True) as other:
        before = one.others_wrote()
        add_article(one, "first")
        assert one.others_wrote() == before
        add_article(other, "second")
        assert one.others_wrote() != before


def run_code(code, *words, **how):
    """Run `code` in a process of its own; what it printed."""
    paths = os.pathsep.join([str(Path(__file__).parent.parent.parent), *sys.path])
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths}, **how)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(os.name == "nt", reason="no file modes")
def test_a_read_only_store_is_read_and_not_written():
    """In a folder that may not be written to either; writing is told with what to do."""
    code = (
        "import os, sys\n"
        "from onrecord.errors import StoreError\n"
        "from onrecord.store.store import open_store\n"
        "from tests.store.samples import add_article\n"
        "if os.geteuid() == 0:\n"
        "    os.setuid(65534)\n"  # whoever may do anything is refused nothing
        "with open_store(sys.argv[1]) as store:\n"
        "    print(store.articles.count(), store.words.count(['strait']))\n"
        "try:\n"
        "    with open_store(sys.argv[1], write=True) as store:\n"
        "        add_article(store, 'second')\n"
        "except StoreError as error:\n"
        "    print(error)\n"
    )
    with tempfile.TemporaryDirectory() as folder:  # tmp_path lies in a folder that only we may enter
        path = str(Path(folder) / "news.onrecord")
        add_named(path, "first")
        for mode in (0o555, 0o777):
            Path(folder).chmod(mode)
            Path(path).chmod(0o444)
            read, told = run_code(code, path).splitlines()
            assert read == "1 0"
            assert "news.onrecord: it " in told and ("read-only" in told or "cannot be opened" in told)
            Path(folder).chmod(0o755)


def test_a_reader_writes_nothing(path):
    """Even where it could."""
    add_named(path, "first")
    with open_store(path) as store, pytest.raises(StoreError, match="is read-only"):
        add_article(store, "second")


def test_a_full_disk_is_told_and_what_was_written_is_kept(path):
    """Here a limit on the size of files; then all of one article or nothing of it is there."""
    resource = pytest.importorskip("resource")  # not on Windows
    add_named(path, "first")
    code = (
        "import sys\n"
        "from onrecord.errors import StoreError\n"
        "from onrecord.store.store import open_store\n"
        "from tests.store.samples import add_article\n"
        "with open_store(sys.argv[1], write=True) as store:\n"
        "    try:\n"
        "        for n in range(1000):\n"
        "            with store.writing():\n"
        "                add_article(store, f'n{n}', f'Line {n} of the strait. ' * 999)\n"
        "    except StoreError as error:\n"
        "        print(n, error)\n"
    )
    limit = Path(path).stat().st_size + 600_000
    refuse = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit))
    written, _, told = run_code(code, path, preexec_fn=refuse).partition(" ")
    assert "news.onrecord" in told and ("no room left" in told or "the disk refuses" in told)
    assert 0 < int(written) < 1000
    assert count(path) == 1 + int(written)


def test_a_kill_at_any_moment_leaves_whole_articles(path):
    """Killed without warning between or within writes: what was said to be written is there, whole."""
    add_named(path, "first")
    code = (
        "import sys\n"
        "from onrecord.store.store import open_store\n"
        "from tests.store.samples import add_article\n"
        "with open_store(sys.argv[1], write=True) as store:\n"
        "    for n in range(100000):\n"
        "        with store.writing():\n"
        "            add_article(store, f'{sys.argv[2]}-{n}', f'Line {n} of the strait.')\n"
        "        print(n, flush=True)\n"
    )
    told = 0
    for killed_after in (1, 2, 7, 19):
        process = subprocess.Popen(
            [sys.executable, "-c", code, path, str(killed_after)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent.parent.parent), *sys.path])},
        )
        for _ in range(killed_after):
            process.stdout.readline()
        process.kill()
        told += killed_after + len(process.stdout.read().splitlines())
        process.stdout.close()
        process.wait()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    for table in ("versions", "words"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (articles,)
    connection.close()
    assert told <= articles - 1 <= told + 4


def test_times_are_kept_to_the_microsecond(path):
    """In UTC."""
    add_named(path, "first")
    with open_store(path) as store:
        assert store.articles.get([1])[0].seen == NOON


def test_opening_it_again_takes_no_locks_from_those_who_have_it_open(path):
    """Else a writer elsewhere takes itself for the last one and removes the log, and the readers here see no more."""
    add_named(path, "first")
    with open_store(path) as reader:
        assert reader.articles.count() == 1
        assert count(path) == 1  # opened once more, and closed
        writer = f"from tests.store.test_database import add_named; add_named({path!r}, 'second')"
        subprocess.run([sys.executable, "-c", writer], check=True, cwd=ROOT)
        assert reader.articles.count() == 2
        subprocess.run([sys.executable, "-c", writer.replace("second", "third")], check=True, cwd=ROOT)
        assert reader.articles.count() == 3
