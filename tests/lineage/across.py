"""What is found across articles, with the credits that the stages before would have found."""

from onrecord.lineage import families, find_lineage, named_sources
from onrecord.lineage.credited import find_credits


def links_of(articles):
    """Their lineage."""
    return find_lineage.find_lineage(articles, find_credits(articles))


def families_of(articles, links):
    """Their families, given their lineage."""
    return families.make_families(articles, links, find_credits(articles))


def named_sources_of(articles):
    """The outlets they name, where none of them is a copy."""
    return named_sources.find_named_sources(articles, families_of(articles, ()), find_credits(articles))
