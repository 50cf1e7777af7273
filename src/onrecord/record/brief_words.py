"""Small words of the brief: lists of names, counts of sources, names with their article, titles."""

from collections.abc import Sequence

from onrecord.nouns.record import RecordEntity
from onrecord.text.names import head_kind

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PLURAL_STATES = ("United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "European Union")
_MOST_TITLE_WORDS = 5
_PLACED = frozenset({"at", "in", "for", "on", "from"})


def names_in_words(names: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c", each with the article it needs."""
    told = [with_article(name) for name in names]
    return " and ".join(part for part in (", ".join(told[:-1]), told[-1]) if part)


def with_article(name: str) -> str:
    """The name, with "the" before one that goes by it: "the United States", "the Straits Council"."""
    words = name.split()
    body = len(words) > 1 and head_kind(words[-1]) in ("forum", "organisation")
    body = body or any(word.lower() in ("of", "for") for word in words[1:])
    needs = name.startswith(_PLURAL_STATES) or body
    return f"the {name}" if needs and not name.lower().startswith("the ") else name


def sources_in_words(sources: int) -> str:
    """ "one source", "three independent sources"."""
    number = _NUMBERS[sources] if sources < len(_NUMBERS) else str(sources)
    return f"{number} source" if sources == 1 else f"{number} independent sources"


def titled(entity: RecordEntity) -> str:
    """A person's name with the title most pages give; one that is long, or says where somebody works, is left out."""
    title = entity.roles[0].title if entity.roles else ""
    words = title.split()
    plain = 0 < len(words) <= _MOST_TITLE_WORDS and not any(word.lower() in _PLACED for word in words)
    if not plain or "’" in title or "'" in title or title.lower() in entity.name.lower():
        return entity.name
    return f"{title} {entity.name}"
