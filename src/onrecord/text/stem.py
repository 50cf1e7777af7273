"""A word's rough stem, so that "meeting", "meetings" and "Meets" compare equal: for comparing texts only."""

from functools import lru_cache

from anyascii import anyascii

# One name for bodies that translation machines and house styles write now in full, now in letters.
_SAME = {"u.s": "us", "u.s.a": "us", "usa": "us", "u.k": "uk", "u.n": "un", "e.u": "eu"}
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ingly",
    "edly",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "ly",
    "s",
    "e",
)
# What is left of a word must still tell it from others.
_STEM_MIN_CHARS = 4


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """`word` in plain lower-case letters without the usual English endings; digits without their commas."""
    plain = anyascii(word).lower().strip(".'")
    plain = _SAME.get(plain, plain)
    if plain[:1].isdigit():
        return plain.replace(",", "")
    plain = plain.removesuffix("'s").replace("'", "").replace(".", "").replace("-", "")
    # British and American spelling: "defence/defense", "organise/organize", "labour/labor".
    plain = plain.replace("isation", "ization").replace("ise", "ize").replace("our", "or").replace("ence", "ense")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _STEM_MIN_CHARS:
            return plain[: -len(ending)]
    return plain
