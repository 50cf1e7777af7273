"""Which names of an article go to one bearer: full names and surnames, spelling variants, acronyms, short forms."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_roles import RoleFinding
from onrecord.readings.cast_words import ArticleWords
from onrecord.readings.coreference_namesakes import address_of, find_strangers
from onrecord.text.name_match import (
    acronyms_of,
    core_words,
    initials,
    is_acronym_of,
    is_shorter_forum,
    name_words,
    person_name_keys,
    same_person_name,
    surname_likeness,
    thing_key,
)
from onrecord.text.names import StateWord, fold, head_kind, is_given_name, state_hint

# Likeness from which a lone surname without a bearer of its own is taken for a misspelling of a known one. Spelling
# variants score .9, mangled ones .5 to .7 and need a role or an act of speaking beside it (see name_match.py).
_VARIANT = 0.85
_MANGLED = 0.5


@dataclass(slots=True)
class Bearer:
    """One person, body or place while its names are being gathered. `names` are indexes into the list of names."""

    kind: EntityKind
    names: list[int] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    roles: list[RoleFinding] = field(default_factory=list)
    side: str | None = None

    def full_name(self) -> str:
        """The form with the most words, then the most printed, then the first seen."""
        order = {form: at for at, form in enumerate(self.forms)}
        if self.kind is EntityKind.PERSON:
            return max(self.forms, key=lambda form: (len(core_words(form)), self.forms[form], -order[form]))
        return max(self.forms, key=lambda form: (not _is_short(form), " " in form, self.forms[form], -order[form]))


def _is_short(form: str) -> bool:
    return (form.isupper() and " " not in form and not state_hint(form)) or (form.endswith(".") and len(form) <= 6)


def join_names(
    words: ArticleWords, names: Sequence[Name], roles: Sequence[Sequence[RoleFinding]], speaking: Sequence[bool]
) -> list[Bearer]:
    """The bearers of the names, in order of first appearance.

    roles     per name, what the words around it say
    speaking  per name, whether it is (in) the source of an attribution
    """
    bearers: list[Bearer] = []
    _join_things(words, names, bearers)
    _join_people(words, names, roles, speaking, bearers)
    _join_labels(words, names, bearers)
    for bearer in bearers:
        bearer.names.sort()
    bearers.sort(key=lambda bearer: bearer.names[0])
    return bearers


def _add(bearer: Bearer, index: int, form: str) -> None:
    bearer.names.append(index)
    bearer.forms[form] += 1


def _join_things(words: ArticleWords, names: Sequence[Name], bearers: list[Bearer]) -> None:
    by_key: dict[str, Bearer] = {}
    for index, name in enumerate(names):
        if name.kind is EntityKind.PERSON:
            continue
        form = words.phrase(name.first, name.last)
        key = thing_key(form)
        bearer = by_key.get(key)
        if bearer is None:
            bearer = by_key[key] = Bearer(name.kind)
            bearers.append(bearer)
        _add(bearer, index, form)
    introduced = _introduced(words, names) | _directions(by_key)
    longer = _LongerForms(by_key)
    for short in sorted(by_key):
        target = introduced.get(short) or longer.of(short)
        if target is None or target not in by_key or target == short:
            continue
        lost = by_key.pop(short)
        kept = by_key[target]
        kept.names += lost.names
        kept.forms += lost.forms
        if kept.kind is EntityKind.OTHER:
            kept.kind = lost.kind
        bearers.remove(lost)


def _directions(by_key: dict[str, Bearer]) -> dict[str, str]:
    """ "the North" where the article knows one state of that direction ("North …")."""
    found: dict[str, str] = {}
    for key in by_key:
        if key in {"north", "south", "east", "west"}:
            states = [other for other in by_key if other.lower().startswith(f"{StateWord.NAME}:{key} ")]
            if len(states) == 1:
                found[key] = states[0]
    return found


def _introduced(words: ArticleWords, names: Sequence[Name]) -> dict[str, str]:
    """Key of a short name → key of the long one in "Long Name (Short)": its letters stand in the long one in order."""
    found: dict[str, str] = {}
    for long, short in pairwise(names):
        if (
            EntityKind.PERSON in {long.kind, short.kind}
            or short.first != long.last + 1
            or words.words[long.last] != "("
        ):
            continue
        form, whole = words.phrase(short.first, short.last), words.phrase(long.first, long.last)
        rest = iter(fold(whole))
        spelled = len(form) < len(whole) and all(letter in rest for letter in fold(form))
        if spelled or _is_foreign_acronym(form, whole):
            found[thing_key(form)] = thing_key(whole)
    return found


def _is_foreign_acronym(form: str, whole: str) -> bool:
    """True for letters in brackets that stand for a body's name in its own language: "Federal Guard Service (FGB)"."""
    capitals = form.isupper() and form.isalpha() and 2 <= len(form) <= 6 and state_hint(form) is None
    return capitals and " " in whole and form[0] == core_words(whole)[0][:1].upper()


class _LongerForms:
    """Looks up which body's name a short one abbreviates or cuts, without reading all names for each of them."""

    def __init__(self, by_key: Mapping[str, Bearer]) -> None:
        self._by_key = by_key
        self._by_part: dict[str, list[str]] = defaultdict(list)  # initials, or words at either end → keys of long names
        self._forums: list[str] = []
        for key, bearer in by_key.items():
            if ":" in key:
                continue
            parts = {*acronyms_of(next(iter(bearer.forms)))}
            words = key.split(" ")
            for at in range(1, len(words)):
                parts |= {" ".join(words[at:]), " ".join(words[:at])}
            for part in parts:
                self._by_part[part].append(key)
            if bearer.kind is EntityKind.FORUM:
                self._forums.append(key)

    def of(self, short: str) -> str | None:
        """The key of the one body whose name this is an acronym or a cut form of; None if there is none or several."""
        if ":" in short:
            return None
        form = next(iter(self._by_key[short].forms))
        letters = fold(form).upper() if form.isupper() and len(form) <= 7 and " " not in form else ""
        near = {*self._by_part.get(short, ()), *self._by_part.get(letters, ())}
        if self._by_key[short].kind is EntityKind.FORUM:
            near.update(self._forums)
        found = [key for key in sorted(near) if key != short and self._is_longer(key, short, form)]
        return found[0] if len(found) == 1 else None

    def _is_longer(self, key: str, short: str, form: str) -> bool:
        bearer = self._by_key.get(key)
        if bearer is None:
            return False  # joined to another one meanwhile
        kind = self._by_key[short].kind
        long_form = next(iter(bearer.forms))
        if form.isupper() and len(form) <= 7 and " " not in form and is_acronym_of(form, long_form):
            return True
        if EntityKind.PLACE in (kind, bearer.kind):
            return False
        return (
            (kind is bearer.kind is EntityKind.FORUM and is_shorter_forum(form, long_form))
            or (key.endswith(" " + short) and _only_adds_owner(key.removesuffix(" " + short)))
            or (len(short.split()) >= 3 and key.endswith(" " + short))
            or (key.startswith(short + " ") and _only_adds_form(key.removeprefix(short + " ")))
        )


def _only_adds_owner(extra: str) -> bool:
    """True if the words before a body's name only say whose it is ("us", "russian")."""
    return (
        state_hint(extra.title()) is not None or state_hint(extra.upper()) is not None or extra in {"un", "nato", "eu"}
    )


def _only_adds_form(extra: str) -> bool:
    """True if the words after a body's name only say what it is ("company", "group")."""
    return all(head_kind(word) == "organisation" or word in {"ag", "sa", "se", "nv", "news"} for word in extra.split())


def _join_people(
    words: ArticleWords,
    names: Sequence[Name],
    roles: Sequence[Sequence[RoleFinding]],
    speaking: Sequence[bool],
    bearers: list[Bearer],
) -> None:
    people: list[Bearer] = []
    named: dict[str, int] = {}  # printed full name → number of its bearer
    by_name: dict[str, set[int]] = defaultdict(set)
    lone: list[int] = []
    for index, name in enumerate(names):
        if name.kind is not EntityKind.PERSON:
            continue
        form = words.phrase(name.first, name.last)
        if len(core_words(form)) < 2:
            lone.append(index)
            continue
        at = named.get(form)
        if at is None:
            keys = person_name_keys(form)
            near = sorted({other for key in keys for other in by_name.get(key, ())})
            scored = [(max(same_person_name(form, known) for known in people[other].forms), other) for other in near]
            likeness, at = max(scored, key=lambda pair: (pair[0], -pair[1]), default=(0.0, -1))
            if likeness < _VARIANT:
                at = len(people)
                people.append(Bearer(EntityKind.PERSON))
            named[form] = at
            for key in keys:
                by_name[key].add(at)
        _add(people[at], index, form)
    orphans: list[int] = []
    addressed = {index: address_of(words, names[index], roles[index]) for index in lone}
    full = [{index: address_of(words, names[index], roles[index]) for index in bearer.names} for bearer in people]
    forms = [tuple(bearer.forms) for bearer in people]
    strangers = find_strangers(words, addressed, forms, full)
    for index in lone:
        form = words.phrase(names[index].first, names[index].last)
        open_to = [bearer for at, bearer in enumerate(people) if at not in strangers.get(index, ())]
        bearer = _bearer_of(form, index, open_to, roles[index])
        if bearer is None:
            orphans.append(index)
        else:
            _add(bearer, index, form)
    _join_orphans(words, names, roles, speaking, people, orphans, strangers)
    for bearer in people:
        for index in bearer.names:
            bearer.roles.extend(roles[index])
    bearers.extend(people)


def _join_labels(words: ArticleWords, names: Sequence[Name], bearers: list[Bearer]) -> None:
    """An interview's labels go to whom they abbreviate: a person by initials; in brackets or with a colon after it at
    the start of a line also one named by a single word, an outlet mostly ("(BW)", "BW:" of Borderwatch).
    """
    for label in [bearer for bearer in bearers if bearer.kind is not EntityKind.PERSON]:
        form = next(iter(label.forms))
        if len(label.forms) > 1 or not (form.isupper() and form.isalpha() and 2 <= len(form) <= 5) or state_hint(form):
            continue
        first, last = names[label.names[0]].first, names[label.names[0]].last
        marked = _is_marked(words, first, last)
        owners = [
            other
            for other in bearers
            if other is not label
            and (
                (other.kind is EntityKind.PERSON and initials(other.full_name())[1] == form)
                or (marked and _is_letters_of(form, other.full_name()))
            )
        ]
        if len(owners) == 1:
            owners[0].names += label.names
            owners[0].forms += label.forms
            bearers.remove(label)


def _is_marked(words: ArticleWords, first: int, last: int) -> bool:
    """True for "(BW)", and for "BW:" where a line starts."""
    if last >= len(words):
        return False
    bracketed = first > 0 and words.words[first - 1] == "(" and words.words[last] == ")"
    return bracketed or (words.breaks_before(first) and words.words[last] == ":")


def _is_letters_of(form: str, name: str) -> bool:
    """True if the letters of a short form stand in a one-word name in order, from its first letter on."""
    rest = iter(fold(name))
    return (
        " " not in name
        and len(name) > len(form) + 2
        and fold(name)[:1] == fold(form)[:1]
        and all(x in rest for x in fold(form))
    )


def _bearer_of(form: str, index: int, people: Sequence[Bearer], roles: Sequence[RoleFinding]) -> Bearer | None:
    """Whose surname (or other name) a lone name is: the latest bearer before it of those that fit best."""
    word = "".join(name_words(form)[-1:])
    best: tuple[int, int, Bearer] | None = None
    for bearer in people:
        rank = 0
        for known in bearer.forms:
            parts = name_words(known)
            if len(parts) < 2:
                rank = max(rank, 3 if parts[-1:] == (word,) else 0)
            elif parts[-1] == word or "".join(parts[1:]) == word:
                rank = max(rank, 3)
            elif word in parts[1:]:
                rank = max(rank, 2)
            elif parts[0] == word:
                rank = max(rank, 2 if not is_given_name(word) else 1)
        if rank == 0:
            continue
        if roles and bearer.side and roles[0].side and roles[0].side != bearer.side:
            rank -= 1
        before = [at for at in bearer.names if at < index]
        place = before[-1] if before else -1 - bearer.names[0]
        if best is None or (rank, place) > best[:2]:
            best = (rank, place, bearer)
    return best[2] if best is not None and best[0] > 0 else None


def _join_orphans(
    words: ArticleWords,
    names: Sequence[Name],
    roles: Sequence[Sequence[RoleFinding]],
    speaking: Sequence[bool],
    people: list[Bearer],
    orphans: Sequence[int],
    strangers: Mapping[int, frozenset[int]],
) -> None:
    """Lone names whose bearer is named nowhere in full: their own people, or known ones misspelt."""
    known_full = list(people)
    for index in orphans:
        form = words.phrase(names[index].first, names[index].last)
        shut = strangers.get(index, frozenset())
        same = [
            bearer
            for at, bearer in enumerate(people)
            if at not in shut and any(fold(known) == fold(form) for known in bearer.forms)
        ]
        if same:
            _add(same[0], index, form)
            continue
        scored = sorted(
            ((_mangled_likeness(form, bearer), at) for at, bearer in enumerate(known_full) if at not in shut),
            key=lambda pair: (-pair[0], pair[1]),
        )
        likeness, at = scored[0] if scored else (0.0, -1)
        rival = len(scored) > 1 and scored[1][0] >= likeness
        if not rival and (likeness >= _VARIANT or (likeness >= _MANGLED and (speaking[index] or roles[index]))):
            _add(known_full[at], index, form)
        else:
            people.append(Bearer(EntityKind.PERSON))
            _add(people[-1], index, form)


def _mangled_likeness(form: str, bearer: Bearer) -> float:
    if is_given_name(form):
        return 0.0
    return max(
        (surname_likeness(form, name_words(known)[-1]) for known in bearer.forms if len(name_words(known)) > 1),
        default=0.0,
    )
