"""The documents that the benchmark of times reads, in the layouts it knows, and in what two values differ."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.times import SAME, difference
from benchmarks.times_documents import Mark, read_documents

WORDS = [
    (0, "Envoys"),
    (0, "meet"),
    (1, "March"),
    (1, "7"),
    (1, ","),
    (1, "2031"),
    (2, "``"),
    (2, "It"),
    (2, "ends"),
    (2, "Monday"),
    (2, "."),
    (2, "''"),
    (6, "Tomorrow"),
]


def timex(number: int, value: str, *tokens: int, function: str = "NONE") -> str:
    anchors = "".join(f'<token_anchor t_id="{token}"/>' for token in tokens)
    return f'<TIMEX3 m_id="{number}" functionInDocument="{function}" value="{value}">{anchors}</TIMEX3>'


def meantime_file(tmp_path: Path) -> None:
    folder = tmp_path / "intra-doc_annotation" / "corpus_strait"
    folder.mkdir(parents=True)
    tokens = "".join(
        f'<token t_id="{at}" sentence="{sentence}">{word}</token>' for at, (sentence, word) in enumerate(WORDS, 1)
    )
    marks = (
        timex(90, "2031-03-07", 3, 4, 5, 6, function="CREATION_TIME")
        + timex(91, "2031-03-10", 10)
        + timex(92, "2031-03-08", 13)
        + timex(93, "P1D")
    )
    (folder / "one.xml").write_text(f"<Document>{tokens}<Markables>{marks}</Markables></Document>")


def test_meantime_is_read_as_printed(tmp_path: Path):
    """Blanks and quotation marks stand where print has them, headline and date line are paragraphs."""
    meantime_file(tmp_path)
    (document,) = read_documents(tmp_path)
    assert document.text == 'Envoys meet\n\nMarch 7, 2031\n\n"It ends Monday."'
    assert document.written_on == date(2031, 3, 7)


def test_meantime_gives_only_what_was_annotated(tmp_path: Path):
    """The document's own date, sentences past the sixth and expressions without words are left out."""
    meantime_file(tmp_path)
    (document,) = read_documents(tmp_path)
    (mark,) = document.marks
    start = document.text.index("Monday")
    assert mark == Mark(start, start + len("Monday"), "2031-03-10")


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        ("2031-05-12", "2031-05-12", SAME),
        ("199", "1995", "wrong.coarser_or_finer"),
        ("2031-WI", "2031-SU", "wrong.other_day"),
        ("2031-05-12", "2031-05", "wrong.coarser_or_finer"),
        ("2031-05-12", "2031-05-19", "wrong.other_day"),
        ("2031-W20", "2031-05-12", "wrong.week"),
        ("2031-05-12TEV", "2031-05-12", "wrong.part_of_day"),
        ("P3M", "2031-02", "wrong.point_or_length"),
        ("P3M", "P90D", "wrong.length"),
        ("PRESENT_REF", "2031-05-12", "wrong.vague"),
        ("PXW", "P3W", "wrong.vague"),
    ],
)
def test_values_differ_in_kinds(gold, found, kind):
    """Vague before length, length before week, week before part of day."""
    assert difference(Mark(0, 4, gold), Mark(0, 4, found)) == kind


def test_what_one_side_lacks_is_missed_or_extra():
    assert difference(Mark(0, 4, "2031"), None) == "missed"
    assert difference(None, Mark(0, 4, "2031")) == "extra"
