"""Articles name the outlets that their words come from."""

import pytest

from onrecord.lineage.credited import credits_in
from tests.lineage.spins import article_of


def names(text: str, **fields: object) -> list[str]:
    return [credit.name for credit in credits_in(article_of("a", text, **fields))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Meridian Post reported on Friday that the gates would close.", ["Meridian Post"]),
        ("The gates will close, the Ruun News Agency reported.", ["Ruun News Agency"]),
        ("The Border Rivers Agency reported a flood, according to the Seabed Energy Agency.", []),
        ('"We are ready," he told the Halden Wire.', ["Halden Wire"]),
        ("He will resign, according to the state news agency Tass.", ["TASS"]),
        ("He will resign, the TASS news agency quoted an aide as saying.", ["TASS"]),
        ("In an interview with Tamara's Kessel newspaper, she refused.", ["Kessel"]),
        ("The plan was first published by the Orsk Tribune.", ["Orsk Tribune"]),
        ("The envoy left, citing a report in the Orsk Tribune and Reuters.", ["Orsk Tribune"]),
        ("Reuters reported that he left. Reuters later reported that he came back.", ["Reuters", "Reuters"]),
        ("He will resign, according to the state Tass news agency.", ["TASS"]),
        ("A paper was shown to the Avel Journal. It is secret, the newspaper reports.", ["Avel Journal"]),
        ("The Avel Journal has it. Okoro told the Journal that it is a draft.", ["Avel Journal"]),
        ("As the Associated Press wrote, he left.", ["Associated Press"]),
        ("Okoro told Strume that the Foreign Ministry reported a fire.", []),
        ("According to Selma Okoro, nobody left.", []),
        ("The Times were hard.", []),
        ("She told reporters that The Hague was quiet.", []),
    ],
)
def test_outlets_named(text, expected):
    """By what tells of reporting before or after the name, and by what the name is."""
    assert names(text) == expected


@pytest.mark.parametrize("own", [{"outlet": "Meridian Post"}, {"credits": ("The Meridian Post",)}])
def test_an_outlets_own_name_is_no_source(own):
    """It speaks of itself."""
    assert names("He told the Meridian Post that he left.", **own) == []
