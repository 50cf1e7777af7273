"""Whether two articles name a common house: the same reporters, the same agency, or one the other."""

import re
from collections.abc import Iterator

from onrecord.nouns.article import Article

_NAME = re.compile(r"[A-ZÀ-ÞА-Я][\w'’&.-]*(?:\s+(?:of\s+|de\s+|du\s+)?[A-ZÀ-ÞА-Я][\w'’&.-]*)*")
# "With material from X", "mit Material von X", "avec X": the outlet wrote the article and took in what X had.
_TAKEN_IN = re.compile(
    r"^\W*(?:with|including|based on|mit|avec|con|com)\b|\bwith (?:files|material|inputs?|reports)\b",
    re.IGNORECASE,
)


def have_same_reporters(one: Article, other: Article) -> bool:
    """True if a person's name stands under both."""
    mine = {name.casefold() for name in one.byline + one.contributors}
    return not mine.isdisjoint(name.casefold() for name in other.byline + other.contributors)


def have_same_credit(one: Article, other: Article) -> bool:
    """True if both credit one agency, or one credits the other's outlet; "(MP)" and "Meridian Press" are one."""
    mine, theirs = set(_houses(one)), set(_houses(other))
    credited = {form for article in (one, other) for credit in _credits(article) for form in _forms(credit)}
    return not (mine & theirs).isdisjoint(credited)


def draws_on(one: Article, other: Article) -> bool:
    """True if `one` says under its text that it took in material of a house that `other` is of."""
    mine = {
        form
        for removed in one.removed
        if removed.why == "credit" and _TAKEN_IN.search(removed.text)
        for name in _NAME.findall(removed.text)
        for form in _forms(name)
    }
    return not mine.isdisjoint(_houses(other)) and not draws_on_any(other)


def draws_on_any(article: Article) -> bool:
    """True if a line under the text says that others' material went into it."""
    return any(removed.why == "credit" and _TAKEN_IN.search(removed.text) for removed in article.removed)


def _houses(article: Article) -> Iterator[str]:
    for name in (*_credits(article), article.outlet or ""):
        yield from _forms(name)


def _credits(article: Article) -> Iterator[str]:
    """Houses credited, those of credit lines included whose names nobody knew."""
    yield from article.credits
    for removed in article.removed:
        if removed.why == "credit":
            for name in _NAME.findall(removed.text):
                # One capitalised word may only begin the line ("With"); an abbreviation or a full name is a name.
                if " " in name or name.isupper():
                    yield name.removeprefix("The ")


def _forms(name: str) -> Iterator[str]:
    """A name in small letters and, if it is of several words, its initials."""
    if name:
        yield name.casefold()
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) > 1:
        yield initials.casefold()
