"""Datelines: "GENEVA, Jan. 10 (AP) —" before the first sentence, taken apart into place and agency."""

import re
from dataclasses import dataclass

from onrecord.articles.masthead import is_masthead
from onrecord.text.agencies import agency_called

_CAPS_WORD = r"[A-Z\u00c0-\u00de\u0400-\u042f\u0370-\u03ab][A-Z\u00c0-\u00de\u0400-\u042f\u0370-\u03ab.'’\-]+"
_CAPS_PLACE = rf"{_CAPS_WORD}(?:[ /]{_CAPS_WORD})*"
_NAME_WORD = r"[A-Z\u00c0-\u00de\u0400-\u042f][\w.'’\-]*"
_NAME_PLACE = rf"{_NAME_WORD}(?:[ /](?:(?:de|del|of|the|la|le|el|am|an|der|sur|do|da)\s)?{_NAME_WORD}){{0,3}}"
_REGION = rf",\s*(?:{_NAME_WORD}(?:\s{_NAME_WORD})?|[A-Z]\.[A-Z]\.)"
_DATE = (
    r",?\s*(?:(?:on\s)?[A-Z][a-z]{2,9}\.?\s\d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}\.?\s[^\W\d_]{3,10}\.?|\d{1,2}[./]\d{1,2}[./]?(?:\d{2,4})?)(?:,?\s\d{4})?\.?"
)
_AGENCY = r"(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,30}/|\[[^\[\]\n]{2,30}\])"
_DASHES = ("—", "–", "-", "―", ":")
_DASH = r"(?:—|–|--?|―|:)"
_NEXT = r"(?=[\"'“‘«„(]*[A-Z0-9\u00c0-\u00de\u0400-\u042f\u0370-\u03ab\u0600-\u06ff\u4e00-\u9fff]|$)"

_FORMS = tuple(
    re.compile(form)
    for form in (
        # GENEVA, Jan. 10 (AP) —   |  Near the border (XYZ) --  |  Genf (dpa) -  |  MOSCOW, January 10. /TASS/.
        rf"(?P<place>(?:[A-Z][a-z]+ (?:the "
        rf"|a )?)?{_NAME_PLACE}(?: border)?)(?:{_REGION})?(?P<day>{_DATE})?[,.]?\s*{_AGENCY}\s*(?:{_DASH}|\.)?\s*",
        # HALDEN, 10 January – XYZINFORM. Text   |  Halden, XYZINFORM – Text
        rf"(?P<place>{_CAPS_PLACE})(?:{_REGION})?(?P<day>{_DATE})\s*(?:—|–|--?|―)\s*(?P<agency>[A-Z-]{{3,15}})\.\s*{_NEXT}",
        rf"(?P<place>[A-Z][a-z][\w'’\-]*(?: [A-Z][a-z][\w'’\-]*)?)(?P<day>,)\s(?P<agency>[A-Z]{{4,15}})\s*"
        rf"(?:—|–|--?)\s*{_NEXT}",
        # The same in scripts that have no capitals: "جنيف (رويترز) - ", "新华社日内瓦1月10日电"
        rf"(?P<place>[\u0590-\u06ff]+(?: [\u0590-\u06ff]+){{0,3}})\s*{_AGENCY}\s*{_DASH}\s*",
        r"(?P<agency>[\u3400-\u9fff]{2,4}[社网])(?P<place>[\u3400-\u9fff]{1,8}?)\d{1,2}月\d{1,2}日[电電](?:（[^）]{1,30}）)?\s*",
        # (Geneva)   |  (AP)   |  (Reuters) -
        rf"(?P<paren>\([A-Z\u0400-\u042f][\w .,/&’'-]{{1,40}}\))\s*(?:{_DASH}\s*|{_NEXT})",
        # Moscow. January 10. INTERFAX.RU -
        rf"(?P<place>{_NAME_WORD})\.(?:{_DATE})\s(?P<agency>[A-Z\u0400-\u042f.]{{3,15}})\s*{_DASH}\s*{_NEXT}",
        # NEW DELHI: Text  |  ISLAMABAD, Jan 10: Text
        rf"(?P<place>{_CAPS_WORD}(?: {_CAPS_WORD})?)(?:{_DATE})?:\s+{_NEXT}",
        # GENEVA, Jan. 10 —   |  JERUSALEM, Israel —  |  WASHINGTON —
        rf"(?P<place>{_CAPS_PLACE})(?:{_REGION})?(?:{_DATE})?\s*(?:—|–|--?|―)\s*{_NEXT}",
        # Geneva, Switzerland —  |  Geneva, 10 January —
        rf"(?P<place>{_NAME_PLACE})(?:{_REGION}(?:{_DATE})?|{_DATE})\s*(?:—|–|--)\s*{_NEXT}",
        # Geneva — Text (one word or two and no second dash near: "Doe — a veteran — said" is none)
        rf"(?P<place>{_NAME_WORD}(?: {_NAME_WORD})?)\s(?:—|–|--)\s{_NEXT}(?![^.]{{0,120}}\s[—–-]{{1,2}}\s)",
        # AFP - Text, Reuters: Text
        rf"(?P<agency>[A-Z][\w.-]{{1,12}}(?: News)?)\s*(?:—|–|--|\s-|:)\s*{_NEXT}",
    )
)
_ALONE = re.compile(rf"^(?P<place>{_CAPS_PLACE})(?:{_REGION})?(?:{_DATE})?(?:\s*{_AGENCY})?\s*(?:—|–|--?|―|:)?$")
_NAMED = re.compile(r"[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,2}")
# Capitals before a dash or colon that are no place: labels of the furniture and of live pages.
_NO_PLACE = re.compile(
    r"\b(?:BREAKING|DEVELOPING|POLL|HOST|BYLINE|JUST|TEST|SERIES|UPDATE|UPDATED|EXCLUSIVE|OPINION|ANALYSIS|WATCH"
    r"|VIDEO|LIVE|READ|PHOTO|PHOTOS|NOTE|FILE|MORE|ALSO|EDITORIAL|Q|A|NEWS|EXPLAINER|EXPLAINED|FACTBOX|TIMELINE"
    r"|WHAT|WHY|HOW|WHO|PM|CEO|QUESTION|ANSWER|PRESIDENT|MINISTER|LATEST|"
    r"CORRECTION|WARNING|SUMMARY|HIGHLIGHTS|ADVERTISEMENT|SHARE|TAGS|SOURCE|BY|PART|CHAPTER|STORY|REPORT|PRESS"
    r"|STATEMENT|INTERVIEW|TRANSCRIPT|UN|EU|US|USA|NATO)\b"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """end: where the article's first word stands in the block; place as printed, agency in full, None where there
    is none."""

    end: int
    place: str | None
    agency: str | None


def read_dateline(text: str) -> Dateline | None:
    """The dateline that opens the block `text`, None if it has none; `end == len(text)` when it stands alone."""
    for form in _FORMS:
        match = form.match(text)
        if match is None or match.end() > 90 or "HOST" in match.group():
            continue
        dateline = _take_apart(match)
        if dateline is not None:
            return dateline
    return None


def read_lone_dateline(text: str) -> Dateline | None:
    """The dateline that the block `text` is: a place in capitals, with or without date, agency and dash."""
    match = _ALONE.match(text)
    if match is None or len(text) > 60 or len(match["place"].split()) > 3 or _NO_PLACE.search(text):
        return None
    agency = _agency_in(match["agency"]) if match["agency"] else None
    if match["agency"] is None and agency_called(match["place"]) is not None:
        return None
    return Dateline(len(text), match["place"], agency)


def _take_apart(match: re.Match[str]) -> Dateline | None:
    groups = match.groupdict()
    end = match.end()
    inner = groups.get("paren")
    if inner is not None:
        inner = inner.strip("()")
        agency = agency_called(inner)
        if agency is not None:
            return Dateline(end, None, agency.name)
        # "(Geneva) Text": one or two capitalised words alone in the brackets, and more text behind.
        is_place = re.fullmatch(rf"{_NAME_WORD}(?: {_NAME_WORD})?(?:, {_NAME_WORD})?", inner) and end < len(
            match.string
        )
        return Dateline(end, inner, None) if is_place and not _NO_PLACE.search(inner) else None
    place, signed = groups.get("place"), groups.get("agency")
    day = groups.get("day")
    agency_name = _agency_in(signed, is_set=bool(day and place and place.isupper())) if signed else None
    if place is None:
        known = agency_called(signed or "")
        at_head = known is not None and known.is_agency and (signed or "").isupper()
        return Dateline(end, None, known.name) if known is not None and at_head else None
    if _NO_PLACE.search(place):
        return None
    if signed and agency_name is None:
        return None
    if (
        signed
        and agency_called(agency_name or "") is None
        and not (day and signed.isupper() and (place.isupper() or not signed.startswith("(")))
        and not (place.isupper() and (match.group().rstrip().endswith(_DASHES) or signed.startswith("/")))
    ):
        return None  # "Rep. Doe (D-CA) said", "Harbour Bank (HB) shares": letters in brackets that sign nothing
    if not signed and place.isupper() and (len(place) < 4 or len(place.split()) > 4):
        return None
    own = agency_called(place)
    if own is not None and own.is_agency and not signed:
        return Dateline(end, None, own.name)
    return Dateline(end, place.strip(" ,"), agency_name)


def _agency_in(signed: str, *, is_set: bool = False) -> str | None:
    """The agency that signs: its full name, or as printed when it is unknown and in capitals ("(XYZ)") or named like
    an outlet ("(Harbour Wire)").

    is_set  a place in capitals and a day stand before it: nothing but an agency follows, whatever it calls itself
    """
    inner = signed.strip("()/[] ")
    for part in [inner, *re.split(r"[/,]", inner)]:
        agency = agency_called(part)
        if agency is not None:
            return agency.name
    is_name = re.fullmatch(r"[A-Z][A-Z/-]{1,14}", inner) or is_masthead(inner) or (is_set and _NAMED.fullmatch(inner))
    return inner if is_name else None
