"""Pages that are about many things or argue about one: live pages, comments, round-ups. They belong to no story."""

import re
from urllib.parse import urlsplit

from onrecord.nouns.article import Article
from onrecord.text.sentences import split_sentences

_LIVE = "a live page, which follows several events at once"
_COMMENT = "a comment, which argues instead of reporting"
_ROUND_UP = "a round-up of several stories"

# Path segments of addresses ("/opinion/", "/live-news/"), as news sites in several languages name their sections.
_SECTIONS = {
    _LIVE: "live liveblog live-blog live-blogs live-news live-updates livestory liveticker live-ticker newsblog "
    "en-direct endirect direct en-vivo envivo diretta online-translyatsiya",
    _COMMENT: "opinion opinions op-ed oped editorial editorials comment commentary commentisfree columnist columnists "
    "column columns letters letters-to-the-editor leaders blogs-opinion viewpoint viewpoints meinung kommentar "
    "kommentare leitartikel tribune tribunes chroniques idees debats opinione opiniones editoriale mneniya",
    _ROUND_UP: "briefing briefings newsletter newsletters podcast podcasts week-in-review roundup round-up",
}
_WHY_OF_SECTION = {segment: why for why, segments in _SECTIONS.items() for segment in segments.split()}

_TITLES = (
    (
        _LIVE,
        re.compile(
            r"^live\b\s*[:|–—-]|\blive (?:updates?|blog|coverage|news|ticker|reporting|feed)\b|\bas it happened\b|"
            r"[–—|-]\s*live\s*$|\bliveticker\b|\ben direct\b|\ben vivo\b|\bminute by minute\b|\bonline\s*[:|]\s*live\b",
            re.IGNORECASE,
        ),
    ),
    (
        _COMMENT,
        re.compile(
            r"^(?:opinion|editorial|op-ed|comment|commentary|column|leader|viewpoint|letters?(?: to the editor)?|"
            r"our view|the [\w ]+ view|kommentar|meinung|leitartikel|tribune|opinión|мнение)\s*[:|–—]|"
            r"[|–—-]\s*(?:opinion|editorial|op-ed|commentary|letters?(?: to the editor)?)\s*$|"
            r"\bletters to the editor\b",
            re.IGNORECASE,
        ),
    ),
    (
        _ROUND_UP,
        re.compile(
            r"\b(?:morning|evening|daily|world|news) (?:briefing|round-?up|digest)\b|\bthe week in\b|"
            r"\bweek in (?:review|pictures)\b|\bround-?up\s*:|\bnewsletter\b|\btop (?:news )?stories\b",
            re.IGNORECASE,
        ),
    ),
)
_BOARD = re.compile(r"\beditorial board\b|^(?:the )?editors?$|^editorial$|\bletters to the editor\b", re.IGNORECASE)
_OWN_VIEW = re.compile(
    r"\b(?:views?|opinions?) expressed (?:here|in this|by the author|are)|"
    r"\bopinions? (?:and|or) views? of the author|\bis an? (?:opinion )?columnist (?:for|at)\b",
    re.IGNORECASE,
)
# Entries of a live page start with the clock; so many of them are no accident.
_ENTRY = re.compile(
    r"^(?:(?:updated?|posted) (?:at )?)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?|GMT|BST|UTC|CES?T|E[SD]?T|h|Uhr)?(?:\b|\s)",
    re.IGNORECASE,
)
_MIN_ENTRIES = 6
# A comment without a label tells what ought to be, in the writer's own voice, and quotes hardly anybody. None of the
# 338 Wikinews articles of the training set, news throughout, comes near either bound.
_OUGHT = re.compile(
    r"\b(?:should|must|ought|cannot afford|let us|we (?:need|have|can)|our|it is time)\b", re.IGNORECASE
)
_SAYS = re.compile(
    r"[\"“”«»„]|\b(?:said|says|told|according to|added|announced|reported|stated|confirmed|denied|claimed)\b"
)
_COMMENT_MIN_LEAD = 0.1  # share of sentences that tell what ought to be, less those that tell who said so
_COMMENT_MAX_SAYS = 0.15
_COMMENT_MIN_SENTENCES = 8


def why_general(article: Article) -> str | None:
    """Why the article belongs to no story, in words; None for a report.

    1. the section in its address   2. its title and byline   3. clock entries   4. a voice that argues, no quotes
    """
    # 1.
    for segment in urlsplit(article.url or "").path.lower().split("/"):
        if segment in _WHY_OF_SECTION:
            return _WHY_OF_SECTION[segment]
    # 2.
    for why, pattern in _TITLES:
        if pattern.search(article.title or ""):
            return why
    if any(_BOARD.search(name) for name in article.byline) or _OWN_VIEW.search(article.page_text):
        return _COMMENT
    # 3.
    if sum(bool(_ENTRY.match(line.strip())) for line in article.page_text.split("\n")) >= _MIN_ENTRIES:
        return _LIVE
    # 4.
    sentences = [span.of(article.text) for span in split_sentences(article.text, language=article.language)]
    if article.language == "en" and len(sentences) >= _COMMENT_MIN_SENTENCES:
        ought = sum(bool(_OUGHT.search(sentence)) for sentence in sentences) / len(sentences)
        says = sum(bool(_SAYS.search(sentence)) for sentence in sentences) / len(sentences)
        if ought - says >= _COMMENT_MIN_LEAD and says <= _COMMENT_MAX_SAYS:
            return _COMMENT
    return None
