"""Names against IOB2 files: persons, organisations and places, exact spans with their kind.

Gold words are given; a kind that the file does not have ("other") is no error. The baseline marks each run of
capitalised words that does not begin a sentence, with the kind that is most frequent in the file.
Of `train/uner_english_ewt` the model learns the first four fifths (training/corpora.py), so of each file the last fifth
is also measured by itself.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.lines import Line, f1
from onrecord.reader.reader import load_reader

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
Found = tuple[int, int, str]
Sentence = tuple[list[str], set[Found]]  # words, names
SENTENCES_AT_ONCE = 12


def measure(data: Path) -> Iterator[Line]:
    """`f1` over all three kinds, then one line a kind, then the same for the last fifth of each file alone."""
    files = [read_sentences(path) for path in sorted(data.rglob("*.iob2"))]
    yield from _lines("", files)
    yield from _lines("last_fifth_", [sentences[len(sentences) * 4 // 5 :] for sentences in files])


def _lines(prefix: str, files: Sequence[Sequence[Sentence]]) -> Iterator[Line]:
    reader = load_reader()
    counts: dict[str, list[float]] = {name: [0.0, 0.0, 0.0] for name in ("", *KINDS.values())}
    capitals = [0.0, 0.0, 0.0]
    for sentences in files:
        frequent = Counter(kind for _, gold in sentences for _, _, kind in gold).most_common(1)[0][0]
        for at in range(0, len(sentences), SENTENCES_AT_ONCE):
            block = sentences[at : at + SENTENCES_AT_ONCE]
            words = [word for sentence, _ in block for word in sentence]
            offsets, place = [], 0
            for word in words:
                offsets.append((place, place + len(word)))
                place += len(word) + 1
            index = {start: i for i, (start, _) in enumerate(offsets)}
            ends = {end: i + 1 for i, (_, end) in enumerate(offsets)}
            borders, gold, base = [], set(), 0
            guessed: set[Found] = set()
            for sentence, found in block:
                borders.append((base, base + len(sentence)))
                gold |= {(base + a, base + b, kind) for a, b, kind in found}
                guessed |= {(base + a, base + b, frequent) for a, b in _capital_runs(sentence)}
                base += len(sentence)
            starts = [i in {a for a, _ in borders} for i in range(len(words))]
            mentions = reader.analyse_words(words, borders, starts, offsets).mentions
            ours = {(index[m.span.start], ends[m.span.end], m.label) for m in mentions if m.label in counts and m.label}
            for name, count in counts.items():
                mine = {x for x in ours if not name or x[2] == name}
                theirs = {x for x in gold if not name or x[2] == name}
                _add(count, mine, theirs)
            _add(capitals, guessed, gold)
    baseline = {"runs of capitals": round(f1(*capitals), 4)}
    yield Line(f"{prefix}f1", round(f1(*counts[""]), 4), int(counts[""][2]), baseline)
    for name in KINDS.values():
        yield Line(f"{prefix}{name}_f1", round(f1(*counts[name]), 4), int(counts[name][2]))


def _add(count: list[float], ours: set[Found], gold: set[Found]) -> None:
    count[0] += len(ours & gold)
    count[1] += len(ours)
    count[2] += len(gold)


def _capital_runs(words: list[str]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for i, word in enumerate(words):
        if i and word[:1].isupper() and word != "I":
            if runs and runs[-1][1] == i:
                runs[-1] = (runs[-1][0], i + 1)
            else:
                runs.append((i, i + 1))
    return runs


def read_sentences(path: Path) -> list[Sentence]:
    """(words, spans) of each sentence; columns are number, word, tag and more, as Universal NER has them."""
    sentences: list[Sentence] = []
    words: list[str] = []
    spans: list[Found] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            continue
        if not line.strip():
            if words:
                sentences.append((words, {span for span in spans if span[2]}))
            words, spans = [], []
            continue
        _, word, tag = line.split("\t")[:3]
        kind = KINDS.get(tag[2:], "")
        if tag[0] == "B":
            spans.append((len(words), len(words) + 1, kind))
        elif tag[0] == "I" and spans and spans[-1][1] == len(words):
            spans[-1] = (spans[-1][0], len(words) + 1, kind)
        words.append(word)
    return sentences
