"""A stance in words that a report turned is no position."""

from onrecord.nouns.evidence import Evidence
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Drift, Report, Utterance
from onrecord.nouns.span import Span
from onrecord.nouns.stance import PositionAct, Stance
from onrecord.nouns.statement import Act, Kind
from onrecord.record.turned_stances import without_turned

WORDS = "not ready to sign"


def reading(article: str, *starts: int) -> Reading:
    stances = tuple(
        Stance(
            words=span, act=PositionAct.REFUSE, cue=span, party=None, entity=None, side=None, content=span, target=None,
            condition=None, topics=(), statement="s", rule="cue",
        )
        for span in (Span(start, start + len(WORDS)) for start in starts)
    )  # fmt: skip
    return Reading(article=article, statements=(), times=(), mentions=(), entities=(), quantities=(), stances=stances)


def report(article: str, start: int) -> Report:
    return Report(
        statement="s", words=Evidence(article, start, start + len(WORDS), WORDS), more=(), kind=Kind.INDIRECT, cue=None,
        source=None, via=None, to=None, act=Act.STATE, confidence=0.9, rules=(), score=1.0, why=(),
    )  # fmt: skip


def utterance(kind: str) -> Utterance:
    drift = (Drift(article="b", kind=kind, text=WORDS, against="ready to sign"),)
    return Utterance(
        id="u", speaker=None, speaker_name="Orla Venn", act=Act.STATE, said_earliest=None, said_latest=None,
        best="ready to sign", sources=2, reports=(report("a", 0), report("b", 40)), drift=drift,
    )  # fmt: skip


def test_only_the_stance_in_the_turned_words_goes():
    """The page's other stances stay, and so do those of the pages that bear the words out."""
    kept = without_turned([reading("a", 0), reading("b", 40, 90)], [utterance("negation")])
    assert [[stance.content.start for stance in one.stances] for one in kept] == [[0], [90]]


def test_a_changed_figure_leaves_the_stance():
    """The party still takes it, of whatever amount."""
    kept = without_turned([reading("b", 40)], [utterance("number")])
    assert len(kept[0].stances) == 1
