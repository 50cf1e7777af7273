"""Train the network: data, windows, mixing, fit, report, save. Reads top to bottom."""

import random
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from onrecord.reader.word_pieces import WordPieces
from training.corpora import read_all
from training.examples import Window, collate, make_windows
from training.gold import GoldDocument, census, dropped
from training.losses import WEIGHTS, losses
from training.network import Dropout, Network
from training.scraped import spun, without_quotes

SEED = 20220110
BATCH_WINDOWS = 12
ENCODER_RATE, HEAD_RATE, WARM_UP = 2.5e-4, 1e-3, 0.06
STATE = "state.pt"  # in the work folder
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
            "gum_statements": 2.0,
            "ewt_statements": 2.0,
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
            "gum_statements": 1.3,
            "ewt_statements": 1.3,
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
            "gum_statements": 1.0,
            "ewt_statements": 1.0,
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


@dataclass(frozen=True, slots=True)
class Plan:
    """What is trained, besides the data: a folder that holds a broken-off training goes on with the same plan only.

    limit       use only so many documents a corpus, for a trial run
    spin_share  see `one_round`
    """

    limit: int | None = None
    spin_share: float = 0.0
    phases: tuple[Phase, ...] = PHASES


def train(data: Path, encoder: Path, work: Path, plan: Plan) -> Network:
    """Fit a network on everything under `data`. Prints as it goes.

    After each round all that the next one needs is in `work`: called again, it goes on from there.
    """
    torch.manual_seed(SEED)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pieces = WordPieces((encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1])
    documents = read_all(data)
    if plan.limit:
        by_corpus: dict[str, list[GoldDocument]] = defaultdict(list)
        for document in documents:
            by_corpus[document.corpus].append(document)
        documents = [document for several in by_corpus.values() for document in several[: plan.limit]]
    for line in census(documents):
        print(line, flush=True)
    for name, count in sorted(dropped.items()):
        print(f"dropped: {count} {name}", flush=True)
    network = Network()
    network.encoder.load_pretrained(encoder)
    # Half of all weights are the vectors of word pieces; most pieces never occur in so little text, and training the
    # rest of them only moves them apart from the unseen ones. Left as they are, a step is a quarter cheaper too.
    network.encoder.pieces.weight.requires_grad_(False)
    network.to(device).train()
    kept = _kept(work, plan)
    if kept:
        network.load_state_dict(kept["network"])
        print(f"goes on after round {kept['round']} of phase {kept['phase']} in {work}", flush=True)
    for number, phase in enumerate(plan.phases, 1):
        if kept and (kept["phase"], kept["round"]) >= (number, phase.rounds):
            continue
        optimiser = _optimiser(network, phase.peak)
        first = 1
        if kept and kept["phase"] == number:
            optimiser.load_state_dict(kept["optimiser"])
            first = kept["round"] + 1
        rounds = [
            one_round(documents, phase.passes, pieces, random.Random(f"{SEED} {number} {at}"), plan.spin_share)
            for at in range(1, phase.rounds + 1)
        ]
        for at in range(first, phase.rounds + 1):
            print(f"phase {number}, round {at} of {phase.rounds}", flush=True)
            Dropout.noise_from(SEED + 100 * number + at)
            _fit(network, optimiser, rounds[at - 1], sum(map(len, rounds[: at - 1])), sum(map(len, rounds)))
            _keep(work, plan, network, optimiser, number, at)
    network.cpu().eval()
    return network


def trained(work: Path) -> Network:
    """The network that `train` has left in `work`. Raises FileNotFoundError where there is none."""
    network = Network()
    network.load_state_dict(torch.load(work / STATE, weights_only=True, map_location="cpu")["network"])
    network.eval()
    return network


def _keep(
    work: Path, plan: Plan, network: Network, optimiser: torch.optim.Optimizer, phase: int, round_number: int
) -> None:
    work.mkdir(parents=True, exist_ok=True)
    state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "plan": repr(plan)}
    torch.save({**state, "phase": phase, "round": round_number}, work / f"{STATE}.new")
    (work / f"{STATE}.new").replace(work / STATE)  # a kill while writing leaves the round before


def _kept(work: Path, plan: Plan) -> dict[str, Any] | None:
    if not (work / STATE).exists():
        return None
    kept: dict[str, Any] = torch.load(work / STATE, weights_only=True, map_location="cpu")
    if kept["plan"] != repr(plan):
        raise SystemExit(f"{work}: holds a training with other settings; remove the folder, or name another --work")
    return kept


def _optimiser(network: Network, peak: float) -> torch.optim.Optimizer:
    fresh = ("encoder.shapes", "encoder.quotes", "encoder.starts")
    fitted = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    slow = [p for n, p in fitted if n.startswith("encoder.") and not n.startswith(fresh)]
    fast = [p for n, p in fitted if not n.startswith("encoder.") or n.startswith(fresh)]
    return torch.optim.AdamW(
        [{"params": slow, "peak": peak * ENCODER_RATE}, {"params": fast, "peak": peak * HEAD_RATE}],
        lr=ENCODER_RATE,
        weight_decay=0.01,
        fused=True,
    )


def _halves(device: torch.device) -> bool:
    """Whether products of half precision are quicker there. A processor without AVX-512 emulates them, at a fraction of
    its speed."""
    return device.type == "cuda" or str(torch.backends.cpu.get_cpu_capability()) == "AVX512"


def _fit(
    network: Network, optimiser: torch.optim.Optimizer, batches: list[list[Window]], step: int, steps: int
) -> None:
    """One round: the steps after `step` of the phase's `steps`."""
    device = next(network.parameters()).device
    seen, began = 0, time.monotonic()
    running: dict[str, float] = {}
    for batch in map(collate, batches):
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * rate(step, steps)
        batch = {name: values.to(device) for name, values in batch.items()}
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=_halves(device)):
            found = losses(network, batch)
        total = torch.stack([WEIGHTS[name] * value for name, value in found.items()]).sum()
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
