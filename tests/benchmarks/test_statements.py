"""The statement benchmark on a tiny corpus of our own."""

import json

from benchmarks.statements import gap, measure, read_texts, same_speaker

TEXT = "Foreign Minister Ilse Harro said that the port will stay closed until the spring."


def span(words: str) -> dict[str, object]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "text": words}


def write_wikinews(folder) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "one.txt").write_text(TEXT)
    statement = {
        "source": span("Foreign Minister Ilse Harro"),
        "cue": span("said"),
        "content": [span("that the port will stay closed until the spring")],
        "speaker": "Ilse Harro",
        "kind": "indirect",
        "act": "state",
    }
    (folder / "dev.jsonl").write_text(json.dumps({"doc": "one", "statements": [statement]}) + "\n")


def test_counts_what_is_right(tmp_path):
    """One statement, read as annotated: every line is there, with its count."""
    write_wikinews(tmp_path)
    lines = {line.metric: line for line in measure(tmp_path)}
    assert lines["content_exact_f1"].value == 1.0
    assert lines["content_exact_f1"].n == 1
    assert lines["content_exact_f1"].baseline == {"quotation marks": 0.0}
    assert lines["speaker_accuracy"].value == 1.0
    assert 0.0 < lines["confidence_gap"].value < 0.5  # right, and confidence is short of 1


def test_reads_brat_standoff_with_broken_contents(tmp_path):
    """A content in two pieces is two spans, of one attribution."""
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text").mkdir()
    text = "“We waited,” she said, “and nobody came.”"
    (tmp_path / "text" / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "attributions" / "one_a.ann").write_text(
        "T1\tContent 0 12;23 41\t…\nT2\tCue 17 21\tsaid\nT3\tSource 13 16\tshe\n"
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n",
        encoding="utf-8",
    )
    (item,) = read_texts(tmp_path)
    assert len(item.gold[0].content) == 2
    assert item.is_flat


def test_thegap_of_confidence_is_what_it_lies_off():
    """Half right at .5 is no gap; all right at .5 lies .5 off."""
    assert gap([(0.5, True), (0.5, False)]) == 0.0
    assert gap([(0.5, True), (0.5, True)]) == 0.5


def test_a_speaker_is_one_however_the_name_is_spelt():
    """Stops in an abbreviation, "of" and demonyms, a title before the name; a state is not each of its officials."""
    assert same_speaker("US Treasury", "the U.S. Treasury Department")
    assert same_speaker("government of Samoa", "the Samoan government")
    assert same_speaker("Ilse Harro", "Minister Ilse Harro")
    assert not same_speaker("Samoan officials", "Samoa")
    assert not same_speaker("Ilse Harro", None)
