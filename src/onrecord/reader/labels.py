"""The label sets of the model's heads. Their order is part of the weights: a change means new ones."""

from onrecord.nouns.statement import Act, Kind

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

# Universal relations with the English subtypes that occur in the training treebanks more than a handful of times.
DEPRELS = (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt "
    "conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat flat:foreign "
    "goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl "
    "obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp"
).split()


def _bio(*labels: str) -> list[str]:
    return ["O", *(f"{prefix}-{label}" for label in labels for prefix in "BI")]


NAME_TAGS = _bio("person", "organisation", "place", "other")
TIME_TAGS = _bio("date", "time", "duration", "set")
CUE_TAGS = _bio("cue")
ROLE_TAGS = _bio("source", "content", "to", "via")
ACTS = [act.value for act in Act]
KINDS = [kind.value for kind in Kind]
