"""The parse against CoNLL-U treebanks: with gold words and sentences, and from raw text.

Relations are compared without their subtypes, as in the CoNLL 2018 shared task; punctuation counts. From raw text a
word is right if its characters are a gold word's, its head's characters are the gold head's, and the relation is right
(F1).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.lines import Line, f1
from onrecord.nouns.analysis import Token
from onrecord.reader.reader import Reader, load_reader

# Sentences given to the reader at once, as a stand-in for an article where the treebank names no documents.
MOST_SENTENCES = 40


@dataclass(slots=True)
class Tree:
    """One gold document: words and sentences at their places in `text`; heads index into the words, -1 for a root."""

    text: str
    words: list[str]
    offsets: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    heads: list[int]
    deprels: list[str]
    upos: list[str]
    paragraph_starts: list[bool]


def measure(data: Path) -> Iterator[Line]:
    """`las`, `uas` and `upos` with gold words; `raw_las`, `raw_uas` and `raw_words` from the text alone."""
    reader = load_reader()
    totals = dict.fromkeys(("las", "uas", "upos", "raw_las", "raw_uas", "raw_words", "right_branching"), 0)
    words = raw_words = 0
    for path in sorted(data.rglob("*.conllu")):
        for tree in read_trees(path):
            words += len(tree.words)
            tokens = reader.analyse_words(tree.words, tree.sentences, tree.paragraph_starts, tree.offsets).tokens
            for token, head, deprel, upos in zip(tokens, tree.heads, tree.deprels, tree.upos, strict=True):
                attached = token.head == head
                totals["uas"] += attached
                totals["las"] += attached and _plain(token.deprel) == _plain(deprel)
                totals["upos"] += token.upos == upos
            for start, end in tree.sentences:
                totals["right_branching"] += sum(
                    tree.heads[i] == (i - 1 if i > start else -1) for i in range(start, end)
                )
            raw_words += _count_raw(reader, tree, totals)
    yield Line("las", round(totals["las"] / words, 4), words)
    yield Line(
        "uas",
        round(totals["uas"] / words, 4),
        words,
        {"each word on the one before": round(totals["right_branching"] / words, 4)},
    )
    yield Line("upos", round(totals["upos"] / words, 4), words)
    for metric in ("raw_las", "raw_uas", "raw_words"):
        yield Line(metric, round(f1(totals[metric], raw_words, words), 4), words)


def _count_raw(reader: Reader, tree: Tree, totals: dict[str, int]) -> int:
    tokens = reader.analyse(tree.text).tokens
    gold = {
        place: (tree.offsets[head] if head >= 0 else None, _plain(deprel))
        for place, head, deprel in zip(tree.offsets, tree.heads, tree.deprels, strict=True)
    }
    for token in tokens:
        found = gold.get((token.start, token.end))
        if found is None:
            continue
        totals["raw_words"] += 1
        if _place(tokens, token.head) == found[0]:
            totals["raw_uas"] += 1
            totals["raw_las"] += _plain(token.deprel) == found[1]
    return len(tokens)


def _place(tokens: tuple[Token, ...], head: int) -> tuple[int, int] | None:
    return (tokens[head].start, tokens[head].end) if head >= 0 else None


def _plain(deprel: str) -> str:
    return deprel.partition(":")[0]


def read_trees(path: Path) -> Iterator[Tree]:
    """Documents of one CoNLL-U file; the text is rebuilt from words and SpaceAfter, paragraphs by `# newpar`."""
    tree = Tree("", [], [], [], [], [], [], [])
    rows: list[list[str]] = []
    inner: dict[int, tuple[int, str, bool]] = {}
    new_paragraph = True

    def close() -> None:
        nonlocal rows, inner, new_paragraph
        if not rows:
            return
        if tree.text:
            tree.text += "\n\n" if new_paragraph else " " if not tree.text.endswith(" ") else ""
        base = len(tree.words)
        for index, row in enumerate(rows):
            form = row[1].replace(" ", "")
            tree.offsets.append((len(tree.text), len(tree.text) + len(form)))
            tree.text += form
            tree.words.append(form)
            tree.upos.append(row[3])
            tree.heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
            tree.deprels.append(row[7])
            tree.paragraph_starts.append(index == 0 and new_paragraph)
            covering = inner.get(int(row[0]))
            glued = covering is not None and int(row[0]) < covering[0]
            space = "SpaceAfter=No" not in row[9] if covering is None else covering[2]
            if not glued and space and index + 1 < len(rows):
                tree.text += " "
        tree.sentences.append((base, base + len(rows)))
        rows, inner, new_paragraph = [], {}, False

    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# newdoc") or (not line and len(tree.sentences) >= MOST_SENTENCES):
            close()
            if tree.words:
                yield tree
            tree, new_paragraph = Tree("", [], [], [], [], [], [], []), True
        elif line.startswith("# newpar"):
            new_paragraph = True
        elif not line:
            close()
        elif not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
            elif "-" in row[0]:
                first, _, last = row[0].partition("-")
                for number in range(int(first), int(last) + 1):
                    inner[number] = (int(last), row[1], "SpaceAfter=No" not in row[9])
    close()
    if tree.words:
        yield tree
