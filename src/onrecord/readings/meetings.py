"""The meetings of one article: each trigger with its parties, forum, place, days and status; mentions of one joined."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.meeting import BEFORE_PRESS, OFF, ON_THE_WAY, Meeting, MeetingKind, MeetingStatus, Participant
from onrecord.nouns.published import Published
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.cast import Cast
from onrecord.readings.cast_words import make_article_words
from onrecord.readings.meeting_first_persons import first_persons
from onrecord.readings.meeting_forum import find_forum
from onrecord.readings.meeting_joins import add_told
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_meant import describe
from onrecord.readings.meeting_near import NOTHING_NEAR, Near, find_near
from onrecord.readings.meeting_pairs import name_pair
from onrecord.readings.meeting_parties import find_parties
from onrecord.readings.meeting_reattached import hang_behind_quotations
from onrecord.readings.meeting_scene import MeetingScene, make_scene
from onrecord.readings.meeting_scene_day import NEAR_DAY, day_near
from onrecord.readings.meeting_status import OFFERED, Standing, find_status, is_agreed, is_to_come, settle
from onrecord.readings.meeting_told import Told
from onrecord.readings.meeting_tours import countries_meant
from onrecord.readings.meeting_trigger import Trigger
from onrecord.readings.meeting_triggers import find_triggers
from onrecord.readings.meeting_when import (
    find_bound,
    find_new_day,
    find_time,
    is_ahead,
    is_of_reported_will,
    is_weekday,
    trigger_span,
)
from onrecord.readings.meeting_where import find_place, find_topic, guests, is_homeward

_DEFINITE = frozenset({"the", "this", "these", "those", "that", "their", "both"})
# Prepositions that set something else before or after the meeting.
_BESIDE = frozenset({"after", "following", "before", "ahead", "since", "until"})
# Whoever refuses to meet on a weekday this long past speaks of the one ahead.
_LONG_PAST = timedelta(days=3)
_DECIDED = OFF | {MeetingStatus.PLANNED}


def find_meetings(
    text: str,
    analysis: Analysis,
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    cast: Cast,
    published: Published,
) -> tuple[Meeting, ...]:
    """The meetings that an article tells of, in the order of their first mentions.

    1. triggers                        (meeting_triggers.py), the parse mended behind quotations (meeting_reattached.py)
    2. parties, forum, place, days     (meeting_parties.py, meeting_forum.py, meeting_where.py, meeting_when.py)
    3. status                          (meeting_status.py); what is only imagined is dropped
    4. mentions of one meeting joined  (meeting_joins.py, meeting_match.py); what is put off to a day is one more
    5. for what has no day, that of the sentences before  (meeting_scene_day.py)
    """
    meant = {**cast.meant, **first_persons(text, analysis, statements)}
    words = make_article_words(text, hang_behind_quotations(text, analysis))
    scene = make_scene(words, cast.mentions, cast.entities, meant)
    sources = [scene.words.range_of(statement.source) for statement in statements if statement.source is not None]
    speaking = {token for first, last in sources for token in range(first, last) if scene.name_at(token) is not None}
    # "The National Conference of Mayors said": a body by that name, which no meeting is.
    triggers = [
        trigger
        for trigger in find_triggers(scene)
        if trigger.at not in speaking and (not trigger.press or _faces_press(trigger))
    ]
    heads = frozenset(trigger.at for trigger in triggers)
    near = find_near(scene, statements, times)
    told: list[Told] = []
    for trigger in triggers:
        here = near.get(scene.words.sentence[trigger.at], NOTHING_NEAR)
        found = _tell(scene, trigger, heads - {trigger.at}, here, times, published, told)
        if found is None:
            _complete_offer(scene, trigger, told)
            continue
        if trigger.aside:
            _date_beside(scene, found, told)
        countries = countries_meant(scene, trigger)
        for entity, ahead in countries:
            add_told(scene, _to_country(scene, found, entity, ahead=ahead), told)
        if countries:
            continue
        counterparts = _counterparts(scene, found)
        if counterparts:
            for one in counterparts:
                add_told(scene, replace(found, parties=one, statuses=list(found.statuses), triggers=[trigger]), told)
            continue
        add_told(scene, found, told)
        moved = _moved_to(scene, found, here, published)
        if moved is not None:
            add_told(scene, moved, told)
    for each in told:
        time = day_near(scene, each, told, times, published)
        if time is not None:
            standing = Standing(each.standing.status, f"{each.standing.rule}; {NEAR_DAY}")
            each.time, each.earliest, each.latest, each.standing = time, time.earliest, time.latest, standing
    return tuple(_meeting(scene, each, published) for each in told)


def _faces_press(trigger: Trigger) -> bool:
    """True for a press conference, which is an event of its own; talk with reporters is none."""
    return trigger.kind is MeetingKind.CONFERENCE and not trigger.is_verb and not trigger.plural


def _to_country(scene: MeetingScene, visits: Told, entity: int, *, ahead: bool) -> Told:
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


def _date_beside(scene: MeetingScene, summit: Told, told: Sequence[Told]) -> None:
    """Give what was held on the sidelines of a summit the summit's day and place, where it has none of its own."""
    sentence = scene.words.sentence
    beside = [each for each in told if sentence[each.triggers[-1].at] == sentence[summit.triggers[0].at]]
    if not beside or beside[-1].kind is MeetingKind.VISIT:
        return
    meeting = beside[-1]
    meeting.place = meeting.place or summit.place
    if meeting.time is None and meeting.earliest is None and summit.time is not None:
        meeting.time, meeting.earliest, meeting.latest = summit.time, summit.earliest, summit.latest


def _moved_to(scene: MeetingScene, found: Told, near: Near, published: Published) -> Told | None:
    """The meeting as it is to be after it was put off: "the vote was put off until 27 May"; None if no day is told."""
    if found.standing.status is not MeetingStatus.POSTPONED:
        return None
    new = find_new_day(scene, found.triggers[0], near.times, published)
    if new is None:
        return None
    standing = Standing(MeetingStatus.PLANNED, "it is put off to another day")
    return replace(
        found,
        triggers=list(found.triggers),
        parties=list(found.parties),
        time=new,
        earliest=new.earliest,
        latest=new.latest,
        standing=standing,
        statuses=[MeetingStatus.PLANNED],
        joined=[],
    )


def _complete_offer(scene: MeetingScene, trigger: Trigger, told: Sequence[Told]) -> None:
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


def _counterparts(scene: MeetingScene, found: Told) -> list[list[Participant]]:
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
    told: Sequence[Told],
) -> Told | None:
    dated = find_time(scene, trigger, near.times, near.statements, others, published)
    time, tied = dated if dated is not None else (None, False)
    parties = name_pair(scene, trigger, find_parties(scene, trigger), told)
    if not tied and (not _is_of_meeting(scene, trigger, parties) or _is_decided(scene, trigger, time, published)):
        time = None
    if time is not None and _is_last(scene, trigger) and is_ahead(time, published):
        time = None  # "they last met in August": not in the August to come
    standing = find_status(scene, trigger, time, published, tied=tied)
    if standing.status is None:
        return None
    will = time is not None and is_of_reported_will(scene, time)
    earliest, latest = (time.earliest, time.latest) if time is not None else (None, None)
    put_off = standing.status is MeetingStatus.POSTPONED and tied  # "a trip that was due to start on Monday"
    if (
        time is not None
        and earliest is not None
        and latest is not None
        and (put_off or will or is_to_come(scene, trigger) or _is_day_ahead(scene, trigger, standing, time, published))
    ):
        week = timedelta(days=7)
        if earliest == latest and published.latest is not None and published.latest - week < latest < published.latest:
            earliest, latest = earliest + week, latest + week
            ahead = Standing(MeetingStatus.PLANNED, "its verb is in the present: the day ahead")
            standing = standing if standing.status in OFF else ahead
    if time is None and standing.status is MeetingStatus.UNDER_WAY and published.is_known:
        earliest, latest = published.earliest, published.latest  # it goes on while the page appears
    if time is None and standing.status is MeetingStatus.PLANNED and published.latest is not None:
        time = find_bound(scene, trigger, near.times, published.latest)
        if time is not None:
            earliest, latest = published.earliest, time.latest  # "before the end of the month"
    goes_on = latest is not None and published.latest is not None and latest > published.latest
    if standing.status is MeetingStatus.HELD and goes_on and is_to_come(scene, trigger):
        standing = Standing(MeetingStatus.PLANNED, "its verb is in the present: the days ahead")
    place = find_place(scene, trigger, others)
    if place is not None and is_homeward(scene, trigger, place, parties):
        return None
    if place is not None and trigger.kind is MeetingKind.VISIT:
        parties = guests(scene, place, parties)
    before = {scene.words.lower[part] for part in scene.parse.children[trigger.anchors[-1]] if part < trigger.at}
    return Told(
        triggers=[trigger],
        kind=trigger.kind,
        parties=list(parties),
        forum=find_forum(scene, trigger) or _forum_before(scene, trigger, told),
        place=place,
        time=time,
        standing=standing,
        topic=find_topic(scene, trigger, times),
        definite=bool(before & _DEFINITE) and not trigger.is_verb,
        earliest=earliest,
        latest=latest,
        statuses=[standing.status] if standing.status is not None else [],
        ahead=_is_ahead(earliest, latest, published),
    )


def _is_day_ahead(
    scene: MeetingScene, trigger: Trigger, standing: Standing, time: TimeExpression, published: Published
) -> bool:
    """True for the weekday of what is agreed or refused: "agreed to send experts to talks on Monday"."""
    if time.latest is None or published.latest is None or not is_weekday(scene, time):
        return False
    if standing.status is MeetingStatus.REFUSED:
        return published.latest - time.latest >= _LONG_PAST
    return standing.status is MeetingStatus.HELD and is_agreed(scene, trigger)


def _forum_before(scene: MeetingScene, trigger: Trigger, told: Sequence[Told]) -> tuple[str, int | None] | None:
    """Whose "the vote" is: the body that the vote told last is of."""
    before = {scene.words.lower[part] for part in scene.parse.phrase(trigger.at) if part < trigger.at}
    if trigger.is_verb or trigger.kind is not MeetingKind.VOTE or not before & _DEFINITE:
        return None
    last = next((each for each in reversed(told) if each.kind is MeetingKind.VOTE and each.forum is not None), None)
    return last.forum if last is not None else None


def _is_last(scene: MeetingScene, trigger: Trigger) -> bool:
    """True for "last met", "last signed"."""
    return trigger.is_verb and any(scene.words.lower[child] == "last" for child in scene.parse.children[trigger.at])


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
    told = describe(scene, subject) if subject is not None else []
    is_named = len(told) == 1 and told[0].entity is not None and scene.is_known_person(told[0].entity)
    is_new = bool({scene.words.lower[part] for part in scene.parse.phrase(top)} & {"a", "an"})
    if is_named and is_new and case == "after":
        return True  # "the minister stated on Friday after a session of the council"
    doers = {party.name for party in told}
    return bool(doers & {party.name for party in parties})


def _is_decided(scene: MeetingScene, trigger: Trigger, time: TimeExpression | None, published: Published) -> bool:
    """True where the day is that of calling the meeting off or offering it: "cancelled the summit on Thursday"."""
    standing = find_status(scene, trigger, None, published, tied=False)
    if time is None or time.earliest is None or standing.status not in _DECIDED or is_of_reported_will(scene, time):
        return False
    return not is_ahead(time, published)


def _kind(told: Told) -> MeetingKind:
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


def _meeting(scene: MeetingScene, told: Told, published: Published) -> Meeting:
    words = scene.words
    assert told.standing.status is not None
    standing = settle(told.standing.status, told.standing.rule, told.earliest, told.latest, published)
    rules = [standing.rule]
    if told.time is None and told.earliest is not None:
        rules.append("its day is the page's: it was under way")
    if told.earliest is not None and published.inferred and not _prints_year(scene, told.time):
        rules.append("its year is inferred, as the page prints none")
    if all(trigger.journey for trigger in told.triggers):
        rules.append(ON_THE_WAY)
    if told.before_press:
        rules.append(BEFORE_PRESS)
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
