"""From the trained network to the files of the package: int8 ONNX graphs, tables for numpy, the vocabulary, a card."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.reader.labels import DEPRELS
from onrecord.reader.model import WEIGHT_FILES
from training.network import HIDDEN, LABEL, Network

OPSET = 17
# Graph nodes whose weights stay in floating point: the heads are a hundredth of the work and most of what 7 bits would
# cost.
_HEADS = ("/upos", "/names", "/times", "/cues", "/arc", "/label", "/roles", "/acts", "/kinds", "/hidden")


class _Encoder(nn.Module):
    """Embedded pieces in, everything that a window is scored by out (reader/model.py: Scores)."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, embedded: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        network = self.network
        words = network.encoder.encode(embedded, first, last, None)
        dependent, head = network.label_vectors(words)
        return (
            words,
            network.upos(words),
            network.names(words),
            network.times(words),
            network.cues(words),
            network.arcs(words),
            dependent,
            head,
        )


class _Relations(nn.Module):
    """Words as dependents and the vectors of their heads in, a score for each relation out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, dependent: Tensor, head: Tensor, heads: Tensor) -> Tensor:
        network = self.network
        above = torch.cat([network.root_head.unsqueeze(0), head])[heads]
        one = torch.ones_like(dependent[:, :1])
        left, right = torch.cat([dependent, one], 1), torch.cat([above, one], 1)
        flat = network.label.permute(1, 0, 2).reshape(LABEL + 1, len(DEPRELS) * (LABEL + 1))
        projected = torch.matmul(left, flat).view(-1, len(DEPRELS), LABEL + 1)
        scores: Tensor = torch.matmul(projected, right.unsqueeze(-1)).squeeze(-1)
        return scores


class _Frames(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.frames = network.frames

    def forward(self, words: Tensor, rows: Tensor, cues: Tensor, distances: Tensor) -> Tensor:
        """words (1, n, 384), rows (F, m) which of them each frame looks at, cues (F, 384), distances (F, m)."""
        roles: Tensor = self.frames.read(self.frames.word(words)[0][rows], cues, distances, None)
        return roles


def export(network: Network, vocabulary: Path, out: Path, card: dict[str, Any]) -> None:
    """Write the files of reader/model.py and card.json into `out`."""
    network = network.float().eval()
    out.mkdir(parents=True, exist_ok=True)
    pieces, words, frames = 20, 12, 3
    places = torch.arange(words)
    _graph(
        _Encoder(network),
        {"embedded": torch.randn(1, pieces, HIDDEN), "first": places[None], "last": places[None]},
        ("words", "upos", "names", "times", "cues", "arcs", "dependent", "head"),
        {"embedded": {1: "pieces"}, "first": {1: "words"}, "last": {1: "words"}, "arcs": {1: "words", 2: "heads"}}
        | {name: {1: "words"} for name in ("words", "upos", "names", "times", "cues", "dependent", "head")},
        out / "encoder.onnx",
    )
    _graph(
        _Frames(network),
        {
            "words": torch.randn(1, words, HIDDEN),
            "rows": places.expand(frames, -1),
            "cues": torch.randn(frames, HIDDEN),
            "distances": torch.zeros(frames, words, dtype=torch.long),
        },
        ("roles",),
        {"words": {1: "words"}, "cues": {0: "frames"}}
        | {name: {0: "frames", 1: "near"} for name in ("rows", "distances", "roles")},
        out / "frames.onnx",
    )
    _graph(
        network.acts,
        {"cue": torch.randn(frames, HIDDEN), "content": torch.randn(frames, HIDDEN)},
        ("acts", "kinds"),
        {name: {0: "frames"} for name in ("cue", "content", "acts", "kinds")},
        out / "acts.onnx",
    )
    _graph(
        _Relations(network),
        {"dependent": torch.randn(words, LABEL), "head": torch.randn(words, LABEL), "heads": places},
        ("relations",),
        {name: {0: "words"} for name in ("dependent", "head", "heads", "relations")},
        out / "relations.onnx",
    )
    np.savez_compressed(out / "tables.npz", allow_pickle=False, **_tables(network))
    shutil.copy(vocabulary, out / "vocab.txt")
    files = {
        name: {"sha256": hashlib.sha256((out / name).read_bytes()).hexdigest(), "bytes": (out / name).stat().st_size}
        for name in WEIGHT_FILES
    }
    (out / "card.json").write_text(
        json.dumps({**card, "files": files}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def _graph(
    module: nn.Module,
    inputs: dict[str, Tensor],
    outputs: tuple[str, ...],
    dynamic: dict[str, dict[int, str]],
    target: Path,
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        torch.onnx.export(
            module,
            tuple(inputs.values()),
            str(full),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=dynamic,
            opset_version=OPSET,
            dynamo=False,
        )
        _quantise(full, target)


def _quantise(source: Path, target: Path) -> None:
    """int8 per channel with 7-bit weights: 8 bits saturate on CPUs with AVX2 and no VNNI (onnxruntime issues 6004,
    14642).
    """
    graph = onnx.load(source)
    _spell_out_norms(graph.graph)
    onnx.save(graph, source)
    left_alone = [
        node.name
        for node in graph.graph.node
        if node.op_type in ("MatMul", "Gemm") and any(h in node.name for h in _HEADS)
    ]
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=left_alone,
    )


def _spell_out_norms(graph: onnx.GraphProto) -> None:
    """Each layer normalisation as sums and products: onnxruntime's own operator for it, and the one it makes of it and
    the sum before, take a seventh of the encoder's time longer (LOG.md)."""
    spelt = []
    for node in graph.node:
        if node.op_type != "LayerNormalization":
            spelt.append(node)
            continue
        (x, scale, bias), (y,) = node.input, node.output
        at = {
            part: f"{node.name}/{part}"
            for part in ("mean", "apart", "square", "spread", "safe", "root", "unit", "scaled")
        }
        small = {attribute.name: attribute.f for attribute in node.attribute}["epsilon"]
        graph.initializer.append(numpy_helper.from_array(np.array(small, dtype=np.float32), f"{node.name}/small"))
        spelt += [
            helper.make_node("ReduceMean", [x], [at["mean"]], axes=[-1], keepdims=1),
            helper.make_node("Sub", [x, at["mean"]], [at["apart"]]),
            helper.make_node("Mul", [at["apart"], at["apart"]], [at["square"]]),
            helper.make_node("ReduceMean", [at["square"]], [at["spread"]], axes=[-1], keepdims=1),
            helper.make_node("Add", [at["spread"], f"{node.name}/small"], [at["safe"]]),
            helper.make_node("Sqrt", [at["safe"]], [at["root"]]),
            helper.make_node("Div", [at["apart"], at["root"]], [at["unit"]]),
            helper.make_node("Mul", [at["unit"], scale], [at["scaled"]]),
            helper.make_node("Add", [at["scaled"], bias], [y]),
        ]
    del graph.node[:]
    graph.node.extend(spelt)


def _tables(network: Network) -> dict[str, np.ndarray[Any, Any]]:
    """Embeddings (the pieces as int8 with a scale a row) and the small heads that numpy runs."""
    encoder = network.encoder
    pieces = encoder.pieces.weight.detach().numpy()
    # The first normalisation of the encoder is part of the graph; here is only what is added up before it.
    scale = np.maximum(np.abs(pieces).max(1, keepdims=True), 1e-8) / 127
    small = {
        "positions": encoder.positions.weight,
        "shapes": encoder.shapes.weight,
        "quotes": encoder.quotes.weight,
        "starts": encoder.starts.weight,
    }
    return {
        "pieces": np.round(pieces / scale).astype(np.int8),
        "piece_scale": scale.astype(np.float32),
        **{name: value.detach().numpy().astype(np.float32) for name, value in small.items()},
    }
