"""Mentions of one meeting within an article joined: by what they share, or as "the talks" that were told before."""

from collections.abc import Sequence

from onrecord.nouns.meeting import OFF, STATUS_ORDER, MeetingKind, MeetingStatus
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
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_told import Told, sketch_of
from onrecord.readings.meeting_trigger import Trigger

# A mention with nothing of its own means the latest meeting that fits, no farther back than this. Sentences.
_MAX_BACK = 8
# One candidate with this much in common, where one of the two has no day, is the meeting meant.
_LIKELY_SCORE = 2.0
# An article seldom tells of two summits or two dinners without saying where or when each was.
_RARE_KINDS = frozenset({MeetingKind.SUMMIT, MeetingKind.DINNER})
_ONE_OF_A_KIND = 1.0
_LEAD_SENTENCES = 3


def add_told(scene: MeetingScene, found: Told, told: list[Told]) -> None:
    """Join a mention to its meeting, or begin one."""
    sketch = sketch_of(scene.entities, found)
    home = _home(scene, found, sketch, told)
    if home is not None:
        _join(home, found, sketch)
    elif not _is_vague(found):
        found.joined = [sketch]
        found.in_lead = scene.words.sentence[found.triggers[0].at] < _LEAD_SENTENCES
        told.append(found)


def _is_clause_beside(scene: MeetingScene, found: Told, other: Told) -> bool:
    """True where the one was before or after the other: "he sat down with Orlik before the session opened"."""
    parse, trigger = scene.parse, found.triggers[0]
    verb = trigger.at if trigger.is_verb else parse.verb_over(trigger.anchors[-1])
    if verb is None or parse.rel(verb) != "advcl":
        return False
    marks = {scene.words.lower[mark] for mark in parse.kids(verb, "mark")}
    return bool(marks & {"before", "after"}) and scene.words.tokens[verb].head in {each.at for each in other.triggers}


def _home(scene: MeetingScene, found: Told, sketch: Sketch, told: Sequence[Told]) -> Told | None:
    """The earlier meeting that a mention is of: by what they share, or as "the talks" the latest that fits."""
    if found.standing.status in OFF and found.earliest is None and _is_any(scene, found.triggers[0]):
        return None  # "in winter he cancelled a visit": not the one that the page tells of
    if found.triggers[0].line:
        return next((each for each in reversed(told) if each.triggers[0].line), None)
    told = [each for each in told if not _is_clause_beside(scene, found, each)]
    over = found.standing.status is MeetingStatus.HELD and bool(found.parties)
    scored = [
        (score + _ONE_OF_A_KIND * (found.kind is each.kind and found.kind in _RARE_KINDS), at)
        for at, each in enumerate(told)
        if not (found.triggers[0].aside and not _is_elsewhere(scene, found, each))  # held beside it, not at it
        and not _is_refused_beside(found, each)
        and not (found.ahead and _is_over(each) and _is_elsewhere(scene, found, each))
        and not (over and each.ahead and _is_elsewhere(scene, found, each))  # who led them did not lead those to come
        and (score := match(sketch_of(scene.entities, each), sketch)) is not None
        and all(match(one, sketch) is not None for one in each.joined)
    ]
    best = max(scored, key=lambda pair: (pair[0], pair[1]), default=None)
    if best is not None and best[0] >= JOIN_MIN_SCORE:
        return told[best[1]]
    same_day = [at for score, at in scored if score >= SAME_DAY_SCORE and not _is_table(told[at], found)]
    if (
        len(same_day) == 1
        and not found.parties
        and not found.triggers[0].plural
        and _fits_day(found, told[same_day[0]])
    ):
        return told[same_day[0]]  # nobody named, and one meeting of that day
    likely = [at for score, at in scored if score >= _LIKELY_SCORE and not _is_table(told[at], found)]
    likely = [at for at in likely if not _is_of_one(found, told[at])]
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


def _is_over(home: Told) -> bool:
    """True for a meeting told by a verb as having been: what is to come is another."""
    return home.triggers[0].is_verb and set(home.statuses) == {MeetingStatus.HELD} and bool(home.parties)


def _fits_day(found: Told, home: Told) -> bool:
    return found.time is not None and (found.earliest, found.latest) == (home.earliest, home.latest)


def _is_elsewhere(scene: MeetingScene, found: Told, home: Told) -> bool:
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


def _is_refused_beside(found: Told, home: Told) -> bool:
    """True where the one was held and the other refused by a verb of its own: "he gave both lunch … she would not see
    him" are two."""
    statuses = {found.standing.status, home.standing.status}
    verbs = found.triggers[0].is_verb or home.triggers[0].is_verb
    return verbs and not found.definite and statuses == {MeetingStatus.HELD, MeetingStatus.REFUSED}


def _is_of_one(found: Told, home: Told) -> bool:
    """True where the two share one person and are called otherwise: her words to parliament, her lunch with a guest."""
    if found.kind is home.kind or found.definite:
        return False
    ours, theirs = ({party.name for party in each.parties} for each in (found, home))
    return len(ours & theirs) < 2 and not (found.place and home.place and found.place == home.place)


def _is_table(home: Told, found: Told) -> bool:
    """True if the earlier one is a dinner and the mention is of talks: guests talk elsewhere too."""
    return home.kind is MeetingKind.DINNER and found.kind is not MeetingKind.DINNER


def _may_be_meant(scene: MeetingScene, found: Told, home: Told) -> bool:
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


def _is_told_apart(scene: MeetingScene, trigger: Trigger, home: Told) -> bool:
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


def _join(home: Told, found: Told, sketch: Sketch) -> None:
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
    tells_day = tells_day or (home.time is None and found.time is not None)  # the page's own day was a guess
    if tells_day or width(found.earliest, found.latest) < width(home.earliest, home.latest):
        home.time, home.earliest, home.latest = found.time, found.earliest, found.latest
    if bare:
        # "the talks" alone tells at most that they are off or going on, not that they are over.
        found.statuses = [each for each in found.statuses if each not in (MeetingStatus.HELD, MeetingStatus.PLANNED)]
    if bare and _is_news_of_plan(home):
        # The lead has it planned: what "was cancelled" further down was an earlier attempt.
        found.statuses = [each for each in found.statuses if each not in OFF]
    home.statuses += found.statuses
    best = min(home.statuses, key=STATUS_ORDER.index)
    if best is found.standing.status and best in found.statuses:
        home.standing = found.standing


def _is_news_of_plan(home: Told) -> bool:
    """True for a meeting that the first sentences of the article tell as planned for a day."""
    return home.in_lead and home.statuses[0] is MeetingStatus.PLANNED and home.earliest is not None


def _is_vague(told: Told) -> bool:
    """True for a mention that says too little of who, where and when to tell one meeting from another."""
    dated, parties = told.time is not None, len(told.parties)
    if told.before_press:
        return not parties
    if told.triggers[0].plural:
        return width(told.earliest, told.latest).days > NARROW_DAYS or parties < 2
    if told.kind is MeetingKind.OTHER and not told.triggers[0].line:
        return not told.place and parties < 2 and not (dated and parties)  # "attended the ceremony"
    if told.kind is MeetingKind.VISIT:
        return not parties or not (dated or told.place)
    if told.triggers[0].kind is MeetingKind.VOTE and not (told.forum or told.place or parties):
        return not dated or width(told.earliest, told.latest).days > NARROW_DAYS
    return not (parties or told.forum or told.place or dated)
