"""The story benchmark: what counts as found, and our own stories above their floors."""

from pathlib import Path

import msgspec
import pytest

from benchmarks.all import PROJECT, Pin, gate
from benchmarks.story import measure, score
from benchmarks.story_gold import Gold, find_golds, listed, read_gold
from benchmarks.story_words import find_all, same_name, touches
from onrecord.pages.read_pages import read_pages

EXAMPLES = PROJECT / "examples"
FOLDERS = sorted(
    path.parent for path in [*EXAMPLES.glob("*/gold.yaml"), *PROJECT.glob("benchmarks/stories/*/gold.yaml")]
)
TEXTS = {
    "a.txt": "Harro said the port stays closed. She wants 40 ships to leave.",
    "b.txt": "The port stays closed, Harro said. Brandt wants nothing.",
}
GOLD = """
pages: {p: a.txt, q: b.txt}
articles: {p: {title: "Port shut", published: "2031-05-12"}, q: {}}
lineage: {families: [{pages: [p]}, {pages: [q]}]}
entities: [{name: Ilse Harro, kind: person, aliases: [Harro]}]
meetings: []
utterances:
  - {id: U1, speaker: Ilse Harro, reports: {p: "the port stays closed", q: "The port stays closed"}, drift: "none"}
  - {id: U2, speaker: Ilse Harro, reports: {p: "40 ships to leave"}}
  - {id: U3, speaker: Jonas Brandt, marginal: true, reports: {q: "nothing"}}
positions:
  - {party: Ilse Harro, act: demand, issue: ships, gist: "ships leave", from: U2}
claims: [{subject: ships, value: 40}]
"""


@pytest.fixture
def gold(tmp_path) -> Gold:
    (tmp_path / "gold.yaml").write_text(GOLD)
    return read_gold(tmp_path / "gold.yaml")


def evidence(page: str, words: str) -> dict[str, object]:
    start = TEXTS[page].index(words)
    return {"article": page, "start": start, "end": start + len(words), "text": words}


def record(*utterances):
    """A record of both pages with (speaker, sources, [(page, words)]) utterances."""
    published = {"earliest": "2031-05-12", "latest": "2031-05-12"}
    return {
        "articles": [
            {
                "id": page, "page": f"/pages/{page}", "url": None, "title": "Port shut", "published": published,
                "text": text, "family": page, "outlet": None, "credits": [], "byline": [], "contributors": [],
            }
            for page, text in TEXTS.items()
        ],
        "lineage": [], "meetings": [], "brief": [],
        "entities": [{"name": "Ilse Harro", "kind": "person", "aliases": ["Harro"]}],
        "utterances": [
            {"speaker_name": who, "sources": sources, "drift": [], "reports": [evidence(*told) for told in reports]}
            for who, sources, reports in utterances
        ],
        "positions": [
            {"party": "Harro", "act": "want", "issue": "", "text": "", "evidence": [evidence("a.txt", "40 ships")]}
        ],
        "claims": [{"values": [{"value": "40"}]}],
    }  # fmt: skip


JOINED = ("Ilse Harro", 2, [("a.txt", "the port stays closed"), ("b.txt", "The port stays closed")])
SHIPS = ("Ilse Harro", 1, [("a.txt", "40 ships to leave")])


def test_a_record_like_the_gold_holds_everything(gold):
    """Every line is full; the drift that it does not mark is missed."""
    ours, _ = score(gold, record(JOINED, SHIPS))
    assert {metric: held for metric, (held, total) in ours.counts.items() if total and held != total} == {
        "utterance.drift_flagged": 0
    }
    assert ours.missed["utterance.drift_flagged"] == ["U1: none"]
    assert ours.counts["position.recall"] == (1, 1)


def test_reports_of_one_act_apart_cost_recall_and_sources(gold):
    """Two utterances with one source each, where the gold has one with two."""
    apart = [("Ilse Harro", 1, [told]) for told in JOINED[2]]
    ours, _ = score(gold, record(*apart, SHIPS))
    assert ours.counts["utterance.group_recall"] == (0, 1)
    assert ours.counts["utterance.independent_sources"] == (1, 3)


def test_two_acts_in_one_cost_precision(gold):
    """Pairs of reports of two pages that are in one utterance and should not be."""
    merged = ("Ilse Harro", 2, [*JOINED[2], *SHIPS[2]])
    ours, _ = score(gold, record(merged))
    assert ours.counts["utterance.group_precision"] == (1, 2)
    assert ours.missed["utterance.group_precision"] == ["U1 q = U2 p"]


def test_another_speaker_and_words_nobody_reported_are_named(gold):
    """What is wrong is listed with its page."""
    wrong = ("Jonas Brandt", 1, [("a.txt", "the port stays closed")])
    ours, _ = score(gold, record(wrong, (None, 1, [("b.txt", "Brandt wants")])))
    assert ours.missed["utterance.speaker"] == ["p: 'Jonas Brandt' not 'Ilse Harro': the port stays closed"]
    assert ours.missed["utterance.report_precision"] == ["q: Brandt wants"]


def test_what_is_marginal_counts_for_nothing(gold):
    """Found or not."""
    found = score(gold, record(JOINED, SHIPS, ("Jonas Brandt", 1, [("b.txt", "nothing")])))[0]
    assert found.counts == score(gold, record(JOINED, SHIPS))[0].counts | {
        "integrity.evidence": (5, 5),
        "utterance.report_precision": (4, 4),
    }


def test_the_baseline_joins_the_same_words_alone(gold):
    """Case and marks aside."""
    _, baseline = score(gold, record(("A", 1, [JOINED[2][0]]), ("B", 1, [JOINED[2][1]])))
    assert baseline.counts["utterance.group_recall"] == (1, 1)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ilse Harro", "Harro", True),
        ("the port office (unnamed)", "Port Office", True),
        ("Ilse Harro", "Jonas Harro", True),
        ("Ilse Harro", "Jonas Brandt", False),
        ("Ilse Harro", None, False),
    ],
)
def test_names_match_loosely(left, right, same):
    """By last words, or one inside the other."""
    assert same_name(left, right) is same


def test_words_are_found_over_other_marks_and_blanks():
    """Quotation marks and dashes are alike; punctuation may differ."""
    assert find_all("“We wait”, she said", '"We wait", she') == [(0, 14)]
    assert find_all("We wait — she\nsaid", "wait, she said") == [(3, 18)]
    assert touches((0, 10), (5, 40)) and not touches((0, 10), (6, 40))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_folder_of_a_story_holds_its_pages_and_nothing_else(folder):
    """The README and the gold reading are no pages, and the gold reading knows every page."""
    gold = read_gold(folder / "gold.yaml")
    pages = [Path(page.name).name for page in read_pages([str(folder)])]
    assert pages == [gold.file_of(page) for page in gold.pages]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_gold_reading_quotes_its_pages_exactly(folder):
    """Each of its strings stands on the page it names, and references lead to utterances that are there."""
    gold = read_gold(folder / "gold.yaml")
    texts = {page: (folder / gold.file_of(page)).read_text(encoding="utf-8") for page in gold.pages}
    ids = {utterance.id for utterance in gold.utterances}
    quoted = [told for u in gold.utterances for told in (u.reports, u.also or {})]
    quoted += [position.evidence or {} for position in gold.positions]
    assert [(p, w) for told in quoted for p, ws in told.items() for w in listed(ws) if not find_all(texts[p], w)] == []
    named = [n for u in gold.utterances for n in listed(u.related)] + [
        n for p in gold.positions for n in listed(p.from_)
    ]
    assert [name for name in named if name not in ids] == []


@pytest.mark.parametrize("data", ["examples", "benchmarks/stories"])
def test_our_own_stories_stay_above_their_floors(data):
    """Each story is built and held against benchmarks/floors.json."""
    pins = msgspec.json.decode((PROJECT / "benchmarks" / "floors.json").read_bytes(), type=list[Pin])
    (pin,) = [pin for pin in pins if pin.own and pin.benchmark == "story" and pin.data == data]
    measured = {line.metric: line.value for line in measure(PROJECT / pin.data)}
    if data == "examples":  # of these, each by itself too
        assert {name for name, _ in find_golds(EXAMPLES)} <= {metric.split("/")[0] for metric in pin.floors}
    assert gate(measured, pin.floors) == []
