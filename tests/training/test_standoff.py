"""Annotations apart from their texts: what the files hold, and that they are read against the text annotated only."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from onrecord.nouns.statement import Act, Kind
from training.standoff import (
    ANNOTATIONS,
    TEXTS,
    OtherText,
    OwnDocument,
    OwnStatement,
    digest,
    gum_texts,
    plover_texts,
    re3d_texts,
    read_documents,
    text_of,
    write_documents,
)

TEXT = "The minister of Norland said ships wait."
STATEMENT = OwnStatement(
    source=(0, 23),
    cue=(24, 28),
    content=((29, 39),),
    speaker=(0, 23),
    kind="indirect",
    act="state",
    to=None,
    via=None,
)
DOCUMENT = OwnDocument("re3d", "A1", digest(TEXT), (STATEMENT,))
FILES = sorted(ANNOTATIONS.glob("*.jsonl"))
SPANS = ("source", "cue", "speaker", "to", "via")


def is_span(value):
    return (
        isinstance(value, list) and len(value) == 2 and all(isinstance(n, int) for n in value) and value[0] < value[1]
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_annotation_file_holds_offsets_and_no_text(path):
    """Every value is a number but the corpus, the document's name, its digest, the kind and the act."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        assert set(row) == {"corpus", "document", "sha256", "statements"}
        assert row["corpus"] == path.stem
        assert len(row["document"].split()) == 1
        assert len(bytes.fromhex(row["sha256"])) == 32
        for statement in row["statements"]:
            assert set(statement) == {*SPANS, "content", "kind", "act"}
            assert all(statement[role] is None or is_span(statement[role]) for role in SPANS)
            assert statement["content"] and all(map(is_span, statement["content"]))
            assert statement["kind"] in list(Kind) and statement["act"] in list(Act)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_two_cues_of_an_annotated_document_overlap(path):
    for document in read_documents(path):
        cues = sorted(statement.cue for statement in document.statements if statement.cue)
        assert all(one[1] <= other[0] for one, other in pairwise(cues)), document.document


def test_each_file_is_of_a_corpus_whose_text_can_be_made():
    assert {path.stem for path in FILES} <= set(TEXTS)


def test_documents_are_read_as_they_were_written(tmp_path):
    other = replace(DOCUMENT, document="A0", statements=())
    write_documents(tmp_path / "re3d.jsonl", [DOCUMENT, other])
    assert list(read_documents(tmp_path / "re3d.jsonl")) == [other, DOCUMENT]


def test_the_text_annotated_is_found_by_its_digest():
    assert text_of(DOCUMENT, {"A1": TEXT}) == TEXT


def test_another_text_of_the_document_is_refused():
    """Its offsets would point at other words."""
    with pytest.raises(OtherText, match="A1: the text is not the one annotated"):
        text_of(DOCUMENT, {"A1": TEXT + " "})


def test_a_missing_document_is_named():
    with pytest.raises(OtherText, match="re3d has no document A1"):
        text_of(DOCUMENT, {})


def test_a_treebank_text_has_its_paragraphs(tmp_path):
    """Sentences are joined by a space, paragraphs by an empty line."""
    folder = tmp_path / "ud_english_gum_free" / "train"
    folder.mkdir(parents=True)
    lines = ["# newdoc id = N1", "# newpar", "# newpar_block = head (1 s)", "# text = Ships wait", "1\tShips", ""]
    lines += ["# newpar", "# text = They wait.", "1\tThey", "", "# text = Norland too.", "1\tNorland", ""]
    (folder / "N1.conllu").write_text("\n".join(lines), encoding="utf-8")
    assert gum_texts(tmp_path) == {"N1": "Ships wait\n\nThey wait. Norland too."}


def test_a_report_keeps_its_text_as_it_is(tmp_path):
    folder = tmp_path / "re3d" / "Norland"
    folder.mkdir(parents=True)
    (folder / "documents.json").write_text(json.dumps({"_id": "A1", "text": " " + TEXT}) + "\n\n", encoding="utf-8")
    assert re3d_texts(tmp_path) == {"A1": " " + TEXT}


def test_sentences_of_one_event_type_make_a_document_and_none_comes_twice(tmp_path):
    """In the order of the file, fifteen to a document; notes without a text are skipped."""
    folder = tmp_path / "plover_gold" / "gold_standard_records"
    folder.mkdir(parents=True)
    texts = [f"Norland agreed to {number}  ships." for number in (*range(16), 3)]
    rows = [{"event": "DOCUMENT"}, *({"event": "AGREE", "text": text} for text in texts)]
    rows.insert(2, {"event": "REJECT", "text": "Sudmark refused."})
    (folder / "PLOVER_GSR_CAMEO.txt").write_text(json.dumps(rows), encoding="utf-8")
    made = plover_texts(tmp_path)
    assert list(made) == ["AGREE-1", "AGREE-2", "REJECT-1"]
    assert made["AGREE-1"].startswith("Norland agreed to 0 ships.\n\nNorland agreed to 1 ships.")
    assert made["AGREE-2"] == "Norland agreed to 15 ships."
