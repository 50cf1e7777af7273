"""Whether a weekday or month without more lies behind or ahead: read off the verbs around it."""

import re
from bisect import bisect_right
from enum import Enum, auto

from onrecord.nouns.analysis import Analysis
from onrecord.readings.times.tokens import Tokens


class Tense(Enum):
    PAST = auto()
    FUTURE = auto()
    UNKNOWN = auto()


_WILL = frozenset("will shall won't would may might could can should must 'll".split())
_WAS = frozenset("was were had did has have having been wasn't weren't hadn't didn't hasn't haven't".split())
_IS = frozenset("is are am isn't aren't be being".split())
# Verbs and adjectives that put what follows ahead of their own time ("is due to arrive Monday").
_AHEAD = re.compile(
    r"due|scheduled?|expect(?:s|ed|ing)?|set|slated|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|agree[sd]?|agreed|"
    r"hop(?:e|es|ed|ing)|going|ready|likely|prepar(?:e|es|ed|ing)|vow(?:s|ed)?|promis(?:e|es|ed)|poised|supposed|hope|need(?:s|ed)?|"
    r"decid(?:e|es|ed)|urg(?:e|es|ed)|ask(?:s|ed)?|order(?:s|ed)?|tell|told|call(?:s|ed)?|appeal(?:s|ed)?|offer(?:s|ed)?|propos(?:e|es|ed)"
)
# Past forms without -ed that news uses most; participles among them are told apart by the auxiliary before.
_IRREGULAR = frozenset(
    """said told met came went took made gave got saw found left began held led lost won sent built bought brought caught chose
    drew drove fell felt fought flew forgot froze grew heard hid hit kept knew laid lay let lit meant paid put ran rang read rode
    rose sang sank sat sold shot shook shut slept slid sought spent spoke split spread stole stood stuck struck swept swore swam
    taught thought threw understood undertook underwent withdrew wore wrote overthrew became broke burst cast cost cut dealt dug
    drank ate bound bred clung crept fed fled forbade forgave hung hurt leapt lent overtook quit rebuilt shone shrank slew spun
    sprang stung strode strove tore woke wept wound shed wed""".split()
)
_DETERMINERS = frozenset("the a an this that these those its his her their our my your all some any no".split())
# How many words to look at on either side: a clause of news is seldom longer.
_REACH = 14


def tense_near(tokens: Tokens, first: int, past: int) -> Tense:
    """The tense of the verb that most likely governs tokens `first` to `past`: the nearest before in the sentence, else after."""
    found = _look_back(tokens, first)
    return found if found is not Tense.UNKNOWN else _look_ahead(tokens, past)


def _look_back(tokens: Tokens, first: int) -> Tense:
    infinitive = False
    participle = False
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        word = tokens.words[at].lower().replace("’", "'")
        if word in ".!?:;" or "\n" in word:
            break
        if word in _WILL or word.endswith("'ll"):
            return Tense.FUTURE
        if word == "to" and at + 1 < first and _may_be_verb(tokens.words[at + 1]):
            infinitive = True
            continue
        if infinitive and _AHEAD.fullmatch(word):
            return Tense.FUTURE
        if word in _IS:
            if infinitive or _gerund_after(tokens, at, first) or _ahead_after(tokens, at, first):
                return Tense.FUTURE
            if word == "be":
                participle = False
                continue
            return Tense.UNKNOWN
        if word in _WAS:
            return Tense.PAST
        if _is_past(word):
            before = tokens.words[at - 1].lower() if at else ""
            if before in ("be", "to") or before in _IS:
                continue
            if before in _WILL:
                return Tense.FUTURE
            return Tense.PAST
    return Tense.FUTURE if infinitive and not participle else Tense.UNKNOWN


def _look_ahead(tokens: Tokens, past: int) -> Tense:
    for at in range(past, min(past + _REACH, len(tokens.words))):
        word = tokens.words[at].lower().replace("’", "'")
        if word in ".!?;" or "\n" in word:
            break
        if word in _WILL or word.endswith("'ll"):
            return Tense.FUTURE
        if word in _WAS or _is_past(word):
            return Tense.PAST
        if word in _IS:
            return Tense.FUTURE if _gerund_after(tokens, at, at + 4) or _ahead_after(tokens, at, at + 4) else Tense.UNKNOWN
    return Tense.UNKNOWN


def _is_past(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 3 and word not in ("need", "indeed", "speed", "hundred", "united"))


def _may_be_verb(word: str) -> bool:
    return word[:1].islower() and word not in _DETERMINERS and not word[:1].isdigit()


def _gerund_after(tokens: Tokens, at: int, stop: int) -> bool:
    return any(word.endswith("ing") and len(word) > 5 for word in tokens.words[at + 1 : min(at + 4, stop)])


def _ahead_after(tokens: Tokens, at: int, stop: int) -> bool:
    return any(_AHEAD.fullmatch(word.lower()) for word in tokens.words[at + 1 : min(at + 4, stop)])
