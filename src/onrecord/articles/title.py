"""Which of the page's first lines is the title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles.blocks import Block
from onrecord.articles.dateline import read_dateline, read_lone_dateline
from onrecord.articles.furniture import fold
from onrecord.articles.masthead import is_masthead
from onrecord.articles.rows import is_navigation
from onrecord.text.prose import count_words, ends_sentence

_MIN_WORDS, _MAX_WORDS = 3, 30
_MAX_CHARS = 220
# Titles are looked for among this many lines above the article that are no known furniture: further up there are menus.
_HEADER_LINES = 12
_BULLETS = ("•", "·", "▪", "►", "‣", "◦", "●", "■", "- ", "* ", "› ", "» ", "→", "✓", "⦁")
# Blocks of body whose words a title is expected to share, and the share of the best candidate's overlap that the
# first may have.
_BODY_BLOCKS = 6
_GOOD_ENOUGH = 0.5
_SUFFIX = re.compile(r"\s+(?:[|–—·•»:-]|::|//)\s+[^|–—»]{2,40}$")
_PLAIN_ENGLISH = re.compile(
    r"\b(?:a|an|the|said|told|is|are|was|were|has|have|had|been|he|she|it|they|we|i|his|her|their|its|our|my|who"
    r"|which|this|these|those"
    r"|there|did|does|do|would|could|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.I,
)
# A row of menu items: so many stand apart by more than a blank.
_MENU_GAP, _MENU_ITEMS = re.compile(r"\s{2,}|\t"), 3
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True, slots=True)
class Title:
    """text: the title once; blocks: indices of all blocks that print it or double it."""

    text: str
    blocks: tuple[int, ...]


def find_title(
    blocks: Sequence[Block], reasons: Sequence[str | None], first_body: int, claimed: str | None
) -> Title | None:
    """The title among `blocks`, or the one the page's carrier claims; None if there is neither.

    reasons     per block why it is furniture, None where it is not known to be
    first_body  index of the first block of the article's own sentences; len(blocks) if there is none
    """
    header = [index for index in range(first_body) if reasons[index] in (None, "title")]
    if claimed:
        return _match_claim(blocks, header, first_body, claimed.strip())
    possible = [index for index in header[-_HEADER_LINES:] if _could_be_title(blocks, index)]
    # A site's name and motto stand above its sections, the headline below.
    sections = max((index for index in range(first_body) if is_navigation(blocks[index].text)), default=-1)
    possible = [index for index in possible if index > sections] or possible
    candidates = [index for index in possible if not is_masthead(blocks[index].text)] or possible
    paragraphs = [block.text for block in blocks[first_body:] if ends_sentence(block.text)][:_BODY_BLOCKS]
    body_words = set(_LONG_WORD.findall(" ".join(paragraphs).casefold()))
    doubled = _doubled(blocks, reasons, first_body)
    if doubled is not None and (_overlap(doubled.text, body_words) or not candidates):
        return doubled
    if not candidates:
        return None
    overlaps = {index: _overlap(blocks[index].text, body_words) for index in candidates}
    best = max(overlaps.values())
    chosen = next(index for index in candidates if overlaps[index] >= best * _GOOD_ENOUGH)
    return _with_repeats(blocks, chosen, first_body)


def strip_outlet(title: str, outlet: str | None) -> str:
    """`title` without " | Outlet" at its end, when that part names the outlet."""
    match = _SUFFIX.search(title)
    if match and outlet and fold(outlet) in fold(match.group()):
        return title[: match.start()].rstrip()
    return title


def is_list_item(text: str) -> bool:
    """True for a line that a bullet opens: in a header it belongs to a menu."""
    return text.startswith(_BULLETS)


def _could_be_title(blocks: Sequence[Block], index: int) -> bool:
    text = blocks[index].text
    if is_list_item(text) or len(_MENU_GAP.split(text.strip())) >= _MENU_ITEMS:
        return False
    if not _MIN_WORDS <= count_words(text) <= _MAX_WORDS or len(text) > _MAX_CHARS or text.endswith((":", ";", ",")):
        return False
    if not ends_sentence(text) or text.rstrip("\"'”’»)").endswith(("?", "!", "...", "…")):
        return True
    # A title with a full stop: only when the article's dateline comes right after it.
    following = blocks[index + 1].text if index + 1 < len(blocks) else ""
    has_dateline = read_dateline(following) is not None or read_lone_dateline(following) is not None
    if read_dateline(text) is not None or count_words(text) > 20:
        return False
    return has_dateline or (index == 0 and _is_telegraphic(text) and _is_retold(blocks))


def _is_telegraphic(text: str) -> bool:
    """True for English headline grammar: no article, auxiliary, pronoun or weekday. Other languages' headlines keep
    theirs."""
    letters = [char for char in text if char.isalpha()]
    return all(char.isascii() for char in letters) and not _PLAIN_ENGLISH.search(text)


def _is_retold(blocks: Sequence[Block]) -> bool:
    """True when the next two blocks, parted from the first by a blank line, hold half of its long words."""
    words = set(_LONG_WORD.findall(blocks[0].text.casefold()))
    following = blocks[1:3]
    if not following or not following[0].opens:
        return False
    told = set(_LONG_WORD.findall(" ".join(block.text for block in following).casefold()))
    return len(words & told) * 2 >= len(words)


def _overlap(text: str, body_words: set[str]) -> float:
    words = set(_LONG_WORD.findall(text.casefold()))
    return sum(word in body_words for word in words) / (len(words) + 2)


def _doubled(blocks: Sequence[Block], reasons: Sequence[str | None], first_body: int) -> Title | None:
    """A line of the header printed twice there, the second time perhaps with or without the outlet's name behind."""
    seen: dict[str, int] = {}
    # The body may seem to begin with the second copy when the title is a sentence.
    above = [index for index in range(first_body) if reasons[index] is None][-_HEADER_LINES:]
    for index in (*above, *range(first_body, min(first_body + 2, len(blocks)))):
        text = blocks[index].text
        if is_list_item(text) or reasons[index] is not None:
            continue
        if not _MIN_WORDS <= count_words(text) <= _MAX_WORDS or len(text) > _MAX_CHARS:
            continue
        for key in dict.fromkeys((fold(text), fold(_SUFFIX.sub("", text)))):
            if key in seen and count_words(key) >= _MIN_WORDS:
                first = seen[key]
                shorter = min((first, index), key=lambda at: len(blocks[at].text))
                return _with_repeats(blocks, shorter, max(first_body, index + 1))
            seen.setdefault(key, index)
    return None


def _with_repeats(blocks: Sequence[Block], chosen: int, first_body: int) -> Title:
    title = blocks[chosen].text
    keys = {fold(title), fold(_SUFFIX.sub("", title))}
    same = [
        at
        for at in range(min(first_body + 2, len(blocks)))
        if {fold(blocks[at].text), fold(_SUFFIX.sub("", blocks[at].text))} & keys
    ]
    return Title(title, tuple(sorted({chosen, *same})))


def _match_claim(blocks: Sequence[Block], header: Sequence[int], first_body: int, claimed: str) -> Title:
    wanted = {fold(claimed), fold(_SUFFIX.sub("", claimed))}
    near = sorted({*header, *range(min(first_body + 2, len(blocks)))})
    found = [at for at in near if fold(blocks[at].text) in wanted or fold(_SUFFIX.sub("", blocks[at].text)) in wanted]
    if found:
        # The page's own printing settles whether what follows the dash is the outlet.
        return Title(min((blocks[at].text for at in found), key=len), tuple(found))
    return Title(claimed, ())
