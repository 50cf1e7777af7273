"""How much of the processor another process has used, where the system tells it (Linux)."""

import os
import time
from pathlib import Path


def processor_s(pid: int) -> float | None:
    """Seconds of user and system time so far; None where the system does not tell."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return None
    # After the name, which stands in parentheses and may hold anything: user and system ticks are the 12th and 13th.
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_until_quiet(pid: int, *, look_s: float, most_s: float) -> None:
    """Return when the process has used less than a fiftieth of the last `look_s` seconds, or after `most_s`."""
    before = processor_s(pid)
    for _ in range(int(most_s / look_s)):
        time.sleep(look_s)
        now = processor_s(pid)
        if before is not None and now is not None and now - before < look_s / 50:
            return
        before = now
