"""Names against IOB2 files: persons, organisations and places, exact spans with their kind.

Measured are the names that a reading has: the model's, mended by the rules of readings/cast_names.py. `model` beside
them are the model's alone, and a second baseline marks each run of capitalised words that does not begin a sentence,
with the kind that is most frequent in the file. Gold words and sentences are given; a kind that the file does not have
("other") is no error.
Of `train/uner_english_ewt` the model learns the first four fifths (training/corpora.py), so of each file the last fifth
is also measured by itself; on the first, what it knows by heart is more than the rules add.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.lines import Line, f1
from onrecord.nouns.entity import EntityKind
from onrecord.reader.reader import Reader, load_reader
from onrecord.readings.cast_names import find_names
from onrecord.readings.cast_words import make_article_words

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
# A council or summit is a kind of its own in a reading, a body here.
_OF_ENTITY = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.FORUM: "organisation",
    EntityKind.PLACE: "place",
}
Found = tuple[int, int, str]
SENTENCES_AT_ONCE = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, names as word ranges, and the text that the words were cut from ("" where the file does not give it)."""

    words: list[str]
    names: set[Found]
    text: str = ""


@dataclass(slots=True)
class Tally:
    """Right, found and gold names: of all kinds under "", else of one."""

    counts: dict[str, list[int]] = field(default_factory=lambda: {name: [0, 0, 0] for name in ("", *KINDS.values())})

    def add(self, found: set[Found], gold: set[Found]) -> None:
        for name, count in self.counts.items():
            mine = {x for x in found if not name or x[2] == name}
            theirs = {x for x in gold if not name or x[2] == name}
            for at, number in enumerate((len(mine & theirs), len(mine), len(theirs))):
                count[at] += number

    def f1(self, kind: str) -> float:
        right, found, gold = self.counts[kind]
        return round(f1(right, found, gold), 4)


def measure(data: Path) -> Iterator[Line]:
    """`f1` over all three kinds, then one line a kind, then the same for the last fifth of each file alone."""
    files = [read_sentences(path) for path in sorted(data.rglob("*.iob2"))]
    yield from _lines("", files)
    yield from _lines("last_fifth_", [sentences[len(sentences) * 4 // 5 :] for sentences in files])


def _lines(prefix: str, files: Sequence[Sequence[Sentence]]) -> Iterator[Line]:
    reader = load_reader()
    ours, model, capitals = Tally(), Tally(), Tally()
    for sentences in files:
        frequent = Counter(kind for sentence in sentences for _, _, kind in sentence.names).most_common(1)[0][0]
        for at in range(0, len(sentences), SENTENCES_AT_ONCE):
            _count(reader, sentences[at : at + SENTENCES_AT_ONCE], frequent, ours, model, capitals)
    for name in ("", *KINDS.values()):
        baselines = {"model": model.f1(name)} | ({} if name else {"runs of capitals": capitals.f1(name)})
        yield Line(f"{prefix}{name}_f1" if name else f"{prefix}f1", ours.f1(name), ours.counts[name][2], baselines)


def _count(
    reader: Reader, block: Sequence[Sentence], frequent: str, ours: Tally, model: Tally, capitals: Tally
) -> None:
    words: list[str] = []
    offsets: list[tuple[int, int]] = []
    borders: list[tuple[int, int]] = []
    gold: set[Found] = set()
    guessed: set[Found] = set()
    text = ""
    for sentence in block:
        base = len(words)
        printed, places = printed_words(sentence)
        offsets += [(len(text) + start, len(text) + end) for start, end in places]
        text += printed + "\n\n"
        words += sentence.words
        borders.append((base, len(words)))
        gold |= {(base + a, base + b, kind) for a, b, kind in sentence.names}
        guessed |= {(base + a, base + b, frequent) for a, b in _capital_runs(sentence.words)}
    firsts = {first for first, _ in borders}
    analysis = reader.analyse_words(words, borders, [i in firsts for i in range(len(words))], offsets)
    article = make_article_words(text, analysis)
    tagged = ((*article.range_of(mention.span), mention.label) for mention in analysis.mentions)
    model.add({mention for mention in tagged if mention[2] in KINDS.values()}, gold)
    names = find_names(article, analysis, [])
    ours.add({(name.first, name.last, _OF_ENTITY[name.kind]) for name in names if name.kind in _OF_ENTITY}, gold)
    capitals.add(guessed, gold)


def printed_words(sentence: Sentence) -> tuple[str, list[tuple[int, int]]]:
    """The text of a sentence and where its words stand in it; with blanks between the words if it has no text of its
    own."""
    places, at = [], 0
    for word in sentence.words:
        start = sentence.text.find(word, at)
        if start < 0 or sentence.text[at:start].strip():
            return printed_words(Sentence(sentence.words, sentence.names, " ".join(sentence.words)))
        at = start + len(word)
        places.append((start, at))
    return sentence.text, places


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
    """The sentences of a file; columns are number, word, tag and more, as Universal NER has them."""
    sentences: list[Sentence] = []
    words: list[str] = []
    spans: list[Found] = []
    text = ""
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            text = line.removeprefix("# text = ") if line.startswith("# text = ") else text
            continue
        if not line.strip():
            if words:
                sentences.append(Sentence(words, {span for span in spans if span[2]}, text))
            words, spans, text = [], [], ""
            continue
        _, word, tag = line.split("\t")[:3]
        kind = KINDS.get(tag[2:], "")
        if tag[0] == "B":
            spans.append((len(words), len(words) + 1, kind))
        elif tag[0] == "I" and spans and spans[-1][1] == len(words):
            spans[-1] = (spans[-1][0], len(words) + 1, kind)
        words.append(word)
    return sentences
