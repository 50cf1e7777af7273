"""`python -m training.positions --data DIR`: how well the words of a statement tell whether it takes a position.

The positions are our own marks (`annotations/positions`, offsets only) on the statements of the Wikinews training part
and of `annotations/`; features, vectors and folds over documents are those of `training/act_table.py`. Nothing is
written: the marks wait for a head of the network, as words alone find too little that the rules do not (LOG.md).
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from onrecord.nouns.stance import PositionAct
from training.act_table import VECTOR_LENGTH, Example, examples_of, has_name, small_words, vectors_of
from training.gold import GoldDocument, words_of
from training.standoff import ANNOTATIONS, digest
from training.statement_corpora import read_own, read_wikinews

POSITIONS = ANNOTATIONS / "positions"
NO_POSITION = "none"
INVERSE_PENALTY = 0.3


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """The statements of a document that take a position: bounds of their content in code points, and the act."""

    corpus: str
    document: str
    sha256: str
    positions: tuple[tuple[int, int, PositionAct], ...]


def read_positions(folder: Path = POSITIONS) -> Iterator[MarkedDocument]:
    """Every annotated document, also those in which no statement takes a position. Raises ValueError for an act that
    is none."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            marks = tuple((start, end, PositionAct(act)) for start, end, act in row["positions"])
            yield MarkedDocument(row["corpus"], row["document"], row["sha256"], marks)


def mark(document: GoldDocument, marks: Iterable[tuple[int, int, PositionAct]]) -> list[str]:
    """What each frame of the document takes: an act, or NO_POSITION. A frame is told by the words of its content."""
    acts: dict[tuple[int, int], str] = {}
    for start, end, act in marks:
        words = words_of(document, start, end)
        if words:
            acts[words[0], words[-1] + 1] = act.value
    return [acts.get((frame.content[0][0], frame.content[-1][1]), NO_POSITION) for frame in document.frames or ()]


def read_marked(data: Path) -> Iterator[tuple[GoldDocument, list[str]]]:
    """Each annotated document with what its frames take. Raises ValueError where a text is not the one marked."""
    found = {(one.corpus, one.document): one for one in read_positions()}
    wikinews = data / "wikinews_statements"
    for document in (*read_wikinews(wikinews, "train"), *read_own(data)):
        one = found.get((document.corpus.removesuffix("_statements"), document.name))
        if one is None:
            continue
        path = wikinews / "docs" / f"{document.name}.txt"
        if one.corpus == "wikinews" and digest(path.read_text(encoding="utf-8")) != one.sha256:
            raise ValueError(f"{path}: not the text whose positions were marked")
        yield document, mark(document, one.positions)


def measure(examples: list[Example], acts: list[str], kept: Sequence[Mapping[str, float]]) -> str:
    """Documents left out: the average precision of "takes a position", and what a chance of a half finds."""
    matrix = hstack([DictVectorizer().fit_transform(kept), csr_matrix(VECTOR_LENGTH * vectors_of(examples))]).tocsr()
    truth = np.array(acts)
    is_position = truth != NO_POSITION
    shares = cross_val_predict(
        LogisticRegression(C=INVERSE_PENALTY, max_iter=400),
        matrix,
        truth,
        groups=[one.document for one in examples],
        cv=GroupKFold(n_splits=5),
        method="predict_proba",
    )
    chance = 1 - shares[:, sorted(set(acts)).index(NO_POSITION)]
    taken = chance >= 0.5
    right = float((taken & is_position).sum())
    return (
        f"{len(acts)} statements, {int(is_position.sum())} positions: "
        f"average precision {average_precision_score(is_position, chance):.3f}, "
        f"at a half precision {right / taken.sum():.3f}, recall {right / is_position.sum():.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.positions", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the training corpora")
    marked = list(read_marked(parser.parse_args().data))
    small = small_words([document for document, _ in marked])
    examples = [example for document, _ in marked for example in examples_of(document)]
    kept = [{n: v for n, v in one.features.items() if not has_name(n, small)} for one in examples]
    print(measure(examples, [act for _, acts in marked for act in acts], kept))


if __name__ == "__main__":
    main()
