"""The end of a page: sign-offs, author notes, teasers and labels behind the article's last sentence."""

import re
from collections.abc import Sequence

from onrecord.articles.byline import bio_name, is_bare_name, read_bare_byline, read_byline
from onrecord.articles.date_line import date_line_why
from onrecord.articles.person_names import split_names
from onrecord.articles.sign_off import contribution_start, read_credit_line, read_sign_off
from onrecord.articles.walk import Walk, take_byline, take_row, take_sign_off
from onrecord.text.prose import count_words, ends_sentence, ends_signed, is_prose, title_case_share

# Sign-off lines ("Source: …", an agency's name alone) count among this many last blocks of the article.
_FOOT_BLOCKS = 6
# Lines without a stop after the last sentence: up to this many words they are labels, above they may be a broken
# sentence.
_LABEL_MAX_WORDS = 8
_ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[…\])[\s\"”]*$")


def judge_foot(walk: Walk, first: int, end: int) -> None:
    for at in range(end, len(walk.blocks)):
        _judge_footer_block(walk, at, end)
    kept = [at for at in range(first, end) if walk.verdicts[at].why is None]
    for at in kept[-_FOOT_BLOCKS:]:
        if at > first and (_take_foot_line(walk, at) or _take_bio(walk, at, kept)):
            continue
    _drop_teasers(walk, first, end)
    _drop_trailing_labels(walk, first, end)


def _judge_footer_block(walk: Walk, at: int, end: int) -> None:
    if take_row(walk, at):
        return
    text = walk.blocks[at].text
    byline = read_byline(text) or read_bare_byline(text)
    named = at > end and (previous := walk.cues[at - 1]) is not None and previous.why == "byline" and is_bare_name(text)
    if byline is not None or named:
        _take_byline_in_footer(walk, at)
        return
    sign_off = read_sign_off(text)
    cue = walk.cues[at]
    if sign_off is not None or (cue is not None and cue.why == "credit"):
        walk.learn(at, sign_off or read_credit_line(text))
        walk.verdicts[at].why = "credit"
        return
    marker = walk.cues[end]
    if cue is not None:
        walk.verdicts[at].why = walk.why(at)
    elif date_line_why(text) is not None:
        walk.verdicts[at].why = "status"
    elif marker is not None and marker.why in ("comments", "related", "tags"):
        walk.verdicts[at].why = marker.why
    else:
        walk.verdicts[at].why = "related" if count_words(text) > 3 else "menu"


def _take_byline_in_footer(walk: Walk, at: int) -> None:
    text = walk.blocks[at].text
    byline = read_byline(text) or read_bare_byline(text)
    if not walk.byline:
        walk.byline += byline.persons if byline is not None else split_names(text)[0]
    walk.verdicts[at].why = "byline"


def _take_foot_line(walk: Walk, at: int) -> bool:
    text = walk.blocks[at].text
    start = contribution_start(text)
    if start is not None and is_prose(text[:start]):
        return False
    if take_sign_off(walk, at) or (not ends_sentence(text) and take_byline(walk, at)):
        return True
    if not ends_sentence(text) and not text.endswith(":") and date_line_why(text) is not None:
        walk.verdicts[at].why = "status"
        return True
    return False


def _take_bio(walk: Walk, at: int, kept: Sequence[int]) -> bool:
    name = bio_name(walk.blocks[at].text) if at in kept[-3:] and len(kept) > 4 else None
    if name is None:
        return False
    if not walk.byline:
        walk.byline.append(name)
    walk.verdicts[at].why = "byline"
    return True


def _drop_teasers(walk: Walk, first: int, end: int) -> None:
    """Headline and broken-off snippet pairs at the very end are other stories, when there are two or a "Read more"
    beside."""
    kept = [at for at in range(first, end) if walk.verdicts[at].why is None]
    pairs: list[int] = []
    while (
        len(kept) >= 4
        and _ELLIPSIS.search(walk.blocks[kept[-1]].text)
        and not ends_sentence(walk.blocks[kept[-2]].text)
    ):
        pairs += kept[-2:]
        kept = kept[:-2]
    beside = [walk.cues[at] for at in range(min(pairs, default=end), end)]
    if len(pairs) > 2 or any(cue is not None and cue.why == "related" for cue in beside):
        for at in pairs:
            walk.verdicts[at].why = "related"


def _drop_trailing_labels(walk: Walk, first: int, end: int) -> None:
    kept = [at for at in range(first, end) if walk.verdicts[at].why is None]
    open_ended = sum(not ends_sentence(walk.blocks[at].text) for at in kept)
    if open_ended * 5 > len(kept) * 2:
        return  # a page of lists or lines without stops: nothing to go by
    while (
        len(kept) > 1 and not ends_sentence(walk.blocks[kept[-1]].text) and not ends_signed(walk.blocks[kept[-1]].text)
    ):
        at = kept.pop()
        text = walk.blocks[at].text
        words = count_words(text)
        if words <= _LABEL_MAX_WORDS:
            walk.verdicts[at].why = "tags" if "," in text else "other"
        elif words <= 20 and title_case_share(text) >= 0.7:
            walk.verdicts[at].why = "related"
        else:
            return
