"""Documents with their time expressions, from the three layouts that the benchmark of times reads."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml import etree


@dataclass(frozen=True, slots=True)
class Mark:
    """An expression in gold or in an answer: code points, half-open, and its value ("" where there is none)."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its date and gold marks, in text order."""

    name: str
    text: str
    written_on: date
    marks: tuple[Mark, ...]


def read_documents(data: Path) -> Iterator[Document]:
    """The documents of whichever layouts `data` holds, in order of their names."""
    if (data / "dev.jsonl").is_file():
        yield from read_statements_layout(data, "dev.jsonl")
    for path in sorted(data.rglob("*.tml")):
        document = read_timeml(path)
        if document is not None:
            yield document
    for path in sorted((data / "intra-doc_annotation").rglob("*.xml")):
        document = read_meantime(path)
        if document is not None:
            yield document


def read_statements_layout(data: Path, name: str) -> Iterator[Document]:
    """The documents that one JSON lines file of the wikinews_statements layout lists."""
    dates = {entry["id"]: entry["date"] for entry in json.loads((data / "index.json").read_text(encoding="utf-8"))}
    for line in (data / name).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        text = (data / "docs" / f"{entry['doc']}.txt").read_text(encoding="utf-8")
        marks = sorted({(time["start"], time["end"]): time["value"] or "" for time in entry["times"]}.items())
        yield Document(
            entry["doc"],
            text,
            date.fromisoformat(dates[entry["doc"]]),
            tuple(Mark(start, end, value) for (start, end), value in marks),
        )


def read_timeml(path: Path) -> Document | None:
    """The body of a TimeML file; None if it gives no creation time to read against."""
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False, recover=True)).getroot()
    written = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    body = root.find("TEXT")
    if written is None or body is None or not re.match(r"\d{4}-\d\d-\d\d", written.get("value", "")):
        return None
    text = ""
    marks: list[Mark] = []

    def walk(element: etree._Element) -> None:
        nonlocal text
        start = len(text)
        text += element.text or ""
        for child in element:
            walk(child)
            text += child.tail or ""
        if element.tag == "TIMEX3" and len(text) > start:
            marks.append(Mark(start, len(text), element.get("value", "")))

    walk(body)
    return Document(
        path.stem,
        text,
        date.fromisoformat(written.get("value")[:10]),
        tuple(sorted(marks, key=lambda mark: mark.start)),
    )


# MEANTIME has its events and times marked in the headline, the date line and the first four sentences of an article.
_ANNOTATED_SENTENCES = 6
_NO_BLANK_BEFORE = re.compile(r"[.,:;!?%)\]]|'s|''|n't")
_NO_BLANK_AFTER = ("(", "[", "``", "$", "£", "€", "#")


def read_meantime(path: Path) -> Document | None:
    """The annotated sentences of a MEANTIME file, its tokens joined as they are printed: a paragraph each for headline
    and date line, one for the rest. None if it gives no creation time to read against.
    """
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False)).getroot()
    written = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    if written is None or not re.match(r"\d{4}-\d\d-\d\d$", written.get("value", "")):
        return None
    text, before, sentence = "", "", 0
    places: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        word, at = token.text or "", int(token.get("sentence"))
        if at >= _ANNOTATED_SENTENCES:
            break
        if at != sentence and text:
            text += "\n\n" if sentence < 2 else " "
        elif (
            text
            and not (word == "''" and before in ".!?,")
            and before not in _NO_BLANK_AFTER
            and not _NO_BLANK_BEFORE.fullmatch(word)
        ):
            text += " "
        before, sentence = word, at
        start = len(text)
        text += '"' if word in ("``", "''") else word
        places[token.get("t_id")] = (start, len(text))
    marks = []
    for timex in root.iter("TIMEX3"):
        spots = [place for anchor in timex.iter("token_anchor") if (place := places.get(anchor.get("t_id")))]
        if spots and timex is not written:
            marks.append(Mark(spots[0][0], spots[-1][1], timex.get("value", "")))
    return Document(
        path.stem,
        text,
        date.fromisoformat(written.get("value")),
        tuple(sorted(marks, key=lambda mark: mark.start)),
    )
