"""The words that name a meeting: nouns ("summit"), verbs ("met with"), and what only looks like one."""

from dataclasses import dataclass

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.meeting import MeetingKind
from onrecord.readings.meeting_lexicon import MeetingWords, meeting_words
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.text.month_names import english_months
from onrecord.text.names import is_role_head

_NOUNS = frozenset({"NOUN", "PROPN"})
# People in the plural that no title list has, who meet or are met.
PEOPLE = frozenset(
    "leaders officials delegation delegations counterpart counterparts team teams envoys negotiators diplomats "
    "ministers representatives side sides parties family families members presidents troops commanders rebels "
    "opposition government governments nations countries states allies executives relatives leadership lawmakers "
    "survivors victims neighbours neighbors".split()
)
# With "conference": one that is for the press; "World Cup", "Games" and the like are no trigger at all.
_PLURALS = frozenset(
    {"meetings", "visits", "trips", "calls", "conversations", "summits", "sessions", "hearings", "votes"}
)
_SOMEBODY = frozenset({"he", "him", "she", "her", "them", "they", "us", "me", "who", "whom", "each", "one"})
_SHARES = frozenset(
    {"percent", "%", "cent", "share", "proportion", "plurality", "majority", "half", "third", "quarter", "most"}
)
_HOLDING = frozenset({"hold", "holds", "held", "holding", "call", "calls", "called", "schedule", "scheduled"})
_PROPER_BODIES = frozenset({"congress", "assembly", "forum", "dialogue", "session", "sitting", "trial", "vote", "tour"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names a meeting.

    at       its token; `anchors` the nouns it stands under as part of them ("round" of talks), the token first
    is_verb  "met" rather than "meeting"
    plural   several meetings told as one ("a series of meetings")
    press    with reporters, or for them
    """

    at: int
    first: int
    last: int
    kind: MeetingKind
    is_verb: bool
    anchors: tuple[int, ...]
    plural: bool = False
    press: bool = False


def find_triggers(scene: MeetingScene) -> list[Trigger]:
    """All triggers of a text, in text order."""
    lexicon = meeting_words()
    found = []
    for at, token in enumerate(scene.words.tokens):
        lower = scene.words.lower[at]
        trigger = None
        if token.upos in _NOUNS and lower in lexicon.nouns:
            trigger = _noun_trigger(scene, lexicon, at)
        elif token.upos in {"VERB", "AUX"} and lower in (lexicon.verbs.keys() | lexicon.speaking | lexicon.voting):
            trigger = _verb_trigger(scene, lexicon, at)
        if trigger is not None:
            found.append(trigger)
    return found


def _noun_trigger(scene: MeetingScene, lexicon: MeetingWords, at: int) -> Trigger | None:
    words, parse = scene.words, scene.parse
    lower = words.lower[at]
    kind = lexicon.nouns[lower]
    head = words.tokens[at].head
    if parse.rel(at) in {"compound", "amod", "flat"} and head > at:
        return None  # "talks process", "summit meeting": the head is the trigger, if anything is
    if at + 1 < len(words) and words.words[at + 1] == "-":
        return None
    if kind is MeetingKind.VOTE and (_is_counted(scene, at) or not _is_poll(scene, lexicon, at)):
        return None
    name = scene.name_at(at)
    if (name is not None or words.is_capital(at)) and lower in _PROPER_BODIES and not words.starts_sentence(at):
        return None
    marks = {words.lower[part] for part in parse.phrase(at) if part < at}
    first = min(
        (part for part in parse.phrase(at) if part < at and words.lower[part] in lexicon.call_marks), default=at
    )
    press = bool(marks & lexicon.press)
    if kind is MeetingKind.CALL and not marks & lexicon.call_marks and not _is_with_party(scene, at):
        return None
    if kind is MeetingKind.COUNCIL and "training" in marks:
        return None
    for mark in sorted(marks):
        if lexicon.nouns.get(mark) in {MeetingKind.SUMMIT, MeetingKind.DINNER}:
            kind = lexicon.nouns[mark]  # "summit meeting", "dinner meeting"
    company = {words.lower[child] for child in parse.below(at) if child > at}
    press = press or (kind is MeetingKind.CALL and bool(company & lexicon.press_company))
    anchors = _anchors(scene, lexicon, at)
    plural = lower in _PLURALS
    plural = plural or any(words.lower[anchor] in {"series", "string", "flurry", "rounds"} for anchor in anchors)
    return Trigger(at, first, at + 1, kind, False, anchors, plural, press)


def _is_counted(scene: MeetingScene, at: int) -> bool:
    """True for votes as a number: "41 percent of the vote", "a majority of votes", "6,000 votes"."""
    words, parse = scene.words, scene.parse
    head = words.tokens[at].head
    if head >= 0 and parse.case(at) == "of" and (words.lower[head] in _SHARES or words.tokens[head].upos == "NUM"):
        return True
    return words.lower[at] == "votes" and bool(parse.kids(at, "nummod"))


def _is_poll(scene: MeetingScene, lexicon: MeetingWords, at: int) -> bool:
    """True for a ballot, and for an election that a date, a year or the verb that holds it makes one of many."""
    lower = scene.words.lower[at]
    if lower not in lexicon.polls:
        return True
    words, parse = scene.words, scene.parse
    verb = parse.verb_over(at)
    held = verb is not None and words.lower[verb] in _HOLDING and parse.rel(at) in {"obj", "nsubj:pass"}
    dated = any(words.words[child].isdigit() or words.lower[child] in english_months() for child in parse.children[at])
    return held or dated


def _anchors(scene: MeetingScene, lexicon: MeetingWords, at: int) -> tuple[int, ...]:
    words, parse = scene.words, scene.parse
    found = [at]
    while len(found) < 4:
        head = words.tokens[found[-1]].head
        if head < 0 or parse.rel(found[-1]) not in {"nmod", "acl"} or words.lower[head] not in lexicon.transparent:
            break
        if words.sentence[head] != words.sentence[at] or words.tokens[head].upos not in _NOUNS:
            break
        found.append(head)
    return tuple(found)


def _is_with_party(scene: MeetingScene, at: int) -> bool:
    """True if "with" or "between" leads from the noun to somebody."""
    parse = scene.parse
    return any(
        parse.case(child).split(" ")[0] in {"with", "between"} and _is_party(scene, child)
        for child in parse.kids(at, "nmod", "obl")
    )


def _is_party(scene: MeetingScene, head: int) -> bool:
    """True if the noun phrase names or describes people, bodies or states."""
    words = scene.words
    if words.tokens[head].upos == "PRON":
        return words.lower[head] in _SOMEBODY
    name = scene.name_at(head)
    if name is not None:
        return scene.entities[name].kind in {EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.FORUM} or (
            scene.side_of(name) is not None
        )
    return is_role_head(words.words[head]) or words.lower[head] in PEOPLE


def _verb_trigger(scene: MeetingScene, lexicon: MeetingWords, at: int) -> Trigger | None:
    words, parse = scene.words, scene.parse
    lower = words.lower[at]
    objects = parse.kids(at, "obj", "iobj")
    around = parse.kids(at, "obl", "nmod")
    company = [child for child in around if parse.case(child).split(" ")[0] in {"with", "between"}]
    behind = parse.with_behind(at) if not company and not objects else None
    company += [behind] if behind is not None else []
    subject = parse.subject(at)
    passive = subject is not None and parse.rel(subject) == "nsubj:pass"
    kind = lexicon.verbs.get(lower)
    if lower in lexicon.voting and kind is None:
        voted = any(words.lower[each] in lexicon.voted_texts for each in objects)
        voted = voted or (passive and subject is not None and words.lower[subject] in lexicon.voted_texts)
        who = scene.agent(at) if passive else subject
        if not voted or who is None or not _is_voting_body(scene, lexicon, who):
            return None
        kind = MeetingKind.VOTE
    elif kind is None:  # speaking
        by_phone = any(words.lower[child] in lexicon.call_marks for child in around)
        people = [child for child in company if (name := scene.name_at(child)) is not None and scene.is_person(name)]
        if not people and not (by_phone and subject is not None):
            return None
        kind = MeetingKind.CALL if by_phone else MeetingKind.TALKS
    elif lower.startswith(("meet", "met")):
        if objects and not any(_is_party(scene, each) for each in objects):
            return None  # "met the deadline"
        if not objects and not company and not _is_several(scene, subject):
            return None
        if passive and not any(_is_party(scene, each) for each in company) and scene.agent(at) is None:
            return None  # "was met with applause"
    elif kind is MeetingKind.VISIT:
        if not objects or subject is None or not _is_party(scene, subject):
            return None
        name = scene.name_at(objects[0])
        if name is None:
            return None
    elif kind is MeetingKind.VOTE:
        if subject is None or not _is_voting_body(scene, lexicon, subject):
            return None
    elif subject is None or (not company and not _is_several(scene, subject) and lower.startswith("negotiat")):
        return None
    elif lower.startswith("confer") and not company:
        return None  # "conferred an honour"
    press = any(words.lower[each] in lexicon.press_company for each in [*objects, *company])
    return Trigger(at, at, at + 1, kind, True, (at,), False, press)


def _is_several(scene: MeetingScene, subject: int | None) -> bool:
    """True if the subject is more than one party, or a body that can sit by itself."""
    if subject is None:
        return False
    words, parse = scene.words, scene.parse
    if len(parse.listed(subject)) > 1 or words.lower[subject] in {"they", "we", "two", "both", "all"} | PEOPLE:
        return True
    name = scene.name_at(subject)
    if name is not None:
        return scene.entities[name].kind in {EntityKind.FORUM, EntityKind.ORGANISATION}
    return is_role_head(words.words[subject]) and words.lower[subject].endswith("s")


def _is_voting_body(scene: MeetingScene, lexicon: MeetingWords, head: int) -> bool:
    return any(scene.words.lower[part] in lexicon.voting_bodies for part in scene.name_tokens(head))
