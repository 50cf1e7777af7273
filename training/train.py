"""Train the network: data, windows, mixing, fit, report, save. Reads top to bottom."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from onrecord.reader.word_pieces import WordPieces
from training.corpora import GoldDocument, dropped, read_all
from training.examples import Window, collate, make_windows, without_quotes
from training.losses import WEIGHTS, losses
from training.network import Network

SEED = 20220110
BATCH_WINDOWS = 12
ENCODER_RATE, HEAD_RATE, WARM_UP = 2.5e-4, 1e-3, 0.06
# Times each corpus is seen in one round. Statements are few and hardest; treebanks are large and easy.
PASSES = {"ewt": 0.85, "gum": 1.0, "wikigold": 1.5, "uner": 1.5, "meantime": 1.5, "re3d": 1.0, "wikinews": 3.0}
QUOTE_LOSS = 0.2  # share of statement documents that lose their quotation marks, as on scraped pages


@dataclass(frozen=True, slots=True)
class Plan:
    """rounds: how often the mix is gone through; limit: use only so many documents a corpus (for a trial run)."""

    rounds: int = 4
    limit: int | None = None


def one_round(documents: list[GoldDocument], pieces: WordPieces, chance: random.Random) -> list[list[Window]]:
    """Shuffled batches of windows of like length."""
    windows: list[Window] = []
    for document in documents:
        passes = PASSES[document.corpus]
        times = int(passes) + (chance.random() < passes % 1)
        for _ in range(times):
            shown = document
            if document.frames is not None and not document.silver and chance.random() < QUOTE_LOSS:
                shown = without_quotes(document, chance)
            windows += make_windows(shown, pieces, skip=chance.randrange(min(4, len(shown.sentences))))
    chance.shuffle(windows)
    batches = []
    for at in range(0, len(windows), BATCH_WINDOWS * 32):
        block = sorted(windows[at : at + BATCH_WINDOWS * 32], key=lambda w: len(w.ids))
        batches += [block[i : i + BATCH_WINDOWS] for i in range(0, len(block), BATCH_WINDOWS)]
    chance.shuffle(batches)
    return batches


def rate(step: int, steps: int) -> float:
    """Share of the peak learning rate: a linear rise, then a linear fall to nothing."""
    warm = WARM_UP * steps
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def train(data: Path, encoder: Path, out: Path, plan: Plan) -> Network:
    """Fit a network on everything under `data`; writes `network.pt` into `out` after each round. Prints as it goes."""
    torch.manual_seed(SEED)
    np.random.seed(SEED)
    chance = random.Random(SEED)
    pieces = WordPieces((encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1])
    documents = read_all(data)
    if plan.limit:
        by_corpus: dict[str, list[GoldDocument]] = defaultdict(list)
        for document in documents:
            by_corpus[document.corpus].append(document)
        documents = [document for several in by_corpus.values() for document in several[: plan.limit]]
    for name, count in sorted(dropped.items()):
        print(f"dropped: {count} {name}", flush=True)
    network = Network()
    network.encoder.load_pretrained(encoder)
    # Half of all weights are the vectors of word pieces; most pieces never occur in so little text, and training the
    # rest of them only moves them apart from the unseen ones. Left as they are, a step is a quarter cheaper too.
    network.encoder.pieces.weight.requires_grad_(False)
    network.train()
    rounds = [one_round(documents, pieces, chance) for _ in range(plan.rounds)]
    steps = sum(map(len, rounds))
    fresh = ("encoder.shapes", "encoder.quotes", "encoder.starts")
    trained = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    slow = [p for n, p in trained if n.startswith("encoder.") and not n.startswith(fresh)]
    fast = [p for n, p in trained if not n.startswith("encoder.") or n.startswith(fresh)]
    optimiser = torch.optim.AdamW(
        [
            {"params": slow, "lr": ENCODER_RATE, "peak": ENCODER_RATE},
            {"params": fast, "lr": HEAD_RATE, "peak": HEAD_RATE},
        ],
        weight_decay=0.01,
        fused=True,
    )
    step, seen, began = 0, 0, time.monotonic()
    running: dict[str, float] = {}
    for number, batches in enumerate(rounds):
        for batch in _collated(batches):
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * rate(step, steps)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = losses(network, batch)
            total = sum((WEIGHTS[name] * value for name, value in found.items()), torch.zeros(()))
            optimiser.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            seen += int(batch["piece_mask"].sum())
            for name, value in found.items():
                running[name] = 0.98 * running.get(name, value.item()) + 0.02 * value.item()
            if step % 50 == 0:
                speed = seen / (time.monotonic() - began)
                state = " ".join(f"{name} {value:.3f}" for name, value in sorted(running.items()))
                print(f"step {step}/{steps} {speed:.0f} pieces/s  {state}", flush=True)
        out.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), out / "network.pt")
        print(f"round {number + 1}/{plan.rounds} saved after {time.monotonic() - began:.0f} s", flush=True)
    network.eval()
    return network


def _collated(batches: list[list[Window]]) -> Iterator[dict[str, torch.Tensor]]:
    for batch in batches:
        yield collate(batch)
