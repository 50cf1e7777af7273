"""Families: each article in one, copies together, independent reports apart."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns.article import Removed
from tests.lineage.across import families_of, links_of
from tests.lineage.spins import SPINS, article_of, partial_text, published, read_report

WIRE, OWN, HAND = (read_report(f"lights.{which}") for which in ("wire", "own", "rewrite"))
ARTICLES = [
    article_of("wire", WIRE, credits=("Halden Wire",)),
    article_of("copy", SPINS["copy"](WIRE, 1), outlet="Kessel Post"),
    article_of("rewrite", HAND, outlet="Orsk Today"),
    article_of("translated", SPINS["translation"](WIRE, 1)),
    article_of("own", OWN, outlet="The Buoy"),
    article_of("host", partial_text(WIRE, OWN.replace("lighthouses", "towers"), 1)),
    article_of("stranger", read_report("museum.own")),
]
LINKS = links_of(ARTICLES)


def family_of(article_id: str, **replaced):
    articles = [replaced.get(article.id, article) for article in ARTICLES]
    return next(f for f in families_of(articles, links_of(articles)) if article_id in f.articles)


def test_copies_rewrites_and_translations_are_one_family():
    """One source, named after its credit."""
    family = family_of("wire")
    assert set(family.articles) == {"wire", "copy", "rewrite", "translated"}
    assert family.origin == "Halden Wire"


def test_a_lone_article_is_a_family_named_after_its_outlet_or_page():
    """Nobody is without a family, and unknown is said to be unknown."""
    assert family_of("stranger").articles == ("stranger",)
    assert family_of("stranger").origin == "unknown (stranger)"


def test_a_sentence_taken_joins_no_family():
    """One sentence of the agency's does not make an article the agency's; nor do the words of those it heard."""
    background = next(line for line in WIRE.split("\n\n") if "1974" in line).split(". ")[0]
    said = " ".join(f'"{part}," they said.' for part in WIRE.split('"')[1::2])
    host = read_report("strike.own")
    for taken in (f"{background}.", said):
        articles = [article_of("wire", WIRE), article_of("host", f"{host}\n\n{taken}")]
        assert len(families_of(articles, links_of(articles))) == 2


def test_an_article_that_carries_paragraphs_of_another_joins_it():
    """Between interviews of its own it has the agency's report, and does not say so."""
    wire, own = WIRE.split("\n\n"), [*OWN.split("\n\n"), *read_report("strike.own").split("\n\n")]
    woven = "\n\n".join(f"{own[2 * at]}\n\n{own[2 * at + 1]}\n\n{wire[2 * at]}" for at in range(4))
    for host in (woven, partial_text(WIRE, OWN, 1)):
        articles = [article_of("wire", WIRE), article_of("host", host)]
        assert len(families_of(articles, links_of(articles))) == 1


def test_an_article_that_carries_two_agencies_joins_the_one_it_has_most_from():
    """The agencies stay two sources."""
    other = read_report("museum.wire")
    taken = "\n\n".join([*WIRE.split("\n\n")[:3], *other.split("\n\n")[:2]])
    host = f"{read_report('strike.own')}\n\n{read_report('dam.own')}\n\n{taken}"
    articles = [
        article_of("wire", WIRE, published=published(3)),
        article_of("other", other, published=published(3)),
        article_of("host", host, published=published(4)),
    ]
    links = links_of(articles)
    assert [(link.copy, link.source) for link in links] == [("host", "other"), ("host", "wire")]
    assert [family.articles for family in families_of(articles, links)] == [("host", "wire"), ("other",)]


def test_an_excerpt_under_the_same_reporters_name_joins():
    """The rest of it is of the same house."""
    wire = article_of("wire", WIRE, contributors=("Ada Fenn", "Bo Lind"))
    host = article_of("host", partial_text(WIRE, OWN, 1), contributors=("Ada Fenn",))
    assert len(families_of([wire, host], links_of([wire, host]))) == 1


def test_a_credit_alone_joins_nothing():
    """Two articles that name one agency and share no text of their own stay apart."""
    wire, own = article_of("wire", WIRE, credits=("Halden Wire",)), article_of("own", OWN, credits=("Halden Wire",))
    assert len(families_of([wire, own], links_of([wire, own]))) == 2


def test_an_expanded_copy_joins():
    """An article that holds the whole of another and as much again is of its family."""
    short = "\n\n".join(WIRE.split("\n\n")[:4])
    expanded = f"{short}\n\n{read_report('strike.own')}\n\n{read_report('vaccine.own')}"
    articles = [article_of("short", short), article_of("expanded", expanded)]
    assert len(families_of(articles, links_of(articles))) == 1


@settings(max_examples=5, deadline=None)
@given(st.permutations(ARTICLES))
def test_order_changes_no_family(articles):
    """Ids, origins and members are the same whatever the order."""
    assert families_of(articles, links_of(articles)) == families_of(ARTICLES, LINKS)


SCOOP = article_of(
    "journal",
    "A duty on lamps would cost Veland 900 jobs, says a paper of the trade ministry that the Journal has seen.\n\n"
    '"Whoever strikes back first pays twice and is thanked by nobody," the paper warns.\n\nMinister Ada Brenn said '
    'that "drafts are written so that somebody can tear them up".',
    removed=(Removed("The Avel Journal", "title"),),
)
CARRIED = article_of(
    "courier",
    "Veland may lose 900 jobs to the planned duty, the Avel Journal reported on Tuesday.\n\nThe newspaper quoted from "
    'a paper: "Whoever strikes back first pays twice and is thanked by nobody."',
)


def test_an_article_that_opens_with_anothers_report_is_of_its_family():
    """It carries on what the other found out, known by the name at the head of the other's page."""
    articles = [SCOOP, CARRIED]
    links = links_of(articles)
    assert [(link.copy, link.source) for link in links] == [("courier", "journal")]
    assert [family.articles for family in families_of(articles, links)] == [("courier", "journal")]


def test_an_article_that_names_the_outlet_further_down_is_not():
    """It took a quotation, with credit, into a report of its own."""
    text = f"{read_report('strike.own')}\n\n{CARRIED.text}"
    articles = [SCOOP, article_of("courier", text)]
    links = links_of(articles)
    assert len(links) == 1
    assert len(families_of(articles, links)) == 2
