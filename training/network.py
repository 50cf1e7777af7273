"""The network: one MiniLM encoder under several heads, in plain torch so that it exports to ONNX without surprises."""

from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.reader.labels import ACTS, CUE_TAGS, DEPRELS, KINDS, NAME_TAGS, ROLE_TAGS, TIME_TAGS, UPOS
from onrecord.reader.word_shape import QUOTE_STATES, SHAPES, STARTS

HIDDEN, LAYERS, HEADS, FEED_FORWARD, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
ARC, LABEL = 160, 96  # sizes of the parser's projections
FRAME, FRAME_LAYERS, FRAME_HEADS = 160, 2, 4  # the small transformer that reads the window once more for each cue


class Dropout(nn.Module):
    """Dropout whose chance is a multiple of 1/256: torch draws more noise an element, which was a tenth of each step.

    All share one generator; `noise_from` seeds it.
    """

    _noise = np.random.Generator(np.random.SFC64(0))

    def __init__(self, chance: float) -> None:
        super().__init__()
        self.dropped = round(256 * chance)

    @classmethod
    def noise_from(cls, seed: int) -> None:
        cls._noise = np.random.Generator(np.random.SFC64(seed))

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        noise = torch.frombuffer(bytearray(self._noise.bytes(x.numel())), dtype=torch.uint8).to(x.device).view(x.shape)
        return x * ((noise >= self.dropped).to(x.dtype) * (256 / (256 - self.dropped)))


class Layer(nn.Module):
    """A post-norm transformer layer, as in BERT."""

    def __init__(self, hidden: int, heads: int, feed_forward: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm_attention = nn.LayerNorm(hidden, eps=1e-12)
        self.up = nn.Linear(hidden, feed_forward)
        self.down = nn.Linear(feed_forward, hidden)
        self.norm_out = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, hidden = x.shape
        q, k, v = (
            self.query_key_value(x).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        )
        scores = torch.matmul(q * (hidden // self.heads) ** -0.5, k.transpose(-1, -2))
        attended = torch.matmul((scores if mask is None else scores + mask.to(q.dtype)).softmax(-1), v)
        attended = attended.transpose(1, 2).reshape(batch, length, hidden)
        x = self.norm_attention(x + self.dropout(self.out(attended)))
        return self.norm_out(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Piece vectors to word vectors: the mean of a word's first and last piece."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(len(SHAPES) + 1, HIDDEN)  # one more for the special pieces
        self.quotes = nn.Embedding(len(QUOTE_STATES), HIDDEN)
        self.starts = nn.Embedding(len(STARTS), HIDDEN)
        for table in (self.shapes, self.quotes, self.starts):
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList([Layer(HIDDEN, HEADS, FEED_FORWARD, dropout) for _ in range(LAYERS)])

    def embed(self, ids: Tensor, shapes: Tensor, quotes: Tensor, starts: Tensor) -> Tensor:
        places = self.positions.weight[: ids.shape[1]]
        return self.pieces(ids) + places + self.shapes(shapes) + self.quotes(quotes) + self.starts(starts)

    def encode(self, embedded: Tensor, first: Tensor, last: Tensor, mask: Tensor | None) -> Tensor:
        x = self.dropout(self.norm(embedded))
        for layer in self.layers:
            x = layer(x, mask)

        def rows(index: Tensor) -> Tensor:
            return torch.gather(x, 1, index.unsqueeze(-1).expand(-1, -1, HIDDEN))

        return (rows(first) + rows(last)) * 0.5

    def load_pretrained(self, folder: Path) -> None:
        """Take the weights of `model.safetensors` in `folder` (sentence-transformers MiniLM-L6, BERT layout)."""
        weights: dict[str, Any] = load_file(folder / "model.safetensors")
        take = {key.removeprefix("bert."): value for key, value in weights.items()}
        with torch.no_grad():
            self.pieces.weight.copy_(take["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(
                take["embeddings.position_embeddings.weight"] + take["embeddings.token_type_embeddings.weight"][0]
            )
            self.norm.weight.copy_(take["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(take["embeddings.LayerNorm.bias"])
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                parts = [take[f"{at}attention.self.{name}.weight"] for name in ("query", "key", "value")]
                biases = [take[f"{at}attention.self.{name}.bias"] for name in ("query", "key", "value")]
                layer.query_key_value.weight.copy_(torch.cat(parts))
                layer.query_key_value.bias.copy_(torch.cat(biases))
                for ours, theirs in (
                    (layer.out, "attention.output.dense"),
                    (layer.norm_attention, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.norm_out, "output.LayerNorm"),
                ):
                    ours.weight.copy_(take[f"{at}{theirs}.weight"])
                    ours.bias.copy_(take[f"{at}{theirs}.bias"])


class FrameReader(nn.Module):
    """For one cue: which words are its source, content, addressee and channel.

    Each word's vector is modulated by the cue's and by the distance to it, then a small transformer reads the window.
    """

    DISTANCES = 33  # buckets: -16 … 16, see `distance_buckets`

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Linear(HIDDEN, FRAME)
        self.cue_scale = nn.Linear(HIDDEN, FRAME)
        self.cue_shift = nn.Linear(HIDDEN, FRAME)
        self.distance = nn.Embedding(self.DISTANCES, FRAME)
        self.norm = nn.LayerNorm(FRAME, eps=1e-12)
        self.layers = nn.ModuleList([Layer(FRAME, FRAME_HEADS, 2 * FRAME, dropout) for _ in range(FRAME_LAYERS)])
        self.roles = nn.Linear(FRAME, len(ROLE_TAGS))

    def forward(self, words: Tensor, window: Tensor, cues: Tensor, distances: Tensor, mask: Tensor | None) -> Tensor:
        """words (windows, n, 384), window (F,) which of them each cue stands in, cues (F, 384) mean vector of each cue,
        distances (F, n) buckets → (F, n, roles)."""
        return self.read(self.word(words)[window], cues, distances, mask)

    def read(self, projected: Tensor, cues: Tensor, distances: Tensor, mask: Tensor | None) -> Tensor:
        """As `forward`, from the words that each frame looks at, projected: (F, n, 160)."""
        x = projected * (1 + self.cue_scale(cues).unsqueeze(1)) + self.cue_shift(cues).unsqueeze(1)
        x = self.norm(F.gelu(x + self.distance(distances)))
        for layer in self.layers:
            x = layer(x, mask)
        roles: Tensor = self.roles(x)
        return roles


class ActReader(nn.Module):
    """Act and kind of a frame from the mean vectors of its cue and its content."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.hidden = nn.Linear(2 * HIDDEN, 256)
        self.dropout = Dropout(dropout)
        self.acts = nn.Linear(256, len(ACTS))
        self.kinds = nn.Linear(256, len(KINDS))

    def forward(self, cue: Tensor, content: Tensor) -> tuple[Tensor, Tensor]:
        x = self.dropout(F.gelu(self.hidden(torch.cat([cue, content], -1))))
        return self.acts(x), self.kinds(x)


class Network(nn.Module):
    """All of it. Word-level heads take (batch, n, 384)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.dropout = Dropout(dropout)
        self.upos = nn.Linear(HIDDEN, len(UPOS))
        self.names = nn.Linear(HIDDEN, len(NAME_TAGS))
        self.times = nn.Linear(HIDDEN, len(TIME_TAGS))
        self.cues = nn.Linear(HIDDEN, len(CUE_TAGS))
        self.arc_dependent = nn.Linear(HIDDEN, ARC)
        self.arc_head = nn.Linear(HIDDEN, ARC)
        self.arc = nn.Linear(ARC, ARC)  # W of the biaffine x'Wy + b'y
        self.arc_root = nn.Linear(HIDDEN, 1)
        self.label_dependent = nn.Linear(HIDDEN, LABEL)
        self.label_head = nn.Linear(HIDDEN, LABEL)
        self.label = nn.Parameter(torch.zeros(len(DEPRELS), LABEL + 1, LABEL + 1))
        self.root_head = nn.Parameter(torch.zeros(LABEL))
        self.frames = FrameReader(dropout)
        self.acts = ActReader(dropout)
        nn.init.xavier_uniform_(self.label)

    def arcs(self, words: Tensor) -> Tensor:
        """(batch, n, n + 1): score of each word (axis 2, first the root) as head of each word (axis 1)."""
        dependent, head = F.gelu(self.arc_dependent(words)), F.gelu(self.arc_head(words))
        scores = torch.matmul(self.arc(dependent), head.transpose(1, 2)) * ARC**-0.5
        return torch.cat([self.arc_root(words), scores], -1)

    def label_vectors(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """(batch, n, 96) of each word as dependent and as head."""
        return F.gelu(self.label_dependent(words)), F.gelu(self.label_head(words))


def distance_buckets(positions: Tensor, start: Tensor, end: Tensor) -> Tensor:
    """Bucket of each word's signed distance to its cue: exact to 8 words, then in growing steps.

    positions (n,), start and end (F,) of the cue → (F, n) in 0 … 32; 16 inside the cue. Mirrored in reader/frames.py.
    """
    before = (start.unsqueeze(1) - positions).clamp(min=0)
    after = (positions - end.unsqueeze(1) + 1).clamp(min=0)
    away = before + after
    far = (8 + (away.float() / 8).clamp(min=1).log2() * 2).long().clamp(max=16)
    size = torch.where(away <= 8, away, far)
    return 16 + torch.where(before > 0, -size, size)
