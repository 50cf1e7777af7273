"""A line of the page with the verdict on it: what the cleaner hands to those who date the page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLine:
    """One non-blank line of `Article.page_text`, in page order.

    start, end  code points into `page_text`, half-open, outer blanks left out
    text        the words at `page_text[start:end]`
    why         None if the line's words stand in the article, else the reason of its removal: one of the values of
                `Removed.why` ("status", "clock", "dateline", "byline", "menu" …). A line of which only a part was
                taken out (a dateline or a credit that opens or ends a sentence) counts as kept
    text_start  offset in `Article.text` of the first kept word, None for removed lines
    """

    start: int
    end: int
    text: str
    why: str | None
    text_start: int | None
