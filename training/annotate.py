"""`python -m training.annotate show|write`: from a working form that a reader can type to offsets, and nothing guessed.

show    prints a document with its sentences numbered.
write   reads working files and writes a line of `training/annotations/` for each document; prints every line that it
        cannot place, and then writes nothing.

The working form, kept outside the repository as it quotes the texts:

    # GUM_news_x                                           the document; the beginning of its name is enough
    12 source | cue | content + content | kind act | speaker | to | via

The number says in which sentence (or sentences, 12-14) the words are looked for; `@3 words` looks in sentence 3
instead. Words must stand there exactly once, or carry `~2` for the second time. `first .. last` goes from the one to
the other, `^` is the beginning, `$` the end without its full stop, `$$` the end with it. Straight quotation marks and
apostrophes stand for curly ones, one space for any white space. Empty is null. The speaker is looked for in the whole
document and may stand in it often; `=` is the source as it stands. Kinds by first letter.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from onrecord.nouns.statement import Act
from onrecord.text.sentences import split_sentences
from training.standoff import TEXTS, OwnDocument, OwnStatement, Span, digest, write_documents

KINDS = {"d": "direct", "m": "mixed", "i": "indirect", "u": "unmarked"}
_LINE = re.compile(r"(\d+)(?:-(\d+))? (.*)")
_NTH = re.compile(r"(.*)~(\d+)")
_ELSEWHERE = re.compile(r"@(\d+) (.*)")
_FIELDS = 7


class NotPlaced(ValueError):
    """Words of the working form that do not stand where they are said to stand, or more than once."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text with its sentences, counted from 1."""

    text: str
    sentences: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> "Numbered":
        return cls(text, tuple((span.start, span.end) for span in split_sentences(text)))

    def within(self, first: int, last: int) -> Span:
        if not 1 <= first <= last <= len(self.sentences):
            raise NotPlaced(f"there is no sentence {first}-{last}")
        return self.sentences[first - 1][0], self.sentences[last - 1][1]


def place(text: str, within: Span, words: str) -> Span:
    """Where `words` (see the module) stand inside `within`. Raises NotPlaced if nowhere or more than once."""
    first, elided, last = words.partition(" .. ")
    if not elided:
        return _once(text, within, first)
    start, after = (within[0], within[0]) if first == "^" else _once(text, within, first)
    if last in ("$", "$$"):
        whole = text[: within[1]].rstrip()
        return start, len(whole.rstrip(".?!").rstrip() if last == "$" else whole)
    return start, _once(text, (after, within[1]), last)[1]


def _once(text: str, within: Span, words: str) -> Span:
    counted = _NTH.fullmatch(words)
    words, nth = (counted[1], int(counted[2])) if counted else (words, 0)
    edge = [r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else ""]
    pattern = re.compile(edge[0] + _typed(words) + edge[1])
    found = [match.span() for match in pattern.finditer(text, within[0], within[1])] if words else []
    if nth == 0 and len(found) == 1:
        return found[0]
    if 1 <= nth <= len(found):
        return found[nth - 1]
    raise NotPlaced(f"{words!r} stands there {len(found)} times" + (f", not {nth}" if nth else ""))


def _typed(words: str) -> str:
    """A pattern for words as they can be typed: any quotation mark of the sort, any white space."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return pattern.replace('"', '["“”„]').replace("'", "['’‘]")


def read_line(numbered: Numbered, line: str) -> OwnStatement:
    """One statement of the working form. Raises NotPlaced."""
    matched = _LINE.fullmatch(line)
    fields = [field.strip() for field in matched[3].split("|")] if matched else []
    if matched is None or not 4 <= len(fields) <= _FIELDS:
        raise NotPlaced("not a line of the form: number source | cue | content | kind act | speaker | to | via")
    fields += [""] * (_FIELDS - len(fields))
    source, cue, content, label, speaker, to, via = fields
    here = numbered.within(int(matched[1]), int(matched[2] or matched[1]))

    def span(words: str) -> Span | None:
        elsewhere = _ELSEWHERE.fullmatch(words)
        if elsewhere:
            number = int(elsewhere[1])
            return place(numbered.text, numbered.within(number, number), elsewhere[2])
        return place(numbered.text, here, words) if words else None

    kind, _, act = label.partition(" ")
    if kind not in KINDS or act not in list(Act):
        raise NotPlaced(f"{label!r} is no kind and act")
    spans = tuple(found for part in content.split(" + ") if (found := span(part)))
    statement = OwnStatement(
        source=span(source),
        cue=span(cue),
        content=spans,
        speaker=span(source) if speaker == "=" else _anywhere(numbered.text, speaker) if speaker else None,
        kind=KINDS[kind],
        act=act,
        to=span(to),
        via=span(via),
    )
    _check_apart(numbered.text, statement)
    return statement


def _anywhere(text: str, name: str) -> Span:
    found = re.search(_typed(name), text)
    if found is None:
        raise NotPlaced(f"the document nowhere says {name!r}")
    return found.span()


def _check_apart(text: str, statement: OwnStatement) -> None:
    if not statement.content:
        raise NotPlaced("no content")
    content = list(statement.content)
    if content != sorted(content) or any(a[1] > b[0] for a, b in pairwise(content)):
        raise NotPlaced("the parts of the content are not in text order, or overlap")
    parts = [*content, *(s for s in (statement.source, statement.cue, statement.to, statement.via) if s)]
    for at, one in enumerate(parts):
        if text[slice(*one)] != text[slice(*one)].strip() or one[0] >= one[1]:
            raise NotPlaced(f"empty, or white space at an end: {text[slice(*one)]!r}")
        for other in parts[at + 1 :]:
            # One phrase may be the addressee and the channel ("told the paper").
            if one != other and one[0] < other[1] and other[0] < one[1]:
                raise NotPlaced(f"{text[slice(*one)]!r} and {text[slice(*other)]!r} overlap")


def read_working(lines: Sequence[str], corpus: str, texts: dict[str, str]) -> tuple[list[OwnDocument], list[str]]:
    """The documents of a working file, and what is wrong with it (line number and reason).

    Two statements with one cue, or with cues that overlap, are refused: a cue opens one frame.
    """
    documents: list[OwnDocument] = []
    wrong: list[str] = []
    name, numbered, found = "", Numbered("", ()), list[OwnStatement]()

    def close() -> None:
        if name:
            ordered = sorted(found, key=lambda s: (s.cue or s.content[0], s.content))
            documents.append(OwnDocument(corpus, name, digest(numbered.text), tuple(ordered)))

    for number, line in enumerate(map(str.strip, lines), 1):
        if line.startswith("# "):
            close()
            begun = [known for known in texts if known.startswith(line[2:])]
            if len(begun) != 1:
                wrong.append(f"{number}: {len(begun)} documents begin with {line[2:]!r}")
                name = ""
                continue
            name, numbered, found = begun[0], Numbered.of(texts[begun[0]]), []
        elif line and name:
            try:
                made = read_line(numbered, line)
                cues = [
                    s.cue for s in found if s.cue and made.cue and s.cue[0] < made.cue[1] and made.cue[0] < s.cue[1]
                ]
                if cues:
                    raise NotPlaced("its cue overlaps one before")
                found.append(made)
            except NotPlaced as err:
                wrong.append(f"{number}: {err}: {line}")
    close()
    return documents, wrong


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training.annotate", description=__doc__)
    parser.add_argument("do", choices=("show", "write"))
    parser.add_argument("--data", type=Path, required=True, help="folder with the training corpora")
    parser.add_argument("--corpus", choices=sorted(TEXTS), required=True)
    parser.add_argument("--out", type=Path, help="write: the file of offsets")
    parser.add_argument("what", nargs="+", help="show: beginnings of names; write: working files")
    chosen = parser.parse_args()
    texts = TEXTS[chosen.corpus](chosen.data)
    if chosen.do == "show":
        for name in (name for name in texts if name.startswith(tuple(chosen.what))):
            print(f"# {name}")
            for number, (start, end) in enumerate(Numbered.of(texts[name]).sentences, 1):
                print(number, " ".join(texts[name][start:end].split()))
        return 0
    documents: list[OwnDocument] = []
    for path in map(Path, chosen.what):
        made, wrong = read_working(path.read_text(encoding="utf-8").splitlines(), chosen.corpus, texts)
        documents += made
        for complaint in wrong:
            print(f"{path.name}:{complaint}", file=sys.stderr)
        if wrong:
            return 1
    if len({document.document for document in documents}) != len(documents):
        print("a document stands twice in the working files", file=sys.stderr)
        return 1
    write_documents(chosen.out, documents)
    print(f"{len(documents)} documents, {sum(len(document.statements) for document in documents)} statements")
    return 0


if __name__ == "__main__":
    sys.exit(main())
