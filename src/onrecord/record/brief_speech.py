"""What was said, as sentences of the brief: the page's own words from the cue to the end of what it reports."""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.record import RecordEntity, Report, Utterance
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind
from onrecord.record.brief_words import sources_in_words, titled, with_article

# A sentence of the brief is a line or two.
_LONGEST_CHARS = 230
_SHORTEST_WORDS = 5
# Farther apart than this, cue and content are not told in one breath ("said on Sunday that").
_MAX_GAP_CHARS = 40
_SENTENCE_END = re.compile(r"[.!?][”\"’']?(?:\s|$)|\n")
_NO_VERB = re.compile(
    r"^(?:\w+ing|according|quoting|citing|in|as|by|per|should|could|would|might|may|must|can)\b", re.IGNORECASE
)
# Words that go on from others, or speak of what others name, tell nothing by themselves; "it is wise to wait" does.
_HANGS = re.compile(
    r"^(?:and|but|or|so|because|which|nor|yet|that(?:['’]s)?|they|he|she|those|these|of course|yes|no,|"
    r"it(?:['’]s| is| was)?(?![^.]*\b(?:to|that|for)\b))(?=\s)",
    re.IGNORECASE,
)
# A report cut before what it promises ("…, adding that").
_DANGLES = re.compile(r"\b(?:that|and|but|to|of|the|an?)$", re.IGNORECASE)
_THE = re.compile(r"^the\s", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:have|are|were|do)\b", re.IGNORECASE)
_SINGULAR = frozenset({"he", "she"})
# A content that begins with its verb has lost its subject ("a shield that, it says, is for defence").
_NO_SUBJECT = re.compile(r"^\W*(?:is|are|was|were|will|would|has|have|had|can|could|may|might)\b", re.IGNORECASE)
_MARKS = "“”\"„«»‘’'"
_MOST_EVIDENCE = 5
_MIN_CONFIDENCE = 0.5


def speech_sentence(
    utterance: Utterance, entities: Mapping[str, RecordEntity], articles: Mapping[str, Article]
) -> BriefSentence | None:
    """The utterance in a sentence; None if no report of it can be quoted as a sentence that stands by itself.

    Direct words stand behind the speaker's name and a colon; reported ones with the page's own verb.
    """
    entity = entities.get(utterance.speaker or "")
    if entity is None:
        return None
    changed = {drift.article for drift in utterance.drift}
    plain = [report for report in utterance.reports if not articles[report.words.article].translation_signs]
    for report in sorted(plain or utterance.reports, key=lambda report: -report.score):
        if report.confidence < _MIN_CONFIDENCE or report.words.article in changed:
            continue
        direct = report.kind in (Kind.DIRECT, Kind.UNMARKED)
        told = _direct(report) if direct else _reported(report, entity, articles)
        if told is None:
            continue
        words, evidence = told
        name = titled(entity) if entity.kind is EntityKind.PERSON else _body(entity, report)
        title = entity.roles[0].evidence[:1] if entity.kind is EntityKind.PERSON and name != entity.name else ()
        others = [other.words for other in utterance.reports if other is not report]
        return BriefSentence(
            text=f"{name[:1].upper()}{name[1:]}{words} ({sources_in_words(utterance.sources)}).",
            ref=utterance.id,
            evidence=tuple(dict.fromkeys([evidence, *title, *others][:_MOST_EVIDENCE])),
        )
    return None


def _body(entity: RecordEntity, report: Report) -> str:
    """The name of a body, with "the" where it needs one or the page has one ("the Kremlin")."""
    has_the = report.source is not None and _THE.match(report.source.text) and entity.name in report.source.text
    return f"the {entity.name}" if has_the and not _THE.match(entity.name) else with_article(entity.name)


def _direct(report: Report) -> tuple[str, Evidence] | None:
    """ ": “We will not trade.”" """
    words = " ".join(report.words.text.split()).strip(_MARKS + " ,").rstrip(".")
    if not words[:1].isupper() or not _fits(words) or _HANGS.match(words) or any(mark in words for mark in '“”"«»'):
        return None
    return f": “{words}”", report.words


def _reported(report: Report, entity: RecordEntity, articles: Mapping[str, Article]) -> tuple[str, Evidence] | None:
    """ " said on Sunday that he did not expect …", exactly as the page has it from the cue on."""
    cue, source, article = report.cue, report.source, articles.get(report.words.article)
    if cue is None or source is None or article is None or _NO_VERB.match(cue.text):
        return None
    if not _is_named(source.text, entity) or (entity.kind is EntityKind.PERSON and _PLURAL.match(cue.text)):
        return None  # "they say" does not go on after one man's name, nor "have said" of two
    text = article.text
    beside = source.end <= cue.start and not text[source.end : cue.start].strip() and cue.end <= report.words.start
    if not beside or _NO_SUBJECT.match(text[report.words.start : report.words.end]):
        return None
    between = text[cue.end : report.words.start]
    if len(between) > _MAX_GAP_CHARS or _SENTENCE_END.search(between):
        return None
    evidence = evidence_at(article, Span(cue.start, report.words.end))
    words = " ".join(evidence.text.split()).rstrip(" .,;")
    even = words.count("“") == words.count("”") and words.count('"') % 2 == 0
    if not _fits(words) or _DANGLES.search(words) or _SENTENCE_END.search(words) or not even:
        return None
    return f" {words}", evidence


def _is_named(source: str, entity: RecordEntity) -> bool:
    """True if the source is the speaker's own name, or "he" or "she"."""
    if source.lower() in _SINGULAR:
        return entity.kind is EntityKind.PERSON
    forms = (entity.name, *entity.aliases)
    return any(form.split()[-1] in source for form in forms if form.split())


def _fits(words: str) -> bool:
    return len(words) <= _LONGEST_CHARS and len(words.split()) >= _SHORTEST_WORDS


def speech_sentences(
    utterances: Sequence[Utterance], entities: Mapping[str, RecordEntity], articles: Mapping[str, Article]
) -> Iterator[BriefSentence]:
    """One sentence a speaker: of the utterance with most sources, then most reports, that makes one."""
    ranked = sorted(
        utterances, key=lambda u: (-u.sources, -len(u.reports), -max(r.confidence for r in u.reports), u.id)
    )
    told: set[str] = set()
    for utterance in ranked:
        if utterance.speaker is None or utterance.speaker in told:
            continue
        sentence = speech_sentence(utterance, entities, articles)
        if sentence is not None:
            told.add(utterance.speaker)
            yield sentence
