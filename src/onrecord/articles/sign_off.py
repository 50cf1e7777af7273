"""Lines that say whose copy this is: contributors, agencies, "Source: …", "Reporting by …; Editing by …"."""

import re
from dataclasses import dataclass

from onrecord.articles.person_names import split_names
from onrecord.text.agencies import agency_called, find_agencies
from onrecord.text.prose import count_words, ends_sentence

_CONTRIBUTED = re.compile(
    r"\b(?:also |all |both |each )*contributed (?:(?:additional |to the |to this |to |with )*(?:reporting|research"
    r"|writing)\b"
    r"|to (?:this|the|our|these) (?:\w+ )?(?:report|story|article|piece|dispatch|coverage|analysis|post|account"
    r"|news|item)\b|to it\.?$|from [A-Z])"
    r"|\breported from [A-Z][^.]* for this (?:article|story|report)\b|\b(?:haben|hat) zu diesem (?:bericht"
    r"|artikel) beigetragen|a contribué à (?:cet|ce)\b|contribuyó a (?:este|esta)\b|contribuiu para (?:esta"
    r"|este)\b"
)
_REPORTING = re.compile(
    r"\b(?:additional |with additional |further |extra )?(?:reporting|writing|report|written|reported|compiled"
    r"|research|assistance|editing|edited|rewriting) (?:and (?:writing|editing|reporting) )?(?:by"
    r"|from):?\s+(?P<who>[^;.()]+(?:[A-Z]\.[^;.()]+)*)",
    re.I,
)
_SIGN_OFF = re.compile(
    r"^\W*(?:with )?(?:additional |further )?(?:reporting|report|writing|written|compiled"
    r"|assistance) (?:and (?:writing|editing) )?(?:by|from)\b",
    re.I,
)
# "… he said. (Reporting by Jane Doe; Editing by John Doe)" at the end of a paragraph.
_BRACKETED_REPORTING = re.compile(r"\((?:Additional |With )?(?:[Rr]eporting|[Ww]riting) (?:and \w+ )?by [^()]+\)?$")
_CONTRIBUTING = re.compile(r"^\W*contributing(?: to this (?:report|story))?\s*:\s*(?P<who>.{4,300})$", re.I)
_EDITING = re.compile(r"\bediting by\b", re.I)
_SOURCE = re.compile(
    r"^[\s(\[*•–—-]*(?:(?:news |original |article )?sources?|via|courtesy(?: of)?|quellen?|source|sources|fuentes?"
    r"|fontes?|fonte|bron(?:nen)?|kilde|källa|lähde|źródło|zdroj|forrás|surs[aă]|izvor|источник|джерело|източник"
    r"|kaynak|πηγή|المصدر|מקור|来源|出典|출처|original|translated from|in translation from)"
    r"\s*[:：|–—-]\s*(?P<who>.{2,80}?)[\s)\]]*$",
    re.I,
)
# "Source: Harbour Post. Automatic translation, may contain errors."
_TRANSLATED = re.compile(r"[.,;]\s+(?:automatic|automated|machine|translated|translation)\b[^.]{0,80}\.?$", re.I)
# "When quoting, a link to XYZ is required": the page is of that house.
_LINK_REQUIRED = re.compile(
    r"(?:\b(?:when|while|if|upon|in case of|for)\s+(?:using|quoting|citing|copying|reprinting|republishing|reproducing"
    r"|reprints?|full or partial use|any use|use|reproduction)\b[^.]{0,60}|^\W*(?:a|an|the)?\s*(?:active\s+)?)"
    r"\b(?:hyper)?(?:link|reference|credit|attribution)\s+to\s+(?:the\s+)?(?P<who>[\w][\w .&-]{1,40}?)"
    r"(?:\s+(?:news\s+)?agency)?\s+(?:is|are)\s+(?:obligatory|required|mandatory|compulsory|necessary|a must)\b",
    re.I,
)
_INPUT = re.compile(
    r"^[\s(\[*•–—-]*(?:with|from|based on|including|mit|avec|con|com)\s+(?:additional\s+|further\s+)?(?:inputs?"
    r"|information|reporting|reports|material|files|wires?|agency|agencies|content|material|informationen"
    r"|informations|información|informações|informazioni)"
    r"\b(?:\s+(?:from|by|of|von|de|di|da|der))?\s*:?\s*(?P<who>.*?)[\s)\].]*$",
    re.I,
)
_ORIGIN = re.compile(
    r"\b(?:originally|first) (?:appeared|published|posted|reported)(?: (?:on|in|by|at))+ (?P<who>[^.,;]{2,60})"
    r"|republished (?:with permission )?from (?P<whom>[^.,;]{2,60})|(?:provided|produced"
    r"|supplied) by (?P<by>[^.,;]{2,40})|(?:auto-generated|published) from (?:a "
    r"|an )?(?P<feed>\w[^.,;]{2,40}?) (?:feed|wire)",
    re.I,
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19"
    r"|20)?\d\d)?)?\s*(?:by\s+)?(?P<who>[^.|]{2,60}?)(?:,? (?:LLC|Inc|Ltd|GmbH|AG|S\.?A|plc)\b|[.|]|,|\ball rights"
    r"|$)",
    re.I,
)
_LEAD_TAG = re.compile(
    r"(?:,\s+|\s[-–—]\s)(?:according to|as reported by|reports?|reported|writes|citing|per|berichtet|meldet|laut"
    r"|selon|rapporte|según|informa|informó|segundo|riferisce|сообщает|передает"
    r"|пишет)\s+(?:the\s+)?(?P<who>[^,.;]{2,40}?)(?:\s+reports?|\s+reported)?[.\s]*$"
    r"|,\s+(?:the\s+)?(?P<first>[A-Z][\w -]{1,30}?)\s+(?:reports?|reported|writes)[.\s]*$"
)
_LEAD_TAG_GENERIC = re.compile(r"\b(?:said|told|says|ministry|minister|officials?|sources?|statement|government)\b")
_DIVIDER = re.compile(r"(?:\s|^)(?:_{2,}|—{2,}|-{3,}|\*{3,}|\*\s\*\s\*|#{2,})\s*")
_SENTENCE_START = re.compile(r"(?<=[.!?”\"’)_])\s+(?=[A-Z(•*])")
# A line that is nothing but an agency's name, perhaps with a dash, brackets or a year.
_LONE = re.compile(r"^[\s(\[/–—-]*(?P<who>[^()\[\]\n]{2,40}?)[\s)\]/.–—-]*$")
_MAX_WORDS = 90


@dataclass(frozen=True, slots=True)
class SignOff:
    """What a line says of the article's makers: persons who contributed, names of agencies and outlets, holder of
    the copyright; `likely`, the agency that signs in this form, if the page credits no other."""

    persons: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    holder: str | None = None
    likely: str | None = None


def contribution_start(text: str) -> int | None:
    """Where in the block the sentence begins that names the contributors; None if no sentence does."""
    bracketed = _BRACKETED_REPORTING.search(text)
    if bracketed is not None and count_words(text[bracketed.start() :]) <= _MAX_WORDS:
        return bracketed.start()
    match = _CONTRIBUTED.search(text)
    if match is None or count_words(text[match.start() :]) > _MAX_WORDS:
        return None
    start = 0
    for cut in (*_DIVIDER.finditer(text, 0, match.start()), *_SENTENCE_START.finditer(text, 0, match.start())):
        # "U.S. correspondent Doe", "J. Doe": an initial is no sentence end.
        before = text[: cut.start()]
        if re.search(r"(?:^|[\s.])[A-Z]\.$|\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Lt|Gen|Col|Sen|Rep|Gov)\.$", before):
            continue
        start = max(start, cut.end())
    persons, agencies = split_names(text[start : match.start()])
    needs_two = text[match.start() : match.end()].rstrip(".").endswith("to it")
    if len(persons) >= (2 if needs_two else 1) or agencies:
        return start
    return None


def read_sign_off(text: str) -> SignOff | None:
    """What the block `text` says of the article's makers as a whole; None if it is no line of that kind."""
    if count_words(text) > _MAX_WORDS:
        return None
    start = contribution_start(text)
    if start is not None and (match := _CONTRIBUTED.search(text)) is not None:
        persons, agencies = split_names(text[start : match.start()])
        return SignOff(tuple(persons), tuple(agency.name for agency in agencies))
    if _SIGN_OFF.match(text) or (text.startswith("(") and _REPORTING.search(text)):
        return _read_reporting(text)
    required = _LINK_REQUIRED.search(text)
    if required is not None:
        known = agency_called(required["who"])
        is_site = re.search(r"\b(?:source|site|website|page|us|article|material|author)\b", required["who"], re.I)
        return SignOff(agencies=(known.name if known else required["who"],) if known or not is_site else ())
    contributing = _CONTRIBUTING.match(text)
    if contributing is not None:
        persons, agencies = split_names(contributing["who"])
        if persons or agencies:
            return SignOff(tuple(persons), tuple(agency.name for agency in agencies))
    for pattern in (_SOURCE, _INPUT):
        match = pattern.match(_TRANSLATED.sub("", text))
        if match and (pattern is _INPUT or count_words(match["who"]) <= 8):
            return _read_source(match["who"], is_input=pattern is _INPUT, text=text)
    lone = _LONE.match(text)
    if lone and not ends_sentence(lone["who"]):
        named = [agency_called(part) for part in re.split(r"\s*(?:/|,|&|\band\b|\bund\b|\bet\b|\by\b)\s*", lone["who"])]
        if named and all(agency is not None for agency in named):
            return SignOff(agencies=tuple(agency.name for agency in named if agency is not None))
    return None


def read_credit_line(text: str) -> SignOff:
    """What a line already known as a credit (copyright, "originally published by") names."""
    holder: str | None = None
    match = _COPYRIGHT.search(text)
    if match:
        holder = match["who"].strip(" ,-–—©") or None
    names = [agency.name for agency in find_agencies(text) if agency.is_agency]
    for origin in _ORIGIN.finditer(text):
        for words in filter(None, origin.groups()):
            agency = agency_called(words)
            names.append(agency.name if agency else words.strip())
    return SignOff((), tuple(dict.fromkeys(names)), holder)


def read_lead_tag(text: str) -> str | None:
    """The agency or outlet to which the last words of a lead paragraph credit the whole of it ("…, according to AP
    News.")."""
    match = _LEAD_TAG.search(text)
    if match is None:
        return None
    who = match["who"] or match["first"]
    agency = agency_called(who)
    return agency.name if agency is not None else None


def _read_reporting(text: str) -> SignOff | None:
    persons: list[str] = []
    agencies: list[str] = []
    for match in _REPORTING.finditer(text):
        if re.match(r"edit", match.group(), re.I):
            continue
        who = re.split(r"[;.]?\s*\b(?:edit|writ|report|compil)\w* (?:and \w+ )?by\b", match["who"], flags=re.I)[0]
        found, named = split_names(who)
        persons += [name for name in found if name not in persons]
        agencies += [agency.name for agency in named]
    if not persons and not agencies and not _EDITING.search(text):
        return None
    # "(Reporting by A; Editing by B)" in brackets is how Reuters, and hardly anyone else, signs off.
    is_form = _EDITING.search(text) and re.search(r"\breporting by\b", text, re.I) and text.lstrip().startswith("(")
    likely = "Reuters" if is_form else None
    return SignOff(tuple(persons), tuple(dict.fromkeys(agencies)), likely=likely)


def _read_source(who: str, *, is_input: bool, text: str) -> SignOff | None:
    names = []
    for part in re.split(r"\s*(?:/|,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b)\s*", who):
        agency = agency_called(part)
        if agency is not None:
            names.append(agency.name)
    if names:
        return SignOff(agencies=tuple(dict.fromkeys(names)))
    is_name = count_words(who) <= 5 and all(
        word[:1].isupper() or len(word) < 4 or not word[:1].isalpha() for word in who.split()
    )
    if is_input and who and is_name and re.search(r"\b(?:from|by|of)\b", text, re.I) and count_words(text) <= 12:
        return SignOff(agencies=(who.strip(" .()[]"),))  # "With material from Harbour Wire": unknown, named as printed
    if is_input:
        generic = re.search(r"\b(?:agenc(?:y|ies)|wires?|inputs?|files|material)\b", text, re.I)
        return SignOff() if generic and count_words(text) <= 12 else None
    if ends_sentence(who) and count_words(who) > 4:
        return None
    # "Source: Harbour Courier": an outlet we do not know, named as printed.
    return SignOff(agencies=(who.strip(" .()[]"),)) if is_name and not re.search(r"https?:|www\.", who) else SignOff()


_TRAILING = re.compile(
    r"(?<=[.!?…\"”’'»)])\s*(?:[(\[/]"
    r"|[—–-]+\s?)(?P<who>[^()\[\]/.!?]{2,40}(?:/[^()\[\]/.!?]{2,30}){0,3})[)\]/]?\s*\.?\s*$"
)


def read_trailing_credit(text: str) -> tuple[int, list[str]] | None:
    """The agencies that sign behind an article's last sentence ("… he said. (AP)", "… — AFP/Reuters") and where
    that begins."""
    match = _TRAILING.search(text)
    if match is None:
        return None
    who = re.sub(r"^(?:with|by|source:?|via)\s+", "", match["who"].strip(), flags=re.I)
    agencies = [agency_called(part) for part in re.split(r"\s*(?:/|,|&|\band\b)\s*", who)]
    names = [agency.name for agency in agencies if agency is not None]
    return (match.start(), names) if names and len(names) == len(agencies) else None
