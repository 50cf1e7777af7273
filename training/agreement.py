"""`python -m training.agreement --data DIR ONE TWO`: how far two annotations of the same documents agree.

Spans of contents, cues and sources as F1, exact and (contents) where two share at least 0.8 of the longer one; then,
for statements whose contents meet at 0.8, the share that agree on kind, act, speaker, addressee and channel. These are
the figures that the guidelines of the Wikinews statements give for their two readings.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.standoff import TEXTS, OwnDocument, OwnStatement, Span, read_documents, text_of

OVERLAP = 0.8


def compare(
    one: Sequence[OwnDocument], two: Sequence[OwnDocument], texts: Mapping[str, str]
) -> Iterator[tuple[str, float, int]]:
    """(name, figure, how many it rests on) over the documents in both, in a fixed order. Raises OtherText."""
    second = {document.document: document for document in two}
    counts: dict[str, list[int]] = {}
    agreed: Counter[str] = Counter()
    met = 0
    for document in one:
        if document.document not in second:
            continue
        text, other = text_of(document, texts), second[document.document]
        for name, a, b, exact in _spans(document.statements, other.statements):
            hits = len(_pairs(a, b, exact=exact))
            counts[name] = [n + m for n, m in zip(counts.get(name, [0, 0, 0]), (hits, len(a), len(b)), strict=True)]
        for left, right in _met(document.statements, other.statements):
            met += 1
            agreed["kind"] += left.kind == right.kind
            agreed["act"] += left.act == right.act
            for role in ("speaker", "to", "via"):
                agreed[role] += _said(text, getattr(left, role)) == _said(text, getattr(right, role))
    for name, (hits, first, last) in counts.items():
        yield f"{name} F1", 2 * hits / (first + last) if first + last else 1.0, first + last
    for name in ("kind", "act", "speaker", "to", "via"):
        yield name, agreed[name] / met if met else 1.0, met


def _spans(
    one: Sequence[OwnStatement], two: Sequence[OwnStatement]
) -> Iterator[tuple[str, list[Span], list[Span], bool]]:
    contents = [[span for s in several for span in s.content] for several in (one, two)]
    yield "content exact", contents[0], contents[1], True
    yield "content at 0.8 overlap", contents[0], contents[1], False
    yield "cue exact", [s.cue for s in one if s.cue], [s.cue for s in two if s.cue], True
    yield "source exact", [s.source for s in one if s.source], [s.source for s in two if s.source], True


def _pairs(one: Sequence[Span], two: Sequence[Span], *, exact: bool) -> list[tuple[int, int]]:
    """Indices of spans that meet, each span once, the exact ones first."""
    left, right = dict(enumerate(one)), dict(enumerate(two))
    pairs = []
    for least in (1.0,) if exact else (1.0, OVERLAP):
        for i, a in list(left.items()):
            for j, b in list(right.items()):
                if _share(a, b) >= least:
                    pairs.append((i, j))
                    del left[i], right[j]
                    break
    return pairs


def _share(one: Span, two: Span) -> float:
    shared = min(one[1], two[1]) - max(one[0], two[0])
    return max(0, shared) / max(one[1] - one[0], two[1] - two[0])


def _met(one: Sequence[OwnStatement], two: Sequence[OwnStatement]) -> Iterator[tuple[OwnStatement, OwnStatement]]:
    """Statements whose whole contents (first to last word) meet, those with the same cue before others."""
    left, right = list(one), list(two)
    for same_cue in (True, False):
        for a in list(left):
            for b in list(right):
                if (a.cue == b.cue or not same_cue) and _share(_whole(a), _whole(b)) >= OVERLAP:
                    yield a, b
                    left.remove(a)
                    right.remove(b)
                    break


def _whole(statement: OwnStatement) -> Span:
    return statement.content[0][0], statement.content[-1][1]


def _said(text: str, span: Span | None) -> str:
    return "" if span is None else text[slice(*span)].casefold().removeprefix("the ")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.agreement", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the training corpora")
    parser.add_argument("one", type=Path, help="folder with annotation files, as training/annotations")
    parser.add_argument("two", type=Path, help="folder with the second annotation of some of the documents")
    chosen = parser.parse_args()
    readings: list[list[OwnDocument]] = [[], []]
    texts: dict[str, str] = {}
    for corpus, read in sorted(TEXTS.items()):
        for reading, folder in zip(readings, (chosen.one, chosen.two), strict=True):
            if (folder / f"{corpus}.jsonl").exists():
                reading += read_documents(folder / f"{corpus}.jsonl")
                texts |= read(chosen.data)
    for name, figure, count in compare(readings[0], readings[1], texts):
        print(f"{name:24} {figure:.3f}  {count}")


if __name__ == "__main__":
    main()
