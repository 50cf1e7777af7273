"""The parse of an article as the rules on meetings walk it: children, phrases, prepositions, governing verbs."""

from collections.abc import Collection, Iterator

from onrecord.readings.cast_words import ArticleWords
from onrecord.readings.meeting_lexicon import meeting_words

# Relations that make the parts of one noun phrase; what else hangs on a noun is told of it, not part of its name.
_PARTS = frozenset({"compound", "flat", "amod", "nmod:desc", "nmod:unmarked", "det", "nummod", "fixed", "goeswith"})
# Relations from a verb up to the verb whose subject is its own ("agreed to hold").
_SHARED_SUBJECT = frozenset({"xcomp", "conj", "advcl", "acl"})
_REACH_WITH_TOKENS = 10
_DASHES = frozenset({"-", "–", "—"})
_LONGEST_DATELINE = 12  # tokens
LONGEST_CLIMB = 6  # heads between a word and what governs it; more is a parse gone wrong


class MeetingParse:
    """One text's parse. Build it once: the children of each token stand in a table."""

    def __init__(self, words: ArticleWords) -> None:
        self.words = words
        self.children: list[list[int]] = [[] for _ in words.tokens]
        for at, token in enumerate(words.tokens):
            if token.head >= 0:
                self.children[token.head].append(at)

    def rel(self, at: int) -> str:
        """The relation of a token without its subtype, "nsubj:pass" and "obl:agent" as they are."""
        deprel = self.words.tokens[at].deprel
        return deprel if deprel in {"nsubj:pass", "obl:agent", "nmod:poss", "nmod:desc"} else deprel.split(":")[0]

    def kids(self, at: int, *rels: str) -> list[int]:
        """Children of a token that stand in one of `rels` to it, in text order."""
        return [child for child in self.children[at] if self.rel(child) in rels]

    def case(self, at: int) -> str:
        """The preposition of a noun ("with", "ahead of"), "" if it has none.

        One that stands right before the phrase counts even if the parse hangs it elsewhere.
        """
        phrase = self.phrase(at)
        parts = [each for each in self.children[at] if self.words.tokens[each].deprel == "case" and each < at]
        if not parts:
            inside = (child for part in phrase if part < at for child in self.children[part])
            parts = [each for each in inside if self.words.tokens[each].deprel == "case" and each < phrase[0]]
        if not parts:
            before = phrase[0] - 1
            parts = [before] if before >= 0 and self.words.tokens[before].upos == "ADP" else []
        return " ".join(self.words.lower[part] for part in parts)

    def below(self, at: int, *, stop: frozenset[int] = frozenset()) -> list[int]:
        """A token and all that hangs on it, in text order, without what hangs on a token of `stop`."""
        found, waiting = [], [at]
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting += [child for child in self.children[token] if child not in stop]
        return sorted(found)

    def is_under(self, at: int, tops: Collection[int]) -> bool:
        """True if a token is one of `tops` or hangs on one, however far down."""
        while at >= 0 and at not in tops:
            at = self.words.tokens[at].head
        return at >= 0

    def phrase(self, head: int) -> list[int]:
        """The tokens of a noun's own phrase: name parts, adjectives and titles, without clauses and prepositions."""
        found, waiting = [], [head]
        while waiting:
            token = waiting.pop()
            found.append(token)
            for child in self.children[token]:
                deprel = self.words.tokens[child].deprel
                if deprel in _PARTS or deprel.split(":")[0] in {"compound", "flat"}:
                    waiting.append(child)
        return sorted(found)

    def listed(self, head: int) -> list[int]:
        """A noun with all that is joined to it by "and", be it as an apposition that has an "and" of its own."""
        found = [head]
        for token in found:
            found += self._titled_behind_state(token)
            found += [
                child
                for child in self.kids(token, "conj", "appos")
                if self.words.tokens[child].upos != "VERB" and (self.rel(child) == "conj" or self.kids(child, "cc"))
            ]
        return found

    def _titled_behind_state(self, at: int) -> list[int]:
        """Whom the parse joins to the state of a name before him: "General Orlik of Velmark and General Lunn"."""
        if self.words.tokens[at].upos != "PROPN":
            return []
        states = [child for child in self.kids(at, "nmod") if self.case(child) == "of"]
        joined = (each for state in states for each in self.kids(state, "conj"))
        return [each for each in joined if self.kids(each, "nmod:desc")]

    def is_passive(self, verb: int) -> bool:
        """True for a verb in the passive, be its subject told at another: "flew there and was received by"."""
        return bool(self.kids(verb, "nsubj:pass")) or any(
            self.words.tokens[child].deprel == "aux:pass" for child in self.children[verb]
        )

    def is_verb(self, at: int) -> bool:
        """True for a verb, or a predicate with a copula."""
        return self.words.tokens[at].upos in {"VERB", "AUX"} or bool(self.kids(at, "cop"))

    def verb_over(self, at: int) -> int | None:
        """The verb that governs a token, however far up; None if none does."""
        head = self.words.tokens[at].head
        for _ in range(LONGEST_CLIMB):
            if head < 0:
                return None
            if self.is_verb(head):
                return head
            head = self.words.tokens[head].head
        return None

    def verbs_up(self, verb: int) -> Iterator[int]:
        """A verb and the verbs above it, as long as the one is said within the clause of the other."""
        at = verb
        for _ in range(LONGEST_CLIMB):
            yield at
            head = self._over(at)
            while head >= 0 and not self.is_verb(head):
                if self.rel(at) not in {"acl", "advcl", "xcomp", "ccomp", "conj"}:
                    return
                head = self.words.tokens[head].head
            if head < 0 or head == at:
                return
            at = head

    def subject(self, verb: int) -> int | None:
        """The subject of a verb, its own or that of the verb it shares one with; None if nothing tells it."""
        at = verb
        for _ in range(LONGEST_CLIMB):
            own = self.kids(at, "nsubj", "nsubj:pass")
            if len(own) > 1:  # "what neither said was that they had met": "what" is the subject of the clause around
                own = [each for each in own if self.words.tokens[each].deprel != "nsubj:outer"] or own
            if own:
                # A title that the parse makes a subject beside its name: "Minister Sarn" as two subjects
                first = own[1] if len(own) > 1 and own[1] == own[0] + 1 else own[0]
                return self._behind_dateline(first, at)
            head = self._over(at)
            if head >= 0 and self.rel(at) == "parataxis" and at - 1 in self.kids(head, "nsubj"):
                return at - 1  # “…,” he told reporters: the parse gives "he" to the verb of what he said
            if head > at and self.rel(at) == "ccomp" and head >= 0:
                # "Orlik met Lunn, says Sarn": the parse gives both subjects, or the first, to the verb of saying
                ahead = [each for each in self.kids(head, "nsubj") if each < at]
                return ahead[-1] if ahead else None
            if head < 0 or self.rel(at) not in _SHARED_SUBJECT:
                return None
            if not self.is_verb(head):
                if self.words.lower[head] in meeting_words().owned:
                    return self._owner(head)
                # "the officials holding talks": the noun that the participle belongs to
                return head if self.rel(at) == "acl" and self.words.tokens[head].upos in {"NOUN", "PROPN"} else None
            at = head
        return None

    def antecedent(self, who: int) -> int | None:
        """The noun that a relative pronoun takes up; None where the parse does not tell."""
        clause = self.words.tokens[who].head
        while clause >= 0 and self.rel(clause) in {"conj", "xcomp"}:
            clause = self.words.tokens[clause].head
        noun = self.words.tokens[clause].head if clause >= 0 else -1
        # "Orlik, who was in Lindholm on Monday, said": the parse often adds the clause to the name
        if noun < 0 or not (self.rel(clause) == "acl" or (self.rel(clause) == "parataxis" and noun < who < clause)):
            return None
        return noun if 0 <= noun < who and self.words.tokens[noun].upos in {"NOUN", "PROPN"} else None

    def _over(self, at: int) -> int:
        """The head of a verb; for a participle behind a comma (", ending two days of talks") the verb of the sentence,
        as the parse often hangs it on the last verb before the comma."""
        words = self.words
        head = words.tokens[at].head
        if self.rel(at) != "advcl" or not words.lower[at].endswith("ing") or words.words[at - 1 : at] != (",",):
            return head
        first, _ = words.sentences[words.sentence[at]]
        root = next((each for each in range(first, at) if words.tokens[each].head < 0), head)
        return root if self.is_verb(root) else head

    def _behind_dateline(self, subject: int, verb: int) -> int:
        """`subject`, or what stands behind the dash where the parse took the place of a dateline for it."""
        words = self.words
        name = words.words[subject]
        if not (name.isupper() and len(name) > 2) or words.lower[subject + 1 : subject + 2] not in ((",",), ("(",)):
            return subject
        dashes = [at for at in range(subject, min(verb, subject + _LONGEST_DATELINE)) if words.words[at] in _DASHES]
        behind = range(dashes[-1] + 1, verb) if dashes else ()
        return next((at for at in behind if words.tokens[at].upos in {"NOUN", "PROPN", "PRON"}), subject)

    def opening(self, verb: int) -> int | None:
        """The noun that opens the sentence, for a verb that the parse makes a relative clause of a noun behind it; None
        for any other.

        No English relative clause stands before its noun: the clause was lost behind a long first noun phrase.
        """
        if self.words.tokens[verb].deprel != "acl:relcl" or verb > self.words.tokens[verb].head:
            return None
        first, last = self.words.sentences[self.words.sentence[verb]]
        roots = [at for at in range(first, last) if self.words.tokens[at].head < 0]
        at = roots[0] if roots else verb
        return at if at < verb and self.words.tokens[at].upos in {"NOUN", "PROPN"} else None

    def _owner(self, noun: int) -> int | None:
        """Whose offer or plan it is: its possessor, or the subject of the verb above it."""
        owners = self.kids(noun, "nmod:poss")
        verb = self.verb_over(noun)
        if owners or verb is None:
            return owners[0] if owners else None
        subjects = self.kids(verb, "nsubj")
        return subjects[-1] if subjects else None

    def with_behind(self, verb: int) -> int | None:
        """Whom a verb's "with" leads to where the parse opens a clause of it: "met with Orlik and both men said"
        has Orlik for the subject of the second clause."""
        last = self.words.sentences[self.words.sentence[verb]][1]
        for at in range(verb + 1, min(verb + _REACH_WITH_TOKENS, last)):
            if self.words.lower[at] == "with" and self.words.tokens[at].deprel == "mark":
                clause = self.words.tokens[at].head
                subjects = [each for each in self.kids(clause, "nsubj") if each > at] if clause > at else []
                return subjects[0] if subjects else None
        return None

    def helpers(self, at: int) -> set[str]:
        """Auxiliaries, copulas and infinitive marks of a predicate, in lower case."""
        marks = {self.words.lower[each] for each in self.kids(at, "aux", "cop")}
        return marks | {"to" for each in self.kids(at, "mark") if self.words.lower[each] == "to"}

    def is_negated(self, at: int) -> bool:
        """True if "not", "never" or "no" hangs on the token."""
        negations = {"not", "n't", "n’t", "never", "no", "nor", "neither", "without"}
        return any(self.words.lower[child] in negations for child in self.children[at])
