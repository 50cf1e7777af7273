"""The weighing of those whom a pronoun or description may mean."""

import pytest

from onrecord.readings.coreference_ranker import Candidate, Speaker, Stand, best_candidate


def candidate(name: str, **features: float) -> Candidate:
    return Candidate(Speaker(None, name), False, {key.replace("_", " "): value for key, value in features.items()})


@pytest.mark.parametrize("stand", list(Stand))
def test_every_stand_has_weights(stand):
    """One candidate is always chosen, whatever stands for it."""
    assert best_candidate(stand, [candidate("Lind")], 0) == 0


def test_the_first_of_equals_is_chosen():
    """Features that no weight knows decide nothing."""
    assert best_candidate(Stand.BODY, [candidate("Lind", hat=1.0), candidate("Orsik", coat=1.0)], 0) == 0


def test_a_name_just_before_beats_one_far_back():
    """All else being equal."""
    near, far = ({f"back={back}": 1.0, f"nearer={place}": 1.0} for back, place in ((1, 0), (6, 3)))
    people = [Candidate(Speaker(0, "Orsik"), False, far), Candidate(Speaker(1, "Lind"), False, near)]
    assert best_candidate(Stand.PERSON, people, 0) == 1
