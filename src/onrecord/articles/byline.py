"""Lines that name the author: "By Jane Doe", "Jane Doe, Staff Writer", "More from Jane Doe"."""

import re
from dataclasses import dataclass

from onrecord.articles.person_names import is_person_name, split_names
from onrecord.text.prose import count_words

_BY = re.compile(
    r"^\W*(?:(?:written|reported|posted|published|story|report|text|words|article|analysis|opinion|review"
    r"|interview|submitted|compiled) )?"
    r"(?:by|von|par|por|door|af|av|author|authors|autor(?:in|a|es)?|auteurs?|autore|автор|yazan|écrit par"
    r"|escrito por|scritto da|geschrieben von)\b\s*[:|]?\s+(?P<who>\S.*)$",
    re.I,
)
_MORE_FROM = re.compile(
    r"^\W*(?:more (?:from|by|articles by|stories by|posts by)|(?:view|see|read) (?:all|more) (?:posts|articles"
    r"|stories)? ?(?:by|from)|all posts by|about(?: the author)?:?|follow) (?P<who>[^.]{4,40}?)(?: on .*)?\W*$",
    re.I,
)
_BIO = re.compile(
    r"^(?P<who>(?:[^\W\d_][\w’'.-]*\s+){1,4}?)(?:is|was|covers|writes|reports|has (?:covered|reported|written)) "
    r"(?:an? |the |for |about |on |from )?(?:[\w’'-]+ ){0,6}?"
    r"(?:reporter|correspondent|journalist|staff writer|writer|editor|columnist|producer|bureau chief|contributor"
    r"|freelancer|fellow)\b"
    r"|^(?P<whose>(?:[A-ZÀ-Þ][\w’'.-]*\s+){2,4})has (?:covered|reported|written) [^.,;]{3,60}"
    r"\b(?:since (?:19|20)\d\d|for (?:more than |over )?[\w-]+ (?:years|decades))\b"
)
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|staff writer|writer|editor|bureau chief|columnist|journalist|producer"
    r"|contributor|analyst|korrespondent|journaliste|redakteur\w*|corresponsal|periodista|giornalista"
    r"|корреспондент|muhabir\w*)\b",
    re.I,
)
# "By our staff, with Harbour Wire": whoever is named beside the staff is another house.
_WITH = re.compile(r"\b(?:with|mit|avec|con)\s+(?P<house>(?!Agenc|Wire)[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2})\s*$")
# "Text: Jane Doe", as magazines sign; the name is all that follows.
_LABELLED = re.compile(r"^\W*(?:text|words|story|report|author|reporter|texte|texto|testo)\s*:\s*(?P<who>\S.*)$", re.I)
_MAX_WORDS = 24


@dataclass(frozen=True, slots=True)
class Byline:
    """Names of persons and of agencies that a byline gives; both empty for "By our correspondent"."""

    persons: tuple[str, ...]
    agencies: tuple[str, ...]


def read_byline(text: str) -> Byline | None:
    """The byline that the block `text` is, None if it is none."""
    words = count_words(text)
    if not 1 < words <= _MAX_WORDS:
        return None
    for pattern in (_BY, _MORE_FROM):
        match = pattern.match(text)
        if match is None:
            continue
        persons, agencies = split_names(match["who"])
        anonymous = (
            pattern is _BY
            and words <= 6
            and re.search(
                r"\b(?:staff|correspondents?|reporters?|desk|agenc(?:y|ies)|editors?|redaktion|bureau|newsroom"
                r"|admin)\b",
                text,
                re.I,
            )
        )
        named = [agency.name for agency in agencies]
        beside = _WITH.search(text) if anonymous and not persons and not named else None
        if beside is not None:
            named.append(beside["house"])
        if persons or (named and pattern is _BY) or anonymous:
            return Byline(tuple(persons), tuple(named))
    labelled = _LABELLED.match(text)
    if labelled is not None and is_bare_name(labelled["who"]):
        return Byline(tuple(split_names(labelled["who"])[0]), ())
    return None


def read_bare_byline(text: str) -> Byline | None:
    """The same for a line with no "By": a name with a role ("Jane Doe, Staff Writer", "Jane Doe | Reuters")."""
    if count_words(text) > 12:
        return None
    parts = re.split(r"\s*[,|•·/(–—]\s*|\s-\s", text.strip(" .)"), maxsplit=1)
    if len(parts) == 2 and is_person_name(parts[0].title() if parts[0].isupper() else parts[0]):
        persons, agencies = split_names(text)
        if persons and (agencies or _ROLE.search(parts[1])):
            return Byline(tuple(persons), tuple(agency.name for agency in agencies))
    return None


def is_bare_name(text: str) -> bool:
    """True for a line that is one to three persons' names and nothing else. Whether it is a byline depends on its
    place."""
    persons, agencies = split_names(text)
    named = sum(len(name.split()) for name in persons)
    return bool(persons) and not agencies and count_words(text) <= named + len(persons)


def bio_name(text: str) -> str | None:
    """Whose biography the line is ("Jane Doe is a reporter for the Courier."); None if it is none."""
    match = _BIO.match(text) if count_words(text) <= 60 else None
    name = (match["who"] or match["whose"]).strip() if match else ""
    return name if name and is_person_name(name) else None
