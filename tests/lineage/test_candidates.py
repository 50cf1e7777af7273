"""The index offers every pair that shares text and few others."""

from onrecord.lineage.candidates import find_candidates
from onrecord.lineage.words import make_article_words
from tests.lineage.spins import SPINS, STORIES, read_report


def test_every_spin_is_offered_with_its_source_and_no_other_story():
    """Six stories, each as wire and spun three ways: pairs within a story, none across."""
    articles = []
    for story in STORIES:
        wire = read_report(f"{story}.wire")
        articles.append(make_article_words(f"{story}", wire))
        articles += [make_article_words(f"{story} {kind}", spin(wire, 1)) for kind, spin in SPINS.items()]
    pairs = find_candidates(articles)
    names = [article.id.split()[0] for article in articles]
    assert {(a, b) for a in range(len(names)) for b in range(a + 1, len(names)) if names[a] == names[b]} == set(pairs)


def test_many_copies_cost_no_more_than_a_chain():
    """A hundred copies hang together over far fewer pairs than each with each."""
    text = read_report("dam.wire")
    articles = [make_article_words(f"{number:03}", text) for number in range(100)]
    pairs = find_candidates(articles)
    assert len(pairs) < 200
    reached = {0}
    for a, b in pairs:
        if a in reached:
            reached.add(b)
    assert len(reached) == 100
