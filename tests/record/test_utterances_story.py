"""A whole invented story, told by a wire, its copy, a rewrite, a machine translation and two independent pages."""

from itertools import combinations

import pytest

from onrecord.nouns.statement import Act, Kind

# Page → (speaker, cue, content, speech act). The strait, the states and the people do not exist.
PAGES = {
    "wire": [
        ("Orla Venn", "said", "Tavria would reopen the northern channel only after the survey ships leave", "channel"),
        ("Orla Venn", "warned", "any new inspection of fishing boats would be answered in kind", "inspections"),
        ("Sana Idris", "told reporters", "the meeting had been useful but no agreement was in sight", "useful"),
        ("Sana Idris", "said", "Korvania cannot accept a toll on ships that carry grain", "toll"),
        ("Jonas Brandt", "said", "about 40 vessels were waiting at the southern entrance", "vessels"),
        ("the Harbour Council", "urged", "both sides to restore the pilot service at once", "pilots"),
        ("Sana Idris", "said", "her government wanted a written guarantee that the cable would not be cut", "cable"),
        ("Ivo Marek", "said", "the delegation would return to the table next week", "return"),
    ],
    "copy": [
        ("Orla Venn", "said", "Tavria would reopen the northern channel only after the survey ships leave", "channel"),
        ("Sana Idris", "told reporters", "the meeting had been useful but no agreement was in sight", "useful"),
        ("Jonas Brandt", "said", "about 40 vessels were waiting at the southern entrance", "vessels"),
        ("the Harbour Council", "urged", "both sides to restore the pilot service at once", "pilots"),
    ],
    "rewrite": [
        ("Orla Venn", "insisted", "the northern channel will stay shut until the survey vessels have gone", "channel"),
        (
            "Orla Venn",
            "cautioned",
            "Tavria would respond in kind to any further checks on fishing boats",
            "inspections",
        ),
        ("Sana Idris", "described", "the talks as useful, though a deal was not in sight", "useful"),
        ("Sana Idris", "rejected", "a toll on grain ships as something Korvania could not accept", "toll"),
        ("Sana Idris", "said", "Korvania sought a guarantee in writing that nobody would cut the cable", "cable"),
        ("Ivo Marek", "confirmed", "that his team will be back at the table next week", "return"),
    ],
    "translated": [
        (
            "Orla Venn",
            "explained",
            "the north channel is opened again only when the research ships have disappeared",
            "channel",
        ),
        (
            "Orla Venn",
            "threatened",
            "on every new control of fishing boats an equal answer would follow",
            "inspections",
        ),
        ("Sana Idris", "called", "the conversation useful, an agreement is however not in view", "useful"),
        ("Sana Idris", "declared", "a customs fee for ships with grain is for Korvania not acceptable", "toll"),
        ("Jonas Brandt", "spoke of", "around 40 ships which wait at the south entrance", "vessels"),
        ("Ivo Marek", "said", "in the coming week one sits down again at the table", "return"),
    ],
    "daily": [
        ("Jonas Brandt", "estimated", "that some 40 ships were queueing off the southern entrance", "vessels"),
        ("Jonas Brandt", "complained", "that crews had been left without fresh water for nine days", "water"),
        ("Lia Okoro", "said", "insurers would raise premiums for the whole strait by a third", "premiums"),
        ("Orla Venn", "denied", "that Tavria had jammed the navigation signals of tankers", "jamming"),
        ("Sana Idris", "accused", "Tavria of jamming the navigation signals of tankers", "accusation"),
        ("Ivo Marek", "said", "the strait had never been closed to hospital ships", "hospital"),
    ],
    "evening": [
        ("Lia Okoro", "told the channel", "insurance premiums for the strait are set to rise by a third", "premiums"),
        ("the Harbour Council", "called for", "the pilot service to be restored immediately", "pilots"),
        ("Sana Idris", "demanded", "the release of two captains held since April", "captains"),
        ("Orla Venn", "said", "the two captains would be released once their papers had been checked", "papers"),
        ("Jonas Brandt", "said", "Korvania would send its own pilots if the Council failed to act", "own pilots"),
    ],
}
# Not the same act, but a reader would forgive the merge or look twice.
FORGIVEN = {frozenset({"captains", "papers"}), frozenset({"pilots", "own pilots"})}
FAMILIES = {"wire": "f1", "copy": "f1", "rewrite": "f1", "translated": "f2", "daily": "f3", "evening": "f4"}


@pytest.fixture
def told(story_of, line):
    pages = {name: [line(s, cue, text, gold) for s, cue, text, gold in lines] for name, lines in PAGES.items()}
    return story_of(pages, translated={"translated"})


@pytest.fixture
def utterances(told):
    return told.join(FAMILIES)


def pairs_of(utterances, gold):
    """(same act in gold, same utterance, statement, statement) for all pairs of reports of different pages."""
    home = {report.statement: utterance.id for utterance in utterances for report in utterance.reports}
    pages = {report.statement: report.words.article for utterance in utterances for report in utterance.reports}
    for left, right in combinations(sorted(home), 2):
        if pages[left] != pages[right]:
            yield gold[left] == gold[right], home[left] == home[right], gold[left], gold[right]


def test_reports_of_one_act_meet(told, utterances):
    """At least four of five pairs of reports of one act are in one utterance."""
    found = [(joined, left) for same, joined, left, _ in pairs_of(utterances, told.gold) if same]
    missed = [left for joined, left in found if not joined]
    assert len(missed) <= 0.2 * len(found), missed


def test_reports_of_different_acts_stay_apart(told, utterances):
    """No two different acts share an utterance, save those that a reader would forgive."""
    wrong = [
        (left, right)
        for same, joined, left, right in pairs_of(utterances, told.gold)
        if joined and not same and frozenset({left, right}) not in FORGIVEN
    ]
    assert wrong == []


def test_copies_add_no_source(utterances):
    """The wire, its copy and its rewrite are one family; the translation is another."""
    channel = next(utterance for utterance in utterances if "survey ships" in utterance.best)
    assert len({report.words.article for report in channel.reports}) == 4
    assert channel.sources == 2


def test_a_denial_is_not_the_accusation_it_denies(utterances):
    """Nearly the same words, two speakers: two utterances."""
    speakers = {u.speaker_name for u in utterances if "navigation signals" in u.best}
    assert speakers == {"Orla Venn", "Sana Idris"}
    assert all(len(u.reports) == 1 for u in utterances if "navigation signals" in u.best)


def test_every_statement_is_reported_once(told, utterances):
    """No statement is lost or counted twice."""
    reported = [report.statement for utterance in utterances for report in utterance.reports]
    assert sorted(reported) == sorted(told.gold)


def test_page_order_changes_no_group(story_of, line):
    """The pages in another order give the same groups."""
    pages = {name: [line(s, cue, text, gold) for s, cue, text, gold in lines] for name, lines in PAGES.items()}

    def groups(names):
        found = story_of({name: pages[name] for name in names}, translated={"translated"}).join(FAMILIES)
        return {frozenset(report.statement for report in utterance.reports) for utterance in found}

    assert groups(list(pages)) == groups(list(reversed(pages)))


def test_direct_words_are_the_best_wording(story_of, line):
    """A direct quotation beats a paraphrase, and a page of its own words beats a machine translation."""
    story = story_of(
        {
            "a": [line("Sana Idris", "said", "the toll on grain would starve the islands")],
            "b": [line("Sana Idris", "said", "A toll on grain will starve our islands", kind=Kind.DIRECT)],
            "c": [line("Sana Idris", "said", "The toll on grain lets starve our islands", kind=Kind.DIRECT)],
        },
        translated={"c"},
    )
    (utterance,) = story.join()
    assert utterance.best == "A toll on grain will starve our islands"
    assert utterance.sources == 3


def test_ids_are_unique_and_stable(told, utterances):
    """The same story gives the same ids again, each once."""
    ids = [utterance.id for utterance in utterances]
    assert len(set(ids)) == len(ids)
    assert ids == [utterance.id for utterance in told.join(FAMILIES)]


def test_the_act_most_families_see(story_of, line):
    """Two families that saw a demand outvote one that saw a statement."""
    words = "the two captains must be released before Friday"
    story = story_of(
        {
            "a": [line("Sana Idris", "said", words)],
            "b": [line("Sana Idris", "demanded", words, act=Act.DEMAND)],
            "c": [line("Sana Idris", "demanded", words, act=Act.DEMAND)],
        }
    )
    (utterance,) = story.join()
    assert utterance.act is Act.DEMAND
