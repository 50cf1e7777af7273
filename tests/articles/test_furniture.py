"""Cues of furniture in single lines."""

import pytest

from onrecord.articles.furniture import Cue, FurnitureFinder, fold


def cue_in(line: str) -> Cue | None:
    return FurnitureFinder(line).find(line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Close this search box.", "menu"),
        ("» Share this article", "share"),
        ("12 Comments", "comments"),
        ("Share 1,204", "share"),
        ("5 min read", "menu"),
        ("Home > World > Strait", "menu"),
        ("-3 °C", "weather"),
        ("18:02", "clock"),
        ("#strait #mines", "tags"),
        ("https://courier.example/strait", "other"),
        ("Tweet Share Pin Email", "share"),
        ("Save my name, email, and website in this browser for the next time I comment.", "comments"),
        ("Wir verwenden Cookies, um Inhalte zu personalisieren", "cookie"),
        ("Подписывайтесь на наш Telegram-канал", "subscribe"),
        (
            "JUST WATCHED Boats leave the harbour Replay More Videos ... MUST WATCH Boats leave the harbour 01:02",
            "related",
        ),
        ("READ  Ferry company cancels its summer timetable", "related"),
        ("Image 3 of 7", "menu"),
        ("Copy article link", "share"),
        ("Share this before the harbour master sees it!", "share"),
        ("[Donate now: help us report from the strait]", "subscribe"),
        ("A patrol boat lies at the quay in Harrow, Velmora, March 14, 2033. REUTERS/Ana Relk", "caption"),
        ("A patrol boat lies at the quay in Harrow on Monday. (Ana Relk/AP)", "caption"),
        ("Slideshow (7 Images)", "caption"),
        ("Tansk warns of more mines after talks are called off Read more", "related"),
        ("Read a guide to what the treaty of the strait says", "related"),
        ("This story has been updated with additional developments Monday.", "other"),
        ("Views: 1 204", "share"),
        ("Comments (0) Be the first!", "comments"),
        ("Should the channel open? Vote in our poll!", "comments"),
        (">> DON'T MISS: Nine lighthouses worth a visit", "related"),
        ("Read in continuation: Horoscope for Monday", "related"),
        ("Our standards: The Velm Wire Principles", "credit"),
        ("Subscribers get more. Try The Courier free for 30 days", "subscribe"),
        ("Found an error in the text? Select it and press Ctrl+Enter", "other"),
        ("Translated by machine. The editors bear no responsibility.", "other"),
    ],
)
def test_lines_of_furniture(line, why):
    cue = cue_in(line)
    assert cue is not None
    assert cue.why == why


@pytest.mark.parametrize(
    "line",
    [
        "Next story the admiral told was that of the lost channel.",
        "Read in full, the treaty leaves no doubt about the channel.",
        "The council gave its consent to the use of force in the strait.",
        "The fleet’s comment came late.",
        "Words about mines",
        "“Read more,” the admiral told the deputies, “and talk less.”",
        "More from the minister’s address to the deputies of both chambers:",
        "Photographs of the mine were shown to the council on Monday.",
        "The website did not say who was responsible for the mines.",
        "Found in the error of his ways, the admiral resigned on Monday.",
        "The editors are not responsible men, the admiral told the deputies of both chambers, who laughed for a while.",
        "Reports by Reuters/Velm Radio were denied on Monday, and the admiral called the paper a heap of guesses.",
        "Read the treaty, the admiral told the deputies, and then read it again.",
        "In the photo: nothing but water, the admiral said, and the deputies laughed.",
    ],
)
def test_lines_of_the_article(line):
    assert cue_in(line) is None


def test_section_names_count_only_outside_the_article():
    assert cue_in("Economy") == Cue("menu", is_section=True)


def test_cues_tell_what_they_take_along():
    assert cue_in("Read more:").leads == 1
    assert cue_in("Related stories").leads == -1
    assert cue_in("Leave a comment").ends


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The boats left. Read more", "The boats left."),
        ("The boats left. Advertisement", "The boats left."),
        ("The boats left. (RELATED: Ferries stay in port)", "The boats left."),
        ("They were told to read more", "They were told to read more"),
    ],
)
def test_tails_of_paragraphs(text, kept):
    finder = FurnitureFinder(text)
    assert text[: finder.tail_start(text)].rstrip() == kept


def test_folding_makes_signs_alike():
    assert fold("»  Don’t MISS… ") == "don't miss"
