"""Sources behind their verb, of reports about reports, and left out by a translation."""

from onrecord.nouns.analysis import Frame, Token
from onrecord.nouns.span import Span
from onrecord.readings.inverted_sources import inverted, reported_to_have_said, with_left_out


def parse(tagged: str) -> tuple[str, list[Token]]:
    """`tagged` is "word/UPOS/head/relation …", heads by number from 0; without one, a word on its own."""
    parts = [word.split("/") for word in tagged.split()]
    tokens, at = [], 0
    for word, upos, *rest in parts:
        head, relation = rest or ("-1", "dep")
        tokens.append(Token(at, at + len(word), upos, int(head), relation))
        at += len(word) + 1
    return " ".join(part[0] for part in parts), tokens


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def frame(text: str, cue: str, source: str | None, *content: str) -> Frame:
    said = tuple(span(text, words) for words in content)
    return Frame(span(text, cue), span(text, source) if source else None, said, None, None, "state", 1.0, 1.0)


def words_of(text: str, found: Frame) -> tuple[str | None, list[str]]:
    return found.source.of(text) if found.source else None, [part.of(text) for part in found.content]


def at(text: str, tokens: list[Token], cue: str) -> list[int]:
    where = span(text, cue)
    return [index for index, token in enumerate(tokens) if where.start <= token.start < where.end]


COMPLAINED = (
    "Neither/DET/1/det side/NOUN/2/nsubj opened/VERB the/DET gate/NOUN ,/PUNCT complained/VERB Mira/PROPN Holm/PROPN "
    "./PUNCT"
)


def test_who_stands_behind_the_verb_speaks():
    """And the clause before it is what was said, whatever its subject."""
    text, tokens = parse(COMPLAINED)
    seen = frame(text, "complained", "Neither side", ".")
    found = inverted(text, seen, tokens, at(text, tokens, "complained"), [span(text, "Mira Holm")])
    source, content = words_of(text, found)
    assert source == "Mira Holm"
    assert content[0].startswith("Neither side opened the gate")


def test_the_verbs_own_subject_keeps_its_words():
    """ "Lind, who had met them, thanked Holm": thanks go to Holm."""
    text, tokens = parse(
        "Lind/PROPN/6/nsubj who/PRON had/AUX met/VERB them/PRON ,/PUNCT stressed/VERB Holm/PROPN was/AUX "
        "free/ADJ ./PUNCT"
    )
    seen = frame(text, "stressed", "Lind", "Holm was free")
    assert inverted(text, seen, tokens, at(text, tokens, "stressed"), [span(text, "Holm")]) == seen


def test_an_unnamed_source_behind_the_verb_speaks():
    """ "Lind shouted, says one aide to Holm." tells what the aide says."""
    text, tokens = parse(
        "Lind/PROPN/1/nsubj shouted/VERB ,/PUNCT says/VERB one/NUM aide/NOUN to/ADP Holm/PROPN ./PUNCT"
    )
    seen = frame(text, "says", "Lind", "one aide to Holm")
    found = inverted(text, seen, tokens, at(text, tokens, "says"), [span(text, "Holm")])
    assert words_of(text, found)[0] == "one aide to Holm"
    assert words_of(text, found)[1][0].startswith("Lind shouted")


def test_a_verb_without_source_takes_the_name_behind_it():
    """ "“We stay”, told Holm to reporters", as machines translate."""
    text, tokens = parse('"/PUNCT We/PRON stay/VERB "/PUNCT ,/PUNCT told/VERB Holm/PROPN to/ADP reporters/NOUN ./PUNCT')
    found = inverted(text, frame(text, "told", None, "We stay"), tokens, at(text, tokens, "told"), [span(text, "Holm")])
    assert words_of(text, found) == ("Holm", ["We stay"])


def test_who_is_reported_to_have_said_something_said_it():
    """Only the last verb is the speaker's."""
    text, tokens = parse(
        "Boats/NOUN wait/VERB ,/PUNCT the/DET/4/det mayor/NOUN/6/nsubj:pass is/AUX/6/aux:pass reported/VERB to/PART "
        "have/AUX remarked/VERB ./PUNCT"
    )
    seen = frame(text, "is reported", None, "Boats wait", "to have remarked")
    found = reported_to_have_said(text, seen, tokens, at(text, tokens, "is reported"))
    assert words_of(text, found) == ("the mayor", ["Boats wait"])
    assert found.cue.of(text) == "is reported to have remarked"


def test_a_quotation_before_a_lone_verb_is_the_last_subjects():
    """Languages without pronouns leave "she" out, and machines leave it so."""
    text = 'Holm showed herself calm. "We stay", declared. Boats wait.'
    frames = (frame(text, "showed", "Holm", "calm"), frame(text, "declared", None, '"We stay"'))
    assert [found.source for found in with_left_out(text, frames)] == [span(text, "Holm")] * 2


def test_a_lone_verb_in_another_paragraph_has_no_source():
    """Nothing tells whose subject it would share."""
    text = 'Holm showed herself calm.\n\n"We stay", declared.'
    frames = (frame(text, "showed", "Holm", "calm"), frame(text, "declared", None, '"We stay"'))
    assert with_left_out(text, frames)[1].source is None
