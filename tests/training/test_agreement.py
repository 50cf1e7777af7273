"""The figures that say how far two annotations agree."""

from dataclasses import replace

import pytest

from training.agreement import compare
from training.standoff import OwnDocument, OwnStatement, digest

TEXT = "Ada Berg told the press that ships wait in the harbour. Norland denied it."


def span(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


TOLD = OwnStatement(
    source=span("Ada Berg"),
    cue=span("told"),
    content=(span("that ships wait in the harbour"),),
    speaker=span("Ada Berg"),
    kind="indirect",
    act="state",
    to=span("the press"),
    via=None,
)
DENIED = replace(
    TOLD,
    source=span("Norland"),
    cue=span("denied"),
    content=(span("it"),),
    speaker=span("Norland"),
    act="deny",
    to=None,
)


def figures(*second):
    one, two = (OwnDocument("re3d", "A1", digest(TEXT), tuple(found)) for found in ([TOLD, DENIED], second))
    return {name: figure for name, figure, _ in compare([one], [two], {"A1": TEXT})}


def test_the_same_annotation_agrees_wholly():
    assert set(figures(TOLD, DENIED).values()) == {1.0}


def test_a_statement_that_one_reader_left_out_costs_recall():
    """Two spans against one: 2 · 1 / 3."""
    found = figures(TOLD)
    assert found["content exact F1"] == found["cue exact F1"] == found["source exact F1"] == pytest.approx(2 / 3)
    assert found["act"] == 1.0


def test_a_content_a_little_shorter_meets_but_is_not_exact():
    found = figures(replace(TOLD, content=(span("ships wait in the harbour"),)), DENIED)
    assert (found["content exact F1"], found["content at 0.8 overlap F1"]) == (0.5, 1.0)


def test_labels_are_compared_on_statements_that_meet():
    """One of two has another act and no addressee; a name counts as the same with and without its article."""
    other = replace(TOLD, act="announce", to=span("press"), kind="mixed")
    found = figures(other, DENIED)
    assert (found["act"], found["kind"], found["to"], found["speaker"]) == (0.5, 0.5, 1.0, 1.0)


def test_documents_in_one_annotation_alone_are_not_compared():
    document = OwnDocument("re3d", "A1", digest(TEXT), (TOLD,))
    assert {count for _, _, count in compare([document], [], {"A1": TEXT})} == {0}
