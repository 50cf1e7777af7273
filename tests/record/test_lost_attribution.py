"""Copies that give as fact what their source gives as somebody's words."""

from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.record import Drift
from onrecord.run.engine import build_from_pages

LEAD = (
    "The northern channel is open to grain ships again. Forty vessels had lain at anchor off Port Amal since spring, "
    "and the bakers of the southern islands were down to their last sacks of flour."
)
CLAIM = "the pilots had taken bribes from two shipping companies in the spring"
REST = (
    "The first vessel, loaded with barley for the southern islands, passed the lighthouse shortly before noon while a "
    "crowd watched in silence from the old mole. Tugs towed three more through the narrows before dark, and the "
    "harbour office put on a second shift for the night."
)


def drifts(*texts: str) -> list[Drift]:
    pages = [
        Page(name=f"{number}.txt", kind=PageKind.TEXT, content=f"Grain ships move\n\n{text}\n", sha256=str(number))
        for number, text in enumerate(texts)
    ]
    record = build_from_pages(pages).record
    assert record is not None
    return [drift for utterance in record.utterances for drift in utterance.drift]


def test_a_copy_that_drops_who_said_so():
    """The copy has the accusation as plain fact; both wordings and their families are kept."""
    source = f"{LEAD}\n\nHarbour master Per Holm said that {CLAIM}.\n\n{REST}"
    copy = f"{LEAD}\n\n{CLAIM[0].upper()}{CLAIM[1:]}.\n\n{REST}"
    (drift,) = drifts(source, copy)
    assert drift.kind == "attribution lost"
    assert drift.text == f"{CLAIM[0].upper()}{CLAIM[1:]}."
    assert "Per Holm" in drift.against and CLAIM in drift.against
    assert drift.families and drift.against_families


def test_a_copy_that_keeps_it_in_other_words():
    """ "According to" attributes as well as "said"."""
    source = f"{LEAD}\n\nHarbour master Per Holm said that {CLAIM}.\n\n{REST}"
    copy = f"{LEAD}\n\nAccording to harbour master Per Holm, {CLAIM}.\n\n{REST}"
    assert not [drift for drift in drifts(source, copy) if drift.kind == "attribution lost"]


def test_a_page_of_its_own_that_knows_the_fact():
    """A reporter who writes the fact himself has lost nobody's words."""
    source = f"{LEAD}\n\nHarbour master Per Holm said that {CLAIM}.\n\n{REST}"
    own = (
        "For years the islanders had paid too much for bread. In spring, pilots took bribes from a pair of shipping "
        "companies. Nobody was punished, and the court files were lost when the customs house burned."
    )
    assert not [drift for drift in drifts(source, own) if drift.kind == "attribution lost"]
