"""Reports that say something else than the words they report."""

from dataclasses import replace

import pytest

from onrecord.nouns.lineage import LineageKind, LineageLink
from onrecord.nouns.statement import Kind
from onrecord.record.content import TermWeights, make_content
from onrecord.record.drift_kinds import drift_kinds


def kinds(best, other):
    left, right = make_content(best), make_content(other)
    return drift_kinds(left, right, TermWeights([("f1", "a", left), ("f2", "b", right)]))


@pytest.mark.parametrize(
    ("best", "other", "kind"),
    [
        ("The crossing can't be easy", "the crossing couldn't have been easier", "negation"),
        ("the crossing will be difficult", "the crossing couldn't have been easier", "negation"),
        ("Tavria will not reopen the channel", "Tavria will reopen the channel", "negation"),
        ("about 40 vessels are waiting at the entrance", "about 400 vessels are waiting at the entrance", "number"),
        ("the two sides meet again on September 28", "the two sides meet again on September 24", "number"),
        ("the pilots return on Monday", "the pilots return on Tuesday", "date"),
        ("the council may suspend the licence", "the council will suspend the licence", "modality"),
        ("Tavria is ready to sign today", "Tavria is not ready to sign today without a guarantee", "negation"),
        (
            "he urged the pilots to pay with the same coin",
            "he warned against paying the pilots with the same coin",
            "negation",
        ),
        ("thirty days of silence in the valley", "ninety days of silence in the valley", "number"),
        ("the toll would cost 14,000 jobs", "the toll would cost 140,000 places of work", "number"),
        ("43 ships wait at the entrance", "34 vessels wait at the entrance", "number"),
        ("the pilots return this week", "the pilots return next week", "date"),
        ("the talks failed to bring the sides closer", "the talks brought the sides closer", "negation"),
        ("Tavria refused to open the northern lock", "Tavria agreed to open the northern lock", "negation"),
        ("Tavria opposes the new mandate for the valley", "Tavria supports the new mandate for the valley", "negation"),
        (
            "Tavria did not consider the truce dead and was ready to talk",
            "Tavria considers the truce dead, but the door stays open for whoever knocks",
            "negation",
        ),
        ("a third of the fleet is out of service", "half of the fleet is out of service", "number"),
        ("the envoys meet again on 4 May in Sarn", "the envoys come together again on 14 May in Sarn", "number"),
        ("an answer will be given before 13 November", "the answer will be given before November 30", "number"),
        ("the blockade would end in spring", "the blockade would end in autumn", "date"),
        ("observers will arrive in June", "observers will arrive in July", "date"),
        ("the ships return this week", "the ships return next month", "date"),
        ("he expects a deal tomorrow", "he expects a deal next year", "date"),
        ("The council could lift the embargo", "The council is going to lift the embargo", "modality"),
        ("Tavria should pay for the lost ships", "Tavria must pay for the lost ships", "modality"),
        ("Tavria may have fired on the convoy", "Tavria fired on the convoy", "modality"),
        ("Tavria hopes to reopen the harbour in May", "Tavria will reopen the harbour in May", "modality"),
        ("the embargo is likely to be extended", "the embargo will be extended", "modality"),
        ("Tavria will reopen the port once the arrears are paid", "Tavria will reopen the port", "condition"),
        ("Tavria accepts the plan, but only with observers", "Tavria accepts the plan", "condition"),
        ("the call between the two lasted 40 minutes", "the call between them lasted four hours", "number"),
        ("Tavria would sign a truce if the guns left the dam", "Tavria would sign a truce", "condition"),
        ("Venn will table the text should the talks collapse", "Venn will table the text again", "condition"),
        ("Norway must pay Chile for the lost ships", "Chile must pay Norway for the lost ships", "addressee"),
        ("we have dealt with Brand, not with Olm", "he has dealt with Brand and with Ohlm", "negation"),
        ("the port is a lease, not a gift", "the harbour is a lease and a gift", "negation"),
        ("not the islands but the mainland pays", "the islands and the mainland pay", "negation"),
        ("It is a plan, and plans are there to be changed", "it is no plan", "negation"),
        ("this wasn't a warning", "that was a warning, and a loud one", "negation"),
        ("he did not want a price war", "we want a customs war", "negation"),
        ("the first ferry could leave on Sunday", "a first ferry would leave on Sunday", "modality"),
        ("the islands might join the pact in June", "the islands will join the pact in June", "modality"),
        ("Tavria would lift the toll once Korvania has paid", "Tavria would lift the toll", "condition"),
        ("no one is fined in Tavria for fishing", "no one is fined in Tavria", "condition"),
        ("we will not shell a harbour that keeps the peace", "they will not shell a harbour", "condition"),
        ("the mail came 24 minutes after the landing", "the mail came 24 minutes before the landing", "date"),
        ("the guns fell silent two hours later", "the guns fell silent two hours earlier", "date"),
        ("she could take a lighthouse but not a fort", "a lighthouse would be taken", "condition"),
        ("Tavria pays whether or not the council agrees", "Tavria pays once the council agrees", "condition"),
        ("the ban holds in any case", "the ban holds unless the toll goes", "condition"),
        ("“No one is fined in Tavria for fishing”", "“No one is fined in Tavria”", "condition"),
        ("a deadline of 90 days for the toll", "the toll must go within 60 days", "number"),
    ],
)
def test_a_changed_meaning_is_flagged(best, other, kind):
    """Yes for no, another number, another day, certain for possible."""
    assert kind in kinds(best, other)


@pytest.mark.parametrize(
    ("best", "other"),
    [
        ("Tavria will not reopen the channel", "the channel will stay shut, Tavria says"),
        ("about 40 vessels are waiting", "some 40 ships wait"),
        ("the crossing can't be easy", "the crossing will be hard"),
        ("We do not expect a deal this week", "she did not expect an accord this week"),
        ("the pilots return on Monday", "the pilots come back on Monday"),
        (
            "If they close the northern channel again, they will pay for it",
            "against closing the northern channel again",
        ),
        ("40 vessels and 300 sailors are waiting", "300 sailors are waiting"),
        (
            "Tavria would sign a truce if the guns left the dam",
            "Tavria could sign a truce provided the guns leave the dam",
        ),
        ("I will not make bread dearer to make a point", "he will make the bread not dearer to make a point"),
        ("a truce without observers was a pause for reloading", "was a pause for reloading"),
        ("Norway must pay Chile for the lost ships", "Chile must be paid for the lost ships by Norway"),
        ("sixty days of silence", "60 days of silence"),
        ("about 40 ships wait at the lock", "some 43 ships wait at the lock"),
        ("Tavria refused to open the northern lock", "Tavria will not open the northern lock"),
        ("She rejected any cut of the quota", "she would not accept any cut of the quota"),
        ("the talks failed to bring the sides closer", "the talks did not bring the sides closer"),
        ("We do not exclude a joint inquiry", "a joint investigation was not ruled out"),
        ("Tavria will pay the pilots", "Tavria is going to pay the pilots"),
        ("Tavria could sign if the guns left the dam", "Tavria will sign if the guns leave the dam"),
        ("the envoys meet on May 4", "the envoys are to meet on 4 May"),
        ("the call between the two lasted 90 minutes", "the call between them lasted two hours"),
        ("Asked if the truce would hold, Venn called it firm", "Venn called the truce firm"),
        ("We do not want a sham vote", "his country was not after “a sham vote”"),
        ("the council has no power to open a lock", "the council lacks the power to open a lock"),
        ("the port is a lease, not a gift", "the harbour is a lease and by no means a gift"),
        ("no one is fined in Tavria for fishing", "in Tavria no one is fined for having fished"),
        ("the mail came 24 minutes after the landing", "24 minutes after the landing came the mail"),
    ],
)
def test_a_mere_rewording_is_not(best, other):
    """Other words for the same thing are no drift."""
    assert kinds(best, other) == ()


WORDS = "This text asks one side to stop and lets the other side dig"


def drift_of(utterances):
    return [(drift.article, drift.kind) for utterance in utterances for drift in utterance.drift]


def test_a_copy_drifts_from_its_source_where_neither_is_the_best_wording(story_of, line):
    """A quotation elsewhere is; never the source from its copy."""
    said = "the alarm was sent an hour {} the harbour had been closed by the pilots"
    pages = {
        "a": [line("Orla Venn", "said", "The alarm is what the pilots closed the harbour for", kind=Kind.DIRECT)],
        "b": [line("Orla Venn", "said", said.format("after"))],
        "c": [line("Orla Venn", "said", said.format("before"))],
    }
    link = LineageLink(copy="c", source="b", kind=LineageKind.REWRITE, share=0.8, confidence=0.9, passages=())
    (utterance,) = story_of(pages).join({"b": "family", "c": "family"}, [link])
    assert drift_of([utterance]) == [("c", "date")]


def test_the_same_quotation_under_another_name_is_drift(story_of, line):
    """One utterance, its speaker the one most families name, the odd page flagged, whatever the order."""
    pages = {
        name: [line(who, "said", WORDS, kind=Kind.DIRECT)]
        for name, who in (("a", "Ivo Marek"), ("b", "Orla Venn"), ("c", "Orla Venn"))
    }
    (utterance,) = story_of(pages).join()
    assert utterance.speaker_name == "Orla Venn"
    assert drift_of([utterance]) == [("a", "attribution")]


@pytest.mark.parametrize(("after", "found"), [("", [("a", "attribution")]), (", to the anger of Venn", [])])
def test_whom_a_pronoun_means_is_no_change_of_the_page(story_of, line, after, found):
    """Where the paragraph names the other speaker too, the reader may have guessed wrong."""
    pages = {
        "a": [line("Ivo Marek", "said", WORDS, kind=Kind.DIRECT, after=after)],
        "b": [line("Orla Venn", "said", WORDS, kind=Kind.DIRECT)],
        "c": [line("Orla Venn", "said", WORDS, kind=Kind.DIRECT)],
    }
    story = story_of(pages)
    odd = story.readings[0].statements[0]
    unnamed = replace(story.readings[0], statements=(replace(odd, source=odd.cue),))
    assert drift_of(replace(story, readings=(unnamed, *story.readings[1:])).join()) == found


def test_words_told_to_another_circle(story_of, line):
    """ "Told reporters" on one page and "told the ambassadors" on the other."""
    pages = {
        name: [line("Orla Venn", f"told {to}", WORDS, kind=Kind.DIRECT, to=to)]
        for name, to in (("a", "reporters"), ("b", "the ambassadors"), ("c", "the newspaper"))
    }
    assert drift_of(story_of(pages).join()) == [("b", "addressee")]


def test_told_to_those_who_are_named_right_after_the_cue(story_of, line):
    """The reader may take the place for the listeners: "told reporters at the old mill"."""
    pages = {
        name: [line("Orla Venn", f"told {whom}", WORDS, kind=Kind.DIRECT, head="told", to=to)]
        for name, whom, to in (("a", "reporters at the old mill", "the old mill"), ("b", "the ambassadors", None))
    }
    assert [kind for _, kind in drift_of(story_of(pages).join())] == ["addressee"]


def test_more_families_outvote_the_page_that_comes_first(story_of, line):
    """A number that one page has and two others have otherwise: the one is flagged, and another's wording is best."""
    pages = {
        name: [line("Orla Venn", "said", f"the toll would cost the islands {number} jobs in a year")]
        for name, number in (("a", "140,000"), ("b", "14,000"), ("c", "14,000"))
    }
    (utterance,) = story_of(pages).join()
    assert drift_of([utterance]) == [("a", "number")]
    assert "14,000" in utterance.best


def test_a_condition_behind_the_words_is_not_dropped(story_of, line):
    """A content that the reading cut before its "if"."""
    pages = {
        "a": [line("Orla Venn", "said", "Tavria would sign the truce if the guns left the dam")],
        "b": [line("Orla Venn", "said", "Tavria would sign the truce", after=", provided the guns leave")],
        "c": [line("Orla Venn", "said", "Tavria would sign the truce")],
    }
    assert drift_of(story_of(pages).join()) == [("c", "condition")]
