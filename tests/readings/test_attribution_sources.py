"""Sources set right by the parse: behind "according to", over a hyphen, cited by an outlet, taken up by "which"."""

from onrecord.nouns.analysis import Frame, Token
from onrecord.nouns.span import Span
from onrecord.readings.attribution_sources import cited, from_according, is_tied, relative_subject


def parse(tagged: str) -> tuple[str, list[Token], list[int]]:
    """`tagged` is "word/UPOS/head/relation …", heads by number from 0."""
    parts = [word.split("/") for word in tagged.split()]
    tokens, at = [], 0
    for word, upos, head, relation in parts:
        tokens.append(Token(at, at + len(word), upos, int(head), relation))
        at += len(word) + 1
    return " ".join(word for word, *_ in parts), tokens, [token.start for token in tokens]


def frame(text: str, cue: str, source: str, content: str) -> Frame:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Frame(span(cue), span(source), (span(content),), None, None, "state", 1.0, 1.0)


ACCORDING = (
    "Ships/NOUN/1/nsubj waited/VERB/-1/root according/VERB/4/case to/ADP/2/fixed Lind/PROPN/1/obl head/NOUN/4/appos "
    "of/ADP/9/case border/NOUN/8/compound port/NOUN/9/compound affairs/NOUN/5/nmod"
)


def test_what_according_to_governs_is_the_source_from_its_start():
    """Of "Lind head of border port affairs" the model saw the end."""
    text, tokens, starts = parse(ACCORDING)
    found = from_according(text, frame(text, "according to", "affairs", "Ships waited"), tokens, starts)
    assert found is not None
    assert found.of(text) == "Lind head of border port affairs"


CITED = (
    "Borderfax/PROPN/1/nsubj quoted/VERB/-1/root Mira/PROPN/1/obj Holm/PROPN/2/flat as/SCONJ/5/mark "
    "saying/VERB/1/advcl ships/NOUN/7/nsubj wait/VERB/5/ccomp"
)


def test_whom_an_outlet_quotes_as_saying_speaks():
    """The outlet is the channel."""
    text, tokens, starts = parse(CITED)
    found = cited(text, frame(text, "as saying", "Borderfax", "ships wait"), tokens, starts)
    assert found.source is not None
    assert found.via is not None
    assert (found.source.of(text), found.via.of(text)) == ("Mira Holm", "Borderfax")


def test_officials_cited_speak_and_reasons_cited_do_not():
    """ "cited two officials that …" against "cited safety"."""
    text, tokens, starts = parse(
        "Borderfax/PROPN/1/nsubj cited/VERB/-1/root two/NUM/3/nummod officials/NOUN/1/obj that/SCONJ/6/mark "
        "ships/NOUN/6/nsubj wait/VERB/1/ccomp"
    )
    found = cited(text, frame(text, "cited", "Borderfax", "two officials that ships wait"), tokens, starts)
    assert found.source is not None
    assert found.source.of(text) == "two officials"
    assert [part.of(text) for part in found.content] == ["that ships wait"]
    text, tokens, starts = parse("Borderfax/PROPN/1/nsubj cited/VERB/-1/root safety/NOUN/1/obj")
    whole = frame(text, "cited", "Borderfax", "safety")
    assert cited(text, whole, tokens, starts) == whole


def test_officials_seen_as_one_source_with_the_outlet_speak_themselves():
    """ "Borderfax quoted officials" before "saying"."""
    text, tokens, starts = parse(
        "Borderfax/PROPN/1/nsubj quoted/VERB/-1/root officials/NOUN/1/obj saying/VERB/2/acl ships/NOUN/5/nsubj "
        "wait/VERB/3/ccomp"
    )
    found = cited(text, frame(text, "saying", "Borderfax quoted officials", "ships wait"), tokens, starts)
    assert found.source is not None
    assert found.via is not None
    assert (found.source.of(text), found.via.of(text)) == ("officials", "Borderfax")


def test_which_speaks_for_a_letter_and_not_for_a_panel():
    """ "Lind showed a letter which reads …"."""
    sentence = (
        "Lind/PROPN/1/nsubj showed/VERB/-1/root a/DET/3/det {}/NOUN/1/obj which/PRON/5/nsubj reads/VERB/3/acl:relcl "
        "no/INTJ/5/obj"
    )
    text, tokens, starts = parse(sentence.format("letter"))
    found = relative_subject(text, frame(text, "reads", "Lind", "no"), tokens, starts)
    assert found is not None
    assert found.of(text) == "which"
    text, tokens, starts = parse(sentence.format("panel"))
    found = relative_subject(text, frame(text, "reads", "Lind", "no"), tokens, starts)
    assert found is not None
    assert found.of(text) == "Lind"


def test_a_hyphen_ties_words_only_without_blanks():
    """ "state-run", not "talks - run"."""
    text = "state-run talks - run"
    tokens = [
        Token(at, at + len(word), "NOUN", -1, "dep")
        for word, at in (("state", 0), ("-", 5), ("run", 6), ("talks", 10), ("-", 16), ("run", 18))
    ]
    assert is_tied(text, tokens, 2)
    assert not is_tied(text, tokens, 5)
