"""What an article says a person is, and whom the person acts for: titles before the name, appositions around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.readings.cast_words import ArticleWords
from onrecord.text.names import (
    StateWord,
    head_kind,
    is_honorific,
    is_listed,
    is_listed_body,
    is_role_head,
    is_role_modifier,
    singular,
    state_hint,
)

# Words that a title may run over when its words are counted away from the name; longer titles are cut there.
_MAX_TITLE_WORDS = 12
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "my", "this", "that", "another", "one"}
)
_BE = frozenset({"is", "was", "became", "remains", "been"})
_INSIDE = frozenset({"of", "for", "to", "and", "&", "at", "on", "in", "with"})
_BODY_WORDS = frozenset(
    {
        "department",
        "ministry",
        "office",
        "house",
        "council",
        "party",
        "agency",
        "committee",
        "union",
        "nations",
        "court",
    }
)
_NOUNISH = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})


@dataclass(frozen=True, slots=True)
class RoleFinding:
    """A title (tokens `first` to `last` - 1 hold it) and the state or body it serves, None if it does not say."""

    title: str
    first: int
    last: int
    side: str | None


def find_roles(words: ArticleWords, first: int, last: int, named: Sequence[bool]) -> list[RoleFinding]:
    """The roles that the words around the personal name at first..last give it; `named` marks tokens of people."""
    found = [
        _title_before(words, first, named),
        _apposition_before(words, first, last, named),
        _after(words, last, named),
    ]
    return [role for role in found if role is not None]


def sides_in(words: ArticleWords, first: int, last: int) -> list[tuple[int, int, str]]:
    """(first, last, side) of each state, demonym, government word or acronym of a body in a stretch of tokens."""
    found = []
    index = first
    while index < last:
        step = 1
        for size in (4, 3, 2, 1):
            if index + size > last or not words.is_capital(index):
                continue
            hint = state_hint(words.phrase(index, index + size))
            if hint is not None:
                found.append((index, index + size, hint.state))
                step = size
                break
        else:
            word = words.words[index]
            if len(word) >= 2 and word.isupper() and word.isalpha() and not is_role_head(word):
                found.append((index, index + 1, word))
        index += step
    return found


def _make(words: ArticleWords, first: int, last: int) -> RoleFinding | None:
    """A finding from the tokens of a title: outer small words off, the leading nationality out of the title."""
    while first < last and (
        words.lower[first] in _INSIDE | _DETERMINERS | _POSSESSIVE or not words.words[first][:1].isalnum()
    ):
        first += 1
    while (
        (last - 2 < first or words.words[last - 2] != "-")
        and last > first
        and (words.lower[last - 1] in _INSIDE | _DETERMINERS | _POSSESSIVE or not words.words[last - 1][-1:].isalnum())
    ):
        last -= 1
    if first >= last or not any(is_role_head(words.words[index]) for index in range(first, last)):
        return None
    sides = sides_in(words, first, last)
    start = first
    for side_first, side_last, _ in sides:
        hint = state_hint(words.phrase(side_first, side_last))
        if (
            side_first == start
            and hint is not None
            and hint.how in {StateWord.NAME, StateWord.DEMONYM}
            and not is_listed_body(hint.state)
        ):
            start = side_last
            while start < last and words.lower[start] in _POSSESSIVE | {"-"}:
                start += 1
    if start >= last or not any(is_role_head(words.words[index]) for index in range(start, last)):
        start = first
    title = words.phrase(start, last)
    if last - start == 1:
        title = singular(title).capitalize() if title[:1].isupper() and singular(title) != title.lower() else title
    return RoleFinding(title, first, last, _served(words, first, last, sides))


def _served(words: ArticleWords, first: int, last: int, sides: Sequence[tuple[int, int, str]]) -> str | None:
    """The side that a title serves: before its head word or tied to it by "of" or "at", not by "to", "for" or "in"."""
    head = max(index for index in range(first, last) if is_role_head(words.words[index]))
    for side_first, side_last, side in sides:
        hint = state_hint(words.phrase(side_first, side_last))
        is_topic = hint is not None and hint.how is StateWord.NAME and is_listed("topic", words.words[head])
        if is_topic and side_first < head and words.lower[side_last] not in _POSSESSIVE:
            continue
        if side_first < head or not {"to", "for", "in", "on", "with"} & set(words.lower[head:side_first]):
            return side
    return None


def _is_plural(word: str) -> bool:
    return singular(word) != word.lower()


def _title_before(words: ArticleWords, name_first: int, named: Sequence[bool]) -> RoleFinding | None:
    """ "Russian Deputy Foreign Minister" of "Russian Deputy Foreign Minister Sergei …"."""
    last = name_first
    while last > 0 and is_honorific(words.words[last - 1]) and not is_role_head(words.words[last - 1]):
        last -= 1
    first = last
    heads = 0
    sentence = words.sentence[name_first]
    while (
        first > 0 and last - first < _MAX_TITLE_WORDS and words.sentence[first - 1] == sentence and not named[first - 1]
    ):
        lower = words.lower[first - 1]
        word = words.words[first - 1]
        if words.breaks_before(first):
            break
        if is_role_head(word):
            heads += 1
        elif first == last and not is_role_modifier(word):
            return _title_with_of(words, first, named)
        elif not (
            is_role_modifier(word)
            or lower in _BODY_WORDS
            or (lower in _INSIDE and (not heads or lower in {"and", "&"}) and _goes_on(words, first - 2, named))
            or lower in _POSSESSIVE | {"-", "–"}
            or (
                _is_tied(words, first - 1, name_first)
                and words.tokens[first - 1].upos in _NOUNISH
                and word[-1:].isalnum()
            )
            or (words.is_capital(first - 1) and word.endswith(".") and state_hint(word))
            or (lower == "the" and words.lower[first - 2] in {"of", "for", "to"})
        ):
            break
        first -= 1
    if heads and _is_plural(words.words[last - 1]) and not _is_list(words, name_first):
        return None
    return _make(words, first, last) if heads else None


def _title_with_of(words: ArticleWords, last: int, named: Sequence[bool]) -> RoleFinding | None:
    """ "President of the Republic" of "President of the Republic Anna Lind", as state agencies write."""
    sentence = words.sentence[last]
    first = last
    while first > 0 and last - first < _MAX_TITLE_WORDS and words.sentence[first - 1] == sentence:
        at = first - 1
        if named[at] or words.breaks_before(first):
            return None
        if is_role_head(words.words[at]) and words.lower[first] == "of":
            while at > 0 and is_role_modifier(words.words[at - 1]) and not named[at - 1]:
                at -= 1
            return _make(words, at, last)
        if not (words.is_capital(at) or (first < last and words.lower[at] in {"of", "the", "and", "for"})):
            return None
        first = at
    return None


def _is_tied(words: ArticleWords, index: int, name_first: int) -> bool:
    """True for a capitalised word that the parse puts into the title or under the name, not under the verb before."""
    head = words.tokens[index].head
    tied = head == -1 or index < head <= name_first + 3
    return words.is_capital(index) and (tied or state_hint(words.words[index]) is not None)


def _is_list(words: ArticleWords, name_first: int) -> bool:
    """True if another name is joined to this one: "Presidents Anna Lind and …"."""
    return bool({"and", ","} & set(words.lower[name_first : name_first + 5]))


def _goes_on(words: ArticleWords, index: int, named: Sequence[bool]) -> bool:
    """True if the token before a small word still belongs to a title ("Secretary of …", "Trade and …")."""
    if index < 0 or named[index]:
        return False
    word = words.words[index]
    if is_role_head(word) and words.lower[index + 1] in {"of", "for", "to"}:
        return True
    if words.lower[index + 1] in {"and", "&"}:
        return is_role_modifier(word)
    return words.lower[index + 1] == "of" and words.is_capital(index) and head_kind(word) is not None


def _after(words: ArticleWords, last: int, named: Sequence[bool]) -> RoleFinding | None:
    """ "head of the delegation" of "Lind, head of the delegation, said"; also "Lind is the minister of …"."""
    index = last
    if index >= len(words):
        return None
    if words.words[index] in {",", "–", "—", "("}:
        index += 1
        if index + 1 < len(words) and words.lower[index] == "who" and words.lower[index + 1] in _BE:
            index += 2
    elif words.lower[index] in _BE:
        index += 1
        if index >= len(words) or words.lower[index] not in {"the", "a", "an"}:
            return None
    else:
        return None
    return _role_phrase(words, index, words.sentence[last - 1], named)


def _role_phrase(words: ArticleWords, first: int, sentence: int, named: Sequence[bool]) -> RoleFinding | None:
    """The noun phrase that starts at `first` if its head is a role word, with its "of …" and "at …"."""
    index = first
    while index < len(words) and words.lower[index] in _DETERMINERS | {"then", "now", "also"}:
        index += 1
    head = None
    while (
        index < len(words)
        and words.sentence[index] == sentence
        and index - first < _MAX_TITLE_WORDS
        and not named[index]
    ):
        word = words.words[index]
        if is_role_head(word) and words.tokens[index].upos != "ADJ":  # "official visit"
            head = index
        elif head is not None and is_role_modifier(word):
            pass  # "deputy foreign minister": the head may be still to come
        elif head is not None or not (
            words.tokens[index].upos in _NOUNISH
            or is_role_modifier(word)
            or words.lower[index] in _POSSESSIVE | {"-", "–", "and"}
        ):
            break
        index += 1
    if head is None or _is_plural(words.words[head]):
        return None
    end = head + 1
    while end < len(words) and end - first < _MAX_TITLE_WORDS and words.sentence[end] == sentence and not named[end]:
        lower = words.lower[end]
        if words.tokens[end].upos in _NOUNISH or lower in _INSIDE | _POSSESSIVE | {"the", "-", "–", "its", "their"}:
            if lower == "and" and not (end + 1 < len(words) and words.is_capital(end + 1)):
                break
            if end == head + 1 and words.tokens[end].upos == "ADJ":
                break  # "minister responsible for …"
            end += 1
            continue
        break
    while end - first >= _MAX_TITLE_WORDS and end > head + 1 and words.lower[end] not in _INSIDE:
        end -= 1  # cut off in the middle: back to the last small word
    if end < len(words) and named[end]:
        if not any(words.lower[at] in {"of", "for", "to"} for at in range(head + 1, end)):
            return None  # "Lind, President Anna Berg and …": the title is the next one's
        while end < len(words) and named[end]:
            end += 1  # "the spokesman for President Anna Berg"
    return _make(words, first, end)


def _apposition_before(
    words: ArticleWords, name_first: int, name_last: int, named: Sequence[bool]
) -> RoleFinding | None:
    """ "the country's foreign minister" of "the country's foreign minister, Anna Lind, said"."""
    addressed = name_first > 0 and is_honorific(words.words[name_first - 1])
    name_first -= addressed
    if name_first < 2 or words.words[name_first - 1] != ",":
        return None
    if not (addressed or name_last >= len(words) or words.words[name_last] in {",", ".", ")", "—", ";"}):
        return None
    sentence = words.sentence[name_first]
    first = name_first - 1
    while (
        first > 0
        and words.sentence[first - 1] == sentence
        and name_first - first < _MAX_TITLE_WORDS
        and not named[first - 1]
    ):
        token = words.tokens[first - 1]
        lower = words.lower[first - 1]
        if lower in {"the", "a", "an", "its", "their", "his", "her"}:
            first -= 1
            if first > 0 and words.lower[first - 1] in {"of", "for", "at"}:
                continue
            break
        if not (token.upos in _NOUNISH or lower in _INSIDE | _POSSESSIVE | {"-", "–"}):
            break
        first -= 1
    start = first
    while start < name_first and words.lower[start] in _DETERMINERS | _INSIDE:
        start += 1
    heads = [index for index in range(start, name_first - 1) if is_role_head(words.words[index])]
    return _make(words, first, name_first - 1) if heads else None
