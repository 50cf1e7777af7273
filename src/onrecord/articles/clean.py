"""Which lines of a page are the article's own: the walk over header, body and footer."""

import re
from collections.abc import Sequence

from onrecord.articles.blocks import Block
from onrecord.articles.byline import bio_name, is_bare_name, read_bare_byline, read_byline
from onrecord.articles.cleaned import Cleaned, Cut, Verdict
from onrecord.articles.date_line import date_line_why
from onrecord.articles.dateline import Dateline, read_dateline, read_lone_dateline
from onrecord.articles.furniture import Cue, FurnitureFinder
from onrecord.articles.repeats import find_repeats
from onrecord.articles.sign_off import (
    SignOff,
    contribution_start,
    read_credit_line,
    read_lead_tag,
    read_sign_off,
    read_trailing_credit,
)
from onrecord.articles.title import Title, find_title
from onrecord.text.prose import count_words, ends_sentence, ends_signed, is_all_caps, is_prose, title_case_share

# What follows an end marker must hold at most this share of the sentences before it, or the marker stood in mid-article.
_AFTER_END_MAX_SHARE = {"comments": 1.0, "related": 0.35, "byline": 0.35, "tags": 0.35}
# Datelines and lead credits are looked for in this many blocks of the body.
_DATELINE_BLOCKS = 5
_LEAD_BLOCKS = 2
# Sign-off lines ("Source: …", an agency's name alone) count among this many last blocks of the article.
_FOOT_BLOCKS = 6
# Fox-style links in the body: capitals throughout, at least this many words, no stop. Shorter ones are headings.
_CAPS_LINK_MIN_WORDS = 6
# Lines without a stop after the last sentence: up to this many words they are labels, above they may be a broken sentence.
_LABEL_MAX_WORDS = 8
_DIVIDER_TAIL = re.compile(r"\s*(?:_{2,}|\*{3,}|#{3,}|—{2,})\s*$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[…\])[\s\"”]*$")


def clean(blocks: Sequence[Block], page_text: str, *, title: str | None = None, is_extracted: bool = False) -> Cleaned:
    """Judge every block of the page and read what it says of itself.

    title         what the page's carrier or markup claims
    is_extracted  the text comes from HTML, whose markup has already given away captions

    1. cues of furniture, and where the article's own sentences begin
    2. title, then the rest of the header
    3. where the article ends, then inserts and repeats in the body, then what trails after the last sentence
    4. heads and tails of paragraphs: dateline, contributors, "Read more"
    """
    return _Cleaner(blocks, page_text, has_captions=not is_extracted).run(title)


class _Cleaner:
    """State of one walk; a class because the steps share the verdicts and what they learn of the article's makers."""

    def __init__(self, blocks: Sequence[Block], page_text: str, *, has_captions: bool) -> None:
        self.blocks = blocks
        self.has_captions = has_captions
        self.verdicts = [Verdict(block) for block in blocks]
        self.finder = FurnitureFinder(page_text)
        self.cues = [self.finder.find(block.text) for block in blocks]
        self.prose = [is_prose(block.text) for block in blocks]
        self.byline: list[str] = []
        self.contributors: list[str] = []
        self.credits: list[tuple[int, str]] = []
        self.dateline: str | None = None
        self.holder: str | None = None
        self.asks_to_go_on = False

    def run(self, claimed_title: str | None) -> Cleaned:
        first = self._first_body()
        title = self._find_title(first, claimed_title)
        first = max(first, *(at + 1 for at in title.blocks if at >= first), 0) if title else first
        self._judge_header(first, title)
        end = self._find_end(first)
        self._judge_body(first, end)
        self._judge_foot(first, end)
        self._keep_gallery()
        self._cut_heads(first)
        self._cut_tails(first)
        return Cleaned(
            verdicts=tuple(self.verdicts),
            title=title.text if title else None,
            byline=tuple(dict.fromkeys(self.byline)),
            contributors=tuple(dict.fromkeys(self.contributors)),
            dateline=self.dateline,
            credits=tuple(dict.fromkeys(name for _, name in sorted(self.credits, key=lambda credit: credit[0]))),
            holder=self.holder,
            asks_to_go_on=self.asks_to_go_on,
        )

    # -- step 1

    def _first_body(self) -> int:
        """Index of the first sentence of the article; where there is none, of the first block that is not known furniture."""
        for at, cue in enumerate(self.cues):
            if cue is None and self.prose[at] and date_line_why(self.blocks[at].text) is None:
                return at
        for at, cue in enumerate(self.cues):
            if cue is None and ends_sentence(self.blocks[at].text):
                return at
        return next((at for at, cue in enumerate(self.cues) if cue is None), len(self.blocks))

    # -- step 2

    def _find_title(self, first: int, claimed: str | None) -> Title | None:
        reasons = [cue.why if cue else self._header_why(at) for at, cue in enumerate(self.cues[: first + 2])]
        reasons += [None] * (len(self.blocks) - len(reasons))
        if first >= len(self.blocks) or (not any(self.prose) and sum(why is None for why in reasons) < 2):
            return find_title(self.blocks, reasons, 0, claimed) if claimed else None
        found = find_title(self.blocks, reasons, first, claimed)
        if found is None:
            # "Analysis: why the talks failed" looks like a link to another story, unless nothing else can be the title.
            labelled = [
                None if why == "related" and count_words(self.blocks[at].text) > 3 else why
                for at, why in enumerate(reasons)
            ]
            found = find_title(self.blocks, labelled, first, None)
        return found

    def _header_why(self, at: int) -> str | None:
        text = self.blocks[at].text
        why = date_line_why(text)
        if (
            why is None
            and (read_byline(text) is not None or read_bare_byline(text) is not None)
            and not ends_sentence(text)
        ):
            why = "byline"
        if why is None and self._is_lone_agency(text):
            why = "credit"
        return why

    @staticmethod
    def _is_lone_agency(text: str) -> bool:
        return count_words(text) <= 5 and read_sign_off(text) is not None

    def _judge_header(self, first: int, title: Title | None) -> None:
        titled = set(title.blocks) if title else set()
        title_at = min(titled, default=-1)
        dated = [date_line_why(block.text) for block in self.blocks[:first]]
        for at in range(first):
            text = self.blocks[at].text
            if at in titled:
                self.verdicts[at].why = "title"
            elif dated[at] is not None:
                # A day alone above the title may date the article; with weather or a time beside it, it is the site's clock.
                self.verdicts[at].why = dated[at] if at < title_at else "status"
            elif (
                self._take_byline(at, dated, title_at)
                or self._take_sign_off(at)
                or self._take_lone_dateline(at, after=title_at)
            ):
                pass
            elif self.cues[at] is not None:
                self.verdicts[at].why = self._why(at)
            elif (
                at < title_at
                or (title is None and not ends_sentence(text) and count_words(text) < 5)
                or (not ends_sentence(text) and count_words(text) <= 3 and at + 1 < first)
            ):
                self.verdicts[at].why = "menu"
        self._drop_led_headlines(0, first, titled)

    def _take_byline(self, at: int, dated: Sequence[str | None], title_at: int) -> bool:
        text = self.blocks[at].text
        byline = (read_byline(text) if not ends_sentence(text) or count_words(text) <= 8 else None) or read_bare_byline(
            text
        )
        if byline is not None:
            self.byline += byline.persons
            self.credits += [(at, name) for name in byline.agencies]
        elif self._is_named_beside(at, dated, title_at):
            from onrecord.articles.person_names import split_names

            self.byline += split_names(text)[0]
        else:
            return False
        self.verdicts[at].why = "byline"
        return True

    def _is_named_beside(self, at: int, dated: Sequence[str | None], title_at: int) -> bool:
        """A bare name below the title is a byline when a date or "Written by" stands beside it."""
        if not (0 <= title_at < at) or self.blocks[at].text.endswith(":") or not is_bare_name(self.blocks[at].text):
            return False
        before = self.cues[at - 1]
        if (before and before.why == "byline") or any(
            0 <= near < len(dated) and dated[near] is not None for near in (at - 1, at + 1)
        ):
            return True
        # With nothing beside it, it may as well head a section about that person: then the article speaks of them.
        surname = self.blocks[at].text.split()[-1].casefold()
        return not any(surname in block.text.casefold() for block in self.blocks[at + 1 :])

    def _take_sign_off(self, at: int) -> bool:
        sign_off = read_sign_off(self.blocks[at].text)
        if sign_off is None:
            return False
        self._learn(at, sign_off)
        self.verdicts[at].why = "credit"
        return True

    def _take_lone_dateline(self, at: int, *, after: int) -> bool:
        dateline = read_lone_dateline(self.blocks[at].text) if at > after >= 0 else None
        if dateline is None or self.cues[at] is not None:
            return False
        self._learn_dateline(at, dateline)
        self.verdicts[at].why = "dateline"
        return True

    # -- step 3

    def _find_end(self, first: int) -> int:
        """Index of the block at which the footer begins; len(blocks) if none does."""
        total = [0]
        for at, block in enumerate(self.blocks):
            counts = at >= first and self.prose[at] and self.cues[at] is None
            total.append(total[-1] + (count_words(block.text) if counts else 0))
        for at in range(first + 1, len(self.blocks)):
            cue = self.cues[at]
            if cue is None or not cue.ends:
                continue
            before, after = total[at], total[-1] - total[at]
            if before and after <= _AFTER_END_MAX_SHARE.get(cue.why, 0.35) * before:
                return at
        return len(self.blocks)

    def _judge_body(self, first: int, end: int) -> None:
        for at in range(first, end):
            text = self.blocks[at].text
            if self._take_cue(at, first, end):
                continue
            if is_all_caps(text) and not ends_sentence(text) and count_words(text) >= _CAPS_LINK_MIN_WORDS:
                self.verdicts[at].why = "related"
            elif not ends_sentence(text) and read_byline(text) is not None:
                self._take_byline(at, (), -1)
        if sum(is_all_caps(block.text) for block in self.blocks[first:end]) * 2 > end - first:
            # A page in capitals throughout says nothing by them.
            for at in range(first, end):
                if self.cues[at] is None and self.verdicts[at].why == "related":
                    self.verdicts[at].why = None
        self._drop_led_headlines(first, end, set())
        reasons = [verdict.why for verdict in self.verdicts[:end]]
        for at, why in find_repeats(self.blocks[:end], reasons, first, has_captions=self.has_captions).items():
            self.verdicts[at].why = why

    def _take_cue(self, at: int, first: int, end: int) -> bool:
        cue = self.cues[at]
        text = self.blocks[at].text
        if cue is None:
            return False
        if cue.is_section and not self._beside_furniture(at, first, end):
            return False
        if cue.why == "credit":
            sign_off = read_sign_off(text) or read_credit_line(text)
            start = contribution_start(text)
            if start is not None and is_prose(text[:start]):
                return False  # a sentence or more of the article stands before it: cut in step 4
            self._learn(at, sign_off)
        if cue.why == "byline" and not self.byline and at > first:
            byline, name = read_byline(text), bio_name(text)
            self.byline += byline.persons if byline is not None else [name] if name else []
        if cue.why == "caption" and at == first and is_prose(text) and not any(self.prose[first + 1 : end]):
            return False
        self.verdicts[at].why = cue.why
        return True

    def _beside_furniture(self, at: int, first: int, end: int) -> bool:
        return any(first <= near < end and self.cues[near] is not None for near in (at - 1, at + 1)) or at + 1 == end

    def _drop_led_headlines(self, start: int, end: int, keep: set[int]) -> None:
        """Take out the headlines that stand below "Read more:" (one) or "Most read" (all up to the next sentence)."""
        left = 0
        for at in range(start, end):
            cue = self.cues[at]
            if cue is not None and self.verdicts[at].why is not None:
                left = cue.leads if cue.leads else left if left < 0 else 0
                continue
            text = self.blocks[at].text
            words = count_words(text)
            is_headline = 3 < words <= 30 and (
                not ends_sentence(text) or text.rstrip("\"'”’").endswith(("?", "!")) or bool(_ELLIPSIS.search(text))
            )
            if left and is_headline and at not in keep and self.verdicts[at].why is None and not read_dateline(text):
                self.verdicts[at].why = "related"
                left -= left > 0
            elif words > 3:
                left = 0

    def _judge_foot(self, first: int, end: int) -> None:
        for at in range(end, len(self.blocks)):
            self._judge_footer_block(at, end)
        kept = [at for at in range(first, end) if self.verdicts[at].why is None]
        for at in kept[-_FOOT_BLOCKS:]:
            if at > first and (self._take_foot_line(at) or self._take_bio(at, kept)):
                continue
        self._drop_teasers(first, end)
        self._drop_trailing_labels(first, end)

    def _judge_footer_block(self, at: int, end: int) -> None:
        text = self.blocks[at].text
        byline = read_byline(text) or read_bare_byline(text)
        named = (
            at > end and (previous := self.cues[at - 1]) is not None and previous.why == "byline" and is_bare_name(text)
        )
        if byline is not None or named:
            self._take_byline_in_footer(at)
            return
        sign_off = read_sign_off(text)
        cue = self.cues[at]
        if sign_off is not None or (cue is not None and cue.why == "credit"):
            self._learn(at, sign_off or read_credit_line(text))
            self.verdicts[at].why = "credit"
            return
        marker = self.cues[end]
        fallback = marker.why if marker is not None and marker.why in ("comments", "related", "tags") else "related"
        self.verdicts[at].why = self._why(at) if cue is not None else (date_line_why(text) and "status") or fallback

    def _take_byline_in_footer(self, at: int) -> None:
        from onrecord.articles.person_names import split_names

        text = self.blocks[at].text
        byline = read_byline(text) or read_bare_byline(text)
        if not self.byline:
            self.byline += byline.persons if byline is not None else split_names(text)[0]
        self.verdicts[at].why = "byline"

    def _take_foot_line(self, at: int) -> bool:
        text = self.blocks[at].text
        start = contribution_start(text)
        if start is not None and is_prose(text[:start]):
            return False
        if self._take_sign_off(at) or (not ends_sentence(text) and self._take_byline(at, (), -1)):
            return True
        if not ends_sentence(text) and not text.endswith(":") and date_line_why(text) is not None:
            self.verdicts[at].why = "status"
            return True
        return False

    def _take_bio(self, at: int, kept: Sequence[int]) -> bool:
        name = bio_name(self.blocks[at].text) if at in kept[-3:] and len(kept) > 4 else None
        if name is None:
            return False
        if not self.byline:
            self.byline.append(name)
        self.verdicts[at].why = "byline"
        return True

    def _drop_teasers(self, first: int, end: int) -> None:
        """Headline and broken-off snippet pairs at the very end are other stories, when there are two or a "Read more" beside."""
        kept = [at for at in range(first, end) if self.verdicts[at].why is None]
        pairs: list[int] = []
        while (
            len(kept) >= 4
            and _ELLIPSIS.search(self.blocks[kept[-1]].text)
            and not ends_sentence(self.blocks[kept[-2]].text)
        ):
            pairs += kept[-2:]
            kept = kept[:-2]
        beside = [self.cues[at] for at in range(min(pairs, default=end), end)]
        if len(pairs) > 2 or any(cue is not None and cue.why == "related" for cue in beside):
            for at in pairs:
                self.verdicts[at].why = "related"

    def _drop_trailing_labels(self, first: int, end: int) -> None:
        kept = [at for at in range(first, end) if self.verdicts[at].why is None]
        open_ended = sum(not ends_sentence(self.blocks[at].text) for at in kept)
        if open_ended * 5 > len(kept) * 2:
            return  # a page of lists or lines without stops: nothing to go by
        while (
            len(kept) > 1
            and not ends_sentence(self.blocks[kept[-1]].text)
            and not ends_signed(self.blocks[kept[-1]].text)
        ):
            at = kept.pop()
            text = self.blocks[at].text
            words = count_words(text)
            if words <= _LABEL_MAX_WORDS:
                self.verdicts[at].why = "tags" if "," in text else "other"
            elif words <= 20 and title_case_share(text) >= 0.7:
                self.verdicts[at].why = "related"
            else:
                return

    def _keep_gallery(self) -> None:
        """Where nothing else is left the captions are the article: a page of pictures."""
        if any(verdict.why is None for verdict in self.verdicts):
            return
        for at, verdict in enumerate(self.verdicts):
            if count_words(verdict.block.text) > _LABEL_MAX_WORDS and verdict.why in ("caption", "related"):
                verdict.why = None

    # -- step 4

    def _cut_heads(self, first: int) -> None:
        kept = [at for at in range(first, len(self.blocks)) if self.verdicts[at].why is None]
        for nth, at in enumerate(kept[:_DATELINE_BLOCKS]):
            text = self.blocks[at].text
            if nth < _LEAD_BLOCKS and (tag := read_lead_tag(text)):
                self.credits.append((at, tag))
            if self.dateline is not None:
                continue
            lone = read_lone_dateline(text)
            if lone is not None and (not text[-1].isalnum()) and nth + 1 < len(kept):
                self._learn_dateline(at, lone)
                self.verdicts[at].why = "dateline"
                continue
            dateline = read_dateline(text)
            if dateline is None or dateline.end >= len(text):
                continue
            if nth == 0 or dateline.agency is not None or (dateline.place or "").isupper():
                self._learn_dateline(at, dateline)
                self.verdicts[at].cuts.append(Cut(0, dateline.end, "dateline"))

    def _cut_tails(self, first: int) -> None:
        kept = [at for at in range(first, len(self.blocks)) if self.verdicts[at].why is None]
        for nth, at in enumerate(kept):
            text = self.blocks[at].text
            end = len(text)
            start = contribution_start(text)
            if start is not None and start > 0 and nth * 2 >= len(kept):
                self._learn(at, read_sign_off(text[start:]) or SignOff())
                end = self._cut(at, start, end, "credit")
            tail = self.finder.tail_start(text[:end])
            if tail < end:
                self.asks_to_go_on = nth + 1 == len(kept)
                end = self._cut(at, tail, end, "related")
            if nth + 1 == len(kept) and (signed := read_trailing_credit(text[:end])) is not None:
                self.credits += [(at, name) for name in signed[1]]
                end = self._cut(at, signed[0], end, "credit")
            divider = _DIVIDER_TAIL.search(text, 0, end)
            if divider is not None and divider.start() > 0:
                self._cut(at, divider.start(), end, "other")
        if kept:
            following = self.cues[kept[-1] + 1] if kept[-1] + 1 < len(self.cues) else None
            asks = (
                self.blocks[kept[-1] + 1].text.casefold().startswith(("continue reading", "read more", "read full"))
                if following
                else False
            )
            self.asks_to_go_on = self.asks_to_go_on or asks

    def _cut(self, at: int, start: int, end: int, why: str) -> int:
        while start > 0 and self.blocks[at].text[start - 1].isspace():
            start -= 1
        self.verdicts[at].cuts.append(Cut(start, end, why))
        return start

    # -- shared

    def _why(self, at: int) -> str:
        cue: Cue | None = self.cues[at]
        return cue.why if cue is not None else "other"

    def _learn(self, at: int, sign_off: SignOff) -> None:
        self.contributors += sign_off.persons
        self.credits += [(at, name) for name in sign_off.agencies]
        self.holder = self.holder or sign_off.holder

    def _learn_dateline(self, at: int, dateline: Dateline) -> None:
        self.dateline = self.dateline or dateline.place
        if dateline.agency is not None:
            self.credits.append((at, dateline.agency))
