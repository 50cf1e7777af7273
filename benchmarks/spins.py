"""What sites do to a report: copies, rewrites, translations there and back, excerpts. The reports are invented."""

import random
import re
from collections.abc import Callable
from pathlib import Path

from onrecord.text.sentences import split_sentences

INVENTED = Path(__file__).parent.parent / "tests" / "lineage" / "invented"
STORIES = tuple(sorted(path.name.removesuffix(".wire.txt") for path in INVENTED.glob("*.wire.txt")))

# What a spinner's thesaurus or a machine translation swaps.
SYNONYMS = dict(
    line.split("\t") for line in (INVENTED / "thesaurus.tsv").read_text(encoding="utf-8").splitlines() if line
)


def read_report(name: str) -> str:
    return (INVENTED / f"{name}.txt").read_text(encoding="utf-8").strip()


def sentences_of(text: str) -> list[list[str]]:
    """Sentences by paragraph."""
    return [[span.of(paragraph) for span in split_sentences(paragraph)] for paragraph in text.split("\n\n")]


def join(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph)


def swap_words(sentence: str, chance: random.Random, share: float) -> str:
    """Replace `share` of the words the thesaurus knows, outside quotation marks too: spinners do not care."""

    def swap(match: re.Match[str]) -> str:
        word = match.group()
        other = SYNONYMS.get(word.lower())
        if other is None or chance.random() >= share:
            return word
        return other.capitalize() if word[0].isupper() else other

    return re.sub(r"[A-Za-z]+", swap, sentence)


def turn_clauses(sentence: str) -> str:
    """`"Words," X said.` becomes `X said: "Words."`; a weekday moves to the front."""
    quoted = re.fullmatch(r'"([^"]+)," ([^".]+ said[^".]*)\.', sentence)
    if quoted:
        return f'{quoted[2]}: "{quoted[1]}."'
    day = re.search(r" on (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", sentence)
    if day and not sentence.startswith('"'):
        rest = sentence.replace(day.group(), "", 1)
        return f"On {day[1]}, {rest}"
    return sentence


def copy_text(text: str, seed: int) -> str:
    """What an outlet does with wire copy: drop the end, cut a sentence, change a spelling."""
    chance = random.Random(seed)
    paragraphs = sentences_of(text)
    if chance.random() < 0.6:
        paragraphs = paragraphs[: -chance.randint(1, 2)]
    victim = chance.choice([p for p in paragraphs[1:] if len(p) > 1] or [[""]])
    victim.pop()
    return join(paragraphs).replace("authorised", "authorized").replace("percent", "per cent")


def rewrite_text(text: str, seed: int) -> str:
    """What a desk does: words changed, clauses turned, paragraphs moved and dropped."""
    chance = random.Random(seed)
    paragraphs = [
        [turn_clauses(s) if chance.random() < 0.5 else s for s in (swap_words(s, chance, 0.35) for s in paragraph)]
        for paragraph in sentences_of(text)
    ]
    head, rest = paragraphs[0], paragraphs[1:]
    del rest[chance.randrange(len(rest))]
    chance.shuffle(rest)
    return join([head, *rest])


def translate_text(text: str, seed: int) -> str:
    """There and back through another language: each sentence in its place, marks lost, many words others."""
    chance = random.Random(seed)
    small = {
        r"\bthat\b": "which",
        r"\bha[ds] been\b": "was",
        r"(\w+)'s (\w+)": r"the \2 of \1",
        r"\bwhose\b": "of which the",
        r"\bfor the\b": "to the",
        r"\binto\b": "in",
        r"\bwould\b": "will",
        r"\bwho\b": "which",
    }

    def one(sentence: str) -> str:
        out = swap_words(sentence, chance, 0.55)
        for pattern, other in small.items():
            if chance.random() < 0.7:
                out = re.sub(pattern, other, out)
        return out.replace('"', "")

    return join([[one(sentence) for sentence in paragraph] for paragraph in sentences_of(text)])


def partial_text(text: str, host: str, seed: int) -> str:
    """Another reporter's article with two paragraphs of `text` pasted in."""
    chance = random.Random(seed)
    paragraphs = [p for p in text.split("\n\n") if '"' not in p and len(p) > 200]
    at = chance.randrange(max(1, len(paragraphs) - 1))
    own = host.split("\n\n")
    return "\n\n".join([*own[:2], *paragraphs[at : at + 2], *own[2:]])


def shorten_text(text: str, seed: int) -> str:
    """A brief: the first paragraphs as they stand."""
    return "\n\n".join(text.split("\n\n")[: 3 + seed % 2])


def quote_text(text: str, host: str, credit: str) -> str:
    """Another reporter's article with the longest quotation of `text`, credited to the outlet that had it."""
    quotation = max((part for p in text.split("\n\n") for part in p.split('"')[1::2]), key=len).rstrip(".,")
    own = [paragraph for paragraph in host.split("\n\n") if quotation not in paragraph]
    return "\n\n".join([*own[:2], f'"{quotation}," the speaker told {credit}.', *own[2:]])


SPINS: dict[str, Callable[[str, int], str]] = {
    "copy": copy_text,
    "rewrite": rewrite_text,
    "translation": translate_text,
}
