"""What adding costs as a store grows: ten new pages into a store of 2,000, beside ten into an empty one; and one page
into stores of up to 20,000.

The pages are invented: short reports, ten an event, each event with names and words of its own. All work is counted:
opening, cleaning, finding the story, lineage, reading with the model, writing. Only beyond 2,000 pages is the reading
left to the build: it takes the same time for a page whatever the store holds, and hours for so many. One process, like
the command with --jobs 1. Seconds are those of the processor: a fill cannot be repeated until other work on the machine
is quiet.
"""

import math
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from benchmarks.lines import Line
from onrecord.reader.reader import load_reader
from onrecord.run.add import add
from onrecord.store.store import open_store

PAGES = 2000
EVENTS = 200
NEW = 10
# Sizes at which the adding of one page is measured, without its reading, over the next LAST pages.
SIZES = (2_000, 20_000)
LAST = 50
PAGES_OF_AN_EVENT = 10
AT_ONCE = 50
FILLED_AT_ONCE = 500
_SYLLABLES = "bar den fol gar hem jor kel lum mor nes pil quo ras sil tor ven wex yal zin".split()
_WORDS = (
    "agreement border bridge budget ceasefire council court crossing dam delegation election embassy exports ferry "
    "fishing harbour inquiry ministry pipeline port railway refugees sanctions strike summit tariff treaty vote water"
).split()
_VERBS = "rejected welcomed discussed postponed demanded defended questioned approved".split()


def measure(data: Path) -> Iterator[Line]:
    """`add_ten_s` with the same ten pages into an empty store as baseline; what is known; listing."""
    load_reader()  # not part of any figure
    with tempfile.TemporaryDirectory() as folder:
        pages = write_pages(Path(folder) / "pages", in_turn(PAGES + NEW))
        path = str(Path(folder) / "news.onrecord")
        filling = _seconds(lambda: _add(path, pages[:PAGES]))
        yield Line("fill_pages_per_s", round(PAGES / filling, 2), PAGES)
        known = _seconds(lambda: _add(path, pages[:PAGES]))
        yield Line("known_pages_per_s", round(PAGES / known, 1), PAGES)
        alone = _seconds(lambda: _add(str(Path(folder) / "empty.onrecord"), pages[PAGES:]))
        added = _seconds(lambda: _add(path, pages[PAGES:]))
        yield Line("add_ten_s", round(added, 3), NEW, {"into an empty store": round(alone, 3)})
        yield Line("list_stories_s", round(_seconds(lambda: _list(path)), 4), EVENTS)
        yield Line("bytes_per_page", float(Path(path).stat().st_size // (PAGES + NEW)), PAGES + NEW)
    yield from _growth()


def _growth() -> Iterator[Line]:
    """`add_ms_at_SIZE` for each of SIZES: one page into a store of that size; `add_growth`: the exponent of that time
    over the size, 0.0 where it stays the same.
    """
    taken: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        pages = write_pages(Path(folder) / "pages", as_they_come(SIZES[-1] + LAST))
        path = str(Path(folder) / "news.onrecord")
        held = 0
        for size in SIZES:
            for start in range(held, size, FILLED_AT_ONCE):
                _add(path, pages[start : min(start + FILLED_AT_ONCE, size)], read=False)
            held = size + LAST
            seconds = [_seconds(partial(_add, path, [page], read=False)) for page in pages[size:held]]
            taken[size] = sorted(seconds)[LAST // 2]
            yield Line(f"add_ms_at_{size}", round(1000 * taken[size], 2), LAST)
    first, last = SIZES[0], SIZES[-1]
    yield Line("add_growth", round(math.log(taken[last] / taken[first]) / math.log(last / first), 3), last)


def write_pages(folder: Path, events: Sequence[int], *, seed: int = 5) -> list[str]:
    """A page as a text file on each of `events`, which are numbers from 0; their paths."""
    chance = random.Random(seed)
    folder.mkdir()
    made = [_Event(chance) for _ in range(max(events) + 1)]
    paths = []
    for nth, event in enumerate(events):
        path = folder / f"{nth:05}.txt"
        path.write_text(made[event].report(chance), encoding="utf-8")
        paths.append(str(path))
    return paths


def in_turn(number: int) -> list[int]:
    """All EVENTS are told of at the same time: every page in turn is on the next of them."""
    return [nth % EVENTS for nth in range(number)]


def as_they_come(number: int, *, seed: int = 6) -> list[int]:
    """Events begin and end: at any time AT_ONCE of them are told of, each by PAGES_OF_AN_EVENT pages in the mean."""
    chance = random.Random(seed)
    return [nth // PAGES_OF_AN_EVENT + chance.randrange(AT_ONCE) for nth in range(number)]


class _Event:
    """Two states, four people, a town, what it is about (things with invented names), and a first day."""

    def __init__(self, chance: random.Random) -> None:
        self.states = [_name(chance, 4), _name(chance, 4)]
        self.people = [f"{_name(chance, 2)} {_name(chance, 4)}" for _ in range(4)]
        self.town = _name(chance, 3)
        self.things = [f"{_name(chance, 3)} {word}" for word in chance.sample(_WORDS, 12)]
        self.day = date(2031, 1, 1) + timedelta(days=chance.randrange(300))

    def report(self, chance: random.Random) -> str:
        """A report in three paragraphs; no two tell the same."""
        title = f"{self.states[0]} and {self.states[1]} {chance.choice(_VERBS)} the {chance.choice(self.things)}"
        day = self.day + timedelta(days=chance.randrange(4))
        paragraphs = [" ".join(self._sentence(chance) for _ in range(2)) for _ in range(3)]
        return f"{title}\n\n{day:%B} {day.day}, {day.year}\n\n" + "\n\n".join(paragraphs) + "\n"

    def _sentence(self, chance: random.Random) -> str:
        who, state = chance.choice(self.people), chance.choice(self.states)
        one, other = chance.sample(self.things, 2)
        own = " ".join(_name(chance, 4).lower() for _ in range(4))  # what only this report says
        said = f"{state} {chance.choice(_VERBS)} the {one} for {own} and left the {other} alone"
        forms = (
            f"“{said},” {who} said in {self.town}.",
            f"{who} told reporters that {said}.",
            f"{state} {chance.choice(_VERBS)} the {one} near {self.town} after {own} had failed.",
        )
        return chance.choice(forms)


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables)).title()


def _add(path: str, pages: Sequence[str], *, read: bool = True) -> None:
    with open_store(path, write=True) as store:
        add(store, pages, at=datetime.now(UTC), read=read)


def _list(path: str) -> None:
    with open_store(path) as store:
        store.stories.all()


def _seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
