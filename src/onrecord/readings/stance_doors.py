"""What a party calls closed to talk: "not negotiable", "out of the question"."""

from collections.abc import Iterator

from onrecord.nouns.stance import PositionAct, Stance
from onrecord.readings.stance_making import make_stance
from onrecord.readings.stance_parties import Party, Voices
from onrecord.readings.stance_words import (
    CLOSED,
    CLOSED_PHRASES,
    KEEPING_VERBS,
    NEGATIONS,
)
from onrecord.readings.tree import Tree

_NEAR_WORDS = 10
_CALLING = frozenset(
    """call calls called calling consider considers considered deem deems deemed find finds found term termed describe
    described declare declared brand branded""".split()
)


def find_closed_doors(tree: Tree, voices: Voices) -> Iterator[Stance]:
    """What a party calls closed to talk: "… is not negotiable", "from Moscow's point of view … is not up for
    negotiation". The words may stand in or right behind its statement.
    """
    for word in range(len(tree.tokens)):
        yield from _called_closed(tree, voices, word)
        if not _is_closed(tree, word):
            continue
        subjects = tree.children(word, "nsubj") or [
            subject for head in list(tree.above(word))[:1] for subject in tree.children(head, "nsubj")
        ]
        first, last = next(s for s in tree.sentences if s[0] <= word < s[1])
        start = tree.tokens[first].start
        told = [s for s in voices.statements if any(start <= c.start < tree.tokens[word].start for c in s.content)]
        points = [w for w in range(first, last) if tree.words[w] in ("view", "viewpoint", "perspective", "eyes")]
        party: Party | None = None
        if told:
            statement = max(told, key=lambda s: s.content[0])
            party = voices.speaker(statement)
            run = [w for w in range(first, word + 1) if tree.tokens[w].start >= statement.content[0].start]
        elif points and subjects:
            owners = [w for w in range(first, points[0]) if tree.tokens[w].deprel == "nmod:poss"]
            named = voices.parties(owners[0]) if owners else []
            party = named[0] if named else None
            run = list(range(tree.phrase(subjects[0])[0], word + 1))
        if party is not None:
            yield make_stance(
                voices,
                act=PositionAct.REFUSE,
                cue=[word],
                party=party,
                heads=subjects or [word],
                run=run,
                rule="not open to talk",
            )


def _called_closed(tree: Tree, voices: Voices, word: int) -> Iterator[Stance]:
    """ "Norway called the idea of a fee unacceptable"."""
    verb = tree.tokens[word].head
    if tree.words[word] not in CLOSED or tree.words[word] == "negotiable" or verb < 0:
        return
    if tree.words[verb] not in _CALLING or tree.children(word, "cop") or tree.is_negated(verb):
        return
    things = [*tree.children(word, "nsubj"), *tree.children(verb, "obj")]
    subject = tree.subject(verb)
    if things and subject is not None:
        for party in voices.parties(subject):
            yield make_stance(
                voices, act=PositionAct.REFUSE, cue=[word], party=party, heads=things[:1], rule="not open to talk"
            )


def _is_closed(tree: Tree, word: int) -> bool:
    if tree.words[word] in CLOSED:
        if not tree.children(word, "cop"):
            return False
        return tree.words[word] != "negotiable" or tree.is_negated(word) or tree.words[word - 1] == "-"
    if tree.words[word] in ("negotiation", "discussion", "question", "table", "sale"):
        before = " ".join(tree.words[max(0, word - 3) : word + 1])
        phrase = next((phrase for phrase in CLOSED_PHRASES if before.endswith(phrase)), None)
        if phrase is None:
            return False
        if phrase.startswith(("out of", "off")):
            return True
        if phrase == "on the table" and KEEPING_VERBS & {*tree.words[max(0, word - _NEAR_WORDS) : word]}:
            return False  # "leave the offer on the table"
        if phrase == "on the table" and not tree.children(word, "cop"):
            return False  # "nobody signs with a knife on the table"
        first = next(s[0] for s in tree.sentences if s[0] <= word < s[1])
        return any(tree.words[w] in NEGATIONS - {"no"} for w in range(max(first, word - 25), word))
    return False
