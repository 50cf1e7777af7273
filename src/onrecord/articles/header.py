"""The top of a page: where the article begins, its title, and what stands above, between and below."""

from collections.abc import Sequence

from onrecord.articles.body import drop_led_headlines
from onrecord.articles.byline import is_bare_name, read_bare_byline, read_byline
from onrecord.articles.date_line import date_line_why
from onrecord.articles.dateline import read_lone_dateline
from onrecord.articles.person_names import split_names
from onrecord.articles.sign_off import read_sign_off
from onrecord.articles.title import Title, find_title, is_list_item
from onrecord.articles.walk import Walk, take_byline, take_row, take_sign_off
from onrecord.text.prose import count_words, ends_sentence, ends_signed

# What a block adds to the article's stretch or takes from it; see `body_range`. A label costs a short sentence's
# half, so that
# three menu lines outweigh a stray sentence but ten list items between paragraphs do not end an article.
_CUE_COST = 2
_LABEL_COST = 4
_SENTENCE_MAX_GAIN = 60
# A byline or date among this many first blocks of the stretch stands above the body, not in it.
_TOP_BLOCKS = 6
# A block without a stop and with this many words may be the sentence at which the page breaks off.
_BROKEN_MIN_WORDS = 12


def body_range(walk: Walk) -> tuple[int, int]:
    """Where the article's own sentences begin and end, as block indices, half-open.

    The stretch of blocks with the greatest sum, when each sentence counts its words and each label costs a few: a
        consent
    notice above a hundred menu lines is outside, a list or an insert between paragraphs inside. Blocks that may be
        the broken
    last sentence belong to it. Without any sentence it runs from the first block that is no furniture to the end.
    """
    best, best_range = 0, (0, 0)
    total, start = 0, 0
    for at in range(len(walk.blocks)):
        total += _weight(walk, at)
        if total <= 0:
            total, start = 0, at + 1
        elif total > best:
            best, best_range = total, (start, at + 1)
    start, end = best_range
    if not best:
        start = next((at for at, cue in enumerate(walk.cues) if cue is None), len(walk.blocks))
        return start, len(walk.blocks)
    while end < len(walk.blocks) and walk.cues[end] is None and _may_belong(walk, end):
        end += 1
    if not walk.has_captions:
        # Text extracted from HTML: navigation is gone by its markup, and runs of labels are the article's own lists.
        start = min(start, next(at for at in range(start + 1) if walk.cues[at] is None))
        end = len(walk.blocks)
    return _below_byline(walk, start, end), end


def _below_byline(walk: Walk, start: int, end: int) -> int:
    """`start`, or the block after the last byline or date among the first of the stretch: what stands above is no
    body yet."""
    for at in reversed(range(start, min(start + _TOP_BLOCKS, end - 1))):
        text = walk.blocks[at].text
        if date_line_why(text) is not None or (not ends_sentence(text) and read_byline(text) is not None):
            below = sum(walk.prose[at + 1 : end])
            return at + 1 if below * 2 >= sum(walk.prose[start:end]) else start
    return start


def _may_belong(walk: Walk, at: int) -> bool:
    """True for a block behind the last sentence that may be the article's: a short or a broken sentence, a list led
    in by ":"."""
    text = walk.blocks[at].text
    if text.endswith(":") or (at > 0 and walk.blocks[at - 1].text.endswith(":")):
        return True
    in_list = is_list_item(text) and is_list_item(walk.blocks[at - 1].text)
    return in_list or _may_be_broken(text)


def _may_be_broken(text: str) -> bool:
    words = count_words(text)
    return ends_sentence(text) or (words >= _BROKEN_MIN_WORDS and not is_list_item(text))


def _weight(walk: Walk, at: int) -> int:
    text = walk.blocks[at].text
    if walk.cues[at] is not None:
        return -_CUE_COST
    if ends_signed(text):
        return min(count_words(text), _SENTENCE_MAX_GAIN)
    if not ends_sentence(text) or (is_list_item(text) and not walk.prose[at]):
        return -_LABEL_COST
    if date_line_why(text) is not None:
        return -_LABEL_COST
    return min(count_words(text), _SENTENCE_MAX_GAIN) if walk.prose[at] else 0


def find_page_title(walk: Walk, first: int, claimed: str | None) -> Title | None:
    reasons = [cue.why if cue else _header_why(walk, at) for at, cue in enumerate(walk.cues[: first + 2])]
    reasons += [None] * (len(walk.blocks) - len(reasons))
    if first >= len(walk.blocks) or (not any(walk.prose) and sum(why is None for why in reasons) < 2):
        return find_title(walk.blocks, reasons, 0, claimed) if claimed else None
    found = find_title(walk.blocks, reasons, first, claimed)
    if found is None:
        # "Analysis: why the talks failed" looks like a link to another story, unless nothing else can be the title.
        labelled = [
            None if why == "related" and count_words(walk.blocks[at].text) > 3 else why
            for at, why in enumerate(reasons)
        ]
        found = find_title(walk.blocks, labelled, first, None)
    return found


def _header_why(walk: Walk, at: int) -> str | None:
    text = walk.blocks[at].text
    why = date_line_why(text)
    if (
        why is None
        and (read_byline(text) is not None or read_bare_byline(text) is not None)
        and not ends_sentence(text)
    ):
        why = "byline"
    if why is None and _is_lone_agency(text):
        why = "credit"
    return why


def _is_lone_agency(text: str) -> bool:
    return count_words(text) <= 5 and read_sign_off(text) is not None


def judge_header(walk: Walk, first: int, title: Title | None) -> None:
    titled = set(title.blocks) if title else set()
    title_at = min(titled, default=-1)
    dated = [date_line_why(block.text) for block in walk.blocks[:first]]
    for at in range(first):
        text = walk.blocks[at].text
        if at in titled:
            walk.verdicts[at].why = "title"
        elif dated[at] is not None:
            # A day alone above the title may date the article; with weather or a time beside it, it is
            # the site's clock.
            walk.verdicts[at].why = dated[at] if at < title_at else "status"
        elif (
            take_row(walk, at)
            or _take_byline_in_header(walk, at, dated, title_at)
            or take_sign_off(walk, at)
            or _take_lone_dateline(walk, at, after=title_at)
        ):
            pass
        elif walk.cues[at] is not None:
            walk.verdicts[at].why = walk.why(at)
        elif (
            at < title_at
            or (title is None and not ends_sentence(text) and count_words(text) < 5)
            or (not ends_sentence(text) and count_words(text) <= 3 and at + 1 < first)
        ):
            walk.verdicts[at].why = "menu"
    drop_led_headlines(walk, 0, first, titled)


def _is_named_beside(walk: Walk, at: int, dated: Sequence[str | None], title_at: int) -> bool:
    """A bare name below the title is a byline when a date or "Written by" stands beside it."""
    if not (0 <= title_at < at) or walk.blocks[at].text.endswith(":") or not is_bare_name(walk.blocks[at].text):
        return False
    before = walk.cues[at - 1]
    if (before and before.why == "byline") or any(
        0 <= near < len(dated) and dated[near] is not None for near in (at - 1, at + 1)
    ):
        return True
    # With nothing beside it, it may as well head a section about that person: then the article speaks of them.
    surname = walk.blocks[at].text.split()[-1].casefold()
    return not any(surname in block.text.casefold() for block in walk.blocks[at + 1 :])


def _take_lone_dateline(walk: Walk, at: int, *, after: int) -> bool:
    dateline = read_lone_dateline(walk.blocks[at].text) if at > after >= 0 else None
    if dateline is None or walk.cues[at] is not None:
        return False
    walk.learn_dateline(at, dateline)
    walk.verdicts[at].why = "dateline"
    return True


def _take_byline_in_header(walk: Walk, at: int, dated: Sequence[str | None], title_at: int) -> bool:
    if take_byline(walk, at):
        return True
    if not _is_named_beside(walk, at, dated, title_at):
        return False
    walk.byline += split_names(walk.blocks[at].text)[0]
    walk.verdicts[at].why = "byline"
    return True
