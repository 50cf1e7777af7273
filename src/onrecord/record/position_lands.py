"""Lands that no list knows, and who speaks for them: a name with a people's name of its own ("Velmark", "Velmarkian"),
or with a government ("Velmark's ambassador").
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.record import RecordEntity
from onrecord.text.name_match import people_of_land
from onrecord.text.names import is_role_head, state_hint, word_sections

# A person's land is told beside the name, and within the first mentions.
NEAR_CHARS = 70
MOST_MENTIONS = 30
_WORD = re.compile(r"[A-Z][^\W\d_]{3,}")
# Words between an owner or a people's name and the person: "Velmark's deputy foreign minister Mira Osterby".
_TITLE = r"((?:[a-zA-Z-]+[ ,]+){0,6})"
# Words that no title has: "travels to Velmark on Monday for talks with Mira Osterby" gives her to nobody.
_NO_TITLE = frozenset("on in at with to by from that and or but when where said says told as after before".split())
# What only a land has.
_OFFICE = (
    r"(?:(?:deputy )?(?:prime |foreign |defen[cs]e |interior |finance |trade |economy |commerce )?"
    r"(?:minister|ambassador|premier|president|government|parliament|army|embassy|capital)|commerce secretary)"
)
_OWNER = re.compile(rf"\b([A-Z][^\W\d_]{{3,}})['’]s? {_OFFICE}\b")
_GOVERNED = re.compile(rf"\b{_OFFICE} of (?:[a-z]+ )?([A-Z][^\W\d_]{{3,}})\b")
# What a land's spokesman speaks for: "a spokeswoman for Velmark's foreign ministry, Mira Osterby".
_HOUSES = frozenset("ministry government army office embassy delegation parliament".split())
_AFTER_TITLE = re.compile(r"(?:(?:of|for)\b.*)?")


class Lands:
    """The invented, small or new lands of a story, and the persons and bodies that the pages give to them."""

    def __init__(self, articles: Sequence[Article], entities: Sequence[RecordEntity]) -> None:
        texts = [article.text for article in articles]
        words = {word for text in texts for word in _WORD.findall(text)}
        governed = {found for text in texts for way in (_OWNER, _GOVERNED) for found in way.findall(text)}
        self._land_of: dict[str, str] = {}
        for entity in entities:
            name = entity.name
            if not _WORD.fullmatch(name) or entity.roles or state_hint(name) is not None:
                continue
            if entity.kind is EntityKind.PERSON and any(" " in alias for alias in entity.aliases):
                continue
            people = {form for form in people_of_land(name) if form in words}
            if any(form.lower() in word_sections("name_heads.txt")["adjective"] for form in people):
                continue  # "European" names a continent's people
            if people or name in governed:
                self._land_of.update(dict.fromkeys([name, *sorted(people)], name))
        lands = "|".join(re.escape(word) for word in sorted(self._land_of, key=len, reverse=True))
        self._before = re.compile(rf"\b({lands})(['’]s?)? {_TITLE}$")
        self._of = re.compile(rf"\bof ({lands}), $")
        self._of_two = re.compile(rf"s of ({lands}) and ({lands}), ((?:[A-Z][\w.'’-]* ?){{1,4}} and )?$")
        self._after = re.compile(rf",? (?:of|the) ({lands})\b|, (?:the )?({lands})(?:['’]s)? [a-z]")
        self._office_of = re.compile(rf", (?:the )?((?:[a-z-]+ ){{1,4}})of (?:[a-z]+ )?({lands})\b")
        by_id = {article.id: article.text for article in articles}
        self._behind = {entity.id: land for entity in entities if (land := self._land_behind(entity, by_id))}

    def named(self, words: str) -> str | None:
        """The one land that `words` name, None if none or several."""
        found = {self._land_of[word] for word in _WORD.findall(words) if word in self._land_of}
        return found.pop() if len(found) == 1 else None

    def behind(self, entity_id: str) -> str | None:
        """The land that the pages say a person or body belongs to: by its title, an owner before it, or "of …"."""
        return self._behind.get(entity_id)

    def _land_behind(self, entity: RecordEntity, texts: Mapping[str, str]) -> str | None:
        if not self._land_of or state_hint(entity.name) is not None:
            return None
        for role in entity.roles:
            land = self.named(role.title)
            if land is not None:
                return land
        votes: Counter[str] = Counter()
        for mention in entity.mentions[:MOST_MENTIONS]:
            text = texts.get(mention.article, "")
            before = self._before.search(text[max(0, mention.start - NEAR_CHARS) : mention.start])
            if before is not None and _is_title(before[3], owned=before[2] is not None):
                votes[self._land_of[before[1]]] += 1
            paired = self._of_two.search(text[max(0, mention.start - NEAR_CHARS) : mention.start])
            if paired is not None:  # "the premiers of Velmark and Karrenia, Mira Osterby and Lazar Veshnik"
                votes[self._land_of[paired[1 if paired[3] is None else 2]]] += 1
            led = self._of.search(text[max(0, mention.start - NEAR_CHARS) : mention.start])
            if led is not None:  # "the representative of Velmark, Mira Osterby"
                votes[self._land_of[led[1]]] += 1
            behind = self._office_of.match(text[mention.end : mention.end + NEAR_CHARS])
            if behind is not None and _is_title(behind[1], owned=False):  # "Mira Osterby, the premier of Velmark"
                votes[self._land_of[behind[2]]] += 1
            after = self._after.match(text[mention.end : mention.end + NEAR_CHARS])
            if after is not None:
                votes[self._land_of[after[after.lastindex or 1]]] += 1
        return min(votes, key=lambda land: (-votes[land], land)) if votes else None


def _is_title(words: str, *, owned: bool) -> bool:
    """True for what stands between a land and its person: an office or a house, or nothing after "Velmark's". What
    stands between the office and the person is at most its field: in "Velmark's premier Ilena Morvay telephoned Lazar
    Veshnik" the office is another's.
    """
    parts = [part.lower() for part in words.replace(",", " ").split()]
    if not parts:
        return owned
    offices = [at for at, part in enumerate(parts) if is_role_head(part) or part in _HOUSES]
    if _NO_TITLE & set(parts) or not offices:
        return False
    return _AFTER_TITLE.fullmatch(" ".join(parts[offices[-1] + 1 :])) is not None
