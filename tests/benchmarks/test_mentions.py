"""The benchmark of names."""

from pathlib import Path

from benchmarks.mentions import Sentence, measure, printed_words, read_sentences

SENTENCES = [
    [("Mira", "B-PER"), ("Osterby", "I-PER"), ("met", "O"), ("Anton", "B-PER"), ("Velm", "I-PER"), (".", "O")],
    [
        ("The", "O"),
        ("Harbour", "B-ORG"),
        ("Council", "I-ORG"),
        ("sat", "O"),
        ("in", "O"),
        ("Oslo", "B-LOC"),
        (".", "O"),
    ],
]


def _write(folder: Path, times: int) -> Path:
    rows = []
    for _ in range(times):
        for sentence in SENTENCES:
            text = " ".join(word for word, _ in sentence)
            rows += [
                f"# text = {text}",
                *(f"{i}\t{word}\t{tag}\t-\t-" for i, (word, tag) in enumerate(sentence, 1)),
                "",
            ]
    path = folder / "names.iob2"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_spans_are_read_with_their_kinds(tmp_path: Path) -> None:
    first, second = read_sentences(_write(tmp_path, 1))
    assert first.names == {(0, 2, "person"), (3, 5, "person")}
    assert second.names == {(1, 3, "organisation"), (5, 6, "place")}
    assert second.text == "The Harbour Council sat in Oslo ."


def test_words_stand_where_the_text_has_them() -> None:
    """Without a text, or with another one, blanks are set between them."""
    assert printed_words(Sentence(["Velm", "'s"], set(), "Velm's"))[1] == [(0, 4), (4, 6)]
    assert printed_words(Sentence(["Velm", "'s"], set(), "Mira's"))[0] == "Velm 's"


def test_the_last_fifth_that_training_leaves_alone_is_measured_by_itself(tmp_path: Path) -> None:
    _write(tmp_path, 5)
    lines = {line.metric: line for line in measure(tmp_path)}
    assert lines["f1"].n == 20
    assert lines["last_fifth_f1"].n == 4
    assert lines["last_fifth_person_f1"].value > 0.9
    assert set(lines["f1"].baseline) == {"model", "runs of capitals"}
