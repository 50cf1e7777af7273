"""Who a source noun phrase means inside its article: names, pronouns, "the minister", "his counterpart", groups."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.nouns.analysis import Frame
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.span import Span
from onrecord.readings.cast_words import DETERMINERS, POSSESSIVE, ArticleWords
from onrecord.readings.coreference_descriptions import described, owner_meant
from onrecord.readings.coreference_groups import EACH, group_described
from onrecord.readings.coreference_pronouns import (
    FEMALE,
    FIRST_PERSON,
    MALE,
    PLURAL,
    RELATIVE,
    THING,
    WE,
    body_meant,
    group_meant,
    person_meant,
    relative_antecedent,
)
from onrecord.readings.coreference_ranker import Chooser, Speaker, best_candidate
from onrecord.readings.coreference_scene import NOUNISH, PREPOSITIONS, Known, Placed, Scene, make_scene
from onrecord.readings.coreference_writings import author_of, is_writing
from onrecord.readings.frame_index import FrameIndex
from onrecord.text.names import Gender, is_listed, is_role_head, is_role_modifier

_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_DROPPED = frozenset(
    {"the", "this", "that", "a", "an", "his", "her", "its", "their", "of", "then", "former", "late", "same", "also"}
)
# Words that may stand between a possessive and the name it leads up to.
_MAX_OWNED_WORDS = 8
_QUALIFIES = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "nummod"})
_INSIDE_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART"})
_LEADING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT"})
_BESIDE_PRONOUN = frozenset({"both", "all", "also", "himself", "herself", "itself", "themselves", "too"})
_BETWEEN_LISTED = frozenset({"and", "&", ",", "(", ")", "the", "both"})
_PARENTS = {
    "father": Gender.MALE,
    "grandfather": Gender.MALE,
    "mother": Gender.FEMALE,
    "grandmother": Gender.FEMALE,
}
_HYPHENS = frozenset({"-", "–"})
_NO_PLURALS = frozenset({"press", "congress", "news"})


def find_speakers(
    words: ArticleWords,
    placed: Sequence[Placed],
    known: Sequence[Known],
    titles: dict[int, int],
    sources: Sequence[Span],
    frames: Sequence[Frame],
    choose: Chooser = best_candidate,
) -> dict[Span, Speaker]:
    """The speaker behind each source, read in text order; every source gets one, unnamed or not.

    titles  token of a title or apposition → entity of its bearer, for sources that the model cut off before the name
    choose  decides among those whom a pronoun or description may mean; training puts in what is known
    """
    scene = make_scene(words, placed, known, titles, choose)
    scene.told = _told(scene, frames)
    index = FrameIndex(words.text, frames)
    scene.around = _around(scene, sources, index)
    scene.named_at = {first: scene.names_in(first, last) for first, last in map(words.range_of, sources)}
    scene.channels = _channels(scene, frames)
    found: dict[Span, Speaker] = {}
    for source in sorted(set(sources)):
        first, last = words.range_of(source)
        while last - first > 1 and _is_no_noun(words, last - 1, last - first):
            last -= 1
        first = _start(words, first)
        if first >= last:
            found[source] = Speaker(None, " ".join(source.of(words.text).split()))
            continue
        named = _owned_name(scene, source, last, index) or _apposed_name(scene, first, last)
        if named is not None:
            found[source], plural = scene.entity(named.entity), False
        else:
            found[source], plural = _read(scene, source, *_widen(scene, source, first, last, index), index)
        scene.add_spoken(first, found[source], plural=plural)
    return found


def _start(words: ArticleWords, first: int) -> int:
    """Where a source starts that was cut at a hyphen: "based court" of "the Mirel-based court"."""
    while first > 1 and words.words[first - 1] in _HYPHENS and words.glued(first) and words.glued(first - 1):
        first -= 2
        if first > 0 and words.lower[first - 1] in DETERMINERS:
            first -= 1
    return first


def _told(scene: Scene, frames: Sequence[Frame]) -> dict[int, frozenset[int]]:
    """First token of each source → the people whom the reported words name as other than the speaker."""
    told: dict[int, frozenset[int]] = {}
    for frame in frames:
        if frame.source is None:
            continue
        names = {name.entity for span in frame.content for name in scene.names_in(*scene.words.range_of(span))}
        first, _ = scene.words.range_of(frame.source)
        told[first] = told.get(first, frozenset()) | names
    return told


def _around(scene: Scene, sources: Sequence[Span], frames: FrameIndex) -> dict[int, tuple[int, ...]]:
    """First token of each source → the first tokens of the sources whose words it stands in."""
    around: dict[int, tuple[int, ...]] = {}
    for source in sorted(set(sources)):
        holding = {frame.source for frame in frames.around(source)} - {None, source}
        firsts = {scene.words.range_of(outer)[0] for outer in holding if outer is not None}
        around[scene.words.range_of(source)[0]] = tuple(sorted(firsts))
    return around


def _channels(scene: Scene, frames: Sequence[Frame]) -> dict[int, int]:
    """Token of what words are said in → first token of their source."""
    return {
        at: scene.words.range_of(frame.source)[0]
        for frame in frames
        if frame.source is not None and frame.via is not None
        for at in range(*scene.words.range_of(frame.via))
    }


def _owned_name(scene: Scene, source: Span, last: int, frames: FrameIndex) -> Placed | None:
    """The name that a source cut off at its possessive runs on to: "Ruvania's" of "Ruvania's news agency Borderfax".

    None if the words after the possessive name nobody, or are what was said ("Ruvania's three demands").
    """
    words = scene.words
    if last >= len(words) or words.words[last] not in POSSESSIVE:
        return None
    at = last + 1
    while at < len(words) and at - last < _MAX_OWNED_WORDS and at not in scene.by_token:
        tied = words.words[at - 1] in _HYPHENS  # "run" of "state-run"
        if not (tied or words.tokens[at].upos in {"ADJ", "NOUN", "PROPN", "PUNCT"}) or (
            words.words[at] not in _HYPHENS and not words.words[at].isalpha()
        ):
            return None
        at += 1
    if at not in scene.by_token or at == last + 1:
        return None
    leads_up = is_role_head(words.words[at - 1]) or is_listed("outlet", words.words[at - 1])
    told_here = any(words.range_of(frame.cue)[0] < at for frame in frames.of(source))
    return scene.by_token[at] if leads_up and not told_here else None


def _apposed_name(scene: Scene, first: int, last: int) -> Placed | None:
    """The name beside which a source without one stands, cut off at the comma: "Borderfax" of "a news site, Borderfax,"
    and of "Borderfax, a news site,".
    """
    words = scene.words
    if last - first < 2 or words.lower[first] not in _INDEFINITE or scene.names_in(first, last):
        return None
    before = scene.by_token.get(first - 2) if first > 1 and words.words[first - 1] == "," else None
    after = scene.by_token.get(last + 1) if last + 1 < len(words) and words.words[last] == "," else None
    head = scene.head_of(first, last)
    if before is not None and before.first <= words.tokens[head].head < before.last:
        return before if words.tokens[head].deprel == "appos" else None
    if after is not None and any(
        words.tokens[at].head == head and words.tokens[at].deprel == "appos" for at in range(after.first, after.last)
    ):
        return after
    return None


def _widen(scene: Scene, source: Span, first: int, last: int, frames: FrameIndex) -> tuple[int, int]:
    """The source with the noun that it only qualifies ("New Year" → "New Year address"), if that is not the cue.

    Through compounds too: "state" of "state-run news agency" leads over "run" to the agency.
    """
    words = scene.words
    head = last - 1
    while words.tokens[head].deprel in _QUALIFIES and head < words.tokens[head].head < last + _MAX_OWNED_WORDS:
        head = words.tokens[head].head
    if head < last:
        return first, last
    stop = head + 1
    between = range(last, stop)
    plain = all(
        words.tokens[at].upos in _INSIDE_PHRASE or words.words[at] == "-" or words.words[at - 1] == "-"
        for at in between
    )
    told_here = any(last <= words.range_of(frame.cue)[0] < stop for frame in frames.of(source))
    if not plain or told_here or words.sentence[stop - 1] != words.sentence[first]:
        return first, last
    if stop in scene.by_token and first <= words.tokens[stop].head < stop:
        stop = scene.by_token[stop].last  # "… news agency Borderfax"
    return first, stop


def _is_no_noun(words: ArticleWords, index: int, size: int) -> bool:
    """True for what cannot end a source of `size` words: a possessive, a mark, in a short one a verb ("he said")."""
    if words.words[index] in POSSESSIVE | {",", "."}:
        return True
    return size <= 3 and words.tokens[index].upos in {"VERB", "AUX"} and words.words[index].islower()


def _read(scene: Scene, source: Span, first: int, last: int, frames: FrameIndex) -> tuple[Speaker, bool]:
    """The speaker of one source and whether it is a body or group."""
    pronoun = _read_pronoun(scene, source, first, last, frames)
    if pronoun is not None:
        return pronoun
    names = [name for name in scene.names_in(first, last) if _is_speaking(scene, name, first, last)]
    people = [name for name in names if scene.known[name.entity].kind is EntityKind.PERSON]
    if people:
        listed = _listed(scene, people)
        if len(listed) > 1:
            return _together(scene, listed), True
        return scene.entity(_titled(scene, people).entity), False
    together = _listed_bodies(scene, names, first, last)
    if together is not None:
        return together, True
    for name in names:
        if _is_whole(scene, name, first, last):
            return scene.entity(scene.state_behind(name.entity)), True
    if scene.words.lower[first] in {"our", "my"} and is_writing(scene, scene.head_of(first, last)):
        return _enclosing(scene, source, first, frames), scene.words.lower[first] == "our"
    return _describe(scene, first, last)


def _read_pronoun(scene: Scene, source: Span, first: int, last: int, frames: FrameIndex) -> tuple[Speaker, bool] | None:
    lower = scene.words.lower[first]
    word = scene.words.words[first]
    if (len(word) > 1 and word.isupper()) or last - first > 2:
        return None  # "US", "WHO"
    if last - first == 2 and scene.words.lower[last - 1] not in _BESIDE_PRONOUN:
        return None
    if lower in MALE | FEMALE:
        person = person_meant(scene, first, Gender.MALE if lower in MALE else Gender.FEMALE)
        return person or scene.as_text(first, last), False
    if lower in FIRST_PERSON:
        return _enclosing(scene, source, first, frames), lower in WE
    if lower in THING:
        return body_meant(scene, first) or scene.as_text(first, last), True
    if lower in PLURAL:
        return group_meant(scene, first) or scene.as_text(first, last), True
    if lower in RELATIVE and last - first == 1:
        found = relative_antecedent(scene, first)
        if found is None:
            return scene.as_text(first, last), False
        if found[0] in scene.by_token:
            return scene.entity(scene.by_token[found[0]].entity), False
        head = scene.head_of(*found)
        if is_writing(scene, head) and found[1] <= first:
            return _describe(scene, found[0], first)  # "a letter sent by Lind, which": with what tells whose it is
        return _describe(scene, *found)
    return None


def _enclosing(scene: Scene, source: Span, first: int, frames: FrameIndex) -> Speaker:
    """ "I" and "we" are whoever the words are attributed to; outside a known frame, whoever spoke last."""
    around = [frame for frame in frames.around(source) if frame.source not in {None, source}]
    for frame in around:
        if frame.source is None:
            continue
        at, last = scene.words.range_of(frame.source)
        done = scene.spoke_at.get(at)
        if done is not None:
            return done
        if last > at and scene.words.lower[at] not in FIRST_PERSON:
            return _read(scene, frame.source, at, last, frames)[0]
    named = [spoke for spoke in reversed(scene.spoken) if spoke.speaker.name is not None]
    latest = next((spoke for spoke in named if not spoke.inner), named[0] if named else None)
    return latest.speaker if latest is not None else scene.as_text(first, first + 1)


def _is_speaking(scene: Scene, name: Placed, first: int, last: int) -> bool:
    """False for a name that only owns or qualifies the head: "X's lawyer", "an aide to X", "the X administration"."""
    words = scene.words
    if scene.owns(name):
        return name.last >= last - 1
    goes_on = name.last < last and words.tokens[name.last].upos in {"NOUN", "PROPN", "ADJ"}
    if goes_on and not words.is_capital(name.last) and not _is_outlet_noun(scene, name.last, last):
        return False
    crossed_role = False
    for index in range(name.first - 1, first - 1, -1):
        if index in scene.by_token or _is_inside_title(words, index, first):
            continue  # "of" of a ministry's own name connects nothing
        if words.lower[index] in PREPOSITIONS:
            between = any(words.tokens[at].upos in {"PROPN", "NOUN"} for at in range(index + 1, name.first))
            return between and not crossed_role
        if words.words[index] in {",", "and"} and index > first:
            return True
        if is_role_head(words.words[index]) and not is_role_modifier(words.words[index]):
            crossed_role = True
    return True


def _is_inside_title(words: ArticleWords, index: int, first: int) -> bool:
    """True for the "of" in "Department of Roads official": between capitals, the left one a body and no office."""
    if not (words.lower[index] in PREPOSITIONS and first < index < len(words) - 1):
        return False
    left = words.words[index - 1]
    return words.is_capital(index - 1) and words.is_capital(index + 1) and not is_role_head(left)


def _is_outlet_noun(scene: Scene, first: int, last: int) -> bool:
    """True if first..last only says what the name before is: "news agency"."""
    lower = scene.words.lower[first:last]
    return all(word in {"news", "state"} or is_listed("outlet", word) for word in lower)


def _listed(scene: Scene, people: Sequence[Placed]) -> list[int]:
    """The different people of a list joined by "and"; one or none if the names are no list."""
    entities = list(dict.fromkeys(name.entity for name in people))
    joined = any(
        "and" in scene.words.lower[left.last : right.first]
        for left, right in pairwise(people)
        if left.entity != right.entity
    )
    return entities if joined else entities[:1]


def _together(scene: Scene, entities: Sequence[int]) -> Speaker:
    full = [scene.known[entity].name for entity in entities]
    return Speaker(None, ", ".join(full[:-1]) + " and " + full[-1])


def _listed_bodies(scene: Scene, names: Sequence[Placed], first: int, last: int) -> Speaker | None:
    """Several bodies or states of which the source is a mere list: "Borderfax (BF) and Mirel Metal", in a headline
    "Borderfax, Mirel Metal"; None if it is none.
    """
    entities = list(dict.fromkeys(name.entity for name in names))
    if len(entities) < 2:
        return None
    lower = scene.words.lower
    outside = [lower[at] for at in range(first, last) if at not in scene.by_token]
    headline = scene.words.sentence[first] == 0
    joined = "and" in outside or "&" in outside or headline
    return _together(scene, entities) if joined and set(outside) <= _BETWEEN_LISTED else None


def _titled(scene: Scene, people: Sequence[Placed]) -> Placed:
    """The first person of a source, or one further on that a role word leads up to ("X coach Anna Lind", X a place)."""
    words = scene.words
    for left, right in pairwise(people):
        between = words.lower[left.last : right.first]
        if any(map(is_role_head, between)) and "who" not in between and between[0] != ",":
            return right
    return people[0]


def _is_whole(scene: Scene, name: Placed, first: int, last: int) -> bool:
    """True if the source is the name with small words around it, an apposition after it, or what it is before it."""
    words = scene.words
    before = range(first, name.first)
    plain = all(words.lower[at] in _DROPPED for at in before)
    if not plain and not (name.last == last and _leads_up(words, first, name.first)):
        return False
    if name.last >= last or _is_outlet_noun(scene, name.last, last):
        return True
    return words.words[name.last] in {",", "(", "—", "–"} or words.lower[name.last] in PREPOSITIONS | {"itself"}


def _leads_up(words: ArticleWords, first: int, stop: int) -> bool:
    """True if first..stop says what the body named after it is: "US automaker", "one news site,"."""
    if stop - 1 > first and words.words[stop - 1] == ",":
        stop -= 1
    noun = stop - 1
    return is_listed("outlet", words.words[noun]) or (
        words.tokens[noun].upos == "NOUN"
        and words.words[noun].islower()
        and not is_role_head(words.words[noun])
        and all(words.tokens[at].upos in _LEADING for at in range(first, noun))
    )


def _describe(scene: Scene, first: int, last: int) -> tuple[Speaker, bool]:
    """A phrase with no name at its head: the person or body it stands for, else the words themselves."""
    words = scene.words
    head = scene.head_of(first, last)
    noun = words.lower[head]
    plural = noun.endswith("s") and noun not in _NO_PLURALS and words.tokens[head].upos == "NOUN"
    definite = words.lower[first] in _DEFINITE or (
        (words.is_capital(first) or words.sentence[first] == 0) and words.lower[first] not in _INDEFINITE
    )
    if head in scene.titles and not plural:
        return scene.entity(scene.titles[head]), False
    writer = _writer(scene, first, last, head) if is_writing(scene, head) else None
    if writer is not None:
        return writer
    name = first == head and words.tokens[head].upos == "PROPN"
    if not plural and definite and not name and words.tokens[head].upos in NOUNISH:
        meant = described(scene, first, last, head)
        if meant is not None and meant.speaker is not None:
            return meant.speaker, meant.plural
    parent = _PARENTS.get(noun)
    if parent is not None and last - first >= 4 and words.lower[first] == "the" and words.lower[head + 1] == "of":
        person = person_meant(scene, first, parent) if words.tokens[head + 2].upos == "NUM" else None
        if person is not None:
            return person, False  # "the father of two": the page's way to name somebody again
    group = group_described(scene, first, last, head) if plural or words.lower[first] in EACH else None
    if group is not None:
        return group, True
    owner = owner_meant(scene, first)
    if words.lower[first] == "its":
        body = body_meant(scene, first)
        owner = body if body is not None and body.entity is not None else None
    if owner is not None and noun == "part":
        return owner, False  # "for his part"
    if owner is not None and last - first > 1:
        return Speaker(None, f"{owner.name}'s {words.phrase(first + 1, last)}"), plural
    return scene.as_text(first, last), plural or definite


def _writer(scene: Scene, first: int, last: int, head: int) -> tuple[Speaker, bool] | None:
    """Who speaks in a writing: its author by name, the one that "its" or "his" stands for, or its owner described."""
    author = author_of(scene, first, last, head)
    if author is not None:
        return scene.entity(author), scene.known[author].kind is not EntityKind.PERSON
    words = scene.words
    lower = words.lower[first]
    if lower in THING:
        body = body_meant(scene, first)
        return (body, True) if body is not None else None
    person = owner_meant(scene, first)
    if person is not None:
        return person, False
    owned = next((at for at in range(first + 1, head) if words.words[at] in POSSESSIVE), None)
    stop = owned if owned is not None else head
    if stop - first < 2 or lower not in _DEFINITE:
        return None
    described, plural = _describe(scene, first, stop)
    return (described, plural) if described.entity is not None or owned is not None else None
