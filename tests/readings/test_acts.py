"""The act of a statement: the model's opinion and the words'."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.statement import Act
from onrecord.readings.act_features import NAME, find_features, find_words, lemma, without_names
from onrecord.readings.acts import ActTable, _table, best_act, is_known_cue, sum_of_vectors, weighed

EVEN = [1 / len(Act)] * len(Act)


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("condemned", "the attack on the harbour", Act.CONDEMN),
        ("denied", "that the strait was closed", Act.DENY),
        ("demanded", "that the boats leave", Act.DEMAND),
        ("promised", "to open the strait", Act.COMMIT),
        ("will not", "join the talks", Act.REFUSE),
        ("welcomed", "the envoy's proposal", Act.PRAISE),
        ("warned of", "a long winter", Act.WARN),
        ("said", "We will not sell the harbour", Act.REFUSE),
        ("said", "that the boats must leave", Act.DEMAND),
        ("said", "it is a shameful deed", Act.CONDEMN),
    ],
)
def test_the_words_decide_where_the_model_is_in_doubt(cue: str, content: str, act: Act):
    """A cue that names its act needs no model; beside one that names none, the content shows it."""
    assert best_act(EVEN, cue, content, "Harro", addressed=False) is act


def test_a_sure_model_is_followed_on_a_plain_cue():
    """ "Said" leaves it to the model."""
    sure = [0.99 if act is Act.ADMIT else 0.01 / (len(Act) - 1) for act in Act]
    assert best_act(sure, "said", "the gate was left open", "Harro", addressed=False) is Act.ADMIT


def test_negation_modality_and_conditions_are_features():
    """ "It will not leave if …": whose will, denied or not, under what condition."""
    found = find_features("said", "that it won't leave if they stay", "the ministry", addressed=True)
    assert {"not", "if", "m:it will not", "does:will not leav", "addressed", "source:ministry"} <= found.keys()
    assert "cue not" in find_features("did not say", "why", None, addressed=False)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("the Karrenian navy will leave Port Osterby", ["the", NAME, "navy", "will", "leave", NAME, NAME]),
        ("a call from Will and May of the UN", ["a", "call", "from", NAME, "and", NAME, "of", "the", NAME]),
        ("Karrenia to Leave Osterby Talks", ["karrenia", "to", "leave", "osterby", "talks"]),
        ("KARRENIA MUST LEAVE THE HARBOUR", ["karrenia", "must", "leave", "the", "harbour"]),
        ("“We will. Boats stay,” he told Osterby", ["we", "will", "boats", "stay", "he", "told", NAME]),
        ("that I doubt", ["that", "i", "doubt"]),
    ],
)
def test_a_capital_tells_a_name(content: str, words: list[str]):
    """Except where every word has one: after a full stop or an opening mark, in a headline."""
    assert without_names(content) == words


def test_the_first_modal_is_found_behind_other_words():
    """A "to" that opens no content is no modal, and who speaks of himself is one person."""
    found = find_features("said", "from today to Monday we shall never again leave", None, addressed=False)
    assert {"m:first will not", "m:plain|first will not", "does:will not again"} <= found.keys()
    assert "m:to" in find_features("vowed", "to leave", None, addressed=False)


def test_content_tells_more_of_the_act_behind_a_plain_cue():
    """What "said" leaves open is weighed apart from what "vowed" tells."""
    plain, telling = (find_features(cue, "that they reject it", None, addressed=False) for cue in ("said", "vowed"))
    assert "has:plain|refuse" in plain and "has:telling|refuse" in telling
    assert find_words("said", "they reject it")["content of a plain cue"] == ["reject"]
    assert not find_words("vowed", "they reject it")["content of a plain cue"]


def test_only_words_of_saying_are_known_cues():
    """Whether there is a word for it in the table or in the lists; any other word is none."""
    assert is_known_cue("insisted") and is_known_cue("told")
    assert not is_known_cue("sailed")


def test_names_are_no_features():
    """Who a story is about must not decide what is done by speaking."""
    found = find_features("said", "the Karrenian navy would leave", "Harro Lind", addressed=False)
    assert {"w:navy", "source a name", "does:would leav"} <= found.keys()
    assert not [name for name in found if name.endswith(":") or "karren" in name or "lind" in name]


def test_the_table_of_the_package_knows_no_names():
    """But words that are as good as any story's."""
    known = _table().rows.keys()
    assert {"source:government", "first:the", "source a name"} <= known
    names = ("trump", "nato", "russia", "russian", "iran", "israel", "korea", "obama", "monday")
    assert not {f"{kind}:{name}" for kind in ("source", "w", "first", "second") for name in names} & known


def test_endings_of_verbs_do_not_matter():
    """One verb in all its forms."""
    assert len({lemma(word) for word in ("deny", "denies", "denied")}) == 1
    assert len({lemma(word) for word in ("urge", "urged", "urging", "urges")}) == 1


def table(**parts) -> ActTable:
    empty = np.zeros(len(Act))
    return ActTable(
        parts.get("bias", empty), parts.get("rows", {}), parts.get("vectors", {}), parts.get("prior", empty)
    )


def test_shares_of_a_table_sum_to_one():
    """A softmax; a feature that it does not know weighs nothing."""
    found = table(rows={"if": np.arange(len(Act), dtype=float)}).log_shares({"if": 1.0, "unknown": 1.0}, {})
    shares = np.exp(found)
    assert shares.sum() == pytest.approx(1.0)
    assert shares.argmax() == len(Act) - 1


def test_a_word_that_the_table_never_saw_counts_as_those_like_it():
    """By its vector: what "superb" tells, "magnificent" tells too."""
    towards = np.zeros((384, len(Act)))
    towards[:, tuple(Act).index(Act.PRAISE)] = sum_of_vectors(["superb"])
    praised = table(vectors={"content": towards})
    shares = [
        praised.log_shares({}, {"content": [word]})[tuple(Act).index(Act.PRAISE)] for word in ("magnificent", "tax")
    ]
    assert shares[0] > shares[1]


def test_names_have_no_vector():
    """Nor has any other word with a capital, as any name is near others of its kind."""
    found = find_words("said", "“Karrenian boats will leave Osterby,” he said")
    assert found["content"] == ["boats", "will", "leave", "said"]
    assert found["opening"] == ["boats", "will", "leave", "he", "said"]


def test_what_is_common_counts_once():
    """Two witnesses who both lean to a plain statement as most are: neither saw more in it than in any."""
    lean = np.array([2.0 if act is Act.STATE else 0.5 if act is Act.WARN else 0.0 for act in Act])
    prior = lean - np.log(np.exp(lean).sum())
    common = table(bias=lean, prior=prior)
    shares = [0.49 if act is Act.WARN else 0.48 if act is Act.STATE else 0.0015 for act in Act]
    assert weighed(common, shares, {}, {}) is Act.WARN


@given(st.text(max_size=40), st.text(max_size=80), st.none() | st.text(max_size=20), st.booleans())
def test_any_words_have_an_act(cue, content, source, addressed):
    """And features between 0 and 1."""
    assert best_act(EVEN, cue, content, source, addressed=addressed) in Act
    assert all(0 < value <= 1 for value in find_features(cue, content, source, addressed=addressed).values())
