"""Lines that say again what the page has said: doubled paragraphs, pull quotes, captions taken from the body."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.articles.blocks import Block
from onrecord.articles.furniture import fold
from onrecord.text.prose import count_words, ends_sentence, ends_signed

# A short line may rightly stand twice ("No comment," he said; a heading in an index and in its place); from this
# many words on,
# or right below its first copy, the second is the page's doing.
_MIN_WORDS = 12
_MIN_WORDS_LABEL = 4
# A line without a stop, of a sentence's length, that shares this much of its word pairs with one other paragraph is
# its caption.
_CAPTION_MIN_WORDS = 12
_CAPTION_MIN_SHARE = 0.6
_WORD = re.compile(r"\w+")


def find_repeats(
    blocks: Sequence[Block], reasons: Sequence[str | None], first_body: int, *, has_captions: bool
) -> dict[int, str]:
    """Index of each block from `first_body` on that repeats another one that is kept, with the reason: duplicate or
    caption.

    has_captions  captions may stand among the lines as they do in plain text; HTML extraction has dropped them by
        their markup
    """
    found: dict[int, str] = {}
    seen: dict[str, int] = {}
    kept = [index for index in range(first_body, len(blocks)) if reasons[index] is None]
    for index in kept:
        text = blocks[index].text
        key = fold(text).rstrip(".!?…\"')")
        words = count_words(text)
        if words < _MIN_WORDS_LABEL:
            continue
        if key not in seen:
            seen[key] = index
            continue
        earlier, seen[key] = seen[key], index
        beside = not any(at for at in kept if earlier < at < index)
        if words < _MIN_WORDS and not (beside and not ends_sentence(text)):
            continue
        # Of a sentence and its caption without a stop the sentence stays, whichever comes first.
        if not ends_sentence(blocks[earlier].text) and ends_sentence(text):
            found[earlier] = "caption"
        else:
            found[index] = "duplicate"
    if has_captions:
        found.update(_captions(blocks, [index for index in kept if index not in found]))
    return found


def _captions(blocks: Sequence[Block], kept: Sequence[int]) -> dict[int, str]:
    open_ended = [
        index
        for index in kept
        if not ends_sentence(blocks[index].text)
        and count_words(blocks[index].text) >= _CAPTION_MIN_WORDS
        and not ends_signed(blocks[index].text)
        and not blocks[index].text.endswith(":")
    ]
    # Where most paragraphs lack their stop, lacking it says nothing.
    if not open_ended or len(open_ended) > len(kept) // 4:
        return {}
    pairs = {index: _word_pairs(blocks[index].text) for index in kept}
    return {
        index: "caption"
        for index in open_ended
        if any(
            len(pairs[index] & pairs[other]) >= _CAPTION_MIN_SHARE * len(pairs[index])
            for other in kept
            if other != index and other not in open_ended
        )
    }


def _word_pairs(text: str) -> set[tuple[str, str]]:
    words = _WORD.findall(text.casefold())
    return set(pairwise(words))
