"""The verbs that tell of a meeting: "met with", "hosted", "voted to", "flew to", and what only looks like one."""

from collections.abc import Sequence

from onrecord.nouns.meeting import MeetingKind
from onrecord.readings.meeting_body_verbs import (
    chairs,
    chooses,
    deliberates,
    is_before_body,
    is_heard,
    votes_on,
)
from onrecord.readings.meeting_dated import is_dated
from onrecord.readings.meeting_lexicon import MeetingWords, meeting_words, verb_forms
from onrecord.readings.meeting_meant import bearer_behind
from onrecord.readings.meeting_people import PEOPLE, is_party, is_several, is_somebody, is_voting_body
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_signing import signs
from onrecord.readings.meeting_status import is_reported_will
from onrecord.readings.meeting_trigger import Trigger
from onrecord.readings.times.tense import is_past
from onrecord.text.names import is_role_head

_LEAVING = ("fl", "travel", "jet", "go", "went", "com", "came")  # "flew to", but "arrived in", "is due in"
_GOALS = frozenset({"to", "in", "at"})
_TABLE = frozenset({"table"})
# Verbs that mean a meeting only in some uses: "is scheduled to see", "they parted".
_SEEING = verb_forms("see saw seen")
_PARTING = verb_forms("part")
_MEETING = verb_forms("meet met met")
_SITTING = verb_forms("sit sat")
_SPANS = frozenset({"minute", "minutes", "hour", "hours"})
_FACING = frozenset({"face", "eye", "one-on-one", "one", "tête-à-tête"})  # "met face to face" has no object
_LETTING = frozenset({"allowed", "permitted", "able", "asked", "supposed", "meant"})
_CALLING = verb_forms("call") | verb_forms("ring rang rung")


def verb_trigger(scene: MeetingScene, at: int) -> Trigger | None:
    """The trigger that the verb at a token is; None where it tells of no meeting."""
    lexicon, parse = meeting_words(), scene.parse
    lower = scene.words.lower[at]
    objects = [each for each in parse.kids(at, "obj", "iobj") if scene.words.lower[each] not in _FACING]
    company = _company(scene, at, objects)
    kind = lexicon.verbs.get(lower)
    if kind is None and lower in lexicon.voting:
        kind = MeetingKind.VOTE if votes_on(scene, lexicon, at, objects) else None
    elif kind is None and lower in lexicon.speaking:
        kind = _speaks(scene, lexicon, at, company)
    elif kind is not None and not _is_meeting(scene, at, kind, objects, company):
        kind = None
    if kind is None and lower in lexicon.hosting and _hosts(scene, at, objects):
        kind = MeetingKind.TALKS
    if kind is None and (_sits_down(scene, at, company) or _parts_ways(scene, at) or _agree(scene, at)):
        kind = MeetingKind.TALKS
    if kind is None and _brings_together(scene, lexicon, at, objects, company):
        kind = MeetingKind.TALKS
    if kind is None and lower in lexicon.deliberating and deliberates(scene, at):
        kind = MeetingKind.COUNCIL
    if kind is None and lower in lexicon.heard and is_before_body(scene, at, objects):
        kind = MeetingKind.COUNCIL
    if kind is None and lower in lexicon.choosing and chooses(scene, at, objects):
        kind = MeetingKind.VOTE
    if kind is None and lower in lexicon.testifying and is_heard(scene, lexicon, at):
        kind = MeetingKind.HEARING
    if kind is None and lower in lexicon.chairing and chairs(scene, at, objects):
        kind = MeetingKind.COUNCIL
    if kind is None and _summons(scene, lexicon, at, objects):
        kind = MeetingKind.TALKS
    if kind is None and signs(scene, lexicon, at, objects, company):
        kind = MeetingKind.OTHER
    if kind is MeetingKind.VISIT and _is_named(scene, objects[0]):
        kind = MeetingKind.TALKS  # "visited the president"
    if kind is MeetingKind.TALKS and lower in _MEETING | _SITTING and _is_of_body(scene, at):
        kind = MeetingKind.COUNCIL
    if kind is not None:
        press = any(scene.words.lower[each] in lexicon.press_company for each in [*objects, *company])
        return Trigger(at, at, at + 1, kind, True, (at,), False, press)
    if _goes_there(scene, lexicon, at):
        return Trigger(at, at, at + 1, MeetingKind.VISIT, True, (at,), journey=True)
    return None


def _is_of_body(scene: MeetingScene, at: int) -> bool:
    """True where a body that sits meets by itself: "the board meets"."""
    subject = scene.parse.subject(at)
    alone = subject is not None and len(scene.parse.listed(subject)) == 1
    return alone and subject is not None and scene.words.lower[subject] in meeting_words().voting_bodies


def _company(scene: MeetingScene, at: int, objects: Sequence[int]) -> list[int]:
    """With whom, between whom."""
    parse = scene.parse
    found = [child for child in parse.kids(at, "obl", "nmod") if parse.case(child).split(" ")[0] in {"with", "between"}]
    behind = parse.with_behind(at) if not found and not objects else None
    return [*found, behind] if behind is not None else found


def _is_meeting(
    scene: MeetingScene, at: int, kind: MeetingKind, objects: Sequence[int], company: Sequence[int]
) -> bool:
    """True for a verb that is a meeting by its sense, where the words around it fit that sense."""
    parse, lower = scene.parse, scene.words.lower[at]
    subject = parse.subject(at)
    passive = subject is not None and parse.rel(subject) == "nsubj:pass"
    if lower in _SEEING:
        return bool(objects) and is_somebody(scene, objects[0]) and _is_seeing(scene, at, objects[0])
    if lower in _CALLING:
        called = bool(objects) and (scene.words.tokens[objects[0]].upos == "PRON" or _is_named(scene, objects[0]))
        return called and not parse.kids(at, "xcomp", "compound") and is_dated(scene, at)
    if lower in _PARTING:
        return not objects and not any(is_party(scene, each) for each in company) and is_several(scene, subject)
    if lower.startswith(("meet", "met")):
        if objects and not any(is_party(scene, each) for each in objects):
            return False  # "met the deadline"
        agent = scene.agent(at) if passive else None
        if agent is not None and subject is not None and is_somebody(scene, subject) and is_party(scene, agent):
            return True  # "was met at the airport by Orlik"
        if not objects and not company and not is_several(scene, subject):
            return False
        # "was met with applause"
        return not passive or any(is_party(scene, each) for each in company) or scene.agent(at) is not None
    if kind is MeetingKind.VISIT:
        visits = bool(objects) and subject is not None and is_party(scene, subject)
        return visits and any(scene.name_at(each) is not None for each in (objects[0], *parse.kids(objects[0], "nmod")))
    if kind is MeetingKind.VOTE:
        return subject is not None and is_voting_body(scene, subject)
    if lower.startswith("negotiat"):
        return subject is not None and (bool(company) or is_several(scene, subject))
    if lower.startswith("confer"):
        return subject is not None and bool(company)  # "conferred an honour"
    return subject is not None


def _is_seeing(scene: MeetingScene, at: int, whom: int) -> bool:
    """True where somebody sees a visitor or is to: "flew there to see", "saw Orlik on Thursday", "would not see her";
    not "saw him leave", nor whom one has only caught sight of.
    """
    parse = scene.parse
    if parse.kids(at, "xcomp", "ccomp", "advcl"):
        return _is_purpose(scene, at)
    subject = parse.subject(at)
    if _is_purpose(scene, at) or subject is None or not is_somebody(scene, subject):
        return _is_purpose(scene, at)
    helpers = parse.helpers(at)
    set_ahead = bool(helpers & {"will", "would", "'ll", "’ll", "to"}) and (is_dated(scene, at) or parse.is_negated(at))
    return set_ahead or (_is_named(scene, whom) and is_dated(scene, at))


def _is_purpose(scene: MeetingScene, at: int) -> bool:
    """True for an infinitive under a plan or a journey: "flew to Lindholm to see", "is scheduled to see"."""
    lexicon, words, parse = meeting_words(), scene.words, scene.parse
    head = words.tokens[at].head
    if head < 0 or "to" not in parse.helpers(at):
        return False
    led_to = lexicon.journey | lexicon.plan | lexicon.going | lexicon.refuse | lexicon.offer
    return words.lower[head] in led_to or words.lower[head] in _LETTING


def _speaks(scene: MeetingScene, lexicon: MeetingWords, at: int, company: Sequence[int]) -> MeetingKind | None:
    """A call where it is by telephone, a meeting where it is with somebody by name."""
    parse, words = scene.parse, scene.words
    around = parse.kids(at, "obl", "nmod")
    by_phone = any(words.lower[part] in lexicon.call_marks for child in around for part in parse.phrase(child))
    people = [child for child in company if _is_named(scene, child)]
    subject = parse.subject(at)
    if not people and subject is not None and is_party(scene, subject):
        # States and bodies talk in some place: "its envoys talked for months with Velmark's in Lindholm"
        there = any(parse.case(child) in {"in", "at"} and _is_place(scene, child) for child in around)
        people = [child for child in company if there and is_party(scene, child)]
    lasted = any(parse.case(child) == "for" and _is_span(scene, child) for child in around)
    each_other = (words.lower[at] in lexicon.each_other or lasted or by_phone) and subject is not None
    if each_other and subject is not None and sum(_is_named(scene, each) for each in parse.listed(subject)) > 1:
        return MeetingKind.CALL if by_phone else MeetingKind.TALKS
    if not people and not (by_phone and subject is not None):
        return None
    return MeetingKind.CALL if by_phone else MeetingKind.TALKS


def _is_span(scene: MeetingScene, head: int) -> bool:
    """True for "ten minutes", "a quarter of an hour": so long two speak with each other, not to a hall."""
    return any(scene.words.lower[part] in _SPANS for part in scene.parse.below(head))


def _is_named(scene: MeetingScene, head: int) -> bool:
    """True for a person by name."""
    name = scene.name_at(head)
    return name is not None and scene.is_known_person(name)


def together_trigger(scene: MeetingScene, at: int) -> Trigger | None:
    """The verb of what people of two sides do together on some day: "experts of both will inspect the dam together"."""
    parse, words = scene.parse, scene.words
    subject = parse.subject(at)
    together = any(words.lower[child] in {"together", "jointly"} for child in parse.kids(at, "advmod"))
    if not together or subject is None or not is_dated(scene, at):
        return None
    several = is_several(scene, subject) and is_party(scene, subject)
    return Trigger(at, at, at + 1, MeetingKind.OTHER, True, (at,)) if several else None


def _summons(scene: MeetingScene, lexicon: MeetingWords, at: int, objects: Sequence[int]) -> bool:
    """True where an envoy is called to the ministry."""
    words, parse = scene.words, scene.parse
    lower = words.lower[at]
    called = lower in lexicon.called_in and words.lower[at + 1 : at + 2] == ("in",)
    if not called and lower not in lexicon.summoning:
        return False
    subject = parse.subject(at)
    passive = subject is not None and parse.rel(subject) == "nsubj:pass"
    whom = [subject] if passive and subject is not None else [*objects, *(parse.kids(at, "obl") if called else [])]
    return any(words.lower[part] in lexicon.envoys for each in whom for part in parse.below(each))


def _hosts(scene: MeetingScene, at: int, objects: Sequence[int]) -> bool:
    """True where somebody has a guest: "received the envoy", "welcomed her to Lindholm"; not "welcomed the offer"."""
    parse, words = scene.parse, scene.words
    subject = parse.subject(at)
    if subject is None:
        return False
    if parse.is_passive(at):
        agent = scene.agent(at)
        return agent is not None and is_somebody(scene, subject) and is_party(scene, agent)
    if not objects or not is_party(scene, subject):
        return False
    if any(parse.case(child) == "from" for child in parse.kids(at, "obl", "nmod")):
        return False  # "received a letter from"
    guests = parse.listed(objects[0])
    guest = _is_told_guest(scene, objects[0]) or (
        # "the French and Norwegian ministers": the parse takes the first adjective for a guest
        scene.state_word(objects[0]) is not None and any(is_role_head(words.words[each]) for each in guests)
    )
    if words.lower[objects[0]] in PEOPLE and is_dated(scene, at):
        guest = guest or any(parse.case(child) in {"in", "at"} and _is_place(scene, child) for child in parse.below(at))
    there = any(parse.case(child) in _GOALS for child in parse.kids(at, "obl", "nmod"))
    return guest and (there or not words.lower[at].startswith(("welcom", "greet")))


def _is_told_guest(scene: MeetingScene, head: int) -> bool:
    """True for a guest by name, pronoun or whose state is told: "the Velmark envoy", not "the other delegate"."""
    words, parse = scene.words, scene.parse
    if words.tokens[head].upos == "PRON" or scene.name_at(head) is not None:
        return is_somebody(scene, head)
    if any(_is_named(scene, part) for part in parse.phrase(head)):
        return True  # "received Trade Minister Ida Lunn": the parse may take the title's first word for the guest
    if not (is_role_head(words.words[head]) or words.lower[head] in {"delegation", "delegations"}):
        return False
    if bearer_behind(scene, head):
        return True
    parts = [*parse.phrase(head), *parse.kids(head, "appos", "nmod", "nmod:poss")]
    return any(scene.name_at(part) is not None or scene.state_word(part) is not None for part in parts)


def _sits_down(scene: MeetingScene, at: int, company: Sequence[int]) -> bool:
    """True for "sat down with", "returned to the table", "gathered in Lindholm" of those who can meet."""
    lexicon, parse, words = meeting_words(), scene.parse, scene.words
    around = parse.kids(at, "obl", "nmod")
    several = is_several(scene, parse.subject(at))
    if words.lower[at] in lexicon.gathering:
        there = any(parse.case(child) in {"in", "at"} for child in around)
        met = any(_is_named(scene, each) for each in company)
        return not parse.kids(at, "obj") and ((several and there) or met)
    if words.lower[at] not in lexicon.sitting:
        return False
    if words.lower[at] in _SITTING and _is_of_body(scene, at):
        return is_dated(scene, at) or any(_is_span(scene, child) for child in around)
    if any(words.lower[child] in {"down", "together"} for child in parse.children[at]):
        return several or any(is_party(scene, each) for each in company)
    if words.lower[at] in _SITTING:
        beside = (each for each in around if set(parse.case(each).split(" ")) & lexicon.beside)
        return any(_is_named(scene, each) for each in beside)
    return several and any(words.lower[child] in _TABLE for child in around)


def _brings_together(
    scene: MeetingScene, lexicon: MeetingWords, at: int, objects: Sequence[int], company: Sequence[int]
) -> bool:
    """True where somebody makes others meet or grants time: "to bring both ministers back to Lindholm for a review",
    "was given two hours by the president", "joined her for dessert".
    """
    parse, words = scene.parse, scene.words
    lower, around = words.lower[at], parse.kids(at, "obl", "nmod")
    if lower in lexicon.bringing:
        ways = {words.lower[child] for child in parse.children[at]}
        leads = "together" in ways or "face" in {words.lower[part] for child in around for part in parse.below(child)}
        leads = leads or any(parse.case(child) == "to" and _is_place(scene, child) for child in around)
        leads = leads or any(words.lower[child] in _TABLE for child in around)
        return leads and any(is_several(scene, each) and is_party(scene, each) for each in objects)
    if lower in lexicon.giving:
        subject = parse.subject(at)
        spans = [each for each in objects if _is_span(scene, each)]
        passive = parse.is_passive(at) and scene.agent(at) is not None
        guest = passive or any(is_somebody(scene, each) for each in objects if each not in spans)
        return bool(spans) and guest and subject is not None and is_somebody(scene, subject)
    if lower in lexicon.guests:
        tables = (part for child in around if parse.case(child) in {"for", "over"} for part in parse.phrase(child))
        return any(words.lower[part] in lexicon.table for part in tables) and any(
            _is_named(scene, each) for each in (*objects, *company)
        )
    return False


def _is_place(scene: MeetingScene, head: int) -> bool:
    """True for what has a name and is nobody's: "Lindholm", "the Marble House"."""
    name = scene.name_at(head)
    return name is not None and not scene.is_known_person(name)


def _parts_ways(scene: MeetingScene, at: int) -> bool:
    """True for "went their separate ways", "parted ways" of several."""
    words, parse = scene.words, scene.parse
    ways = any(words.lower[each] == "ways" for each in parse.kids(at, "obj"))
    return ways and words.lower[at] in meeting_words().parting and is_several(scene, parse.subject(at))


def _agree(scene: MeetingScene, at: int) -> bool:
    """True for what two can only do in contact: "the two leaders had agreed to", "the two ministers discussed"."""
    words, parse = scene.words, scene.parse
    subject = parse.subject(at)
    if words.lower[at] not in meeting_words().together or subject is None or not is_past(words.lower[at]):
        return False
    pair = [words.lower[part] for part in parse.phrase(subject) if part < subject]
    personal = is_role_head(words.words[subject]) or words.lower[subject] in {"leaders", "men", "women"}
    helpers = parse.helpers(at)
    return personal and pair[:2] == ["the", "two"] and helpers <= {"had", "have"} and not parse.is_negated(at)


def presence_trigger(scene: MeetingScene, at: int) -> Trigger | None:
    """The visit that a place is told for, as where somebody is on some day: "she was in Lindholm on 3 May"."""
    parse, words = scene.parse, scene.words
    name = scene.name_at(at)
    if name is None or scene.is_person(name) or not scene.is_whereabouts(at):
        return None
    if any(words.lower[each] in meeting_words().nouns for each in parse.kids(at, "obl", "nmod")):
        return None  # "will be in Lindholm for talks": the talks are told
    subject = parse.subject(at)
    who = subject if subject is None or words.lower[subject] != "who" else parse.antecedent(subject)
    if who is None or not is_somebody(scene, who) or parse.is_negated(at) or not is_dated(scene, at):
        return None
    if parse.helpers(at) & meeting_words().modals:
        return None
    return Trigger(at, at, at + 1, MeetingKind.VISIT, True, (at,), journey=True)


def _goes_there(scene: MeetingScene, lexicon: MeetingWords, at: int) -> bool:
    """True for a person's way to a named place, unless it is told what meeting it leads to."""
    parse, words = scene.parse, scene.words
    if words.lower[at] not in lexicon.journey and not (
        words.lower[at] in lexicon.dated_journey and is_dated(scene, at)
    ):
        return False
    subject = parse.subject(at)
    cases = {"to"} if words.lower[at].startswith(_LEAVING) else {"in", "at"}
    # The parse may take a place with its preposition for an object: "is expected in Port Amal once more"
    things = [each for each in parse.kids(at, "obj") if parse.case(each) not in cases]
    if subject is None or not is_somebody(scene, subject) or parse.is_negated(at) or things:
        return False
    if parse.helpers(at) & lexicon.modals and not is_reported_will(scene, at):
        return False  # "may come in July"
    goals = [child for child in parse.kids(at, "obl", "obj") if parse.case(child) in cases]
    if not any((name := scene.name_at(goal)) is not None and not scene.is_person(name) for goal in goals):
        return False
    told = lexicon.nouns.keys() | lexicon.verbs.keys() | lexicon.hosting | lexicon.signing | lexicon.each_other
    before = {part for each in parse.kids(at, "advcl") if each < at for part in parse.below(each)}
    return not any(words.lower[each] in told for each in parse.below(at) if each not in before)
