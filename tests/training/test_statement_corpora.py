"""Annotated texts as training documents."""

import json

import pytest

from training.gold import census
from training.standoff import OtherText, OwnDocument, OwnStatement, digest, write_documents
from training.statement_corpora import read_own, read_wikinews

TEXT = "Ada Berg said ships wait.\n\nNorland reportedly agrees."


def statement(cue, content, source=None, kind="indirect"):
    def span(words):
        return None if words is None else (TEXT.index(words), TEXT.index(words) + len(words))

    return OwnStatement(
        source=span(source),
        cue=span(cue),
        content=tuple(map(span, content)),
        speaker=span(source),
        kind=kind,
        act="state",
        to=None,
        via=None,
    )


def corpus(folder, text):
    """A corpus of one report, and annotations of TEXT."""
    (folder / "re3d" / "Norland").mkdir(parents=True)
    (folder / "re3d" / "Norland" / "documents.json").write_text(json.dumps({"_id": "A1", "text": text}) + "\n")
    statements = (
        statement("said", ["ships wait"], source="Ada Berg"),
        statement("reportedly", ["Norland", "agrees"]),
        statement(None, ["ships"]),
    )
    (folder / "annotations").mkdir()
    write_documents(folder / "annotations" / "re3d.jsonl", [OwnDocument("re3d", "A1", digest(TEXT), statements)])


def test_own_statements_become_frames_over_words(tmp_path):
    """What no cue signals is left out: the reader goes by cues."""
    corpus(tmp_path, TEXT)
    (document,) = read_own(tmp_path, tmp_path / "annotations")
    assert (document.corpus, document.name, document.silver) == ("re3d_statements", "A1", False)
    first, second = document.frames

    def words(spans):
        return [" ".join(document.words[start:end]) for start, end in spans]

    assert (words([first.cue]), words(first.source), words(first.content)) == (["said"], ["Ada Berg"], ["ships wait"])
    assert (words([second.cue]), second.source, words(second.content)) == (["reportedly"], [], ["Norland", "agrees"])


def test_own_statements_on_another_text_stop_the_training(tmp_path):
    corpus(tmp_path, TEXT.replace("\n\n", "\n"))
    with pytest.raises(OtherText, match="A1"):
        list(read_own(tmp_path, tmp_path / "annotations"))


def test_wikinews_statements_with_one_cue_are_one_frame(tmp_path):
    def span(words):
        return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "text": words}

    empty = {"source": None, "to": None, "via": None, "kind": "indirect", "act": "state"}
    rows = [{**empty, "cue": span("said"), "content": [span(words)]} for words in ("wait", "ships")]
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "one.txt").write_text(TEXT)
    (tmp_path / "train.jsonl").write_text(json.dumps({"doc": "one", "times": [], "statements": rows}))
    (document,) = read_wikinews(tmp_path, "train")
    assert [frame.content for frame in document.frames] == [[(3, 4), (4, 5)]]


def test_the_census_counts_each_corpus(tmp_path):
    corpus(tmp_path, TEXT)
    assert list(census(read_own(tmp_path, tmp_path / "annotations"))) == [
        "re3d_statements: 1 documents, 10 words, 2 attributions"
    ]
