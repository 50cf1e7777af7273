"""The training loss of a batch: a sum over heads, each over the words that carry its labels."""

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.reader.labels import NAME_TAGS, ROLE_TAGS
from training.examples import IGNORE
from training.network import Network, distance_buckets

# How much each head counts. Statements are what the product lives on and have the least data; tried 1 and 2 (LOG.md).
WEIGHTS = {
    "upos": 0.5,
    "arcs": 1.0,
    "labels": 0.7,
    "names": 1.0,
    "times": 0.7,
    "cues": 1.5,
    "roles": 3.0,
    "acts": 0.4,
    "kinds": 0.2,
}
_OTHER = [NAME_TAGS.index("B-other"), NAME_TAGS.index("I-other")]
_CONTENT = [ROLE_TAGS.index("B-content"), ROLE_TAGS.index("I-content")]


def span_mean(words: Tensor, window: Tensor, inside: Tensor) -> Tensor:
    """Mean vector of some words for each frame: words (windows, n, d), window (F,) ascending, inside (F, n) → (F,
    d).
    """
    weights = inside.to(words.dtype)
    weights = weights / weights.sum(-1, keepdim=True).clamp(min=1)
    return torch.cat([weights[window == number] @ words[number] for number in range(len(words))])


def encode(network: Network, batch: dict[str, Any]) -> Tensor:
    embedded = network.encoder.embed(batch["ids"], batch["shapes"], batch["quotes"], batch["starts"])
    mask = (1.0 - batch["piece_mask"].float())[:, None, None, :] * -1e4
    encoded: Tensor = network.encoder.encode(embedded, batch["first"], batch["last"], mask)
    return encoded


def losses(network: Network, batch: dict[str, Any]) -> dict[str, Tensor]:
    """One scalar a head that has labels in this batch."""
    found: dict[str, Tensor] = {}
    words = network.dropout(encode(network, batch))

    def tagging(name: str, logits: Tensor, gold: Tensor) -> None:
        if (gold != IGNORE).any():
            found[name] = F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE)

    tagging("upos", network.upos(words), batch["upos"])
    tagging("times", network.times(words), batch["times"])
    tagging("cues", network.cues(words), batch["cues"])
    if (batch["names"] != IGNORE).any():
        scores = network.names(words).float().log_softmax(-1)
        # Where the corpus has no label for other names, its "O" means "O or some other name".
        joined = torch.logsumexp(scores[..., [0, *_OTHER]], -1)
        scores = scores.clone()
        scores[..., 0] = torch.where(batch["other_names"].unsqueeze(1), scores[..., 0], joined)
        found["names"] = F.nll_loss(scores.flatten(0, 1), batch["names"].flatten(), ignore_index=IGNORE)
    if (batch["heads"] != IGNORE).any():
        rows = (batch["heads"] != IGNORE).any(-1)
        some, heads = words[rows], batch["heads"][rows]
        arcs = network.arcs(some).float()
        sentence = batch["sentence"][rows]
        apart = (sentence.unsqueeze(1) != sentence.unsqueeze(2)) | (sentence.unsqueeze(1) < 0)
        apart = torch.cat([torch.zeros_like(apart[..., :1]), apart], -1)
        arcs = arcs.masked_fill(apart, -1e4)
        found["arcs"] = F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=IGNORE)
        dependent, head = network.label_vectors(some)
        batch_index, word_index = (heads != IGNORE).nonzero(as_tuple=True)
        chosen = heads[batch_index, word_index]
        head_vectors = torch.where(
            (chosen > 0).unsqueeze(-1), head[batch_index, (chosen - 1).clamp(min=0)], network.root_head.to(head.dtype)
        )
        gold = batch["deprels"][rows][batch_index, word_index]
        found["labels"] = F.cross_entropy(
            label_scores(network.label, dependent[batch_index, word_index].float(), head_vectors.float()),
            gold,
            ignore_index=IGNORE,
        )
    if len(batch["frame_window"]):
        window = batch["frame_window"]
        place = torch.arange(words.shape[1], device=words.device)
        inside = (place >= batch["cue_start"].unsqueeze(1)) & (place < batch["cue_end"].unsqueeze(1))
        cue = span_mean(words, window, inside)
        distances = distance_buckets(place, batch["cue_start"], batch["cue_end"])
        mask = (1.0 - batch["word_mask"][window].float())[:, None, None, :] * -1e4
        tagging("roles", network.frames(words, window, cue, distances, mask), batch["roles"])
        content = (batch["roles"] == _CONTENT[0]) | (batch["roles"] == _CONTENT[1])
        acts, kinds = network.acts(cue, span_mean(words, window, content))
        if (batch["acts"] != IGNORE).any():
            found["acts"] = F.cross_entropy(acts.float(), batch["acts"], ignore_index=IGNORE)
            found["kinds"] = F.cross_entropy(kinds.float(), batch["kinds"], ignore_index=IGNORE)
    return found


def label_scores(weights: Tensor, dependent: Tensor, head: Tensor) -> Tensor:
    """(k, relations) biaffine scores of k dependent–head pairs, each vector with a one appended."""
    one = torch.ones_like(dependent[:, :1])
    left, right = torch.cat([dependent, one], 1), torch.cat([head, one], 1)
    return torch.einsum("kd,rde,ke->kr", left, weights, right)
