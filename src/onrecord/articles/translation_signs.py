"""Signs that a page went through machine translation, in words; few and sure ones, because quoting them accuses."""

import re
from collections.abc import Sequence

from onrecord.text.prose import count_words, ends_sentence

# "Ukraine. ." and ". . .": a full stop translated as a sentence of its own. An ellipsis with blanks has three.
_DOUBLED_STOP = re.compile(r"\w\S*[.!?] \.(?! ?\.)(?=\s|$)|[a-z]\. \. \.(?=$)")
# "agreements. and are", "join. NATO", "do so. backtrack": a stop inside a sentence.
_STOP_BEFORE_SMALL = re.compile(r"\b[^\W\d_]{3,}\. (?=[a-zà-ÿ]+ [a-zà-ÿ]{2,}\b)")
_STOP_BEFORE_TAIL = re.compile(r"\b(?:the|a|an|and|or)\. (?=[A-Z])|\b[a-z]{3,}\. [A-Z]{2,6}\.(?=\s|$)")
_STOP_BEFORE_DASH = re.compile(r"\w\. -[A-Z]")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]\.)+$|\b(?:e\.g|i\.e|etc|vs|no|approx|ca|mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|capt|prof|jan|feb|mar"
    r"|apr|jun|jul|aug|sept?|oct|nov|dec|st|inc|corp|ltd|co|jr|sr|bros|ave|blvd|dept|govt|univ|assn|min|max|fig|vol|ed|rev|hon|pres|sgt|maj|cmdr|adm|atty|supt|calif|mass|conn|ariz|fla|ill"
    r"|mich|minn|miss|mont|neb|nev|okla|ore|tenn|tex|wash|wis|wyo|ala|ark|colo|del|ind|kan|usw|bzw|bspw|evtl|dpa)\.$",
    re.I,
)
_SMALL_HEADING = re.compile(r"^[a-zà-ÿ][a-zà-ÿ]+(?: [a-zà-ÿ]+){0,4}$")
# A line in which the page says so itself. "Translated by Anna Berg" is a person's work; a text is translated "with" or
# "using" a tool.
_NOTICE = re.compile(
    r"(?:^\W*|\s{2,}|\s[|•·]\s|^\W*(?:source|original)\s?:[^.;]{2,60}[.;]\s)(?:(?:this|the)\s(?:article|text|page|story|content)\s(?:was|has\sbeen|is)\s)?"
    r"(?:(?:machine|auto|automatic(?:ally)?)[\s-]?translat(?:ed|ion)\b|translated\s(?:automatically|by\s(?:an?\s)?"
    r"(?:machine|computer|software|AI)\b|(?:with|using)\s(?!(?:kind\s|the\s)?permission)\w))",
    re.IGNORECASE,
)
_NOTICE_MAX_CHARS = 160
_MAX_SHOWN = 40
_HEADING_MAX_WORDS = 8
_LATIN_LANGUAGES_WITH_CAPITAL_STARTS = frozenset(("en", "de", "fr", "es", "it", "pt", "nl", "ro"))


def find_translation_signs(paragraphs: Sequence[str], languages: Sequence[str]) -> tuple[str, ...]:
    """Reasons to think that the article was machine-translated; empty for most articles.

    paragraphs, languages  of the article, in order and of equal length
    A single stray stop or small heading proves nothing (typing errors happen): those are given from two on.
    """
    signs: list[str] = []
    doubled: list[str] = []
    inner: list[str] = []
    headings: list[str] = []
    for paragraph, language in zip(paragraphs, languages, strict=True):
        if language not in _LATIN_LANGUAGES_WITH_CAPITAL_STARTS:
            continue
        doubled += [_around(paragraph, match.start(), match.end()) for match in _DOUBLED_STOP.finditer(paragraph)]
        for pattern in (_STOP_BEFORE_SMALL, _STOP_BEFORE_TAIL, _STOP_BEFORE_DASH):
            for match in pattern.finditer(paragraph):
                if not _ABBREVIATION.search(paragraph[: match.end()].rstrip(" -ABCDEFGHIJKLMNOPQRSTUVWXYZ")):
                    inner.append(_around(paragraph, match.start(), match.end()))
        if language == "en" and _SMALL_HEADING.match(paragraph):
            headings.append(paragraph)
    if doubled:
        signs.append(f"full stops doubled, as in “{doubled[0]}”")
    if len(inner) > 1 or (inner and (doubled or headings)):
        signs.append(f"sentences broken by a stray full stop, as in “{inner[0]}”")
    # A site may set all its headings small: only one among capitalised ones is odd.
    if headings and any(_is_capital_heading(paragraph) for paragraph in paragraphs):
        signs.append(f"a heading that begins in small letters, “{headings[0]}”")
    return tuple(signs)


def find_translation_notice(page_text: str) -> tuple[str, ...]:
    """The first line of a page that says that it was translated by machine, as a reason; empty if none does."""
    for line in page_text.splitlines():
        if len(line) <= _NOTICE_MAX_CHARS and _NOTICE.search(line):
            return (f"the page says so, “{line.strip()}”",)
    return ()


def _is_capital_heading(paragraph: str) -> bool:
    return paragraph[:1].isupper() and not ends_sentence(paragraph) and count_words(paragraph) <= _HEADING_MAX_WORDS


def _around(text: str, start: int, end: int) -> str:
    begin = max(0, start - _MAX_SHOWN // 2)
    while begin > 0 and not text[begin - 1].isspace():
        begin -= 1
    return text[begin : end + _MAX_SHOWN // 2].strip()
