"""The corpus of the scale benchmark holds the copies it says it holds, and the benchmark finds them."""

from benchmarks.scale import make_corpus, measure


def test_the_corpus_is_of_the_size_asked_for_and_always_the_same():
    """Copies share the beginning of their original."""
    texts, copies = make_corpus(100)
    assert 100 <= len(texts) <= 103
    assert (texts, copies) == make_corpus(100)
    assert copies
    for original, copy in copies:
        same = sum(a == b for a, b in zip(texts[original].split(), texts[copy].split(), strict=False))
        assert same >= 0.9 * len(texts[copy].split())


def test_the_benchmark_finds_the_copies_and_no_strangers(tmp_path):
    """At sizes of its own."""
    (tmp_path / "sizes.txt").write_text("50\n150\n", encoding="utf-8")
    lines = {line.metric: line for line in measure(tmp_path)}
    assert lines["recall"].value >= 0.98
    assert lines["candidates_per_article"].value < 1
    assert {"articles_per_s", "growth", "add_ms", "memory_mb"} <= set(lines)
