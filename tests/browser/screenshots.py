"""The pictures in the documents, made of the invented example by one command:

    python -m tests.browser.screenshots

They go to docs/screenshots as WebP, which the browser that draws the pages also writes.
"""

import base64
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.chromium import HOW_TO_GET_ONE, chromium, find_chromium
from tests.browser.rooms import ROOMS
from tests.browser.served import example_store, served
from tests.browser.watched import watched

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
MOST_BYTES = 100_000
_DESK, _PHONE = {"width": 1360, "height": 860}, {"width": 390, "height": 780}

# A canvas of the picture's size, and what the browser makes of it.
_TO_WEBP = """async (png) => {
  const picture = new Image();
  picture.src = "data:image/png;base64," + png;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d").drawImage(picture, 0, 0);
  const webp = await canvas.convertToBlob({type: "image/webp", quality: 0.8});
  const bytes = new Uint8Array(await webp.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}"""


def _open_citation(page: Page) -> None:
    page.locator("article.story a.cite").nth(3).click()
    page.wait_for_selector("#beside mark.sought")


def _as_it_is(page: Page) -> None:
    pass


@dataclass(frozen=True)
class Shot:
    """`before` is what the reader does first."""

    name: str
    room: str
    before: Callable[[Page], None] = _as_it_is
    screen: dict[str, int] = field(default_factory=lambda: _DESK)
    scheme: str = "light"


SHOTS = (
    Shot(name="story", room="story", before=_open_citation),
    Shot(name="story-dark", room="story", scheme="dark"),
    Shot(name="name", room="name"),
    Shot(name="article", room="article"),
    Shot(name="correction", room="correct"),
    Shot(name="story-phone", room="story", screen=_PHONE),
)


def take(browser: Browser, folder: Path) -> list[Path]:
    """All pictures into `folder`; the files written."""
    written = []
    with example_store() as store, served(store) as room:
        for shot in SHOTS:
            with watched(browser, room.address, viewport=shot.screen, color_scheme=shot.scheme) as visitor:
                visitor.visit(ROOMS[shot.room](room))
                shot.before(visitor.page)
                png = visitor.page.screenshot()
                visitor.check()
            target = folder / f"{shot.name}.webp"
            target.write_bytes(_webp(browser, png))
            written.append(target)
    return written


def _webp(browser: Browser, png: bytes) -> bytes:
    page = browser.new_page()
    try:
        return base64.b64decode(page.evaluate(_TO_WEBP, base64.b64encode(png).decode()))
    finally:
        page.close()


def main() -> None:
    executable = find_chromium()
    if executable is None:
        sys.exit(HOW_TO_GET_ONE)
    FOLDER.mkdir(exist_ok=True)
    with chromium(executable) as browser:
        for path in take(browser, FOLDER):
            size = path.stat().st_size
            print(f"{path.relative_to(FOLDER.parents[1])} {size // 1000} kB")
            if size > MOST_BYTES:
                sys.exit(f"{path.name} is larger than {MOST_BYTES // 1000} kB")


if __name__ == "__main__":
    main()
