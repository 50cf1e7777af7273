"""`python -m training.act_table --data DIR`: make the table that weighs the words of a statement for its act.

1. every statement of the Wikinews training part and of training/annotations: its features (readings/act_features.py),
   and the vectors of its words as the encoder had them before any training of ours (reader/model.py)
2. features with a word that the documents mostly print with a capital are left out: no name may decide an act
3. features seen in fewer than MIN_SEEN statements are left out, and all but words of cues that end up weighing less
   than LEAST_WEIGHT
4. a softmax regression with a quadratic penalty, five-fold over documents first to print what it is worth alone
Writes readings/act_table.json: rows of whole numbers, in units of UNIT and VECTOR_UNIT. The development part is not
looked at.
"""

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from onrecord.nouns.statement import Act
from onrecord.readings import act_features
from onrecord.readings.acts import sum_of_vectors
from training.gold import GoldDocument
from training.statement_corpora import read_own, read_wikinews

OUT = Path(act_features.__file__).parent / "act_table.json"
MIN_SEEN = 2
UNIT = 0.05
LEAST_WEIGHT = 0.2  # a third smaller for the same figure; cues stay, as it is asked which are known (acts.py)
VECTOR_UNIT = 0.02
# Inverse strength of the penalty, and how long the vectors are beside a feature: by the five folds best of 0.2 to 0.7
# and of 1.5 to 2.5 together; less or more changes little.
INVERSE_PENALTY = 0.35
VECTOR_LENGTH = 2.0

_APART = re.compile(r"[ +]+")
_NO_NAMES = frozenset({"cue", "c", "kind", "cue not", "quoted", "lexicon", "has", "not", "m"})
PARTS = tuple(sorted(act_features.find_words("", "")))
WIDTH = 384  # of a word's vector


@dataclass(frozen=True, slots=True)
class Example:
    """A statement of one document: its features, the words with vectors by part, its act."""

    document: str
    features: dict[str, float]
    words: dict[str, list[str]]
    act: str


def examples_of(document: GoldDocument) -> Iterator[Example]:
    """One example a statement of the document."""

    def text(spans: list[tuple[int, int]]) -> str:
        return " ".join(word for first, last in spans for word in document.words[first:last])

    for frame in document.frames or ():
        cue, content = text([frame.cue]), text(frame.content)
        features = act_features.find_features(cue, content, text(frame.source) or None, addressed=bool(frame.to))
        yield Example(document.name, features, act_features.find_words(cue, content), frame.act)


def small_words(documents: Iterable[GoldDocument]) -> frozenset[str]:
    """The words that the documents print more often with a small letter than with a capital, and their stems.

    The first word of a sentence tells nothing, nor do sentences with capitals on half of their words; "I" is small.
    """
    small, capital = Counter[str](), Counter[str]()
    for document in documents:
        for first, last in document.sentences:
            words = document.words[first:last]
            capitals = [word[0].isupper() for word in words]
            if sum(capitals) * 2 >= len(words):
                continue
            for word, is_capital in list(zip(words, capitals, strict=True))[1:]:
                (capital if is_capital else small)[word.lower()] += 1
    words_found = {"i", *(word.replace("’", "'") for word in small if small[word] > capital[word])}
    return frozenset(words_found | {act_features.lemma(word) for word in words_found})


def has_name(feature: str, small: frozenset[str]) -> bool:
    """True if a word of the feature is none of the small ones. Cues and the sections of act_words.txt have no names."""
    kind, _, words = feature.partition(":")
    return kind not in _NO_NAMES and not all(word in small for word in _APART.split(words.rpartition("|")[2]) if word)


def vectors_of(examples: Sequence[Example]) -> NDArray[np.float64]:
    """(examples, parts × 384) the sums of the vectors of the words of each part, parts in order of their names."""
    return np.array(
        [
            np.concatenate(
                [sum_of_vectors(words) if words else np.zeros(WIDTH) for _, words in sorted(one.words.items())]
            )
            for one in examples
        ]
    )


def make_table(examples: Sequence[Example], small: frozenset[str]) -> tuple[dict[str, object], float]:
    """The table as it is written, and its accuracy alone on documents left out; `small` as of `small_words`."""
    seen = Counter(name for one in examples for name in one.features if not has_name(name, small))
    kept = [{name: value for name, value in one.features.items() if seen[name] >= MIN_SEEN} for one in examples]
    vectorizer = DictVectorizer()
    matrix = hstack([vectorizer.fit_transform(kept), csr_matrix(VECTOR_LENGTH * vectors_of(examples))]).tocsr()
    acts = np.array([one.act for one in examples])
    regression = LogisticRegression(C=INVERSE_PENALTY, max_iter=400)
    guessed = cross_val_predict(
        regression, matrix, acts, groups=[one.document for one in examples], cv=GroupKFold(n_splits=5)
    )
    regression.fit(matrix, acts)
    order = [act.value for act in Act]
    place = {str(name): at for at, name in enumerate(regression.classes_)}
    weights = np.zeros((len(order), matrix.shape[1]))
    bias = np.full(len(order), float(regression.intercept_.min()))
    for at, act in enumerate(order):
        if act in place:
            weights[at] = regression.coef_[place[act]]
            bias[at] = regression.intercept_[place[act]]
    names = vectorizer.get_feature_names_out()
    rows = np.rint(weights.T[: len(names)] / UNIT).astype(int)
    by_part = np.split(VECTOR_LENGTH * weights.T[len(names) :], len(PARTS))
    shares = Counter(one.act for one in examples)
    table = {
        "acts": order,
        "unit": UNIT,
        "vector_unit": VECTOR_UNIT,
        "bias": np.rint(bias / UNIT).astype(int).tolist(),
        "prior": [round(math.log((shares[act] + 1) / (len(examples) + len(order))) / UNIT) for act in order],
        "rows": {
            str(name): row.tolist()
            for name, row in zip(names, rows, strict=True)
            if abs(row).max() * UNIT >= LEAST_WEIGHT or str(name).startswith("c:")
        },
        "vectors": {
            part: np.rint(block / VECTOR_UNIT).astype(int).tolist() for part, block in zip(PARTS, by_part, strict=True)
        },
    }
    return table, float((guessed == acts).mean())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.act_table", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the training corpora")
    data = parser.parse_args().data
    documents = [*read_wikinews(data / "wikinews_statements", "train"), *read_own(data)]
    examples = [example for document in documents for example in examples_of(document)]
    table, accuracy = make_table(examples, small_words(documents))
    lines = json.dumps(table, separators=(",", ":"), ensure_ascii=False, sort_keys=True).replace("],", "],\n")
    OUT.write_text(lines + "\n", encoding="utf-8")
    print(f"{len(examples)} statements; alone right in {accuracy:.3f} of documents left out; written to {OUT}")


if __name__ == "__main__":
    main()
