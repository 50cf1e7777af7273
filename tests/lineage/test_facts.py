"""A report retold fact by fact is told from another reporter's."""

import pytest

from benchmarks.spins import read_report
from onrecord.lineage.facts import compare_facts, find_facts

RETOLD = ("ferry", "orchard")


def facts_of(name):
    return find_facts(read_report(name))


@pytest.mark.parametrize("story", RETOLD)
def test_a_report_of_which_no_sentence_is_left_is_found_by_its_facts(story):
    """Every passage points to a sentence of either; most sentences have a partner."""
    copy, source = facts_of(f"{story}.retold"), facts_of(f"{story}.report")
    found = compare_facts(copy, source)
    assert found is not None
    assert found.share > 0.9
    assert len(found.passages) > 0.6 * len(copy.sentences)
    assert {here for here, _ in found.passages} <= {sentence for sentence, _, _ in copy.sentences}
    assert {there for _, there in found.passages} <= {sentence for sentence, _, _ in source.sentences}


@pytest.mark.parametrize("story", RETOLD)
@pytest.mark.parametrize("other", ["report", "retold"])
def test_another_reporter_of_the_same_event_has_facts_of_his_own(story, other):
    own, theirs = facts_of(f"{story}.own"), facts_of(f"{story}.{other}")
    assert compare_facts(own, theirs) is None
    assert compare_facts(theirs, own) is None


def test_a_few_facts_of_its_own_are_mistakes_many_are_reporting():
    copy, source = read_report("ferry.retold"), facts_of("ferry.report")
    assert compare_facts(find_facts(f"{copy} It happened at 11.40 p.m., 17 miles out."), source) is not None
    added = (
        "Aldo Renn, 64, who sold 380 tickets at 22 crowns, saw the 7 boats of 1954 and the fire of 1988 from pier 9."
    )
    assert compare_facts(find_facts(f"{copy} {added}"), source) is None


def test_a_speech_told_by_two_is_not_compare_facts():
    """They share its quotations, and hardly a figure."""
    said = (
        '"We will keep the bridge," he said. "Nobody will close the road again," he said. "The toll is gone," he said. '
    )
    told = said * 3
    assert compare_facts(find_facts(f"In Aldby. {told}"), find_facts(f"From Sellin. {told}")) is None


def test_a_line_or_two_is_held_by_any_long_text():
    copy, source = read_report("ferry.retold"), read_report("ferry.report")
    assert compare_facts(find_facts(copy), find_facts(source + " Then they talked of the weather." * 200)) is None
