"""Stances in sentences of invented states, read with the weights that ship."""

from datetime import date

import pytest
from hypothesis import given, settings

from onrecord.nouns.article import Article
from onrecord.nouns.published import Published
from onrecord.nouns.stance import Stance
from onrecord.reader.reader import load_reader
from onrecord.readings.read_article import read_article
from onrecord.readings.stance_lexicon import stance_cues
from tests.strategies import articles


def make_article(text: str) -> Article:
    day = date(2031, 5, 12)
    return Article(
        id="a", page="a.txt", url=None, outlet=None, title=None, byline=(), contributors=(), dateline=None, credits=(),
        language="en", languages=("en",), published=Published(earliest=day, latest=day), truncated=False, text=text,
        page_text=text, source_map=(), removed=(),
    )  # fmt: skip


def stances(text: str) -> list[Stance]:
    return list(read_article(make_article(text), load_reader()).stances)


def told(text: str) -> list[tuple[str, str, str]]:
    """(whose, act, content) of each stance."""
    return [(s.party.of(text) if s.party else "", s.act.value, s.content.of(text)) for s in stances(text)]


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("Norway demanded that the patrol boats be withdrawn.", "demand", "the patrol boats be withdrawn"),
        ("Norway urged Chile to lift the fishing ban.", "demand", "to lift the fishing ban"),
        ("Norway called on Chile to lift the fishing ban.", "demand", "to lift the fishing ban"),
        ("Norway has rejected a lower transit fee.", "refuse", "a lower transit fee"),
        ("Norway refused to sign the fisheries treaty.", "refuse", "to sign the fisheries treaty"),
        ("Norway ruled out a withdrawal of its patrol boats.", "refuse", "a withdrawal of its patrol boats"),
        ("Norway offered to escort the waiting ships.", "offer", "to escort the waiting ships"),
        ("Norway is ready to lower the transit fee.", "offer", "to lower the transit fee"),
        ("Norway proposed a joint coast guard for the strait.", "propose", "a joint coast guard for the strait"),
        ("Norway agreed to a second round of inspections.", "accept", "a second round of inspections"),
        ("Norway pledged to reopen the northern harbour.", "commit", "to reopen the northern harbour"),
        ("Norway threatened to close the northern harbour.", "warn", "to close the northern harbour"),
        ("Norway denied any part in the harbour fire.", "deny", "any part in the harbour fire"),
        ("Norway did not agree to the new transit fee.", "refuse", "the new transit fee"),
        ("Norway does not recognise the jurisdiction of the court.", "refuse", "the jurisdiction of the court"),
        ("Norway called a longer fishing ban unacceptable.", "refuse", "a longer fishing ban"),
        ("Norway is prepared to retaliate against the ban.", "warn", "to retaliate against the ban"),
        ("Norway intends to reopen the northern harbour.", "commit", "to reopen the northern harbour"),
        ("Norway invited Chile to hand over the crew.", "demand", "to hand over the crew"),
        ("Norway invited Chile to send observers to the bay.", "offer", "to send observers to the bay"),
        ("Norway did not rule out taking Chile to court.", "warn", "taking Chile to court"),
        ("Norway did not rule out sanctions against Chile.", "warn", "sanctions against Chile"),
        ("Norway refused to lift the ban, one of them said.", "refuse", "to lift the ban"),
    ],
)
def test_a_word_for_it_tells_what_a_party_does(text, act, content):
    """The party is its subject, the content what it governs."""
    assert told(text) == [("Norway", act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway may reject the lower fee.",
        "Norway did not rule out a meeting with Chile.",
        "Norway intends to talk about the transit fee.",
        "Norway's minister, Olav Berg, said the number of boats had yet to be confirmed.",
        "“I sign no treaty with a knife on the table,” Norway's minister, Olav Berg, said.",
        "Norway was expected to reject the lower fee.",
        "Norway welcomed the president of Chile.",
        "Norway did not demand a lower fee.",
        "Norway declined to comment on the transit fee.",
        "Chile accused Norway of supporting smugglers in the bay.",
        "The harbour stays shut before Norway agrees to a lower fee.",
        "Norway warned that the autumn truce had failed.",
        "Norway seeks contact with the fishermen of Chile.",
        "Norway was willing to wait for a better fee.",
        "Norway required more boats to watch the bay.",
        "The paper commits Norway to a lower transit fee.",
        "There was little hope that Norway agree to a lower fee.",
        "Aides wanted to avoid the impression that Norway was committed to the new fee.",
        "That was read as a call for Norway to leave the bay.",
        "Norway hopes to agree on a lower fee.",
        "Norway must recognise the right of passage.",
        "Norway recognised the danger of the reef.",
        "Norway made no commitment to lower the fee.",
        "Norway declined to give details of the plan.",
        "Norway vowed to look for common ground with Chile.",
        "Norway welcomed the summit in the harbour.",
    ],
)
def test_what_is_open_or_only_polite_is_no_stance(text):
    """A possibility, an expectation, a handshake; a demand that was not made; a charge, a thing still awaited, a fact,
    a search, a mood, a need, a duty that others lay on it, a wish, an impression, another's reading, a hope, what it is
    yet to do, an insight, silence, an effort, joy over an occasion.
    """
    assert told(text) == []


def test_an_owner_before_the_noun_is_the_party():
    """ "Norway's refusal to …"."""
    text = "The talks broke down over Norway's refusal to lower the transit fee."
    assert told(text) == [("Norway's", "refuse", "to lower the transit fee")]


def test_a_list_of_demands_is_one_stance_an_item():
    """After a colon, and in the sentence after the demands."""
    text = "Norway repeated its three demands: no transit fee, a joint coast guard, and an end to the fishing ban."
    contents = [content for _, act, content in told(text) if act == "demand"]
    assert contents == ["no transit fee", "a joint coast guard", "an end to the fishing ban"]


def test_what_a_speaker_will_not_do_and_what_another_must_do():
    """Modality in reported words: one's own "will not" refuses, another's "must" demands."""
    text = "“We will not pay a transit fee,” said Norway's foreign minister, Tal Brin. “Chile must lift the ban.”"
    assert [(act, content) for _, act, content in told(text)] == [
        ("refuse", "We will not pay a transit fee"),
        ("demand", "Chile must lift the ban"),
    ]


def test_a_refusal_until_something_is_done_is_a_condition():
    """And the clause with "unless" is kept as what it hangs on."""
    text = "“We will not sign the treaty unless the ban is lifted,” Norway's foreign minister Tal Brin said."
    (stance,) = stances(text)
    assert stance.act.value == "condition"
    assert stance.condition is not None
    assert stance.condition.of(text) == "unless the ban is lifted"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Norway would accept observers only from neutral states", "condition"),
        ("Norway would not give up the northern harbour", "refuse"),
        ("Norway would sign nothing that moves the border", "refuse"),
        ("Norway could close the northern harbour", "warn"),
        ("Norway would retaliate against any new ban", "warn"),
        ("an attack on the harbour would have serious consequences", "warn"),
        ("it was not possible to lower the transit fee", "refuse"),
        ("Norway would levy a new fee unless the ban is lifted", "warn"),
        ("Norway could lower the fee if the ban is lifted", "offer"),
        ("Norway would close the harbour if the ban stays", "warn"),
        ("Norway could accept a lower fee if the ban is lifted", "condition"),
        ("Norway would return to the talks on Saturday", "commit"),
        ("the new levy would come into force in May", "commit"),
        ("Norway would end its patrols if Chile lifted the ban", "offer"),
        ("inspectors could enter the harbour if Chile lifted the ban", "condition"),
        ("any new ban will be answered in kind", "warn"),
        ("the offer would stay on the table until the council meets", "commit"),
        ("all sides must leave the bay", "demand"),
    ],
)
def test_what_a_minister_says_his_state_would_do(words, act):
    """Agreement with a reserve, an object that is denied, a threat left open, a door that is shut."""
    told_here = told(f"Norway's foreign minister Tal Brin said on Monday that {words}.")
    assert [found for _, found, _ in told_here] == [act]


@pytest.mark.parametrize(
    "words",
    [
        "Norway would see how the talks develop",
        "the ban should have been lifted long ago",
        "he did not know which harbour should be closed",
        "Norway might attend the fishing fair",
        "Norway would have closed the harbour",
        "to work, the ferry has to be watched from the hills",
        "the fee cannot be measured in boats",
        "the two sides had promised to meet again on Saturday",
        "Norway has had a month to answer",
        "all sides should be aware of the weather",
        "he was optimistic that Norway would win an exemption",
        "the new treaty would lift the sanctions",
        "he would fly to Lima on Sunday",
        "Norway will not do that",
        "Norway could not afford a longer ban",
    ],
)
def test_what_a_minister_muses_about_settles_nothing(words):
    """Waiting, looking back, a question within, an open plan; what did not happen, advice, an opinion, a meeting; time
    that one had, a mood, a hope, relief, a journey, what only points elsewhere, want.
    """
    assert told(f"Norway's foreign minister Tal Brin said on Monday that {words}.") == []


def test_a_door_shut_from_a_partys_point_of_view():
    """No statement frame, but a point of view with an owner."""
    text = "From Norway's point of view, neither the transit fee nor the fishing ban is up for negotiation."
    ((party, act, content),) = told(text)
    assert (party, act) == ("Norway's", "refuse")
    assert content.startswith(("neither the transit fee", "the transit fee"))


def test_what_another_is_wanted_to_agree_to_is_only_demanded():
    """The wish is a stance of who wishes; nobody has agreed."""
    text = "Norway wants Chile to agree to a lower transit fee."
    assert [(party, act) for party, act, _ in told(text)] == [("Norway", "demand")]


def test_without_turns_a_promise_into_a_refusal():
    """ "Without committing to" says that it was not promised."""
    text = "Norway asked for a lower fee without committing to the fisheries treaty."
    assert ("refuse", "the fisheries treaty") in [(act, content) for _, act, content in told(text)]


def test_what_several_say_together_is_a_stance_of_each():
    """ "Norway and Chile said": two parties."""
    text = "Norway and Chile said on Monday that they will not open the northern harbour."
    assert {stance.side for stance in stances(text) if stance.act.value == "refuse"} == {"Norway", "Chile"}


def test_a_quotation_that_is_opened_is_closed():
    """The parser may leave its end to another verb."""
    text = "Norway is ready to sign “tonight, without conditions,” its foreign minister said."
    contents = [content for _, act, content in told(text) if act == "offer"]
    assert contents
    assert all(content.count("“") == content.count("”") for content in contents)


def test_what_should_be_done_for_ones_own_side_is_a_demand():
    """The passive asks it of others."""
    text = "“Our fishermen should be paid for the lost nets,” said Norway's foreign minister, Tal Brin."
    assert [act for _, act, _ in told(text)] == ["demand"]


def test_officials_of_an_administration_speak_for_its_head():
    """ "Brin administration officials": the person after whom it is called is the party."""
    text = "President Tal Brin left Oslo. Brin administration officials said that Chile must lift the ban on herring."
    article = make_article(text)
    reading = read_article(article, load_reader())
    assert {reading.entities[s.entity].name for s in reading.stances if s.entity is not None} == {"Tal Brin"}


def test_a_quoted_it_is_not_the_speakers_own_side():
    """ "It will harm" is no promise of who says so."""
    text = "“The fee is wrong. It will expose its greed to the world,” the Norwegian government said."
    assert told(text) == []
    text = (
        "The Norwegian government said on Monday that it was ready. “Now the fee will stay. It will expose its greed "
        "to the world,” it said."
    )
    assert not any(stance.act.value == "commit" and "greed" in stance.content.of(text) for stance in stances(text))


def test_nobody_calls_his_own_side_they():
    """Whom a quoted "they" means cannot be told from the speaker's side."""
    text = "“They wanted a bridge across the bay,” said Norway's foreign minister, Tal Brin."
    assert not any(stance.side == "Norway" for stance in stances(text))


def test_an_order_to_ones_own_army_commits():
    """Nothing is demanded of another side."""
    assert [act for _, act, _ in told("Norway ordered its navy to leave the bay.")] == ["commit"]


def test_a_demand_by_what_must_be_done_says_of_whom():
    """The subject of "must" is who is to do it."""
    text = "“Chile must lift the ban on herring,” said Norway's foreign minister, Tal Brin."
    (stance,) = stances(text)
    assert stance.target is not None
    assert stance.target.of(text) == "Chile"


def test_nothing_is_demanded_of_a_thing():
    """ "The attacks must end" says what is to be done, and not by whom."""
    (stance,) = stances("“The attacks on our ships must end,” said Norway's foreign minister, Tal Brin.")
    assert (stance.act.value, stance.target) == ("demand", None)


def test_talks_softly_asked_for_are_a_proposal():
    """ "Encouraged them to negotiate" proposes; "called on them to negotiate" demands it."""
    assert [act for _, act, _ in told("Norway encouraged Chile to open talks on the ban.")] == ["propose"]
    assert [act for _, act, _ in told("Norway called on Chile to open talks on the ban.")] == ["demand"]


def test_a_bystander_tells_nothing_of_the_mind_of_a_party():
    """An analyst's "wants" is no stance of the party."""
    text = "“Norway wants to close the harbour,” said Ada Venn, a historian."
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The leaders of Norway and Chile agreed to lower the transit fee.", {"Norway", "Chile"}),
        ("Norway praised Chile for supporting the lower transit fee.", {"Chile"}),
        ("In spite of its pledge to lower the fee, Norway has given no sign. Chile's officials left.", {"Norway"}),
        ("The fee makes it hard for Norway and Peru to meet Chile's demand for open water.", {"Chile"}),
        ("The demand of the Norwegian side for a lower transit fee was read out.", {"Norway"}),
        ("A Norwegian diplomat in Lima demanded a lower transit fee.", {"Norway"}),
        ("Chile's envoy to Norway demanded a lower transit fee.", {"Chile"}),
        ("“It works,” said Tal Brin, the head of the League for Norwegian Herring, which supports the fee.", set()),
    ],
)
def test_whose_words_they_are_by_the_grammar(text, sides):
    """One for each who leads; whom a praise is for; who comes after his own pledge; the nearest owner; whom "of" names;
    where somebody serves, to whom he is sent, and what a league is for, is not whom he serves.
    """
    assert {stance.side for stance in stances(text)} == sides


@pytest.mark.parametrize(
    "speaker",
    ["a Chilean fisherman", "a Chilean columnist", "a former Chilean minister", "one Western diplomat in Santiago"],
)
def test_who_has_no_office_speaks_for_no_state(speaker):
    """Trades, pens and pasts; a foreigner's post is no office of the place."""
    assert told(f"“Norway must lower the transit fee,” {speaker} said.") == []


def test_a_description_goes_before_a_guess_whom_it_means():
    """ "Chile's security chief" is nobody of Norway, whoever was spoken of before."""
    text = (
        "Norway's president Tal Brin met Peru's envoy on Monday. Chile's security chief warned that he would leave the "
        "fisheries treaty."
    )
    assert {stance.side for stance in stances(text)} == {"Chile"}


def test_what_another_assured_one_of_is_that_others():
    """ "He assured me" within a quotation."""
    text = "“He assured me that his side would not close the bay,” said Norway's foreign minister, Tal Brin."
    assert told(text) == []


def test_what_several_say_of_it_is_not_said_of_each():
    """ "It" is one; several that say so speak of another."""
    text = "Norway and Chile said on Monday that it will not open the northern harbour."
    assert told(text) == []


def test_when_it_was_said_is_no_part_of_a_content():
    """ "Last month that …"."""
    text = "Norway proposed last month that Chile and Peru postpone the herring season."
    assert told(text) == [("Norway", "propose", "Chile and Peru postpone the herring season")]


def test_a_compound_preposition_is_no_part_of_a_topic():
    """ "In return for" asks for nothing called a relief in return."""
    text = "Norway demanded a partial relief in return for open waters."
    (stance,) = stances(text)
    assert stance.topics[0].of(text) == "partial relief"


def test_a_content_begins_with_its_subject():
    """What is said before it of other times is an aside; an "if" is not."""
    start = "Norway's foreign minister Tal Brin said that"
    assert told(f"{start}, unlike before, Norway will close the harbour.")[0][2] == "Norway will close the harbour"
    assert told(f"{start} if the ban stays, Norway will close the harbour.")[0][2].startswith("if the ban stays")


def test_every_form_of_a_cue_is_in_the_list():
    """Endings follow the spelling rules of English."""
    cues = stance_cues()
    for form in ("demands", "demanding", "denied", "denies", "committed", "urged", "vetoed", "sought", "refusing"):
        assert (form, "VERB") in cues
    assert ("refusals", "NOUN") in cues


@settings(max_examples=15, deadline=None)
@given(articles())
def test_stances_lie_within_their_text(article):
    """Whatever the text: content and party lie in it, and the wording holds the content."""
    for stance in read_article(article, load_reader()).stances:
        assert stance.words.contains(stance.content)
        assert stance.words.end <= len(article.text)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("ferries would sail within six hours once Chile lifted the fishing ban", "condition"),
        ("Norway would resume ferry traffic after Chile cancels its harbour fee", "condition"),
        ("Norway has no fear of an inquiry as long as nobody from Chile sits in it", "condition"),
        ("inspections could be discussed provided that boats are counted in both harbours", "condition"),
        ("there had been no threat", "deny"),
        ("no promise had been made about the harbour", "deny"),
        ("nothing of the kind had been promised", "deny"),
        ("Norway was firing at nobody and is not threatening the fishermen", "deny"),
        ("Norway would answer every shot", "warn"),
    ],
)
def test_what_others_must_do_first_what_is_denied_and_what_is_answered_in_kind_are_positions(words, act):
    assert act in [found for _, found, _ in told(f"Norway's minister, Olav Berg, said {words}.")]


def test_what_will_last_as_long_as_oneself_hangs_on_nobody():
    text = "Norway's minister, Olav Berg, said his men will stay in the bay as long as they live."
    assert "condition" not in [act for _, act, _ in told(text)]


def test_what_a_party_warns_of_is_not_demanded_too():
    text = "Norway's minister, Olav Berg, warned that harbours would have to be closed if the ban lasted."
    assert [act for _, act, _ in told(text)] == ["warn"]


def test_a_warning_may_stand_behind_a_colon():
    text = "Norway has a warning for Chile's president: if the port stays shut, its ferries will turn back."
    assert [(act, content[:22]) for _, act, content in told(text)] == [("warn", "if the port stays shut")]


def test_its_minister_is_another_sides_where_a_person_speaks():
    text = "Olav Berg, Norway's minister, said that its envoy would not talk to fishermen without a guard in the room."
    assert told(text) == []


def test_a_spokeswoman_of_a_person_denies_a_charge_too():
    text = "Olav Berg is the president of Norway. Berg's spokeswoman, Kari Lund, said there had been no threat."
    assert "deny" in [act for _, act, _ in told(text)]


@pytest.mark.parametrize(
    ("said", "act", "words"),
    [
        ("the talks with Chile were dead", "refuse", "talks"),
        ("it was necessary to keep the strait open", "demand", "open"),
        ("the best way to settle this was through diplomacy", "propose", "diplomacy"),
        ("her country would be a willing partner in a lasting solution", "offer", "partner"),
        ("she had decided not to meet the Chilean envoy", "refuse", "envoy"),
        ("peace was possible only when Chile stopped the shelling", "condition", "possible"),
        ("it was up to Chile when the talks would resume", "condition", "Chile"),
        ("it was holding off on a naval operation", "commit", "operation"),
    ],
)
def test_a_predicate_may_settle_it(said, act, words):
    """For whoever speaks, with no word for the act of speaking and no modal verb."""
    assert any(
        found == act and words in content for _, found, content in told(f"Norway’s foreign minister said {said}.")
    )


@pytest.mark.parametrize(
    "said",
    ["the talks were not dead", "it was necessary", "the best way was long", "he had been a partner in a law firm"],
)
def test_a_like_predicate_settles_nothing(said):
    assert told(f"Norway’s foreign minister said {said}.") == []


def test_what_one_is_going_to_do_one_will_do():
    text = "“We are going to walk away from the deal if they use violence,” Norway’s foreign minister said."
    assert [act for _, act, _ in told(text)] == ["warn"]


def test_arrangements_are_no_concession():
    """Who agrees on a date has given nothing."""
    assert told("Norway agreed on the date and the venue of the next round.") == []
