"""The lineage as a drawing: a row an article, families as bands, an arrow from what was copied to the copy."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.views.record_types import LineageJson
from onrecord.views.wording import shortened
from onrecord.web.record_index import RecordIndex

# Units of the drawing; text in it is 13 high.
ROW, GAP, BOX, STEP, LEFT, TOP = 30, 10, 178, 228, 10, 8
BOX_HEIGHT = 24
BEND = 30  # room at the right for arrows between articles of the last column
# More columns than this would shrink the text on a page; longer chains of copies share the last.
MOST_DEPTH = 2
_NAME_CHARS = 18
# With more articles than this the drawing is no picture any more; the list beside it stays.
MOST_ARTICLES = 60


@dataclass(frozen=True, slots=True)
class Node:
    """An article at (x, y), the upper left corner of its box."""

    article: str
    label: str
    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """From source to copy: `path` is SVG, `weight` the width of its line; within a family it is drawn in full."""

    source: str
    copy: str
    kind: str
    share: float
    path: str
    weight: float
    within: bool
    label_x: int
    label_y: int


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of one family of several articles."""

    y: int
    height: int


@dataclass(frozen=True, slots=True)
class LineageChart:
    """box, box_height: of each node."""

    width: int
    height: int
    bands: list[Band]
    nodes: list[Node]
    arrows: list[Arrow]
    box: int = BOX
    box_height: int = BOX_HEIGHT


def lineage_chart(index: RecordIndex) -> LineageChart | None:
    """The drawing; None where there is nothing to draw: no link, or too many articles."""
    links = [link for link in index.record.lineage if {link.copy, link.source} <= index.articles.keys()]
    if not links or len(index.articles) > MOST_ARTICLES:
        return None
    depth = _depths(index, links)
    bands, nodes = _place(index, depth)
    at = {node.article: node for node in nodes}
    family = {id: article.family for id, article in index.articles.items()}
    arrows = [_arrow(link, at, within=family[link.copy] == family[link.source]) for link in links]
    return LineageChart(
        width=LEFT * 2 + BOX + STEP * max(depth.values()) + BEND,
        height=max(node.y for node in nodes) + ROW + TOP,
        bands=bands,
        nodes=nodes,
        arrows=sorted(arrows, key=lambda arrow: arrow.share),
    )


def _depths(index: RecordIndex, links: Sequence[LineageJson]) -> dict[str, int]:
    """How many copyings lie before each article, at most MOST_DEPTH; a circle of links is entered once."""
    sources: dict[str, list[str]] = defaultdict(list)
    for link in links:
        sources[link.copy].append(link.source)
    walking: set[str] = set()

    @cache
    def depth(article: str) -> int:
        if article in walking:
            return 0
        walking.add(article)
        found = max((depth(source) + 1 for source in sources[article]), default=0)
        walking.discard(article)
        return found

    return {article: min(depth(article), MOST_DEPTH) for article in index.articles}


def _place(index: RecordIndex, depth: Mapping[str, int]) -> tuple[list[Band], list[Node]]:
    bands: list[Band] = []
    nodes: list[Node] = []
    y = TOP
    order = {id: place for place, id in enumerate(index.articles)}
    for family in index.families:
        members = [id for id in family.articles if id in order]
        if len(members) > 1:
            bands.append(Band(y, ROW * len(members)))
        for id in sorted(members, key=lambda id: order[id]):
            name = shortened(index.outlet(id), _NAME_CHARS)
            nodes.append(Node(id, index.labels[id], name, LEFT + STEP * depth[id], y + (ROW - BOX_HEIGHT) // 2))
            y += ROW
        y += GAP
    return bands, nodes


def _arrow(link: LineageJson, at: Mapping[str, Node], *, within: bool) -> Arrow:
    source, copy = at[link.source], at[link.copy]
    x1, y1 = source.x + BOX, source.y + BOX_HEIGHT // 2
    x2, y2 = copy.x, copy.y + BOX_HEIGHT // 2
    if x2 <= x1:  # both in the last column: around its right side
        x2 = copy.x + BOX
        bend = max(x1, x2) + BEND + 8
        path = f"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}"
        return _made(link, path, within, bend - 8, (y1 + y2) // 2)
    middle = (x1 + x2) // 2
    return _made(link, f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}", within, x2 - 8, y2 - 4)


def _made(link: LineageJson, path: str, within: bool, label_x: int, label_y: int) -> Arrow:
    return Arrow(
        source=link.source,
        copy=link.copy,
        kind=link.kind,
        share=link.share,
        path=path,
        weight=round(1 + 3 * link.share, 1),
        within=within,
        label_x=label_x,
        label_y=label_y,
    )
