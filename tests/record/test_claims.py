"""Figures of invented stories: joined, compared, and set against each other."""

import pytest

from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.record import Record
from onrecord.run.engine import build_from_pages

FERRY = "Ferries wait\n\nSome 4,000 soldiers guard the northern harbour of Sarn, the port office said.\n\n"


def build(*texts: str) -> Record:
    pages = [
        Page(name=f"{number}.txt", kind=PageKind.TEXT, content=text, sha256=str(number))
        for number, text in enumerate(texts)
    ]
    record = build_from_pages(pages).record
    assert record is not None
    return record


def values(record: Record, unit: str) -> list[list[str]]:
    return [[v.value for v in claim.values] for claim in record.claims if claim.values[0].unit == unit]


ONE = (
    "Ships wait\n\nAt least 43 ships are waiting off the harbour of Sarn, the coast guard of Norway said on Tuesday.\n"
)
OTHER = (
    "Queue off Sarn\n\nOff the harbour of Sarn 34 ships were waiting on Tuesday, as fishermen could see from land.\n"
)
SAME = "Harbour is full\n\nBy noon 43 ships were waiting in fog off the harbour of Sarn, a pilot told this paper.\n"


def test_one_figure_of_two_pages_is_one_claim():
    """With its hedge, who asserts it, and two sources that agree."""
    record = build(ONE, SAME)
    (claim,) = [c for c in record.claims if c.values[0].unit == "ships"]
    assert [(v.value, v.hedge) for v in claim.values] == [("43", "at least"), ("43", None)]
    assert (claim.agree, claim.sources, claim.lone) == (True, 2, False)
    assert claim.values[0].asserter_name is not None


def test_a_figure_that_pages_have_from_one_outlet_has_one_source():
    """Until a page gives it on its own."""
    post = [text.replace("the coast guard of Norway said", "the Meridian Post reported") for text in (ONE,)]
    post.append(OTHER.replace("34", "43").replace("as fishermen could see from land", "according to the Meridian Post"))
    (claim,) = [c for c in build(*post).claims if c.values[0].unit == "ships"]
    assert (len(claim.values), claim.sources, claim.lone) == (2, 1, True)
    (claim,) = [c for c in build(*post, SAME).claims if c.values[0].unit == "ships"]
    assert (len(claim.values), claim.sources, claim.lone) == (3, 2, False)


def test_figures_that_exclude_each_other_are_a_disagreement():
    """ "43" and "34" of the same ships cannot both be true."""
    record = build(ONE, OTHER)
    (claim,) = [c for c in record.claims if c.values[0].unit == "ships"]
    assert not claim.agree
    (disagreement,) = [d for d in record.disagreements if d.ref == claim.id]
    assert (disagreement.kind.value, disagreement.small) == ("number", False)
    assert [side.value for side in disagreement.sides] == ["At least 43 ships", "34 ships"]


def test_hedges_leave_room():
    """ "More than 40" and "43" agree."""
    record = build(ONE.replace("At least 43", "More than 40"), SAME)
    assert all(claim.agree for claim in record.claims)


def test_the_rest_is_not_the_whole():
    """ "34 other ships" do not contradict "43 ships"."""
    record = build(ONE.replace("At least 43", "43"), OTHER.replace("34 ships", "34 other ships"))
    assert not [d for d in record.disagreements if d.kind.value == "number"]


def test_the_dead_are_counted():
    """The unit may be what befell them."""
    record = build("After the storm\n\nThe harbour office of Sarn counts 2,900 dead since the storm of March.\n")
    assert ["2900"] in values(record, "dead")


def test_figures_of_two_things_stay_apart():
    """Ships here, soldiers there; and soldiers on two pages in two places."""
    away = "Troops leave\n\nMinisters agreed in spring that 900 soldiers would leave the southern islands of Chile.\n"
    record = build(FERRY, away)
    assert sorted(values(record, "soldiers")) == [["4000"], ["900"]]
    assert all(claim.agree and claim.lone for claim in record.claims)


def test_a_measure_is_named_by_what_it_measures():
    """ "A transit fee of 2 percent": the fee."""
    record = build("Fee\n\nNorway has introduced a transit fee of 2 percent on all cargo in the strait of Sarn.\n")
    (claim,) = record.claims
    assert claim.subject.startswith("transit fee")
    assert [v.value for v in claim.values] == ["2"]


def test_a_count_of_who_acts_is_no_figure():
    """ "Two ministers" tells who met, not how many."""
    assert (
        build(
            "Talks\n\nThe two ministers met for an hour in the town hall of Sarn and agreed on three points.\n"
        ).claims
        == ()
    )


def test_a_year_that_dates_an_event_is_a_claim_and_the_day_of_the_news_is_none():
    """What happened long before the story; what happened on Tuesday is in the timeline."""
    record = build(
        "Fee\n\n12 May 2031\n\nNorway closed the northern harbour in 2015. On 11 May 2031 it opened the gates.\n"
    )
    assert [(c.kind.value, c.values[0].value) for c in record.claims] == [("date", "2015")]


def test_the_day_of_an_event_that_is_named_by_it_is_a_claim():
    """ "The 3 March gas attack" dates the attack, on every page that names it so."""
    record = build(
        "Fee\n\n12 May 2031\n\nNorway closed the harbour after the March 3 gas attack in Sarn, its minister said.\n",
        "Gas\n\n12 May 2031\n\nNobody was charged over the March 3 gas attack in Sarn until Denmark asked for it.\n",
    )
    (claim,) = [claim for claim in record.claims if claim.kind.value == "date"]
    assert [value.value for value in claim.values] == ["2031-03-03", "2031-03-03"]
    assert claim.subject == "gas attack in Sarn"
    assert claim.agree and claim.sources == 2


def test_a_year_before_a_noun_is_no_claim():
    """ "The 2015 fee" is a name."""
    record = build("Fee\n\n12 May 2031\n\nNorway and Denmark spoke of the 2015 harbour fee, a minister said.\n")
    assert [claim for claim in record.claims if claim.kind.value == "date"] == []


def test_the_dead_are_one_thing_in_whatever_words():
    """ "2,400 people have been killed", "the number of dead at 2,400" and "2,900 dead"; not those of one night."""
    record = build(
        "War goes on\n\nAt least 2,400 people have been killed in the valley since March, the relief office said.\n",
        "No truce\n\nThe relief office puts the number of dead in the valley since March at 2,400.\n",
        "Aid group counts\n\nLantern Relief now counts 2,900 dead in the valley since March.\n",
        "Night of shelling\n\nIn Upper Sarn two people were killed by a shell on Tuesday night.\n",
    )
    found = [sorted(value.value for value in claim.values) for claim in record.claims if claim.kind == "quantity"]
    assert ["2400", "2400", "2900"] in found
    assert not any("2" in values and len(values) > 1 for values in found)


def test_an_event_with_a_date_is_a_claim():
    """ "Talks in 2015" and "the November 29 test" date something, as a sentence with a verb does."""
    record = build(
        "Hotline opens\n\nThe two countries held high-level talks in 2015 and broke them off.\n",
        "Sanctions voted\n\nThe council answered the missile test of November 29, 2019 with new sanctions.\n",
    )
    dates = {value.value for claim in record.claims if claim.kind == "date" for value in claim.values}
    assert {"2015", "2019-11-29"} <= dates


def test_when_something_was_said_is_no_claim():
    """It is part of the utterance."""
    record = build(
        "Mara Delvin told Harbour Radio in August 2015 that the strait was safe. The strait was closed in May 2014."
    )
    dates = {value.value for claim in record.claims if claim.kind == "date" for value in claim.values}
    assert dates == {"2014-05"}


def test_a_telling_count_is_one_claim_under_other_nouns():
    """ "64 envoys" and "64 diplomats" sent home by one state; not the 64 ships of another page."""
    record = build(
        "Envoys out\n\nMarovia said on Monday that it would send home 64 Karrenian diplomats for spying on ports.\n",
        "Spies out\n\nMarovia has ordered 64 Karrenian officials to go home, whom it accuses of spying on ports.\n",
        "Ships\n\nIn the northern harbour of Sarn 64 ships lay at anchor, as fishermen could see from land.\n",
    )
    found = sorted(sorted(v.unit or "" for v in claim.values) for claim in record.claims if claim.kind == "quantity")
    assert found == [["diplomats", "officials"], ["ships"]]


def test_the_things_of_two_states_stay_apart():
    """ "14 Chilean diplomats" were sent home after "14 Norwegian diplomats"."""
    record = build(
        "Envoys out\n\nChile has expelled 14 Norwegian diplomats over the letter, the ministry said on Monday.\n",
        "Answer\n\nAs an answer 14 Chilean diplomats were expelled over the letter, the ministry said on Friday.\n",
    )
    assert [len(claim.values) for claim in record.claims if claim.values[0].unit == "diplomats"] == [1, 1]


def test_a_small_count_in_letters_is_a_claim_where_two_sources_give_it():
    """ "Four warnings": what one page alone mentions is no news."""
    one = "Trawler sunk\n\nThe patrol boat gave the trawler four warnings by radio off Sarn, its captain said.\n"
    other = "Captain heard\n\nHe said that the trawler got four warnings by radio before it was hit off Sarn.\n"
    assert values(build(one), "warnings") == []
    assert values(build(one, other), "warnings") == [["4", "4"]]


def test_a_year_that_was_only_reckoned_contradicts_nothing():
    """ "20 June", read against a wrong day of publication, may be the printed "June 20, 2030"."""
    record = build(
        "Summit\n\n12 February 2030\n\nAll leaders are to attend a gathering of donors in Sarn on June 20, 2030.\n",
        "Gathering\n\n12 February 2031\n\nAll leaders will attend a gathering of donors in Sarn on 20 June.\n",
    )
    (claim,) = [claim for claim in record.claims if claim.kind == "date"]
    assert {value.value for value in claim.values} == {"2030-06-20", "2031-06-20"}
    assert claim.agree


def test_a_part_does_not_contradict_the_whole():
    """ "60 people, including 12 envoys"."""
    record = build(
        "Sent home\n\nNorway said that 60 people were being expelled from the embassy in Sarn for spying.\n",
        "Envoys out\n\nThose expelled from the embassy in Sarn for spying include 12 people of the secret service.\n",
    )
    assert all(claim.agree for claim in record.claims)


def test_how_long_a_call_lasted_is_a_claim():
    """Told in minutes and in hours."""
    record = build(
        "Call\n\nThe telephone call of the two ministers on the ferry lasted 40 minutes, Norway said.\n",
        "Long talk\n\nThe telephone call of the two ministers on the ferry lasted four hours, Denmark said.\n",
    )
    (claim,) = [claim for claim in record.claims if claim.values[0].unit == "minutes"]
    assert sorted(value.value for value in claim.values) == ["240", "40"]
    assert not claim.agree


def test_a_time_that_tells_when_is_no_length():
    """ "In the past two weeks", "a day after the vote"."""
    record = build("Vote\n\nShips left a day after the vote of Sarn. The mood in the past two weeks was tense.\n")
    assert [claim for claim in record.claims if claim.values[0].unit in ("days", "weeks")] == []


def test_what_a_website_counts_is_no_claim():
    """Comments and pictures, on a line of their own."""
    record = build("Vote\n\nSlideshow (7 images)\n\nThe council of Sarn met on Monday to vote, Norway said.\n")
    assert values(record, "images") == []


def test_money_is_named_by_what_it_is_the_price_of():
    """ "A deal worth 3.2 billion crowns", "put the value of the ships at 3.7 billion crowns"."""
    record = build(
        "Deal\n\nNorway sold the launchers in a deal worth 3.2 billion crowns.\n\nThe auditor had put the value of the "
        "ships at 3.7 billion crowns.\n"
    )
    subjects = {claim.values[0].value: claim.subject for claim in record.claims}
    assert subjects["3200000000"].startswith("deal")
    assert subjects["3700000000"].startswith("value of the ships")


def test_what_comes_again_was_on_in_both_years():
    """ "A state visit in 2011" and one "in 2017" are two visits."""
    record = build(
        "Visit\n\n12 May 2031\n\nThe queen of Norway came on a state visit to Sarn in 2011 and liked it.\n",
        "Crowds\n\n12 May 2031\n\nA state visit to Sarn in 2017 drew crowds to the harbour.\n",
    )
    assert all(claim.agree for claim in record.claims)


def subject(text: str) -> str:
    (claim,) = build(f"News\n\n{text}\n").claims
    return claim.subject


def test_a_count_is_named_with_what_tells_it_closer():
    """The words between the number and its noun belong to the name."""
    text = "Norway keeps about 14,000 service members in the northern islands of Chile."
    assert subject(text).startswith("service members in the northern islands")


def test_a_toll_is_the_name_of_its_figure():
    """ "Raising the toll to 138" tells of the toll."""
    assert (
        subject("The shells of Tuesday night raised the death toll in the valley to 138.") == "death toll in the valley"
    )


def test_the_parties_themselves_are_no_figure():
    """ "The 28 leaders" are those whom the page speaks of."""
    assert build("Summit\n\nThe 28 leaders met in the town hall of Sarn and agreed to wait for a month.\n").claims == ()


def test_a_round_hundred_is_no_sign_of_one_thing():
    """A hundred envoys sent home are not the hundred spies of another page."""
    record = build(
        "Home\n\nMore than 100 envoys who are said to be spies were told to leave western lands on Monday.\n",
        "Spies\n\nMore than 100 agents work under cover in the harbours, three officials of Norway said.\n",
    )
    assert sorted(len(claim.values) for claim in record.claims if claim.values[0].value == "100") == [1, 1]


def test_shuffled_digits_are_seen_under_another_noun():
    """ "24 launchers" are "42 ramps" on a page that a machine translated."""
    record = build(
        "Deal\n\nNorway will sell the islands of Chile 24 launchers of the type Heron this spring, a minister said.\n",
        "Contract\n\nThe islands of Chile get 42 ramps of the type Heron from Norway, said the minister.\n",
    )
    (claim,) = [claim for claim in record.claims if claim.kind == "quantity"]
    assert {value.value for value in claim.values} == {"24", "42"}
    assert not claim.agree


def test_how_long_nothing_was_done_is_a_claim():
    """ "Had not been used in 14 months"; what was done in a month is none."""
    record = build(
        "Hotline\n\nThey spoke over a red line that had not been used in 14 months. Norway built it in 9 months.\n"
    )
    assert values(record, "months") == [["14"]]


@pytest.mark.parametrize(
    ("sentence", "unit", "value"),
    [
        ("Norway gave the pilots of Sarn 48 hours to leave the harbour.", "hours", "48"),
        ("The crews have seven days to leave.", "days", "7"),
        ("The port office wants the toll lifted within 60 days.", "days", "60"),
        ("Norway would use the harbour of Sarn for 35 years.", "years", "35"),
        ("Norway is to pay for the harbour over 25 years.", "years", "25"),
        ("A court sentenced the pilot to 22 years in prison.", "years", "22"),
        ("The pilot faces 15 years in prison.", "years", "15"),
        ("Nine members of the council backed a text on Sarn.", "members", "9"),
        ("Nine states refused to sign the text on Sarn.", "states", "9"),
    ],
)
def test_time_that_is_granted_and_votes_in_letters_are_figures(sentence, unit, value):
    record = build(f"Sarn waits\n\nThe harbour of Sarn was quiet on Tuesday, fishermen said. {sentence}\n")
    assert [value] in values(record, unit)


@pytest.mark.parametrize(
    "sentence",
    ["Nobody in Sarn has three days to waste.", "Norway shut the harbour three days ago.", "Two states signed a text."],
)
def test_when_something_was_and_the_two_of_a_story_are_none(sentence):
    record = build(f"Sarn waits\n\nThe harbour of Sarn was quiet on Tuesday, fishermen said. {sentence}\n")
    assert not [claim for claim in record.claims if claim.values[0].unit in ("days", "states")]
