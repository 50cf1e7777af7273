"""What the other pages of the story allow, where a page has no date of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.articles.publication_date import plain
from onrecord.articles.publication_date_text import (
    Tense,
    ToldDay,
    days_within,
    is_late,
    nearest_day,
    resolve,
    told_days,
)
from onrecord.articles.story_years import share_years
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageLink
from onrecord.nouns.published import Published
from onrecord.text.written_dates import find_written_dates

# Reports of one course of events appear within days of one another; a text is copied within two days, as a rule.
_STORY_REACH_DAYS = 3
_COPY_REACH_DAYS = 2
# Pages further apart than this are no single course of events: they tell nothing about an undated one.
_MAX_STORY_DAYS = 14
# So many pages of one and the same day, and none of another, make an undated page that names the day one of theirs.
# With one page alone, a third of such guesses failed on public clusters: agencies date by UTC, sites by the copy.
_MIN_AGREEING_PAGES = 2
# A day and month without a year is placed in the year closest to the story if that is no further than this.
_MAX_YEARLESS_DAYS = 60


def settle_dates(articles: Sequence[Article], links: Sequence[LineageLink]) -> tuple[Article, ...]:
    """The same articles in the same order, dated further where the dated ones among them allow it.

    An article whose day is known never changes, unless it is written so that day and month may be swapped, and the
    other pages know the one reading and not the other; an interval only shrinks. A day and month without year
    ("January 10" in a dateline or status line) gets the year that is near the others. Otherwise the weekdays and dates
    of the text are laid against the days of the other pages, those of the same family first. Where that leaves a page
    that itself names the day on which others appeared, it is taken for that day. All unknown, or the dated pages weeks
    apart: nothing changes.

    Pages that are left without their days get the year of a page whose own words fixed it, where both tell of the same
    time of the year (story_years.py).
    """
    dated = {article.id: day for article in articles if (day := _day(article.published)) is not None}
    articles = [_with_order_of_others(article, dated) for article in articles]
    dated = {article.id: day for article in articles if (day := _day(article.published)) is not None}
    family = _families(links)
    settled = [
        article if article.id in dated else _settled(article, family.get(article.id, set()), dated)
        for article in articles
    ]
    return share_years(settled, family)


def _day(published: Published) -> date | None:
    return published.earliest if published.earliest == published.latest else None


def _with_order_of_others(article: Article, dated: Mapping[str, date]) -> Article:
    """`article` with day and month of its date swapped where the day read is far from all other pages of the story, and
    the other reading, in figures, is that of most.
    """
    day = dated.get(article.id)
    others = [other for name, other in dated.items() if name != article.id]
    if day is None or any(abs(other - day).days <= _MAX_STORY_DAYS for other in others):
        return article
    for removed in article.removed:
        for written in find_written_dates(removed.text):
            for swapped in written.possible if day in written.possible else ():
                near = sum(abs(other - swapped).days <= _STORY_REACH_DAYS for other in others)
                if near >= max(_MIN_AGREEING_PAGES, len(others) / 2):
                    words = written.span.of(removed.text)
                    why = f"The page says “{words}”, which with the other pages beside it is {plain(swapped)}."
                    return replace(
                        article, published=replace(article.published, earliest=swapped, latest=swapped, why=why)
                    )
    return article


def _families(links: Sequence[LineageLink]) -> dict[str, set[str]]:
    """Article id → ids of the articles linked with it, directly or through others."""
    groups: dict[str, set[str]] = {}
    for link in links:
        joined = groups.get(link.copy, {link.copy}) | groups.get(link.source, {link.source})
        for member in joined:
            groups[member] = joined
    return groups


def _settled(article: Article, family: set[str], dated: dict[str, date]) -> Article:
    copies = sorted(dated[member] for member in family if member in dated)
    others = sorted(dated.values())
    story_day = others[0] if others and others[0] == others[-1] and len(dated) >= _MIN_AGREEING_PAGES else None
    # One entry a page, so that the days of most pages weigh most.
    for days, reach, who in (
        (copies, _COPY_REACH_DAYS, "copies of the same text"),
        (others, _STORY_REACH_DAYS, "the other pages"),
    ):
        if not days or (days[-1] - days[0]).days > _MAX_STORY_DAYS:
            continue
        found = _from_month_day(article, days, who) or _from_told(article, days, reach, who, story_day)
        if found is None and who != "the other pages":
            found = _near(article.published, days, reach, who)
        if found is not None and _is_narrower(found, article.published):
            known = f"{article.published.why} " if article.published.latest is not None else ""
            why = found.why[0].upper() + found.why[1:]
            return replace(article, published=replace(found, why=known + why, inferred=True))
    return article


def _is_narrower(found: Published, known: Published) -> bool:
    return not known.is_known or (found.earliest, found.latest) != (known.earliest, known.latest)


def _from_month_day(article: Article, days: Sequence[date], who: str) -> Published | None:
    """A status line or dateline with day and month only."""
    for removed in article.removed:
        if removed.why not in {"status", "dateline", "byline"}:
            continue
        for written in find_written_dates(removed.text):
            if written.has_year or len(written.month_days) != 1:
                continue
            near = days[len(days) // 2]
            day = nearest_day(written.month_days[0], (near.year - 1, near.year, near.year + 1), near)
            if day is not None and abs(day - near).days <= _MAX_YEARLESS_DAYS and _allows(article.published, day):
                why = f"The page says “{removed.text.strip()}” without a year; {who} are of {_span_of(days)}."
                return Published(earliest=day, latest=day, time=written.time, why=why)
    return None


def _from_told(
    article: Article, days: Sequence[date], reach: int, who: str, story_day: date | None
) -> Published | None:
    """The weekdays and dates of the text laid against the days of the other pages; `story_day` is the one day on
    which all dated pages appeared."""
    told = told_days(article.text)
    possible, used = days_within(told, days[0] - timedelta(reach), days[-1] + timedelta(reach))
    possible = _likeliest([day for day in possible if _allows(article.published, day)], days)
    if not possible:
        return None
    why = f"{_no_date(article.published)}{who} are of {_span_of(days)}, and the days named in the text fit "
    naming = _naming(told, story_day, article.text) if story_day and story_day in possible else []
    if story_day and naming:
        words = article.text[naming[0].start : naming[0].end]
        why += f"{_span_of(possible)}; it tells of “{words}”, the day they all appeared."
        return _between((story_day,), why, (*used, naming[0]))
    return _between(possible, f"{why}{_span_of(possible)}.", used)


def _likeliest(possible: Sequence[date], days: Sequence[date]) -> list[date]:
    """Of several stretches of days a week apart, the one beside most of the other pages; all where two are alike.

    days  the days of the other pages, one for each page
    """
    stretches: list[list[date]] = []
    for day in possible:
        if stretches and (day - stretches[-1][-1]).days == 1:
            stretches[-1].append(day)
        else:
            stretches.append([day])
    pages = [
        sum(stretch[0] - timedelta(1) <= day <= stretch[-1] + timedelta(1) for day in days) for stretch in stretches
    ]
    most = max(pages, default=0)
    best = [stretch for stretch, count in zip(stretches, pages, strict=True) if count == most]
    return best[0] if len(best) == 1 else list(possible)


def _no_date(published: Published) -> str:
    return "" if published.is_known else "No date on the page; "


def _naming(told: Sequence[ToldDay], day: date, text: str) -> list[ToldDay]:
    """The told days that are `day`: a weekday told as past, or its date, not as something to come. What happened late
    on a day may have been written on the next."""
    return [
        known
        for known in told
        if (known.tense is Tense.PAST and known.weekday == day.weekday() and not is_late(known, text))
        or (known.tense is not Tense.FUTURE and resolve(known, near=day) == day)
    ]


def _near(published: Published, days: Sequence[date], reach: int, who: str) -> Published | None:
    """With no word to go by, a copy lies near the other copies."""
    window = (days[0] - timedelta(reach), days[-1] + timedelta(reach))
    earliest = max(filter(None, (window[0], published.earliest)))
    latest = min(filter(None, (window[1], published.latest)))
    if earliest > latest:
        return None
    why = f"{_no_date(published)}{who} are of {_span_of(days)}, and copies appear within {reach} days as a rule."
    return replace(published, earliest=earliest, latest=latest, why=why)


def _allows(published: Published, day: date) -> bool:
    return (published.earliest is None or published.earliest <= day) and (
        published.latest is None or day <= published.latest
    )


def _between(days: Sequence[date], why: str, used: Sequence[ToldDay]) -> Published:
    quotes = tuple(sorted({(day.start, day.end) for day in used}))
    return Published(earliest=days[0], latest=days[-1], why=why, quotes=quotes)


def _span_of(days: Sequence[date]) -> str:
    return plain(days[0]) if days[0] == days[-1] else f"{plain(days[0])} to {plain(days[-1])}"
