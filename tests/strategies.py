"""Hypothesis strategies that several rooms' tests share: texts as news pages have them, spans, articles."""

from datetime import date

from hypothesis import strategies as st

from onrecord.nouns.article import Article, SourceMapping
from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.claim import Claim, ClaimValue
from onrecord.nouns.disagreement import Disagreement, DisagreementKind, Side
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.lineage import Family
from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.nouns.position import Position, PositionReport
from onrecord.nouns.published import Published
from onrecord.nouns.record import Record
from onrecord.nouns.record_meeting import MeetingReport, Party, RecordMeeting
from onrecord.nouns.span import Span
from onrecord.nouns.stance import PositionAct

# Letters beyond ASCII, typographic quotes, blanks that are no spaces, a character outside the first plane.
NEWS_CHARACTERS = "abc XYZ 012 .,;:!?“”‘’\"'«»—–-()éßřЖ中\u00a0\u2009😀"

days = st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31))


def words() -> st.SearchStrategy[str]:
    """A stretch of text on one line with at least one character that is no blank."""
    return st.text(NEWS_CHARACTERS, min_size=1, max_size=80).filter(lambda text: bool(text.strip()))


def article_texts() -> st.SearchStrategy[str]:
    """Paragraphs separated by a blank line, as `Article.text` has them."""
    return st.lists(words().map(str.strip), min_size=1, max_size=6).map("\n\n".join)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Any span inside `text` that covers more than blanks."""
    pairs = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    return pairs.filter(lambda pair: pair[0] < pair[1] and bool(text[pair[0] : pair[1]].strip())).map(
        lambda pair: Span(*pair)
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article whose text is its page's text, published within an interval."""
    text = draw(article_texts())
    first, second = sorted([draw(days), draw(days)])
    page = draw(st.from_regex(r"[a-z]{1,8}\.txt", fullmatch=True))
    return Article(
        id=make_id("art", page, text),
        page=page,
        url=None,
        outlet=draw(st.none() | words()),
        title=draw(st.none() | words()),
        byline=(),
        contributors=(),
        dateline=None,
        credits=(),
        language="en",
        languages=("en",) * (text.count("\n\n") + 1),
        published=Published(earliest=first, latest=second, why="drawn"),
        truncated=draw(st.booleans()),
        text=text,
        page_text=text,
        source_map=(SourceMapping(0, len(text), 0),),
        removed=(),
    )


def evidence(article: Article) -> st.SearchStrategy[Evidence]:
    """Any words of `article`."""
    return spans(article.text).map(lambda span: evidence_at(article, span))


@st.composite
def record_meetings(draw: st.DrawFn, article: Article) -> RecordMeeting:
    """A meeting that `article` tells of, each optional part there or not."""
    told = evidence(article)
    status = st.sampled_from(list(MeetingStatus))
    party = st.builds(
        Party,
        name=words(),
        entity=st.none() | st.just("ent-1"),
        side=st.none() | words(),
        evidence=st.lists(told, min_size=1, max_size=2).map(tuple),
    )
    report = st.builds(
        MeetingReport,
        trigger=told,
        words=st.lists(told, min_size=1, max_size=3).map(tuple),
        earliest=st.none() | days,
        latest=st.none() | days,
        time=st.none() | told,
        status=status,
        rules=st.lists(st.just("a rule"), max_size=2).map(tuple),
        why=st.just("why"),
    )
    reports = draw(st.lists(report, min_size=1, max_size=3))
    return RecordMeeting(
        id=make_id("m", draw(st.integers())),
        kind=draw(st.sampled_from(list(MeetingKind))),
        forum=draw(st.none() | words()),
        forum_entity=draw(st.none() | st.just("ent-2")),
        participants=tuple(draw(st.lists(party, max_size=3))),
        place=draw(st.none() | words()),
        place_entity=None,
        earliest=draw(st.none() | days),
        latest=draw(st.none() | days),
        status=draw(status),
        topic=draw(st.none() | told),
        sources=draw(st.integers(1, 9)),
        reports=tuple(reports),
        before=draw(st.none() | st.just("m-before")),
    )


def brief_sentences(article: Article) -> st.SearchStrategy[BriefSentence]:
    """A sentence on some words of `article`."""
    told = st.lists(evidence(article), min_size=1, max_size=3).map(tuple)
    return st.builds(BriefSentence, text=words(), ref=words(), evidence=told)


def _optional_words() -> st.SearchStrategy[str | None]:
    return st.none() | words()


@st.composite
def positions(draw: st.DrawFn, article: Article) -> Position:
    """A position of one or two reports on words of `article`."""
    days_or_none = st.none() | days
    reports = [
        PositionReport(
            words=draw(evidence(article)),
            content=draw(evidence(article)),
            act=draw(st.sampled_from(PositionAct)),
            voice=draw(_optional_words()),
            voice_name=draw(_optional_words()),
            statement=draw(_optional_words()),
            rule=draw(words()),
        )
        for _ in range(draw(st.integers(1, 2)))
    ]
    return Position(
        id=make_id("pos", draw(words())),
        party=draw(words()),
        party_entity=draw(_optional_words()),
        act=draw(st.sampled_from(PositionAct)),
        issue=draw(words()),
        text=draw(words()),
        target=draw(_optional_words()),
        condition=draw(_optional_words()),
        said_earliest=draw(days_or_none),
        said_latest=draw(days_or_none),
        utterances=tuple(draw(st.lists(words(), max_size=2))),
        follows=draw(_optional_words()),
        sources=draw(st.integers(1, 9)),
        reports=tuple(reports),
    )


@st.composite
def claims(draw: st.DrawFn, article: Article) -> Claim:
    """A claim of one or two values on words of `article`."""
    values = [
        ClaimValue(
            value=draw(st.integers(0, 10**9).map(str)),
            unit=draw(_optional_words()),
            hedge=draw(_optional_words()),
            asserter=draw(_optional_words()),
            asserter_name=draw(_optional_words()),
            evidence=draw(evidence(article)),
            sources=draw(st.integers(1, 9)),
        )
        for _ in range(draw(st.integers(1, 2)))
    ]
    return Claim(
        id=make_id("clm", draw(words())),
        kind=draw(st.sampled_from(ClaimKind)),
        subject=draw(words()),
        values=tuple(values),
        agree=draw(st.booleans()),
        sources=draw(st.integers(1, 9)),
        lone=draw(st.booleans()),
    )


@st.composite
def disagreements(draw: st.DrawFn, article: Article) -> Disagreement:
    """A disagreement of two or three sides on words of `article`."""
    sides = [
        Side(value=draw(words()), evidence=tuple(draw(st.lists(evidence(article), min_size=1, max_size=2))))
        for _ in range(draw(st.integers(2, 3)))
    ]
    return Disagreement(
        id=make_id("dis", draw(words())),
        kind=draw(st.sampled_from(DisagreementKind)),
        what=draw(words()),
        sides=tuple(sides),
        small=draw(st.booleans()),
        ref=draw(words()),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """The record of one article with a brief, meetings, positions, claims and disagreements on its words."""
    article = draw(articles())
    return Record(
        version="0",
        model="0" * 64,
        articles=(article,),
        families=(Family(id="fam", origin="drawn", articles=(article.id,)),),
        lineage=(),
        entities=(),
        utterances=(),
        timeline=(),
        meetings=tuple(draw(st.lists(record_meetings(article), max_size=2))),
        brief=tuple(draw(st.lists(brief_sentences(article), max_size=2))),
        positions=tuple(draw(st.lists(positions(article), max_size=2))),
        claims=tuple(draw(st.lists(claims(article), max_size=2))),
        disagreements=tuple(draw(st.lists(disagreements(article), max_size=2))),
        family_of={article.id: "fam"},
    )
