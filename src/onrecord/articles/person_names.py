"""Names of persons in bylines and sign-off lines: taken apart, with roles, places and "By" left out."""

import re

from onrecord.articles.masthead import is_masthead
from onrecord.text.agencies import Agency, agency_called

# Words that stand before a name and are none of it.
_BEFORE = re.compile(
    r"^(?:\W+|(?:by|and|with|written by|reported by|reporting by|story by|report by|text by|words by"
    r"|additional reporting by|writing by|edited by|posted by|author|authors|from|mr|mrs|ms|dr|prof|"
    r"von|par|por|di|de|da|door|av|af|autor|autorin|auteur|autore|autora|автор|yazan|und|et|y|e|i|și|и)\b[.:]?\s+"
    r"|(?:senior |chief |staff |national |foreign |political |diplomatic |white house |special |former |freelance "
    r"|news |our |the )*"
    r"(?:correspondents?|reporters?|journalists?|writers?|producers?|staffers?|editors?|contributors?|columnists?"
    r"|photographers?|videojournalists?)\s+)+",
    re.I,
)
# "Fox News' Rich Doe", "CNN's Jane Doe", "Associated Press writer Jane Doe".
_HOUSE = re.compile(r"^(?:the\s+)?[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*){0,3}(?:['’]s|s['’]|['’])\s+(?=[A-Z])")
_PLACE = re.compile(
    r"\s+(?:in|from|at|of|for|on|reporting|reported|also|aus|à|en|desde|da|de)\s+(?=[A-Z\u0400-\u042f]).*$"
    r"|\s+in the .*$|\s+(?:also|reported|reporting|contributed)\b.*$"
)
# "XYZ writer Jane Doe"
_HOUSE_SHORT = re.compile(
    r"^[A-Z]{2,6}\s+(?=(?:[a-z]+\s+)?(?:writers?|reporters?|correspondents?|journalists?|staff)\b)"
)
# "JANE DOE Harbour Telegraph": the name in capitals, then the house.
_CAPS_NAME_HOUSE = re.compile(
    r"^(?P<name>(?:[A-Z][A-Z.'’-]+\s+){1,3}[A-Z][A-Z'’-]+)\s+(?P<house>[A-Z][a-z][\w-]*(?:\s+[A-Z][\w-]*){0,3})$"
)
_STAFF = re.compile(r"\b(?:Reporter|Writer|Correspondent|Editor|Staff|Contributor|Columnist)\b")
# An agency that no table knows and that calls itself one.
_UNKNOWN_AGENCY = re.compile(
    r"^(?:[A-Z][\w’'-]+\s+){1,3}(?:(?:News|Press|Telegraph|Information)\s+(?:Agency|Service|Bureau)|Newswire|Wire)$"
)
_CAPS_PLACE = re.compile(r"(?<=[a-z])\s+[A-Z]{3,}(?:[ ,][A-Z.]{2,})*$")
_AFTER = re.compile(r"\s*(?:[|•·/]|\s[-–—]\s|\(|\[|@|<|\d).*$")
_TOKEN = (
    r"(?:(?:[A-Z\u00c0-\u00de\u0100-\u017f\u0400-\u042f\u0370-\u03ab][\w'’\-]*\.?)"
    r"|(?:de|del|della|der|den|van|von|da|dos|di|la|le|el|al|bin|ibn|ben|ter|af|zu|du|st\.)|(?:(?:al|el|ad|as|ar)-\w+)|(?:[dlDOM]['’][A-Z]\w+))"
)
_NAME = re.compile(rf"^{_TOKEN}(?:\s+{_TOKEN}){{1,4}}$")
_SPLIT = re.compile(
    r"\s*(?:,|;|&|\band\b|\bund\b|\b(?:avec|with|mit|con|com)\b|\bet\b|\by\b|\be\b|\bи\b|\bși\b|\bi\b|\s\|\s|\s/\s|•)\s*"
)
_JOBS = re.compile(
    r"\b(?:staff|desk|team|editor|editors|correspondent|reporter|writer|bureau|newsroom|news|press|agency|agencies"
    r"|online|admin|chief|wire|service|report|contributor|analyst|columnist|times|post|journal|media|redaktion"
    r"|senior|"
    r"fellow|professor|director|minister|council|university|institute|group|board|updated|published|share|read"
    r"|comments?|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"january|february|march|april|june|july|august|september|october|november|december|jr|sr|phd|md|esq"
    r"|washington|london|moscow|geneva|brussels|paris|berlin|government|president|security|foreign|ministry|story"
    r"|article)\b",
    re.I,
)


def split_names(words: str) -> tuple[list[str], list[Agency]]:
    """The persons and the agencies listed in `words`, each in order.

    Takes what stands around names: "By", "Associated Press writers", "in Moscow", roles after a comma. Parts that
        look like
    neither are dropped. Names printed in capitals come back in title case.
    """
    persons: list[str] = []
    agencies: list[Agency] = []
    for part in _SPLIT.split(words):
        name, house = _without_house(part)
        for found in (_read_part(name), house):
            if isinstance(found, str) and found not in persons:
                persons.append(found)
            elif isinstance(found, Agency) and found not in agencies:
                agencies.append(found)
    return persons, agencies


def is_person_name(words: str) -> bool:
    """True for two to five words that are all written like parts of a person's name and name no job or desk."""
    return (
        _NAME.match(words) is not None
        and not _JOBS.search(words)
        and sum(word[0].isupper() for word in words.split()) >= 2
    )


def _without_house(part: str) -> tuple[str, Agency | None]:
    """`part` without the house behind a name in capitals, and that house."""
    match = _CAPS_NAME_HOUSE.match(_BEFORE.sub("", part.strip()))
    if match is None:
        return part, None
    known = agency_called(match["house"])
    if known is None and is_masthead(match["house"]) and not _STAFF.search(match["house"]):
        known = _unknown(match["house"])
    return match["name"], known


def _unknown(name: str) -> Agency:
    """An outlet that no table knows, named as printed."""
    return Agency(name, is_agency=True, short=(), also=())


def _read_part(part: str) -> str | Agency | None:
    part = part.strip(" \t.,;:()[]*•⦁–—-_/")
    agency = agency_called(_BEFORE.sub("", part)) if part else None
    if agency is not None:
        return agency
    if _UNKNOWN_AGENCY.match(part):
        return _unknown(part)
    # "Associated Press writer Jane Doe": the house goes, then the job.
    for words in part.split(" writer", 1)[:1] if " writer" in part else ():
        if agency_called(words) is not None:
            part = part[len(words) :]
            part = re.sub(r"^\s*writers?\s+", "", part)
    part = _HOUSE_SHORT.sub("", _HOUSE.sub("", _BEFORE.sub("", part)))
    part = _BEFORE.sub("", part)
    part = _AFTER.sub("", _CAPS_PLACE.sub("", _PLACE.sub("", part))).strip(" .,;:*")
    if part.isupper() and len(part) > 4:
        part = part.title()
    return part if is_person_name(part) else None
