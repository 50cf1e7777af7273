"""A person, body or place in one place."""

from dataclasses import replace
from datetime import date

from onrecord.web.name_view import name_view
from tests.web.test_lineage_chart import sample_index

INDEX = sample_index()


def test_a_person_has_roles_words_and_disputes():
    """What it said, the positions it gave voice to, and what is disputed of its name or words."""
    view = name_view(INDEX, INDEX.entities["ent-osterby"])
    assert (view.kind, [title for title, _ in view.roles]) == ("People", ["Deputy Foreign Minister"])
    assert [one.utterance.id for one in view.said] == ["utt-water"]
    assert [shown.position.id for shown in view.positions] == ["pos-water"]
    assert [shown.disagreement.id for shown in view.disagreements] == ["dis-name"]
    assert [(words.article, times) for words, times in view.mentions] == [("art-first", 1), ("art-second", 1)]


def test_a_state_has_its_meetings_and_those_who_act_for_it():
    """Everybody of its side."""
    view = name_view(INDEX, INDEX.entities["ent-velmark"])
    assert [shown.meeting.id for shown in view.meetings] == ["m-talks"]
    assert [entity.id for entity in view.members] == ["ent-osterby"]


def test_words_come_in_the_order_of_the_days():
    """What has no day comes last."""
    (one,) = INDEX.record.utterances
    days = {"u-1": date(2023, 3, 16), "u-2": None, "u-3": date(2023, 3, 9)}
    said = [replace(one, id=id, said=replace(one.said, earliest=day, latest=day)) for id, day in days.items()]
    view = name_view(sample_index(utterances=said), INDEX.entities["ent-osterby"])
    assert [shown.utterance.id for shown in view.said] == ["u-3", "u-1", "u-2"]
