"""What the model sees in a text: tokens with their parse, tagged spans, and attribution frames.

Raw findings of the reader, before any rule of `readings` has looked at them.
"""

from dataclasses import dataclass

from onrecord.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark.

    start, end  code points into the text, half-open
    upos        universal part of speech ("NOUN")
    head        index of the governing token in `Analysis.tokens`, or -1 for the root of a sentence
    deprel      universal dependency relation ("nsubj", with subtype where trained: "nsubj:pass")
    """

    start: int
    end: int
    upos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A stretch of text with a label and the model's mean probability for it."""

    span: Span
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution as the model sees it: who (source) said (cue) what (content), to whom, through whom.

    cue is always there; each other role may be empty. Several contents: a quotation broken by its own cue.
    act and act_score: the speech act the model thinks most likely ("state", "demand" …, see nouns/statement.py).
    score: the model's probability that the cue is one, times the mean probability of the content's tags.
    unmarked_score: the model's probability that the content is direct speech whose marks are lost.
    acts: the model's probability of each act, in the order of `Act`; empty where only `act` is known.
    """

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    to: Span | None
    via: Span | None
    act: str
    act_score: float
    score: float
    unmarked_score: float = 0.0
    acts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """The reader's findings on one text, all in text order.

    sentences  (first token, one past last token) of each sentence; they tile `tokens`
    mentions   labels person | organisation | place | other, non-overlapping names
    times      labels date | time | duration | set, non-overlapping
    frames     ordered by cue; may nest and share words
    """

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[TaggedSpan, ...]
    times: tuple[TaggedSpan, ...]
    frames: tuple[Frame, ...]
