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
        (
            Speaker("e1", "Orla Venn", PERSON, None, bodies=frozenset({"e3"})),
            Speaker("e3", "Tavria", BODY, None),
            Fit.SIDE,
        ),
        (Speaker(None, None, None, None, barred="e1"), person("Orla Venn", "e1"), Fit.CLASH),
        (Speaker(None, None, None, None, barred="e1"), person("Ivo Marek", "e2"), Fit.UNKNOWN),
        (make_speaker(None, "US officials", {}), make_speaker(None, "senior US officials", {}), Fit.LIKE),
        (make_speaker(None, "US officials", {}), make_speaker(None, "Chilean officials", {}), Fit.CLASH),
    ],
)
def test_fit_of_speakers(left, right, fit):
    """Persons clash with persons, sides with sides; a person fits the body they speak for; nobody fits all."""
    assert fit_speakers(left, right) is fit
    assert fit_speakers(right, left) is fit


def test_a_spokesman_fits_those_of_his_side():
    """What a spokesman reports may be the minister's words; two ministers never share any."""
    minister, colleague = person("Orla Venn", "e1", "Norway"), person("Ivo Marek", "e2", "Norway")
    spokesman = Speaker("e3", "Sana Idris", PERSON, "Norway", relays=True)
    assert fit_speakers(minister, spokesman) is Fit.SIDE
    assert fit_speakers(minister, colleague) is Fit.CLASH


@pytest.mark.parametrize(("printed", "name"), [("US officials on", "US officials"), ("the", None), ("it", None)])
def test_a_name_is_cut_to_what_names_somebody(printed, name):
    """A preposition cut off from its noun, and articles and pronouns alone, name nobody."""
    assert make_speaker(None, printed, {}).name == name


def test_the_side_is_read_from_the_words():
    """ "Russian officials" speak for Russia, whoever they are; two states in one name give no side."""
    assert make_speaker(None, "Russian officials", {}).side == "Russia"
    assert make_speaker(None, "Russian and Chilean officials", {}).side is None
