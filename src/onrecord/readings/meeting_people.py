"""Whether a noun phrase is somebody who can meet: a person, a body, a state or a group of people."""

from onrecord.nouns.entity import EntityKind
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.text.names import is_role_head

# People in the plural that no title list has, who meet or are met.
PEOPLE = frozenset(
    "leaders officials delegation delegations counterpart counterparts team teams envoys negotiators diplomats "
    "ministers representatives side sides parties family families members presidents troops commanders rebels "
    "engineers experts technicians "
    "opposition government governments nations countries states allies executives relatives leadership lawmakers "
    "survivors victims neighbours neighbors".split()
)
_SOMEBODY = frozenset({"he", "him", "she", "her", "them", "they", "us", "me", "who", "whom", "each", "one"})
_SEVERAL = frozenset({"they", "we", "two", "both", "all", "pair", "duo", "men", "women"})
# Whose chambers make no laws.
_OF_TRADE = frozenset({"commerce", "industry"})


def is_party(scene: MeetingScene, head: int) -> bool:
    """True if the noun phrase names or describes people, bodies or states."""
    words = scene.words
    if words.tokens[head].upos == "PRON":
        return words.lower[head] in _SOMEBODY
    name = scene.name_at(head)
    if name is not None:
        return scene.entities[name].kind in {EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.FORUM} or (
            scene.side_of(name) is not None
        )
    return is_role_head(words.words[head]) or words.lower[head] in PEOPLE


def is_somebody(scene: MeetingScene, head: int) -> bool:
    """True for one or several persons, named or by their office; not for a body, a state or a thing."""
    words = scene.words
    if words.tokens[head].upos == "PRON":
        return words.lower[head] in _SOMEBODY
    name = scene.name_at(head)
    return scene.is_person(name) if name is not None else is_role_head(words.words[head])


def is_several(scene: MeetingScene, subject: int | None) -> bool:
    """True if the subject is more than one party, or a body that can sit by itself."""
    if subject is None:
        return False
    words, parse = scene.words, scene.parse
    if len(parse.listed(subject)) > 1 or words.lower[subject] in _SEVERAL | PEOPLE | meeting_words().voting_bodies:
        return True
    name = scene.name_at(subject)
    if name is not None:
        return scene.entities[name].kind in {EntityKind.FORUM, EntityKind.ORGANISATION}
    return is_role_head(words.words[subject]) and words.lower[subject].endswith("s")


def is_voting_body(scene: MeetingScene, head: int) -> bool:
    """True for a council, parliament or board, by a word of its name."""
    words = scene.words
    if any(words.lower[child] in _OF_TRADE for child in scene.parse.kids(head, "nmod")):
        return False  # a chamber of commerce
    return any(words.lower[part] in meeting_words().voting_bodies for part in scene.name_tokens(head))
