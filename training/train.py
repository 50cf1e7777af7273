"""Train the network: data, windows, mixing, fit, report, save. Reads top to bottom."""

import random
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from onrecord.reader.word_pieces import WordPieces
from training.corpora import read_all
from training.examples import Window, collate, make_windows
from training.gold import GoldDocument, census, dropped
from training.losses import WEIGHTS, losses
from training.network import Network
from training.scraped import spun, without_quotes

SEED = 20220110
BATCH_WINDOWS = 12
ENCODER_RATE, HEAD_RATE, WARM_UP = 2.5e-4, 1e-3, 0.06
QUOTE_LOSS = 0.2  # share of statement documents that lose their quotation marks, as on scraped pages


@dataclass(frozen=True, slots=True)
class Phase:
    """Some rounds over a mix of corpora, with the learning rates rising to `peak` times their full value and falling
    to 0.

    passes  how often each corpus is seen in a round
    """

    rounds: int
    peak: float
    passes: Mapping[str, float]


# Statements are few and hardest, treebanks large. The second phase goes on where the first has cooled down, mostly for
# the parse, which still gained when the rest had stopped (LOG.md).
PHASES = (
    Phase(
        rounds=4,
        peak=1.0,
        passes={
            "ewt": 0.85,
            "gum": 1.0,
            "wikigold": 1.5,
            "uner": 1.5,
            "meantime": 1.5,
            "re3d": 1.0,
            "wikinews": 3.0,
            "gum_statements": 3.0,
            "ewt_statements": 3.0,
            "re3d_statements": 3.0,
            "plover_statements": 3.0,
        },
    ),
    Phase(
        rounds=2,
        peak=0.5,
        passes={
            "ewt": 1.5,
            "gum": 1.5,
            "wikigold": 1.0,
            "uner": 1.0,
            "meantime": 1.0,
            "re3d": 0.5,
            "wikinews": 2.0,
            "gum_statements": 2.0,
            "ewt_statements": 2.0,
            "re3d_statements": 2.0,
            "plover_statements": 2.0,
        },
    ),
    Phase(
        rounds=1,
        peak=0.4,
        passes={
            "ewt": 2.0,
            "gum": 3.0,
            "wikigold": 0.7,
            "uner": 0.7,
            "meantime": 0.7,
            "re3d": 0.4,
            "wikinews": 1.5,
            "gum_statements": 1.5,
            "ewt_statements": 1.5,
            "re3d_statements": 1.5,
            "plover_statements": 1.5,
        },
    ),
)


def one_round(
    documents: list[GoldDocument],
    passes_of: Mapping[str, float],
    pieces: WordPieces,
    chance: random.Random,
    spin_share: float = 0.0,
) -> list[list[Window]]:
    """Shuffled batches of windows of like length.

    spin_share  share of statement documents that are shown as another page may print them (scraped.py)
    """
    windows: list[Window] = []
    for document in documents:
        passes = passes_of[document.corpus]
        times = int(passes) + (chance.random() < passes % 1)
        for _ in range(times):
            shown = document
            if document.frames is not None and not document.silver:
                if chance.random() < QUOTE_LOSS:
                    shown = without_quotes(shown, chance)
                if spin_share and chance.random() < spin_share:
                    shown = spun(shown, chance)
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


def train(
    data: Path, encoder: Path, work: Path, *, limit: int | None = None, from_phase: int = 1, spin_share: float = 0.0
) -> Network:
    """Fit a network on everything under `data`; writes `network.pt` into `work` after each round. Prints as it goes.

    limit   use only so many documents a corpus, for a trial run
    from_phase  above 1: take the checkpoint in `work` as what the phases before have left
    spin_share  see `one_round`
    """
    torch.manual_seed(SEED)
    np.random.seed(SEED)
    chance = random.Random(SEED)
    pieces = WordPieces((encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1])
    documents = read_all(data)
    if limit:
        by_corpus: dict[str, list[GoldDocument]] = defaultdict(list)
        for document in documents:
            by_corpus[document.corpus].append(document)
        documents = [document for several in by_corpus.values() for document in several[:limit]]
    for line in census(documents):
        print(line, flush=True)
    for name, count in sorted(dropped.items()):
        print(f"dropped: {count} {name}", flush=True)
    network = Network()
    if from_phase > 1:
        network.load_state_dict(torch.load(work / "network.pt", weights_only=True))
    else:
        network.encoder.load_pretrained(encoder)
    # Half of all weights are the vectors of word pieces; most pieces never occur in so little text, and training the
    # rest of them only moves them apart from the unseen ones. Left as they are, a step is a quarter cheaper too.
    network.encoder.pieces.weight.requires_grad_(False)
    network.train()
    for number, phase in enumerate(PHASES[from_phase - 1 :], from_phase):
        print(f"phase {number}", flush=True)
        rounds = [one_round(documents, phase.passes, pieces, chance, spin_share) for _ in range(phase.rounds)]
        _fit(network, rounds, phase.peak, work)
    network.eval()
    return network


def _fit(network: Network, rounds: list[list[list[Window]]], peak: float, work: Path) -> None:
    steps = sum(map(len, rounds))
    fresh = ("encoder.shapes", "encoder.quotes", "encoder.starts")
    trained = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    slow = [p for n, p in trained if n.startswith("encoder.") and not n.startswith(fresh)]
    fast = [p for n, p in trained if not n.startswith("encoder.") or n.startswith(fresh)]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "peak": peak * ENCODER_RATE}, {"params": fast, "peak": peak * HEAD_RATE}],
        lr=ENCODER_RATE,
        weight_decay=0.01,
        fused=True,
    )
    step, seen, began = 0, 0, time.monotonic()
    running: dict[str, float] = {}
    for number, batches in enumerate(rounds):
        for batch in map(collate, batches):
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
        work.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), work / "network.pt")
        print(f"round {number + 1}/{len(rounds)} saved after {time.monotonic() - began:.0f} s", flush=True)
