"""Quotations between marks of many kinds."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.quotations import find_quotations


def found(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in find_quotations(text)]


def test_marks_of_several_newsrooms():
    """Curly, straight, German, French, typewriter."""
    assert found('“No,” he said. "Yes," she said.') == ["“No,”", '"Yes,"']
    assert found("„Nein“, sagte er. «Non», dit-elle.") == ["„Nein“", "«Non»"]
    assert found("``No,'' he said.") == ["``No,''"]


def test_an_unclosed_quotation_runs_to_the_end_of_its_paragraph():
    """And says so."""
    text = "“They will be hard. We shall see.\n\nThe talks go on."
    (quotation,) = find_quotations(text)
    assert not quotation.is_closed
    assert quotation.span.of(text) == "“They will be hard. We shall see."


def test_a_quotation_that_runs_over_paragraphs_is_known():
    """Each paragraph is opened anew; only the last is closed."""
    first, last = find_quotations("“One.\n\n“Two.”")
    assert first.runs_on and not first.is_closed
    assert last.is_closed


def test_a_closing_mark_with_nothing_open_is_passed_over():
    """Its partner was lost; guessing where would invent words."""
    assert found("We will not wait,” he said, “and nor will they.”") == ["“and nor will they.”"]


def test_inside_leaves_the_marks_out():
    """The words alone, marks of one or two characters."""
    text = "``No,'' he said. “Yes.”"
    assert [q.inside(text).of(text) for q in find_quotations(text)] == ["No,", "Yes."]


@given(st.text(alphabet="abs \"“”„«»‘’'.\n", max_size=60))
def test_quotations_are_in_order_and_do_not_overlap(text):
    """Whatever marks are lost or doubled."""
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.span.start < quotation.span.end <= len(text)
        assert "\n" not in quotation.span.of(text)
        assert quotation.span.contains(quotation.inside(text))
        end = quotation.span.end


def test_single_marks_quote_where_they_pair_and_apostrophes_do_not():
    """The British way; a possessive, an elision and a plural's apostrophe open and close nothing."""
    assert found("Harro called it 'a ruse' and ‘no more’.") == ["'a ruse'", "‘no more’"]
    assert found("Harro's talks in the '90s didn't end; the states' envoys left.") == []
    assert found("'The states' envoys must go,' he said.") == ["'The states' envoys must go,'"]


def test_the_outer_of_two_single_quotations_counts():
    """Also where the inner one lost its second mark."""
    assert found("'He said the 'lights are out,' Harro said.") == ["'He said the 'lights are out,'"]
    assert found("“She calls it 'a ruse',” he said, 'always'.") == ["“She calls it 'a ruse',”", "'always'"]


def test_marks_that_a_tokenizer_set_apart_pair_by_turns():
    """Blanks on both sides of each tell nothing of which opens; an odd number tells nothing at all."""
    assert found('Harro said " we will wait " , then " no " .') == ['" we will wait "', '" no "']
    assert found('Harro said " we will wait .') == []
