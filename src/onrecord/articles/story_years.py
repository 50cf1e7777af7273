"""One page of a story that fixes its year gives it to the pages beside it that tell of the same time of the year."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.articles.publication_date import plain
from onrecord.articles.publication_date_text import told_days
from onrecord.articles.yearless_days import YearlessDay, fitting_days, yearless_days
from onrecord.nouns.article import Article
from onrecord.nouns.published import Published

# A page known to within so many days can say where the others lie.
_NARROW_DAYS = 7
# As in settle_dates.py: reports of one course of events appear within days of one another, copies sooner.
_STORY_REACH_DAYS = 3
_COPY_REACH_DAYS = 2
# Further apart the pages are no single course of events.
_MAX_STORY_DAYS = 14


def share_years(articles: Sequence[Article], family: Mapping[str, set[str]]) -> tuple[Article, ...]:
    """The same articles in the same order; one whose days are open lies near those whose days are known where it names
    a day of that time of the year, or is a copy of one of them. Its own bounds stand; what does not fit stays open.

    family  article id → ids of the articles linked with it
    """
    known = {article.id: days for article in articles if (days := _narrow(article.published)) is not None}
    return tuple(
        article if article.id in known else _shared(article, family.get(article.id, set()), known)
        for article in articles
    )


def _narrow(published: Published) -> tuple[date, date] | None:
    earliest, latest = published.earliest, published.latest
    if earliest is None or latest is None or (latest - earliest).days > _NARROW_DAYS:
        return None
    return earliest, latest


def _shared(article: Article, family: set[str], known: Mapping[str, tuple[date, date]]) -> Article:
    copies = [known[member] for member in sorted(family) if member in known]
    told = told_days(article.text)
    days = yearless_days(article.text, told)
    for near, reach, who in (
        (copies, _COPY_REACH_DAYS, "Copies of the same text"),
        (list(known.values()), _STORY_REACH_DAYS, "Other pages"),
    ):
        window = _window(near, reach, article.published)
        if window is None:
            continue
        left, used = fitting_days(days, told, *window)
        if not left and near is copies:
            left = [window[0], window[1]]
        if left:
            return replace(article, published=_published(article, left, used, near, who))
    return article


def _window(near: Sequence[tuple[date, date]], reach: int, own: Published) -> tuple[date, date] | None:
    """The days around those of `near` that the page's own bounds allow; None where they are too far apart."""
    if not near:
        return None
    first, last = min(days[0] for days in near), max(days[1] for days in near)
    if (last - first).days > _MAX_STORY_DAYS:
        return None
    first = max(first - timedelta(reach), own.earliest or date.min)
    last = min(last + timedelta(reach), own.latest or date.max)
    return (first, last) if first <= last else None


def _published(
    article: Article,
    left: Sequence[date],
    used: Sequence[YearlessDay],
    near: Sequence[tuple[date, date]],
    who: str,
) -> Published:
    first, last = min(days[0] for days in near), max(days[1] for days in near)
    when = plain(first) if first == last else f"{plain(first)} to {plain(last)}"
    told = [day for day in used if day.trust is max(each.trust for each in used)] if used else []
    words = ", ".join(dict.fromkeys(f"“{article.text[day.start : day.end]}”" for day in sorted(told, key=_place)))
    why = f"The page prints no year; it is inferred: {who[0].lower()}{who[1:]} of the story are of {when}"
    why += f", and the text tells of {words}." if words else ", and copies appear within days of each other."
    known = f"{article.published.why} " if article.published.why else ""
    return Published(
        earliest=left[0],
        latest=left[-1],
        why=known + why,
        quotes=tuple(sorted((day.start, day.end) for day in told)),
        inferred=True,
    )


def _place(day: YearlessDay) -> int:
    return day.start
