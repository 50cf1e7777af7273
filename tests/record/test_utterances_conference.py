"""One press conference: two speakers say many near things, and four pages each tell some in words of their own."""

from itertools import combinations

import pytest

# Page → (speaker, cue, content, speech act).
PAGES = {
    "agency": [
        ("Orla Venn", "said", "the ceasefire at the dam had held for the first night", "held"),
        ("Orla Venn", "said", "both armies must pull their artillery back ten kilometres from the dam", "pull back"),
        ("Orla Venn", "added", "monitors would be sent to the dam within three days", "monitors"),
        ("Orla Venn", "warned", "a single shot at the turbines could end the ceasefire", "single shot"),
        ("Orla Venn", "said", "Tavria had lost eleven soldiers in the fighting around the dam", "losses"),
        ("Sana Idris", "said", "Korvania had never agreed to monitors from neighbouring states", "no neighbours"),
        ("Sana Idris", "said", "the artillery would stay where it is until prisoners are exchanged", "artillery stays"),
        ("Sana Idris", "accused", "Tavria of shelling the turbine hall during the ceasefire", "shelling"),
        ("Sana Idris", "said", "talks on the water treaty could resume in Orsk next month", "treaty"),
    ],
    "spun": [
        ("Orla Venn", "stated", "the truce around the dam survived its opening night", "held"),
        (
            "Orla Venn",
            "demanded",
            "that the two armies withdraw heavy guns to ten kilometres from the dam",
            "pull back",
        ),
        (
            "Orla Venn",
            "announced",
            "that observers will be dispatched to the dam in three days at the latest",
            "monitors",
        ),
        ("Orla Venn", "cautioned", "one shot fired at the turbines may terminate the truce", "single shot"),
        ("Orla Venn", "revealed", "eleven Tavrian troops were killed during combat near the dam", "losses"),
        ("Sana Idris", "insisted", "guns will not be moved before captives have been swapped", "artillery stays"),
        ("Sana Idris", "alleged", "that Tavrian forces bombarded the turbine hall after the truce began", "shelling"),
    ],
    "translated": [
        ("Orla Venn", "said", "the weapons rest at the dam has stood in the first night", "held"),
        (
            "Orla Venn",
            "called for",
            "the retreat of the artillery of both armies by ten kilometers from the dam",
            "pull back",
        ),
        ("Orla Venn", "said", "within three days come observers to the dam", "monitors"),
        ("Sana Idris", "said", "to observers from neighbor states Korvania has never consented", "no neighbours"),
        ("Sana Idris", "reproached", "Tavria to have fired at the turbine hall in the weapons rest", "shelling"),
        (
            "Sana Idris",
            "said",
            "the negotiations on the water contract can be taken up again in the coming month in Orsk",
            "treaty",
        ),
    ],
    "independent": [
        ("Orla Venn", "told reporters", "Tavria would repair the second turbine at its own cost", "repair"),
        ("Orla Venn", "said", "there had been no shelling of the turbine hall by Tavrian guns", "denial"),
        ("Orla Venn", "said", "the army would answer any shot", "answer"),
        ("Sana Idris", "said", "Korvania had lost four soldiers and a bridge", "korvanian losses"),
        ("Sana Idris", "said", "monitors were welcome if they came from overseas", "overseas"),
        (
            "Sana Idris",
            "said",
            "prisoners could be exchanged on the bridge below the dam as early as Friday",
            "exchange",
        ),
        ("Sana Idris", "said", "the water treaty gives Korvania a third of the dam's electricity", "third"),
    ],
}
FAMILIES = {"agency": "f1", "spun": "f1", "translated": "f2", "independent": "f3"}


@pytest.fixture
def told(story_of, line):
    pages = {name: [line(s, cue, text, gold) for s, cue, text, gold in lines] for name, lines in PAGES.items()}
    return story_of(pages, translated={"translated"})


def pairs_of(utterances, gold):
    home = {report.statement: utterance.id for utterance in utterances for report in utterance.reports}
    pages = {report.statement: report.words.article for utterance in utterances for report in utterance.reports}
    for left, right in combinations(sorted(home), 2):
        if pages[left] != pages[right]:
            yield gold[left] == gold[right], home[left] == home[right], gold[left], gold[right]


def test_paraphrases_meet(told):
    """Four of five pairs of reports of one act meet, spun and translated ones among them."""
    found = [(joined, left) for same, joined, left, _ in pairs_of(told.join(FAMILIES), told.gold) if same]
    missed = [left for joined, left in found if not joined]
    assert len(missed) <= 0.2 * len(found), missed


def test_near_things_stay_apart(told):
    """On one topic by one speaker, at most one pair in ten is wrongly joined."""
    pairs = list(pairs_of(told.join(FAMILIES), told.gold))
    joined = [pair for pair in pairs if pair[1]]
    wrong = [(left, right) for same, _, left, right in joined if not same]
    assert len(wrong) <= 0.1 * len(joined), wrong
