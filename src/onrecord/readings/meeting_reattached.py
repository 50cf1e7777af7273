"""A parse with what stands behind a quotation hung on the verb that leads it: "“It rains,” he said after talks".

The parse often hangs "after talks" on the verb of what is quoted, which tells neither who met nor when.
"""

from dataclasses import replace

from onrecord.nouns.analysis import Analysis

_CLOSING = frozenset({"”", '"', "''", "»"})
_BEHIND = frozenset({"obl", "advcl"})


def hang_behind_quotations(text: str, analysis: Analysis) -> Analysis:
    """`analysis` with every such phrase on the last verb between the quotation and it; all else as it is."""
    tokens = list(analysis.tokens)
    words = [text[token.start : token.end] for token in tokens]
    changed = False
    for first, last in analysis.sentences:
        closing = [at for at in range(first, last) if words[at] in _CLOSING]
        for at in range(first, last) if closing else ():
            head = tokens[at].head
            if tokens[at].deprel.split(":")[0] not in _BEHIND or not first <= head < at:
                continue
            end = max((quote for quote in closing if head < quote < at), default=None)
            if end is None:
                continue
            verbs = [verb for verb in range(end + 1, at) if tokens[verb].upos == "VERB"]
            if verbs and tokens[verbs[0]].head < 0 and _is_outside(words, end):
                tokens[at] = replace(tokens[at], head=verbs[0])
                changed = True
    return replace(analysis, tokens=tuple(tokens)) if changed else analysis


def _is_outside(words: list[str], quote: int) -> bool:
    """True for a mark that closes a quotation with its own comma: “…,” he said."""
    return quote > 0 and words[quote - 1] in {",", "!", "?"}
