"""Evidence as a person checks it: the words in their surroundings, marked, with where they stand."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.views.record_types import ArticleJson, EvidenceJson
from onrecord.views.wording import one_line

# Characters shown on each side of the words: about a line.
CONTEXT_CHARS = 90


def words_in_context(article: ArticleJson, words: Sequence[EvidenceJson]) -> Iterator[RenderableType]:
    """`words` of `article` in their surroundings, marked, with where they stand in article and page.

    Pieces that stand close together are shown in one go.
    """
    text = article.text
    groups: list[list[EvidenceJson]] = []
    for piece in sorted(words, key=lambda found: found.start):
        if groups and piece.start - groups[-1][-1].end <= 2 * CONTEXT_CHARS:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    for group in groups:
        start, end = _surroundings(text, group[0].start, group[-1].end)
        line = Text("… " if start > 0 and text[start - 1] != "\n" else "")
        at = start
        for piece in group:
            line.append(_blanks_as_one(text[at : piece.start]))
            line.append(_blanks_as_one(text[max(piece.start, at) : piece.end]), style="bold underline")
            at = max(at, piece.end)
        line.append(_blanks_as_one(text[at:end]) + (" …" if end < len(text) and text[end] != "\n" else ""))
        yield Padding(line, (0, 0, 0, 4))
        for piece in group:
            yield Padding(Text(_place(piece, article), style="dim"), (0, 0, 0, 4))


def _place(words: EvidenceJson, article: ArticleJson) -> str:
    place = f"characters {words.start}–{words.end} of {article.id}"
    for start, end, page_start in article.source_map:
        if start <= words.start < end:
            return f"{place}, from {page_start + words.start - start} on in the page"
    return place


def _surroundings(text: str, start: int, end: int) -> tuple[int, int]:
    """Up to CONTEXT_CHARS more on each side, at a word, and not beyond the paragraph."""
    before = max(start - CONTEXT_CHARS, text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0)
    while before > 0 and before < start and not text[before - 1].isspace():
        before += 1
    paragraph_end = text.find("\n\n", end)
    after = min(end + CONTEXT_CHARS, len(text) if paragraph_end < 0 else paragraph_end)
    while after < len(text) and after > end and not text[after].isspace():
        after -= 1
    return before, after


def _blanks_as_one(words: str) -> str:
    """One line, keeping a blank at either end."""
    line = one_line(words)
    if not line:
        return " " if words else ""
    return (" " if words[0].isspace() else "") + line + (" " if words[-1].isspace() else "")
