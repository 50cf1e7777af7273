"""The original publication date of an HTML page: witnesses in markup and text, and a vote by their reliability."""

from collections.abc import Sequence
from datetime import date

from onrecord.articles.html_date_visible import visible_witnesses
from onrecord.articles.html_date_witnesses import Witness, WitnessKind, markup_witnesses
from onrecord.nouns.page import Page

# Votes of the first witness of each kind; one kind has one vote for a day. Round numbers in the order of trust: alone
# on 327 public pages with judged dates, article linked data, publication meta tags, marked-up times and addresses name
# the judged day in some 9 of 10 cases, general date tags and scripts in 7 to 8, other times on the page in less than
# half.
_VOTES = {
    WitnessKind.LINKED_DATA: 3.0,
    WitnessKind.META: 3.0,
    WitnessKind.ITEMPROP: 3.0,
    WitnessKind.ADDRESS: 3.0,
    WitnessKind.STATUS: 3.0,
    WitnessKind.BESIDE_TITLE: 3.2,
    WitnessKind.LINKED_PAGE: 2.0,
    WitnessKind.META_DATE: 1.0,
    WitnessKind.HTMLDATE: 1.0,
    WitnessKind.SCRIPT: 0.8,
    WitnessKind.ELSEWHERE: 0.6,
    WitnessKind.UPDATED: 0.4,
}
# A later witness of the same kind speaks of something else on the page more often than not.
_LATER_SHARE = 0.2
# htmldate drops dates after today and would read the clock; pages are dated alike whenever they are read.
_LAST_DAY = "2100-12-31"
_FIRST_YEAR = 1990


def html_date(page: Page) -> tuple[date | None, str]:
    """The day the page was first published and, in a sentence, who says so; (None, "") where nothing does.

    A time in UTC also stands for the local day before or after if a witness of local time names that day.
    """
    tree = _parsed(page.content)
    if tree is None:
        return None, ""
    witnesses = [*markup_witnesses(tree, page.url), *visible_witnesses(tree)]
    witnesses = [witness for witness in witnesses if witness.days[0].year >= _FIRST_YEAR]
    witnesses += _by_htmldate(page, alone=not witnesses)
    votes = _votes(witnesses)
    if not votes:
        return None, ""
    day = max(votes, key=lambda each: (votes[each], -each.toordinal()))
    return day, _why(day, witnesses)


def _parsed(content: str) -> object | None:
    from lxml import etree, html

    try:
        # Bytes with a stated encoding: lxml refuses text that begins with an XML declaration.
        tree: object = html.fromstring(
            content.encode("utf-8", "replace"),
            parser=html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True),
        )
    except etree.ParserError:  # an empty document
        return None
    return tree


def _by_htmldate(page: Page, *, alone: bool) -> list[Witness]:
    from htmldate import find_date

    words = find_date(page.content, extensive_search=True, original_date=True, url=page.url, max_date=_LAST_DAY)
    if not words:
        return []
    day = date.fromisoformat(words)
    # With nothing better it falls back on a copyright year, as 1 January: that is no date.
    if alone and (day.month, day.day) == (1, 1):
        return []
    return [Witness(WitnessKind.HTMLDATE, (day,), words, True)]


def _votes(witnesses: Sequence[Witness]) -> dict[date, float]:
    """Votes for each day. The days other than the printed one count only where a witness of local time prints them."""
    local = {
        witness.days[0] for witness in witnesses if not witness.is_utc and witness.kind in _LOCAL and witness.is_first
    }
    best: dict[tuple[date, WitnessKind], float] = {}
    for witness in witnesses:
        share = 1.0 if witness.is_first else _LATER_SHARE
        for day in witness.days:
            if day == witness.days[0] or day in local or not witness.is_utc:
                vote = share * _VOTES[witness.kind]
                best[day, witness.kind] = max(vote, best.get((day, witness.kind), 0.0))
    changed = {witness.days[0] for witness in witnesses if witness.kind is WitnessKind.UPDATED}
    printed = {witness.days[0] for witness in witnesses if witness.kind in _FROM_MARKUP}
    votes: dict[date, float] = {}
    for (day, kind), vote in best.items():
        if kind is WitnessKind.HTMLDATE and day in printed:
            continue  # it reads the same markup: no second witness
        if kind is WitnessKind.BESIDE_TITLE and day in changed and day not in printed and printed:
            vote = _VOTES[WitnessKind.UPDATED]  # the line shows the last change
        votes[day] = votes.get(day, 0.0) + vote
    return votes


_FROM_MARKUP = frozenset({WitnessKind.LINKED_DATA, WitnessKind.META, WitnessKind.ITEMPROP, WitnessKind.ADDRESS})
_LOCAL = frozenset(
    {
        WitnessKind.LINKED_DATA,
        WitnessKind.META,
        WitnessKind.ITEMPROP,
        WitnessKind.ADDRESS,
        WitnessKind.STATUS,
        WitnessKind.BESIDE_TITLE,
    }
)


def _why(day: date, witnesses: Sequence[Witness]) -> str:
    naming = sorted((witness for witness in witnesses if day in witness.days), key=lambda each: -_VOTES[each.kind])
    kinds = list(dict.fromkeys(witness.kind.value for witness in naming))
    why = f"{kinds[0][0].upper()}{kinds[0][1:]} gives it (“{naming[0].words[:60]}”)"
    if len(kinds) > 1:
        why += f"; so {'does' if len(kinds) == 2 else 'do'} {' and '.join(kinds[1:3])}"
    against = [each for each in witnesses if day not in each.days and each.is_first and _VOTES[each.kind] >= 2]
    if against:
        why += f"; set aside: {against[0].kind.value} (“{against[0].words[:40]}”)"
    return f"{why}."
