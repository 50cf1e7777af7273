"""Training documents as scraped pages print them: the labels stay on their words."""

import random
from itertools import pairwise

import pytest

from training.gold import from_text
from training.scraped import FURNITURE, spun, without_quotes
from training.standoff import OwnStatement
from training.statement_corpora import frames_of

TEXT = (
    "Norland waits for ships\n\n"
    "Ada Berg told reporters: “Ships wait.\n\n“They leave — if it rains.”\n\n"
    "Sudmark’s envoy disagreed.\n\nRain fell on the harbour.\n\nIt fell all night."
)


def document():
    def span(words):
        return TEXT.index(words), TEXT.index(words) + len(words)

    quoted = OwnStatement(
        source=span("Ada Berg"),
        cue=span("told"),
        content=((TEXT.index("“Ships"), TEXT.index("rains.”") + len("rains.”")),),
        speaker=None,
        kind="direct",
        act="state",
        to=span("reporters"),
        via=None,
    )
    made = from_text("test", "one", TEXT)
    made.frames = frames_of(made, [quoted])
    made.times = ["B-date" if word == "night" else "O" for word in made.words]
    return made


def letters(words):
    return "".join(char for word in words for char in word.lower() if char.isalnum())


@pytest.mark.parametrize("seed", range(20))
def test_spinning_keeps_labels_on_their_words(seed):
    """Whatever the page does, the cue, source, addressee and content are the same words; sentences tile the text."""
    before, after = document(), spun(document(), random.Random(seed))
    for role in ("source", "content", "to"):
        pairs = zip(getattr(before.frames[0], role), getattr(after.frames[0], role), strict=True)
        assert all(letters(before.words[slice(*a)]) == letters(after.words[slice(*b)]) for a, b in pairs), role
    assert letters(after.words[slice(*after.frames[0].cue)]) == "told"
    assert [after.words[index] for index, label in enumerate(after.times) if label != "O"] == ["night"]
    assert after.sentences[0][0] == 0 and after.sentences[-1][1] == len(after.words)
    assert all(one[1] == other[0] for one, other in pairwise(after.sentences))
    assert len(after.words) == len(after.paragraph_starts) == len(after.times)


def test_spinning_does_each_thing_to_some_documents():
    """Capitals in headings, plain marks, paragraphs run together, lines of the page: all within forty documents."""
    pages = [spun(document(), random.Random(seed)) for seed in range(40)]
    assert any(page.words[0] == "NORLAND" for page in pages)
    assert any("“" not in page.words and '"' in page.words for page in pages)
    assert any(page.paragraph_starts.count(True) == 1 for page in pages)
    assert any("Advertisement" in page.words for page in pages)
    assert any(page.words == document().words for page in pages)


def test_no_line_is_put_inside_an_attribution():
    """A quotation over two paragraphs would otherwise be said to hold the line."""
    furniture = {letters(line.split()) for line in FURNITURE}
    for seed in range(40):
        page = spun(document(), random.Random(seed))
        ((start, end),) = page.frames[0].content
        assert not any(line in letters(page.words[start:end]) for line in furniture)


def test_spinning_is_the_same_for_the_same_seed():
    assert spun(document(), random.Random(7)) == spun(document(), random.Random(7))


def test_a_quotation_that_lost_all_marks_is_unmarked():
    for seed in range(10):
        page = without_quotes(document(), random.Random(seed))
        marks = [word for word in page.words if word in "“”"]
        assert page.frames[0].kind == ("direct" if marks else "unmarked")
        assert letters(page.words[slice(*page.frames[0].content[0])]) == "shipswaittheyleaveifitrains"
