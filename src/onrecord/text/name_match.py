"""Whether two names can be one: spelling variants, transliterations and names mangled in translation.

Surname and given name are compared apart, on letters and on the consonant skeleton: Jaro-Winkler alone calls
"Li Qiang" and "Li Keqiang" alike (.95) and "Ryabkov" and "Riabco" not (.77).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from onrecord.text.names import StateWord, fold, state_hint, word_sections

_SOUNDS = (
    ("tsch", "1"), ("shch", "1"), ("tch", "1"), ("sch", "1"), ("dzh", "1"), ("ch", "1"), ("sh", "1"), ("zh", "1"),
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("th", "t"), ("ck", "k"), ("cz", "1"), ("sz", "1"), ("ts", "z"),
    ("x", "ks"), ("q", "k"), ("w", "v"),
)  # fmt: skip
_VOICELESS = str.maketrans("bdgvz1", "ptkfss")
_SOFT_C = re.compile(r"c(?=[eiy])")
_VOWELS = re.compile(r"[aeiouyjh]+")
_DOUBLED = re.compile(r"(.)\1+")
# Likeness of letters below which two spellings are no variants of one surname even with an equal skeleton; set by hand
# on invented pairs (tests/text/test_name_match.py).
_VARIANT_MIN_SCORE = 0.72
_MANGLED_MIN_SCORE = 0.66
# The same for names of which both parts are mangled.
_MAYBE_SURNAME_MIN = 0.9
_MAYBE_GIVEN_MIN = 0.84
# What turns the name of a land into that of its people; before it a last vowel may fall away.
_PEOPLE_ENDINGS = ("ian", "an", "n", "ese", "ish", "ic", "i", "er")
_LAND_MIN_CHARS = 4


@lru_cache(maxsize=65536)
def core_words(name: str) -> tuple[str, ...]:
    """`name_words` without "al", "von" and their like, which make no surname a full name."""
    words = name_words(name)
    return tuple(word for at, word in enumerate(words) if not is_particle(word, leading=at == 0))


def is_particle(word: str, *, leading: bool = False) -> bool:
    """True for "al", "von" and their like; `leading`: standing first, where fewer of them are no given name."""
    return word.lower() in word_sections("name_parts.txt")["leading" if leading else "particle"]


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of `word` as classes of sound, vowels, y, j and h left out: "Riabco" → "rbk"."""
    letters = _DOUBLED.sub(r"\1", fold(word))
    for spelling, sound in _SOUNDS:
        letters = letters.replace(spelling, sound)
    letters = _SOFT_C.sub("s", letters).replace("c", "k")
    first = letters[:1] if letters[:1] in "aeiou" else ""  # an initial vowel counts, as some vowel
    return ("a" if first else "") + _VOWELS.sub("", letters)


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, cut at blanks and hyphens, honorific suffixes and empty ones left out."""
    words = (fold(word) for word in re.split(r"[\s\-‐‑–]+", name))
    return tuple(word for word in words if word and word not in word_sections("name_parts.txt")["suffix"])


@lru_cache(maxsize=65536)
def surname_likeness(a: str, b: str) -> float:
    """How far two surnames may be spellings of one: 1.0 equal, .9 a variant, .5 to .7 maybe mangled, 0.0 different."""
    a, b = fold(a), fold(b)
    if a == b:
        return 1.0
    if min(len(a), len(b)) < 3:
        return 0.0
    if f"h{a}" == b or f"h{b}" == a:  # half of Europe does not speak it: "Adriano" for "Hadriano"
        return 0.7
    bones_a, bones_b = skeleton(a), skeleton(b)
    letters = JaroWinkler.similarity(a, b)
    if bones_a == bones_b and len(bones_a) >= 2:
        return 0.9 if letters >= _VARIANT_MIN_SCORE else 0.5 if letters >= _MANGLED_MIN_SCORE else 0.0
    if _one_hiss(bones_a) == _one_hiss(bones_b) and len(bones_a) >= 3:
        return 0.7 if letters >= _VARIANT_MIN_SCORE else 0.0
    if _unvoiced(bones_a) == _unvoiced(bones_b) and len(bones_a) >= 2 and letters >= _VARIANT_MIN_SCORE:
        return 0.6
    if not bones_a or not bones_b or bones_a[0] != bones_b[0] or min(len(bones_a), len(bones_b)) < 3:
        return 0.0
    # One consonant lost at the end ("Riabco" for "Ryabkov"), or two neighbours changed places.
    shorter, longer = sorted((bones_a, bones_b), key=len)
    if len(longer) - len(shorter) == 1 and longer.startswith(shorter) and letters >= _VARIANT_MIN_SCORE:
        return 0.6
    if Levenshtein.distance(a, b) == 1 and min(len(a), len(b)) >= 6:
        return 0.7
    return 0.0


def _one_hiss(bones: str) -> str:
    """The bones with s and z as one: "Dolnica" is "Dolniza" in another language's letters."""
    return bones.replace("z", "s")


def _unvoiced(bones: str) -> str:
    """The bones as a tongue hears them that does not tell "v" from "f" or "d" from "t": "Wosk" is "Fosk"."""
    return bones.translate(_VOICELESS)


def _is_short_form(a: str, b: str) -> bool:
    pairs = word_sections("name_parts.txt")["short"]
    return f"{a}-{b}" in pairs or f"{b}-{a}" in pairs


def given_names_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """True if the given names in `a` and `b` (folded, in order) can be one person's: equal, an initial, a variant."""
    for left, right in zip(a, b, strict=False):
        if left == right or (left[:1] == right[:1] and 1 in (len(left), len(right))):
            continue
        if _is_short_form(left, right):
            continue
        if len(left) > 2 and len(right) > 2 and (left.startswith(right) or right.startswith(left)):
            continue
        if skeleton(left) == skeleton(right) and len(skeleton(left)) >= 2 and JaroWinkler.similarity(left, right) > 0.7:
            continue
        return False
    return True


@lru_cache(maxsize=65536)
def same_person_name(a: str, b: str) -> float:
    """How far two full names may be one person's, 0.0-1.0: likeness of surnames if given names agree

    1.0 for the same words in any order or cut ("Kim Jong-un", "Kim Jong Un"), and for a name inside a longer one that
    shares two words with it.
    """
    left, right = name_words(a), name_words(b)
    if len(core_words(a)) < 2 or len(core_words(b)) < 2:
        return 0.0
    if "".join(left) == "".join(right) or sorted(left) == sorted(right):
        return 1.0
    short, long = sorted((left, right), key=len)
    core = [word for word in short if not is_particle(word)]
    initials_clash = {w for w in left if len(w) == 1} ^ {w for w in right if len(w) == 1} if short != long else set()
    has_initials = all(any(len(word) == 1 for word in name) for name in (left, right))
    if len(short) < len(long) and len(core) >= 2 and _is_subsequence(short, long):
        return 0.0 if has_initials and initials_clash else 1.0
    if not given_names_agree(left[:1], right[:1]):
        return 0.0
    likeness = surname_likeness(left[-1], right[-1])
    middles_clash = len(left) > 2 and len(right) > 2 and not given_names_agree(left[1:-1], right[1:-1])
    if left[:-1] == right[:-1] or likeness == 1.0:
        return 0.0 if middles_clash else likeness
    return 0.0 if middles_clash else likeness * 0.95


@lru_cache(maxsize=65536)
def maybe_person_name(a: str, b: str) -> bool:
    """True if two full names may be one person's with the given name mangled too ("Mario Petrack", "Marius Petrak"):
    the surnames are variants and the given names alike. Siblings are called so, too: more must speak for it.
    """
    left, right = name_words(a), name_words(b)
    if len(left) != len(right) or len(core_words(a)) < 2 or len(core_words(b)) < 2:
        return False
    if surname_likeness(left[-1], right[-1]) < _MAYBE_SURNAME_MIN:
        return False
    return all(
        x[0] == y[0] and JaroWinkler.similarity(x, y) >= _MAYBE_GIVEN_MIN
        for x, y in zip(left[:-1], right[:-1], strict=True)
    )


def person_name_keys(name: str) -> frozenset[str]:
    """What two full names have one of in common wherever `same_person_name` finds them alike, to look up by."""
    words = name_words(name)
    bones = skeleton(words[-1]) if words else ""
    return frozenset((*words, "".join(words), f"{bones[:1]}…"))


def _is_subsequence(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def initials(name: str) -> tuple[str, str]:
    """Initial letters of a name's words, small words left out and kept: ("OSCE", "OFSACIE")."""
    words = [word for word in re.split(r"[\s\-‐‑–]+", name) if word]
    small = {"of", "for", "and", "the", "in", "on", "to", "&", "de", "la"}
    content = "".join(fold(word)[:1] for word in words if word.lower() not in small)
    return content.upper(), "".join(fold(word)[:1] for word in words).upper()


def is_acronym_of(acronym: str, name: str) -> bool:
    """True if `acronym` ("OSCE", "U.N.") spells the initials of `name`, with or without the small words."""
    letters = fold(acronym).upper()
    if len(letters) < 2 or not letters.isalpha() or " " in acronym or acronym.lower() == acronym:
        return False
    return letters in acronyms_of(name)


@lru_cache(maxsize=16384)
def acronyms_of(name: str) -> frozenset[str]:
    """What initials a name may go by: small words in or out, an abbreviation in it whole ("USAF" of "US Air Force"),
    and for bodies without the state before it ("CPD" of "United States Commission on Public Debates").
    """
    found = {*initials(name)}
    words = name.replace(".", "").split()
    found.add("".join(word if word.isupper() and word.isalpha() else initials(word)[0] for word in words))
    for size in (1, 2):
        if len(words) > size and state_hint(" ".join(words[:size])) is not None:
            rest = initials(" ".join(words[size:]))[0]
            found |= {rest} if len(rest) > 2 else set()
    return frozenset(letters for letters in found if len(letters) >= 2)


@lru_cache(maxsize=16384)
def thing_key(form: str) -> str:
    """What printed forms of one body, place or document share: the state's name, or the folded words without "the"."""
    hint = state_hint(form)
    bare = form.removeprefix("the ")
    if hint is None and " " in bare:
        owner, rest = bare.split(" ", 1)
        seat = state_hint(rest)
        if seat is not None and seat.how is StateWord.GOVERNMENT and state_hint(owner) is not None:
            hint = seat  # "US State Department"
    if hint is not None and hint.how is not StateWord.DEMONYM:
        return f"{hint.how}:{hint.canonical}"
    kept = [fold(word) for word in form.replace("Co-op", "Coop").replace("co-op", "coop").replace("-", " ").split()]
    kept = [word.replace("isation", "ization") for word in kept if word]
    return " ".join(kept[1:] if kept[:1] == ["the"] else kept)


def is_shorter_forum(short: str, long: str) -> bool:
    """True if a forum's name is a longer one with words left out, and with no word of its own ("Winter Games").

    Years do not count, "Games" are "Olympics", and two bodies joined by a hyphen stay together ("A-B Council").
    """
    left, right = _forum_words(short), _forum_words(long)
    if not left or len(left) >= len(right) or left[-1] != right[-1] or not set(left) < set(right):
        return False
    if len(left) == 1 and left[0] != "olympics":
        return False
    return "-" not in long


def _forum_words(name: str) -> list[str]:
    words = [fold(word) for word in name.split()]
    return ["olympics" if word == "games" else word for word in words if word and not word.isdigit()]


def people_of_land(name: str) -> tuple[str, ...]:
    """What the people of a land may be called: "Velmark" gives "Velmarkian", "Karrenia" gives "Karrenian" and more."""
    bare = name.rstrip("aeiouy")
    stems = dict.fromkeys(stem for stem in (name, bare) if len(stem) >= _LAND_MIN_CHARS)
    return tuple(stem + ending for stem in stems for ending in _PEOPLE_ENDINGS)
