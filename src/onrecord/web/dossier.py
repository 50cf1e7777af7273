"""A story in one file to send: its record with every citation leading to its words, below, in the same file."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from onrecord.views.record_types import ArticleJson, EvidenceJson, RecordJson
from onrecord.web.drawing import draw, read_static
from onrecord.web.marked_text import paragraphs
from onrecord.web.record_index import RecordIndex
from onrecord.web.story_view import story_view


class DossierLinks:
    """Places in one file. Remembers which passages were asked for, so that the texts can be given their anchors."""

    def __init__(self) -> None:
        self.passages: dict[str, set[tuple[int, int]]] = {}

    def story(self) -> str:
        return "#main"

    def item(self, id: str) -> str:
        return f"#{id}"

    def name(self, id: str) -> str:
        return f"#name-{id}"

    def article(self, id: str) -> str:
        return f"#article-{id}"

    def passage(self, words: EvidenceJson) -> str:
        self.passages.setdefault(words.article, set()).add((words.start, words.end))
        return f"#{anchor(words.article, words.start)}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: the anchors that lead to its beginning, and whether anything rests on it."""

    text: str
    anchors: tuple[str, ...]
    cited: bool


@dataclass(frozen=True, slots=True)
class CitedArticle:
    article: ArticleJson
    paragraphs: list[list[Piece]]


def dossier(record: RecordJson, *, title: str) -> str:
    """The HTML of the file: no script, nothing from elsewhere, styles inside."""
    index = RecordIndex(record)
    links = DossierLinks()
    # Drawn first, as it tells which passages are cited.
    body = draw("dossier_record.html", index=index, view=story_view(index), links=links, title=title)
    articles = [
        CitedArticle(article, cited_paragraphs(article, sorted(links.passages.get(article.id, ()))))
        for article in (index.articles[id] for id in index.labels)
    ]
    return draw(
        "dossier.html",
        title=title,
        version=record.made_by.version,
        body=Markup(body),
        articles=articles,
        index=index,
        links=links,
        style=Markup(_style()),
    )


def _style() -> str:
    """Our own style sheets, as they may stand within a style element."""
    screen, paper, own = (read_static(name) for name in ("room.css", "print.css", "dossier.css"))
    return f"{screen}\n@media print {{\n{paper}}}\n{own}"


def anchor(article: str, start: int) -> str:
    """The name of the place where the words at `start` begin."""
    return f"at-{article}-{start}"


def cited_paragraphs(article: ArticleJson, spans: Sequence[tuple[int, int]]) -> list[list[Piece]]:
    """The paragraphs of the article, cut where cited words begin and end. `spans` beyond the text are left out."""
    text = article.text
    inside = [(start, end) for start, end in spans if 0 <= start < end <= len(text)]
    shown = []
    for first, last in paragraphs(text):
        here = [(start, end) for start, end in inside if start < last and first < end]
        cuts = {first, last, *(min(max(place, first), last) for span in here for place in span)}
        shown.append(
            [
                Piece(
                    text[at:until],
                    tuple(anchor(article.id, start) for start in sorted({s for s, _ in here}) if start == at),
                    any(start <= at and until <= end for start, end in here),
                )
                for at, until in pairwise(sorted(cuts))
            ]
        )
    return shown
