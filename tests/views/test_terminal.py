"""The record on a terminal, and the explanation of one item: what a person must be able to see."""

import io

import pytest
from rich.console import Console

from onrecord.errors import RecordError
from onrecord.views.explain import explain_view, find_item
from onrecord.views.record_json import record_json
from onrecord.views.terminal import record_view
from tests.samples import sample_record

RECORD = record_json(sample_record())
BY_NAME = ["Osterby", "second.txt", "a quiet week"]


def drawn(view, width=100):
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    console.print(view)
    return console.file.getvalue()


def test_a_record_shows_sources_speakers_days_and_names():
    """The four parts, and the counts a person looks for first."""
    shown = drawn(record_view(RECORD))
    assert "2 pages, 2 independent sources" in shown
    for part in ("SOURCES", "WHO SAID WHAT", "TIMELINE", "NAMES"):
        assert part in shown
    assert "“We will not trade open water for a quiet week”" in shown
    assert "2 reports, 2 independent sources" in shown
    assert "Deputy Foreign Minister, Velmark" in shown
    assert "second.txt changes it (negation)" in shown
    assert "machine translation" in " ".join(shown.split())
    assert "14 Mar 2023" in shown


def test_the_ledger_sets_the_parties_side_by_side():
    """An issue with each party's position, what it hangs on, what it departs from, its day and sources."""
    shown = " ".join(drawn(record_view(RECORD)).split())
    ledger = shown[shown.index("POSITIONS") : shown.index("TIMELINE")]
    assert "open water Velmark refuses We will not trade open water" in ledger
    assert "— unless the boats go to Karrenia · 14 Mar 2023 · 1 report · departs from pos-before · pos-water" in ledger
    assert "offers trade open water by 13 Mar 2023" in ledger


def test_figures_and_disagreements_tell_who_says_what():
    """Values with who gives them; contradictions of fact with their sides, those of form in one line."""
    shown = " ".join(drawn(record_view(RECORD)).split())
    assert "number: week of talks a quiet week 1 independent source on Tuesday 1 independent source dis-talks" in shown
    assert "Only in form: Osterby / Osterbi" in shown
    assert "a quiet week (Mira Osterby) · on Tuesday 2 independent sources · they contradict each other" in shown


def test_explaining_a_claim_and_a_disagreement_leads_to_their_words():
    """Each value or side with its page and words."""
    claim = " ".join(drawn(explain_view(RECORD, find_item(RECORD, "clm-talks"))).split())
    assert "1 week, about" in claim
    assert "says Mira Osterby" in claim
    assert "says the article" in claim
    disagreement = " ".join(drawn(explain_view(RECORD, find_item(RECORD, "dis-talks"))).split())
    for expected in ("of fact", "about clm-talks", "first.txt", "second.txt"):
        assert expected in disagreement


def test_explaining_a_position_leads_to_its_words_its_rule_and_its_voice():
    """And to the earlier position and the utterance it was taken in."""
    told = " ".join(drawn(explain_view(RECORD, find_item(RECORD, "pos-water"))).split())
    for expected in (
        "Velmark refuses: open water",
        "before offers: trade open water pos-before",
        "act refuse: what the words say is to be done",
        "words of Mira Osterby",
        "utt-water",
    ):
        assert expected in told


@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_no_line_is_wider_than_the_console(width):
    """Narrow terminals fold, they do not overflow."""
    assert max(len(line) for line in drawn(record_view(RECORD), width).splitlines()) <= width


def test_escape_sequences_of_a_page_do_not_reach_the_terminal():
    """A title may carry control characters; the reader's terminal never sees them."""
    record = record_json(sample_record())
    evil = type(record.articles[0])(
        **{name: getattr(record.articles[0], name) for name in record.articles[0].__slots__}
        | {"title": "a\x1b[31mb\x07"}
    )
    record.articles[0] = evil
    assert "\x1b" not in drawn(record_view(record))


def test_explaining_an_utterance_leads_back_to_words_rules_and_scores():
    """Each report: page, words in context, cue, source, model, rules, score with reasons."""
    told = drawn(explain_view(RECORD, find_item(RECORD, "utt-water")))
    for expected in (
        "Report 1 of 2",
        "first.txt",
        "0.93 sure",
        "closing quotation mark found",
        "score 0.71: same speaker; shared words: open water",
        "“told”",
        "Drift: negation",
        "2 independent",
        "from 61 on in the page",
    ):
        assert expected in " ".join(told.split()), expected


@pytest.mark.parametrize("item", ["ent-osterby", "fam-1", "art-second", "utt-water", "ent-o", *BY_NAME])
def test_every_kind_of_item_can_be_explained(item):
    """By id, by its beginning, by name or alias, by page, by words of an utterance."""
    assert drawn(explain_view(RECORD, find_item(RECORD, item))).strip()


def test_a_day_of_the_timeline_can_be_explained():
    """Timeline entries have ids of their own."""
    told = drawn(explain_view(RECORD, find_item(RECORD, RECORD.timeline[0].id)))
    assert "Velmark opened talks" in told


def test_an_unknown_id_names_an_example():
    """The message helps on."""
    with pytest.raises(RecordError, match="onrecord show"):
        find_item(RECORD, "utt-none")


def test_an_ambiguous_beginning_names_the_candidates():
    """Two items begin alike: say which."""
    with pytest.raises(RecordError, match="fam-1, fam-2; give one id"):
        find_item(RECORD, "fam-")
