"""Where the sentences of a text stand: sentencex for the full stops, with repairs for what newspapers do to them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sentencex import get_sentence_boundaries

from onrecord.nouns.span import Span
from onrecord.text.informal_ends import PLAIN_STOP, aside_starts, begins_with_trailer, informal_ends, trailer_ends

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_OPENING = "“„«‹([{‘‚<"
_CLOSING = "”»›)]}’>"
_STRAIGHT = "\"'"
_TERMINAL = ".!?…。！？"
# A line shorter than this without a full stop is a heading, a list item or a caption, not a hard-wrapped line. Mail and
# TimeML files wrap at 60 to 80 characters.
_WRAPPED_LINE_MIN_CHARS = 50
# So much on either side of a cut decides it; looking at the whole paragraph would take hours on a book in one line.
_NEAR_CHARS = 200

# Abbreviations after which a name or a number follows, so that the capital or digit starts no sentence. sentencex knows
# most titles but few of the others. A pattern, matched from the start of the word that bears the stop.
_BEFORE_NAME = re.compile(
    r"(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Gen|Maj|Brig|Col|Lt|Capt|Cpl|Sgt|Adm|Cmdr|Cdr|Sens?|Reps?|Gov|Pres|Hon|Rev|Fr|"
    r"Sr|St|Ste|Mt|Ft|Amb|Supt|Insp|Det|Pvt|Atty|Asst|Dep|vs|viz)\."
)
_BEFORE_NUMBER = re.compile(
    r"(?:approx|ca|cf|nos?|arts?|para|secs?|figs?|vol|pp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(r"(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.")
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"\(|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|"
    r"(?:[A-Z]{1,4}T|GMT|UTC|BST|Eastern|Central|Pacific|Mountain|Moscow|London|Beijing)\b"
)
_SAYING = (
    r"(?:said|says|asked|asks|told|added|adds|replied|cried|shouted|wrote|writes|tweeted|continued|declared|exclaimed|"
    r"responded|answered|remarked|quipped|joked|insisted|demanded|wondered|noted|warned|stated)"
)
# `"Why now?" Ms. Doe asked`: the reporting clause belongs to the sentence of its quotation.
_REPORTING_CLAUSE = re.compile(rf"(?:\w\S*\s+){{1,4}}{_SAYING}\b|{_SAYING}\s+[A-Z]")
_BETWEEN_WORDS = re.compile(r"(?<=\w)['’](?=\w)|(?<=[a-z]s)['’](?=\s+[a-z])")
_NUMBER_OF_LIST = re.compile(r"\(?\d{1,2}[.)]")
_POSTSCRIPT = re.compile(r"(?:P\.\s?S|N\.B|i\.e|e\.g)\.", re.IGNORECASE)
# A stop without a blank behind it is one inside an address or the name of a file.
_ADDRESS = re.compile(r"@|://|\bwww\.|\.(?:com|org|net|gov|edu|docx?|xlsx?|pptx?|pdf|html?|txt)\W*$", re.IGNORECASE)
_TORN_HYPHEN = re.compile(r"[-‐‑]\w")  # "a NATO Council. -Russia meeting": translation machines put a stop before it
_WORD = re.compile(r"\w")
# Not a plain blank, so that few places of a text are looked at.
_MARK_OR_WHITE = re.compile(rf"[{re.escape(_OPENING + _CLOSING + _STRAIGHT)}]|[^\S ]")
# Words that begin a sentence even in lower case, as on the web. Others go on: translation machines strew stops.
_BEGINS = (
    r"(?:i|i['’]m|we|he|she|it|it['’]s|they|you|this|there|if|my|our|what|how|do|does|please|thanks|thank|yes|so|but|"
    r"let)\b"
)
_BEGINS_LOWER = re.compile(_BEGINS)
_PLAIN_STOP = re.compile(PLAIN_STOP)
_STAMP = r"\d{1,2}/\d{1,2}/\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+[AP]M"
# Ends that sentencex does not see: plain words that it takes for abbreviations ("told me. Talks", "in May. Talks"),
# capitals and a stop ("visited the US. Talks"), several marks before "I", the sign "…", a stop before lower case,
# addresses and stamps, which bear no stop.
_MISSED_END = re.compile(
    rf"""
    (?<!\S)(?: (?:me|art|id|ill|ore|ok|Ok|May) | [Nn]o(?=\.\s+(?!(?:One|Two|Three|Ten)\b)) )\.\s+(?=[A-Z])
    | \b(?:and|than)\ I\.\s+(?=[A-Z])
    | \b[A-Z]{{2,}}\.\s+(?=[A-Z][a-z]|[AI]\b)
    | (?:…|[.!?]{{2,}})\s+(?=[A-Z])
    | \b(?:etc|Inc|Corp|Co|Ltd)\.\s+(?=(?:I|He|She|We|You|They|It)['’]\w)
    | [a-z]{{3}}\.\s+(?={_BEGINS})
    | (?<!\S)(?:(?:https?://|www\.)\S+|\S+@\S+\.\w+)\s+(?=[A-Z])
    | {_STAMP}\s+(?=\w)
    | (?<!\son)(?<=\S)\s+(?={_STAMP}\s+[A-Z])
    | [.!?]\s+(?=\d{{1,2}}\.\s+[A-Z])  # the number of the next item in a list
    """,
    re.VERBOSE,
)
# Several stages cut the same article; a story of so many articles is cut once.
_REMEMBERED = 512


@lru_cache(maxsize=_REMEMBERED)
def split_sentences(text: str, *, language: str = "en") -> tuple[Span, ...]:
    """The sentences of `text` in order, without the white space around them; every other character is in exactly one.

    Paragraphs (blank lines between them) never share a sentence. A quotation of several sentences is several sentences;
    its closing mark stays with the last, its reporting clause too. `language`: ISO 639-1, for the abbreviations.
    """
    found: list[Span] = []
    for start, end in _blocks(text):
        found.extend(_sentences_of_block(text, start, end, language))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, and within them lines that stand for themselves, as (start, end)."""
    start = 0
    for gap in [*_PARAGRAPH_BREAK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        yield from _lines_that_stand_alone(text, start, end)
        start = gap.end() if gap else end


def _lines_that_stand_alone(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a paragraph at each single line break unless the line goes on in the next one (hard wrapping)."""
    block = start
    at = text.find("\n", start, end)
    line = start
    while at != -1:
        words = text[line:at].strip()
        following = text[at + 1 : min(at + _NEAR_CHARS, end)].lstrip()[:1]
        goes_on = bool(words) and words[-1] not in _TERMINAL + _CLOSING + _STRAIGHT + ":"
        if not (goes_on and (following.islower() or len(words) >= _WRAPPED_LINE_MIN_CHARS)):
            yield block, at
            block = at + 1
        line = at + 1
        at = text.find("\n", line, end)
    yield block, end


def _sentences_of_block(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    block = text[start:end]
    if not block.strip():
        return
    # 1. sentencex takes a pair of quotation marks or brackets for one unit, and loses its way where a mark is missing:
    #    it sees blanks in their place. Then the ends that it misses
    masked = _without_marks(block)
    found = {bound["start_index"] for bound in get_sentence_boundaries(language, masked)}
    cuts = found | {missed.end() for missed in _MISSED_END.finditer(masked)}
    # 2. give each mark between two sentences to its own
    sure = {_cut_between(block, masked, cut) for cut in informal_ends(masked)}
    sure.update(trailer_ends(block), aside_starts(block))
    placed = sorted((sure | {_cut_between(block, masked, cut) for cut in cuts - {0}}) - {0, len(block)})
    # 3. take back the cuts that newspapers fool it into
    pieces = _joined(block, placed, sure)
    for piece_start, piece_end in pieces:
        words = block[piece_start:piece_end]
        lead = len(words) - len(words.lstrip())
        if words.strip():
            yield Span(start + piece_start + lead, start + piece_start + len(words.rstrip()))


def _without_marks(block: str) -> str:
    inside = {match.start() for match in _BETWEEN_WORDS.finditer(block)}
    # Every white space is a plain blank: sentencex cuts a wide one (a no-break space) in the middle, and dies of it.
    return _MARK_OR_WHITE.sub(lambda match: match.group() if match.start() in inside else " ", block)


def _cut_between(block: str, masked: str, cut: int) -> int:
    """Move `cut` inside the blanks around it so that closing marks stay left and opening marks go right."""
    left = cut
    while left > 0 and masked[left - 1].isspace():
        left -= 1
    right = cut
    while right < len(masked) and masked[right].isspace():
        right += 1
    at = left
    while at < right:
        char = block[at]
        if char in _CLOSING or (char in _STRAIGHT and not block[at - 1].isspace()):
            left = at + 1
        elif char in _OPENING or char in _STRAIGHT:
            break
        at += 1
    return left


def _joined(block: str, cuts: list[int], sure: set[int]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    start = 0
    for cut in cuts:
        if cut in sure or not _is_no_end(block[max(start, cut - _NEAR_CHARS) : cut], block[cut : cut + _NEAR_CHARS]):
            pieces.append((start, cut))
            start = cut
    pieces.append((start, len(block)))
    # Stray marks ("said. . .") belong to what stands before them.
    whole: list[tuple[int, int]] = []
    for piece_start, piece_end in pieces:
        if whole and piece_start not in sure and not _WORD.search(block, piece_start, piece_end):
            whole[-1] = (whole[-1][0], piece_end)
        else:
            whole.append((piece_start, piece_end))
    return whole


def _is_no_end(before: str, after: str) -> bool:
    """True if the sentence that `before` ends goes on in `after`."""
    if after[:1] in ",;:" or _is_in_address(before, after):
        return True
    before, after = before.rstrip(), after.lstrip()
    last_word = re.split(r"[\s(\[“\"]", before)[-1]
    if _BEFORE_NAME.fullmatch(last_word.capitalize() if last_word.isupper() else last_word):
        return True
    if _BEFORE_NUMBER.fullmatch(last_word) and after[:1].isdigit():
        return True
    if _BEFORE_MONTH.fullmatch(last_word) and _AFTER_CLOCK.match(after):
        return True
    if _CLOCK.search(before) and _AFTER_CLOCK.match(after):
        return True
    if _NUMBER_OF_LIST.fullmatch(before.strip()) or _POSTSCRIPT.fullmatch(before.strip()):
        return True
    if _TORN_HYPHEN.match(after):
        return True
    if begins_with_trailer(after):
        return True
    closed = before[-1:] in _CLOSING + _STRAIGHT
    if closed and after[:1].islower():
        return True
    if closed and before.rstrip(_CLOSING + _STRAIGHT)[-1:] in ("?", "!", "…", ","):
        return bool(_REPORTING_CLAUSE.match(after))
    if not after.lstrip(_OPENING + _STRAIGHT)[:1].islower():
        return False
    if before[-1:] == "." and _PLAIN_STOP.fullmatch(last_word):
        return not _BEGINS_LOWER.match(after)
    return before[-1:] in ".…"


def _is_in_address(before: str, after: str) -> bool:
    if before[-1:].isspace() or after[:1].isspace():
        return False
    return _ADDRESS.search(before.split()[-1] + after.split()[0]) is not None
