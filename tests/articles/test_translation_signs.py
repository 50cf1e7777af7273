"""Signs of machine translation, and what only looks like one."""

from onrecord.articles.translation_signs import find_translation_notice, find_translation_signs


def signs_in(*paragraphs: str) -> tuple[str, ...]:
    return find_translation_signs(paragraphs, ["en"] * len(paragraphs))


def test_doubled_stops_are_enough():
    (sign,) = signs_in("The boats left the Council of the Straits. .")
    assert "Straits. ." in sign


def test_one_stray_stop_may_be_a_slip_and_two_are_a_sign():
    assert signs_in("They may set up patrols. and leave.") == ()
    (sign,) = signs_in("They may set up patrols. and leave.", "The boats wait. while the mines drift.")
    assert "patrols. and" in sign


def test_a_small_heading_among_capital_ones():
    assert signs_in("hard front", "Words about mines", "The boats left the harbour.")
    assert signs_in("hard front", "words about mines", "The boats left the harbour.") == ()


def test_abbreviations_and_ellipses_are_none():
    assert signs_in("He moved to Velm, Calif. and stayed.", "The Acme Corp. said no.", "We wait . . . and wait.") == ()


def test_other_scripts_are_left_alone():
    assert find_translation_signs(["他走了。 。"], ["zh"]) == ()


def test_a_page_that_says_it_was_translated_by_a_tool():
    """Notices name the machine or the tool; a translator's name is no sign."""
    assert find_translation_notice("The boats left.\n(Translated automatically from: Velm Echo)") == (
        "the page says so, “(Translated automatically from: Velm Echo)”",
    )
    assert find_translation_notice("Translated with VelmTrans. Errors are possible.")
    assert find_translation_notice("This article was machine translated.")
    assert find_translation_notice("Machine translation from Karrenian")
    assert find_translation_notice("Source: Velm Echo    Machine translation, may contain errors")
    assert find_translation_notice("Source: Velm Echo. Automatic translation, can contain mistakes.")
    assert find_translation_notice("He praised the book. Machine translation is cheaper.") == ()
    assert find_translation_notice("Translated by Anna Berg") == ()
    assert find_translation_notice("Translated with permission of the publisher") == ()
    assert find_translation_notice("He had his book translated by machine in a week.") == ()
