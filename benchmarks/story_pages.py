"""Story benchmark, page by page and across pages: articles, lineage and entities against the gold reading."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from benchmarks.story_gold import GoldArticle, GoldEntity, PageFiles, first_and_last, listed
from benchmarks.story_tally import Item, Scene, Tally
from benchmarks.story_words import find_all, fold, same_name, words_of

Judged = Iterator[tuple[bool, str]]


def score_pages(scene: Scene, tally: Tally) -> None:
    """Add the lines of articles, lineage and entities."""
    tally.add("pages.read", ((page in scene.text, page) for page in scene.gold.pages))
    tally.add("integrity.evidence", _evidence(scene.record, {a["id"]: a["text"] for a in scene.record["articles"]}))
    tally.add("article.body", _bodies(scene))
    tally.add("article.title", _titles(scene))
    tally.add("article.date", _dates(scene))
    tally.add("article.credits", _credits(scene))
    _reference_texts(scene, tally)
    _lineage(scene, tally)
    _entities(scene, tally)


def _evidence(value: object, texts: dict[str, str]) -> Judged:
    """Every piece of evidence in the record, and whether it is where it says it is."""
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= set(value):
            text = texts.get(value["article"])
            yield text is not None and text[value["start"] : value["end"]] == value["text"], str(value)[:120]
        for inner in value.values():
            yield from _evidence(inner, texts)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _evidence(inner, texts)


def _known(scene: Scene) -> Iterator[tuple[str, GoldArticle, Item]]:
    for page, judged in scene.gold.articles.items():
        if page in scene.article_of:
            yield page, judged, scene.article_of[page]


def _bodies(scene: Scene) -> Judged:
    for page in scene.gold.articles:
        if page not in scene.text:
            yield False, page
    for page, judged, article in _known(scene):
        folded = fold(article["text"])
        for words in listed(judged.boilerplate):
            yield fold(words).strip() not in folded, f"{page} kept: {words}"
        for name, words_there in (("first", judged.first), ("last", judged.last)):
            if words_there:
                yield bool(find_all(article["text"], words_there)), f"{page} lost {name}: {words_there}"


def _titles(scene: Scene) -> Judged:
    for page, judged, article in _known(scene):
        if judged.title:
            yield fold(judged.title).strip() == fold(article["title"]).strip(), f"{page}: {article['title']!r}"


def _dates(scene: Scene) -> Judged:
    """An interval is right if it lies within the gold one."""
    for page, judged, article in _known(scene):
        wanted = first_and_last(judged.published)
        if wanted is None or judged.published_metadata:
            continue
        published = article["published"]
        found = str(published["earliest"] or ""), str(published["latest"] or published["earliest"] or "")
        yield (
            bool(found[0]) and wanted[0] <= found[0] <= found[1] <= wanted[1],
            f"{page}: {found[0]}..{found[1]} not {wanted[0]}..{wanted[1]}",
        )


def _credits(scene: Scene) -> Judged:
    for page, judged, article in _known(scene):
        houses = [*article["credits"], article["outlet"]]
        for name in listed(judged.credit):
            yield any(same_name(name, house) for house in houses), f"{page}: {name}"
        people = [*article["contributors"], *article["byline"]]
        authors = [part for name in listed(judged.byline) for part in re.split(r", | and ", name)]
        for name in [*listed(judged.contributors), *authors]:
            yield any(same_name(name, person) for person in people), f"{page}: {name}"


def _reference_texts(scene: Scene, tally: Tally) -> None:
    """F1 over words for pages whose main text is given in a file."""
    for page, named in scene.gold.pages.items():
        if not isinstance(named, PageFiles) or not named.ref or page not in scene.text:
            continue
        if scene.gold.articles[page].reference_is_partial:
            continue
        wanted = Counter(words_of((scene.gold.folder / named.ref).read_text(encoding="utf-8")))
        found = Counter(words_of(scene.text[page]))
        shared, both = 2 * (wanted & found).total(), wanted.total() + found.total()
        before = tally.counts.get("article.tokens_f1", (0, 0))
        tally.counts["article.tokens_f1"] = (before[0] + shared, before[1] + both)


def _lineage(scene: Scene, tally: Tally) -> None:
    """A page that belongs to several families is in doubt: it may be with either, and need be with none."""
    families = scene.gold.families_of()
    nothing: frozenset[int] = frozenset()
    pairs = list(combinations([page for page in scene.gold.pages if page in scene.article_of], 2))
    wanted = {pair for pair in pairs if families.get(pair[0], nothing) & families.get(pair[1], nothing)}
    doubtful = {pair for pair in pairs if any(len(families.get(page, nothing)) > 1 for page in pair)}
    found = {
        pair
        for pair in pairs
        if scene.article_of[pair[0]]["family"]
        and scene.article_of[pair[0]]["family"] == scene.article_of[pair[1]]["family"]
    }
    tally.add("lineage.family_recall", ((pair in found, " ".join(pair)) for pair in sorted(wanted - doubtful)))
    tally.add(
        "lineage.family_precision", ((pair in wanted, " ".join(pair)) for pair in sorted(found - (doubtful - wanted)))
    )
    links = {(scene.page_of.get(link["source"]), scene.page_of.get(link["copy"])) for link in scene.record["lineage"]}
    tally.add(
        "lineage.derived",
        (((one.source, one.copy) in links, f"{one.copy} of {one.source}") for one in scene.gold.lineage.derived or []),
    )


def _entities(scene: Scene, tally: Tally) -> None:
    found: list[tuple[bool, str]] = []
    joined: list[tuple[bool, str]] = []
    texts = [fold(text) for text in scene.text.values()]
    for wanted in scene.gold.entities:
        names = [fold(name).strip() for name in wanted.names]
        printed = [name for name in names if any(name in text for text in texts)]
        named = [entity for entity in scene.record["entities"] if _names(entity) & set(names)]
        right = [entity for entity in named if _same_kind(entity, wanted)]
        found.append((bool(right), f"{wanted.name} ({wanted.kind}){' kind' if named and not right else ''}"))
        if right and len(printed) > 1:
            best = max(right, key=lambda entity: len(_names(entity) & set(printed)))
            joined.extend((name in _names(best), f"{wanted.name} ~ {name}") for name in printed)
    tally.add("entity.found", found)
    tally.add("entity.aliases_joined", joined)
    known = [name for wanted in scene.gold.entities for name in wanted.names]
    people = [entity["name"] for entity in scene.record["entities"] if entity["kind"] == "person"]
    tally.add("entity.person_precision", ((any(same_name(name, one) for one in known), name) for name in people))


def _names(entity: Item) -> set[str]:
    return {fold(name).strip() for name in (entity["name"], *entity["aliases"])}


def _same_kind(entity: Item, wanted: GoldEntity) -> bool:
    bodies = {"forum", "organisation", "org"}
    return entity["kind"] == wanted.kind or {entity["kind"], wanted.kind} <= bodies
