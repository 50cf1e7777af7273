"""The drawing of the lineage."""

from dataclasses import replace

from onrecord.views.record_json import record_json
from onrecord.web.lineage_chart import MOST_ARTICLES, MOST_DEPTH, lineage_chart
from onrecord.web.record_index import RecordIndex
from tests.samples import sample_record


def sample_index(**changed):
    """The sample record, parts of its public form replaced."""
    return RecordIndex(replace(record_json(sample_record()), **changed))


def test_an_arrow_leads_from_source_to_copy():
    """From the right side of the one to the left side of the other, which stands further right."""
    chart = lineage_chart(sample_index())
    at = {node.article: node for node in chart.nodes}
    assert at["art-first"].x < at["art-second"].x
    (arrow,) = chart.arrows
    assert (arrow.source, arrow.copy, arrow.within) == ("art-first", "art-second", False)
    assert arrow.path.startswith(f"M{at['art-first'].x + chart.box} ")
    assert arrow.path.endswith(f" {at['art-second'].x} {at['art-second'].y + chart.box_height // 2}")


def test_each_article_has_a_row_to_itself():
    """No two boxes at one height."""
    chart = lineage_chart(sample_index())
    assert len({node.y for node in chart.nodes}) == len(chart.nodes) == 2
    assert max(node.y for node in chart.nodes) + chart.box_height <= chart.height


def test_nothing_is_drawn_where_nothing_was_taken():
    """Nor where there are too many articles for a picture."""
    assert lineage_chart(sample_index(lineage=[])) is None
    article = sample_index().record.articles[0]
    many = [replace(article, id=f"art-{number}") for number in range(MOST_ARTICLES + 1)]
    assert lineage_chart(sample_index(articles=[*sample_index().record.articles, *many])) is None


def test_a_circle_of_links_is_drawn_all_the_same():
    """Two pages that are said to copy each other."""
    (link,) = sample_index().record.lineage
    back = replace(link, copy=link.source, source=link.copy)
    chart = lineage_chart(sample_index(lineage=[link, back]))
    assert len(chart.arrows) == 2
    assert all(0 <= node.x <= chart.width for node in chart.nodes)


def test_long_chains_end_in_the_last_column():
    """Text that would be too small to read is not drawn."""
    record = sample_index().record
    articles = [replace(record.articles[0], id=f"art-{number}") for number in range(6)]
    (link,) = record.lineage
    links = [replace(link, source=f"art-{n}", copy=f"art-{n + 1}") for n in range(5)]
    family = replace(record.families[0], articles=[article.id for article in articles])
    chart = lineage_chart(sample_index(articles=articles, families=[family], lineage=links))
    assert len({node.x for node in chart.nodes}) == MOST_DEPTH + 1
    assert len(chart.bands) == 1
