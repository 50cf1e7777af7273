"""Who took text from whom, on invented reports.

DIR holds NAME.wire.txt (an agency's report), NAME.own.txt (another reporter's of the same event), and, written by hand,
NAME.rewrite.txt or NAME.translation.txt. Each agency's report is also copied, cut to a brief, rewritten, translated
there and back, pasted from and quoted by generators (benchmarks/spins.py). NAME.report.txt is an agency's report full
of figures and quotations, NAME.retold.txt what a site made of it by hand, no sentence left alone. The look-alikes are
the other reporters' reports beside all of these: the same event, figures and quotations, and no text in common but what
was said.

Of three pairs, one has the days of publication, one the agency's credit under the copy, one nothing but its text. The
source's name sorts last in half of the pairs, as names decide a draw.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from benchmarks.lines import Line, f1
from benchmarks.spins import SPINS, partial_text, quote_text, shorten_text
from onrecord.lineage.credited import find_credits
from onrecord.lineage.find_lineage import find_lineage
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageKind
from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.published import Published
from onrecord.run.plain_article import make_plain_article

SEEDS = (3, 4, 5)  # not those of the tests, on which the bounds were set
AGENCY = "Halden Wire"


@dataclass(frozen=True, slots=True)
class Pair:
    """`kind` is None for a look-alike: then there is no source."""

    name: str
    source: str
    copy: str
    kind: LineageKind | None


def make_pairs(data: Path) -> Iterator[Pair]:
    """Derived pairs and look-alikes, by story."""
    for path in sorted(data.glob("*.wire.txt")):
        story = path.name.removesuffix(".wire.txt")
        wire, own = _read(path), _read(data / f"{story}.own.txt")
        derived: list[Pair] = []
        for seed in SEEDS:
            for kind, spin in SPINS.items():
                derived.append(Pair(f"{story} {kind} {seed}", wire, spin(wire, seed), LineageKind(kind)))
            derived.append(Pair(f"{story} partial {seed}", wire, partial_text(wire, own, seed), LineageKind.PARTIAL))
        derived.append(Pair(f"{story} brief", wire, shorten_text(wire, 0), LineageKind.COPY))
        derived.append(Pair(f"{story} quoted", wire, quote_text(wire, own, AGENCY), LineageKind.PARTIAL))
        for kind in (LineageKind.REWRITE, LineageKind.TRANSLATION):
            hand = data / f"{story}.{kind}.txt"
            if hand.exists():
                derived.append(Pair(f"{story} {kind} by hand", wire, _read(hand), kind))
        yield from derived
        yield Pair(f"{story} other reporter", wire, own, None)
        for pair in derived:
            if pair.kind is not LineageKind.PARTIAL:
                yield Pair(f"{pair.name} | other reporter", pair.copy, own, None)
    for path in sorted(data.glob("*.report.txt")):
        story = path.name.removesuffix(".report.txt")
        report, own, retold = (_read(data / f"{story}.{name}.txt") for name in ("report", "own", "retold"))
        yield Pair(f"{story} retold by hand", report, retold, LineageKind.REWRITE)
        yield Pair(f"{story} other reporter", report, own, None)
        yield Pair(f"{story} retold | other reporter", retold, own, None)


def measure(data: Path) -> Iterator[Line]:
    """`relation_f1` over derived pairs and look-alikes; `kind` and `direction` as shares of the derived pairs found."""
    derived = found = linked = right_kind = right_way = look_alikes = 0
    for number, pair in enumerate(make_pairs(data)):
        source, copy = make_articles(pair, number)
        links = find_lineage([source, copy], find_credits([source, copy]))
        linked += bool(links)
        if pair.kind is None:
            look_alikes += 1
            continue
        derived += 1
        if links:
            found += 1
            right_kind += links[0].kind is pair.kind
            right_way += links[0].source == source.id
    if not derived:
        raise SystemExit(f"{data}: no NAME.wire.txt")
    yield Line("relation_f1", round(f1(found, linked, derived), 4), derived + look_alikes)
    yield Line("relation_recall", round(found / derived, 4), derived)
    yield Line("relation_precision", round(found / linked, 4) if linked else 0.0, linked)
    yield Line("kind", round(right_kind / found, 4) if found else 0.0, found)
    yield Line("direction", round(right_way / found, 4) if found else 0.0, found)


def make_articles(pair: Pair, number: int) -> tuple[Article, Article]:
    """(source, copy) of a pair, with what their pages say of themselves."""
    ids = ("a", "z") if number % 2 else ("z", "a")
    source, copy = (_article(name, text) for name, text in zip(ids, (pair.source, pair.copy), strict=True))
    source = replace(source, outlet=AGENCY)
    if number % 3 == 0:
        source, copy = (
            replace(article, published=Published(earliest=day, latest=day))
            for article, day in ((source, date(2031, 5, 3)), (copy, date(2031, 5, 4)))
        )
    elif number % 3 == 1 and pair.kind is not None and AGENCY not in pair.copy:
        copy = replace(copy, credits=(AGENCY,))
    return source, copy


def _article(name: str, text: str) -> Article:
    article = make_plain_article(Page(name=name, kind=PageKind.TEXT, content=text, sha256=name))
    return replace(article, id=name)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()
