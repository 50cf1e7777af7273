"""Pairs of reports on two pages that say one thing in two ways, and pairs that only look alike.

Each pair stands in a story with other reports, as the weight of a word comes from its company.
"""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.lineage import LineageKind, LineageLink
from onrecord.nouns.record import RecordRole
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind

# What else the two pages report.
COMPANY = {
    "a": "Lia Okoro | said | insurers would raise premiums for the whole strait by a third",
    "b": "Jonas Brandt | said | crews had been left without fresh water for nine days",
}

# Each report as "speaker | cue | words", direct words in quotation marks.
SAME = [
    (
        "Orla Venn | said | “The toll must go before we talk”",
        "Orla Venn | demanded | that the toll be lifted before any talks",
    ),
    (
        "Orla Venn | said | she did not expect any agreement this week",
        "Orla Venn | said | no deal was to be expected this week",
    ),
    (
        "Orla Venn | said | “We will not waste our time in the harbour”",
        "Orla Venn | said | that nobody would waste time in the harbour",
    ),
    (
        "Orla Venn | said | the ships could pass if the pilots were paid",
        "Orla Venn | said | “Pay the pilots and the ships can pass”",
    ),
    (
        "Orla Venn | said | “It takes two to dance, and we have brought our shoes”",
        "Orla Venn | said | “It would need two sides for a dance”",
    ),
    (
        "Orla Venn | told reporters | a truce without observers was a pause for reloading",
        "Orla Venn | said | “A truce without observers is a pause for reloading”",
    ),
    (
        "Orla Venn | said | about 2,400 sailors had been stranded since March",
        "Orla Venn | put | the number of sailors stranded since March at 2,400",
    ),
    (
        "Orla Venn | said | his country would withdraw its guns from the dam",
        "Orla Venn | said | “We shall pull our artillery back from the dam”",
    ),
    (
        "Orla Venn | asked | the council for 200 observers by the end of June",
        "Orla Venn | requested | 200 observers before the end of June",
    ),
    (
        "Orla Venn | warned | of massive consequences if the channel was mined",
        "Orla Venn | said | “Whoever mines the channel will face massive consequences”",
    ),
    (
        "Orla Venn | said | “Nobody in the capital expects them to like our proposal”",
        "Ivo Marek | said | “Nobody in the capital expects them to like our proposal”",
    ),
    (
        "Tavria | said | it had never asked for a toll on grain ships",
        "Orla Venn | said | “We have never asked for a toll on grain ships”",
    ),
    (
        " | it was said | that the survey ships would leave the northern channel",
        "Orla Venn | said | “The survey ships will leave the northern channel”",
    ),
    (
        "Orla Venn | called on the council | to answer with the same coin and on the same day",
        "Orla Venn | warned | the council against paying with the same coin",
    ),
    (
        "Orla Venn | confirmed | that the paper exists",
        "Orla Venn | confirmed | that the paper is authentic",
    ),
]
# Thin alone, but the nearest of all that the two pages have the speaker say.
NEAREST = (
    "Orla Venn | said | I think we will not waste time tomorrow",
    "Orla Venn | said | that diplomats would not waste their time in the talks here",
)
APART = [
    # Two persons.
    (
        "Orla Venn | said | the meeting had been useful",
        "Sana Idris | said | the meeting had been useful",
    ),
    (
        "Orla Venn | denied | that Tavria had jammed the signals of tankers",
        "Sana Idris | accused | Tavria of jamming the signals of tankers",
    ),
    (
        "Orla Venn | said | “We are ready”",
        "Sana Idris | said | “We are ready”",
    ),
    # One person on one matter, two things.
    (
        "Orla Venn | said | the pilots would be paid in June",
        "Orla Venn | said | the pilots had asked for better boats",
    ),
    (
        "Orla Venn | said | she expected an agreement on grain",
        "Orla Venn | said | she expected the ministers to meet in spring",
    ),
    (
        "Orla Venn | thanked | the Harbour Council for its patience",
        "Orla Venn | urged | the Harbour Council to vote on Thursday",
    ),
    (
        "Orla Venn | said | “Every toll is a theft”",
        "Orla Venn | said | “Every ship that waits costs us a fortune”",
    ),
    (
        "Orla Venn | said | the talks in Port Amal would go on",
        "Orla Venn | said | the hotels of Port Amal were full",
    ),
    (
        "Orla Venn | called on | Tavria to “more reason”",
        "Orla Venn | blamed | Tavria for the lack of a result",
    ),
    (
        "Orla Venn | recommended | to begin at 15 percent",
        "Orla Venn | said | he would cut the rate to 15 percent if Tavria opened its market for grain by the autumn",
    ),
    # A body and a person of another side.
    (
        "Korvania | said | the channel would stay closed",
        "Orla Venn | said | the channel would stay closed",
    ),
]


def utterances_of(story_of, line, left, right, days=None):
    def read(report):
        who, cue, words = report.split(" | ")
        kind = Kind.DIRECT if words.startswith("“") else Kind.INDIRECT
        return line(who.strip() or None, cue, words.strip("“”"), kind=kind)

    pages = {name: [read(report), read(COMPANY[name])] for name, report in (("a", left), ("b", right))}
    return story_of(pages, days=days).join()


def are_one(utterances, left, right):
    words = {report.split(" | ")[2].strip("“”") for report in (left, right)}
    return any(
        words <= {report.words.text for report in utterance.reports} and len(utterance.reports) == 2
        for utterance in utterances
    )


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_thing_in_two_ways_is_one_utterance(story_of, line, left, right):
    """Direct and indirect, other words and tense, a body for its speaker, the same words under a wrong speaker."""
    assert are_one(utterances_of(story_of, line, left, right), left, right)


@pytest.mark.parametrize(("left", "right"), APART)
def test_what_only_looks_alike_stays_apart(story_of, line, left, right):
    """Two speakers, or two things of which one speaks."""
    assert not are_one(utterances_of(story_of, line, left, right), left, right)


def test_the_nearest_of_two_pages_meet(story_of, line):
    """Two shared words join what is nearest to each other; not where another report is as near."""
    assert are_one(utterances_of(story_of, line, *NEAREST), *NEAREST)


def test_a_repetition_is_an_occasion_of_its_own(story_of, line):
    """What one page calls repeated had been reported before: two utterances, however alike the words."""
    said, repeated = (f"Orla Venn | {cue} | nothing had been decided about the pilots" for cue in ("said", "repeated"))
    days = {"a": date(2031, 5, 12), "b": date(2031, 5, 15)}
    assert not are_one(utterances_of(story_of, line, said, repeated, days), said, repeated)
    assert are_one(utterances_of(story_of, line, said, said, days), said, said)


def test_two_pages_on_one_day_may_both_call_it_repeated(story_of, line):
    """The word alone parts nothing."""
    report = "Orla Venn | reiterated | that nothing had been decided about the pilots"
    assert are_one(utterances_of(story_of, line, report, report), report, report)


def test_who_tells_in_a_quotation_what_its_speaker_said_is_somebody_else(story_of, line):
    """ "'Venn has just said …'" are not Venn's words."""
    quote = line("Orla Venn", "on her page", "Venn just stated that the button is on her desk", kind=Kind.DIRECT)
    (utterance,) = story_of({"a": [quote]}).join()
    assert utterance.speaker_name is None


def test_a_sentence_after_the_attribution_belongs_to_the_quotation(story_of, line):
    """“A. B,” on one page and “A,” she said. “B.” on another: one utterance with both sentences."""
    first, second = "We have nine tenths of a paper", "The last tenth is the one that stops the guns"
    whole = [line("Orla Venn", "said", f"{first}. {second}", kind=Kind.DIRECT)]
    broken = [
        line("Orla Venn", "said", first, kind=Kind.DIRECT),
        line("Orla Venn", "", second, kind=Kind.DIRECT, rules=("quotation goes on after the attribution",)),
    ]
    half = [line("Orla Venn", "said", first, kind=Kind.DIRECT)]
    (utterance,) = story_of({"a": whole, "b": broken, "c": half, "d": half}).join()
    assert {report.words.article for report in utterance.reports} == set("abcd")


FAMILY = {"a": "family-1", "b": "family-1"}


def test_pages_of_one_origin_give_one_short_quotation(story_of, line):
    """Whoever is named as its speaker; elsewhere three words are anybody's."""
    pages = {
        "a": [line("Orla Venn", "said", "the delay was a matter of “days, not weeks”", kind=Kind.MIXED)],
        "b": [line("Sana Idris", "expects", "a hold-up of “days, not weeks”", kind=Kind.MIXED)],
    }
    assert len(story_of(pages).join(FAMILY)) == 1
    assert len(story_of(pages).join()) == 2


def test_a_copied_passage_is_one_report_under_two_names(story_of, line):
    """In other words, where lineage has aligned the two; not where two reporters tell alike."""
    pages = {
        "a": [line("Orla Venn", "urged", "both to keep their fleets in port until the panel has met")],
        "b": [line("Sana Idris", "urged", "both sides to leave the fleets in harbour until the panel meets")],
    }
    story = story_of(pages)
    whole = tuple(Span(0, len(article.text)) for article in story.articles)
    link = LineageLink(
        copy="b", source="a", kind=LineageKind.REWRITE, share=0.8, confidence=0.9, passages=((whole[1], whole[0]),)
    )
    (utterance,) = story.join(FAMILY, [link])
    assert [drift.kind for drift in utterance.drift] == ["attribution"]
    assert len(story.join()) == 2


def test_one_misread_page_keeps_no_other_report_out(story_of, line):
    """The same words under another name stand in the group; a translation of them by the right speaker joins it."""
    words = "A coast guard does not go home because somebody rams it"
    pages = {
        "a": [line("Orla Venn", "said", words, kind=Kind.DIRECT)],
        "b": [line("Ivo Marek", "said", words, kind=Kind.DIRECT)],
        "c": [
            line("Orla Venn", "said", "A coast watch goes not home because somebody has rammed it", kind=Kind.DIRECT)
        ],
    }
    (utterance,) = story_of(pages).join()
    assert len(utterance.reports) == 3


def test_a_spokesman_keeps_his_words_from_a_stranger(story_of, line):
    """A lone page that gives them to another side's minister outweighs no two; his own minister would."""
    said = "“You bring no gun to ask the way to the harbour”"
    pages = {
        name: [line(who, "said", said)] for name, who in (("a", "Ivo Marek"), ("b", "Ivo Marek"), ("c", "Sana Idris"))
    }
    story = story_of(pages)
    role = RecordRole("spokesman", (evidence_at(story.articles[2], Span(0, 1)),))
    entities = tuple(replace(one, roles=(role,)) if one.name == "Ivo Marek" else one for one in story.entities)
    (utterance,) = replace(story, entities=entities).join()
    assert utterance.speaker_name == "Ivo Marek"


def test_a_page_that_quotes_an_envoy_and_a_paper_quotes_two(story_of, line):
    """A report elsewhere that fits both goes to the nearer one; it does not make one of them."""
    envoy = "We have been clear about fees, and we will not discuss the northern locks without our allies and partners"
    paper = (
        "Tavria will hear the pilots of Korvania in spring but will not discuss the northern locks without our allies"
    )
    elsewhere = "it would not discuss the northern locks without its allies and partners"
    pages = {
        "a": [line("Orla Venn", "said", envoy, kind=Kind.DIRECT), line("Tavria", "said", paper, kind=Kind.DIRECT)],
        "b": [line("Tavria", "said", elsewhere)],
    }
    utterances = story_of(pages).join()
    assert all(len({report.words.start for report in u.reports if report.words.article == "a"}) < 2 for u in utterances)


RETOLD = LineageLink(copy="b", source="a", kind=LineageKind.REWRITE, share=0.8, confidence=0.9, passages=())
PARTLY = replace(RETOLD, kind=LineageKind.PARTIAL)
FIRST, LAST = "“We have brought our shoes to this dance”", "the pilots had been paid since Easter"


@pytest.mark.parametrize(("link", "joined"), [(RETOLD, True), (PARTLY, False), (None, False)])
def test_what_stands_in_one_place_of_a_retelling_is_one_report(story_of, line, link, joined):
    """Between the same two neighbours, by the same speaker, with hardly a word in common."""
    pages = {
        name: [line("Orla Venn", "said", FIRST), line("Orla Venn", "said", words), line("Orla Venn", "said", LAST)]
        for name, words in (
            ("a", "impartial observers should sit at the gauges along the border"),
            ("b", "neutral monitors ought to be at the measuring posts by the frontier"),
        )
    }
    assert len(story_of(pages).join(FAMILY, [link] if link else [])) == (3 if joined else 4)


def test_two_reports_in_one_place_stay_apart(story_of, line):
    """Which of them is retold is anybody's guess."""
    pages = {
        "a": [
            line("Orla Venn", "said", FIRST),
            line("Orla Venn", "said", "impartial observers should sit at the gauges along the border"),
            line("Orla Venn", "said", "nobody along the border had been asked"),
            line("Orla Venn", "said", LAST),
        ],
        "b": [
            line("Orla Venn", "said", FIRST),
            line("Orla Venn", "said", "neutral monitors ought to be at the posts by the frontier"),
            line("Orla Venn", "said", LAST),
        ],
    }
    assert len(story_of(pages).join(FAMILY, [RETOLD])) == 5


def test_all_that_somebody_says_on_a_page_is_retold_in_its_retelling(story_of, line):
    """Even where not a word is left."""
    pages = {
        "a": [line("Orla Venn", "said", FIRST), line("Jonas Brandt", "said", "“They feel it, but it topples nobody”")],
        "b": [line("Orla Venn", "said", FIRST), line("Jonas Brandt", "said", "it hurts without bringing a man down")],
    }
    assert len(story_of(pages).join(FAMILY, [RETOLD])) == 2
    assert len(story_of(pages).join(FAMILY)) == 3


def test_a_quotation_that_lost_its_not_is_one_quotation(story_of, line):
    """Though one page names its speaker "the minister" only; what two deny and affirm in words of their own is two."""
    said = "We {}rule out filling the lake more slowly"
    pages = {
        "a": [line("Orla Venn", "said", said.format("do not "), kind=Kind.DIRECT)],
        "b": [line("the minister", "said", said.format(""), kind=Kind.DIRECT)],
    }
    (utterance,) = story_of(pages).join()
    assert [drift.kind for drift in utterance.drift] == ["negation"]
    own = {
        "a": [line("Orla Venn", "said", "the lake would not be filled more slowly")],
        "b": [line("an official", "said", "the lake would be filled more slowly")],
    }
    assert len(story_of(own).join()) == 2


def test_a_garbled_figure_of_one_speaker_is_one_figure(story_of, line):
    """Though hardly another word is left; two who count differently have two."""
    words = {
        "a": "8.5 million crates of herring and cod were waiting in the three harbours of the coast",
        "b": "in the sheds of the three ports lie 5.8 million crates",
    }
    pages = {name: [line("Orla Venn", "said", said)] for name, said in words.items()}
    (utterance,) = story_of(pages).join()
    assert [drift.kind for drift in utterance.drift] == ["number"]
    pages["b"] = [line("the Harbour Council", "said", words["b"])]
    assert len(story_of(pages).join()) == 2


def test_the_thing_that_both_speak_of_is_not_what_they_say_of_it(story_of, line):
    """It may be where the cue tells the same act."""
    pages = {
        name: [line(*COMPANY[name].split(" | ")), line("Orla Venn", cue, said)]
        for name, cue, said in (
            ("a", "said", "that the lighthouse exists"),
            ("b", "said", "that the lighthouse was a ruin"),
        )
    }
    assert len(story_of(pages).join()) == 4
    told = {name: [lines[0], replace(lines[1], cue="confirmed")] for name, lines in pages.items()}
    assert len(story_of(told).join()) == 3
