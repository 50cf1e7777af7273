"""HTML to PDF by the browser that is there: Chromium prints a page better than any library we could bring."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from onrecord.errors import PrintError

# The names under which Chromium and its kin are found on Linux, macOS (by Homebrew) and Windows.
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
# A dossier of a hundred pages takes some seconds.
MOST_S = 120.0
_PDF = b"%PDF-"
# What Chromium complains of on every machine without a desktop.
_NOISE = "dbus"


def find_browser() -> str:
    """The path of the first of BROWSERS that is on the PATH. Raises PrintError."""
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    raise PrintError(
        f"no browser was found to print with; install Chromium or Chrome so that one of {', '.join(BROWSERS)} is on "
        "the PATH, or write HTML and print that from any browser"
    )


def pdf_of(html: str, *, browser: str) -> bytes:
    """The PDF of a page that needs nothing from elsewhere and says so in its content policy.

    Raises PrintError where the browser fails or takes longer than MOST_S.
    """
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        page, printed = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(html, encoding="utf-8", errors="replace")
        command = [
            browser,
            "--headless",
            "--disable-gpu",
            "--disable-extensions",
            "--disable-background-networking",
            "--no-first-run",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={printed}",
            page.as_uri(),
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium does not start for root otherwise; the page is ours
        try:
            done = subprocess.run(command, capture_output=True, timeout=MOST_S, check=False)
        except subprocess.TimeoutExpired:
            raise PrintError(
                f"{browser}: has not printed within {MOST_S:.0f} seconds; write HTML and print that"
            ) from None
        except OSError as error:
            raise PrintError(f"{browser}: cannot be run ({error.strerror or error})") from error
        content = printed.read_bytes() if printed.is_file() else b""
    if not content.startswith(_PDF):
        said = [
            line for line in done.stderr.decode("utf-8", "replace").splitlines() if line.strip() and _NOISE not in line
        ]
        why = f" ({said[-1]})" if said else ""
        raise PrintError(f"{browser}: printed nothing{why}; write HTML and print that from any browser")
    return content
