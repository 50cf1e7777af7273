"""Our annotations as they lie in `training/annotations/`: offsets into texts of others, never the texts.

One line a document: corpus, document, the sha256 of the exact text that the offsets count in, and the statements.
Offsets are code points, half-open. How each corpus' text is made stands here too (`TEXTS`), so that whoever has the
corpus has the text; a text whose digest differs is refused, for its offsets would point at other words.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Span = tuple[int, int]
RECORDS = 15  # sentences of PLOVER to a document: as long as a short report
ANNOTATIONS = Path(__file__).parent / "annotations"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStatement:
    """One attribution. `cue` is None where no word signals it; `source`, `to`, `via` where the text names none.

    speaker   where the text names the one meant by `source` most fully: a name anywhere in the document; None where it
              names nobody
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaker: Span | None
    kind: str
    act: str
    to: Span | None
    via: Span | None


@dataclass(frozen=True, slots=True)
class OwnDocument:
    corpus: str
    document: str
    sha256: str
    statements: tuple[OwnStatement, ...]


class OtherText(ValueError):
    """The corpus at hand has another text than the one annotated, or lacks the document."""


def gum_texts(data: Path) -> dict[str, str]:
    """UD English GUM, training part, by `newdoc id` (see `_treebank_texts`)."""
    return _treebank_texts(sorted((data / "ud_english_gum_free" / "train").glob("*.conllu")))


def ewt_texts(data: Path) -> dict[str, str]:
    """UD English EWT, training part, by `newdoc id` (see `_treebank_texts`)."""
    return _treebank_texts([data / "ud_english_ewt" / "en_ewt-ud-train.conllu"])


def _treebank_texts(paths: Iterable[Path]) -> dict[str, str]:
    """The `# text` of the sentences of each document, a space between them, an empty line where the metadata say
    `newpar`.
    """
    texts: dict[str, str] = {}
    for path in paths:
        name, gap = path.stem, ""
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.startswith("# newdoc id = "):
                name = line.removeprefix("# newdoc id = ")
            elif line.rstrip() == "# newpar" or line.startswith("# newpar id"):
                gap = "\n\n"
            elif line.startswith("# text = "):
                text = line.removeprefix("# text = ")
                texts[name] = f"{texts[name]}{gap}{text}" if name in texts else text
                gap = " "
    return texts


def re3d_texts(data: Path) -> dict[str, str]:
    """re3d, by `_id`: the field `text` of each row of `documents.json`, unchanged."""
    texts: dict[str, str] = {}
    for path in sorted((data / "re3d").glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                texts[row["_id"]] = row["text"]
    return texts


def plover_texts(data: Path) -> dict[str, str]:
    """PLOVER's gold-standard sentences, each a paragraph: of one event type in the order of the file, RECORDS a
    document, named by the type and a number from 1. A sentence that has come before is left out.
    """
    path = data / "plover_gold" / "gold_standard_records" / "PLOVER_GSR_CAMEO.txt"
    sentences: dict[str, list[str]] = {}
    seen: set[str] = set()
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = " ".join(row.get("text", "").split())
        if text and text not in seen:
            sentences.setdefault(row["event"], []).append(text)
            seen.add(text)
    return {
        f"{event}-{at // RECORDS + 1}": "\n\n".join(found[at : at + RECORDS])
        for event, found in sentences.items()
        for at in range(0, len(found), RECORDS)
    }


TEXTS: Mapping[str, Callable[[Path], dict[str, str]]] = {
    "ewt": ewt_texts,
    "gum": gum_texts,
    "plover": plover_texts,
    "re3d": re3d_texts,
}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def write_documents(path: Path, documents: Iterable[OwnDocument]) -> None:
    """One line a document, in the order of their names; keys in a fixed order."""
    rows = []
    for document in sorted(documents, key=lambda document: document.document):
        statements = [
            {
                "source": statement.source,
                "cue": statement.cue,
                "content": statement.content,
                "speaker": statement.speaker,
                "kind": statement.kind,
                "act": statement.act,
                "to": statement.to,
                "via": statement.via,
            }
            for statement in document.statements
        ]
        row = {
            "corpus": document.corpus,
            "document": document.document,
            "sha256": document.sha256,
            "statements": statements,
        }
        rows.append(json.dumps(row, separators=(",", ":")))
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def read_documents(path: Path) -> Iterator[OwnDocument]:
    """What `write_documents` wrote. Raises KeyError for a missing key."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        statements = tuple(
            OwnStatement(
                source=_span(found["source"]),
                cue=_span(found["cue"]),
                content=tuple((start, end) for start, end in found["content"]),
                speaker=_span(found["speaker"]),
                kind=found["kind"],
                act=found["act"],
                to=_span(found["to"]),
                via=_span(found["via"]),
            )
            for found in row["statements"]
        )
        yield OwnDocument(row["corpus"], row["document"], row["sha256"], statements)


def _span(value: Any) -> Span | None:
    return None if value is None else (value[0], value[1])


def text_of(document: OwnDocument, texts: Mapping[str, str]) -> str:
    """The text that the offsets count in. Raises OtherText if `texts` has no such document or another text of it."""
    text = texts.get(document.document)
    if text is None:
        raise OtherText(
            f"{document.corpus} has no document {document.document}, which is annotated: is the copy whole?"
        )
    if digest(text) != document.sha256:
        raise OtherText(
            f"{document.corpus} {document.document}: the text is not the one annotated (sha256 {digest(text)}, "
            f"annotated {document.sha256}); get the release named in training/annotations/README.md"
        )
    return text
