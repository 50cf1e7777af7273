"""Copies, rewrites, translations and excerpts are found; independent reports of the same event are not."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.lineage.compare import compare_articles
from onrecord.lineage.confidence import MIN_CONFIDENCE, confidence_of
from onrecord.lineage.credited import find_credits
from onrecord.lineage.find_lineage import find_lineage
from onrecord.lineage.shared_text import find_shared_text
from onrecord.lineage.words import make_article_words
from onrecord.nouns.lineage import LineageKind
from tests.lineage.across import links_of
from tests.lineage.spins import SPINS, STORIES, article_of, partial_text, published, read_report

WIRE = {story: read_report(f"{story}.wire") for story in STORIES}
OWN = {story: read_report(f"{story}.own") for story in STORIES}
HAND = {story: read_report(f"{story}.rewrite") for story in ("dam", "lights")}


def the_link(*articles):
    links = links_of(articles)
    assert len(links) == 1
    return links[0]


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("kind", SPINS)
@pytest.mark.parametrize("seed", [1, 2])
def test_spun_reports_are_found(story, kind, seed):
    """Each spin is linked to its source, with passages at exact places."""
    source, copy = article_of("wire", WIRE[story]), article_of("spun", SPINS[kind](WIRE[story], seed))
    link = the_link(source, copy)
    assert {link.copy, link.source} == {"wire", "spun"}
    assert link.share > 0.6
    assert link.confidence > 0.9
    text = {"wire": source.text, "spun": copy.text}
    assert len(link.passages) >= 5
    assert all(a.end <= len(text[link.copy]) and b.end <= len(text[link.source]) for a, b in link.passages)


def test_kinds_are_told_apart():
    """At least 85 % of the spins bear the name of what was done to them."""
    right = sum(
        the_link(article_of("wire", WIRE[story]), article_of("spun", spin(WIRE[story], seed))).kind == kind
        for story in STORIES
        for kind, spin in SPINS.items()
        for seed in (1, 2)
    )
    assert right >= 0.85 * len(STORIES) * len(SPINS) * 2


@pytest.mark.parametrize("story", HAND)
def test_a_rewrite_by_hand_is_found(story):
    """A desk's rewrite with every sentence recast."""
    link = the_link(article_of("wire", WIRE[story]), article_of("z", HAND[story]))
    assert (link.source, link.copy, link.kind) == ("wire", "z", LineageKind.REWRITE)


@pytest.mark.parametrize("story", STORIES)
def test_pasted_paragraphs_are_partial(story):
    """Two paragraphs of the agency in another reporter's article; the dates tell which came first."""
    source = article_of("z", WIRE[story], published=published(3))
    host = article_of("a", partial_text(WIRE[story], OWN[story], 1), published=published(4))
    link = the_link(source, host)
    assert (link.source, link.copy, link.kind) == ("z", "a", LineageKind.PARTIAL)


@pytest.mark.parametrize("story", STORIES)
def test_independent_reports_are_not_linked(story):
    """The same event, quotations and figures, other reporters: no link to the source or any spin of it."""
    own = article_of("own", OWN[story])
    texts = [WIRE[story], *(spin(WIRE[story], 1) for spin in SPINS.values())]
    for number, text in enumerate(texts):
        assert links_of([own, article_of(f"{number}", text)]) == ()


def test_two_spins_of_one_source_are_linked_without_it():
    """The source need not be among the pages."""
    for kind, other in combinations(SPINS, 2):
        first, second = article_of("a", SPINS[kind](WIRE["envoy"], 1)), article_of("b", SPINS[other](WIRE["envoy"], 2))
        assert len(links_of([first, second])) == 1


def test_a_statement_in_three_reports_is_primary():
    """A communique without marks that three reporters print is set aside, and links nobody."""
    communique = (
        "The delegations reviewed the technical annexes on lamps, fuel and radio beacons and instructed the working "
        "party to submit a costed inventory of every tower north of the sixtieth parallel before the thaw."
    )
    articles = [article_of(story, f"{OWN[story]}\n\n{communique}") for story in ("dam", "envoy", "lights")]
    assert links_of(articles) == ()


def test_shared_speech_is_shared_text_but_no_copying():
    """`find_shared_text` finds two reports of one long speech; `find_lineage` does not link them."""
    speech = " ".join(WIRE["museum"].replace('"', "").split()[:120])
    first = article_of("a", f'{OWN["dam"]}\n\n"{speech}"')
    second = article_of("b", f'{OWN["strike"]}\n\n"{speech}"')
    assert links_of([first, second]) == ()
    assert [(pair.left, pair.right) for pair in find_shared_text([second, first])] == [("a", "b")]


@pytest.mark.parametrize(
    ("wire", "copy"),
    [
        ({"published": published(3)}, {"published": published(4)}),
        ({"outlet": "Halden Wire"}, {"credits": ("Halden Wire",)}),
        ({"byline": ("Ada Fenn",), "dateline": "BETH"}, {"translation_signs": ("full stops doubled",)}),
    ],
)
@pytest.mark.parametrize("ids", [("a", "z"), ("z", "a")])
def test_direction_follows_dates_credits_and_signs(wire, copy, ids):
    """Earlier, credited by the other, signed: the source, however the ids sort."""
    text = SPINS["translation"](WIRE["dam"], 1)
    link = the_link(article_of(ids[0], WIRE["dam"], **wire), article_of(ids[1], text, **copy))
    assert link.source == ids[0]


@pytest.mark.parametrize("ids", [("a", "z"), ("z", "a")])
def test_a_passage_with_credit_is_the_agencys_though_it_sends_it_again_later(ids):
    """What the copy says of its passage outweighs the date of the agency's last version; a name elsewhere does not."""
    wire = article_of(ids[0], WIRE["dam"], outlet="Halden Wire", published=published(5))
    taken = WIRE["dam"].split("\n\n")[1].rstrip()
    assert taken.endswith(".")
    own = f"{OWN['strike']}\n\n{taken[:-1]}, the Halden Wire reported."
    credited = article_of(ids[1], own, outlet="The Buoy", published=published(4))
    assert the_link(wire, credited).source == ids[0]
    elsewhere = f"{OWN['strike']}\n\nThe ferry left at noon, the Halden Wire reported.\n\n{taken}"
    assert the_link(wire, article_of(ids[1], elsewhere, published=published(4))).source == ids[1]


def test_nothing_in_nothing_out():
    """No articles, one article, empty text and text without letters link nothing."""
    assert links_of([]) == ()
    assert links_of([article_of("a", WIRE["dam"])]) == ()
    assert links_of([article_of("a", ""), article_of("b", "..."), article_of("c", "")]) == ()


ALL = [article_of(f"{story} {number}", text) for story in ("dam", "lights") for number, text in enumerate(
    [WIRE[story], OWN[story], HAND[story], SPINS["translation"](WIRE[story], 1)]
)]  # fmt: skip
EXPECTED = links_of(ALL)


@settings(max_examples=5, deadline=None)
@given(st.permutations(ALL))
def test_order_changes_nothing(articles):
    """The same articles in another order give the same links."""
    assert links_of(articles) == EXPECTED


@settings(max_examples=5, deadline=None)
@given(st.permutations(ALL), st.integers(1, len(ALL) - 1))
def test_what_was_compared_before_changes_nothing(articles, first):
    """Some articles, then all: only pairs with a new one are compared, and the links are those of all at once."""
    known = {}
    find_lineage(articles[:first], find_credits(articles[:first]), known=known)
    before = dict(known)
    assert find_lineage(articles, find_credits(articles), known=known) == EXPECTED
    assert all(known[pair] is comparison for pair, comparison in before.items())
    late = {article.id for article in articles[first:]}
    assert all(set(pair) & late for pair in known if pair not in before)


def test_a_rewriting_that_leaves_no_sentence_alone_is_found():
    """No sentence by itself tells of copying; that nearly all go along in the same order does."""
    wire = article_of(
        "wire",
        "The harbour council of Kessel voted on Monday to close the old coal pier by the end of the summer.\n\n"
        "Council chair Ruta Mannheim said repairs would cost 12 million crowns, four times what the pier earns.\n\n"
        "Dockers' spokesman Aldo Prim called the vote a betrayal and asked for a meeting with the owners.\n\n"
        "About 180 people work on the pier, most of them for longer than twenty years.\n\n"
        "The last ship with coal is expected in the second week of August, the harbour office reported.\n\n"
        "A fish hall or a school for sailors may take the place of the pier, according to a draft plan.",
    )
    recast = article_of(
        "post",
        "By the end of summer Kessel's old coal pier will shut: so the harbour council decided in a vote on Monday.\n\n"
        "Repairing it would take 12 million crowns or four times its earnings, in the words of chair Ruta Mannheim.\n\n"
        "Aldo Prim, who speaks for the dockers, sees a betrayal and wants to meet the owners.\n\n"
        "Some 180 people have work there; the greater part has been on the pier for over twenty years.\n\n"
        "In August's second week, the harbour office expects the last coal ship.\n\n"
        "What takes its place is open: a draft plan speaks of a fish hall or of a sailors' school.",
    )
    link = the_link(wire, recast)
    assert link.share > 0.5
    assert len(link.passages) >= 4
    alone = compare_articles(*(make_article_words(article.id, article.text) for article in (recast, wire)))
    assert alone.recast.in_order == 1.0
    assert confidence_of(0.5, 0.1, wire, recast) < MIN_CONFIDENCE
    assert confidence_of(0.5, 0.1, wire, recast, recast=alone.recast) > MIN_CONFIDENCE
