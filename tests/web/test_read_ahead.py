"""Pages drawn before they are asked for."""

import pytest

from onrecord.errors import StoreError
from onrecord.nouns.decision import Accept, Withdrawal
from onrecord.store.store import open_store
from onrecord.views.record_json import encode_json, record_json
from onrecord.web.pages import story as story_page
from onrecord.web.read_ahead import ReadAhead
from onrecord.web.room import Room
from tests.samples import sample_record
from tests.store.test_decisions import decision, thing
from tests.web.room_samples import AT, STORY, sample_store


@pytest.fixture
def room(tmp_path):
    room = Room(sample_store(tmp_path))
    yield room
    room.close()


@pytest.fixture
def drawings(monkeypatch):
    """The names of the templates that were filled in, in order."""
    drawn = []

    def draw(template, **shown):
        drawn.append(template)
        return "<p>a page</p>"

    monkeypatch.setattr(story_page, "draw", draw)
    return drawn


def test_a_story_is_drawn_once_and_again_when_its_record_changes(room, drawings):
    """A page that is there is not drawn again."""
    ahead = ReadAhead(room, quiet_s=0.0)
    assert ahead.draw_all() and ahead.draw_all()
    assert drawings == ["story.html"]
    with open_store(room.store_path, write=True) as store:
        store.records.add(STORY, encode_json(record_json(sample_record())), input_digest="other", at=AT)
    assert ahead.draw_all()
    assert drawings == ["story.html"] * 2


def test_while_visitors_come_nothing_is_drawn(room, drawings):
    """And the thread can still be stopped."""
    ahead = ReadAhead(room, quiet_s=60.0, look_s=60.0)
    room.note_visit()
    ahead.start()
    ahead.stop()
    assert drawings == [] and not ahead.draw_all()


def test_a_store_that_fails_does_not_end_the_thread(room, monkeypatch, caplog):
    """It is tried again; the log has it."""
    ahead = ReadAhead(room, look_s=0.0)
    tries = []

    def fail(self):
        tries.append(1)
        if len(tries) > 1:
            ahead._stopped.set()
        raise StoreError("news.onrecord: another process is writing to it")

    monkeypatch.setattr(Room, "reading", fail)
    ahead.start()
    ahead._thread.join()
    assert len(tries) == 2 and "another process" in caplog.text


def test_the_moment_of_a_store_is_another_after_every_change(tmp_path):
    """A record, an event, a page, a decision, one taken back; reading changes nothing."""
    with open_store(sample_store(tmp_path), write=True) as store:
        moments = [store.moment()]
        store.stories.make("s-new", "New", by_hand=True, at=AT)
        moments.append(store.moment())
        store.records.add("s-new", b"{}", input_digest="x", at=AT)
        moments.append(store.moment())
        (version,) = store.articles.get([1])
        store.articles.add_version(1, version.article, page=version.page, stage=1, at=AT)
        moments.append(store.moment())
        store.decisions.add(decision("dec-1", Accept(item=thing("first.txt")), story=STORY))
        moments.append(store.moment())
        store.decisions.withdraw("dec-1", Withdrawal(at=AT, by="ed", reason="it is not so"))
        moments.append(store.moment())
        assert len(set(moments)) == 6 and store.moment() == moments[-1]
