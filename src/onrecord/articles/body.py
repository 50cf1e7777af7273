"""The middle of a page: where the article ends, and the inserts and repeats between its paragraphs."""

import re

from onrecord.articles.byline import bio_name, read_byline
from onrecord.articles.dateline import read_dateline
from onrecord.articles.repeats import find_repeats
from onrecord.articles.sign_off import contribution_start, read_credit_line, read_sign_off
from onrecord.articles.walk import Walk, take_byline, take_row
from onrecord.text.prose import count_words, ends_sentence, is_all_caps, is_prose

# What follows an end marker must hold at most this share of the sentences before it, or the marker stood in mid-
# article.
_AFTER_END_MAX_SHARE = {"comments": 1.0}
_AFTER_END_MAX_SHARE_OTHER = 0.35
# This many paragraphs of this many words in a row are an article that goes on.
_PARAGRAPHS_IN_ROW = 3
_PARAGRAPH_MIN_WORDS = 20
# Fewer lines behind the last sentence are looked at one by one; from this many on they are a site's footer.
_FOOTER_MIN_BLOCKS = 6
# Fox-style links in the body: capitals throughout, at least this many words, no stop. Shorter ones are headings.
_CAPS_LINK_MIN_WORDS = 6
_ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[…\])[\s\"”]*$")


def find_end(walk: Walk, first: int, last: int) -> int:
    """Index of the block at which the footer begins; len(blocks) if none does.

    last  where the stretch of sentences ends; a handful of lines behind it may still be the article's
    """
    total = [0]
    for at, block in enumerate(walk.blocks):
        counts = first <= at < last and walk.prose[at] and walk.cues[at] is None
        total.append(total[-1] + (count_words(block.text) if counts else 0))
    for at in range(first + 1, len(walk.blocks)):
        cue = walk.cues[at]
        if cue is None or not cue.ends:
            continue
        before, after = total[at], total[-1] - total[at]
        if at < last and cue.why != "comments" and _goes_on(walk, at + 1, last):
            continue
        if before and after <= _AFTER_END_MAX_SHARE.get(cue.why, _AFTER_END_MAX_SHARE_OTHER) * before:
            return min(at, last) if len(walk.blocks) - last >= _FOOTER_MIN_BLOCKS else at
    return last if len(walk.blocks) - last >= _FOOTER_MIN_BLOCKS else len(walk.blocks)


def _goes_on(walk: Walk, start: int, last: int) -> bool:
    """True when several paragraphs in a row stand somewhere behind: teasers of other stories come with a headline
    each."""
    row = 0
    for at in range(start, last):
        text = walk.blocks[at].text
        is_paragraph = walk.prose[at] and walk.cues[at] is None and not _ELLIPSIS.search(text)
        row = row + 1 if is_paragraph and count_words(text) >= _PARAGRAPH_MIN_WORDS else 0
        if row == _PARAGRAPHS_IN_ROW:
            return True
    return False


def judge_body(walk: Walk, first: int, end: int) -> None:
    for at in range(first, end):
        text = walk.blocks[at].text
        if _take_cue(walk, at, first, end):
            continue
        if is_all_caps(text) and not ends_sentence(text) and count_words(text) >= _CAPS_LINK_MIN_WORDS:
            walk.verdicts[at].why = "related"
        elif not ends_sentence(text) and read_byline(text) is not None:
            take_byline(walk, at)
    if sum(is_all_caps(block.text) for block in walk.blocks[first:end]) * 2 > end - first:
        # A page in capitals throughout says nothing by them.
        for at in range(first, end):
            if walk.cues[at] is None and walk.verdicts[at].why == "related":
                walk.verdicts[at].why = None
    drop_led_headlines(walk, first, end, set())
    reasons = [verdict.why for verdict in walk.verdicts[:end]]
    for at, why in find_repeats(walk.blocks[:end], reasons, first, has_captions=walk.has_captions).items():
        walk.verdicts[at].why = why


def _take_cue(walk: Walk, at: int, first: int, end: int) -> bool:
    cue = walk.cues[at]
    text = walk.blocks[at].text
    if cue is None:
        return False
    if cue.is_section and not _beside_furniture(walk, at, first, end):
        return False
    if take_row(walk, at):
        return True
    if cue.why == "credit":
        sign_off = read_sign_off(text) or read_credit_line(text)
        start = contribution_start(text)
        if start is not None and is_prose(text[:start]):
            return False  # a sentence or more of the article stands before it: cut in step 4
        walk.learn(at, sign_off)
    if cue.why == "byline" and not walk.byline and at > first:
        byline, name = read_byline(text), bio_name(text)
        walk.byline += byline.persons if byline is not None else [name] if name else []
    if cue.why == "caption" and at == first and is_prose(text) and not any(walk.prose[first + 1 : end]):
        return False
    walk.verdicts[at].why = cue.why
    return True


def _beside_furniture(walk: Walk, at: int, first: int, end: int) -> bool:
    return any(first <= near < end and walk.cues[near] is not None for near in (at - 1, at + 1)) or at + 1 == end


def drop_led_headlines(walk: Walk, start: int, end: int, keep: set[int]) -> None:
    """Take out the headlines that stand below "Read more:" (one) or "Most read" (all up to the next sentence)."""
    left = 0
    last_sentence = max((at for at in range(start, end) if walk.prose[at] and walk.cues[at] is None), default=-1)
    for at in range(start, end):
        cue = walk.cues[at]
        if cue is not None and walk.verdicts[at].why is not None:
            left = cue.leads if cue.leads else left if left < 0 else 0
            # Below the article's last sentence "Read next" heads a list.
            left = -1 if left and at > last_sentence >= 0 else left
            continue
        text = walk.blocks[at].text
        words = count_words(text)
        is_headline = 3 < words <= 30 and (
            not ends_sentence(text) or text.rstrip("\"'”’").endswith(("?", "!")) or bool(_ELLIPSIS.search(text))
        )
        if left and is_headline and at not in keep and walk.verdicts[at].why is None and not read_dateline(text):
            walk.verdicts[at].why = "related"
            left -= left > 0
        elif words > 3:
            left = 0
