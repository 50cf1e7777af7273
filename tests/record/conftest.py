"""Stories about invented states for the tests of the record: pages made of reports."""

from dataclasses import dataclass
from datetime import date

import pytest

from onrecord.nouns.article import Article
from onrecord.nouns.entity import Entity, EntityKind
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.published import Published
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.utterances import join_utterances

PERSONS = {
    "Orla Venn": "Tavria",
    "Ivo Marek": "Tavria",
    "Sana Idris": "Korvania",
    "Jonas Brandt": "Korvania",
    "Lia Okoro": None,
}
BODIES = {"Tavria": "Tavria", "Korvania": "Korvania", "the Harbour Council": None}


@dataclass(frozen=True)
class Line:
    """One report: `speaker cue content after.`; `gold` names the speech act it is of, `to` words of the cue, `head` the
    words of it that the reader takes for the cue (None: all).
    """

    speaker: str | None
    cue: str
    content: str
    gold: str = ""
    kind: Kind = Kind.INDIRECT
    act: Act = Act.STATE
    rules: tuple[str, ...] = ()
    to: str | None = None
    after: str = ""
    head: str | None = None


@dataclass(frozen=True)
class Story:
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    entities: tuple[RecordEntity, ...]
    entity_of: dict[tuple[str, int], str]
    gold: dict[str, str]

    def join(self, family_of=None, links=()):
        return join_utterances(self.articles, self.readings, links, family_of or {}, self.entities, self.entity_of)


def make_page(name, lines, *, translated=False, day=None):
    """An article whose text is the lines, a paragraph each, and its reading."""
    day = day or date(2031, 5, 12)
    text = ""
    statements, mentions = [], []
    persons = [*PERSONS, *BODIES]
    gold = {}
    for number, line in enumerate(lines):
        if text:
            text += "\n\n"
        start = len(text)
        speaker = line.speaker or ""
        mark = '"' if line.kind is Kind.DIRECT else ""
        text += f"{speaker} {line.cue} {mark}{line.content}{mark}{line.after}.".strip()
        at = text.index(line.content, start)
        cue = text.index(line.cue, start + len(speaker)) if line.cue else None
        told = text.index(line.to, cue) if line.to else 0
        key = make_id("s", name, number)
        gold[key] = line.gold
        statements.append(
            Statement(
                id=key,
                content=(Span(at, at + len(line.content)),),
                cue=Span(cue, cue + len(line.head or line.cue)) if cue is not None else None,
                source=Span(start, start + len(speaker)) if speaker else None,
                to=Span(told, told + len(line.to)) if line.to else None,
                via=None,
                kind=line.kind,
                act=line.act,
                entity=persons.index(speaker) if speaker in persons else None,
                speaker_name=speaker or None,
                confidence=0.9,
                rules=line.rules,
            )
        )
    article = Article(
        id=name, page=f"{name}.txt", url=None, outlet=None, title=None, byline=(), contributors=(), dateline=None,
        credits=(), language="en", languages=(), published=Published(earliest=day, latest=day), truncated=False,
        text=text, page_text=text, source_map=(), removed=(), translation_signs=("stock phrase",) if translated else (),
    )  # fmt: skip
    entities = tuple(
        Entity(name=person, kind=EntityKind.PERSON if person in PERSONS else EntityKind.ORGANISATION)
        for person in persons
    )
    reading = Reading(
        article=name, statements=tuple(statements), times=(), mentions=tuple(mentions), entities=entities, quantities=()
    )
    return article, reading, gold


def make_story(pages, translated=(), days=None):
    """A story from page name → lines. `translated`: pages with signs of it; `days`: their dates."""
    made = [
        make_page(name, lines, translated=name in translated, day=(days or {}).get(name))
        for name, lines in pages.items()
    ]
    names = [*PERSONS, *BODIES]
    first = made[0][0]
    entities = tuple(
        RecordEntity(
            id=make_id("e", name),
            name=name,
            kind=EntityKind.PERSON if name in PERSONS else EntityKind.ORGANISATION,
            side=PERSONS.get(name) or BODIES.get(name),
            roles=(),
            aliases=(),
            mentions=(evidence_at(first, Span(0, 1)),),
        )
        for name in names
    )
    entity_of = {(article.id, at): make_id("e", name) for article, _, _ in made for at, name in enumerate(names)}
    gold = {key: value for _, _, page_gold in made for key, value in page_gold.items()}
    return Story(tuple(m[0] for m in made), tuple(m[1] for m in made), entities, entity_of, gold)


@pytest.fixture
def line():
    return Line


@pytest.fixture
def story_of():
    return make_story
