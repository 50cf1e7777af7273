"""The words that name a meeting: nouns ("summit"), verbs ("met with"), and what only looks like one."""

from onrecord.nouns.meeting import MeetingKind
from onrecord.readings.meeting_dated import day_words, is_dated
from onrecord.readings.meeting_lexicon import MeetingWords, meeting_words
from onrecord.readings.meeting_people import is_party
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_trigger import Trigger
from onrecord.readings.meeting_verbs import presence_trigger, together_trigger, verb_trigger
from onrecord.text.month_names import english_months

_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX", "ADJ"})  # "is due in Lindholm"
# With "conference": one that is for the press; "World Cup", "Games" and the like are no trigger at all.
_PLURALS = frozenset(
    {"meetings", "visits", "trips", "calls", "conversations", "summits", "sessions", "hearings", "votes"}
)
_SHARES = frozenset(
    {"percent", "%", "cent", "share", "proportion", "plurality", "majority", "half", "third", "quarter", "most"}
)
_INVITATIONS = frozenset({"invitation", "invitations"})
_ANSWERING = frozenset(
    "accept accepts accepted accepting decline declines declined declining reject rejects rejected refuse refuses "
    "refused turn turns turned turning spurn spurned withdraw withdrew withdrawn".split()
)
_HOLDING = frozenset({"hold", "holds", "held", "holding", "call", "calls", "called", "schedule", "scheduled"})
_DECIDING = frozenset({"win", "wins", "won", "winning", "lose", "loses", "lost", "losing"})
_PROPER_BODIES = frozenset(
    {"congress", "assembly", "forum", "dialogue", "session", "sitting", "trial", "vote", "tour", "rally"}
)


def find_triggers(scene: MeetingScene) -> list[Trigger]:
    """All triggers of a text, in text order."""
    lexicon = meeting_words()
    telling_verbs = lexicon.telling_verbs
    found = []
    for at, token in enumerate(scene.words.tokens):
        lower = scene.words.lower[at]
        trigger = None
        if token.upos in _NOUNS and lower in lexicon.nouns:
            trigger = _noun_trigger(scene, lexicon, at)
        elif token.upos in _NOUNS and lower in lexicon.rounds:
            trigger = _round_trigger(scene, lexicon, at)
        elif lower == "date" and _is_date_told(scene, at):
            trigger = Trigger(at, at, at + 1, MeetingKind.TALKS, False, (at,), next_date=True)
        elif token.upos in _NOUNS and lower in _INVITATIONS:
            trigger = _invitation_trigger(scene, at)
        elif token.upos in _NOUNS and lower in lexicon.lines:
            trigger = _line_trigger(scene, lexicon, at)
        elif token.upos in _VERBS and lower in telling_verbs:
            trigger = verb_trigger(scene, at)
        if trigger is None and token.upos == "VERB" and lower not in telling_verbs:
            trigger = together_trigger(scene, at)
        if trigger is None and token.upos == "PROPN":
            trigger = presence_trigger(scene, at)
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
    if lower == "ballot" and parse.case(at) == "on":
        return None  # whoever stands "on the ballot"
    name = scene.name_at(at)
    if (name is not None or words.is_capital(at)) and lower in _PROPER_BODIES and not words.starts_sentence(at):
        return None
    marks = {words.lower[part] for part in parse.phrase(at) if part < at}
    first = min(
        (part for part in parse.phrase(at) if part < at and words.lower[part] in lexicon.call_marks), default=at
    )
    press = bool(marks & lexicon.press)
    if lower.startswith("briefing") and not press:
        return None  # of a minister by his aides
    if kind is MeetingKind.CALL and not marks & lexicon.call_marks and not _is_with_party(scene, at):
        return None
    if kind is MeetingKind.CALL and lower.startswith("conversation") and not marks & lexicon.call_marks:
        kind = MeetingKind.TALKS  # of two, by telephone or not
    if kind is MeetingKind.COUNCIL and ("training" in marks or _is_part(scene, lexicon, at)):
        return None
    for mark in sorted(marks):
        if lexicon.nouns.get(mark) in {MeetingKind.SUMMIT, MeetingKind.DINNER}:
            kind = lexicon.nouns[mark]  # "summit meeting", "dinner meeting"
    company = {words.lower[child] for child in parse.below(at) if child > at}
    press = press or (kind is MeetingKind.CALL and bool(company & lexicon.press_company))
    together = press and ("joint" in marks or _is_beside_somebody(scene, at))  # they have met
    if kind is MeetingKind.COUNCIL and marks & lexicon.working:
        kind = MeetingKind.TALKS  # "a negotiating session"
    anchors = _anchors(scene, lexicon, at)
    plural = lower in _PLURALS
    plural = plural or any(words.lower[anchor] in {"series", "string", "flurry", "rounds"} for anchor in anchors)
    head = words.tokens[anchors[-1]].head
    aside = head >= 0 and words.lower[head] in lexicon.aside
    alone = press and not together
    return Trigger(at, first, at + 1, kind, False, anchors, plural, alone, with_press=together, aside=aside)


def _is_beside_somebody(scene: MeetingScene, at: int) -> bool:
    """True for a press conference "alongside" or "beside" another."""
    parse = scene.parse
    verb = parse.verb_over(at)
    around = [*parse.kids(at, "nmod", "obl"), *(parse.kids(verb, "nmod", "obl") if verb is not None else [])]
    return any(parse.case(child) in {"alongside", "beside"} and is_party(scene, child) for child in around)


def _is_part(scene: MeetingScene, lexicon: MeetingWords, at: int) -> bool:
    """True for a session of a summit, which is the summit's."""
    parse = scene.parse
    inside = (child for child in parse.kids(at, "nmod") if parse.case(child) == "of")
    return any(scene.words.lower[child] in lexicon.nouns for child in inside)


def _round_trigger(scene: MeetingScene, lexicon: MeetingWords, at: int) -> Trigger | None:
    """ "The next round", where nothing else tells what goes round: not of an election, of applause or a table."""
    words, parse = scene.words, scene.parse
    head = words.tokens[at].head
    if parse.rel(at) in {"compound", "amod", "flat"} and head > at:
        return None
    first, last = words.sentences[words.sentence[at]]
    sentence = set(words.lower[first:last])
    before = {words.lower[part] for part in parse.phrase(at) if part < at}
    if not before & lexicon.which_round or sentence & (lexicon.polls | lexicon.contests):
        return None
    if words.lower[at + 1 : at + 2] == ("of",) or any(parse.case(child) == "of" for child in parse.kids(at, "nmod")):
        return None
    return Trigger(at, at, at + 1, MeetingKind.TALKS, False, (at,))


def _is_date_told(scene: MeetingScene, at: int) -> bool:
    """True for "they parted with a date: 24 October": the day of what they do next."""
    words = scene.words
    behind = range(at + 2, min(at + 4, len(words)))
    return words.words[at + 1 : at + 2] == (":",) and any(words.lower[token] in english_months() for token in behind)


def _invitation_trigger(scene: MeetingScene, at: int) -> Trigger | None:
    """An invitation to a place that somebody takes or turns down: the visit it is for."""
    words, parse = scene.words, scene.parse
    verb = words.tokens[at].head
    answered = verb >= 0 and parse.rel(at) == "obj" and words.lower[verb] in _ANSWERING
    goals = (child for child in [*parse.kids(at, "nmod"), *parse.kids(verb, "obl")] if parse.case(child) == "to")
    to_place = any(words.is_capital(goal) and not _is_person(scene, goal) for goal in goals)
    return Trigger(at, at, at + 1, MeetingKind.VISIT, False, (at,)) if answered and to_place else None


def _is_person(scene: MeetingScene, at: int) -> bool:
    name = scene.name_at(at)
    return name is not None and scene.is_known_person(name)


def _line_trigger(scene: MeetingScene, lexicon: MeetingWords, at: int) -> Trigger | None:
    """A telephone line of two sides that is opened or restored: from then on they are in contact."""
    words, parse = scene.words, scene.parse
    marks = {words.lower[part] for part in parse.phrase(at) if part < at}
    if words.lower[at] not in lexicon.hotlines and not marks & lexicon.line_marks:
        return None
    verb = parse.verb_over(at)
    opened = (
        verb is not None and words.lower[verb] in lexicon.opening and parse.rel(at) in {"obj", "nsubj", "nsubj:pass"}
    )
    return Trigger(at, at, at + 1, MeetingKind.OTHER, False, (at,), line=True) if opened else None


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
    if lower == "ratification":
        return _is_ratified_on(scene, lexicon, at)
    words, parse = scene.words, scene.parse
    verb = parse.verb_over(at)
    over = words.lower[verb] if verb is not None else ""
    held = over in _HOLDING and parse.rel(at) in {"obj", "nsubj:pass"}
    decided = over in _DECIDING and parse.rel(at) in {"obj", "obl"} and verb is not None and is_dated(scene, verb)
    inside = (part for child in parse.children[at] if child > at for part in parse.phrase(child))
    days = [at - 1, *parse.children[at], *inside]
    dated = any(words.words[day].isdigit() or words.lower[day] in day_words() for day in days if day >= 0)
    return held or decided or dated


def _is_ratified_on(scene: MeetingScene, lexicon: MeetingWords, at: int) -> bool:
    """True for a ratification that is set for a day or put off, where no vote on it is told beside."""
    words, parse = scene.words, scene.parse
    head = words.tokens[at].head
    if head >= 0 and (words.lower[head] in lexicon.nouns or words.lower[head] in lexicon.deliberating):
        return False
    verb = parse.verb_over(at)
    moved = verb is not None and words.lower[verb] in lexicon.postpone | lexicon.put_off | lexicon.plan
    return moved or any(words.lower[part] in day_words() for part in parse.below(at))


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
        parse.case(child).split(" ")[0] in {"with", "between"} and is_party(scene, child)
        for child in parse.kids(at, "nmod", "obl")
    )
