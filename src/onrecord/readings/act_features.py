"""What tells the act of a statement, beside the model: cue and content words, negation, modality, conditions.

Features are names with a value, and words whose vectors are summed; the table that weighs them (acts.py) is learnt by
`python -m training.act_table`.
Proper nouns are no features: who a story is about must not decide what is done by speaking.
"""

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from onrecord.text.names import word_sections

_WORD = re.compile(r"[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:ll|d|s|re|ve|m)\b|[^\W\d_]+|\?", re.IGNORECASE)
_NEGATIONS = frozenset("not n't no never nothing nobody none neither nor without cannot".split())
_MODALS = frozenset("would could should must will shall may might can ca wo cannot need ought 'll 'd to".split())
_ONE_MODAL = {"wo": "will", "'ll": "will", "shall": "will", "'d": "would", "ca": "can", "cannot": "can"}
_FIRST_PERSONS = frozenset({"i", "we"})
_PERSONS = frozenset("i we it he she they".split())
_SMALL = frozenset(
    "the a an of to in on and or that for with by at as is was were be been are has have had it its this his her their "
    "he she they we i you from but".split()
)
# Sections of act_words.txt that speak of the content, not of the cue.
_OF_CONTENT = ("good", "bad", "harm")
# The section of cues that tell nothing of the act ("said"): with those, all depends on the content. What the content
# shows is therefore counted once for all statements, once for each cue, and once for such cues and for the others.
_PLAIN = "plain"
_OPENING = "\"“'‘«„"
# Content words among which the first modal is looked for, and how near before it its subject stands.
_MODAL_WORDS = 24
_SUBJECT_WORDS = 4
# Content words among which a word of the sections of acts is looked for: "that they reject …".
_ACT_WORDS = 10
# The words of the content by which it opens.
_OPENING_WORDS = 6
# Values below 1 for what is many: single words of the content, the last word of the source.
_WORD_VALUE, _SOURCE_VALUE = 0.6, 0.5
_LONG_WORDS = 40
# In the place of a word that is a name: one with a capital, unless it stands where any word has one, which is after
# these marks and in a line with a capital on this share of its words that have more than three letters.
NAME = ""
_OPENS = frozenset(".!?:;…\n" + _OPENING)
_HEADLINE_SHARE, _HEADLINE_WORDS = 0.7, 4


def find_features(cue: str, content: str, source: str | None, *, addressed: bool) -> dict[str, float]:
    """The features of a statement by the text of its parts; `addressed` if it says to whom.

    Keys are "kind:word" pairs in lower case and stems, with "|", "+" or a space between several words; values lie in
    (0, 1]. Names whose capital cannot be told from that of a sentence's first word are still among them: the table
    does not know them.
    """
    cue_words, words = _words(cue), without_names(content)
    lemmas = {lemma(word) for word in cue_words}
    key = "+".join(sorted(lemma(word) for word in set(cue_words) - _SMALL)) or (cue_words[-1] if cue_words else "")
    found = {f"cue:{' '.join(cue_words)}": 1.0}
    found |= {f"c:{one}": 1.0 for one in lemmas}
    found |= {f"lexicon:{act}": 1.0 for act, stems in _lexicon().items() if lemmas & stems}
    found |= _of_content(words, (key, _kind(lemmas)))
    found[f"kind:{_kind(lemmas)}"] = 1.0
    if any(word in _NEGATIONS for word in cue_words):
        found |= {"cue not": 1.0, f"cue not:{key}": 1.0}
    if content.lstrip()[:1] in tuple(_OPENING):
        found |= {"quoted": 1.0, f"quoted:{key}": 1.0}
    source_words = without_names(source) if source else []
    if not source_words:
        found["no source"] = 1.0
    elif source_words[-1] == NAME:
        found["source a name"] = _SOURCE_VALUE
    else:
        found[f"source:{source_words[-1]}"] = _SOURCE_VALUE
    if addressed:
        found["addressed"] = 1.0
    return found


def find_words(cue: str, content: str) -> dict[str, list[str]]:
    """The words whose vectors tell of the act, by part: those of the cue, of the content without the smallest, the same
    again if the cue tells nothing, and those the content opens with. Only words without a capital: any name has a
    vector."""
    words = _uncapitalised(content)
    large = [word for word in words if word not in _SMALL]
    return {
        "cue": _uncapitalised(cue),
        "content": large,
        "content of a plain cue": large if _kind({lemma(word) for word in _words(cue)}) == _PLAIN else [],
        "opening": words[:_OPENING_WORDS],
    }


def _kind(cue_lemmas: Set[str]) -> str:
    return _PLAIN if cue_lemmas & _lexicon()[_PLAIN] else "telling"


def _uncapitalised(text: str) -> list[str]:
    return [_plain(match.group()) for match in _WORD.finditer(text) if not match.group()[0].isupper()]


def _of_content(words: Sequence[str], keys: Sequence[str]) -> dict[str, float]:
    """What the content shows, alone and with each of `keys`, which tell of the cue."""
    found = {f"w:{lemma(word)}": _WORD_VALUE for word in words if word not in _SMALL and word != NAME}
    if words and words[0] != NAME:
        found |= _with_keys("first", words[0], keys)
    body = words[1:] if words[:1] == ["that"] else words
    if body and body[0] != NAME:
        found[f"second:{lemma(body[0])}"] = 1.0
    if len(body) > 1 and NAME not in body[:2]:
        found[f"two:{body[0]} {lemma(body[1])}"] = 1.0
    stems = [lemma(word) for word in words if word != NAME]
    for section, known in _lexicon().items():
        if section != _PLAIN and not known.isdisjoint(stems if section in _OF_CONTENT else stems[:_ACT_WORDS]):
            found |= _with_keys("has", section, keys if section in _OF_CONTENT else keys[1:])
    found |= _modal(words, keys)
    if any(word in _NEGATIONS for word in words):
        found |= {"not": 1.0} | {f"not:{key}": 1.0 for key in keys}
    if "?" in words:
        found["question"] = 1.0
    if "if" in words:
        found["if"] = 1.0
    found["length"] = max(1, min(len(words), _LONG_WORDS)) / _LONG_WORDS
    return found


def _with_keys(kind: str, name: str, keys: Sequence[str]) -> dict[str, float]:
    return {f"{kind}:{name}": 1.0} | {f"{kind}:{key}|{name}": 1.0 for key in keys}


def _modal(words: Sequence[str], keys: Sequence[str]) -> dict[str, float]:
    """The first modal with its subject, its negation and its verb: "it will not …"."""
    at = next(
        (at for at, word in enumerate(words[:_MODAL_WORDS]) if word in _MODALS and (word != "to" or at == 0)), None
    )
    if at is None:
        return {f"m:{keys[-1]}|none": 1.0}
    denied = at + 1 < len(words) and words[at + 1] in _NEGATIONS
    subject = next((one for one in reversed(words[max(0, at - _SUBJECT_WORDS) : at]) if one in _PERSONS), "other")
    modal = _ONE_MODAL.get(words[at], words[at]) + (" not" if denied or words[at] == "cannot" else "")
    who = f"{'first' if subject in _FIRST_PERSONS else subject} {modal}"
    found = _with_keys("m", modal, keys) | _with_keys("m", who, keys[-1:])
    verb = at + 1 + denied
    if verb < len(words) and words[verb] != NAME:
        found[f"does:{modal} {lemma(words[verb])}"] = 1.0
    return found


def without_names(text: str) -> list[str]:
    """The words of `text` in lower case, with NAME in place of each that its capital tells to be one."""
    found = list(_WORD.finditer(text))
    telling = [match.group() for match in found if len(match.group()) > 3]
    capitals = sum(word[0].isupper() for word in telling)
    headline = len(telling) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(telling)
    shouted = headline and all(word.isupper() for word in telling)
    return [NAME if _is_name(text, match, headline, shouted) else _plain(match.group()) for match in found]


def _is_name(text: str, match: re.Match[str], headline: bool, shouted: bool) -> bool:
    word = match.group()
    if not word[0].isupper() or word == "I" or shouted:
        return False
    if len(word) > 1 and word.isupper():
        return True
    before = match.start() - 1
    while before >= 0 and text[before] in " (":
        before -= 1
    return not headline and before >= 0 and text[before] not in _OPENS


def _words(text: str) -> list[str]:
    return [_plain(match.group()) for match in _WORD.finditer(text)]


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """`word` without the endings of English verbs and plurals, so that "denied" and "deny" are one; lower case."""
    lower = word.lower()
    for ending, instead in (("ied", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if lower.endswith(ending) and len(lower) - len(ending) >= 3:
            lower = lower[: -len(ending)] + instead
            break
    lower = lower.removesuffix("e")
    return lower[:-1] if len(lower) > 3 and lower[-1] == lower[-2] else lower


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, frozenset[str]]:
    sections = word_sections("act_words.txt")
    return {act: frozenset(lemma(word) for word in words) for act, words in sections.items()}
