"""Names found by grammar and lists where the tagger is silent: headed names, titled people, states, repeats."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_words import DETERMINERS, POSSESSIVE, ArticleWords
from onrecord.text.name_match import is_acronym_of, is_particle
from onrecord.text.names import (
    StateWord,
    head_kind,
    is_given_name,
    is_honorific,
    is_listed,
    is_listed_body,
    is_role_head,
    longest_state_name,
    state_hint,
)

_HEADS = {
    "forum": EntityKind.FORUM,
    "document": EntityKind.DOCUMENT,
    "organisation": EntityKind.ORGANISATION,
    "place": EntityKind.PLACE,
}
# Words that open a name's tail: "Council of Europe", "Treaty on Open Skies", "Organization for …".
_TAIL_OPENERS = frozenset({"of", "for", "on", "against"})
# Words that go on a tail already open: "for Security and Cooperation in Europe".
_TAIL_LINKS = frozenset({"and", "of", "the", "&", "for", "on"})
# Heads so common in headlines that alone at the start they name nothing ("Talks on …", "Report on …").
# Kinds of meeting in small letters that two bodies joined by a hyphen may name: "the Alliance-Ruvania meeting".
_SMALL_FORUMS = frozenset({"meeting", "talks", "summit", "dialogue", "council", "forum"})
_PLAIN_HEADS = frozenset(
    {"talks", "meeting", "session", "deal", "report", "bill", "law", "negotiations", "act", "cup", "statement"}
)
_NAME_UPOS = frozenset({"PROPN", "X", "NOUN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: tokens `first` to `last` - 1, what it names, and whether the tagger saw it."""

    first: int
    last: int
    kind: EntityKind
    tagged: bool = True


def kind_of_head(words: ArticleWords, first: int, last: int, found: str) -> EntityKind:
    """The kind of the name first..last whose head `head_kind` knows; of conventions, only a party's is a forum."""
    if words.lower[last - 1] == "convention" and any(is_listed("party", words.words[at]) for at in range(first, last)):
        return EntityKind.FORUM
    return _HEADS[found]


def is_kept_small(words: ArticleWords, index: int) -> bool:
    """True if a word may end a name: capitals and digits do, of the small words only a few ("government")."""
    word = words.words[index]
    return (
        word[:1].isupper()
        or word[:1].isdigit()
        or is_listed("lower", word)
        or (index > 0 and words.words[index - 1] == "-")
        or is_particle(words.words[index])
    )


def find_headed_names(words: ArticleWords) -> list[Name]:
    """Capitalised names of forums and documents by their head word: "Border-River Council", "Treaty on Open Waters"."""
    names: list[Name] = []
    index = 0
    while index < len(words):
        if not (words.is_capital(index) and words.words[index].isalpha()):
            index += 1
            continue
        end = _run_end(words, index)
        found = _headed_in(words, index, end) or _office_at(words, index)
        if found is not None:
            names.append(found)
            end = max(end, found.last)
        index = max(end, index + 1)
    return names


def _run_end(words: ArticleWords, first: int) -> int:
    """One past the capitalised words from `first` on, hyphened ones taken together."""
    end = first + 1
    while end < len(words) and words.sentence[end] == words.sentence[first] and not words.breaks_before(end):
        if words.is_capital(end) and words.words[end].replace(".", "").isalpha():
            end += 1
        elif words.words[end] in {"-", "–"} and words.glued(end) and end + 1 < len(words) and words.glued(end + 1):
            if not words.words[end + 1].isalpha():
                break
            end += 2
        else:
            break
    return end


def _headed_in(words: ArticleWords, first: int, end: int) -> Name | None:
    """The forum or document named by the capitalised run first..end, with its tail; None if its head is no such."""
    head = end - 1
    found = head_kind(words.words[head])
    while first < head and (words.lower[first] in DETERMINERS or words.tokens[first].upos not in _NAME_UPOS):
        first += 1
    verbs = [at for at in range(first, head) if words.tokens[at].upos in {"VERB", "AUX", "ADV", "ADP"}]
    first = verbs[-1] + 1 if verbs else first  # "Summit Ends Without Agreement"
    first = _over_and(words, first, head)
    if _is_pair(words, first, end) and end < len(words) and words.lower[end] in _SMALL_FORUMS:
        return Name(first, end + 1, EntityKind.FORUM, tagged=False)
    tail = tail_end(words, end)
    if found == "organisation" and "." not in words.words[end:tail] and tail - end < 5:
        return None  # plain ones are the tagger's to find
    if found not in {"forum", "document", "organisation"} or is_role_head(words.words[head]):
        return None
    if head == first and (tail == end or (words.starts_sentence(first) and words.lower[head] in _PLAIN_HEADS)):
        return None
    if head == first and words.tokens[first].upos not in _NAME_UPOS:
        return None
    if words.lower[head] in _PLAIN_HEADS and tail == end and words.title_cased(head):
        return None
    if words.lower[head] == "conference" and words.lower[head - 1] in {"press", "news"}:
        return None
    if head > first and words.lower[first] in {"of", "for"}:
        return None
    return Name(first, tail, kind_of_head(words, first, head + 1, found), tagged=False)


def _over_and(words: ArticleWords, first: int, head: int) -> int:
    """Where the name starts in "Union Peace and Security Council", of which first..head is the end: two fields of work
    joined by "and".
    """
    if first < 2 or head == first or words.lower[first - 1] not in {"and", "&"} or words.breaks_before(first - 1):
        return first
    if not (is_listed("field", words.words[first]) and is_listed("field", words.words[first - 2])):
        return first
    start = first - 2
    while start > 0 and words.is_capital(start - 1) and words.words[start - 1].isalpha():
        if words.breaks_before(start) or words.lower[start - 1] in DETERMINERS:
            break
        start -= 1
    return start if words.is_capital(first - 2) else first


def _is_pair(words: ArticleWords, first: int, end: int) -> bool:
    """True for two states or bodies joined by a hyphen."""
    if end - first != 3 or words.words[first + 1] != "-":
        return False
    return all(state_hint(words.words[at]) is not None or words.words[at].isupper() for at in (first, end - 1))


def tail_end(words: ArticleWords, opener: int) -> int:
    """One past "of …", "for … and … in …" after a head; `opener` itself where no such tail follows. A stop before a
    small word is a slip, and bridged.
    """
    if opener >= len(words) or words.lower[opener] not in _TAIL_OPENERS:
        return opener
    end = opener
    step = opener
    placed = False
    while step < len(words) and not words.breaks_before(step):
        lower = words.lower[step]
        if words.is_capital(step) and words.words[step].isalpha() and not is_listed("calendar", words.words[step]):
            hint = state_hint(words.words[step])
            if placed and hint is not None and hint.how is StateWord.CAPITAL:
                break  # "Council in Vienna": where it met, not its name
            step = _run_end(words, step)
            end = step
            if placed:
                break
        elif lower in _TAIL_LINKS or lower in _TAIL_OPENERS:
            step += 1
        elif lower == "in" and not placed and end > opener + 1:
            placed = True
            step += 1
        elif words.words[step] == "." and step + 1 < len(words) and words.words[step + 1] in _TAIL_LINKS:
            step += 1
        else:
            break
        if step - end > 2:
            break
    return end


def _office_at(words: ArticleWords, first: int) -> Name | None:
    """ "President's office": a body named after the office that it serves."""
    if not is_role_head(words.words[first]) or first + 2 >= len(words):
        return None
    if words.words[first + 1] in POSSESSIVE and words.lower[first + 2] == "office":
        start = first
        while start > 0 and words.lower[start - 1] in {"prime", "foreign"} and words.is_capital(start - 1):
            start -= 1
        return Name(start, first + 3, EntityKind.ORGANISATION, tagged=False)
    return None


def find_titled_people(words: ArticleWords, taken: bytearray) -> list[Name]:
    """Capitalised words right after a title that nobody tagged: "Foreign Minister Tarvo Lind"."""
    names = []
    for index in range(len(words) - 1):
        title = words.words[index]
        honorific = is_honorific(title) and title[:1].isupper()
        if taken[index] or not (honorific or is_role_head(title)):
            continue
        first = last = index + 1
        while last < len(words) and last - first < 4 and not taken[last] and is_name_part(words, last):
            last += 1
        while last > first and not words.is_capital(last - 1):
            last -= 1
        if last == first or words.sentence[first] != words.sentence[index] or words.breaks_before(first):
            continue
        surname = is_surname_of_title(words, first, last)
        if words.tokens[first].upos not in {"PROPN", "X"} or (is_role_head(words.words[last - 1]) and not surname):
            continue
        if last - first == 1 and not honorific and not title[:1].isupper():
            continue
        others = range(first, last - 1 if surname else last)
        if state_hint(words.phrase(first, last)) or any(is_other_word(words.words[at]) for at in others):
            continue
        names.append(Name(first, last, EntityKind.PERSON, tagged=False))
    return names


def is_surname_of_title(words: ArticleWords, first: int, last: int) -> bool:
    """True for a name that ends in a surname which is a title elsewhere: "Anna Shah", "Peter Khan"."""
    return (
        last - first > 1
        and is_listed("title-surname", words.words[last - 1])
        and not is_other_word(words.words[last - 2])
    )


def is_other_word(word: str) -> bool:
    """True for capitalised words of bodies, places and titles, which are no part of a person's name found by rule."""
    return (
        head_kind(word) is not None
        or is_listed("adjective", word)
        or is_role_head(word)
        or state_hint(word) is not None
    )


def is_name_part(words: ArticleWords, index: int) -> bool:
    word = words.words[index]
    if words.breaks_before(index):
        return False
    if is_particle(words.words[index]) and index + 1 < len(words) and words.is_capital(index + 1):
        return True
    if word == "-" and words.glued(index):
        return True
    return (
        words.is_capital(index)
        and word.replace(".", "").replace("'", "").replace("’", "").isalpha()
        and words.tokens[index].upos in _NAME_UPOS
    )


def find_state_names(words: ArticleWords) -> list[Name]:
    """States, capitals and government words, longest first."""
    names: list[Name] = []
    index = 0
    while index < len(words):
        step = 1
        longest = 0 if words.lower[index] in DETERMINERS else longest_state_name(words.words[index])
        if longest:
            for size in range(min(longest, len(words) - index), 0, -1):
                if size > 1 and (
                    not words.words[index + size - 1][:1].isalpha() or words.breaks_before(index + size - 1)
                ):
                    continue
                hint = state_hint(words.phrase(index, index + size))
                if hint is None:
                    continue
                step = size
                if hint.how is not StateWord.DEMONYM:
                    union = hint.how is StateWord.GOVERNMENT or is_listed_body(hint.state)
                    kind = EntityKind.ORGANISATION if union else EntityKind.PLACE
                    first = index
                    if (
                        hint.how is StateWord.GOVERNMENT
                        and names
                        and names[-1].last == index
                        and not words.breaks_before(index)
                    ):
                        first = names.pop().first  # "U.S. State Department"
                    names.append(Name(first, index + size, kind, tagged=False))
                break
        index += step
    return names


def find_introduced_names(words: ArticleWords) -> list[Name]:
    """Both names of "Long Name (LN)" where the letters are the initials of the words before the bracket."""
    found: list[Name] = []
    for at in range(2, len(words) - 1):
        letters = words.words[at]
        if words.words[at - 1] != "(" or words.words[at + 1] != ")" or not letters.isalpha():
            continue
        capitals = sum(letter.isupper() for letter in letters)
        if capitals < 2 or 2 * capitals < len(letters):  # "(PfP)"
            continue
        for first in range(at - 2, max(-1, at - 3 - 2 * len(letters)), -1):
            if words.breaks_before(first + 1) or words.words[first] in {".", ";", ":", "(", ")"}:
                break
            if words.is_capital(first) and is_acronym_of(letters, words.phrase(first, at - 1).replace(",", "")):
                head = head_kind(words.words[at - 2]) or head_kind(words.words[first]) or "organisation"
                kind = EntityKind.ORGANISATION if head == "place" else _HEADS[head]
                found += [Name(first, at - 1, kind, tagged=False), Name(at, at + 1, kind, tagged=False)]
                break
    return found


def find_repeats(words: ArticleWords, names: Sequence[Name], taken: bytearray) -> list[Name]:
    """Untagged repeats of known names, and of the surnames of people named in full."""
    known: dict[str, list[tuple[tuple[str, ...], EntityKind]]] = {}
    for name in names:
        parts = words.words[name.first : name.last]
        forms = {parts}
        if name.kind is EntityKind.PERSON and len(parts) > 1 and len(parts[-1]) > 2:
            forms.add(parts[-1:])
            if not is_given_name(parts[0]) and len(parts[0]) > 2:
                forms.add(parts[:1])  # family name first
        for form in sorted(forms):
            if len(form) > 1 or len(form[0]) > 1:
                known.setdefault(form[0], []).append((form, name.kind))
    found: list[Name] = []
    index = 0
    while index < len(words):
        step = 1
        word = words.words[index]
        if not taken[index] and word in known and word[:1].isupper():
            for form, kind in sorted(set(known[word]), key=lambda pair: (-len(pair[0]), *pair)):
                last = index + len(form)
                if words.words[index:last] != form or any(taken[index:last]):
                    continue
                if len(form) == 1 and words.tokens[index].upos not in {"PROPN", "X"}:
                    continue
                found.append(Name(index, last, kind, tagged=False))
                step = len(form)
                break
        index += step
    return found


def _is_acronym(word: str, shortest: int) -> bool:
    return shortest <= len(word) <= 6 and word.isalpha() and word.isupper() and not is_role_head(word)


def find_bare_sources(words: ArticleWords, first: int, last: int, taken: bytearray) -> list[Name]:
    """A source that is nothing but an acronym, or one to three capitalised words not yet known as a name: a person."""
    while last > first and words.words[last - 1] in POSSESSIVE:
        last -= 1
    while first < last and words.lower[first] in DETERMINERS:
        first += 1
    bracketed = first > 0 and last < len(words) and words.words[first - 1] == "(" and words.words[last] == ")"
    if last - first == 1 and not taken[first] and _is_acronym(words.words[first], 2 if bracketed else 3):
        return [Name(first, last, EntityKind.ORGANISATION, tagged=False)]
    if last - first == 1 and not taken[first] and words.words[first] in {"North", "South", "East", "West"}:
        return [Name(first, last, EntityKind.PLACE, tagged=False)]
    if not 1 <= last - first <= 3 or any(taken[first:last]):
        return []
    if not all(
        is_name_part(words, index) and words.tokens[index].upos in {"PROPN", "X"} for index in range(first, last)
    ):
        return []
    if state_hint(words.phrase(first, last)) or any(is_other_word(words.words[index]) for index in range(first, last)):
        return []
    phrase = words.phrase(first, last)
    if len(phrase) < 3 or phrase.isupper() or not phrase.replace(" ", "").replace("-", "").isalpha():
        return []
    return [Name(first, last, EntityKind.PERSON, tagged=False)]
