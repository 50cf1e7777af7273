"""The meetings of one article: each trigger with its parties, forum, place, days and status; mentions of one joined."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.entity import Entity, EntityKind
from onrecord.nouns.meeting import Meeting, MeetingKind, MeetingStatus, Participant
from onrecord.nouns.published import Published
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.cast import Cast
from onrecord.readings.cast_words import make_article_words
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_match import (
    JOIN_MIN_SCORE,
    NARROW_DAYS,
    SAME_DAY_SCORE,
    Sketch,
    is_state_name,
    match,
    width,
)
from onrecord.readings.meeting_near import NOTHING_NEAR, Near, find_near
from onrecord.readings.meeting_parties import describe, find_parties
from onrecord.readings.meeting_scene import MeetingScene, make_scene
from onrecord.readings.meeting_status import OFFERED, Standing, find_status, is_to_come, settle
from onrecord.readings.meeting_tours import countries_meant
from onrecord.readings.meeting_triggers import Trigger, find_triggers
from onrecord.readings.meeting_when import find_bound, find_time, trigger_span
from onrecord.readings.meeting_where import find_forum, find_place, find_topic

_DEFINITE = frozenset({"the", "this", "these", "those", "that", "their", "both"})
# A mention with nothing of its own means the latest meeting that fits, no farther back than this. Sentences.
_MAX_BACK = 8
# One candidate with this much in common, where one of the two has no day, is the meeting meant.
_LIKELY_SCORE = 2.0
# An article seldom tells of two summits or two dinners without saying where or when each was.
_RARE_KINDS = frozenset({MeetingKind.SUMMIT, MeetingKind.DINNER})
_ONE_OF_A_KIND = 1.0
# Prepositions that set something else before or after the meeting.
_BESIDE = frozenset({"after", "following", "before", "ahead", "since", "until"})
_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.REFUSED})
_LEAD_SENTENCES = 3
_DECIDED = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.REFUSED, MeetingStatus.PLANNED})
# What a status counts when mentions of one meeting differ: what was called off stays so, what was held is no plan.
_STATUS_ORDER = (
    MeetingStatus.CANCELLED,
    MeetingStatus.POSTPONED,
    MeetingStatus.REFUSED,
    MeetingStatus.UNDER_WAY,
    MeetingStatus.HELD,
    MeetingStatus.PLANNED,
)


@dataclass(slots=True)
class _Told:
    """One mention of a meeting, or several joined."""

    triggers: list[Trigger]
    kind: MeetingKind
    parties: list[Participant]
    forum: tuple[str, int] | None
    place: tuple[str, int] | None
    time: TimeExpression | None
    standing: Standing
    topic: Span | None
    definite: bool
    earliest: date | None
    latest: date | None
    statuses: list[MeetingStatus] = field(default_factory=list)
    joined: list[Sketch] = field(default_factory=list)  # what each mention said by itself
    in_lead: bool = False
    ahead: bool = False  # its days lie behind the page

    @property
    def yearless(self) -> str | None:
        """Its day or month where the year is open."""
        return self.time.yearless if self.time is not None else None


def find_meetings(
    text: str,
    analysis: Analysis,
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    cast: Cast,
    published: Published,
) -> tuple[Meeting, ...]:
    """The meetings that an article tells of, in the order of their first mentions.

    1. triggers                        (meeting_triggers.py)
    2. parties, forum, place, days     (meeting_parties.py, meeting_where.py, meeting_when.py)
    3. status                          (meeting_status.py); what is only imagined is dropped
    4. mentions of one meeting joined  (meeting_match.py)
    """
    scene = make_scene(make_article_words(text, analysis), cast.mentions, cast.entities, cast.meant)
    sources = [scene.words.range_of(statement.source) for statement in statements if statement.source is not None]
    speaking = {token for first, last in sources for token in range(first, last) if scene.name_at(token) is not None}
    # "The National Conference of Mayors said": a body by that name, which no meeting is.
    triggers = [trigger for trigger in find_triggers(scene) if not trigger.press and trigger.at not in speaking]
    heads = frozenset(trigger.at for trigger in triggers)
    near = find_near(scene, statements, times)
    told: list[_Told] = []
    for trigger in triggers:
        here = near.get(scene.words.sentence[trigger.at], NOTHING_NEAR)
        found = _tell(scene, trigger, heads - {trigger.at}, here, times, published)
        if found is None:
            _complete_offer(scene, trigger, told)
            continue
        countries = countries_meant(scene, trigger)
        for entity, ahead in countries:
            _add(scene, _to_country(scene, found, entity, ahead=ahead), told)
        if countries:
            continue
        counterparts = _counterparts(scene, found)
        if counterparts:
            for one in counterparts:
                _add(scene, replace(found, parties=one, statuses=list(found.statuses), triggers=[trigger]), told)
            continue
        _add(scene, found, told)
    return tuple(_meeting(scene, each, published) for each in told)


def _add(scene: MeetingScene, found: _Told, told: list[_Told]) -> None:
    """Join a mention to its meeting, or begin one."""
    sketch = sketch_of(scene.entities, found)
    home = _home(scene, found, sketch, told)
    if home is not None:
        _join(home, found, sketch)
    elif not _is_vague(found):
        found.joined = [sketch]
        found.in_lead = scene.words.sentence[found.triggers[0].at] < _LEAD_SENTENCES
        told.append(found)


def _to_country(scene: MeetingScene, visits: _Told, entity: int, *, ahead: bool) -> _Told:
    """The visit to one of several countries."""
    standing = Standing(MeetingStatus.PLANNED, "its country is told as to come") if ahead else visits.standing
    return replace(
        visits,
        triggers=[replace(visits.triggers[0], plural=False)],
        parties=list(visits.parties),
        place=(scene.entities[entity].name, entity),
        standing=standing,
        statuses=[standing.status] if standing.status is not None else [],
    )


def _complete_offer(scene: MeetingScene, trigger: Trigger, told: Sequence[_Told]) -> None:
    """Where one side's offer of talks was told without the other side, whoever is called on to talk with that side is
    the other one: "offered talks … his officials should start talks with their counterparts from Velmark"."""
    offers = [each for each in told if each.standing.rule.startswith(OFFERED) and each.kind is trigger.kind]
    if not offers or trigger.plural:
        return
    home = offers[-1]
    parties = find_parties(scene, trigger)
    sides = {party.name: _side_of(scene, party) for party in parties}
    own = {_side_of(scene, party) for party in home.parties}
    if len(own) != 1 or None in own or not own & set(sides.values()) or len(set(sides.values()) - {None}) < 2:
        return
    home.parties += [party for party in parties if sides[party.name] is not None and sides[party.name] not in own]
    home.triggers.append(trigger)


def _side_of(scene: MeetingScene, party: Participant) -> str | None:
    """The state or body somebody acts for; a state is its own."""
    return scene.side_of(party.entity) if party.entity is not None else party.name


def _counterparts(scene: MeetingScene, found: _Told) -> list[list[Participant]]:
    """The parties of each meeting where one person sees several of different sides: "met with A and, later, with B".

    Empty where one meeting is told: a forum, a summit, one counterpart, or several of one side.
    """
    if found.forum is not None or found.kind not in (MeetingKind.TALKS, MeetingKind.CALL):
        return []
    trigger = found.triggers[0]
    verb = trigger.at if trigger.is_verb else scene.parse.verb_over(trigger.at)
    subject = scene.parse.subject(verb) if verb is not None else None
    hosts = {party.name for party in describe(scene, subject)} if subject is not None else set()
    host = [party for party in found.parties if party.name in hosts]
    others = [party for party in found.parties if party.name not in hosts]
    sides = {
        scene.side_of(party.entity) for party in others if party.entity is not None and scene.is_person(party.entity)
    }
    if len(host) != 1 or len(others) < 2 or len(sides - {None}) != len(others):
        return []
    return [[host[0], other] for other in others]


def _tell(
    scene: MeetingScene,
    trigger: Trigger,
    others: frozenset[int],
    near: Near,
    times: Sequence[TimeExpression],
    published: Published,
) -> _Told | None:
    dated = find_time(scene, trigger, near.times, near.statements, others)
    time, tied = dated if dated is not None else (None, False)
    parties = find_parties(scene, trigger)
    if not tied and (not _is_of_meeting(scene, trigger, parties) or _is_decided(scene, trigger, time, published)):
        time = None
    standing = find_status(scene, trigger, time, published, tied=tied)
    if standing.status is None:
        return None
    earliest, latest = (time.earliest, time.latest) if time is not None else (None, None)
    if time is not None and earliest is not None and latest is not None and is_to_come(scene, trigger):
        week = timedelta(days=7)
        if earliest == latest and published.latest is not None and published.latest - week < latest < published.latest:
            earliest, latest = earliest + week, latest + week
            standing = Standing(MeetingStatus.PLANNED, "its verb is in the present: the day ahead")
    if time is None and standing.status is MeetingStatus.UNDER_WAY and published.is_known:
        earliest, latest = published.earliest, published.latest  # it goes on while the page appears
    if time is None and standing.status is MeetingStatus.PLANNED and published.latest is not None:
        time = find_bound(scene, trigger, near.times, published.latest)
        if time is not None:
            earliest, latest = published.earliest, time.latest  # "before the end of the month"
    before = {scene.words.lower[part] for part in scene.parse.children[trigger.anchors[-1]] if part < trigger.at}
    return _Told(
        triggers=[trigger],
        kind=trigger.kind,
        parties=list(parties),
        forum=find_forum(scene, trigger),
        place=find_place(scene, trigger, others),
        time=time,
        standing=standing,
        topic=find_topic(scene, trigger, times),
        definite=bool(before & _DEFINITE) and not trigger.is_verb,
        earliest=earliest,
        latest=latest,
        statuses=[standing.status] if standing.status is not None else [],
        ahead=_is_ahead(earliest, latest, published),
    )


def _is_ahead(earliest: date | None, latest: date | None, published: Published) -> bool:
    """True for days that begin with the page at the earliest and go on after it."""
    if earliest is None or latest is None or published.latest is None:
        return False
    return earliest >= published.latest and latest > published.latest


def _is_of_meeting(scene: MeetingScene, trigger: Trigger, parties: Sequence[Participant]) -> bool:
    """True unless the clause is of what others do before or after: "the paper said on Monday after the talks".

    A time in such a clause dates the meeting only if one of its parties is the subject.
    """
    top = trigger.anchors[-1]
    case = scene.parse.case(top)
    if trigger.is_verb or not set(case.split(" ")) & _BESIDE:
        return True
    verb = scene.parse.verb_over(top)
    subject = scene.parse.subject(verb) if verb is not None else None
    doers = {party.name for party in describe(scene, subject)} if subject is not None else set()
    return bool(doers & {party.name for party in parties})


def _is_decided(scene: MeetingScene, trigger: Trigger, time: TimeExpression | None, published: Published) -> bool:
    """True where the day is that of calling the meeting off or offering it: "cancelled the summit on Thursday"."""
    standing = find_status(scene, trigger, None, published, tied=False)
    if time is None or time.earliest is None or standing.status not in _DECIDED:
        return False
    ahead = published.latest is not None and time.earliest > published.latest
    return not ahead


def _is_vague(told: _Told) -> bool:
    """True for a mention that says too little of who, where and when to tell one meeting from another."""
    dated, parties = told.time is not None, len(told.parties)
    if told.triggers[0].plural:
        return width(told.earliest, told.latest).days > NARROW_DAYS or parties < 2
    if told.kind is MeetingKind.VISIT:
        return not parties or not (dated or told.place)
    if told.triggers[0].kind is MeetingKind.VOTE and not (told.forum or told.place or parties):
        return not dated or width(told.earliest, told.latest).days > NARROW_DAYS
    return not (parties or told.forum or told.place or dated)


def _home(scene: MeetingScene, found: _Told, sketch: Sketch, told: Sequence[_Told]) -> _Told | None:
    """The earlier meeting that a mention is of: by what they share, or as "the talks" the latest that fits."""
    if found.standing.status in _OFF and found.earliest is None and _is_any(scene, found.triggers[0]):
        return None  # "in winter he cancelled a visit": not the one that the page tells of
    over = found.standing.status is MeetingStatus.HELD and bool(found.parties)
    scored = [
        (score + _ONE_OF_A_KIND * (found.kind is each.kind and found.kind in _RARE_KINDS), at)
        for at, each in enumerate(told)
        if not (over and each.ahead and _is_elsewhere(scene, found, each))  # who led them did not lead those to come
        and (score := match(sketch_of(scene.entities, each), sketch)) is not None
        and all(match(one, sketch) is not None for one in each.joined)
    ]
    best = max(scored, key=lambda pair: (pair[0], pair[1]), default=None)
    if best is not None and best[0] >= JOIN_MIN_SCORE:
        return told[best[1]]
    likely = [at for score, at in scored if score >= _LIKELY_SCORE and not _is_table(told[at], found)]
    if len(likely) == 1 and (found.earliest is None or told[likely[0]].earliest is None):
        return told[likely[0]]
    offers = [at for score, at in scored if score > 0 and _is_one_offer(sketch, sketch_of(scene.entities, told[at]))]
    if len(offers) == 1:
        return told[offers[0]]
    if not found.definite:
        return None
    near = [
        (score, told[at].triggers[-1].at, at)
        for score, at in scored
        if score >= (0 if found.time is None else SAME_DAY_SCORE) and _may_be_meant(scene, found, told[at])
    ]
    return told[max(near)[2]] if near else None


def _is_elsewhere(scene: MeetingScene, found: _Told, home: _Told) -> bool:
    """True unless both are told in one sentence: "Orlik meets Lunn on Friday for the pair's summit"."""
    sentence = scene.words.sentence
    return sentence[found.triggers[0].at] != sentence[home.triggers[-1].at]


def _is_any(scene: MeetingScene, trigger: Trigger) -> bool:
    """True for "a visit"."""
    before = (part for part in scene.parse.phrase(trigger.at) if part < trigger.at)
    return not trigger.is_verb and any(scene.words.lower[part] in {"a", "an"} for part in before)


def _is_one_offer(one: Sketch, other: Sketch) -> bool:
    """True for two mentions of what one and the same party plans or offers, with nothing that tells them apart."""
    planned = one.status is other.status is MeetingStatus.PLANNED
    alone = one.count == other.count == 1 and one.all_sides == other.all_sides and one.persons == other.persons
    return planned and alone and (one.earliest is None or other.earliest is None)


def _is_table(home: _Told, found: _Told) -> bool:
    """True if the earlier one is a dinner and the mention is of talks: guests talk elsewhere too."""
    return home.kind is MeetingKind.DINNER and found.kind is not MeetingKind.DINNER


def _may_be_meant(scene: MeetingScene, found: _Told, home: _Told) -> bool:
    """True if "the talks" may take up an earlier meeting: near, of no other place or body, called by its kind."""
    trigger = found.triggers[0]
    if (found.forum and home.forum) or (found.place and found.place != home.place):
        return False
    if _is_told_apart(scene, trigger, home):
        return False
    back = scene.words.sentence[trigger.at] - scene.words.sentence[home.triggers[-1].at]
    if home.kind is trigger.kind or home.kind is not MeetingKind.DINNER:
        return back <= _MAX_BACK
    return back <= 1 and scene.words.lower[trigger.at] == "meeting"


def _is_told_apart(scene: MeetingScene, trigger: Trigger, home: _Told) -> bool:
    """True if the words of a mention say which talks it means, and the earlier meeting never was called so: "the truce
    talks", "the negotiations to end the strike" after a dinner of two presidents."""
    if trigger.is_verb:
        return False
    words, parse = scene.words, scene.parse
    told = {words.lower[at] for each in home.triggers for at in range(*words.sentences[words.sentence[each.at]])}
    which = {
        words.lower[at]
        for at in parse.phrase(trigger.at)
        if at != trigger.at and parse.rel(at) == "compound" and words.tokens[at].upos == "NOUN"
    }
    aims = [
        child for child in parse.kids(trigger.at, "acl") if words.tokens[child].upos == "VERB" and child > trigger.at
    ]
    purpose = {words.lower[at] for child in aims for at in parse.kids(child, "obj")}
    return any(one and not one & told for one in (which - meeting_words().nouns.keys(), purpose))


def sketch_of(entities: Sequence[Entity], told: _Told) -> Sketch:
    """What a mention says, keyed by the entities of its article."""
    persons, sides, person_sides = set(), set(), set()
    for party in told.parties:
        entity = entities[party.entity] if party.entity is not None else None
        if entity is not None and entity.kind is EntityKind.PERSON:
            persons.add(entity.name)
            if entity.side is not None:
                person_sides.add((entity.name, entity.side))
        else:
            sides.add(party.name)
    return Sketch(
        kind=told.kind,
        persons=frozenset(persons),
        sides=frozenset(sides),
        person_sides=frozenset(person_sides),
        forum=told.forum[0] if told.forum else None,
        place=told.place[0] if told.place else None,
        earliest=told.earliest,
        latest=told.latest,
        status=told.standing.status or MeetingStatus.HELD,
        yearless=told.yearless,
    )


def _join(home: _Told, found: _Told, sketch: Sketch) -> None:
    """Add what a further mention says to its meeting."""
    bare = found.definite and found.time is None and not found.parties
    home.joined.append(sketch)
    home.triggers += found.triggers
    known = {(party.entity, party.name) for party in home.parties}
    home.parties += [party for party in found.parties if (party.entity, party.name) not in known]
    home.forum = home.forum or found.forum
    if found.place and (home.place is None or (is_state_name(home.place[0]) and not is_state_name(found.place[0]))):
        home.place = found.place  # a town tells more than its state
    home.topic = home.topic or found.topic
    if home.kind is MeetingKind.TALKS and not bare:
        home.kind = found.kind
    tells_day = home.earliest is None and home.yearless is None and found.yearless is not None
    if tells_day or width(found.earliest, found.latest) < width(home.earliest, home.latest):
        home.time, home.earliest, home.latest = found.time, found.earliest, found.latest
    if bare:
        # "the talks" alone tells at most that they are off or going on, not that they are over.
        found.statuses = [each for each in found.statuses if each not in (MeetingStatus.HELD, MeetingStatus.PLANNED)]
    if bare and _is_news_of_plan(home):
        # The lead has it planned: what "was cancelled" further down was an earlier attempt.
        found.statuses = [each for each in found.statuses if each not in _OFF]
    home.statuses += found.statuses
    best = min(home.statuses, key=_STATUS_ORDER.index)
    if best is found.standing.status and best in found.statuses:
        home.standing = found.standing


def _is_news_of_plan(home: _Told) -> bool:
    """True for a meeting that the first sentences of the article tell as planned for a day."""
    return home.in_lead and home.statuses[0] is MeetingStatus.PLANNED and home.earliest is not None


def _kind(told: _Told) -> MeetingKind:
    """The kind by its words; a body that meets by itself sits as a council."""
    if told.kind is MeetingKind.TALKS and told.forum is not None:
        words = told.forum[0].lower().replace("-", " ").split()
        return MeetingKind.COUNCIL if meeting_words().voting_bodies & set(words) else told.kind
    return told.kind


def _prints_year(scene: MeetingScene, time: TimeExpression | None) -> bool:
    """True if the words of `time` hold a year of four figures."""
    if time is None:
        return False
    return any(word.isdigit() and len(word) == 4 for word in scene.words.words[slice(*scene.words.range_of(time.span))])


def _meeting(scene: MeetingScene, told: _Told, published: Published) -> Meeting:
    words = scene.words
    assert told.standing.status is not None
    standing = settle(told.standing.status, told.standing.rule, told.earliest, told.latest, published)
    rules = [standing.rule]
    if told.time is None and told.earliest is not None:
        rules.append("its day is the page's: it was under way")
    if told.earliest is not None and published.inferred and not _prints_year(scene, told.time):
        rules.append("its year is inferred, as the page prints none")
    sentences = sorted({words.sentence[trigger.at] for trigger in told.triggers})
    assert standing.status is not None
    return Meeting(
        trigger=trigger_span(scene, told.triggers[0]),
        kind=_kind(told),
        participants=tuple(told.parties),
        forum=told.forum[0] if told.forum else None,
        forum_entity=told.forum[1] if told.forum else None,
        place=told.place[0] if told.place else None,
        place_entity=told.place[1] if told.place else None,
        earliest=told.earliest,
        latest=told.latest,
        time=told.time.span if told.time else None,
        status=standing.status,
        topic=told.topic,
        places_told=tuple(words.span_of(*words.sentences[sentence]) for sentence in sentences),
        rules=tuple(rules),
        yearless=told.yearless,
    )
