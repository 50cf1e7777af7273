"""The state of one cleaning walk over a page, and the findings that every part of the walk may make."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.articles.blocks import Block
from onrecord.articles.byline import read_bare_byline, read_byline
from onrecord.articles.cleaned import Verdict
from onrecord.articles.dateline import Dateline
from onrecord.articles.furniture import Cue, FurnitureFinder
from onrecord.articles.rows import credits_in_row, find_row_cue
from onrecord.articles.sign_off import SignOff, read_sign_off
from onrecord.text.prose import count_words, ends_sentence, is_prose

# A byline that ends with a stop ("By Jane Doe.") has at most this many words; more are a sentence.
_STOPPED_BYLINE_MAX_WORDS = 8


@dataclass(slots=True)
class Walk:
    """Blocks of the page with, for each, its verdict, its cue of furniture, and whether it is prose; and what was
    learnt so far.

    credits  (index of the block that says so, name of the agency)
    likely   the agency whose form of signing the page has
    """

    blocks: Sequence[Block]
    finder: FurnitureFinder
    verdicts: list[Verdict]
    cues: list[Cue | None]
    prose: list[bool]
    has_captions: bool
    byline: list[str] = field(default_factory=list)
    contributors: list[str] = field(default_factory=list)
    credits: list[tuple[int, str]] = field(default_factory=list)
    dateline: str | None = None
    holder: str | None = None
    likely: str | None = None
    asks_to_go_on: bool = False

    def why(self, at: int) -> str:
        """The reason that the cue of block `at` gives, "other" without a cue."""
        cue = self.cues[at]
        return cue.why if cue is not None else "other"

    def kept(self, start: int, end: int) -> list[int]:
        """Indices of the blocks from `start` to `end` that stay so far."""
        return [at for at in range(start, end) if self.verdicts[at].why is None]

    def learn(self, at: int, sign_off: SignOff) -> None:
        """Take in what block `at` says of the article's makers."""
        self.contributors += sign_off.persons
        self.credits += [(at, name) for name in sign_off.agencies]
        self.holder = self.holder or sign_off.holder
        self.likely = self.likely or sign_off.likely

    def learn_dateline(self, at: int, dateline: Dateline) -> None:
        """Take in the dateline of block `at`; the first one of the page counts."""
        self.dateline = self.dateline or dateline.place
        if dateline.agency is not None:
            self.credits.append((at, dateline.agency))


def start_walk(blocks: Sequence[Block], page_text: str, *, has_captions: bool) -> Walk:
    """A walk with cues found and no verdict given."""
    finder = FurnitureFinder(page_text)
    return Walk(
        blocks=blocks,
        finder=finder,
        verdicts=[Verdict(block) for block in blocks],
        cues=[finder.find(block.text) or find_row_cue(block.text, finder) for block in blocks],
        prose=[is_prose(block.text) for block in blocks],
        has_captions=has_captions,
    )


def take_byline(walk: Walk, at: int) -> bool:
    """Take block `at` out as the byline, if it is one."""
    text = walk.blocks[at].text
    short = not ends_sentence(text) or count_words(text) <= _STOPPED_BYLINE_MAX_WORDS
    byline = (read_byline(text) if short else None) or read_bare_byline(text)
    if byline is None:
        return False
    walk.byline += byline.persons
    walk.credits += [(at, name) for name in byline.agencies]
    walk.verdicts[at].why = "byline"
    return True


def take_sign_off(walk: Walk, at: int) -> bool:
    """Take block `at` out as a line about the article's makers, if it is one."""
    sign_off = read_sign_off(walk.blocks[at].text)
    if sign_off is None:
        return False
    walk.learn(at, sign_off)
    walk.verdicts[at].why = "credit"
    return True


def take_row(walk: Walk, at: int) -> bool:
    """Take block `at` out as a row of furniture, if pieces of it say who made the article."""
    cue = walk.cues[at]
    said = credits_in_row(walk.blocks[at].text) if cue is not None else ()
    if cue is None or not said:
        return False
    for sign_off in said:
        walk.learn(at, sign_off)
    walk.verdicts[at].why = cue.why
    return True
