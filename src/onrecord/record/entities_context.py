"""The words beside a person's name that tell of that person and of few others on the page: "the boss of the guild"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.lineage.words import word_weight
from onrecord.nouns.span import Span
from onrecord.record.word_stems import find_words, is_content_word, stem
from onrecord.text.stem import stem as common_stem

# How far from the name, and no farther than its sentence.
_REACH_CHARS = 90
# Words beside more names of one page than this tell of none of them; nor do words as common as this in English.
_MAX_BEARERS = 2
_MIN_RARITY = 0.5
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")


def find_contexts(text: str, spans: Mapping[int, Sequence[Span]]) -> dict[int, frozenset[str]]:
    """Entity index → stems of the telling words beside its mentions; `spans`: index → its mentions in `text`.

    Capitalised words are left out: they are company.
    """
    found = {index: frozenset().union(*(_beside(text, span) for span in places)) for index, places in spans.items()}
    bearers = Counter(word for words in found.values() for word in words)
    return {index: frozenset(word for word in words if bearers[word] <= _MAX_BEARERS) for index, words in found.items()}


def _beside(text: str, span: Span) -> frozenset[str]:
    before = text[max(0, span.start - _REACH_CHARS) : span.start]
    after = text[span.end : span.end + _REACH_CHARS]
    start = max((end.end() for end in _SENTENCE_END.finditer(before)), default=0)
    end = _SENTENCE_END.search(after)
    return _telling(before[start:]) | _telling(after[: end.start()] if end else after)


def _telling(words: str) -> frozenset[str]:
    return frozenset(
        stem(word)
        for _, _, word in find_words(words)
        if word.islower() and is_content_word(word) and word_weight(common_stem(word), is_name=False) >= _MIN_RARITY
    )
