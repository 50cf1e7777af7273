"""The model's attribution frames set right by grammar: whole cues, and sources that can be somebody.

A verb takes its auxiliaries along, function words alone signal nothing, and nobody is called "the".
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.analysis import Analysis, Frame, Token
from onrecord.nouns.span import Span
from onrecord.readings.acts import is_known_cue
from onrecord.readings.attribution_sources import cited, from_according, is_tied, relative_subject
from onrecord.readings.inverted_sources import inverted, reported_to_have_said, with_left_out
from onrecord.readings.passive_cues import without_passive_subject
from onrecord.text.span_index import SpanIndex

# A cue needs a word of one of these classes, or a mark ("Harro: …").
_CUE_UPOS = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADV", "PUNCT", "X"})
# Cues made of function words by their tags: the tagger's classes for them vary.
_FIXED = frozenset({"according to", "per", "as per", "for"})
_TELLING = frozenset({"VERB", "NOUN", "PROPN", "PUNCT"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
# Who speaks or is spoken to; a channel has a name or a noun ("the agency"), no pronoun.
_SOMEBODY = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "SYM"})
_SUBJECT = _SOMEBODY | {"DET"}  # "Some said"
_CHANNEL = frozenset({"NOUN", "PROPN", "X"})
_PLACED = frozenset({"in", "at", "from", "near", "inside", "outside"})
_SETTING = frozenset({"in", "on", "at", "after", "before", "during", "outside"})
# Relations to a word of the phrase that bind a neighbour to it, before and after.
_LEFT = frozenset({"det", "det:predet", "amod", "compound", "flat", "nmod:desc", "nmod:poss", "nummod"})
_RIGHT = frozenset({"flat", "flat:foreign"})
# Relations of a word that cannot end a phrase: "Mr." of "Mr. Harro", "Port" of "Port officials".
_UNENDED = frozenset({"amod", "compound", "nmod:desc", "nummod"})
_HANGING_WORDS = 5  # how far the noun of a preposition at the end may stand
# How a verb hangs on the one whose subject it shares; how far up, and how far off the subject may stand.
_ALONG = frozenset({"advcl", "xcomp", "conj"})
_TELLS = frozenset({"obj", "obl", "nmod"})  # what a participle tells more of: "a note saying …", "in a note saying …"
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_FROM = frozenset({"by", "from", "among"})
# Verbs with which a noun is said: "made a call", "has hopes".
_MAKES = frozenset(
    "make makes made have has had issue issues issued give gives gave express expresses expressed".split()
)
_CLIMB, _SUBJECT_WORDS = 3, 30
_SUBJECT_UPOS = frozenset({"NOUN", "PROPN"})
_EDGE_UPOS = frozenset({"PUNCT", "CCONJ"})


def settle_frames(text: str, analysis: Analysis) -> Analysis:
    """`analysis` with its frames set right; a frame whose cue turns out to be none is left out.

    1. cue: with the auxiliaries and the negation right before its verb, without an article at its end
    2. source: not the subject of a passive cue (passive_cues.py), from its start on (attribution_sources.py)
    3. source, addressee, channel: without marks and conjunctions at their ends; None where no word could be somebody
    """
    starts = [token.start for token in analysis.tokens]
    names = [mention.span for mention in analysis.mentions if mention.label == "person"]
    named = SpanIndex((name, None) for name in names)
    frames = []
    for frame in analysis.frames:
        cue = settle_cue(text, frame.cue, analysis.tokens, starts)
        if cue is not None:
            whole = replace(frame, cue=cue, source=_whole_name(frame.source, named))
            whole = _with_its_verb(text, whole, analysis.tokens, starts)
            whole = without_passive_subject(text, whole, analysis.tokens, _inside(whole.cue, analysis.tokens, starts))
            whole = replace(whole, source=from_according(text, whole, analysis.tokens, starts))
            whole = replace(whole, source=relative_subject(text, whole, analysis.tokens, starts))
            settled = _settle_roles(text, whole, analysis.tokens, starts)
            if settled.source is not None:
                settled = replace(settled, source=_whole_subject(text, settled, analysis.tokens, starts))
                subject = _shared_subject(text, settled, analysis.tokens, starts)
                if subject is not None:
                    settled = replace(settled, source=subject)
            else:
                subject = _subject_of(text, settled, analysis.tokens, starts)
                settled = replace(settled, source=_somebody(text, subject, analysis.tokens, starts, _SUBJECT))
            cued = _inside(settled.cue, analysis.tokens, starts)
            settled = inverted(text, settled, analysis.tokens, cued, names)
            settled = reported_to_have_said(text, settled, analysis.tokens, cued)
            frames.append(cited(text, settled, analysis.tokens, starts))
    return replace(analysis, frames=with_left_out(text, frames))


def _whole_name(source: Span | None, names: SpanIndex[None]) -> Span | None:
    """The source with the rest of a person's name that it was cut in."""
    cut = [name for name, _ in names.overlapping(source)] if source is not None else []
    if source is None or not cut:
        return source
    return Span(min(source.start, *(name.start for name in cut)), max(source.end, *(name.end for name in cut)))


def settle_cue(text: str, cue: Span, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The whole cue, or None if it is function words alone. `starts`: of all tokens, for the search."""
    inside = _inside(cue, tokens, starts)
    if not inside:
        return cue
    if cue.of(text).lower() in _FIXED:
        return cue
    if not any(tokens[index].upos in _CUE_UPOS for index in inside):
        return None
    first, last = inside[0], inside[-1]
    if tokens[first].upos in ("VERB", "AUX", "PART"):
        while first > 0 and _goes_along(text, tokens[first - 1], tokens[inside[0]]):
            first -= 1
    while last > inside[0] and tokens[last].upos == "DET":
        last -= 1
    return Span(tokens[first].start, tokens[last].end)


def _with_its_verb(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Frame:
    """The frame whose cue is only a word with the verb that opens its content ("they all" "insisted that …"): that verb
    is the cue, if it is known as one."""
    inside = _inside(frame.cue, tokens, starts)
    opening = _inside(frame.content[0], tokens, starts)[:1] if frame.content else []
    if not inside or not opening or tokens[opening[0]].upos != "VERB" or inside[-1] >= opening[0]:
        return frame
    if any(tokens[index].upos in _TELLING for index in inside) or tokens[inside[-1]].head != opening[0]:
        return frame
    verb, end = tokens[opening[0]], frame.content[0].end
    if not is_known_cue(text[verb.start : verb.end]) or not text[verb.end : end].strip():
        return frame
    return replace(frame, cue=Span(frame.cue.start, verb.end), content=(Span(verb.end, end), *frame.content[1:]))


def _goes_along(text: str, before: Token, word: Token) -> bool:
    if before.end < word.start and "\n" in text[before.end : word.start]:
        return False
    return before.upos == "AUX" or text[before.start : before.end].lower() in _NEGATIONS


def _settle_roles(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Frame:
    return replace(
        frame,
        source=_somebody(text, _ended(frame, tokens, starts), tokens, starts, _SOMEBODY),
        to=_somebody(text, _without_setting(text, frame.to, tokens, starts), tokens, starts, _SOMEBODY),
        via=_somebody(text, frame.via, tokens, starts, _CHANNEL),
    )


def _ended(frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The source up to the noun that its last word belongs to, unless the cue or the content stands before that."""
    source = frame.source
    inside = _inside(source, tokens, starts) if source is not None else []
    if source is None or not inside or tokens[inside[-1]].deprel not in _UNENDED:
        return source
    last, noun = inside[-1], tokens[inside[-1]].head
    if not last < noun <= last + _HANGING_WORDS or tokens[noun].upos not in _SUBJECT_UPOS:
        return source
    whole = Span(source.start, tokens[noun].end)
    return source if any(part.overlaps(whole) for part in (frame.cue, *frame.content)) else whole


def _subject_of(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """Who does what a verb as cue tells: its subject, or that of the verb it goes along with ("She left, saying …", "It
    issued a note saying …"); of a passive the one it was done by. Of a noun the owner, of "according to" its noun."""
    inside = _inside(frame.cue, tokens, starts)
    verbs = [index for index in inside if tokens[index].upos == "VERB"]
    index = verbs[-1] if verbs else -1
    if frame.cue.of(text).lower() in _FIXED:
        head = tokens[inside[0]].head
        return _apart(tokens[head], frame) if head > inside[-1] and tokens[inside[0]].deprel == "case" else None
    if not verbs:
        return _subject_of_noun(text, frame, inside, tokens)
    if tokens[index].deprel == "obj" and tokens[index].head in inside:
        index = tokens[index].head  # "has hopes"
    addressed = set(_inside(frame.to, tokens, starts)) if frame.to is not None else set()
    for step in range(_CLIMB):
        if index < 0:
            return None
        near = range(max(0, index - _SUBJECT_WORDS), min(len(tokens), index + _SUBJECT_WORDS))
        of = {tokens[child].deprel: child for child in near if tokens[child].head == index and child not in addressed}
        if step == 0 and ("aux:pass" in of or "nsubj:pass" in of):
            found = of.get("obl:agent", -1)
        else:
            found = of.get("nsubj", of.get("obl:agent", of.get("nsubj:pass", -1)))
        if found >= 0:
            return _apart(tokens[found], frame)
        if step == 0 and "aux:pass" in of:
            return None
        deprel = tokens[index].deprel
        if deprel not in _ALONG and not (deprel == "acl" and text[: tokens[index].end].endswith("ing")):
            return None
        index = tokens[index].head
        if deprel == "acl":
            if index < 0 or tokens[index].deprel not in _TELLS:
                return None
            index = tokens[index].head
    return None


def _subject_of_noun(text: str, frame: Frame, inside: Sequence[int], tokens: Sequence[Token]) -> Span | None:
    """Whose the noun or adjective is that the cue hangs on: its owner ("Harro's claim"), its subject ("Harro was a
    critic of"), the one it comes from ("a call from Harro"), or the subject of the verb that makes it ("made a call").
    """
    head = next((index for index in inside if tokens[index].head not in inside), -1)
    if head < 0 or tokens[head].upos not in {"NOUN", "ADJ", "PROPN"}:
        return None
    near = range(max(0, head - _SUBJECT_WORDS), min(len(tokens), head + _SUBJECT_WORDS))
    for child in near:
        if tokens[child].head == head and tokens[child].deprel in {"nmod:poss", "nsubj"}:
            return _apart(tokens[child], frame)
    for child in near:
        made_by = tokens[child].deprel == "case" and text[tokens[child].start : tokens[child].end].lower() in _FROM
        if made_by and tokens[tokens[child].head].head == head and tokens[child].head > head:
            return _apart(tokens[tokens[child].head], frame)
    verb = tokens[head].head
    if tokens[head].deprel == "obj" and text[tokens[verb].start : tokens[verb].end].lower() in _MAKES:
        subjects = [at for at in near if tokens[at].head == verb and tokens[at].deprel == "nsubj"]
        return _apart(tokens[subjects[0]], frame) if subjects else None
    return None


def _apart(token: Token, frame: Frame) -> Span | None:
    """The token's span unless it is part of what is said or of the cue."""
    span = Span(token.start, token.end)
    return None if any(part.overlaps(span) for part in (*frame.content, frame.cue)) else span


def _whole_subject(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The source from the head of its cue's subject on, where only the end of that was seen: in "Harro, who met Lind,
    said" it is not Lind who speaks."""
    source = frame.source
    verbs = [index for index in _inside(frame.cue, tokens, starts) if tokens[index].upos == "VERB"]
    inside = _inside(source, tokens, starts) if source is not None else []
    if source is None or not verbs or not inside:
        return source
    near = range(max(0, inside[0] - _SUBJECT_WORDS), inside[0])
    subjects = [at for at in near if tokens[at].head == verbs[-1] and tokens[at].deprel == "nsubj"]
    if not subjects or tokens[subjects[-1]].upos not in _SUBJECT_UPOS:
        return source
    subject, above = subjects[-1], inside[0]
    for _ in range(_SUBJECT_WORDS):
        if above < 0 or above == subject:
            break
        above = tokens[above].head
    if above != subject or "\n" in text[tokens[subject].start : source.start]:
        return source
    return Span(tokens[_whole_phrase(text, tokens, subject, subject)[0]].start, source.end)


def _shared_subject(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The subject of the verb that a participle after a comma goes along with, where the source is that verb's object:
    in "Harro quoted Lind, adding …" it is Harro who adds. None where the source stands as it is."""
    source, inside = frame.source, _inside(frame.cue, tokens, starts)
    if source is None or not inside or inside[0] < 2:
        return None
    cue = inside[0]
    verb = tokens[cue].head
    participle = text[tokens[cue].start : tokens[cue].end].lower().endswith("ing") and tokens[cue].deprel == "advcl"
    comma = text[tokens[cue - 1].start : tokens[cue - 1].end] == ","
    if not (participle and comma and 0 <= verb < cue and tokens[verb].end <= source.start < tokens[cue].start):
        return None
    above = _inside(source, tokens, starts)[-1]
    relation = ""
    for _ in range(_SUBJECT_WORDS):
        if above < 0 or above == verb:
            break
        relation, above = tokens[above].deprel, tokens[above].head
        if relation.startswith("nsubj"):
            return None
    if above != verb or relation not in _OBJECTS:
        return None
    near = range(max(0, verb - _SUBJECT_WORDS), verb)
    subjects = [at for at in near if tokens[at].head == verb and tokens[at].deprel == "nsubj"]
    found = _apart(tokens[subjects[-1]], frame) if subjects else None
    return _somebody(text, found, tokens, starts, _SUBJECT)


def _without_setting(text: str, to: Span | None, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The addressee without where and when: "reporters in Mirel on Monday" are reporters, and "in Mirel" nobody."""
    if to is None:
        return None
    inside = _inside(to, tokens, starts)
    if inside and text[tokens[inside[0] - 1].start : tokens[inside[0] - 1].end].lower() in _PLACED and inside[0] > 0:
        return None  # "said at the White House", "a speech in Mirel"
    for index in inside[1:]:
        token = tokens[index]
        if token.upos == "ADP" and text[token.start : token.end].lower() in _SETTING:
            return Span(to.start, tokens[index - 1].end)
    return to


def _somebody(
    text: str, span: Span | None, tokens: Sequence[Token], starts: Sequence[int], needed: frozenset[str]
) -> Span | None:
    if span is None:
        return None
    inside = _inside(span, tokens, starts)
    while inside and tokens[inside[0]].upos in _EDGE_UPOS:
        inside = inside[1:]
    while inside and tokens[inside[-1]].upos in _EDGE_UPOS:
        inside = inside[:-1]
    if not any(tokens[index].upos in needed for index in inside):
        return None
    first, last = _whole_phrase(text, tokens, inside[0], inside[-1])
    return Span(tokens[first].start, tokens[last].end)


def _closed_bracket(text: str, tokens: Sequence[Token], first: int, last: int) -> int:
    """The last word, with the rest of a bracket that the phrase broke off in: "(R-Ohio"."""
    words = text[tokens[first].start : tokens[last].end]
    if words.count("(") > words.count(")"):
        for index in range(last + 1, min(last + 1 + _HANGING_WORDS, len(tokens))):
            if text[tokens[index].start] == ")":
                return index
    return last


def _whole_phrase(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The phrase with what stands right before and after it and belongs to its words by the parse: "Mr." before a
    surname, the surname after a given name, the noun after a preposition left hanging, "state-" before "run agency"."""
    while first > 0:
        if tokens[first - 1].deprel in _LEFT and first <= tokens[first - 1].head <= last:
            first -= 1
        elif is_tied(text, tokens, first):
            first -= 2
        else:
            break
    last = _closed_bracket(text, tokens, first, last)
    while last + 1 < len(tokens):
        after = tokens[last + 1]
        named = after.upos == "PROPN" and after.deprel == "appos"  # "the news agency Borderfax"
        if (after.deprel in _RIGHT or named) and first <= after.head <= last:
            last += 1
        elif tokens[last].upos == "ADP" and last < tokens[last].head <= last + _HANGING_WORDS:
            last = tokens[last].head
        else:
            break
    return first, last


def _inside(span: Span, tokens: Sequence[Token], starts: Sequence[int]) -> list[int]:
    found = []
    index = bisect_left(starts, span.start)
    while index < len(tokens) and tokens[index].start < span.end:
        found.append(index)
        index += 1
    return found
