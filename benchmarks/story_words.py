"""Loose comparison of words and names for the story benchmark: a gold reading is in a reader's words, not in ours."""

import re
import unicodedata

from onrecord.text.names import state_hint

Stretch = tuple[int, int]

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("’‘", "'"),
        **dict.fromkeys("\u00a0\u2009\n", " "),
        **dict.fromkeys("–—", "-"),
    }
)
_STOP = frozenset(
    "a an the of to in on at for and or with by from that this is are was were be been has have had will would not no "
    "as it its their his her he she they we i you us s".split()
)
# Words are compared by so many of their first letters.
_STEM_CHARS = 6


def fold(text: str | None) -> str:
    """`text` of the same length with quotation marks, dashes, blanks and case made alike."""
    return (text or "").translate(_ALIKE).lower()


def words_of(text: str | None) -> list[str]:
    """Content words in order, cut to their stems."""
    plain = unicodedata.normalize("NFKD", fold(text))
    return [word[:_STEM_CHARS] for word in re.findall(r"[a-z0-9]+", plain) if word not in _STOP]


def find_all(text: str, piece: str) -> list[Stretch]:
    """Every place of `piece` in `text`; if it is nowhere word for word, with other blanks and punctuation."""
    folded, wanted = fold(text), fold(piece).strip()
    if wanted in folded:
        return [match.span() for match in re.finditer(re.escape(wanted), folded)]
    pattern = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", wanted))
    return [match.span() for match in re.finditer(pattern, folded)] if pattern else []


def overlap(left: Stretch, right: Stretch) -> int:
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def touches(left: Stretch, right: Stretch) -> bool:
    """True if they share at least half of the shorter one."""
    shared = overlap(left, right)
    return shared > 0 and shared >= 0.5 * min(left[1] - left[0], right[1] - right[0])


def side_of(name: str | None) -> str:
    """The state a name stands for, else the name, folded, without what it adds in brackets."""
    plain = re.sub(r"\s*\(.*?\)", "", name or "").strip()
    hint = state_hint(plain)
    return fold(hint.state if hint is not None else plain)


def same_name(left: str | None, right: str | None) -> bool:
    """A loose match of two names of one bearer: one inside the other, or one last word and half of the others."""
    a, b = (re.sub(r"\(.*?\)", "", fold(name)).strip() for name in (left, right))
    if not a or not b:
        return False
    if side_of(left) == side_of(right) or a in b or b in a:
        return True
    words_a, words_b = words_of(a), words_of(b)
    if not words_a or not words_b:
        return False
    set_a, set_b = set(words_a), set(words_b)
    if set_a <= set_b or set_b <= set_a:
        return True
    return words_a[-1] == words_b[-1] and len(set_a & set_b) >= min(len(set_a), len(set_b)) / 2


def numbers_in(value: object) -> set[str]:
    """The numbers in digits, without thousands separators."""
    return set(re.findall(r"\d+", str(value).replace(",", "")))
