"""Hypothesis strategies that several rooms' tests share: texts as news pages have them, spans, articles."""

from datetime import date

from hypothesis import strategies as st

from onrecord.nouns.article import Article, SourceMapping
from onrecord.nouns.ids import make_id
from onrecord.nouns.published import Published
from onrecord.nouns.span import Span

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
