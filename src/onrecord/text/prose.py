"""Is this a sentence or a label? Cheap signs that hold in any language."""

import re
from functools import lru_cache

# The steps of cleaning ask the same of one line again and again: answers for about ten pages are kept.
_REMEMBERED = 2048
# Full stop, question and exclamation marks of the scripts that news is written in, and the ellipsis.
_STOPS = ".!?…。！？．؟۔।॥։።៕"
# What may follow a stop at the end of a sentence: closing quotes and brackets, and note marks.
_CLOSERS = "\"'”’»›“‘)]}」』）〉》*"
_SENTENCE_END = re.compile(rf"[{re.escape(_STOPS)}][{re.escape(_CLOSERS)}\s]*$")
# Inside a line: a stop, perhaps closers, a blank, then an upper-case letter or an opening mark: a second sentence
# begins.
_INNER_END = re.compile(r"(?<![A-Z.])[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[^\W\d_a-z])|[。！？।۔](?=.)")
_SIGNED = re.compile(r"\(@\w{2,}\)[^.!?]{0,60}$|[.!?…\"”’]\s*(?:—|–|--|-)\s?[A-Z][\w.'’-]*(?:,? [\w.'’-]+){0,7}$")
_WORD: re.Pattern[str] = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
# Scripts written without blanks: two characters make about one word.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@lru_cache(maxsize=_REMEMBERED)
def count_words(text: str) -> int:
    """Words of `text`; characters of scripts without blanks count half."""
    unspaced = len(_UNSPACED.findall(text)) if not text.isascii() else 0
    if unspaced:
        return len(_WORD.findall(_UNSPACED.sub(" ", text))) + (unspaced + 1) // 2
    return len(_WORD.findall(text))


@lru_cache(maxsize=_REMEMBERED)
def ends_sentence(text: str) -> bool:
    """True when `text` ends with a stop, or with a stop and closing marks."""
    return _SENTENCE_END.search(text) is not None


def ends_signed(text: str) -> bool:
    """True when `text` ends with the name of who said it: "… — Jane Doe", "… — Jane Doe (@jdoe) June 1, 2018"."""
    return _SIGNED.search(text) is not None


def has_inner_end(text: str) -> bool:
    """True when a sentence ends inside `text` and another begins."""
    return _INNER_END.search(text) is not None


def is_all_caps(text: str) -> bool:
    """True when `text` has letters with case and none is small."""
    return text.isupper()


def title_case_share(text: str) -> float:
    """Share of the words of four letters and more that begin with a capital, 0.0 to 1.0; 0.0 without such words."""
    long_words = [word for word in _WORD.findall(text) if len(word) >= 4]
    if not long_words:
        return 0.0
    capitals = sum(1 for word in long_words if word[0].isupper() or word[0].isdigit())
    return capitals / len(long_words)


def is_prose(text: str) -> bool:
    """True for one or more full sentences: eight words at least, a stop at the end, small letters where the script
    has them."""
    if not ends_sentence(text) or count_words(text) < 8 or text.isupper():
        return False
    return title_case_share(text) < 0.8
