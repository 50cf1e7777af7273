"""Who is told, charged or expected does not speak: the subject of a passive cue is no source.

In the Wikinews training part it is the source of hardly any passive cue but participles of feeling ("are heartened
by").
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.analysis import Frame, Token
from onrecord.nouns.span import Span

# Participles that say what their subject thinks or feels; "was quoted as saying": the subject said it.
_FEELS = frozenset(
    "alarmed amazed amused angered annoyed appalled ashamed astonished bothered committed concerned confused convinced "
    "delighted depressed determined devastated disappointed discouraged disgusted dismayed displeased dissatisfied "
    "disturbed embarrassed encouraged excited frightened frustrated grieved heartbroken heartened honoured honored "
    "horrified humbled impressed inclined inspired interested irritated opposed outraged persuaded pleased prepared "
    "puzzled reassured relieved resolved sad saddened satisfied scared shaken shocked stunned surprised terrified "
    "thrilled touched troubled unconvinced unimpressed upset worried quoted cited scheduled".split()
)
# Whoever is that by somebody hears what is said.
_HEARS = frozenset(
    "advised asked assured briefed commanded encouraged informed instructed invited notified ordered pressed "
    "reminded requested told urged warned".split()
)
# Whoever is that without an auxiliary is spoken of: "diplomats alleged to be spies".
_SPOKEN_OF = frozenset("alleged accused believed reported rumored rumoured said suspected thought".split())
_NEAR_WORDS = 30


def without_passive_subject(text: str, frame: Frame, tokens: Sequence[Token], words: Sequence[int]) -> Frame:
    """The frame with no source where that is the subject of its cue's passive verb; who was told becomes the addressee.

    words  indices of the cue's words in `tokens`
    """
    source = frame.source
    verbs = [index for index in words if tokens[index].upos == "VERB"]
    if source is None or not verbs:
        return frame
    verb = verbs[-1]
    participle = text[tokens[verb].start : tokens[verb].end].lower()
    noun = tokens[verb].head
    after = text[tokens[verb].end :].split(maxsplit=1)[:1]
    spoken_of = participle in _SPOKEN_OF and tokens[verb].deprel == "acl" and after in (["to"], ["of"])
    if spoken_of and 0 <= noun < verb and _holds(source, tokens[noun]):
        return replace(frame, source=None)
    near = range(max(0, verb - _NEAR_WORDS), verb)
    under = {tokens[index].deprel: index for index in near if tokens[index].head == verb}
    subject = under.get("nsubj:pass", under.get("nsubj", -1))
    if "aux:pass" not in under or subject < 0 or participle in _FEELS or not _holds(source, tokens[subject]):
        return frame
    return replace(frame, source=None, to=frame.to or (source if participle in _HEARS else None))


def _holds(span: Span, token: Token) -> bool:
    return span.start <= token.start and token.end <= span.end
