"""When an article was published: an interval with its reasons, because a page seldom says it plainly."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The days between which an article appeared, both included.

    earliest, latest  None where nothing bounds that side; equal when the day is known
    time    "03:50" as the page gives it, 24 hours, local to the outlet; None if it gives none
    why     the reason in words: which line, dateline, weekday or metadata field decided, and what was set aside
    inferred  the page does not print the year: it follows from what the text tells of, or from the other pages
    quotes  the exact words of the article's own text that the reasoning rests on, in text order, as (start, end)
    """

    earliest: date | None
    latest: date | None
    time: str | None = None
    why: str = ""
    quotes: tuple[tuple[int, int], ...] = ()
    inferred: bool = False

    @property
    def is_known(self) -> bool:
        """True when the interval is closed on both sides."""
        return self.earliest is not None and self.latest is not None
