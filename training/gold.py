"""One kind of document for every corpus: words with whatever somebody annotated on them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.reader.tokenize import tokenize
from onrecord.text.sentences import split_sentences


@dataclass(slots=True)
class GoldFrame:
    """Word indices, half-open. The roles are lists of (first, one past last)."""

    cue: tuple[int, int]
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]
    to: list[tuple[int, int]]
    via: list[tuple[int, int]]
    act: str
    kind: str


@dataclass(slots=True)
class GoldDocument:
    """Words in order with the annotation layers that the corpus has (None where it has not that layer).

    sentences   (first, one past last), tiling the words
    names, times  BIO labels ("B-person", "I-date", "O"); "?" where the corpus cannot tell
    other_names   False where the corpus has no label for names that are neither person, body nor place: its O may hide
                  one
    """

    corpus: str
    name: str
    words: list[str]
    sentences: list[tuple[int, int]]
    paragraph_starts: list[bool]
    upos: list[str] | None = None
    heads: list[int] | None = None
    deprels: list[str] | None = None
    lemmas: list[str] | None = None
    names: list[str] | None = None
    other_names: bool = True
    times: list[str] | None = None
    frames: list[GoldFrame] | None = None
    silver: bool = False  # the frames teach roles only
    offsets: list[tuple[int, int]] = field(default_factory=list)


dropped: Counter[str] = Counter()


def paint(labels: list[str], words: list[int], kind: str) -> None:
    """Write a BIO span over `words` unless something is there already (outer spans are painted by their first word)."""
    if not words or any(labels[word] != "O" for word in words) or words[-1] - words[0] + 1 != len(words):
        dropped["overlapping or broken span"] += bool(words)
        return
    for word in words:
        labels[word] = f"{'B' if word == words[0] else 'I'}-{kind}"


def sentences_by_number(numbers: list[int]) -> tuple[list[tuple[int, int]], list[bool]]:
    starts = [index for index, number in enumerate(numbers) if index == 0 or number != numbers[index - 1]]
    ends = [*starts[1:], len(numbers)]
    return list(zip(starts, ends, strict=True)), [index in (0, *starts[:2]) for index in range(len(numbers))]


def from_text(corpus: str, name: str, text: str) -> GoldDocument:
    """Raw text cut as the reader cuts it; `offsets` are the words' code points."""
    offsets = tokenize(text)
    starts = [span.start for span in split_sentences(text)]
    numbers, at = [], 0
    for start, _ in offsets:
        while at + 1 < len(starts) and starts[at + 1] <= start:
            at += 1
        numbers.append(at)
    sentences, _ = sentences_by_number(numbers)
    paragraph_starts = [
        index == 0 or "\n" in text[offsets[index - 1][1] : start] for index, (start, _) in enumerate(offsets)
    ]
    return GoldDocument(corpus, name, [text[s:e] for s, e in offsets], sentences, paragraph_starts, offsets=offsets)


def words_of(document: GoldDocument, start: int, end: int) -> list[int]:
    """Indices of the words that overlap the code points `start` to `end`."""
    return [index for index, (first, last) in enumerate(document.offsets) if first < end and start < last]


def census(documents: Iterable[GoldDocument]) -> Iterator[str]:
    """A line for each corpus: its documents, words and attributions."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        kind = "silver attributions" if document.silver else "attributions"
        counts[document.corpus].update({"documents": 1, "words": len(document.words), kind: len(document.frames or ())})
    for corpus, found in counts.items():
        yield f"{corpus}: " + ", ".join(f"{number:,} {name}" for name, number in found.items() if number)
