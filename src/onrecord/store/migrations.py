"""The shape of the store, as numbered steps: each is applied once, in order, and recorded in the store."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.store.coding import unpack

if TYPE_CHECKING:
    from onrecord.store.database import Database

Migration = Callable[["Database"], None]

# Marks the file as ours (PRAGMA application_id): "OnRe" as a number.
APPLICATION_ID = 0x4F6E5265

_PAGES = """
CREATE TABLE contents (digest TEXT PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE pages (
    digest TEXT PRIMARY KEY, kind TEXT NOT NULL, sha256 TEXT NOT NULL, content TEXT NOT NULL REFERENCES contents,
    url TEXT, title TEXT, published_on TEXT, language TEXT, outlet TEXT
) WITHOUT ROWID;
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, address TEXT NOT NULL, name TEXT NOT NULL, file_name TEXT NOT NULL,
    first_seen TEXT NOT NULL
);
CREATE INDEX articles_by_address ON articles (address);
CREATE INDEX articles_by_name ON articles (name);
CREATE TABLE versions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles, nth INTEGER NOT NULL,
    page TEXT NOT NULL REFERENCES pages, seen TEXT NOT NULL,
    article_id TEXT NOT NULL, stage INTEGER NOT NULL, packed BLOB NOT NULL,
    UNIQUE (article, nth)
);
CREATE INDEX versions_by_page ON versions (page);
CREATE INDEX versions_by_article_id ON versions (article_id);
CREATE TABLE failures (
    input TEXT NOT NULL, stage TEXT NOT NULL, version INTEGER NOT NULL, model TEXT NOT NULL,
    page TEXT NOT NULL, reason TEXT NOT NULL, advice TEXT NOT NULL, PRIMARY KEY (input, stage)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'porter unicode61 remove_diacritics 2');
"""

_READINGS = """
CREATE TABLE readings (
    article_id TEXT NOT NULL, stage INTEGER NOT NULL, model TEXT NOT NULL, input TEXT NOT NULL, packed BLOB NOT NULL,
    PRIMARY KEY (article_id, stage, model)
);
"""

_STORIES = """
CREATE TABLE stories (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, by_hand INTEGER NOT NULL, made TEXT NOT NULL,
    merged_into TEXT REFERENCES stories, lineage_input TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE members (
    article INTEGER PRIMARY KEY REFERENCES articles, story TEXT NOT NULL REFERENCES stories,
    by_hand INTEGER NOT NULL, since TEXT NOT NULL, earliest TEXT, latest TEXT
);
CREATE INDEX members_by_story ON members (story);
CREATE TABLE story_events (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, story TEXT NOT NULL REFERENCES stories, kind TEXT NOT NULL,
    article INTEGER REFERENCES articles, other TEXT REFERENCES stories
);
CREATE INDEX story_events_by_story ON story_events (story);
CREATE TABLE lineage (
    story TEXT NOT NULL REFERENCES stories, copy TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL,
    share REAL NOT NULL, confidence REAL NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (story, copy, source)
);
CREATE TABLE families (
    story TEXT NOT NULL REFERENCES stories, id TEXT NOT NULL, place INTEGER NOT NULL, origin TEXT NOT NULL,
    articles TEXT NOT NULL, PRIMARY KEY (story, id)
);
"""

_RECORDS = """
CREATE TABLE records (
    id INTEGER PRIMARY KEY, story TEXT NOT NULL REFERENCES stories, built TEXT NOT NULL, input TEXT NOT NULL,
    packed BLOB NOT NULL
);
CREATE INDEX records_by_story ON records (story, built);
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, story TEXT REFERENCES stories, item TEXT NOT NULL, kind TEXT NOT NULL,
    value TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL
);
CREATE INDEX decisions_by_story ON decisions (story);
"""


def m001_pages_to_decisions(database: "Database") -> None:
    """All tables of the first version.

    contents, pages   what came in, each content once, by hash
    articles, versions  a page under one name or address, and what stood there at each time, cleaned by a stage version
    failures          what a stage could make nothing of, so that it is not tried again before the stage changes
    words             the newest version of each article for full-text search; rowid is the article's number
    readings          by the id of the article version, stage version and model; `input` is the digest of what was read
    stories, members, story_events   which articles tell which story, since when, and what became of stories
    lineage, families   of a story, valid for `stories.lineage_input`
    records           each record that was built, by story
    decisions         what a person has settled about an item of a record
    """
    for script in (_PAGES, _READINGS, _STORIES, _RECORDS):
        run_script(database, script)


_STORY_WORDS = """
CREATE TABLE story_words (
    article INTEGER PRIMARY KEY REFERENCES articles, key TEXT NOT NULL UNIQUE, format INTEGER NOT NULL,
    aside TEXT, packed BLOB
);
CREATE TABLE story_terms (
    term TEXT NOT NULL, article INTEGER NOT NULL REFERENCES articles, PRIMARY KEY (term, article)
) WITHOUT ROWID;
CREATE TABLE story_near (
    article INTEGER NOT NULL REFERENCES articles, other INTEGER NOT NULL REFERENCES articles,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;
ALTER TABLE stories ADD COLUMN follows TEXT NOT NULL DEFAULT '[]';
"""


def m002_story_words(database: "Database") -> None:
    """What stories compare: the words of each article, or why it belongs to no story; under which terms it is looked
    up; which articles are alike. And which earlier stories a story follows.
    """
    run_script(database, _STORY_WORDS)


_COPIES = """
CREATE TABLE copy_keys (
    key INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES articles, PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE TABLE comparisons (
    one TEXT NOT NULL, other TEXT NOT NULL, input TEXT NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX comparisons_by_other ON comparisons (other);
"""


def m003_copies(database: "Database") -> None:
    """Under which keys the copies of an article are found; and what each pair of articles was found to share, by the
    ids of their versions, valid for `input`. The next `add` finds the keys of what is there, as it compares again
    whatever has not the present format.
    """
    run_script(database, _COPIES)
    database.run("UPDATE story_words SET format = -1")


_SAID = """
CREATE TABLE said (
    id INTEGER PRIMARY KEY, story TEXT NOT NULL REFERENCES stories, item TEXT NOT NULL, act TEXT NOT NULL,
    earliest TEXT, latest TEXT, sources INTEGER NOT NULL
);
CREATE INDEX said_by_story ON said (story);
CREATE INDEX said_by_day ON said (latest);
CREATE VIRTUAL TABLE said_words USING fts5 (
    speaker, words, outlets, tokenize = 'porter unicode61 remove_diacritics 2'
);
"""


def m004_said(database: "Database") -> None:
    """The utterances of the newest record of each story, to be searched; taken from the records that are there.

    Whoever changes these tables gives this step a copy of the SaidTable of today.
    """
    from onrecord.store.said import SaidTable

    run_script(database, _SAID)
    said = SaidTable(database)
    for story, packed, _ in database.rows("SELECT story, packed, max(built) FROM records GROUP BY story"):
        said.put(story, zlib.decompress(packed))


_DECISIONS = """
DROP TABLE decisions;
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by TEXT NOT NULL, reason TEXT NOT NULL,
    story TEXT REFERENCES stories, kind TEXT NOT NULL, value TEXT NOT NULL,
    withdrawn_at TEXT, withdrawn_by TEXT, withdrawn_reason TEXT
);
CREATE INDEX decisions_by_story ON decisions (story);
CREATE TABLE decision_pages (
    decision INTEGER NOT NULL REFERENCES decisions, page TEXT NOT NULL, PRIMARY KEY (decision, page)
) WITHOUT ROWID;
CREATE INDEX decision_pages_by_page ON decision_pages (page);
"""


def m005_decisions(database: "Database") -> None:
    """Decisions by their words, with the names of the pages that these stand on, and what was withdrawn.

    The table of the first version goes: no command ever wrote to it.
    """
    run_script(database, _DECISIONS)


_OUTLETS = """
CREATE VIRTUAL TABLE words_anew USING fts5 (
    title, text, outlet, tokenize = 'porter unicode61 remove_diacritics 2'
);
"""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Outlet:
    """What m006 reads of a packed article."""

    outlet: str | None = None


def m006_outlets(database: "Database") -> None:
    """The outlet of each article, or the name its page came in under, to be searched beside its words."""
    run_script(database, _OUTLETS)
    last = 0
    while True:
        rows = database.rows(
            "SELECT number, name, title, text, packed, max(nth) FROM articles JOIN words ON words.rowid = number "
            "JOIN versions ON article = number WHERE number > ? GROUP BY number ORDER BY number LIMIT ?",
            last,
            _AT_ONCE,
        )
        for number, name, title, text, packed, _ in rows:
            told = unpack(packed, _Outlet)
            database.run(
                "INSERT INTO words_anew (rowid, title, text, outlet) VALUES (?, ?, ?, ?)",
                number,
                title,
                text,
                (told.outlet if told is not None else None) or name,
            )
            last = number
        if len(rows) < _AT_ONCE:
            break
    database.run("DROP TABLE words")
    database.run("ALTER TABLE words_anew RENAME TO words")


# Never change or remove an entry: stores in the field have applied it. Add the next one below.
MIGRATIONS: tuple[Migration, ...] = (
    m001_pages_to_decisions,
    m002_story_words,
    m003_copies,
    m004_said,
    m005_decisions,
    m006_outlets,
)


def applied_version(database: "Database") -> int:
    """How many migrations the store has had; 0 for a new file."""
    if not database.value("SELECT count(*) FROM sqlite_master WHERE name = 'migrations'"):
        return 0
    return int(database.value("SELECT count(*) FROM migrations"))


def migrate(database: "Database", migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Apply what the store has not had yet. Call it within `writing()`: a store is never half of two versions."""
    if applied_version(database) == 0:
        database.run(f"PRAGMA application_id = {APPLICATION_ID}")
        database.run("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    for number, migration in enumerate(migrations, start=1):
        if number > applied_version(database):
            migration(database)
            database.run("INSERT INTO migrations VALUES (?, ?)", number, migration.__name__)


def run_script(database: "Database", script: str) -> None:
    """Run the statements of `script`, which end with a semicolon each, within the open transaction."""
    for statement in script.split(";\n"):
        if statement.strip():
            database.run(statement)
