"""Who takes part in a meeting: read from the words around its trigger, by the parse."""

from collections.abc import Iterator

from onrecord.nouns.meeting import MeetingKind, Participant
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_meant import describe, entity_of_state
from onrecord.readings.meeting_people import PEOPLE, is_party
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_trigger import Trigger
from onrecord.text.names import StateWord, is_role_head, state_hint

_BESIDE_WHOM = frozenset({"with", "beside", "alongside", "by"})
_WITH = frozenset({"with", "between", "among", "amongst"})
# Prepositions under which a meeting stands to the clause that tells what somebody does there.
_THERE = frozenset(
    {"after", "at", "in", "during", "before", "following", "for", "to", "on", "from", "ahead of", "over", "into", "as",
     "out of"}
)  # fmt: skip
_DURING = frozenset({"during", "at"})
_MAX_PARTICIPANTS = 8
_REACH_WITH_TOKENS = 9
_TELLING = frozenset({"announce", "announces", "announced", "confirm", "confirms", "confirmed"})
_SPEAKS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokesmen", "press"})


def find_parties(scene: MeetingScene, trigger: Trigger) -> tuple[Participant, ...]:
    """The participants, each once, in the order found: with whom, of whom, whose, then who holds or attends it."""
    found: dict[tuple[int | None, str], Participant] = {}
    told = [party for head in _heads(scene, trigger) for party in describe(scene, head)]
    for party in [*_split_name(scene, trigger), *told]:
        if party.entity is None or party.entity != scene.name_at(trigger.at):
            found.setdefault((party.entity, "" if party.entity is not None else party.name), party)
    return tuple(list(found.values())[:_MAX_PARTICIPANTS])


def _heads(scene: MeetingScene, trigger: Trigger) -> Iterator[int]:
    """Head tokens of the phrases that name participants."""
    parse = scene.parse
    if trigger.is_verb:
        yield from _verb_heads(scene, trigger)
        return
    if trigger.with_press or trigger.press:
        yield from _facing_press(scene, trigger)
        return
    if trigger.next_date:
        verb = parse.verb_over(trigger.at)
        subject = parse.subject(verb) if verb is not None else None
        yield from parse.listed(subject) if subject is not None else ()
        return
    told = False
    lost = _named_behind(scene, trigger)
    if lost is not None:
        told = True
        yield from parse.listed(lost)
    if scene.words.lower[trigger.at] in {"signing", "ceremony"}:
        yield from _sides_of_paper(scene, trigger.at)
    for anchor in trigger.anchors:
        row = False
        for child in parse.kids(anchor, "nmod", "obl", "acl"):
            case = parse.case(child)
            first = case.split(" ")[0]
            # "between Orr, Velmark President Lunn and …": the parse hangs each of a row with titles on the meeting
            row = first in _WITH or (row and not case and _is_next_in_row(scene, child))
            if first == "between":
                yield from _row_behind(scene, child)
            if row and not case:
                yield from parse.listed(child)
                continue
            if first == "by" and trigger.kind is MeetingKind.VISIT and anchor == trigger.at:
                yield from parse.listed(child)
                return  # "it cancelled a visit by Orlik" is no visit of its own
            if (
                first == "from"
                and anchor == trigger.at
                and any(_are_people(scene, each) for each in parse.kids(anchor, "nmod"))
            ):
                for each in parse.listed(child):  # "a meeting of engineers from Norair and its rival, Velair"
                    yield from parse.kids(each, "appos") or [each]
            if first in _WITH or (first == "of" and anchor == trigger.at and _are_people(scene, child)):
                told = told or first == "with"
                yield from parse.listed(child)
        for child in parse.kids(anchor, "nmod:poss"):
            if not _is_of_subject(scene, trigger, child):
                yield from parse.listed(child)
    if scene.words.lower[trigger.at] not in meeting_words().polls:  # a state's election is no vote of the state's
        yield from _before(scene, trigger)
    yield from _holders(scene, trigger, with_whom=told)


def _sides_of_paper(scene: MeetingScene, at: int) -> Iterator[int]:
    """Between whom it is what is signed: "the signing of an agreement to swap prisoners between Velmark and Karsa"."""
    for token in scene.parse.below(at):
        if token > at and scene.parse.case(token).split(" ")[0] == "between" and is_party(scene, token):
            yield from scene.parse.listed(token)


def _row_behind(scene: MeetingScene, head: int) -> Iterator[int]:
    """The further persons of "between A, President B and Prime Minister C", where the parse runs names into one."""
    words = scene.words
    seen = {scene.name_at(head)}
    for at in range(head + 1, words.sentences[words.sentence[head]][1]):
        if words.words[at] not in {",", "and"} and not words.is_capital(at):
            return
        entity = scene.name_at(at)
        if entity is not None and scene.is_person(entity) and entity not in seen:
            seen.add(entity)
            yield at


def _is_next_in_row(scene: MeetingScene, head: int) -> bool:
    """True for a name that stands behind a comma, its title between the two."""
    words = scene.words
    at = scene.parse.phrase(head)[0] - 1
    while at > 0 and words.is_capital(at) and words.tokens[at].upos in {"PROPN", "ADJ", "NOUN"}:
        at -= 1
    return words.words[at] == ","


def _named_behind(scene: MeetingScene, trigger: Trigger) -> int | None:
    """The person named right behind "with", where the parse hangs the phrase on some other word."""
    words = scene.words
    if words.lower[trigger.last : trigger.last + 1] != ("with",):
        return None
    end = min(words.sentences[words.sentence[trigger.at]][1], trigger.last + _REACH_WITH_TOKENS)
    for at in range(trigger.last + 1, end):
        if words.words[at] in {",", ".", ";"} or words.lower[at] in {"and", "in", "on", "at"}:
            return None
        entity = scene.name_at(at)
        if entity is not None and scene.is_known_person(entity):
            heads = [token for token in scene.name_tokens(at) if words.tokens[token].head not in scene.name_tokens(at)]
            head = heads[0] if heads else at
            climbs = (head, words.tokens[head].head, words.tokens[words.tokens[head].head].head)
            return None if trigger.at in climbs else head
    return None


def _facing_press(scene: MeetingScene, trigger: Trigger) -> Iterator[int]:
    """Who speaks at a press conference, and beside whom."""
    parse = scene.parse
    lost = _named_behind(scene, trigger)
    if lost is not None:
        yield from parse.listed(lost)
    verb = parse.verb_over(trigger.at)
    verbs = list(parse.verbs_up(verb)) if verb is not None else []
    for at in [trigger.at, *verbs[:2]]:
        for child in parse.kids(at, "nmod", "obl"):
            if parse.case(child).split(" ")[0] in _BESIDE_WHOM:
                yield from parse.listed(child)
    subject = parse.subject(verb) if verb is not None else None
    if subject is None and len(verbs) > 1:
        subject = parse.subject(verbs[1])
    if subject is not None:
        yield from parse.listed(subject)


def _verb_heads(scene: MeetingScene, trigger: Trigger) -> Iterator[int]:
    parse, at = scene.parse, trigger.at
    subject = parse.subject(at)
    passive = subject is not None and parse.rel(subject) == "nsubj:pass"
    agent = scene.agent(at) if parse.is_passive(at) else None
    if agent is not None:
        yield from parse.listed(agent)
    if trigger.kind is MeetingKind.VOTE and passive:
        return
    if subject is not None:
        yield from parse.listed(subject)
        if scene.name_at(subject) is None and scene.words.lower[subject] in PEOPLE:
            yield from _when_heads(scene, at)
    if trigger.kind is MeetingKind.VOTE:
        return
    if scene.words.lower[at] in meeting_words().signing:
        papers = [
            *parse.kids(at, "obj", "nsubj:pass"),
            *([scene.words.tokens[at].head] if parse.rel(at) == "acl" else []),
        ]
        for paper in papers:
            yield from _sides_of_paper(scene, paper)
        return
    # Whoever visits a state is at its place, not with it; what two discuss takes no part.
    takes_part = trigger.kind is not MeetingKind.VISIT and scene.words.lower[at] not in meeting_words().speaking
    for child in parse.kids(at, "obj", "iobj") if takes_part else ():
        yield from parse.listed(child)
    behind = parse.with_behind(at) if not parse.kids(at, "obj", "iobj") else None
    if behind is not None:
        yield behind
    for child in parse.kids(at, "obl", "nmod"):
        first = parse.case(child).split(" ")[0]
        by_name = first == "in" and _is_envoy(scene, child)  # "called in the ambassador"
        if first in _WITH or by_name or (first == "to" and trigger.kind is MeetingKind.CALL):
            yield from parse.listed(child)


def _is_of_subject(scene: MeetingScene, trigger: Trigger, owner: int) -> bool:
    """True for "his" where somebody does something with his own visit: "Orlik's aide, Lunn, cut his visit short"."""
    parse = scene.parse
    if scene.words.lower[owner] not in {"his", "her"} or trigger.kind is not MeetingKind.VISIT:
        return False
    verb = scene.words.tokens[trigger.at].head
    subject = parse.subject(verb) if verb >= 0 and parse.is_verb(verb) and parse.rel(trigger.at) == "obj" else None
    named = subject is not None and scene.words.tokens[subject].upos != "PRON"
    return named and subject is not None and len(describe(scene, subject)) == 1


def _is_envoy(scene: MeetingScene, head: int) -> bool:
    return any(scene.words.lower[part] in meeting_words().envoys for part in scene.parse.below(head))


def _when_heads(scene: MeetingScene, at: int) -> Iterator[int]:
    """Who did something when "the two countries" met: "… last met in May, when Presidents Orlik and Lunn promised"."""
    parse = scene.parse
    for clause in parse.children[at]:
        subjects = parse.kids(clause, "nsubj")
        if subjects and any(scene.words.lower[word] == "when" for word in parse.children[clause]):
            yield from parse.listed(subjects[0])
            for name in parse.kids(subjects[0], "appos"):
                yield from parse.listed(name)


def _before(scene: MeetingScene, trigger: Trigger) -> Iterator[int]:
    """Names before the noun: "US-Russia talks", "the Thorvall-Karsa summit"."""
    seen: set[int] = set()
    own = scene.name_at(trigger.at)
    if own is not None:
        seen.add(own)
    for token in scene.parse.phrase(trigger.at):
        entity = scene.name_at(token)
        if token >= trigger.at or entity is None or entity in seen:
            continue
        seen.add(entity)
        paired = _is_paired(scene, trigger, token)
        named = scene.is_sided_state(entity) and not _is_capital(scene.words.words[token])
        if scene.is_person(entity) or named or paired:
            yield token


def _is_capital(word: str) -> bool:
    """True for a capital: "the Paris talks" are held there, "Paris-Oslo talks" are its."""
    hint = state_hint(word)
    return hint is not None and hint.how is StateWord.CAPITAL


def _split_name(scene: MeetingScene, trigger: Trigger) -> list[Participant]:
    """The parties inside a name that ends in the trigger: "NATO-Velmark meeting"."""
    own = scene.name_at(trigger.at)
    if own is None:
        return []
    found = []
    tokens = [token for token in scene.name_tokens(trigger.at) if token < trigger.at]
    paired = any(scene.words.words[token] in {"-", "–"} for token in tokens)
    for token in tokens if paired else ():
        word = scene.words.words[token]
        state = scene.state_word(token)
        span = scene.words.span_of(token, token + 1)
        if state is not None:
            found.append(Participant(name=state, entity=entity_of_state(scene, state), span=span))
            continue
        for number, entity in enumerate(scene.entities):
            if number != own and word in (entity.name, *entity.aliases):
                found.append(Participant(name=entity.name, entity=number, span=span))
    return found


def _is_paired(scene: MeetingScene, trigger: Trigger, token: int) -> bool:
    """True if the name before the trigger stands beside another with a hyphen: "NATO-Velmark meeting"."""
    words = scene.words
    names = scene.name_tokens(token)
    return words.words[names[-1] + 1 : names[-1] + 2] in (("-",), ("–",)) or (
        names[0] > 0 and words.words[names[0] - 1] in {"-", "–"}
    )


def _holders(scene: MeetingScene, trigger: Trigger, *, with_whom: bool) -> Iterator[int]:
    """Who holds, attends or goes to the meeting; with "with whom" told, also whoever does something there."""
    parse, lexicon = scene.parse, meeting_words()
    top = trigger.anchors[-1]
    lost = _lost_holder(scene, trigger)
    if lost is not None:
        yield from parse.listed(lost)
    for clause in parse.kids(trigger.at, "acl"):
        opening = parse.opening(clause) if clause < trigger.at else None
        if opening is not None and scene.words.lower[clause] in lexicon.support:
            yield from parse.listed(opening)
    rel, case = parse.rel(top), parse.case(top)
    head = scene.words.tokens[top].head
    if rel == "conj" and head >= 0 and not parse.is_verb(head):
        rel, case, head = parse.rel(head), parse.case(head), scene.words.tokens[head].head
    if head >= 0 and not parse.is_verb(head) and rel == "nmod" and with_whom:
        above = parse.verb_over(top)
        head, rel = (above, "obl") if above is not None else (head, rel)
    if parse.case(top) == "in" and parse.kids(top, "cop"):
        for owner in parse.kids(top, "nsubj"):
            yield from parse.listed(owner)  # "Velmark is in talks with …"
    if head < 0 or not parse.is_verb(head):
        return
    if scene.words.lower[head] in lexicon.staying_away:
        return
    supports = scene.words.lower[head] in lexicon.support
    subject = parse.subject(head)
    if subject is not None and subject in trigger.anchors:
        agent = scene.agent(head)
        if agent is not None and supports and not _is_meeting(scene, agent):
            yield from parse.listed(agent)
        for child in parse.kids(head, "obl", "obl:agent"):
            if supports and parse.case(child).split(" ")[0] in _WITH:
                yield from parse.listed(child)  # "the talks began between …"
        return
    if trigger.line:
        for child in parse.kids(head, "obl"):
            if parse.case(child).split(" ")[0] in _WITH:
                yield from parse.listed(child)
    agent = scene.agent(head)
    if agent is not None and not _is_meeting(scene, agent) and (supports or (rel == "obl" and case in _DURING)):
        yield from parse.listed(agent)
    if subject is None or (parse.rel(subject) == "nsubj:pass" and not (supports and rel in {"obj", "obl"})):
        return
    if scene.words.lower[head] in _TELLING and _is_for_another(scene, subject):
        return
    leaves = case in {"out of", "of", "from"} and scene.words.lower[head] in lexicon.pull_out
    # "cut his visit short", "called off her trip"
    ends = scene.words.lower[head] == "cut" or any(scene.words.lower[child] == "off" for child in parse.children[head])
    cuts = trigger.kind is MeetingKind.VISIT and ends
    supports = supports or scene.words.lower[trigger.at].startswith("invitation")
    if rel in {"obj", "xcomp"} and (supports or leaves or cuts):
        yield from parse.listed(subject)
        if scene.words.lower[head] in lexicon.giving:  # "gave lunch to Orlik"
            guests = [child for child in parse.kids(head, "obl") if parse.case(child) == "to"]
            for child in [*parse.kids(head, "iobj"), *guests]:
                yield from parse.listed(child)
        for child in parse.kids(head, "obl") if rel == "obj" and not with_whom else ():
            if parse.case(child).split(" ")[0] in _WITH and is_party(scene, child):
                yield from parse.listed(child)  # "held a conversation with"
    elif rel in {"obl", "nmod", "advcl"} and case in _THERE:
        goes = scene.words.lower[head] in lexicon.going or scene.is_whereabouts(head)
        there = goes and case in {"in", "to", "for", "at", "into", "from", "on", "out of", "of"}
        if there or with_whom or trigger.kind in {MeetingKind.VISIT, MeetingKind.CALL}:
            yield from parse.listed(subject)
        if case in {"for", "to", "at", "over"} and scene.words.lower[head] in lexicon.guests | lexicon.hosting:
            yield from parse.listed(subject)
            for guest in parse.kids(head, "obj"):
                yield from parse.listed(guest)  # "joined Orlik for dinner", "invited both to talks"


def _lost_holder(scene: MeetingScene, trigger: Trigger) -> int | None:
    """Who holds it where the parse makes the verb an adjective of the meeting: "The two states, which …, last held
    talks in May", with the noun that opens the sentence for its root."""
    parse, words = scene.parse, scene.words
    verbs = [child for child in parse.kids(trigger.at, "amod") if words.lower[child] in meeting_words().support]
    if not any(words.tokens[verb].upos == "VERB" for verb in verbs):
        return None
    first, last = words.sentences[words.sentence[trigger.at]]
    roots = [at for at in range(first, last) if words.tokens[at].head < 0]
    at = roots[0] if roots else trigger.at
    return at if at < verbs[0] and words.tokens[at].upos in {"NOUN", "PROPN"} else None


def _is_for_another(scene: MeetingScene, subject: int) -> bool:
    """True for a spokesman: who "confirmed the visit" is not its guest."""
    entity = scene.name_at(subject)
    titles = [role.title for role in scene.entities[entity].roles] if entity is not None else []
    words = {word.lower() for title in titles for word in title.split()}
    words |= {scene.words.lower[token] for token in scene.parse.phrase(subject)}
    return bool(words & _SPEAKS_FOR)


def _is_meeting(scene: MeetingScene, head: int) -> bool:
    return scene.words.lower[head] in meeting_words().nouns


def _are_people(scene: MeetingScene, head: int) -> bool:
    """True for persons, states and groups of people, not for a body ("a meeting of the Straits Council")."""
    entity = scene.name_at(head)
    if entity is not None:
        return scene.is_person(entity) or scene.is_sided_state(entity)
    return is_role_head(scene.words.words[head]) or scene.words.lower[head] in PEOPLE
