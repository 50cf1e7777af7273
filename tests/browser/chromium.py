"""Finding the browser: Debian's chromium, Chrome, or what ONRECORD_CHROMIUM names. None is ever downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

# Set to anything by .ci/run: there, a test without a browser fails.
REQUIRED = "ONRECORD_BROWSER_REQUIRED"
HOW_TO_GET_ONE = "no Chromium found: `apt-get install chromium`, or name one in ONRECORD_CHROMIUM"


def find_chromium() -> str | None:
    """The path of a browser, None if there is none."""
    named = os.environ.get("ONRECORD_CHROMIUM")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """A running browser without a window."""
    with sync_playwright() as playwright:
        # Without the sandbox, which runs neither as root nor in most containers; the pages are our own.
        browser = playwright.chromium.launch(executable_path=executable, chromium_sandbox=False)
        try:
            yield browser
        finally:
            browser.close()
