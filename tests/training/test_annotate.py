"""From the working form to offsets: placed exactly, or refused."""

import pytest

from training.annotate import NotPlaced, Numbered, place, read_line, read_working

TEXT = (
    "Norland calls on Sudmark to talk\n\n"
    "The minister, Ada Berg, told reporters that “ships wait” and that ships leave. She said: “We wait. We hope.”"
)
NUMBERED = Numbered.of(TEXT)


def words(span):
    return None if span is None else TEXT[slice(*span)]


def test_the_sentences_are_counted_from_one():
    assert words(NUMBERED.sentences[0]) == "Norland calls on Sudmark to talk"
    assert len(NUMBERED.sentences) == 4


def test_a_line_becomes_spans():
    made = read_line(NUMBERED, "1 Norland | calls on | to talk | i request | = | Sudmark |")
    assert [words(made.source), words(made.cue), words(made.to), made.via] == ["Norland", "calls on", "Sudmark", None]
    assert [words(span) for span in made.content] == ["to talk"]
    assert (made.kind, made.act, words(made.speaker)) == ("indirect", "request", "Norland")


def test_a_speaker_is_looked_for_in_the_whole_document():
    made = read_line(NUMBERED, '3-4 She | said | "We .. $$ | d want | Ada Berg')
    assert words(made.speaker) == "Ada Berg"
    assert [words(span) for span in made.content] == ["“We wait. We hope.”"]


def test_straight_marks_stand_for_curly_ones():
    made = read_line(
        NUMBERED, '2 The minister, Ada Berg | told | that "ships wait" and .. $ | m state | Ada Berg | reporters'
    )
    assert [words(span) for span in made.content] == ["that “ships wait” and that ships leave"]


def test_the_second_of_two_is_asked_for():
    assert words(place(TEXT, (0, len(TEXT)), "ships~2")) == "ships"
    assert place(TEXT, (0, len(TEXT)), "ships~2")[0] > place(TEXT, (0, len(TEXT)), "ships~1")[0]


@pytest.mark.parametrize("asked", ["ships", "boats", "ships~3", "ship", "that .. leave"])
def test_words_that_are_not_there_just_once_are_refused(asked):
    """Twice there, nowhere, no third one, part of a word, a beginning that is there twice."""
    with pytest.raises(NotPlaced):
        place(TEXT, (0, len(TEXT)), asked)


@pytest.mark.parametrize(
    "line",
    [
        "1 Norland | calls on | Sudmark to talk | i request | = | Sudmark",
        "1 Norland | calls on | | i request",
        "1 Norland | calls on | to talk | x request",
        "1 Norland | calls on | to talk | i shout",
        "9 Norland | calls on | to talk | i request",
        "1 Norland | calls on | to talk | i request | Carl Dahl",
        "Norland calls on Sudmark",
    ],
)
def test_a_line_that_does_not_hold_is_refused(line):
    """Parts that overlap, no content, no such kind, act, sentence or speaker, no line of the form."""
    with pytest.raises(NotPlaced):
        read_line(NUMBERED, line)


def test_the_end_of_a_sentence_is_written_short():
    """Without its stop and what stands before the stop, or with it."""
    text = "They wait ."
    assert [text[slice(*place(text, (0, 11), f"^ .. {end}"))] for end in ("$", "$$")] == ["They wait", "They wait ."]


def test_a_working_file_gives_documents_and_what_is_wrong_with_it():
    lines = ["# N1", "1 Norland | calls on | to talk | i request", "1 Norland | calls | on Sudmark | i request", "# X"]
    documents, wrong = read_working(lines, "re3d", {"N1.whole": TEXT, "N2": TEXT})
    assert [(document.document, len(document.statements)) for document in documents] == [("N1.whole", 1)]
    assert [complaint.partition(":")[0] for complaint in wrong] == ["3", "4"]
    assert "overlaps" in wrong[0] and "0 documents begin with 'X'" in wrong[1]
