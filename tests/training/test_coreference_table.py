"""Weights for those whom pronouns and descriptions may mean, from a few examples of our own."""

from onrecord.nouns.analysis import Analysis, TaggedSpan, Token
from onrecord.nouns.span import Span
from onrecord.reader.tokenize import tokenize
from onrecord.readings.coreference_ranker import Stand
from training.coreference_table import Example, Labelled, examples_of, fit, is_one, is_right, left_out

TEXT = "Harro Lind spoke . He said so ."


def make_examples(count: int) -> list[Example]:
    """The one who is near is meant, wherever he stands in the list."""
    near, far = {"near": 1.0}, {"far": 1.0}
    return [
        Example(f"page {at}", Stand.THING, (near, far) if at % 2 else (far, near), (bool(at % 2), not at % 2))
        for at in range(count)
    ]


def test_what_is_right_gets_weight():
    """And documents left out are settled by it."""
    examples = make_examples(20)
    table = fit(examples)
    assert table[Stand.THING]["near"] > 0 > table[Stand.THING]["far"]
    assert all(is_right(table, one) for one in examples)
    assert left_out(examples)[Stand.THING] == (20, 20)


def test_a_stand_takes_no_weight_for_what_it_never_showed():
    """A feature of "it" says nothing of "the minister"."""
    assert fit(make_examples(20))[Stand.ROLE] == {}


def test_names_are_one_by_words_or_initials():
    """The shorter one's words, or letters; one word shared is not enough."""
    assert is_one("Harro Lind", "Lind")
    assert is_one("OSB", "Office for Safe Borders")
    assert not is_one("the Ruvanian government", "the Mirelian government")
    assert not is_one("Lind", None)


def test_a_labelled_pronoun_is_an_example():
    """With the one who is meant marked; a source that nobody labelled is none."""
    rows = [("PROPN", 2, "nsubj"), ("PROPN", 0, "flat"), ("VERB", -1, "root"), ("PUNCT", 2, "punct")]
    rows += [("PRON", 5, "nsubj"), ("VERB", -1, "root"), ("ADV", 5, "advmod"), ("PUNCT", 5, "punct")]
    tokens = tuple(Token(*span, *row) for span, row in zip(tokenize(TEXT), rows, strict=True))
    analysis = Analysis(tokens, ((0, 4), (4, 8)), (TaggedSpan(Span(0, 10), "person", 0.9),), (), ())
    he = (TEXT.index("He"), TEXT.index("He") + 2)
    (example,) = examples_of(Labelled("page", TEXT, {he: "Harro Lind"}), analysis)
    assert (example.stand, example.right) == (Stand.PERSON, (True,))
    assert examples_of(Labelled("page", TEXT, {}), analysis) == []
