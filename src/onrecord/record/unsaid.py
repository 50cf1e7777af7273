"""Statements by which nothing is said: what was only spoken of, what is not known, what no word of saying reports."""

import re

from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.readings.acts import is_known_cue
from onrecord.readings.clauses import NAMES_ONLY

# Below this chance, or with a noun for its content, an indirect report needs a cue that some training statement has:
# what was done ("prompted a row", "stoked a war of words") is else taken for what was said. Set
# where, on Wikinews dev and PolNeAR dev, such statements begin to be right mostly.
MIN_CONFIDENCE_UNKNOWN_CUE = 0.7

# What is told of without a source as said by somebody; a request or a refusal of nobody's is none.
_HEARSAY = frozenset({Act.STATE, Act.ALLEGE, Act.ANNOUNCE, Act.DENY, Act.WARN, Act.ADMIT})
# The writer's doubt is no speaker's: "it was unclear whether".
_UNCLEAR = re.compile(r"\b(?:unclear|unknown)$|\b(?:not|n[’']t)(?:\s+\w+)?\s+(?:clear|known|certain)$", re.IGNORECASE)
_CLEAR = re.compile(r"\b(?:clear|evident|obvious|apparent)(?:\s+that)?$", re.IGNORECASE)
# Cues that can have all of what is said as their object: "reported heavy losses", "called it a success".
_SAYS_WHAT = re.compile(
    r"\b(?:say|said|says|saying|report|call|describ|claim|declar|estimat|confirm|view|see|saw|regard|nam|label|dub|brand|"
    r"term|liken|compar|consider|deem|accord|alleged|find|found|put|show|identif|repeat|reveal|acknowledg|quot|"
    r"emphasi|stress|underlin|underscor|highlight|reiterat|reaffirm|tout)",
    re.IGNORECASE,
)
# "provided no details on when", "gave conflicting answers about whether": what it was about.
_ABOUT = re.compile(
    r"^\W*(?:(?:about|regarding|concerning)\b|(?:on|over)\s+(?:when|how|what|why|who|where|whether|if)\b)",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"^\W*whether\b", re.IGNORECASE)


def says_nothing(text: str, statement: Statement, content: str) -> bool:
    """True if the statement, no word of it quoted, tells only that or of what somebody spoke.

    content  its words
    """
    if statement.kind is not Kind.INDIRECT or statement.cue is None:
        return False
    cue = statement.cue.of(text)
    if _UNCLEAR.search(cue):
        return True
    nobody = statement.source is None and statement.speaker_name is None
    if nobody and (_CLEAR.search(cue) or NAMES_ONLY in statement.rules or statement.act not in _HEARSAY):
        return True
    if statement.act is Act.STATE:
        if _WHETHER.match(content) or (_ABOUT.match(content) and not _SAYS_WHAT.search(cue)):
            return True
        if NAMES_ONLY in statement.rules and not _SAYS_WHAT.search(cue):
            return True
    sure = statement.confidence >= MIN_CONFIDENCE_UNKNOWN_CUE and NAMES_ONLY not in statement.rules
    if sure or _SAYS_WHAT.search(cue):
        return False
    return not is_known_cue(cue)
