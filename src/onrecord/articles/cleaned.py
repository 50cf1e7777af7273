"""What the cleaner decided about each block of a page."""

from dataclasses import dataclass, field

from onrecord.articles.blocks import Block


@dataclass(frozen=True, slots=True)
class Cut:
    """`block.text[start:end]` was taken out of a block that otherwise stays, for the reason `why`."""

    start: int
    end: int
    why: str


@dataclass(slots=True)
class Verdict:
    """On one block: `why` it goes as a whole, None if it stays; cuts at its head and tail. Filled in by the
    cleaner's steps."""

    block: Block
    why: str | None = None
    cuts: list[Cut] = field(default_factory=list)

    def kept_part(self) -> tuple[int, int]:
        """Start and end of what stays of `block.text`, blanks at the cuts left out."""
        start, end = 0, len(self.block.text)
        for cut in self.cuts:
            if cut.start == 0:
                start = max(start, cut.end)
            else:
                end = min(end, cut.start)
        while start < end and self.block.text[start].isspace():
            start += 1
        while end > start and self.block.text[end - 1].isspace():
            end -= 1
        return start, end


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """All verdicts in page order, and what the page says of its article.

    holder         holder of the copyright as printed, None if the page names none
    asks_to_go_on  the article's last kept words are followed by "Continue reading" or the like
    """

    verdicts: tuple[Verdict, ...]
    title: str | None
    byline: tuple[str, ...]
    contributors: tuple[str, ...]
    dateline: str | None
    credits: tuple[str, ...]
    holder: str | None
    asks_to_go_on: bool
