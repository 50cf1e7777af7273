"""The documents that the benchmark of times reads, in the layouts it knows."""

from datetime import date
from pathlib import Path

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
