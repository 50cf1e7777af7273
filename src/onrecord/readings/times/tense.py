"""Whether a weekday or month without more lies behind or ahead: read off the verbs around it."""

import re
from enum import Enum, auto

from onrecord.readings.times.lexicon import CLASSES, word_set
from onrecord.readings.times.tokens import Tokens


class Tense(Enum):
    PAST = auto()
    FUTURE = auto()
    OPEN = auto()  # ahead of something past ("was due to arrive Monday", "would meet Monday"): the nearest is meant
    UNKNOWN = auto()


WILL = word_set("will shall won't")
WOULD = word_set("would may might could can should must wouldn't couldn't can't shouldn't")
WAS = word_set("was were had did having been wasn't weren't hadn't didn't")
HAS = word_set("has have hasn't haven't 've")
IS = word_set("is are am isn't aren't")
# Verbs and adjectives that put what follows ahead of their own time ("is due to arrive Monday").
AHEAD = re.compile(
    r"due|scheduled?|schedules|expect(?:s|ed|ing)?|set|slated|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:e|es|ed|ing)|going|ready|"
    r"likely|poised|supposed|forecast|hope|upcoming|preparing|want(?:s|ed)?|agree[sd]?|deadline|promise[sd]?|vow(?:s|ed)?|"
    r"effective|payable"
)
# These open a clause of their own: the verbs before them govern another one.
_OPENERS = word_set("though although while whereas because")
# What goes on until a day has that day ahead of it, whatever its tense.
_UNTIL = word_set("until till through")
# What is put off has its day ahead: "postponed until Monday".
_PUT_OFF = word_set("postponed delayed adjourned deferred rescheduled extended suspended")
_ARTICLES = word_set("the a an its his her their our my")
_FUNCTION_WORDS = frozenset(CLASSES["PREP"]) | word_set("that which who not it he she they we you")
_BEFORE_OPENING = word_set('on in at by since during for from , " “')
# Past forms without -ed that news uses most; participles among them are told apart by the auxiliary before.
_IRREGULAR = word_set("""said told met came went took made gave got saw found left began held led lost won sent built
bought brought caught chose
    drew drove fell felt fought flew forgot froze grew heard hid hit kept knew laid lay let lit meant paid put ran
    rang read rode
    rose sang sank sat sold shot shook shut slept slid sought spent spoke split spread stole stood stuck struck swept
    swore swam
    taught thought threw understood undertook underwent withdrew wore wrote overthrew became broke burst cast cost cut
    dealt dug
    drank ate bound bred clung crept fed fled forbade forgave hung hurt leapt lent overtook quit rebuilt shone shrank
    set slew spun
    sprang stung strode strove tore woke wept wound shed wed done gone seen shown taken given known""")
_NO_PAST = word_set("need indeed speed hundred united breed seed feed exceed proceed succeed agreed-upon")
_DETERMINERS = word_set("the a an this that these those its his her their our my your all some any no")
_OF_A_ROW = word_set("first second third fourth fifth last latest only")
_LONGEST_ROW = 7  # words from "first" to "to": "the first three former members of the pact to"
# How many words to look at on either side: a clause of news is seldom longer.
_REACH = 16


def tense_before(tokens: Tokens, first: int, floor: int = 0) -> Tense:
    """The tense of the nearest verb between tokens `floor` and `first`, in their sentence: most often it governs."""
    if _word(tokens, first - 1) == "as" and _word(tokens, first - 2) in ("soon", "early"):
        return Tense.FUTURE  # "as soon as Tuesday"
    infinitive = governed = apart = False
    until = _word(tokens, first - 1) in _UNTIL
    for at in range(first - 1, max(first - 1 - _REACH, floor - 1), -1):
        word = _word(tokens, at)
        if _ends_sentence(word):
            break
        if word in WILL or word.endswith("'ll"):
            return Tense.FUTURE
        if word in WOULD:
            return Tense.FUTURE if until else Tense.OPEN
        if word in _OPENERS:
            return tense_after(tokens, first + 1)
        if word == "to" and at + 1 < first and _may_be_verb(tokens.words[at + 1]):
            infinitive = infinitive or not (apart or _tells_what_one_did(tokens, at))
        elif word == ",":
            apart = True
        elif AHEAD.fullmatch(word) and _looks_ahead(tokens, at):
            return _ahead(tokens, at)
        elif infinitive and word.endswith("ing") and len(word) > 5:
            governed = True  # "forcing them to resign Monday": the tense is that of the main verb
        elif word in IS:
            if infinitive or _gerund_after(tokens, at, first):
                return Tense.FUTURE
            return Tense.FUTURE if until else Tense.UNKNOWN
        elif word in WAS:
            return Tense.OPEN if until or (infinitive and _word(tokens, at + 1) == "to") else Tense.PAST
        elif word in _PUT_OFF and (until or _word(tokens, first - 1) == "to"):
            return Tense.OPEN if "had" in (_word(tokens, at - 1), _word(tokens, at - 2)) else Tense.FUTURE
        elif word in HAS or (is_past(word) and not _is_attribute(tokens, at)):
            return Tense.OPEN if until else Tense.PAST
    return Tense.FUTURE if (infinitive and not governed) else Tense.UNKNOWN


def _tells_what_one_did(tokens: Tokens, to: int) -> bool:
    """True for "the first ships to leave": behind such a word an infinitive tells what was done."""
    return any(
        _word(tokens, at) in _OF_A_ROW and _word(tokens, at - 1) == "the" for at in range(max(0, to - _LONGEST_ROW), to)
    )


def opens_sentence(tokens: Tokens, first: int) -> bool:
    """True if only a preposition stands between the start of the sentence and token `first`."""
    at = first - 1
    while at >= 0 and _word(tokens, at) in _BEFORE_OPENING:
        at -= 1
    return at < 0 or _ends_sentence(_word(tokens, at))


def tense_after(tokens: Tokens, past: int) -> Tense:
    """The tense of the nearest verb from token `past` on, for an expression that opens its sentence."""
    for at in range(past, min(past + _REACH, len(tokens.words))):
        word = _word(tokens, at)
        if _ends_sentence(word):
            break
        if word in WILL or word.endswith("'ll"):
            return Tense.FUTURE
        if word in WOULD:
            return Tense.OPEN
        if AHEAD.fullmatch(word) and _looks_ahead(tokens, at):
            return _ahead(tokens, at)
        if word in WAS or word in HAS or is_past(word):
            return Tense.PAST
        if word in IS:
            return Tense.FUTURE if _gerund_after(tokens, at, at + 4) or _word(tokens, at + 1) == "to" else Tense.UNKNOWN
    return Tense.UNKNOWN


def _looks_ahead(tokens: Tokens, at: int) -> bool:
    """False for "set" that is no plan: "the record set on Monday"."""
    planned = _word(tokens, at + 1) in ("to", "for") or _word(tokens, at - 1) in IS
    return _word(tokens, at) != "set" or planned


def _is_attribute(tokens: Tokens, at: int) -> bool:
    """True if the past form at `at` is no verb of its own: behind a helper ("is expected"), or between an article and
    its noun ("a still unspecified date").
    """
    before, after = _word(tokens, at - 1), _word(tokens, at + 1)
    if before in ("be", "being", "been", *IS, *HAS):
        return True
    adverb = before.endswith("ly") or before in ("still", "yet", "newly", "long", "already", "once")
    behind_article = before in _ARTICLES or (adverb and _word(tokens, at - 2) in _ARTICLES)
    noun = after.isalpha() and not after.endswith("ly") and after not in _FUNCTION_WORDS | _DETERMINERS
    return behind_article and noun and tokens.words[at + 1].islower()


def _ahead(tokens: Tokens, at: int) -> Tense:
    """The tense that a word of expectation gives: ahead of now beside "is", "has" or in the present, else ahead of
    the past.
    """
    before = {_word(tokens, at - 1), _word(tokens, at - 2)}
    word = _word(tokens, at)
    if before & WAS:
        return Tense.OPEN
    if before & IS or before & HAS or word.endswith("ing") or word in ("plans", "hopes", "expects", "wants", "intends"):
        return Tense.FUTURE
    return Tense.OPEN


def _word(tokens: Tokens, at: int) -> str:
    return tokens.words[at].lower().replace("’", "'") if 0 <= at < len(tokens.words) else ""


def _ends_sentence(word: str) -> bool:
    return word in ".!?:;" or "\n" in word


def is_past(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST)


def _may_be_verb(word: str) -> bool:
    return word[:1].islower() and word not in _DETERMINERS


def _gerund_after(tokens: Tokens, at: int, stop: int) -> bool:
    return any(word.endswith("ing") and len(word) > 5 for word in tokens.words[at + 1 : min(at + 4, stop)])
