"""Which statements take a position, as marked in `training/annotations/positions`."""

import json

import pytest

from onrecord.nouns.stance import PositionAct
from training.gold import GoldFrame, from_text
from training.positions import NO_POSITION, mark, read_positions
from training.standoff import ANNOTATIONS, read_documents

TEXT = "Ada Berg said ships wait. She demanded that tolls fall."


def test_a_statement_is_told_by_the_bounds_of_its_content():
    document = from_text("re3d", "A1", TEXT)
    document.frames = [
        GoldFrame(cue=(2, 3), source=[(0, 2)], content=[(3, 5)], to=[], via=[], act="state", kind="indirect"),
        GoldFrame(cue=(7, 8), source=[(6, 7)], content=[(8, 11)], to=[], via=[], act="demand", kind="indirect"),
    ]
    start = TEXT.index("that tolls")
    assert mark(document, [(start, start + len("that tolls fall"), PositionAct.DEMAND)]) == [NO_POSITION, "demand"]


def test_an_act_that_is_none_is_refused(tmp_path):
    row = {"corpus": "re3d", "document": "A1", "sha256": "0", "positions": [[0, 4, "shout"]]}
    (tmp_path / "re3d.jsonl").write_text(json.dumps(row) + "\n")
    with pytest.raises(ValueError, match="shout"):
        list(read_positions(tmp_path))


def test_every_mark_stands_on_a_statement_of_its_document():
    """The same text, and the bounds of one of its contents; those of Wikinews lie with its data."""
    statements = {
        (one.corpus, one.document): one for path in ANNOTATIONS.glob("*.jsonl") for one in read_documents(path)
    }
    marked = [one for one in read_positions() if one.corpus != "wikinews"]
    assert marked
    for one in marked:
        own = statements[one.corpus, one.document]
        bounds = {(statement.content[0][0], statement.content[-1][1]) for statement in own.statements}
        assert one.sha256 == own.sha256
        assert {(start, end) for start, end, _ in one.positions} <= bounds
