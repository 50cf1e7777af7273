"""The corpora of attributions, all annotated by us: Wikinews, and the stand-off ones of `training/annotations/`."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from training.gold import GoldDocument, GoldFrame, dropped, from_text, paint, words_of
from training.standoff import ANNOTATIONS, TEXTS, OwnStatement, Span, read_documents, text_of


def read_wikinews(folder: Path, split: str) -> Iterator[GoldDocument]:
    """Our statements and times on Wikinews (layout: GUIDELINES.md beside the data)."""
    for line in (folder / f"{split}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = from_text(
            "wikinews", row["doc"], (folder / "docs" / f"{row['doc']}.txt").read_text(encoding="utf-8")
        )
        document.times = ["O"] * len(document.words)
        for time in row["times"]:
            paint(document.times, words_of(document, time["start"], time["end"]), time["type"])
        document.frames = frames_of(document, map(_from_row, row["statements"]))
        yield document


def _from_row(row: dict[str, Any]) -> OwnStatement:
    def span(value: dict[str, int] | None) -> Span | None:
        return None if value is None else (value["start"], value["end"])

    return OwnStatement(
        source=span(row["source"]),
        cue=span(row["cue"]),
        content=tuple((part["start"], part["end"]) for part in row["content"]),
        speaker=None,
        kind=row["kind"],
        act=row["act"],
        to=span(row["to"]),
        via=span(row["via"]),
    )


def read_own(data: Path, annotations: Path = ANNOTATIONS) -> Iterator[GoldDocument]:
    """The documents that `annotations` annotates, with the texts that `data` has of them.

    Their corpus is called as the file is, with `_statements` behind, as the treebank of the same texts is another one.
    Raises OtherText where a text is not the one annotated.
    """
    for path in sorted(annotations.glob("*.jsonl")):
        texts = TEXTS[path.stem](data)
        for annotated in read_documents(path):
            document = from_text(f"{path.stem}_statements", annotated.document, text_of(annotated, texts))
            document.frames = frames_of(document, annotated.statements)
            yield document


def frames_of(document: GoldDocument, statements: Iterable[OwnStatement]) -> list[GoldFrame]:
    """In text order, one for each cue: statements that share a cue become one with all their contents."""
    frames: dict[tuple[int, int], GoldFrame] = {}

    def bounds(span: Span | None) -> list[tuple[int, int]]:
        words = words_of(document, *span) if span else []
        return [(words[0], words[-1] + 1)] if words else []

    for statement in statements:
        if statement.cue is None:
            dropped["statement without cue"] += 1
            continue
        content = [found for span in statement.content for found in bounds(span)]
        cues = bounds(statement.cue)
        if not cues or not content:
            dropped["statement off the words"] += 1
        elif cues[0] in frames:
            frames[cues[0]].content = sorted({*frames[cues[0]].content, *content})
        else:
            frames[cues[0]] = GoldFrame(
                cue=cues[0],
                source=bounds(statement.source),
                content=content,
                to=bounds(statement.to),
                via=bounds(statement.via),
                act=statement.act,
                kind=statement.kind,
            )
    return [frames[cue] for cue in sorted(frames)]
