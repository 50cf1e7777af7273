"""What is to be done, whatever verb says it: "scrap the deal", "pull out of the agreement", "tear up the pact"."""

from onrecord.record.content import Content, make_content
from onrecord.record.word_stems import find_words, stem

# Verbs and their nouns that stand for one another in a demand, a threat or a refusal about one thing. Not in the list
# of paraphrases: two utterances that differ in them are still two.
_DEEDS = tuple(
    frozenset(stem(word) for word in line.split())
    for line in """
scrap pull withdraw withdrawal quit exit abandon jettison leave ditch tear rip terminate
lift drop remove removal ease waive suspend
abandon dismantle dismantling eliminate elimination renounce surrender relinquish give scrap
halt pause stop suspend suspension freeze moratorium standstill interrupt interruption cease
monitor observer inspector
talks meeting summit negotiations visit trip
retaliate retaliation retaliatory respond response reciprocal reciprocate answer
""".strip().splitlines()
)
# Words of guilt, by which a charge is denied; and whose guilt it would be, which tells no charge from another.
_GUILT = frozenset(
    stem(w) for w in "involved involvement responsible responsibility behind complicit complicity".split()
)
_WHOSE = frozenset(stem(w) for w in "government forces troops officials army military side country state any".split())


def deeds_in(content: Content) -> frozenset[int]:
    """The numbers of the deeds that the words of `content` tell."""
    stems = {stem(word) for _, _, word in find_words(content.text)}
    return frozenset(number for number, deed in enumerate(_DEEDS) if deed & stems)


def without_deeds(content: Content) -> Content:
    """What the deeds are done to."""
    words = (word for _, _, word in find_words(content.text))
    return make_content(" ".join(word for word in words if not any(stem(word) in deed for deed in _DEEDS)))


def is_one_denial(left: Content, right: Content) -> bool:
    """True for two denials of guilt of which one does not say of what, or that share what it is of."""
    charges = []
    for content in (left, right):
        stems = {term.stem for term in content.terms if not term.stem.startswith("@")}
        if not stems & _GUILT and not {stem(word) for _, _, word in find_words(content.text)} & _GUILT:
            return False
        charges.append(stems - _GUILT - _WHOSE)
    return not charges[0] or not charges[1] or bool(charges[0] & charges[1])
