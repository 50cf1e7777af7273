"""An outlet that pages name as theirs is a source of its own, or the family of its page."""

from tests.lineage.across import families_of, named_sources_of
from tests.lineage.spins import article_of


def test_six_pages_that_name_one_outlet_name_one_source():
    """None of them is of that outlet."""
    articles = [article_of(f"p{n}", f"Report {n}. The gates will close, the Meridian Post reported.") for n in range(6)]
    (source,) = named_sources_of(articles)
    assert (source.name, source.family) == ("Meridian Post", None)
    assert [article for article, _ in source.mentions] == [article.id for article in articles]
    assert {place.of(articles[0].text) for _, place in source.mentions} == {
        "The gates will close, the Meridian Post reported."
    }


def test_an_outlet_with_a_page_is_that_pages_family():
    """Naming it is naming that page."""
    post = article_of("post", "The gates will close.", outlet="Meridian Post")
    other = article_of("other", "The gates will close, the Meridian Post reported.")
    (source,) = named_sources_of([post, other])
    assert source.family in {family.id for family in families_of([post], ())}
    assert [article for article, _ in source.mentions] == ["other"]


def test_a_page_that_names_itself_names_no_source():
    assert (
        named_sources_of([article_of("post", "He told the Meridian Post that he left.", outlet="Meridian Post")]) == ()
    )
