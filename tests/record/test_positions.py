"""The ledger of invented stories, from pages to positions."""

import pytest

from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.position import Position
from onrecord.nouns.stance import PositionAct
from onrecord.run.engine import build_from_pages

FIRST = """Norway and Chile meet over the strait

Norway's foreign minister Tal Brin said on Monday that Norway would not lower the transit fee. Chile has demanded an end
to the transit fee, which it calls unlawful, and threatened to close its northern harbour.

"We are ready to talk about the fishing ban," Brin told reporters in Lima on Monday.
"""
SECOND = """Fee dispute goes on

Chile's demand for an end to the transit fee has been on the table since spring, officials recalled on Tuesday. Norway
has refused to lower the transit fee, and Sweden proposed a joint commission.

Ada Venn, a historian, said Chile must pay for the harbour.
"""


def build(*texts: str) -> tuple[Position, ...]:
    """The positions of a story; a paragraph of `texts` is wrapped here and stands on one line of its page."""
    texts = tuple("\n\n".join(" ".join(part.split()) for part in text.split("\n\n")) for text in texts)
    pages = [
        Page(name=f"{number}.txt", kind=PageKind.TEXT, content=text, sha256=str(number))
        for number, text in enumerate(texts)
    ]
    record = build_from_pages(pages).record
    assert record is not None
    return record.positions


@pytest.fixture(scope="module")
def ledger():
    return build(FIRST, SECOND)


def one(ledger, party: str, act: PositionAct) -> Position:
    (position,) = [p for p in ledger if p.party == party and p.act is act]
    return position


def test_one_position_over_pages_with_its_sources(ledger):
    """Verb on one page, noun on the other: one demand, two families."""
    demand = one(ledger, "Chile", PositionAct.DEMAND)
    assert demand.sources == 2
    assert len(demand.reports) == 2
    assert "transit fee" in demand.text


def test_pages_that_have_it_from_one_outlet_are_one_source():
    """Until a page has it from elsewhere."""
    first = FIRST.replace("said on Monday that", "told the Meridian Post on Monday that")
    other = "Ships wait\n\nNorway would not lower the transit fee, foreign minister Tal Brin told the Meridian Post.\n"
    for pages, sources in (((first, other), 1), ((first, other, SECOND), 2)):
        refusal = one(build(*pages), "Norway", PositionAct.REFUSE)
        assert (refusal.sources, len(refusal.reports)) == (sources, len(pages))


def test_a_minister_speaks_for_the_state(ledger):
    """The party is the state, the voice the minister."""
    refusal = one(ledger, "Norway", PositionAct.REFUSE)
    assert "Tal Brin" in {report.voice_name for report in refusal.reports}
    assert refusal.sources == 2
    assert refusal.utterances


def test_two_parties_on_one_thing_share_an_issue(ledger):
    """The demand and its refusal stand under one name, which is a phrase of the pages."""
    demand, refusal = one(ledger, "Chile", PositionAct.DEMAND), one(ledger, "Norway", PositionAct.REFUSE)
    assert demand.issue == refusal.issue == "transit fee"


def test_whoever_only_studies_or_only_passes_by_is_no_party(ledger):
    """A historian has no side; a state that only one of the pages mentions is none of the parties."""
    assert {position.party for position in ledger} == {"Norway", "Chile"}


def test_every_report_rests_on_its_words(ledger):
    """The words hold the content, in the article they say."""
    for position in ledger:
        for report in position.reports:
            assert report.content.text in report.words.text


def test_a_position_that_departs_from_an_earlier_one_says_so():
    """First refused, two days later accepted: the later one follows the earlier."""
    text = """Norway moves on fees

On Monday, 3 March 2031, Norway's foreign minister Tal Brin said: "We will not lower the transit fee for Chile."

On Wednesday, 5 March 2031, Norway's foreign minister Tal Brin said: "We are ready to lower the transit fee for Chile."
"""
    ledger = build(text)
    refusal, offer = one(ledger, "Norway", PositionAct.REFUSE), one(ledger, "Norway", PositionAct.OFFER)
    assert offer.follows == refusal.id
    assert refusal.follows is None


def test_a_land_that_no_list_knows_is_a_party():
    """Its ambassador and its people's name give it away."""
    text = """Belmar vetoes the text

Belmar's ambassador, Corvin Thale, rejected the ceasefire text on Monday. "We will not sign a ceasefire without
guarantees," Thale said.
"""
    assert {position.party for position in build(text)} == {"Belmar"}


def test_a_president_introduced_without_a_state_is_of_the_papers_own():
    """The page calls its own minister so, too; the other's it calls by the land."""
    text = """Belmar raises its duty

Commerce Secretary Marius Dorn said on Monday that Belmar's duty on cloth will start next month. President Ada Ruhl
refused to lower the duty on cloth. Ruhl is to meet Sorland's trade minister, Dagny Holt, on Friday.
"""
    other = """Sorland asks for talks

Sorland's trade minister, Dagny Holt, and Belmar's commerce secretary, Marius Dorn, are to meet in the capital of Belmar
on Friday. President Ada Ruhl is not coming, officials in Belmar said.
"""
    assert "Belmar" in {position.party for position in build(text, other) if position.act is PositionAct.REFUSE}


def test_two_ministers_of_one_field_are_of_two_lands():
    """Neither vouches for the other where a page names no land for them."""
    text = """Ministers meet

Trade Minister Dagny Holt refused to lower the fee on grain. Trade Minister Marius Dorn offered to lower the fee on
cloth.
"""
    other = "Sorland's trade minister, Dagny Holt, spoke to Marius Dorn.\n\nSorland's army was quiet, officials said.\n"
    assert {p.party for p in build(text, other) if p.act is PositionAct.OFFER} <= {"Marius Dorn"}


def test_a_threat_and_a_consent_with_a_price_are_told_apart():
    """ "Would levy unless" warns, "could accept if" is a condition."""
    text = """Norway on fees

Norway's foreign minister Tal Brin said on Monday that Norway would levy a new fee unless the herring ban is lifted. He
said that Norway could accept a lower fee if Chile opened its harbour.
"""
    assert {position.act for position in build(text)} == {PositionAct.WARN, PositionAct.CONDITION}


def test_an_issue_is_no_figure_person_or_office():
    """ "Fee on grain", not "half a percent"."""
    text = """Norway on fees

Norway offered to cut the transit fee of 3 percent. Norway's foreign minister Tal Brin rejected a visit of the president
of Chile to the northern harbour.
"""
    issues = {position.issue for position in build(text)}
    assert "transit fee" in issues
    assert not any("percent" in issue or "president" in issue for issue in issues)


def test_an_issue_is_what_is_done_before_what_goes_with_it():
    """ "Harbours" that Norway closes, not the "herring boats" by the side."""
    text = """Norway acts

Norway's foreign minister Tal Brin said that Norway would close two northern harbours, citing a quarrel with Chile over
herring boats.
"""
    (position,) = build(text)
    assert position.issue == "northern harbours"


def test_a_refusal_told_in_a_word_is_part_of_the_fuller_one():
    """ "Rejected the fee" and "would pay no fee": one position."""
    text = """Norway and Chile on fees

Chile has rejected the transit fee. Chile's foreign minister Ana Rui said on Monday that Chile would pay no transit fee.
"""
    assert len([position for position in build(text) if position.act is PositionAct.REFUSE]) == 1


def test_the_order_of_the_pages_changes_no_party_act_or_source(ledger):
    """Only the order of items may follow the pages."""

    def essence(positions):
        return sorted((p.party, p.act.value, p.sources) for p in positions)

    assert essence(build(SECOND, FIRST)) == essence(ledger)


def test_what_was_taken_long_before_is_history():
    """By the time beside it: a year ago, and not last week."""
    text = (
        "Fee dispute\n\nLIMA, May 12, 2031 - In {day}, Norway rejected a lower transit fee. Chile has demanded an "
        "end to the transit fee.\n"
    )
    acts = {day: {p.act for p in build(text.format(day=day))} for day in ("March 2029", "May 2031")}
    assert PositionAct.REFUSE not in acts["March 2029"]
    assert PositionAct.REFUSE in acts["May 2031"]


def test_the_proposal_is_what_the_other_side_offered():
    """ "Rejected the proposal" stands under the issue of the offer before it."""
    ledger = build(
        "Fee dispute goes on\n\nChile offered to reopen the northern harbour. Norway rejected the proposal.\n",
        "Harbour stays shut\n\nChile and Norway have not met again.\n",
    )
    offer, refusal = one(ledger, "Chile", PositionAct.OFFER), one(ledger, "Norway", PositionAct.REFUSE)
    assert refusal.issue == offer.issue == "northern harbour"


def test_one_demand_of_two_states_is_two():
    """However alike the words."""
    ledger = build(
        "Fee dispute goes on\n\nNorway urged Chile to lower the transit fee at once. Norway wants Peru to lower its "
        "transit fee too.\n",
        "Ships wait\n\nNorway, Chile and Peru have not met again.\n",
    )
    assert {p.target for p in ledger if p.party == "Norway"} == {"Chile", "Peru"}


def test_a_director_general_speaks_for_the_agency():
    """The director of an institute does not."""
    ledger = build(
        "Fee dispute\n\nAda Venn, the director general of the Harbour Agency, urged Norway to lower the transit "
        "fee at once. Jon Mar, the director of the Harbour Institute, urged Norway to close the northern harbour.\n",
        "Ships wait\n\nThe Harbour Agency and the Harbour Institute disagree.\n",
    )
    assert [p.party for p in ledger] == ["Harbour Agency"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norway threatened to tear up the herring deal", "Norway threatened to pull out of the herring agreement"),
        ("Norway denied that it was involved in the fire", "Norway denied that its forces were responsible"),
        ("Norway urged Chile to lift the herring ban", "Norway urged Chile to drop the ban"),
    ],
)
def test_one_deed_in_other_verbs_is_one_position(first, second):
    """A deal left, a guilt denied, a ban lifted."""
    ledger = build(
        f"Herring dispute\n\n{first}. Chile has not answered.\n",
        f"Herring dispute goes on\n\n{second}. Chile was silent.\n",
    )
    assert len([p for p in ledger if p.party == "Norway"]) == 1


def test_what_was_promised_to_be_elected_is_history():
    """No position in a dispute of today."""
    ledger = build(
        "Fee dispute\n\nOn the campaign trail, Norway's president Tal Brin promised to build new schools.\n",
        "Ships wait\n\nNorway has rejected a lower transit fee.\n",
    )
    assert [p.act for p in ledger] == [PositionAct.REFUSE]


def test_a_sentence_that_opens_with_a_land_tells_whose_the_minister_after_it_is():
    """Where the page gives him no state."""
    ledger = build(
        "Fee\n\nDravia's embassy in Lima was shut. Dravia called the talks off. Foreign Minister Orla Venn said "
        "that Chile must lower the transit fee.\n",
        "Ships wait\n\nThe Dravian embassy in Chile is open again.\n",
    )
    assert {p.party for p in ledger} == {"Dravia"}


def test_one_deed_to_two_things_is_two_positions():
    """Both dams are to go, and nobody says that they are one."""
    ledger = build(
        "Dam dispute\n\nNorway promised to dismantle the northern dam. Chile has not answered.\n",
        "Dam dispute goes on\n\nNorway promised to abandon the herring fleet. Chile was silent.\n",
    )
    assert len([p for p in ledger if p.party == "Norway"]) == 2


def test_a_time_beside_it_says_when_a_position_was_taken():
    """In the article's own words, and never after the page."""
    (refusal,) = build(
        "Fee dispute\n\nLIMA, May 12, 2031 - Earlier this month, Norway rejected a lower transit fee. Chile has not "
        "answered.\n"
    )
    assert refusal.said_earliest is not None
    assert refusal.said_earliest.month == 5
    assert refusal.said_latest is not None
    assert refusal.said_latest.day <= 12
