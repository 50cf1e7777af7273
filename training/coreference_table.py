"""`python -m training.coreference_table --data DIR`: make the table that says whom pronouns and descriptions mean.

1. the texts of the Wikinews training part and of training/annotations, read with the shipped weights
2. every source that is a pronoun or description: those who may be meant with their features, and who is
   (coreference_features.py); sources before it count as resolved rightly
3. for each of `Stand` a softmax over the candidates with a quadratic penalty, five-fold over documents first to print
   what it is worth
Writes readings/coreference_table.json: whole numbers, in units of UNIT. The development part is not looked at.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # comes with scikit-learn

from benchmarks.statements import name_words
from onrecord.nouns.analysis import Analysis
from onrecord.nouns.span import Span
from onrecord.reader.reader import load_reader
from onrecord.readings import coreference_ranker
from onrecord.readings.attributions import settle_frames
from onrecord.readings.cast import find_cast
from onrecord.readings.coreference_ranker import Candidate, Stand
from onrecord.text.name_match import is_acronym_of
from training.standoff import ANNOTATIONS, TEXTS, read_documents, text_of

OUT = Path(coreference_ranker.__file__).parent / "coreference_table.json"
FOLDS = 5
MIN_SEEN = 4  # documents that a feature must be seen in
UNIT = 0.01
PENALTY = 0.5  # best of .1 to 4 by the five folds


PERSON_PENALTY = 5.0  # .5 to 5 come to the same by the folds; the greater keeps to what is known
# What holds for "he" and "she" as far as the examples do not say otherwise, which are few and of one outlet: points of
# nearness, part and gender that were set by hand before there was a table.
PRIOR = {
    **{f"back={back}": -0.9 * back for back in range(7)},
    "nsubj back=0": 1.5,
    "nsubj back=1": 1.5,
    "nsubj back=2": 0.5,
    "same paragraph": 0.8,
    "nearer=0": 0.5,
    "spoke=0": 0.3,
    "told=0": 0.6,
    "sure gender": 0.8,
    "unsure female": -1.0,
    "times": 0.6,
    "full name": 0.5,
    "quoted": -0.1,
    "told of": -3.0,
    "quoted around": -3.0,
    "owner told of": 1.0,
}


Table = dict[Stand, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, and for each source (start, end) the name of the one who is meant."""

    name: str
    text: str
    speakers: Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Example:
    """Features of each candidate, and which of them are right (one at least)."""

    document: str
    stand: Stand
    features: tuple[Mapping[str, float], ...]
    right: tuple[bool, ...]


def read_wikinews(folder: Path) -> Iterator[Labelled]:
    """The training part of our statements on Wikinews."""
    for line in (folder / "train.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = (folder / "docs" / f"{row['doc']}.txt").read_text(encoding="utf-8")
        speakers = {
            (found["source"]["start"], found["source"]["end"]): found["speaker"]
            for found in row["statements"]
            if found["source"] and found["speaker"]
        }
        yield Labelled(row["doc"], text, speakers)


def read_own(data: Path) -> Iterator[Labelled]:
    """Our stand-off annotations; the speaker is where the text names them most fully."""
    for path in sorted(ANNOTATIONS.glob("*.jsonl")):
        texts = TEXTS[path.stem](data)
        for annotated in read_documents(path):
            text = text_of(annotated, texts)
            speakers = {
                found.source: " ".join(text[slice(*found.speaker)].split())
                for found in annotated.statements
                if found.source and found.speaker
            }
            yield Labelled(f"{path.stem}/{annotated.document}", text, speakers)


def is_one(one: str, other: str | None) -> bool:
    """Whether two names are one: all words of the shorter, or its initials."""
    if not other:
        return False
    left, right = set(name_words(one)), set(name_words(other))
    return bool(left and right) and (
        left <= right or right <= left or is_acronym_of(one, other) or is_acronym_of(other, one)
    )


def examples_of(labelled: Labelled, analysis: Analysis) -> list[Example]:
    """One example for each source whose meaning is a choice that a label settles."""
    found: list[Example] = []
    by_start = {span[0]: (span, name) for span, name in labelled.speakers.items()}

    def choose(stand: Stand, candidates: Sequence[Candidate], at: int) -> int:
        span, name = by_start.get(analysis.tokens[at].start, ((0, 0), ""))
        pronoun = stand in {Stand.PERSON, Stand.THING, Stand.PLURAL}
        if not name or (pronoun and " " in labelled.text[slice(*span)]):
            return len(candidates) - 1
        right = [candidate.speaker is not None and is_one(name, candidate.speaker.name) for candidate in candidates]
        if not any(right) and candidates[-1].speaker is None:
            right[-1] = True
        if not any(right):
            return len(candidates) - 1
        found.append(Example(labelled.name, stand, tuple(one.features for one in candidates), tuple(right)))
        return right.index(True)

    frames = [frame.source for frame in analysis.frames if frame.source is not None]
    labels = [Span(*span) for span in labelled.speakers]
    taken = {label.start for label in labels}
    find_cast(labelled.text, analysis, [*labels, *(span for span in frames if span.start not in taken)], (), choose)
    return found


def fit(examples: Sequence[Example]) -> Table:
    """Weight of each feature for each stand: the likeliest choice of a right candidate, weights held small.

    A weight is the sum of one for all stands and one of the stand's own (Daumé 2007), as some stands have few examples;
    "he" and "she" have only their own, held near PRIOR.
    """
    seen = Counter(
        (stand, name)
        for _, stand, name in {
            (one.document, stand, name)
            for one in examples
            for row in one.features
            for name in row
            for stand in _shares(one.stand)
        }
    )
    column = {key: at for at, key in enumerate(sorted(key for key, count in seen.items() if count >= MIN_SEEN))}
    matrix = np.zeros((sum(len(one.features) for one in examples), len(column)))
    for at, (stand, row) in enumerate((one.stand, row) for one in examples for row in one.features):
        for name, value in row.items():
            for own in _shares(stand):
                if (own, name) in column:
                    matrix[at, column[own, name]] = value
    right = np.array([mark for one in examples for mark in one.right])
    group = np.repeat(np.arange(len(examples)), [len(one.right) for one in examples])

    people = [own == Stand.PERSON.value for own, _ in column]
    prior = np.array(
        [PRIOR.get(name, 0.0) if person else 0.0 for person, (_, name) in zip(people, column, strict=True)]
    )
    penalty = np.where(people, PERSON_PENALTY, PENALTY)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """Negative log-likelihood and its gradient; the gradient is expected minus observed features."""
        score = matrix @ weights
        top = np.full(len(examples), -np.inf)
        np.maximum.at(top, group, score)
        share = np.exp(score - top[group])
        whole = np.bincount(group, share)
        good = np.bincount(group, share * right)
        pull = share / whole[group] - share * right / good[group]
        off = weights - prior
        value = -float(np.log(good / whole).sum()) + 0.5 * float(penalty @ (off * off))
        return value, matrix.T @ pull + penalty * off

    weights = minimize(loss, prior, jac=True, method="L-BFGS-B").x
    table: Table = {stand: {} for stand in Stand}
    for (own, name), at in column.items():
        for stand in Stand:
            if own in _shares(stand) and (stand.value, name) in seen:
                table[stand][name] = table[stand].get(name, 0.0) + float(weights[at])
    return table


def _shares(stand: Stand) -> tuple[str, ...]:
    """The stand itself, and "" for the weights of all stands but "he" and "she"."""
    return (stand.value,) if stand is Stand.PERSON else ("", stand.value)


def left_out(examples: Sequence[Example]) -> dict[Stand, tuple[int, int]]:
    """Of each stand, how many examples are settled rightly by weights that have not seen the document, of how many."""
    fold = {name: at % FOLDS for at, name in enumerate(sorted({one.document for one in examples}))}
    right, total = Counter[Stand](), Counter[Stand]()
    for at in range(FOLDS):
        table = fit([one for one in examples if fold[one.document] != at])
        for one in examples:
            if fold[one.document] == at:
                right[one.stand] += is_right(table, one)
                total[one.stand] += 1
    return {stand: (right[stand], total[stand]) for stand in Stand}


def is_right(table: Table, one: Example) -> bool:
    weights = table[one.stand]
    scores = [sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in one.features]
    return one.right[scores.index(max(scores))]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.coreference_table", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the training corpora")
    data = parser.parse_args().data
    reader = load_reader()
    labelled = [*read_wikinews(data / "wikinews_statements"), *read_own(data)]
    write_table(
        [example for one in labelled for example in examples_of(one, settle_frames(one.text, reader.analyse(one.text)))]
    )


def write_table(examples: Sequence[Example]) -> None:
    """Fit and write the table, and print what it is worth on documents left out."""
    for stand, (right, total) in left_out(examples).items():
        print(f"{stand.value}: {right} of {total} right in documents left out ({right / max(total, 1):.3f})")
    table: dict[str, object] = {"unit": UNIT}
    for stand, weights in fit(examples).items():
        units = {name: round(weight / UNIT) for name, weight in weights.items()}
        table[stand.value] = {name: weight for name, weight in units.items() if weight}
    lines = json.dumps(table, separators=(",", ":"), ensure_ascii=False, sort_keys=True).replace(',"', ',\n"')
    OUT.write_text(lines + "\n", encoding="utf-8")
    print(f"written to {OUT}")


if __name__ == "__main__":
    main()
