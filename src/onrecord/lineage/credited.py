"""Outlets that an article names as the source of its words: "told the Meridian Post", "Halden Wire reported"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.lineage import Credit
from onrecord.text.agencies import agency_called
from onrecord.text.sentences import split_sentences

_CAPITAL = r"[A-ZÀ-ÞА-ЯΑ-Ω][\w’'&.-]*\w"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:of|de|la|le|du|der)\s+)?{_CAPITAL}){{0,4}}"
# What a name must end in, or be called, to be an outlet's when no table knows it.
_OUTLET_NOUN = re.compile(
    r"(?:Post|Times|Herald|Tribune|Journal|Gazette|Courier|Wire|Press|News|Chronicle|Observer|Telegraph|Mirror|Globe|"
    r"Daily|Weekly|Today|Radio|TV|Television|Broadcasting|(?:News|Press|Telegraph|Information)\s+Agency|Newspaper|"
    r"Magazine|Review|Zeitung|Presse|Monde|Pravda)$"
)
_CALLED = (
    r"(?:news\s+)?(?:newspaper|magazine|daily|weekly|broadcaster|news\s+agency|news\s+site|news\s+channel|newswire)"
)
# "Russia's state-run news agency Tass", "the respected daily Courier": what may stand between the cue and the name.
_KIND = r"(?:state|official|semi-official|state-run|state-owned|private|local|independent|influential|respected)"
_BEFORE_NAME = (
    rf"(?:(?:the|an?|his|her|their)\s+)?(?:(?:[\w-]+(?:['’]s)?\s+){{0,3}}?{_CALLED}\s+)?"
    rf"(?:the\s+)?(?:{_KIND}\s+){{0,2}}"
)
_CUE_BEFORE = re.compile(
    r"\b(?:according\s+to|cit(?:es|ed|ing)|quot(?:es|ed|ing)(?:\s+by)?|(?:first\s+)?(?:reported|published|disclosed|"
    r"revealed|obtained|quoted|cited)\s+(?:by|in)|told|tells|telling|interview\s+(?:with|by|to|in|for)|interviewed\s+by|"
    r"(?:statement|remarks|comments?)\s+to|speaking\s+to|spoke\s+to|reports?\s+(?:by|in|from)|writ(?:es|ing)\s+in|"
    r"wrote\s+in|as\s+(?:reported|quoted)\s+by)\s+"
    rf"(?:(?:an?\s+|the\s+)?(?:report|article|story|interview)\s+(?:by|in|with|from|to)\s+)?{_BEFORE_NAME}(?P<name>{_NAME})(?:\s+{_CALLED})?"
)
_CUE_AFTER = re.compile(
    rf"(?P<name>{_NAME})(?:\s+{_CALLED})?,?\s+(?:(?:has|had|have|first|also|earlier|later|which|on\s+\w+day)\s+){{0,2}}"
    r"(?:reported|reports|revealed|disclosed|published|quoted|quotes|cited|broadcast|wrote|writes)\b"
)
_NAMES = re.compile(_NAME)
_NOUN = r"(?:newspaper|paper|magazine|daily|weekly|broadcaster|agency|news\s+site|channel)"
_BY_NOUN = re.compile(
    rf"\bthe\s+{_NOUN}(?:['’]s\s+report)?\s+(?:has\s+|had\s+|also\s+|later\s+)?"
    r"(?:reports?|reported|said|says|wrote|writes|quoted|cited|added)\b"
    rf"|\b(?:told|according\s+to|reported\s+by|quoted\s+by)\s+the\s+{_NOUN}\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"^.*['’]s?\s+")
_THE = re.compile(r"^(?:as\s+)?the\s+|^as\s+", re.IGNORECASE)

# Where a page prints the name of its own outlet. Related headlines and captions name others'.
_FURNITURE = frozenset({"menu", "title", "status", "other", "subscribe"})
_LINE_CHARS = 80


def find_credits(articles: Sequence[Article]) -> tuple[Credit, ...]:
    """Who names whom, article by article in their order."""
    return tuple(credit for article in articles for credit in credits_in(article))


def credits_in(article: Article) -> Iterator[Credit]:
    """Each outlet once a sentence, in text order; the article's own outlet and agencies are none.

    "The newspaper said" and "told the Journal" speak of the outlet last named before ("the Avel Journal").
    """
    own = {house_key(name) for name in (*article.credits, article.outlet or "") if name}
    named: list[str] = []
    for sentence in split_sentences(article.text, language=article.language):
        words = sentence.of(article.text)
        found = [
            _in_full(match["name"], named, called=_is_called(match.group()))
            for pattern in (_CUE_BEFORE, _CUE_AFTER)
            for match in pattern.finditer(words)
        ]
        outlets = (outlet_named(match.group()) for match in _NAMES.finditer(words))
        named += [name for name in outlets if name is not None]
        if named and _BY_NOUN.search(words):
            found.append(named[-1])
        seen: set[str] = set()
        for name in found:
            if name is not None and house_key(name) not in own | seen:
                seen.add(house_key(name))
                yield Credit(article=article.id, name=name, sentence=sentence)


def _in_full(words: str, named: Sequence[str], *, called: bool) -> str | None:
    """The outlet that `words` name; "the Journal" is the last of `named` that ends so."""
    name = outlet_named(words, called=called)
    if name is not None:
        return name
    last = _THE.sub("", words)
    return next((full for full in reversed(named) if full.endswith(f" {last}")), None)


def outlet_named(words: str, *, called: bool = False) -> str | None:
    """The outlet that a run of capitalised words names, None if it is a person, a state or anything else.

    `called`: the text calls it a newspaper, agency or the like.
    """
    name = _THE.sub("", _OF_SOMEBODY.sub("", " ".join(words.split())))
    # A table knows "Tass"; the run may go on past the name ("Tass Monday").
    pieces = name.split(" ")
    for end in range(len(pieces), 0, -1):
        known = agency_called(" ".join(pieces[:end]))
        if known is not None:
            return known.name
    if called or (_OUTLET_NOUN.search(name) and " " in name):
        return name
    return None


def house_key(name: str) -> str:
    """What two names of one outlet have in common."""
    known = agency_called(name)
    return (known.name if known is not None else _THE.sub("", name)).casefold()


def find_houses(articles: Sequence[Article], keys: Sequence[str]) -> dict[str, frozenset[str]]:
    """Which articles are of the outlet that each key (`house_key`) stands for: by their credits, their outlet, or its
    name in the head and foot of their page. Keys of no article are left out.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        own = {form for name in (*article.credits, article.outlet or "") if name for form in _forms(name)}
        furniture = "\n".join(
            removed.text
            for removed in article.removed
            if removed.why in _FURNITURE and len(removed.text) <= _LINE_CHARS
        ).casefold()
        for key in keys:
            if not own.isdisjoint(_forms(key)) or re.search(rf"(?<!\w){re.escape(key)}(?!\w)", furniture):
                found[key].add(article.id)
    return {key: frozenset(held) for key, held in found.items()}


def _forms(name: str) -> set[str]:
    """The key, and the initials of a name of several words: "(MP)" is Meridian Press."""
    pieces = name.split()
    initials = "".join(piece[0] for piece in pieces).casefold()
    return {house_key(name), initials} if len(pieces) > 1 else {house_key(name)}


def _is_called(words: str) -> bool:
    return re.search(rf"\b{_CALLED}\b", words) is not None
