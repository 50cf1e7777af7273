"""Story pages drawn while nobody asks for anything, so that a first visit takes no longer than the next."""

import logging
import time
from threading import Event, Thread

from onrecord._version import __version__
from onrecord.errors import StoreError
from onrecord.store.store import Store
from onrecord.web.finished import finish
from onrecord.web.pages.story import story_drawing
from onrecord.web.room import MOST_PAGES, Room

log = logging.getLogger("onrecord.web")

# The latest stories; room is left for the pages that visitors ask for.
MOST_AHEAD = MOST_PAGES * 3 // 4
# Seconds without a visit before the next page is drawn: a visitor may have to wait until it is, some hundredths.
QUIET_S = 0.3
# Seconds between two looks at whether the store has changed.
LOOK_S = 10.0
_AT_ONCE = 50


class ReadAhead:
    """A thread that draws the pages of the latest stories, and after each change of the store those that changed."""

    def __init__(self, room: Room, *, quiet_s: float = QUIET_S, look_s: float = LOOK_S) -> None:
        self._room = room
        self._quiet_s, self._look_s = quiet_s, look_s
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="read ahead", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Returns when the page that is being drawn is done."""
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        drawn_at: tuple[int, ...] = ()
        while not self._stopped.is_set():
            try:
                with self._room.reading() as store:
                    moment = store.moment()
                if moment != drawn_at and self.draw_all():
                    drawn_at = moment
            except StoreError as error:
                log.warning("%s", error)  # a visitor is told when he asks; it may pass
            self._stopped.wait(self._look_s)

    def draw_all(self) -> bool:
        """Draw what is not there; False if it was told to stop."""
        for first in range(0, MOST_AHEAD, _AT_ONCE):
            with self._room.reading() as store:
                ids = [story.id for story in store.stories.listed(first=first, most=_AT_ONCE)]
            for id in ids:
                while time.monotonic() - self._room.last_visit < self._quiet_s:
                    if self._stopped.wait(self._quiet_s):
                        return False
                if self._stopped.is_set():
                    return False
                with self._room.reading() as store:
                    self._draw(store, id)
            if len(ids) < _AT_ONCE:
                break
        return True

    def _draw(self, store: Store, id: str) -> None:
        try:
            story = store.stories.get(id)
        except KeyError:
            return  # it went into another one a moment ago
        key, drawn = story_drawing(self._room, store, story)
        self._room.pages.get((__version__, key), lambda: finish(drawn()))
