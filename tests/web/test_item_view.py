"""How each kind of item came to be."""

from dataclasses import replace

import pytest

from onrecord.web.item_view import item_view
from tests.web.test_lineage_chart import sample_index

INDEX = sample_index()


def marked(view):
    """The words that are marked in each report."""
    return [
        "".join(run.text for groups in report.paragraphs for group in groups for run in group.runs if run.sought)
        for report in view.reports
    ]


@pytest.mark.parametrize("id", sorted(INDEX.items))
def test_every_item_has_a_title_and_rests_on_words(id):
    """Whatever its kind; a source of one page alone stands on no shared passage, but names its page."""
    view = item_view(INDEX, INDEX.items[id])
    assert view.title and view.kind and view.told
    assert all(marked(view)) and (view.reports or view.pages)


def test_an_utterance_tells_of_each_report():
    """Its words in their surroundings, those that go on it included, what was read and why it was joined."""
    view = item_view(INDEX, INDEX.items["utt-water"])
    assert marked(view) == [
        "We will not trade open water for a quiet week",
        "Velmark would trade open watercustoms house",
    ]
    facts = dict(view.reports[1].facts)
    assert facts["Form"] == "indirect, state, via KNA"
    assert facts["Joined"] == "with a score of 0.71: same speaker; shared words: open water"
    assert dict(view.reports[0].facts)["Model"] == "93% sure that these words are reported as said"
    assert [(label, id) for label, id, _ in view.related] == [("Position taken", "pos-water")]
    assert view.drifts[0].kind == "negation"


def test_a_position_leads_to_what_it_departs_from():
    """And to the utterance it was taken in; the earlier one leads back."""
    later = item_view(INDEX, INDEX.items["pos-water"])
    earlier = item_view(INDEX, INDEX.items["pos-before"])
    assert [(label, id) for label, id, _ in later.related] == [("Departs from", "pos-before"), ("Said in", "utt-water")]
    assert [(label, id) for label, id, _ in earlier.related] == [("Departed from by", "pos-water")]
    assert dict(later.facts)["If"] == "unless the boats go"


def test_the_sides_of_a_disagreement_stand_apart():
    """Under what each says, with the item they are about."""
    view = item_view(INDEX, INDEX.items["dis-talks"])
    assert [report.heading for report in view.reports] == ["a quiet week", "on Tuesday"]
    assert [(label, id) for label, id, _ in view.related] == [("About", "clm-talks")]
    assert len(view.compared) == 2
    assert item_view(INDEX, INDEX.items["dis-name"]).names == [("About", "ent-osterby", "Mira Osterby")]


def test_a_source_shows_the_passages_that_make_it_one():
    """Of each copy what stands in the other page, too."""
    record = INDEX.record
    family = replace(record.families[0], articles=["art-second", "art-first"])
    index = sample_index(families=[family])
    view = item_view(index, index.items["fam-1"])
    assert view.pages == ["art-first", "art-second"]
    assert [report.heading for report in view.reports] == ["1b, Northline: in part from 1a, Northline"]
    assert marked(view) == ["Osterby"]
