"""Single quotation marks, told from apostrophes: ‘the British way’, 'and the plain one'."""

import re

# A mark opens after a blank, a bracket, a dash or another mark, before a word; it closes after a word or a stop, before
# a blank or a stop. "'s" and "'90s" do neither; "the states' envoys" looks like a close.
_MARK = re.compile(r"['‘’]")
_BEFORE_OPENING = frozenset(' \t\n([{—–-/:"“”„«»\u00a0')
_AFTER_CLOSING = frozenset(' \t\n)]}—–-/.,;:!?"”»\u00a0')
_ELIDED = re.compile(r"['’](?:\d0s|[nN]['’]|[eE]m\b|[tT]is\b|[tT]was\b|[tT]il\b|[cC]ause\b|[nN]\b)")
_OF_PLURALS = re.compile(r"(?<=[sS])['’](?=\s+[a-z0-9])")


def find_single_quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """(first mark, one past last mark) of each quotation in single marks between `start` and `end`, in order.

    A mark that never closes is an apostrophe and opens nothing; of marks inside one another the outer pair counts, also
    where one of the inner two is lost. A plural's apostrophe closes only where nothing else does.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    depth = 0
    sure: int | None = None  # where the open quotation closes as far as read, at an inner depth
    doubtful: int | None = None  # where it might have closed, at a plural
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if _opens(text, at, start, end):
            if opened is not None and sure is None and doubtful is not None:
                found.append((opened, doubtful))
                opened = None
            if opened is not None and sure is not None:
                found.append((opened, sure))
                opened = None
            if opened is None:
                opened, depth, sure, doubtful = at, 0, None, None
            else:
                depth += 1
        elif opened is not None and _closes(text, at, end):
            if _OF_PLURALS.match(text, at):
                doubtful = doubtful or mark.end()
            elif depth:
                depth, sure = depth - 1, mark.end()
            else:
                found.append((opened, mark.end()))
                opened = None
    if opened is not None and (sure or doubtful) is not None:
        found.append((opened, sure or doubtful or end))
    return found


def _opens(text: str, at: int, start: int, end: int) -> bool:
    if text[at] == "’" or at + 1 >= end or _ELIDED.match(text, at):
        return False
    first = text[at + 1]
    return (at == start or text[at - 1] in _BEFORE_OPENING) and (first.isalnum() or first in '“"[(….' or first in "£$€")


def _closes(text: str, at: int, end: int) -> bool:
    if text[at] == "‘":
        return False
    return not text[at - 1].isspace() and (at + 1 >= end or text[at + 1] in _AFTER_CLOSING)
