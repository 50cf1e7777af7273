"""Names, figures and quotations of one report, and how many of them another tells."""

import pytest

from benchmarks.spins import read_report
from onrecord.lineage.facts import FactKind, find_facts, told_share


def told(text):
    return {(fact.kind, fact.words.strip()) for fact in find_facts(text).told}


def test_names_figures_and_quotations_are_facts():
    """Days, the first word of a sentence, small numbers and single quoted words are none."""
    assert told(
        'Ships wait. On Monday two envoys of Orsk counted 1,400 of them, "a very long line" off the "cape".'
    ) == {
        (FactKind.NAME, "orsk"),
        (FactKind.FIGURE, "1400"),
        (FactKind.QUOTATION, "a very long line"),
    }


def test_a_cut_quotation_a_people_and_a_figure_in_words_are_still_told():
    """A rewriter writes "fourteen" and "the Haldenian fleet", and cuts the first word."""
    source = find_facts('It is 14 miles to Halden. "And so it will never be a road for ships," he said.')
    copy = find_facts('The fleet of the Haldenian coast goes fourteen miles: "it will never be a road for ships".')
    assert told_share(copy, source) == pytest.approx(1.5 / 4.5)


@pytest.mark.parametrize("story", ["ferry", "orchard"])
def test_who_retells_has_hardly_a_fact_of_his_own(story):
    """Another reporter of the same event has many."""
    report, retold, own = (find_facts(read_report(f"{story}.{which}")) for which in ("report", "retold", "own"))
    assert told_share(retold, report) > 0.75
    assert told_share(own, report) < 0.5
    assert told_share(own, retold) < 0.5


def test_few_facts_tell_little():
    """All the facts of a line or two are told by every reporter."""
    line = "In Port Halden 40 ships wait."
    assert told_share(find_facts(line), find_facts(line)) < 0.5
