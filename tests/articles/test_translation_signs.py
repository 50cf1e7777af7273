"""Signs of machine translation, and what only looks like one."""

from onrecord.articles.translation_signs import find_translation_signs


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
