"""The names in an article: the tagger's, cleaned of titles and possessives, and those that it missed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_apposed_people import find_apposed_people
from onrecord.readings.cast_given_names import find_given_names
from onrecord.readings.cast_missed_names import (
    Name,
    find_bare_sources,
    find_headed_names,
    find_introduced_names,
    find_repeats,
    find_state_names,
    find_titled_people,
    is_kept_small,
    is_surname_of_title,
    kind_of_head,
)
from onrecord.readings.cast_name_kinds import is_office, kind_of, may_name
from onrecord.readings.cast_no_people import without_false_people
from onrecord.readings.cast_peoples import drop_peoples
from onrecord.readings.cast_set_names import find_set_names
from onrecord.readings.cast_small_letters import find_small_names
from onrecord.readings.cast_words import CONNECTORS, DETERMINERS, POSSESSIVE, ArticleWords
from onrecord.readings.headline_case import drop_headline_words
from onrecord.text.name_match import is_particle
from onrecord.text.names import (
    head_kind,
    is_given_name,
    is_honorific,
    is_listed,
    is_role_head,
    is_role_modifier,
    is_title_word,
    state_hint,
)

_LABELS = {
    "person": EntityKind.PERSON,
    "organisation": EntityKind.ORGANISATION,
    "place": EntityKind.PLACE,
    "other": EntityKind.OTHER,
}
# Small words that end a person's name ("Anna Lind of the University of …").
_NOT_IN_PERSON = frozenset({"of", "for", "at", "in", "with", "from", "the", "who"})


def find_names(words: ArticleWords, analysis: Analysis, source_ranges: Sequence[tuple[int, int]]) -> list[Name]:
    """All names of an article in text order, not overlapping.

    1. the tagger's mentions, boundaries mended; states in full where it saw a part of their name
    2. "Long Name (LN)"; "Resolution 2231", "the G7"; names that end in "Council", "Treaty" …; a person after a title
       or by a given name; states and capitals
    3. any repeat of a name already known
    4. a bare capitalised source of an attribution ("Riabco said")
    5. without what only a headline's capitals make a name (headline_case.py); one kind for each name, and no person
       where the grammar tells a place or thing (cast_no_people.py)
    """
    taken = bytearray(len(words))
    names: list[Name] = []

    def add(found: Sequence[Name]) -> None:
        for name in found:
            if name.first < name.last and not any(taken[name.first : name.last]):
                taken[name.first : name.last] = b"\1" * (name.last - name.first)
                names.append(name)

    states = find_state_names(words)
    state_at = {index: state for state in states for index in range(state.first, state.last)}
    tagged: list[Name] = []
    for mention in analysis.mentions:
        first, last = words.range_of(mention.span)
        state = state_at.get(first)
        if state is not None and state.first <= first and last <= state.last:
            tagged.append(state)
        else:
            tagged += _clean(words, first, last, _LABELS[mention.label])
    # 1 and 2: a headed or introduced name swallows the mentions inside it.
    add(find_introduced_names(words))
    add(find_set_names(words))
    add(find_apposed_people(words, tagged))
    add(find_headed_names(words))
    add([_stretch(words, name, taken) for name in _glue(words, tagged)])
    add(find_titled_people(words, taken))
    add(states)
    add(find_given_names(words, taken))
    add(find_small_names(words, analysis.mentions))
    names[:] = _split_lands(words, [_whole_word(words, name, taken) for name in names])
    names.sort(key=lambda name: name.first)
    add(find_repeats(words, names, taken))
    for first, last in source_ranges:
        add(find_bare_sources(words, first, last, taken))
    names.sort(key=lambda name: name.first)
    named = drop_peoples(words, drop_headline_words(words, _split_pairs(words, names)))
    voted = _vote_kinds(words, named)
    return without_false_people(words, voted)


def _clean(words: ArticleWords, first: int, last: int, kind: EntityKind) -> list[Name]:
    """The name or names inside a tagged mention: outer marks, small words, possessives and titles cut off."""
    for cut in range(first + 1, last):
        mark = words.words[cut]
        if words.breaks_before(cut):
            return _clean(words, first, cut, kind) + _clean(words, cut, last, kind)
        if kind is EntityKind.PERSON and words.lower[cut] in _NOT_IN_PERSON and not is_office(words, first, cut):
            return _clean(words, first, cut, kind)
        if mark in "()[]/" or (kind is EntityKind.PERSON and mark in {",", "and", "&", ";"}):
            return _clean(words, first, cut, kind) + _clean(words, cut + 1, last, kind)
    small = DETERMINERS | CONNECTORS
    if last - first == 3 and words.words[first + 1] in {"-", "–", "/"} and _are_sides(words, first, last):
        return _clean(words, first, first + 1, kind) + _clean(words, first + 2, last, kind)
    while first < last and (
        not words.words[first][:1].isalnum()
        or words.lower[first] in small
        or (words.words[first].islower() and not is_particle(words.words[first]))
    ):
        first += 1
    while first < last and (
        words.words[last - 1] in POSSESSIVE or words.lower[last - 1] in small or not words.ends_a_name(last - 1)
    ):
        last -= 1
    office = last
    while office - first > 1 and last < len(words) and is_role_modifier(words.words[office - 1]):
        office -= 1
    if kind is EntityKind.PERSON and office < last and is_role_head(words.words[last]):
        last, kind = office, EntityKind.PLACE  # "Torland Commerce" before "Secretary": a state and its minister
    if kind is EntityKind.PERSON and office < last and _lacks_head(words, first, last):
        found = head_kind(words.words[last]) or EntityKind.ORGANISATION.value
        return [Name(first, last + 1, kind_of_head(words, first, last + 1, found))]
    if kind is EntityKind.PERSON and last - first == 2 and last < len(words) and is_honorific(words.words[last - 1]):
        last, kind = last - 1, EntityKind.PLACE  # "Torland Sen." before the senator's name
    if kind is not EntityKind.PERSON and _is_titled_person(words, first, last):
        kind = EntityKind.PERSON
    if kind is EntityKind.PERSON and first < last:  # a mention may hold nothing that begins a name
        first = _after_land(words, first, last)
        first = _after_office(words, first, last)
        first = _after_title(words, first, last)
        while first < last and words.words[first][:1].isdigit():
            first += 1
        while last - first > 1 and is_listed("calendar", words.words[last - 1]):
            last -= 1
        caps = [len(word) > 2 and word.isupper() for word in words.words[first:last]]
        if last - first > 2 and caps[-1] and not any(caps[:-1]):
            last -= 1  # a dateline grown onto a byline
    while last - first > 1 and not is_kept_small(words, last - 1):
        last -= 1
    if first >= last or not may_name(words, first, last, kind):
        return []
    if kind is EntityKind.PERSON and is_honorific(words.words[last - 1]) and words.words[last - 1].endswith("."):
        return []  # "Torland Sen." before the senator's name
    return [Name(first, last, kind_of(words, first, last, kind))]


def _glue(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """The names in order, the pieces of one that the tagger cut in two put together ("Northeast" + "Asia")."""
    glued: list[Name] = []
    for name in names:
        before = glued[-1] if glued else None
        if (
            before is not None
            and before.kind is name.kind
            and before.kind is not EntityKind.PERSON
            and before.last <= name.first <= before.last + 1
            and not words.breaks_before(name.first)
            and state_hint(words.phrase(before.first, before.last)) is None
            and state_hint(words.phrase(name.first, name.last)) is None
            and (name.first == before.last or (words.words[before.last] == "-" and words.glued(name.first)))
        ):
            glued[-1] = Name(before.first, name.last, kind_of(words, before.first, name.last, name.kind))
        else:
            glued.append(name)
    return glued


def _are_sides(words: ArticleWords, first: int, last: int) -> bool:
    """True for two states or bodies joined by a hyphen ("US-Russia"), which are two names."""
    return all(state_hint(words.words[at]) is not None or words.words[at].isupper() for at in (first, last - 1))


def _is_titled_person(words: ArticleWords, first: int, last: int) -> bool:
    """True for "Alliance Chief Anna Lind" that the tagger took for a body."""
    roles = [index for index in range(first, last - 1) if is_role_head(words.words[index])]
    return bool(roles) and last - roles[-1] in {2, 3, 4} and is_given_name(words.words[roles[-1] + 1])


def _after_office(words: ArticleWords, first: int, last: int) -> int:
    """Where the name starts in "State Anna Lind", the end of "Secretary of State Anna Lind" with its front cut off."""
    of_office = first > 1 and words.lower[first - 1] in {"of", "for"} and is_role_head(words.words[first - 2])
    start = first
    while start < last and is_role_modifier(words.words[start]) and not is_given_name(words.words[start]):
        start += 1
    if start in (first, last):
        return last if of_office and start == last else first
    return start if of_office or is_given_name(words.words[start]) else first


def _after_land(words: ArticleWords, first: int, last: int) -> int:
    """Where the name starts in "Republic Anna Lind", the end of "President of the Republic Anna Lind"."""
    of = [index for index in (first - 1, first - 2) if index > 0 and words.lower[index] == "of"]
    if not of or not is_role_head(words.words[of[0] - 1]) or words.lower[first - 1] not in {"of", "the"}:
        return first
    for start in range(min(first + 3, last - 2), first, -1):
        land = words.phrase(first, start)
        if state_hint(land) is not None or is_listed("realm", land):
            return start
    return first


def _after_title(words: ArticleWords, first: int, last: int) -> int:
    """Where the personal name starts inside first..last; `last` if the mention is nothing but a title."""
    if is_given_name(words.words[first]) and not is_role_head(words.words[first]):
        return first
    whole = last
    if is_surname_of_title(words, first, last):
        last -= 1  # "Khan" says nothing of an office here
    roles = [
        index for index in range(first, last) if is_role_head(words.words[index]) or is_title_word(words.words[index])
    ]
    if not roles or roles[0] > first + 3:
        return first
    if not any(is_role_head(words.words[index]) or not is_role_modifier(words.words[index]) for index in roles):
        return first if last - first > 1 else last
    start = last
    while start > first:
        word = words.words[start - 1]
        lone_surname = start == last and start - 1 > first and not is_office(words, first, last)
        if word[:1].isalpha() and not lone_surname and (is_title_word(word) and not is_given_name(word)):
            break
        if words.lower[start - 1] in CONNECTORS and not is_particle(words.words[start - 1]):
            break
        start -= 1
    while start < last and not words.words[start][:1].isalnum():
        start += 1
    if start < last and start > first and words.lower[start - 1] in CONNECTORS and is_office(words, first, start):
        return whole  # "mayor of London": an office, nobody's name
    return start if start < last else whole


def _stretch(words: ArticleWords, name: Name, taken: bytearray) -> Name:
    """A personal name with the parts that the tagger left outside ("Sergei" without "Ryabkov", "Jae" without "-in")."""
    first, last = name.first, name.last
    if name.kind is not EntityKind.PERSON:
        if _lacks_head(words, first, last) and not taken[last]:
            last += 1  # "Demilitarized" without "Zone"
            return Name(first, last, kind_of(words, first, last, name.kind))
        while (
            last + 3 < len(words)
            and _is_linked(words, last)
            and words.is_capital(last + 3)
            and not any(taken[last : last + 4])
        ):
            last += 4
        if (
            first > 3
            and _is_linked(words, first - 3)
            and words.is_capital(first - 4)
            and not any(taken[first - 4 : first])
        ):
            first -= 4
        if _has_short_end(words, last) and not any(taken[last : last + 2]):
            last += 2
        if name.kind is EntityKind.PLACE:
            last = _site_end(words, last, taken)
        return replace(name, first=first, last=last)
    while last < len(words) and not taken[last] and _goes_on(words, first, last):
        last += 2 if words.words[last] == "-" else 1
    while first > 1 and words.words[first - 1] == "-" and is_particle(words.words[first - 2]) and words.glued(first):
        first -= 2
    if (
        first > 0
        and not taken[first - 1]
        and is_given_name(words.words[first - 1])
        and words.is_capital(first - 1)
        and words.tokens[first].head == first - 1
    ):
        first -= 1
    while last - first > 1 and not words.is_capital(last - 1) and words.words[last - 2] != "-":
        last -= 1
    return replace(name, first=first, last=last)


def _whole_word(words: ArticleWords, name: Name, taken: bytearray) -> Name:
    """A person's name with the syllables that a hyphen ties to it, whoever found it ("Han Dae" without "-ri")."""
    last = name.last
    while (
        name.kind is EntityKind.PERSON
        and last + 1 < len(words)
        and not any(taken[last : last + 2])
        and words.words[last] == "-"
        and _goes_on(words, name.first, last)
    ):
        taken[last : last + 2] = b"\1\1"
        last += 2
    return replace(name, last=last)


def _lacks_head(words: ArticleWords, first: int, last: int) -> bool:
    """True if a capitalised head word follows that the tagger left outside the name; states take none."""
    if last >= len(words) or words.breaks_before(last) or not words.is_capital(last) or words.words[last].isupper():
        return False
    return head_kind(words.words[last]) is not None and state_hint(words.phrase(first, last)) is None


def _is_linked(words: ArticleWords, at: int) -> bool:
    """True for "-a-" and the like from token `at` on, glued into one name ("Mar-a-Lago")."""
    link = words.lower[at + 1] in {"a", "de", "la", "le", "sur", "on", "upon", "en", "au"}
    return link and words.words[at] == words.words[at + 2] == "-" and all(words.glued(at + step) for step in range(4))


def _has_short_end(words: ArticleWords, last: int) -> bool:
    """True if a hyphen and a short syllable in small letters follow: "Tongye-ri"."""
    if last + 1 >= len(words) or words.words[last] != "-" or not (words.glued(last) and words.glued(last + 1)):
        return False
    end = words.words[last + 1]
    return end.isalpha() and end.islower() and len(end) <= 3 and not is_listed("tied", end)


def _site_end(words: ArticleWords, last: int, taken: bytearray) -> int:
    """One past "industrial complex" after a place name, else `last`."""
    for end in range(last, min(last + 3, len(words))):
        if taken[end] or words.tokens[end].upos not in {"ADJ", "NOUN"} or words.is_capital(end):
            break
        if is_listed("site", words.words[end]):
            return end + 1
    return last


def _goes_on(words: ArticleWords, first: int, last: int) -> bool:
    """True if token `last` still belongs to the personal name that the tagger ended before it."""
    if words.words[last] == "-":
        return (
            last + 1 < len(words)
            and words.glued(last)
            and words.glued(last + 1)
            and words.words[last + 1].isalpha()
            and not is_listed("tied", words.words[last + 1])
        )
    if last + 2 < len(words) and words.words[last + 1] == "-" and words.words[last + 2].islower() and last - first == 1:
        return (
            words.is_capital(last) and words.glued(last + 1) and words.glued(last + 2) and not words.breaks_before(last)
        )
    return (
        words.tokens[last].deprel.startswith("flat")
        and first <= words.tokens[last].head < last
        and not words.breaks_before(last)
        and (words.is_capital(last) or is_particle(words.words[last]))
        and words.lower[last] not in DETERMINERS
        and not is_role_head(words.words[last])
    )


def _split_pairs(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """ "the Lind-Berg talks": two people whom the article names apart too, and no double surname."""
    apart = {
        words.words[at]
        for name in names
        if name.kind is EntityKind.PERSON and "-" not in words.words[name.first : name.last]
        for at in (name.first, name.last - 1)
    }
    split: list[Name] = []
    for name in names:
        pair = name.last - name.first == 3 and words.words[name.first + 1] in {"-", "–"}
        if pair and {words.words[name.first], words.words[name.last - 1]} <= apart:
            split += [
                replace(name, last=name.first + 1, kind=EntityKind.PERSON),
                replace(name, first=name.last - 1, kind=EntityKind.PERSON),
            ]
        else:
            split.append(name)
    return split


def _split_lands(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """ "minister of Ruvania Anna Lindvar", as machines translate: a land that the article names alone, and a person."""
    split: list[Name] = []
    for name in names:
        first = name.first
        lands = name.kind is EntityKind.PERSON and name.last - first == 3 and first > 0
        if lands and words.lower[first - 1] == "of" and not is_given_name(words.words[first]) and _alone(words, first):
            split += [Name(first, first + 1, EntityKind.PLACE), replace(name, first=first + 1)]
        else:
            split.append(name)
    return split


def _alone(words: ArticleWords, at: int) -> bool:
    """True if the word stands elsewhere with no capitalised word beside it."""
    return any(
        words.words[other] == words.words[at]
        and not (other > 0 and words.is_capital(other - 1) and not words.starts_sentence(other - 1))
        and not (other + 1 < len(words) and words.is_capital(other + 1))
        for other in range(len(words))
        if other != at
    )


def _elected(votes: Counter[EntityKind]) -> EntityKind:
    """The kind with most votes; a place stays one against up to twice as many for "other", which is what the tagger
    often takes it for before a noun ("the Ostry talks").
    """
    kind, most = votes.most_common(1)[0]
    return EntityKind.PLACE if kind is EntityKind.OTHER and most <= 2 * votes[EntityKind.PLACE] else kind


def _vote_kinds(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """One kind for all names printed alike, by majority, the first seen winning a tie; surnames are people's."""
    votes: dict[str, Counter[EntityKind]] = {}
    surnames: set[str] = set()
    for name in names:
        votes.setdefault(words.phrase(name.first, name.last), Counter())[name.kind] += 1
        if name.kind is EntityKind.PERSON and name.last - name.first > 1:
            surnames.add(words.words[name.last - 1])
            if not is_given_name(words.words[name.first]):
                surnames.add(words.words[name.first])  # family name first
    settled = []
    for name in names:
        phrase = words.phrase(name.first, name.last)
        kind = _elected(votes[phrase])
        if phrase in surnames and kind is not EntityKind.PERSON and state_hint(phrase) is None:
            kind = EntityKind.PERSON
        settled.append(replace(name, kind=kind))
    return settled
