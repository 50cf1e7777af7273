"""Whom a noun phrase or pronoun of a meeting stands for: by name, by office, as a pair, for a state."""

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.meeting import Participant
from onrecord.nouns.span import Span
from onrecord.readings.coreference_ranker import Speaker
from onrecord.readings.meeting_descriptions import is_office
from onrecord.readings.meeting_people import PEOPLE
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.text.names import is_listed_body, is_role_head, state_hint

_LED = frozenset({"delegation", "delegations", "team", "mission", "group"})
_OF_PEOPLE = frozenset({"of", "from", "for"})
_MAX_AHEAD_TOKENS = 30
# Groups of two that are people; other pairs ("the two countries") are states.
_PERSONAL = frozenset(
    {"leaders", "presidents", "men", "women", "pair", "duo", "ministers", "officials", "counterparts"}
)
# "The two men", "the pair" are people only as a couple told before.
_COUPLES = frozenset({"men", "women", "pair", "duo"})
_HEADS_OF_SIDES = frozenset({"leaders", "presidents", "men", "women", "pair", "duo"})
_RULERS = frozenset({"leaders", "presidents"})
_LEADERS_BACK = 8
_TOPICS = frozenset({"nsubj", "nsubj:pass", "nmod:poss", "root"})
_THE_TWO = frozenset({"the", "these", "those", "our", "their"})


def describe(scene: MeetingScene, head: int) -> list[Participant]:
    """The participants that one noun or pronoun stands for; empty if it names nobody."""
    words, parse = scene.words, scene.parse
    if words.tokens[head].upos == "PRON":
        antecedent = _antecedent(scene, head)
        return _meant(scene, head) if antecedent is None else describe(scene, antecedent)
    tokens = parse.phrase(head)
    named = scene.name_at(head)
    couple = _named_behind(scene, head) if named is None and words.lower[head].endswith("s") else []
    if len(couple) > 1:
        return [party for each in couple for party in _named(scene, each, scene.names[each])]
    if named is None:
        people = [t for t in tokens if (e := scene.name_at(t)) is not None and scene.is_person(e)]
        people += [t for t in parse.kids(head, "appos") if (e := scene.name_at(t)) is not None and scene.is_person(e)]
        people = people or bearer_behind(scene, head)
        people = people or ([] if not is_office(words.words[head]) else _apposed(scene, head))
        people.sort(key=lambda t: not _is_by_name(scene, t))  # "his Velmark counterpart, Per Orlik"
        if people and (is_role_head(words.words[head]) or words.tokens[people[0]].head in tokens):
            named, head = scene.name_at(people[0]), people[0]
    if named is not None:
        titled = _titled(scene, head)
        named, head = (scene.name_at(titled), titled) if titled is not None else (named, head)
    if named is not None:
        return _named(scene, head, named)
    if not (is_role_head(words.words[head]) or words.lower[head] in PEOPLE or words.lower[head] in _COUPLES):
        return []
    officer = _by_office(scene, head)
    if officer is not None:
        return _named(scene, head, officer)
    bearer = words.tokens[head].head
    if parse.rel(head) == "appos" and (entity := scene.name_at(bearer)) is not None and scene.is_person(entity):
        return _named(scene, bearer, entity)  # "Orlik, the first Velmark head of state to travel …"
    leader = [
        child for child in parse.kids(head, "nmod", "obl") if parse.case(child) == "by" and _is_by_name(scene, child)
    ]
    if leader and words.lower[head] in _LED:
        return _named(scene, leader[0], scene.names[leader[0]])  # "a delegation led by Orlik"
    found = []
    for child in [*parse.kids(head, "nmod", "nmod:poss")]:
        if parse.case(child).split(" ")[0] in _OF_PEOPLE | {"", "'s"} or parse.rel(child) == "nmod:poss":
            for each in parse.listed(child):
                entity = scene.name_at(each)
                if entity is not None and scene.is_known_person(entity) and words.lower[head].endswith("s"):
                    found += _side_of(scene, each, entity)  # "the president's advisers" are not the president
                elif entity is not None:
                    found += _named(scene, each, entity)
                elif words.tokens[each].upos == "PROPN":
                    found += _unmarked_name(scene, each)
    if found:
        return found
    if are_both(scene, head, tokens):
        return _pair(scene, head, tokens)
    tokens = sorted({*tokens, *(part for token in tokens for part in parse.kids(token, "conj") if part < head)})
    if parse.rel(head) == "conj" and scene.words.tokens[head].head >= 0:
        # "the French and Norwegian ministers", where the parse joins the ministers to the first of the two
        first = words.tokens[head].head
        tokens = sorted({first, *parse.kids(first, "conj"), *tokens}) if scene.state_word(first) is not None else tokens
    states = dict.fromkeys(state for token in tokens if (state := scene.state_word(token)) is not None)
    if states:
        span = words.span_of(tokens[0], tokens[-1] + 1)
        return [Participant(name=state, entity=entity_of_state(scene, state), span=span) for state in states]
    for token in tokens:
        entity = scene.name_at(token)
        if entity is not None and scene.entities[entity].kind in {EntityKind.ORGANISATION, EntityKind.FORUM}:
            return _named(scene, token, entity)
    return []


def _named_behind(scene: MeetingScene, head: int) -> list[int]:
    """Who "the presidents of Velmark and Karsa, Per Orlik and Ida Lunn," are, be they joined to their states."""
    if not (is_role_head(scene.words.words[head]) or scene.words.lower[head] in PEOPLE):
        return []
    parse = scene.parse
    behind = [each for name in parse.kids(head, "appos") for each in parse.listed(name)]
    for child in parse.kids(head, "nmod"):
        listed = parse.listed(child)
        if parse.case(child) in _OF_PEOPLE and not _is_by_name(scene, listed[0]):
            behind += [name for each in listed for name in [each, *parse.kids(each, "appos")]]
    return list(dict.fromkeys(each for each in behind if _is_by_name(scene, each)))


def _apposed(scene: MeetingScene, head: int) -> list[int]:
    """Whoever is named behind his office, whatever the name was tagged as: "with the president of Karsa, Ida Lunn"."""
    return [
        each
        for each in scene.parse.kids(head, "appos")
        if scene.name_at(each) is not None
        and len(scene.name_tokens(each)) > 1
        and not scene.is_sided_state(scene.names[each])
        and each > head
    ][:1]


def bearer_behind(scene: MeetingScene, head: int) -> list[int]:
    """Who holds an office, named behind the body that it is of: "the head of the monitoring team, Per Orlik"."""
    if not is_role_head(scene.words.words[head]):
        return []
    bodies = [child for child in scene.parse.kids(head, "nmod") if not _is_by_name(scene, child)]
    bodies = [body for body in bodies if not is_role_head(scene.words.words[body])]
    named = [name for body in bodies for name in scene.parse.kids(body, "appos")]
    return [name for name in named if name > head and _is_by_name(scene, name)][:1]


def _by_office(scene: MeetingScene, head: int) -> int | None:
    """Whom "the minister" means: a person the article names, None if it cannot be told."""
    words = scene.words
    end = words.span_of(head, head + 1).end
    first = next((at for at in range(head - 1, max(-1, head - 5), -1) if words.lower[at] == "the"), None)
    if first is None or not is_office(words.words[head]):
        return None
    speaker = scene.meant.get(Span(words.span_of(first, first + 1).start, end))
    if speaker is None or speaker.entity is None or not scene.is_known_person(speaker.entity):
        return None
    return speaker.entity


def _is_by_name(scene: MeetingScene, at: int) -> bool:
    entity = scene.name_at(at)
    return entity is not None and scene.is_known_person(entity)


def _side_of(scene: MeetingScene, at: int, entity: int) -> list[Participant]:
    """The state or body that somebody's people act for; nobody where the article does not tell it."""
    side = scene.side_of(entity)
    if side is None:
        return []
    tokens = scene.name_tokens(at)
    span = scene.words.span_of(tokens[0], tokens[-1] + 1)
    return [Participant(name=side, entity=entity_of_state(scene, side), span=span)]


def are_both(scene: MeetingScene, head: int, tokens: list[int]) -> bool:
    """True for "the two leaders", "both sides"; "two presidents" are any two."""
    words = scene.words
    for token in tokens:
        if words.lower[token] == "both" or (token == head and words.lower[head] in _COUPLES - {"men", "women"}):
            return True
        if token != head and words.lower[token] == "two" and token > 0 and words.lower[token - 1] in _THE_TWO:
            return True
    return False


def _pair(scene: MeetingScene, head: int, tokens: list[int]) -> list[Participant]:
    persons = scene.words.lower[head] in _PERSONAL or is_role_head(scene.words.words[head])
    span = scene.words.span_of(tokens[0], tokens[-1] + 1)
    pair = scene.last_two(tokens[0], persons=persons, sentences_back=3 if persons else 8)
    titled = _two_titled(scene, head, tokens[0]) if persons else []
    pair = titled or pair
    if not titled and scene.words.lower[head] in _HEADS_OF_SIDES and not all(scene.leads(entity) for entity in pair):
        leaders = scene.last_two(tokens[0], persons=True, sentences_back=_LEADERS_BACK, leading=True)
        pair = leaders or pair  # not their spokesmen, though named last
    if scene.words.lower[head] in _RULERS and any(
        scene.entities[entity].roles and not scene.leads(entity) for entity in pair
    ):
        persons, pair = False, scene.last_two(tokens[0], persons=False, sentences_back=8)  # nobody told leads anything
    found = []
    for entity in pair:
        known = scene.entities[entity]
        name = known.name if persons else known.side or known.name
        found.append(Participant(name=name, entity=entity, span=span))
    return found


def _two_titled(scene: MeetingScene, head: int, before: int) -> list[int]:
    """The two last named before who hold the office: of "both ministers" two ministers; empty where not two do, and
    for whoever has the two as guests."""
    office = scene.words.lower[head].removesuffix("s")
    if not is_role_head(office) or office == "leader":
        return []
    verb = scene.parse.verb_over(head)
    subject = scene.parse.subject(verb) if verb is not None else None
    found: list[int] = []
    for at in range(before - 1, -1, -1):
        entity = scene.name_at(at)
        if entity is None or entity in found or not scene.is_person(entity):
            continue
        if subject is not None and scene.name_at(subject) == entity and at > subject:
            continue
        titles = [role.title.lower().split() for role in scene.entities[entity].roles]
        if any(office in title for title in titles):
            found.append(entity)
        if len(found) == 2:
            return found[::-1]
    return []


def _named(scene: MeetingScene, at: int, entity: int) -> list[Participant]:
    tokens = scene.name_tokens(at)
    span = scene.words.span_of(tokens[0], tokens[-1] + 1)
    known = scene.entities[entity]
    if known.kind is EntityKind.DOCUMENT:
        return []
    hint = state_hint(known.name)
    if hint is not None and not is_listed_body(hint.state):
        return [Participant(name=hint.state, entity=entity_of_state(scene, hint.state, entity), span=span)]
    return [Participant(name=known.name, entity=entity, span=span)]


def _titled(scene: MeetingScene, at: int) -> int | None:
    """The person whose title a name begins: "Ruvania Trade Secretary Lena Orr" is no meeting with Ruvania Trade."""
    words = scene.words
    token = scene.name_tokens(at)[-1] + 1
    for _ in range(4):
        if token >= len(words) or not words.words[token][:1].isalpha():
            return None
        entity = scene.name_at(token)
        if entity is not None:
            before = words.words[token - 1]
            return token if scene.is_person(entity) and is_role_head(before) else None
        if not words.is_capital(token):
            return None
        token += 1
    return None


def _named_ahead(scene: MeetingScene, at: int) -> int | None:
    """Whom "he" or "she" in a clause before the main one stands for: "After he met the envoy, Orr said …"."""
    parse, words = scene.parse, scene.words
    if words.lower[at] not in {"he", "she"}:
        return None
    clause = parse.verb_over(at)
    if clause is None or parse.rel(clause) != "advcl":
        return None
    main = words.tokens[clause].head
    if 0 <= main < clause and parse.rel(main) == "advcl" and not parse.kids(main, "nsubj"):
        main = words.tokens[main].head  # "Speaking on Friday after he met the envoy, Orr said …"
    subjects = parse.kids(main, "nsubj") if main > clause else []
    if not subjects or subjects[-1] < clause or main - clause > _MAX_AHEAD_TOKENS:
        return None
    entity = scene.name_at(subjects[-1])
    return entity if entity is not None and scene.is_person(entity) else None


def _is_of_unnamed(scene: MeetingScene, at: int) -> bool:
    """True where "he" or "she" takes up somebody without a name: "a commander said as he visited Velmark"."""
    parse, words = scene.parse, scene.words
    clause = words.tokens[at].head
    if words.lower[at] not in {"he", "she"} or clause < 0 or parse.rel(clause) != "advcl":
        return False
    main = words.tokens[clause].head
    subjects = [each for each in parse.kids(main, "nsubj") if each < at] if main >= 0 else []
    if not subjects or not is_role_head(words.words[subjects[-1]]) or scene.name_at(subjects[-1]) is not None:
        return False
    first = [words.lower[part] for part in parse.phrase(subjects[-1])][:1]
    return first in (["a"], ["an"])


def _unmarked_name(scene: MeetingScene, at: int) -> list[Participant]:
    """A name that the tagger missed here but found elsewhere."""
    word = scene.words.words[at]
    for number, entity in enumerate(scene.entities):
        if word in (entity.name, *entity.aliases):
            return [Participant(name=entity.name, entity=number, span=scene.words.span_of(at, at + 1))]
    return []


def entity_of_state(scene: MeetingScene, state: str, otherwise: int | None = None) -> int | None:
    """The article's entity for a state, that "Russian officials" and "Moscow" be one with "Russia"."""
    for number, entity in enumerate(scene.entities):
        if scene.is_state(number) and entity.side == state:
            return number
    return otherwise


def _antecedent(scene: MeetingScene, at: int) -> int | None:
    """The noun that "who" or "whom" takes up; None for another pronoun."""
    if scene.words.lower[at] not in {"who", "whom"}:
        return None
    return scene.parse.antecedent(at)


def _is_topic(scene: MeetingScene, entity: int, at: int) -> bool:
    """True where the last name of `entity` before `at` is a subject or owner in its clause, in this sentence or the one
    before: of whom "his exchanges with Lunn" are is not Lunn."""
    words = scene.words
    first = words.sentences[max(0, words.sentence[at] - 1)][0]
    last = next((token for token in range(at - 1, first - 1, -1) if scene.name_at(token) == entity), None)
    if last is None:
        return False
    tokens = scene.name_tokens(last)
    return bool({scene.parse.rel(token) for token in tokens if words.tokens[token].head not in tokens} & _TOPICS)


def _meant(scene: MeetingScene, at: int) -> list[Participant]:
    span = scene.words.span_of(at, at + 1)
    ahead = _named_ahead(scene, at)
    if ahead is not None:
        return [Participant(name=scene.entities[ahead].name, entity=ahead, span=span)]
    if _is_of_unnamed(scene, at):
        return []
    speaker = scene.meant.get(span)
    if scene.words.lower[at] in {"they", "them", "their"} and (speaker is None or speaker.entity is None):
        pair = scene.last_two(at, persons=True, sentences_back=1)
        return [Participant(name=scene.entities[entity].name, entity=entity, span=span) for entity in pair]
    if speaker is None or speaker.name is None:
        return []
    if speaker.entity is None and scene.parse.rel(at) == "nmod:poss":
        # "his visit" stands for "Orlik's visit": the visitor is whose it is
        owner = speaker.name.replace("’", "'").split("'s ")[0]
        named = next((number for number, entity in enumerate(scene.entities) if entity.name == owner), None)
        if named is not None and _is_topic(scene, named, at):
            speaker = Speaker(named, owner)
    if speaker.entity is not None:
        known = scene.entities[speaker.entity]
        if known.kind is EntityKind.PLACE and not scene.is_sided_state(speaker.entity):
            return []
        return [Participant(name=known.name, entity=speaker.entity, span=span)]
    names = [name for part in (speaker.name or "").split(", ") for name in part.split(" and ")]
    by_name = {entity.name: number for number, entity in enumerate(scene.entities)}
    if len(names) > 1 and all(name in by_name for name in names):
        return [Participant(name=name, entity=by_name[name], span=span) for name in names]
    return []
