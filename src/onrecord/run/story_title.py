"""A name for a story: the headline whose words come back most in the other reports."""

import re
from collections.abc import Sequence
from typing import Protocol

from onrecord.text.stem import stem

_WORD = re.compile(r"\w{3,}")
# Enough of a report for its headline and lead: what it is about stands there.
_OPENING_CHARS = 600
# A headline of fewer words says too little: the name of an outlet or a column is often taken for one.
_FULL_TITLE_WORDS = 4


class Titled(Protocol):
    """An article, as a noun or as its public JSON."""

    @property
    def title(self) -> str | None: ...

    @property
    def text(self) -> str: ...


def story_title(articles: Sequence[Titled]) -> str:
    """The best title among those of `articles` (at least one), the first of equals; without any, the first words."""
    openings = [_stems(f"{article.title or ''} {article.text[:_OPENING_CHARS]}") for article in articles]
    best, best_score = "", -1.0
    for place, article in enumerate(articles):
        if article.title is None:
            continue
        words = _stems(article.title)
        others = [opening for other, opening in enumerate(openings) if other != place] or openings
        score = sum(word in opening for opening in others for word in words) / (len(others) * max(len(words), 1))
        score *= min(1.0, len(words) / _FULL_TITLE_WORDS)
        if score > best_score:
            best, best_score = article.title, score
    return " ".join((best or articles[0].text[:80]).split())


def _stems(text: str) -> set[str]:
    return {stem(word) for word in _WORD.findall(text)}
