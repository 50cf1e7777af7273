"""How time and memory grow with the number of articles when copies are looked for, beside datasketch's MinHash LSH.

The corpus is invented: words of invented syllables, common ones far more often than rare ones, 350 an article. One in
five articles has one to three copies: cut at the end, up to a twentieth of the words changed. DIR may hold `sizes.txt`,
the numbers of articles to measure at, one a line; without it they are 5,000 and 20,000. datasketch is measured at the
least size only: its time for an article does not depend on the size. Seconds are the processor's, as others may use the
machine, and of several runs the quickest counts, theirs and ours.
"""

import math
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.lines import Line
from onrecord.lineage.copy_index import CopyIndex

SIZES = (5_000, 20_000)
WORDS = 350
VOCABULARY = 30_000
COPIED_SHARE = 0.2
PERMUTATIONS = 128
THRESHOLD = 0.5
LAST = 200  # articles at the end of the largest corpus, whose adding is timed apart
RUNS = 3

Pairs = set[tuple[int, int]]


def measure(data: Path) -> Iterator[Line]:
    """`recall`, `articles_per_s` at the largest size, `times_as_fast` as datasketch, `growth` (exponent of time over
    size), `add_ms` and more.
    """
    listed = data / "sizes.txt"
    sizes = sorted(map(int, listed.read_text(encoding="utf-8").split())) if listed.is_file() else list(SIZES)
    seconds: dict[int, float] = {}
    before = _memory_mb()
    for size in sizes:
        texts, copies = make_corpus(size)
        if size == sizes[0]:
            theirs = max((_datasketch(texts, copies) for _ in range(2)), key=lambda result: result[1])
        if size == sizes[-1]:
            before = _memory_mb()
        found, seconds[size], last = _ours(texts)
        for _ in range(RUNS - 1):
            _, again, last_again = _ours(texts)
            seconds[size], last = min(seconds[size], again), min(last, last_again)
    recall = len(found & copies) / len(copies)
    largest = sizes[-1]
    yield Line("recall", round(recall, 4), len(copies), {"datasketch": theirs[0]})
    yield Line("articles_per_s", round(largest / seconds[largest], 1), largest, {"datasketch": theirs[1]})
    yield Line("times_as_fast", round(largest / seconds[largest] / theirs[1], 2), largest, {"datasketch": 1.0})
    yield Line("candidates_per_article", round(len(found) / largest, 3), largest)
    if len(sizes) > 1:
        steps = math.log(seconds[largest] / seconds[sizes[0]]) / math.log(largest / sizes[0])
        yield Line("growth", round(steps, 3), largest)
    yield Line("add_ms", round(1000 * last, 3), LAST)
    yield Line("memory_mb", round(_memory_mb() - before, 1), largest)


def make_corpus(size: int, seed: int = 1) -> tuple[list[str], Pairs]:
    """(texts, pairs of indices of an article and its copy, the earlier first)."""
    chance = random.Random(seed)
    syllables = [first + second for first in "bcdfglmnprstvz" for second in "aeiou"]
    words = sorted({"".join(chance.choices(syllables, k=chance.randint(2, 5))) for _ in range(VOCABULARY)})
    chance.shuffle(words)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    totals = [0.0]
    for weight in weights:
        totals.append(totals[-1] + weight)
    texts: list[str] = []
    copies: Pairs = set()
    while len(texts) < size:
        original = len(texts)
        own = chance.choices(words, cum_weights=totals[1:], k=WORDS)
        texts.append(" ".join(own))
        if chance.random() < COPIED_SHARE:
            for _ in range(chance.randint(1, 3)):
                cut = own[: int(len(own) * chance.uniform(0.6, 1.0))]
                for _ in range(int(len(cut) * chance.uniform(0.0, 0.05))):
                    cut[chance.randrange(len(cut))] = chance.choice(words)
                copies.add((original, len(texts)))
                texts.append(" ".join(cut))
    return texts, copies


def _ours(texts: list[str]) -> tuple[Pairs, float, float]:
    """(pairs found, seconds for all, mean seconds for one of the last)."""
    index = CopyIndex()
    found: Pairs = set()
    last = 0.0
    began = time.process_time()
    for number, text in enumerate(texts):
        if number == max(0, len(texts) - LAST):
            last = time.process_time()
        found.update((int(other), number) for other in index.add(str(number), text))
    ended = time.process_time()
    return found, ended - began, (ended - last) / min(LAST, len(texts))


def _datasketch(texts: list[str], copies: Pairs) -> tuple[float, float]:
    """(recall, articles a second) of MinHash LSH at a Jaccard similarity of one half, over the same word sequences."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    found: Pairs = set()
    began = time.process_time()
    for number, text in enumerate(texts):
        words = text.split()
        signature = MinHash(num_perm=PERMUTATIONS)
        signature.update_batch([" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)])
        found.update((other, number) for other in index.query(signature))
        index.insert(number, signature)
    seconds = time.process_time() - began
    return round(len(found & copies) / len(copies), 4), round(len(texts) / seconds, 1)


def _memory_mb() -> float:
    """The most this process has held so far; Linux counts in KB, macOS in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
