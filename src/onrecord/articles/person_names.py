"""Names of persons in bylines and sign-off lines: taken apart, with roles, places and "By" left out."""

import re

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
        found = _read_part(part)
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


def _read_part(part: str) -> str | Agency | None:
    part = part.strip(" \t.,;:()[]*•⦁–—-_/")
    agency = agency_called(_BEFORE.sub("", part)) if part else None
    if agency is not None:
        return agency
    # "Associated Press writer Jane Doe": the house goes, then the job.
    for words in part.split(" writer", 1)[:1] if " writer" in part else ():
        if agency_called(words) is not None:
            part = part[len(words) :]
            part = re.sub(r"^\s*writers?\s+", "", part)
    part = _HOUSE.sub("", _BEFORE.sub("", part))
    part = _BEFORE.sub("", part)
    part = _AFTER.sub("", _CAPS_PLACE.sub("", _PLACE.sub("", part))).strip(" .,;:*")
    if part.isupper() and len(part) > 4:
        part = part.title()
    return part if is_person_name(part) else None
