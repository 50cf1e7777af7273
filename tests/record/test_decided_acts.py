"""Reports joined and parted by hand, and where a further report of the same words then belongs."""

from datetime import UTC, datetime

from onrecord.nouns.decision import Decision, Join, Part, Thing, ThingKind
from onrecord.record.rulings import Rulings
from onrecord.record.utterances import join_utterances
from onrecord.text.anchors import make_anchor

SAID = "the harbour tax on grain and timber stays until the winter"
OTHER = "no ship will be searched in the northern channel"


def thing(story, *reports: tuple[str, str]) -> Thing:
    """The utterance whose reports are these (page, words)."""
    texts = {article.id: article for article in story.articles}
    anchors = [
        make_anchor(texts[page].page, texts[page].text, (at := texts[page].text.index(words)), at + len(words))
        for page, words in reports
    ]
    return Thing(kind=ThingKind.UTTERANCE, label=reports[0][1], anchors=tuple(anchors))


def join(story, *decided):
    """Pages of the reports of each utterance, in order."""
    at = datetime(2031, 5, 13, tzinfo=UTC)
    decisions = [
        Decision(id=f"dec-{n}", at=at, by="ed", reason="r", story=None, ruling=one) for n, one in enumerate(decided)
    ]
    utterances = join_utterances(
        story.articles,
        story.readings,
        (),
        {},
        story.entities,
        story.entity_of,
        rulings=Rulings(story.articles, decisions),
    )
    return [[report.words.article for report in one.reports] for one in utterances]


def test_a_further_report_goes_to_the_part_it_fits_better(story_of, line):
    """One of the same words as the parted report goes along with it."""
    pages = {
        "a": [line("Orla Venn", "said", SAID)],
        "b": [line("Orla Venn", "said", "the harbour tax on grain and timber stays until the winter, or until spring")],
        "c": [line("Orla Venn", "said", "the harbour tax on grain and timber stays until the winter, or until spring")],
    }
    story = story_of(pages)
    assert join(story) == [["a", "b", "c"]]
    parted = Part(
        stays=thing(story, ("a", SAID)),
        goes=thing(story, ("b", pages["b"][0].content)),
    )
    assert join(story, parted) == [["a"], ["b", "c"]]


def test_what_is_joined_and_then_parted_is_as_it_was_parted(story_of, line):
    """Decisions are taken in one after the other."""
    story = story_of({"a": [line("Orla Venn", "said", SAID)], "b": [line("Orla Venn", "said", OTHER)]})
    first, second = thing(story, ("a", SAID)), thing(story, ("b", OTHER))
    assert join(story) == [["a"], ["b"]]
    assert join(story, Join(utterances=(first, second))) == [["a", "b"]]
    assert join(story, Join(utterances=(first, second)), Part(stays=first, goes=second)) == [["a"], ["b"]]


def test_a_decision_whose_words_are_gone_joins_nothing(story_of, line):
    """The others stay as they were found."""
    story = story_of({"a": [line("Orla Venn", "said", SAID)], "b": [line("Orla Venn", "said", OTHER)]})
    elsewhere = story_of({"a": [line("Orla Venn", "said", SAID)], "b": [line("Ivo Marek", "said", "nobody knows it")]})
    decided = Join(utterances=(thing(elsewhere, ("a", SAID)), thing(elsewhere, ("b", "nobody knows it"))))
    assert join(story, decided) == [["a"], ["b"]]
