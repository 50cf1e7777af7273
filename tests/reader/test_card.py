"""The card beside the weights tells the truth about them."""

import hashlib
import json
from importlib import resources

from onrecord.reader.model import WEIGHT_FILES


def test_the_card_has_the_digest_of_every_file():
    """Weights without their card, or a card of other weights, do not ship."""
    folder = resources.files("onrecord.reader") / "weights"
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert set(card["files"]) == set(WEIGHT_FILES)
    for name, noted in card["files"].items():
        content = (folder / name).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (noted["sha256"], noted["bytes"]), name


def test_the_card_names_data_with_licences():
    """What the weights were made from, and under which terms."""
    card = json.loads((resources.files("onrecord.reader") / "weights" / "card.json").read_text(encoding="utf-8"))
    assert all(corpus["licence"] and corpus["used_for"] for corpus in card["trained_on"])
    assert card["encoder"]["sha256"]
    assert card["figures"]
