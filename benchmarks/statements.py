"""Statements against PolNeAR (brat standoff) or the Wikinews layout: spans of content, source and cue; speaker, kind,
act.

Exact means the same words (tokens) on both sides, marks and stops included; overlap80 that the two spans share at
least 0.8 of the longer one's words. A content broken in two counts as two spans. Of several PolNeAR annotators the
first file in order is taken. PolNeAR allows a word in one attribution only, so a statement inside another one's
content is left out there.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from anyascii import anyascii

from benchmarks.lines import Line, f1
from onrecord.nouns.entity import Entity
from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Statement
from onrecord.reader.reader import Reader, load_reader
from onrecord.reader.tokenize import tokenize
from onrecord.readings.read_article import read_article
from onrecord.run.plain_article import make_plain_article
from onrecord.text.names import StateWord, state_hint
from onrecord.text.quotations import find_quotations

Words = frozenset[int]
OVERLAP = 0.8
ROLES = ("content", "source", "cue")


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold attribution; each role a list of word sets. speaker, kind, act: None where the corpus has none."""

    content: tuple[Words, ...]
    source: tuple[Words, ...]
    cue: tuple[Words, ...]
    speaker: str | None = None
    kind: str | None = None
    act: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    name: str
    text: str
    gold: tuple[Gold, ...]
    is_flat: bool


def measure(data: Path) -> Iterator[Line]:
    """Read every text of `data` and compare. Yields the lines named in record-format, then `kind_accuracy`,
    `act_accuracy`, and `confidence_gap`: how far confidence lies from the share that is right, over ten bins of it.
    """
    reader = load_reader()
    counts: dict[str, list[float]] = {}
    baseline = {"exact": [0.0, 0.0, 0.0], "overlap": [0.0, 0.0, 0.0]}
    trusted: list[tuple[float, bool]] = []
    agreed = {"speaker": [0, 0], "kind": [0, 0], "act": [0, 0]}
    for item in read_texts(data):
        words = tokenize(item.text)
        statements, entities = _read(item, reader)
        ours = {
            "content": [_words(words, span) for s in statements for span in s.content],
            "source": [_words(words, s.source) for s in statements if s.source],
            "cue": [_words(words, s.cue) for s in statements if s.cue],
        }
        for role in ROLES:
            gold = [part for g in item.gold for part in getattr(g, role)]
            _count(counts.setdefault(f"{role}_exact_f1", [0, 0, 0]), ours[role], gold, exact=True)
            if role == "content":
                _count(counts.setdefault("content_overlap80_f1", [0, 0, 0]), ours[role], gold, exact=False)
                rule = [_words(words, q.span) for q in find_quotations(item.text)]
                _count(baseline["exact"], rule, gold, exact=True)
                _count(baseline["overlap"], rule, gold, exact=False)
        trusted += _judged(item, words, statements)
        _agree(agreed, words, statements, entities, item.gold)
    named = {"content_exact_f1": "exact", "content_overlap80_f1": "overlap"}
    for metric in ("content_exact_f1", "content_overlap80_f1", "source_exact_f1", "cue_exact_f1"):
        hits, predicted, expected = counts.get(metric, [0.0, 0.0, 0.0])
        beside = {"quotation marks": round(f1(*baseline[named[metric]]), 4)} if metric in named else {}
        yield Line(metric, round(f1(hits, predicted, expected), 4), int(expected), beside)
    for name, (right, total) in agreed.items():
        if total:
            yield Line(f"{name}_accuracy", round(right / total, 4), total)
    if trusted:
        yield Line("confidence_gap", round(gap(trusted), 4), len(trusted))


def judged(data: Path) -> Iterator[tuple[float, bool]]:
    """(confidence, whether it is right) of each statement with a cue: right has such a cue and 0.8 of the words."""
    reader = load_reader()
    for item in read_texts(data):
        yield from _judged(item, tokenize(item.text), _read(item, reader)[0])


def _read(item: Text, reader: Reader) -> tuple[list[Statement], tuple[Entity, ...]]:
    """The statements to be compared with the text's gold, and who speaks in it."""
    page = Page(name=item.name, kind=PageKind.TEXT, content=item.text, sha256="")
    reading = read_article(make_plain_article(page), reader)
    return _outermost(reading.statements) if item.is_flat else list(reading.statements), reading.entities


def _judged(item: Text, words: Sequence[tuple[int, int]], statements: Sequence[Statement]) -> list[tuple[float, bool]]:
    return [(s.confidence, _is_right(words, s, item.gold)) for s in statements if s.cue]


def read_texts(data: Path) -> Iterator[Text]:
    """PolNeAR layout (attributions/, text/) or Wikinews layout (dev.jsonl, docs/), in order of names."""
    if (data / "attributions").is_dir():
        yield from _read_polnear(data)
    else:
        for line in (data / "dev.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = (data / "docs" / f"{row['doc']}.txt").read_text(encoding="utf-8")
            words = tokenize(text)
            gold = [
                Gold(
                    tuple(_at(words, span) for span in s["content"]),
                    (_at(words, s["source"]),) if s["source"] else (),
                    (_at(words, s["cue"]),) if s["cue"] else (),
                    s["speaker"],
                    s["kind"],
                    s["act"],
                )
                for s in row["statements"]
            ]
            yield Text(row["doc"], text, tuple(gold), is_flat=False)


def _read_polnear(data: Path) -> Iterator[Text]:
    seen: set[str] = set()
    for path in sorted((data / "attributions").glob("*.ann")):
        stem = path.stem.rsplit("_", 1)[0]
        if stem in seen:
            continue
        seen.add(stem)
        text = (data / "text" / f"{stem}.txt").read_bytes().decode("utf-8")  # as it stands: offsets count \r too
        words = tokenize(text)
        spans: dict[str, tuple[Words, ...]] = {}
        gold = []
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if line.startswith("T"):
                _, _, offsets = fields[1].partition(" ")
                spans[fields[0]] = tuple(_words(words, Span(*map(int, piece.split()))) for piece in offsets.split(";"))
            elif line.startswith("E"):
                roles: dict[str, list[Words]] = {}
                for part in fields[1].split():
                    role, _, key = part.partition(":")
                    roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(key, ()))
                content, source, cue = (tuple(roles.get(role, ())) for role in ("Content", "Source", "Cue"))
                gold.append(Gold(content, source, cue))
        yield Text(stem, text, tuple(gold), is_flat=True)


def _at(words: Sequence[tuple[int, int]], span: dict[str, int]) -> Words:
    return _words(words, Span(span["start"], span["end"]))


def _words(words: Sequence[tuple[int, int]], span: Span | None) -> Words:
    if span is None:
        return frozenset()
    return frozenset(i for i, (start, end) in enumerate(words) if start < span.end and span.start < end)


def _outermost(statements: Sequence[Statement]) -> list[Statement]:
    """Statements whose cue stands in no other one's content."""
    return [
        s
        for s in statements
        if s.cue is None or not any(o is not s and any(part.contains(s.cue) for part in o.content) for o in statements)
    ]


def _count(into: list[float], ours: Sequence[Words], gold: Sequence[Words], *, exact: bool) -> None:
    """Add (matched, predicted, expected), one to one."""
    ours, gold = sorted(set(ours), key=sorted), sorted(set(gold), key=sorted)
    if exact:
        matched = len(set(ours) & set(gold))
    else:
        free = list(gold)
        matched = 0
        for one in ours:
            for other in free:
                if len(one & other) >= OVERLAP * max(len(one), len(other)):
                    free.remove(other)
                    matched += 1
                    break
    into[0] += matched
    into[1] += len(ours)
    into[2] += len(gold)


def _agree(
    agreed: dict[str, list[int]],
    words: Sequence[tuple[int, int]],
    statements: Sequence[Statement],
    entities: Sequence[Entity],
    gold: Sequence[Gold],
) -> None:
    """Speaker, kind and act of statements whose cue stands in ours too. A speaker is right if the last names are the
    same, or if the entity goes by just that name in the article ("UNESCO" for its name in full), accents aside.
    """
    for g in gold:
        if g.kind is None or not g.cue:
            continue
        ours = [s for s in statements if s.cue and _words(words, s.cue) & g.cue[0]]
        if not ours:
            continue
        best = ours[0]
        if g.speaker:
            aliases = entities[best.entity].aliases if best.entity is not None else ()
            agreed["speaker"][0] += same_speaker(g.speaker, best.speaker_name, aliases)
            agreed["speaker"][1] += 1
        agreed["kind"][0] += best.kind.value == g.kind
        agreed["kind"][1] += 1
        agreed["act"][0] += best.act.value == g.act
        agreed["act"][1] += 1


def _is_right(words: Sequence[tuple[int, int]], statement: Statement, gold: Sequence[Gold]) -> bool:
    """Whether a gold attribution has that cue, and content that shares 0.8 of the longer one's words."""
    cue = _words(words, statement.cue)
    ours = frozenset[int]().union(*(_words(words, span) for span in statement.content))
    for g in gold:
        theirs = frozenset[int]().union(*g.content)
        if g.cue and cue & g.cue[0] and len(ours & theirs) >= OVERLAP * max(len(ours), len(theirs)):
            return True
    return False


def gap(trusted: Sequence[tuple[float, bool]]) -> float:
    """Mean distance of confidence and share right over ten bins of confidence, weighed by their size (Naeini 2015)."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in trusted:
        bins.setdefault(min(int(confidence * 10), 9), []).append((confidence, right))
    return sum(
        abs(sum(confidence for confidence, _ in one) - sum(right for _, right in one)) for one in bins.values()
    ) / len(trusted)


def same_speaker(gold: str, ours: str | None, aliases: Sequence[str] = ()) -> bool:
    """Whether two names of a speaker tell the same one: all words of the shorter, or the last word; or the same words
    in another order, a state and its people being one ("the Samoan government", "government of Samoa").
    """
    if not ours:
        return False
    one, other = name_words(gold), name_words(ours)
    if one and any(name_words(alias) == one for alias in aliases):
        return True
    return bool(one and other) and (
        set(one) <= set(other) or set(other) <= set(one) or one[-1] == other[-1] or _bare(gold) == _bare(ours)
    )


def name_words(name: str) -> list[str]:
    """The words of a name in small letters, an abbreviation with stops as one ("U.S.")."""
    return [word.lower() for word in _printed_words(name)]


def _bare(name: str) -> frozenset[str]:
    """Its words without order and "of", demonyms as the state that they are of."""
    return frozenset(
        (hint.state if hint is not None and hint.how is StateWord.DEMONYM else word).lower()
        for word, hint in ((word, state_hint(word)) for word in _printed_words(name))
        if word.lower() != "of"
    )


def _printed_words(name: str) -> list[str]:
    spelled = re.sub(r"\b(?:[A-Z]\.){2,}", lambda letters: letters[0].replace(".", ""), anyascii(name))
    words = "".join(char if char.isalnum() else " " for char in spelled).split()
    return [word for word in words if word.lower() not in ("the", "a", "an")]
