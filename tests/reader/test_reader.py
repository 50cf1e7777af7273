"""The reader with the weights of the package, on texts of our own."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import ModelError
from onrecord.reader.model import WEIGHT_FILES, Model
from onrecord.reader.reader import Reader, load_reader

TEXT = (
    "Velmarian Foreign Minister Ilse Harro told reporters in Port Sabel on Tuesday that her country would not reopen "
    "the strait. “We have been patient long enough,” she said.\n\n"
    "The Kadrian government denied that its ships had crossed the line. According to the Meridian news agency, about "
    "40 vessels are waiting."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def test_finds_who_said_what(reader):
    """Source, cue and content of plain indirect and direct speech."""
    frames = {frame.cue.of(TEXT): frame for frame in reader.analyse(TEXT).frames}
    assert frames["told"].source.of(TEXT) == "Velmarian Foreign Minister Ilse Harro"
    assert frames["told"].to.of(TEXT).startswith("reporters")
    assert "her country would not reopen" in frames["told"].content[0].of(TEXT)
    assert frames["said"].source.of(TEXT) == "she"
    assert "We have been patient long enough" in frames["said"].content[0].of(TEXT)
    assert frames["denied"].act == "deny"


def test_finds_names_and_times(reader):
    """Persons, places and dates of an ordinary lead."""
    analysis = reader.analyse(TEXT)
    assert any("Ilse Harro" in m.span.of(TEXT) and m.label == "person" for m in analysis.mentions)
    assert any(m.span.of(TEXT) == "Port Sabel" and m.label == "place" for m in analysis.mentions)
    assert any(m.span.of(TEXT) == "Tuesday" and m.label == "date" for m in analysis.times)


def test_each_sentence_is_a_tree(reader):
    """One root a sentence, every head in the same sentence."""
    analysis = reader.analyse(TEXT)
    for first, last in analysis.sentences:
        heads = [analysis.tokens[i].head for i in range(first, last)]
        assert heads.count(-1) == 1
        assert all(first <= head < last for head in heads if head >= 0)


def test_same_text_same_answer_alone_or_in_company(reader):
    """An article reads the same by itself, after others, and beside others in threads."""
    alone = reader.analyse(TEXT)
    others = [TEXT, "Nothing happened.", TEXT * 4, TEXT]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(reader.analyse, others))
    assert together[0] == alone == together[3]


def test_nothing_to_read_is_an_empty_analysis(reader):
    """Blank texts are no error."""
    for text in ("", "  \n\n "):
        assert all(part == () for part in astuple(reader.analyse(text)))


def test_a_sentence_longer_than_a_window(reader):
    """Cut, but whole again in the analysis: every token once, one root."""
    text = "Harro said that " + "and ".join(f"port number {n} was closed " for n in range(120)) + "."
    analysis = reader.analyse(text)
    assert len(analysis.sentences) == 1
    assert len(analysis.tokens) == analysis.sentences[0][1]
    assert [t.head for t in analysis.tokens].count(-1) >= 1


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_is_read(text):
    """Hostile text: spans stay inside it and never overlap within a layer."""
    analysis = load_reader().analyse(text)
    for layer in (analysis.mentions, analysis.times):
        end = 0
        for tagged in layer:
            assert end <= tagged.span.start < tagged.span.end <= len(text)
            end = tagged.span.end
    for frame in analysis.frames:
        assert frame.content
        assert 0.0 <= frame.score <= 1.0


def test_missing_or_damaged_weights_say_so(tmp_path: Path):
    """A broken install is named as such, with what to do."""
    with pytest.raises(ModelError, match="missing; reinstall"):
        Model(tmp_path)
    with resources.as_file(resources.files("onrecord.reader") / "weights") as folder:
        for name in WEIGHT_FILES:
            shutil.copy(folder / name, tmp_path / name)
    (tmp_path / "frames.onnx").write_bytes(b"no graph")
    with pytest.raises(ModelError, match="damaged"):
        Model(tmp_path)
