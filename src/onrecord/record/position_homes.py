"""The states of those whom no page introduces with their state: a paper calls its own land's president "President Orla
Venn", and says of another's that he is "the Dravian president".
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.record import RecordEntity
from onrecord.text.names import StateWord, state_hint

# Offices that states give, the first of their state and those below. "The president of the league" is no such office.
_FIRST = re.compile(r"\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan)\b", re.IGNORECASE)
_FIRST_OR_LEADER = re.compile(rf"{_FIRST.pattern}|\b(?:leader|chairman)\b", re.IGNORECASE)
_BELOW = re.compile(
    r"\b(?:minister|(?<!press )secretary(?!.general)|ambassador|ministry(?:['’]s)? spokes\w+|spokes\w+ (?:for|of) the "
    r"(?:premier|president|ministry|government)|speaker of (?:the )?parliament)\b",
    re.IGNORECASE,
)
# Whom only an owner tells ("its spokesman"), and whose posting says nothing about the land of the page.
_SPOKESMAN = re.compile(r"\bspokes\w+\b", re.IGNORECASE)
_POSTED = re.compile(r"\bambassador\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\bof\b(?! (?:state|defen[cs]e|foreign|the interior|finance|trade|commerce|war|health)\b)")
_PAST = re.compile(r"\b(?:former|ex|late|then|deposed)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:vice|deputy)\b", re.IGNORECASE)
# A description without a name: "the Dravian president", "Dravia's leader".
_DESCRIBED = re.compile(
    r"\b((?:[A-Z][\w.]*[ -]){1,2}|[A-Z][\w.]*(?: [A-Z][\w.]*)?['’]s? )"
    r"(president|prime minister|premier|chancellor|king|queen|leader)\b(?!['’]s? [a-z]+ [A-Z]| [A-Z])"
)
_HOUSE = re.compile(r"\b[A-Z][a-zé]+(?: [A-Z][a-z]+)?")
_NO_FIELD = frozenset("the of and for secretary deputy acting first new".split())
# How far before a title the words may stand that give its holder to a state.
_BEFORE_CHARS = 45
_BREAK = re.compile(r"[.;:!?\n“”\"]")
_LAST_NAME = re.compile(r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?),?(?: [a-z-]+){0,2} $")
_OWNER = re.compile(r"(?:['’]s?|\b(?:his|her|its|their)) (?:[a-z-]+ ){0,2}$", re.IGNORECASE)
_BEHIND = re.compile(r" of (?:the )?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?)")
# Between two names that go together: "Venn and Karsa", "Venn-Karsa".
_JOINED = re.compile(r"(?: and | & |[-–/])(?:the )?")
_ADDRESS = re.compile(r"(?:(?:Mr|Mrs|Ms|President|Chairman|Premier)\.? )+$")
# The sentence right before a title that opens its own or follows its quotation, and how much of it may tell the state.
_SENTENCE_BEFORE = re.compile(
    r"(?:^|[.!?]\s|\n)([A-Z](?:[^.!?\n]|\.(?=\d))*)[.!?][”\"’]?\s+"
    r"(?:(?:(?:That|This|It) (?:\w+ ){1,3})?[“\"][^“”\"\n]*[,?!]?[”\"],?\s+)?$"
)
_LEAD_CHARS = 400
_LEAD_WORDS = 3
# "His trade minister", "its spokeswoman"; and the first words of a sentence.
_PRONOUN = re.compile(r"\b([Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,2}$")
_LEAD = re.compile(r"(?:^|[.!?][”\"’]?\s+|\n)((?:[^\s.!?]+ ){1,4}[^\s.!?]+)")
_OWNING = re.compile(r"['’]s?(?: |$)")
# So many rounds let a resolved president vouch for the secretary beside; more change nothing in practice.
_ROUNDS = 4
# The best answer must be this many times as well supported as the next.
_MARGIN = 2


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the ways below look at. `texts` is by article id; `homes` grows from round to round; `partners` is what
    `_joined_states` gives.
    """

    people: Sequence[RecordEntity]
    entities: Sequence[RecordEntity]
    homes: Mapping[str, str]
    texts: Mapping[str, str]
    translated: frozenset[str]
    named: Callable[[str], str | None]
    partners: Mapping[str, Counter[str]]

    def others(self, person: RecordEntity) -> list[RecordEntity]:
        return [other for other in self.people if other is not person]

    def heads(self) -> dict[str, RecordEntity]:
        """State → a first person of it that the story knows."""
        return {self.homes[one.id]: one for one in self.people if one.id in self.homes and _is_first(one, _FIRST)}


def find_homes(
    articles: Sequence[Article],
    entities: Sequence[RecordEntity],
    known: Mapping[str, str],
    named: Callable[[str], str | None],
) -> Mapping[str, str]:
    """Entity id of an office-holder of no known state → the state, where the pages agree on one.

    known  entity id of a person → state that the pages name beside the person
    named  the one state that some words name, None if none or several
    By the first of these that settles it: 1. "President Ada Ruhl of Dravia"   2. descriptions ("the Dravian
    president") in pages where only one person can be meant   3. the counterpart of the other leader in "Venn and
    Karsa", where two states go together so   4. the owner of "his trade minister", "its spokesman"   5. the state that
    the sentence before begins with   6. others whom the same page introduces without a state, all of one state
    7. the seat of government that the page names   8. the one land of the story, listed nowhere, whose ministers are
    known and whose first person is not.
    """
    texts = {article.id: article.text for article in articles}
    translated = frozenset(article.id for article in articles if article.translation_signs)
    people = [
        entity
        for entity in entities
        if entity.kind is EntityKind.PERSON and (_holds_office(entity) or _speaks_for_office(entity))
    ]
    partners = _joined_states(entities, texts, named)
    homes, found = dict(known), dict[str, str]()
    for _ in range(_ROUNDS):
        scene = _Scene(people, entities, homes, texts, translated, named, partners)
        fresh: dict[str, str] = {}
        for person in people:
            if person.id in homes:
                continue
            ways = (_by_name, _by_description, _by_counterpart, _by_owner, _by_lead, _by_company, _by_house)
            state = next((one for way in ways if (one := _settle(way(person, scene))) is not None), None)
            if state is not None:
                fresh[person.id] = state
        if not fresh:
            left = (one for one in people if one.id not in homes)
            fresh = {one.id: state for one in left if (state := _settle(_by_elimination(one, scene))) is not None}
        if not fresh:
            break
        homes = homes | fresh
        found |= fresh
    return found


def _settle(votes: Counter[str]) -> str | None:
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return None
    return ranked[0][0]


def _titles(person: RecordEntity) -> list[str]:
    titles = [role.title for role in person.roles]
    return [title for title in titles if not _OF_ANOTHER.search(title) and not _PAST.search(title)]


def _holds_office(person: RecordEntity) -> bool:
    return any(_FIRST_OR_LEADER.search(title) or _BELOW.search(title) for title in _titles(person))


def _speaks_for_office(person: RecordEntity) -> bool:
    return any(_SPOKESMAN.search(title) for title in _titles(person))


def _is_first(person: RecordEntity, way: re.Pattern[str] = _FIRST_OR_LEADER) -> bool:
    return any(way.search(title) and not _SECOND.search(title) for title in _titles(person))


def _pages(person: RecordEntity) -> list[str]:
    return sorted({mention.article for mention in person.mentions})


def _by_name(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """The state right behind a name and its title: "President Ada Ruhl of Dravia"."""
    votes: Counter[str] = Counter()
    titled = {(title.article, title.end + 1) for role in person.roles for title in role.evidence}
    for mention in person.mentions:
        behind = _BEHIND.match(scene.texts[mention.article], mention.end)
        state = scene.named(behind[1]) if behind is not None and (mention.article, mention.start) in titled else None
        if state is not None:
            votes[state] += 1
    return votes


def _by_description(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """A page's "the Dravian president", if it knows no other first person who is or may be of that state."""
    votes: Counter[str] = Counter()
    offices = {match.group().lower() for title in _titles(person) for match in _FIRST_OR_LEADER.finditer(title)}
    for article in _pages(person):
        beside = [other for other in scene.others(person) if article in _pages(other) and _is_first(other)]
        found = set()
        for match in _DESCRIBED.finditer(scene.texts[article]):
            state = scene.named(match[1])
            if state is None or match[2].lower() not in offices | {"leader"}:
                continue
            if all(scene.homes.get(other.id, state) != state for other in beside):
                found.add(state)
        votes.update(found)
    return votes


def _by_counterpart(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """The state that goes with the state of whom the person goes with; it must have no first person yet."""
    votes: Counter[str] = Counter()
    if not _is_first(person):
        return votes
    heads = scene.heads()
    for other in scene.others(person):
        if other.id not in scene.homes or not _is_first(other):
            continue
        state = _settle(scene.partners.get(scene.homes[other.id], Counter()))
        if state is not None and state not in heads:
            votes[state] += _pages_joining(person, other, scene.texts)
    return +votes


def _joined_states(
    entities: Sequence[RecordEntity], texts: Mapping[str, str], named: Callable[[str], str | None]
) -> Mapping[str, Counter[str]]:
    """State → how often each other state is joined to it with "and"."""
    by_page: dict[str, list[tuple[Evidence, str]]] = {}
    for entity in entities:
        state = named(entity.name) if entity.kind is not EntityKind.PERSON else None
        if state is not None:
            for mention in entity.mentions:
                by_page.setdefault(mention.article, []).append((mention, state))
    joined: dict[str, Counter[str]] = {}
    for page, places in by_page.items():
        places.sort()
        for (left, one), (right, other) in pairwise(places):
            if one != other and _JOINED.fullmatch(texts[page][left.end : right.start]):
                joined.setdefault(one, Counter())[other] += 1
                joined.setdefault(other, Counter())[one] += 1
    return joined


def _pages_joining(left: RecordEntity, right: RecordEntity, texts: Mapping[str, str]) -> int:
    """The number of pages that join two persons with "and"."""
    pages = set()
    for page in set(_pages(left)) & set(_pages(right)):
        places = sorted(
            (mention.start, mention.end, person is left)
            for person in (left, right)
            for mention in person.mentions
            if mention.article == page
        )
        for (_, end, one), (start, _, other) in pairwise(places):
            if one is not other and _JOINED.fullmatch(_ADDRESS.sub("", texts[page][end:start])):
                pages.add(page)
    return len(pages)


def _by_company(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """Whom a page introduces without a state, it takes for known to its readers: of their own land."""
    votes: Counter[str] = Counter()
    heads = scene.heads()
    if not _holds_office(person) or any(_POSTED.search(title) for title in _titles(person)):
        return votes
    for article in _pages(person):
        if not _is_bare(person, article, scene):
            continue
        others = [other for other in scene.others(person) if other.id in scene.homes]
        others = [other for other in others if _is_bare(other, article, scene)]
        if any(_fields(person) & _fields(other) for other in others):
            continue  # two ministers of trade are counterparts
        company = {scene.homes[other.id] for other in others}
        if len(company) == 1 and not (_is_first(person, _FIRST) and company & heads.keys()):
            votes.update(company)
    return votes


def _has_rival(person: RecordEntity, article: str, scene: _Scene) -> bool:
    """True if the page introduces another first person without a state, too: it cannot be the land of both."""
    return _is_first(person, _FIRST) and any(
        other.id not in scene.homes and _is_bare(other, article, scene) and _is_first(other, _FIRST)
        for other in scene.others(person)
    )


def _fields(person: RecordEntity) -> frozenset[str]:
    """What a minister or secretary is of: "trade", "state"."""
    return frozenset(
        word
        for title in _titles(person)
        if _BELOW.search(title) and not _FIRST.search(title)
        for word in title.lower().split()
        if word not in _NO_FIELD and not word.endswith(("er", "ers", "or"))
    )


def _by_lead(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """The state that the sentence before begins with: "Dravia called it off. Foreign Minister Orla Venn said …"."""
    votes: Counter[str] = Counter()
    offices = {title.lower() for title in _titles(person)}
    holders = {
        scene.homes[other.id]
        for other in scene.others(person)
        if other.id in scene.homes and offices & {title.lower() for title in _titles(other)}
    }
    for article in _pages(person):
        if not _is_bare(person, article, scene):
            continue
        text = scene.texts[article]
        for evidence in (e for role in person.roles for e in role.evidence if e.article == article):
            lead = _SENTENCE_BEFORE.search(text[max(0, evidence.start - _LEAD_CHARS) : evidence.start])
            begun = " ".join(lead[1].split()[:_LEAD_WORDS]) if lead is not None else ""
            state = scene.named(begun) if not _OWNING.search(begun) else None  # "Dravia's minister" begins with him
            if state is not None and state not in holders:
                votes[state] += 1
    return votes


def _by_house(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """The state whose seat of government a page names, if the person is the one first person that it leaves open."""
    votes: Counter[str] = Counter()
    heads = scene.heads()
    for article in _pages(person) if _is_first(person, _FIRST) else ():
        open_ones = [
            other
            for other in scene.people
            if other.id not in scene.homes and article in _pages(other) and _is_first(other, _FIRST)
        ]
        if open_ones != [person] or not _is_bare(person, article, scene):
            continue
        hints = {state_hint(match.group()) for match in _HOUSE.finditer(scene.texts[article])}
        houses = {hint.state for hint in hints if hint is not None and hint.how is StateWord.GOVERNMENT}
        votes.update(houses - heads.keys())
    return votes


def _by_owner(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """The state of the last whom a sentence began with, before "his trade minister" or "its spokesman"."""
    votes: Counter[str] = Counter()
    for evidence in (e for role in person.roles for e in role.evidence):
        text = scene.texts[evidence.article]
        before = text[max(0, evidence.start - _LEAD_CHARS) : evidence.start]
        owner = _PRONOUN.search(before)
        if owner is None:
            continue
        human = owner[1].lower() in ("his", "her")
        names = {
            name: scene.homes[one.id]
            for one in scene.others(person)
            if one.id in scene.homes and human
            for name in (one.name, *one.aliases)
        }
        for lead in reversed(list(_LEAD.finditer(before[: owner.start()]))):
            begun = " ".join(lead[1].split())
            state = next((home for name, home in names.items() if name in begun), None)
            state = state if human else scene.named(begun)
            if state is not None:
                votes[state] += 1
                break
    return votes


def _by_elimination(person: RecordEntity, scene: _Scene) -> Counter[str]:
    """The states whose ministers the pages of `person` name, and whose first person nobody is yet."""
    votes: Counter[str] = Counter()
    if not _is_first(person, _FIRST) or any(_has_rival(person, article, scene) for article in _pages(person)):
        return votes
    heads, pages = scene.heads(), set(_pages(person))
    for other in scene.others(person):
        state = scene.homes.get(other.id)
        listed = state is not None and state_hint(state) is not None  # of those, the pages seldom name the ministers
        if state is not None and not listed and state not in heads and pages & set(_pages(other)):
            votes[state] += 1
    return votes


def _is_bare(person: RecordEntity, article: str, scene: _Scene) -> bool:
    """True if the page gives the person an office of state and no state with it. A machine's translation loses such
    words, and tells nothing.
    """
    titles = [
        evidence
        for role in person.roles
        for evidence in role.evidence
        if evidence.article == article
        and (_FIRST.search(role.title) or _BELOW.search(role.title))
        and not _OF_ANOTHER.search(role.title)
    ]
    if not titles or article in scene.translated:
        return False
    return not any(_is_given(scene.texts[article], title, scene.named) for title in titles)


def _is_given(text: str, title: Evidence, named: Callable[[str], str | None]) -> bool:
    """True if a state, or an owner, stands right before a title, in it or behind it with "of"."""
    before = _BREAK.split(text[max(0, title.start - _BEFORE_CHARS) : title.start])[-1]
    around = (_LAST_NAME.search(before), _BEHIND.match(text[title.end : title.end + _BEFORE_CHARS]))
    words = [title.text, *(match[1] for match in around if match is not None)]
    return _OWNER.search(before) is not None or any(named(piece) is not None for piece in words)
