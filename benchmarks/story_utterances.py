"""Story benchmark, utterances: reports found, speakers, reports joined and kept apart, sources, drift.

The baseline joins reports that say the same words, and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from benchmarks.story_gold import Gold, GoldUtterance, listed
from benchmarks.story_tally import Item, Scene, Tally, place_of
from benchmarks.story_words import Stretch, find_all, fold, overlap, same_name, touches, words_of

BASELINE = "same words"
_UNNAMED = ("a ", "an ", "two ", "some ")


@dataclass(frozen=True)
class Found:
    """A gold report and the utterance of the record in which it was found."""

    gold: GoldUtterance
    page: str
    utterance: Item


@dataclass(frozen=True)
class Reported:
    """One report of the record on a gold page."""

    page: str
    place: Stretch
    utterance: Item


def score_utterances(scene: Scene, tally: Tally) -> None:
    """Add the lines of utterances."""
    reports = _reports(scene, scene.record["utterances"])
    known = _known_places(scene)
    found: list[Found] = []
    tally.add("utterance.report_recall", _recall(scene, reports, found))
    tally.add(
        "utterance.report_precision",
        (
            (
                any(touches(place, one.place) for place in known[one.page]),
                f"{one.page}: {scene.text[one.page][slice(*one.place)][:90]}",
            )
            for one in reports
            if one.page not in scene.gold.partial_pages()
        ),
    )
    tally.add("utterance.speaker", _speakers(found))
    _add_groups(scene, tally, found)
    tally.add("utterance.drift_flagged", _drifts(scene.gold, found))


def score_baseline(scene: Scene, tally: Tally) -> None:
    """Add the lines of groups for reports that are joined only where their words are the same."""
    groups: dict[str, Item] = {}
    for utterance in scene.record["utterances"]:
        for report in utterance["reports"]:
            group = groups.setdefault(" ".join(words_of(report["text"])), {"reports": [], "speaker_name": None})
            group["reports"].append(report)
    family = {article["id"]: article["family"] for article in scene.record["articles"]}
    for group in groups.values():
        group["sources"] = len({family[report["article"]] for report in group["reports"]})
    found: list[Found] = []
    for _ in _recall(scene, _reports(scene, list(groups.values())), found):
        pass
    _add_groups(scene, tally, found)


def _reports(scene: Scene, utterances: list[Item]) -> list[Reported]:
    return [
        Reported(scene.page_of[report["article"]], place_of(report), utterance)
        for utterance in utterances
        for report in utterance["reports"]
        if report["article"] in scene.page_of
    ]


def _known_places(scene: Scene) -> dict[str, list[Stretch]]:
    """Page → every place that the gold calls a report of something."""
    places: dict[str, list[Stretch]] = {page: [] for page in scene.gold.pages}
    for utterance in scene.gold.utterances:
        for told in (utterance.reports, utterance.also or {}):
            for page, pieces in told.items():
                for piece in listed(pieces):
                    places[page] += find_all(scene.text.get(page, ""), piece)
    return places


def _recall(scene: Scene, reports: list[Reported], found: list[Found]) -> Iterator[tuple[bool, str]]:
    """Whether each gold report is there; those that are go into `found`. Later pieces of a report need not be."""
    for wanted in scene.gold.utterances:
        if wanted.marginal or wanted.strength == "attitude":
            continue
        for page, pieces in wanted.reports.items():
            if page not in scene.text or not listed(pieces):
                continue
            piece = listed(pieces)[0]
            near = [
                (overlap(place, one.place), one)
                for place in find_all(scene.text[page], piece)
                for one in reports
                if one.page == page and touches(place, one.place)
            ]
            yield bool(near), f"{page}: {piece}"
            if near:
                found.append(Found(wanted, page, max(near, key=lambda pair: pair[0])[1].utterance))


def _speakers(found: list[Found]) -> Iterator[tuple[bool, str]]:
    for one in found:
        if one.gold.speaker_kind == "document":
            continue
        name, wanted = one.utterance["speaker_name"], one.gold.speaker
        unnamed = "unnamed" in fold(wanted) or fold(wanted).startswith(_UNNAMED)
        right = same_name(wanted, name) or (unnamed and (not name or bool(set(words_of(name)) & set(words_of(wanted)))))
        yield right, f"{one.page}: {name!r} not {wanted!r}: {listed(one.gold.reports[one.page])[0][:60]}"


def _add_groups(scene: Scene, tally: Tally, found: list[Found]) -> None:
    sure = [one for one in found if one.page not in listed(one.gold.group_doubt)]
    pairs = [(a, b) for a, b in combinations(sure, 2) if a.page != b.page]
    tally.add(
        "utterance.group_recall",
        ((a.utterance is b.utterance, f"{a.gold.id} {a.page}-{b.page}") for a, b in pairs if a.gold is b.gold),
    )
    tally.add(
        "utterance.group_precision",
        (
            (a.gold is b.gold or _related(a.gold, b.gold), f"{a.gold.id} {a.page} = {b.gold.id} {b.page}")
            for a, b in pairs
            if a.utterance is b.utterance
        ),
    )
    families = scene.gold.families_of()
    # The last gold report that was found in an utterance says which gold utterance it stands for.
    stands_for = {id(one.utterance): one for one in sure}
    judged = []
    for one in stands_for.values():
        pages = [page for page in one.gold.reports if page in scene.text]
        sources = len({families[page] for page in pages if page in families})
        told = one.utterance["sources"]
        judged.append((told == sources, f"{one.gold.id}: {told} not {sources}"))
    tally.add("utterance.independent_sources", judged)


def _related(left: GoldUtterance, right: GoldUtterance) -> bool:
    return right.id in listed(left.related) or left.id in listed(right.related)


def _drifts(gold: Gold, found: list[Found]) -> Iterator[tuple[bool, str]]:
    for wanted in gold.utterances:
        here = [one for one in found if one.gold is wanted]
        if wanted.drift and here:
            yield any(one.utterance["drift"] for one in here), f"{wanted.id}: {wanted.drift}"
