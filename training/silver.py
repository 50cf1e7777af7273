"""Silver attributions from treebanks: a clause under a verb of saying or wanting is its content, the subject its
source.

Free labels for the reader of roles: where a clause begins and ends is what the treebanks know best and what the
annotated statements are too few to teach. Cues are not learnt from here (a treebank does not say which clauses are
attributions).
"""

from onrecord.nouns.statement import Act, Kind
from training.gold import GoldDocument, GoldFrame

# With a finite clause (ccomp), or an infinitive (xcomp). Lemmas.
SAYING = frozenset(
    (
        "say tell report announce state claim declare note add argue believe think know hope fear expect suggest "
        "insist warn admit deny confirm explain indicate reveal predict estimate acknowledge allege assert assume "
        "complain conclude confess demand propose recommend request promise pledge swear vow threaten write tweet "
        "suspect understand feel find learn mean mention observe point remark reply respond stress emphasize "
        "emphasise underline wonder ask doubt forecast decide agree recall recognize recognise remind guarantee "
        "imply maintain rule testify speculate worry wish concede boast caution"
    ).split()
)
WANTING = frozenset(
    (
        "want plan refuse promise threaten offer agree decline vow pledge hope intend seek expect decide propose "
        "demand claim wish prefer swear fear consent"
    ).split()
)
ASKING = frozenset(
    ("ask tell urge order request beg advise encourage invite call warn instruct allow require expect want").split()
)
MIN_WORDS = 2


def clause_frames(document: GoldDocument) -> list[GoldFrame]:
    """Frames with the roles source, content and to; acts and kinds in them are place-holders that nothing may learn
    from.
    """
    assert document.heads is not None and document.deprels is not None and document.lemmas is not None
    children: list[list[int]] = [[] for _ in document.words]
    for word, head in enumerate(document.heads):
        if head >= 0:
            children[head].append(word)
    frames = []
    for verb, lemma in enumerate(document.lemmas):
        if document.upos is None or document.upos[verb] != "VERB":
            continue
        of = {document.deprels[child]: child for child in children[verb]}
        content: list[tuple[int, int]] = []
        to: list[tuple[int, int]] = []
        if lemma in SAYING and "ccomp" in of:
            content = _stretches(_below(of["ccomp"], children), document)
        elif lemma in ASKING and "xcomp" in of and "obj" in of:
            content = _stretches(_below(of["xcomp"], children), document)
            to = _stretches(_below(of["obj"], children), document)[:1]
        elif lemma in WANTING and "xcomp" in of:
            content = _stretches(_below(of["xcomp"], children), document)
        elif lemma in SAYING and document.deprels[verb] == "parataxis" and "obj" not in of and "nsubj" in of:
            mine = _below(verb, children)
            content = _stretches([w for w in _below(document.heads[verb], children) if w not in set(mine)], document)
        if not content or len(content) > 2 or sum(b - a for a, b in content) < MIN_WORDS:
            continue
        subject = of.get("nsubj", of.get("nsubj:pass"))
        source = _stretches(_below(subject, children), document)[:1] if subject is not None else []
        if lemma == "tell" and "iobj" in of:
            to = _stretches(_below(of["iobj"], children), document)[:1]
        first = verb
        while (
            first - 1 in children[verb]
            and document.deprels[first - 1] in ("aux", "aux:pass", "advmod")
            and (document.deprels[first - 1] != "advmod" or document.lemmas[first - 1] == "not")
        ):
            first -= 1
        frames.append(GoldFrame((first, verb + 1), source, content, to, [], Act.STATE, Kind.INDIRECT))
    return frames


def _below(top: int, children: list[list[int]]) -> list[int]:
    found, waiting = [], [top]
    while waiting:
        word = waiting.pop()
        found.append(word)
        waiting += children[word]
    return sorted(found)


def _stretches(words: list[int], document: GoldDocument) -> list[tuple[int, int]]:
    """Runs of neighbouring words; commas, dashes and stops at the outer ends of a run fall off."""
    runs: list[list[int]] = []
    for word in words:
        if runs and runs[-1][-1] == word - 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    trimmed = []
    for run in runs:
        while run and document.words[run[-1]] in (",", ".", "-", "–", "—", ";", ":", "--"):
            run.pop()
        while run and document.words[run[0]] in (",", "-", "–", "—", ";", ":", "--", "."):
            run.pop(0)
        if run:
            trimmed.append((run[0], run[-1] + 1))
    return trimmed
