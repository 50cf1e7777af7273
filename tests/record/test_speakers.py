"""Who can have spoken the same words."""

import pytest

from onrecord.nouns.entity import EntityKind
from onrecord.record.speakers import NOBODY, Fit, Speaker, fit_speakers, make_speaker

PERSON, BODY = EntityKind.PERSON, EntityKind.ORGANISATION


def person(name, entity, side=None):
    return Speaker(entity, name, PERSON, side)


@pytest.mark.parametrize(
    ("left", "right", "fit"),
    [
        (person("Orla Venn", "e1"), person("Venn", "e1"), Fit.SAME),
        (person("Orla Venn", "e1"), person("Orla Wenn", "e2"), Fit.LIKE),
        (person("Orla Venn", "e1"), person("Ivo Marek", "e2"), Fit.CLASH),
        (person("Orla Venn", "e1", "Norway"), Speaker("e3", "Norway", BODY, "Norway"), Fit.SIDE),
        (person("Orla Venn", "e1", "Norway"), Speaker("e3", "Chile", BODY, "Chile"), Fit.CLASH),
        (person("Orla Venn", "e1"), NOBODY, Fit.UNKNOWN),
        (make_speaker(None, "US officials", {}), make_speaker(None, "senior US officials", {}), Fit.LIKE),
        (make_speaker(None, "US officials", {}), make_speaker(None, "Chilean officials", {}), Fit.CLASH),
    ],
)
def test_fit_of_speakers(left, right, fit):
    """Persons clash with persons, sides with sides; a person fits the body they speak for; nobody fits all."""
    assert fit_speakers(left, right) is fit
    assert fit_speakers(right, left) is fit


def test_the_side_is_read_from_the_words():
    """ "Russian officials" speak for Russia, whoever they are; two states in one name give no side."""
    assert make_speaker(None, "Russian officials", {}).side == "Russia"
    assert make_speaker(None, "Russian and Chilean officials", {}).side is None
