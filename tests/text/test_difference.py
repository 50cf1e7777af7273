"""What changed between two versions of a text."""

from collections import Counter

from hypothesis import given

from onrecord.text.difference import Difference, find_differences, shared_share
from onrecord.text.sentences import split_sentences
from tests.strategies import article_texts

BEFORE = "The talks were frank. Two ships waited.\n\nThe envoy left on Tuesday."
AFTER = "The talks were frank. Three ships waited.\n\nThe envoy left on Tuesday.\n\nHe will return."


def test_changed_and_added_sentences_are_told_apart():
    """In text order; what stayed is not told."""
    assert find_differences(BEFORE, AFTER) == (
        Difference(("Two ships waited.",), ("Three ships waited.",)),
        Difference((), ("He will return.",)),
    )


def test_a_sentence_taken_back_is_told():
    """Nothing stands in its place."""
    assert find_differences(AFTER, BEFORE)[1] == Difference(("He will return.",), ())


def test_white_space_is_no_difference():
    """A line broken elsewhere is the same line."""
    assert find_differences("The talks were\nfrank.", "The talks  were frank.") == ()


@given(article_texts(), article_texts())
def test_the_differences_turn_one_text_into_the_other(before, after):
    """Each side's sentences, without those that went or came, are the same."""

    def sentences(text):
        return Counter(" ".join(span.of(text).split()) for span in split_sentences(text))

    differences = find_differences(before, after)
    went = Counter(sentence for difference in differences for sentence in difference.before)
    came = Counter(sentence for difference in differences for sentence in difference.after)
    assert sentences(before) - went == sentences(after) - came
    assert all(difference.before or difference.after for difference in differences)


def test_an_edited_text_shares_much_and_another_nothing():
    """As runs of five words."""
    assert shared_share(BEFORE, BEFORE) == 1.0
    assert shared_share(BEFORE, AFTER) > 0.3
    assert shared_share(BEFORE, "Herons nest on the museum roof again, the keeper wrote.") == 0.0
    assert shared_share("Frank talks.", "Frank talks.") == 1.0
