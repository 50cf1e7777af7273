"""What is marked in an article, and where else its passages stand."""

from dataclasses import replace
from datetime import UTC, date, datetime

from onrecord.nouns.entity import Entity, EntityKind, Mention
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.web.article_view import reading_marks, record_marks, relatives_of, time_marks, versions_of
from onrecord.web.links import RoomLinks
from tests.web.test_lineage_chart import sample_index

INDEX = sample_index()
READING = Reading(
    article="art-first",
    statements=(
        Statement(
            id="sta-1",
            content=(Span(0, 5), Span(8, 12)),
            cue=None,
            source=None,
            to=None,
            via=None,
            kind=Kind.DIRECT,
            act=Act.WARN,
            entity=None,
            speaker_name=None,
            confidence=0.9,
        ),
    ),
    times=(
        TimeExpression(
            span=Span(3, 10),
            type=TimeType.DATE,
            value="2023-03-14",
            earliest=date(2023, 3, 14),
            latest=date(2023, 3, 14),
        ),
        TimeExpression(span=Span(12, 15), type=TimeType.DURATION, value="P2D", earliest=None, latest=None),
    ),
    mentions=(
        Mention(span=Span(20, 27), kind=EntityKind.PERSON, entity=0),
        Mention(span=Span(30, 33), kind=EntityKind.PERSON, entity=0, is_name=False),
    ),
    entities=(Entity(name="Mira Osterby", kind=EntityKind.PERSON),),
    quantities=(),
)


def test_marks_of_a_record_lead_to_its_items():
    """Reports to their utterance, names to their bearer; those of other articles are left out."""
    marks = list(record_marks(INDEX, "art-first", RoomLinks("s-1")))
    assert [(mark.kind, mark.link) for mark in marks] == [
        ("said", "/stories/s-1/items/utt-water"),
        ("name", "/stories/s-1/names/ent-osterby"),
        ("name", "/stories/s-1/names/ent-velmark"),
    ]
    assert marks[0].note == "Mira Osterby, refuse"


def test_an_article_of_no_record_is_marked_by_its_reading():
    """Each stretch of a statement, names but no pronouns; nothing to lead to."""
    marks = list(reading_marks(READING))
    assert [(mark.start, mark.kind, mark.link) for mark in marks] == [
        (0, "said", ""),
        (8, "said", ""),
        (20, "name", ""),
    ]
    assert (marks[0].note, marks[2].note) == ("nobody named, warn", "Mira Osterby")


def test_times_say_what_they_mean():
    """The days; for a length of time its value."""
    assert [mark.note for mark in time_marks(READING)] == ["14 Mar 2023", "P2D"]


def test_passages_are_told_from_both_ends():
    """The copy knows its source, the source its copy; own words come first."""
    (taken,) = relatives_of(INDEX, "art-second")
    (given,) = relatives_of(INDEX, "art-first")
    assert (taken.article, taken.is_source, given.article, given.is_source) == ("art-first", True, "art-second", False)
    assert taken.pairs[0].at.article == "art-first" and given.pairs[0].at.article == "art-second"
    assert "".join(run.text for run in taken.pairs[0].own) == "Osterby"
    assert "".join(run.text for run in given.pairs[0].own) == "Velmark"


def test_each_version_is_held_against_the_one_before():
    """Sentences that changed, with the words; a new title; nothing for the first."""
    seen = datetime(2023, 3, 14, tzinfo=UTC)
    article = INDEX.articles["art-first"]
    edited = replace(article, id="art-2", title="Another title", text=article.text.replace("opened", "broke off"))
    same = replace(edited, id="art-3")
    first, second, third = versions_of([(1, seen, article), (2, seen, edited), (3, seen, same)])
    assert (first.changes, first.title_before, third.changes, third.title_before) == ([], None, [], None)
    assert second.title_before == "Title of first"
    assert [run.text for run in second.changes[0].after if not run.shared] == ["broke off "]
