"""Cues with their auxiliaries, cues that are none, and sources that cannot be anybody."""

import pytest

from onrecord.nouns.analysis import Analysis, Frame, Token
from onrecord.nouns.span import Span
from onrecord.readings.attributions import settle_cue, settle_frames


def tag(tagged: str) -> tuple[str, list[Token]]:
    """`tagged` is "word/UPOS word/UPOS"."""
    words = [pair.rsplit("/", 1) for pair in tagged.split()]
    tokens, at = [], 0
    for word, upos in words:
        tokens.append(Token(at, at + len(word), upos, -1, "dep"))
        at += len(word) + 1
    return " ".join(word for word, _ in words), tokens


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def settled(tagged: str, cue: str) -> str | None:
    text, tokens = tag(tagged)
    found = settle_cue(text, span(text, cue), tokens, [token.start for token in tokens])
    return found.of(text) if found else None


def test_auxiliaries_and_negation_go_along():
    """They carry whether it was said at all."""
    assert settled("He/PRON has/AUX not/PART called/VERB for/ADP talks/NOUN", "called for") == "has not called for"


def test_an_adverb_in_between_does_not():
    """Only what stands right before the verb."""
    assert settled("She/PRON has/AUX today/NOUN warned/VERB them/PRON", "warned") == "warned"


def test_function_words_alone_are_no_cue():
    """A lone «was» or «of» signals nothing."""
    assert settled("The/DET port/NOUN was/AUX closed/VERB", "was") is None
    assert settled("the/DET end/NOUN of/ADP talks/NOUN", "of") is None


def test_fixed_cues_and_marks_stay():
    """«according to» is made of function words; a colon speaks for itself."""
    assert settled("according/ADP to/ADP Harro/PROPN", "according to") == "according to"
    assert settled("Harro/PROPN :/PUNCT No/INTJ", ":") == ":"


def test_an_article_is_nobody():
    """A source without a noun or pronoun is none; marks at its ends fall off; a pronoun is no channel."""
    text, tokens = tag("the/DET talks/NOUN ,/PUNCT Harro/PROPN said/VERB ,/PUNCT it/PRON failed/VERB")
    frame = Frame(
        span(text, "said"),
        span(text, "the"),
        (span(text, "failed"),),
        span(text, ", Harro"),
        span(text, "it"),
        "state",
        0.9,
        0.9,
    )
    (made,) = settle_frames(text, Analysis(tuple(tokens), (), (), (), (frame,))).frames
    assert made.source is None
    assert made.to is not None and made.to.of(text) == "Harro"
    assert made.via is None


def test_an_addressee_is_neither_a_place_nor_a_day():
    """Where and when it was said is no part of to whom."""
    text, tokens = tag("Harro/PROPN told/VERB reporters/NOUN in/ADP Brussels/PROPN of/ADP it/PRON")
    frame = Frame(
        span(text, "told"), None, (span(text, "it"),), span(text, "reporters in Brussels"), None, "state", 0.9, 0.9
    )
    (made,) = settle_frames(text, Analysis(tuple(tokens), (), (), (), (frame,))).frames
    assert made.to is not None and made.to.of(text) == "reporters"


def test_where_it_was_said_is_nobody_spoken_to():
    """ "at the port" is a place, whoever may be meant by it elsewhere."""
    text, tokens = tag("Harro/PROPN spoke/VERB at/ADP the/DET port/NOUN of/ADP it/PRON")
    frame = Frame(span(text, "spoke"), None, (span(text, "it"),), span(text, "the port"), None, "state", 0.9, 0.9)
    (made,) = settle_frames(text, Analysis(tuple(tokens), (), (), (), (frame,))).frames
    assert made.to is None


def read(
    tagged: str, heads: list[tuple[int, str]], *, source: str | None, cue: str, content: str, to: str = ""
) -> str | None:
    """The settled source; `heads` gives head (from 1, 0 root) and relation of each word."""
    text, flat = tag(tagged)
    tokens = [
        Token(token.start, token.end, token.upos, head - 1, deprel)
        for token, (head, deprel) in zip(flat, heads, strict=True)
    ]
    start = span(text, source) if source else None
    addressed = span(text, to) if to else None
    frame = Frame(span(text, cue), start, (span(text, content),), addressed, None, "state", 0.9, 0.9)
    (made,) = settle_frames(text, Analysis(tuple(tokens), (), (), (), (frame,))).frames
    return made.source.of(text) if made.source else None


def test_a_source_takes_its_title_and_the_rest_of_the_name_along():
    """The parse knows what belongs to a surname."""
    heads = [(2, "nmod:desc"), (4, "nsubj"), (2, "flat"), (0, "root"), (4, "obj")]
    tagged = "Mr./PROPN Ilse/PROPN Harro/PROPN said/VERB no/NOUN"
    assert read(tagged, heads, source="Ilse", cue="said", content="no") == "Mr. Ilse Harro"


def test_a_source_does_not_end_in_a_title_or_a_modifier():
    """The noun after it is who speaks, unless that is the cue."""
    heads = [(2, "nmod:desc"), (3, "nsubj"), (0, "root"), (3, "obj")]
    tagged = "Mr./PROPN Harro/PROPN said/VERB no/NOUN"
    assert read(tagged, heads, source="Mr.", cue="said", content="no") == "Mr. Harro"
    heads = [(2, "compound"), (0, "root"), (4, "case"), (2, "nmod")]
    tagged = "Port/PROPN claims/NOUN of/ADP theft/NOUN"
    assert read(tagged, heads, source="Port", cue="claims", content="theft") == "Port"


def test_a_source_cut_in_a_bracket_is_closed():
    """Party and place behind a name."""
    heads = [(5, "nsubj"), (3, "punct"), (1, "nmod"), (3, "punct"), (0, "root"), (5, "obj")]
    tagged = "Harro/PROPN (/PUNCT North/PROPN )/PUNCT said/VERB no/NOUN"
    assert read(tagged, heads, source="Harro ( North", cue="said", content="no") == "Harro ( North )"


def test_a_participle_shares_the_subject_of_its_verb():
    """«She left, saying no»: she said it."""
    heads = [(2, "nsubj"), (0, "root"), (2, "punct"), (2, "advcl"), (4, "obj")]
    tagged = "She/PRON left/VERB ,/PUNCT saying/VERB no/NOUN"
    assert read(tagged, heads, source=None, cue="saying", content="no") == "She"


def test_a_passive_has_nobody_behind_it():
    """«It was said»: by whom, the text does not tell."""
    heads = [(3, "nsubj:pass"), (3, "aux:pass"), (0, "root"), (3, "xcomp")]
    assert read("It/PRON was/AUX said/VERB broken/ADJ", heads, source=None, cue="said", content="broken") is None


def test_whom_the_words_go_to_does_not_speak():
    """«She left, urging Harro to stay»: the tree may hang Harro under the cue as if its subject."""
    heads = [(2, "nsubj"), (0, "root"), (2, "punct"), (2, "advcl"), (4, "nsubj"), (7, "mark"), (4, "xcomp")]
    tagged = "She/PRON left/VERB ,/PUNCT urging/VERB Harro/PROPN to/PART stay/VERB"
    assert read(tagged, heads, source=None, cue="urging", content="to stay", to="Harro") == "She"


def test_a_name_inside_the_subject_does_not_speak():
    """«Harro, who met Lind, said»: the source goes back to the head of the subject."""
    heads = [(6, "nsubj"), (3, "nsubj"), (1, "acl:relcl"), (3, "obj"), (6, "punct"), (0, "root"), (6, "obj")]
    tagged = "Harro/PROPN who/PRON met/VERB Lind/PROPN ,/PUNCT said/VERB no/NOUN"
    assert read(tagged, heads, source="Lind", cue="said", content="no") == "Harro who met Lind"


def test_a_note_tells_what_its_sender_says():
    """«She sent a note saying no»: she said it."""
    heads = [(2, "nsubj"), (0, "root"), (4, "det"), (2, "obj"), (4, "acl"), (5, "obj")]
    tagged = "She/PRON sent/VERB a/DET note/NOUN saying/VERB no/NOUN"
    assert read(tagged, heads, source=None, cue="saying", content="no") == "She"


def test_some_may_speak_and_so_may_the_agent_of_a_passive():
    """«Some said no», «it was denied by Harro»."""
    assert read("Some/DET said/VERB no/NOUN", [(2, "nsubj"), (0, "root"), (2, "obj")], source=None, cue="said", content="no") == "Some"  # fmt: skip  # noqa: E501
    heads = [(3, "nsubj:pass"), (3, "aux:pass"), (0, "root"), (5, "case"), (3, "obl:agent")]
    tagged = "It/PRON was/AUX denied/VERB by/ADP Harro/PROPN"
    assert read(tagged, heads, source=None, cue="was denied", content="It") == "Harro"


def test_a_participle_after_a_comma_is_the_subject_s():
    """In "Harro quoted Lind, adding …" it is Harro who adds, and not whom he quoted."""
    text = "Harro quoted Lind , adding more"
    rows = [("PROPN", 1, "nsubj"), ("VERB", -1, "root"), ("PROPN", 1, "obj"), ("PUNCT", 1, "punct")]
    rows += [("VERB", 1, "advcl"), ("NOUN", 4, "obj")]
    tokens, at = [], 0
    for word, row in zip(text.split(), rows, strict=True):
        tokens.append(Token(at, at + len(word), *row))
        at += len(word) + 1
    frame = Frame(span(text, "adding"), span(text, "Lind"), (span(text, "more"),), None, None, "state", 1.0, 0.9)
    (settled_frame,) = settle_frames(text, Analysis(tuple(tokens), ((0, 6),), (), (), (frame,))).frames
    assert settled_frame.source == span(text, "Harro")


def test_the_verb_that_opens_a_content_is_the_cue_where_that_is_none():
    """ "They all" "insisted that …": a word that belongs to the verb signals nothing without it."""
    text, tokens = tag("They/PRON all/DET insisted/VERB that/SCONJ ferries/NOUN leave/VERB")
    tokens[1] = Token(tokens[1].start, tokens[1].end, "ADV", 2, "advmod")
    frame = Frame(
        span(text, "all"),
        span(text, "They"),
        (span(text, "insisted that ferries leave"),),
        None,
        None,
        "demand",
        0.9,
        0.9,
    )
    (settled_frame,) = settle_frames(text, Analysis(tuple(tokens), ((0, 6),), (), (), (frame,))).frames
    assert settled_frame.cue.of(text) == "all insisted"
    assert settled_frame.content[0].of(text).strip() == "that ferries leave"


def parsed(tagged: str) -> tuple[str, list[Token]]:
    """`tagged` is "word/UPOS/head/deprel …", head counted from 0, -1 for the root."""
    tokens, words = [], []
    at = 0
    for item in tagged.split():
        word, upos, head, deprel = item.rsplit("/", 3)
        tokens.append(Token(at, at + len(word), upos, int(head), deprel))
        words.append(word)
        at += len(word) + 1
    return " ".join(words), tokens


@pytest.mark.parametrize(
    ("tagged", "cue", "content", "source"),
    [
        (
            "Harro/PROPN/2/nmod:poss 's/PART/0/case claim/NOUN/-1/root of/ADP/4/case loss/NOUN/2/nmod",
            "claim",
            "loss",
            "Harro",
        ),
        (
            "Harro/PROPN/3/nsubj was/AUX/3/cop a/DET/3/det critic/NOUN/-1/root of/ADP/5/case tolls/NOUN/3/nmod",
            "critic of",
            "tolls",
            "Harro",
        ),
        (
            "a/DET/1/det call/NOUN/-1/root from/ADP/3/case Harro/PROPN/1/nmod to/PART/5/mark act/VERB/1/acl",
            "call",
            "to act",
            "Harro",
        ),
        (
            "Harro/PROPN/1/nsubj made/VERB/-1/root calls/NOUN/1/obj to/PART/4/mark act/VERB/2/acl",
            "calls",
            "to act",
            "Harro",
        ),
        (
            "According/ADP/2/case to/ADP/0/fixed Harro/PROPN/4/obl ,/PUNCT/4/punct nobody/PRON/-1/root came/VERB/4/acl",
            "According to",
            "nobody came",
            "Harro",
        ),
        (
            "They/PRON/1/nsubj read/VERB/-1/root a/DET/3/det claim/NOUN/1/obj of/ADP/5/case loss/NOUN/3/nmod",
            "claim",
            "loss",
            None,
        ),
    ],
)
def test_a_noun_has_its_source_beside_it(tagged, cue, content, source):
    """Where the model saw none: the owner, the subject, "from", who makes it; who reads a claim claims nothing."""
    text, tokens = parsed(tagged)
    frame = Frame(span(text, cue), None, (span(text, content),), None, None, "state", 1.0, 0.9)
    (found,) = settle_frames(text, Analysis(tuple(tokens), ((0, len(tokens)),), (), (), (frame,))).frames
    assert (found.source.of(text) if found.source else None) == source


def test_a_content_of_that_verb_alone_is_left_to_it():
    """Nothing would remain to be said."""
    text, tokens = tag("They/PRON all/ADV insisted/VERB")
    tokens[1] = Token(tokens[1].start, tokens[1].end, "ADV", 2, "advmod")
    frame = Frame(span(text, "all"), span(text, "They"), (span(text, "insisted"),), None, None, "demand", 0.9, 0.9)
    (settled_frame,) = settle_frames(text, Analysis(tuple(tokens), ((0, 3),), (), (), (frame,))).frames
    assert settled_frame.cue.of(text) == "all"
