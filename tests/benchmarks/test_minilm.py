"""The baseline over the un-tuned encoder: what goes in, and that the layers are those of BERT."""

import numpy as np
import pytest

from benchmarks import minilm
from benchmarks.minilm import HIDDEN, LAYERS, MiniLM, title_and_lead

safetensors = pytest.importorskip("safetensors.numpy")


@pytest.fixture
def weights(tmp_path):
    """Small random weights in the layout of the package, for a vocabulary of nine pieces."""
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "dam", "gate", "##s", "open"]
    (tmp_path / "vocab.txt").write_text("\n".join(pieces), encoding="utf-8")
    chance = np.random.default_rng(1)
    shapes = {"word_embeddings": len(pieces), "position_embeddings": 512, "token_type_embeddings": 2}
    made = {f"embeddings.{name}.weight": (rows, HIDDEN) for name, rows in shapes.items()}
    norms = ["embeddings.LayerNorm"]
    for layer in (f"encoder.layer.{n}" for n in range(LAYERS)):
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            made[f"{layer}.attention.{part}.weight"] = (HIDDEN, HIDDEN)
            made[f"{layer}.attention.{part}.bias"] = (HIDDEN,)
        made[f"{layer}.intermediate.dense.weight"], made[f"{layer}.intermediate.dense.bias"] = (8, HIDDEN), (8,)
        made[f"{layer}.output.dense.weight"], made[f"{layer}.output.dense.bias"] = (HIDDEN, 8), (HIDDEN,)
    held = {name: chance.normal(0, 0.2, shape).astype(np.float32) for name, shape in made.items()}
    for norm in norms:
        held[f"{norm}.weight"] = np.ones(HIDDEN, np.float32)
        held[f"{norm}.bias"] = np.zeros(HIDDEN, np.float32)
    safetensors.save_file(held, tmp_path / "model.safetensors")
    return tmp_path


def test_a_text_is_the_same_vector_in_any_company(weights):
    """Of length one; padding to the longest of a batch changes nothing, and the order is kept."""
    model = MiniLM(weights)
    texts = ["The dam", "The gates open the dam", "open"]
    together = model.vectors(texts)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    for text, vector in zip(texts, together, strict=True):
        assert np.allclose(model.vectors([text])[0], vector, atol=1e-5)
    assert not np.allclose(together[0], together[1], atol=1e-2)


def test_the_order_of_words_counts(weights):
    """Places have vectors of their own."""
    one, other = MiniLM(weights).vectors(["the dam", "dam the"])
    assert not np.allclose(one, other, atol=1e-3)


def test_a_long_text_is_cut_off(weights):
    """Words beyond the last piece change nothing."""
    one, other = MiniLM(weights).vectors(["dam " * 300, "dam " * 300 + "gate open"])
    assert np.allclose(one, other, atol=1e-6)


def test_title_and_lead_are_compared():
    """The first sixty words."""
    text = " ".join(f"w{n}" for n in range(100))
    assert title_and_lead("Gates open", text).split() == ["Gates", "open", *(f"w{n}" for n in range(60))]
    assert title_and_lead(None, "Short.") == "Short."


def test_without_the_package_there_is_no_baseline(monkeypatch):
    """Nothing is fetched."""
    monkeypatch.setattr(minilm, "find_spec", lambda name: None)
    assert minilm.find_weights() is None
