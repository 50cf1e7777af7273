"""Papers that are signed: by whom together, and where."""

from collections.abc import Sequence

from onrecord.readings.meeting_dated import is_dated
from onrecord.readings.meeting_lexicon import MeetingWords
from onrecord.readings.meeting_people import is_party, is_several
from onrecord.readings.meeting_scene import MeetingScene


def signs(scene: MeetingScene, lexicon: MeetingWords, at: int, objects: Sequence[int], company: Sequence[int]) -> bool:
    """True where a paper is signed in some place, or by several on some day; be it told as what became of the paper:
    "the accord, signed in Lindholm on 3 May"."""
    parse, words = scene.parse, scene.words
    if words.lower[at] not in lexicon.signing:
        return False
    subject = parse.subject(at)
    papers = list(objects)
    if subject is not None and (parse.is_passive(at) or words.lower[subject] in lexicon.papers):
        papers.append(subject)
    if not objects and parse.rel(at) == "acl":
        papers.append(words.tokens[at].head)
    if not objects and words.words[at - 1] == ",":
        papers.append(at - 2)  # "under the agreement, signed in Lindholm": the parse makes a clause of its own of it
    if not any(words.lower[each] in lexicon.papers for each in papers):
        return False
    inside = (part for each in papers for part in parse.kids(each, "nmod"))
    there = any(
        parse.case(child) in {"in", "at"} and scene.name_at(child) is not None
        for child in [*parse.kids(at, "obl"), *inside]
    )
    there = there or any(words.lower[mark] == "where" for mark in parse.kids(at, "advmod"))
    several = is_several(scene, subject) or any(is_party(scene, each) for each in company)
    return there or (several and is_dated(scene, at))
