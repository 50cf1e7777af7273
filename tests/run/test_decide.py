"""Corrections in a store: each kind takes effect, stands after new pages, and is undone without a trace."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import DecisionError, RecordError
from onrecord.nouns.decision import DecisionState, Withdrawal
from onrecord.run.add import add
from onrecord.run.decide import decide, make_decision, withdraw
from onrecord.run.decisions import list_decisions, read_decisions, take_over
from onrecord.run.stored_story import build_story
from onrecord.run.wanted_rulings import WantedRuling, make_ruling
from onrecord.store.store import open_store
from onrecord.views.record_json import encode_json, wrong_evidence
from tests.run.story_pages import MUSEUM, add_to, later, write_pages

PAGES = {
    "northline.txt": (
        "Velmark and Karrenia open talks\n\nBy Lena Hartwig\n\nMarch 14, 2023\n\n"
        "OSTHAVEN — Velmark and Karrenia opened talks on the strait on Tuesday.\n\n"
        "“We will not trade open water for a quiet week,” Foreign Minister Mira Osterby told reporters.\n\n"
        "Velmark demands that the patrol boats be withdrawn before any fee is discussed, Osterby said.\n\n"
        "At least 43 cargo ships waited at the mouth of the strait while the delegations met.\n"
    ),
    "courier.txt": (
        "Frank words over the strait\n\nMarch 15, 2023\n\n"
        "The talks on the strait of Sarn were frank, Karrenia’s envoy Lazar Veshnik said on Wednesday.\n\n"
        "“It takes two to dance, and we have brought our shoes,” Veshnik said.\n\n"
        "Dolnica demands a fee of 2 percent on all cargo in the strait, Veshnik told the council.\n\n"
        "Mira Osterby answered that nobody pays for the sea, and that 34 cargo ships waited at the mouth of the "
        "strait.\n"
    ),
    "sentinel.txt": (
        "Talks on the strait begin\n\nMarch 14, 2023\n\n"
        "Velmark and Karrenia opened talks on the strait on Tuesday.\n\n"
        "“We will not trade open water for a quiet week,” Foreign Minister Mira Osterby told reporters.\n\n"
        "Velmark demands that the patrol boats be withdrawn before any fee is discussed, Osterby said.\n\n"
        "At least 43 cargo ships waited at the mouth of the strait while the delegations met.\n"
    ),
}
COPY = {
    "harbour.txt": (
        "Open water is not for sale\n\nMarch 15, 2023\n\n"
        "“We will not trade open water for a quiet week,” Foreign Minister Mira Osterby told reporters on Tuesday.\n\n"
        "“It takes two to dance, and we have brought our shoes,” Lazar Veshnik of Karrenia said.\n\n"
        "In Dolnica nobody expected a quick end of the talks on the strait of Sarn.\n"
    ),
}
WATER = "We will not trade open water"
DANCE = "It takes two to dance"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A store with one story, built; never written to."""
    folder = tmp_path_factory.mktemp("decide")
    path = str(folder / "built.onrecord")
    add_to(path, write_pages(folder / "pages", PAGES))
    with open_store(path, write=True) as store:
        build_story(store, store.stories.all()[0].id, at=later(1))
    return path


@pytest.fixture(scope="module")
def later_page(tmp_path_factory):
    """The folder of a page that comes in later."""
    return tmp_path_factory.mktemp("later")


@pytest.fixture(scope="module")
def grown_without(built, later_page, tmp_path_factory):
    """The record of the story with the later page, by a store in which nothing was ever decided."""
    path = str(tmp_path_factory.mktemp("grown") / "news.onrecord")
    shutil.copy(built, path)
    desk = Desk(path)
    desk.add(later_page, COPY)
    return desk.record()


class Desk:
    """A store with a story called Strait, as a reader at work has it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.hours = 1

    def at(self):
        self.hours += 1
        return later(self.hours)

    def record(self):
        with open_store(self.path, write=True) as store:
            return build_story(store, store.stories.find("Strait").id, at=self.at()).record

    def decide(self, kind: str, *items: str, reason: str = "so it is", **what):
        with open_store(self.path, write=True) as store:
            home = store.stories.find("Strait").id
            record = build_story(store, home, at=self.at()).record
            ruling = make_ruling(store, record, WantedRuling(kind=kind, items=items, **what))
            decision = make_decision(ruling, story=home, reason=reason, by="ed", at=self.at())
            return decide(store, home, decision).decision.id

    def undo(self, id: str):
        with open_store(self.path, write=True) as store:
            return withdraw(store, id, Withdrawal(at=self.at(), by="ed", reason="wrong after all"))

    def add(self, folder: Path, pages: dict[str, str], *, story: str = "Strait"):
        with open_store(self.path, write=True) as store:
            return add(store, write_pages(folder, pages), story=story, at=self.at())

    def states(self):
        with open_store(self.path) as store:
            return {line.id: line.state for line in list_decisions(store)}


@pytest.fixture
def desk(built, tmp_path):
    path = tmp_path / "news.onrecord"
    shutil.copy(built, path)
    return Desk(str(path))


def said(record, words: str):
    """The utterances with `words` in a report."""
    return [one for one in record.utterances if any(words in report.text for report in one.reports)]


def called(record, name: str):
    """The entities with that name or alias."""
    return [one for one in record.entities if name in (one.name, *one.aliases)]


def page(record, name: str):
    return next(article for article in record.articles if article.page.endswith(name))


def families(record) -> list[list[str]]:
    names = {article.id: Path(article.page).stem for article in record.articles}
    return sorted(sorted(names[member] for member in family.articles) for family in record.families)


# What is decided, and what must then hold of any record of the story, with the new page or without.
CASES = {
    "merge": (
        ("merge", "Karrenia", "Dolnica"),
        lambda record: called(record, "Karrenia") == called(record, "Dolnica") and len(called(record, "Dolnica")) == 1,
    ),
    "reject an utterance": (
        ("reject", DANCE),
        lambda record: not said(record, DANCE) and not any(DANCE in entry.what for entry in record.timeline),
    ),
    "reject a name": (("reject", "Dolnica"), lambda record: not called(record, "Dolnica")),
    "speaker": (
        ("speaker", DANCE, "Mira Osterby"),
        lambda record: [one.speaker_name for one in said(record, DANCE)] == ["Mira Osterby"],
    ),
    "speaker by name": (
        ("speaker", DANCE, "an aide of the envoy"),
        lambda record: (
            [(one.speaker, one.speaker_name) for one in said(record, DANCE)] == [(None, "an aide of the envoy")]
        ),
    ),
    "nobody": (("speaker", DANCE, "nobody"), lambda record: [one.speaker for one in said(record, DANCE)] == [None]),
    "day of an utterance": (
        ("date", DANCE, "2023-03-13"),
        lambda record: {one.said.latest.isoformat() for one in said(record, DANCE)} == {"2023-03-13"},
    ),
    "day of a page": (
        ("date", "courier.txt", "2023-03-17"),
        lambda record: page(record, "courier.txt").published.latest.isoformat() == "2023-03-17",
    ),
    "independent": (
        ("family", "sentinel.txt", "independent"),
        lambda record: ["sentinel"] in families(record) and ["northline"] in families(record),
    ),
    "of a family": (
        ("family", "courier.txt", "sentinel.txt"),
        lambda record: any({"courier", "sentinel", "northline"} <= set(family) for family in families(record)),
    ),
    "accept": (("accept", WATER), lambda record: len(said(record, WATER)) == 1),
}


@pytest.mark.parametrize("name", CASES)
def test_a_decision_holds_at_once_after_a_new_page_and_not_after_it_is_withdrawn(desk, later_page, grown_without, name):
    """Withdrawn, the record is to the byte what it is without the decision, with the new page too."""
    wanted, holds = CASES[name]
    before = desk.record()
    assert name == "accept" or not holds(before)
    id = desk.decide(*wanted)
    decided = desk.record()
    assert holds(decided) and list(wrong_evidence(decided)) == []
    assert [(one.id, one.state, one.by, one.reason) for one in decided.by_hand] == [(id, "in force", "ed", "so it is")]
    desk.undo(id)
    assert encode_json(desk.record()) == encode_json(before)
    again = desk.decide(*wanted)
    desk.add(later_page, COPY)
    grown = desk.record()
    assert holds(grown) and grown.by_hand[0].state == "in force"
    desk.undo(again)
    assert encode_json(desk.record()) == encode_json(grown_without)
    assert desk.states() == {id: DecisionState.WITHDRAWN, again: DecisionState.WITHDRAWN}


def test_what_a_merge_makes_one_has_the_names_and_mentions_of_both(desk):
    """Of all pages."""
    desk.decide("merge", "Karrenia", "Dolnica")
    record = desk.record()
    (entity,) = called(record, "Dolnica")
    assert {"Karrenia", "Dolnica"} == {entity.name, *entity.aliases}
    assert len(entity.mentions) == 4


def test_independent_copies_are_two_sources(desk):
    """Every count of sources follows."""
    (before,) = said(desk.record(), WATER)
    desk.decide("family", "sentinel.txt", "independent")
    (after,) = said(desk.record(), WATER)
    assert (before.sources, after.sources) == (1, 2)


def test_a_rejected_utterance_takes_its_positions_along(desk):
    """What was demanded in its words only is no position any more."""
    before = desk.record()
    assert any(WATER in position.text for position in before.positions)
    assert any(WATER in sentence.text for sentence in before.brief)
    desk.decide("reject", WATER)
    record = desk.record()
    assert not any(WATER in position.text for position in record.positions)
    assert not any(WATER in sentence.text for sentence in record.brief)


def test_reports_are_parted_and_joined_again(desk):
    """A further report of the words goes to the part that it fits; a rejected part does not bring the other back."""
    (whole,) = said(desk.record(), WATER)
    parted = desk.decide("part", whole.id, pages=("sentinel.txt",))
    assert len(said(desk.record(), WATER)) == 2
    first, second = said(desk.record(), WATER)
    with pytest.raises(DecisionError, match=f"contradicts the decision {parted}"):
        desk.decide("join", first.id, second.id)
    desk.decide("reject", second.id)
    assert [one.id for one in said(desk.record(), WATER)] == [first.id]
    assert set(desk.states().values()) == {DecisionState.IN_FORCE}
    desk.undo(parted)
    assert said(desk.record(), WATER) == []


def test_two_utterances_are_joined(desk):
    """With both their reports."""
    record = desk.record()
    one, other = said(record, WATER)[0], said(record, DANCE)[0]
    desk.decide("join", one.id, other.id)
    (joined,) = said(desk.record(), DANCE)
    assert joined == said(desk.record(), WATER)[0]
    assert len(joined.reports) == len(one.reports) + len(other.reports)


def test_a_name_is_split_by_page(desk):
    """The mentions of one page are another bearer's, and what was said there is that one's."""
    record = desk.record()
    (osterby,) = called(record, "Mira Osterby")
    desk.decide("split", "Mira Osterby", pages=("courier.txt",))
    parts = called(desk.record(), "Mira Osterby")
    courier = page(record, "courier.txt").id
    assert len(parts) == 2
    assert sorted({mention.article == courier for mention in part.mentions} == {True} for part in parts) == [
        False,
        True,
    ]
    assert sum(len(part.mentions) for part in parts) == len(osterby.mentions)


@pytest.mark.parametrize("kind", ["meetings", "positions", "claims", "disagreements"])
def test_any_item_can_be_rejected(desk, kind):
    """Meetings, positions, figures, disagreements; also where their ids change because something else was decided."""
    record = desk.record()
    item = getattr(record, kind)[0]
    desk.decide("reject", item.id)
    assert item.id not in {one.id for one in getattr(desk.record(), kind)}
    desk.decide("merge", "Karrenia", "Dolnica")
    desk.decide("date", "northline.txt", "2023-03-13")
    assert set(desk.states().values()) == {DecisionState.IN_FORCE}


def test_a_meeting_is_put_on_another_day(desk):
    """Under the same id; the timeline follows."""
    meeting = desk.record().meetings[0]
    desk.decide("date", meeting.id, "2023-03-11..2023-03-12")
    record = desk.record()
    (moved,) = [one for one in record.meetings if one.id == meeting.id]
    assert (moved.earliest.isoformat(), moved.latest.isoformat()) == ("2023-03-11", "2023-03-12")
    assert [entry.earliest.isoformat() for entry in record.timeline if entry.ref == meeting.id] == ["2023-03-11"]


def test_a_decision_whose_words_are_gone_is_told_and_comes_back_with_them(tmp_path):
    """An edit takes the words away, another brings them back."""
    desk = Desk(str(tmp_path / "news.onrecord"))
    desk.add(tmp_path / "pages", PAGES)
    id = desk.decide("reject", DANCE)
    edited = PAGES["courier.txt"].replace(f"“{DANCE}, and we have brought our shoes,” Veshnik said.\n\n", "")
    desk.add(tmp_path / "pages", PAGES | {"courier.txt": edited})
    (gone,) = desk.record().by_hand
    assert (gone.id, gone.state, gone.items) == (id, "words gone", [])
    assert [one.words for one in gone.missing] == [f"“{DANCE}, and we have brought our shoes,”"]
    assert desk.states() == {id: DecisionState.WORDS_GONE}
    desk.add(tmp_path / "pages", PAGES)
    record = desk.record()
    assert not said(record, DANCE) and record.by_hand[0].state == "in force"


def test_a_page_is_moved_to_another_story_and_back(desk, tmp_path):
    """Neither story forgets it; pages that come in later do not carry it back."""
    desk.add(tmp_path / "museum", MUSEUM, story="Museum")
    before = desk.record()
    id = desk.decide("move", "courier.txt", "Museum")
    assert len(desk.record().articles) == 2
    with open_store(desk.path, write=True) as store:
        museum = build_story(store, store.stories.find("Museum").id, at=desk.at()).record
    assert [(one.id, one.state) for one in museum.by_hand] == [(id, "in force")]
    assert any(article.page.endswith("courier.txt") for article in museum.articles)
    desk.add(tmp_path / "more", COPY)
    assert not any(article.page.endswith("courier.txt") for article in desk.record().articles)
    desk.undo(id)
    assert any(article.page.endswith("courier.txt") for article in desk.record().articles)
    assert encode_json(before).decode().count("courier.txt") > 0
    assert desk.states() == {id: DecisionState.WITHDRAWN}


def test_a_page_is_taken_out_of_all_stories_and_put_back(desk):
    """It is listed among those that belong to none, with the reason."""
    before = desk.record()
    id = desk.decide("move", "courier.txt", "none", reason="a column")
    assert len(desk.record().articles) == 2
    with open_store(desk.path) as store:
        assert list(store.story_words.asides().values()) == ["taken out by hand: a column"]
    assert desk.states() == {id: DecisionState.IN_FORCE}
    desk.undo(id)
    assert encode_json(desk.record()) == encode_json(before)


def test_decisions_are_exported_and_taken_over_by_another_store(desk, built, tmp_path):
    """Under their ids, with pages of the same file names found in another folder; what is known is passed over."""
    import msgspec

    first = desk.decide("merge", "Karrenia", "Dolnica")
    second = desk.decide("date", "courier.txt", "2023-03-17")
    desk.undo(second)
    with open_store(desk.path) as store:
        raw = b"\n".join(msgspec.json.encode(line) for line in list_decisions(store))
    other = Desk(str(tmp_path / "other.onrecord"))
    other.add(tmp_path / "elsewhere", PAGES)
    decisions = read_decisions(raw, name="lines")
    with open_store(other.path, write=True) as store:
        home = store.stories.find("Strait").id
        lines = take_over(store, decisions, story=home, at=later(50))
        assert [(line.id, line.state) for line in lines] == [
            (first, DecisionState.IN_FORCE),
            (second, DecisionState.WITHDRAWN),
        ]
        assert take_over(store, decisions, story=home, at=later(51)) == []
    assert len(called(other.record(), "Dolnica")) == 1


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (("merge", "Karrenia"), "merge takes the names that are one, two of them or more"),
        (("merge", "Karrenia", "courier.txt"), "'courier.txt' is no name"),
        (("split", "Mira Osterby"), "needs to know which of its mentions go"),
        (("part", DANCE), "needs to know which of its reports go"),
        (("reject", "courier.txt"), "`move PAGE none` takes a page out of the story"),
        (("date", "Karrenia", "2023-03-14"), "is no page, utterance or meeting"),
        (("date", "courier.txt", "14 March"), "'14 March' is no date; write 2023-03-14"),
        (("date", "courier.txt", "2023-03-14..2023-03-12"), "ends before it begins"),
        (("speaker", DANCE, "ent-0000000000"), "is no name of this record"),
        (("family", "courier.txt", "independent"), "is independent already"),
        (("family", "courier.txt", "courier.txt"), "are one page"),
        (("move", "courier.txt", "Strait"), "is in that story already"),
    ],
)
def test_what_cannot_be_decided_is_told(desk, wanted, told):
    """And nothing is kept."""
    with pytest.raises(DecisionError, match=told):
        desk.decide(*wanted)
    assert desk.states() == {}


def test_an_unknown_id_is_told(desk):
    """As `explain` does."""
    with pytest.raises(RecordError, match="is no id, name, page or wording here"):
        desk.decide("reject", "utt-0000000000")


def test_a_decision_needs_a_reason(desk):
    """Those who come after will ask."""
    with pytest.raises(DecisionError, match="needs a reason"):
        desk.decide("reject", DANCE, reason="  ")


def test_what_contradicts_a_decision_names_it(desk):
    """Twice the same is told too."""
    first = desk.decide("speaker", DANCE, "Mira Osterby")
    with pytest.raises(DecisionError, match=f"contradicts the decision {first} .*`onrecord undo {first}`"):
        desk.decide("speaker", DANCE, "Karrenia")
    accepted = desk.decide("accept", DANCE)
    with pytest.raises(DecisionError, match=f"contradicts the decision {accepted}"):
        desk.decide("reject", DANCE)
    with pytest.raises(DecisionError, match=f"the decision {accepted} .* holds that already"):
        desk.decide("accept", DANCE)
    assert set(desk.states()) == {first, accepted}


WISHES = [wanted for wanted, _ in CASES.values()]


@settings(max_examples=4, deadline=timedelta(seconds=60), suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(WISHES), min_size=2, max_size=3, unique=True), st.randoms(use_true_random=False))
def test_taking_and_withdrawing_decisions_is_the_identity(built, tmp_path_factory, wishes, chance):
    """Any of them, in any order of withdrawal: the record is to the byte what it was."""
    path = tmp_path_factory.mktemp("identity") / "news.onrecord"
    shutil.copy(built, path)
    desk = Desk(str(path))
    before = encode_json(desk.record())
    taken = []
    for wanted in wishes:
        try:
            taken.append(desk.decide(*wanted))
        except (DecisionError, RecordError):
            continue  # it contradicts one before, or what it is about is gone
    chance.shuffle(taken)
    for id in taken:
        desk.undo(id)
    assert encode_json(desk.record()) == before
