"""The table that weighs a statement's words for its act: what may be in it."""

from training.act_table import PARTS, Example, has_name, make_table, small_words
from training.gold import from_text

TEXT = (
    "The navy of Karrenia left Osterby. Nobody in Karrenia saw the navy. Will it stay? I will not say.\n\n"
    "Navy Leaves Osterby Harbour As Talks Fail"
)


def test_a_word_is_small_that_texts_mostly_print_so():
    """First words of sentences and headlines tell nothing; "I" is always small."""
    small = small_words([from_text("invented", "one", TEXT)])
    assert {"navy", "will", "i", "stay"} <= small
    assert not {"karrenia", "osterby", "harbour", "nobody"} & small


def test_a_feature_with_a_name_is_left_out():
    """In any of its words, but cues and sections of words have none."""
    small = frozenset({"said", "navy", "to"})
    assert has_name("w:karrenia", small)
    assert has_name("two:karrenia navy", small)
    assert not has_name("first:say|navy", small)
    assert not has_name("cue:Osterbyed", small)
    assert not has_name("if", small)


def test_the_same_statements_make_the_same_table_without_names():
    """Byte by byte: the command can be run again at any time."""
    examples = [
        Example(f"d{at}", {f"cue:{act}s": 1.0, "w:karrenia": 0.6, "w:navy": 0.6}, {part: [] for part in PARTS}, act)
        for at in range(10)
        for act in ("deny", "demand", "warn")
    ]
    table, accuracy = make_table(examples, frozenset({"navy"}))
    assert accuracy == 1.0
    assert "w:karrenia" not in table["rows"]
    assert "cue:denys" in table["rows"]
    assert (table, accuracy) == make_table(examples, frozenset({"navy"}))
