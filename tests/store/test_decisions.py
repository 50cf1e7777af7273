"""Decisions as the store keeps them: whole, in order, by the pages they are about, and never removed."""

import pytest

from onrecord.errors import StoreError
from onrecord.nouns.decision import Accept, Anchor, Decision, Merge, Reject, StoryFix, Thing, ThingKind, Withdrawal
from tests.store.samples import NOON, add_article, later


def thing(page: str, words: str = "Mira Osterby") -> Thing:
    return Thing(
        kind=ThingKind.ENTITY,
        label=words,
        anchors=(Anchor(page=page, words=words, before="Minister ", after=" told"),),
    )


def decision(id: str, ruling, *, story: str | None = "s-1") -> Decision:
    return Decision(id=id, at=NOON, by="ed", reason="so it is", story=story, ruling=ruling)


@pytest.fixture
def stories(store):
    """Two stories with a page each; a third page is in none."""
    for story in ("s-1", "s-2"):
        store.stories.make(story, story, by_hand=True, at=NOON)
    for name, story in (("first", "s-1"), ("second", "s-2"), ("third", None)):
        number = add_article(store, name)
        if story is not None:
            store.stories.place(number, story, by_hand=False, at=NOON)
    return store


def test_a_decision_comes_back_as_it_went_in(stories):
    """With all its words; in the order taken, whatever the ids."""
    given = [
        decision("dec-2", Merge(entities=(thing("first.txt"), thing("first.txt", "Osterby")))),
        decision("dec-1", StoryFix(page=thing("first.txt"), story="s-1", title="T", left=None, was_by_hand=False)),
    ]
    for one in given:
        stories.decisions.add(one)
    assert stories.decisions.all() == given


def test_a_decision_follows_its_page(stories):
    """It bears on the story its page is in now, and on that in which it was taken only if its page is in none."""
    stories.decisions.add(decision("dec-1", Accept(item=thing("first.txt"))))
    stories.decisions.add(decision("dec-2", Accept(item=thing("third.txt"))))
    stories.decisions.add(decision("dec-3", Accept(item=thing("nowhere.txt")), story="s-2"))
    assert [one.id for one in stories.decisions.of("s-1")] == ["dec-1", "dec-2"]
    assert [one.id for one in stories.decisions.of("s-2")] == ["dec-3"]
    stories.stories.place(stories.articles.named("first.txt"), "s-2", by_hand=False, at=later(1))
    assert [one.id for one in stories.decisions.of("s-1")] == ["dec-2"]
    assert [one.id for one in stories.decisions.of("s-2")] == ["dec-1", "dec-3"]
    assert [one.id for one in stories.decisions.of("s-2", ["s-1"])] == ["dec-1", "dec-2", "dec-3"]


def test_a_withdrawn_decision_stays_in_the_list(stories):
    """Marked; no record is built by it any more, and it cannot be withdrawn twice."""
    given = decision("dec-1", Reject(item=thing("first.txt")))
    stories.decisions.add(given)
    withdrawal = Withdrawal(at=later(1), by="al", reason="I was wrong")
    gone = stories.decisions.withdraw("dec-", withdrawal)
    assert gone.withdrawn == withdrawal
    assert stories.decisions.all() == [gone]
    assert stories.decisions.standing("s-1") == []
    with pytest.raises(StoreError, match="withdrawn already, by al on 2023-03-14: I was wrong"):
        stories.decisions.withdraw("dec-1", withdrawal)


def test_a_decision_is_found_by_the_beginning_of_its_id(stories):
    """One that fits several, or none, is told."""
    for id in ("dec-1a", "dec-1b"):
        stories.decisions.add(decision(id, Accept(item=thing("first.txt"))))
    assert stories.decisions.find("dec-1a").id == "dec-1a"
    with pytest.raises(StoreError, match="fits 2 decisions: dec-1a, dec-1b"):
        stories.decisions.find("dec-1")
    with pytest.raises(StoreError, match="has no decision 'dec-2'"):
        stories.decisions.find("dec-2")
    with pytest.raises(StoreError, match="has the decision dec-1a already"):
        stories.decisions.add(decision("dec-1a", Accept(item=thing("first.txt"))))


def test_a_record_older_than_a_decision_is_not_current(stories):
    """So that the list of stories says that it is to be built."""
    stories.records.add("s-1", b"{}", input_digest="x", at=later(1))
    assert stories.stories.get("s-1").is_current
    stories.decisions.add(
        Decision(id="dec-1", at=later(2), by="ed", reason="r", story="s-1", ruling=Accept(item=thing("first.txt")))
    )
    assert not stories.stories.get("s-1").is_current
