"""Comparisons of pairs are kept exactly, and hold only for what was compared."""

from benchmarks.spins import SPINS, read_report
from onrecord.lineage.compare import compare_articles
from onrecord.lineage.words import make_article_words
from onrecord.store.store import open_store

WIRE = read_report("dam.wire")
WORDS = {
    "a": make_article_words("a", WIRE),
    "b": make_article_words("b", SPINS["rewrite"](WIRE, 1)),
    "c": make_article_words("c", read_report("dam.own")),
}
FOUND = {(one, other): compare_articles(WORDS[one], WORDS[other]) for one, other in ("ab", "ac", "bc")}
INPUTS = {"a": "1", "b": "2", "c": "3"}


def test_what_is_kept_comes_back_equal():
    """To the last digit; only pairs of the articles asked for."""
    with open_store(write=True) as store:
        store.comparisons.put(FOUND.values(), INPUTS)
        assert store.comparisons.among(INPUTS) == FOUND
        assert store.comparisons.among({"a": "1", "c": "3"}) == {("a", "c"): FOUND["a", "c"]}


def test_an_article_that_reads_otherwise_now_is_compared_again():
    """Its pairs are not given; a new comparison takes the place of the old one."""
    with open_store(write=True) as store:
        store.comparisons.put(FOUND.values(), INPUTS)
        assert store.comparisons.among({**INPUTS, "c": "4"}) == {("a", "b"): FOUND["a", "b"]}
        store.comparisons.put([FOUND["a", "c"]], {**INPUTS, "c": "4"})
        assert set(store.comparisons.among({**INPUTS, "c": "4"})) == {("a", "b"), ("a", "c")}
