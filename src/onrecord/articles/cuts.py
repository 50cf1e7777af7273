"""Heads and tails of paragraphs that stay: dateline, lead credit, contributors, "Read more"."""

import re

from onrecord.articles.cleaned import Cut
from onrecord.articles.dateline import read_dateline, read_lone_dateline
from onrecord.articles.sign_off import (
    SignOff,
    contribution_start,
    read_lead_tag,
    read_sign_off,
    read_trailing_credit,
)
from onrecord.articles.walk import Walk

# Datelines and lead credits are looked for in this many blocks of the body.
_DATELINE_BLOCKS = 5
_LEAD_BLOCKS = 2
_DIVIDER_TAIL = re.compile(r"\s*(?:_{2,}|\*{3,}|#{3,}|—{2,})\s*$")
# "DOE:" or "JANE DOE, HOST:" before what the person says in a transcript.
_TURN = re.compile(r"[A-Z][A-Z.'’ -]+(?:, [A-Z ]+)?:\s")


def cut_heads(walk: Walk, first: int) -> None:
    while first > 0 and walk.verdicts[first - 1].why is None:
        first -= 1  # a lead in many capitals may not have looked like a sentence
    kept = [at for at in range(first, len(walk.blocks)) if walk.verdicts[at].why is None]
    for nth, at in enumerate(kept[:_DATELINE_BLOCKS]):
        text = walk.blocks[at].text
        if nth < _LEAD_BLOCKS and (tag := read_lead_tag(text)):
            walk.credits.append((at, tag))
        if walk.dateline is not None:
            continue
        lone = read_lone_dateline(text)
        if lone is not None and (not text[-1].isalnum()) and nth + 1 < len(kept):
            walk.learn_dateline(at, lone)
            walk.verdicts[at].why = "dateline"
            continue
        dateline = read_dateline(text)
        if dateline is None or dateline.end >= len(text):
            continue
        if text[: dateline.end].rstrip().endswith(":") and (nth > 0 or _is_transcript(walk)):
            continue  # "SHAPIRO: And what then?" names who speaks
        if nth == 0 or dateline.agency is not None or (dateline.place or "").isupper():
            walk.learn_dateline(at, dateline)
            walk.verdicts[at].cuts.append(Cut(0, dateline.end, "dateline"))


def _is_transcript(walk: Walk) -> bool:
    return sum(_TURN.match(block.text) is not None for block in walk.blocks) > 2


def cut_tails(walk: Walk, first: int) -> None:
    kept = [at for at in range(first, len(walk.blocks)) if walk.verdicts[at].why is None]
    for nth, at in enumerate(kept):
        text = walk.blocks[at].text
        end = len(text)
        start = contribution_start(text)
        if start is not None and start > 0 and nth * 2 >= len(kept):
            walk.learn(at, read_sign_off(text[start:]) or SignOff())
            end = _cut(walk, at, start, end, "credit")
        tail = walk.finder.tail_start(text[:end])
        if tail < end:
            walk.asks_to_go_on = nth + 1 == len(kept)
            end = _cut(walk, at, tail, end, "related")
        if nth + 1 == len(kept) and (signed := read_trailing_credit(text[:end])) is not None:
            walk.credits += [(at, name) for name in signed[1]]
            end = _cut(walk, at, signed[0], end, "credit")
        divider = _DIVIDER_TAIL.search(text, 0, end)
        if divider is not None and divider.start() > 0:
            _cut(walk, at, divider.start(), end, "other")
    if kept:
        following = walk.cues[kept[-1] + 1] if kept[-1] + 1 < len(walk.cues) else None
        asks = (
            walk.blocks[kept[-1] + 1].text.casefold().startswith(("continue reading", "read more", "read full"))
            if following
            else False
        )
        walk.asks_to_go_on = walk.asks_to_go_on or asks


def _cut(walk: Walk, at: int, start: int, end: int, why: str) -> int:
    while start > 0 and walk.blocks[at].text[start - 1].isspace():
        start -= 1
    walk.verdicts[at].cuts.append(Cut(start, end, why))
    return start
