"""The names in an article: the tagger's, cleaned of titles and possessives, and those that it missed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_words import ArticleWords
from onrecord.text.name_match import PARTICLES, is_acronym_of
from onrecord.text.names import (
    StateWord,
    head_kind,
    is_given_name,
    is_honorific,
    is_role_head,
    is_role_modifier,
    is_union,
    longest_state_name,
    state_hint,
)

_POSSESSIVE = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
_CONNECTORS = frozenset({"of", "for", "and", "on", "in", "to", "the", "&"})
_OPEN = "([{“\"‘'«„"
_NOT_IN_TITLE = frozenset({"the", "a", "an"})
_LABELS = {
    "person": EntityKind.PERSON,
    "organisation": EntityKind.ORGANISATION,
    "place": EntityKind.PLACE,
    "other": EntityKind.OTHER,
}
_HEADS = {
    "forum": EntityKind.FORUM,
    "document": EntityKind.DOCUMENT,
    "organisation": EntityKind.ORGANISATION,
    "place": EntityKind.PLACE,
}
_DEPARTMENTS = frozenset({"department", "ministry", "office", "house", "council", "party", "agency", "committee"})
_COMMON_CAPITALS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "i",
        "mr",
        "mrs",
        "ms",
        "the",
        "a",
        "an",
    ]
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: tokens `first` to `last` - 1, what it names, and whether the tagger saw it."""

    first: int
    last: int
    kind: EntityKind
    tagged: bool = True


def find_names(words: ArticleWords, analysis: Analysis, source_ranges: Sequence[tuple[int, int]]) -> list[Name]:
    """All names of an article in text order, not overlapping.

    1. the tagger's mentions, boundaries mended
    2. a person after a title; states and capitals; capitalised names that end in "Council", "Treaty" …
    3. acronyms in brackets, and any repeat of a name already known
    4. a bare capitalised source of an attribution ("Riabco said")
    """
    taken = bytearray(len(words))
    names: list[Name] = []

    def add(name: Name) -> None:
        if name.first < name.last and not any(taken[name.first : name.last]):
            taken[name.first : name.last] = b"\1" * (name.last - name.first)
            names.append(name)

    for name in _headed_names(words):
        add(name)
    for tagged in analysis.mentions:
        for name in _clean(words, *words.range_of(tagged.span), _LABELS[tagged.label]):
            if any(taken[name.first : name.last]):
                continue
            add(_stretch(words, name, taken))
    for name in _titled_people(words, taken):
        add(name)
    for name in _state_names(words, taken):
        add(name)
    names.sort(key=lambda name: name.first)
    for name in _bracketed_acronyms(words, names, taken):
        add(name)
    for name in _repeats(words, names, taken):
        add(name)
    for first, last in source_ranges:
        for name in _bare_source(words, first, last, taken):
            add(name)
    names.sort(key=lambda name: name.first)
    return _vote_kinds(words, names)


def _clean(words: ArticleWords, first: int, last: int, kind: EntityKind) -> list[Name]:
    """The name or names inside a tagged mention: outer marks, determiners, possessives and titles cut off."""
    # A mention never runs over a bracket, a comma or "and" between people.
    for cut in range(first + 1, last - 1):
        mark = words.words[cut]
        if mark in "()[]" or (kind is EntityKind.PERSON and mark in {",", "and", "&", ";"}):
            return _clean(words, first, cut, kind) + _clean(words, cut + 1, last, kind)
    while first < last and (not words.words[first][:1].isalnum() or words.lower[first] in _NOT_IN_TITLE):
        first += 1
    while first < last and (words.words[last - 1] in _POSSESSIVE or not words.words[last - 1][-1:].isalnum()):
        if words.words[last - 1].endswith(".") and words.words[last - 1][:1].isalpha():
            break  # "U.S.", "Jr."
        last -= 1
    if kind is EntityKind.PERSON:
        first = _after_title(words, first, last)
    if first >= last or not any(
        words.is_capital(index) or words.words[index][:1].isdigit() for index in range(first, last)
    ):
        return []
    phrase = words.phrase(first, last)
    hint = state_hint(phrase)
    if hint is not None and hint.how is StateWord.DEMONYM:
        return []
    if (
        last - first == 1
        and (is_role_head(phrase) or words.lower[first] in _COMMON_CAPITALS)
        and not is_given_name(phrase)
    ):
        return []
    return [Name(first, last, _kind_of(words, first, last, kind))]


def _after_title(words: ArticleWords, first: int, last: int) -> int:
    """Where the personal name starts inside first..last: after the last title word, if a name is left."""
    start = first
    for index in range(first, last - 1):
        word = words.words[index]
        if is_given_name(word) and index == start and not (index + 1 < last and is_given_name(words.words[index + 1])):
            break
        if is_role_head(word) or is_honorific(word):
            start = index + 1
        elif not (is_role_modifier(word) or words.lower[index] in _CONNECTORS or _is_side(words, index, last)
                  or words.lower[index] in _DEPARTMENTS or word in {"-", "–", "'s", "’s"}):  # fmt: skip
            if index == start:
                break
    while start < last - 1 and words.words[start] in {"-", "–", ".", ","}:
        start += 1
    return start


def _is_side(words: ArticleWords, index: int, last: int) -> bool:
    return state_hint(words.words[index]) is not None or (
        index + 1 < last and state_hint(words.phrase(index, index + 2)) is not None
    )


def _kind_of(words: ArticleWords, first: int, last: int, kind: EntityKind) -> EntityKind:
    """What the name is, by the list of states and by its head word, else as the tagger has it."""
    phrase = words.phrase(first, last)
    hint = state_hint(phrase)
    if hint is not None:
        if hint.how is StateWord.GOVERNMENT or is_union(hint.state):
            return EntityKind.ORGANISATION
        return EntityKind.PLACE if kind is not EntityKind.PERSON or last - first > 1 else kind
    if kind is EntityKind.PERSON or last - first == 1:
        return kind
    head = last - 1
    for index in range(first + 1, last - 1):
        if words.lower[index] in {"of", "for", "on", "between"}:
            head = index - 1
            break
    found = head_kind(words.words[head])
    if found is None or (kind is EntityKind.PLACE and found in {"organisation", "document"}):
        return kind
    if found == "place" and kind is EntityKind.ORGANISATION:
        return kind
    return _HEADS[found]


def _stretch(words: ArticleWords, name: Name, taken: bytearray) -> Name:
    """A personal name with the flat parts that the tagger left outside ("Sergei" without "Ryabkov")."""
    if name.kind is not EntityKind.PERSON:
        return name
    first, last = name.first, name.last
    while (
        last < len(words)
        and not taken[last]
        and words.tokens[last].deprel.startswith("flat")
        and first <= words.tokens[last].head < last
        and (words.is_capital(last) or words.lower[last] in PARTICLES)
    ):
        last += 1
    if (
        first > 0
        and not taken[first - 1]
        and is_given_name(words.words[first - 1])
        and words.is_capital(first - 1)
        and words.tokens[first].head == first - 1
    ):
        first -= 1
    while last - first > 1 and not words.is_capital(last - 1):
        last -= 1
    return replace(name, first=first, last=last)


def _headed_names(words: ArticleWords) -> list[Name]:
    """Capitalised names of bodies and documents by their head word: "Border-River Council", "Treaty on Open Waters"."""
    names: list[Name] = []
    index = 0
    while index < len(words):
        if not (words.is_capital(index) and words.words[index].isalpha()):
            index += 1
            continue
        end, head = _capital_run(words, index)
        if head is not None:
            first = index
            while first < head and (words.lower[first] in _NOT_IN_TITLE or _is_opening_noise(words, first)):
                first += 1
            kind = head_kind(words.words[head])
            if head - first >= 1 or end - head > 2:
                names.append(Name(first, end, _HEADS[kind or "organisation"], tagged=False))
        index = max(end, index + 1)
    return names


def _is_opening_noise(words: ArticleWords, index: int) -> bool:
    """A capital that only opens the sentence: "Under", "Last", "Both"."""
    return words.starts_sentence(index) and words.tokens[index].upos not in {"PROPN", "ADJ", "NOUN", "X"}


def _capital_run(words: ArticleWords, index: int) -> tuple[int, int | None]:
    """(one past the end of the capitalised run from `index`, its head if that names a forum or document).

    Small words stay inside only between capitals; a full stop before a small letter is a translator's slip and is bridged.
    """
    end, head = index + 1, None
    if head_kind(words.words[index]) in {"forum", "document", "organisation"}:
        head = index
    while (end < len(words) and words.sentence[end] == words.sentence[index]) or _is_slip(words, end):
        if words.is_capital(end) and words.words[end].isalpha():
            if head_kind(words.words[end]) in {"forum", "document"} and (
                head is None or words.lower[end - 1] not in _CONNECTORS
            ):
                head = end if head is None or not _has_connector(words, head, end) else head
            end += 1
            continue
        if words.words[end] in {"-", "–"} and words.glued(end) and end + 1 < len(words) and words.is_capital(end + 1):
            end += 1
            continue
        step = end
        if _is_slip(words, step):
            step += 1
        while head is not None and step < len(words) and step - end < 4 and words.lower[step] in _CONNECTORS:
            step += 1
        if step > end and step < len(words) and words.is_capital(step) and words.words[step].isalpha():
            end = step
            continue
        break
    if head is not None and head_kind(words.words[head]) == "organisation":
        # Organisations are the tagger's; only "Organization for …" over a slip or a long run is taken here.
        tail = words.lower[head + 1 : end]
        if head != index or not ({"for", "of"} & set(tail[:1]) and "and" in tail):
            head = None
    if head is not None and head + 1 < end and words.lower[head + 1] not in _CONNECTORS | {"."}:
        end = head + 1
    return end, head


def _has_connector(words: ArticleWords, first: int, last: int) -> bool:
    return any(words.lower[index] in {"of", "for", "on"} for index in range(first, last))


def _is_slip(words: ArticleWords, index: int) -> bool:
    """A full stop followed by "and" or "of" in small letters."""
    return index + 1 < len(words) and words.words[index] == "." and words.words[index + 1] in {"and", "of", "for", "in"}


def _titled_people(words: ArticleWords, taken: bytearray) -> list[Name]:
    """Capitalised words right after a title that nobody tagged: "Foreign Minister Tarvo Lind"."""
    names = []
    for index in range(len(words) - 1):
        title = words.words[index]
        honorific = is_honorific(title) and title[:1].isupper()
        if taken[index] or not (
            honorific or (is_role_head(title) and (title[:1].isupper() or words.is_capital(index + 1)))
        ):
            continue
        first = last = index + 1
        while last < len(words) and last - first < 4 and not taken[last] and _is_name_part(words, last):
            last += 1
        while last > first and not words.is_capital(last - 1):
            last -= 1
        if last == first or words.sentence[first] != words.sentence[index]:
            continue
        if words.tokens[first].upos not in {"PROPN", "X"} or is_role_head(words.words[last - 1]):
            continue
        if last - first == 1 and not honorific and not title[:1].isupper():
            continue
        if any(head_kind(words.words[i]) for i in range(first, last)) or state_hint(words.phrase(first, last)):
            continue
        names.append(Name(first, last, EntityKind.PERSON, tagged=False))
    return names


def _is_name_part(words: ArticleWords, index: int) -> bool:
    word = words.words[index]
    if words.lower[index] in PARTICLES and index + 1 < len(words) and words.is_capital(index + 1):
        return True
    if word == "-" and words.glued(index):
        return True
    return (
        words.is_capital(index)
        and word.replace(".", "").replace("'", "").replace("’", "").isalpha()
        and words.tokens[index].upos in {"PROPN", "X", "NOUN", "ADJ"}
        and words.lower[index] not in _COMMON_CAPITALS
    )


def _state_names(words: ArticleWords, taken: bytearray) -> list[Name]:
    """States, capitals and government words that stand untagged."""
    names = []
    longest = longest_state_name()
    index = 0
    while index < len(words):
        step = 1
        if not taken[index] and words.is_capital(index):
            for size in range(min(longest, len(words) - index), 0, -1):
                if size > 1 and not words.words[index + size - 1][:1].isalpha():
                    continue
                hint = state_hint(words.phrase(index, index + size))
                if hint is None or hint.how is StateWord.DEMONYM or any(taken[index : index + size]):
                    continue
                union = hint.how is StateWord.GOVERNMENT or is_union(hint.state)
                names.append(
                    Name(index, index + size, EntityKind.ORGANISATION if union else EntityKind.PLACE, tagged=False)
                )
                step = size
                break
        index += step
    return names


def _bracketed_acronyms(words: ArticleWords, names: Sequence[Name], taken: bytearray) -> list[Name]:
    """ "ABC" of "Long Name (ABC)" where the letters are the name's initials."""
    found = []
    for name in names:
        at = name.last + 1
        if at + 1 < len(words) and words.words[name.last] == "(" and words.words[at + 1] == ")" and not taken[at]:
            if is_acronym_of(words.words[at], words.phrase(name.first, name.last)):
                found.append(Name(at, at + 1, name.kind, tagged=False))
    return found


def _repeats(words: ArticleWords, names: Sequence[Name], taken: bytearray) -> list[Name]:
    """Untagged repeats of known names, and of the surnames of people named in full."""
    known: dict[str, list[tuple[tuple[str, ...], EntityKind]]] = {}
    for name in names:
        parts = words.words[name.first : name.last]
        forms = {parts}
        if name.kind is EntityKind.PERSON and len(parts) > 1 and len(parts[-1]) > 2:
            forms.add(parts[-1:])
        for form in sorted(forms):
            if len(form) > 1 or len(form[0]) > 1:
                known.setdefault(form[0], []).append((form, name.kind))
    found = []
    for index, word in enumerate(words.words):
        if taken[index] or word not in known or not word[:1].isupper():
            continue
        for form, kind in sorted(set(known[word]), key=lambda pair: -len(pair[0])):
            last = index + len(form)
            if words.words[index:last] != form or any(taken[index:last]):
                continue
            if len(form) == 1 and words.tokens[index].upos not in {"PROPN", "X"}:
                continue
            found.append(Name(index, last, kind, tagged=False))
            taken[index:last] = b"\1" * len(form)
            break
    for name in found:
        taken[name.first : name.last] = b"\0" * (name.last - name.first)  # `add` takes them
    return found


def _bare_source(words: ArticleWords, first: int, last: int, taken: bytearray) -> list[Name]:
    """A source that is nothing but one to three capitalised words, not yet known as a name: a person."""
    while last > first and words.words[last - 1] in _POSSESSIVE:
        last -= 1
    if not 1 <= last - first <= 3 or any(taken[first:last]):
        return []
    if not all(
        _is_name_part(words, index) and words.tokens[index].upos in {"PROPN", "X"} for index in range(first, last)
    ):
        return []
    phrase = words.phrase(first, last)
    if state_hint(phrase) or any(
        is_role_head(words.words[index]) or head_kind(words.words[index]) for index in range(first, last)
    ):
        return []
    if len(phrase) < 3 or phrase.isupper() or not phrase[1:].replace(" ", "").replace("-", "").isalpha():
        return []
    return [Name(first, last, EntityKind.PERSON, tagged=False)]


def _vote_kinds(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """One kind for all names printed alike, by majority, the first seen winning a tie."""
    votes: dict[str, Counter[EntityKind]] = {}
    for name in names:
        votes.setdefault(words.phrase(name.first, name.last), Counter())[name.kind] += 1
    return [replace(name, kind=votes[words.phrase(name.first, name.last)].most_common(1)[0][0]) for name in names]
