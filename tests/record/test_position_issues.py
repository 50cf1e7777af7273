"""One short name for what positions are about."""

import pytest

from onrecord.record.content import make_content
from onrecord.record.position_issues import Topic, first_words, name_issue


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("to act alone", "act alone"),
        ("it is not possible to deviate", "deviate"),
        ("to give Karrenia all the time and opportunities", "give Karrenia all the time"),
        ("to meet again: on 24 September in Osterby", "meet again"),
        ("to stop fighting at 11 a.m.", "stop fighting"),
        ("we'll inspect every ferry", "inspect every ferry"),
        ("to resolving all of it soon, and in any way", "resolving all of it soon"),
        ("He will definitely be coming to Osterby", "coming to Osterby"),
        ("any future attempt to join Velmark", "any future attempt to join Velmark"),
        ("providing “harbour guarantees” to Osterby", "providing harbour guarantees to Osterby"),
    ],
)
def test_without_a_noun_the_verb_names_the_issue(text: str, name: str):
    """Cut where a reader would, and without what stands before the verb."""
    assert first_words(text) == name


def test_marks_are_no_part_of_a_name():
    """A quotation that begins or ends inside it leaves its mark behind."""
    content = make_content("to continue its “siege” against the “harbour", "", verbatim=False)
    topic = Topic("siege” against the “harbour", 0, "f")
    assert name_issue([topic], [content], frozenset(), {}) == "siege against the harbour"


def test_an_action_names_nothing():
    """Nor does a level: anything may be one."""
    content = make_content("to continue harbour talks at a lower level", "", verbatim=False)
    topics = [Topic("a lower level", 0, "f"), Topic("harbour talks", 1, "f")]
    assert name_issue(topics, [content], frozenset(), {}) == "harbour talks"


def test_neither_a_punishment_nor_a_region_names_an_issue():
    """What it is about stands beside it."""
    content = make_content("a harsh response to the herring ban in the northern region", "", verbatim=False)
    topics = [Topic("harsh response", 0, "f"), Topic("herring ban", 1, "f"), Topic("northern region", 2, "f")]
    assert name_issue(topics, [content], frozenset(), {}) == "herring ban"
