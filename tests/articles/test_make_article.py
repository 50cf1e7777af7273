"""A whole page becomes an article: pages of invented states, as sites of many kinds print them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.make_article import make_article
from onrecord.errors import PageError
from onrecord.nouns.article import Article
from onrecord.nouns.page import Page, PageKind


def article_of(content: str, *, title: str | None = None, url: str | None = None) -> Article:
    return make_article(Page(name="page.txt", kind=PageKind.TEXT, content=content, sha256="0", title=title, url=url))


def reasons_of(article: Article) -> dict[str, str]:
    return {removed.text: removed.why for removed in article.removed}


LEAD = (
    "Negotiators from Velmora and the Republic of Tansk met on Monday in the port of Harrow for talks on the closed "
    "strait, though neither side expected the channel to reopen soon."
)
SECOND = (
    "Deputy Foreign Minister Ilan Dorsk said the talks were “difficult but businesslike” and that a second meeting "
    "would follow on Thursday at the Council of the Straits."
)
THIRD = (
    "Tansk has demanded that Velmora withdraw its patrol boats from the channel, a step that officials in the Velmoran "
    "capital have called out of the question while mines remain in the water."
)
BODY = "\n\n".join((LEAD, SECOND, THIRD))

PORTAL = f"""4.2 C
Novigrad
nedjelja, 13 ožujka 2033 - 18:02
No menu items!

Velmora and Tansk meet in Harrow over the closed strait

spot_img

{LEAD}

READ  Ferry company cancels its summer timetable

{SECOND}

Words about mines

{THIRD}

Written By
More from Petra Lindqvist
Fishermen of the north demand compensation for lost nets
The fishermen’s league of the northern ports has asked...
Read More
Leave a comment

Your email address will not be published. Required fields are marked *"""


def test_a_portal_page_keeps_only_the_article():
    """Weather, clock, menu, ad, insert, author box, teaser and comment form go; the article's own heading stays."""
    article = article_of(PORTAL)
    assert article.text == "\n\n".join((LEAD, SECOND, "Words about mines", THIRD))
    assert article.title == "Velmora and Tansk meet in Harrow over the closed strait"
    assert article.byline == ("Petra Lindqvist",)
    why = reasons_of(article)
    assert why["4.2 C"] == "weather"
    assert why["Novigrad"] == "menu"
    assert why["nedjelja, 13 ožujka 2033 - 18:02"] == "clock"
    assert why["spot_img"] == "ad"
    assert why["READ  Ferry company cancels its summer timetable"] == "related"
    assert why["Leave a comment"] == "comments"
    assert why["Fishermen of the north demand compensation for lost nets"] == "related"


def test_a_doubled_title_is_given_once_and_taken_from_the_text():
    article = article_of(
        f"Strait talks open in Harrow\n\nStrait talks open in Harrow\n\nStatus: 14.03.2033 4:10 PM.\n\n{BODY}"
    )
    assert article.title == "Strait talks open in Harrow"
    assert article.text == BODY
    assert reasons_of(article)["Status: 14.03.2033 4:10 PM."] == "status"


def test_a_page_that_begins_with_its_lead_has_no_title():
    article = article_of(BODY)
    assert article.title is None
    assert article.text == BODY


def test_a_claimed_title_is_taken_from_the_text_when_it_stands_there():
    article = article_of(
        f"Strait talks open in Harrow\n\n{BODY}", title="Strait talks open in Harrow - The Harrow Courier"
    )
    assert article.title == "Strait talks open in Harrow"
    assert article.text == BODY


@pytest.mark.parametrize(
    ("opening", "place", "credits"),
    [
        ("HARROW (AP) — ", "HARROW", ("Associated Press",)),
        ("HARROW (AP) ", "HARROW", ("Associated Press",)),
        ("HARROW, March 14 (Reuters) - ", "HARROW", ("Reuters",)),
        ("Harrow (dpa) - ", "Harrow", ("Deutsche Presse-Agentur",)),
        ("HARROW, March 14. /TASS/. ", "HARROW", ("TASS",)),
        ("HARROW — ", "HARROW", ()),
        ("HARROW, Velmora — ", "HARROW", ()),
        ("(Harrow) ", "Harrow", ()),
        ("NORTH HARROW: ", "NORTH HARROW", ()),
        ("(CNN) ", None, ("CNN",)),
        ("HARROW, March 14 (Combined) - ", "HARROW", ("Combined",)),
        ("HARROW, March 14 (VXB). ", "HARROW", ("VXB",)),
        ("HARROW, 14 March – VELMINFORM. ", "HARROW", ("VELMINFORM",)),
        ("Harrow, VELMA – ", "Harrow", ("VELMA",)),
        ("AKRON, OHIO — ", "AKRON", ()),
    ],
)
def test_datelines_are_read_and_taken_out(opening, place, credits):
    article = article_of(f"Strait talks open in Harrow\n\n{opening}{BODY}")
    assert (article.dateline, article.credits) == (place, credits)
    assert article.text == BODY
    assert reasons_of(article)[opening.strip()] == "dateline"


def test_a_dash_in_a_sentence_makes_no_dateline():
    lead = (
        "Dorsk — a veteran of two wars — said on Monday that the strait would stay closed until the mines were cleared."
    )
    assert article_of(f"{lead}\n\n{BODY}").dateline is None


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("Source: Anadolu Agency", ("Anadolu Agency",)),
        ("Source: Harrow Courier", ("Harrow Courier",)),
        ("(With inputs from AFP and Reuters)", ("Agence France-Presse", "Reuters")),
        ("With input from agencies", ()),
        ("Reuters", ("Reuters",)),
        ("Quelle: dpa", ("Deutsche Presse-Agentur",)),
        ("Источник: ТАСС", ("TASS",)),
        ("Copyright 2033 The Associated Press. All rights reserved.", ("Associated Press",)),
    ],
)
def test_credit_lines_at_the_end(line, credits):
    article = article_of(f"{BODY}\n\n{line}")
    assert article.credits == credits
    assert article.text == BODY
    assert reasons_of(article)[line] == "credit"


def test_a_lead_that_credits_itself_to_an_agency():
    """The words stay: they are the article's; the credit is data."""
    lead = LEAD.removesuffix(".") + ", according to AP News."
    article = article_of(f"{lead}\n\n{SECOND}\n\n{THIRD}")
    assert article.credits == ("Associated Press",)
    assert article.text.startswith(lead)


def test_an_agency_quoted_later_on_is_no_credit():
    article = article_of(f"{BODY}\n\nThe minister denied the report, according to the state news agency Tass.")
    assert article.credits == ()


@pytest.mark.parametrize(
    "line",
    [
        "Ana Relk in Harrow, Tom Osk in Velm and Jana Voll in Tansk contributed to this report.",
        "Associated Press writers Ana Relk in Harrow, Tom Osk and Jana Voll contributed to this report.",
        "Ana Relk in Harrow, Tom Osk in Velm and Jana Voll in Tansk contributed to it.",
        "(Reporting by Ana Relk in Harrow and Tom Osk; Additional reporting by Jana Voll; Editing by Max Orne)",
        "— With assistance by Ana Relk, Tom Osk, and Jana Voll",
        "Contributing: Ana Relk, Tom Osk and Jana Voll",
    ],
)
def test_contributors_are_named(line):
    article = article_of(f"{BODY} ___\n\n{line}")
    assert article.contributors == ("Ana Relk", "Tom Osk", "Jana Voll")
    assert article.text == BODY


def test_what_contributed_to_a_crisis_is_no_sign_off():
    last = "Falling fish prices and the mines contributed to this crisis, the Council of the Straits said."
    article = article_of(f"{BODY}\n\n{last}")
    assert article.text.endswith(last)
    assert article.contributors == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Relk",
        "BY ANA RELK",
        "By Ana Relk, Harrow Correspondent",
        "Ana Relk, Staff Writer",
        "Von Ana Relk",
        "Written by Ana Relk",
    ],
)
def test_bylines_give_the_name_alone(line):
    article = article_of(f"Strait talks open in Harrow\n\n{line}\n\n{BODY}")
    assert article.byline == ("Ana Relk",)
    assert article.text == BODY
    assert reasons_of(article)[line] == "byline"


@pytest.mark.parametrize(
    "sentence",
    [
        "Read aloud in the chamber, the letter drew applause from the benches of the fishing party.",
        "Source of the dispute is a treaty of 1904 that gave both states the right to sound the channel.",
        "Search parties left the harbour at dawn and returned before noon without having found a mine.",
        "Share prices in Harrow fell after the announcement and recovered in the afternoon.",
        "Related claims were dismissed by the arbitration court at Velm two years ago.",
        "Subscribe to that view and you give up the strait, the minister told deputies.",
        "Advertisement of the tender began in March, and eleven yards have answered it.",
        "Comments by the admiral angered the government of Tansk.",
        "“Follow us on this course, or do not,” he told the deputies.",
        "By Monday the boats had left the channel, and the fishermen returned.",
        "More from the treaty text became known on Tuesday, when deputies received its annexes.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(sentence):
    assert sentence in article_of(f"Strait talks open in Harrow\n\n{LEAD}\n\n{sentence}\n\n{SECOND}\n\n{THIRD}").text


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("ALSO READ: Ferry company cancels its summer timetable", "related"),
        ("Next story: Is the ferry lying to its passengers?", "related"),
        ("Read more: Why the channel matters to both states", "related"),
        ("(RELATED: Ferry company cancels its summer timetable)", "related"),
        ("Lesen Sie auch: Warum die Meerenge für beide Staaten zählt", "related"),
        ("FERRY COMPANY CANCELS ITS SUMMER TIMETABLE AFTER MINE WARNING", "related"),
        ("Advertisement", "ad"),
        ("Реклама", "ad"),
        ("Share this article", "share"),
        ("Facebook Twitter WhatsApp Email Print", "share"),
        ("Sign up for our newsletter and get the news of the strait in your inbox every day.", "subscribe"),
        ("This website uses cookies to improve your experience.", "cookie"),
        ("A patrol boat leaves Harrow on Sunday. (AP Photo/Jon Marl)", "caption"),
        ("Photo: A patrol boat off Harrow", "caption"),
        ("Enlarge this image toggle caption Jon Marl/Harrow Courier", "caption"),
    ],
)
def test_inserts_between_paragraphs(line, why):
    article = article_of(f"Strait talks open in Harrow\n\n{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}")
    assert article.text == BODY
    assert reasons_of(article)[line] == why


def test_a_lone_cue_takes_its_headline_along():
    article = article_of(f"{LEAD}\n\nRead more:\n\nFerry company cancels its summer timetable\n\n{SECOND}\n\n{THIRD}")
    assert article.text == BODY
    assert reasons_of(article)["Ferry company cancels its summer timetable"] == "related"


@pytest.mark.parametrize(
    "foot",
    [
        "Tags: strait, Velmora, Tansk",
        "Tags\nStrait\nVelmora\nTansk",
        "Related articles\nFerry company cancels its summer timetable\nFishermen ask for help\nMines drift north",
        "Leave a Reply\nCancel reply\nName *\nEmail *",
        "Subscribe to our newsletter\nEnter your email",
        "© 2033 Harrow Courier. All rights reserved.",
        "Laisser un commentaire\nVotre adresse e-mail ne sera pas publiée.",
        "Похожие новости\nПаром отменил летнее расписание",
    ],
)
def test_footers_end_the_article(foot):
    assert article_of(f"Strait talks open in Harrow\n\n{BODY}\n\n{foot}").text == BODY


def test_a_list_at_the_end_stays_with_the_line_that_leads_into_it():
    listed = (
        "The council will vote on three points:\n\nA hotline\n\nA joint patrol of both fleets\n\nA date for the survey"
    )
    assert article_of(f"{BODY}\n\n{BODY}\n\n{listed}\n\nComments\n\nLeave a reply").text.count("joint patrol") == 1


def test_the_outlet_comes_from_the_copyright_line_or_the_address():
    assert article_of(f"{BODY}\n\nCopyright © 2033 The Harrow Courier, LLC.").outlet == "The Harrow Courier"
    assert article_of(BODY, url="https://www.harrow-courier.example/strait").outlet == "harrow-courier.example"


def test_a_caption_that_repeats_the_body_goes_and_the_sentence_stays():
    caption = THIRD.removesuffix(".").replace("out of the question ", "")
    article = article_of(
        f"Strait talks open in Harrow\n{LEAD}\n{caption}\n{SECOND}\n{THIRD}\n{THIRD.removesuffix('.')}"
    )
    assert article.text == BODY


def test_hard_wrapped_lines_become_paragraphs():
    """Lines of a mail or terminal are joined by one space, each with its own mapping."""
    import textwrap

    wrapped = "\n\n".join("\n".join(textwrap.wrap(paragraph, 70)) for paragraph in (LEAD, SECOND, THIRD))
    article = article_of(f"Strait talks open in Harrow\n\n{wrapped}\n")
    assert article.text == BODY
    assert len(article.source_map) > 3
    assert_map_is_exact(article)


def test_single_newlines_may_part_paragraphs():
    article = article_of(f"Strait talks open in Harrow\n\n{LEAD}\n{SECOND}\nWords about mines\n{THIRD}")
    assert article.text == "\n\n".join((LEAD, SECOND, "Words about mines", THIRD))


@pytest.mark.parametrize(
    ("last", "is_truncated"),
    [
        ("The minister said that neither the council nor (the admiral escalated.”", True),
        ("The deputies will vote on the annexes after the recess, and the government is expected to", True),
        ("The deputies will vote on the annexes after the recess...", True),
        ("The deputies will vote on the annexes after the recess.", False),
        ("“Nobody wins (not even the fish) when the strait is closed,” she said.", False),
    ],
)
def test_breaking_off(last, is_truncated):
    assert article_of(f"{BODY}\n\n{last}").truncated is is_truncated


def test_signs_of_machine_translation_are_given_in_words():
    clean = article_of(BODY)
    garbled = article_of(
        f"{BODY}\n\nThe admiral praised the Council of the Straits for its patience. .\n\n"
        "He wants both fleets to have the right to establish their own patrols. and that is not up for debate."
    )
    assert clean.translation_signs == ()
    assert len(garbled.translation_signs) == 2
    assert (
        "Straits for its patience. ." in garbled.translation_signs[0] or "patience. ." in garbled.translation_signs[0]
    )


def test_languages_go_by_paragraph():
    german = (
        "Die Unterhändler beider Staaten trafen sich am Montag im Hafen, um über die gesperrte Meerenge zu sprechen, "
        "doch niemand rechnet mit einer raschen Öffnung der Fahrrinne."
    )
    article = article_of(f"{BODY}\n\n{german}")
    assert article.language == "en"
    assert article.languages == ("en", "en", "en", "de")


def test_a_page_without_an_article_is_an_error():
    with pytest.raises(PageError, match="holds no words of an article"):
        article_of("Home\nSearch\nLog in\nShare\n© 2033 Harrow Courier")


def test_a_lonely_sentence_is_an_article():
    assert article_of(LEAD).text == LEAD


def assert_map_is_exact(article: Article) -> None:
    last = 0
    for mapping in article.source_map:
        words = article.text[mapping.start : mapping.end]
        assert words == article.page_text[mapping.page_start : mapping.page_start + len(words)]
        assert mapping.start >= last
        assert not article.text[last : mapping.start].strip()
        last = mapping.end
    assert last == len(article.text)


PIECES = st.sampled_from(
    [LEAD, SECOND, THIRD, "Advertisement", "Read more:", "Ferry cancels its timetable", "HARROW (AP) — Boats left.",
     "By Ana Relk", "Tags: strait, mines", "Leave a comment", "Ana Relk contributed to this report.", "•",
     "...", "___", "4.2 C"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"])), min_size=1, max_size=14))
def test_the_map_is_exact_whatever_the_page(parts):
    """Paragraphs and furniture in any order: an exact map or a PageError, and nothing is lost unrecorded."""
    content = "".join(piece + end for piece, end in parts)
    try:
        article = article_of(content)
    except PageError:
        return
    assert_map_is_exact(article)
    kept = sum(not char.isspace() for char in article.text)
    removed = sum(not char.isspace() for item in article.removed for char in item.text)
    assert kept + removed == sum(not char.isspace() for char in content)
    assert len(article.languages) == len(article.text.split("\n\n"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_an_article_or_a_page_error(content):
    try:
        article = article_of(content)
    except PageError:
        return
    assert_map_is_exact(article)


@settings(max_examples=25, deadline=None)
@given(st.permutations([LEAD, SECOND, THIRD]))
def test_cleaning_clean_text_changes_nothing(paragraphs):
    text = "\n\n".join(paragraphs)
    assert article_of(text).text == text


def test_an_agency_that_asks_for_a_link_wrote_the_page():
    article = article_of(f"Strait talks open in Harrow\n\n{BODY}\n\nWhen quoting, a hyperlink to VXB is obligatory.")
    assert article.credits == ("VXB",)
    asking = article_of(
        f"Strait talks open in Harrow\n\n{BODY}\n\nWhen using materials, a link to the source is required"
    )
    assert asking.credits == ()
    assert asking.text == article.text == BODY


def test_a_sign_off_in_brackets_is_reuters_only_where_nobody_else_signs():
    signed = "(Reporting by Ana Relk; editing by Tom Osk)"
    assert article_of(f"Strait talks open in Harrow\n\n{BODY}\n\n{signed}").credits == ("Reuters",)
    other = article_of(f"Strait talks open in Harrow\n\nHARROW, March 14 (Combined) - {BODY}\n\n{signed}")
    assert other.credits == ("Combined",)


def test_an_outlet_behind_by_is_credited():
    for line, credit in (
        ("By Harrow News Agency", "Harrow News Agency"),
        ("By our staff, with Harrowline", "Harrowline"),
        ("Automatic translation · Original: Der Harrower Kurier", "Der Harrower Kurier"),
        ("14 March 2033 • 09:12 • Source: VXB • Views: 1 204", "VXB"),
    ):
        article = article_of(f"Strait talks open in Harrow\n{line}\n\n{BODY}")
        assert (article.credits, article.text) == ((credit,), BODY)
    foot = "Source: Velm Post. Automatic translation, can contain mistakes."
    assert article_of(f"Strait talks open in Harrow\n\n{BODY}\n\n{foot}").credits == ("Velm Post",)


def test_the_title_stands_below_the_sites_motto_and_its_sections():
    top = "CHART ROOM\nA page for those who read the talks on the strait\nAbout / Archive / Support us / RSS"
    assert article_of(f"{top}\n\nNobody wants the channel\n\n{BODY}").title == "Nobody wants the channel"
    agency = "State News Agency of the Republic of Tansk\n\nEnvoys meet in the port of Harrow\n\n"
    assert article_of(agency + BODY).title == "Envoys meet in the port of Harrow"


def test_all_headlines_below_the_last_sentence_are_of_other_stories():
    """Between paragraphs "Read next" takes one along."""
    article = article_of(
        f"Strait talks open in Harrow\n\n{BODY}\n\nRead next\nBoats to cost more\nIs fog good for you? Some say so"
    )
    assert article.text == BODY


def test_a_note_on_the_writer_is_no_part_of_the_article():
    more = "The harbour master closed the eastern quay at noon.\n\nNobody knows who laid the mines in the channel."
    note = "Ana Relk has covered the straits since 2019."
    article = article_of(f"Strait talks open in Harrow\n\n{BODY}\n\n{more}\n\n{note}")
    assert article.byline == ("Ana Relk",)
    assert article.text == f"{BODY}\n\n{more}"
