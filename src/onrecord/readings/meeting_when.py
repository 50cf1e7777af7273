"""On which days a meeting is held: the time expression that belongs to it rather than to what stands around it."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.published import Published
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_match import width
from onrecord.readings.meeting_parse import LONGEST_CLIMB
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_status import SET_FOR, is_reported_will, set_behind
from onrecord.readings.meeting_trigger import Trigger
from onrecord.readings.meeting_where import ABOUT, journey_over
from onrecord.readings.times.tense import is_past
from onrecord.text.month_names import english_weekdays

# "in 2015" dates talks well enough to tell them from others; more than a year tells nothing.
_MAX_DAYS = 366
_MAX_COMING_DAYS = 31
_NARROW = timedelta(days=3)
# What leads to the day that something is put off to.
_NEW_DAY = frozenset({"until", "till", "to", "for"})
_NO_POINT = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
# Words before an expression that make it a bound or a measure, not the day of the meeting.
_BOUNDS = frozenset({"since", "until", "till", "than", "ago", "by", "from", "before", "after", "ahead", "for"})
# What leads to a day that a meeting was set for before another.
_AT_FIRST = frozenset({"originally", "initially", "previously", "earlier"})
# What opens a clause of what was then and there.
_IN_WHICH = frozenset({"where", "when", "while", "as"})
# What a meeting is, for a day: "is scheduled for Wednesday" dates it.
_SET = frozenset(
    {"scheduled", "planned", "set", "due", "slated", "arranged", "fixed", "booked", "called", "convened", "expected",
     "agreed", "postponed", "delayed", "moved", "rescheduled"}
)  # fmt: skip
# Prepositions of what came before or after something else.
_BESIDE = frozenset({"after", "following", "before", "since"})
# How far before or behind its trigger an expression may stand, in tokens, where the parse does not tie the two.
_REACH_BEHIND = 12
_REACH_BEFORE = 14


def find_time(
    scene: MeetingScene,
    trigger: Trigger,
    times: Sequence[TimeExpression],
    statements: Sequence[Statement],
    others: Collection[int],
    published: Published,
) -> tuple[TimeExpression, bool] | None:
    """The expression that dates the meeting, and whether it is tied to the meeting's own words; None if none does.

    An expression inside a statement's content does not date a meeting outside it, nor the other way round.
    Points: hangs on the noun 6, on its verb 4, stands right behind 3, before 1; less with each word between; another
    trigger between 3 less; an expression that hangs on another trigger is that one's.
    """
    words = scene.words
    sentence = words.sentence[trigger.at]
    statements = () if trigger.press or trigger.with_press else statements  # what is said there is said on its day
    best: tuple[float, bool, TimeExpression] | None = None
    for time in times:
        if not _is_point(time):
            continue
        first, last = words.range_of(time.span)
        if first >= last or words.sentence[first] != sentence or _is_person(scene, first):
            continue
        before = words.lower[first - 1] if first > 0 else ""
        since_last = before == "since" and trigger.is_verb and scene.parse.is_negated(trigger.at)
        bounds = before in _BOUNDS and first <= words.tokens[first - 1].head < last
        is_set_for = before == "for" and any(words.lower[words.tokens[at].head] in _SET for at in range(first, last))
        is_set_for = is_set_for or (before == "for" and words.lower[first - 2] in _SET)
        if bounds and not since_last and not is_set_for:
            continue
        if _is_of_subject(scene, trigger, first):
            continue
        score = _score(scene, trigger, first, last, others)
        tied = any(_is_tied(scene, trigger, token) for token in range(first, last))
        if not tied and not is_ahead(time, published) and _is_of_cue(scene, trigger, statements, first, last):
            continue
        may_be_of_speech = not tied and not is_ahead(time, published)  # nobody spoke on a day to come
        if score is None or (may_be_of_speech and _apart(scene, statements, trigger_span(scene, trigger), time.span)):
            continue
        tied = tied or (0 <= first - trigger.last <= 2 and not _is_of_ending(scene, trigger, first, last))
        if best is None or score > best[0]:
            best = (score, tied, time)
    if best is None:
        over = _time_of_clause(scene, trigger, times)
        apart = over is not None and _apart(scene, statements, trigger_span(scene, trigger), over.span)
        return (over, True) if over is not None and not apart else None
    return best[2], best[1]


def _time_of_clause(scene: MeetingScene, trigger: Trigger, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The day of what the meeting is told in a clause of: "was in Lindholm on Monday, where she was received by",
    "met in May, when Orlik hosted Lunn", "turned it down on Monday, ending two days of talks"."""
    parse, words = scene.parse, scene.words
    clause = trigger.at if trigger.is_verb else parse.verb_over(trigger.anchors[-1])
    for _ in range(LONGEST_CLIMB):
        if clause is None or words.tokens[clause].head < 0:
            return None
        head = words.tokens[clause].head
        marks = {words.lower[mark] for mark in parse.kids(clause, "advmod", "mark")}
        held_in = words.lower[clause].endswith("ing") and not marks and parse.rel(clause) == "advcl"
        if parse.rel(clause) in {"acl", "advcl"} and (marks & _IN_WHICH or held_in):
            for time in times:
                first, last = words.range_of(time.span)
                heads = _heads_over(scene, first, last)
                if (
                    _is_point(time)
                    and (first <= head < last or head in heads)
                    and words.lower[first - 1] not in _BOUNDS
                ):
                    return time
        elif parse.rel(clause) not in {"conj", "xcomp"}:
            return None
        clause = head
    return None


def is_ahead(time: TimeExpression, published: Published) -> bool:
    """True for what begins after the page appeared."""
    return time.earliest is not None and published.latest is not None and time.earliest > published.latest


def find_bound(
    scene: MeetingScene, trigger: Trigger, times: Sequence[TimeExpression], appeared: date
) -> TimeExpression | None:
    """The expression that a planned meeting is to come before ("before the end of May"), None if there is none."""
    words = scene.words
    for time in times:
        first, last = words.range_of(time.span)
        near = trigger.last <= first <= trigger.last + _REACH_BEHIND and first < last
        if not near or words.sentence[first] != words.sentence[trigger.at] or not _is_point(time):
            continue
        if words.lower[first - 1] in {"before", "by"} and time.latest is not None and time.latest > appeared:
            return time
    return None


def find_new_day(
    scene: MeetingScene, trigger: Trigger, times: Sequence[TimeExpression], published: Published
) -> TimeExpression | None:
    """The day to which a meeting is put off: "until 27 May", "was moved to Friday"."""
    words, lexicon = scene.words, meeting_words()
    for time in times:
        first, last = words.range_of(time.span)
        if first >= last or words.lower[first - 1] not in _NEW_DAY or first < trigger.last or not _is_point(time):
            continue
        heads = _heads_over(scene, first, last)
        moved = any(head >= 0 and words.lower[head] in lexicon.postpone | lexicon.put_off for head in heads)
        if moved and is_ahead(time, published) and width(time.earliest, time.latest) <= _NARROW:
            return time
    return None


def _heads_over(scene: MeetingScene, first: int, last: int) -> set[int]:
    """The tokens outside `first` to `last` that those inside hang on."""
    return {scene.words.tokens[token].head for token in range(first, last)} - set(range(first, last))


def is_weekday(scene: MeetingScene, time: TimeExpression) -> bool:
    """True where a day is told by its name in the week."""
    return any(scene.words.lower[at] in english_weekdays() for at in range(*scene.words.range_of(time.span)))


def _is_of_subject(scene: MeetingScene, trigger: Trigger, at: int) -> bool:
    """True where it stands in what the meeting is about: "talks over sending a team to the games in May"."""
    parse, words = scene.parse, scene.words
    for _ in range(LONGEST_CLIMB):
        head = words.tokens[at].head
        if head < 0:
            return False
        if head in trigger.anchors:
            marks = {words.lower[mark] for mark in parse.kids(at, "mark", "case")}
            return words.tokens[at].upos == "VERB" and words.lower[at].endswith("ing") and bool(marks & ABOUT)
        at = head
    return False


def _is_person(scene: MeetingScene, at: int) -> bool:
    """True where the month is somebody's name: "Orlik and May last met in Port Amal"."""
    entity = scene.name_at(at)
    return entity is not None and scene.is_person(entity)


def _is_of_ending(scene: MeetingScene, trigger: Trigger, first: int, last: int) -> bool:
    """True where it hangs on the verb that calls the meeting off: "called off the meeting on Thursday"."""
    lexicon, words = meeting_words(), scene.words
    heads = _heads_over(scene, first, last)
    if trigger.is_verb or not heads:
        return False
    over = {words.lower[head] for head in heads if head >= 0}
    particles = {words.lower[child] for head in heads if head >= 0 for child in scene.parse.children[head]}
    return bool(over & (lexicon.cancel | lexicon.refuse | lexicon.postpone)) or "off" in particles


def _is_tied(scene: MeetingScene, trigger: Trigger, token: int) -> bool:
    """True where it hangs on the meeting's noun, or on the clause that tells when: "a trip that was due to start"."""
    head = scene.words.tokens[token].head
    if (head >= 0 and head == set_behind(scene, trigger)) or is_set_below(scene, trigger, head):
        return True
    for _ in range(3):
        if head in trigger.anchors:
            return True
        if head < 0 or scene.parse.rel(head) not in {"acl", "xcomp", "advcl"}:
            return False
        lower = scene.words.lower[head]
        own = meeting_words().support | meeting_words().plan | meeting_words().begin | _SET
        if lower not in own:
            return False
        head = scene.words.tokens[head].head
    return False


def is_of_reported_will(scene: MeetingScene, time: TimeExpression) -> bool:
    """True for the day of what somebody said he would do: "she confirmed that she would fly there on Monday"."""
    first, last = scene.words.range_of(time.span)
    heads = _heads_over(scene, first, last)
    return any(head >= 0 and is_reported_will(scene, head) for head in heads)


def is_set_below(scene: MeetingScene, trigger: Trigger, verb: int) -> bool:
    """True for the clause that sets the meeting's day where the parse hangs it on a noun within the meeting's phrase:
    "a meeting of pilots from two airlines that had been set for Friday"."""
    parse, words = scene.parse, scene.words
    if trigger.is_verb or verb < 0 or words.lower[verb] not in SET_FOR or parse.rel(verb) != "acl":
        return False
    at = words.tokens[verb].head
    for _ in range(LONGEST_CLIMB):
        if at in trigger.anchors:
            return True
        if at < 0 or parse.rel(at) not in {"nmod", "conj", "appos"}:
            return False
        at = words.tokens[at].head
    return False


def trigger_span(scene: MeetingScene, trigger: Trigger) -> Span:
    """The words of the trigger itself."""
    return scene.words.span_of(trigger.first, trigger.last)


def _is_point(time: TimeExpression) -> bool:
    """True for a day, month or year, resolved or (on a page without a date) not, or with its year left open."""
    if time.type is TimeType.DURATION and time.earliest is not None and time.latest is not None:
        return timedelta(0) <= time.latest - time.earliest <= timedelta(days=_MAX_COMING_DAYS)  # "in the coming week"
    if time.type not in (TimeType.DATE, TimeType.TIME) or time.value in _NO_POINT:
        return False
    if time.yearless is not None:
        return True
    if time.earliest is None or time.latest is None:
        return time.value is None or time.value.startswith("XXXX")
    return time.latest - time.earliest <= timedelta(days=_MAX_DAYS)


def _score(scene: MeetingScene, trigger: Trigger, first: int, last: int, others: Collection[int]) -> float | None:
    parse, words = scene.parse, scene.words
    gap = first - trigger.last if first >= trigger.last else trigger.first - last
    between = range(trigger.last, first) if first >= trigger.last else range(last, trigger.first)
    if _is_beside(scene, trigger, first, last):
        return None
    crossed = [other for other in others if other in between and words.tokens[other].head != trigger.at]
    heads = [words.tokens[token].head for token in range(first, last)]
    tops = [head for head in heads if not first <= head < last]
    top = tops[0] if tops else -1
    if _is_year_of_thing(scene, trigger, first, last, top):
        return None
    if _is_of_past(scene, trigger, top) or (top >= 0 and {"to", "have"} <= parse.helpers(top)):
        return None  # "were to have been held on Friday": no longer
    score = -0.15 * max(gap, 0) - 3.0 * len(crossed)
    if top >= 0 and any(words.lower[child] in _AT_FIRST for child in parse.kids(top, "advmod")):
        score -= 5  # "originally planned for 12 May, will take place on 20 May"
    rel = next((parse.rel(t) for t in range(first, last) if words.tokens[t].head == top), "")
    # "A meeting on Wednesday and one on Thursday": what is joined to it by "and" has days of its own.
    is_part = top >= 0 and not parse.is_verb(top) and parse.rel(top) != "conj"
    is_set = top >= 0 and (top == set_behind(scene, trigger) or is_set_below(scene, trigger, top))
    if top in trigger.anchors:
        score += 6
    elif top in others:
        return None if not (first >= trigger.last and gap <= 2 and not crossed) else score + 3
    elif (is_part and words.tokens[top].head in trigger.anchors) or is_set:
        score += 6
    else:
        verb = trigger.at if trigger.is_verb else parse.verb_over(trigger.at)
        way = journey_over(scene, trigger) if trigger.is_verb else None
        if top >= 0 and top in (verb, way) and rel in {"obl", "nmod", "advmod", "obj", "nsubj", "advcl"}:
            score += 4
        elif first >= trigger.last:
            if gap > _REACH_BEHIND:
                return None
            score += 3
        else:
            if gap > _REACH_BEFORE:
                return None
            score += 1
    return score if score > 0 or not crossed else None


def _is_year_of_thing(scene: MeetingScene, trigger: Trigger, first: int, last: int, top: int) -> bool:
    """True for the year of something else: "the treaty of 2015 provides for talks"."""
    words = scene.words
    if last - first != 1 or not words.words[first].isdigit() or top < 0 or top in trigger.anchors:
        return False
    place = scene.name_at(top)
    known = scene.entities[place].kind if place is not None else None
    return words.tokens[top].upos in {"NOUN", "PROPN"} and known is not EntityKind.PLACE


def _is_of_past(scene: MeetingScene, trigger: Trigger, verb: int) -> bool:
    """True for the verb of what had become of it: "the line, cut by Velmark in May, was restored"."""
    parse, words, lexicon = scene.parse, scene.words, meeting_words()
    if verb < 0 or parse.rel(verb) != "acl" or words.tokens[verb].head not in trigger.anchors:
        return False
    own = lexicon.support | lexicon.plan | lexicon.begin | lexicon.opening | _SET
    return words.tokens[verb].deprel == "acl" and is_past(words.lower[verb]) and words.lower[verb] not in own


def _is_beside(scene: MeetingScene, trigger: Trigger, first: int, last: int) -> bool:
    """True if the expression stands in a phrase of what came before or after, and the meeting does not: "Following a
    visit to Port Amal last year, it is their second summit"."""
    parse, words = scene.parse, scene.words
    at = next((token for token in range(first, last) if not first <= words.tokens[token].head < last), first)
    seen: set[int] = set()
    while at >= 0 and at not in seen:
        seen.add(at)
        opens = set(parse.case(at).split(" ")) | {words.lower[mark] for mark in parse.kids(at, "mark")}
        if not first <= at < last and opens & _BESIDE and parse.rel(at) in {"obl", "nmod", "advcl"}:
            return trigger.at not in parse.below(at)
        if words.tokens[at].deprel == "acl:relcl" and words.tokens[at].head not in trigger.anchors:
            if is_set_below(scene, trigger, at):
                return False
            return trigger.at not in parse.below(at)  # "Orlik, who left on Friday, …"
        at = words.tokens[at].head
    return False


def _is_of_cue(scene: MeetingScene, trigger: Trigger, statements: Sequence[Statement], first: int, last: int) -> bool:
    """True where it hangs on the verb by which somebody is said to speak, and the meeting is told as something else:
    not "said on Friday after talks with", which may be the day of both."""
    words = scene.words
    verb = scene.parse.verb_over(trigger.at)
    opens = set(scene.parse.case(trigger.anchors[-1]).split(" "))
    opens |= {words.lower[mark] for mark in scene.parse.kids(verb, "mark")} if verb is not None else set()
    if opens & _BESIDE:
        return False
    heads = _heads_over(scene, first, last)
    spans = [words.span_of(head, head + 1) for head in heads if head >= 0]
    return any(statement.cue is not None and statement.cue.overlaps(span) for statement in statements for span in spans)


def _apart(scene: MeetingScene, statements: Sequence[Statement], meeting: Span, time: Span) -> bool:
    """True if a statement's content holds one of the two and its cue's clause the other.

    A content that begins with the expression itself was cut too late: it says nothing of what stands before it. One
    that ends right before an expression that hangs on its words was cut too early.
    """
    first, last = scene.words.range_of(time)
    heads = _heads_over(scene, first, last)
    over = [scene.words.span_of(head, head + 1) for head in heads if head >= 0]
    for statement in statements:
        if statement.cue is None or any(span.start == time.start for span in statement.content):
            continue
        inside_meeting = any(span.contains(meeting) for span in statement.content)
        inside_time = any(
            span.overlaps(time) or (0 <= time.start - span.end <= 1 and any(map(span.contains, over)))
            for span in statement.content
        )
        if inside_meeting != inside_time:
            return True
    return False
