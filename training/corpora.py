"""The corpora as one kind of document: words with whatever somebody annotated on them.

Each reader below knows one corpus' format and conventions, and counts what it drops in `dropped`.
"""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from xml.etree import ElementTree

from training.gold import GoldDocument, dropped, from_text, paint, sentences_by_number, words_of
from training.statement_corpora import read_own, read_wikinews

NAME_LABELS = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "MISC": "other",
    "PRO": "other",
    "MIX": "other",
    "FIN": "other",
    "Person": "person",
    "Organisation": "organisation",
    "Location": "place",
}


def read_conllu(path: Path, corpus: str) -> Iterator[GoldDocument]:
    """One document for each `# newdoc` (or the whole file); `# newpar` starts a paragraph."""
    document: GoldDocument | None = None
    rows: list[list[str]] = []
    new_paragraph = True

    def close_sentence() -> None:
        nonlocal rows, new_paragraph
        if document is None or not rows:
            return
        base = len(document.words)
        number = {row[0]: base + index for index, row in enumerate(rows)}
        assert document.upos is not None and document.heads is not None and document.deprels is not None
        for index, row in enumerate(rows):
            document.words.append(row[1].replace(" ", ""))
            document.upos.append(row[3])
            document.heads.append(number[row[6]] if row[6] != "0" else -1)
            document.deprels.append(row[7])
            if document.lemmas is not None:
                document.lemmas.append(row[2].lower())
            document.paragraph_starts.append(index == 0 and new_paragraph)
        document.sentences.append((base, base + len(rows)))
        rows, new_paragraph = [], False

    def fresh(name: str) -> GoldDocument:
        return GoldDocument(corpus, name, [], [], [], upos=[], heads=[], deprels=[], lemmas=[])

    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            if document is not None and document.words:
                yield document
            document, new_paragraph = fresh(line.partition("=")[2].strip()), True
        elif line.startswith("# newpar"):
            new_paragraph = True
        elif not line:
            close_sentence()
        elif not line.startswith("#"):
            if document is None:
                document = fresh(path.stem)
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
    close_sentence()
    if document is not None and document.words:
        yield document


def read_iob(
    path: Path, corpus: str, *, column: int, other_names: bool, sentences_a_document: int = 12
) -> Iterator[GoldDocument]:
    """IOB1 or IOB2 columns; neighbouring sentences are put together, as in running text."""
    block: list[list[str]] = []
    sentences: list[list[list[str]]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            continue
        if line.strip():
            block.append(line.split("\t") if "\t" in line else line.split())
        elif block:
            if len(block) > 1 or block[0][0] != "-DOCSTART-":
                sentences.append(block)
            block = []
    for at in range(0, len(sentences), sentences_a_document):
        document = GoldDocument(corpus, f"{path.stem}-{at}", [], [], [], names=[], other_names=other_names)
        assert document.names is not None
        for rows in sentences[at : at + sentences_a_document]:
            base = len(document.words)
            offset = 1 if rows[0][0].isdigit() and len(rows[0]) > 2 else 0
            previous = "O"
            for index, row in enumerate(rows):
                tag = row[column]
                kind = NAME_LABELS.get(tag[2:])
                if kind is None:
                    label = "O"
                else:
                    starts = tag[0] == "B" or previous == "O" or previous[2:] != kind
                    label = f"{'B' if starts else 'I'}-{kind}"
                document.words.append(row[offset])
                document.names.append(label)
                document.paragraph_starts.append(index == 0)
                previous = label
            document.sentences.append((base, len(document.words)))
        yield document


def read_meantime(folder: Path, leave_out: frozenset[str]) -> Iterator[GoldDocument]:
    """MEANTIME (NAF-like XML): names (mentions typed NAM) and TIMEX3. `leave_out`: file names that are development
    texts.
    """
    for path in sorted(folder.glob("intra_cross-doc_annotation/*/*.xml")):
        if path.name in leave_out:
            continue
        root = ElementTree.parse(path).getroot()
        tokens = root.findall("token")
        position = {token.get("t_id"): index for index, token in enumerate(tokens)}
        words = [token.text or "" for token in tokens]
        kinds = {
            entity.get("m_id"): entity.get("ent_type")
            for entity in root.iter("ENTITY")
            if entity.get("ent_type") is not None
        }
        refers: dict[str | None, str | None] = {}
        for relation in root.iter("REFERS_TO"):
            target = relation.find("target")
            if target is not None:
                for source in relation.findall("source"):
                    refers[source.get("m_id")] = target.get("m_id")
        names, times = ["O"] * len(words), ["O"] * len(words)
        for mention in root.iter("ENTITY_MENTION"):
            if "NAM" not in (mention.get("syntactic_type") or ""):
                continue
            kind = NAME_LABELS.get(kinds.get(refers.get(mention.get("m_id"))) or "", "other")
            paint(names, _anchor(mention, position), kind)
        for timex in root.iter("TIMEX3"):
            anchor = _anchor(timex, position)
            if anchor:
                paint(times, anchor, (timex.get("type") or "DATE").lower())
        sentences, paragraph_starts = sentences_by_number([int(token.get("sentence") or 0) for token in tokens])
        yield GoldDocument("meantime", path.stem, words, sentences, paragraph_starts, names=names, times=times)


def _anchor(element: ElementTree.Element, position: dict[str | None, int]) -> list[int]:
    return sorted(position[anchor.get("t_id")] for anchor in element.findall("token_anchor"))


def read_re3d(folder: Path) -> Iterator[GoldDocument]:
    """re3d: entities with offsets. Its nominal mentions ("mourners") are no names: what starts in lower case is
    left open.
    """
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        entities: dict[str, list[dict[str, object]]] = {}
        for line in (source / "entities.json").read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                entities.setdefault(row["documentId"], []).append(row)
        for line in (source / "documents.json").read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            row = json.loads(line)
            document = from_text("re3d", row["_id"], row["text"])
            labels = ["O"] * len(document.words)
            found = sorted(entities.get(row["_id"], []), key=lambda e: (int(str(e["begin"])), -int(str(e["end"]))))
            for entity in found:
                kind = NAME_LABELS.get(str(entity["type"]))
                if kind is None:
                    continue
                words = words_of(document, int(str(entity["begin"])), int(str(entity["end"])))
                while words and document.words[words[0]].lower() in ("the", "a", "an"):
                    words = words[1:]
                if not words:
                    continue
                last = document.words[words[-1]]
                if not document.words[words[0]][0].isupper() or not (last[0].isupper() or last[0].isdigit()):
                    for word in words:
                        if labels[word] == "O":
                            labels[word] = "?"
                elif all(labels[word] == "?" for word in words):
                    for word in words:
                        labels[word] = f"{'B' if word == words[0] else 'I'}-{kind}"
                else:
                    paint(labels, words, kind)
            document.names, document.other_names = labels, False
            yield document


def with_silver(documents: Iterator[GoldDocument], annotated: Collection[str]) -> Iterator[GoldDocument]:
    """Treebank documents with the attributions that their trees imply (silver.py), but for those `annotated`."""
    from training.silver import clause_frames

    for document in documents:
        if document.name not in annotated:
            document.frames, document.silver = clause_frames(document), True
        yield document


def read_all(data: Path) -> list[GoldDocument]:
    """Every training document, in a fixed order. What is for development is left out (see `read_dev`).

    No silver attributions are made where we have annotated the text: those come as documents of their own.
    """
    documents: list[GoldDocument] = []
    own = list(read_own(data))
    annotated = {document.name for document in own}
    documents += with_silver(read_conllu(data / "ud_english_ewt" / "en_ewt-ud-train.conllu", "ewt"), annotated)
    gum = data / "ud_english_gum_free"
    for path in sorted((gum / "train").glob("*.conllu")):
        if (gum / "dev" / path.name).exists():  # one court hearing stands in both parts
            dropped["treebank document that is for development"] += 1
            continue
        documents += with_silver(read_conllu(path, "gum"), annotated)
    documents += read_iob(data / "wikigold" / "wikigold.conll.txt", "wikigold", column=1, other_names=True)
    uner = list(read_iob(data / "uner_english_ewt" / "en_ewt-ud-dev.iob2", "uner", column=2, other_names=False))
    documents += uner[: len(uner) * 4 // 5]  # the last fifth measures names (benchmarks/mentions.py)
    index = json.loads((data / "wikinews_statements" / "index.json").read_text(encoding="utf-8"))
    documents += read_meantime(data / "meantime_en", frozenset(row["source"] for row in index if row["split"] == "dev"))
    documents += read_re3d(data / "re3d")
    documents += read_wikinews(data / "wikinews_statements", "train")
    documents += own
    return documents


def read_dev(data: Path) -> list[GoldDocument]:
    """Development documents: never trained on, read while training to see where it stands."""
    documents = list(read_conllu(data / "ud_english_ewt" / "en_ewt-ud-dev.conllu", "ewt"))
    for path in sorted((data / "ud_english_gum_free" / "dev").glob("*.conllu")):
        documents += read_conllu(path, "gum")
    documents += read_wikinews(data / "wikinews_statements", "dev")
    return documents
