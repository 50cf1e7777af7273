"""What exactly is said: the model's content spans, set right by quotation marks and full stops."""

import re
from collections.abc import Sequence

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind
from onrecord.text.lines import paragraph_around
from onrecord.text.quotations import Quotation, quotations_in
from onrecord.text.span_index import SpanIndex

# A content that covers this share of a quotation's words means the whole quotation.
QUOTATION_SHARE = 0.6
# A content that shares this much with the clause under its cue reports that clause, and the parse knows better where it
# ends (not where it begins: that costs .01). On the development set: .011 F1 of exact contents more; cutting longer
# contents back to the clause costs .007.
CLAUSE_SHARE = 0.5
# Of the gaps within a sentence that hold neither cue nor role the short ones are content or a mark, in the Wikinews
# training part. No plain content there stands in another paragraph than its cue.
_GAP_CHARS = 40
_BREAKS = re.compile(r"[.!?:;\n\"“”„«»()]|(?<!\w)['‘]|['’](?!\w)|,\s*(?:who|which|whose|where|referring)\b")
_EDGE = " \t\n,;:–—-"
_WORD = re.compile(r"\w+")
_CONJUNCTION = re.compile(r"that\b")
# Words that no content ends with in the Wikinews training part, and hardly any begins with.
_LOOSE_END = re.compile(r"[\s,;:–—-]+(?:and|or|but|nor|the|an|of|to|for|with|as|also|than|because|if|when|while|into)$")
_WHEN = re.compile(r"(?:when|while|as|after|before)\s")
_LOOSE_START = re.compile(r"(?:and|or|but|nor)[\s,]+")


def settle_content(
    text: str,
    spans: Sequence[Span],
    cue: Span,
    quotations: Sequence[Quotation],
    clauses: Sequence[Span] = (),
    names: SpanIndex[None] | None = None,
    roles: Sequence[Span] = (),
) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The content spans in order with marks included, and the names of the rules that changed them.

    `clauses`: what the cue governs by the parse (clauses.py). `names`: where names stand. `roles`: source, addressee,
    channel, and the cues of others.
    1. a content that breaks off inside the clause under its cue goes on to the clause's end
    2. a quotation that is mostly covered, or that the content begins or ends with, is covered whole, marks and all,
       unless the cue stands in it
    3. no name is cut
    4. blanks, commas and full stops outside the marks are no content, nor is a word at an edge that needs another one
       beyond it ("…, and")
    5. spans that touch are one, as are two in a sentence with a few words between them that are neither cue nor role
    6. when a quotation was said ("… said when she left") is no content
    7. what stands in another paragraph than the cue is content only where it is quoted
    """
    rules: list[str] = []
    settled: list[Span] = []
    for span in spans:
        start, end = span.start, span.end
        for clause in clauses:
            shared = min(end, clause.end) - max(start, clause.start)
            whole_chars = max(end, clause.end) - min(start, clause.start)
            if clause.end > end and shared >= CLAUSE_SHARE * whole_chars:
                end = clause.end
                rules.append("clause taken to its end")
        near = quotations_in(quotations, start, end)
        for quotation in near:
            whole = quotation.span
            if not whole.overlaps(Span(start, end)) or whole.overlaps(cue) or not quotation.is_closed:
                continue
            inside = quotation.inside(text)
            shared = _words(text, max(start, inside.start), min(end, inside.end))
            meant = shared >= QUOTATION_SHARE * max(1, _words(text, inside.start, inside.end))
            begins_with_it = whole.start <= span.start <= inside.start < span.end
            ends_with_it = span.start < inside.end <= span.end <= whole.end
            if meant or begins_with_it or ends_with_it:
                if whole.start < start or whole.end > end:
                    rules.append("quotation taken whole")
                start, end = min(start, whole.start), max(end, whole.end)
        for name, _ in names.overlapping(Span(start, end)) if names and start < end else ():
            if not name.overlaps(cue):
                start, end = min(start, name.start), max(end, name.end)
        trimmed = _trim(text, start, end, near)
        if trimmed is not None:
            settled.append(trimmed)
    joined = _join(text, _without_setting(text, sorted(settled), cue, quotations), (cue, *roles))
    home = paragraph_around(text, cue)
    at_home = [
        span
        if quotations_in(quotations, span.start, span.end)
        else Span(max(span.start, home.start), min(span.end, home.end))
        for span in joined
        if span.overlaps(home) or quotations_in(quotations, span.start, span.end)
    ]
    if at_home != joined:
        rules.append("not quoted and in another paragraph")
    return tuple(at_home), tuple(dict.fromkeys(rules))


def _without_setting(text: str, spans: list[Span], cue: Span, quotations: Sequence[Quotation]) -> list[Span]:
    """Without "when she left the house" behind a cue that has its quotation before it: when it was said."""
    if not any(span.end <= cue.start and quotations_in(quotations, span.start, span.end) for span in spans):
        return spans
    return [
        span
        for span in spans
        if span.start < cue.end
        or not _WHEN.match(text, span.start, span.end)
        or quotations_in(quotations, span.start, span.end)
    ]


def _join(text: str, spans: Sequence[Span], roles: Sequence[Span]) -> list[Span]:
    """`spans` in order, those made one that touch or have only content between them, in one paragraph; `roles` begins
    with the cue."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and (_touch(text, last, span, roles[0]) or _is_gap(text, last.end, span.start, roles)):
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return joined


def _touch(text: str, left: Span, right: Span, cue: Span) -> bool:
    near = right.start <= left.end + 1 and "\n" not in text[left.end : right.start]
    return near and not left.end <= cue.start < right.start


def _is_gap(text: str, start: int, end: int, roles: Sequence[Span]) -> bool:
    """True if the words between two contents are content that was missed."""
    if end - start > _GAP_CHARS or _BREAKS.search(text, start, end) is not None:
        return False
    return not any(role.start < end and start < role.end for role in roles)


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end)) if start < end else 0


def _trim(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Span | None:
    while start < end and text[start] in _EDGE + ".!?":  # a stop before the content ended the sentence before it
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    while (loose := _LOOSE_END.search(text, start, end)) is not None:
        end = loose.start()
    while (loose := _LOOSE_START.match(text, start, end)) is not None:
        start = loose.end()
    # A full stop inside the marks belongs to the quotation; one after plain words ends the sentence, not the content.
    if start < end and text[end - 1] == "." and not _is_abbreviation(text, start, end):
        quoted = any(q.span.start < end - 1 < q.span.end for q in quotations)
        if not quoted:
            end -= 1
    return Span(start, end) if start < end and _WORD.search(text, start, end) else None


_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|etc)\.$")


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    return _ABBREVIATION.search(text, start, end) is not None


def kind_of(
    text: str, content: Sequence[Span], cue: Span | None, quotations: Sequence[Quotation], unmarked_score: float
) -> Kind:
    """Direct where all words stand between marks, mixed where some do; without marks the model decides between unmarked
    direct speech and indirect. Marks around the cue too are another statement's: in “I want to thank you” nobody is
    quoted as wanting. A "that" before the marks makes no mixture.
    """
    total = quoted = 0
    for span in content:
        whole = _words(text, span.start, span.end)
        total += whole
        for quotation in quotations_in(quotations, span.start, span.end):
            if cue is not None and quotation.span.contains(cue):
                continue
            inside = quotation.inside(text)
            shared = _words(text, max(span.start, inside.start), min(span.end, inside.end))
            quoted += shared
            if shared == whole - 1 and _CONJUNCTION.match(text, span.start, span.end):
                total -= 1
    if total and quoted == total:
        return Kind.DIRECT
    if quoted:
        return Kind.MIXED
    return Kind.UNMARKED if unmarked_score > 0.5 else Kind.INDIRECT
