"""Reuse of text against pairs of articles that share some: which of all pairs hold a tenth of each other's words?

DIR holds docs/*.json (title, text …) and pairs.tsv (id_a, id_b, containment_estimate …). The pairs are silver: an
estimate from signatures, so that true pairs are missing from it; read the false ones before you believe the precision.
The baselines get the same texts as they came: containment of 5-word sequences over all pairs, and datasketch's LSH
Ensemble and MinHash LSH over 5-word sequences, all at .1.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Set
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.lines import Line
from onrecord.articles.make_article import make_article
from onrecord.errors import PageError
from onrecord.lineage.candidates import find_candidates
from onrecord.lineage.shared_text import find_shared_text
from onrecord.lineage.words import make_article_words
from onrecord.nouns.article import Article
from onrecord.pages.json_pages import page_from_fields

LEAST = 0.1
SHINGLE_WORDS = 5
PERMUTATIONS = 128
Pairs = Set[frozenset[str]]


def measure(data: Path) -> Iterator[Line]:
    """`recall`, `precision`, and `candidates`: pairs compared, as a share of all pairs."""
    gold = read_pairs(data / "pairs.tsv")
    articles, texts = read_documents(data / "docs")
    name_of = {article.id: Path(article.page).stem for article in articles}
    ours = {frozenset((name_of[pair.left], name_of[pair.right])) for pair in find_shared_text(articles)}
    baselines = {
        "5-word containment": contained(texts),
        "datasketch LSH Ensemble": lsh_ensemble(texts),
        "datasketch MinHash": min_hash(texts),
    }
    recalls = {name: round(_recall(found, gold), 4) for name, found in baselines.items()}
    precisions = {name: round(_precision(found, gold), 4) for name, found in baselines.items()}
    yield Line("recall", round(_recall(ours, gold), 4), len(gold), recalls)
    yield Line("precision", round(_precision(ours, gold), 4), len(ours), precisions)
    words = [make_article_words(a.id, a.text, a.language) for a in sorted(articles, key=lambda a: a.id)]
    every = len(words) * (len(words) - 1) // 2
    yield Line("candidates", round(len(find_candidates(words)) / every, 4), every)


def read_pairs(path: Path) -> Pairs:
    """The pairs of ids with an estimate of at least LEAST."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {frozenset((row["id_a"], row["id_b"])) for row in rows if float(row["containment_estimate"]) >= LEAST}


def read_documents(folder: Path) -> tuple[list[Article], dict[str, str]]:
    """The articles, and the texts as they came by id; documents without words are in neither."""
    articles: list[Article] = []
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.json")):
        content = path.read_bytes()
        fields: dict[str, Any] = msgspec.json.decode(content)
        page = page_from_fields(path.name, fields, content)
        if not isinstance(page, PageError):
            articles.append(make_article(page))
            texts[path.stem] = fields["text"]
    if not articles:
        raise SystemExit(f"{folder}: no JSON files with text")
    return articles, texts


def shingles(text: str) -> frozenset[str]:
    """Every sequence of five words, in lower case."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(" ".join(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1))


def contained(texts: Mapping[str, str]) -> Pairs:
    """All pairs of which the shorter holds a tenth of its sequences in common with the other."""
    held = {name: shingles(text) for name, text in texts.items()}
    return {
        frozenset((a, b))
        for a, b in combinations(sorted(held), 2)
        if held[a] and held[b] and len(held[a] & held[b]) >= LEAST * min(len(held[a]), len(held[b]))
    }


def _signatures(texts: Mapping[str, str]) -> dict[str, tuple[Any, int]]:
    from datasketch import MinHash

    made = {}
    for name, text in texts.items():
        held = shingles(text)
        if held:
            signature = MinHash(num_perm=PERMUTATIONS)
            signature.update_batch([shingle.encode() for shingle in sorted(held)])
            made[name] = (signature, len(held))
    return made


def lsh_ensemble(texts: Mapping[str, str]) -> Pairs:
    """What datasketch's index for containment (Zhu et al. 2016) gives for a tenth, in either direction."""
    from datasketch import MinHashLSHEnsemble

    made = _signatures(texts)
    index = MinHashLSHEnsemble(threshold=LEAST, num_perm=PERMUTATIONS, num_part=16)
    index.index([(name, signature, size) for name, (signature, size) in made.items()])
    return {
        frozenset((name, other))
        for name, (signature, size) in made.items()
        for other in index.query(signature, size)
        if other != name
    }


def min_hash(texts: Mapping[str, str]) -> Pairs:
    """What datasketch's MinHash LSH gives for a Jaccard similarity of a tenth."""
    from datasketch import MinHashLSH

    made = _signatures(texts)
    index = MinHashLSH(threshold=LEAST, num_perm=PERMUTATIONS)
    for name, (signature, _) in made.items():
        index.insert(name, signature)
    return {
        frozenset((name, other))
        for name, (signature, _) in made.items()
        for other in index.query(signature)
        if other != name
    }


def _recall(found: Pairs, gold: Pairs) -> float:
    return len(found & gold) / len(gold) if gold else 0.0


def _precision(found: Pairs, gold: Pairs) -> float:
    return len(found & gold) / len(found) if found else 0.0
