"""Reports that change the meaning of the words they report, against the best-supported wording of the same utterance.

Conservative: a flag must be one that a reader sees at once when the two wordings stand side by side.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from onrecord.nouns.record import Drift
from onrecord.record.conditions import find_conditions
from onrecord.record.content import TermWeights
from onrecord.record.content_match import match_content, shared_quotation
from onrecord.record.drift_kinds import drift_kinds
from onrecord.record.report_unit import Unit
from onrecord.record.speakers import Fit, Speaker, fit_speakers
from onrecord.record.unit_match import FAMILY_QUOTATION_WORDS, is_retold, is_verbatim
from onrecord.record.word_stems import find_words, stem
from onrecord.text.lines import paragraph_around

# Whom one tells what is meant for the public, and bodies of listeners that are not the public.
_PUBLIC_WORDS = (
    "reporters reporter journalists journalist press media newspaper agency channel television radio broadcaster "
    "correspondents correspondent"
)
_CIRCLE_WORDS = (
    "ambassadors ambassador envoys diplomats delegates ministers colleagues counterpart counterparts parliament "
    "lawmakers deputies senators congress cabinet council assembly members supporters soldiers troops officers "
    "students king president premier generals"
)
_LISTENING = (*_PUBLIC_WORDS.split(), *_CIRCLE_WORDS.split())
_PUBLIC = frozenset(map(stem, _PUBLIC_WORDS.split()))
_CIRCLES = frozenset(map(stem, _CIRCLE_WORDS.split()))
_TELLS = re.compile(r"\b(?:told|tells|telling|briefed|assured|informed)$", re.IGNORECASE)
# "As he left the ship with the captain": who stands by is not told.
_BESIDE = re.compile(
    r"\b(?:alongside|beside|with|after|before|by|behind)\s+(?:(?:the|his|her|their)\s+)?$", re.IGNORECASE
)
_PREPOSITION = r"(?:at|in|on|that|after|before|during|as|when|while|outside|by|with)\b"
_LISTENERS = re.compile(
    rf"\s+((?:(?:the|his|her|its|their|some|an?) )?(?:(?!{_PREPOSITION})[a-z]+ ){{0,2}}(?:{'|'.join(_LISTENING)})\b)"
)
# Besides the best wording so many other reports are looked at, the most faithful first: the best may leave out just
# what another report changes.
MAX_REFERENCES = 3
# Kinds that one of two wordings must have got wrong.
OF_THE_WORDS = frozenset({"negation", "number", "date"})
_BESIDES_BEST = frozenset({"negation", "number", "condition", "addressee"})
_IN_A_FAMILY = frozenset({"condition", "date", "number"})


def find_drift(
    best: Sequence[Unit],
    others: Sequence[Sequence[Unit]],
    weights: TermWeights,
    derived: Collection[str] = frozenset(),
) -> tuple[Drift, ...]:
    """Drift of the reports `others` against the report `best`, each given by its units, the most faithful first.
    `derived`: ids of the articles that are taken from another.

    1. Each unit is set against the unit of `best` that it shares most with; at most one drift of a kind a report.
    2. A report without any is set against a few more without drift themselves, of its own family against the source.
    3. Each names the families that carry the one wording and the other.
    kinds: attribution (the same words under another speaker), addressee (told to others), and those of drift_kinds.py.
    """
    found: list[Drift] = []
    sound: list[Sequence[Unit]] = []
    everyone = [best, *others]
    # 1.
    for report in others:
        drifts = _against(best, report, weights)
        found += (_carried(drift, report, best, everyone, weights) for drift in drifts)
        if not drifts:
            sound.append(report)
    # 2.
    for report in sound:
        references = [one for one in sound if one is not report]
        for reference in references[:MAX_REFERENCES]:
            # Copies that differ in a word mostly do so by a reader's slip; a condition left out, a day and a figure are
            # no slip.
            kinds = _BESIDES_BEST if reference[0].family != report[0].family else _IN_A_FAMILY
            if kinds is _IN_A_FAMILY and reference[0].article.id in derived and report[0].article.id not in derived:
                continue
            drifts = [drift for drift in _against(reference, report, weights) if drift.kind in kinds]
            # Of two reports that differ, the one nearer to the best wording is sound.
            if drifts and _nearness(best, reference, weights) >= _nearness(best, report, weights):
                found += (_carried(drift, report, reference, everyone, weights) for drift in drifts)
                break
    return tuple(found)


def _carried(
    drift: Drift,
    report: Sequence[Unit],
    reference: Sequence[Unit],
    everyone: Sequence[Sequence[Unit]],
    weights: TermWeights,
) -> Drift:
    """`drift` with the families of both wordings: a report has it as `report` does if it drifts from `reference` alike
    and not from `report`; it bears `reference` out if `report` drifts from it, and it not from `reference`."""
    so, otherwise = {report[0].family}, {reference[0].family}
    for one in everyone:
        if one is report or one is reference:
            continue
        turned = drift.kind in {each.kind for each in _against(reference, one, weights)}
        back = drift.kind in {each.kind for each in _against(one, report, weights)}
        if turned != back:
            (so if turned else otherwise).add(one[0].family)
    return replace(drift, families=tuple(sorted(so)), against_families=tuple(sorted(otherwise)))


def _against(reference: Sequence[Unit], report: Sequence[Unit], weights: TermWeights) -> list[Drift]:
    drifts: dict[str, Drift] = {}
    for unit in report:
        near = _nearest(reference, unit, weights)
        same = near.content.text == unit.content.text and near.speaker == unit.speaker
        if same and _addressee(near) == _addressee(unit):
            continue  # copies, mostly
        for kind in (*_of_the_act(near, unit, weights), *drift_kinds(near.content, unit.content, weights)):
            if kind == "condition" and has_condition(unit):
                continue
            drifts.setdefault(kind, _drift(kind, unit, near))
    return list(drifts.values())


def _nearest(reference: Sequence[Unit], unit: Unit, weights: TermWeights) -> Unit:
    """The unit of `reference` that shares most with `unit`."""
    if len(reference) == 1:
        return reference[0]
    return max(reference, key=lambda own: match_content(own.content, unit.content, weights).shared)


def _nearness(best: Sequence[Unit], report: Sequence[Unit], weights: TermWeights) -> float:
    return max(match_content(own.content, unit.content, weights).dice for own in best for unit in report)


def has_condition(unit: Unit) -> bool:
    """True if the sentence that holds the last words of a report goes on with a condition."""
    text, at = unit.article.text, unit.spans[-1].end
    end = _SENTENCE_END.search(text, at)
    rest = text[max(unit.spans[0].start, at - 1) : end.start() if end else len(text)]
    return bool(find_conditions(rest)) or _WHEN.search(rest) is not None


_SENTENCE_END = re.compile(r"[.!?\n]")
_WHEN = re.compile(r"\bwhen\b", re.IGNORECASE)


def _drift(kind: str, unit: Unit, near: Unit) -> Drift:
    """Side by side: for another speaker or addressee, the names stand before the words."""
    before = {
        "attribution": (unit.speaker.name, near.speaker.name),
        "addressee": (_addressee(unit), _addressee(near)),
    }.get(kind, (None, None))
    text, against = (
        f"{name}: {words}" if name else words
        for name, words in zip(before, (unit.content.text, near.content.text), strict=True)
    )
    return Drift(article=unit.article.id, kind=kind, text=text, against=against)


def _of_the_act(best: Unit, unit: Unit, weights: TermWeights) -> tuple[str, ...]:
    """What a report changes of the act and not of its words: who spoke, and to whom."""
    if fit_speakers(best.speaker, unit.speaker) is Fit.CLASH:
        named = best.speaker.name is not None and best.speaker.name.split()[-1] in unit.content.text
        told = _names_speaker(best, unit.speaker) and _names_speaker(unit, best.speaker)
        return ("attribution",) if told and not named and _are_one(best, unit, weights) else ()
    return ("addressee",) if _told_to_others(best, unit) else ()


def _names_speaker(unit: Unit, other: Speaker) -> bool:
    """True if the page itself gives the words to the speaker: by name, or by a "she" in a paragraph that names this one
    and not `other`. Whom else a pronoun or a title means is the reader's guess, and no change of the page's.
    """
    text, source = unit.article.text, unit.statement.source
    own, rival = (_last_word(speaker) for speaker in (unit.speaker, other))
    if own is None:
        return False
    if source is None or own in source.of(text):
        return True
    paragraph = paragraph_around(text, source).of(text)
    return own in paragraph and (rival is None or rival not in paragraph)


def _last_word(speaker: Speaker) -> str | None:
    return speaker.name.split()[-1] if speaker.name else None


def _are_one(best: Unit, unit: Unit, weights: TermWeights) -> bool:
    """True if the two give the same words, or are of one origin and give them in other words."""
    match = match_content(best.content, unit.content, weights)
    if is_verbatim(match) or best.family != unit.family:
        return is_verbatim(match)
    return is_retold(match) or shared_quotation(best.content.text, unit.content.text, FAMILY_QUOTATION_WORDS)


def _addressee(unit: Unit) -> str | None:
    """To whom it was said: the words right after "told", where the reader took those after them ("told reporters at the
    old mill"); else the reader's.
    """
    text, to, cue = unit.article.text, unit.statement.to, unit.statement.cue
    if cue is not None and _TELLS.search(cue.of(text)):
        told = _LISTENERS.match(text, cue.end)
        if told is not None:
            return told[1]
    if to is None or _BESIDE.search(text[: to.start]):
        return None
    return to.of(text)


def _told_to_others(best: Unit, unit: Unit) -> bool:
    """True if one report has the words told to the press, and the other to a circle that is none."""
    left, right = ({stem(word) for _, _, word in find_words(_addressee(one) or "")} for one in (best, unit))
    return any(a & _PUBLIC and b & _CIRCLES and not b & _PUBLIC for a, b in ((left, right), (right, left)))
