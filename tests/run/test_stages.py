"""The stage list against the committed one: a changed order, version or type is a decision, not an accident."""

import json

from onrecord.nouns.decision import Decision
from onrecord.nouns.page import Page
from onrecord.nouns.record import Record
from onrecord.run.stages import STAGES, Scope, stage_table
from tests.golden import STAGES_FILE


def test_the_stages_are_the_committed_ones():
    """After a wanted change: `make golden`, and review the diff."""
    assert stage_table() == json.loads(STAGES_FILE.read_text(encoding="utf-8"))


def test_every_stage_reads_what_stands_before_it():
    """What a stage reads is a page, a decision, or written by an earlier stage; the last one writes the record."""
    there = {Page, Decision}
    for stage in STAGES:
        assert set(stage.reads) <= there, stage.name
        there.add(stage.writes)
    assert STAGES[-1].writes is Record


def test_a_page_stage_reads_one_noun():
    """Page by page means one in, one out."""
    assert all(len(stage.reads) == 1 for stage in STAGES if stage.scope is Scope.PAGE)


def test_stage_names_are_unique():
    """The pool and the errors name stages."""
    assert len({stage.name for stage in STAGES}) == len(STAGES)
