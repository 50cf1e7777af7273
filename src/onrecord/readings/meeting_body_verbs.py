"""What a body that sits does, and what is done before it: "ratified", "took up", "confirmed her", "testified"."""

from collections.abc import Sequence

from onrecord.readings.meeting_dated import is_dated
from onrecord.readings.meeting_lexicon import MeetingWords
from onrecord.readings.meeting_people import is_party, is_somebody, is_voting_body
from onrecord.readings.meeting_scene import MeetingScene


def votes_on(scene: MeetingScene, lexicon: MeetingWords, at: int, objects: Sequence[int]) -> bool:
    """True where a body adopts, passes or rejects a text, and where a member vetoes one."""
    parse, words = scene.parse, scene.words
    subject = parse.subject(at)
    passive = subject is not None and parse.rel(subject) == "nsubj:pass"
    texts = [subject] if passive and subject is not None else objects
    if not any(words.lower[each] in lexicon.voted_texts for each in texts):
        return False
    who = scene.agent(at) if passive else subject
    if who is None:
        return False
    return is_voting_body(scene, who) or (words.lower[at].startswith("veto") and is_party(scene, who))


def deliberates(scene: MeetingScene, at: int) -> bool:
    """True for a body that takes a matter up on some day: "the council will return to the matter on 20 May"."""
    parse, words = scene.parse, scene.words
    subject = parse.subject(at)
    if subject is None or parse.rel(subject) == "nsubj:pass" or not is_voting_body(scene, subject):
        return False
    if words.lower[at].startswith("return") and not any(parse.case(child) == "to" for child in parse.kids(at, "obl")):
        return False
    if words.lower[at].startswith(("take", "took")) and not any(words.lower[c] == "up" for c in parse.children[at]):
        return False
    return is_dated(scene, at)


def is_before_body(scene: MeetingScene, at: int, objects: Sequence[int]) -> bool:
    """True for whoever addresses a body that sits; what is told to one, only where its day is."""
    if not objects or not is_voting_body(scene, objects[0]):
        return False
    return not scene.words.lower[at].startswith(("tell", "told")) or is_dated(scene, at)


def chooses(scene: MeetingScene, at: int, objects: Sequence[int]) -> bool:
    """True for a body that votes somebody into an office or out of it: "the Senate confirmed her on Friday"."""
    parse = scene.parse
    subject = parse.subject(at)
    passive = subject is not None and parse.is_passive(at)
    who, whom = (scene.agent(at), [subject]) if passive else (subject, list(objects))
    chosen = (each for each in whom if each is not None)
    return who is not None and is_voting_body(scene, who) and any(is_somebody(scene, each) for each in chosen)


def is_heard(scene: MeetingScene, lexicon: MeetingWords, at: int) -> bool:
    """True for somebody who testifies before a court or committee, or on some day."""
    parse, words = scene.parse, scene.words
    subject = parse.subject(at)
    if subject is None or not (is_somebody(scene, subject) or is_party(scene, subject)):
        return False
    where = (child for child in parse.kids(at, "obl") if parse.case(child) in {"before", "in", "to", "at"})
    return is_dated(scene, at) or any(
        words.lower[part] in lexicon.courts for child in where for part in parse.below(child)
    )


def chairs(scene: MeetingScene, at: int, objects: Sequence[int]) -> bool:
    """True for a body that somebody leads on some day, or as told of an act: "after chairing the council"; not for what
    his office is."""
    parse, words = scene.parse, scene.words
    over = (child for child in parse.kids(at, "obl") if parse.case(child) == "over")
    led = any(is_voting_body(scene, each) for each in (*objects, *over))
    return led and (is_dated(scene, at) or words.lower[at].endswith("ing"))
