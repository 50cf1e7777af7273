"""`python -m training.act_table --data DIR`: make the table that weighs the words of a statement for its act.

1. every statement of the Wikinews training part and of training/annotations: its features (readings/act_features.py)
2. features with a word that the documents mostly print with a capital are left out: no name may decide an act
3. features seen in fewer than MIN_SEEN statements, or that end up weighing less than LEAST_WEIGHT, are left out
4. a softmax regression with a quadratic penalty, five-fold over documents first to print what it is worth alone
Writes readings/act_table.json: rows of whole numbers, in units of UNIT. The development part is not looked at.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from onrecord.nouns.statement import Act
from onrecord.readings import act_features
from training.gold import GoldDocument
from training.statement_corpora import read_own, read_wikinews

OUT = Path(act_features.__file__).parent / "act_table.json"
MIN_SEEN = 2
UNIT = 0.05
LEAST_WEIGHT = 0.3  # a third smaller for the same figure; at .5 the development figure falls by .02
# Inverse strength of the penalty: best of 0.5 to 4 by the five folds.
INVERSE_PENALTY = 2.0

_APART = re.compile(r"[ +]+")
_NO_NAMES = frozenset({"cue", "c", "cue not", "quoted", "lexicon", "has", "not"})

Example = tuple[str, dict[str, float], str]  # document, features, act


def examples_of(document: GoldDocument) -> Iterator[Example]:
    """One example a statement of the document."""

    def text(spans: list[tuple[int, int]]) -> str:
        return " ".join(word for first, last in spans for word in document.words[first:last])

    for frame in document.frames or ():
        features = act_features.find_features(
            text([frame.cue]), text(frame.content), text(frame.source) or None, addressed=bool(frame.to)
        )
        yield document.name, features, frame.act


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


def make_table(examples: list[Example], small: frozenset[str]) -> tuple[dict[str, object], float]:
    """The table as it is written, and its accuracy alone on documents left out; `small` as of `small_words`."""
    seen = Counter(name for _, features, _ in examples for name in features if not has_name(name, small))
    kept = [{name: value for name, value in features.items() if seen[name] >= MIN_SEEN} for _, features, _ in examples]
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(kept)
    acts = np.array([act for *_, act in examples])
    regression = LogisticRegression(C=INVERSE_PENALTY, max_iter=400)
    guessed = cross_val_predict(
        regression, matrix, acts, groups=[name for name, *_ in examples], cv=GroupKFold(n_splits=5)
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
    rows = np.rint(weights.T / UNIT).astype(int)
    names = vectors.get_feature_names_out()
    table = {
        "acts": order,
        "unit": UNIT,
        "bias": np.rint(bias / UNIT).astype(int).tolist(),
        "rows": {
            str(name): row.tolist()
            for name, row in zip(names, rows, strict=True)
            if abs(row).max() * UNIT >= LEAST_WEIGHT
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
    lines = json.dumps(table, separators=(",", ":"), ensure_ascii=False, sort_keys=True).replace('],"', '],\n"')
    OUT.write_text(lines + "\n", encoding="utf-8")
    print(f"{len(examples)} statements; alone right in {accuracy:.3f} of documents left out; written to {OUT}")


if __name__ == "__main__":
    main()
