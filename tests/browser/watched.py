"""A page with somebody watching: errors on the console, requests, answers, and whether the layout jumped."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

# Before anything of the page runs. A shift right after a click or key is what the reader asked for.
WATCH_SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({type: "layout-shift", buffered: true});
"""


@dataclass
class Watched:
    """`errors` are uncaught exceptions and what the console calls an error; `requests` all addresses asked for."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def visit(self, path: str, *, until: str = "load") -> None:
        """Go to `path` of the room; until "networkidle", to wait for half a second in which nothing is loaded."""
        answer = self.page.goto(self.address + path, wait_until=until)
        assert answer is not None and answer.ok, (path, answer and answer.status)

    @property
    def shifted(self) -> float:
        """How far the layout has jumped, as browsers measure it (0 is not at all)."""
        return self.page.evaluate("window.shifted")

    @property
    def weight(self) -> int:
        """Bytes over the wire for the page and all that it loaded."""
        return self.page.evaluate(
            "['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))"
            ".reduce((sum, entry) => sum + entry.transferSize, 0)"
        )

    def check(self) -> None:
        """No error, no failed answer, no request to anywhere else."""
        assert not self.errors
        assert not self.failures
        assert not [url for url in self.requests if not url.startswith((self.address + "/", "data:", "blob:"))]


@contextmanager
def watched(browser: Browser, address: str, **context: object) -> Iterator[Watched]:
    """A new page in a browser that has seen nothing yet; `context` as Playwright's `new_context` takes it."""
    visitor = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **context})
    visitor.set_default_timeout(20_000)
    try:
        visitor.add_init_script(WATCH_SHIFTS)
        found = Watched(visitor.new_page(), address)
        found.page.on("console", lambda said: said.type == "error" and found.errors.append(said.text))
        found.page.on("pageerror", lambda error: found.errors.append(str(error)))
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("response", lambda r: r.status >= 400 and found.failures.append(f"{r.status} {r.url}"))
        yield found
    finally:
        visitor.close()
