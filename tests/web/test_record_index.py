"""Labels by which a reader sees which pages are one source."""

from dataclasses import replace

from onrecord.web.record_index import RecordIndex
from tests.web.test_lineage_chart import sample_index

RECORD = sample_index().record


def with_families(*families):
    """A record of these families, each the names of its articles."""
    articles = [replace(RECORD.articles[0], id=id) for family in families for id in family]
    made = [replace(RECORD.families[0], id=f"f-{n}", articles=list(f)) for n, f in enumerate(families)]
    return RecordIndex(replace(RECORD, articles=sorted(articles, key=lambda a: a.id), families=made))


def test_pages_of_one_source_share_their_number():
    """A letter each; the only page of a source is a mere number. Sources count in the order of their first page."""
    assert with_families(["b"], ["a", "c"]).labels == {"a": "1a", "b": "2", "c": "1b"}


def test_there_are_letters_for_any_number_of_pages():
    """After z comes aa."""
    labels = with_families([f"{n:03}" for n in range(60)]).labels
    assert (labels["025"], labels["026"], labels["051"], labels["052"]) == ("1z", "1aa", "1az", "1ba")
    assert len(set(labels.values())) == 60


def test_an_article_of_no_family_has_a_label_all_the_same():
    """A record of another maker may leave it out."""
    index = RecordIndex(replace(RECORD, families=[]))
    assert set(index.labels.values()) == {"?"}


def test_citations_come_once_an_article_in_the_order_of_labels():
    """Ten before nine would be the order of strings."""
    index = with_families(*([f"{n:02}"] for n in range(12)))
    words = RECORD.brief[0].evidence[0]
    cited = index.cited([replace(words, article=id) for id in ("10", "02", "10", "none")])
    assert [index.labels[found.article] for found in cited] == ["3", "11"]
