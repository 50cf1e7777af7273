"""How fast the reading room answers: twenty visitors at once on a store of 20,000 invented articles.

A store is filled (benchmarks/serve_store.py), `onrecord serve` is started on it as a process of its own, and twenty
clients ask for pages without pause (benchmarks/serve_load.py). Story pages are asked for as readers do, the latest
ones far more often than old ones: `story_first` right after the start, when nearly each has to be drawn, `story_page`
when the server has had some minutes to draw ahead. Searches are for one to three words and phrases of the articles.
Milliseconds are those of the clock, client included, as a visitor waits by it; the same load on a static file of the
same process stands beside them, so that a busy machine shows, and on Linux the processor time that a request takes.
`search_at_ease` are the searches of the same twenty clients where each reads for a second, on average, between two.
DIR may hold `articles.txt` with another number of articles.
"""

import asyncio
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

from benchmarks.lines import Line
from benchmarks.processor import processor_s, wait_until_quiet
from benchmarks.serve_load import crowd, percentile
from benchmarks.serve_store import Cast, fill
from onrecord.store.store import open_store

ARTICLES = 20_000
CLIENTS = 20
VISITS = 1_000
# Seconds without a visit, in which the server draws the pages of 2,600 stories: at most, and between two looks at it.
QUIET_S, LOOK_S = 600.0, 5.0
STATIC = "/static/room.css"
# How much more often the latest story is read than the tenth: the exponent of a Zipf law, about 1 on news sites.
_ZIPF = 1.0
READING_S = 1.0
_ADDRESS = re.compile(r"http://[0-9.:]+")


def measure(data: Path) -> Iterator[Line]:
    """p50 and p95 of each kind of page, with those of a static file beside it, and what the pages weigh."""
    listed = data / "articles.txt"
    articles = int(listed.read_text(encoding="utf-8")) if listed.is_file() else ARTICLES
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "invented.onrecord")
        casts = fill(path, articles)
        with open_store(path) as store:
            stories = [story.id for story in store.stories.all()]
        with serving(path) as (address, pid):
            yield from _measure(address, pid, stories, casts)


def _measure(address: str, pid: int, stories: Sequence[str], casts: Sequence[Cast]) -> Iterator[Line]:
    chance = random.Random(4)
    kinds = {
        "story_page": _story_pages(stories, chance, VISITS),
        "search_page": [f"/search?{urlencode({'q': words})}" for words in _searches(casts, chance)],
        "first_page": ["/"] * (VISITS // 4),
        "api_search": [f"/api/v1/search?{urlencode({'q': words})}" for words in _searches(casts, chance)],
        "api_stories": ["/api/v1/stories?limit=50"] * (VISITS // 4),
        "api_record": [f"/api/v1/stories/{chance.choice(stories)}/record" for _ in range(VISITS // 4)],
    }
    asyncio.run(crowd(address, [STATIC] * CLIENTS, clients=CLIENTS))  # the first visits open files and connections
    yield from _lines(address, pid, "story_first", _story_pages(stories, chance, VISITS // 4))
    wait_until_quiet(pid, look_s=LOOK_S, most_s=QUIET_S)
    for name, paths in kinds.items():
        yield from _lines(address, pid, name, paths)
    yield from _lines(address, pid, "search_at_ease", kinds["search_page"], pause_s=READING_S)


def _lines(address: str, pid: int, name: str, paths: Sequence[str], *, pause_s: float = 0.0) -> Iterator[Line]:
    static = [visit.milliseconds for visit in asyncio.run(crowd(address, [STATIC] * VISITS, clients=CLIENTS))]
    before = processor_s(pid)
    visits = asyncio.run(crowd(address, paths, clients=CLIENTS, pause_s=pause_s))
    after = processor_s(pid)
    took = [visit.milliseconds for visit in visits]
    for share in (0.5, 0.95):
        beside = {"static file": round(percentile(static, share), 1)}
        yield Line(f"{name}_p{share:.0%}_ms".replace("%", ""), round(percentile(took, share), 1), len(took), beside)
    if before is not None and after is not None:
        yield Line(f"{name}_cpu_ms", round(1000 * (after - before) / len(visits), 2), len(visits))
    yield Line(f"{name}_kb", round(max(visit.bytes for visit in visits) / 1000, 1), len(visits))


def _story_pages(stories: Sequence[str], chance: random.Random, visits: int) -> list[str]:
    weights = [1 / (rank + 1) ** _ZIPF for rank in range(len(stories))]
    return [f"/stories/{quote(story)}" for story in chance.choices(stories, weights, k=visits)]


def _searches(casts: Sequence[Cast], chance: random.Random) -> list[str]:
    """What readers ask for: a name, two or three words of one article, a phrase."""
    texts = [article.text for cast in casts for article in cast.articles]
    asked = []
    for _ in range(VISITS):
        words = re.findall(r"[A-Za-z]{4,}", chance.choice(texts))
        at = chance.randrange(len(words) - 3)
        forms = (words[at], " ".join(chance.sample(words, 2)), " ".join(chance.sample(words, 3)))
        phrase = f'"{words[at]} {words[at + 1]}"'
        asked.append(chance.choice((*forms, phrase)))
    return asked


@contextmanager
def serving(path: str) -> Iterator[tuple[str, int]]:
    """Address and process id of `onrecord serve` on the store at `path`; the process is ended at the end."""
    command = [sys.executable, "-m", "onrecord", "serve", path, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            if server.stderr is None:
                raise RuntimeError("the server has no standard error")
            first = server.stderr.readline()
            found = _ADDRESS.search(first)
            if found is None:
                raise RuntimeError(f"the server did not start: {first}{server.stderr.read()}")
            yield found[0].rstrip("/"), server.pid
        finally:
            server.terminate()
