"""Forums and documents known by the form of their name: "Resolution 2231", "the G7", "six-party talks"."""

import re

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name, tail_end
from onrecord.readings.cast_words import ArticleWords
from onrecord.text.names import head_kind, is_listed

# "G7", "G20": the letter and how many they are. "P5" and "E3" name other things as often.
_GROUP_OF = re.compile(r"G[1-9]\d?")
_COUNTED = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "2", "3", "4", "5", "6", "7", "8"})
_PARTIES = frozenset({"party", "way", "nation", "power"})
_FOUR_OR_THREE = frozenset({"Quartet", "Quad", "Troika"})
# Documents that bear a number of their own. Behind treaties and conventions it is rather that of a footnote.
_NUMBERED = frozenset({"resolution", "order", "directive", "decree", "regulation", "protocol", "proclamation", "bill"})
_NAME_UPOS = frozenset({"PROPN", "ADJ", "NOUN", "X"})
_LONGEST = 8  # words of a name before its number


def find_set_names(words: ArticleWords) -> list[Name]:
    """Names of forums and documents in text order; they may overlap those that other rules find."""
    names: list[Name] = []
    index = 0
    while index < len(words):
        found = (
            _group_of(words, index)
            or _party_talks(words, index)
            or _numbered_document(words, index)
            or _pair_of_words(words, index)
        )
        if found is None:
            index += 1
            continue
        names.append(found)
        index = max(found.last, index + 1)
    return names


def is_group_of(word: str) -> bool:
    """True for "G7", "G20"."""
    return _GROUP_OF.fullmatch(word) is not None


def _group_of(words: ArticleWords, at: int) -> Name | None:
    """ "The G7", "G-20 leaders", "the Quartet"."""
    article = at > 0 and words.lower[at - 1] == "the"
    if words.words[at] in _FOUR_OR_THREE and article:
        beside = at + 1 < len(words) and words.is_capital(at + 1) and not words.breaks_before(at + 1)
        return None if beside else Name(at, at + 1, EntityKind.FORUM, tagged=False)
    if is_group_of(words.words[at]) or (words.words[at] == "Group" and _is_group_of_number(words, at)):
        last = at + 1 if words.words[at] != "Group" else at + 3
        return Name(at, last, EntityKind.FORUM, tagged=False)
    hyphened = (
        words.words[at : at + 2] == ("G", "-") and at + 2 < len(words) and words.glued(at + 1) and words.glued(at + 2)
    )
    if hyphened and words.words[at + 2].isdigit():
        return Name(at, at + 3, EntityKind.FORUM, tagged=False)
    return None


def _is_group_of_number(words: ArticleWords, at: int) -> bool:
    """True for "Group of Seven" from token `at` on."""
    if words.lower[at + 1 : at + 2] != ("of",) or at + 2 >= len(words):
        return False
    number = words.words[at + 2]
    return number.isdigit() or (number[:1].isupper() and words.tokens[at + 2].upos == "NUM")


def _party_talks(words: ArticleWords, at: int) -> Name | None:
    """ "The six-party talks", "Four-Party Talks": a standing forum, named so in small letters too."""
    if words.lower[at] not in _COUNTED or words.lower[at + 1 : at + 2] != ("-",) or at + 3 >= len(words):
        return None
    if words.lower[at + 2] not in _PARTIES or words.lower[at + 3] not in {"talks", "negotiations", "dialogue"}:
        return None
    return Name(at, at + 4, EntityKind.FORUM, tagged=False)


def _numbered_document(words: ArticleWords, at: int) -> Name | None:
    """ "Security Council Resolution 1701", "Executive Order 13769", from its first capitalised word on."""
    if not _is_name_word(words, at) or (at > 0 and _is_name_word(words, at - 1) and not words.breaks_before(at)):
        return None
    for head in range(at, min(at + _LONGEST, len(words) - 1)):
        if not _is_name_word(words, head) or (head > at and words.breaks_before(head)):
            return None
        number = words.words[head + 1]
        if words.lower[head] in _NUMBERED and number.isdigit() and not words.breaks_before(head + 1):
            opener = head > at and words.starts_sentence(at) and words.tokens[at].upos not in _NAME_UPOS
            first = at + 1 if opener else at
            return Name(first, head + 2, EntityKind.DOCUMENT, tagged=False)
    return None


def _is_name_word(words: ArticleWords, at: int) -> bool:
    return words.is_capital(at) and words.words[at].replace(".", "").isalpha()


def _pair_of_words(words: ArticleWords, at: int) -> Name | None:
    """ "Trilateral Contact Group", "Working Group on Borders", "Joint Statement", "White Paper on Defence": two words
    that name a forum or a document together, with the capitalised words before them and the tail behind.
    """
    if at + 2 >= len(words) or not words.is_capital(at) or words.breaks_before(at + 1):
        return None
    pair = f"{words.lower[at]}-{words.lower[at + 1]}" if words.is_capital(at + 1) else ""
    kind = (
        EntityKind.FORUM
        if is_listed("forum-pair", pair)
        else EntityKind.DOCUMENT
        if is_listed("document-pair", pair)
        else None
    )
    first, last = at, at + 2
    if words.lower[at : at + 3] == ("plan", "of", "action"):
        kind, last = EntityKind.DOCUMENT, at + 3
    if kind is None:
        return None
    if last < len(words) and words.is_capital(last) and not words.breaks_before(last):
        return None  # "Working Group Chair", or a headline that goes on
    while first > 0 and _is_name_word(words, first - 1) and not words.breaks_before(first) and at - first < 3:
        before = words.words[first - 1]
        if head_kind(before) not in {None, "place"} or words.tokens[first - 1].upos not in _NAME_UPOS:
            break
        first -= 1
    return Name(first, tail_end(words, last), kind, tagged=False)
